from django import forms

from newsroom.core.errors import Stale
from newsroom.core.verbs_admin import VerbPage

from ...actions import guards


class StoryForm(forms.Form):
    """Carries the revision that the editor looked at, so that a second editor gets a sentence."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class StoryVerb(VerbPage):
    """A verb of editors on a story. Subclasses set `act`, which gets the form's data by name, and `done`."""

    form_class = StoryForm
    roles = guards.PUBLISHERS
    done = ""

    def initial(self, obj, user):
        return {"revision": obj.revision}

    def form(self, request, obj):
        self.bound = super().form(request, obj)
        return self.bound

    def run(self, *, obj, by, at, data):
        try:
            self.act(article=obj, by=by, at=at, **data)
        except Stale:
            self._look_again(obj)
            raise
        return self.done

    def _look_again(self, obj):
        """Show what is there now, and let the editor decide anew on that."""
        obj.refresh_from_db()
        self.bound.data = self.bound.data.copy()
        self.bound.data["revision"] = obj.revision

    def act(self, **kwargs):
        raise TypeError(f"{type(self).__name__} must call its verb.")

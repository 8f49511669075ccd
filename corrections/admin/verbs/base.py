"""What every verb page of a case shares: the workflow's table says who may, and when; the form carries the revision."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.core.actions.keep_file import undone_on_failure
from newsroom.core.errors import Stale
from newsroom.core.verbs_admin import VerbPage

from ... import letters, workflow
from ...actions.outcome import wrote
from .. import fields, letter_step
from ..rules import PRINCIPLES


class CaseForm(forms.Form):
    """Carries the revision of the case that the officer looked at, so that a second officer gets a sentence."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, case, user, **kwargs):
        self.case, self.user = case, user
        super().__init__(*args, **kwargs)
        self.setup()

    def setup(self):
        """Fields that depend on the case."""

    def look_again(self):
        """Take the revision of now: the officer was told that somebody acted, sees it, and may decide anew."""
        self.case.refresh_from_db(fields=["revision"])
        self.data = self.data.copy()
        self.data["revision"] = self.case.revision


class EndForm(CaseForm):
    """A form that ends a case. Whoever wrote the disputed story is warned off, and says why they sign nevertheless."""

    # law: HJ-15
    def setup(self):
        if wrote(self.case, self.user):
            self.fields["own_story_reason"] = fields.words(
                _("You wrote the disputed story. Why do you sign nevertheless?"),
                rows=3,
                help_text=_("Better let somebody else decide. Your reason stays on record."),
            )


class CaseVerb(VerbPage):
    """A verb of the workflow's table as a page. Subclasses set `verb`, `form_class`, and `act`."""

    verb = None
    form_class = CaseForm
    template = "admin/corrections/verb.html"
    # A template beside the form: what the decision is made from.
    aside = ""
    # The letter that the verb sends, once the officer has read it.
    letter = ""
    done = ""
    turned_back = False

    def __init_subclass__(cls):
        if cls.verb:
            cls.name = cls.verb.value
            cls.roles = workflow.MOVES[cls.verb].roles if cls.verb in workflow.MOVES else workflow.OFFICERS

    def offered(self, case, user):
        """Whether the table offers the verb to this person in the state of the case, possible or not."""
        return self.verb in workflow.offered(case, roles=workflow.roles_of(user))

    def visible(self, case, user):
        """Whether somebody with this person's roles may ever use it."""
        return bool({str(role.value) for role in self.roles} & workflow.roles_of(user))

    def reason_against(self, case, user):
        return workflow.reason_against(case, self.verb, at=timezone.now())

    def initial(self, case, user):
        return {"revision": case.revision}

    def form(self, request, case):
        data = (request.POST, request.FILES) if request.method == "POST" else ()
        user = request.user
        self.bound = self.form_class(*data, case=case, user=user, initial=self.initial(case, user))
        self.turned_back = request.POST.get(letter_step.STEP) == letter_step.FORM
        if self.letter and letter_step.posted(request.POST):
            letter_step.add_fields(self.bound, self.letter)
        return self.bound

    def context(self, request, case):
        step = letter_step.context(self.bound, case) if self.letter else {}
        writes = bool(self.letter) and case.parties.filter(is_filer=True).exists()
        return {"case": case, "aside": self.aside, "principles": PRINCIPLES, "writes": writes, **step}

    def run(self, *, obj, by, at, data):
        if self.turned_back:
            return None
        data = dict(data)
        if self.letter:
            data["letter"] = letter_step.read(data)
        try:
            with undone_on_failure():
                self.act(case=obj, by=by, at=at, revision=data.pop("revision"), **data)
        except letters.Drawn as drawn:
            letter_step.show(self.bound, drawn)
            return None
        except Stale:
            self.bound.look_again()
            raise
        return self.done

    def act(self, **kwargs):
        """Call the verb of corrections.actions."""
        raise TypeError(f"{type(self).__name__} must call its verb.")

"""Pages of what an officer puts in order: further stories, passages, names in public, spam, duplicates, taking up again."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ... import duplicates
from ...actions import desk
from ...models.event import Verb
from ...models.party import PartyRole, ShownAs
from .. import fields, marking
from .base import CaseForm, CaseVerb


class SpamForm(CaseForm):
    reason = fields.line(_("What shows that it is spam"))


class Spam(CaseVerb):
    verb = Verb.SPAM
    label = _("Mark as spam")
    description = _(
        "The filing is set aside, not deleted: search still finds it, and it can be taken up again. No letter is sent. Being rude or "
        "wrong is not spam."
    )
    form_class = SpamForm
    danger = True
    done = _("Set aside as spam. Search still finds it.")
    act = staticmethod(desk.mark_spam)


class JoinForm(CaseForm):
    number = fields.line(_("Number of the filing that is worked on"), max_length=20)

    def setup(self):
        if numbers := ", ".join(other.number for other in duplicates.perhaps_same(self.case)):
            self.fields["number"].help_text = gettext("From the same person about the same story: %(numbers)s.") % {
                "numbers": numbers
            }


class Join(CaseVerb):
    verb = Verb.JOIN
    label = _("Join with another filing")
    description = _(
        "For the same complainant and the same story, sent twice. Nothing is dropped: words and files stay, and the letter says which "
        "filing goes on."
    )
    form_class = JoinForm
    letter = "joined"
    done = _("Joined. The other filing goes on.")
    act = staticmethod(desk.join)

    def initial(self, case, user):
        likely = duplicates.perhaps_same(case)
        return {**super().initial(case, user), "number": likely[0].number if len(likely) == 1 else ""}


class RestoreForm(CaseForm):
    reason = fields.line(_("Why it is taken up again"))


class Restore(CaseVerb):
    verb = Verb.RESTORE
    label = _("Take it up again")
    description = _("The filing is checked as if it had just come; its time of receipt stays.")
    form_class = RestoreForm
    letter = "restored"
    done = _("The filing is worked on again.")
    act = staticmethod(desk.restore)


class AddStoryForm(marking.MarksPassages, CaseForm):
    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        if version:
            self.ask_passages(version, later=True)


class AddStory(CaseVerb):
    """First the story is searched, then its passages are ticked: the address names it, and changes nothing."""

    verb = Verb.ADD_STORY
    label = _("Add a story")
    description = _("For a filing that is about more than one of our stories.")
    submit_label = _("Add this story")
    template = "admin/corrections/add_story.html"
    done = _("The story was added.")

    def form(self, request, case):
        self.version = marking.version_of(request.GET.get("berita", ""))
        data = (request.POST,) if request.method == "POST" and self.version else ()
        self.bound = AddStoryForm(
            *data, case=case, user=request.user, initial=self.initial(case, request.user), version=self.version
        )
        return self.bound

    def context(self, request, case):
        words = request.GET.get("q", "")
        known = set(case.stories.values_list("article", flat=True))
        found = [story for story in marking.find(words) if story.pk not in known]
        return {**super().context(request, case), "version": self.version, "q": words, "found": found}

    def act(self, *, what, passages, **kwargs):
        desk.add_story_to(version=self.version, passages=self.bound.marked, whole=self.bound.whole, **kwargs)


class MarkForm(marking.MarksPassages, CaseForm):
    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        self.ask_passages(version)


class Mark(CaseVerb):
    """A scanned letter may name its passages in its own way; the officer marks them on the version that is disputed."""

    verb = Verb.MARK
    label = _("Mark passages")
    description = _("What the letter disputes, on the version that was read. What was marked before stays on record.")
    submit_label = _("Keep these marks")
    template = "admin/corrections/mark.html"
    done = _("The passages are marked.")

    def form(self, request, case):
        self.stories = list(case.stories.select_related("version__entry__text").prefetch_related("passages"))
        asked = request.GET.get("berita", "")
        named = [story for story in self.stories if str(story.article_id) == asked]
        self.story = [*named, *(story for story in self.stories if story.unmarked), *self.stories][0]
        data = (request.POST,) if request.method == "POST" else ()
        self.bound = MarkForm(
            *data, case=case, user=request.user, initial=self.initial(case, request.user), version=self.story.version
        )
        return self.bound

    def initial(self, case, user):
        marked = [str(passage.number) for passage in self.story.passages.all()]
        what = marking.WHOLE if self.story.whole else marking.PASSAGES
        return {**super().initial(case, user), "what": what, "passages": marked}

    def context(self, request, case):
        return {**super().context(request, case), "story": self.story, "stories": self.stories}

    def act(self, *, what, passages, **kwargs):
        desk.mark(story=self.story, passages=self.bound.marked, whole=self.bound.whole, **kwargs)


class ShowAsForm(CaseForm):
    shown_as = fields.choice(_("Name in public"), ShownAs.choices)
    reason = fields.line(_("Who asked for it, or what else is the reason"))


class ShowAs(CaseVerb):
    verb = Verb.SHOW_AS
    label = _("Change the name in public")
    description = _(
        "How whoever is named in this filing stands in what is published. Their own words are not changed, nor what is public already."
    )
    form_class = ShowAsForm
    done = _("The name in public was changed.")
    act = staticmethod(desk.show_as)

    def initial(self, case, user):
        principal = case.parties.filter(role=PartyRole.PRINCIPAL).first()
        return {**super().initial(case, user), "shown_as": principal.shown_as if principal else ""}

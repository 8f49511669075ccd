"""Pages of what an officer puts in order: spam, duplicates, taking up again."""

from django.utils.translation import gettext_lazy as _

from ...actions import desk
from ...models.event import Verb
from .. import fields
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


class Join(CaseVerb):
    verb = Verb.JOIN
    label = _("Join with another filing")
    description = _(
        "For the same complainant and the same story, sent twice. Nothing is dropped: words and files stay, and the letter says which "
        "filing goes on."
    )
    form_class = JoinForm
    letter, letter_gaps = "joined", {"other": ["number"]}
    done = _("Joined. The other filing goes on.")
    act = staticmethod(desk.join)


class RestoreForm(CaseForm):
    reason = fields.line(_("Why it is taken up again"))


class Restore(CaseVerb):
    verb = Verb.RESTORE
    label = _("Take it up again")
    description = _("The filing is checked as if it had just come; its time of receipt stays.")
    form_class = RestoreForm
    done = _("The filing is worked on again.")
    act = staticmethod(desk.restore)

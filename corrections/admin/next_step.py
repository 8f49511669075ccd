"""What to do next in a case, in one sentence, and the one main button. The workflow's table says whether it can be pressed."""

from django.utils.translation import gettext as _

from newsroom.core.templatetags.news import day

from .. import formal, matching, orders
from ..conditions import copy_changed, waits_for_comment
from ..law.formal import FormalDefect
from ..models import CouncilPaper
from ..models.case import CaseType, State
from ..models.event import Verb
from ..models.party import FileKind


def next_step(case, user, *, at):
    """(sentence, verb of the main button or None) for `user`."""
    signs = user.signs
    match case.state:
        case State.RECEIVED | State.INCOMPLETE:
            return _form(case, at)
        case State.COMPLETE if case.type in {CaseType.CORRECTION, CaseType.OWN}:
            return _correction(case, signs, at)
        case State.COMPLETE if case.type in {CaseType.TAKEDOWN, CaseType.FORGOTTEN}:
            return _wish(signs)
        case State.COMPLETE:
            return _reply(signs), Verb.ACCEPT
        case State.DRAFTING if waits_for_comment(case):
            return _("The wording was changed: show it to the complainant."), Verb.SEND_EDIT
        case State.DRAFTING | State.SIGNATURE if matching.unanswered(case):
            return _("Say which paragraphs of the reply answer which passage."), Verb.MATCH
        case State.DRAFTING:
            return _("The wording stands: hand it to the responsible person, or edit it first."), Verb.SUBMIT
        case State.COMMENT:
            return _comment(case, signs, at)
        case State.SIGNATURE if signs and orders.in_force(case):
            return _("The Press Council asked for this reply: sign and publish it as ordered."), Verb.PUBLISH_ORDERED
        case State.SIGNATURE if signs:
            return _("Read the final text and sign, or hand it back."), Verb.PUBLISH
        case State.SIGNATURE:
            return _("Wait for the responsible person's signature."), None
        case State.DISPUTED:
            return _disputed(case, signs)
        case State.SPAM | State.JOINED:
            return _("Set aside. Search finds it, and it can be taken up again."), None
    if getattr(case, "news", False):
        return _("Closed. The complainant wrote again: read what is new."), None
    return _("Closed. Nothing waits here."), None


def _reply(signs):
    if signs:
        return _("Check the content, then accept it, or refuse it on a ground of the list.")
    return _("Check the content, then accept it. Only the responsible person refuses: tell them where a ground fits.")


def _disputed(case, signs):
    order = orders.in_force(case)
    if order is None:
        return _("Wait for the Press Council. When its document comes, record it."), None
    if order.reply and not case.events.filter(verb=Verb.PUBLISH_ORDERED).exists():
        return _("The Press Council asks for a reply: take the filing up again and publish it as ordered."), Verb.RESUME
    if missing := orders.still_open(case):
        return " ".join(missing), Verb.NOTE if signs and order.note else None
    if signs:
        ends = {CouncilPaper.Kind.RULING: Verb.RULE, CouncilPaper.Kind.SETTLEMENT: Verb.SETTLE}
        return _("All that is asked for is found in public: say that it was carried out."), ends[order.kind]
    return _("The responsible person says when all was carried out."), None


def _wish(signs):
    if signs:
        return _("Decide: the story stays, is corrected, or is withdrawn on a ground of the list."), Verb.KEEP
    return _("Gather what the decision needs; the responsible person decides."), None


def _form(case, at):
    if case.type == CaseType.UNSURE:
        return _("Say what kind of request this is."), Verb.CHANGE_TYPE
    lacking = formal.missing(case, at=at)
    if FormalDefect.NO_PASSAGE in lacking and case.files.filter(kind=FileKind.SCAN).exists():
        return _("Mark the passages that the letter disputes."), Verb.MARK
    if not lacking:
        return _("Nothing seems to be missing. Check the form, then find it complete."), Verb.FIND_COMPLETE
    if case.state == State.RECEIVED:
        return _("Ask for what is missing."), Verb.ASK
    if waits(case, at):
        return _("Wait for what is missing, until %(day)s.") % {"day": day(case.answer_until)}, None
    return _("The stated day has passed and something is still missing: ask again, or call."), Verb.ASK


def _correction(case, signs, at):
    if not signs:
        return _(
            "Check the statement and have the story's text corrected, without publishing it; the responsible person then "
            "publishes the erratum."
        ), None
    if copy_changed(case, at):
        return _("Correct the story first, or close the filing because no error was found."), None
    return _("The corrected story is ready: publish it with its erratum."), Verb.CORRECT


def _comment(case, signs, at):
    if waits(case, at):
        return _("Wait for the complainant's comment, until %(day)s.") % {"day": day(case.answer_until)}, None
    if signs:
        return _("The stated day has passed in silence: go on with a reason, or wait."), Verb.GO_ON
    return _("The stated day has passed in silence: the responsible person decides whether to go on."), None


def waits(case, at):
    """Whether an answer of the complainant is awaited and still in time."""
    return bool(case.answer_until and at <= case.answer_until)

"""Preparing a reply: accept, edit, show the edit, the complainant's answer, hand to the responsible person."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import figures, letters, matching, periods, workflow
from ..law.marks import implements
from ..models import ReplyVersion
from ..models.event import Verb


@implements("HJ-6", "HJ-16b")
@transaction.atomic
def accept(*, case, by, at, revision, agreement="", statement=None, typed_off="", letter=None):
    """Accept the content: the complainant's words become wording 1 of the reply, which stays as it is.

    `statement` says which of their words, when they wrote more than once; `typed_off` are the words of a letter that lies
    here as a scan alone, as they stand in it. A request from after the filing window needs the recorded agreement of both sides (HJ-16b); it is not refused.
    """
    late = figures.filed_late(case)
    if late and not agreement.strip():
        raise Refused(
            _("This request came after the filing window. Record how both sides agreed to serve it."), field="agreement"
        )
    case, event = workflow.move(
        case, Verb.ACCEPT, by=by, at=at, revision=revision, text={"agreement": agreement.strip()} if late else {}
    )
    if not case.reply_versions.exists():  # taken up again after a dispute, it has its wordings already
        words = statement or words_of_reply(case)
        body = words.text["right"] or words.text["happened"] or _lines(typed_off)
        if not body:
            raise Refused(
                _("Type off the words of the letter, as they stand in it: they are what is published."),
                field="typed_off",
            )
        _add_wording(
            case,
            title=default_title(case),
            body=body,
            original=True,
            by=by if typed_off else None,
            at=at,
        )
    letters.send("accepted", case, event, at=at, by=by, letter=letter)
    return case


def words_of_reply(case):
    """The statement that holds what the complainant says is right: the first that says it, else the first of all."""
    statements = list(case.statements.select_related("entry__text"))
    return next((each for each in statements if each.text["right"].strip()), statements[0])


def default_title(case):
    """The heading of a reply (PR-1): whose it is, as the public may read it, and what it answers.

    The legal term is not an interface string.
    """
    principal = case.parties.filter(role="principal").first()
    title = case.stories.select_related("version__entry__text").first().version.text["title"]
    return f"Hak Jawab {principal.public_name} terkait berita “{title}”"[:180]


def heading_follows(case, before, *, by, at):
    """A heading that nobody wrote, `before`, is made anew; one that somebody wrote stays."""
    wording = case.reply_versions.last()
    if wording and wording.text["title"] == before:
        _add_wording(case, title=default_title(case), body=wording.text["body"], original=False, by=by, at=at)


def edited(case):
    """Whether the wording that stands is another than the complainant's own by an edit of ours."""
    first, last = case.reply_versions.first().text, case.reply_versions.last().text
    return first != last and case.events.filter(verb=Verb.EDIT).exists()


def _add_wording(case, *, title, body, original, by, at):
    number = case.reply_versions.count() + 1
    facts = {"case": case.pk, "number": number, "original": original}
    entry = record.append(
        chain=case.chain, kind="reply wording", at=at, by=by, facts=facts, text={"title": title, "body": body}
    )
    return ReplyVersion.objects.create(entry=entry, case=case, number=number, original=original, at=at)


@implements("HJ-14a")
@transaction.atomic
def edit(*, case, by, at, revision, title, body):
    """Put an edited wording beside the original. Nothing is overwritten."""
    title, body = " ".join(title.split()), _lines(body)
    if not title or not body:
        raise Refused(_("A reply needs a heading and a text."), field="body")
    case, _event = workflow.move(case, Verb.EDIT, by=by, at=at, revision=revision)
    last, first = case.reply_versions.last().text, case.reply_versions.first().text
    if (last["title"], _lines(last["body"])) == (title, body):
        raise Refused(_("This is the wording that stands already."), field="body")
    if (first["title"], _lines(first["body"])) == (title, body):
        # Back to the complainant's own words, to the byte: then nothing is edited any more.
        body = first["body"]
    _add_wording(case, title=title, body=body, original=False, by=by, at=at)
    return case


def _lines(text):
    """A text with line ends of one kind: browsers send two characters for each."""
    return "\n".join(text.splitlines()).strip()


@implements("HJ-14b")
@transaction.atomic
def send_edit(*, case, by, at, revision, text="", letter=None):
    """Show the edited wording to the complainant as a difference, for comment until a stated day."""
    until = periods.answer_until("reply_comment_days", at)
    case, event = workflow.move(
        case, Verb.SEND_EDIT, by=by, at=at, revision=revision, text={"note": text.strip()}, answer_until=until
    )
    letters.send("edit", case, event, at=at, by=by, letter=letter, text=text.strip(), until=letters.moment(until))
    return case


@transaction.atomic
def agree(*, case, at, revision):
    """The complainant agrees with the edited wording."""
    case, event = workflow.move(case, Verb.AGREE, by=None, at=at, revision=revision)
    letters.tell_officer(case, event.get_verb_display(), about=event.pk, at=at)
    return case


@transaction.atomic
def object_to(*, case, at, revision, note):
    """The complainant objects, and says to what; the officer works on."""
    if not note.strip():
        raise Refused(_("Say which sentence you object to, and how it should read."), field="note")
    case, event = workflow.move(case, Verb.OBJECT, by=None, at=at, revision=revision, text={"note": note.strip()})
    letters.tell_officer(case, event.get_verb_display(), about=event.pk, at=at)
    return case


@implements("HJ-14b")
@transaction.atomic
def go_on(*, case, by, at, revision, reason):
    """After the stated days without an answer, or after an objection, the responsible person goes on, with a reason."""
    if not reason.strip():
        raise Refused(_("Say why the reply goes on without the complainant's answer."), field="reason")
    case, _event = workflow.move(case, Verb.GO_ON, by=by, at=at, revision=revision, text={"reason": reason.strip()})
    return case


@transaction.atomic
def submit(*, case, by, at, revision):
    """Hand a reply whose wording the complainant knows to the responsible person."""
    case, _event = workflow.move(case, Verb.SUBMIT, by=by, at=at, revision=revision)
    return case


@transaction.atomic
def hand_back(*, case, by, at, revision, reason):
    """The responsible person hands the reply back to the officer, with a reason."""
    if not reason.strip():
        raise Refused(_("Say what the officer should change."), field="reason")
    case, _event = workflow.move(case, Verb.HAND_BACK, by=by, at=at, revision=revision, text={"reason": reason.strip()})
    return case


@implements("HJ-13a")
@transaction.atomic
def match(*, case, by, at, revision, answers, waived):
    """Say which paragraphs of the reply answer which disputed passage, or why none does.

    `answers` gives numbers of paragraphs, `waived` a reason, by the id of the passage. Raises Refused for a passage with
    neither, and for a paragraph that the wording does not have.
    """
    workflow.check(case, Verb.MATCH, by=by, at=at)
    parts = matching.paragraphs(case.reply_versions.last().text["body"])
    numbers = set(range(1, len(parts) + 1))
    for passage in matching.named(case):
        chosen, reason = set(answers.get(passage.pk, ())), waived.get(passage.pk, "").strip()
        if not chosen <= numbers:
            raise Refused(
                _("The reply has no such paragraph. Look at its wording again."), field=f"passage_{passage.pk}"
            )
        if not chosen and not reason:
            raise Refused(
                _("Say for each disputed passage which paragraphs of the reply answer it, or why none does."),
                field=f"passage_{passage.pk}",
            )
    text = {
        "of": len(parts),
        "answers": {str(pk): sorted(chosen) for pk, chosen in answers.items() if chosen},
        "waived": {str(pk): reason.strip() for pk, reason in waived.items() if reason.strip()},
    }
    case, _event = workflow.move(case, Verb.MATCH, by=by, at=at, revision=revision, text=text)
    return case

"""The decisions on the content: publish the reply, correct the story, refuse; and going to the Press Council."""

from dataclasses import replace
from html import escape

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions.correct import correct as correct_story
from articles.actions.serve_reply import serve_reply
from newsroom.core.errors import Refused

from .. import conditions, figures, letters, matching, orders, workflow
from ..law import apology as law
from ..law.grounds import RefusalFacts, RefusalGround, check_refusal
from ..law.marks import implements
from ..models import Case
from ..models.case import State
from ..models.event import Verb
from .outcome import end, refuse_first, signed
from .reply import edited


def paragraphs(text):
    """Plain words as paragraphs of a story's text, everything escaped."""
    return "".join(f"<p>{_broken(part)}</p>" for part in matching.paragraphs(text))


def _broken(part):
    """A paragraph's lines as the writer broke them."""
    return "<br>".join(escape(" ".join(line.split()), quote=False) for line in part.split("\n"))


def check_apology(remedy, question, *, due, by, to_party, to_readers, has_party=True, ordered=False):
    """The words of the apology that the answer of `by`, or an order, makes due; or an empty string. Raises Refused (INV-9)."""
    answers = {} if due is None else {question: law.Answer(yes=due, by=str(by))}
    duty = law.apology_duty(law.ApologyFacts(remedies=frozenset({remedy}), answers=answers, ruling_asks=ordered))
    apology = law.Apology(to_party=to_party, to_readers=to_readers)
    refuse_first(
        law.check_apology(duty, apology, has_party=has_party), field="apology_due" if due is None else "to_party"
    )
    return "\n\n".join(part.strip() for part in (to_party, to_readers) if part.strip()) if duty.required else ""


@implements("FL-1", "HJ-13a", "HJ-13b", "HJ-13e", "HJ-13f", "HJ-15", "MS-4b", "UP-5.2")
@transaction.atomic
def publish_reply(
    *, case, by, at, revision, apology_due, to_party="", to_readers="", section=None, section_agreement="", again_reason="",
    own_story_reason="", letter=None,
):  # fmt: skip
    """The responsible person signs; reply, notices, links, event and letter come into being in one transaction.

    `apology_due` is the signer's own answer to point 13(f); None is no answer and refuses. Another `section` than the
    story's needs the recorded agreement of both sides (13(b)); a second reply of the same party to the same report needs
    a reason (13(e)). Returns the case.
    """
    order = orders.in_force(case)
    workflow.check(case, Verb.PUBLISH_ORDERED if order else Verb.PUBLISH, by=by, at=at)
    apology = check_apology(
        law.Remedy.REPLY,
        law.Question.REPLY_APOLOGY,
        due=apology_due,
        by=by,
        to_party=to_party,
        to_readers=to_readers,
        ordered=bool(order and order.apology),
    )
    stories = list(
        case.stories.select_related("article__section", "version", "article__live__entry__text").prefetch_related(
            "passages"
        )
    )
    elsewhere = section is not None and section.pk != stories[0].article.section_id
    if elsewhere and not section_agreement.strip():
        raise Refused(
            _("A reply stands in the section of its story. Record how both sides agreed on another."),
            field="section_agreement",
        )
    if not order and answered_before(case) and not again_reason.strip():
        raise Refused(
            _("This party's reply to this report was published already. Say why a second one is served."),
            field="again_reason",
        )
    text = {
        "apology_due": apology_due,
        "signed_by": str(by),
        "section_agreement": section_agreement.strip() if elsewhere else "",
        "again_reason": again_reason.strip(),
    }
    wording = case.reply_versions.last()
    if order:
        _require_verbatim(case, wording)
        text = signed(case, Verb.PUBLISH_ORDERED, by=by, text=text, own_story_reason=own_story_reason)
        case, event = workflow.move(case, Verb.PUBLISH_ORDERED, by=by, at=at, revision=revision, text=text)
    else:
        case, event = end(
            case,
            Verb.PUBLISH,
            by=by,
            at=at,
            revision=revision,
            reason=wording.text["title"],
            text=text,
            own_story_reason=own_story_reason,
        )
    answers, waived = matching.matched(case)
    reply = serve_reply(
        originals=[(each.article, each.version, matching.answers_to(each, answers, waived)) for each in stories],
        title=wording.text["title"],
        html=paragraphs(wording.text["body"]),
        standfirst="",  # the opening of its page names the story, and follows when that is withdrawn (MS-5c)
        section=section or stories[0].article.section,
        party=case.parties.filter(role="principal").first().public_name,
        received_at=case.received_at,
        edited=edited(case),
        apology=apology,
        by=by,
        at=at,
    )
    Case.objects.filter(pk=case.pk).update(reply=reply)
    case.notices.add(*reply.replies_to.all())
    address = settings.SITE_URL + reply.get_absolute_url()
    letters.send("published", case, event, at=at, by=by, published=address, received=letters.moment(at), letter=letter)
    case.refresh_from_db()
    return case


@implements("FL-3")
def _require_verbatim(case, wording):
    original = case.reply_versions.first()
    if matching.paragraphs(original.text["body"]) != matching.paragraphs(wording.text["body"]):
        raise Refused(
            _(
                "The Press Council asks for the reply complete and without additions: set the complainant's own words back first."
            )
        )


@implements("HJ-13e")
def answered_before(case):
    """Earlier filings of the same party on the same report whose reply stands; of any party where the outlet set it so."""
    earlier = Case.objects.filter(
        state__in=[State.PUBLISHED, State.OTHERWISE], stories__article__in=case.stories.values("article")
    ).exclude(pk=case.pk)
    if figures.value("reply_once_per", on=timezone.localdate(case.received_at)) == "party":
        principal = case.parties.filter(role="principal").first()
        earlier = earlier.filter(parties__role="principal", parties__name__iexact=principal.name)
    return list(earlier.distinct())


@implements("UP-5.3", "UP-1.13")
@transaction.atomic
def correct(
    *, case, by, at, revision, items, main_substance, story_revision=None, to_party="", to_readers="", keep_readable=True,
    note="", more=False, own_story_reason="", letter=None,
):  # fmt: skip
    """Publish the corrected working copy of a story of the case with its erratum.

    The story is the first whose working copy was changed. With `more` the case stays open for its other stories; else it
    is closed as corrected. `story_revision` is that of the working copy that the signer saw: what is signed is published.
    """
    article = story_to_correct(case).article
    party = case.parties.exists()
    apology = check_apology(
        law.Remedy.ERRATUM,
        law.Question.MAIN_SUBSTANCE,
        due=main_substance,
        by=by,
        to_party=to_party,
        to_readers=to_readers,
        has_party=party,
    )
    text = {"main_substance": main_substance, "title": article.title}
    if more:
        text = signed(case, Verb.CORRECT_ONE, by=by, text=text, own_story_reason=own_story_reason)
        case, event = workflow.move(case, Verb.CORRECT_ONE, by=by, at=at, revision=revision, text=text)
    else:
        case, event = end(
            case,
            Verb.CORRECT,
            by=by,
            at=at,
            revision=revision,
            reason=article.title,
            text=text,
            own_story_reason=own_story_reason,
        )
    notice = correct_story(
        article=article,
        items=items,
        main_substance=main_substance,
        apology=apology,
        keep_readable=keep_readable,
        note=note,
        found_by="request" if party else "newsroom",
        received_at=case.received_at if party else None,
        by=by,
        at=at,
        revision=article.revision if story_revision is None else story_revision,
    )
    case.notices.add(notice)
    address = settings.SITE_URL + notice.get_absolute_url()
    letters.send("corrected", case, event, at=at, by=by, published=address, received=letters.moment(at), letter=letter)
    return case


def story_to_correct(case):
    """The story of the case whose working copy was changed, else its first."""
    stories = list(case.stories.select_related("article__live__entry__text", "article__section"))
    return next((each for each in stories if conditions.changed(each.article)), stories[0])


@implements("HJ-12", "HJ-12a", "HJ-12b", "HJ-12c", "HJ-12d", "UP-15")
@transaction.atomic
def refuse(*, case, by, at, revision, ground, reason, legal_basis="", interest="", unrelated=(), third_party_names=(), own_story_reason="", letter=None):  # fmt: skip
    """Refuse the content on one of the four grounds of PHJ 12, with a reason and the Press Council's route.

    `unrelated` are passages of the reply that were marked for 12(b); the names of third parties stay inside. Raises Refused.
    """
    facts = RefusalFacts(
        ground=ground,
        reason=reason,
        signed_by=str(by),
        marked_passages=len(unrelated),
        legal_basis=legal_basis,
        interest=interest,
        third_party_names=tuple(third_party_names),
    )
    refuse_first(check_refusal(facts), field="reason")
    if isinstance(letter, letters.Letter):
        refuse_first(check_refusal(replace(facts, notice=letter.body)), field="letter_body")
    text = {
        "ground": str(ground),
        "reason": reason.strip(),
        "legal_basis": legal_basis.strip(),
        "interest": interest.strip(),
        "unrelated": list(unrelated),
    }
    case, event = end(
        case,
        Verb.REFUSE,
        by=by,
        at=at,
        revision=revision,
        reason=reason,
        text=text,
        own_story_reason=own_story_reason,
    )
    told = "\n\n".join(part for part in (reason.strip(), legal_basis.strip(), interest.strip()) if part)
    ground_words = _("Reply guideline, point %(ground)s") % {"ground": RefusalGround(ground).label}
    letters.send("refused", case, event, at=at, by=by, reason=told, ground=ground_words, letter=letter)
    return case


@implements("HJ-17")
@transaction.atomic
def dispute(*, case, by, at, revision, file_number, letter=None):
    """Record that the matter was taken to the Press Council, under its file number. A state, not an end (INV-3)."""
    if not file_number.strip():
        raise Refused(_("Write the Press Council's file number."), field="file_number")
    case, event = workflow.move(
        case, Verb.DISPUTE, by=by, at=at, revision=revision, text={"file_number": file_number.strip()}
    )
    letters.send("disputed", case, event, at=at, by=by, letter=letter)
    return case

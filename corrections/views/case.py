"""The complainant's page of one filing: where it stands, what is asked of them, and what it is made of."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from newsroom.core.download import attachment

from .. import complainant_page, counts, letters, links, workflow
from ..intake.page_forms import AddForm, AnswerForm, MessageForm
from ..models.case import State
from ..models.event import Verb
from ..models.party import PartyRole
from ..stages import stage_of
from .access import for_filer


def page(request, party, *, status=200, problem="", bound=None):
    """The whole page; after an act that failed with its sentence, and all that was typed."""
    case = party.case
    stories = _stories(case)
    context = {
        "case": case,
        "party": party,
        "principal": case.parties.filter(role=PartyRole.PRINCIPAL).first(),
        "stories": stories,
        "stage": stage_of(case),
        "asked": complainant_page.asked(case),
        "answer_count": counts.answer(case),
        "target": counts.target(case),
        "window": complainant_page.window(case, [story for story, _where in stories]),
        "edited": complainant_page.edited(case, [story for story, _where in stories]),
        "steps": complainant_page.journey(case, filer=party),
        "conversation": list(case.messages.all()),
        "files": list(case.files.select_related("file")),
        "statements": case.statements.count(),
        "notice": case.notices.first() if case.state in {State.CORRECTED, State.OTHERWISE} else None,
        "can": {str(verb) for verb in workflow.offered(case, roles=())},
        "press_council": letters.press_council_route(),
        "problem": problem,
        "bad": bound if bound is not None and bound.errors else None,
        "demo_mail": settings.DEMO and not settings.EMAIL_CONFIGURED,
        **_forms(case, bound),
    }
    return render(request, "corrections/case.html", context, status=status)


def _stories(case):
    stories = case.stories.select_related("article__live_story", "version__entry__text").prefetch_related("passages")
    return [(story, complainant_page.where(story)) for story in stories]


def _forms(case, bound):
    """The forms of the page. Words whose own form is gone by now wait in the message form, so that none are lost."""
    can = workflow.offered(case, roles=())
    forms = {"answer": AnswerForm, "add": AddForm, "message": MessageForm}
    shown = {name: form(auto_id=f"{name}_%s") for name, form in forms.items()}
    for name, form in forms.items():
        if isinstance(bound, form):
            shown[name] = bound
    if isinstance(bound, AnswerForm) and Verb.AGREE not in can:
        shown["message"] = MessageForm(auto_id="message_%s", initial={"pesan": bound.data.get("catatan", "")})
    if isinstance(bound, AddForm) and Verb.ADD not in can:
        shown["message"] = MessageForm(auto_id="message_%s", initial={"pesan": bound.data.get("teks", "")})
    return shown


@for_filer
@require_safe
def show(request, party):
    return page(request, party)


@for_filer
@require_safe
def receipt(request, party):
    """What was received and when, to print and to keep."""
    context = {
        "case": party.case,
        "party": party,
        "stories": _stories(party.case),
        # Whoever has no letter to come back by keeps the address itself.
        "address": "" if party.email else links.open_address(party.pk),
        "demo_mail": settings.DEMO and not settings.EMAIL_CONFIGURED,
    }
    return render(request, "corrections/receipt.html", context)


@for_filer
@require_safe
def download(request, party, pk):
    """A file of one's own filing; the opening goes on record."""
    kept = get_object_or_404(party.case.files.select_related("file"), pk=pk).file
    return attachment(kept, by=None, by_name=_("Complainant"), at=timezone.now())


@for_filer
@require_safe
def original(request, party):
    """The complainant's own words, as a text to keep. law: HJ-6"""
    name = f"{party.case.number}.txt"
    return HttpResponse(
        complainant_page.original_text(party.case),
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"},
    )

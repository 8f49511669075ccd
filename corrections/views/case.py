"""The complainant's page of one filing: where it stands, what is asked, and what they can do."""

from django.contrib import messages
from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles import differences
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import FileAccess

from .. import figures, workflow
from ..actions import complainant, reply
from ..intake import files
from ..intake.form import AddForm
from ..models.event import Verb
from ..stages import STAGES
from .access import for_filer

SHOWN = frozenset(Verb) - {Verb.EDIT, Verb.TAKE_ON, Verb.MESSAGE, Verb.HAND_BACK}


@for_filer
@require_safe
def show(request, party):
    return page(request, party.case, party)


def page(request, case, party, *, status=200, error="", add_form=None, typed=None):
    """The whole page; after a failed act with its sentence and all that was typed."""
    stories = list(
        case.stories.select_related("article__live_story", "version__entry__text").prefetch_related("passages")
    )
    wordings = list(case.reply_versions.select_related("entry__text"))
    can = {str(verb) for verb in workflow.offered(case, roles=())}
    context = {
        "case": case,
        "party": party,
        "principal": case.parties.filter(role="principal").first(),
        "stage": STAGES[case.state],
        "stories": stories,
        "window": figures.window_of(stories[0].article) if stories else None,
        "edit_rows": differences.by_paragraph(
            wordings[0].text["body"].splitlines(), wordings[-1].text["body"].splitlines()
        )
        if len(wordings) > 1
        else [],
        "events": [event for event in case.events.all() if event.verb in SHOWN],
        "conversation": list(case.messages.all()),
        "case_files": list(case.files.select_related("file")),
        "add_form": add_form or AddForm(),
        "can": can,
        "error": error,
        "typed": typed or {},
    }
    return render(request, "corrections/case.html", context, status=status)


@for_filer
@require_safe
def receipt(request, party):
    stories = party.case.stories.select_related("version__entry__text").prefetch_related("passages")
    return render(request, "corrections/receipt.html", {"case": party.case, "party": party, "stories": stories})


@for_filer
@require_safe
def download(request, party, pk):
    """A file of one's own filing, as a download; the opening goes on record."""
    kept = get_object_or_404(party.case.files.select_related("file"), pk=pk).file
    FileAccess.objects.create(file=kept, by=None, by_name=_("Complainant"), at=timezone.now())
    response = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type="application/octet-stream"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@for_filer
@require_safe
def original(request, party):
    """The complainant's own words, to the byte. law: HJ-6"""
    words = party.case.statements.first().text
    body = "\n\n".join(part for part in (words["happened"], words["right"]) if part)
    return HttpResponse(
        body,
        content_type="text/plain; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{party.case.number}.txt"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _agree(case, party, request, at):
    reply.agree(case=case, at=at, revision=_revision(request))
    return _("Thank you. The responsible person signs next.")


def _object(case, party, request, at):
    reply.object_to(case=case, at=at, revision=_revision(request), note=_words(request, "catatan"))
    return _("Your objection is with the officer.")


def _take_back(case, party, request, at):
    if request.POST.get("yakin") != "ya":
        raise Refused(_("Tick the box to take the filing back."))
    complainant.take_back(case=case, at=at, revision=_revision(request), reason=_words(request, "alasan"))
    return _("The filing is taken back.")


def _write(case, party, request, at):
    complainant.write(case=case, at=at, text=_words(request, "pesan"))
    return _("Your message is sent.")


def _add(case, party, request, at):
    form = AddForm(request.POST, request.FILES)
    if not form.is_valid():
        raise Refused(" ".join(str(error) for errors in form.errors.values() for error in errors))
    kept = ()
    try:
        with transaction.atomic():
            kept = files.keep(form.cleaned_data["berkas"], at=at)
            complainant.add(case=case, at=at, text=form.cleaned_data["teks"], files=kept)
    except Exception:
        files.forget(kept)
        raise
    return _("It is added to your filing.")


ACTS = {"setuju": _agree, "keberatan": _object, "tarik": _take_back, "pesan": _write, "tambah": _add}


def _words(request, name):
    return request.POST.get(name, "").replace("\x00", "")[:20_000]


def _revision(request):
    text = request.POST.get("revisi", "")
    return int(text) if text.isdigit() and len(text) < 10 else -1


@for_filer
@require_POST
def act(request, party, act):
    """One act of the complainant. Somebody who was first, or a second click, gets a calm sentence."""
    if act not in ACTS:
        return render(request, "corrections/closed.html", status=404)
    case = party.case
    try:
        said = ACTS[act](case, party, request, timezone.now())
    except Refused as refused:
        case.refresh_from_db()
        status = 409 if isinstance(refused, Stale) else 422
        return page(request, case, party, status=status, error=str(refused), typed=request.POST)
    messages.success(request, said)
    return redirect("case", case.number)

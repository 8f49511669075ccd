"""The steps of the form. Each post saves what came before anything else, so that neither an error nor "back" loses it."""

import secrets

from django.forms import ValidationError
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.core.errors import Refused, Stale

from ..actions import draft as drafts
from ..intake import files
from ..intake.fields import without_nul
from ..intake.form import FilesForm
from ..intake.submit import submit
from ..intake.written import FIRST, LAST, STEPS, Written
from ..letters import moment
from .access import allow, allow_client, give_cookie
from .draft_access import TWICE, about_story, key_of, remember
from .filing_page import page, private_page

# Buttons (and the script) that save and send nothing.
STAYS = {"kembali", "simpan", "otomatis"}
# Within an hour, from one connection: filings sent, drafts begun, posts with files.
PER_CLIENT = 10
BEGUN = 40
UPLOADS = 40
# Filings about one story within an hour; saves of one draft.
PER_STORY = 60
SAVES = 600


@require_http_methods(["GET", "HEAD", "POST"])
@about_story
def step(request, about, draft, step):
    """One step: shown as the draft has it, saved as it is posted, checked only when somebody goes on."""
    if step not in STEPS:
        raise Http404
    step = STEPS[step]
    if request.method == "POST":
        return _receive(request, step, about, draft)
    if draft:
        return page(request, step, about, Written.of(draft, about), draft=draft)
    if case := drafts.case_of(key_of(request)):
        return redirect("case_receipt", case.number)
    return redirect("filing", about.article.pk)


@require_safe
@about_story
def saved(request, about, draft):
    """What was saved, until when, and how to come back to it."""
    if draft is None:
        return redirect("filing", about.article.pk)
    return private_page(render(request, "corrections/saved.html", {"about": about, "draft": draft}))


def _receive(request, step, about, draft):
    posted, now = without_nul(request.POST), timezone.now()
    key = key_of(request) or secrets.token_urlsafe(24)
    if step == LAST and not STAYS & posted.keys():
        return _send(request, about, draft, posted, key=key, at=now)
    values = {name: posted.getlist(name) for name in step.fields}
    if step == FIRST and draft is None:
        values["bagian"] = posted.getlist("bagian")[:200]
    try:
        if not _within(request, draft, key, at=now):
            return _not_saved(request, step, about, draft, values, key=key, status=429)
        draft = drafts.save(key=key, version=about.version, values=values, at=now)
    except Stale:
        return redirect("filing_step", about.article.pk, LAST.name)
    except Refused as refused:
        return _not_saved(request, step, about, draft, values, key=key, status=422, problem=str(refused))
    if "otomatis" in posted:
        said = _("Saved %(at)s") % {"at": moment(now)}
        return remember(JsonResponse({"saved": said}), key, about.article.pk)
    return remember(_go(request, step, about, draft, posted, key=key, at=now), key, about.article.pk)


def _within(request, draft, key, *, at):
    begins = draft is None and not allow_client(request, "draft", limit=BEGUN, at=at)
    return not begins and allow("draft-save", drafts.digest_of(key), limit=SAVES, at=at)


def _not_saved(request, step, about, draft, values, *, status, **context):
    """The page with everything that was typed: it is in the browser alone, and the page says so."""
    if "otomatis" in request.POST:
        return JsonResponse({"saved": ""}, status=status)
    held = Written({**(draft.values if draft else {}), **values}, quotes=about.quotes)
    return page(request, step, about, held, form=held.checked(step), draft=draft, status=status, **context)


def _go(request, step, about, draft, posted, *, key, at):
    """Where somebody goes from here: back or away unchecked, on once the step is as it should be."""
    story, written = about.article.pk, Written.of(draft, about)
    if "kembali" in posted and step.before:
        return _see(story, step.before)
    if "simpan" in posted:
        return HttpResponseRedirect(reverse("filing_saved", args=[story]), status=303)
    if "buang" in posted:
        drafts.drop_file(key=key, pk=posted["buang"] if posted["buang"].isdecimal() else 0)
        return _see(story, step)
    form = written.form(step, posted)
    if step.form is FilesForm:
        _keep(request.FILES.getlist("berkas"), form, request, key=key, at=at)
    if not form.is_valid():
        return page(request, step, about, written, form=form, draft=draft, status=422)
    if "unggah" in posted:
        return _see(story, step)
    return _see(story, LAST if request.GET.get("ke") == LAST.name else step.following)


def _keep(uploads, form, request, *, key, at):
    """Keep the files that can be kept with the draft; `form` names the others."""
    if not uploads:
        return
    if not allow_client(request, "draft-file", limit=UPLOADS, at=at):
        form.add_error("berkas", _("More came than we can take at once. Send it without them, and add them later."))
        return
    good = []
    for upload in uploads:
        try:
            good.append((upload, files.check(upload)))
        except ValidationError as problem:
            form.add_error("berkas", problem)
    try:
        with files.written(good, at=at) as rows:
            drafts.keep_files(key=key, rows=rows)
    except Refused as refused:
        form.add_error("berkas", str(refused))


def _send(request, about, draft, posted, *, key, at):
    """The draft becomes a case. A second click finds the case of the first."""
    story = about.article.pk
    if draft is None:
        case = drafts.case_of(key)
        return _sent(case, key, story) if case else redirect("filing", story)
    written = Written.of(draft, about)
    form, status = written.form(LAST, posted), 422
    if form.is_valid() and written.unfinished == LAST:
        within = allow_client(request, "file", limit=PER_CLIENT, at=at)
        if within and allow("file-story", story, limit=PER_STORY, at=at):
            try:
                case = submit(key=key, about=about, send=form, shown_notice=posted.get("pemberitahuan", ""), at=at)
                return _sent(case, key, story)
            except Refused as refused:
                form.add_error(None, str(refused))
        else:
            status = 429
    return page(request, LAST, about, written, form=form, draft=draft, status=status)


def _sent(case, key, story):
    receipt = HttpResponseRedirect(reverse("case_receipt", args=[case.number]), status=303)
    remember(receipt, key, story, stays=TWICE)
    return give_cookie(receipt, case.parties.select_related("case").get(is_filer=True))


def _see(story, step):
    return HttpResponseRedirect(reverse("filing_step", args=[story, step.name]), status=303)

"""A step of the form as a page: what is asked, how far one is, what happens next."""

from django.conf import settings
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control

from .. import figures, privacy_notice
from ..intake.files import MAX_FILES
from ..intake.written import ANSWERED, LAST, STEPS
from ..law.marks import implements
from ..models.case import CaseType


def private_page(response):
    """A page that nobody types into: kept nowhere."""
    patch_cache_control(response, no_store=True, private=True)
    return response


def page(request, step, about, written, *, form=None, draft=None, status=200, **context):
    """The page of `step`; with a checked `form` as it came, else as the draft has it."""
    files = list(draft.files.select_related("file")) if draft else []
    context = {
        "step": step,
        "steps": STEPS.values(),
        "about": about,
        "written": written,
        "form": form or written.form(step),
        "draft": draft,
        "files": [(item.pk, item.file) for item in files],
        "room": MAX_FILES - len(files),
        "late": late(about, written, at=timezone.now()),
        "too_many": status == 429,
        "to_review": request.GET.get("ke") == LAST.name,
        "demo_mail": settings.DEMO and not settings.EMAIL_CONFIGURED,
        **context,
    }
    if step.name in {"siapa", LAST.name}:
        context |= {"privacy": privacy_notice.policy(), "notice": privacy_notice.words_digest()}
    if step == LAST:
        context["answers"] = answers(written)
    response = render(request, f"corrections/file/{step.name}.html", context, status=status)
    if step == LAST:
        return private_page(response)
    # Not `no-store`: whoever goes back must find even what they did not save.
    patch_cache_control(response, private=True, no_cache=True)
    return response


@implements("HJ-16a", "HJ-16b")
def late(about, written, *, at):
    """The last day of the filing window, when a right of reply comes after it. It is told, and refuses nothing."""
    if written.kind.type not in {CaseType.REPLY, CaseType.UNSURE}:
        return None
    window = figures.window_of(about.article)
    return None if window.inside(at) else window.last_moment


def answers(written):
    """What is read over before it is sent: each step with its answers, and what it still lacks."""
    return [(step, _rows(written, step), _problems(written, step)) for step in ANSWERED]


def _problems(written, step):
    return [error for errors in written.checked(step).errors.values() for error in errors]


def _rows(written, step):
    form = written.checked(step)
    rows = [(field.label, _said(written, field)) for field in form]
    hidden = set() if written.values.get("untuk") == "lain" else {"pihak", "jenis_pihak", "wewenang"}
    return [(label, said) for field, (label, said) in zip(form, rows, strict=True) if said and field.name not in hidden]


def _said(written, field):
    """What was answered, in words: the label of a choice, not its value."""
    values = [value for value in written.values.getlist(field.name) if value.strip()]
    if field.name == "jenis":
        return [written.kind.words] if values else []
    labels = dict(getattr(field.field, "choices", ()))
    return [labels.get(value, value) for value in values]

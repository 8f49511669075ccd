"""What happened to a story, for the newsroom: everything on its chain, newest first, with the reasons that readers never see."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.core.models import Entry
from newsroom.core.templatetags.news import moment

from ..duties import ANSWER, CheckAnswer, Question
from ..models import Notice
from ..models.version import ChangeKind

KINDS = {
    "submitted": gettext_lazy("Sent for review"),
    "sent back": gettext_lazy("Sent back"),
    "version closed": gettext_lazy("A version's text was closed"),
    "follow-up closed": gettext_lazy("A follow-up was closed"),
    "verification closed": gettext_lazy("The verification after publication is closed"),
    "confidentiality lifted": gettext_lazy("Confidentiality was lifted"),
    "mask": gettext_lazy("A text on record was masked"),
    "masking": gettext_lazy("A protected identity was masked"),
    "masking reason": gettext_lazy("The reason of a masking was given"),
    "identity protected": gettext_lazy("A protected identity was entered"),
    "identity ended": gettext_lazy("The protection of an identity was ended"),
    "identity answer": gettext_lazy("A protected identity was answered for"),
}


@dataclass(frozen=True)
class Step:
    at: datetime
    who: str
    title: str
    words: str = ""
    url: str = ""


def entries(article):
    return (
        Entry.objects.filter(chain_id=article.chain)
        .select_related("text", "publishedversion", "notice")
        .order_by("-seq")
    )


def steps(article):
    return [_step(entry) for entry in entries(article)]


def _step(entry):
    text = entry.text.value
    words = text.get("reason") or text.get("note") or ""
    if entry.kind == "version":
        title = _("Version %(number)s: %(change)s") % {
            "number": entry.facts["number"],
            "change": ChangeKind(entry.facts["change"]).label,
        }
        return Step(entry.at, entry.by_name, title, words, entry.publishedversion.get_absolute_url())
    if entry.kind == "notice":
        kind = Notice.Kind(entry.facts["kind"]).label
        return Step(
            entry.at, entry.by_name, _("Notice: %(kind)s") % {"kind": kind}, words, entry.notice.get_absolute_url()
        )
    if entry.kind == ANSWER:
        return Step(entry.at, entry.by_name, Question(entry.facts["question"]).label, _answer(entry))
    return Step(entry.at, entry.by_name, KINDS.get(entry.kind, entry.kind), words)


def _answer(entry):
    """What was answered, in words. A statement's text may name people: it is read on its own page."""
    value, question = entry.facts["value"], entry.facts["question"]
    if question == Question.EMBARGO:
        return moment(datetime.fromisoformat(value)) if value else _("No embargo")
    if question == Question.CHECKLIST:
        return f"{entry.text.value.get('asked', '')} {CheckAnswer(value).label}"
    return {"yes": _("Yes"), "no": _("No"), "": _("Not answered yet")}.get(value, "")


def sent_back(article):
    """The Step that sent the story back, while it is its latest and the story was not sent again; else None."""
    last = entries(article).exclude(kind=ANSWER).first()
    return _step(last) if last and last.kind == "sent back" else None


def page(model_admin, request, object_id):
    article = model_admin.get_object(request, object_id)
    if article is None:
        raise Http404
    if not model_admin.has_view_permission(request, article):
        raise PermissionDenied
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "original": article,
        "title": _("History"),
        "steps": steps(article),
    }
    return TemplateResponse(request, "admin/articles/history.html", context)

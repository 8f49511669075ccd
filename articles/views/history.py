"""How a story came to be as it is: its versions, what each changed, and one version as it was."""

from dataclasses import dataclass
from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from .. import changes, notices, rendering
from ..addresses import absolute
from ..models import LiveStory, Notice, PublishedVersion
from ..models.version import ChangeKind
from .public import public_page, with_frames
from .story import byline, once_public, withdrawn


@dataclass(frozen=True)
class Step:
    """A version in the list, and whether its text may be read."""

    version: PublishedVersion
    readable: bool
    closed_because: str = ""

    @property
    def number(self):
        return self.version.number


def _steps(article, outlet):
    """Every version, newest first. The live one can be read as long as the story can."""
    rows = article.versions.select_related("entry__text", "closure__entry__text").order_by("-number")
    steps = []
    for version in rows:
        closure = getattr(version, "closure", None)
        live = version.pk == article.live_id
        readable = not article.withdrawn_at and (live or (outlet.versions_readable and closure is None))
        steps.append(Step(version, readable, closure.text.get("reason", "") if closure else ""))
    return steps


@public_page
def history(request, pk):
    """The versions with kind, time and note; two of them compared (`?dari=1&ke=2`, by default the last two).

    law: FL-6. A withdrawn story keeps the list of its versions, without a word of their texts.
    """
    article = once_public(pk)
    steps = _steps(article, request.outlet)
    on_it = notices.shown(notices.notices().filter(article=article))
    withdrawal = next((notice for notice in on_it if notice.kind == Notice.Kind.WITHDRAWAL), None)
    before, after = _chosen(request, steps)
    context = {
        "article": article,
        "title": withdrawal.title if article.withdrawn_at else article.live.text["title"],
        "steps": steps,
        "maskings": article.maskings.all(),
        "corrections": sum(notice.kind == Notice.Kind.ERRATUM for notice in on_it),
        "before": before,
        "after": after,
        "choices": [step.number for step in steps if step.readable],
        "story_url": reverse("story", args=[pk]),
        "canonical": absolute(request.path),
    }
    if before and before.readable and after.readable:
        context |= {
            "changes": _compared(before.version.text, after.version.text),
            "errata": [n for n in on_it if n.notice.version_id == after.version.pk and n.kind == Notice.Kind.ERRATUM],
            "correction": after.version.change == ChangeKind.CORRECTION,
        }
    return render(request, "articles/history.html", context, status=410 if article.withdrawn_at else 200)


def _chosen(request, steps):
    """The two versions to compare, older first; the last two where the address names none of ours."""
    by_number = {str(step.number): step for step in steps}
    asked = [by_number.get(request.GET.get(name, "")) for name in ("dari", "ke")]
    if None in asked or asked[0] is asked[1]:
        asked = steps[:2]
    if len(asked) < 2:
        return None, None
    return sorted(asked, key=lambda step: step.number)


def _compared(old, new):
    """The parts that differ, as (Change, rows for parts/diff.html). Titles of stories no longer public are left out."""
    known = {*old.get("related_titles", {}), *new.get("related_titles", {})}
    public = {str(pk) for pk in LiveStory.objects.filter(pk__in=known).values_list("pk", flat=True)} if known else set()
    old, new = (_without_titles(text, public) for text in (old, new))
    return [(change, _folded(change.rows)) for change in changes.between(old, new)]


def _without_titles(text, public):
    titles = {pk: title for pk, title in text.get("related_titles", {}).items() if pk in public}
    return {**text, "related_titles": titles}


def _folded(rows):
    """`rows`, each run of unchanged ones as one that says how long it is."""
    for changed, run in groupby(rows, key=lambda row: row.changed):
        if changed:
            yield from run
        else:
            yield {"skipped": len(list(run))}


@public_page
def version(request, pk, number):
    """One version as it was. Not for search engines, which are sent to the story; 410 where its text is closed."""
    article = once_public(pk)
    if article.withdrawn_at:
        return withdrawn(request, article)
    steps = {step.number: step for step in _steps(article, request.outlet)}
    step = steps.get(number)
    if step is None:
        raise Http404(_("There is no such version."))
    text = step.version.text if step.readable else {}
    context = {
        "article": article,
        "step": step,
        "version": step.version,
        "text": text,
        "live": step.version.pk == article.live_id,
        "next": steps.get(number + 1),
        "reading": rendering.read(text, as_then=True) if step.readable else None,
        "byline": byline(text),
        "history_url": reverse("history", args=[pk]),
        "story_url": reverse("story", args=[pk, article.live.text["slug"]]),
        "canonical": absolute(reverse("story", args=[pk, article.live.text["slug"]])),
    }
    page = render(request, "articles/version.html", context, status=200 if step.readable else 410)
    return with_frames(page, context["reading"])

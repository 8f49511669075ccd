"""The form under a story: ask for a correction or a reply."""

import secrets
from datetime import timedelta

from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.models import Article, Notice
from newsroom.core import rate_limit
from newsroom.core.errors import Refused

from ..actions.file_case import Disputed, Filer, Words, quotes_of
from ..actions.file_case import file_case as open_filing
from ..intake import files
from ..intake.form import FilingForm
from ..models import Case
from .access import give_cookie, private

LIMIT, PER = 10, timedelta(hours=1)
SHORTEST_KEY = 20


@private
@require_http_methods(["GET", "HEAD", "POST"])
def file_case(request):
    """law: PR-7, HJ-10a, UP-1.12. The story and the version that was read are chosen already; nothing is lost on an error."""
    asked = request.POST.get("berita") or request.GET.get("berita", "")
    if not asked:
        return render(request, "corrections/which_story.html")
    article = Article.objects.select_related("live").filter(pk=int(asked)).first() if _is_id(asked) else None
    if article is None or article.live_id is None:
        return render(request, "corrections/no_story.html", status=404)
    if article.withdrawn_at:
        notice = Notice.objects.filter(article=article, kind=Notice.Kind.WITHDRAWAL).first()
        return render(request, "corrections/story_withdrawn.html", {"notice": notice}, status=410)
    version, other = _version(article, request.POST.get("versi") or request.GET.get("versi", ""))
    quotes = quotes_of(version)
    if request.method != "POST":
        form = FilingForm(quotes=quotes, initial=_initial(request))
        return _page(request, form, article, version, other, secrets.token_urlsafe(24))
    key = request.POST.get("kunci", "")
    if len(key) < SHORTEST_KEY or len(key) > 64:
        key = secrets.token_urlsafe(24)
    known = Case.objects.filter(submission_key=key).first()
    if known:
        return _to_receipt(known)
    form = FilingForm(request.POST, request.FILES, quotes=quotes)
    if not form.is_valid():
        return _page(request, form, article, version, other, key, status=422)
    now = timezone.now()
    if not rate_limit.allow(scope="file", key=request.META.get("REMOTE_ADDR", ""), limit=LIMIT, per=PER, at=now):
        return _page(request, form, article, version, other, key, status=429)
    try:
        return _to_receipt(_open(form, version, key, now))
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, article, version, other, key, status=422)


def _is_id(text):
    return text.isdigit() and len(text) < 19


def _version(article, asked):
    """The version that was read, and whether another one than asked is shown."""
    if _is_id(asked) and int(asked) < 2**31:
        if version := article.versions.filter(number=int(asked), closure=None).first():
            return version, False
    return article.live, bool(asked)


def _initial(request):
    chosen = request.GET.get("jenis", "")
    part = request.GET.get("bagian", "")
    return {
        "jenis": chosen if chosen in {"jawab", "koreksi", "lain"} else "jawab",
        "bagian": [part] if part else [],
    }


def _page(request, form, article, version, other, key, status=200):
    context = {
        "form": form,
        "article": article,
        "version": version,
        "text": version.text,
        "other_version": other,
        "key": key,
        "too_many": status == 429,
    }
    return render(request, "corrections/file.html", context, status=status)


def _open(form, version, key, now):
    data, kept = form.cleaned_data, ()
    try:
        with transaction.atomic():
            kept = files.keep(data["berkas"], at=now)
            return open_filing(
                type=form.type,
                stories=[Disputed(version, form.passages, whole=form.whole)],
                filer=Filer(
                    name=data["nama"],
                    email=data["surel"],
                    phone=data["telepon"],
                    postal=data["pos"],
                    represents=data["pihak"],
                    represents_kind=data["jenis_pihak"] or "organisation",
                ),
                words=Words(happened=data["kejadian"], right=data["benar"], files=kept),
                at=now,
                submission_key=key,
            )
    except Exception:
        files.forget(kept)
        raise


def _to_receipt(case):
    party = case.parties.select_related("case").get(is_filer=True)
    response = HttpResponseRedirect(reverse("case_receipt", args=[case.number]), status=303)
    return give_cookie(response, party)

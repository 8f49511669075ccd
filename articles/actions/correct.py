from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import changes, projections, snapshot
from ..identities.register import require_hidden
from ..models import Article, Notice, VersionClosure
from ..models.version import ChangeKind
from . import guards
from .notices import make_notice
from .publish import put_live, require_current_photos


@transaction.atomic
def correct(
    *,
    article,
    items,
    main_substance,
    apology,
    keep_readable,
    by,
    at,
    revision,
    found_by="newsroom",
    note="",
    received_at=None,
):
    """Publish the working copy as a correction together with its erratum; returns the Notice.

    `items` is a list of (was, should be); `main_substance` the answer of `by` to whether the error concerns the main
    substance; `found_by` "newsroom" or "request", which was `received_at`. law: KE-10a, PR-4, KE-10b, FL-8, UP-1.13, MS-4b, MS-4c, INV-9
    """
    guards.require_publisher(by)
    article = guards.locked(article, revision=revision)
    guards.require_not_withdrawn(article)
    if article.live_id is None:
        raise Refused(_("Only a published story can be corrected."))
    items = [(was.strip(), should.strip()) for was, should in items if was.strip() or should.strip()]
    if not items or not all(was and should for was, should in items):
        raise Refused(_("An erratum says what stood there and what it should be."), field="items")
    if main_substance is None:
        raise Refused(_("Say whether the error concerns the main substance of the story."), field="main_substance")
    if main_substance and not apology.strip():
        raise Refused(_("An error in the main substance is corrected with an apology."), field="apology")
    require_hidden(article, {"items": [list(item) for item in items], "apology": apology})
    before = article.live
    text = snapshot.take(article, note=note)
    require_current_photos(text)
    if not changes.between({**before.text, "note": ""}, {**text, "note": ""}):
        raise Refused(_("Correct the text of the story first: it still reads as before."))
    version = put_live(article, text, change=ChangeKind.CORRECTION, by=by, at=at)
    notice = make_notice(
        kind=Notice.Kind.ERRATUM,
        article=article,
        version=version,
        by=by,
        at=at,
        text={
            "title": text["title"],
            "items": [{"was": was, "should_be": should} for was, should in items],
            "main_substance": bool(main_substance),
            "apology": apology.strip(),
            "found_by": found_by,
            "received_at": received_at.isoformat() if received_at else "",
        },
    )
    if not keep_readable:
        _close_wording(article, version, [was for was, _should in items], before=before, by=by, at=at)
    projections.rebuild(article)
    return notice


def _close_wording(article, corrected, wrong, *, before, by, at):
    """Close the version before, and every earlier one that still reads one of the wrong wordings."""
    for version in article.versions.exclude(pk=corrected.pk).filter(closure=None).select_related("entry__text"):
        words = "\n".join(line for _key, _label, lines in changes.parts(version.text) for line in lines)
        if version.pk == before.pk or any(was in words for was in wrong):
            _close(version, by=by, at=at, reason=_("The wording was corrected."))


def _close(version, *, by, at, reason):
    entry = record.append(
        chain=f"article:{version.article_id}",
        kind="version closed",
        at=at,
        by=by,
        facts={"version": version.pk},
        text={"reason": str(reason)},
    )
    return VersionClosure.objects.create(entry=entry, version=version)


@transaction.atomic
def close_version(*, version, by, at, reason):
    """Stop showing the text of one earlier version to the public. Only the responsible person may, with a reason."""
    guards.require_role(by, guards.Role.RESPONSIBLE)
    if not reason.strip():
        raise Refused(_("Say why this version should no longer be readable."), field="reason")
    if Article.objects.filter(live=version).exists():
        raise Refused(_("The live version cannot be closed: correct or withdraw the story."))
    if VersionClosure.objects.filter(version=version).exists():
        raise Refused(_("This version is closed already."))
    return _close(version, by=by, at=at, reason=reason)

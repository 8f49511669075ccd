from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from newsroom.core import page_cache, record
from newsroom.core.errors import Refused

from .. import body, changes, follow_ups, projections, snapshot
from ..identities.register import require_hidden
from ..models import Article, Notice, Photo, PublishedVersion
from ..models.version import ChangeKind
from . import duties, guards, verification


def publish(*, article, by, at, revision, change=None, note="", answers=None):
    """Make the working copy public: the first time, or as a typo or an update over a live story.

    A typo that touches a name, a number, a quotation or the title needs two people: whoever publishes it must not
    have saved any of the wording since the live version, and both stand on record. A correction goes through `correct`,
    because it exists only with a notice. `answers` (duties.Answers) is what `by` says about this wording, where that does
    not stand on record yet. Raises Stale when somebody else acted first, Refused when a condition does not hold,
    PermissionDenied for whoever may not publish.
    """
    guards.require_role(by, *guards.PUBLISHERS)
    if answers:
        duties.keep(answers, article=article, by=by, at=at, revision=revision)
    return _publish(article=article, by=by, at=at, revision=revision, change=change, note=note)


@transaction.atomic
def _publish(*, article, by, at, revision, change, note):
    article = guards.locked(article, revision=revision)
    guards.require_not_withdrawn(article)
    guards.require_not_reply(article)
    if article.live_id is None:
        change = ChangeKind.FIRST
    text, seconded_by = snapshot.take(article, note=note), None
    require_current_photos(text)
    if change != ChangeKind.FIRST:
        seconded_by = _check_change(article, text, change=change, note=note, by=by)
    duties.require_met(article, text, change=change, at=at)
    version = put_live(article, text, change=change, by=by, at=at, seconded_by=seconded_by)
    if first := verification.finish(article, by=by, at=at):
        further = verification.brought_further(first, article)
        put_live(first, further, change=ChangeKind.UPDATE, by=by, at=at, is_copy=False)
    return version


def _check_change(article, text, *, change, note, by):
    """Refused unless the change is of the kind that it is said to be. Returns the second person, where there must be one."""
    # law: FL-6, FL-7
    if change not in {ChangeKind.TYPO, ChangeKind.UPDATE}:
        raise Refused(_("Say what kind of change this is: a typing error, an update or a correction."), field="change")
    before = {**article.live.text, "note": ""}
    if not changes.between(before, text):
        raise Refused(_("Nothing has changed since the version that is live."))
    if change == ChangeKind.UPDATE and not note.strip():
        raise Refused(_("An update carries a note that readers see. Write one sentence."), field="note")
    if change == ChangeKind.UPDATE or not changes.touches(before, text):
        return None
    if article.is_wording_of(by):
        raise Refused(
            _(
                "This change touches the title, a name, a number or a quotation, and the wording is yours. Let another "
                "editor publish it as a typing error, or publish it as an update or a correction."
            ),
            field="change",
        )
    return article.saved_by


def put_live(article, text, *, change, by, at, seconded_by=None, is_copy=True):
    """Make `text` the live version of `article` (locked by the caller): version, pointer, projections, page drops.

    `is_copy` is false when the text is not the working copy's, which keeps its stage.
    """
    require_publishable(text)
    duties.at_going_live(article, text, change=change, at=at)
    require_hidden(article, text)
    number = article.versions.count() + 1
    before = article.live
    facts = {
        "article": article.pk,
        "number": number,
        "change": str(change),
        "seconded_by": seconded_by.pk if seconded_by else None,
    }
    text["slug"] = free_slug(text["slug"] or text["title"])
    entry = record.append(chain=article.chain, kind="version", at=at, by=by, facts=facts, text=text)
    version = PublishedVersion.objects.create(
        entry=entry,
        article=article,
        number=number,
        change=change,
        at=at,
        by=by,
        by_name=str(by),
        seconded_by=seconded_by,
    )
    as_copied = {"slug": text["slug"], "stage": Article.Stage.PUBLISHED, "savers": []} if is_copy else {}
    Article.objects.filter(pk=article.pk).update(
        live=version,
        first_published_at=article.first_published_at or at,  # law: INV-2, HJ-16c (write-once)
        revision=article.revision + 1,
        **as_copied,
    )
    article.refresh_from_db()
    projections.rebuild(article)
    if before is None:
        follow_ups.open_for_sources(article, at=at)
    page_cache.drop(*page_keys(article, text, before.text if before else None))
    return version


# What stands after a story's number in other addresses of ours (articles.urls).
TAKEN = {"riwayat"}


def free_slug(words):
    """`words` as the last part of a story's address."""
    slug = slugify(words)[:120].strip("-") or "berita"
    return f"berita-{slug}" if slug in TAKEN else slug


def require_publishable(text):
    """Refused unless the text has what no page can do without."""
    if not text["title"]:
        raise Refused(_("A story needs a title."), field="title")
    if not text["body"]:
        raise Refused(_("A story needs a text."), field="body")
    if text["kind"] == Article.Kind.ADVERTORIAL and not text["sponsor"]:
        # law: MS-6b
        raise Refused(_("Paid content names who paid for it."), field="sponsor")
    lead = text["lead_photo"]
    if lead and not lead["credit"]:
        # law: MS-7
        raise Refused(_("The lead photo needs a credit."), field="lead_photo")


def require_current_photos(text):
    """Refused when the text would bring back a photo that was replaced (KE-2f)."""
    if Photo.objects.filter(pk__in=projections.photo_ids(text), replaced_by__isnull=False).exists():
        raise Refused(_("This story shows a picture that was replaced. Choose another one in its place."))


def page_keys(article, *texts):
    """Keys of the pages that show `article` as it is in `texts`, or was: lists lose it as well as gain it."""
    keys = [f"article:{article.pk}", "front", "index", "register"]
    for text in filter(None, texts):
        keys.append(f"section:{text['section']['id']}")
        keys += [f"tag:{tag['id']}" for tag in text["tags"]]
        keys += [f"author:{b['author']}" for b in text["byline"]]
    # Pages that carry a Baca Juga to this story show its current headline.
    keys += [f"article:{pk}" for pk in article.linked_from.values_list("story_id", flat=True)]
    # The pages of a reply that it answers, and of what that replied to, show it in the order of the exchange (PR-11).
    linked = [pk for text in filter(None, texts) for pk in body.related_ids(text["body"])]
    answered = Notice.objects.filter(reply__in=linked).values_list("reply_id", "article_id")
    keys += [f"article:{pk}" for pair in answered for pk in pair]
    return list(dict.fromkeys(keys))

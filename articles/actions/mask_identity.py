"""Masking a protected identity: an act of its own, on everything that a story is and was, in one transaction."""

from dataclasses import dataclass

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import page_cache, record
from newsroom.core.errors import Refused
from newsroom.core.models import Entry
from newsroom.core.models.chain import Ground

from .. import projections
from ..identities import elsewhere, reach, register, texts
from ..identities.hider import MARK, Hider, words_of
from ..models import Article, LiveTag, Masking, MaskingReason, MaskingReminder, Photo, Tag
from ..models.identity import IdentityKind, Protected
from . import guards
from .close_photo import close_photo
from .publish import free_slug, page_keys
from .register_identity import protect

COPY = ("title", "kicker", "standfirst", "dateline", "lead_caption", "sponsor")


@dataclass(frozen=True)
class Act:
    """What is the same on every text that one masking changes."""

    hider: Hider
    reason: str
    by: object
    at: object


@transaction.atomic
def mask_identity(*, article, words, why, by, at, reason="", emergency=False, mark=MARK, photos=()):
    """Put `mark` in the place of `words` wherever `article` shows or showed them, and close `photos`. Returns the Masking.

    Reaches working copy, versions, notices, replies, address, tags, captions, search, lists, cached pages, cases, and what
    other stories show of this one. The words enter the register, so that they do not come back. In an emergency
    the reason is due within a day; else it is asked at once. Raises Refused, PermissionDenied.
    law: KE-5a, KE-5b, CH-2, CH-3
    """
    guards.require_publisher(by)
    article = guards.locked(article)
    words = tuple(dict.fromkeys(phrase for line in words if (phrase := " ".join(line.split()))))
    hider = Hider(words, mark.strip() or MARK, frozenset(photo.pk for photo in photos))
    reason = reason.strip()
    _check(article, hider, why=why, reason=reason, emergency=emergency)
    _enter(article, words, photos, why=why, by=by, at=at)
    act = Act(hider, reason or _("Masked in an emergency; the reason follows."), by, at)
    whole = [article, *map(guards.locked, reach.replies_to(article))]
    kept = reach.photos_of(*whole)
    also = [guards.locked(Article(pk=pk)) for pk in sorted(reach.shown_by(whole, kept))]
    keys = {key for story in [*whole, *also] for key in _keys(story)}
    counts = {story: _mask_story(story, act) for story in whole}
    counts |= {story: _mask_story(story, act, only=texts.SHARED) for story in also}
    changed = _mask_photos(kept, act) + _mask_tags(whole, hider) + sum(counts.values())
    for masks in elsewhere.ALSO:
        masks(whole, hider)
    for photo in photos:
        close_photo(photo=photo, at=at)
    if not changed and not photos:
        raise Refused(_("These words stand nowhere in this story any more."), field="words")
    masking = _masking(article, counts[article], why=why, reason=reason, emergency=emergency, act=act)
    for story, count in counts.items():
        if count and story != article:
            _masking(story, count, why=why, reason=reason, emergency=emergency, act=act, part_of=masking)
        story = Article.objects.select_related("live__entry__text").get(pk=story.pk)
        projections.rebuild(story)
        keys.update(_keys(story))
    page_cache.drop(*sorted(keys))
    return masking


def _check(article, hider, *, why, reason, emergency):
    if not article.first_published_at:
        raise Refused(_("This story was never published: take the words out of its text."))
    if not hider.phrases and not hider.photos:
        raise Refused(_("Write the words that must go, one phrase a line, or choose a photo."), field="words")
    if any(len("".join(words_of(phrase))) < 3 for phrase in hider.phrases):
        raise Refused(_("Write the words to protect, three letters or more."), field="words")
    if len(hider.mark) > 30 or hider.finds(hider.mark):
        raise Refused(_("What stands in the place of the words must be short, and must not name them."), field="mark")
    if not emergency and not reason:
        raise Refused(_("Say why this identity must be masked, or mask it in an emergency."), field="reason")
    if emergency and why == Protected.OTHER:
        # law: CH-3
        raise Refused(
            _("An emergency is for children and for victims of a sexual offence. Give the reason now."),
            field="emergency",
        )
    if hider.finds(reason):
        raise Refused(_("Give the reason without the words themselves."), field="reason")


def _enter(article, words, photos, *, why, by, at):
    """Put into the register what does not stand there yet."""
    known = register.standing(article.pk)
    for phrase in words:
        if not register.named(known, phrase):
            protect(article=article, kind=IdentityKind.OTHER, words=phrase, why=why, by=by, at=at)
    for photo in photos:
        if photo.pk not in {each.photo_id for each in known}:
            protect(article=article, kind=IdentityKind.PHOTO, photo=photo, why=why, by=by, at=at)


def _mask_story(story, act, *, only=None):
    """Mask the texts on the story's chain, and its working copy; how many texts and copies were changed."""
    return _mask_chain(story.chain, act, only=only) + _mask_copy(story, act.hider, whole=only is None)


def _mask_chain(chain, act, *, only=None):
    count = 0
    for entry in list(Entry.objects.filter(chain=chain).select_related("text").order_by("seq")):
        value = entry.text.value
        hidden = texts.masked(value, act.hider, only=only)
        if only and act.hider.photos and "body" in value:
            hidden["body"] = Hider(photos=act.hider.photos).html(value["body"])
        if hidden != value:
            count += 1
            record.mask(
                entry=entry, ground=Ground.PROTECTED_IDENTITY, text=hidden, reason=act.reason, by=act.by, at=act.at
            )
    return count


def _mask_copy(story, hider, *, whole):
    """The working copy. Its revision moves on, so that no window that is open now brings the words back."""
    new = {"body": (hider if whole else Hider(photos=hider.photos)).html(story.body)}
    if story.lead_photo_id in hider.photos:
        new["lead_photo"] = None
    if whole:
        new |= {name: _fitting(story, name, hider.text(getattr(story, name))) for name in COPY}
        new["slug"] = free_slug(hider.slug(story.slug)) if hider.finds(story.slug) else story.slug
        story.tags.remove(*[tag for tag in story.tags.all() if _names(hider, tag)])
    new = {name: value for name, value in new.items() if value != getattr(story, name)}
    if new:
        Article.objects.filter(pk=story.pk).update(**new, revision=story.revision + 1)
    _mask_log(story, hider)
    return int(bool(new)) + (_mask_notes(story, hider) if whole else 0)


def _mask_notes(story, hider):
    """What the newsroom noted beside the story: at its posts elsewhere, and at what had to be done there."""
    count = 0
    for rows, name in ((story.social_posts.all(), "note"), (story.follow_ups.all(), "words")):
        for row in rows:
            hidden = _fitting(row, name, hider.text(getattr(row, name)))
            if hidden != getattr(row, name):
                count += type(row).objects.filter(pk=row.pk).update(**{name: hidden})
    return count


def _fitting(row, name, text):
    return text[: row._meta.get_field(name).max_length]


def _names(hider, tag):
    return any(map(hider.finds, (tag.name, tag.slug, tag.description)))


def _mask_tags(stories, hider):
    """Tags that name the words, and that no other story carries, are gone."""
    live_elsewhere = LiveTag.objects.exclude(story__in=[story.pk for story in stories]).values("tag")
    unused = [tag for tag in Tag.objects.filter(items=None).exclude(pk__in=live_elsewhere) if _names(hider, tag)]
    for tag in unused:
        _forget_log(tag)
        tag.delete()
    return len(unused)


def _mask_photos(photos, act):
    """What the library says of the story's photos, and what was written when one was replaced."""
    count = 0
    for photo in photos:
        count += _mask_chain(f"photo:{photo.pk}", act)
        new = {
            name: act.hider.text(getattr(photo, name)) for name in ("title", "caption", "credit", "alt", "made_note")
        }
        new = {name: _fitting(photo, name, text) for name, text in new.items() if text != getattr(photo, name)}
        if new:
            count += Photo.objects.filter(pk=photo.pk).update(**new)
        _mask_log(photo, act.hider)
    return count


def _log(row):
    return LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(row), object_id=str(row.pk))


def _mask_log(row, hider):
    """The admin's own log, which keeps the name of what was saved."""
    for entry in _log(row):
        said = hider.text(entry.object_repr)[:200], hider.text(entry.change_message)
        if said != (entry.object_repr, entry.change_message):
            LogEntry.objects.filter(pk=entry.pk).update(object_repr=said[0], change_message=said[1])


def _forget_log(tag):
    _log(tag).update(object_repr=MARK, change_message="")


def _masking(story, count, *, why, reason, emergency, act, part_of=None):
    facts = {
        "article": story.pk,
        "why": str(why),
        "emergency": emergency,
        "texts": count,
        "part_of": part_of.pk if part_of else None,
    }
    entry = record.append(chain=story.chain, kind="masking", at=act.at, by=act.by, facts=facts, text={"reason": reason})
    masking = Masking.objects.create(
        entry=entry, article=story, why=why, emergency=emergency, texts=count, part_of=part_of, at=act.at
    )
    if emergency and part_of is None:
        if reason:
            give_reason(masking=masking, reason=reason, by=act.by, at=act.at)
        else:
            MaskingReminder.objects.create(masking=masking, created_at=act.at, due_at=masking.reason_due_at)
    return masking


def _keys(story):
    """Pages that show the story in any of its versions."""
    told = [version.text for version in story.versions.select_related("entry__text")]
    return [*page_keys(story, *told), *(f"notice:{pk}" for pk in story.notices.values_list("pk", flat=True))]


@transaction.atomic
def give_reason(*, masking, reason, by, at):
    """Say why an identity was masked in an emergency. Once, and without the words. law: CH-3"""
    guards.require_publisher(by)
    article = guards.locked(masking.article)
    if not Masking.unexplained().filter(pk=masking.pk).exists():
        raise Refused(_("The reason was given already."))
    if not reason.strip():
        raise Refused(_("Say why this identity had to be masked at once."), field="reason")
    if register.named(register.standing(article.pk), reason):
        raise Refused(_("Give the reason without the words themselves."), field="reason")
    entry = record.append(
        chain=article.chain, kind="masking reason", at=at, by=by, facts={"masking": masking.pk}, text={"reason": reason.strip()}
    )  # fmt: skip
    return MaskingReason.objects.create(entry=entry, masking=masking)

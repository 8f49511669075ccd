from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused

from .. import body, projections, snapshot
from ..models import Article, Author, Photo
from ..models.version import ChangeKind
from ..queries import showing
from . import guards
from .publish import put_live
from .save_copy import save_copy


@transaction.atomic
def replace_photo(*, photo, new, publish_now, note, keep_readable, by, at):
    """Put the photo `new` wherever `photo` stands; returns the stories whose live version changed.

    Working copies change in any case. With `publish_now` live stories do too, as an update with `note`, and nothing else
    of their working copies comes along. The worker takes the old files away once no live version shows them. law: KE-2f
    """
    guards.require_role(by, *guards.PUBLISHERS)
    photo = Photo.objects.select_for_update(of=("self",)).get(pk=photo.pk)
    if photo.replaced_by_id:
        raise Refused(_("This picture was replaced already."))
    if new.pk == photo.pk:
        raise Refused(_("This is the same picture. Choose another one."), field="upload")
    if new.replaced_by_id:
        raise Refused(_("This picture was itself replaced. Choose another one."), field="upload")
    if publish_now and not note.strip():
        raise Refused(_("An update carries a note that readers see. Write one sentence."), field="note")
    stories = showing(photo).filter(withdrawn_at=None).exclude(kind=Article.Kind.REPLY).order_by("pk")
    changed = [
        article
        for article in list(stories)
        if _in_story(article, photo, new, publish_now=publish_now, note=note.strip(), by=by, at=at)
    ]
    Author.objects.filter(photo=photo).update(photo=new)
    facts = {"photo": photo.pk, "new": new.pk, "readable": keep_readable}
    record.append(chain=f"photo:{photo.pk}", kind="photo replaced", at=at, by=by, facts=facts, text={"reason": note})
    Photo.objects.filter(pk=photo.pk).update(
        replaced_by=new, hidden=not keep_readable, done_at=None, due_at=at, attempts=0
    )
    return changed


def _in_story(article, photo, new, *, publish_now, note, by, at):
    """Replace it in one story. Whether what the public reads changed."""
    article = guards.locked(article)
    live = article.live.text if article.live_id else {}
    unpublished = article.stage != Article.Stage.PUBLISHED
    html = body.with_photo(article.body, photo.pk, new.pk)
    if article.lead_photo_id == photo.pk or html != article.body:
        article.body = html
        article.lead_photo = new if article.lead_photo_id == photo.pk else article.lead_photo
        save_copy(article=article, by=by)
    if not publish_now or photo.pk not in projections.photo_ids(live):
        return False
    text = {**snapshot.with_photo(live, photo, new), "note": note}
    put_live(article, text, change=ChangeKind.UPDATE, by=by, at=at, is_copy=not unpublished)
    return True

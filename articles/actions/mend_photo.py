from django.db import transaction

from newsroom.core import page_cache

from .. import changes, snapshot
from ..models import Article
from ..queries import showing
from .publish import page_keys


@transaction.atomic
def mend_photo(*, photo, fields, by):
    """Save what was changed of the photo's words and marks.

    A cover shows at once (KE-2f). Words and notes reach readers by publication alone: a live story that would now say
    something else becomes one with changes that readers do not see yet. law: KE-2e, KE-4e
    """
    photo.save(update_fields=fields)
    for article in showing(photo).public().select_related("section", "lead_photo", "live__entry__text"):
        live = article.live.text
        page_cache.drop(*page_keys(article, live))
        if article.stage != Article.Stage.PUBLISHED or article.kind == Article.Kind.REPLY:
            continue
        if changes.between({**live, "note": ""}, snapshot.take(article)):
            Article.objects.filter(pk=article.pk).update(
                stage=Article.Stage.DRAFT, saved_by=by, savers=[by.pk], revision=article.revision + 1
            )

from django.db import transaction

from .. import page_cache
from ..models import Page


@transaction.atomic
def save_page(*, page):
    """Store a standing page. An official text that was changed is no longer signed: it is shown once somebody signs anew.

    law: MS-8
    """
    stored = Page.objects.select_for_update().filter(pk=page.pk).first()
    if stored and (stored.body, stored.source, stored.official) != (page.body, page.source, page.official):
        page.reviewed_by, page.reviewed_at, page.reviewed_digest = None, None, ""
    page.save()
    page_cache.drop(f"page:{page.slug}")
    return page

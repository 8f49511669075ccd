from django.db import transaction

from .. import follow_ups, source_urls
from ..models import QuotedSource
from . import guards


@transaction.atomic
def save_sources(*, article, sources, by, at):
    """Make the sources that `article` quotes what `sources` says, a list of (outlet, url). law: MS-4d2

    They are the newsroom's own note and change nothing in public. A notice that came before them opens its follow-up.
    """
    guards.require_writer(article, by)
    wanted = {source_urls.normal(url): (outlet.strip(), url) for outlet, url in sources}
    article.quoted_sources.exclude(normal__in=wanted).delete()
    for normal, (outlet, url) in wanted.items():
        QuotedSource.objects.update_or_create(article=article, normal=normal, defaults={"outlet": outlet, "url": url})
    follow_ups.open_for_sources(article, at=at)

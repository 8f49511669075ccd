"""What the public sees was changed: verbs name it here, by keys such as `article:12`, `section:3`, `front`.

Each drop is a row of the verb's transaction, so that a crash between commit and drop loses none.
"""

from datetime import timedelta

from django.utils import timezone

from .models import PageDrop
from .worker import job


def drop(*keys):
    """Name what changed, inside the verb's transaction."""
    now = timezone.now()
    PageDrop.objects.bulk_create(PageDrop(key=key, created_at=now, due_at=now) for key in dict.fromkeys(keys))


@job(PageDrop)
def forget(row):
    """No page is kept yet, so a drop is done once it is claimed; done rows older than a day are cleared away."""
    PageDrop.objects.filter(done_at__lt=timezone.now() - timedelta(days=1)).delete()

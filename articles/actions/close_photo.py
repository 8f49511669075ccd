"""Taking a photo that shows somebody who must not be recognised out of the public's reach: its files, on every address."""

from django.core.files.storage import default_storage
from django.db import transaction

from ..models import Author, Photo


def close_photo(*, photo, at):
    """Close `photo`, inside the verb's transaction. Its files go on commit, and by the worker if that fails. law: CH-2"""
    Author.objects.filter(photo=photo).update(photo=None)
    Photo.objects.filter(pk=photo.pk).update(closed_at=at, done_at=None, due_at=at, leased_until=None, attempts=0)
    photo.closed_at = at
    transaction.on_commit(lambda: remove_files(photo), robust=True)


def remove_files(photo):
    """Delete the photo's file and renditions from public media. Safe to repeat."""
    for name in [photo.file.name, *(r[kind] for r in photo.renditions for kind in ("webp", "jpeg"))]:
        default_storage.delete(name)
    Photo.objects.filter(pk=photo.pk).update(renditions=[])

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from newsroom.core import file_kinds, page_cache
from newsroom.core.models import PrivateFile

from ..models import Author, LivePhoto, Photo


def retire_photo(photo):
    """Take a replaced photo out of the public media, once no public story shows it. Safe to repeat.

    Its renditions go. Its file goes too where it is to be seen in earlier versions no more; it is then kept in private.
    law: KE-2f
    """
    if LivePhoto.objects.filter(photo=photo).exists() or Author.objects.filter(photo=photo).exists():
        return
    for rendition in photo.renditions:
        for kind in ("webp", "jpeg"):
            default_storage.delete(rendition[kind])
    Photo.objects.filter(pk=photo.pk).update(renditions=[])
    if photo.hidden:
        _make_private(photo)
    stories = LivePhoto.objects.filter(photo=photo.replaced_by_id).values_list("story_id", flat=True)
    page_cache.drop(*(f"article:{pk}" for pk in stories))


def _make_private(photo):
    if photo.kept_id is None:
        with default_storage.open(photo.file.name) as public:
            copy = ContentFile(public.read(), name="foto.jpg")
        kept = PrivateFile.written(copy, file_kinds.JPEG, at=timezone.now())
        kept.save()
        Photo.objects.filter(pk=photo.pk).update(kept=kept)
    default_storage.delete(photo.file.name)

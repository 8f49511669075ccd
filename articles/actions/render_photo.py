"""Making a photo's renditions: the worker's job, outside any transaction."""

import io

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from newsroom.core import page_cache
from newsroom.core.worker import job

from ..models import LivePhoto, Photo
from .close_photo import remove_files
from .retire_photo import retire_photo

WIDTHS = (320, 640, 960, 1440)


@job(Photo)
def render_photo(photo):
    """WebP and JPEG of `photo` at each width that the file reaches; pages that show it are dropped afterwards.

    A photo that was replaced loses them instead; one that was closed loses its file, too.
    """
    if photo.closed_at:
        remove_files(photo)
        return
    if photo.replaced_by_id:
        retire_photo(photo)
        return
    with photo.file.open("rb") as source:
        picture = Image.open(source)
        picture.load()
    stem = photo.file.name.removesuffix(".jpg")
    widths = [width for width in WIDTHS if width <= picture.width] or [picture.width]
    renditions = []
    for width in widths:
        small = picture.resize((width, max(1, round(picture.height * width / picture.width))), Image.Resampling.LANCZOS)
        renditions.append(
            {
                "width": width,
                "webp": _store(small, f"{stem}-{width}.webp", "WEBP", quality=78, method=4),
                "jpeg": _store(small, f"{stem}-{width}.jpg", "JPEG", quality=80, progressive=True, optimize=True),
            }
        )
    if not Photo.objects.usable().filter(pk=photo.pk).update(renditions=renditions):
        photo.renditions = renditions
        remove_files(photo)  # closed while it was rendered
        return
    shown_in = LivePhoto.objects.filter(photo=photo).values_list("story_id", flat=True)
    page_cache.drop("front", *(f"article:{pk}" for pk in shown_in))


def _store(picture, name, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    if default_storage.exists(name):
        default_storage.delete(name)
    return default_storage.save(name, ContentFile(out.getvalue()))

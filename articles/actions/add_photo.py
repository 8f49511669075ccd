"""Taking a picture into the library: checked, turned upright, freed of EXIF, and named by its content."""

import hashlib
import io

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from newsroom.core.errors import Refused

from ..models import Photo

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 2560
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF")


def prepare(upload):
    """JPEG bytes of the picture in `upload`, at most 2560 px a side, without any metadata. Raises Refused with a sentence."""
    if upload.size > MAX_BYTES:
        raise Refused(_("This picture is larger than 25 MB. Save it smaller and try again."), field="upload")
    try:
        upload.seek(0)
        picture = Image.open(upload, formats=FORMATS)
        if picture.width * picture.height > MAX_PIXELS:
            raise Refused(_("This picture has more than 50 megapixels. Save it smaller and try again."), field="upload")
        picture.load()
        picture = ImageOps.exif_transpose(picture)
        if picture.mode in {"RGBA", "LA", "P"}:
            picture = picture.convert("RGBA")
            paper = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(paper, picture)
        picture = picture.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise Refused(
            _("This file is not a picture that we can read. JPEG, PNG and WebP work."), field="upload"
        ) from None
    picture.thumbnail((MAX_SIDE, MAX_SIDE))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90, optimize=True)
    return out.getvalue()


def add_photo(*, upload, by, at, title, **words):
    """Add the picture to the library, or return the one that is there already, byte for byte.

    `words` are the columns of Photo that say something of it: caption, credit, alt, taken_on and its marks.
    """
    data = prepare(upload)
    digest = hashlib.sha256(data).hexdigest()
    width, height = Image.open(io.BytesIO(data)).size
    known = Photo.objects.filter(sha256=digest).first()
    if known and known.closed_at:
        # law: KE-5a, CH-2
        raise Refused(_("This picture was closed to protect somebody. It is not taken in again."), field="upload")
    if known:
        return known
    with transaction.atomic():
        photo = Photo(
            sha256=digest, width=width, height=height, title=title[:120], uploaded_by=by, created_at=at, due_at=at, **words,
        )  # fmt: skip
        photo.file.save("foto.jpg", ContentFile(data), save=True)
    return photo

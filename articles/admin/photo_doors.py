"""Doors of the editor's scripts to the library: a picture taken in where it is needed, and its words mended. JSON."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.core.errors import Refused

from ..actions import guards
from ..actions.add_photo import add_photo
from ..actions.mend_photo import mend_photo
from ..models import Photo
from .lookups import photo_row

WRITERS = (*guards.PUBLISHERS, guards.Role.REPORTER)
GIVEN = ("caption", "credit", "alt")


@require_POST
def upload(request):
    """Take the picture `upload` into the library; `known` says that it was there. 422 with a sentence if it is refused."""
    if not request.user.holds(*WRITERS):
        return _refuse(_("Your role does not allow this."), 403)
    if not (file := request.FILES.get("upload")):
        return _refuse(_("No picture came along."))
    now = timezone.now()
    words = {name: request.POST.get(name, "").strip() for name in GIVEN}
    title = request.POST.get("title", "").strip() or PurePath(file.name).stem.replace("_", " ") or _("Photo")
    try:
        _check(Photo(title=title[:120], **words), ("title", *GIVEN))
        photo = add_photo(upload=file, by=request.user, at=now, title=title, **words)
    except Refused as refused:
        return _refuse(str(refused))
    return _answer({**photo_row(photo), "known": photo.created_at != now})


@require_POST
def words(request):
    """Mend credit and text alternative of the photo `id`, as its page in the library would."""
    if not request.user.holds(*WRITERS):
        return _refuse(_("Your role does not allow this."), 403)
    asked = request.POST.get("id", "")
    photo = Photo.objects.usable().filter(pk=asked if asked.isdecimal() and len(asked) < 19 else None).first()
    if not photo:
        return _refuse(_("This photo is not in the library."))
    changed = [name for name in GIVEN if name in request.POST and request.POST[name].strip() != getattr(photo, name)]
    for name in changed:
        setattr(photo, name, request.POST[name].strip())
    try:
        _check(photo, changed)
    except Refused as refused:
        return _refuse(str(refused))
    if changed:
        mend_photo(photo=photo, fields=changed, by=request.user)
    return _answer(photo_row(photo))


def _check(photo, names):
    """Refused with the first complaint about one of the fields."""
    try:
        photo.clean_fields(exclude=[field.name for field in Photo._meta.fields if field.name not in names])
    except ValidationError as error:
        name, said = next(iter(error.message_dict.items()))
        raise Refused(f"{Photo._meta.get_field(name).verbose_name}: {said[0]}", field=name) from None


def _refuse(sentence, status=422):
    return _answer({"error": sentence}, status)


def _answer(said, status=200):
    response = JsonResponse(said, status=status)
    response.headers["Cache-Control"] = "private, no-store"
    return response

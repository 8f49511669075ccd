from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import follow_ups, source_urls
from ..models import UpstreamNotice
from . import guards

REGISTRARS = (*guards.PUBLISHERS, guards.Role.OFFICER)


@transaction.atomic
def register_upstream(*, outlet, url, kind, on, notice_url, note, by, at):
    """Register that a source corrected or withdrew its story; opens a follow-up on each public story that quotes it.

    What to do there is for people: the source's words are not ours. law: MS-4d2, MS-5b, FL-9
    """
    guards.require_role(by, *REGISTRARS)
    if on > timezone.localdate(at):
        raise Refused(_("This day has not come yet."), field="on")
    try:
        with transaction.atomic():
            upstream = UpstreamNotice.objects.create(
                outlet=outlet.strip(),
                url=url,
                normal=source_urls.normal(url),
                kind=kind,
                on=on,
                notice_url=notice_url,
                note=note.strip(),
                at=at,
                by=by,
                by_name=str(by),
            )
    except IntegrityError:
        raise Refused(_("This was registered already."), field="url") from None
    follow_ups.open_for_upstream(upstream, at=at)
    return upstream

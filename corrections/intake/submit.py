"""From a draft to a case, once."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused

from .. import privacy_notice
from ..actions import draft as drafts
from ..law.marks import implements
from .written import LAST, Written


@implements("PD-3")
@transaction.atomic
def submit(*, key, about, send, shown_notice, at):
    """File what the draft of `key` says about the story `about`; returns the case. Sent again it is the same case.

    `send`: the form of the last step. `shown_notice`: digest of the privacy notice that stood beside the button. Raises
    Refused when that is another one by now, or when something is still missing.
    """

    def filing(draft):
        if shown_notice != privacy_notice.words_digest():
            raise Refused(_("Our words about your data were changed a moment ago. Please read them below, then send."))
        written = Written.of(draft, about)
        if written.unfinished != LAST:
            raise Refused(_("Something is still missing. Please look at what is marked below."))
        files = tuple(item.file for item in draft.files.select_related("file"))
        return {
            **written.filing(files, send),
            "stories": [written.disputed(about.version)],
            "privacy_notice": privacy_notice.on_record(at=at),
        }

    return drafts.send(key=key, filing=filing, at=at)

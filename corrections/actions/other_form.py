from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from articles.actions.serve_reply import serve_otherwise
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused

from .. import letters
from ..law.marks import implements
from ..law.serving import ReplyFormat, check_format
from ..models import CaseFile
from ..models.event import Verb
from ..models.party import FileKind
from .outcome import end, refuse_first


@implements("HJ-13c")
@transaction.atomic
def publish_otherwise(
    *, case, by, at, revision, form, answer, consent, document=None, own_story_reason="", letter=None
):
    """Serve the matter in another form that both sides agreed on, by linking a published story of ours, and close it.

    `form` is a ReplyFormat other than the plain reply, `answer` the Article that carries it, `document` an upload that
    shows the `consent` of both sides. An advertisement is no form (13(c)).
    """
    if form == ReplyFormat.REPLY:
        raise Refused(_("A plain reply is published by its own button."), field="form")
    refuse_first(check_format(form, consent=bool(consent.strip()) and document is not None), field="document")
    case, event = end(
        case,
        Verb.PUBLISH_OTHERWISE,
        by=by,
        at=at,
        revision=revision,
        reason=consent,
        text={"form": str(form), "consent": consent.strip(), "title": answer.title},
        own_story_reason=own_story_reason,
        consent=True,
    )
    CaseFile.objects.create(case=case, file=keep_file(upload=document, at=at), kind=FileKind.CONSENT)
    notices = serve_otherwise(
        originals=[(each.article, each.version) for each in case.stories.select_related("article", "version")],
        answer=answer,
        form=str(form),
        form_label=str(ReplyFormat(form).label),
        party=case.parties.filter(role="principal").first().public_name,
        received_at=case.received_at,
        by=by,
        at=at,
    )
    case.notices.add(*notices)
    address = settings.SITE_URL + answer.get_absolute_url()
    letters.send("otherwise", case, event, at=at, by=by, published=address, received=letters.moment(at), letter=letter)
    return case

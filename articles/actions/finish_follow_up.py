from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused, Stale

from ..models import FollowUp, Notice
from . import guards

FINISHERS = (*guards.PUBLISHERS, guards.Role.OFFICER)
How = FollowUp.How
FITTING = {
    FollowUp.Kind.SOURCE: (How.CORRECTED, How.WITHDRAWN, How.NOTHING),
    FollowUp.Kind.POST: (How.EDITED, How.REMOVED, How.ANSWERED),
}


@transaction.atomic
def finish_follow_up(*, follow_up, how, words, by, at, answer=None, link="", after=None):
    """Close a follow-up, by a named person who says how; the closing goes on the story's record.

    A source is answered by an erratum of ours (`answer`), by our withdrawal, or by nothing, for a reason. A post needs
    to be seen as it is afterwards: a picture (`after`, a PrivateFile) or a `link`, and words. law: MS-4d2, MS-5b, FL-11
    """
    guards.require_role(by, *FINISHERS)
    row = FollowUp.objects.select_for_update(of=("self",)).select_related("article").get(pk=follow_up.pk)
    if row.done_at:
        raise Stale(_("%(name)s has closed this already.") % {"name": row.done_by_name})
    if how not in FITTING[row.kind]:
        raise Refused(_("Say how it was closed."), field="how")
    if row.kind == FollowUp.Kind.SOURCE:
        answer = _our_answer(row.article, how, answer, words)
    else:
        answer = None
        _require_seen(words, link, after)
    facts = {
        "follow_up": row.pk,
        "how": str(how),
        "answer": answer.pk if answer else None,
        "after": after.pk if after else None,
    }
    text = {"reason": words.strip(), "link": link}
    record.append(chain=row.article.chain, kind="follow-up closed", at=at, by=by, facts=facts, text=text)
    FollowUp.objects.filter(pk=row.pk).update(
        how=how,
        words=words.strip(),
        answer=answer,
        link=link,
        after=after,
        done_at=at,
        done_by=by,
        done_by_name=str(by),
    )


def _our_answer(article, how, answer, words):
    """The notice of ours that answers the source, where there is one."""
    if how == How.NOTHING:
        if not words.strip():
            raise Refused(_("Say why nothing in our story has to change."), field="words")
        return None
    if how == How.WITHDRAWN:
        withdrawal = article.notices.filter(kind=Notice.Kind.WITHDRAWAL).first()
        if withdrawal is None:
            raise Refused(_("Our story is not withdrawn."), field="how")
        return withdrawal
    if answer is None or answer.article_id != article.pk or answer.kind != Notice.Kind.ERRATUM:
        raise Refused(_("Choose the erratum that we published."), field="answer")
    return answer


def _require_seen(words, link, after):
    if not words.strip():
        raise Refused(_("Say in words how the post looks now."), field="words")
    if not link and after is None:
        raise Refused(
            _("Attach a picture of the post as it is now, or give an address where it can be seen."), field="file"
        )

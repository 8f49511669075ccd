from django.db import transaction
from django.utils.translation import gettext as _

from articles.actions.take_down import take_down
from newsroom.core.errors import Refused

from ..law.apology import Apology
from ..law.grounds import WithdrawalFacts, check_withdrawal
from ..law.marks import implements


@implements("UP-4.2", "MS-5a", "MS-5a.2", "MS-5a.3", "MS-5c", "KE-10")
@transaction.atomic
def withdraw(
    *, article, by, at, ground, origin, reason, prompted_by="", document_number="", document=None, counsel="", finding="",
    to_party="", to_readers="", label="", case=None,
):  # fmt: skip
    """Withdraw a published story on a closed ground, with its reason announced. Returns the Notice.

    Who prompted it and who decided it (`by`) are kept apart. `document` is a PrivateFile. Raises Refused with the first
    thing that is missing, PermissionDenied for whoever may not publish.
    """
    facts = WithdrawalFacts(
        ground=ground,
        origin=origin,
        reason=reason,
        prompted_by=prompted_by,
        decided_by=str(by),
        document_number=document_number,
        document_attached=document is not None,
        counsel=counsel,
        finding=finding,
        finding_by=str(by) if finding.strip() else "",
        apology=Apology(to_party=to_party, to_readers=to_readers),
    )
    if missing := check_withdrawal(facts):
        raise Refused(missing[0], field=None)
    if len(label) > 180:
        raise Refused(_("The neutral label is at most 180 characters long."), field="label")
    notice = take_down(
        article=article,
        by=by,
        at=at,
        label=label,
        reason=reason,
        apology="\n\n".join(part.strip() for part in (to_party, to_readers) if part.strip()),
        facts={
            "ground": str(ground),
            "origin": str(origin),
            "prompted_by": prompted_by.strip(),
            "decided_by": str(by),
            "document_number": document_number.strip(),
            "document": document.pk if document else None,
            "counsel": counsel.strip(),
            "finding": finding.strip(),
        },
    )
    if case is not None:
        case.notices.add(notice)
    return notice

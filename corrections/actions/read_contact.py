from django.db import transaction

from .. import workflow
from ..law.marks import implements
from ..models import ContactRead


@implements("INV-7", "PD-13")
@transaction.atomic
def read_contact(*, party, by, at):
    """Put on record that `by` has the contact data of `party` shown. Raises PermissionDenied without a case role."""
    workflow.require_officer(by)
    return ContactRead.objects.create(party=party, by=by, by_name=str(by), at=at)

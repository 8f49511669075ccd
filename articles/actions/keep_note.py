"""Keeping what a story's people note before it comes out, and lifting what was promised to stay confidential."""

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.core import record
from newsroom.core.errors import Refused
from newsroom.core.models.user import Role

from ..models import Contact, Note, Source
from . import guards

# The column of each kind of row that keeps it inside.
SECRET = {Contact: "confidential", Source: "confidential", Note: "off_record"}


@transaction.atomic
def keep_note(*, row, by, at):
    """Save a Contact, Source or Note of a story. law: KE-1, KE-2d, KE-7, UP-1.10

    What was confidential is opened by the responsible person alone, and their name goes on record. Raises Refused, PermissionDenied.
    """
    guards.require_writer(row.article, by)
    if _lifts(row):
        if not by.holds(Role.RESPONSIBLE):
            raise Refused(_("Only the responsible person can lift what was promised to stay confidential."))
        facts = {"article": row.article_id, "row": f"{row._meta.model_name} {row.pk}"}
        record.append(chain=row.article.chain, kind="confidentiality lifted", at=at, by=by, facts=facts)
    row.noted_by = row.noted_by or by
    row.save()


def _lifts(row):
    secret = SECRET[type(row)]
    before = type(row).objects.filter(pk=row.pk).values_list(secret, flat=True).first() if row.pk else False
    return bool(before and not getattr(row, secret))

"""New rows of figures and letters: what held before stays as it was, and can be read for every day of the past."""

import re

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions.guards import require_role
from newsroom.core.errors import Refused
from newsroom.core.models.user import Role

from ..law import figures
from ..law.marks import implements

KEEPERS = (Role.RESPONSIBLE, Role.ADMINISTRATOR)
# law: UP-15. These letters end something; each says how the Press Council is reached.
WITH_ROUTE = {"refused", "no_error", "formalities_unmet", "late", "story_stays"}
GAP = re.compile(r"\{([a-z_]+)\}")
GAPS = "name number story received link confirm outlet reason until published press_council text ground other clause what".split()  # what corrections.letters and the verbs fill


@transaction.atomic
def set_figure(*, row, value, valid_from, by, at):
    """Say what `row` (a Figure) is from the day `valid_from` on. Returns the new row."""
    require_role(by, *KEEPERS)
    _require_new_day(row, valid_from, at)
    try:
        figures.from_text(value, figures.Unit(row.unit))
    except ValueError:
        raise Refused(
            _("This unit asks for a whole number; leave it empty where no limit is set."), field="value"
        ) from None
    known = next((each for each in figures.DEFAULTS if each.key == row.key), None)
    if known and known.options and value.strip() not in known.options:
        raise Refused(_("Choose one of: %(options)s.") % {"options": ", ".join(known.options)}, field="value")
    return _copy(row, valid_from, value=value.strip())


@implements("UP-15")
@transaction.atomic
def set_letter(*, row, subject, body, valid_from, by, at):
    """Say how the letter `row` (a LetterText) reads from the day `valid_from` on. Returns the new row."""
    require_role(by, *KEEPERS)
    _require_new_day(row, valid_from, at)
    if unknown := sorted(set(GAP.findall(subject + body)) - set(GAPS)):
        raise Refused(_("Nothing fills this gap: %(gap)s.") % {"gap": "{" + unknown[0] + "}"}, field="body")
    if row.key in WITH_ROUTE and "{press_council}" not in body:
        raise Refused(
            _("This letter must say how the Press Council is reached: keep {press_council} in it."), field="body"
        )
    return _copy(row, valid_from, subject=" ".join(subject.split()), body="\n".join(body.splitlines()).strip() + "\n")


def _require_new_day(row, valid_from, at):
    if valid_from < timezone.localdate(at):
        raise Refused(_("What held in the past stays as it was: choose today or a later day."), field="valid_from")
    if type(row).objects.filter(key=row.key, valid_from=valid_from).exists():
        raise Refused(_("A row from that day on stands already. Choose another day."), field="valid_from")


def _copy(row, valid_from, **changed):
    values = {field.attname: getattr(row, field.attname) for field in row._meta.fields if not field.primary_key}
    return type(row).objects.create(**{**values, "valid_from": valid_from, **changed})

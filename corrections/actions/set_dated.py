"""New rows of figures and letters: what held before stays as it was, and can be read for every day of the past."""

import re
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.actions.guards import require_role
from newsroom.core.errors import Refused
from newsroom.core.models.user import Role

from .. import ages
from ..law import figures
from ..law.marks import implements
from ..models import Case

KEEPERS = (Role.RESPONSIBLE, Role.ADMINISTRATOR)
_COUNTED = (figures.Unit.DAYS, figures.Unit.WORKING_DAYS, figures.Unit.HOURS, figures.Unit.MONTHS)
# law: UP-15. These letters end something; each says how the Press Council is reached.
WITH_ROUTE = {"refused", "no_error", "formalities_unmet", "late", "story_stays"}
GAP = re.compile(r"\{([a-z_]+)\}")
GAPS = "name number story received link confirm outlet reason until published press_council text ground other clause what before age turn".split()  # what corrections.letters and the verbs fill


@transaction.atomic
def set_figure(*, row, value, valid_from, by, at, unit="", pauses=None, clause=None, source=None):
    """Say what `row` (a Figure) is from the day `valid_from` on. Returns the new row; what is not named stays as it is."""
    require_role(by, *KEEPERS)
    _require_new_day(row, valid_from, at)
    known, unit = figures.known(row.key), unit or row.unit
    if unit != row.unit and unit not in (known.units if known else ()):
        raise Refused(_("This is not counted in such a unit."), field="unit")
    try:
        number = figures.from_text(value, figures.Unit(unit))
    except ValueError:
        raise Refused(
            _("This unit asks for a whole number; leave it empty where no limit is set."), field="value"
        ) from None
    numbers = {figures.Unit.AGES: number}.get(unit, (number,) if unit in _COUNTED and number is not None else ())
    if any(not 1 <= each <= figures.MOST for each in numbers):
        raise Refused(_("Choose a number from 1 to %(most)d.") % {"most": figures.MOST}, field="value")
    if number is None and known and known.units and known.value is not None:
        raise Refused(_("This period needs a number: somebody waits for its end."), field="value")
    if known and known.options and value.strip() not in known.options:
        raise Refused(_("Choose one of: %(options)s.") % {"options": ", ".join(known.options)}, field="value")
    changed = {"unit": unit, "pauses": pauses, "clause": clause, "source": source}
    new = _copy(
        row, valid_from, value=value.strip(), **{name: said for name, said in changed.items() if said is not None}
    )
    if row.key == "alert_age_days":
        # law: HJ-18, an age that is new for a case that is open already
        begins = datetime.combine(valid_from, time.min, tzinfo=timezone.localtime(at).tzinfo)
        ages.schedule(Case.objects.open(), ages=number, not_before=begins)
    return new


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

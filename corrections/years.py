"""Years of the calendar that must be complete soon: told in the admin, and by `manage.py check --database default`."""

from datetime import timedelta

from django.core import checks
from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _

from .law.figures import Unit
from .models import CalendarYear, Figure

# The joint decree on a year's holidays comes out in the autumn before it.
AHEAD = timedelta(days=120)


def needed(today):
    """Years from that of `today` to that of 120 days later which are not complete."""
    wanted = sorted({today.year, (today + AHEAD).year})
    whole = set(CalendarYear.objects.filter(complete=True, year__in=wanted).values_list("year", flat=True))
    return [year for year in wanted if year not in whole]


def check_years(app_configs, databases=None, **kwargs):
    """corrections.W001: a year that a period in working days needs soon has no complete calendar."""
    if "default" not in (databases or []):
        return []
    tables = connections["default"].introspection.table_names()
    if CalendarYear._meta.db_table not in tables or not _counts_working_days():
        return []
    return [
        checks.Warning(
            _("The calendar of working days of %(year)s is not complete") % {"year": year},
            hint="Complete it in the admin under Working days: the verbs that count working days refuse until then.",
            id="corrections.W001",
        )
        for year in needed(timezone.localdate())
    ]


def _counts_working_days():
    """Whether a period of the house is counted in working days, now or from a coming day on."""
    return Figure.objects.filter(law=False, unit=Unit.WORKING_DAYS).exclude(value="").exists()

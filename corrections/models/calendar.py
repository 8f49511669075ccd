"""The calendar of working days: for each year the days that differ from what their weekday says, each with its decree.

Nothing is overwritten: a correction is a further row of the same date, and the last one holds. Every change stands on the
chain of its year, so that anybody can see later what the calendar said on the day a date was counted.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.core.models.chain import OnRecord
from newsroom.core.models.work import Work


class DayKind(models.TextChoices):
    """What a row says of its date. ORDINARY takes back what earlier rows said; WORKING makes even a Saturday count."""

    NATIONAL = "national", _("National holiday")
    COLLECTIVE = "collective", _("Collective leave")
    LOCAL = "local", _("Local day off")
    WORKING = "working", _("Working day, whatever the weekday")
    ORDINARY = "ordinary", _("Ordinary day, as its weekday says")


OFF = frozenset({DayKind.NATIONAL, DayKind.COLLECTIVE, DayKind.LOCAL})


class CalendarYear(models.Model):
    """A year of the calendar. While it is not complete no working day is counted in it."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    complete = models.BooleanField(_("complete"), default=False, editable=False)
    # Whether a person looked after it. Until then new data of the package may complete it.
    kept = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["-year"]
        verbose_name = _("calendar of working days")
        verbose_name_plural = _("calendar of working days")

    def __str__(self):
        return str(self.year)

    @property
    def chain(self):
        return f"calendar:{self.year}"


class CalendarDay(OnRecord):
    """What was put on record about one date. Text: `name`, `decree`, `reason`."""

    year = models.ForeignKey(CalendarYear, on_delete=models.PROTECT, related_name="days")
    date = models.DateField(_("date"))
    kind = models.CharField(_("kind"), max_length=10, choices=DayKind)
    at = models.DateTimeField(_("at"))

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["date"], name="calendar_date")]
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("days of the calendar")

    def __str__(self):
        return f"{self.date} {self.get_kind_display()}"

    def facts(self):
        return {"date": self.date.isoformat(), "kind": self.kind}

    @property
    def is_off(self):
        return self.kind in OFF


class Target(models.Model):
    """The outlet's own target for one case, by the rule that held when it came in. law: HJ-13d, PR-9

    `due` is None while the case waits for the complainant, and where the calendar of a year is not complete.
    """

    case = models.OneToOneField("corrections.Case", on_delete=models.PROTECT, related_name="target")
    figure = models.ForeignKey("corrections.Figure", on_delete=models.PROTECT, related_name="+")
    due = models.DateTimeField(_("house target"), null=True)
    paused_since = models.DateTimeField(null=True)

    def __str__(self):
        return f"{self.case_id}: {self.due}"


class AlertOutcome(models.TextChoices):
    WAITING = "", _("not reached")
    TOLD = "told", _("mailed")
    PASSED = "passed", _("passed without a mail")


class AgeAlert(Work):
    """A look at one case when it reaches one age (HJ-18). Each age is told once or passed over, never twice."""

    case = models.ForeignKey("corrections.Case", on_delete=models.PROTECT, related_name="age_alerts")
    age = models.PositiveSmallIntegerField(_("age in days"))
    outcome = models.CharField(max_length=6, choices=AlertOutcome, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "age"], name="age_once_in_case")]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="age_alert_due")]
        verbose_name = _("age alert")
        verbose_name_plural = _("age alerts")

    def __str__(self):
        return f"{self.case_id}: {self.age}"

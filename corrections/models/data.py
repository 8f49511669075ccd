"""Amounts, windows, deadlines and letters as dated rows: editors and lawyers change them, not programmers."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DatedQuerySet(models.QuerySet):
    def in_force(self, key, *, on):
        """The row with `key` that is in force on the date `on`. Raises DoesNotExist with the key in its text."""
        row = self.filter(key=key, valid_from__lte=on).order_by("-valid_from").first()
        if row is None:
            raise self.model.DoesNotExist(f"No {self.model.__name__} {key!r} in force on {on}.")
        return row


class Figure(models.Model):
    """A window, deadline or amount, with its source. `law` is false for the house's own promises and habits."""

    key = models.CharField(_("key"), max_length=40)
    value = models.CharField(_("value"), max_length=60)
    unit = models.CharField(_("unit"), max_length=20)
    instrument = models.CharField(_("instrument"), max_length=80)
    clause = models.CharField(_("clause"), max_length=60, blank=True)
    law = models.BooleanField(_("set by law or guideline"), default=True)
    uncertain = models.CharField(_("not settled"), max_length=250, blank=True)
    # What starts the clock, and whether it stands still while the complainant is asked to complete.
    starts = models.CharField(_("counted from"), max_length=12, blank=True)
    pauses = models.BooleanField(_("pauses while the complainant completes"), default=False)
    source = models.CharField(_("source"), max_length=250, blank=True)
    valid_from = models.DateField(_("valid from"))

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ["key", "-valid_from"]
        constraints = [models.UniqueConstraint(fields=["key", "valid_from"], name="figure_once_a_day")]
        verbose_name = _("window, deadline or amount")
        verbose_name_plural = _("windows, deadlines and amounts")

    def __str__(self):
        return f"{self.key}: {self.value} {self.unit}"


class LetterText(models.Model):
    """What a letter says from a day on. Placeholders as in {number}; a letter's officer reads it before it goes."""

    key = models.CharField(_("letter"), max_length=40)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    valid_from = models.DateField(_("valid from"))

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering = ["key", "-valid_from"]
        constraints = [models.UniqueConstraint(fields=["key", "valid_from"], name="letter_once_a_day")]
        verbose_name = _("text of a letter")
        verbose_name_plural = _("texts of letters")

    def __str__(self):
        return f"{self.key} ({self.valid_from})"

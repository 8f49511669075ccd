from django.db import models


class RateCount(models.Model):
    """How often one key (an HMAC, never an address) used one form within one window."""

    scope = models.CharField(max_length=30)
    key = models.CharField(max_length=64)
    window = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "key", "window"], name="rate_once_in_window")]

    def __str__(self):
        return f"{self.scope} {self.count}"

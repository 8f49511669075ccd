"""The admin of cases and of what the law leaves to be set. Pages of verbs translate; what happens is in `actions`."""

from . import calendar, case, data, readings, stories  # noqa: F401  (each registers what it holds)

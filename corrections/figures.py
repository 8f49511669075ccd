"""Windows, deadlines and amounts in force on a day, from their rows in the database."""

from django.utils import timezone

from .law import figures as law
from .law.windows import filing_window
from .models import Figure


def row(key, *, on):
    """The row of `key` in force on the date `on`: value, unit, what starts it, whether it pauses."""
    return Figure.objects.in_force(key, on=on)


def value(key, *, on):
    """The value of `key` in force on the date `on`, as its unit says (None where no limit is set)."""
    return read(row(key, on=on))


def read(row):
    """The value of a row, as its unit says."""
    return law.from_text(row.value, law.Unit(row.unit))


def window_of(article):
    """The filing window of a story (HJ-16a), by the rule in force on the day of its first publication."""
    zone = timezone.get_current_timezone()
    published_on = article.first_published_at.astimezone(zone).date()
    return filing_window(article.first_published_at, zone=zone, months=value("filing_window_months", on=published_on))


def filed_late(case):
    """Whether the request came after the window of any of its stories (HJ-16a)."""
    return any(
        not window_of(story.article).inside(case.received_at) for story in case.stories.select_related("article")
    )


def load_defaults():
    """Rows for every key that has none. What the newsroom changed stays."""
    known = set(Figure.objects.values_list("key", flat=True))
    Figure.objects.bulk_create(Figure(**figure.as_row()) for figure in law.DEFAULTS if figure.key not in known)

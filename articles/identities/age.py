"""Who is a child. One age for all: the press follows the child-protection guideline, not the lower age of its code."""

# law: CH-1, KE-5c
ADULT_AT = 18


def is_child(born, on):
    """Whether somebody born on the date `born` was under 18 on the date `on`. Married or not, alive or dead."""
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return years < ADULT_AT

"""Geometry of the register's charts. The page draws them as SVG; the numbers stand in tables, below or beside them."""

from dataclasses import dataclass

WIDTH, HEIGHT, BASE, TOP = 420, 172, 150, 24
# Of a bar within a line of a table.
FULL = 118


@dataclass(frozen=True)
class Bar:
    """A rectangle of a chart, and the number that it stands for."""

    x: int
    y: int
    width: int
    height: int
    count: int
    style: str


@dataclass(frozen=True)
class Column:
    """A month: its stacked bars from the ground up, and where its label and its total go."""

    day: object
    middle: int
    bars: tuple
    total: int
    total_y: int


def columns(months):
    """Stacked columns for `Month` rows: errata, replies, everything else."""
    highest = max((month.total for month in months), default=0) or 1
    step = (WIDTH - 26) // max(len(months), 1)
    wide = min(30, step - 6)
    out = []
    for place, month in enumerate(months):
        x, y, bars = 26 + place * step + (step - wide) // 2, BASE, []
        errata, replies, *others = month.counts
        for style, count in (("k1", errata), ("k2", replies), ("k3", sum(others))):
            height = round(count / highest * (BASE - TOP))
            if count:
                y -= height
                bars.append(Bar(x, y + 1, wide, max(height - 2, 1), count, style))
        out.append(Column(month.first_day, x + wide // 2, tuple(bars), month.total, y - 5))
    return out


def rows(outcomes):
    """(label, Steps, bars) for each (label, Steps): drawn out as far as the count surely goes, outlined as far as it may."""
    highest = max((steps.high for _label, steps in outcomes), default=0) or 1
    return [(label, steps, _bars(steps, highest)) for label, steps in outcomes]


def _bars(steps, highest):
    sure, open_ = (round(count / highest * FULL) for count in (steps.low, steps.high))
    return Bar(1, 2, sure, 12, steps.low, "k2"), Bar(1 + sure, 2, open_ - sure, 12, steps.high, "k3")

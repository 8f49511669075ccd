"""Geometry of the register's two charts. The page draws them as SVG; the numbers stand in tables beside them."""

from dataclasses import dataclass

WIDTH, HEIGHT, BASE, TOP = 420, 172, 150, 24


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
    """Horizontal bars for (label, count) pairs, as (label, Bar, y of its text)."""
    highest = max((count for _label, count in outcomes), default=0) or 1
    step = min(28, HEIGHT // max(len(outcomes), 1))
    return [
        (label, Bar(180, place * step + 3, round(count / highest * 205), 16, count, "k2"), place * step + 16)
        for place, (label, count) in enumerate(outcomes)
    ]

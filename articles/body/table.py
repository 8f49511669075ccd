"""A table as readers can take it: whole rows, no cell missing, none over another."""

from dataclasses import dataclass

from .grammar import MOST_COLUMNS, MOST_ROWS, SPAN


@dataclass
class Cell:
    """A cell; `inner` are its paragraphs."""

    tag: str
    inner: str
    colspan: int = 1
    rowspan: int = 1

    @property
    def source(self):
        spans = "".join(f' {name}="{n}"' for name in ("colspan", "rowspan") if (n := getattr(self, name)) > 1)
        return f"<{self.tag}{spans}>{self.inner or '<p></p>'}</{self.tag}>"


def cell(tag, inner, attrs):
    spans = {name: int(attrs[name]) for name in ("colspan", "rowspan") if SPAN.fullmatch(attrs.get(name, ""))}
    return Cell(tag, inner, **spans)


def bodies(rows):
    """The `rows` of cells as the insides of tables: of one, or of several where there are too many rows."""
    chunks = [rows[start : start + MOST_ROWS] for start in range(0, len(rows), MOST_ROWS)]
    return [f"<tbody>{''.join(map(_row, _fitted(chunk)))}</tbody>" for chunk in chunks]


def _row(row):
    return f"<tr>{''.join(each.source for each in row)}</tr>"


def _fitted(rows):
    """The rows, each as wide as the widest. A cell that finds no room adds its paragraphs to the one before it."""
    busy = [0] * MOST_COLUMNS  # rows that the cell above still takes in each column, this one among them
    fitted, free = [], []
    for index, row in enumerate(rows):
        kept, left = [], len(rows) - index
        for each in row:
            place = next((column for column in range(MOST_COLUMNS) if not busy[column]), None)
            if place is None:
                before = next(cells[-1] for cells in [kept, *reversed(fitted)] if cells)
                before.inner += each.inner
                continue
            room = next((n for n, taken in enumerate(busy[place:]) if taken), MOST_COLUMNS - place)
            each.colspan, each.rowspan = min(each.colspan, room), min(each.rowspan, left)
            busy[place : place + each.colspan] = [each.rowspan] * each.colspan
            kept.append(each)
        fitted.append(kept)
        free.append([column for column in range(MOST_COLUMNS) if not busy[column]])
        busy = [max(0, n - 1) for n in busy]
    used = {column for columns in free for column in range(MOST_COLUMNS) if column not in columns}
    width = max(used, default=-1) + 1
    for kept, columns in zip(fitted, free, strict=True):
        kept += [Cell("td", "") for column in columns if column < width]
    return fitted

"""How wide each column of a table is on paper: as its longest word needs, the rest by how much there is to say.

Here: shares of the whole width. Not here: the table itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.pages import Table, text_of

_SIZE = 9.5
_PADDING = 16.0  # points, both sides together
_MOST = 0.24  # of the page: no word, such as an address, may take more; it is broken instead
_LEAST = 1.0  # what is left over goes to all columns alike where none has more to say


def shares_of(table: Table, points: float = 482.0) -> tuple[float, ...]:
    """Return each column's share of a width of so many points; together they are 1.

    >>> from innomethods.reporting.pages import Column, Row
    >>> few = Table("t", "T", [Column("a", "A"), Column("b", "B")], [Row(["x", "many more words than x has"])])
    >>> shares = shares_of(few)
    >>> shares[0] < shares[1], round(sum(shares), 6)
    (True, 1.0)
    """
    most = points * _MOST
    needs: list[float] = []
    wishes: list[float] = []
    for at, column in enumerate(table.columns):
        texts = [column.title, *_texts_under(table, at)]
        words = [[min(text_width(word, _SIZE, bold=True), most) for word in text.split(" ")] for text in texts]
        needs.append(max(max(each) for each in words) + _PADDING)
        wishes.append(max(sum(each) for each in words) + _PADDING)
    spare = max(points - sum(needs), 0.0)
    # A column with four times as much to say gets twice the room: then the rows are about as low as they can be.
    extra = [sqrt(max(wish - need, _LEAST)) for wish, need in zip(wishes, needs, strict=True)]
    widths = [need + spare * one / sum(extra) for need, one in zip(needs, extra, strict=True)]
    return tuple(width / sum(widths) for width in widths)


def _texts_under(table: Table, at: int) -> Iterator[str]:
    for row in table.rows:
        if at == 0 and table.span_of(row) > 1:
            continue  # a heading over several columns says nothing of the first one's width
        cells = {known.id: cell for known, cell in table.cells_of(row)}
        if table.columns[at].id in cells:
            cell = cells[table.columns[at].id]
            yield text_of(cell.line)
            if cell.note:
                yield text_of(cell.note)

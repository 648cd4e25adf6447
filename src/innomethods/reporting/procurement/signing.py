"""Where a paper is signed: who is responsible, and room for a date and a name."""

from __future__ import annotations

from innomethods.reporting.pages import Cell, Column, Row, Table
from innomethods.reporting.procurement import words
from innomethods.reporting.procurement.view import ValuationView

_BLANK = " ".join(["\N{HORIZONTAL ELLIPSIS}"] * 12)


def signature(view: ValuationView) -> Table:
    """Return the table to sign in."""
    columns = [Column("who", view.text(words.RESPONSIBLE)), Column("signed", view.text(words.SIGNED))]
    return Table("signature", view.text(words.SIGNATURE), columns, [Row([Cell(view.made_by()), _BLANK])])

"""Where a paper is signed: who is responsible, and room for a date and a name."""

from __future__ import annotations

from innomethods.reporting.pages import Cell, Column, Row, Table
from innomethods.reporting.procurement import words
from innomethods.reporting.procurement.view import ValuationView

_BLANK = " ".join(["\N{HORIZONTAL ELLIPSIS}"] * 12)


def signature(view: ValuationView) -> Table:
    """Return the table to sign in."""
    columns = [Column("who", view.text(words.RESPONSIBLE)), Column("signed", view.text(words.SIGNED))]
    who = None if view.by is None else view.titles.get(view.by)
    name = view.text(words.TO_FILL_IN) if view.by is None else view.say(who) if who is not None else view.by
    return Table("signature", view.text(words.SIGNATURE), columns, [Row([Cell(name), _BLANK])])

"""What has moved in a plan, as a table: from which day to which, by how much and why.

Here: the table that every comparison of plans shows. Not here: which plans are compared (`planning`, `levelling`).
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.cli.saying import settings, table, text
from innomethods.planning import Shift
from innomethods.wording import format_for

_HEADER = {
    "nb": ("Flyttet", "Før", "Nå", "Arbeidsdager", "Hvorfor"),
    "nn": ("Flytta", "Før", "No", "Arbeidsdagar", "Kvifor"),
    "en": ("Moved", "Before", "Now", "Working days", "Why"),
}


def shift_table(shifts: Iterable[Shift]) -> str:
    """Return what has moved as a table in the reader's language."""
    words = format_for(settings().language)
    rows = [
        [
            text(shift.title),
            words.short_date(shift.was),
            words.short_date(shift.now),
            words.signed(shift.work_days),
            text(shift.why),
        ]
        for shift in shifts
    ]
    return table(rows, _HEADER[settings().language])

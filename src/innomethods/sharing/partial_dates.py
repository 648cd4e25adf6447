"""`PartialDate`: a date as precisely as a source tells it: a day, a month or a year.

Here: the value, and which of two comes first where that is sure. Not here: values that hold from a day on (`dated`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import attrs

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


@attrs.frozen(repr=False)
class PartialDate:
    """A day (`2018-05-01`), some day of a month (`2018-05`) or some day of a year (`2018`).

    Raises:
        ValueError: for a day without its month, or a date that isn't in the calendar.

    >>> start, end = PartialDate.parse("2018-05-01"), PartialDate.parse("2018")
    >>> end.is_before(start) is None, PartialDate.parse("2017").is_before(start)
    (True, True)
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("A day needs its month.")
        date(self.year, self.month or 1, self.day or 1)  # raises where the calendar has no such day

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read a date as people write it.

        Raises:
            ValueError: when it isn't written so, or isn't in the calendar.
        """
        found = _WRITTEN.match(text)
        if found is None:
            raise ValueError(f"{text!r} is no date: write 2018, 2018-05 or 2018-05-01.")
        return cls(*(None if part is None else int(part) for part in found.groups()))  # type: ignore[arg-type]

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def is_before(self, other: PartialDate) -> bool | None:
        """Whether it comes before another: yes, no, or unknown (None), since 2018 may be any day of that year."""
        if self.last < other.first:
            return True
        return False if self.first >= other.last else None

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"


def optional_partial_date(value: PartialDate | str | None) -> PartialDate | None:
    """Accept a date as people write it, with None for a date that isn't told."""
    return PartialDate.parse(value) if isinstance(value, str) else value

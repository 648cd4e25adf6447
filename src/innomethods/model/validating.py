"""Validators of the model's fields: what a Python caller may hand in. Files are checked before, by their shapes.

Not here: making what people write into what is kept (`converting`).
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrs import Attribute

MOST_DAYS_AHEAD = 366  # papers that are due more than a year before a meeting are a slip


def day(_self: object, field: Attribute[Any], value: object) -> None:
    """Let a date through; a datetime is a date in Python, but plans are made of days."""
    if not is_day(value):
        raise TypeError(f"{field.name} is a date, for example date(2027, 1, 11), not {value!r}.")


def optional_day(self: object, field: Attribute[Any], value: object) -> None:
    """Let a date or None through."""
    if value is not None:
        day(self, field, value)


def is_day(value: object) -> bool:
    """Whether a value is a day, not a time of day."""
    return isinstance(value, date) and not isinstance(value, datetime)


def days_ahead(_self: object, field: Attribute[Any], value: object) -> None:
    """Let a whole number of days from 0 to about a year through."""
    _whole(field, value)
    if not 0 <= value <= MOST_DAYS_AHEAD:  # type: ignore[operator] # a number by now
        raise ValueError(f"{field.name} is a number of days from 0 to {MOST_DAYS_AHEAD}, not {value!r}.")


def optional_days_ahead(self: object, field: Attribute[Any], value: object) -> None:
    """Let such a number, or None, through."""
    if value is not None:
        days_ahead(self, field, value)


def optional_days(_self: object, field: Attribute[Any], value: object) -> None:
    """Let a whole number of days that isn't negative, or None, through."""
    if value is None:
        return
    _whole(field, value)
    if value < 0:  # type: ignore[operator] # a number by now
        raise ValueError(f"{field.name} is a number of days from 0 up, not {value!r}.")


def hours(_self: object, field: Attribute[Any], value: Decimal) -> None:
    """Let the hours of a day through: above 0, at most 24."""
    if not 0 < value <= 24:  # noqa: PLR2004 - the hours of a day
        raise ValueError(f"{field.name} lies above 0 and at most at 24, not at {value}.")


def _whole(field: Attribute[Any], value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{field.name} is a whole number of days, not {value!r}.")

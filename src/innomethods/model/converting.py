"""Converters of the model's fields: what people may write, made into the immutable form that is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Generic, TypeVar, cast

from innomethods.ids import checked_id
from innomethods.wording import Wording, as_wording

T = TypeVar("T")


def to_tuple(values: Iterable[T] | T) -> tuple[T, ...]:
    """Accept one value or several; a lone text is one value, not its letters. A set, which has no order, is sorted."""
    if isinstance(values, (set, frozenset)):
        return tuple(sorted(values, key=repr))  # a set's own order differs from process to process
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        return (values,)
    return tuple(values)


class TupleOf(Generic[T]):
    """`to_tuple` for a field of one type, so that type checkers know what may be handed in.

    >>> TupleOf[str]("users")
    ('users',)
    """

    def __new__(cls, values: Iterable[T] | T) -> TupleOf[T]:
        """Return a plain tuple: there are no values of this type, only the type checkers' view of it."""
        plain: Any = to_tuple(values)
        return cast("TupleOf[T]", plain)


def to_days(values: Mapping[str, date] | Iterable[tuple[str, date]]) -> tuple[tuple[str, date], ...]:
    """Accept days by name, or pairs; kept in order of name."""
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted((name, day) for name, day in pairs))


def to_wordings(values: Iterable[Wording | str] | Wording | str) -> tuple[Wording, ...]:
    """Accept one text or several."""
    if isinstance(values, (str, Wording)):
        return (as_wording(values),)
    return tuple(as_wording(value) for value in values)


def title_from_id(id: str) -> Wording:
    """Return the title of what is given none: its id in words.

    Raises:
        BadId: when that is no id.
    """
    return as_wording(checked_id(id).replace("-", " ").capitalize())

"""Converters of the model's fields: what people may write, made into the immutable form that is kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from innomethods.wording import Wording, as_wording

T = TypeVar("T")


def to_tuple(values: Iterable[T] | T) -> tuple[T, ...]:
    """Accept one value or several; a lone text is one value, not its letters."""
    if isinstance(values, (list, tuple, set, frozenset)):
        return tuple(values)
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        return (values,)  # type: ignore[return-value]
    return tuple(values)


def to_wordings(values: Iterable[Wording | str] | Wording | str) -> tuple[Wording, ...]:
    """Accept one text or several."""
    if isinstance(values, (str, Wording)):
        return (as_wording(values),)
    return tuple(as_wording(value) for value in values)

"""Small shapes made into values: wordings, spreads, conditions, money, sources."""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.documents.shapes.base import SourceShape, SpreadShape, WhenShape, Words
from innomethods.model import When
from innomethods.quantities import Money, ThreePoint, amount_and_currency
from innomethods.sources import Source
from innomethods.wording import Wording, in_all_languages


def wording(words: Words) -> Wording:
    """Return the text in its languages."""
    return Wording(nb=words.nb, nn=words.nn, en=words.en)


def optional(words: Words | None) -> Wording | None:
    """Return the text in its languages, or None."""
    return None if words is None else wording(words)


def wordings(several: Iterable[Words]) -> tuple[Wording, ...]:
    """Return several texts."""
    return tuple(wording(words) for words in several)


def said(words: Words | str) -> Wording:
    """Return a project's text or a source's title: written once, it answers in all three languages."""
    return in_all_languages(words) if isinstance(words, str) else wording(words)


def optionally_said(words: Words | str | None) -> Wording | None:
    """Return a project's text, or None."""
    return None if words is None else said(words)


def spread(value: SpreadShape | float | None) -> ThreePoint | None:
    """Return a guess with its spread; a number is a guess without."""
    if value is None:
        return None
    if isinstance(value, SpreadShape):
        return ThreePoint(value.least, value.likely, value.most)
    return ThreePoint.of(value)


def condition(when: WhenShape | None) -> When | None:
    """Return the condition on a project's fact."""
    if when is None:
        return None
    return When(when.fact, is_=when.is_, at_least=when.at_least, among=when.in_ or ())


def source(shape: SourceShape) -> Source:
    """Return a source."""
    return Source(
        id=shape.id,
        title=said(shape.title),
        publisher=shape.publisher,
        year=shape.year,
        address=shape.address,
        certainty=shape.certainty,
        note=optional(shape.note),
    )


def money(text: str) -> Money:
    """Return the amount a checked text names."""
    read = amount_and_currency(text)
    if read is None:  # pragma: no cover - the shape has checked it
        raise AssertionError(text)
    return Money(*read)


def optional_money(text: str | None) -> Money | None:
    """Return the amount, or None."""
    return None if text is None else money(text)

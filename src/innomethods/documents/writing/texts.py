"""Small values made plain: wordings, numbers, spreads, conditions, money, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from innomethods.sources import Basis, Source

if TYPE_CHECKING:
    from enum import Enum

    from innomethods.model import FactValue, WaitLimit, When
    from innomethods.quantities import Money, ThreePoint
    from innomethods.wording import Wording

Record = dict[str, Any]
_SURE_WHOLE = Decimal(10) ** 15  # whole numbers up to here are the same number in every reader
_THOUSAND = 3


def filled(record: Mapping[str, Any]) -> Record:
    """Return a record without what isn't there: None and empty lists and maps."""
    return {key: value for key, value in record.items() if value is not None and value not in ([], {})}


def words(wording: Wording) -> Record:
    """Return the languages a text has."""
    texts = {"nb": wording.nb, "nn": wording.nn, "en": wording.en}
    return {language: text for language, text in texts.items() if text is not None}


def optional(wording: Wording | None) -> Record | None:
    """Return the languages a text has, or None."""
    return None if wording is None else words(wording)


def several(wordings: Iterable[Wording]) -> list[Record]:
    """Return several texts."""
    return [words(wording) for wording in wordings]


def unless(wording: Wording, default: Wording) -> Record | None:
    """Return a text, or None where the model would give the same by itself."""
    return None if wording == default else words(wording)


def said(wording: Wording | None) -> Record | str | None:
    """Return a project's text or a source's title: once, where it is the same in all three languages."""
    if wording is None:
        return None
    if wording.nb is not None and wording.nb == wording.nn == wording.en:
        return wording.nb
    return words(wording)


def number(value: float | Decimal) -> int | float:
    """Return a number, whole where it is whole."""
    whole = Decimal(str(value))
    if whole == whole.to_integral_value() and abs(whole) <= _SURE_WHOLE:
        return int(whole)
    return float(value)


def exact(value: Decimal | None) -> float | str | None:
    """Return a number, or its digits as text where a number would lose some."""
    if value is None:
        return None
    plain = number(value)
    return plain if Decimal(str(plain)) == value else f"{value:f}"


def optional_number(value: float | None) -> float | None:
    """Return a number, or None."""
    return None if value is None else number(value)


def spread(value: ThreePoint | None, basis: Enum | None = None) -> Record | float | None:
    """Return a guess: a number where it has no spread."""
    if value is None:
        return None
    if value.is_fixed and basis is None:
        return number(value.likely)
    record = {"least": number(value.least), "likely": number(value.likely), "most": number(value.most)}
    return record if basis is None else {**record, "basis": str(basis.value)}


def wait_record(
    value: ThreePoint | None, basis: Basis, sources: Iterable[str], limit: WaitLimit | None
) -> Record | float | None:
    """Return a wait, with whose demand it is where it isn't ours, where that stands and which limit it is."""
    cited = list(sources)
    if value is None or (basis is Basis.OWN and not cited and limit is None):
        return spread(value)
    record = {"least": number(value.least), "likely": number(value.likely), "most": number(value.most)}
    whose = None if basis is Basis.OWN else str(basis.value)
    return filled({**record, "basis": whose, "sources": cited, "limit": choice(limit)})


def fact(value: FactValue) -> str | bool | float:
    """Return a fact's value."""
    return number(value) if isinstance(value, Decimal) else value


def condition(when: When | None) -> Record | None:
    """Return a condition on a project's fact."""
    if when is None:
        return None
    if when.is_ is not None:
        return {"fact": when.fact, "is": fact(when.is_)}
    if when.at_least is not None:
        return {"fact": when.fact, "at-least": number(when.at_least)}
    return {"fact": when.fact, "in": [fact(value) for value in when.among]}


def choice(value: Enum | None, default: Enum | None = None) -> str | None:
    """Return a value of a closed list as its word; None where it is what the model would take by itself."""
    return None if value is None or value is default else str(value.value)


def texts(values: Iterable[object]) -> list[str]:
    """Return ids, paths or result states as text."""
    return [str(value) for value in values]


def money(amount: Money) -> str:
    """Return an amount as people write it: `120 000 NOK`, `99.50 NOK`."""
    sign, digits = ("-", -amount.amount) if amount.amount < 0 else ("", amount.amount)
    whole, _, part = f"{digits:f}".partition(".")
    if len(part) == _THOUSAND:
        part += "0"  # three digits after the point could be read as thousands
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{sign}{grouped}{'.' if part else ''}{part} {amount.currency}"


def optional_money(amount: Money | None) -> str | None:
    """Return an amount, or None."""
    return None if amount is None else money(amount)


def source_record(source: Source) -> Record:
    """Return a source."""
    return filled(
        {
            "id": source.id,
            "title": said(source.title),
            "publisher": source.publisher,
            "year": source.year,
            "address": source.address,
            "certainty": str(source.certainty.value),
            "note": optional(source.note),
        }
    )

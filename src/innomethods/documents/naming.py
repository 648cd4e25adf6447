"""How values and kinds of values are called in messages, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, get_origin

from innomethods.documents.shapes.base import Words
from innomethods.documents.shapes.following import first_keys, is_shape, known_keys, known_values, members
from innomethods.documents.traps import shortened
from innomethods.wording import Wording
from innomethods.wording.formats import Format

TEXT = Wording(nb="tekst", nn="tekst", en="text")
A_VALUE = Wording(nb="en verdi", nn="ein verdi", en="a value")
TEXTS = Wording(
    nb="tekst på hvert språk ({nb: …, nn: …, en: …})",
    nn="tekst på kvart språk ({nb: …, nn: …, en: …})",
    en="text in each language ({nb: …, nn: …, en: …})",
)
WHOLE_NUMBER = Wording(nb="et helt tall", nn="eit heilt tal", en="a whole number")
NUMBER = Wording(nb="et tall", nn="eit tal", en="a number")
YES_OR_NO = Wording(nb="true eller false", nn="true eller false", en="true or false")
A_LIST = Wording(nb="en liste", nn="ei liste", en="a list")
EMPTY_LIST = Wording(nb="en tom liste", nn="ei tom liste", en="an empty list")
A_MAP = Wording(nb="nøkler med verdier", nn="nøklar med verdiar", en="keys with values")
A_DATE = Wording(nb="en dato (2027-01-11)", nn="ein dato (2027-01-11)", en="a date (2027-01-11)")
SIMPLE = Wording(nb="tekst, tall eller true/false", nn="tekst, tal eller true/false", en="text, a number or true/false")
EMPTY = Wording(nb="tomt", nn="tomt", en="empty")
EMPTY_TEXT = Wording(nb="tom tekst", nn="tom tekst", en="empty text")
FILLED = Wording(nb="fylt ut eller utelatt", nn="fylt ut eller utelate", en="filled in or left out")
FILLED_LIST = Wording(
    nb="en liste med minst ett punkt", nn="ei liste med minst eitt punkt", en="a list with at least one item"
)
THE_FILE = Wording(nb="filen", nn="fila", en="the file")
_BY_TYPE: dict[Any, Wording] = {
    str: TEXT, int: WHOLE_NUMBER, float: NUMBER, Decimal: NUMBER, bool: YES_OR_NO, date: A_DATE, Words: TEXTS,
}  # fmt: skip
_BY_KEY: dict[str, Wording] = {  # texts with a form that their type doesn't tell
    "country": Wording(
        nb='en landkode med to store bokstaver ("NO")',
        nn='ein landkode med to store bokstavar ("NO")',
        en='a country code of two capital letters ("NO")',
    ),
    "method": Wording(
        nb="navnet på en metode eller en fil (blt eller ./egen.yaml)",
        nn="namnet på ein metode eller ei fil (blt eller ./eigen.yaml)",
        en="the name of a method or a file (blt or ./own.yaml)",
    ),
    "id": Wording(
        nb="en id av små bokstaver, sifre og bindestrek (user-test)",
        nn="ein id av små bokstavar, siffer og bindestrek (user-test)",
        en="an id of small letters, digits and hyphens (user-test)",
    ),
}
_MANY_KEYS = 6


class Raw(str):
    """A number or true/false, as it is written in the file."""

    __slots__ = ()


def expected(wanted: object) -> Wording:
    """Return what a type wants to see: `a whole number`, `a list`, `open or close`."""
    told = list(dict.fromkeys(_expected_one(member) for member in members(wanted)))
    first = first_keys(wanted)
    if first:
        return _with_keys(first)
    return told[0] if len(told) == 1 else _any_of(told)


def value_of(key: str, wanted: object) -> Wording:
    """Return what to write under a key that is missing."""
    return _BY_KEY.get(key) or (A_VALUE if wanted is None else expected(wanted))


def _expected_one(wanted: object) -> Wording:
    if wanted in _BY_TYPE:
        return _BY_TYPE[wanted]
    values = known_values(wanted)
    if values:
        return one_of(values)
    if get_origin(wanted) is list:
        return A_LIST
    if is_shape(wanted):
        keys = known_keys(wanted)
        return _with_keys(keys) if len(keys) <= _MANY_KEYS else A_MAP
    if get_origin(wanted) is dict:
        return A_MAP
    return SIMPLE


def _with_keys(keys: tuple[str, ...]) -> Wording:
    return Wording(
        nb=f"nøkler med verdier ({', '.join(keys)})",
        nn=f"nøklar med verdiar ({', '.join(keys)})",
        en=f"keys with values ({', '.join(keys)})",
    )


def one_of(values: tuple[str, ...]) -> Wording:
    """Return `a, b or c` in each language."""
    return Wording(nb=Format("nb").any_of(values), nn=Format("nn").any_of(values), en=Format("en").any_of(values))


def _any_of(told: list[Wording]) -> Wording:
    return Wording(
        nb=Format("nb").any_of([one.text("nb") for one in told]),
        nn=Format("nn").any_of([one.text("nn") for one in told]),
        en=Format("en").any_of([one.text("en") for one in told]),
    )


def at_least(limit: float) -> Wording:
    """Return `a number from 1`."""
    return Wording(nb=f"et tall fra {limit:g}", nn=f"eit tal frå {limit:g}", en=f"a number from {limit:g}")


def at_most(limit: float) -> Wording:
    """Return `a number up to 7`."""
    return Wording(
        nb=f"et tall til og med {limit:g}", nn=f"eit tal til og med {limit:g}", en=f"a number up to {limit:g}"
    )


def above(limit: float) -> Wording:
    """Return `a number above 0`."""
    return Wording(nb=f"et tall over {limit:g}", nn=f"eit tal over {limit:g}", en=f"a number above {limit:g}")


def got(value: object) -> Wording:
    """Return what was written instead."""
    if value is None:
        return EMPTY
    if isinstance(value, Mapping):
        return A_MAP
    if isinstance(value, list):
        return A_LIST if value else EMPTY_LIST
    if isinstance(value, Raw):
        return Wording(nb=value, nn=value, en=value)
    if isinstance(value, str):
        if not value.strip():
            return EMPTY_TEXT
        shown = shortened(value, 40)
        return Wording(nb=f"teksten «{shown}»", nn=f"teksten «{shown}»", en=f"the text ‘{shown}’")
    shown = str(value).lower() if isinstance(value, bool) else f"{value}"
    return Wording(nb=shown, nn=shown, en=shown)


def meaning_empty(written: str) -> Wording:
    """Return what `null` and `~` mean, for those who meant the word."""
    return Wording(
        nb=f'{written} (det betyr tomt; skriv "{written}" om dere mener ordet)',
        nn=f'{written} (det tyder tomt; skriv "{written}" om de meiner ordet)',
        en=f'{written} (which means empty; write "{written}" if you mean the word)',
    )

"""Bytes into JSON values, with their faults: size, encoding, depth, keys that stand twice, numbers that are none.

Decimals are kept exactly. Also here: JSON pointers, and the walk over all values. Not here: whether it is OCDS
(`shapes`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any
from unicodedata import category

import attrs

from innomethods.exchange.ocds import refusals
from innomethods.findings import Finding, finding
from innomethods.quantities import is_readable

LARGEST = 20_000_000  # bytes; some four thousand releases
DEEPEST = 50  # a versioned release nests about fifteen deep
_MOST_DIGITS = 40
_PACKED = (b"\x1f\x8b", b"PK", b"BZh", b"\xfd7zXZ")
_MARK = b"\xef\xbb\xbf"

Json = Any  # what `json` gives: dict, list, str, int, Decimal, float (NaN and infinity only), bool or None


@attrs.frozen
class Opened:
    """A JSON value, and what was wrong with it as JSON."""

    value: Json
    findings: tuple[Finding, ...] = ()


@attrs.frozen
class Spot:
    """One value in a document: its pointer, the key or index it stands under, and the key of what holds it."""

    pointer: str
    key: str | int
    parent: str
    value: Json


def child(pointer: str, key: str | int) -> str:
    """Return the JSON pointer one step down.

    >>> child("/releases/0", "a/b~c")
    '/releases/0/a~1b~0c'
    """
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def open_json(content: bytes, name: str) -> Opened:
    """Read JSON.

    Raises:
        UnusableFile: when it is too large, no UTF-8, no JSON or nested too deeply.
    """
    if len(content) > LARGEST:
        raise refusals.TOO_LARGE.at(name, size=f"{len(content) / 1_000_000:.1f}", most=str(LARGEST // 1_000_000))
    if content.startswith(_PACKED):
        raise refusals.PACKED.at(name)
    try:
        text = content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        raise refusals.NO_UTF8.at(name, byte=str(error.start)) from None
    if not text.strip():
        raise refusals.EMPTY.at(name)
    twice: dict[int, tuple[dict[str, Json], str]] = {}
    value = _parsed(text, name, twice)
    return Opened(value, tuple(_faults(value, twice, name)))


def _parsed(text: str, name: str, twice: dict[int, tuple[dict[str, Json], str]]) -> Json:
    def pairs(several: list[tuple[str, Json]]) -> dict[str, Json]:
        made = dict(several)
        if len(made) < len(several):
            twice[id(made)] = (made, _first_again(several))  # held, so that its id stays its own
        return made

    try:
        return json.loads(text, parse_float=_decimal, parse_int=_whole, object_pairs_hook=pairs)
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise (
            refusals.LINES.at(place) if error.msg == "Extra data" else refusals.NO_JSON.at(place, why=error.msg)
        ) from None
    except RecursionError:
        raise refusals.TOO_DEEP.at(name, most=str(DEEPEST)) from None


def _first_again(several: list[tuple[str, Json]]) -> str:
    """Return the first key that had been there already."""
    seen: set[str] = set()
    for key, _ in several:
        if key in seen:
            return key
        seen.add(key)
    raise AssertionError  # pragma: no cover - the caller has counted them


def _decimal(text: str) -> Decimal | float:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent beyond all bounds
        return math.inf


def _whole(text: str) -> int | float:
    return int(text) if len(text) <= _MOST_DIGITS else math.inf


def _faults(value: Json, twice: dict[int, tuple[dict[str, Json], str]], name: str) -> Iterator[Finding]:
    for spot in walk(value):
        if spot.pointer.count("/") > DEEPEST:
            raise refusals.TOO_DEEP.at(name, most=str(DEEPEST))
        if isinstance(spot.value, dict) and id(spot.value) in twice:
            yield finding("O18", spot.pointer, key=shown(twice[id(spot.value)][1]))
        if is_number(spot.value) and not is_usable(spot.value):
            yield finding("O17", spot.pointer, value=shown(spot.value))


def walk(value: Json, pointer: str = "") -> Iterator[Spot]:
    """Yield a value and all in it, in the order of the document; without recursion, however deep it is."""
    waiting = [Spot(pointer, "", "", value)]
    while waiting:
        spot = waiting.pop()
        yield spot
        inside: Iterator[tuple[str | int, Json]] | None = None
        if isinstance(spot.value, dict):
            inside = iter(spot.value.items())
        elif isinstance(spot.value, list):
            inside = iter(enumerate(spot.value))
        if inside is not None:
            held = spot.key if isinstance(spot.key, str) else spot.parent
            waiting += reversed([Spot(child(spot.pointer, key), key, held, one) for key, one in inside])


def is_number(value: Json) -> bool:
    """Whether this is a JSON number (true and false are none)."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def is_usable(value: Json) -> bool:
    """Whether a number is finite and has no more digits than amounts have."""
    return not isinstance(value, float) and is_readable(Decimal(value))


_LONGEST = 60


def readable(text: str) -> str:
    """Return a text of others on one line, without signs that steer terminals or that no encoding knows."""
    line = " ".join(text.split())
    return "".join("\N{REPLACEMENT CHARACTER}" if category(sign).startswith("C") else sign for sign in line)


def shown(value: Json) -> str:
    """Return a value as messages show it: as in the file, cut when it is long."""
    if isinstance(value, str):
        text = value
    elif isinstance(value, float):
        text = "NaN" if math.isnan(value) else str(value)
    elif isinstance(value, Decimal):
        text = str(value)
    elif isinstance(value, (dict, list)):
        text = "{…}" if isinstance(value, dict) else "[…]"
    else:
        text = json.dumps(value)
    line = readable(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"

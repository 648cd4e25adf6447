"""A published table as a CSV file: figures as they are printed, and what each of them follows from.

Here: from rows to claims, each wrong cell told. Not here: how a CSV file is read (`exchange.measurements`), what claims
say and whether they hold (`benefits.appraising`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from innomethods.benefits.appraising.claims import (
    Claim,
    EquivalentAnnual,
    FlowsWorth,
    PresentValue,
    PrintedTerm,
    Same,
    Sum,
    TaxFinancing,
)
from innomethods.exchange.measurements import Measurements, read_measurements
from innomethods.exchange.unusable import COLUMN, ROW, Refusal
from innomethods.findings import suggestion
from innomethods.wording import Wording, as_wording, format_for

_NUMBER = re.compile(r"([+-]?\d+(?:[.,]\d+)?(?:[eE]\d{1,2})?)(%?)")
_SPACES = str.maketrans({" ": None, "\N{NO-BREAK SPACE}": None, "\N{NARROW NO-BREAK SPACE}": None, "−": "-"})
_THREE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


@attrs.frozen
class _Row:
    """One printed figure: what it is called, and in words what it follows from."""

    line: int
    id: str
    what: Wording
    printed: Decimal
    follows: tuple[str, ...]


def read_claims(path: Path | str) -> tuple[Claim, ...]:
    """Read the claims of a table: columns `id`, `printed`, `follows`, and `what` if there is one.

    `follows` says in words what the figure rests on: `sum building upkeep -grant` (other rows, or numbers),
    `present-value amount=18 rate=4% years=40`, `annual-amount amount=3 rate=4% years=10 outlay=50`,
    `flows-worth rate=4% -100 39 59`, `tax-cost factor=0.2 total`, `same total`. Empty, it is only what others rest on.

    Raises:
        UnusableFile: when it is no such table, with the row and the mend.
        OSError: when it can't be read.
    """
    table = read_measurements(path)
    rows = _rows(table)
    known = {row.id: row for row in rows}
    return tuple(_claim(table, row, known) for row in rows if row.follows)


def _rows(table: Measurements) -> list[_Row]:
    ids, figures, follows = table.texts("id"), table.texts("printed"), _texts(table, "follows")
    titles = _texts(table, "what") if table.has("what") else ids
    found: dict[str, _Row] = {}
    columns = zip((line for line, _ in table.rows), ids, titles, figures, follows, strict=True)
    for line, id, what, printed, said in columns:
        if id in found:
            raise _TWICE.at(table.name, ROW.fill(row=str(line)), COLUMN.fill(column="id"), id=id, row=found[id].line)
        read = _figure(printed)
        if read is None:
            raise _NO_FIGURE.at(table.name, ROW.fill(row=str(line)), COLUMN.fill(column="printed"), cell=printed)
        found[id] = _Row(line, id, as_wording(what or id), read, tuple(said.split()))
    return list(found.values())


def _texts(table: Measurements, heading: str) -> tuple[str, ...]:
    """Return a column in which cells may be empty."""
    if not table.has(heading):
        table.texts(heading)  # tells which columns there are
    at = table.headings.index(heading)
    return tuple(cells[at].strip() for _, cells in table.rows)


def _figure(text: str) -> Decimal | None:
    """Read a figure with the digits it is printed with; None for what is none, or can be read in two ways."""
    bare = text.translate(_SPACES)
    found = _NUMBER.fullmatch(bare)
    if found is None or _THREE.fullmatch(bare):
        return None
    number = Decimal(found[1].replace(",", "."))
    return number.scaleb(-2) if found[2] else number


def _claim(table: Measurements, row: _Row, known: Mapping[str, _Row]) -> Claim:
    kind, *parts = row.follows
    place = (table.name, ROW.fill(row=str(row.line)), COLUMN.fill(column="follows"))
    shape = _SHAPES.get(kind)
    if shape is None:
        raise _NO_SUCH.at(*place, kind=kind, kinds=_listed(_SHAPES), hint=suggestion(kind, _SHAPES))
    settings = {key: value for key, mark, value in (part.partition("=") for part in parts) if mark}
    terms = [_term(part, known, place) for part in parts if "=" not in part]
    if set(settings) - set(shape.needs) - set(shape.may) or set(shape.needs) - set(settings):
        raise _SETTINGS.at(*place, kind=kind, needs=_listed(shape.needs) if shape.needs else "–")
    values = {key: _figure(value) for key, value in settings.items()}
    for key, value in values.items():
        if value is None:
            raise _NO_FIGURE.at(*place, cell=f"{key}={settings[key]}")
    if shape.of_terms != bool(terms):
        raise (_NO_TERMS if shape.of_terms else _TERMS).at(*place, kind=kind)
    try:
        return shape.made({"id": row.id, "what": row.what, "printed": row.printed}, terms, values)
    except ValueError as error:
        raise _REFUSED.at(*place, because=str(error).rstrip(".")) from None


def _term(part: str, known: Mapping[str, _Row], place: tuple[Wording | str, ...]) -> PrintedTerm:
    """Return another row's figure, or a number; a minus turns the sign of either."""
    bare = part.translate(_SPACES)
    name, sign = (bare[1:], -1) if bare.startswith("-") else (bare, 1)
    if name in known:
        return PrintedTerm(name, known[name].printed * sign, known[name].what)
    value = _figure(part)
    if value is None:
        raise _NO_ROW.at(*place, id=name, hint=suggestion(name, known))
    return PrintedTerm(part, value)


def _listed(names: Mapping[str, object] | tuple[str, ...]) -> Wording:
    nb, nn, en = (format_for(one).all_of(list(names)) for one in ("nb", "nn", "en"))
    return Wording(nb=nb, nn=nn, en=en)


_Said = dict[str, Any]


@attrs.frozen
class _Shape:
    """What a kind of claim needs and may have said, whether it names other figures, and how it is made."""

    made: Callable[[_Said, list[PrintedTerm], _Said], Claim]
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    of_terms: bool = False


def _whole(said: _Said) -> _Said:
    """Return settings with years as a whole number."""
    if said["years"] != int(said["years"]) or said["years"] < 1:
        raise ValueError(f"years={said['years']}: whole years, at least one")
    return {**said, "years": int(said["years"])}


def _same(head: _Said, terms: list[PrintedTerm], _said: _Said) -> Claim:
    if len(terms) > 1:
        raise ValueError("‘same’ names one figure; write ‘sum’ for several")
    return Same(**head, value=float(terms[0].value), where=terms[0].title)


_SHAPES = {
    "sum": _Shape(lambda head, terms, _: Sum(**head, terms=terms), of_terms=True),
    "same": _Shape(_same, of_terms=True),
    "tax-cost": _Shape(
        lambda head, terms, said: TaxFinancing(**head, terms=terms, **said), needs=("factor",), of_terms=True
    ),
    "flows-worth": _Shape(
        lambda head, terms, said: FlowsWorth(**head, flows=[float(one.value) for one in terms], **said),
        needs=("rate",),
        of_terms=True,
    ),
    "present-value": _Shape(
        lambda head, _, said: PresentValue(**head, **_whole(said)), needs=("amount", "rate", "years"), may=("outlay",)
    ),
    "annual-amount": _Shape(
        lambda head, _, said: EquivalentAnnual(**head, **_whole({"outlay": Decimal(0), **said})),
        needs=("amount", "rate", "years"),
        may=("outlay",),
    ),
}

_LOOK = Wording(
    nb="Skriv tallet som 1356, 0,04 eller 4%",
    nn="Skriv talet som 1356, 0,04 eller 4%",
    en="Write it as 1356, 0.04 or 4%",
)
_NO_FIGURE = Refusal(
    Wording(
        nb="«{cell}» er ikke et tall, eller kan leses på to måter",
        nn="«{cell}» er ikkje eit tal, eller kan lesast på to måtar",
        en="‘{cell}’ is not a figure, or can be read in two ways",
    ),
    _LOOK,
)
_TWICE = Refusal(
    Wording(
        nb="id-en «{id}» står også i rad {row}",
        nn="id-en «{id}» står òg i rad {row}",
        en="the id ‘{id}’ also stands in row {row}",
    ),
    Wording(nb="Gi hver rad sin egen id", nn="Gi kvar rad sin eigen id", en="Give each row an id of its own"),
)
_NO_SUCH = Refusal(
    Wording(
        nb="«{kind}» er ingen måte å regne på",
        nn="«{kind}» er ingen måte å rekne på",
        en="‘{kind}’ is no way to reckon",
    ),
    Wording(nb="Begynn med {kinds}. {hint}", nn="Begynn med {kinds}. {hint}", en="Begin with {kinds}. {hint}"),
)
_SETTINGS = Refusal(
    Wording(
        nb="«{kind}» mangler noe, eller sier noe den ikke skal",
        nn="«{kind}» manglar noko, eller seier noko den ikkje skal",
        en="‘{kind}’ lacks something, or says something it doesn't take",
    ),
    Wording(
        nb="Den skal si: {needs}, hver som navn=tall",
        nn="Den skal seie: {needs}, kvar som namn=tal",
        en="It says: {needs}, each as name=number",
    ),
)
_NO_TERMS = Refusal(
    Wording(nb="«{kind}» nevner ingen tall", nn="«{kind}» nemner ingen tal", en="‘{kind}’ names no figures"),
    Wording(nb="Skriv id-ene til radene", nn="Skriv id-ane til radene", en="Write the ids of rows"),
)
_TERMS = Refusal(
    Wording(nb="«{kind}» nevner andre rader", nn="«{kind}» nemner andre rader", en="‘{kind}’ names other rows"),
    Wording(nb="Skriv bare navn=tall", nn="Skriv berre namn=tal", en="Write only name=number"),
)
_NO_ROW = Refusal(
    Wording(nb="ingen rad heter «{id}»", nn="inga rad heiter «{id}»", en="no row is called ‘{id}’"),
    Wording(nb="{hint}", nn="{hint}", en="{hint}"),
)
_REFUSED = Refusal(
    Wording(
        nb="tallet kan ikke regnes ut ({because})",
        nn="talet kan ikkje reknast ut ({because})",
        en="the figure can't be reckoned ({because})",
    ),
    Wording(nb="Rett cellen", nn="Rett cella", en="Correct the cell"),
)

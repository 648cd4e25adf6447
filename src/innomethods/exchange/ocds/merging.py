"""The releases of one contracting process merged into one, as the standard says, and held against their own merge.

Not here: what the merged release says (`facts`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from innomethods.errors import MissingExtra
from innomethods.exchange.ocds.opening import Json
from innomethods.exchange.ocds.shapes import Part, Process
from innomethods.exchange.ocds.standard import Kind, schema_of
from innomethods.findings import Finding, finding
from innomethods.wording import Wording

_MERGING = Wording(
    nb="Å slå sammen utgivelser (OCDS)", nn="Å slå saman utgjevingar (OCDS)", en="Merging releases (OCDS)"
)
_ODD_DATES = Wording(
    nb="en av dem mangler en dato som er tekst",
    nn="ei av dei manglar ein dato som er tekst",
    en="one of them has no date that is a text",
)
_ODD_KINDS = Wording(
    nb="det samme feltet har ulike slags verdier i dem",
    nn="det same feltet har ulike slags verdiar i dei",
    en="the same field has different kinds of values in them",
)
_OF_THE_MERGE = frozenset({"id", "date", "tag"})  # every merge gives its own
_MOST_PLACES = 5


@attrs.frozen(eq=False)
class Merged:
    """One release made of all, and what was wrong with that."""

    release: Mapping[str, Json]
    findings: tuple[Finding, ...] = ()


def merged(process: Process) -> Merged | None:
    """Return what a process says as a whole; None when nothing of it is held.

    One release is itself. Several are merged by the official schema. Their own compiled release counts only where the
    releases aren't held; where both are, a difference is told.
    """
    compiled = process.compiled.value if process.compiled is not None else None
    if not process.releases:
        return Merged(compiled) if compiled is not None else None
    one, told = _one_of(process.releases)
    if told is None and process.compiled is not None:
        told = _other_merge(process.releases, process.compiled)
    return Merged(one, (told,) if told is not None else ())


def _other_merge(releases: tuple[Part, ...], compiled: Part) -> Finding | None:
    """Return what their compiled release has otherwise than ours; None when both say the same."""
    try:
        ours = compile_releases([part.value for part in releases])
    except ValueError:
        return None  # told by the schema: one release alone is merged unless it is of odd kinds
    places = tuple(_differing(_plain(ours), _plain(compiled.value)))
    where = ", ".join(places[:_MOST_PLACES]) + (", …" if len(places) > _MOST_PLACES else "")
    return finding("O20", compiled.pointer, where=where) if places else None


def compile_releases(releases: list[dict[str, Json]]) -> dict[str, Json]:
    """Return several releases of one process merged into one by the rules of the standard.

    Raises:
        MissingExtra: without ocdsmerge, which comes with `innomethods[ocds]`.
        ValueError: when they can't be merged.

    >>> first = {"ocid": "ocds-213czf-1", "id": "1", "date": "2027-01-01T00:00:00Z", "tag": ["tender"]}
    >>> one = compile_releases([first, {**first, "id": "2", "date": "2027-02-01T00:00:00Z", "tender": {"id": "t"}}])
    >>> one["tag"], one["date"], one["tender"]
    (['compiled'], '2027-02-01T00:00:00Z', {'id': 't'})
    """
    merger = _merger()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of ids that stand twice, which we tell ourselves
            made: dict[str, Json] = merger.create_compiled_release(releases)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise ValueError(str(error)) from error  # others' data may be of any shape
    except Exception as error:
        if type(error).__module__.startswith("ocdsmerge"):
            raise ValueError(str(error)) from error
        raise
    return made


@cache
def _merger() -> Any:  # noqa: ANN401 - a library without types
    try:
        from ocdsmerge import Merger
    except ImportError:
        raise MissingExtra(_MERGING, "ocds") from None
    return Merger(schema_of(Kind.RELEASE))  # given a schema, it fetches none


def _one_of(releases: tuple[Part, ...]) -> tuple[Mapping[str, Json], Finding | None]:
    last: dict[str, Json] = releases[-1].value
    if len(releases) == 1:
        return last, None
    dated = all(isinstance(part.value.get("date"), str) for part in releases)
    try:
        if dated:
            return compile_releases([part.value for part in releases]), None
    except ValueError:
        pass
    because = _ODD_KINDS if dated else _ODD_DATES
    return last, finding("O19", releases[0].pointer, count=len(releases), because=because)


def _plain(value: Json) -> Json:
    """Return a value without what is empty, and lists of things with ids in the order of these."""
    if isinstance(value, Mapping):
        inner = {key: _plain(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one not in (None, {}, [])}
    if isinstance(value, list):
        items = [_plain(one) for one in value]
        if all(isinstance(one, dict) and "id" in one for one in items):
            items.sort(key=lambda one: str(one["id"]))
        return items
    return value


def _differing(ours: Mapping[str, Json], theirs: Mapping[str, Json]) -> Iterator[str]:
    """Yield the fields in which two releases differ: top fields, and those of the tender."""
    for key in sorted({*ours, *theirs} - _OF_THE_MERGE):
        mine, other = ours.get(key), theirs.get(key)
        if mine == other:
            continue
        if isinstance(mine, dict) and isinstance(other, dict):
            yield from (f"{key}/{part}" for part in sorted({*mine, *other}) if mine.get(part) != other.get(part))
        else:
            yield key

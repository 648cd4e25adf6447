"""What a rules file names within itself: sources, earlier sets, schedules of rates.

Here: telling what isn't there, and what claims to be surer than its source. Not here: the parts' shapes (`shapes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from innomethods.documents.shapes import RulesDocument
from innomethods.documents.shapes.appraisal import SetShape
from innomethods.documents.spots import Keys
from innomethods.findings import Finding, finding, suggestion
from innomethods.rules import STANDARD
from innomethods.sources import Certainty
from innomethods.wording import Wording

_SOURCES = Wording(nb="kildene i filen", nn="kjeldene i fila", en="the sources of the file")
_LESS_SURE = Wording(nb="remembered eller derived", nn="remembered eller derived", en="remembered or derived")
_NOT_SURER = Wording(
    nb="Kilden er ikke sett, og ingen påstand er sikrere enn kilden sin.",
    nn="Kjelda er ikkje sett, og ingen påstand er sikrare enn kjelda si.",
    en="Its source wasn't seen, and no statement is surer than its source.",
)
_EARLIER_SETS = Wording(nb="sett lenger oppe i filen", nn="sett lenger oppe i fila", en="sets further up in the file")
_SCHEDULES = Wording(nb="satsrekkene i settet", nn="satsrekkjene i settet", en="the schedules of the set")
Told = tuple[Keys, Finding]


def find_loose_ends(document: RulesDocument, data: object) -> Iterator[Told]:
    """Yield what a rules file names and doesn't have, with the keys that lead to it.

    No dated value is made without its source; what other kinds of file cite is asked of the value that is made of them
    (T01, `truth`).
    """
    certainties = {shape.id: shape.certainty for shape in document.sources}
    for keys, cited in _citing(data):
        yield from _of_ground(keys, cited, certainties)
    for number, one in enumerate(document.appraisal):
        yield from _of_set(one, document.appraisal[:number], ("appraisal", number))


def citations(data: object) -> Iterator[tuple[str, str]]:
    """Yield where a rules file names a source, as a path of keys, and the source's id."""
    yield from ((_path(keys), cited["source"]) for keys, cited in _citing(data))


def _citing(data: object, keys: Keys = ()) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """Yield every map that names a source."""
    if isinstance(data, Mapping):
        if isinstance(data.get("source"), str):
            yield keys, data
        for key, value in data.items():
            yield from _citing(value, (*keys, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _citing(value, (*keys, number))


def _of_ground(keys: Keys, cited: Mapping[str, Any], certainties: Mapping[str, Certainty]) -> Iterator[Told]:
    source = cited["source"]
    if source not in certainties:
        yield _not_among(source, _SOURCES, certainties, (*keys, "source"))
    elif cited.get("certainty") == Certainty.SEEN and certainties[source] is not Certainty.SEEN:
        path = (*keys, "certainty")
        told = finding("D30", _path(path), value=Certainty.SEEN, expected=_LESS_SURE, hint=_NOT_SURER)
        yield path, told


def _of_set(one: SetShape, earlier: list[SetShape], keys: Keys) -> Iterator[Told]:
    if one.continues is not None and one.continues not in {before.id for before in earlier}:
        yield _not_among(one.continues, _EARLIER_SETS, [before.id for before in earlier], (*keys, "continues"))
        return
    known = schedules_of(one, earlier)
    if STANDARD not in known:
        yield _not_among(", ".join(known) or "–", _STANDARD, (STANDARD,), (*keys, "schedules"))
    for number, asked in enumerate(one.sensitivities):
        if asked.schedule is not None and asked.schedule not in known:
            where = (*keys, "sensitivities", number, "schedule")
            yield _not_among(asked.schedule, _SCHEDULES, known, where)


_STANDARD = Wording(
    nb="satsrekker der én heter standard",
    nn="satsrekkjer der éi heiter standard",
    en="schedules with one called standard",
)


def schedules_of(one: SetShape, earlier: list[SetShape]) -> tuple[str, ...]:
    """Return the ids of a set's schedules, with those of the set it continues."""
    before = next((each for each in earlier if each.id == one.continues), None)
    taken = schedules_of(before, earlier[: earlier.index(before)]) if before is not None else ()
    return tuple(dict.fromkeys((*taken, *(schedule.id for schedule in one.schedules))))


def _not_among(value: str, expected: Wording, known: Iterable[str], keys: Keys) -> Told:
    return keys, finding("D30", _path(keys), value=value, expected=expected, hint=suggestion(value, known))


def _path(keys: Keys) -> str:
    return "/".join(map(str, keys))

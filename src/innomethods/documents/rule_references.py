"""What a rules file names within itself and on the shelf: sources, earlier sets, schedules of rates, facts and rows.

Here: telling what isn't there, and what claims to be surer than its source. Not here: the parts' shapes (`shapes`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Protocol, runtime_checkable

import attrs

from innomethods.documents.building.rules import build_rules
from innomethods.documents.places import Places
from innomethods.documents.shapes import RulesDocument
from innomethods.documents.shapes.appraisal import SetShape
from innomethods.documents.spots import Keys
from innomethods.errors import DocumentProblems, NoSuchRules
from innomethods.findings import Finding, finding, suggestion
from innomethods.rules import STANDARD, AppraisalRules, Rules, find_unfit_conditions
from innomethods.sources import Certainty
from innomethods.wording import Wording

_SOURCES = Wording(nb="kildene i filen", nn="kjeldene i fila", en="the sources of the file")
_LESS_SURE = Wording(nb="remembered eller derived", nn="remembered eller derived", en="remembered or derived")
_NOT_SURER = Wording(
    nb="Kilden er ikke sett, og ingen påstand er sikrere enn kilden sin.",
    nn="Kjelda er ikkje sett, og ingen påstand er sikrare enn kjelda si.",
    en="Its source wasn't seen, and no statement is surer than its source.",
)
_SETS = Wording(
    nb="sett lenger oppe i filen eller blant landets regler",
    nn="sett lenger oppe i fila eller blant reglane til landet",
    en="sets further up in the file or among the country's rules",
)
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
        if not _continues_another_file(document, number):
            yield from _of_set(one, known_schedules(document, number), ("appraisal", number))


def rules_from(document: RulesDocument, places: Places, shelf: object = None, *, alone: bool = True) -> Rules:
    """Return a file's rules; sets and conditions may name what the shelf has for the country.

    Where the file isn't `alone`, conditions may name what other files have, and what isn't there isn't told.

    Raises:
        DocumentProblems: when a set continues one that neither the file nor the shelf has, or a condition of a table
            names a fact or a row that neither has, or asks it what it can't answer.
    """
    known = _known_to(shelf, document.country)
    before = {row.value.id: row.value for row in known.appraisal.rows} if known is not None else {}
    told = list(_find_loose_sets(document, before))
    if told:
        raise DocumentProblems.of(places.file, [one.at(places.of_keys(keys)) for keys, one in told])
    rules = build_rules(document, before)
    # A file by itself may be one of several of its country: what it names may stand in another.
    whole = rules if known is None else known.under(attrs.evolve(rules, country=known.country), places.file)
    unfit = list(find_unfit_conditions(rules, whole, complete=alone and known is not None))
    if unfit:
        raise DocumentProblems.of(places.file, [one.at(places.of_keys(keys)) for keys, one in unfit])
    return rules


@runtime_checkable
class _HasRules(Protocol):
    """A shelf that knows countries' rules."""

    def rules(self, country: str) -> Rules:
        """Return a country's rules."""
        ...


def _known_to(shelf: object, country: str) -> Rules | None:
    """Return what a shelf has for a country, nothing for one it has no rules for; None without such a shelf."""
    if not isinstance(shelf, _HasRules):
        return None
    try:
        return shelf.rules(country)
    except NoSuchRules:
        return Rules(country.lower(), "1", country)


def _find_loose_sets(document: RulesDocument, before: Mapping[str, AppraisalRules]) -> Iterator[Told]:
    """Yield what is wrong with sets that continue one of another file."""
    known: dict[str, tuple[str, ...]] = {id_: tuple(one.id for one in set_.schedules) for id_, set_ in before.items()}
    for number, one in enumerate(document.appraisal):
        if _continues_another_file(document, number):
            yield from _of_set(one, known, ("appraisal", number))
        known[one.id] = schedules_of(one, known)


def _continues_another_file(document: RulesDocument, number: int) -> bool:
    """Whether a set, or one it continues, stands on a set that the file doesn't have further up."""
    earlier = {one.id: at for at, one in enumerate(document.appraisal[:number])}
    named = document.appraisal[number].continues
    if named is None:
        return False
    return named not in earlier or _continues_another_file(document, earlier[named])


def known_schedules(document: RulesDocument, number: int) -> dict[str, tuple[str, ...]]:
    """Return the sets above a set of a file, each with the ids of its schedules and of those it takes over."""
    known: dict[str, tuple[str, ...]] = {}
    for one in document.appraisal[:number]:
        known[one.id] = schedules_of(one, known)
    return known


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


def _of_set(one: SetShape, earlier: Mapping[str, Collection[str]], keys: Keys) -> Iterator[Told]:
    if one.continues is not None and one.continues not in earlier:
        yield _not_among(one.continues, _SETS, earlier, (*keys, "continues"))
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


def schedules_of(one: SetShape, earlier: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Return the ids of a set's schedules, with those of the set it continues."""
    taken = earlier.get(one.continues, ()) if one.continues is not None else ()
    return tuple(dict.fromkeys((*taken, *(schedule.id for schedule in one.schedules))))


def _not_among(value: str, expected: Wording, known: Iterable[str], keys: Keys) -> Told:
    return keys, finding("D30", _path(keys), value=value, expected=expected, hint=suggestion(value, known))


def _path(keys: Keys) -> str:
    return "/".join(map(str, keys))

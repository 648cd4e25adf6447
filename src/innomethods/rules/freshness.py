"""Whether what rows and tables rest on has changed since it was read: their sections against an act's newer text.

Here: the comparison, for acts that Lovdata publishes. Not here: reading them (`statutes`), files (`cli`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.dated import DatedValue
from innomethods.rules.country import Rules
from innomethods.rules.statutes import Amendment, Provision, Statute
from innomethods.sources import Certainty, Ground

ACTS: Mapping[str, str] = {
    "LOA": "lov/2016-06-17-73",
    "FOA": "forskrift/2016-08-12-974",
    "FF": "forskrift/2016-08-12-975",
    "KF": "forskrift/2016-08-12-976",
    "FOSA": "forskrift/2013-10-04-1185",
}
"""What references call the acts of procurement, and their ids at Lovdata."""

_PLACE = re.compile(r"^\s*(?:(LOV|FOR)-(\d{4}-\d\d-\d\d(?:-\d+)?)|([A-ZÆØÅ]+)) §{1,2} ?([0-9][0-9a-z-]*)\b")


class ChangeKind(StrEnum):
    """What is new: the section was changed, will be, is gone, or no longer says the figure."""

    CHANGED = "changed"
    ADOPTED = "adopted"
    GONE = "gone"
    NO_FIGURE = "no-figure"


@attrs.frozen
class Change:
    """One section that isn't as it was when a row, or a rule of a table, was read there."""

    kind: ChangeKind
    id: str
    place: str  # act and section, such as FOA § 5-3
    seen: date
    instrument: str | None = None
    in_force: date | None = None
    table: str | None = None


@attrs.frozen
class Freshness:
    """What came of comparing rules with acts: the changes, and how many places could be compared."""

    changes: tuple[Change, ...] = attrs.field(converter=tuple[Change, ...])
    compared: int = 0
    elsewhere: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])  # acts there was no text of
    older: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])  # whose text is older than the rows


@attrs.frozen
class _Stand:
    """A figure or rule that stands in force on the day it was read, with the places it was read in."""

    id: str
    ground: Ground
    seen: date
    first: date
    places: tuple[tuple[str, str, str], ...]  # what it is called, the act's id, the section
    figure: Decimal | None = None
    unit: str | None = None
    table: str | None = None


def places_in(reference: str) -> tuple[tuple[str, str, str], ...]:
    """Return the sections a reference names: what it calls each, the id of the act, and the section's number.

    >>> places_in("FOA § 5-3 (1) a; LOA § 5e")
    (('FOA § 5-3', 'forskrift/2016-08-12-974', '5-3'), ('LOA § 5e', 'lov/2016-06-17-73', '5e'))
    """
    made = []
    for part in reference.split(";"):
        found = _PLACE.match(part)
        if found is None:
            continue
        code, day, short, number = found.groups()
        act = ACTS.get(short) if short else f"{'lov' if code == 'LOV' else 'forskrift'}/{day}"
        if act is not None:
            made.append((f"{short or f'{code}-{day}'} § {number}", act, number))
    return tuple(dict.fromkeys(made))


def acts_of(rules: Rules) -> tuple[str, ...]:
    """Return the ids of the acts that what was read in force rests on."""
    return tuple(dict.fromkeys(act for stand in _stands(rules) for _, act, _ in stand.places))


def file_name(act: str) -> str:
    """Return what Lovdata's archives call the file of an act, without its ending.

    >>> file_name("lov/2016-06-17-73"), file_name("forskrift/2016-08-12-974")
    ('nl-20160617-073', 'sf-20160812-0974')
    """
    kind, _, day = act.partition("/")
    year, month, of_month, *number = day.split("-")
    digits = "".join(number) or "0"
    folder, width = ("nl", 3) if kind == "lov" else ("sf", 4)
    return f"{folder}-{year}{month}{of_month}-{digits:0>{width}}"


def find_changes(rules: Rules, statutes: Iterable[Statute]) -> Freshness:
    """Compare what a country's rules rest on with newer texts of the acts; a text older than the rows says nothing."""
    stands = _stands(rules)
    given = {one.id: one for one in statutes}
    older = {act for act, one in given.items() if _is_older(one, stands)}
    known = {act: one for act, one in given.items() if act not in older}
    changes: list[Change] = []
    compared = 0
    elsewhere: dict[str, None] = {}
    for stand in stands:
        held = [(name, known[act].provision(number)) for name, act, number in stand.places if act in known]
        elsewhere |= {name.partition(" §")[0]: None for name, act, _ in stand.places if act not in given}
        compared += len(held)
        changes += [change for name, provision in held for change in _of_place(stand, name, provision)]
        there = [one for _, one in held if one is not None]
        if there and len(held) == len(stand.places) and not _says(stand, there):
            names = ", ".join(name for name, _, _ in stand.places)
            changes.append(Change(ChangeKind.NO_FIGURE, stand.id, names, stand.seen, table=stand.table))
    return Freshness(changes, compared, elsewhere, sorted(older))


def _is_older(statute: Statute, stands: Iterable[_Stand]) -> bool:
    """Whether a text was taken, or last changed, before what rests on that act alone was read or came into force."""
    resting = [stand for stand in stands if statute.id in {act for _, act, _ in stand.places}]
    if statute.taken is not None and any(stand.seen > statute.taken for stand in resting):
        return True
    alone = [stand for stand in resting if {act for _, act, _ in stand.places} == {statute.id}]
    return statute.last_change is not None and any(stand.first > statute.last_change for stand in alone)


def _stands(rules: Rules) -> list[_Stand]:
    """Return what was in force when the rules were last read; what had ended by then is no longer looked for."""
    found = list(_all_stands(rules))
    newest = max((stand.seen for stand, _ in found), default=date.min)
    return [stand for stand, last in found if last is None or last >= newest]


def _all_stands(rules: Rules) -> Iterator[tuple[_Stand, date | None]]:
    for row in rules.rows:
        for period in row.values.periods:
            stand = _stand(row.id, period.ground, period.valid_from)
            if stand is None:
                continue
            value = period.value if isinstance(period, DatedValue) else None
            if stand.ground.certainty is Certainty.SEEN and isinstance(value, Decimal):
                stand = attrs.evolve(stand, figure=value, unit=row.unit)
            yield stand, period.valid_to
    for table in rules.tables:
        for rule in table.rules:
            stand = _stand(rule.id, rule.ground, rule.valid_from)
            if stand is not None:
                yield attrs.evolve(stand, table=table.id), rule.valid_to


def _stand(id: str, ground: Ground | None, first: date) -> _Stand | None:
    if ground is None or ground.seen is None or ground.reference is None or first > ground.seen:
        return None
    places = places_in(ground.reference)
    return _Stand(id, ground, ground.seen, first, places) if places else None


def _of_place(stand: _Stand, name: str, provision: Provision | None) -> Iterator[Change]:
    if provision is None:
        yield Change(ChangeKind.GONE, stand.id, name, stand.seen, table=stand.table)
        return
    for one in provision.amendments:
        if one.instrument not in stand.ground.instruments and _is_news(one, stand.seen):
            kind = ChangeKind.ADOPTED if one.ahead else ChangeKind.CHANGED
            yield Change(kind, stand.id, name, stand.seen, one.instrument, one.in_force, stand.table)


def _is_news(one: Amendment, seen: date) -> bool:
    return one.ahead or one.in_force is None or one.in_force > seen


# -- whether a figure still stands in the text


_WORDS = {
    1: ("én", "en", "ett", "ei", "ein", "eitt"),
    2: ("to",),
    3: ("tre",),
    4: ("fire",),
    5: ("fem",),
    6: ("seks",),
    7: ("sju", "syv"),
    8: ("åtte",),
    9: ("ni",),
    10: ("ti",),
    12: ("tolv",),
    15: ("femten",),
    20: ("tjue", "tyve"),
    30: ("tretti", "tredve"),
    50: ("femti",),
}
_MILLION = Decimal(1_000_000)


def _says(stand: _Stand, provisions: Iterable[Provision]) -> bool:
    if stand.figure is None:
        return True
    forms = tuple(_forms(stand.figure, stand.unit))
    text = " ".join(one.words for one in provisions).lower().replace("\N{NO-BREAK SPACE}", " ")
    return any(re.search(rf"(?<![\w,.])(?<!\d ){re.escape(form)}(?!\w|,\d| \d{{3}})", text) for form in forms)


def _forms(figure: Decimal, unit: str | None) -> Iterator[str]:
    """Yield how a text may write a figure, in small letters."""
    if unit == "share":
        percent = figure * 100
        for number in _numbers(percent):
            yield from (f"{number} prosent", f"{number} %", f"{number}%")
    elif unit is not None and unit.isupper():
        grouped = f"{figure:,f}"
        yield from (grouped.replace(",", " "), grouped.replace(",", "."), grouped.replace(",", ""))
        millions, milliards = (next(_numbers(figure / one)) for one in (_MILLION, _MILLION * 1000))
        yield from (f"{millions} {word}" for word in ("mill", "million", "millioner"))
        yield from (f"{milliards} {word}" for word in ("mrd", "milliard", "milliarder"))
    else:
        yield from _numbers(figure)


def _numbers(figure: Decimal) -> Iterator[str]:
    plain = f"{figure.normalize():f}"
    yield plain.replace(".", ",")
    if figure == figure.to_integral_value():
        yield from _WORDS.get(int(figure), ())

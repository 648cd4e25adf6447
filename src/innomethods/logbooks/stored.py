"""What rows of a store say: entries, events, links; and whether a run's row agrees with its entries.

Not here: how rows are asked for (`sql`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import attrs
from sqlalchemy import Row, and_, select

from innomethods.documents.event_texts import event_from_text
from innomethods.errors import LogbookBroken
from innomethods.logbooks.chain import CHANGED, FIRST_LINK, Entry, Head, Link, Verified, is_linked, link
from innomethods.logbooks.order import refuse_gap, refuse_misplaced
from innomethods.logbooks.tables import ENTRIES, RUNS, library, summary_to_row
from innomethods.running import AnyEvent, replay
from innomethods.running.summary import summary_of
from innomethods.wording import Wording

Rows = Sequence[Row[Any]]
WHOLE = select(ENTRIES).order_by(ENTRIES.c.position)
EVENTS = select(ENTRIES.c.position, ENTRIES.c.digest, ENTRIES.c.recorded, ENTRIES.c.record).order_by(ENTRIES.c.position)
_LAST, _BEFORE = ENTRIES.alias(), ENTRIES.alias()
TAILS = (  # where each run's row says that its log ends, beside what stands there and the digest before it
    select(
        RUNS.c.run,
        RUNS.c.position,
        RUNS.c.digest,
        _LAST.c.recorded,
        _LAST.c.record.label("text"),
        _LAST.c.digest.label("found"),
        _BEFORE.c.digest.label("before"),
    )
    .outerjoin(_LAST, and_(_LAST.c.run == RUNS.c.run, _LAST.c.position == RUNS.c.position))
    .outerjoin(_BEFORE, and_(_BEFORE.c.run == RUNS.c.run, _BEFORE.c.position == RUNS.c.position - 1))
)


def entries_of(place: str, run_id: str, rows: Rows, after: int, last: int) -> tuple[Entry, ...]:
    """Return the entries of rows of `WHOLE` that follow a position.

    Raises:
        LogbookBroken: when one is missing, up to the last that there should be, or can't be read.
    """
    entries = refuse_gap(place, [_entry(place, run_id, row) for row in rows], after)
    _refuse_missing(place, after + len(entries), last)
    return entries


def _entry(place: str, run_id: str, row: Row[Any]) -> Entry:
    event = _event(place, row.position, row.record)
    try:
        recorded = datetime.fromisoformat(row.recorded)
    except (ValueError, TypeError) as error:
        raise LogbookBroken(place, row.position, str(error)) from error
    return Entry(run_id, row.position, recorded, event, row.digest, json.loads(row.record))


def events_of(place: str, rows: Sequence[Sequence[Any]], last: int) -> tuple[AnyEvent, ...]:
    """Return the events of all rows of `EVENTS` of a run, as the driver gives them.

    Raises:
        LogbookBroken: when one is missing, up to the last that there should be, or can't be read.
    """
    in_order = not rows or (rows[0][0], rows[-1][0]) == (1, len(rows))  # positions are whole and differ
    for number, row in enumerate(() if in_order else rows, start=1):
        refuse_misplaced(place, row[0], number)
    _refuse_missing(place, len(rows), last)
    try:
        return tuple([event_from_text(text) for _, _, _, text in rows])
    except (ValueError, TypeError):
        for position, _, _, text in rows:  # once more, to say which it is
            _event(place, position, text)
        raise


def head_of(place: str, run_id: str, rows: Sequence[Sequence[Any]]) -> Head:
    """Return where all rows of `EVENTS` of a run end, having followed its chain.

    Raises:
        LogbookBroken: when an entry was changed.
    """
    previous = FIRST_LINK
    for position, digest, recorded, text in rows:
        is_whole = link(previous, run_id, position, recorded, text) == digest  # nearly always
        if not is_whole and not is_linked(previous, run_id, Link(position, recorded, text, digest)):
            raise LogbookBroken(place, position, CHANGED.text("en"))
        previous = digest
    return Head(rows[-1][0], previous)


def _event(place: str, position: int, text: str) -> AnyEvent:
    try:
        return event_from_text(text)
    except (ValueError, TypeError) as error:
        raise LogbookBroken(place, position, str(error)) from error


def refuse_odd(place: str, position: object) -> None:
    """Refuse a run's row that doesn't say where its log ends.

    Raises:
        LogbookBroken: for anything but a whole number.
    """
    if not isinstance(position, int):
        raise LogbookBroken(place, 1, _ODD.fill(position=repr(position)).text("en"))


def _refuse_missing(place: str, found: int, last: int) -> None:
    """Refuse a log that is shorter than its run's row says."""
    if found < last:
        raise LogbookBroken(place, found + 1, "it is missing")


def links_of(rows: Rows) -> Iterator[Link]:
    """Return the links of rows of `WHOLE`."""
    return (Link(row.position, row.recorded, row.record, row.digest) for row in rows)


def agreed(found: Verified, row: Row[Any] | None, rows: Rows) -> Verified:
    """Return what was found of a chain that holds, or where the table of runs or of entries says otherwise."""
    for position, told in _disagreements(found, row, rows):
        return attrs.evolve(found, ok=False, first_bad=position, told=told)
    return found


def tail_of(row: Row[Any]) -> Verified:
    """Return whether a run's log ends as its row says: of a row of `TAILS`."""
    if not isinstance(row.position, int):
        return Verified(ok=False, first_bad=1, told=_ODD.fill(position=repr(row.position)))
    if row.text is None:
        return Verified(ok=False, first_bad=row.position, told=_MISSING.fill(count=row.position))
    if row.digest != row.found:
        return Verified(ok=False, first_bad=row.position, told=_OTHER_DIGEST)
    last = Link(row.position, row.recorded, row.text, row.found)
    if row.before is None and row.position > 1:
        return Verified(ok=False, first_bad=row.position - 1, told=_MISSING.fill(count=row.position))
    if not is_linked(row.before or FIRST_LINK, row.run, last):
        return Verified(ok=False, first_bad=row.position, told=CHANGED)
    return Verified(ok=True, head=row.found, position=row.position)


def _disagreements(found: Verified, row: Row[Any] | None, rows: Rows) -> Iterator[tuple[int, Wording]]:
    for entry in rows:
        if json.loads(entry.record).get("kind") != entry.kind:
            yield entry.position, _OTHER_KIND.fill(kind=repr(entry.kind))
    if row is None:
        yield found.position, _NO_ROW
    elif not isinstance(row.position, int):
        yield 1, _ODD.fill(position=repr(row.position))
    elif row.position > found.position:
        yield found.position + 1, _MISSING.fill(count=row.position)
    elif row.position < found.position:
        yield row.position + 1, _TOO_MANY.fill(count=row.position)
    elif row.digest != found.head:
        yield found.position, _OTHER_DIGEST
    else:
        yield from ((found.position, told) for told in _other_summary(row, rows))


def _other_summary(row: Row[Any], rows: Rows) -> Iterator[Wording]:
    """Tell which columns of a run's row say otherwise than its entries, if this version of the library wrote them."""
    if row.summarised > row.position:
        yield _SUMMARISED.fill(at=row.summarised, count=row.position)
    if row.summarised != row.position or row.summarised_by != library():
        return
    try:
        summary = summary_of(replay(event_from_text(entry.record) for entry in rows))
    except ValueError:  # an event of a newer version: what it comes to can't be told here
        return
    for name, value in summary_to_row(summary).items():
        told = getattr(row, name)
        if value != (told.isoformat() if hasattr(told, "isoformat") else told):
            yield _OTHER_SUMMARY.fill(name=name, told=repr(told), value=repr(value))


_ODD = Wording(
    nb="raden til gjennomføringen sier {position} om hvor loggen slutter",
    nn="rada til gjennomføringa seier {position} om kvar loggen sluttar",
    en="the run's row says {position} of where the log ends",
)
_MISSING = Wording(
    nb="den mangler: raden til gjennomføringen teller {count} oppføringer",
    nn="ho manglar: rada til gjennomføringa tel {count} oppføringar",
    en="it is missing: the run's row counts {count} entries",
)
_TOO_MANY = Wording(
    nb="raden til gjennomføringen teller bare {count} oppføringer",
    nn="rada til gjennomføringa tel berre {count} oppføringar",
    en="the run's row counts {count} entries only",
)
_OTHER_KIND = Wording(
    nb="kolonnen sier at den er {kind}, oppføringen selv sier noe annet",
    nn="kolonnen seier at ho er {kind}, oppføringa sjølv seier noko anna",
    en="its column says it is {kind}, its record says something else",
)
_NO_ROW = Wording(
    nb="gjennomføringen har ingen rad i tabellen over gjennomføringer",
    nn="gjennomføringa har inga rad i tabellen over gjennomføringar",
    en="the run has no row in the table of runs",
)
_OTHER_DIGEST = Wording(
    nb="raden til gjennomføringen har et annet fingeravtrykk",
    nn="rada til gjennomføringa har eit anna fingeravtrykk",
    en="the run's row holds another digest",
)
_SUMMARISED = Wording(
    nb="raden til gjennomføringen er oppsummert ved {at}, og teller {count} oppføringer",
    nn="rada til gjennomføringa er oppsummert ved {at}, og tel {count} oppføringar",
    en="the run's row was summarised at {at}, and counts {count} entries",
)
_OTHER_SUMMARY = Wording(
    nb="raden til gjennomføringen sier {name} = {told}, oppføringene sier {value}",
    nn="rada til gjennomføringa seier {name} = {told}, oppføringane seier {value}",
    en="the run's row says {name} = {told}, its entries say {value}",
)

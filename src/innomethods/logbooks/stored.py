"""What rows of a store say: entries, events, links; and whether a run's row agrees with its entries.

Not here: how rows are asked for (`sql`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import attrs
from sqlalchemy import Row, select

from innomethods.documents.event_texts import event_from_text
from innomethods.errors import LogbookBroken
from innomethods.logbooks.chain import Entry, Link, Verified
from innomethods.logbooks.logbook import refuse_gap
from innomethods.logbooks.tables import ENTRIES, library, summary_to_row
from innomethods.running import AnyEvent, replay
from innomethods.running.summary import summary_of

Rows = Sequence[Row[Any]]
WHOLE = select(ENTRIES).order_by(ENTRIES.c.position)
EVENTS = select(ENTRIES.c.position, ENTRIES.c.record).order_by(ENTRIES.c.position)


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
        if row[0] != number:
            raise LogbookBroken(place, number, f"position {row[0]} stands where {number} belongs")
    _refuse_missing(place, len(rows), last)
    try:
        return tuple([event_from_text(text) for _, text in rows])
    except (ValueError, TypeError):
        for position, text in rows:  # once more, to say which it is
            _event(place, position, text)
        raise


def _event(place: str, position: int, text: str) -> AnyEvent:
    try:
        return event_from_text(text)
    except (ValueError, TypeError) as error:
        raise LogbookBroken(place, position, str(error)) from error


def _refuse_missing(place: str, found: int, last: int) -> None:
    """Refuse a log that is shorter than its run's row says."""
    if found < last:
        raise LogbookBroken(place, found + 1, "it is missing")


def links_of(rows: Rows) -> Iterator[Link]:
    """Return the links of rows of `WHOLE`."""
    return (Link(row.position, row.recorded, row.record, row.digest) for row in rows)


def agreed(found: Verified, row: Row[Any] | None, rows: Rows) -> Verified:
    """Return what was found of a chain that holds, or where the table of runs or of entries says otherwise."""
    for position, reason in _disagreements(found, row, rows):
        return attrs.evolve(found, ok=False, first_bad=position, reason=reason)
    return found


def _disagreements(found: Verified, row: Row[Any] | None, rows: Rows) -> Iterator[tuple[int, str]]:
    for entry in rows:
        if json.loads(entry.record).get("kind") != entry.kind:
            yield entry.position, f"its column says it is {entry.kind!r}, its record says something else"
    if row is None:
        yield found.position, "the run has no row in the table of runs"
    elif row.position > found.position:
        yield found.position + 1, f"it is missing: the run's row counts {row.position} entries"
    elif row.position < found.position:
        yield row.position + 1, f"the run's row counts {row.position} entries only"
    elif row.digest != found.head:
        yield found.position, "the run's row holds another digest"
    else:
        yield from ((found.position, reason) for reason in _other_summary(row, rows))


def _other_summary(row: Row[Any], rows: Rows) -> Iterator[str]:
    """Tell which columns of a run's row say otherwise than its entries, if this version of the library wrote them."""
    if row.summarised > row.position:
        yield f"the run's row was summarised at {row.summarised}, and counts {row.position} entries"
    if row.summarised != row.position or row.summarised_by != library():
        return
    try:
        summary = summary_of(replay(event_from_text(entry.record) for entry in rows))
    except ValueError:  # an event of a newer version: what it comes to can't be told here
        return
    for name, value in summary_to_row(summary).items():
        told = getattr(row, name)
        if value != (told.isoformat() if hasattr(told, "isoformat") else told):
            yield f"the run's row says {name} = {told!r}, its entries say {value!r}"

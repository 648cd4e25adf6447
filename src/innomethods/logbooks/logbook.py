"""What every logbook does, and the chain that ties its entries together."""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import attrs

from innomethods.documents import event_from_record, event_to_record
from innomethods.errors import LogbookBroken, LogbookConflict
from innomethods.running import AnyEvent, Run, replay

Clock = Callable[[], datetime]
FIRST_LINK = "0" * 64  # what the first entry is chained to


def now() -> datetime:
    """Return the present moment; logbooks stamp when something was recorded."""
    return datetime.now(UTC)


@attrs.frozen
class Entry:
    """One event as recorded: its run, its position (from 1), when it was recorded, and its link in the chain.

    `record` is the event as it was written; the chain is made of that, so that a log stays whole when the form of
    events changes.
    """

    run: str
    position: int
    recorded: datetime
    event: AnyEvent
    digest: str
    record: dict[str, Any] = attrs.field(eq=False, repr=False)


@attrs.frozen
class Verified:
    """Whether a run's chain holds; if not, the first position where it breaks and why."""

    ok: bool
    first_bad: int | None = None
    reason: str | None = None
    head: str = FIRST_LINK


def link(previous: str, run: str, position: int, recorded: datetime, record: object) -> str:
    """Return an entry's link: the digest of the entry before it and of everything in this one."""
    body = json.dumps(
        [previous, run, position, recorded.isoformat(), record],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(body.encode()).hexdigest()


class Logbook(ABC):
    """An append-only list of events per run."""

    def __init__(self, clock: Clock = now) -> None:
        """Take the clock that stamps recordings."""
        self._clock = clock

    @abstractmethod
    def entries(self, run_id: str) -> tuple[Entry, ...]:
        """Return a run's entries in order; empty for a run nobody has begun.

        Raises:
            LogbookBroken: when an entry can't be read.
        """

    @abstractmethod
    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs, in order of their first entry."""

    @abstractmethod
    def _store(self, entries: Sequence[Entry]) -> None:
        """Write entries, all or none; they are kept when this returns."""

    def read(self, run_id: str) -> tuple[AnyEvent, ...]:
        """Return a run's events in order."""
        return tuple(entry.event for entry in self.entries(run_id))

    def open(self, run_id: str) -> Run:
        """Return a run, rebuilt from its events.

        Raises:
            KeyError: when there is no such run.
        """
        events = self.read(run_id)
        if not events:
            raise KeyError(run_id)
        return replay(events)

    def append(self, run_id: str, events: Iterable[AnyEvent], expected_position: int) -> int:
        """Append events if the run is where the caller believes it to be; return the new position.

        Raises:
            LogbookConflict: when others have recorded events in the meantime; nothing is written.
        """
        before = self.entries(run_id)
        if len(before) != expected_position:
            raise LogbookConflict(run_id, expected_position, len(before))
        fresh = self._chained(run_id, before, tuple(events))
        self._store(fresh)
        return expected_position + len(fresh)

    def _chained(self, run_id: str, before: Sequence[Entry], events: Sequence[AnyEvent]) -> list[Entry]:
        previous = before[-1].digest if before else FIRST_LINK
        entries = []
        for position, event in enumerate(events, start=len(before) + 1):
            recorded = self._clock()
            record = event_to_record(event)
            previous = link(previous, run_id, position, recorded, record)
            entries.append(Entry(run_id, position, recorded, event, previous, record))
        return entries

    def save(self, run: Run) -> Run:
        """Append a run's unsaved events and return the run as saved.

        Raises:
            LogbookConflict: when others have recorded events in the meantime; nothing is written.
        """
        if not run.unsaved:
            return run
        return run.saved(self.append(run.id, run.unsaved, run.position))

    def verify(self, run_id: str, head: str | None = None) -> Verified:
        """Follow a run's chain; with `head` (a digest kept elsewhere) a cut tail shows too."""
        try:
            entries = self.entries(run_id)
        except LogbookBroken as error:
            return Verified(ok=False, first_bad=error.position, reason=error.reason)
        if not entries:
            return Verified(ok=False, first_bad=1, reason="there is no such run here")
        previous = FIRST_LINK
        for number, entry in enumerate(entries, start=1):
            if entry.position != number:
                return Verified(
                    ok=False, first_bad=number, reason=f"position {entry.position} stands where {number} belongs"
                )
            expected = link(previous, entry.run, entry.position, entry.recorded, entry.record)
            if expected != entry.digest:
                return Verified(ok=False, first_bad=number, reason="the entry was changed after it was recorded")
            previous = entry.digest
        if head is not None and head != previous:
            return Verified(
                ok=False, first_bad=len(entries) + 1, reason="the log ends before the head that was kept elsewhere"
            )
        return Verified(ok=True, head=previous)


def to_line(entry: Entry) -> str:
    """Return an entry as one line of JSON."""
    record = {
        "run": entry.run,
        "position": entry.position,
        "recorded": entry.recorded.isoformat(),
        "event": entry.record,
        "digest": entry.digest,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def from_line(line: str) -> Entry:
    """Read an entry from one line of JSON.

    Raises:
        ValueError: when the line isn't a whole entry.
    """
    record = json.loads(line)
    try:
        return Entry(
            run=str(record["run"]),
            position=int(record["position"]),
            recorded=datetime.fromisoformat(record["recorded"]),
            event=event_from_record(record["event"]),
            digest=str(record["digest"]),
            record=record["event"],
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a whole entry ({error})") from error

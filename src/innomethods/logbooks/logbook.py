"""What every logbook does, wherever it keeps its entries.

Here: append, save, open, list, follow, verify, copy, in terms of what a kind of logbook knows. Not here: the chain
(`chain`), the kinds of logbook (`memory`, `files`, `sql`).
"""

from __future__ import annotations

import gc
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from typing import Self

from innomethods.documents import event_to_record
from innomethods.documents.event_texts import canonical
from innomethods.errors import LogbookBroken, LogbookConflict, LogbooksDiffer, NoSuchRun, NotRecorded, Recorded
from innomethods.logbooks.chain import CHANGED, Entry, Head, Link, Verified, first_changed, follow, known_by, link
from innomethods.logbooks.order import only_changed, refuse_cut, refuse_disorder
from innomethods.running import AnyEvent, Event, Run, RunStatus, replay
from innomethods.running.entering import refuse_unfit
from innomethods.running.summary import RunSummary, summary_of
from innomethods.wording import in_all_languages

Clock = Callable[[], datetime]


class RunLeftOut(UserWarning):
    """A run's log was changed or can't be read, and what was asked of all runs tells of the others only."""


def now() -> datetime:
    """Return the present moment; logbooks stamp when something was recorded."""
    return datetime.now(UTC)


class Logbook(ABC):
    """An append-only list of events per run.

    A logbook is also a context manager that closes it. Several threads may use one; each process opens its own.

    >>> from datetime import date
    >>> from innomethods.logbooks import open_logbook
    >>> from innomethods.model import Gate, Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> method = Method("small", flow=[Phase("collect", does="lead"), Gate("go", decided_by="owner")])
    >>> run = begin_run(
    ...     Project("pilot", method, start=date(2027, 1, 11), country="NO"), at=date(2027, 1, 11), by="owner"
    ... )
    >>> with open_logbook("runs.jsonl") as book:
    ...     run = book.save(run)
    ...     book.open("pilot").turn, [summary.status.value for summary in book.list(method="small")]
    (('collect',), ['running'])
    """

    place: str  # where it is, as people would say it; never with a password

    def __init__(self, clock: Clock = now) -> None:
        """Take the clock that stamps recordings."""
        self._clock = clock
        self._whole: dict[str, Head] = {}  # up to where we know that nothing was changed: opened, or written here

    # --- what each kind of logbook knows

    @abstractmethod
    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs, in order of their first entry."""

    @abstractmethod
    def _after(self, run_id: str, position: int) -> tuple[Entry, ...]:
        """Return a run's entries after a position, in order."""

    @abstractmethod
    def _links(self, run_id: str) -> Iterable[Link]:
        """Return a run's entries as they lie there, unread."""

    @abstractmethod
    def _head(self, run_id: str) -> Head:
        """Return where a run's log ends."""

    @abstractmethod
    def _store(self, run_id: str, before: Head, entries: Sequence[Entry]) -> None:
        """Write entries after a head, all or none; they are kept when this returns."""

    def _alone(self) -> AbstractContextManager[object]:
        """Return a lock that is held from looking at a head to writing after it."""
        return nullcontext()

    def close(self) -> None:  # noqa: B027 - most have nothing to let go of
        """Let go of what the logbook holds open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- reading

    def entries(self, run_id: str) -> tuple[Entry, ...]:
        """Return a run's entries in order; empty for a run nobody has begun.

        Raises:
            LogbookBroken: when an entry is missing or can't be read.
        """
        return self._after(run_id, 0)

    def read(self, run_id: str) -> tuple[AnyEvent, ...]:
        """Return a run's events in order; empty for a run nobody has begun.

        Raises:
            LogbookBroken: when an entry is missing or can't be read.
        """
        return tuple(entry.event for entry in self._after(run_id, 0))

    def open(self, run_id: str, *, known_on: date | None = None) -> Run:
        """Return a run, rebuilt from its events; with `known_on`, as it had been recorded by the end of that day (UTC).

        What had *happened* by a day, as far as is known now, is `as_of(run, day)`. A run as it was known once is for
        reading: saving something new on it is a conflict.

        Raises:
            NoSuchRun: when there is no such run; also a `KeyError`.
            NotRecorded: when nothing of it had been recorded by then; also a `ValueError`.
            LogbookBroken: when an entry is missing, was changed, or can't be read.
        """
        if known_on is not None:
            return self._known(run_id, known_on)
        with nothing_to_collect():
            events = self._whole_events(run_id)
            if events:
                return self._replayed(events)
        raise NoSuchRun(run_id, self.runs())

    def _whole_events(self, run_id: str) -> Sequence[AnyEvent]:
        """Return a run's events, having looked that none was changed."""
        return [entry.event for entry in self._unchanged(run_id, self._after(run_id, 0))]

    def _unchanged(self, run_id: str, entries: Sequence[Entry]) -> Sequence[Entry]:
        """Return a run's entries, or some that follow each other, if they are chained to each other.

        Raises:
            LogbookBroken: at the first that isn't: nothing is read out of a changed log, or written on top of it.
        """
        position = first_changed(entries)
        if position is not None:
            raise LogbookBroken(f"{self.place}, run {run_id!r}", position, CHANGED.text("en"))
        if entries and entries[0].position == 1:
            self._whole[run_id] = Head(entries[-1].position, entries[-1].digest)
        return entries

    def _known(self, run_id: str, day: date) -> Run:
        entries = self._unchanged(run_id, self.entries(run_id))
        if not entries:
            raise NoSuchRun(run_id, self.runs())
        known = known_by(entries, day)
        if not known:
            raise NotRecorded(run_id, day)
        return self._replayed([entry.event for entry in known])

    def _replayed(self, events: Sequence[AnyEvent]) -> Run:
        try:
            return replay(events)
        except ValueError as error:
            raise LogbookBroken(self.place, 1, str(error)) from error

    def head(self, run_id: str) -> Head:
        """Return where a run's log ends: keep it elsewhere, and `verify` will find a tail that was cut later.

        Raises:
            NoSuchRun: when there is no such run.
        """
        found = self._head(run_id)
        if found.position == 0:
            raise NoSuchRun(run_id, self.runs())
        return found

    def since(self, seen: Mapping[str, int]) -> tuple[Entry, ...]:
        """Return what was recorded after the positions that a follower has seen, per run; of an unseen run, all.

        Positions are counted per run, so nothing is missed however late others' entries become visible. Keep the
        position of the last entry of each run, and ask again with it.

        A run whose log was changed or can't be read is left out, with the warning `RunLeftOut`.

        Raises:
            LogbookConflict: when a run is shorter than was seen: its log was cut, or an older copy put back.

        >>> from innomethods.logbooks import open_logbook
        >>> open_logbook().since({})
        ()
        """
        ends = {run_id: self._head(run_id).position for run_id in self.runs()}
        refuse_cut(seen, ends)
        found: list[Entry] = []
        for run_id, end in ends.items():
            if end > seen.get(run_id, 0):
                with self._going_on(run_id):
                    found += self._unchanged(run_id, self._after(run_id, 0))[seen.get(run_id, 0) :]
        return tuple(found)

    @contextmanager
    def _going_on(self, run_id: str) -> Iterator[None]:
        """Leave out a run that can't be read, with a warning: the others are none the worse."""
        try:
            yield
        except LogbookBroken as error:
            warnings.warn(f"The run {run_id!r} is left out. {error}", RunLeftOut, stacklevel=5)

    def list(
        self,
        *,
        method: str | None = None,
        organisation: str | None = None,
        status: RunStatus | str | None = None,
        open_gate: str | None = None,
        overdue_on: date | None = None,
        besides: Container[str] = (),
    ) -> tuple[RunSummary, ...]:
        """Return the runs in short, in the order in which they were begun here; of those, only the wanted ones.

        `method` is an id or an id with edition (`blt`, `blt@2013`), `open_gate` the path of a gate that can be decided
        now, `overdue_on` a day on which an open condition was due before, `besides` runs to leave out and unread.

        A run that must be replayed for it and can't be is left out, with the warning `RunLeftOut`.

        Raises:
            ValueError: for a status there isn't.
        """
        wanted = None if status is None else RunStatus(status)
        return tuple(
            summary
            for summary in self._summaries(besides)
            if (method is None or method in (summary.method, summary.pin))
            and (organisation is None or organisation == summary.organisation)
            and (wanted is None or wanted is summary.status)
            and (open_gate is None or open_gate in summary.open_gates)
            and (overdue_on is None or summary.is_overdue(overdue_on))
        )

    def _summaries(self, besides: Container[str]) -> Iterable[RunSummary]:
        for run_id in self.runs():
            if run_id not in besides:
                with self._going_on(run_id):
                    yield summary_of(self._replayed(self._whole_events(run_id)))

    # --- writing

    def append(self, run_id: str, events: Iterable[AnyEvent], expected_position: int) -> int:
        """Append events if the run is where the caller believes it to be; return the new position.

        Raises:
            LogbookConflict: when others have recorded events in the meantime; it says which. Nothing is written.
            NotInOrder: when a run would begin with something else than its `RunBegun`, or begin twice.
            LogbookBroken: when the run's log was changed; nothing is written.
            Refused: when an event holds what can't be entered in a log; nothing is written.
            TypeError: for what is no event.
            StoreError: when the place can't be written to; nothing is written.
        """
        written = tuple(events)
        for event in written:  # a run has asked before, when it took them in
            if not isinstance(event, Event):
                raise TypeError(f"A log takes events, such as those of run.unsaved, not {event!r}.")
            refuse_unfit("append", event)
        return self._write(run_id, written, expected_position)

    def save(self, run: Run) -> Run:
        """Append a run's unsaved events and return the run as saved.

        Raises:
            LogbookConflict: when others have recorded events in the meantime; it says which. Nothing is written.
            StoreError: when the place can't be written to; nothing is written.
        """
        if not run.unsaved:
            return run
        return run.saved(self._write(run.id, run.unsaved, run.position, run))

    def _write(self, run_id: str, events: Sequence[AnyEvent], expected: int, run: Run | None = None) -> int:
        """Append events; `run` is what they make of it, where that is known."""
        del run  # only a logbook that keeps summaries has a use for it
        refuse_disorder(run_id, events, expected)
        with self._alone():
            before = self._head(run_id)
            if before.position != expected:
                raise self._conflict(run_id, expected)
            if events:
                self._refuse_changed(run_id, before)
                made = self._made(run_id, before, events)
                self._store(run_id, before, made)
                self._whole[run_id] = Head(made[-1].position, made[-1].digest)
        return expected + len(events)

    def _refuse_changed(self, run_id: str, before: Head) -> None:
        """Look whether a run is whole up to a head before anything is written after it, unless we know already."""
        if before.position > 0 and self._whole.get(run_id) != before:
            self._whole_events(run_id)

    def _made(self, run_id: str, before: Head, events: Sequence[AnyEvent]) -> tuple[Entry, ...]:
        """Return events as entries, chained onto a head."""
        recorded, digest = self._clock(), before.digest
        entries = []
        for position, event in enumerate(events, start=before.position + 1):
            record = event_to_record(event)
            digest = link(digest, run_id, position, recorded.isoformat(), canonical(record))
            entries.append(Entry(run_id, position, recorded, event, digest, record))
        return tuple(entries)

    def _conflict(self, run_id: str, expected: int) -> LogbookConflict:
        """Return the conflict, with what others have recorded meanwhile."""
        meanwhile = self._after(run_id, expected)
        actual = meanwhile[-1].position if meanwhile else self._head(run_id).position
        told = (Recorded(each.position, each.record["kind"], str(each.event.by), each.recorded) for each in meanwhile)
        return LogbookConflict(run_id, expected, actual, told)

    # --- whole and unchanged, here and in a copy

    def verify(self, run_id: str, head: str | None = None) -> Verified:
        """Follow a run's chain; with `head` (a digest kept elsewhere) a cut tail shows too.

        >>> from innomethods.logbooks import open_logbook
        >>> open_logbook().verify("pilot").reason
        'there is no such run here'
        """
        try:
            return follow(run_id, self._links(run_id), head)
        except LogbookBroken as error:
            return Verified(ok=False, first_bad=error.position, told=in_all_languages(error.reason))

    def changed(self) -> dict[str, Verified]:
        """Return the runs whose log was changed, with where: what a list of many runs should know of each.

        As much as is cheap: a file is followed whole, since it is read for the list anyway, a database at the end of
        each run only. `verify` follows a whole run. What is only torn isn't changed.

        >>> from innomethods.logbooks import open_logbook
        >>> open_logbook().changed()
        {}
        """
        return only_changed({run_id: self.verify(run_id) for run_id in self.runs()})

    def copy_to(self, other: Logbook, *runs: str) -> tuple[str, ...]:
        """Copy runs (by default all) into another logbook as they are, and return their ids.

        Entries keep when they were recorded, their record and their digest. What the other logbook already has of a
        run must be the same; then the rest is added. Each run is copied whole or not at all, and verified before and
        after.

        Raises:
            NoSuchRun: when a run isn't here.
            LogbookBroken: when a run doesn't verify.
            LogbooksDiffer: when the other logbook tells a run differently.
            StoreError: when the other place can't be written to.
        """
        wanted = runs or self.runs()
        for run_id in wanted:
            last = self.head(run_id).digest
            self._refuse_broken(run_id, last)
            other._take(run_id, self.entries(run_id))
            other._refuse_broken(run_id, last)
        return tuple(wanted)

    def import_from(self, other: Logbook, *runs: str) -> tuple[str, ...]:
        """Take over runs (by default all) from another logbook, as `other.copy_to(self)` does."""
        return other.copy_to(self, *runs)

    def _refuse_broken(self, run_id: str, head: str) -> None:
        found = self.verify(run_id, head)
        if not found.ok:
            raise LogbookBroken(f"{self.place}, run {run_id!r}", found.first_bad or 1, found.reason or "")

    def _take(self, run_id: str, entries: Sequence[Entry]) -> None:
        """Take over entries as they are; those that are here already must be the same."""
        with self._alone():
            here = self._after(run_id, 0)
            for ours, theirs in zip(here, entries, strict=False):
                if ours.digest != theirs.digest:
                    raise LogbooksDiffer(run_id, theirs.position, self.place)
            fresh = entries[len(here) :]
            if fresh:
                before = Head(here[-1].position, here[-1].digest) if here else Head()
                self._store(run_id, before, fresh)


@contextmanager
def nothing_to_collect() -> Iterator[None]:
    """Hold back the search for garbage while only values that stay are made: measured, a tenth of opening a run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

"""A logbook in a database: SQLite in a file, PostgreSQL for a team. One store holds many runs.

Here: when what is read and written. Not here: the tables (`tables`), what rows say (`stored`), connections
(`connecting`), the commit itself (`writing`), what drivers refuse (`faults`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import finalize

from sqlalchemy import Connection, Engine, Row, Select, bindparam, select

from innomethods.errors import StoreBusy, StoreGone, StoreReadOnly
from innomethods.logbooks.chain import Entry, Head, Link, Verified, follow
from innomethods.logbooks.connecting import begin_alone, engine_of, may_write
from innomethods.logbooks.driver_faults import faults_told, tell
from innomethods.logbooks.faults import system_faults_told
from innomethods.logbooks.logbook import Clock, Logbook, now
from innomethods.logbooks.order import only_changed, refuse_cut, refuse_disorder
from innomethods.logbooks.places import Kind, Place
from innomethods.logbooks.stored import (
    EVENTS,
    TAILS,
    WHOLE,
    agreed,
    entries_of,
    events_of,
    head_of,
    links_of,
    refuse_odd,
    tail_of,
)
from innomethods.logbooks.tables import (
    ENTRIES,
    RUNS,
    VERSION,
    prepare,
    summary_from_row,
    summary_to_row,
    version_of,
)
from innomethods.logbooks.writing import Stored, Writer, rows_after, rows_of
from innomethods.running import AnyEvent, Run
from innomethods.running.summary import RunSummary, summary_of


class SqlLogbook(Logbook):
    """Keeps events in a database. Several processes may append; a transaction lets one win each position."""

    def __init__(self, place: Place, clock: Clock = now) -> None:
        """Look at what is there; a SQLite file is made with the first entry, PostgreSQL's tables at once."""
        super().__init__(clock)
        self.place = place.shown
        self._place = place
        self._file = Path(place.name) if place.kind is Kind.SQLITE else None
        with system_faults_told(self.place, reading=True):
            self._engine = engine_of(place)
        self._writer = Writer(self._engine)
        self._position = str(select(RUNS.c.position).where(RUNS.c.run == bindparam("of")).compile(self._engine))
        self._events = str(EVENTS.where(ENTRIES.c.run == bindparam("of")).compile(self._engine))
        self._is_ready = False
        self._inode: int | None = None  # which file it was when we found it ready
        self._close = finalize(self, _let_go, self._writer, self._engine)
        if not self._is_there() and self._file is None:
            self._make_ready()

    def close(self) -> None:
        """Close all connections."""
        self._close()

    # --- the store

    def _is_there(self) -> bool:
        """Whether there is a store to read; one of an older version is upgraded first."""
        if self._is_ready:
            self._refuse_gone()
            return True
        with system_faults_told(self.place, reading=True):
            is_there = self._file is None or self._file.exists()
        if is_there:
            with self._reading() as connection:
                found = version_of(connection, self.place)
            if found is not None and found < VERSION:
                self._make_ready()
            if found is not None:
                self._found_ready()
        return self._is_ready

    def _found_ready(self) -> None:
        self._inode = None if self._file is None else self._file.stat().st_ino
        self._is_ready = True

    def _refuse_gone(self) -> None:
        """Refuse a file that isn't the one we opened: the system would let us write on into nothing."""
        try:
            is_there = self._file is None or self._file.stat().st_ino == self._inode
        except FileNotFoundError:
            is_there = False
        if not is_there:
            raise StoreGone(self.place)

    def _refuse_newer(self) -> None:
        """Refuse a store that a newer library has upgraded since we opened it."""
        with self._reading() as connection:
            version_of(connection, self.place)

    def _make_ready(self) -> None:
        """Make or upgrade the store, one opener at a time."""
        with faults_told(self._place):
            if self._file is not None:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                if not may_write(self._file):
                    raise StoreReadOnly(self.place, "the file or its folder")
            with self._engine.connect() as connection:
                begin_alone(connection)
                prepare(connection, self.place)
                connection.commit()
        self._found_ready()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with faults_told(self._place), self._engine.connect() as connection:
            yield connection

    def _rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        if not self._is_there():
            return ()
        with self._reading() as connection:
            return connection.execute(statement).all()

    # --- reading

    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs, in order of their first entry."""
        return tuple(row.run for row in self._rows(select(RUNS.c.run).order_by(RUNS.c.number)))

    def _head(self, run_id: str) -> Head:
        rows = self._rows(select(RUNS.c.position, RUNS.c.digest).where(RUNS.c.run == run_id))
        if rows:
            refuse_odd(self._place_of(run_id), rows[0].position)
        return Head(rows[0].position, rows[0].digest) if rows else Head()

    def _after(self, run_id: str, position: int) -> tuple[Entry, ...]:
        head = self._head(run_id)  # first, so that what others add meanwhile can only be more
        rows = self._rows(WHOLE.where(ENTRIES.c.run == run_id, ENTRIES.c.position > position))
        return entries_of(self._place_of(run_id), run_id, rows, position, head.position)

    def read(self, run_id: str) -> tuple[AnyEvent, ...]:
        """Return a run's events in order; empty for a run nobody has begun.

        Raises:
            LogbookBroken: when an entry is missing or can't be read.
        """
        position, rows = self._fetched(run_id)
        return events_of(self._place_of(run_id), rows, position)

    def _whole_events(self, run_id: str) -> Sequence[AnyEvent]:
        position, rows = self._fetched(run_id)
        events = events_of(self._place_of(run_id), rows, position)
        if rows and self._whole.get(run_id) != Head(*rows[-1][:2]):
            self._whole[run_id] = head_of(self._place_of(run_id), run_id, rows)
        return events

    def _fetched(self, run_id: str) -> tuple[int, Sequence[Sequence[Any]]]:
        """Return where a run's row says that its log ends, and all rows of `EVENTS`."""
        if not self._is_there():
            return 0, ()
        with self._reading() as connection:  # through the driver itself: measured, a third of the time of fetching
            cursor = connection.connection.cursor()
            cursor.execute(self._position, (run_id,))
            position = cursor.fetchone() or (0,)
            refuse_odd(self._place_of(run_id), position[0])
            cursor.execute(self._events, (run_id,))
            return position[0], cursor.fetchall()

    def _place_of(self, run_id: str) -> str:
        return f"{self.place}, run {run_id!r}"

    def _links(self, run_id: str) -> Iterable[Link]:
        return links_of(self._rows(WHOLE.where(ENTRIES.c.run == run_id)))

    def since(self, seen: Mapping[str, int]) -> tuple[Entry, ...]:
        """Return what was recorded after the positions that a follower has seen, per run; of an unseen run, all.

        Only runs that have moved are read.

        Raises:
            LogbookConflict: when a run is shorter than was seen: its log was cut, or an older copy put back.
        """
        ends = {
            row.run: row.position for row in self._rows(select(RUNS.c.run, RUNS.c.position).order_by(RUNS.c.number))
        }
        for run_id, end in ends.items():
            refuse_odd(self._place_of(run_id), end)
        refuse_cut(seen, ends)
        moved = {run_id: seen.get(run_id, 0) for run_id, end in ends.items() if end > seen.get(run_id, 0)}
        found: list[Entry] = []
        for run_id, position in moved.items():
            with self._going_on(run_id):
                found += self._unchanged(run_id, self._after(run_id, position))
        return tuple(found)

    def _summaries(self, besides: Container[str]) -> Iterable[RunSummary]:
        """Return every run in short; a run whose row is behind is replayed, and its row mended where we may write."""
        summaries, behind = [], []
        for row in self._rows(select(RUNS).order_by(RUNS.c.number)):
            if row.run in besides:
                continue
            summary = summary_from_row(row)
            found = [] if summary is None else [summary]
            if not found:
                with self._going_on(row.run):
                    found.append(summary_of(self.open(row.run)))
                behind += [
                    (row.run, Head(row.position, row.digest), _columns(one))
                    for one in found
                    if one.position == row.position
                ]
            summaries += found
        if behind:
            with suppress(StoreReadOnly, StoreBusy), faults_told(self._place):
                self._writer.summarise(behind)
        return summaries

    # --- writing

    def _write(self, run_id: str, events: Sequence[AnyEvent], expected: int, run: Run | None = None) -> int:
        """Append events and move the run's row in one transaction, with its summary when the run is at hand."""
        refuse_disorder(run_id, events, expected)
        before = self._whole.get(run_id)
        if before is None or before.position != expected:
            before = self._head(run_id)
        if before.position != expected:
            raise self._conflict(run_id, expected)
        if events:
            self._refuse_changed(run_id, before)
            rows = rows_after(run_id, before, self._clock().isoformat(), events)
            self._put(run_id, before, rows, None if run is None else _columns(summary_of(run)))
        return expected + len(events)

    def _store(self, run_id: str, before: Head, entries: Sequence[Entry]) -> None:
        self._put(run_id, before, rows_of(entries), None)

    def _put(self, run_id: str, before: Head, rows: Sequence[Stored], summary: tuple[object, ...] | None) -> None:
        """Write entries after a head.

        Raises:
            LogbookConflict: when the head isn't there any more; nothing is written.
        """
        if self._is_ready:
            self._refuse_gone()
        else:
            self._make_ready()
        if before.position == 0:
            self._refuse_newer()
        try:  # as `faults_told`, which costs as much as the rest of a small commit
            was_there = self._writer.write(run_id, before, rows, summary)
        except Exception as error:
            tell(self._place, error)
            raise
        if not was_there:
            self._refuse_newer()
            self._whole.pop(run_id, None)
            raise self._conflict(run_id, before.position)
        self._whole[run_id] = Head(rows[-1][1], rows[-1][5])

    # --- whole and unchanged

    def verify(self, run_id: str, head: str | None = None) -> Verified:
        """Follow a run's chain, and look whether the run's row agrees with it: a tail cut from the entries alone shows.

        With `head`, a digest kept elsewhere, a tail that was cut from both shows too.
        """
        if not self._is_there():
            return follow(run_id, (), head)
        with self._reading() as connection:
            self._stand_still(connection)
            row = connection.execute(select(RUNS).where(RUNS.c.run == run_id)).first()
            rows = connection.execute(WHOLE.where(ENTRIES.c.run == run_id)).all()
        found = follow(run_id, links_of(rows), head)
        return agreed(found, row, rows) if found.ok else found

    def changed(self) -> dict[str, Verified]:
        """Return the runs whose last entry isn't chained to the one before, or isn't where their row says it ends.

        Two entries of each run are looked at, however long it is; `verify` follows a whole run.
        """
        found = ((row.run, tail_of(row)) for row in self._rows(TAILS))
        return only_changed(dict(found))

    def _stand_still(self, connection: Connection) -> None:
        """Let what follows see the store as it is now, whatever others write meanwhile."""
        if self._file is not None:
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execution_options(isolation_level="REPEATABLE READ")


def _let_go(writer: Writer, engine: Engine) -> None:
    writer.close()
    engine.dispose()


def _columns(summary: RunSummary) -> tuple[object, ...]:
    return tuple(summary_to_row(summary).values())

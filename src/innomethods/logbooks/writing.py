"""Writing to a store through the driver itself: SQLAlchemy words the statements once, and stays out of every commit.

Measured: through SQLAlchemy a commit to SQLite took twice as long. Not here: what is written when (`sql`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any

from sqlalchemy import Engine, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.sql.dml import UpdateBase

from innomethods.documents.event_texts import NAMES, canonical, event_to_text
from innomethods.logbooks.chain import Entry, Head, link
from innomethods.logbooks.tables import ENTRIES, RUNS, SUMMARY
from innomethods.running import AnyEvent

Stored = tuple[
    str, int, str, str, str, str
]  # an entry as `ENTRIES` has it: run, position, recorded, kind, record, digest
_INSERT: dict[str, Callable[[Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_HEAD = ("position", "digest")
_AT = ("of", "from_position", "from_digest")


def rows_after(run: str, before: Head, recorded: str, events: Sequence[AnyEvent]) -> list[Stored]:
    """Return events as they are stored, chained onto a head."""
    position, digest = before.position, before.digest
    rows = []
    for event in events:
        position += 1
        text = event_to_text(event)
        digest = link(digest, run, position, recorded, text)
        rows.append((run, position, recorded, NAMES[type(event)], text, digest))
    return rows


def rows_of(entries: Sequence[Entry]) -> list[Stored]:
    """Return entries as they are stored."""
    return [
        (each.run, each.position, each.recorded.isoformat(), each.record["kind"], canonical(each.record), each.digest)
        for each in entries
    ]


class Writer:
    """Moves a run's head and puts entries in, in one transaction: if the head isn't where it should be, nothing.

    It keeps one connection for that, and threads take turns.
    """

    def __init__(self, engine: Engine) -> None:
        """Word the statements."""
        self._engine = engine
        self._lock = Lock()
        self._kept: PoolProxiedConnection | None = None
        self._begin = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else None
        first = _INSERT[engine.dialect.name](RUNS).on_conflict_do_nothing(index_elements=["run"])
        move = RUNS.update().where(
            RUNS.c.run == bindparam("of"),
            RUNS.c.position == bindparam("from_position"),
            RUNS.c.digest == bindparam("from_digest"),
        )
        self._put = self._worded(ENTRIES.insert(), *ENTRIES.columns.keys())
        self._first = self._worded(first, "run", *_HEAD, "summarised")
        self._first_summarised = self._worded(first, "run", *_HEAD, *SUMMARY)
        self._move = self._worded(move, *_HEAD, taking=_AT)
        self._move_summarised = self._worded(move, *_HEAD, *SUMMARY, taking=_AT)
        self._summarise = self._worded(move, *SUMMARY, taking=_AT)

    def _worded(self, statement: UpdateBase, *columns: str, taking: tuple[str, ...] = ()) -> str:
        """Return a statement in the database's words; it takes its values in the order given here."""
        made = statement.compile(self._engine, column_keys=columns)
        if tuple(made.positiontup or ()) != columns + taking:
            raise AssertionError(f"{made} takes {made.positiontup}")
        return str(made)

    def write(self, run: str, before: Head, rows: Sequence[Stored], summary: tuple[object, ...] | None) -> bool:
        """Write entries after a head, with the summary if it is known; False when the head wasn't there."""
        _, position, _, _, _, digest = rows[-1]
        if before.position == 0:
            statement = self._first if summary is None else self._first_summarised
            values = (run, position, digest, *(summary or (0,)))
        else:
            statement = self._move if summary is None else self._move_summarised
            values = (position, digest, *(summary or ()), run, before.position, before.digest)

        def move_and_put(cursor: Any) -> bool:  # noqa: ANN401 - as drivers have it
            cursor.execute(statement, values)
            if cursor.rowcount != 1:
                return False
            if len(rows) == 1:
                cursor.execute(self._put, rows[0])
            else:
                cursor.executemany(self._put, rows)
            return True

        return self._alone(move_and_put)

    def summarise(self, summaries: Iterable[tuple[str, Head, tuple[object, ...]]]) -> None:
        """Write summaries into the rows of runs that are still where they were summarised."""
        values = [(*summary, run, head.position, head.digest) for run, head, summary in summaries]
        self._alone(lambda cursor: cursor.executemany(self._summarise, values))

    # --- the connection that is kept for writing

    def _alone(self, write: Callable[[Any], Any]) -> bool:
        """Write in a transaction; once more over a new connection if the one we kept was lost meanwhile.

        That doubles nothing: what was committed has moved the head.
        """
        with self._lock:
            if self._kept is not None:
                try:
                    return self._in_transaction(self._kept, write)
                except self._engine.dialect.loaded_dbapi.Error:
                    if self._kept is not None:  # it is well, and what was asked for is wrong
                        raise
            self._kept = self._engine.raw_connection()
            return self._in_transaction(self._kept, write)

    def _in_transaction(self, kept: PoolProxiedConnection, write: Callable[[Any], Any]) -> bool:
        driver: Any = kept.driver_connection
        try:
            cursor = driver.cursor()
            if self._begin is not None:
                cursor.execute(self._begin)
            done = write(cursor)
            driver.commit()
        except BaseException as error:
            dialect = self._engine.dialect
            if isinstance(error, dialect.loaded_dbapi.Error) and dialect.is_disconnect(error, kept, None):
                self._kept = None
                kept.invalidate()
            else:
                kept.rollback()
            raise
        return bool(done)

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            kept, self._kept = self._kept, None
            if kept is not None:
                kept.close()

"""Writing to a store through the driver itself: SQLAlchemy words the statements once, and stays out of every commit.

Measured: through SQLAlchemy a commit to SQLite took twice as long. Not here: what is written when (`sql`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any

from sqlalchemy import Engine, Table, bindparam, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.sql.dml import Insert, Update, UpdateBase

from innomethods.documents.event_texts import NAMES, canonical, event_to_text
from innomethods.logbooks.chain import Entry, Head, link
from innomethods.logbooks.tables import ENTRIES, RUNS, STORE, SUMMARY, VERSION
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
        self._begin = "BEGIN IMMEDIATE" if engine.dialect.name == "sqlite" else "BEGIN"
        first = _INSERT[engine.dialect.name](RUNS).on_conflict_do_nothing(index_elements=["run"])
        move = RUNS.update().where(
            RUNS.c.run == bindparam("of"),
            RUNS.c.position == bindparam("from_position"),
            RUNS.c.digest == bindparam("from_digest"),
            select(STORE.c.version).scalar_subquery() == literal_column(str(VERSION)),  # nobody has upgraded it since
        )
        self._put = self._worded(ENTRIES.insert(), *ENTRIES.columns.keys())
        self._first = self._worded(first, "run", *_HEAD, "summarised")
        self._first_summarised = self._worded(first, "run", *_HEAD, *SUMMARY)
        self._move = self._worded(move, *_HEAD, taking=_AT)
        self._move_summarised = self._worded(move, *_HEAD, *SUMMARY, taking=_AT)
        self._summarise = self._worded(move, *SUMMARY, taking=_AT)
        self._at_once: dict[str, str] = {}  # for one entry, what moves the head and puts it in, in one statement
        if engine.dialect.name == "postgresql":
            self._at_once = {
                self._first: self._both(first, "run", *_HEAD, "summarised"),
                self._first_summarised: self._both(first, "run", *_HEAD, *SUMMARY),
                self._move: self._both(move, *_HEAD, taking=_AT),
                self._move_summarised: self._both(move, *_HEAD, *SUMMARY, taking=_AT),
            }

    def _both(self, statement: Insert | Update, *columns: str, taking: tuple[str, ...] = ()) -> str:
        """Return a statement that moves the head and puts one entry in: one way to the server instead of four."""
        set_ = statement.values({name: bindparam(f"set_{name}", type_=RUNS.c[name].type) for name in columns})
        moved = set_.returning(RUNS.c.run).cte("moved")
        entry = [column.name for column in ENTRIES.columns if column is not ENTRIES.c.run]
        put = [bindparam(f"put_{name}", type_=ENTRIES.c[name].type) for name in entry]
        made = ENTRIES.insert().from_select(["run", *entry], select(moved.c.run, *put)).compile(self._engine)
        expected = (*(f"set_{name}" for name in columns), *taking, *(f"put_{name}" for name in entry))
        if tuple(made.positiontup or ()) != expected:
            raise AssertionError(f"{made} takes {made.positiontup}")
        return str(made)

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

        at_once = self._at_once.get(statement) if len(rows) == 1 else None
        if at_once is not None:
            whole = (*values, *rows[0][1:])
            return self._alone(lambda cursor: cursor.execute(at_once, whole).rowcount == 1, begin=None)

        def move_and_put(cursor: Any) -> bool:  # noqa: ANN401 - as drivers have it
            cursor.execute(statement, values)
            if cursor.rowcount != 1:
                return False
            if len(rows) == 1:
                cursor.execute(self._put, rows[0])
            else:
                cursor.executemany(self._put, rows)
            return True

        return self._alone(move_and_put, self._begin)

    def summarise(self, summaries: Iterable[tuple[str, Head, tuple[object, ...]]]) -> None:
        """Write summaries into the rows of runs that are still where they were summarised."""
        values = [(*summary, run, head.position, head.digest) for run, head, summary in summaries]
        self._alone(lambda cursor: cursor.executemany(self._summarise, values), self._begin)

    # --- the connection that is kept for writing

    def _alone(self, write: Callable[[Any], Any], begin: str | None) -> bool:
        """Write in a transaction, which one statement is by itself.

        Once more over a new connection, if the one we kept was lost meanwhile: that doubles nothing, for what was
        committed has moved the head.
        """
        with self._lock:
            if self._kept is not None:
                try:
                    return self._in_transaction(self._kept, write, begin)
                except self._engine.dialect.loaded_dbapi.Error:
                    if self._kept is not None:  # it is well, and what was asked for is wrong
                        raise
            self._kept = self._connected()
            return self._in_transaction(self._kept, write, begin)

    def _connected(self) -> PoolProxiedConnection:
        """Return a connection on which transactions begin when we say so."""
        kept = self._engine.raw_connection()
        if self._at_once:
            driver: Any = kept.driver_connection
            driver.autocommit = True
        return kept

    def _in_transaction(self, kept: PoolProxiedConnection, write: Callable[[Any], Any], begin: str | None) -> bool:
        driver: Any = kept.driver_connection
        try:
            cursor = driver.cursor()
            if begin is None:
                return bool(write(cursor))
            cursor.execute(begin)
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

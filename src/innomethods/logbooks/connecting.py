"""Connections to a store: SQLite that keeps what it has said it kept, PostgreSQL that doesn't wait for ever.

Not here: what is read and written (`sql`, `writing`).
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool, QueuePool

from innomethods.errors import BadPlace
from innomethods.logbooks.places import Kind, Place

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection
    from sqlalchemy.pool import ConnectionPoolEntry

PATIENCE = 10  # seconds we wait for others' locks, and for a server to answer
_OPENERS = 7_230_401  # the advisory lock that openers of a PostgreSQL store take in turn


def engine_of(place: Place) -> Engine:
    """Return what makes connections to a place; nothing is connected yet.

    Raises:
        BadPlace: for an address that can't be read.
    """
    if place.kind is Kind.SQLITE:
        path = Path(place.name)
        kept = QueuePool if may_write(path) else NullPool  # what is only read is looked at anew each time
        return create_engine("sqlite://", creator=lambda: _sqlite(path), poolclass=kept)
    try:
        url = make_url(place.name)
    except (ArgumentError, ValueError):
        form = "postgresql://user:password@host:5432/database"
        raise BadPlace(place.shown, f"it can't be read; write it as {form}, with %40 for an @ in it.") from None
    if not url.database:
        raise BadPlace(place.shown, "it names no database; write it as postgresql://user@host/database.")
    patience = {} if "connect_timeout" in url.query else {"connect_timeout": PATIENCE}
    engine = create_engine(url, connect_args=patience, paramstyle="format", pool_pre_ping=True)
    event.listen(engine, "connect", _impatient)
    return engine


def may_write(path: Path) -> bool:
    """Whether SQLite could write to a file: to itself, and to what it keeps beside it while it is open."""
    beside = path.with_name(f"{path.name}-wal")
    return (not path.exists() or _may(path)) and (_may(path.parent) or beside.exists() or not path.parent.exists())


def _may(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _sqlite(path: Path) -> sqlite3.Connection:
    """Connect, so that a commit is on the disk when it returns.

    Who may not write reads the file as it lies there, unless somebody has it open: SQLite would else leave files beside
    it, or refuse to read where it can't.
    """
    if may_write(path):
        connection = _connected(str(path))
        connection.execute("PRAGMA synchronous = FULL")
        return connection
    is_open = path.with_name(f"{path.name}-wal").exists()
    return _connected(f"{path.absolute().as_uri()}?mode=ro{'' if is_open else '&immutable=1'}")


def _connected(name: str) -> sqlite3.Connection:
    is_address = name.startswith("file:")
    return sqlite3.connect(name, PATIENCE, isolation_level=None, check_same_thread=False, uri=is_address)


def _impatient(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{PATIENCE}s'")
    cursor.close()
    connection.commit()


def begin_alone(connection: Connection) -> None:
    """Begin a transaction that no other opener of the store can be in at the same time."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:openers)"), {"openers": _OPENERS})

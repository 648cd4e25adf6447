"""What databases refuse, in words: SQLite's codes and PostgreSQL's states as our errors. Never with a password."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from innomethods.errors import (
    BadPlace,
    InnomethodsError,
    NoSuchDatabase,
    NotAStore,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreRefused,
    StoreUnreachable,
)
from innomethods.logbooks.faults import system_fault
from innomethods.logbooks.places import Place, without_password

_SQLITE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_CANTOPEN: StoreUnreachable,
    sqlite3.SQLITE_NOTADB: NotAStore,
}
_WRITING = {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE}
_POSTGRESQL: dict[str, type[StoreError]] = {
    "28": StoreRefused,  # invalid authorisation
    "3D000": NoSuchDatabase,
    "42501": StoreReadOnly,  # no privilege
    "25006": StoreReadOnly,  # a standby, or a session that only reads
    "53100": StoreFull,
    "55P03": StoreBusy,  # waited for a lock too long
    "57014": StoreBusy,  # cancelled, as by a time limit
    "40": StoreBusy,  # deadlock or serialisation failure: the transaction was rolled back
    "53": StoreBusy,  # too many connections, out of memory
    "42": NotAStore,  # tables or columns that aren't ours
}
_SAID: tuple[tuple[str, type[StoreError]], ...] = (  # a connection that failed has no state, only words
    ("password authentication failed", StoreRefused),
    ("no password supplied", StoreRefused),
    ("no pg_hba.conf entry", StoreRefused),
    ("role", StoreRefused),
    ("database", NoSuchDatabase),
)


@contextmanager
def faults_told(place: Place) -> Iterator[None]:
    """Raise our errors instead of the system's or the driver's."""
    try:
        yield
    except Exception as error:
        tell(place, error)
        raise


def tell(place: Place, error: Exception) -> None:
    """Raise our error for one of the system or of a driver, whose own words may hold the password; else nothing."""
    told = _told(place, error)
    if told is not None:
        raise told from None


def _told(place: Place, error: Exception) -> InnomethodsError | None:
    """Return our error for one of the system or of a driver; None for any other."""
    driver = getattr(error, "orig", None) or error
    if isinstance(driver, sqlite3.Error):
        return _sqlite(place, driver)
    if type(driver).__module__.partition(".")[0] == "psycopg":
        return _postgresql(place, driver)
    if isinstance(driver, OSError) and not isinstance(driver, InnomethodsError):
        return system_fault(place.shown, driver)
    if isinstance(driver, SQLAlchemyError):
        return StoreError(place.shown, _words(driver))
    return None


def _sqlite(place: Place, error: sqlite3.Error) -> InnomethodsError:
    code = getattr(error, "sqlite_errorcode", None) or 0
    if code in _WRITING:
        return StoreFull(place.shown, _words(error))
    return _SQLITE.get(code & 0xFF, StoreError)(place.shown, _words(error))


def _postgresql(place: Place, error: BaseException) -> InnomethodsError:
    words, state = _words(error), getattr(error, "sqlstate", None)
    if state is not None:
        kind = _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2]) or StoreUnreachable
        return kind(place.shown, words)
    if type(error).__name__ == "ProgrammingError":  # an option the driver doesn't know
        return BadPlace(place.shown, f"{words}.")
    refused = "does not exist" in words or "password" in words or "pg_hba" in words
    found = (kind for said, kind in _SAID if refused and said in words)
    return next(found, StoreUnreachable)(place.shown, words)


def _words(error: BaseException) -> str:
    """Return what the driver says on one line."""
    return without_password(" ".join(str(error).split()))[:300]

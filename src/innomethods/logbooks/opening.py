"""`open_logbook`: the right logbook for a place."""

from __future__ import annotations

from pathlib import Path

from innomethods.errors import MissingExtra
from innomethods.logbooks.files import JsonLinesLogbook
from innomethods.logbooks.logbook import Clock, Logbook, now
from innomethods.logbooks.memory import MemoryLogbook
from innomethods.logbooks.places import Kind, Place, place_of
from innomethods.wording import Wording


def open_logbook(place: str | Path = ":memory:", clock: Clock = now) -> Logbook:
    """Open a logbook: in memory, in a file, or in a database.

    - `:memory:`: this process keeps the entries, as long as it lives.
    - `runs.jsonl`: a text file, one entry a line; for one project, under version control.
    - `runs.db`, `runs.sqlite`, `sqlite:///runs.db`: SQLite, one file for many runs.
    - `postgresql://user@host/database`: PostgreSQL, for a team.

    A file is made with the first entry. The databases need the extra `store`. A PostgreSQL database must be there; its
    tables are made when it is first opened, and those of an older version are upgraded.

    Raises:
        BadPlace: for a place no logbook knows; also a `ValueError`.
        MissingExtra: when the packages for a database aren't installed.
        StoreError: when the place can't be used: which, and what to do, is in the message.

    >>> with open_logbook("runs.db") as book:
    ...     book.runs()
    ()
    """
    found = place_of(place)
    if found.kind is Kind.MEMORY:
        return MemoryLogbook(clock)
    if found.kind is Kind.LINES:
        return JsonLinesLogbook(found.name, clock)
    return _sql(found, clock)


def _sql(place: Place, clock: Clock) -> Logbook:
    try:
        from innomethods.logbooks.sql import SqlLogbook

        return SqlLogbook(place, clock)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"sqlalchemy", "psycopg"}:
            raise
        raise MissingExtra(_LOGBOOK_IN.fill(kind=place.kind.value), "store") from error


_LOGBOOK_IN = Wording(nb="En logg i {kind}", nn="Ein logg i {kind}", en="A logbook in {kind}")

"""The tables of a store, how a new one is made and an old one upgraded.

Version 1 had `store` and `entries`. Version 2 adds `runs`: one row a run with its head and its summary in flat columns,
so that a list replays nothing and other programs can read it. Not here: how entries get in (`sql`).
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from importlib.metadata import version as version_of_package
from typing import Any

from sqlalchemy import Column, Connection, Date, Integer, MetaData, Table, Text, and_, func, inspect, select
from sqlalchemy.engine import Row

from innomethods.documents.event_texts import moment_text
from innomethods.errors import NewerStore, NotAStore
from innomethods.running import RunStatus
from innomethods.running.summary import RunSummary

VERSION = 2
FORMAT = "innomethods logbook"
METADATA = MetaData()
STORE = Table("store", METADATA, Column("format", Text, nullable=False), Column("version", Integer, nullable=False))
ENTRIES = Table(
    "entries",
    METADATA,
    Column("run", Text, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),  # from 1, without gaps
    Column("recorded", Text, nullable=False),  # ISO 8601, as it stands in the chain
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),  # the event as JSON, as it stands in the chain
    Column("digest", Text, nullable=False),
    sqlite_with_rowid=False,
)
RUNS = Table(
    "runs",
    METADATA,
    Column("number", Integer, primary_key=True),  # the order in which runs were begun here
    Column("run", Text, nullable=False, unique=True),
    Column("position", Integer, nullable=False),  # the head: how many entries there are, and the last one's digest
    Column("digest", Text, nullable=False),
    Column("summarised", Integer, nullable=False, default=0),  # at which position the columns below were worked out
    Column("summarised_by", Text),  # by which version of this library
    Column("project", Text),
    Column("organisation", Text),
    Column("method", Text),
    Column("edition", Text),
    Column("status", Text),
    Column("begun", Text),  # ISO 8601
    Column("last", Text),
    Column("open_gates", Text),  # paths with spaces between
    Column("open_roles", Text),  # ids with spaces between
    Column("next_due", Date().with_variant(Text(), "sqlite")),  # ISO 8601 in SQLite, which knows no dates
    Column("open_conditions", Integer),
    Column("breaches", Integer),
)
SUMMARY = tuple(RUNS.columns.keys())[RUNS.columns.keys().index("summarised") :]


# --- a store as a whole


def version_of(connection: Connection, place: str) -> int | None:
    """Return a store's version; None where there is nothing yet.

    Raises:
        NotAStore: when there is something else.
        NewerStore: when this library is too old for it.
    """
    names = set(inspect(connection).get_table_names())
    if STORE.name not in names:
        strange = names & METADATA.tables.keys() if connection.dialect.name == "postgresql" else names
        if strange:
            raise NotAStore(place, f"it has the tables {', '.join(sorted(strange))}")
        return None
    columns = {column["name"] for column in inspect(connection).get_columns(STORE.name)}
    rows = connection.execute(select(STORE)).all() if columns == set(STORE.columns.keys()) else []
    if len(rows) != 1 or rows[0].format != FORMAT or not isinstance(rows[0].version, int) or rows[0].version < 1:
        raise NotAStore(place, "its table ‘store’ is not ours")
    found: int = rows[0].version
    if found > VERSION:
        raise NewerStore(place, f"the store is of version {found}; this one reads up to {VERSION}")
    return found


def prepare(connection: Connection, place: str) -> None:
    """Make a new store, or upgrade an old one; the caller holds the lock and the transaction.

    Raises:
        NotAStore: when there is something else.
        NewerStore: when this library is too old for it.
    """
    found = version_of(connection, place)
    if found is None:
        METADATA.create_all(connection)
        connection.execute(STORE.insert().values(format=FORMAT, version=VERSION))
    elif found < VERSION:
        _from_1_to_2(connection)
        connection.execute(STORE.update().values(version=VERSION))


def _from_1_to_2(connection: Connection) -> None:
    """Add the table of runs with their heads. Their summaries are worked out when somebody asks for a list."""
    RUNS.create(connection)
    last, first = ENTRIES.alias(), ENTRIES.alias()
    ends = select(ENTRIES.c.run, func.max(ENTRIES.c.position).label("position")).group_by(ENTRIES.c.run).subquery()
    heads = (
        select(last.c.run, last.c.position, last.c.digest)
        .join(ends, and_(ends.c.run == last.c.run, ends.c.position == last.c.position))
        .outerjoin(first, and_(first.c.run == last.c.run, first.c.position == 1))
        .order_by(first.c.recorded, last.c.run)
    )
    connection.execute(RUNS.insert().from_select(["run", "position", "digest"], heads))


# --- summaries as rows


@cache
def library() -> str:
    """Return the version of this library."""
    return version_of_package("innomethods")


def summary_to_row(summary: RunSummary) -> dict[str, Any]:
    """Return a summary's columns, as plain as every driver takes them."""
    return {
        "summarised": summary.position,
        "summarised_by": library(),
        "project": summary.project,
        "organisation": summary.organisation,
        "method": summary.method,
        "edition": summary.edition,
        "status": summary.status.value,
        "begun": moment_text(summary.begun),
        "last": moment_text(summary.last),
        "open_gates": " ".join(summary.open_gates),
        "open_roles": " ".join(summary.open_roles),
        "next_due": None if summary.next_due is None else summary.next_due.isoformat(),
        "open_conditions": summary.open_conditions,
        "breaches": summary.breaches,
    }


def summary_from_row(row: Row[Any]) -> RunSummary | None:
    """Return the summary that a row of `RUNS` holds; None when it is behind the entries or can't be read."""
    try:
        values: tuple[Any, ...] = tuple(row)
        return _summary(*values[1:])
    except (ValueError, TypeError, AttributeError, KeyError):
        return None


def _summary(  # noqa: PLR0913, PLR0917 - the columns of `RUNS` in their order, as they are
    run: str,
    position: int,
    _digest: str,
    summarised: int,
    summarised_by: str,
    project: str,
    organisation: str | None,
    method: str,
    edition: str,
    status: str,
    begun: str,
    last: str,
    open_gates: str,
    open_roles: str,
    next_due: date | str | None,
    open_conditions: int,
    breaches: int,
) -> RunSummary | None:
    if summarised != position or summarised_by != library():  # another version may have seen it otherwise
        return None
    return RunSummary(
        run,
        project,
        organisation,
        method,
        edition,
        _STATUSES[status],
        datetime.fromisoformat(begun),
        datetime.fromisoformat(last),
        position,
        tuple(open_gates.split()),
        tuple(open_roles.split()),
        None if next_due is None else date.fromisoformat(str(next_due)),
        open_conditions,
        breaches,
    )


_STATUSES = {status.value: status for status in RunStatus}

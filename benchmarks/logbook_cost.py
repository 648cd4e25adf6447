"""What keeping a run costs, beside a floor: the bare driver writing the same rows, a bare loop reading them.

    python benchmarks/logbook_cost.py                   a table
    python benchmarks/logbook_cost.py --json            {"rows": [{"name", "ours", "other", "ratio", "goal"}]}
    python benchmarks/logbook_cost.py --without-server  no PostgreSQL (else one is started, as the client tests do)

Writing is told in events a second, and `ratio` says how much of the floor's speed is left (1 is as fast). Reading is
told in milliseconds, and `ratio` says how many times the floor's time it takes. Ours and the floor take turns, event by
event or call by call, and medians are compared, so that a busy disk slows both.

The floor of writing has what we write at hand: the same entry and the same row of the run, in the same transaction,
with the same settings (SQLite: WAL, synchronous=FULL). The floor of opening fetches the records, or reads the lines,
and calls `json.loads`; that of listing fetches the rows.
"""

# ruff: noqa: S608 - statements of our own

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, TypeVar

from replay_cost import DAY, walk

from innomethods.logbooks import Logbook, open_logbook
from innomethods.logbooks.tables import SUMMARY, summary_to_row
from innomethods.model import Gate, Method, Phase, Project
from innomethods.running import AnyEvent, Run, begin_run, replay
from innomethods.running.summary import summary_of

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "clients" / "postgres"))
from cluster import Cluster, programs

RUN = "bench"
T = TypeVar("T")
Row = dict[str, object]


def events(size: int) -> tuple[AnyEvent, ...]:
    """Return about `size` events: rounds through a method as large as BLT, going back to its start after each."""
    once = walk(1)
    back = once.decide("gate3", "go-back", to="stage0/phase0", reason="again", at=DAY, by="owner").events
    whole = (back[0], *(back[1:] * (size // (len(back) - 1) + 1)))
    return whole[: max(size, 1)]


def pairs(
    ours: Callable[[T], object], floor: Callable[[T], object], cases: Iterable[T], clock: Callable[[], float]
) -> tuple[float, float]:
    """Return the median seconds of each, taken in turns case by case, now the one first, now the other."""
    took: tuple[list[float], list[float]] = ([], [])
    for number, case in enumerate(cases):
        for index in (0, 1) if number % 2 else (1, 0):
            begun = clock()
            (ours, floor)[index](case)
            took[index].append(clock() - begun)
    return median(took[0]), median(took[1])


# --- writing


class Floor:
    """The bare driver: one entry or many, and the run's row, in one transaction."""

    def __init__(self, place: str, like: Logbook) -> None:
        """Make a store with our tables at another place, through the bare driver from then on."""
        with open_logbook(place) as made:
            like.copy_to(made)
        self.server = place.startswith("postgresql")
        if self.server:
            import psycopg

            self.driver: Any = psycopg.connect(place)
            self.driver.autocommit = False
        else:
            self.driver = sqlite3.connect(place, isolation_level=None)
            self.driver.execute("PRAGMA synchronous = FULL")
        mark = "%s" if self.server else "?"
        self.put = f"INSERT INTO entries VALUES ({', '.join([mark] * 6)})"
        where = f"WHERE run = {mark} AND position = {mark} AND digest = {mark}"
        self.move = f"UPDATE runs SET position = {mark}, digest = {mark} {where}"
        columns = ", ".join(f"{name} = {mark}" for name in ("position", "digest", *SUMMARY))
        self.move_summarised = f"UPDATE runs SET {columns} {where}"

    def write(self, move: str, values: Sequence[object], rows: Sequence[Sequence[object]]) -> None:
        """Write entries and the run's row."""
        cursor = self.driver.cursor()
        if not self.server:
            cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(move, values)
        if len(rows) == 1:
            cursor.execute(self.put, rows[0])
        else:
            cursor.executemany(self.put, rows)
        self.driver.commit()


def stored(log: Sequence[AnyEvent], folder: Path) -> list[tuple[Any, ...]]:
    """Return the rows that a log is kept as."""
    place = folder / "rows.db"
    place.unlink(missing_ok=True)
    with open_logbook(place) as book:
        book.append(RUN, log, 0)
    driver = sqlite3.connect(place)
    rows = driver.execute("SELECT * FROM entries ORDER BY position").fetchall()
    driver.close()
    return rows


def writing(places: tuple[str, str], group: int, times: int, folder: Path) -> tuple[float, float]:
    """Return events a second, ours and the floor's, when `group` events at a time are appended."""
    log = events(1 + group * times)
    rows = stored(log, folder)
    with open_logbook(places[0]) as book:
        book.append(RUN, log[:1], 0)
        floor = Floor(places[1], book)

        def bare(at: int) -> None:
            fresh, before = rows[at : at + group], rows[at - 1]
            floor.write(floor.move, (fresh[-1][1], fresh[-1][5], RUN, before[1], before[5]), fresh)

        took = pairs(
            lambda at: book.append(RUN, log[at : at + group], at), bare, range(1, len(log), group), perf_counter
        )
        floor.driver.close()
    return group / took[0], group / took[1]


def saving(places: tuple[str, str], times: int, folder: Path) -> tuple[float, float]:
    """Return events a second, ours and the floor's, when a run is saved after each event, with its summary."""
    log = events(1 + times)
    rows = stored(log, folder)
    with open_logbook(places[0]) as book:
        book.append(RUN, log[:1], 0)
        floor = Floor(places[1], book)

        def bare(run: Run) -> None:
            fresh, before = rows[run.position], rows[run.position - 1]
            summary = summaries[run.position]
            floor.write(floor.move_summarised, (fresh[1], fresh[5], *summary, RUN, before[1], before[5]), [fresh])

        summaries: dict[int, Sequence[object]] = {}

        def runs() -> Iterator[Run]:
            for position in range(1, len(log)):
                run = replay(log[: position + 1], position=position)
                summaries[position] = tuple(summary_to_row(summary_of(run)).values())
                yield run

        took = pairs(book.save, bare, runs(), perf_counter)
        floor.driver.close()
    return 1 / took[0], 1 / took[1]


def write_rows(kind: str, place: Callable[[str], str], folder: Path, times: int) -> Iterator[Row]:
    """Return the rows about writing to one kind of store."""
    one = writing((place("a1"), place("b1")), 1, times, folder)
    yield row(f"{kind}: append, one commit each", one, 0.8)
    whole = saving((place("a2"), place("b2")), times // 3, folder)
    yield row(f"{kind}: save with summary, one commit each", whole, 0.8)
    groups = writing((place("a3"), place("b3")), 1000, max(5, times // 60), folder)
    yield row(f"{kind}: append, groups of 1000", groups, 0.4 if kind == "SQLite" else None)


# --- reading


def opening(size: int, folder: Path) -> Row:
    """Return the row about opening a run of a size."""
    place = folder / f"open{size}.db"
    log = events(size)
    with open_logbook(place) as book, sqlite3.connect(place) as bare:
        book.append(RUN, log, 0)

        def floor(_: int) -> None:
            for (record,) in bare.execute("SELECT record FROM entries WHERE run = ? ORDER BY position", (RUN,)):
                json.loads(record)

        times = range(max(3, min(30, 200_000 // size)))
        took = pairs(lambda _: book.open(RUN), floor, times, process_time)
    bare.close()
    return row(f"SQLite: open a run of {len(log)} events", took, 5.0, reading=True)


def opening_lines(size: int, folder: Path) -> Row:
    """Return the row about opening a run of a size from a file of JSON Lines."""
    place = folder / f"open{size}.jsonl"
    with open_logbook(place) as book:
        book.append(RUN, events(size), 0)

        def floor(_: int) -> None:
            with place.open("rb") as lines:
                for line in lines:
                    json.loads(line)

        times = range(max(3, min(30, 200_000 // size)))
        took = pairs(lambda _: book.open(RUN), floor, times, process_time)
    return row(f"JSON Lines: open a run of {size} events", took, 5.0, reading=True)


def listing(each: int, runs: int, folder: Path) -> Row:
    """Return the row about listing runs with so many events each."""
    place = folder / f"list{each}.db"
    method = Method("small", flow=[Phase("collect", does="lead"), Gate("go", decided_by="owner")])
    with open_logbook(place) as book, sqlite3.connect(place) as bare:
        bare.execute("PRAGMA synchronous = OFF")
        for number in range(runs):
            run = begin_run(Project("bench", method, start=DAY, country="NO"), at=DAY, by="owner", id=f"run-{number}")
            run = run.start("collect", at=DAY, by="lead")
            for count in range(each - 2):
                run = run.note(f"note {count}", at=DAY, by="lead")
            book.save(run)

        def floor(_: int) -> None:
            for _row in bare.execute("SELECT * FROM runs ORDER BY number"):
                pass

        if len(book.list(method="small", status="running")) != runs:
            raise SystemExit("the list is not whole")
        took = pairs(lambda _: book.list(), floor, range(15), process_time)
    bare.close()
    return row(f"SQLite: list {runs} runs of {each} events", took, 5.0, reading=True)


# --- telling


def row(name: str, took: tuple[float, float], goal: float | None, *, reading: bool = False) -> Row:
    """Return one row: events a second, or milliseconds of reading."""
    ours, other = (1000 * took[0], 1000 * took[1]) if reading else took
    unit = "ms" if reading else "events/s"
    record: Row = {"name": name, "ours": round(ours, 2), "other": round(other, 2), "ratio": round(ours / other, 2)}
    return {**record, "goal": goal, "unit": unit}


@contextmanager
def server(*, wanted: bool) -> Iterator[Cluster | None]:
    """Start a PostgreSQL of our own, if there is one to start."""
    if not wanted or programs() is None:
        print("PostgreSQL was not measured: it isn't installed, or wasn't wanted.", file=sys.stderr)
        yield None
        return
    with Cluster(durable=True) as cluster:
        yield cluster


def measured(arguments: argparse.Namespace, folder: Path) -> Iterator[Row]:
    """Return every row."""
    yield from write_rows("SQLite", lambda name: str(folder / f"{name}.db"), folder, arguments.times)
    with server(wanted=not arguments.without_server) as cluster:
        if cluster is not None:
            yield from write_rows("PostgreSQL", cluster.database, folder, arguments.times)
    for size in arguments.sizes:
        yield opening(size, folder)
        yield opening_lines(size, folder)
    for each in (5, 50):
        yield listing(each, arguments.runs, folder)


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print rows as JSON")
    parser.add_argument("--without-server", action="store_true", help="leave PostgreSQL out")
    parser.add_argument("--times", type=int, default=3000, help="how many commits of one event")
    parser.add_argument("--sizes", type=int, nargs="+", default=(100, 10_000, 100_000), help="events of a run to open")
    parser.add_argument("--runs", type=int, default=10_000, help="runs to list")
    parser.add_argument("--folder", type=Path, help="where the stores are made; default a temporary folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        rows = list(measured(arguments, Path(folder)))
    if arguments.json:
        json.dump({"rows": rows}, sys.stdout, indent=2)
        print()
        return
    print(f"{'':52}{'ours':>12}{'floor':>12}{'ratio':>8}{'goal':>8}")
    for each in rows:
        limit = "" if each["goal"] is None else f"{'≥' if each['unit'] == 'events/s' else '≤'} {each['goal']}"
        print(f"{each['name']:52}{each['ours']:>12,}{each['other']:>12,}{each['ratio']:>8}{limit:>8}  {each['unit']}")


if __name__ == "__main__":
    main()

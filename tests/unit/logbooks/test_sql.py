"""Stores: what is made and when, old and newer versions, other people's files, locks, rows of runs, what is missing."""

# ruff: noqa: S608 - statements of our own

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.unit.logbooks.samples import DAY, begun, clock, story

from innomethods.errors import LogbookBroken, LogbookConflict, MissingExtra, NewerStore, NotAStore, StoreBusy, StoreGone
from innomethods.logbooks import Logbook, connecting, open_logbook
from innomethods.logbooks.tables import RUNS, SUMMARY, VERSION, summary_to_row
from innomethods.running import replay
from innomethods.running.summary import summary_of

GOLDEN = Path(__file__).parents[2] / "golden" / "stores"
RUN = "faerre-bomtimer"  # of the golden store
LAST = "d08cd7a17a8fb2c5410d2598ba5ca2c752e1da77074b9d81c82eeaccdacd4d8c"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "runs.db"


@pytest.fixture
def book(place: Path) -> Iterator[Logbook]:
    with open_logbook(place, clock) as book:
        book.save(story()[-1])
        yield book


def execute(place: Path, *statements: str) -> list[tuple[object, ...]]:
    """Do something to a store behind the library's back."""
    connection = sqlite3.connect(place)
    try:
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows


class TestWhatIsMade:
    def test_looking_makes_no_file(self, place: Path) -> None:
        with open_logbook(place) as book:
            assert (book.runs(), book.list(), book.read("pilot"), book.since({})) == ((), (), (), ())
            assert not book.verify("pilot").ok
        assert not place.exists()

    def test_the_first_entry_makes_it_and_its_folder(self, tmp_path: Path) -> None:
        with open_logbook(tmp_path / "new" / "runs.sqlite") as book:
            book.save(begun())
        assert [path.name for path in (tmp_path / "new").iterdir()] == ["runs.sqlite"]

    def test_every_spelling_of_a_place_is_the_same_store(self, book: Logbook, place: Path) -> None:
        for spelled in (place, str(place), f"sqlite:///{place}"):
            with open_logbook(spelled) as same:
                assert same.runs() == ("pilot",)

    def test_a_reader_sees_a_file_that_others_make_later(self, place: Path) -> None:
        with open_logbook(place) as early, open_logbook(place) as late:
            assert early.runs() == ()
            late.save(begun())
            assert early.runs() == ("pilot",)

    def test_an_empty_file_is_an_empty_store(self, place: Path) -> None:
        place.touch()
        with open_logbook(place) as book:
            assert book.runs() == ()
            book.save(begun())
            assert book.runs() == ("pilot",)

    def test_a_commit_is_on_the_disk_when_it_returns(self, book: Logbook) -> None:
        with book._engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"

    def test_a_record_is_kept_as_the_very_text_of_the_chain(self, book: Logbook, place: Path) -> None:
        ((text,),) = execute(place, "SELECT record FROM entries WHERE position = 3")
        who = '"by":{"role":"lead","person":"p1"}'
        assert text == f'{{"kind":"phase-started","version":1,"at":"2027-01-11T00:00:00+00:00",{who},"path":"collect"}}'

    def test_other_programs_can_read_the_rows_of_runs(self, book: Logbook, place: Path) -> None:
        book.append("other", story("other", "Oslo")[12].events, 0)
        book.list()
        columns = "run, organisation, method, status, open_gates, open_roles, next_due, open_conditions, breaches"
        assert execute(place, f"SELECT {columns} FROM runs ORDER BY number") == [
            ("pilot", None, "small", "completed", "", "", "2027-03-01", 1, 1),
            ("other", "Oslo", "small", "running", "on", "board", "2027-02-01", 2, 0),
        ]
        assert tuple(summary_to_row(summary_of(begun()))) == SUMMARY


class TestVersions:
    @pytest.fixture
    def old(self, tmp_path: Path) -> Path:
        return Path(shutil.copy(GOLDEN / "version-1.db", tmp_path / "old.db"))

    def test_a_store_of_version_1_opens_and_is_upgraded(self, old: Path) -> None:
        with open_logbook(old) as book:
            run = book.open(RUN)
            assert (book.runs(), run.position, run.status.value, run.problems) == ((RUN,), 64, "completed", ())
            assert book.verify(RUN, head=LAST).ok
            assert [(each.pin, each.next_due, each.position) for each in book.list()] == [
                ("blt@2013", date(2027, 10, 1), 64)
            ]
            book.append(RUN, run.note("later", at=date(2027, 7, 1), by="project-lead").events[64:], 64)
        with open_logbook(old) as book:
            assert (book.head(RUN).position, book.verify(RUN, head=LAST).ok) == (65, True)
        assert execute(old, "SELECT version FROM store") == [(VERSION,)]

    def test_an_upgrade_that_fails_leaves_the_store_as_it_was(self, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        before = execute(old, "SELECT sql FROM sqlite_schema ORDER BY 1")

        def fail(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("innomethods.logbooks.tables.STORE.update", fail)
        with pytest.raises(KeyboardInterrupt):
            open_logbook(old)
        assert execute(old, "SELECT sql FROM sqlite_schema ORDER BY 1") == before
        assert execute(old, "SELECT version FROM store") == [(1,)]

    def test_a_newer_store_is_refused_with_words_and_not_touched(self, book: Logbook, place: Path) -> None:
        book.close()
        execute(place, "UPDATE store SET version = 3")
        before = place.read_bytes()
        with pytest.raises(NewerStore, match=r"version 3; this one reads up to 2\).*pip install --upgrade"):
            open_logbook(place)
        assert place.read_bytes() == before

    @pytest.mark.parametrize(
        "statements",
        [
            ("CREATE TABLE invoices (number INTEGER)",),
            ("CREATE TABLE store (name TEXT)", "INSERT INTO store VALUES ('corner shop')"),
            ("CREATE TABLE store (format TEXT, version INTEGER)",),
            ("CREATE TABLE store (format TEXT, version INTEGER)", "INSERT INTO store VALUES ('innomethods logbook', 'x')"),
            ("CREATE TABLE store (format TEXT, version INTEGER)", "INSERT INTO store VALUES ('other', 1)"),
            ("CREATE TABLE entries (run TEXT)",),
        ],
    )  # fmt: skip
    def test_other_people_s_databases_are_refused_and_not_touched(
        self, place: Path, statements: tuple[str, ...]
    ) -> None:
        execute(place, *statements)
        before = place.read_bytes()
        for look in (lambda: open_logbook(place), lambda: open_logbook(place).save(begun())):
            with pytest.raises(NotAStore, match="no logbook of ours"):
                look()
        assert place.read_bytes() == before

    def test_a_file_that_is_no_database_is_refused_and_not_touched(self, place: Path) -> None:
        place.write_text("Dear all,\n" * 200, encoding="utf-8")
        with pytest.raises(NotAStore, match="file is not a database"):
            open_logbook(place)
        assert place.read_text(encoding="utf-8") == "Dear all,\n" * 200


class TestLocks:
    def test_a_store_that_others_hold_locked_is_told(
        self, book: Logbook, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(connecting, "PATIENCE", 0.1)
        holder = sqlite3.connect(place, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with open_logbook(place) as other:
            run = other.open("pilot")
            with pytest.raises(StoreBusy, match=r"locked by others .*try again"):
                other.save(run.note("x", at=date(2027, 2, 1), by="owner"))
            holder.execute("ROLLBACK")
            holder.close()
            assert other.save(run.note("x", at=date(2027, 2, 1), by="owner")).position == 18
        assert book.verify("pilot").ok

    def test_waiting_for_a_lock_is_long_enough_for_others_to_finish(self) -> None:
        assert connecting.PATIENCE == 10


class TestRowsOfRuns:
    def test_a_row_that_is_behind_is_mended_by_a_list(self, book: Logbook, place: Path) -> None:
        with book._engine.begin() as connection:
            connection.execute(RUNS.update().values(summarised=3, status="running"))
        assert book.list() == (summary_of(replay(book.read("pilot"))),)
        assert execute(place, "SELECT summarised, status FROM runs") == [(17, "completed")]

    def test_a_list_needs_no_entries_when_the_rows_are_up_to_date(self, book: Logbook, place: Path) -> None:
        told = book.list()
        execute(place, "DELETE FROM entries")
        assert book.list() == told

    @pytest.mark.parametrize(
        "change", ["status = 'done'", "begun = 'long ago'", "open_gates = NULL", "next_due = 'soon'"]
    )
    def test_a_row_that_can_t_be_read_is_worked_out_anew(self, book: Logbook, place: Path, change: str) -> None:
        told = book.list()
        execute(place, f"UPDATE runs SET {change}")
        assert book.list() == told

    def test_what_is_missing_is_never_skipped(self, book: Logbook, place: Path) -> None:
        execute(place, "DELETE FROM entries WHERE position = 17")
        for read in (book.read, book.entries, book.open):
            with pytest.raises(LogbookBroken, match="event 17 is broken: it is missing"):
                read("pilot")
        execute(place, "DELETE FROM entries WHERE position = 5")
        for read in (book.read, book.entries, book.open):
            with pytest.raises(LogbookBroken, match="event 5 is broken: position 6 stands where 5 belongs"):
                read("pilot")

    def test_a_position_of_nothing_is_not_skipped_either(self, book: Logbook, place: Path) -> None:
        execute(place, "UPDATE entries SET position = 0 WHERE position = 5")
        with pytest.raises(LogbookBroken):
            book.read("pilot")

    def test_an_older_copy_put_back_is_not_written_onto_blindly(self, place: Path) -> None:
        """Who wrote last keeps the head in memory; the store is asked whether it is still there."""
        run = begun()
        with open_logbook(place) as book, open_logbook(place) as other:
            run = book.save(run)
            execute(place, "DELETE FROM entries", "DELETE FROM runs")
            other.save(begun().start("collect", at=DAY, by="lead").saved(0))
            execute(place, "DELETE FROM entries WHERE position = 2", "UPDATE runs SET position = 1")
            with pytest.raises(LogbookConflict, match="other events"):
                book.save(run.note("x", at=DAY, by="owner"))


class TestWithoutThePackages:
    def test_a_missing_package_is_named_with_what_to_install(
        self, place: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in [
            name for name in sys.modules if name == "sqlalchemy" or name.startswith("innomethods.logbooks.sql")
        ]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "sqlalchemy", None)
        with pytest.raises(MissingExtra, match=r"innomethods\[store\]"):
            open_logbook(place)

    def test_other_logbooks_do_without(self, tmp_path: Path) -> None:
        code = (
            "import sys; from innomethods.logbooks import open_logbook; open_logbook(sys.argv[1]).runs(); open_logbook()\n"
            "assert not {'sqlalchemy', 'psycopg', 'sqlite3'} & set(sys.modules)"
        )
        subprocess.run([sys.executable, "-c", code, str(tmp_path / "log.jsonl")], check=True)


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_is_gone_while_it_is_open_takes_nothing_in(tmp_path, replaced):
    place = tmp_path / "runs.db"
    with open_logbook(place, clock) as book:
        run = book.save(begun("pilot"))
        place.rename(tmp_path / "moved.db")
        if replaced:
            shutil.copy(tmp_path / "moved.db", place)
        fresh = run.note("x", at=run.last, by="lead")
        for use in (lambda: book.save(fresh), lambda: book.open("pilot"), book.list):
            with pytest.raises(StoreGone, match="removed or replaced while the logbook was open"):
                use()
        if replaced:
            place.unlink()
        (tmp_path / "moved.db").rename(place)
        assert book.save(fresh).position == 2


def test_a_row_without_a_position_breaks_its_run_and_no_other(tmp_path):
    with open_logbook(tmp_path / "runs.db", clock) as book:
        book.save(begun("pilot"))
        book.save(begun("other"))
    with sqlite3.connect(tmp_path / "runs.db") as database:
        database.execute("UPDATE runs SET position = 'zz' WHERE run = 'pilot'")
    with open_logbook(tmp_path / "runs.db", clock) as book:
        for use in (book.open, book.head, book.entries, book.read):
            with pytest.raises(LogbookBroken, match="run 'pilot': event 1 is broken: the run's row says 'zz'"):
                use("pilot")
        with pytest.raises(LogbookBroken, match="run 'pilot'"):
            book.since({})
        assert "zz" in (book.verify("pilot").reason or "")
        changed = book.changed()
        assert list(changed) == ["pilot"]
        assert [one.run for one in book.list(besides=changed)] == ["other"]
        assert book.open("other").position == 1


def test_a_store_that_was_upgraded_while_it_was_open_is_written_to_no_more(book: Logbook, place: Path) -> None:
    run = book.open("pilot")
    execute(place, "UPDATE store SET version = version + 1")
    rows = execute(place, "SELECT count(*) FROM entries")
    for written in (run.note("more", at=DAY, by="lead"), begun("another")):
        with pytest.raises(NewerStore, match="pip install --upgrade"):
            book.save(written)
    assert execute(place, "SELECT count(*) FROM entries") == rows

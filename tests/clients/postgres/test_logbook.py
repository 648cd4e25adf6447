"""The logbook in a real PostgreSQL: what every logbook promises, and what a server adds to it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from tests.clients.postgres.cluster import PASSWORD, Cluster
from tests.unit.logbooks.contract import Contract, Opened
from tests.unit.logbooks.samples import DAY, begun, clock, story
from tests.unit.logbooks.test_faults import worked

from innomethods.errors import (
    BadPlace,
    LogbookBroken,
    NewerStore,
    NoSuchDatabase,
    NotAStore,
    StoreBusy,
    StoreReadOnly,
    StoreRefused,
    StoreUnreachable,
)
from innomethods.logbooks import Logbook, connecting, open_logbook
from innomethods.logbooks.tables import VERSION
from innomethods.running.summary import summary_of

pytestmark = pytest.mark.client_postgres
MANY = int(os.environ.get("KILLS", "200"))


def execute(place: str, *statements: str) -> list[tuple[object, ...]]:
    """Do something to a database behind the library's back."""
    rows: list[tuple[object, ...]] = []
    with psycopg.connect(place, autocommit=True) as connection:
        for statement in statements:
            cursor = connection.execute(statement)
            rows = cursor.fetchall() if cursor.description else []
    return rows


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def opened(place: str, stack: ExitStack) -> Opened:
    return lambda: stack.enter_context(open_logbook(place, clock))


@pytest.fixture
def another(cluster: Cluster, place: str, stack: ExitStack) -> Logbook:
    return stack.enter_context(
        open_logbook(cluster.database(f"another_{place.partition('/runs')[2].partition('?')[0]}"), clock)
    )


class TestPostgres(Contract):
    pass


class TestTheStore:
    def test_eight_first_openers_make_it_once(self, place: str) -> None:
        with ThreadPoolExecutor(8) as pool:
            books = list(pool.map(lambda _: open_logbook(place), range(8)))
        assert [book.runs() for book in books] == [()] * 8
        for book in books:
            book.close()
        assert execute(place, "SELECT version FROM store") == [(VERSION,)]

    def test_a_store_of_version_1_is_upgraded(self, place: str) -> None:
        with open_logbook(place, clock) as book:
            book.save(story("b")[-1])
            book.save(story("a")[3])
            kept = book.list()
        execute(place, "DROP TABLE runs", "UPDATE store SET version = 1")
        with open_logbook(place) as book:
            assert {each.run: each for each in book.list()} == {each.run: each for each in kept}
            assert book.verify("a").ok
            assert book.verify("b").ok

    def test_a_newer_store_is_refused(self, place: str) -> None:
        open_logbook(place).close()
        execute(place, "UPDATE store SET version = 9")
        with pytest.raises(NewerStore, match="version 9"):
            open_logbook(place)

    @pytest.mark.parametrize("table", ["store", "entries", "runs"])
    def test_tables_of_others_with_our_names_are_refused(self, place: str, table: str) -> None:
        execute(place, f"CREATE TABLE {table} (name TEXT)")
        with pytest.raises(NotAStore):
            open_logbook(place)

    def test_tables_of_others_beside_ours_are_left_alone(self, place: str) -> None:
        execute(place, "CREATE TABLE invoices (number INTEGER)", "INSERT INTO invoices VALUES (7)")
        with open_logbook(place) as book:
            book.save(begun())
            assert book.runs() == ("pilot",)
        assert execute(place, "SELECT number FROM invoices") == [(7,)]

    def test_dates_are_dates_to_other_programs(self, place: str) -> None:
        with open_logbook(place) as book:
            book.save(story()[9])
        assert execute(place, "SELECT run FROM runs WHERE next_due < DATE '2027-02-02'") == [("pilot",)]

    def test_what_was_changed_or_taken_out_shows(self, place: str) -> None:
        with open_logbook(place, clock) as book:
            book.save(story()[-1])
            execute(place, "UPDATE runs SET status = 'running'")
            assert "status" in str(book.verify("pilot").reason)
            execute(place, "UPDATE runs SET status = 'completed'")
            assert book.verify("pilot").ok
            execute(place, "UPDATE entries SET record = replace(record, 'too thin', 'too thick') WHERE position = 6")
            assert (book.verify("pilot").ok, book.verify("pilot").first_bad) == (False, 6)
            execute(place, "DELETE FROM entries WHERE position = 17")
            with pytest.raises(LogbookBroken, match="event 17 is broken: it is missing"):
                book.open("pilot")

    def test_a_log_holds_while_others_write_to_it(self, place: str) -> None:
        """The run's row and its entries are looked at as of one moment."""
        with open_logbook(place, clock) as book, open_logbook(place, clock) as writer, ThreadPoolExecutor(1) as pool:
            run = writer.save(begun())

            def write() -> None:
                fresh = run
                for number in range(200):
                    fresh = writer.save(fresh.note(f"{number}", at=DAY, by="lead"))

            writing = pool.submit(write)
            while not writing.done():
                found = book.verify("pilot")
                assert found.ok, found.reason
            writing.result()


class TestTheServer:
    def test_a_password_is_used_and_a_wrong_one_told_without_it(self, cluster: Cluster, place: str) -> None:
        name = place.partition("@/")[2].partition("?")[0]
        with open_logbook(cluster.by_password(name, quote(PASSWORD))) as book:
            assert book.runs() == ()
        for user in ("postgres", "kari"):
            with pytest.raises(StoreRefused, match="wrong user or password") as caught:
                open_logbook(cluster.by_password(name, "hemmelig", user))
            assert "hemmelig" not in repr(caught.value)

    def test_a_database_that_is_not_there_is_told(self, cluster: Cluster) -> None:
        for place in (cluster.address("nowhere"), cluster.by_password("nowhere", quote(PASSWORD))):
            with pytest.raises(NoSuchDatabase, match="nowhere"):
                open_logbook(place)

    def test_an_option_nobody_knows_is_told(self, place: str) -> None:
        with pytest.raises(BadPlace, match="shoe_size"):
            open_logbook(f"{place}&shoe_size=44")

    def test_a_user_who_may_only_read_reads(self, place: str) -> None:
        with open_logbook(place, clock) as book:
            book.append("pilot", story()[4].events, 0)
        execute(place, "DROP ROLE IF EXISTS auditor", "CREATE ROLE auditor LOGIN",
                "GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor")  # fmt: skip
        try:
            with open_logbook(place.replace("postgres@", "auditor@")) as book:
                assert book.list() == (summary_of(story()[4].saved(5)),)  # the row is behind, and can't be mended
                assert book.verify("pilot").ok
                with pytest.raises(StoreReadOnly, match="permission denied"):
                    book.append("pilot", story()[5].events[5:], 5)
                assert len(book.read("pilot")) == 5
        finally:
            execute(place, "DROP OWNED BY auditor", "DROP ROLE auditor")

    def test_a_standby_or_read_only_session_is_told(self, place: str) -> None:
        with open_logbook(place) as book:
            book.save(begun())
        with open_logbook(f"{place}&options=-c%20default_transaction_read_only%3Don") as book:
            with pytest.raises(StoreReadOnly, match="read-only transaction"):
                book.append("pilot", story()[1].events[1:], 1)
            assert book.open("pilot").position == 1

    def test_a_lock_that_others_hold_is_told(self, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(connecting, "PATIENCE", 1)
        with open_logbook(place) as book, psycopg.connect(place) as holder:
            run = book.save(begun())
            holder.execute("SELECT * FROM runs FOR UPDATE")
            with open_logbook(place) as other, pytest.raises(StoreBusy, match=r"locked by others .*lock timeout"):
                other.save(run.note("x", at=DAY, by="lead"))
            holder.rollback()
            assert book.save(run.note("x", at=DAY, by="lead")).position == 2

    def test_it_goes_on_after_the_server_was_started_anew(self, cluster: Cluster, place: str) -> None:
        with open_logbook(place, clock) as book:
            run = book.save(begun())
            cluster.stop()
            with pytest.raises(StoreUnreachable):
                book.runs()
            with pytest.raises(StoreUnreachable):
                book.save(run.note("lost", at=DAY, by="lead"))
            cluster.start()
            assert book.runs() == ("pilot",)
            run = book.save(run.note("kept", at=DAY, by="lead"))
            cluster.stop()
            cluster.start()
            run = book.save(run.note("kept too", at=DAY, by="lead"))  # over a new connection, without a word
            assert book.open("pilot") == run
            assert [event.text for event in book.read("pilot")[1:]] == ["kept", "kept too"]


class TestFaults:
    def test_what_was_acknowledged_survives_kill_9(self, place: str) -> None:
        saw = worked("kill", place, MANY, 3, seconds=10 * MANY)
        print(f"PostgreSQL: {saw}")  # noqa: T201 - `make chaos` shows it
        assert saw["kills"] == MANY
        assert saw["writing"] > MANY / 2

    def test_of_eight_writers_one_wins_each_position_and_the_others_are_told(self, place: str) -> None:
        assert worked("race", place, 8, 10)["positions"] == 80


def test_a_missing_driver_is_named_with_what_to_install(place: str) -> None:
    code = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from innomethods.errors import MissingExtra\nfrom innomethods.logbooks import open_logbook\n"
        "try: open_logbook(sys.argv[1])\nexcept MissingExtra as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, place], capture_output=True, encoding="utf-8", check=True, cwd=Path.cwd()
    )
    assert done.stdout.startswith("A logbook in postgresql needs an optional package.")
    assert 'pip install "innomethods[store]"' in done.stdout

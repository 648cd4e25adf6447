"""`verify` finds what was done to a log: any byte changed, entries removed, swapped, put in, a tail cut."""

# ruff: noqa: S608 - statements of our own

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.logbooks.samples import METHOD, clock, story
from tests.unit.logbooks.test_sql import GOLDEN, LAST, RUN

from innomethods.errors import LogbookBroken
from innomethods.logbooks import Follower, RunLeftOut, open_logbook, plan_all
from innomethods.logbooks.chain import Link, follow

OLD_LOG = Path(__file__).parents[3] / "examples" / "faerre-bomtimer" / "log.jsonl"
NUMBERS = st.integers(0, 2**32)
FEWER = settings(max_examples=40)  # each opens a copy of a store


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture(scope="module")
def lines(folder: Path) -> list[bytes]:
    """Two runs, one after the other in one file."""
    with open_logbook(folder / "log.jsonl", clock) as book:
        book.save(story("pilot", "Oslo")[-1])
        book.save(story("other")[4])
    return (folder / "log.jsonl").read_bytes().splitlines(keepends=True)


@pytest.fixture(scope="module")
def store(folder: Path, lines: list[bytes]) -> Path:
    with open_logbook(folder / "runs.db", clock) as book:
        book.import_from(open_logbook(folder / "log.jsonl"))
        book.list()
    return folder / "runs.db"


def holds(folder: Path, content: bytes, head: str | None = None) -> bool:
    """Whether both runs of a changed file still verify."""
    changed = folder / "changed.jsonl"
    changed.write_bytes(content)
    book = open_logbook(changed)
    return book.verify("pilot", head).ok and book.verify("other").ok


class TestALogInAFile:
    def test_it_holds_as_it_is(self, folder: Path, lines: list[bytes]) -> None:
        assert holds(folder, b"".join(lines))

    @given(at=NUMBERS, by=st.integers(1, 255))
    def test_every_changed_byte_shows(self, folder: Path, lines: list[bytes], at: int, by: int) -> None:
        content = bytearray(b"".join(lines))
        at %= len(content)
        content[at] ^= by
        assert not holds(folder, bytes(content)), f"byte {at} was changed to {content[at]:#x}"

    @pytest.mark.parametrize("ends", [b"\n", b"\r", b" ", b"\t", b"\x00", b",", b"}"])
    def test_so_does_a_changed_end_of_a_line(self, folder: Path, lines: list[bytes], ends: bytes) -> None:
        for number in (0, 3, len(lines) - 1):
            changed = [line[:-1] + ends if number == index else line for index, line in enumerate(lines)]
            assert holds(folder, b"".join(changed)) == (ends == b"\n")

    @given(at=NUMBERS)
    def test_every_byte_taken_out_shows(self, folder: Path, lines: list[bytes], at: int) -> None:
        content = b"".join(lines)
        at %= len(content) - 1  # the very last byte ends the file: some editors take it away
        assert not holds(folder, content[:at] + content[at + 1 :])

    @given(at=NUMBERS, byte=st.integers(0, 255))
    def test_every_byte_put_into_a_line_shows(self, folder: Path, lines: list[bytes], at: int, byte: int) -> None:
        content = b"".join(lines)
        at %= len(content)
        is_between = content[at - 1 : at] in (b"\n", b"") or content[at : at + 1] == b"\n"
        if byte in b"\r\n" and is_between:
            return  # an empty line holds nothing, and line ends differ between systems
        assert not holds(folder, content[:at] + bytes([byte]) + content[at:])

    @given(number=NUMBERS)
    def test_every_line_taken_out_shows(self, folder: Path, lines: list[bytes], number: int) -> None:
        number %= 16  # all of the first run's but its last
        assert not holds(folder, b"".join(lines[:number] + lines[number + 1 :]))

    @given(one=NUMBERS, other=NUMBERS)
    def test_lines_that_changed_places_show(self, folder: Path, lines: list[bytes], one: int, other: int) -> None:
        one, other, changed = one % 17, other % 17, list(lines)
        changed[one], changed[other] = changed[other], changed[one]
        assert holds(folder, b"".join(changed)) == (one == other)

    @given(one=NUMBERS, other=NUMBERS)
    def test_a_line_put_in_twice_shows(self, folder: Path, lines: list[bytes], one: int, other: int) -> None:
        changed = list(lines)
        changed.insert(other % 18, lines[one % 17])
        assert not holds(folder, b"".join(changed))

    @given(length=NUMBERS)
    def test_a_cut_tail_shows_beside_a_head_that_was_kept(self, folder: Path, lines: list[bytes], length: int) -> None:
        length %= 17
        kept = open_logbook(folder / "log.jsonl").head("pilot").digest
        rest = b"".join(lines[:length] + lines[17:])
        assert not holds(folder, rest, head=kept)
        assert holds(folder, rest) == (length > 0)

    def test_a_last_entry_under_another_name_shows(self, folder: Path, lines: list[bytes]) -> None:
        changed = [*lines[:16], lines[16].replace(b'"run":"pilot"', b'"run":"pilou"'), *lines[17:]]
        (folder / "changed.jsonl").write_bytes(b"".join(changed))
        found = open_logbook(folder / "changed.jsonl").verify("pilot")
        assert (found.ok, found.first_bad, found.reason) == (
            False,
            17,
            "the entry stands under another run's name, 'pilou'",
        )

    def test_a_key_put_in_or_moved_shows(self, folder: Path, lines: list[bytes]) -> None:
        for old, new in (
            (b'"position":5,', b'"position":5,"note":1,'),
            (b'{"run":"pilot","position":5', b'{"position":5,"run":"pilot"'),
            (b'"kind":"phase-finished","version":1', b'"version":1,"kind":"phase-finished"'),
            (b'"version":1', b'"version":2,"version":1'),
        ):
            assert old in lines[4]
            assert not holds(folder, b"".join([*lines[:4], lines[4].replace(old, new), *lines[5:]])), new


class TestAStore:
    def test_it_holds_as_it_is(self, store: Path) -> None:
        assert told(store, lambda _: None) == []

    @FEWER
    @given(at=NUMBERS, row=NUMBERS, column=st.sampled_from(["run", "position", "recorded", "kind", "record", "digest"]))
    def test_every_changed_byte_of_an_entry_shows(self, store: Path, at: int, row: int, column: str) -> None:
        assert told(store, lambda connection: change(connection, "entries", column, row, at))

    @FEWER
    @given(at=NUMBERS, row=NUMBERS, column=st.sampled_from([
        "run", "position", "digest", "summarised", "project", "organisation", "method", "edition", "status", "begun", "last",
        "open_roles", "next_due", "open_conditions", "breaches",
    ]))  # fmt: skip
    def test_every_changed_byte_of_a_run_s_row_shows(self, store: Path, at: int, row: int, column: str) -> None:
        def act(connection: sqlite3.Connection) -> None:
            change(connection, "runs", column, row, at)

        lower = column == "summarised"  # a row may be behind: it is then worked out anew
        assert told(store, act) or lower

    @FEWER
    @given(row=NUMBERS)
    def test_every_entry_taken_out_shows_the_last_too(self, store: Path, row: int) -> None:
        position = row % 17 + 1
        statement = f"DELETE FROM entries WHERE run = 'pilot' AND position = {position}"
        assert told(store, lambda connection: connection.execute(statement)) == [("pilot", position)]

    @FEWER
    @given(one=st.integers(1, 16))
    def test_entries_that_changed_places_show(self, store: Path, one: int) -> None:
        def act(connection: sqlite3.Connection) -> None:
            for old, new in ((one, 99), (one + 1, one), (99, one + 1)):
                connection.execute(f"UPDATE entries SET position = {new} WHERE run = 'pilot' AND position = {old}")

        assert told(store, act) == [("pilot", one)]

    def test_an_entry_put_in_shows(self, store: Path) -> None:
        copied = "SELECT run, 18, recorded, kind, record, digest FROM entries WHERE run = 'pilot' AND position = 17"
        assert told(store, lambda connection: connection.execute(f"INSERT INTO entries {copied}")) == [("pilot", 18)]

    def test_a_run_s_row_taken_out_shows(self, store: Path) -> None:
        assert told(store, lambda connection: connection.execute("DELETE FROM runs WHERE run = 'pilot'")) == [
            ("pilot", 17)
        ]

    def test_a_tail_cut_with_care_shows_beside_a_head_that_was_kept(self, store: Path) -> None:
        kept = open_logbook(store).head("pilot").digest

        def act(connection: sqlite3.Connection) -> None:
            ((digest,),) = connection.execute(
                "SELECT digest FROM entries WHERE run = 'pilot' AND position = 12"
            ).fetchall()
            connection.execute("DELETE FROM entries WHERE run = 'pilot' AND position > 12")
            connection.execute(
                "UPDATE runs SET position = 12, summarised = 0, digest = ? WHERE run = 'pilot'", (digest,)
            )

        assert told(store, act) == []
        assert told(store, act, head=kept) == [("pilot", 13)]


def change(connection: sqlite3.Connection, table: str, column: str, row: int, at: int) -> None:
    """Change one character of one value, or one value by one."""
    keys = connection.execute(f"SELECT run, {'number' if table == 'runs' else 'position'} FROM {table}").fetchall()
    run, number = keys[row % len(keys)]
    which = f"run = '{run}' AND {'number' if table == 'runs' else 'position'} = {number}"
    ((value,),) = connection.execute(f"SELECT {column} FROM {table} WHERE {which}").fetchall()
    if isinstance(value, str) and value:
        at %= len(value)
        fresh: object = value[:at] + ("x" if value[at] != "x" else "y") + value[at + 1 :]
    else:
        fresh = 41 if not isinstance(value, int) else value + (100 if at % 2 else -100)  # positions are unique
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE {which}", (fresh,))


def told(
    store: Path, act: Callable[[sqlite3.Connection], object], head: str | None = None
) -> list[tuple[str, int | None]]:
    """Return which runs don't verify any more, and from where, when something was done to a copy of a store."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(shutil.copy(store, folder))
        connection = sqlite3.connect(place)
        act(connection)
        connection.commit()
        connection.close()
        with open_logbook(place) as book:
            found = [
                (run_id, book.verify(run_id, head if run_id == "pilot" else None)) for run_id in ("pilot", "other")
            ]
    return [(run_id, each.first_bad) for run_id, each in found if not each.ok]


class TestChainsFromBeforeOrderCounted:
    """Chains were first made of records with their keys sorted; such logs verify for ever."""

    def test_the_golden_store_holds_and_a_changed_word_in_it_shows(self, tmp_path: Path) -> None:
        place = Path(shutil.copy(GOLDEN / "version-1.db", tmp_path / "old.db"))
        with open_logbook(place) as book:
            assert book.verify(RUN, head=LAST).ok
        connection = sqlite3.connect(place)
        connection.execute("UPDATE entries SET record = replace(record, '11,8', '11,9')")
        connection.commit()
        connection.close()
        with open_logbook(place) as book:
            assert not book.verify(RUN).ok

    def test_a_copy_of_it_is_the_same(self, tmp_path: Path) -> None:
        place = Path(shutil.copy(GOLDEN / "version-1.db", tmp_path / "old.db"))
        with open_logbook(place) as book, open_logbook(tmp_path / "copy.jsonl") as copy:
            book.copy_to(copy)
            assert copy.entries(RUN) == book.entries(RUN)
            assert copy.verify(RUN, head=LAST).ok

    def test_a_text_that_is_no_json_any_more_is_not_linked(self) -> None:
        assert not follow("pilot", [Link(1, "2027-01-11T00:00:00+00:00", "{", "0" * 64)]).ok


@pytest.mark.parametrize("kind", ["jsonl", "db"])
class TestAChangedLog:
    """Nothing is read out of a changed log or written on top of it, whoever asks; other runs go on."""

    @pytest.fixture
    def changed(self, tmp_path: Path, lines: list[bytes], store: Path, kind: str) -> Path:
        place = tmp_path / f"changed.{kind}"
        if kind == "db":
            shutil.copy(store, place)
            with sqlite3.connect(place) as database:
                then = "recorded = '2027-01-11T00:00:01+00:00'"
                database.execute(f"UPDATE entries SET {then} WHERE run = 'pilot' AND position = 4")
            return place
        record = json.loads(lines[3])
        record["recorded"] = "2027-01-11T00:00:01+00:00"
        changed = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        place.write_bytes(b"".join([*lines[:3], changed, *lines[4:]]))
        return place

    def test_is_not_opened(self, changed: Path) -> None:
        with open_logbook(changed) as book:
            with pytest.raises(LogbookBroken, match="event 4 is broken: the entry was changed"):
                book.open("pilot")
            with pytest.raises(LogbookBroken, match="event 4"):
                book.open("pilot", known_on=date(2027, 12, 31))
            assert book.open("other").position == 5

    def test_is_not_written_on(self, changed: Path) -> None:
        run = story("pilot", "Oslo")[-1]
        with open_logbook(changed) as book:
            fresh = run.saved(len(run.events)).note("x", at=run.last, by="lead")
            for write in (lambda: book.save(fresh), lambda: book.append("pilot", fresh.unsaved, len(run.events))):
                with pytest.raises(LogbookBroken, match="event 4"):
                    write()
            assert book.head("pilot").position == len(run.events)

    def test_is_not_followed_and_the_others_are(self, changed: Path) -> None:
        with open_logbook(changed) as book:
            with pytest.warns(RunLeftOut, match="'pilot' is left out.*event 4"):
                assert {entry.run for entry in book.since({})} == {"other"}
            seen: list[str] = []
            follower = Follower(book, changed.parent / "seen.json")
            with pytest.warns(RunLeftOut, match="event 4"):
                assert follower.follow(lambda entry: seen.append(entry.run)) == 5
            assert set(seen) == {"other"}

    def test_of_a_run_followed_before_the_others_are_followed_on(self, changed: Path, lines: list[bytes]) -> None:
        if changed.suffix != ".jsonl":
            pytest.skip("a file is enough")
        changed.with_name("whole.jsonl").write_bytes(b"".join(lines))
        Follower(open_logbook(changed.with_name("whole.jsonl")), changed.parent / "seen.json").skip()
        changed.replace(changed.with_name("whole.jsonl"))
        book = open_logbook(changed.with_name("whole.jsonl"), clock)
        other = book.open("other")
        book.save(other.note("more", at=other.last, by="lead"))
        again = Follower(book, changed.parent / "seen.json")
        with pytest.warns(RunLeftOut, match="pilot"):
            assert again.follow(lambda _: None) == 1

    def test_is_left_out_of_a_list(self, changed: Path) -> None:
        with open_logbook(changed) as book:
            if changed.suffix == ".db":  # a row that is up to date isn't read again: `changed` and `verify` tell
                with sqlite3.connect(changed) as database:
                    database.execute("UPDATE runs SET summarised = 0")
            with pytest.warns(RunLeftOut, match="'pilot' is left out.*event 4"):
                assert [summary.run for summary in book.list()] == ["other"]

    def test_is_not_moved_and_the_others_are_asked(self, changed: Path) -> None:
        with open_logbook(changed) as book:
            told = {report.run: report for report in plan_all(book, METHOD)}
        assert "was changed" in (told["pilot"].error or "")
        assert told["other"].error is None


def test_a_run_that_was_opened_is_not_looked_through_again_to_write(store: Path, tmp_path: Path) -> None:
    shutil.copy(store, tmp_path / "copy.db")
    with open_logbook(tmp_path / "copy.db", clock) as book:
        run, asked = book.open("pilot"), []
        book._after = lambda *words: asked.append(words)  # type: ignore[method-assign,assignment,func-returns-value,return-value]
        book.save(run.note("x", at=run.last, by="lead"))
    assert asked == []

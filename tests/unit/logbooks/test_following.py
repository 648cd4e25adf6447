"""Followers: everything at least once, in order per run, through being cut off; and no other log by mistake."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.logbooks.far_away import FarAway, together

from innomethods.errors import KeptFileFault, OtherLogbook
from innomethods.logbooks import Entry, JsonLinesLogbook, Logbook, MemoryLogbook
from innomethods.logbooks.following import Follower
from innomethods.logbooks.kept_files import KeptFile
from innomethods.model import Method, Phase, Project
from innomethods.running import Run, begin_run

DAY = date(2027, 1, 11)
WHO = {"at": DAY, "by": "owner"}


def begun(run_id: str) -> Run:
    return begin_run(Project("pilot", Method("small", flow=Phase("a")), start=DAY, country="NO"), **WHO, id=run_id)


def noted(run: Run, *notes: str) -> Run:
    for text in notes:
        run = run.note(text, **WHO)
    return run


@pytest.fixture
def book() -> Logbook:
    return MemoryLogbook()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "follower.json"


def spots(entries: list[Entry]) -> list[tuple[str, int]]:
    return [(entry.run, entry.position) for entry in entries]


def news(follower: Follower) -> list[tuple[str, int]]:
    found: list[Entry] = []
    assert follower.follow(found.append) == len(found)
    return spots(found)


class TestFollowing:
    def test_only_what_is_new_is_handled_also_by_the_next_process(self, book: Logbook, path: Path) -> None:
        run = book.save(noted(begun("a"), "one"))
        assert news(Follower(book, path)) == [("a", 1), ("a", 2)]
        assert news(Follower(book, path)) == []
        book.save(begun("b"))
        book.save(noted(run, "two", "three"))
        assert sorted(news(Follower(book, path))) == [("a", 3), ("a", 4), ("b", 1)]

    def test_one_follower_can_ask_again_and_again(self, book: Logbook, path: Path) -> None:
        follower = Follower(book, path)
        assert news(follower) == []
        run = book.save(begun("a"))
        assert news(follower) == [("a", 1)]
        book.save(noted(run, "one"))
        assert news(follower) == [("a", 2)]
        assert {name: last.position for name, last in follower.seen.items()} == {"a": 2}

    def test_what_a_handler_raises_goes_through_and_the_entry_comes_again(self, book: Logbook, path: Path) -> None:
        book.save(noted(begun("a"), "one", "two"))
        handled: list[int] = []

        def failing(entry: Entry) -> None:
            if entry.position == 2 and 2 not in handled:
                handled.append(2)
                raise ConnectionError("no network")
            handled.append(entry.position)

        with pytest.raises(ConnectionError):
            Follower(book, path).follow(failing)
        Follower(book, path).follow(failing)
        assert handled == [1, 2, 2, 3]

    def test_a_new_follower_may_begin_with_what_comes(self, book: Logbook, path: Path) -> None:
        run = book.save(noted(begun("a"), "one"))
        follower = Follower(book, path)
        assert follower.skip() == 2
        assert news(follower) == []
        book.save(noted(run, "two"))
        assert news(Follower(book, path)) == [("a", 3)]
        assert Follower(book, path).skip() == 0

    def test_each_follower_has_its_own_place(self, book: Logbook, tmp_path: Path) -> None:
        book.save(begun("a"))
        assert news(Follower(book, tmp_path / "one.json")) == news(Follower(book, tmp_path / "two.json")) == [("a", 1)]

    def test_the_file_may_be_written_more_seldom(self, book: Logbook, path: Path) -> None:
        book.save(noted(begun("a"), "one", "two", "three"))
        written: list[object] = []

        def looking(entry: Entry) -> None:
            written.append(json.loads(path.read_text())["seen"]["a"]["position"] if path.exists() else 0)

        Follower(book, path, every=2).follow(looking)
        assert written == [0, 0, 2, 2]
        assert Follower(book, path).seen["a"].position == 4

    def test_what_was_handled_is_kept_at_the_end_and_on_the_way_out(self, book: Logbook, path: Path) -> None:
        run = book.save(noted(begun("a"), "one", "two"))
        assert news(Follower(book, path, every=100)) == [("a", 1), ("a", 2), ("a", 3)]
        assert Follower(book, path).seen["a"].position == 3
        book.save(noted(run, "three", "four"))

        def failing(entry: Entry) -> None:
            if entry.position == 5:
                raise ConnectionError

        with pytest.raises(ConnectionError):
            Follower(book, path, every=100).follow(failing)
        assert Follower(book, path).seen["a"].position == 4

    def test_every_needs_a_count(self, book: Logbook, path: Path) -> None:
        with pytest.raises(ValueError, match="every=0"):
            Follower(book, path, every=0)


class Cut(BaseException):
    """The process ends here."""


@given(st.data())
def test_whatever_cuts_it_off_everything_is_handled_in_order_and_at_least_once(data: st.DataObject) -> None:
    """Cut off before handling, between handling and keeping, and after; with events coming in between."""
    book = MemoryLogbook()
    runs = {name: book.save(begun(name)) for name in ("a", "b")}
    handled: list[tuple[str, int]] = []
    every = data.draw(st.integers(1, 3))
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(data.draw(st.integers(1, 6))):
            name = data.draw(st.sampled_from(["a", "b"]))
            runs[name] = book.save(noted(runs[name], *"x" * data.draw(st.integers(0, 3))))
            follower = Follower(book, Path(folder) / "f.json", every=every)
            cut, before = data.draw(st.integers(0, 6)), data.draw(st.booleans())
            follow_until(follower, handled, cut, before=before)
        Follower(book, Path(folder) / "f.json").follow(lambda entry: handled.append((entry.run, entry.position)))
    for name, run in runs.items():
        positions = [position for each, position in handled if each == name]
        assert list(dict.fromkeys(positions)) == list(range(1, len(run.events) + 1))
        assert all(later <= earlier + 1 for earlier, later in pairwise(positions))


def follow_until(follower: Follower, handled: list[tuple[str, int]], cut: int, *, before: bool) -> None:
    """Follow, and be cut off at a count of entries: before the handling counts, or before it is kept."""
    left = [cut]

    def keep(_seen: object) -> None:
        raise Cut

    def handle(entry: Entry) -> None:
        left[0] -= 1
        if left[0] == 0 and before:
            follower._keep = keep  # type: ignore[method-assign] # nothing is kept on the way out: the process is dead
            raise Cut
        handled.append((entry.run, entry.position))
        if left[0] == 0:
            follower._keep = keep  # type: ignore[method-assign]

    with suppress(Cut):
        follower.follow(handle)


KILLED = """
import os, signal, sys
from innomethods.logbooks import JsonLinesLogbook
from innomethods.logbooks.following import Follower

log, own, out = sys.argv[1:]
follower = Follower(JsonLinesLogbook(log), own)

def handle(entry):
    with open(out, "a") as file:
        print(entry.position, file=file)
    if entry.position == 3:
        os.kill(os.getpid(), signal.SIGKILL)   # handled, and not kept

follower.follow(handle)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_follower_killed_between_handling_and_keeping_handles_that_entry_again(tmp_path: Path) -> None:
    book = JsonLinesLogbook(tmp_path / "runs.jsonl")
    book.save(noted(begun("a"), "one", "two", "three"))
    own, out = tmp_path / "f.json", tmp_path / "out"
    done = subprocess.run([sys.executable, "-c", KILLED, str(book.path), str(own), str(out)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert Follower(book, own).seen["a"].position == 2
    assert news(Follower(book, own)) == [("a", 3), ("a", 4)]
    assert out.read_text().split() == ["1", "2", "3"]


class TestAnotherLog:
    def test_a_file_kept_for_another_store_is_refused_and_nothing_is_handled(self, book: Logbook, path: Path) -> None:
        book.save(noted(begun("a"), "one"))
        Follower(book, path).skip()
        other = MemoryLogbook()
        other.save(noted(begun("a"), "another", "more"))
        before = path.read_bytes()
        for act in (lambda: news(Follower(other, path)), Follower(other, path).skip):
            with pytest.raises(OtherLogbook, match="entry 2 of run 'a'") as caught:
                act()
            assert str(path) in str(caught.value)
        assert path.read_bytes() == before

    def test_a_log_that_was_cut_or_put_back_is_told(self, tmp_path: Path, path: Path) -> None:
        book = JsonLinesLogbook(tmp_path / "runs.jsonl")
        book.save(noted(begun("a"), "one", "two"))
        follower = Follower(book, path)
        follower.skip()
        book.path.write_text("".join(book.path.read_text().splitlines(keepends=True)[:-1]))
        with pytest.raises(OtherLogbook, match="entry 3 of run 'a'"):
            news(follower)
        with pytest.raises(OtherLogbook, match="entry 3 of run 'a'"):
            news(Follower(JsonLinesLogbook(book.path), path))

    def test_a_log_put_in_anothers_place_is_told_while_it_is_followed(self, tmp_path: Path, path: Path) -> None:
        book = JsonLinesLogbook(tmp_path / "runs.jsonl")
        book.save(noted(begun("a"), "one"))
        follower = Follower(book, path)
        assert news(follower) == [("a", 1), ("a", 2)]
        other = JsonLinesLogbook(tmp_path / "other.jsonl")
        other.save(noted(begun("a"), "another", "more"))
        other.path.replace(book.path)
        with pytest.raises(OtherLogbook, match="entry 2 of run 'a'"):
            news(Follower(JsonLinesLogbook(book.path), path))
        with pytest.raises(OtherLogbook, match="entry 2 of run 'a'"):
            news(follower)

    def test_a_store_without_the_run_is_another_store(self, book: Logbook, path: Path) -> None:
        book.save(begun("a"))
        Follower(book, path).skip()
        with pytest.raises(OtherLogbook, match="'a'"):
            news(Follower(MemoryLogbook(), path))


class TestItsFile:
    @pytest.mark.parametrize(
        ("content", "told"),
        [
            (b"", "no follower's file"),
            (b"{", "no follower's file"),
            (b"\xff\xfe", "no follower's file"),
            (b"[" * 100_000, "no follower's file"),
            (b"[]", "should begin with"),
            (b'{"innomethods": "persons/1", "seen": {}}', "should begin with"),
            (b'{"innomethods": "follower/2", "seen": {}}', "upgrade innomethods"),
            (b'{"innomethods": "follower/1"}', "should hold"),
            (b'{"innomethods": "follower/1", "seen": {"a": 3}}', "'a'"),
            (b'{"innomethods": "follower/1", "seen": {"a": {"position": 0, "digest": "x"}}}', "'a'"),
            (b'{"innomethods": "follower/1", "seen": {"a": {"position": true, "digest": "x"}}}', "'a'"),
            (b'{"innomethods": "follower/1", "seen": {"a": {"position": 1}}}', "'a'"),
        ],
    )
    def test_a_file_that_is_no_followers_is_told_and_left_alone(
        self, book: Logbook, path: Path, content: bytes, told: str
    ) -> None:
        book.save(begun("a"))
        path.write_bytes(content)
        with pytest.raises(KeptFileFault, match=told) as caught:
            news(Follower(book, path))
        assert str(path) in str(caught.value)
        assert path.read_bytes() == content

    def test_two_at_once_are_refused(self, book: Logbook, path: Path) -> None:
        book.save(begun("a"))
        with KeptFile(path).alone(), pytest.raises(KeptFileFault, match="another process uses it"):
            news(Follower(book, path))
        assert news(Follower(book, path)) == [("a", 1)]

    def test_with_a_file_that_can_not_be_written_nothing_is_handled(
        self, book: Logbook, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Else the same message would be sent again and again."""
        book.save(noted(begun("a"), "one"))
        assert news(Follower(book, path)) == [("a", 1), ("a", 2)]
        book.save(noted(book.open("a"), "two", "three"))
        monkeypatch.setattr("innomethods.logbooks.kept_files.os.access", lambda *_: False)
        handled: list[Entry] = []
        with pytest.raises(KeptFileFault, match="may not be"):
            Follower(book, path).follow(handled.append)
        assert handled == []


class TestAsync:
    def test_in_a_thread_a_slow_store_holds_up_nobody(self, path: Path) -> None:
        book = FarAway(patience=30)
        book.save(begun("a"))
        handled: list[Entry] = []
        follower = Follower(book, path)
        asyncio.run(together(asyncio.to_thread(follower.follow, handled.append), book.let_answer()))
        assert spots(handled) == [("a", 1)]

    def test_the_watchdog_sees_a_blocking_call(self, path: Path) -> None:
        book = FarAway(patience=0.2)
        book.save(begun("a"))

        async def blocking() -> None:
            Follower(book, path).follow(print)

        with pytest.raises(TimeoutError, match="stood still"):
            asyncio.run(together(blocking(), book.let_answer()))

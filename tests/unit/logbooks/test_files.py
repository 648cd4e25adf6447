"""The logbook in a file of JSON Lines: people can read it, a torn end loses nothing, many may write, and it is quick."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.logbooks.samples import DAY, begun, clock, story

from innomethods.errors import LogbookBroken, StoreBusy
from innomethods.logbooks import JsonLinesLogbook, files, open_logbook
from innomethods.logbooks.files import TornLine
from innomethods.running import replay


class TestJsonLines:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        book = JsonLinesLogbook(tmp_path / "log.jsonl", clock)
        book.save(begun().start("collect", at=DAY, by="lead").note("æøå «x»", at=DAY, by="lead"))
        return book.path

    def test_people_can_read_it(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["event"]["kind"] for line in lines] == ["run-begun", "phase-started", "note-made"]
        assert "æøå «x»" in lines[2]

    def test_a_torn_last_line_is_told_and_nothing_is_lost(self, path: Path) -> None:
        whole = path.read_bytes()
        path.write_bytes(whole[:-20])
        book = JsonLinesLogbook(path, clock)
        with pytest.warns(TornLine, match="line 3"):
            events = book.read("pilot")
        assert len(events) == 2
        with pytest.warns(TornLine):
            book.append("pilot", replay(events).note("again", at=DAY, by="lead").events[2:], 2)
        assert len(book.read("pilot")) == 3
        torn = path.with_suffix(".jsonl.torn").read_bytes()
        assert torn.strip() == whole.splitlines()[2][: -20 + 1].strip() or torn.strip() in whole

    def test_a_last_line_without_its_end_is_whole(self, path: Path) -> None:
        """Some editors take the last line's end away; the event in it was acknowledged and stays."""
        path.write_bytes(path.read_bytes().rstrip(b"\n"))
        book = JsonLinesLogbook(path, clock)
        assert len(book.read("pilot")) == 3
        assert book.verify("pilot").ok
        book.save(book.open("pilot").note("more", at=DAY, by="lead"))
        assert len(book.read("pilot")) == 4
        assert not path.with_suffix(".jsonl.torn").exists()

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda content: content, None),
            (lambda content: content.replace(b"\n", b"\r\n"), "line 1 doesn't end with a line feed alone (LF)"),
            (lambda content: content.replace(b"\n", b"\n\n", 1), "line 2 is empty"),
            (lambda content: b"\n" + content, "line 1 is empty"),
            (lambda content: content.rstrip(b"\n"), "line 3 doesn't end with a line feed alone (LF)"),
        ],
    )
    def test_what_was_changed_between_entries_is_told_and_the_entries_verify(
        self, path: Path, change: Callable[[bytes], bytes], told: str | None
    ) -> None:
        path.write_bytes(change(path.read_bytes()))
        found = JsonLinesLogbook(path).verify("pilot")
        assert found.ok
        assert (found.remark is None) if told is None else told in found.remark.text("en")

    def test_a_torn_end_does_not_verify(self, path: Path) -> None:
        path.write_bytes(path.read_bytes()[:-20])
        found = JsonLinesLogbook(path, clock).verify("pilot")
        assert (found.ok, found.first_bad) == (False, 3)

    def test_an_absent_run_does_not_verify(self, path: Path) -> None:
        assert not JsonLinesLogbook(path, clock).verify("nobody").ok

    def test_a_broken_line_in_the_middle_is_an_error(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        lines[1] = lines[1][:50] + "\n"
        path.write_text("".join(lines), encoding="utf-8")
        with pytest.raises(LogbookBroken, match="event 2"):
            JsonLinesLogbook(path).read("pilot")

    def test_a_newer_event_is_refused_in_words(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8").replace('"note-made","version":1', '"note-made","version":9')
        path.write_text(text, encoding="utf-8")
        with pytest.raises(LogbookBroken, match="upgrade innomethods"):
            JsonLinesLogbook(path).read("pilot")

    def test_lines_have_one_form_and_come_back_byte_for_byte(self, path: Path, tmp_path: Path) -> None:
        book = JsonLinesLogbook(path)
        for place in ("copy.db", "copy.jsonl"):
            with open_logbook(tmp_path / place) as copy:
                book.copy_to(copy)
                book = copy
        assert (tmp_path / "copy.jsonl").read_bytes() == path.read_bytes()

    @pytest.mark.parametrize("line", ["[]", "5", '{"run":"pilot"}', '{"run":5,"position":4,"recorded":"x","event":{},"digest":"y"}',
        '{"run":"pilot","position":true,"recorded":"2027-01-11","event":{},"digest":"y"}'])  # fmt: skip
    def test_a_line_that_is_no_entry_is_told(self, path: Path, line: str) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
        with pytest.raises(LogbookBroken, match="event 4 is broken: not a whole entry"):
            JsonLinesLogbook(path).read("pilot")
        assert not JsonLinesLogbook(path).verify("pilot").ok

    def test_an_entry_that_is_missing_is_not_skipped(self, path: Path) -> None:
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(lines[0] + lines[2])
        with pytest.raises(LogbookBroken, match="position 3 stands where 2 belongs"):
            JsonLinesLogbook(path).open("pilot")


class TestAppendingIsQuick:
    """Who wrote last knows where the log ends, and reads it again only when somebody else has written."""

    @pytest.fixture
    def book(self, tmp_path: Path) -> JsonLinesLogbook:
        book = JsonLinesLogbook(tmp_path / "log.jsonl", clock)
        book.save(begun("other"))
        book.save(story()[0])
        return book

    def reads(self, book: JsonLinesLogbook, monkeypatch: pytest.MonkeyPatch) -> list[int]:
        told: list[int] = []
        lines = book._lines
        monkeypatch.setattr(book, "_lines", lambda: told.append(1) or lines())
        return told

    def test_the_file_is_not_read_again_by_who_wrote_last(
        self, book: JsonLinesLogbook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told = self.reads(book, monkeypatch)
        for position, run in enumerate(story()[1:], start=1):
            book.append("pilot", run.events[position:], position)
        book.append("other", begun("other").note("x", at=DAY, by="lead").events[1:], 1)
        assert told == []
        assert book.open("pilot") == story()[-1]
        assert book.verify("pilot").ok
        assert book.verify("other").ok

    def test_it_is_read_again_when_others_wrote(self, book: JsonLinesLogbook, monkeypatch: pytest.MonkeyPatch) -> None:
        JsonLinesLogbook(book.path, clock).append("pilot", story()[1].events[1:], 1)
        told = self.reads(book, monkeypatch)
        assert book.append("pilot", story()[2].events[2:], 2) == 3
        assert told == [1]
        assert book.verify("pilot").ok

    def test_it_is_read_again_when_it_was_changed_and_is_as_long_as_before(
        self, book: JsonLinesLogbook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = book.path.stat()
        book.path.write_bytes(book.path.read_bytes().replace(b"pilot", b"pilou"))
        os.utime(book.path, ns=(found.st_atime_ns, found.st_mtime_ns + 1))
        told = self.reads(book, monkeypatch)
        assert book.head("pilou").position == 1
        assert told == [1]

    def test_a_file_that_was_taken_away_is_begun_anew(self, book: JsonLinesLogbook) -> None:
        book.path.unlink()
        book.save(story()[2])
        assert (book.runs(), book.head("pilot").position, book.verify("pilot").ok) == (("pilot",), 3, True)


def test_brackets_without_end_are_a_line_that_is_no_entry(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text("[" * 100_000 + "\n", encoding="utf-8")
    with pytest.raises(LogbookBroken, match="event 1 is broken: not a whole entry"):
        JsonLinesLogbook(path).read("pilot")
    assert not JsonLinesLogbook(path).verify("pilot").ok


@pytest.mark.skipif(os.name == "nt", reason="flock")
def test_who_writes_doesnt_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    monkeypatch.setattr(files, "PATIENCE", 0.05)
    book = JsonLinesLogbook(tmp_path / "log.jsonl")
    with (tmp_path / "log.jsonl.lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(StoreBusy, match="locked by others"):
            book.save(begun("pilot"))
    assert book.save(begun("pilot")).position == 1


def test_a_run_among_many_is_opened_from_its_own_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Going through all runs of a file, and writing to each, reads every line a few times only, however many there are."""
    book = JsonLinesLogbook(tmp_path / "log.jsonl", clock)
    names = [f"run-{number}" for number in range(40)]
    for name in names:
        book.save(begun(name).note("x", at=DAY, by="lead"))
    book = JsonLinesLogbook(book.path, clock)
    read: list[bytes] = []
    whole = files.whole
    monkeypatch.setattr(files, "whole", lambda line: read.append(line) or whole(line))
    for name in names:
        book.save(book.open(name).note("more", at=DAY, by="lead"))
    assert len(read) <= 4 * 3 * len(names)
    assert all(book.verify(name).ok and book.head(name).position == 3 for name in names)
    assert JsonLinesLogbook(book.path).open("run-7") == book.open("run-7")

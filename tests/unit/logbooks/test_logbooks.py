"""Logbooks: what is appended is kept, in order, by one writer at a time, and changes show."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from innomethods.errors import LogbookBroken, LogbookConflict
from innomethods.logbooks import JsonLinesLogbook, Logbook, MemoryLogbook, open_logbook
from innomethods.logbooks.files import TornLine
from innomethods.model import Gate, Method, Phase, Project
from innomethods.running import Run, begin_run, replay

DAY = date(2027, 1, 11)


def clock() -> datetime:
    return datetime(2027, 1, 11, 12, tzinfo=UTC)


def begun(run_id: str = "pilot") -> Run:
    method = Method("small", flow=[Phase("collect", does="lead"), Gate("go", decided_by="owner")])
    return begin_run(Project("pilot", method, start=DAY, country="NO"), at=DAY, by="owner", id=run_id)


@pytest.fixture(params=["memory", "jsonl"])
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Logbook:
    return MemoryLogbook(clock) if request.param == "memory" else JsonLinesLogbook(tmp_path / "log.jsonl", clock)


class TestEveryLogbook:
    def test_a_run_comes_back_as_it_was(self, book: Logbook) -> None:
        run = book.save(begun().start("collect", at=DAY, by="lead"))
        again = book.open("pilot")
        assert again.events == run.events
        assert (run.position, again.position, again.unsaved) == (2, 2, ())
        assert again.turn == run.turn

    def test_saving_again_adds_nothing(self, book: Logbook) -> None:
        run = book.save(begun())
        assert book.save(run) == run or book.save(run).position == 1
        assert len(book.read("pilot")) == 1

    def test_two_writers_do_not_both_win(self, book: Logbook) -> None:
        run = book.save(begun())
        one, other = run.start("collect", at=DAY, by="lead"), run.note("x", at=DAY, by="lead")
        book.save(one)
        with pytest.raises(LogbookConflict, match="others have recorded"):
            book.save(other)
        assert len(book.read("pilot")) == 2

    def test_runs_are_kept_apart(self, book: Logbook) -> None:
        book.save(begun("a"))
        book.save(begun("b"))
        assert book.runs() == ("a", "b")
        with pytest.raises(KeyError):
            book.open("c")

    def test_the_chain_holds(self, book: Logbook) -> None:
        book.save(begun().start("collect", at=DAY, by="lead"))
        found = book.verify("pilot")
        assert found.ok
        assert book.verify("pilot", head=found.head).ok
        assert not book.verify("pilot", head="0" * 64).ok


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

    def test_a_torn_end_does_not_verify(self, path: Path) -> None:
        path.write_bytes(path.read_bytes()[:-20])
        found = JsonLinesLogbook(path, clock).verify("pilot")
        assert (found.ok, found.first_bad) == (False, 3)

    def test_an_absent_run_does_not_verify(self, path: Path) -> None:
        assert not JsonLinesLogbook(path, clock).verify("nobody").ok

    @pytest.mark.parametrize("change", ["value", "remove", "swap", "insert"])
    def test_a_changed_log_is_found(self, path: Path, change: str) -> None:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        if change == "value":
            lines[1] = lines[1].replace("lead", "boss")
        elif change == "remove":
            del lines[1]
        elif change == "swap":
            lines[1], lines[2] = lines[2], lines[1]
        else:
            lines.insert(1, lines[1])
        path.write_text("".join(lines), encoding="utf-8")
        found = JsonLinesLogbook(path).verify("pilot")
        assert not found.ok
        assert found.first_bad in {2, 3}

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

    def test_many_writers_lose_nothing(self, tmp_path: Path) -> None:
        path = tmp_path / "many.jsonl"
        JsonLinesLogbook(path).save(begun())
        writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path)]) for _ in range(4)]
        assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0, 0]
        assert len(JsonLinesLogbook(path).read("pilot")) == 1 + 4 * 5
        assert JsonLinesLogbook(path).verify("pilot").ok


# Notes something five times, trying again whenever somebody else was first.
WRITER = """
import sys
from datetime import date
from innomethods.errors import LogbookConflict
from innomethods.logbooks import JsonLinesLogbook

book, won = JsonLinesLogbook(sys.argv[1]), 0
while won < 5:
    try:
        book.save(book.open("pilot").note("x", at=date(2027, 1, 11), by="lead"))
        won += 1
    except LogbookConflict:
        continue
"""


def test_open_logbook_knows_its_places(tmp_path: Path) -> None:
    assert isinstance(open_logbook(), MemoryLogbook)
    assert isinstance(open_logbook(tmp_path / "a.jsonl"), JsonLinesLogbook)
    with pytest.raises(ValueError, match=r"\.jsonl"):
        open_logbook(tmp_path / "a.txt")

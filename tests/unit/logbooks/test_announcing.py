"""Callbacks in process: after what is saved, in its order, and never in its way."""

from __future__ import annotations

import asyncio
import logging
import threading
from datetime import date
from pathlib import Path

import pytest

from innomethods.errors import LogbookConflict
from innomethods.logbooks import Entry, JsonLinesLogbook, Logbook, MemoryLogbook
from innomethods.logbooks.announcing import News, announcing
from innomethods.logbooks.following import Follower
from innomethods.model import Method, Phase, Project
from innomethods.running import Run, begin_run

DAY = date(2027, 1, 11)
WHO = {"at": DAY, "by": "owner"}


def begun(run_id: str = "a") -> Run:
    return begin_run(Project("pilot", Method("small", flow=Phase("a")), start=DAY, country="NO"), **WHO, id=run_id)


def spot(news: News) -> tuple[str, int]:
    return news.run, news.position


def test_what_is_saved_is_announced_in_order_with_its_position() -> None:
    heard: list[News] = []
    book = announcing(MemoryLogbook(), heard.append)
    run = book.save(begun().note("one", **WHO))
    book.save(run.note("two", **WHO))
    book.append("a", [run.note("three", **WHO).events[-1]], 3)
    assert [spot(news) for news in heard] == [("a", 1), ("a", 2), ("a", 3), ("a", 4)]
    assert [news.event for news in heard] == list(book.read("a"))


def test_it_is_saved_before_it_is_announced() -> None:
    inner = MemoryLogbook()
    there: list[int] = []
    announcing(inner, lambda news: there.append(len(inner.read(news.run)))).save(begun().note("one", **WHO))
    assert there == [2, 2]


def test_nothing_is_announced_that_was_not_saved() -> None:
    heard: list[News] = []
    book = announcing(MemoryLogbook(), heard.append)
    run = book.save(begun())
    book.save(run.note("one", **WHO))
    with pytest.raises(LogbookConflict):
        book.save(run.note("another", **WHO))
    assert [spot(news) for news in heard] == [("a", 1), ("a", 2)]
    book.save(run.saved(1))
    assert len(heard) == 2


def test_a_callback_that_fails_undoes_nothing_and_is_told(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[News] = []

    def failing(_news: News) -> None:
        raise ConnectionError("no network")

    book = announcing(MemoryLogbook(), failing, heard.append)
    with caplog.at_level(logging.ERROR):
        saved = book.save(begun().note("one", **WHO))
    assert saved.unsaved == ()
    assert book.verify("a").ok
    assert [spot(news) for news in heard] == [("a", 1), ("a", 2)]
    assert [record.getMessage().endswith("which is saved") for record in caplog.records] == [True, True]
    assert "no network" in caplog.text


def test_a_callback_may_save_and_everybody_hears_things_in_order() -> None:
    heard: list[tuple[str, int]] = []

    def answering(news: News) -> None:
        if news.position == 1:
            book.save(book.open("a").note("welcome", **WHO))

    book: Logbook = announcing(MemoryLogbook(), answering, lambda news: heard.append(spot(news)))
    book.save(begun())
    assert heard == [("a", 1), ("a", 2)]


class Dawdling(MemoryLogbook):
    """Saves the second event, and then waits for somebody to overtake."""

    def __init__(self) -> None:
        super().__init__()
        self.is_saved, self.is_overtaken = threading.Event(), threading.Event()

    def save(self, run: Run) -> Run:
        saved = super().save(run)
        if saved.position == 2:
            self.is_saved.set()
            self.is_overtaken.wait(0.5)
        return saved


def test_threads_are_heard_in_the_order_of_the_log() -> None:
    heard: list[tuple[str, int]] = []
    inner = Dawdling()
    book = announcing(inner, lambda news: heard.append(spot(news)))
    run = book.save(begun())

    def second() -> None:
        inner.is_saved.wait(30)
        book.save(inner.open("a").note("three", **WHO))
        inner.is_overtaken.set()

    threads = [threading.Thread(target=book.save, args=[run.note("two", **WHO)]), threading.Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert heard == [("a", 1), ("a", 2), ("a", 3)]


def test_an_async_callback_is_refused_because_it_would_never_run() -> None:
    async def later(_news: News) -> None:
        raise AssertionError

    class Later:
        async def __call__(self, _news: News) -> None:
            raise AssertionError

    for callback in (later, Later()):
        with pytest.raises(TypeError, match="would never run"):
            announcing(MemoryLogbook(), callback)


def test_a_callback_can_hand_over_to_an_event_loop() -> None:
    """Saving stands in a thread; what is announced goes back to the loop it belongs to."""

    async def main() -> list[tuple[str, int]]:
        loop, heard = asyncio.get_running_loop(), asyncio.Queue[News]()
        book = announcing(MemoryLogbook(), lambda news: loop.call_soon_threadsafe(heard.put_nowait, news))
        await asyncio.to_thread(book.save, begun().note("one", **WHO))
        return [spot(await heard.get()) for _ in range(2)]

    assert asyncio.run(main()) == [("a", 1), ("a", 2)]


def test_one_function_hears_news_and_follows_entries(tmp_path: Path) -> None:
    heard: list[tuple[str, int]] = []

    def hear(news: News | Entry) -> None:
        heard.append((news.run, news.position))

    book = announcing(JsonLinesLogbook(tmp_path / "runs.jsonl"), hear)
    book.save(begun())
    Follower(book, tmp_path / "f.json").follow(hear)
    assert heard == [("a", 1), ("a", 1)]


def test_everything_else_is_the_logbook_itself(tmp_path: Path) -> None:
    inner = JsonLinesLogbook(tmp_path / "runs.jsonl")
    with announcing(inner) as book:
        book.save(begun())
        assert book.runs() == ("a",)
        assert book.open("a").events == inner.read("a")
        assert book.path == inner.path

"""`announcing`: functions that are called, in this process, with every event as it is saved.

Not here: following what others save (`following`).
"""

from __future__ import annotations

import inspect
import logging
from collections import deque
from collections.abc import Callable, Iterable
from threading import RLock
from typing import Self, TypeVar, cast

import attrs

from innomethods.logbooks.logbook import Logbook
from innomethods.running import AnyEvent, Run

L = TypeVar("L", bound=Logbook)
_log = logging.getLogger(__name__)


@attrs.frozen
class News:
    """One event that was just saved. An `Entry` has these three too, so one function can take both."""

    run: str
    position: int
    event: AnyEvent


Callback = Callable[[News], object]


def announcing(logbook: L, *callbacks: Callback) -> L:
    """Return the same logbook, now calling functions with every event that is saved or appended through it.

    They are called one after the other, in the order of the log and in the thread that saved, after the event is kept
    and before `save` returns; so let them be quick. What one raises changes nothing of that: it is told through
    `logging`, and the others are called all the same. Events that other processes save, and copies from another
    logbook, aren't announced: follow the log for those (`Follower`).

    Raises:
        TypeError: for an async function, which would never run.

    >>> from datetime import date
    >>> from innomethods.logbooks import open_logbook
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> day, book = date(2027, 1, 11), announcing(open_logbook(), lambda news: print(news.run, news.position))
    >>> method = Method("small", flow=Phase("collect"))
    >>> run = book.save(begin_run(Project("pilot", method, start=day, country="NO"), at=day, by="owner"))
    pilot 1
    """
    for callback in callbacks:
        if inspect.iscoroutinefunction(callback) or inspect.iscoroutinefunction(getattr(callback, "__call__", None)):  # noqa: B004
            raise TypeError(f"{callback!r} is async and would never run: hand in a plain function that schedules it.")
    return cast("L", _Announcing(logbook, callbacks))


class _Announcing:
    """Stands before a logbook: announces what is saved, and passes everything else on."""

    def __init__(self, logbook: Logbook, callbacks: tuple[Callback, ...]) -> None:
        self._book, self._callbacks = logbook, callbacks
        self._turn = RLock()  # what is announced comes in the order of the log, whatever the threads do
        self._waiting: deque[News] = deque()
        self._is_telling = False

    def save(self, run: Run) -> Run:
        with self._turn:
            saved = self._book.save(run)
            self._announce(run.id, run.position, run.unsaved)
        return saved

    def append(self, run_id: str, events: Iterable[AnyEvent], expected_position: int) -> int:
        several = tuple(events)
        with self._turn:
            position = self._book.append(run_id, several, expected_position)
            self._announce(run_id, expected_position, several)
        return position

    def _announce(self, run_id: str, before: int, events: Iterable[AnyEvent]) -> None:
        self._waiting.extend(News(run_id, number, event) for number, event in enumerate(events, start=before + 1))
        if self._is_telling:
            return  # a callback has saved something: that is told when this one has been told to everybody
        self._is_telling = True
        try:
            while self._waiting:
                self._tell(self._waiting.popleft())
        finally:
            self._is_telling = False

    def _tell(self, news: News) -> None:
        for callback in self._callbacks:
            try:
                callback(news)
            except Exception:  # noqa: BLE001 - whatever it is, the event is saved
                _log.exception("%r failed at event %d of run %r, which is saved", callback, news.position, news.run)

    def __getattr__(self, name: str) -> object:
        return getattr(self._book, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        close = getattr(self._book, "close", None)
        if close is not None:
            close()

"""A logbook in memory: for scripts, tests and trying things out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import RLock

from innomethods.documents.event_texts import canonical
from innomethods.logbooks.chain import Entry, Head, Link
from innomethods.logbooks.logbook import Clock, Logbook, now


class MemoryLogbook(Logbook):
    """Keeps events as long as the process lives."""

    place = ":memory:"

    def __init__(self, clock: Clock = now) -> None:
        """Start empty."""
        super().__init__(clock)
        self._entries: dict[str, list[Entry]] = {}
        self._lock = RLock()

    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs, in order of their first entry."""
        return tuple(self._entries)

    def _after(self, run_id: str, position: int) -> tuple[Entry, ...]:
        return tuple(self._entries.get(run_id, ())[position:])

    def _links(self, run_id: str) -> Iterable[Link]:
        for entry in self._after(run_id, 0):
            yield Link(entry.position, entry.recorded.isoformat(), canonical(entry.record), entry.digest)

    def _head(self, run_id: str) -> Head:
        kept = self._entries.get(run_id)
        return Head(kept[-1].position, kept[-1].digest) if kept else Head()

    def _alone(self) -> RLock:
        return self._lock

    def _store(self, run_id: str, before: Head, entries: Sequence[Entry]) -> None:
        del before  # nobody else has written: the lock is held
        self._entries.setdefault(run_id, []).extend(entries)

"""A logbook in memory: for scripts, tests and trying things out."""

from __future__ import annotations

from collections.abc import Sequence

from innomethods.logbooks.logbook import Clock, Entry, Logbook, now


class MemoryLogbook(Logbook):
    """Keeps events as long as the process lives."""

    def __init__(self, clock: Clock = now) -> None:
        """Start empty."""
        super().__init__(clock)
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def entries(self, run_id: str) -> tuple[Entry, ...]:
        """Return a run's entries in order."""
        return self._entries.get(run_id, ())

    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs."""
        return tuple(self._entries)

    def _store(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._entries[entry.run] = (*self._entries.get(entry.run, ()), entry)

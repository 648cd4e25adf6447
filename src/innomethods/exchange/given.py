"""What is handed in: runs, or the entries a logbook keeps of them, which also know when they were recorded.

Not here: logbooks themselves, which this package doesn't know; anything with the shape of `Recorded` will do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol, TypeGuard

import attrs

from innomethods.running import AnyEvent, Run, replay


class Recorded(Protocol):
    """An entry as a logbook keeps it: which run, its position (from 1), when it was recorded, its link in the chain."""

    @property
    def run(self) -> str:
        """The id of the run."""

    @property
    def position(self) -> int:
        """Its position in the run's log, from 1."""

    @property
    def recorded(self) -> datetime:
        """When it was recorded."""

    @property
    def event(self) -> AnyEvent:
        """What happened."""

    @property
    def digest(self) -> str:
        """Its link in the chain."""


@attrs.frozen
class Logged:
    """A run, and its entries where a logbook was asked for them."""

    run: Run
    entries: tuple[Recorded, ...] = ()

    def recorded(self, position: int) -> datetime | None:
        """Return when the entry at a position was recorded, if that is known."""
        return self.entries[position - 1].recorded if self.entries else None

    def digest(self, position: int) -> str | None:
        """Return the link of the entry at a position, if it is known."""
        return self.entries[position - 1].digest if self.entries else None


Given = Run | Iterable[Run | Recorded]


def logged(given: Given) -> tuple[Logged, ...]:
    """Return the runs that were handed in, in order; the entries of one run may lie between those of others.

    Raises:
        TypeError: for what is neither a run nor an entry.
        ValueError: for a run handed in twice, and for entries that aren't a whole log from its beginning.
    """
    found: dict[str, Run | list[Recorded]] = {}
    for one in (given,) if isinstance(given, Run) else given:
        if isinstance(one, Run):
            if one.id in found:
                raise ValueError(f"The run {one.id!r} is given twice, and other tools tell runs apart by their id.")
            found[one.id] = one
            continue
        if not _is_entry(one):
            raise TypeError(f"{one!r} is neither a run nor an entry of a logbook.")
        entries = found.setdefault(one.run, [])
        if not isinstance(entries, list):
            raise ValueError(f"The run {one.run!r} is given both as a run and by its entries: give one of them.")  # noqa: TRY004 - the kinds are right
        entries.append(one)
    return tuple(Logged(one) if isinstance(one, Run) else _of_entries(one) for one in found.values())


def _of_entries(entries: list[Recorded]) -> Logged:
    for number, entry in enumerate(entries, start=1):
        if entry.position != number:
            raise ValueError(
                f"The entries of run {entry.run!r} have position {entry.position} where {number} belongs: hand in all "
                "of them, each once and in order."
            )
    return Logged(replay(entry.event for entry in entries), tuple(entries))


def _is_entry(value: object) -> TypeGuard[Recorded]:
    return all(hasattr(value, name) for name in ("run", "position", "recorded", "event", "digest"))

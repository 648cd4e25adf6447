"""`open_logbook`: the right logbook for a name."""

from __future__ import annotations

from pathlib import Path

from innomethods.logbooks.files import JsonLinesLogbook
from innomethods.logbooks.logbook import Clock, Logbook, now
from innomethods.logbooks.memory import MemoryLogbook


def open_logbook(place: str | Path = ":memory:", clock: Clock = now) -> Logbook:
    """Open a logbook: `:memory:` for the process's life, `*.jsonl` for a file.

    Raises:
        ValueError: for a place no logbook knows.

    >>> open_logbook().runs()
    ()
    """
    if str(place) == ":memory:":
        return MemoryLogbook(clock)
    if Path(place).suffix == ".jsonl":
        return JsonLinesLogbook(place, clock)
    raise ValueError(f"{place} is no known place for a logbook: use ':memory:' or a file that ends in .jsonl.")

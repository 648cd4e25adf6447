"""`Follower`: another tool reads what is new in a logbook, and goes on where it left off.

Here: the positions it has seen, kept in a file of its own. Not here: what it does with an event, and callbacks within
one process (`announcing`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

from innomethods.errors import KeptFileFault, LogbookConflict, OtherLogbook
from innomethods.logbooks.chain import Entry
from innomethods.logbooks.kept_files import KeptFile
from innomethods.logbooks.logbook import Logbook

Handler = Callable[[Entry], object]
_KIND, _VERSION = "follower", 1
_MEND = "Nothing was handled. Put a good copy in its place, or begin a new file: it will be told everything again."


@attrs.frozen
class Seen:
    """The last entry of a run that was handled: its position, and its digest, by which the log is known again."""

    position: int
    digest: str


class Follower:
    """Follows a logbook by asking it, as often as it likes, what is new.

    Every entry is handled at least once, those of one run in their order. Where a follower has come is kept in a file
    after each entry it has handled; cut off between the two, it handles that entry again. So let handling twice do no
    harm: name what you make after the entry's run and position. A log that isn't the one it has followed is refused.

    `every` is after how many entries the file is written, and how many may be handled again. Each follower has a file
    of its own; a second process with the same file is refused, at once or after `wait` seconds.

    >>> from innomethods.logbooks import open_logbook
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> from datetime import date
    >>> day, book = date(2027, 1, 11), open_logbook()
    >>> method = Method("small", flow=Phase("collect"))
    >>> run = book.save(begin_run(Project("pilot", method, start=day, country="NO"), at=day, by="owner"))
    >>> follower = Follower(book, "messages.json")
    >>> follower.follow(lambda entry: print(entry.run, entry.position))
    pilot 1
    1
    >>> follower.follow(print)
    0
    """

    def __init__(self, logbook: Logbook, path: str | Path, *, every: int = 1, wait: float = 0.0) -> None:
        """Take the logbook and the name of the follower's own file; it is made with the first entry."""
        if every < 1:
            raise ValueError(f"every={every}: the file is written after each entry (1), or after some.")
        self.place = str(path)
        self._logbook, self._every = logbook, every
        self._file = KeptFile(path, wait=wait)
        self._knows_again = False

    @property
    def seen(self) -> dict[str, Seen]:
        """The last entry of each run that was handled.

        Raises:
            KeptFileFault: when the file can't be read, or isn't a follower's.
        """
        content = self._file.read()
        return {} if content is None else _seen(content, self.place)

    def follow(self, handle: Handler) -> int:
        """Handle everything new, and return how many entries that were.

        What `handle` raises goes through; what was handled before that is kept, and the same entry comes again.

        Raises:
            OtherLogbook: when the logbook isn't the one that was followed, or was cut; nothing is handled.
            KeptFileFault: when the file can't be read or written, or another process uses it.
            LogbookBroken: when the logbook can't be read.
        """
        with self._file.alone():
            seen = self.seen
            kept = count = 0
            try:
                for count, entry in enumerate(self._fresh(seen), start=1):
                    handle(entry)
                    seen[entry.run] = Seen(entry.position, entry.digest)
                    if count - kept >= self._every:
                        self._keep(seen)
                        kept = count
            finally:
                if kept < count:
                    self._keep(seen)
        return count

    def skip(self) -> int:
        """Take everything there is as handled: a new follower of an old log may want only what comes.

        Raises:
            OtherLogbook: when the logbook isn't the one that was followed, or was cut.
            KeptFileFault: when the file can't be read or written, or another process uses it.
        """
        with self._file.alone():
            seen = self.seen
            fresh = self._fresh(seen)
            if fresh:
                self._keep(seen | {entry.run: Seen(entry.position, entry.digest) for entry in fresh})
        return len(fresh)

    def _fresh(self, seen: Mapping[str, Seen]) -> tuple[Entry, ...]:
        """Return what is new, having looked whether the last entry seen of its run is still there, and the same.

        The first time, every run is looked at so; later those with something new.
        """
        known = {run: last.position for run, last in seen.items()}
        try:
            found = _since(self._logbook, known)
            moved = {entry.run for entry in found} & known.keys() if self._knows_again else known.keys()
            if moved:
                found = _since(self._logbook, known | {run: known[run] - 1 for run in moved})
        except LogbookConflict as error:
            raise OtherLogbook(self.place, error.run_id, seen[error.run_id].position) from error
        there = {(entry.run, entry.position): entry.digest for entry in found}
        told = {entry.run for entry in found}  # a run that can't be read is left out, and looked at when it can
        for run in moved & told:
            if there.get((run, known[run])) != seen[run].digest:
                raise OtherLogbook(self.place, run, known[run])
        self._knows_again = True
        return tuple(entry for entry in found if entry.run not in seen or entry.position > seen[entry.run].position)

    def _keep(self, seen: Mapping[str, Seen]) -> None:
        record = {
            "innomethods": f"{_KIND}/{_VERSION}",
            "seen": {run: attrs.asdict(last) for run, last in seen.items()},
        }
        self._file.write((json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())


def _since(logbook: Logbook, seen: Mapping[str, int]) -> tuple[Entry, ...]:
    """Return what was recorded after the positions seen, per run."""
    asked: Callable[[Mapping[str, int]], tuple[Entry, ...]] | None = getattr(logbook, "since", None)
    if asked is not None:
        return asked(seen)
    entries = {run: logbook.entries(run) for run in logbook.runs()}
    for run, position in seen.items():
        if position > len(entries.get(run, ())):
            raise LogbookConflict(run, position, len(entries.get(run, ())))
    return tuple(entry for run, found in entries.items() for entry in found[seen.get(run, 0) :])


def _seen(content: bytes, place: str) -> dict[str, Seen]:
    """Read a follower's file, strictly: what is misread is handled again, or never.

    Raises:
        KeptFileFault: with what is wrong.
    """
    try:
        return _read(json.loads(content.decode()))
    except (ValueError, TypeError, RecursionError) as error:
        reason = f"this is no follower's file ({str(error).rstrip('.')})"
        raise KeptFileFault(place, reason, _MEND) from None


def _read(record: object) -> dict[str, Seen]:
    head = record.get("innomethods") if isinstance(record, dict) else None
    kind, _, version = head.partition("/") if isinstance(head, str) else ("", "", "")
    if not isinstance(record, dict) or kind != _KIND:
        raise ValueError(f"it should begin with “innomethods”: “{_KIND}/{_VERSION}”")
    if version != str(_VERSION):
        raise ValueError(f"it is of version {version!r}, and this one reads {_VERSION}: upgrade innomethods")
    rows = record.get("seen")
    if not isinstance(rows, dict):
        raise TypeError("“seen” should hold a position and a digest for each run")
    return {run: _one(run, row) for run, row in rows.items()}


def _one(run: str, row: Any) -> Seen:  # noqa: ANN401 - whatever stands in the file
    position, digest = (row.get("position"), row.get("digest")) if isinstance(row, dict) else (None, None)
    if type(position) is not int or position < 1 or not isinstance(digest, str):
        raise ValueError(f"“seen”, {run!r}: it should have a position from 1 and a digest")
    return Seen(position, digest)

"""A logbook in a file of JSON Lines: one entry a line, only ever appended to, readable by people and by `git diff`."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from innomethods.errors import LogbookBroken
from innomethods.logbooks.logbook import Clock, Entry, Logbook, Verified, from_line, now, to_line


class TornLine(UserWarning):
    """The last line of a logbook is only half there: a writer was cut off. Everything before it is kept and used."""


class JsonLinesLogbook(Logbook):
    """Keeps events in a file. Several processes may append: the file is locked while one writes."""

    def __init__(self, path: str | Path, clock: Clock = now) -> None:
        """Take the file's name; it is made with the first entry."""
        super().__init__(clock)
        self.path = Path(path)

    def entries(self, run_id: str) -> tuple[Entry, ...]:
        """Return a run's entries in order.

        A torn last line is told by the warning `TornLine` and left where it is; reading goes up to it.

        Raises:
            LogbookBroken: when any other line can't be read.
        """
        return tuple(entry for entry in self._all() if entry.run == run_id)

    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs."""
        return tuple(dict.fromkeys(entry.run for entry in self._all()))

    def _all(self) -> Iterator[Entry]:
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            yield from self._read(file)

    def _read(self, file: BinaryIO) -> Iterator[Entry]:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            if not line.endswith(b"\n") and not _is_whole(line):
                message = (
                    f"{self.path}: line {number} is torn (a writer was cut off) and not used; all before it is whole."
                )
                warnings.warn(message, TornLine, stacklevel=4)
                return
            try:
                yield from_line(line.decode())
            except ValueError as error:
                raise LogbookBroken(str(self.path), number, str(error)) from error

    def verify(self, run_id: str, head: str | None = None) -> Verified:
        """Follow a run's chain; a torn last line is told too, since an event may be lost in it."""
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            found = super().verify(run_id, head)
            torn = any(issubclass(warning.category, TornLine) for warning in told)
            count = len(self.entries(run_id)) if torn else 0
        if not torn or not found.ok:
            return found
        return Verified(ok=False, first_bad=count + 1, reason="the last line is torn; an event may be lost in it")

    def append(self, run_id: str, events: Sequence[object], expected_position: int) -> int:  # type: ignore[override]
        """Append events under a lock, so that two writers can't both win a position."""
        with self._locked():
            return super().append(run_id, events, expected_position)  # type: ignore[arg-type]

    def _store(self, entries: Sequence[Entry]) -> None:
        text = "".join(f"{to_line(entry)}\n" for entry in entries).encode()
        self._mend_torn_end()
        with self.path.open("ab") as file:
            start = file.tell()
            try:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                file.truncate(start)  # all or none
                raise

    def _mend_torn_end(self) -> None:
        """Move a torn last line aside, so that what is appended starts on a line of its own; nothing is thrown away."""
        if not self.path.exists():
            return
        content = self.path.read_bytes()
        if not content or content.endswith(b"\n"):
            return
        whole, torn = content[: content.rfind(b"\n") + 1], content[content.rfind(b"\n") + 1 :]
        with self.path.open("r+b") as file:
            if _is_whole(torn):
                file.seek(0, os.SEEK_END)
                file.write(b"\n")  # only the line's end was lost, as some editors do
                return
            with self.path.with_suffix(self.path.suffix + ".torn").open("ab") as aside:
                aside.write(torn + b"\n")
            file.truncate(len(whole))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.with_suffix(self.path.suffix + ".lock").open("ab") as lock:
            _lock(lock)
            yield


def _is_whole(line: bytes) -> bool:
    """Whether a line without its end is an entry all the same."""
    try:
        from_line(line.decode())
    except ValueError:
        return False
    return True


def _lock(file: BinaryIO) -> None:
    """Wait for the file's lock; it is let go when the file is closed."""
    if os.name == "nt":  # pragma: no cover - Windows
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)

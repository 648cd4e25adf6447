"""Small files kept beside a logbook: read whole, written whole or not at all, and by one at a time.

Here: the lock, the exchange, and the system's refusals in words. Not here: what stands in such a file (`registers`,
`following`).
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from innomethods.errors import KeptFileFault

_PAUSE = 0.05  # seconds between two tries at a lock
_UNCHANGED = "Nothing was changed."


class KeptFile:
    """One such file. What it held before is gone when it is written: no copy is left beside it.

    `wait` is how many seconds to wait while another process has it, `mode` the rights of a new file (the user's umask
    takes from them).
    """

    def __init__(self, path: str | Path, *, wait: float = 10.0, mode: int = 0o666) -> None:
        """Take the file's name; it is made when it is first written."""
        self.place = str(path)
        self._path = Path(os.path.realpath(path))  # behind a link, the file itself is exchanged and the link stays
        self._wait, self._mode = wait, mode

    def read(self) -> bytes | None:
        """Return what it holds; None where there is no file yet.

        Raises:
            KeptFileFault: when it can't be read.
        """
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._fault(error) from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the file's lock, so that nobody else writes between reading and writing.

        Raises:
            KeptFileFault: when another process holds it for too long, or it can't be written to.
        """
        try:
            self._refuse_read_only()
            lock = _beside(self._path, ".lock").open("ab")
        except OSError as error:
            raise self._fault(error) from error
        with lock:
            self._seize(lock)
            with suppress(FileNotFoundError):
                _beside(self._path, ".new").unlink()  # somebody was cut off while writing; it may hold names
            yield

    def write(self, content: bytes) -> None:
        """Put new content in the place of the old, on the disk when this returns. Hold the lock (`alone`).

        Raises:
            KeptFileFault: when it can't be written; the file is as it was.
        """
        fresh = _beside(self._path, ".new")
        try:
            _write(fresh, content, self._mode)
            if self._path.exists():
                fresh.chmod(self._path.stat().st_mode)
            fresh.replace(self._path)
            keep_name(self._path)
        except OSError as error:
            with suppress(OSError):
                fresh.unlink()
            raise self._fault(error) from error

    def _refuse_read_only(self) -> None:
        """An exchange would get round the file's own protection."""
        if self._path.exists() and not os.access(self._path, os.W_OK):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    def _seize(self, lock: BinaryIO) -> None:
        end = time.monotonic() + self._wait
        while not self._taken(lock):
            if time.monotonic() >= end:
                reason = "another process uses it" + (f", {self._wait:g} seconds by now" if self._wait else "")
                raise KeptFileFault(self.place, reason, f"{_UNCHANGED} Try again when that process is done.")
            time.sleep(_PAUSE)

    def _taken(self, lock: BinaryIO) -> bool:
        try:
            return take_lock(lock)
        except OSError as error:  # a place that knows no locks
            raise self._fault(error) from error

    def _fault(self, error: OSError) -> KeptFileFault:
        said = error.strerror or str(error)
        reason, mend = _FAULTS.get(error.errno or 0, (f"can't be used ({said})", "Check the name and the folder."))
        return KeptFileFault(self.place, reason, f"{_UNCHANGED} {mend}")


_NO_RIGHT = ("may not be read or written", "Ask for the right, or use another file.")
_NO_ROOM = ("there is no room left to write", "Make room and try again.")
_FAULTS: dict[int, tuple[str, str]] = {
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), _NO_RIGHT),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), _NO_ROOM),
    errno.ENOENT: ("its folder isn't there", "Make the folder, or correct the name."),
}


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _write(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def keep_name(path: Path) -> None:
    """Have the folder remember which file has the name now, even through a power cut."""
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def take_lock(file: BinaryIO) -> bool:
    """Take the file's lock if it is free, and say whether; it is let go when the file is closed."""
    try:
        if os.name == "nt":  # pragma: no cover - Windows
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True

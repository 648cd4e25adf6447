"""A logbook in a file of JSON Lines: one entry a line, only ever appended to, readable by people and by `git diff`."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO

import attrs

from innomethods.documents.event_texts import event_of
from innomethods.errors import LogbookBroken, StoreBusy
from innomethods.logbooks.chain import (
    CHANGED,
    FIRST_LINK,
    Entry,
    Head,
    Link,
    Verified,
    follow,
    is_linked,
)
from innomethods.logbooks.faults import system_faults_told
from innomethods.logbooks.kept_files import keep_name, take_lock
from innomethods.logbooks.lines import (
    Record,
    as_it_lies,
    entry_of,
    is_chained,
    is_whole,
    line_of,
    link_of,
    record_of,
    whole,
    without_end,
)
from innomethods.logbooks.logbook import Clock, Logbook, now
from innomethods.logbooks.order import only_changed, refuse_gap, refuse_misplaced
from innomethods.running import AnyEvent
from innomethods.wording import Wording

_Mark = tuple[int, int, int]


@attrs.define
class _Index:
    """What a file that looks like this holds: where each run's log ends, and the numbers and places of its lines."""

    mark: _Mark
    heads: dict[str, Head] = attrs.field(factory=dict)
    lines: dict[str, list[tuple[int, int]]] = attrs.field(factory=dict)
    last: int = 0  # the number of the last line

    def add(self, run: str, head: Head, line: int, place: int) -> None:
        """Take in one more entry."""
        self.last = line
        self.heads[run] = head
        self.lines.setdefault(run, []).append((line, place))


class TornLine(UserWarning):
    """The last line of a logbook is only half there: a writer was cut off. Everything before it is kept and used."""


class JsonLinesLogbook(Logbook):
    """Keeps events in a file. Several processes may append: the file is locked while one writes.

    What was acknowledged is there. Of several events that a killed writer was writing at once, the first may be there
    too; a database keeps all of them or none.
    """

    def __init__(self, path: str | Path, clock: Clock = now) -> None:
        """Take the file's name; it is made with the first entry."""
        super().__init__(clock)
        self.path = Path(path)
        self.place = str(path)
        self._kept: _Index | None = None

    def runs(self) -> tuple[str, ...]:
        """Return the ids of all runs, in order of their first entry."""
        return tuple(self._index().heads)

    # --- reading

    def _after(self, run_id: str, position: int) -> tuple[Entry, ...]:
        entries: list[Entry] = []
        for number, _, record in self._own(run_id):
            try:
                entries.append(entry_of(record))
            except ValueError as error:
                raise LogbookBroken(self.place, number, str(error)) from error
        return refuse_gap(f"{self.place}, run {run_id!r}", entries, 0)[position:]

    def _whole_events(self, run_id: str) -> Sequence[AnyEvent]:
        """Return a run's events, each looked at as it lies in its line: writing it anew takes as long as reading it."""
        place = f"{self.place}, run {run_id!r}"
        events: list[AnyEvent] = []
        previous, changed = FIRST_LINK, None
        for number, line, record in self._own(run_id):
            refuse_misplaced(place, record["position"], len(events) + 1)
            try:
                events.append(event_of(record["event"]))
            except ValueError as error:
                raise LogbookBroken(self.place, number, str(error)) from error
            if changed is None and not is_chained(previous, record, line):
                changed = len(events)
            previous = record["digest"]
        if changed is not None:  # told last: what can't be read at all says more
            raise LogbookBroken(place, changed, CHANGED.text("en"))
        if events:
            self._whole[run_id] = Head(len(events), previous)
        return events

    def _own(self, run_id: str) -> Iterator[tuple[int, bytes, Record]]:
        """Return a run's lines, with their numbers; once the file was gone through, only those are read."""
        with system_faults_told(self.place, reading=True):
            places = self._index().lines.get(run_id, ())
            if not places:
                return
            file = self.path.open("rb")
        with file:
            for number, place in places:
                file.seek(place)
                line = without_end(file.readline())
                yield number, line, self._record(number, line)

    def _head(self, run_id: str) -> Head:
        return self._index().heads.get(run_id, Head())

    def _index(self) -> _Index:
        """Return what stands where; the file is gone through only when it looks otherwise than last time."""
        mark = self._mark()
        if self._kept is not None and self._kept.mark == mark:
            return self._kept
        found, end = _Index(mark), 0
        for number, place, line in self._lines():
            record = self._record(number, line)
            found.add(record["run"], Head(record["position"], record["digest"]), number, place)
            end = place + len(line) + 1
        self._kept = found if end == mark[1] else None  # a torn end is told of each time
        return found

    def _mark(self) -> _Mark:
        """Return what changes when somebody else has written: which file it is, how long, and when last changed."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return (0, 0, 0)
        return (found.st_ino, found.st_size, found.st_mtime_ns)

    def _lines(self) -> Iterator[tuple[int, int, bytes]]:
        """Return each line that holds something, with its number and place, without its end; a torn last one not."""
        with system_faults_told(self.place, reading=True):
            if not self.path.exists():
                return
            file = self.path.open("rb")
        place = 0
        with file:
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n") and not is_whole(line):
                    where = f"{self.place}: line {number} is torn (a writer was cut off)"
                    warnings.warn(f"{where} and not used; all before it is whole.", TornLine, stacklevel=5)
                    return
                if line.strip():
                    yield number, place, without_end(line)
                place += len(line)

    # --- following the chain

    def _links(self, run_id: str) -> Iterator[Link]:
        return (as_it_lies(record, line) for line, record in self._records() if record["run"] == run_id)

    def _records(self) -> Iterator[tuple[bytes, Record]]:
        return ((line, self._record(number, line)) for number, _, line in self._lines())

    def _record(self, number: int, line: bytes) -> Record:
        try:
            return whole(line)
        except ValueError as error:
            raise LogbookBroken(self.place, number, str(error)) from error

    def verify(self, run_id: str, head: str | None = None) -> Verified:
        """Follow a run's chain; a torn last line is told too, since an event may be lost in it."""
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            found = super().verify(run_id, head)
            if found.ok:
                found = self._renamed(run_id, found)
            torn = any(issubclass(warning.category, TornLine) for warning in told)
        if found.ok and not torn:
            return attrs.evolve(found, remark=self._remark())
        if not found.ok:
            return found
        return Verified(
            ok=False,
            first_bad=found.position + 1,
            told=_TORN,
            head=found.head,
            position=found.position,
            is_torn=True,
        )

    def _remark(self) -> Wording | None:
        """Tell the first line that is empty or doesn't end as lines are written: an editor or another system did it."""
        if not self.path.exists():
            return None
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.strip():
                    return _EMPTY.fill(line=number)
                if not line.endswith(b"}\n"):
                    return _OTHER_END.fill(line=number)
        return None

    def changed(self) -> dict[str, Verified]:
        """Return the runs whose log was changed, with where. The file is read once, and every chain followed."""
        links: dict[str, list[Link]] = {}
        for line, record in self._records():
            links.setdefault(record["run"], []).append(as_it_lies(record, line))
        return only_changed({run_id: follow(run_id, own) for run_id, own in links.items()})

    def _renamed(self, run_id: str, found: Verified) -> Verified:
        """Look whether the entry that would come next stands under another run's name."""
        for _, record in self._records():
            next_one = link_of(record)
            if next_one.position == found.position + 1 and is_linked(found.head, run_id, next_one):
                told = _UNDER_ANOTHER_NAME.fill(run=repr(record["run"]))
                return Verified(ok=False, first_bad=next_one.position, told=told, head=found.head)
        return found

    # --- writing

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Hold a lock, so that two writers can't both win a position."""
        with system_faults_told(self.place):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.with_suffix(self.path.suffix + ".lock").open("ab") as lock:
                _lock(lock, self.place)
                yield

    def _store(self, run_id: str, before: Head, entries: Sequence[Entry]) -> None:
        del run_id, before  # nobody else has written: the lock is held
        lines = [line_of(record_of(entry)) + b"\n" for entry in entries]
        kept = self._kept if self._kept is not None and self._kept.mark == self._mark() else None
        is_new = not self.path.exists()
        with self.path.open("ab+", buffering=0) as file:
            if self._mend_torn_end(file):
                kept = None
            start = file.seek(0, os.SEEK_END)
            try:
                _write(file, b"".join(lines))
                os.fsync(file.fileno())
            except OSError:
                file.truncate(start)  # all or none
                raise
        if is_new:
            keep_name(self.path)
        if kept is not None:
            for entry, line in zip(entries, lines, strict=True):
                kept.add(entry.run, Head(entry.position, entry.digest), kept.last + 1, start)
                start += len(line)
            kept.mark = self._mark()  # nobody else has written: the lock is held

    def _mend_torn_end(self, file: BinaryIO) -> bool:
        """Move a torn last line aside, so that what is appended starts on a line of its own; nothing is thrown away."""
        size = file.seek(0, os.SEEK_END)
        if size == 0 or _read(file, size - 1) == b"\n":
            return False
        content = _read(file, 0)
        whole, torn = content[: content.rfind(b"\n") + 1], content[content.rfind(b"\n") + 1 :]
        if is_whole(torn):
            _write(file, b"\n")  # only the line's end was lost, as some editors do
            return True
        with self.path.with_suffix(self.path.suffix + ".torn").open("ab") as aside:
            aside.write(torn + b"\n")
        file.truncate(len(whole))
        return True


_TORN = Wording(
    nb="den siste linjen er avbrutt; en hendelse kan ha gått tapt i den",
    nn="den siste linja er avbroten; ei hending kan ha gått tapt i henne",
    en="the last line is torn; an event may be lost in it",
)
_EMPTY = Wording(
    nb="filen er endret utenom oppføringene: linje {line} er tom",
    nn="fila er endra utanom oppføringane: linje {line} er tom",
    en="the file was changed beside its entries: line {line} is empty",
)
_OTHER_END = Wording(
    nb="filen er endret utenom oppføringene: linje {line} slutter ikke med linjeskift alene (LF)",
    nn="fila er endra utanom oppføringane: linje {line} sluttar ikkje med lineskift åleine (LF)",
    en="the file was changed beside its entries: line {line} doesn't end with a line feed alone (LF)",
)
_UNDER_ANOTHER_NAME = Wording(
    nb="oppføringen står under navnet til en annen gjennomføring, {run}",
    nn="oppføringa står under namnet til ei anna gjennomføring, {run}",
    en="the entry stands under another run's name, {run}",
)


# --- the file


def _read(file: BinaryIO, start: int) -> bytes:
    file.seek(start)
    return file.read()


def _write(file: BinaryIO, text: bytes) -> None:
    """Write all of it; the file is not buffered, so that nothing is left to be written after a failure."""
    rest = memoryview(text)
    while rest:
        rest = rest[file.write(rest) :]


PATIENCE = 10.0  # seconds to wait for others who write, as with a SQLite file
_PAUSE = 0.01


def _lock(file: BinaryIO, place: str) -> None:
    """Wait for the file's lock; it is let go when the file is closed.

    Raises:
        StoreBusy: when others hold it for too long.
    """
    end = monotonic() + PATIENCE
    while not take_lock(file):
        if monotonic() > end:
            raise StoreBusy(place, f"for more than {PATIENCE:g} seconds")
        sleep(_PAUSE)

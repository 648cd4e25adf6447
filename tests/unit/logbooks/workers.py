"""Writers in processes of their own, killed, racing and running out of room; what they were told is compared with the log.

    python workers.py kill PLACE TIMES SEED     kill -9 writers at random moments, so many times
    python workers.py race PLACE WRITERS EACH   writers on one run until each has written so many notes
    python workers.py fill PLACE ROOM           write until so many bytes more are too many, then go on with room

Each prints one line of JSON about what it saw, and ends with 1 when a promise was broken. Writers are forked: they begin
at once, so that kills fall into their writing and not into imports.
"""

# ruff: noqa: S311, T201 - chance that can be repeated, told on stdout

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.unit.logbooks.samples import DAY, begun

from innomethods.errors import LogbookConflict, StoreFull
from innomethods.logbooks import Logbook, open_logbook
from innomethods.running import Run
from innomethods.running.summary import summary_of

GROUP = 20  # events at most in one append
PATIENCE = 60  # seconds until a writer must have told something
Acks = list[list[object]]


def forked(work: Callable[[Callable[..., None]], None]) -> tuple[int, int]:
    """Run work in a process of its own; return its id and where to read what it tells, one line of JSON each."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(reading)
    code = 1
    try:
        work(lambda *told: os.write(writing, (json.dumps(told) + "\n").encode()) and None)
        code = 0
    except BaseException:  # noqa: BLE001 - this process ends here
        traceback.print_exc()
    finally:
        os._exit(code)


def told_by(reading: int, early: bytes = b"") -> Acks:
    """Return what a writer has told until its end; a line it was cut off in counts as not told."""
    with os.fdopen(reading, "rb") as file:
        return [json.loads(line) for line in (early + file.read()).splitlines(keepends=True) if line.endswith(b"\n")]


def told_so_far(reading: int, count: int) -> bytes:
    """Wait until a writer has told so many lines, and return them."""
    told = b""
    while told.count(b"\n") < count and select.select([reading], [], [], PATIENCE)[0]:
        told += os.read(reading, 65536) or b"\n" * count
    return told


# --- killed at any moment


def keep_writing(place: str, run_id: str, seed: int, tell: Callable[..., None]) -> None:
    """Write to one run for ever, one event or many, by `append` and by `save`, and tell what was acknowledged."""
    chance = random.Random(seed)
    with open_logbook(place) as book:
        run = book.open(run_id) if run_id in book.runs() else book.save(begun(run_id))
        tell(run.position, book.head(run_id).digest)
        while True:
            for number in range(chance.choice([1, 1, 1, 2, GROUP])):
                run = run.note(f"{seed} {number}", at=DAY, by="lead")
            run = book.save(run) if chance.random() < 0.5 else run.saved(book.append(run_id, run.unsaved, run.position))
            tell(run.position, book.head(run_id).digest)


def kill(place: str, times: int, seed: int) -> dict[str, object]:
    """Kill writers at random moments, two at work at a time, and look each time whether all that was acknowledged is there."""
    chance = random.Random(seed)
    acknowledged = unacknowledged = writing = 0
    for number in range((times + 1) // 2):
        ids = [f"run-{number // 5}-{name}" for name in "ab"]
        before = seen(place, ids)
        children = [forked(partial(keep_writing, place, run_id, chance.randrange(2**30))) for run_id in ids]
        early = [told_so_far(reading, chance.choice([0, 1, 2, 5, 10])) for _, reading in children]
        for child, _ in children:
            time.sleep(chance.random() * 0.01)
            os.kill(child, signal.SIGKILL)
        for child, _ in children:
            assert os.WIFSIGNALED(os.waitpid(child, 0)[1]), "a writer ended by itself"
        with open_logbook(place) as book:
            for (_, reading), told, run_id in zip(children, early, ids, strict=True):
                acks = told_by(reading, told)
                acknowledged, writing = acknowledged + len(acks), writing + bool(acks)
                unacknowledged += look(book, run_id, acks, before[run_id])
    return {"kills": number * 2 + 2, "writing": writing, "acknowledged": acknowledged, "unacknowledged": unacknowledged}


def seen(place: str, ids: list[str]) -> dict[str, list[str]]:
    """Return the digests of runs as they are, from a book that is closed before anybody is forked."""
    with open_logbook(place) as book:
        return {run_id: [entry.digest for entry in book.entries(run_id)] for run_id in ids}


def look(book: Logbook, run_id: str, acks: Acks, before: list[str]) -> int:
    """Look whether a run is as was acknowledged, nothing lost or doubled; return how many events more it has."""
    entries = book.entries(run_id)
    digests = [entry.digest for entry in entries]
    assert digests[: len(before)] == before, "what was there is not as it was"
    assert [entry.position for entry in entries] == list(range(1, len(entries) + 1))
    for position, digest in acks:
        assert digests[position - 1 : position] == [digest], (
            f"{run_id}: event {position} was acknowledged and is not there"
        )
    last = acks[-1][0] if acks else len(before)
    more = len(entries) - last
    assert 0 <= more <= GROUP, f"{run_id}: {more} events that nobody acknowledged"
    if not entries:
        return 0
    found = book.verify(run_id, head=acks[-1][1] if acks else None)
    assert found.ok, found.reason
    run = book.open(run_id)
    assert run.events == tuple(entry.event for entry in entries)
    assert not run.problems
    assert [each for each in book.list() if each.run == run_id] == [summary_of(run)]
    return more


# --- many on one run


def write_some(place: str, name: str, each: int, tell: Callable[..., None]) -> None:
    """Write notes to one run, trying again whenever others were first, and tell of each what happened."""
    with open_logbook(place) as book:
        run, won = book.open("pilot"), 0
        while won < each:
            try:
                run = book.save(run.note(name, at=DAY, by="lead"))
                won += 1
                tell("won", run.position)
            except LogbookConflict as conflict:
                tell("lost", conflict.expected, [(one.position, one.by) for one in conflict.meanwhile])
                run = book.open("pilot")


def race(place: str, writers: int, each: int) -> dict[str, object]:
    """Let writers race for the positions of one run."""
    with open_logbook(place) as book:
        book.save(begun())
    children = [forked(partial(write_some, place, f"w{number}", each)) for number in range(writers)]
    told = [told_by(reading) for _, reading in children]
    assert [os.waitpid(child, 0)[1] for child, _ in children] == [0] * writers
    won = {line[1]: number for number, lines in enumerate(told) for line in lines if line[0] == "won"}
    lost = [line for lines in told for line in lines if line[0] == "lost"]
    assert sorted(won) == list(range(2, 2 + writers * each)), "a position was won twice, or by nobody"
    for _, expected, meanwhile in lost:
        assert meanwhile[0] == [expected + 1, "lead"], "a loser was not told who was first"
    with open_logbook(place) as book:
        written = {entry.position: entry.event.text for entry in book.entries("pilot")[1:]}
        assert written == {position: f"w{number}" for position, number in won.items()}
        assert book.verify("pilot").ok
    return {"positions": len(won), "conflicts": len(lost)}


# --- out of room


def fill(place: str, room: int) -> dict[str, object]:
    """Write until there is no room, by one event and by many; then make room, and look that all is whole and goes on."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with open_logbook(place) as book:
        run = book.save(begun())
        book.save(begun("other"))
        largest = max(path.stat().st_size for path in Path(place).parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest + room, resource.RLIM_INFINITY))
        words = ""
        for group in (1, GROUP, 1):
            try:
                for _ in range(100_000):
                    run = write(book, run, group)
            except StoreFull as error:
                words = str(error)
            else:
                raise AssertionError("there was room enough")
            assert book.open("pilot") == run, "what is there isn't what was acknowledged"
            assert book.verify("pilot").ok
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        run = write(book, run, GROUP)
    with open_logbook(place) as again:
        assert again.open("pilot") == run
        assert again.verify("pilot").ok
        assert again.runs() == ("pilot", "other")
    return {"events": run.position, "words": words}


def write(book: Logbook, run: Run, group: int) -> Run:
    """Write a group of notes."""
    fresh: Run = run
    for _ in range(group):
        fresh = fresh.note("x" * 100, at=DAY, by="lead")
    return book.save(fresh)


if __name__ == "__main__":
    work, place, *numbers = sys.argv[1:]
    print(json.dumps({"kill": kill, "race": race, "fill": fill}[work](place, *map(int, numbers))))

"""One line of a logbook in JSON Lines: an entry as text, and back; and whether it is chained to the one before.

Not here: the file, and who may write (`files`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from innomethods.documents.event_texts import canonical, event_of, parsed, quoted
from innomethods.logbooks.chain import Entry, Link, is_linked, link

Record = Mapping[str, Any]


def record_of(entry: Entry) -> Record:
    """Return an entry as the plain data of its line."""
    return {
        "run": entry.run,
        "position": entry.position,
        "recorded": entry.recorded.isoformat(),
        "event": entry.record,
        "digest": entry.digest,
    }


_KEYS = {"run": str, "position": int, "recorded": str, "event": dict, "digest": str}
_TYPES = tuple(_KEYS.values())


def line_of(record: Record) -> bytes:
    """Return a line as it is written: the five keys in their order, no spaces."""
    record = {key: record[key] for key in _KEYS}
    return canonical(record).encode()


def whole(line: bytes) -> Record:
    """Read a line's record.

    Raises:
        ValueError: when it isn't a whole entry.
    """
    try:
        record = parsed(line)
    except RecursionError:
        raise ValueError("not a whole entry (too many brackets within each other)") from None
    if not isinstance(record, dict):
        raise ValueError(f"not a whole entry ({type(record).__name__})")  # noqa: TRY004 - callers catch one
    if tuple(map(type, map(record.get, _KEYS))) != _TYPES:
        wrong = [key for key, kind in _KEYS.items() if type(record.get(key)) is not kind]
        raise ValueError(f"not a whole entry ({', '.join(wrong)})")
    return record


def entry_of(record: Record) -> Entry:
    """Return a line's entry.

    Raises:
        ValueError: when its event or its moment can't be read.
    """
    return Entry(
        run=record["run"],
        position=record["position"],
        recorded=datetime.fromisoformat(record["recorded"]),
        event=event_of(record["event"]),
        digest=record["digest"],
        record=record["event"],
    )


def link_of(record: Record) -> Link:
    """Return what the chain is made of."""
    return Link(record["position"], record["recorded"], canonical(record["event"]), record["digest"])


def is_chained(previous: str, record: Record, line: bytes) -> bool:
    """Whether a line's entry is chained to the digest before it; if written by us, by the text that stands there."""
    run, position, recorded, _, digest = (record[key] for key in _KEYS)
    start = f'{{"run":{quoted(run)},"position":{position},"recorded":{quoted(recorded)},"event":'.encode()
    end = f',"digest":{quoted(digest)}}}'.encode()
    if line.startswith(start) and line.endswith(end):
        text = line[len(start) : -len(end)].decode()
        if link(previous, run, position, recorded, text) == digest:
            return True
    return is_linked(previous, run, link_of(record))


def as_it_lies(record: Record, line: bytes) -> Link:
    """Return a line's link; of a line that says the same in other words, one that nothing is chained to."""
    found = link_of(record)
    return found if line_of(record) == line else found._replace(text=line.decode())


def without_end(line: bytes) -> bytes:
    """Return a line without its end, be it of one system or another."""
    return line[:-2] if line.endswith(b"\r\n") else line.removesuffix(b"\n")


def is_whole(line: bytes) -> bool:
    """Whether a line without its end is an entry all the same."""
    try:
        entry_of(whole(line))
    except ValueError:
        return False
    return True

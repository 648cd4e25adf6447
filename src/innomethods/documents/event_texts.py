"""Events as the one text that a log's chain is made of: their record as JSON with nothing between, and back. Quickly.

A log is written and read event by event, so each kind has a writer and a reader made once. What a field looks like, and
what is wrong with a record, is said in `event_records`; here nothing is decided.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from json import encoder
from typing import Any, cast

import attrs
from pydantic_core import from_json

from innomethods.documents.event_records import FIELDS, KINDS, VERSION, event_from_record
from innomethods.documents.records import method_from_record
from innomethods.model import Method
from innomethods.running import AnyEvent, By, Evidence, as_moment

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
NAMES = {kind: name for name, kind in KINDS.items()}
_Write = Callable[[Any], str]
_Read = Callable[[Any], Any]
quoted: _Write = encoder.encode_basestring  # a string as JSON has it
moment_text = lru_cache(maxsize=1024)(datetime.isoformat)  # the same moment is often written several times
_role = lru_cache(maxsize=1024)(By)


def canonical(record: object) -> str:
    """Return plain data as JSON with nothing between: the same data in the same order gives the same bytes.

    The order is kept because it means something: a choice shows its branches in it.

    >>> canonical({"kind": "note-made", "by": "lead"})
    '{"kind":"note-made","by":"lead"}'
    """
    return _ENCODER.encode(record)


def parsed(text: bytes) -> Any:  # noqa: ANN401 - what JSON can be
    """Read JSON, quickly; what the quick reader can't, Python's own reads or says what is wrong with.

    Raises:
        ValueError: when it is no JSON.
        RecursionError: for too many brackets within each other.
    """
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text.decode())


def event_to_text(event: AnyEvent) -> str:
    """Return `canonical(event_to_record(event))`.

    >>> from datetime import UTC
    >>> from innomethods.running import PhaseFinished
    >>> event_to_text(PhaseFinished(at=datetime(2027, 1, 29, tzinfo=UTC), by="adviser", path="need/collect"))
    '{"kind":"phase-finished","version":1,"at":"2027-01-29T00:00:00+00:00","by":"adviser","path":"need/collect"}'
    """
    return _WRITERS[type(event)](event)


def event_from_text(text: str) -> AnyEvent:
    """Read an event from its text.

    Raises:
        ValueError: when the text is no JSON, or not an event (see `event_from_record`).
    """
    return event_of(from_json(text))


def event_of(record: Mapping[str, Any]) -> AnyEvent:
    """Return `event_from_record(record)`.

    Raises:
        ValueError: when the record isn't an event (see `event_from_record`).
    """
    try:
        event: AnyEvent | None = _READERS[record["kind"]](record)
    except Exception:  # noqa: BLE001 - whatever is wrong is told below
        event = None
    return event_from_record(record) if event is None else event


# --- a writer and a reader for each kind of event: Python made once, as attrs makes its methods; thrice a loop's speed


def _made(source: list[str], known: dict[str, object]) -> Any:  # noqa: ANN401 - the function that the source defines
    """Return the function `made` of a source that names nothing but what is known here."""
    exec("\n".join(source), known)  # noqa: S102 - made of the names of our own events' fields
    return known["made"]


def _writer(kind: type[AnyEvent]) -> Callable[[AnyEvent], str]:
    start = f'{{"kind":"{NAMES[kind]}","version":{VERSION}'
    known: dict[str, object] = {}
    source = ["def made(event):", f"    text = {start!r}"]
    for field in attrs.fields(kind):
        name = field.name
        known[f"write_{name}"], known[f"default_{name}"] = _field_writer(name), field.default
        key = f',"{_key(name)}":'
        add = f"text += {key!r} + write_{name}(event.{name})"
        is_set = f"event.{name} is not default_{name} and event.{name} != default_{name}"
        source.append(f"    {add}" if field.default is attrs.NOTHING else f"    if {is_set}: {add}")
    made: Callable[[AnyEvent], str] = _made([*source, "    return text + '}'"], known)
    return made


def _reader(kind: type[AnyEvent]) -> Callable[[Mapping[str, Any]], AnyEvent | None]:
    """Return a reader that gives None for a record with a strange key, another version, or something missing."""
    if hasattr(kind, "__attrs_post_init__") or any(field.validator for field in attrs.fields(kind)):
        return event_from_record  # more happens than setting fields
    known: dict[str, object] = {"kind": kind, "new": object.__new__, "role": _role}
    source = ["def made(record):", "    event, left = new(kind), len(record) - 2"]
    for field in attrs.fields(kind):
        name, key = field.name, _key(field.name)
        known[f"read_{name}"], known[f"default_{name}"] = _field_reader(field), field.default
        known[f"put_{name}"] = getattr(kind, name).__set__  # a frozen event's slot can be filled this way only
        quick = _QUICK_TEXT if FIELDS[name] == FIELDS["path"] else _QUICK.get(name, "read_{name}(value)")
        take = f"value = record[{key!r}]; left -= 1; put_{name}(event, {quick.format(name=name)})"
        if field.default is attrs.NOTHING:
            source.append(f"    {take}")
        else:
            source += [f"    if {key!r} in record: {take}", f"    else: put_{name}(event, default_{name})"]
    source.append("    version = record['version']")
    source.append(f"    return event if left == 0 and version.__class__ is int and version == {VERSION} else None")
    made: Callable[[Mapping[str, Any]], AnyEvent | None] = _made(source, known)
    return made


_QUICK_TEXT = "value if value.__class__ is str else read_{name}(value)"
_QUICK = {"by": "role(value) if value.__class__ is str else read_{name}(value)"}


def _key(name: str) -> str:
    return name.replace("_", "-")


# --- fields, and those that come often quicker than `event_records` needs to be


def _field_writer(name: str) -> _Write:
    to_record, from_record = FIELDS[name]
    if from_record is FIELDS["path"][1]:
        return quoted
    return _WRITE.get(name) or (lambda value: canonical(to_record(value)))


def _field_reader(field: attrs.Attribute[Any]) -> _Read:
    """Return how to read a field so that it needs no converting any more."""
    read, convert = FIELDS[field.name][1], cast("_Read | None", field.converter)
    if field.name in _READ:
        return _READ[field.name]
    return read if convert is None else (lambda value: convert(read(value)))


def _write_moment(at: datetime) -> str:
    return f'"{moment_text(at)}"'


@lru_cache(maxsize=1024)
def _write_by(by: By) -> str:
    return canonical(FIELDS["by"][0](by))


def _write_evidence(items: tuple[Evidence, ...]) -> str:
    if any(item.on is not None for item in items):
        return canonical(FIELDS["evidence"][0](items))
    return f"[{','.join([quoted(item.reference) for item in items])}]"


@lru_cache(maxsize=1024)
def _read_moment(text: str) -> datetime:
    return as_moment(FIELDS["at"][1](text))


def _read_evidence(value: object) -> tuple[Evidence, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    if len(value) == 1 and isinstance(value[0], str):  # nearly always
        return (Evidence(value[0]),)
    return tuple([_one_evidence(item) for item in value])


def _one_evidence(item: object) -> Evidence:
    (one,) = FIELDS["evidence"][1]([item])
    return cast("Evidence", one)


def _read_definition(record: object) -> Method:
    return _definition(canonical(record))


@lru_cache(maxsize=64)
def _definition(text: str) -> Method:
    """Read a run's definition; many runs walk through the same one, and reading it costs as much as 1 000 events."""
    return method_from_record(json.loads(text))


_WRITE: dict[str, _Write] = {"at": _write_moment, "by": _write_by, "evidence": _write_evidence}
_READ: dict[str, _Read] = {"at": _read_moment, "evidence": _read_evidence, "definition": _read_definition}
_WRITERS = {kind: _writer(kind) for kind in KINDS.values()}
_READERS = {name: _reader(kind) for name, kind in KINDS.items()}

"""Events as plain records for logs, and back: strict, versioned, readable.

Here: the shape of an event in a log. Not here: the log itself (`logbooks`) or what events mean (`running`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import attrs

from innomethods.documents.records import method_from_record, method_to_record
from innomethods.model import ResultState
from innomethods.running import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    By,
    CheckAnswered,
    ChildLinked,
    Condition,
    ConditionClosed,
    Evidence,
    GateDecided,
    MeasureObserved,
    NoteMade,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunResumed,
    RunRetailored,
    Vote,
)
from innomethods.wording import Wording

VERSION = 1
Record = dict[str, Any]
_KINDS: dict[str, type[AnyEvent]] = {
    "run-begun": RunBegun,
    "phase-started": PhaseStarted,
    "check-answered": CheckAnswered,
    "measure-observed": MeasureObserved,
    "phase-finished": PhaseFinished,
    "gate-decided": GateDecided,
    "condition-closed": ConditionClosed,
    "branch-chosen": BranchChosen,
    "phase-skipped": PhaseSkipped,
    "answers-reaffirmed": AnswersReaffirmed,
    "role-bound": RoleBound,
    "run-resumed": RunResumed,
    "result-withdrawn": ResultWithdrawn,
    "run-retailored": RunRetailored,
    "child-linked": ChildLinked,
    "note-made": NoteMade,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def event_to_record(event: AnyEvent) -> Record:
    """Return an event as plain data: its kind, its version, and the fields that differ from their defaults."""
    record: Record = {"kind": _NAMES[type(event)], "version": VERSION}
    for field in attrs.fields(type(event)):
        value = getattr(event, field.name)
        if value != field.default:
            record[field.name.replace("_", "-")] = _ENCODE.get(field.name, _same)(value)
    return record


def event_from_record(record: Mapping[str, Any]) -> AnyEvent:
    """Read an event from plain data.

    Raises:
        ValueError: when the kind, the version or a field isn't known, or a field is missing or malformed.
    """
    fields = {str(name).replace("-", "_"): value for name, value in record.items()}
    kind = _KINDS.get(str(fields.pop("kind", None)))
    version = fields.pop("version", None)
    if kind is None:
        raise ValueError(f"{record.get('kind')!r} is no known kind of event")
    if not isinstance(version, int) or not 1 <= version <= VERSION:
        raise ValueError(f"the event is of version {version!r}; this library reads up to {VERSION}: upgrade innomethods")
    known = {field.name: field for field in attrs.fields(kind)}
    strange = sorted(fields.keys() - known.keys())
    missing = sorted(name for name, f in known.items() if f.default is attrs.NOTHING and name not in fields)
    if strange or missing:
        raise ValueError(f"{record['kind']}: unknown fields {strange}, missing fields {missing}")
    try:
        values = {name: _DECODE.get(name, _same)(value) for name, value in fields.items()}
        return kind(**values)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{record['kind']}: {error}") from error


def _same(value: Any) -> Any:  # noqa: ANN401 - plain values stay as they are
    return list(value) if isinstance(value, tuple) else str(value) if isinstance(value, str) else value


def _by(by: By) -> str | Record:
    return by.role if by.person is None else {"role": by.role, "person": by.person}


def _by_back(value: str | Record) -> By:
    return By(value) if isinstance(value, str) else By(value["role"], value["person"])


def _evidence(items: tuple[Evidence, ...]) -> list[str | Record]:
    return [i.reference if i.on is None else {"reference": i.reference, "on": i.on.isoformat()} for i in items]


def _evidence_back(items: list[str | Record]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(i) if isinstance(i, str) else Evidence(i["reference"], date.fromisoformat(i["on"])) for i in items
    )


def _conditions(items: tuple[Condition, ...]) -> list[Record]:
    return [
        {
            "id": item.id,
            "text": {name: text for name in ("nb", "nn", "en") if (text := getattr(item.text, name)) is not None},
            **({"owner": item.owner} if item.owner is not None else {}),
            **({"due": item.due.isoformat()} if item.due is not None else {}),
            **({"blocks": item.blocks} if item.blocks is not None else {}),
        }
        for item in items
    ]


def _conditions_back(items: list[Record]) -> tuple[Condition, ...]:
    return tuple(
        Condition(
            item["id"],
            Wording(**item["text"]),
            item.get("owner"),
            date.fromisoformat(item["due"]) if "due" in item else None,
            item.get("blocks"),
        )
        for item in items
    )


_ENCODE: dict[str, Callable[[Any], Any]] = {
    "at": datetime.isoformat,
    "by": _by,
    "evidence": _evidence,
    "conditions": _conditions,
    "votes": lambda votes: [{"member": vote.member, "voice": str(vote.voice)} for vote in votes],
    "value": str,
    "state": str,
    "definition": method_to_record,
}
_DECODE: dict[str, Callable[[Any], Any]] = {
    "at": datetime.fromisoformat,
    "by": _by_back,
    "evidence": _evidence_back,
    "conditions": _conditions_back,
    "votes": lambda votes: tuple(Vote(vote["member"], vote["voice"]) for vote in votes),
    "state": ResultState.parse,
    "definition": method_from_record,
    "paths": tuple,
    "disqualified": tuple,
}

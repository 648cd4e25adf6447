"""Events as plain records for logs, and back: strict, versioned, readable.

Here: the shape of an event in a log. Not here: the log itself (`logbooks`) or what events mean (`running`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

import attrs

from innomethods.documents.records import method_from_record, method_to_record
from innomethods.documents.writing.texts import Record, filled, words
from innomethods.errors import DocumentProblems
from innomethods.model import Fact, FactValue, ResultState, Scale
from innomethods.running import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    By,
    CheckAnswered,
    ChildLinked,
    Condition,
    ConditionClosed,
    EntryStruck,
    Evidence,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    Policy,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunMigrated,
    RunResumed,
    RunRetailored,
    Vote,
)
from innomethods.wording import Wording

T = TypeVar("T")
VERSION = 1
KINDS: dict[str, type[AnyEvent]] = {
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
    "run-migrated": RunMigrated,
    "child-linked": ChildLinked,
    "note-made": NoteMade,
    "legal-assessed": LegalAssessed,
    "entry-struck": EntryStruck,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


def event_to_record(event: AnyEvent) -> Record:
    """Return an event as plain data: its kind, its version, and the fields that differ from their defaults.

    >>> from datetime import UTC
    >>> event_to_record(PhaseFinished(at=datetime(2027, 1, 29, tzinfo=UTC), by="adviser", path="need/collect"))
    {'kind': 'phase-finished', 'version': 1, 'at': '2027-01-29T00:00:00+00:00', 'by': 'adviser', 'path': 'need/collect'}
    """
    record: Record = {"kind": _NAMES[type(event)], "version": VERSION}
    for field in attrs.fields(type(event)):
        value = getattr(event, field.name)
        if value != field.default:
            record[field.name.replace("_", "-")] = FIELDS[field.name][0](value)
    return record


def event_from_record(record: Mapping[str, Any]) -> AnyEvent:
    """Read an event from plain data.

    Raises:
        ValueError: when the kind, the version or a field isn't known, or a field is missing or malformed.
    """
    kind, name = _kind_of(record)
    fields = {str(key).replace("-", "_"): value for key, value in record.items() if key not in ("kind", "version")}
    known = {field.name: field for field in attrs.fields(kind)}
    strange = sorted(fields.keys() - known.keys())
    missing = sorted(key for key, field in known.items() if field.default is attrs.NOTHING and key not in fields)
    if strange or missing:
        raise ValueError(f"{name}: unknown fields {strange}, missing fields {missing}")
    try:
        return kind(**{key: FIELDS[key][1](value) for key, value in fields.items()})
    except DocumentProblems as error:  # the definition of a run; not a ValueError by itself
        raise ValueError(f"{name}: {error}") from error
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise ValueError(f"{name}: {error}") from error


def _kind_of(record: Mapping[str, Any]) -> tuple[type[AnyEvent], str]:
    if not isinstance(record, Mapping):
        raise ValueError(f"an event is a map of fields, not {type(record).__name__}")  # noqa: TRY004 - callers catch one
    name, version = record.get("kind"), record.get("version")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None or not isinstance(name, str):
        raise ValueError(f"{name!r} is no known kind of event: if a newer innomethods wrote it, upgrade this one")
    if isinstance(version, bool) or not isinstance(version, int) or not 1 <= version <= VERSION:
        raise ValueError(
            f"the event is of version {version!r}, and this one reads up to {VERSION}: upgrade innomethods"
        )
    return kind, name


# -- fields: how each is written and read


def _plain(value: T) -> T:
    return value


def _kind_checked(wanted: type[T]) -> Callable[[object], T]:
    def read(value: object) -> T:
        if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            raise TypeError(f"{value!r} should be {wanted.__name__}")
        return value

    return read


_text = _kind_checked(str)
_yes_or_no = _kind_checked(bool)
_whole = _kind_checked(int)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} should be a list")
    return value


def _decimal(value: object) -> Decimal:
    try:
        return Decimal(_text(value))
    except InvalidOperation:
        raise ValueError(f"{value!r} is not a number") from None


def _only(record: object, known: tuple[str, ...]) -> Mapping[str, Any]:
    if not isinstance(record, Mapping) or not set(record) <= set(known):
        raise ValueError(f"{record!r} should have the fields {', '.join(known)} only")
    return record


def _by_record(by: By) -> str | Record:
    return by.role if by.person is None else {"role": by.role, "person": by.person}


def _by(value: object) -> By:
    if isinstance(value, str):
        return By(value)
    record = _only(value, ("role", "person"))
    return By(_text(record["role"]), _text(record["person"]))


def _evidence_records(items: tuple[Evidence, ...]) -> list[str | Record]:
    return [
        item.reference if item.on is None else {"reference": item.reference, "on": item.on.isoformat()}
        for item in items
    ]


def _evidence(value: object) -> tuple[Evidence, ...]:
    return tuple(_one_evidence(item) for item in _list(value))


def _one_evidence(item: object) -> Evidence:
    if isinstance(item, str):
        return Evidence(item)
    record = _only(item, ("reference", "on"))
    return Evidence(_text(record["reference"]), date.fromisoformat(record["on"]))


def _condition_records(items: tuple[Condition, ...]) -> list[Record]:
    return [
        filled(
            {
                "id": item.id,
                "text": words(item.text),
                "owner": item.owner,
                "due": item.due.isoformat() if item.due is not None else None,
                "blocks": item.blocks,
            }
        )
        for item in items
    ]


def _conditions(value: object) -> tuple[Condition, ...]:
    return tuple(_condition(_only(item, ("id", "text", "owner", "due", "blocks"))) for item in _list(value))


def _condition(record: Mapping[str, Any]) -> Condition:
    text = _only(record["text"], ("nb", "nn", "en"))
    return Condition(
        record["id"],
        Wording(**{language: _text(words_) for language, words_ in text.items()}),
        _text(record["owner"]) if "owner" in record else None,
        date.fromisoformat(record["due"]) if "due" in record else None,
        _text(record["blocks"]) if "blocks" in record else None,
    )


def _vote_records(votes: tuple[Vote, ...]) -> list[Record]:
    return [{"member": vote.member, "voice": str(vote.voice.value)} for vote in votes]


def _votes(value: object) -> tuple[Vote, ...]:
    records = [_only(item, ("member", "voice")) for item in _list(value)]
    return tuple(Vote(_text(record["member"]), record["voice"]) for record in records)


def _fact_records(facts: tuple[Fact, ...]) -> list[Record]:
    return [{"name": fact.name, **_value_record(fact.value)} for fact in facts]


def _value_record(value: FactValue) -> Record:
    return {"decimal": str(value)} if isinstance(value, Decimal) else {"value": value}


def _value(record: object) -> FactValue:
    known = _only(record, ("value", "decimal"))
    value: FactValue = _decimal(known["decimal"]) if "decimal" in known else known["value"]
    if not isinstance(value, (str, bool, int, float, Decimal)):
        raise TypeError(f"{value!r} should be a text, a number, or yes or no")
    return value


def _facts(value: object) -> tuple[Fact, ...]:
    return tuple(_fact(item) for item in _list(value))


def _fact(item: object) -> Fact:
    record = _only(item, ("name", "value", "decimal"))
    return Fact(record["name"], _decimal(record["decimal"]) if "decimal" in record else record["value"])


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    pairs = [_list(item) for item in _list(value)]
    return tuple((_text(was), _text(now)) for was, now in pairs)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in _list(value))


def _moment(value: object) -> datetime:
    return datetime.fromisoformat(_text(value))


_AS_TEXT = (
    "run", "project", "digest", "path", "reason", "note", "measure", "gate", "to", "assessment", "delegation",
    "purchase", "question", "dissent", "condition", "choice", "branch", "role", "person", "child", "text",
    "not_applicable", "organisation", "replaced",
)  # fmt: skip
FIELDS: dict[str, tuple[Callable[[Any], object], Callable[[Any], Any]]] = {
    **dict.fromkeys(_AS_TEXT, (_plain, _text)),
    **dict.fromkeys(("confirmed", "breach"), (_plain, _yes_or_no)),
    **dict.fromkeys(("rating", "quorum", "position"), (_plain, _whole)),
    **dict.fromkeys(("outcome", "recommended"), (lambda outcome: str(outcome.value), Outcome)),
    **dict.fromkeys(("paths", "disqualified"), (list, _texts)),
    "at": (datetime.isoformat, _moment),
    "by": (_by_record, _by),
    "answer": (_value_record, _value),
    "value": (str, _decimal),
    "state": (str, ResultState.parse),
    "evidence": (_evidence_records, _evidence),
    "conditions": (_condition_records, _conditions),
    "votes": (_vote_records, _votes),
    "definition": (method_to_record, method_from_record),
    "facts": (_fact_records, _facts),
    "policy": (lambda policy: str(policy.value), Policy),
    "renames": (lambda pairs: [list(pair) for pair in pairs], _pairs),
    "scale": (lambda scale: str(scale.value), Scale),
}

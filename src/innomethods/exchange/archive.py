"""A run as one JSON text for an archive or an auditor: everything the log holds, and what came of it.

Here: the shape, which the reference describes. Not here: the log's own lines, which are the thing itself (`logbooks`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from importlib.resources import files
from typing import Any, Protocol

from innomethods.documents import event_to_record
from innomethods.exchange.definitions import Bringing
from innomethods.exchange.given import Given, Logged, logged
from innomethods.findings import Finding
from innomethods.model import Tailoring
from innomethods.running import (
    Decision,
    GateDecided,
    OpenCondition,
    Run,
    RunBegun,
    RunMigrated,
    struck_positions,
)
from innomethods.running.history import Happening, History, Round, history_of
from innomethods.running.telling import tell
from innomethods.wording import Language, as_language

SCHEMA_VERSION = 1
_SCHEMA = "runs.schema.json"

Record = dict[str, Any]


class Verified(Protocol):
    """What following a run's chain has shown, as `book.verify(run_id)` answers."""

    @property
    def ok(self) -> bool:
        """Whether the chain holds."""

    @property
    def first_bad(self) -> int | None:
        """The first position where it breaks."""

    @property
    def reason(self) -> str | None:
        """Why."""

    @property
    def head(self) -> str:
        """The digest of the last entry."""


def to_json(
    given: Given, *, verified: Iterable[Verified] | Verified | None = None, language: Language | str = "en"
) -> str:
    """Return runs as one JSON text: definition, every entry with both its times, rounds, decisions, conditions, chain.

    `given` is what `to_xes` takes; entries of a logbook (`book.entries(run.id)`) bring the times of recording and the
    chain. `verified` is what `book.verify(run.id)` answered, one for each run in the same order. Sentences are in
    `language`. Keys stand in a fixed order, so the same run gives the same bytes.

    Raises:
        TypeError: for what is neither a run nor an entry.
        ValueError: for a run given twice, entries that aren't a whole log, or another number of answers than of runs.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> pilot = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> record = json.loads(to_json(begin_run(pilot, at=date(2027, 1, 11), by="owner")))
    >>> record["schema_version"], record["runs"][0]["method"]["pin"], record["runs"][0]["chain"]
    (1, 'small@1', None)
    """
    chosen, runs = as_language(language), logged(given)
    answers = _answers(verified, len(runs))
    record = {
        "schema_version": SCHEMA_VERSION,
        "kind": "innomethods-runs",
        "language": chosen,
        "runs": [_run(one, answer, chosen) for one, answer in zip(runs, answers, strict=True)],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def json_schema() -> Record:
    """Return the JSON Schema of what `to_json` writes, with every field described; it is a file of the package, too.

    >>> json_schema()["properties"]["kind"]["const"]
    'innomethods-runs'
    """
    schema: Record = json.loads(files(__package__).joinpath(_SCHEMA).read_text(encoding="utf-8"))
    return schema


def _answers(verified: Iterable[Verified] | Verified | None, count: int) -> list[Verified | None]:
    if verified is None:
        return [None] * count
    answers = list(verified) if isinstance(verified, Iterable) else [verified]
    if len(answers) != count:
        raise ValueError(f"{count} runs are given with {len(answers)} answers of verify: hand in one for each run.")
    return [*answers]


def _run(one: Logged, verified: Verified | None, language: Language) -> Record:
    run, state = one.run, one.run.state
    begun = run.events[0]
    history = history_of(run.events)
    decided = [each.position for each in history.happenings if isinstance(each.event, GateDecided)]
    return {
        "run": run.id,
        "project": run.project,
        "organisation": begun.organisation if isinstance(begun, RunBegun) else None,
        "status": str(run.status),
        "began": _moment(begun.at),
        "last": _moment(run.last),
        "method": _method(run, language),
        "definitions": _definitions(history),
        "trail": [_tailoring(each, language) for each in run.definition.tailoring],
        "chain": _chain(verified),
        "entries": _entries(one, {each.position: each for each in history.happenings}, language),
        "rounds": [_round(each) for each in history.rounds],
        "decisions": [_decision(each, position) for each, position in zip(run.decisions, decided, strict=True)],
        "conditions": [_condition(each, language) for each in run.conditions],
        "children": [{"run": link.child, "path": link.path} for link in state.children],
        "problems": [_problem(each, language) for each in run.problems],
    }


def _method(run: Run, language: Language) -> Record:
    method = run.definition
    return {
        "id": method.id,
        "edition": method.edition,
        "pin": str(method.pin),
        "title": method.title.text(language),
        "digest": run.digest,
    }


def _definitions(history: History) -> list[Record]:
    """Return which definitions the run has walked by: what it began with, and each change under way that holds."""
    return [_definition(each.position, each.event) for each in history.happenings if isinstance(each.event, Bringing)]


def _definition(position: int, event: Bringing) -> Record:
    moved = event if isinstance(event, RunMigrated) else None
    return {
        "position": position,
        "at": _moment(event.at),
        "pin": str(event.definition.pin),
        "digest": event.digest,
        "policy": str(moved.policy) if moved is not None else None,
        "renames": [{"was": was, "now": now} for was, now in moved.renames] if moved is not None else [],
        "reason": None if isinstance(event, RunBegun) else event.reason,
    }


def _tailoring(one: Tailoring, language: Language) -> Record:
    return {"by": one.by, "verb": one.verb, "target": one.target, "reason": one.reason.text(language)}


def _chain(verified: Verified | None) -> Record | None:
    if verified is None:
        return None
    return {
        "ok": verified.ok,
        "head": verified.head if verified.ok else None,
        "first_bad": verified.first_bad,
        "reason": verified.reason,
    }


def _entries(one: Logged, in_force: dict[int, Happening], language: Language) -> list[Record]:
    state, struck = one.run.state, struck_positions(one.run.events)
    told: list[Record] = []
    for position, event in enumerate(one.run.events, start=1):
        here = in_force.get(position)
        told.append(
            {
                "position": position,
                "happened": _moment(event.at),
                "recorded": _moment(one.recorded(position)),
                "told": tell(event, state).text(language),
                "in_force": here is not None,
                "struck_out": position in struck,
                "epoch": here.epoch if here is not None else None,
                "digest": one.digest(position),
                "event": event_to_record(event),
            }
        )
    return told


def _round(one: Round) -> Record:
    return {
        "path": one.path,
        "epoch": one.epoch,
        "started": _moment(one.started),
        "ended": _moment(one.ended),
        "how": str(one.how) if one.how is not None else None,
        "reopened": _moment(one.reopened),
    }


def _decision(one: Decision, position: int) -> Record:
    event = one.event
    return {
        "number": one.number,
        "position": position,
        "gate": event.gate,
        "at": _moment(event.at),
        "by": event.by.role,
        "outcome": str(event.outcome),
        "to": event.to,
        "recommended": str(event.recommended) if event.recommended is not None else None,
        "breach": event.breach,
        "superseded": one.superseded,
    }


def _condition(one: OpenCondition, language: Language) -> Record:
    condition = one.condition
    return {
        "id": condition.id,
        "text": condition.text.text(language),
        "gate": one.gate,
        "born": _moment(one.born),
        "owner": condition.owner,
        "due": _day(condition.due),
        "blocks": condition.blocks,
        "status": str(one.status),
        "closed": _moment(one.closed.at) if one.closed is not None else None,
    }


def _problem(one: Finding, language: Language) -> Record:
    return {"code": one.code, "path": one.path, "message": one.message.text(language)}


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value is not None else None


def _day(value: date | None) -> str | None:
    return value.isoformat() if value is not None else None

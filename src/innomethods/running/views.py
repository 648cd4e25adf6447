"""What a run looks like from outside: open work, overdue conditions, why something stands as it does, progress."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import NoSuchPath
from innomethods.ids import join
from innomethods.model import Check, Choice, Done, Gate, Phase, Progress, Stage
from innomethods.running.assessing import VERDICTS, assess
from innomethods.running.events import Outcome
from innomethods.running.state import ConditionStatus, OpenCondition, Record, RunStatus, Stands, State
from innomethods.running.verdicts import standing_of
from innomethods.wording import Language, Wording
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    from datetime import date


class Task(StrEnum):
    """What can be done next at a place."""

    START = "start"
    FINISH = "finish"
    DECIDE = "decide"
    CHOOSE = "choose"
    RESUME = "resume"


@attrs.frozen
class OpenWork:
    """One thing that can be done now: where, what, by which role, and the checks that still lack an answer."""

    path: str
    task: Task
    role: str | None
    title: Wording
    unanswered: tuple[str, ...] = ()


def open_work(state: State) -> tuple[OpenWork, ...]:
    """Return what can be done next, in reading order."""
    if state.status is RunStatus.PAUSED:
        gate = state.decisions[-1].event.gate
        node = state.places[gate].node
        return (OpenWork(gate, Task.RESUME, getattr(node, "decided_by", None), node.title),)  # type: ignore[union-attr]
    started = [path for path, record in state.records.items() if record.stands is Stands.STARTED]
    return tuple(_work(state, path) for path in dict.fromkeys((*state.turn(), *started)))


def _work(state: State, path: str) -> OpenWork:
    node = state.places[path].node
    if isinstance(node, Gate):
        return OpenWork(path, Task.DECIDE, node.decided_by, node.title, _unanswered(state, path))
    if isinstance(node, Choice):
        return OpenWork(path, Task.CHOOSE, node.decided_by, node.title)
    started = state.record(path).stands is Stands.STARTED
    role = node.does if isinstance(node, Phase) else None
    return OpenWork(path, Task.FINISH if started else Task.START, role, node.title, _unanswered(state, path))  # type: ignore[union-attr]


def _unanswered(state: State, path: str) -> tuple[str, ...]:
    return tuple(
        check
        for check in state.checks
        if check.rpartition("/")[0] == path and (check not in state.answers or state.answers[check].stale)
    )


def overdue(state: State, on: date) -> tuple[OpenCondition, ...]:
    """Return open conditions due before a day."""
    return tuple(
        held
        for held in state.conditions.values()
        if held.status is ConditionStatus.OPEN and held.condition.due is not None and held.condition.due < on
    )


def progress_of(state: State, on: date) -> Progress:
    """Return how far every phase and gate has come on a day."""
    done = [
        Done(path, _day(record, started=True), _day(record, started=False))
        for path, record in state.records.items()
        if record.stands in {Stands.STARTED, Stands.DONE}
    ]
    skipped = [path for path, record in state.records.items() if record.stands is Stands.SKIPPED]
    return Progress(on, done, tuple(sorted(state.chosen.items())), skipped)


def _day(record: Record, *, started: bool) -> date | None:
    moment = record.started if started else record.finished
    return moment.date() if moment is not None else None


def why(state: State, path: str, on: date, language: Language) -> str:
    """Return in words why a place stands as it does."""
    if path in state.checks:
        check = state.checks[path]
        assert isinstance(check, Check)  # noqa: S101 - checks holds checks
        standing = standing_of(state, path, check, on)
        return (
            f"{check.ask.text(language)} {VERDICTS[standing.verdict].text(language)}: {standing.words.text(language)}."
        )
    if path not in state.places:
        raise NoSuchPath(path, (*state.places, *state.checks))
    node = state.places[path].node
    if isinstance(node, Gate):
        return "\n".join((*_decided(state, path, language), assess(state, path, on).why(language)))
    if isinstance(node, Phase):
        return _phase(state, path, on, language)
    if isinstance(node, Choice):
        chosen = state.chosen.get(path)
        words = _CHOSEN.fill(branch=chosen) if chosen else _NOT_CHOSEN.fill(role=node.decided_by or "–")
        return words.text(language)
    complete = isinstance(node, Stage) and state.is_complete(node.flow, path)
    return (_ALL_DONE if complete else _NOT_DONE).text(language)


def _decided(state: State, gate: str, language: Language) -> list[str]:
    return [
        _DECISION.fill(
            number=decision.number,
            outcome=_OUTCOME_WORDS[decision.event.outcome],
            when=date_wording(decision.event.at.date()),
            role=str(decision.event.by),
            reason=decision.event.reason or "–",
        ).text(language)
        + (" " + _SUPERSEDED.text(language) if decision.superseded else "")
        + (" " + _BREACH.text(language) if decision.event.breach else "")
        for decision in state.decisions
        if decision.event.gate == gate
    ]


def _phase(state: State, path: str, on: date, language: Language) -> str:
    record = state.record(path)
    lines = [
        STANDS[record.stands].text(language)
        + (f" ({_ROUND.fill(epoch=record.epoch).text(language)})" if record.epoch > 1 else "")
    ]
    if record.stands is Stands.PENDING and path not in state.turn():
        lines.append(_WAITS.fill(open=", ".join(state.turn()) or "–").text(language))
    node = state.places[path].node
    for check in node.checklist if isinstance(node, Phase) else ():
        standing = standing_of(state, join(path, check.id), check, on)
        words = f"{VERDICTS[standing.verdict].text(language)}: {check.ask.text(language)}"
        lines.append(f"- {words} – {standing.words.text(language)}")
    return "\n".join(lines)


STANDS: dict[Stands, Wording] = {
    Stands.PENDING: Wording(nb="Ikke begynt", nn="Ikkje byrja", en="Not started"),
    Stands.STARTED: Wording(nb="Pågår", nn="Pågår", en="Under way"),
    Stands.DONE: Wording(nb="Ferdig", nn="Ferdig", en="Finished"),
    Stands.SKIPPED: Wording(nb="Hoppet over", nn="Hoppa over", en="Skipped"),
}
_OUTCOME_WORDS: dict[Outcome, Wording] = {
    Outcome.PROCEED: Wording(nb="videre", nn="vidare", en="proceed"),
    Outcome.PROCEED_WITH_CONDITIONS: Wording(
        nb="videre med vilkår", nn="vidare med vilkår", en="proceed with conditions"
    ),
    Outcome.GO_BACK: Wording(nb="gå tilbake", nn="gå tilbake", en="go back"),
    Outcome.PAUSE: Wording(nb="pause", nn="pause", en="pause"),
    Outcome.STOP: Wording(nb="stanse", nn="stanse", en="stop"),
}
_ROUND = Wording(nb="runde {epoch}", nn="runde {epoch}", en="round {epoch}")
_WAITS = Wording(nb="Venter på: {open}", nn="Ventar på: {open}", en="Waits for: {open}")
_CHOSEN = Wording(nb="Valgt: {branch}", nn="Vald: {branch}", en="Chosen: {branch}")
_NOT_CHOSEN = Wording(
    nb="Ikke valgt ennå; {role} velger", nn="Ikkje vald enno; {role} vel", en="Not chosen yet; {role} chooses"
)
_ALL_DONE = Wording(nb="Alt er ferdig", nn="Alt er ferdig", en="All of it is finished")
_NOT_DONE = Wording(nb="Ikke ferdig", nn="Ikkje ferdig", en="Not finished")
_DECISION = Wording(
    nb="Vedtak {number}, {when}: {outcome}, av {role}. Grunn: {reason}.",
    nn="Vedtak {number}, {when}: {outcome}, av {role}. Grunn: {reason}.",
    en="Decision {number}, {when}: {outcome}, by {role}. Reason: {reason}.",
)
_SUPERSEDED = Wording(nb="(avløst)", nn="(avløyst)", en="(superseded)")
_BREACH = Wording(nb="(brudd på reglene)", nn="(brot på reglane)", en="(breach of the rules)")

"""What a run looks like from outside: open work, conditions overdue, why something stands as it does, progress."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

import attrs

from innomethods.errors import NoSuchPath
from innomethods.ids import join
from innomethods.model import Choice, Done, Gate, Phase, Progress, Strength
from innomethods.running.assessing import OUTCOMES, VERDICTS, assess
from innomethods.running.events import LegalAssessed, Outcome
from innomethods.running.reasons import STATUSES, barrier, is_under_way, too_early
from innomethods.running.records import OpenCondition, Record, RunStatus, Stands
from innomethods.running.telling import role_title, tell
from innomethods.running.verdicts import Standing, Verdict, standing_of
from innomethods.running.waiting import running_limits
from innomethods.wording import Language, Wording
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    from innomethods.running.state import RunState


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


def open_work(state: RunState) -> tuple[OpenWork, ...]:
    """Return what can be done next, in reading order; nothing once the run has ended."""
    task = Task.RESUME if state.status is RunStatus.PAUSED else None
    return tuple(_work(state, path, task) for path in open_paths(state))


def open_paths(state: RunState) -> tuple[str, ...]:
    """Return where something can be done now; of a paused run, the gate that may let it go on."""
    if state.status is RunStatus.PAUSED:
        return (state.decided.last.gate,)
    if state.status is RunStatus.STOPPED or state.status is RunStatus.COMPLETED:
        return ()
    turn, started = state.turn(), Stands.STARTED
    under_way = [path for path, record in state.records.items() if record.stands is started and path not in turn]
    return (*turn, *[path for path in under_way if is_under_way(state, path)])


def _work(state: RunState, path: str, task: Task | None = None) -> OpenWork:
    node = state.ground.node(path)
    role = node.does if isinstance(node, Phase) else getattr(node, "decided_by", None)
    title: Wording = getattr(node, "title", None) or Wording(en=path)
    if task is None:
        started = state.record(path).stands is Stands.STARTED
        task = _TASKS.get(type(node)) or (Task.FINISH if started else Task.START)
    return OpenWork(path, task, role, title, _unanswered(state, path))


_TASKS: dict[type, Task] = {Gate: Task.DECIDE, Choice: Task.CHOOSE}


def _unanswered(state: RunState, path: str) -> tuple[str, ...]:
    on = today_of(state)
    return tuple(
        check
        for check in state.ground.checks_at.get(path, ())
        if standing_of(state, check, state.checks[check], on).verdict is Verdict.UNKNOWN
    )


def unproven(state: RunState, path: str, on: date) -> tuple[tuple[str, Standing], ...]:
    """Return the law and must questions of a phase or gate that don't pass: what keeps a claim from being confirmed."""
    stand = (
        (check, standing_of(state, check, state.checks[check], on))
        for check in state.ground.checks_at.get(path, ())
        if state.checks[check].strength is not Strength.SHOULD
    )
    return tuple((check, standing) for check, standing in stand if not standing.counts_as_pass)


def today_of(state: RunState) -> date:
    """Return the day of the latest event: a run knows no other today."""
    return state.last.date() if state.last is not None else date.min


def overdue(state: RunState, on: date) -> tuple[OpenCondition, ...]:
    """Return open conditions due before a day."""
    return tuple(
        held
        for held in state.conditions.values()
        if held.is_open and held.condition.due is not None and held.condition.due < on
    )


def progress_of(state: RunState, on: date) -> Progress:
    """Return how far every phase and gate has come on a day."""
    done = [
        _done(path, record) for path, record in state.records.items() if record.stands in {Stands.STARTED, Stands.DONE}
    ]
    here = ((path, record) for path, record in state.records.items() if path in state.places)
    skipped = [path for path, record in here if record.stands is Stands.SKIPPED]
    waived = [choice for choice, branch in state.chosen.items() if not branch]
    chosen = sorted((choice, branch) for choice, branch in state.chosen.items() if branch)
    return Progress(on, done, tuple(chosen), (*skipped, *waived))


def _done(path: str, record: Record) -> Done:
    started, finished = _day(record, started=True), _day(record, started=False)
    if started is not None and finished is not None and finished < started:
        started = finished  # moments of different time zones: the later one may fall on the earlier day
    return Done(path, started, finished)


def _day(record: Record, *, started: bool) -> date | None:
    moment = record.started if started else record.finished
    return moment.date() if moment is not None else None


def why(state: RunState, path: str, on: date, language: Language) -> str:
    """Return in words why a place stands as it does."""
    check = state.checks.get(path)
    if check is not None:
        standing = standing_of(state, path, check, on)
        verdict = VERDICTS[standing.verdict].text(language)
        told = f"{check.ask.text(language)} {verdict}: {standing.words.text(language)}."
        return "\n".join((told, *_under(state, path.rpartition("/")[0], language)))
    if path not in state.places and (settled := [event for event in state.assessed if event.question == path]):
        return "\n".join(_assessed(event, state, language) for event in reversed(settled))
    if path not in state.places:
        raise NoSuchPath(path, (*state.places, *state.checks))
    node, former = state.places[path].node, state.under.get(path)
    if former is not None and former.node is None:
        return _WAIVED.fill(pin=str(former.pin)).text(language)
    if isinstance(node, Gate):
        lines = (*_decided(state, path, language), *_known_later(state, path, language), *_under(state, path, language))
        return "\n".join((*lines, assess(state, path, on).why(language)))
    if isinstance(node, Phase):
        return _phase(state, path, on, language)
    if isinstance(node, Choice):
        chosen = state.chosen.get(path)
        words = _CHOSEN.fill(branch=chosen) if chosen else _NOT_CHOSEN.fill(role=node.decided_by or "–")
        return "\n".join((words.text(language), *_under(state, path, language)))
    return (_ALL_DONE if state.is_complete(path) else _NOT_DONE).text(language)


def _assessed(event: LegalAssessed, state: RunState, language: Language) -> str:
    told, role = tell(event, state).text(language), role_title(state, event.by.role)
    return _SIGNED.fill(told=told, reason=event.reason, role=role, when=date_wording(event.at.date())).text(language)


_SIGNED = Wording(
    nb="{told}. {reason} – {role}, {when}",
    nn="{told}. {reason} – {role}, {when}",
    en="{told}. {reason} – {role}, {when}",
)


def _decided(state: RunState, gate: str, language: Language) -> list[str]:
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


def _known_later(state: RunState, gate: str, language: Language) -> tuple[str, ...]:
    """Say that what was recorded later makes another table of the day on which a gate was decided."""
    events = [decision.event for decision in state.decisions if decision.event.gate == gate and not decision.superseded]
    if not events or events[-1].assessment is None or gate in state.under:
        return ()
    table = assess(state, gate, events[-1].at.date())
    return () if table.digest == events[-1].assessment else (_LATER.text(language),)


def _under(state: RunState, path: str, language: Language) -> tuple[str, ...]:
    """Say under which edition's rules a part stands, where today's are others."""
    former = state.under.get(path)
    return () if former is None else (_UNDER.fill(path=path, pin=str(former.pin)).text(language),)


def _phase(state: RunState, path: str, on: date, language: Language) -> str:
    record = state.record(path)
    lines = [
        STANDS[record.stands].text(language)
        + (f" ({_ROUND.fill(epoch=record.epoch).text(language)})" if record.epoch > 1 else "")
    ]
    if record.stands is Stands.PENDING and path not in state.turn():
        lines.append(_waits(state, path).text(language))
    elif record.stands is Stands.PENDING:
        lines.extend(
            _NOT_BEFORE.fill(
                title=limit.title,
                source=limit.source,
                last=date_wording(limit.last),
                first=date_wording(limit.first),
            ).text(language)
            for limit in running_limits(state, path, on)
        )
    lines.extend(_under(state, path, language))
    node = state.ground.node(path)
    for check in node.checklist if isinstance(node, Phase) else ():
        standing = standing_of(state, join(path, check.id), check, on)
        words = f"{VERDICTS[standing.verdict].text(language)}: {check.ask.text(language)}"
        lines.append(f"- {words} – {standing.words.text(language)}")
    return "\n".join(lines)


def _waits(state: RunState, path: str) -> Wording:
    """Say what a phase whose turn it isn't waits for."""
    if not state.turn():
        return _ENDED.fill(status=STATUSES[state.status])
    return _WAITS_FOR.fill(what=barrier(state, path) or too_early(state))


STANDS: dict[Stands, Wording] = {
    Stands.PENDING: Wording(nb="Ikke begynt", nn="Ikkje byrja", en="Not started"),
    Stands.STARTED: Wording(nb="Pågår", nn="I gang", en="Under way"),
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
_WAITS_FOR = Wording(nb="Venter: {what}", nn="Ventar: {what}", en="Waits: {what}")
_NOT_BEFORE = Wording(
    nb="Kan begynne {first}: fristen etter «{title}» løper til og med {last} ({source})",
    nn="Kan byrje {first}: fristen etter «{title}» går til og med {last} ({source})",
    en="May start {first}: the time limit after ‘{title}’ runs to the end of {last} ({source})",
)
_ENDED = Wording(nb="Gjennomføringen er {status}", nn="Gjennomføringa er {status}", en="The run is {status}")
_CHOSEN = Wording(nb="Valgt: {branch}", nn="Vald: {branch}", en="Chosen: {branch}")
_NOT_CHOSEN = Wording(
    nb="Ikke valgt ennå; {role} velger", nn="Ikkje vald enno; {role} vel", en="Not chosen yet; {role} chooses"
)
_ALL_DONE = Wording(nb="Alt er ferdig", nn="Alt er ferdig", en="All of it is finished")
_NOT_DONE = Wording(nb="Ikke ferdig", nn="Ikkje ferdig", en="Not finished")
_DECISION = Wording(
    nb="Beslutning {number}, {when}: {outcome}, av {role}. Grunn: {reason}.",
    nn="Avgjerd {number}, {when}: {outcome}, av {role}. Grunn: {reason}.",
    en="Decision {number}, {when}: {outcome}, by {role}. Reason: {reason}.",
)
_LATER = Wording(
    nb="Grunnlaget den dagen var et annet enn det er nå: noe ble registrert etter avgjørelsen. Nå er det slik:",
    nn="Grunnlaget den dagen var eit anna enn det er no: noko vart registrert etter avgjerda. No er det slik:",
    en="What was on the table that day was other than it is now: something was recorded after the decision. It is now:",
)
_SUPERSEDED = Wording(nb="(avløst)", nn="(avløyst)", en="(superseded)")
_UNDER = Wording(
    nb="«{path}» står etter reglene i {pin}, som gjaldt da. Dagens regler er andre.",
    nn="«{path}» står etter reglane i {pin}, som gjaldt då. Reglane i dag er andre.",
    en="‘{path}’ stands under the rules of {pin}, which held then. The rules of today are others.",
)
_WAIVED = Wording(
    nb="Ikke krevd: arbeidet var forbi her da dette kom til. Reglene i {pin} gjaldt.",
    nn="Ikkje kravd: arbeidet var forbi her då dette kom til. Reglane i {pin} gjaldt.",
    en="Not asked for: the work was past this place when it was added. The rules of {pin} held.",
)
_BREACH = Wording(nb="(brudd på reglene)", nn="(brot på reglane)", en="(breach of the rules)")


def as_html(state: RunState) -> str:
    """Return the run as a small table for notebooks: every phase and gate, and how it stands. In English."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in ("Phase or decision point", "Stands", "Round"))
    rows = "".join(
        _row(state, path, place.node)
        for path, place in state.places.items()
        if isinstance(place.node, (Phase, Gate)) and (state.was_stopped or not state.ground.is_closing(path))
    )
    caption = f"{state.run}: {state.definition.title.text('en')}, {STATUSES[state.status].text('en')}"
    return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(state: RunState, path: str, node: Phase | Gate) -> str:
    record = state.record(path)
    stands = STANDS[record.stands].text("en")
    if isinstance(node, Gate):
        latest = [event.outcome for event in state.decided if event.gate == path]
        stands = OUTCOMES[latest[-1]].text("en") if latest else _UNDECIDED
    if path in state.turn():
        stands = f"{stands} (now)"
    if path in state.under:
        stands = f"{stands} (under the rules of {state.under[path].pin})"
    title = f'<th scope="row">{escape(node.title.text("en"))} <small>{escape(path)}</small></th>'
    return f"<tr>{title}<td>{escape(stands)}</td><td>{record.epoch}</td></tr>"


_UNDECIDED = "Not decided"

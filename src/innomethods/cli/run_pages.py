"""A run in lines of text for a terminal: how it stands, what one action changed, its log and its decisions.

Here: what is said, and in which order. Not here: options and logbooks (`run_views`, `logs`), width (`layout`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from innomethods.cli.children import children_lines, gate_remark
from innomethods.cli.layout import heading, lines_of
from innomethods.cli.saying import settings, strong, text
from innomethods.logbooks import Entry
from innomethods.logbooks.children import RollUp
from innomethods.running import (
    OUTCOMES,
    STATUSES,
    STRENGTHS,
    VERDICTS,
    AnyEvent,
    Assessment,
    ConditionStatus,
    Decision,
    GateDecided,
    Item,
    OpenCondition,
    OpenWork,
    Run,
    RunStatus,
    Stands,
    Task,
    Verdict,
    Voice,
)
from innomethods.running.telling import ask_of, role_title, state_title, tell
from innomethods.running.verdicts import standing_of
from innomethods.running.views import unproven
from innomethods.wording import Wording, format_for

MARKS = {Verdict.PASS: "✓", Verdict.FAIL: "✗", Verdict.UNKNOWN: "?", Verdict.NOT_APPLICABLE: "–"}


_CONDITION_MARKS = {ConditionStatus.OPEN: "○", ConditionStatus.CLOSED: "✓", ConditionStatus.LAPSED: "–"}


_TASKS: dict[Task, Wording] = {
    Task.START: Wording("kan begynne: {role}", "kan byrje: {role}", "can start: {role}"),
    Task.FINISH: Wording(
        "i gang siden {since}: {role}", "i gang sidan {since}: {role}", "under way since {since}: {role}"
    ),
    Task.DECIDE: Wording("{role} avgjør", "{role} avgjer", "{role} decides"),
    Task.CHOOSE: Wording("{role} velger", "{role} vel", "{role} chooses"),
    Task.RESUME: Wording(
        "på pause; tas opp igjen av {role}", "på pause; blir teke opp att av {role}", "paused; taken up again by {role}"
    ),
}
_NOW = Wording("Nå", "No", "Now")
_CONDITIONS = Wording("Vilkår som er åpne", "Vilkår som er opne", "Open conditions")
_DUE = Wording("{role}, frist {day}", "{role}, frist {day}", "{role}, due {day}")
_LATE = Wording("{days} på overtid", "{days} på overtid", "{days} late")
_NO_DUE = Wording("{role}, uten frist", "{role}, utan frist", "{role}, no due date")
_UNDER = Wording(
    "{path}: passert etter reglene i {pin}",
    "{path}: passert etter reglane i {pin}",
    "{path}: passed under the rules of {pin}",
)
_WAIVED = Wording(
    "{path}: ikke krevd; arbeidet var forbi da dette kom til ({pin} gjaldt)",
    "{path}: ikkje kravd; arbeidet var forbi då dette kom til ({pin} gjaldt)",
    "{path}: not asked for; the work was past it when it was added ({pin} held)",
)
_BEHIND = Wording(
    "Ferdige faser, uten svar eller ikke oppfylt",
    "Ferdige fasar, utan svar eller ikkje oppfylt",
    "Finished phases, without an answer or not met",
)
_DECIDED = Wording("Avgjort", "Avgjort", "Decided")
_ROUND = Wording("runde {n}", "runde {n}", "round {n}")
_ON_CONDITION = Wording("vilkår: {condition}", "vilkår: {condition}", "condition: {condition}")
_REASON = Wording("Grunn", "Grunn", "Reason")
_DELEGATION = Wording("Etter fullmakt", "Etter fullmakt", "By delegation")
_VOTES = Wording("Stemmer", "Røyster", "Votes")
_QUORUM = Wording(" (vedtaksført med {n})", " (vedtaksført med {n})", " (quorum {n})")
_DISSENT = Wording("Mindretallet mente", "Mindretalet meinte", "The minority held")
_DISQUALIFIED = Wording("Inhabile", "Ugilde", "Disqualified")
_NOTHING = Wording("Ingenting er åpent.", "Ingenting er ope.", "Nothing is open.")
_ANSWERS = Wording("Uten svar:", "Utan svar:", "Without an answer:")
_NOT_ENOUGH = Wording("Svart på, men ikke nok:", "Svart på, men ikkje nok:", "Answered, but not enough:")
_STRUCK = Wording("strøket", "stroke", "struck out")
_VOICES = {
    Voice.FOR: Wording("for", "for", "for"),
    Voice.AGAINST: Wording("mot", "mot", "against"),
    Voice.ABSTAIN: Wording("avstod", "avstod", "abstained"),
}
_RECORDED = Wording("registrert {day}", "registrert {day}", "recorded {day}")
_SUPERSEDED = Wording("avløst", "avløyst", "superseded")
_ADVICE = Wording("anbefalt: {outcome}", "tilrådd: {outcome}", "recommended: {outcome}")
_NOT_READY = Wording("var ikke klart", "var ikkje klart", "was not ready")
_UNDECIDED = Wording("Ingenting er besluttet ennå.", "Ingenting er avgjort enno.", "Nothing has been decided yet.")
_CLAIMED = Wording(
    "Det som skulle komme ut av fasen, er hevdet, men ikke bekreftet. Uten svar eller ikke oppfylt:",
    "Det som skulle kome ut av fasen, er hevda, men ikkje stadfesta. Utan svar eller ikkje oppfylt:",
    "What the phase was to give is claimed, but not confirmed. Without an answer, or not met:",
)


def status_page(run: Run, day: date, below: RollUp) -> Iterator[str]:
    """Yield how a run stands on a day: what is open and who must act, what is late, and the child runs below it."""
    status = text(STATUSES[run.status])
    yield from heading(f"{run.id} · {text(run.definition.title)} ({run.definition.pin}) · {status}")
    for result, left in run.state.exits.items():
        yield from lines_of(text(state_title(run.state, f"{result}@{left}")), lead="■ ")
    works = run.open_work
    if works:
        yield ""
        yield strong(text(_NOW))
    elif run.status is RunStatus.RUNNING:
        yield text(_NOTHING)
    for work in works:
        yield from _work(run, work)
        yield from _details(run, work, day)
    yield from _open_behind(run, day)
    yield from _told_decisions(run)
    waiting = [held for held in run.conditions if held.is_open]
    if waiting:
        yield ""
        yield strong(text(_CONDITIONS))
        yield from (line for held in waiting for line in _condition(run, held, day))
    for path, former in run.state.under.items():
        told = _UNDER if former.node is not None else _WAIVED
        yield from lines_of(text(told.fill(path=path, pin=str(former.pin))), lead="· ")
    if below.children:
        yield ""
        yield from children_lines(below, day)
        if any(work.task is Task.DECIDE for work in works):
            yield from (line for words in gate_remark(below) for line in lines_of(words))


def _open_behind(run: Run, day: date) -> Iterator[str]:
    """Yield the must questions of finished phases that don't pass, as long as no decision point tells."""
    state = run.state
    known = state.places.keys() - state.under.keys()  # what stands under an earlier rule isn't asked today's questions
    done = [path for path, record in state.records.items() if record.stands is Stands.DONE and path in known]
    lacking = [found for path in done for found in unproven(state, path, max(day, run.last.date()))]
    is_told = any(work.task is Task.DECIDE for work in run.open_work)
    if lacking and not is_told and run.status in {RunStatus.RUNNING, RunStatus.CLOSING}:
        yield ""
        yield strong(text(_BEHIND))
        yield from (line for path, standing in lacking for line in _question(run, path, MARKS[standing.verdict]))


def _told_decisions(run: Run) -> Iterator[str]:
    """Yield the latest decision, and every breach that still counts."""
    decisions = run.decisions
    told = [one for one in decisions if one is decisions[-1] or (one.event.breach and not one.superseded)]
    if told:
        yield ""
        yield strong(text(_DECIDED))
    for decision in told:
        day = format_for(settings().language).date(decision.event.at.date())
        mark = "! " if decision.event.breach else "◆ "
        yield from lines_of(f"{text(tell(decision.event, run.state))}, {day}", 2, mark)


def _work(run: Run, work: OpenWork) -> Iterator[str]:
    record = run.record(work.path) if work.task is not Task.CHOOSE else None
    since = format_for(settings().language).date(record.started.date()) if record and record.started else "–"
    role = text(role_title(run.state, work.role)) if work.role else "–"
    mark = "◆" if work.task in {Task.DECIDE, Task.CHOOSE} else "●"
    doing = text(_TASKS[work.task].fill(role=role, since=since))
    again = f", {text(_ROUND.fill(n=record.epoch))}" if record is not None and record.epoch > 1 else ""
    yield from lines_of(f"{text(work.title)} – {doing}{again}  [{work.path}]", 2, f"{mark} ")


def _details(run: Run, work: OpenWork, day: date) -> Iterator[str]:
    """Yield what is still to be answered, or how the decision point stands."""
    if work.task is Task.DECIDE:
        yield from assessment_lines(run, run.assess(work.path, max(day, run.last.date())), 4)
    elif work.unanswered:
        state = run.state
        lacking = {path: standing_of(state, path, state.checks[path], run.last.date()) for path in work.unanswered}
        begun = {path: standing for path, standing in lacking.items() if path in state.answers}
        bare = [path for path in lacking if path not in begun]
        if begun:
            yield from lines_of(text(_NOT_ENOUGH), 4)
            yield from (line for path, held in begun.items() for line in _question(run, path, "?", held.words))
        if bare:
            yield from lines_of(text(_ANSWERS), 4)
            yield from (line for path in bare for line in _question(run, path, "?"))


def _question(run: Run, path: str, mark: str, lacks: Wording | None = None) -> list[str]:
    told = f" – {text(lacks)}" if lacks is not None else ""
    return lines_of(f"{text(ask_of(run.state, path))}{told}  [{path}]", 6, f"{mark} ")


def assessment_lines(run: Run, view: Assessment, indent: int = 0) -> Iterator[str]:
    """Yield what a decision point recommends, and each of its criteria with a mark and, of a question, its path."""
    yield from lines_of(text(view.recommended.words), indent)
    yield from item_lines(run, view, view.items, indent + 2)


def item_lines(run: Run, view: Assessment, items: Iterable[Item], indent: int = 0) -> Iterator[str]:
    """Yield criteria of a decision point, each with its verdict and, of a question, the path that answers it."""
    for item in items:
        mark = MARKS[item.standing.verdict]
        verdict = f"{text(VERDICTS[item.standing.verdict])} ({text(STRENGTHS[item.strength])})"
        path = next((one for one in (item.id, f"{view.gate}/{item.id}") if one in run.state.checks), None)
        told = f"{verdict}: {text(item.about)} – {text(item.standing.words)}" + (f"  [{path}]" if path else "")
        yield from lines_of(told, indent, f"{mark} ")


def _condition(run: Run, held: OpenCondition, day: date) -> list[str]:
    condition, formats = held.condition, format_for(settings().language)
    role = text(role_title(run.state, condition.owner)) if condition.owner else "–"
    if condition.due is None:
        told = text(_NO_DUE.fill(role=role))
    else:
        told = text(_DUE.fill(role=role, day=formats.date(condition.due)))
        if condition.due < day:
            told += f" – {text(_LATE.fill(days=formats.days((day - condition.due).days)))}"
    mark = "!" if condition.due is not None and condition.due < day else "○"
    return lines_of(f"{text(condition.text)} ({told})  [{condition.id}]", 2, f"{mark} ")


def action_page(before: Run | None, after: Run) -> Iterator[str]:
    """Yield what an action did, what it left unproven, and what is open now: in full only where something happened."""
    fresh = after.events[len(before.events) if before is not None else 0 :]
    day = after.last.date()
    paths = [str(getattr(event, "path", "")) for event in fresh]
    touched = {*paths, *(path.rpartition("/")[0] for path in paths)}
    for event in fresh:
        yield from lines_of(text(tell(event, after.state)), lead="✓ ")
    yield from _unconfirmed(before, after)
    if not after.open_work:
        yield f"{after.id}: {text(STATUSES[after.status])}"
    for work in after.open_work:
        yield from _work(after, work)
        if work.task is Task.DECIDE:
            yield from lines_of(text(after.assess(work.path, day).recommended.words), 4)
        elif work.path in touched:
            yield from _details(after, work, day)


def _unconfirmed(before: Run | None, after: Run) -> Iterator[str]:
    """Say it when a phase was ended whose must questions don't pass: gates will not take it as confirmed."""
    last = after.events[-1]
    path = getattr(last, "path", None)
    if before is None or path is None or path not in after.state.places:
        return
    if after.record(path).stands is not Stands.DONE or before.record(path).stands is Stands.DONE:
        return
    open_ = unproven(after.state, path, after.last.date())
    if open_:
        yield from lines_of(text(_CLAIMED))
        yield from (line for check, standing in open_ for line in _question(after, check, MARKS[standing.verdict]))


def log_page(run: Run, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield every entry: its position, when it happened, who did it, what; late ones also when they were recorded."""
    formats = format_for(settings().language)
    state = run.state
    for entry in entries:
        event, day = entry.event, entry.event.at.date()
        lead = f"{entry.position:>4}  {formats.short_date(day):<11}  "
        notes = []
        if entry.recorded.date() > day:
            notes.append(text(_RECORDED.fill(day=formats.date(entry.recorded.date()))))
        if entry.position in state.struck:
            notes.append(text(_STRUCK))
        reason = getattr(event, "reason", None)
        told = f"{text(tell(event, state))}{_with_votes(event)}" + (f" – {reason}" if reason else "")
        by = text(role_title(state, event.by.role)) + (f"/{event.by.person}" if event.by.person else "")
        yield from lines_of(f"{told} ({'; '.join([by, *notes])})", lead=lead)


def _with_votes(event: AnyEvent) -> str:
    """Return how a decision was voted on and what it asks for, for one line of the log."""
    if not isinstance(event, GateDecided):
        return ""
    voices = [vote.voice for vote in event.votes]
    votes = ", ".join(f"{voices.count(voice)} {text(words)}" for voice, words in _VOICES.items() if voice in voices)
    told = [votes] if votes else []
    told += [text(_ON_CONDITION.fill(condition=one.text)) for one in event.conditions]
    return "".join(f"; {one}" for one in told)


def decisions_page(run: Run, decisions: Sequence[Decision]) -> Iterator[str]:
    """Yield every decision with what was recommended, its reason, votes and conditions; breaches stand out.

    `decisions` are the run's own, with the names to be shown in place of keys.
    """
    formats, state = format_for(settings().language), run.state
    if not decisions:
        yield text(_UNDECIDED)
    for decision in decisions:
        event = decision.event
        notes = [text(_SUPERSEDED)] if decision.superseded else []
        first = f"{formats.short_date(event.at.date())}  {text(tell(event, state))}"
        yield from heading(" · ".join([first, *notes]))
        yield from (line for words in _about(run, decision) for line in lines_of(words, 4))


def _about(run: Run, decision: Decision) -> Iterator[str]:
    event = decision.event
    who = text(role_title(run.state, event.by.role)) + (f"/{event.by.person}" if event.by.person else "")
    advice = text(_ADVICE.fill(outcome=OUTCOMES[event.recommended])) if event.recommended else text(_NOT_READY)
    yield f"{who} ({advice})  [{event.gate}]"
    for label, said in ((_REASON, event.reason), (_DELEGATION, event.delegation)):
        if said:
            yield f"{text(label)}: {said}"
    if event.votes:
        votes = ", ".join(f"{vote.member}: {text(_VOICES[vote.voice])}" for vote in event.votes)
        yield f"{text(_VOTES)}: {votes}" + (text(_QUORUM.fill(n=event.quorum)) if event.quorum is not None else "")
    if event.disqualified:
        yield f"{text(_DISQUALIFIED)}: {', '.join(event.disqualified)}"
    if event.dissent:
        yield f"{text(_DISSENT)}: {event.dissent}"
    held = run.state.conditions
    for condition in event.conditions:
        status = held[condition.id].status if condition.id in held else ConditionStatus.OPEN
        yield f"{_CONDITION_MARKS[status]} {text(condition.text)}  [{condition.id}]"

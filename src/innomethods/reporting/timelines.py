"""From a run to its timeline: rounds, decisions, ways back and conditions as what the drawing shows.

Here: which round counts no more, which condition is overdue. Not here: how any of it is drawn (`drawings`), nor what
may be done next (`running`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from innomethods.ids import is_within
from innomethods.model import Gate
from innomethods.reporting.drawings import timeline_words
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_parts import draw_course, parts_of
from innomethods.reporting.drawings.timeline_rows import (
    BackMark,
    DecisionLook,
    DecisionMark,
    DutyLook,
    DutyRow,
    GateRow,
    RoundLook,
    Timeline,
    WorkRound,
    WorkRow,
)
from innomethods.reporting.pages import Figure, text_of
from innomethods.reporting.subject import Subject
from innomethods.running import OUTCOMES, ConditionStatus, Decision, OpenCondition, Outcome, Run
from innomethods.running.history import History, Round, RoundEnd, history_of
from innomethods.wording import as_language

_LOOKS = {
    Outcome.PROCEED: DecisionLook.PASSED,
    Outcome.PROCEED_WITH_CONDITIONS: DecisionLook.PASSED,
    Outcome.GO_BACK: DecisionLook.BACK,
    Outcome.PAUSE: DecisionLook.PAUSE,
    Outcome.STOP: DecisionLook.STOP,
}
_ENDS = {
    RoundEnd.SKIPPED: RoundLook.SKIPPED,
    RoundEnd.STOPPED: RoundLook.STOPPED,
    RoundEnd.SENT_BACK: RoundLook.BEFORE,
}


def run_timeline(run: Run, *, language: str = "nb", on: date | None = None) -> Timeline | None:
    r"""Return what a run's timeline shows on a day (default: the day of its latest event); None before anything began.

    Draw it with `drawings.timeline.draw_timeline`; `timeline_as_svg` makes a file of its own.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.running import begin_run
    >>> pilot = Project("pilot", Method("small", flow=Phase("collect")), start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("collect", at=date(2027, 1, 12), by="lead")
    >>> [row.title for row in run_timeline(run).rows]
    ['Collect']
    """
    return timeline_of(Subject(as_language(language), run.definition, run=run, on=on or run.last.date()))


def timeline_as_svg(run: Run, *, language: str = "nb", on: date | None = None) -> str | None:
    """Return a run's timeline as a whole SVG file with colours for light and dark; None before anything began.

    The overview and the parts of a long run stand under each other.
    """
    timeline = run_timeline(run, language=language, on=on)
    return draw_course(attrs.evolve(timeline, alone=True)).standalone() if timeline is not None else None


def timeline_figures(timeline: Timeline) -> tuple[Figure, ...]:
    """Return a timeline in three widths: one picture; for a long run its overview alone, or its parts without one."""
    parts = parts_of(timeline)
    shown = parts[:1] if parts[0].overview else parts
    named = [("timeline" if len(shown) == 1 else f"timeline-{at}", part) for at, part in enumerate(shown, 1)]
    return tuple(_figure(name, part) for name, part in named)


def _figure(name: str, part: Timeline) -> Figure:
    drawings = [draw_timeline(part, width, prefix=name) for width in Width]
    caption = timeline_words.CAPTION_OVERVIEW if part.overview else timeline_words.CAPTION
    return Figure(f"figure-{name}", drawings, caption.text(part.language))


def timeline_of(subject: Subject) -> Timeline | None:
    """Return the timeline of a subject's run; None where nothing was begun or decided yet."""
    run = subject.run
    if run is None:
        return None
    day = subject.on or run.last.date()
    history = history_of(run.events)
    rows = list(_rows(subject, run, history, day))
    if not rows:
        return None
    begun = {one.path for one in history.rounds}
    ahead = 0 if subject.has_ended else sum(placed.path not in begun for placed in subject.phases)
    return Timeline(
        [*rows, *_duties(subject, run, day)],
        _ways_back(run, [row.path for row in rows]),
        day,
        subject.language,
        ahead=ahead,
    )


def _rows(subject: Subject, run: Run, history: History, day: date) -> Iterator[WorkRow | GateRow]:
    """Yield what something happened at, in flow order; what the method has no more comes last."""
    rounds: dict[str, list[Round]] = {}
    for one in sorted(history.rounds, key=lambda one: one.started or one.ended or run.last):
        rounds.setdefault(one.path, []).append(one)
    decided: dict[str, list[Decision]] = {}
    for decision in sorted(run.decisions, key=lambda one: one.event.at):
        decided.setdefault(decision.event.gate, []).append(decision)
    order = [placed.path for placed in subject.placed]
    for path in dict.fromkeys((*order, *rounds, *decided)):
        stage = _stage(subject, path)
        if path in rounds:
            made = [_round(one, day) for one in rounds[path]]
            yield WorkRow(path, text_of(subject.full_title(path)), made, stage=stage)
        elif path in decided:
            node = subject.nodes.get(path)
            short = (node.short or node.id[:1].upper()) if isinstance(node, Gate) else ""
            marks = [_decision(subject, one) for one in decided[path]]
            yield GateRow(path, subject.title(path).text, marks, short=short, stage=stage)


def _stage(subject: Subject, path: str) -> str:
    """Return the title of the outermost part a node lies in; none for a node that stands by itself."""
    outer = next((placed.around[0] for placed in subject.placed if placed.path == path and placed.around), None)
    return subject.title(outer).text if outer is not None else ""


def _round(one: Round, day: date) -> WorkRound:
    start = one.started or one.ended
    first = start.date() if start is not None else day
    last = one.ended.date() if one.ended is not None else day
    return WorkRound(first, max(first, last), _look(one), one.epoch)


def _look(one: Round) -> RoundLook:
    if one.how in _ENDS:
        return _ENDS[one.how]
    if one.reopened is not None:
        return RoundLook.BEFORE
    return RoundLook.NOW if one.how is None else RoundLook.COUNTS


def _decision(subject: Subject, decision: Decision) -> DecisionMark:
    event = decision.event
    look = _LOOKS[event.outcome]
    if decision.superseded and look is DecisionLook.PASSED:
        look = DecisionLook.BEFORE
    return DecisionMark(event.at.date(), subject.text(OUTCOMES[event.outcome]).lower(), look, event.breach)


def _ways_back(run: Run, paths: Sequence[str]) -> Iterator[BackMark]:
    """Yield the ways back, each to the first row at or inside its target."""
    for decision in run.decisions:
        event = decision.event
        if event.outcome is Outcome.GO_BACK and event.to is not None:
            target = event.to
            row = next((path for path in paths if is_within(path, target)), target)
            yield BackMark(event.at.date(), event.gate, row)


def _duties(subject: Subject, run: Run, day: date) -> Iterator[DutyRow]:
    for held in sorted(run.conditions, key=lambda one: one.born):
        look, until = _duty(run, held, day)
        born = held.born.date()
        yield DutyRow(subject.text(held.condition.text), born, max(born, until), held.condition.due, look)


def _duty(run: Run, held: OpenCondition, day: date) -> tuple[DutyLook, date]:
    if held.closed is not None:
        return DutyLook.CLOSED, held.closed.at.date()
    if held.status is ConditionStatus.LAPSED:
        return DutyLook.LAPSED, _lapsed(run, held, day)
    late = held.condition.due is not None and held.condition.due < day
    return (DutyLook.OVERDUE if late else DutyLook.OPEN), day


def _lapsed(run: Run, held: OpenCondition, day: date) -> date:
    """Return when the decision a condition belongs to was superseded by one that sent the work back past its gate."""
    ground = run.state.ground
    for decision in run.decisions:
        event = decision.event
        back = event.to if event.outcome is Outcome.GO_BACK and event.at >= held.born else None
        if back is not None and held.gate in ground.again(back):
            return event.at.date()
    return day

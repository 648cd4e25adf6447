"""What doesn't fit: why a run can't take an event now. Actions refuse with these reasons; replay tells them.

Here: the rules of working, answering, choosing, tailoring. Not here: those of deciding at a gate (`deciding`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from innomethods.findings import Finding, finding, suggestion
from innomethods.model import RATING_TOP, Answer, Check, Choice
from innomethods.running.dating import dating
from innomethods.running.deciding import deciding
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    ConditionClosed,
    EntryStruck,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunMigrated,
    RunResumed,
    RunRetailored,
)
from innomethods.running.ground import Ground
from innomethods.running.moving.matching import Move
from innomethods.running.moving.touching import Touch, Treatment
from innomethods.running.moving.treating import treated
from innomethods.running.moving.words import what_changed
from innomethods.running.reasons import (
    ANSWER,
    CHECK,
    CHOICE,
    PATH,
    PHASE,
    barrier,
    before_its_time,
    is_under_way,
    one_of,
    too_early,
    unknown,
    whose_turn,
    wrong_status,
)
from innomethods.running.records import FRESH, PENDING, STARTED, RunStatus
from innomethods.running.telling import tell
from innomethods.running.verdicts import fits
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.running.state import RunState


def refusals(state: RunState, event: AnyEvent) -> tuple[Finding, ...]:
    """Return why a run in this state can't take the event; nothing when it fits."""
    rule = _RULES.get(type(event))
    if rule is None:  # a second beginning, or something that isn't an event of ours
        return (finding("R26", "", event=tell(event, state)),)
    reasons = tuple(rule(state, event))
    if state.last is not None and event.at < state.last and not (reasons and reasons[0].is_error):
        return tuple(dating(state, event)) or reasons
    return reasons


# --- working


def _starting(state: RunState, event: PhaseStarted) -> Iterable[Finding]:
    path = event.path
    if path not in state.ground.phases:
        return (unknown(state, path, PHASE),)
    if not is_under_way(state, path):
        return (wrong_status(state),)
    stands = state.records.get(path, FRESH).stands
    if stands is not PENDING:
        return (finding("R03" if stands is STARTED else "R05", path, path=path),)
    is_its_turn = path in (state.known_turn or state.turn())
    stopped_by = None if is_its_turn else barrier(state, path)
    if stopped_by is not None:
        return (finding("R02", path, path=path, because=stopped_by),)
    if event.reason is not None and event.reason.strip():
        return ()
    reasons: list[Finding] = []
    if not is_its_turn:
        reasons.append(finding("R02", path, path=path, because=_NOT_ITS_TURN.fill(open=whose_turn(state))))
    missing = state.missing(path)
    if missing:
        reasons.append(finding("R20", path, path=path, needs=", ".join(missing)))
    return reasons or tuple(before_its_time(state, path, event.at.date()))


_NOT_ITS_TURN = Wording(
    nb="det som kommer før, er ikke ferdig (nå: {open}); oppgi en grunn for å begynne før tiden",
    nn="det som kjem før, er ikkje ferdig (no: {open}); oppgi ein grunn for å byrje før tida",
    en="what comes before is not finished (now: {open}); give a reason to start early",
)


def _finishing(state: RunState, event: PhaseFinished) -> Iterable[Finding]:
    path = event.path
    if path not in state.ground.phases:
        return (unknown(state, path, PHASE),)
    if not is_under_way(state, path):
        return (wrong_status(state),)
    stands = state.records.get(path, FRESH).stands
    if stands is not STARTED:
        return (finding("R04" if stands is PENDING else "R05", path, path=path),)
    return ()


def _skipping(state: RunState, event: PhaseSkipped) -> Iterator[Finding]:
    path = event.path
    node = state.ground.phases.get(path)
    if node is None:
        yield unknown(state, path, PHASE)
        return
    if not is_under_way(state, path):
        yield wrong_status(state)
        return
    if not node.optional:
        yield finding("R13", path, path=path)
    if not event.reason.strip():
        yield finding("R08", path, what=_SKIPPING.fill(path=path))
    if state.record(path).is_behind:
        yield finding("R05", path, path=path)
    elif path not in state.turn():
        yield finding("R02", path, path=path, because=too_early(state))


_SKIPPING = Wording(nb="å hoppe over «{path}»", nn="å hoppe over «{path}»", en="skipping ‘{path}’")


def _choosing(state: RunState, event: BranchChosen) -> Iterator[Finding]:
    path = event.choice
    node = state.ground.node(path)
    if not isinstance(node, Choice):
        yield unknown(state, path, CHOICE)
        return
    if not is_under_way(state, path):
        yield wrong_status(state)
        return
    if path in state.chosen:
        yield finding("R11", path, choice=path, branch=state.chosen[path])
    elif path not in state.turn():
        yield finding("R02", path, path=path, because=too_early(state))
    branches = [branch.id for branch in node.branches]
    if event.branch not in branches:
        yield finding("R12", path, branch=event.branch, choice=path, branches=one_of(branches))
    if node.decided_by and event.by.role != node.decided_by and not event.delegation:
        yield finding("R07", path, role=event.by.role, expected=node.decided_by)


# --- answering


def _answering(state: RunState, event: CheckAnswered) -> Iterable[Finding]:
    check = state.checks.get(event.path)
    if check is None:
        return (unknown(state, event.path, CHECK),)
    if event.not_applicable is not None and not event.not_applicable.strip():
        return (finding("R14", event.path, check=event.path),)
    if not fits(check, event):
        return (_other_kind(event.path, check, set_aside=event.not_applicable is not None),)
    return ()


def _other_kind(path: str, check: Check, *, set_aside: bool = False) -> Finding:
    measure = check.threshold.measure if check.threshold is not None else "?"
    expected = _EXPECTED[check.answer].fill(measure=measure)
    if check.always and set_aside:
        expected = _ALWAYS.fill(expected=expected)
    return finding("R15", path, check=path, expected=expected)


_EXPECTED: dict[Answer, Wording] = {
    Answer.CONFIRM: Wording(nb="ja eller nei", nn="ja eller nei", en="yes or no"),
    Answer.EVIDENCE: Wording(
        nb="henvisninger som andre kan se på, eller nei",
        nn="tilvisingar som andre kan sjå på, eller nei",
        en="references that others can look at, or no",
    ),
    Answer.RATING: Wording(
        nb=f"et helt tall fra 1 til {RATING_TOP}",
        nn=f"eit heilt tal frå 1 til {RATING_TOP}",
        en=f"a whole number from 1 to {RATING_TOP}",
    ),
    Answer.MEASURE: Wording(
        nb="en observasjon av måltallet «{measure}»",
        nn="ein observasjon av måltalet «{measure}»",
        en="an observation of the measure ‘{measure}’",
    ),
}
_ALWAYS = Wording(
    nb="{expected} («gjelder ikke» er ikke noe svar her)",
    nn="{expected} («gjeld ikkje» er ikkje noko svar her)",
    en="{expected} (‘not applicable’ is no answer here)",
)


def _observing(state: RunState, event: MeasureObserved) -> Iterator[Finding]:
    known = state.ground.measures
    if event.measure not in known:
        yield finding("R21", "", measure=event.measure, hint=suggestion(event.measure, known))


def _reaffirming(state: RunState, event: AnswersReaffirmed) -> Iterator[Finding]:
    if not event.paths:
        yield finding("R23", "", what=_AN_ANSWER)
    for path in event.paths:
        held, check = state.answers.get(path), state.checks.get(path)
        if held is None or check is None:
            yield unknown(state, path, ANSWER)
        elif not any(fits(check, each) for each in held.events):
            yield _other_kind(path, check)


_AN_ANSWER = Wording(nb="minst ett svar", nn="minst eitt svar", en="at least one answer")


def _closing_condition(state: RunState, event: ConditionClosed) -> Iterator[Finding]:
    name = event.condition
    known = [condition for condition, held in state.conditions.items() if held.is_open]
    if name not in known:
        yield finding("R16", "", condition=name, hint=suggestion(name, known))
    elif not any(piece.reference.strip() for piece in event.evidence):
        yield finding("R23", "", what=_SHOWN.fill(condition=name))


_SHOWN = Wording(
    nb="henvisning til det som viser at vilkåret «{condition}» er oppfylt",
    nn="tilvising til det som viser at vilkåret «{condition}» er oppfylt",
    en="a reference to what shows that the condition ‘{condition}’ is met",
)

# --- the run itself


def _resuming(state: RunState, _event: RunResumed) -> Iterator[Finding]:
    if state.status is not RunStatus.PAUSED:
        yield wrong_status(state)


def _withdrawing(state: RunState, event: ResultWithdrawn) -> Iterator[Finding]:
    result = state.definition.result(event.state.result)
    exits = [f"{result.id}@{exit_.id}" for exit_ in result.exits] if result is not None else []
    if str(event.state) not in exits:
        yield finding("R18", "", state=str(event.state), exits=", ".join(exits) or "–")
    if not event.reason.strip():
        yield finding("R08", "", what=_WITHDRAWING.fill(state=str(event.state)))


_WITHDRAWING = Wording(nb="å trekke {state}", nn="å trekkje {state}", en="withdrawing {state}")


def _retailoring(state: RunState, event: RunRetailored) -> Iterator[Finding]:
    """What has been worked on, chosen or promised must still be there; what is new is simply ahead."""
    if state.was_stopped:
        yield wrong_status(state)
        return
    if not event.reason.strip():
        yield finding("R08", "", what=_RETAILORING)
    new, overlay = Ground.of(event.definition), str(event.definition.pin)
    waived = {path for path, former in state.under.items() if former.node is None}
    touched = [path for path, record in state.records.items() if record.stands is not PENDING]
    if state.status is RunStatus.PAUSED:
        touched.append(state.decided.last.gate)
    chosen = [f"{choice}/{branch}" for choice, branch in state.chosen.items() if branch]
    for path in dict.fromkeys((*touched, *state.chosen, *chosen)):
        if path not in waived and type(new.node(path)) is not type(state.ground.node(path)):
            yield finding("E14", path, overlay=overlay, target=path, because=_WORKED_ON)
    for name, held in state.conditions.items():
        blocks = held.condition.blocks
        if held.is_open and blocks is not None and type(new.node(blocks)) is not type(state.ground.node(blocks)):
            yield finding("R24", blocks, condition=name, gate=blocks)


_WORKED_ON = Wording(
    nb="det er allerede arbeidet der", nn="det er allereie arbeidd der", en="work has been done there already"
)
_RETAILORING = Wording(
    nb="å endre metoden underveis", nn="å endre metoden undervegs", en="changing the method under way"
)


def _migrating(state: RunState, event: RunMigrated) -> Iterator[Finding]:
    """What the policy can't let pass; and nothing that was planned for another state than this."""
    if state.status is RunStatus.STOPPED:
        yield wrong_status(state)
        return
    if not event.reason.strip():
        yield finding("R08", "", what=_RETAILORING)
    if event.replaced != state.digest:
        yield finding("R29", "")
        return
    move = Move.of(state, event.definition, event.renames, event.policy)
    bad_names = tuple(_misnaming(move))
    yield from bad_names
    for item in () if bad_names else treated(move):
        if item.treatment is Treatment.BLOCKS:
            named, what = item.path or str(state.definition.pin), what_changed(item) or _SOMETHING
            yield finding(_BLOCKED[item.kind], item.path, path=named, what=what)


def _misnaming(move: Move) -> Iterator[Finding]:
    """R33: a renaming from or to nothing, to a part of another kind, or of two parts to one."""
    for was, now in move.named.pairs:
        old, new = move.was.get(was), move.now.get(now)
        known = move.was if old is None else move.now
        others = [path for path in move.was if path != was and move.named.of(path) == now]
        if old is None or new is None:
            because, hint = (
                _NO_PART.fill(path=was if old is None else now),
                suggestion(was if old is None else now, known),
            )
        elif type(old) is not type(new):
            because, hint = _OTHER_PART, suggestion(now, (path for path in known if type(known[path]) is type(old)))
        elif others:
            because, hint = _TAKEN.fill(other=others[0]), suggestion(now, known.keys() - {now})
        else:
            continue
        yield finding("R33", now, was=was, now=now, because=because, hint=hint)


_BLOCKED = {Touch.CHANGED_DONE: "R30", Touch.CHANGED_OPEN: "R30", Touch.REMOVED: "R31", Touch.GAP: "R32"}
_SOMETHING = Wording(nb="meningen", nn="meininga", en="the meaning")
_NO_PART = Wording(nb="«{path}» finnes ikke", nn="«{path}» finst ikkje", en="there is no ‘{path}’")
_OTHER_PART = Wording(
    nb="det er ikke samme slags del", nn="det er ikkje same slags del", en="it is not the same kind of part"
)
_TAKEN = Wording(nb="«{other}» får samme navn", nn="«{other}» får same namn", en="‘{other}’ gets the same name")


def _binding(_state: RunState, _event: RoleBound) -> Iterator[Finding]:
    yield from ()  # a person may take any role, also one the method doesn't name


def _linking(state: RunState, event: ChildLinked) -> Iterator[Finding]:
    """What can be seen from this run alone; rings through other runs are for whoever has the logbook to see."""
    yield from _remarking(state, event)
    if event.child == state.run:
        yield finding("R40", event.path or "", child=event.child, because=_ITSELF)
    elif any(link.child == event.child for link in state.children):
        yield finding("R40", event.path or "", child=event.child, because=_LINKED)


_ITSELF = Wording(
    nb="det er denne gjennomføringen selv", nn="det er denne gjennomføringa sjølv", en="it is this run itself"
)
_LINKED = Wording(nb="den er knyttet hit fra før", nn="ho er knytt hit frå før", en="it is linked here already")


def _remarking(state: RunState, event: ChildLinked | NoteMade) -> Iterator[Finding]:
    if event.path is not None and event.path not in state.places:
        yield unknown(state, event.path, PATH)


def _assessing(state: RunState, event: LegalAssessed) -> Iterator[Finding]:
    """Why it can't be settled so. Which questions there are, and what answers them, is for the rules to say."""
    if not event.reason.strip():
        yield finding("R08", "", what=_ASSESSING.fill(question=event.question))
    deciders = state.ground.deciders
    if deciders and event.by.role not in deciders and not event.delegation:
        yield finding("R07", "", role=event.by.role, expected=one_of(deciders))


_ASSESSING = Wording(nb="å avgjøre «{question}»", nn="å avgjere «{question}»", en="settling ‘{question}’")


def _striking(_state: RunState, event: EntryStruck) -> Iterator[Finding]:
    """Why it can't be said of itself; whether later entries build on what is struck out is for `folding` to see."""
    if not event.reason.strip():
        yield finding("R08", "", what=_STRIKING.fill(position=event.position))


_STRIKING = Wording(
    nb="å stryke oppføring {position}", nn="å stryke oppføring {position}", en="striking out entry {position}"
)

_RULES: dict[type, Callable[[RunState, Any], Iterable[Finding]]] = {
    PhaseStarted: _starting,
    PhaseFinished: _finishing,
    PhaseSkipped: _skipping,
    BranchChosen: _choosing,
    CheckAnswered: _answering,
    MeasureObserved: _observing,
    AnswersReaffirmed: _reaffirming,
    GateDecided: deciding,
    ConditionClosed: _closing_condition,
    RunResumed: _resuming,
    ResultWithdrawn: _withdrawing,
    RunRetailored: _retailoring,
    RunMigrated: _migrating,
    RoleBound: _binding,
    ChildLinked: _linking,
    NoteMade: _remarking,
    LegalAssessed: _assessing,
    EntryStruck: _striking,
}

"""What doesn't fit: for each event, why a run can't take it now. Actions refuse; replay tells it as problems."""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.composing.order import Relation, relation
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import is_within
from innomethods.model import RATING_TOP, Answer, Check, Choice, Gate, Named, Phase
from innomethods.running.assessing import assess
from innomethods.running.events import (
    AnswersReaffirmed,
    AnyEvent,
    BranchChosen,
    CheckAnswered,
    ChildLinked,
    ConditionClosed,
    GateDecided,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RunBegun,
    RunResumed,
    RunRetailored,
)
from innomethods.running.state import CLOSING, ConditionStatus, RunStatus, Stands, State
from innomethods.wording import Wording
from innomethods.wording.formats import Format


def refusals(state: State, event: AnyEvent) -> tuple[Finding, ...]:  # noqa: C901, PLR0911, PLR0912 - one case per event
    """Return why a run in this state can't take the event; nothing when it fits."""
    match event:
        case RunBegun():
            return (finding("R26", "", event="RunBegun"),)
        case PhaseStarted():
            return tuple(_starting(state, event))
        case PhaseFinished():
            return tuple(_finishing(state, event))
        case CheckAnswered():
            return tuple(_answering(state, event))
        case MeasureObserved(measure=measure):
            known = [m.id for m in state.definition.measures]
            return () if measure in known else (finding("R21", "", measure=measure, hint=suggestion(measure, known)),)
        case GateDecided():
            return tuple(_deciding(state, event))
        case ConditionClosed(condition=name):
            open_ones = [c for c, held in state.conditions.items() if held.status is ConditionStatus.OPEN]
            return () if name in open_ones else (finding("R16", "", condition=name, hint=suggestion(name, open_ones)),)
        case BranchChosen():
            return tuple(_choosing(state, event))
        case PhaseSkipped():
            return tuple(_skipping(state, event))
        case AnswersReaffirmed(paths=paths):
            return tuple(_unknown(state, path, _STALE_ANSWER) for path in paths if path not in state.answers)
        case RunResumed():
            return () if state.status is RunStatus.PAUSED else (_wrong_status(state),)
        case ResultWithdrawn():
            return tuple(_withdrawing(state, event))
        case RunRetailored():
            return tuple(_retailoring(state, event))
        case ChildLinked(path=path) | NoteMade(path=path):
            return () if path is None or path in state.places else (_unknown(state, path, _PATH),)
        case _:
            return ()


_PATH = Wording(nb="sti", nn="sti", en="path")
_PHASE = Wording(nb="fase", nn="fase", en="phase")
_GATE = Wording(nb="port", nn="port", en="gate")
_CHOICE = Wording(nb="valg", nn="val", en="choice")
_CHECK = Wording(nb="sjekkspørsmål", nn="sjekkspørsmål", en="check")
_STALE_ANSWER = Wording(nb="svar på", nn="svar på", en="answer to")


def _unknown(state: State, wanted: str, what: Wording) -> Finding:
    return finding("R01", wanted, what=what, wanted=wanted, hint=suggestion(wanted, (*state.places, *state.checks)))


STATUSES: dict[RunStatus, Wording] = {
    RunStatus.RUNNING: Wording(nb="i gang", nn="i gang", en="under way"),
    RunStatus.PAUSED: Wording(nb="satt på pause", nn="sett på pause", en="paused"),
    RunStatus.CLOSING: Wording(
        nb="stanset, med avslutning igjen", nn="stansa, med avslutning att", en="stopped, with closing work left"
    ),
    RunStatus.STOPPED: Wording(nb="stanset", nn="stansa", en="stopped"),
    RunStatus.COMPLETED: Wording(nb="fullført", nn="fullført", en="completed"),
}


def _wrong_status(state: State) -> Finding:
    return finding("R06", "", status=STATUSES[state.status])


def _node(state: State, path: str, kind: type[Named]) -> Named | None:
    place = state.places.get(path)
    return place.node if place is not None and isinstance(place.node, kind) else None


def _under_way(state: State, path: str) -> Iterator[Finding]:
    wanted = (
        RunStatus.CLOSING
        if is_within(path, CLOSING) and path != CLOSING and state.definition.closing
        else RunStatus.RUNNING
    )
    if path.startswith(f"{CLOSING}/") and path in state.places and wanted is RunStatus.CLOSING:
        if state.status is not RunStatus.CLOSING:
            yield _wrong_status(state)
    elif state.status is not RunStatus.RUNNING:
        yield _wrong_status(state)


def _starting(state: State, event: PhaseStarted) -> Iterator[Finding]:
    node = _node(state, event.path, Phase)
    if not isinstance(node, Phase):
        yield _unknown(state, event.path, _PHASE)
        return
    yield from _under_way(state, event.path)
    stands = state.record(event.path).stands
    if stands is Stands.STARTED:
        yield finding("R03", event.path, path=event.path)
    elif stands is not Stands.PENDING:
        yield finding("R05", event.path, path=event.path)
    barrier = _barrier(state, event.path)
    if barrier is not None:
        yield finding("R02", event.path, path=event.path, because=barrier)
        return
    if event.reason:
        return
    if event.path not in state.turn() and stands is Stands.PENDING:
        yield finding(
            "R02", event.path, path=event.path, because=_NOT_ITS_TURN.fill(open=", ".join(state.turn()) or "–")
        )
    claimed = state.claimed()
    missing = [
        str(need)
        for need in node.needs
        if (result := state.definition.result(need.result)) is not None
        and result.has(need.state)
        and claimed.get(need.result, -1) < result.level(need.state)
    ]
    if missing:
        yield finding("R20", event.path, path=event.path, needs=", ".join(missing))


_NOT_ITS_TURN = Wording(
    nb="det som kommer før, er ikke ferdig (nå: {open}); oppgi en grunn for å begynne før tiden",
    nn="det som kjem før, er ikkje ferdig (no: {open}); oppgi ein grunn for å byrje før tida",
    en="what comes before isn't finished (now: {open}); give a reason to start early",
)


def _barrier(state: State, path: str) -> Wording | None:
    """Return what no reason overrides: an undecided gate before it, or a branch that wasn't chosen."""
    place = state.places[path]
    for choice in place.choices:
        branch = path.removeprefix(f"{choice}/").partition("/")[0]
        if state.chosen.get(choice) != branch:
            return _NOT_CHOSEN.fill(branch=branch, choice=choice)
    for other in state.places.values():
        if not isinstance(other.node, Gate) or path.startswith(f"{CLOSING}/") != other.path.startswith(f"{CLOSING}/"):
            continue
        on_the_way = all(
            state.chosen.get(c) == other.path.removeprefix(f"{c}/").partition("/")[0] for c in other.choices
        )
        if (
            on_the_way
            and relation(other, place) is Relation.UPSTREAM
            and state.record(other.path).stands is not Stands.DONE
        ):
            return _UNDECIDED.fill(gate=other.path)
    return None


_NOT_CHOSEN = Wording(
    nb="grenen «{branch}» i «{choice}» er ikke valgt",
    nn="greina «{branch}» i «{choice}» er ikkje vald",
    en="the branch ‘{branch}’ of ‘{choice}’ isn't chosen",
)
_UNDECIDED = Wording(
    nb="porten «{gate}» er ikke avgjort", nn="porten «{gate}» er ikkje avgjord", en="the gate ‘{gate}’ isn't decided"
)


def _finishing(state: State, event: PhaseFinished) -> Iterator[Finding]:
    if _node(state, event.path, Phase) is None:
        yield _unknown(state, event.path, _PHASE)
        return
    yield from _under_way(state, event.path)
    stands = state.record(event.path).stands
    if stands is Stands.PENDING:
        yield finding("R04", event.path, path=event.path)
    elif stands is not Stands.STARTED:
        yield finding("R05", event.path, path=event.path)


def _answering(state: State, event: CheckAnswered) -> Iterator[Finding]:
    check = state.checks.get(event.path)
    if not isinstance(check, Check):
        yield _unknown(state, event.path, _CHECK)
        return
    if event.not_applicable is not None:
        if not event.not_applicable.strip():
            yield finding("R14", event.path, check=event.path)
        return
    expected, fits = _EXPECTED[check.answer], False
    match check.answer:
        case Answer.CONFIRM:
            fits = event.confirmed is not None and event.rating is None and not event.evidence
        case Answer.EVIDENCE:
            fits = (
                bool(event.evidence) and all(item.reference.strip() for item in event.evidence) and event.rating is None
            )
        case Answer.RATING:
            fits = event.rating is not None and 1 <= event.rating <= RATING_TOP
        case Answer.MEASURE:
            measure = check.threshold.measure if check.threshold else "?"
            expected = expected.fill(measure=measure)
    if not fits:
        yield finding("R15", event.path, check=event.path, expected=expected)


_EXPECTED: dict[Answer, Wording] = {
    Answer.CONFIRM: Wording(nb="ja eller nei", nn="ja eller nei", en="yes or no"),
    Answer.EVIDENCE: Wording(
        nb="henvisninger som andre kan se på",
        nn="tilvisingar som andre kan sjå på",
        en="references that others can look at",
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


def _deciding(state: State, event: GateDecided) -> Iterator[Finding]:
    gate = _node(state, event.gate, Gate)
    if not isinstance(gate, Gate):
        yield _unknown(state, event.gate, _GATE)
        return
    yield from _under_way(state, event.gate)
    if event.gate not in state.turn():
        done = state.record(event.gate).stands is Stands.DONE
        because = _ALREADY if done else _BEFORE_IT.fill(open=", ".join(state.turn()) or "–")
        yield finding("R19", event.gate, gate=event.gate, because=because)
        return
    if gate.decided_by and event.by.role != gate.decided_by and not event.delegation:
        yield finding("R07", event.gate, role=event.by.role, expected=gate.decided_by)
    view = assess(state, event.gate, event.at.date())
    reason = (event.reason or "").strip()
    if event.outcome not in view.permitted and not (event.breach and reason):
        because = _not_permitted(state, event, view.targets)
        yield finding("R09", event.gate, outcome=str(event.outcome), because=because)
    elif (
        event.outcome is not view.recommended.outcome
        and not reason
        and not _needs_no_reason(event, view.recommended.outcome)
    ):
        what = _OTHER_OUTCOME.fill(outcome=str(event.outcome), recommended=str(view.recommended.outcome or "–"))
        yield finding("R08", event.gate, what=what)
    if event.outcome is Outcome.GO_BACK:
        yield from _going_back(event, gate, view.targets, reason)
    if event.outcome is Outcome.PROCEED_WITH_CONDITIONS and not event.conditions:
        yield finding("R23", event.gate, what=_A_CONDITION)
    yield from _conditions(state, event)


def _needs_no_reason(event: GateDecided, recommended: Outcome | None) -> bool:
    """A decider may always be stricter than «proceed» by adding conditions without arguing."""
    return event.outcome is Outcome.PROCEED_WITH_CONDITIONS and recommended is Outcome.PROCEED


def _not_permitted(state: State, event: GateDecided, targets: tuple[str, ...]) -> Wording:
    if event.outcome is Outcome.GO_BACK and not targets:
        return _NOWHERE
    items = [
        i.id
        for i in assess(state, event.gate, event.at.date()).items
        if not i.standing.counts_as_pass and i.strength != "should"
    ]
    return _OPEN_ITEMS.fill(items=", ".join(items))


_ALREADY = Wording(nb="porten er avgjort", nn="porten er avgjord", en="the gate is decided already")
_BEFORE_IT = Wording(
    nb="arbeidet før porten er ikke ferdig (nå: {open})",
    nn="arbeidet før porten er ikkje ferdig (no: {open})",
    en="the work before it isn't finished (now: {open})",
)
_NOWHERE = Wording(
    nb="det finnes ikke noe før denne porten",
    nn="det finst ikkje noko før denne porten",
    en="nothing comes before this gate",
)
_OPEN_ITEMS = Wording(
    nb="krav som ikke er oppfylt eller er ukjente: {items}",
    nn="krav som ikkje er oppfylte eller er ukjende: {items}",
    en="requirements not met or unknown: {items}",
)
_OTHER_OUTCOME = Wording(
    nb="«{outcome}» i stedet for det tilrådde ({recommended})",
    nn="«{outcome}» i staden for det tilrådde ({recommended})",
    en="‘{outcome}’ instead of what is recommended ({recommended})",
)
_A_CONDITION = Wording(nb="minst ett vilkår", nn="minst eitt vilkår", en="at least one condition")


def _going_back(event: GateDecided, gate: Gate, targets: tuple[str, ...], reason: str) -> Iterator[Finding]:
    if event.to is None:
        yield finding("R25", event.gate, target="")
    elif event.to not in targets:
        yield finding("R10", event.gate, target=event.to, legal=", ".join(targets) or "–")
    elif event.to not in gate.go_back_to and not reason:
        yield finding("R08", event.gate, what=_UNLISTED.fill(target=event.to))


_UNLISTED = Wording(
    nb="å gå tilbake til «{target}», som metoden ikke nevner,",
    nn="å gå tilbake til «{target}», som metoden ikkje nemner,",
    en="going back to ‘{target}’, which the method doesn't list,",
)


def _conditions(state: State, event: GateDecided) -> Iterator[Finding]:
    here = state.places[event.gate]
    for condition in event.conditions:
        for missing, what in ((condition.owner, _OWNER), (condition.due, _DUE)):
            if missing is None:
                yield finding("R23", event.gate, what=what.fill(condition=condition.id))
        if condition.id in state.conditions:
            yield finding("R23", event.gate, what=_FRESH_ID.fill(condition=condition.id))
        ahead = state.places.get(condition.blocks) if condition.blocks else None
        if condition.blocks is not None and (
            ahead is None or not isinstance(ahead.node, Gate) or relation(here, ahead) is not Relation.UPSTREAM
        ):
            yield finding("R24", event.gate, condition=condition.id, gate=condition.blocks)


_OWNER = Wording(
    nb="eier av vilkåret «{condition}»", nn="eigar av vilkåret «{condition}»", en="the owner of condition ‘{condition}’"
)
_DUE = Wording(
    nb="frist for vilkåret «{condition}»",
    nn="frist for vilkåret «{condition}»",
    en="the due date of condition ‘{condition}’",
)
_FRESH_ID = Wording(
    nb="en egen id for vilkåret «{condition}», som finnes fra før,",
    nn="ein eigen id for vilkåret «{condition}», som finst frå før,",
    en="an id of its own for condition ‘{condition}’, which exists already,",
)


def _choosing(state: State, event: BranchChosen) -> Iterator[Finding]:
    node = _node(state, event.choice, Choice)
    if not isinstance(node, Choice):
        yield _unknown(state, event.choice, _CHOICE)
        return
    yield from _under_way(state, event.choice)
    if event.choice in state.chosen:
        yield finding("R11", event.choice, choice=event.choice, branch=state.chosen[event.choice])
    elif event.choice not in state.turn():
        yield finding(
            "R02", event.choice, path=event.choice, because=_BEFORE_IT.fill(open=", ".join(state.turn()) or "–")
        )
    branches = [branch.id for branch in node.branches]
    if event.branch not in branches:
        yield finding(
            "R12", event.choice, branch=event.branch, choice=event.choice, branches=Format("en").all_of(branches)
        )
    if node.decided_by and event.by.role != node.decided_by and not event.delegation:
        yield finding("R07", event.choice, role=event.by.role, expected=node.decided_by)


def _skipping(state: State, event: PhaseSkipped) -> Iterator[Finding]:
    node = _node(state, event.path, Phase)
    if not isinstance(node, Phase):
        yield _unknown(state, event.path, _PHASE)
        return
    yield from _under_way(state, event.path)
    if not node.optional:
        yield finding("R13", event.path, path=event.path)
    if not event.reason.strip():
        yield finding("R08", event.path, what=_SKIPPING.fill(path=event.path))
    if state.record(event.path).stands in {Stands.DONE, Stands.SKIPPED}:
        yield finding("R05", event.path, path=event.path)
    elif event.path not in state.turn():
        yield finding("R02", event.path, path=event.path, because=_BEFORE_IT.fill(open=", ".join(state.turn()) or "–"))


_SKIPPING = Wording(nb="å hoppe over «{path}»", nn="å hoppe over «{path}»", en="skipping ‘{path}’")


def _withdrawing(state: State, event: ResultWithdrawn) -> Iterator[Finding]:
    result = state.definition.result(event.state.result)
    exits = [f"{result.id}@{exit_.id}" for exit_ in result.exits] if result is not None else []
    if str(event.state) not in exits:
        yield finding("R18", "", state=str(event.state), exits=", ".join(exits) or "–")
    if not event.reason.strip():
        yield finding("R08", "", what=_WITHDRAWING.fill(state=str(event.state)))


_WITHDRAWING = Wording(nb="å trekke {state}", nn="å trekkje {state}", en="withdrawing {state}")


def _retailoring(state: State, event: RunRetailored) -> Iterator[Finding]:
    """What has been worked on must still be there; what is new is simply ahead."""
    kept = {placed.path: type(placed.node) for placed in event.definition.placed}
    touched = [path for path, record in state.records.items() if record.stands is not Stands.PENDING]
    for path in (*touched, *state.chosen):
        if not path.startswith(f"{CLOSING}/") and kept.get(path) is not type(state.places[path].node):
            yield finding("R02", path, path=path, because=_GONE)
    if not event.reason.strip():
        yield finding("R08", "", what=_RETAILORING)


_GONE = Wording(
    nb="arbeid som er gjort, finnes ikke i den nye utgaven",
    nn="arbeid som er gjort, finst ikkje i den nye utgåva",
    en="work that was done isn't in the new definition",
)
_RETAILORING = Wording(
    nb="å endre metoden underveis", nn="å endre metoden undervegs", en="changing the method under way"
)

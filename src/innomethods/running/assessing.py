"""How a gate stands: each criterion's verdict, what may be decided, what is recommended, and why.

A checklist informs, a gate recommends, a named role decides. Nothing here changes a run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date

import attrs

from innomethods.composing.order import Relation, givers_of, may_go_back, mending_target, producers, relation
from innomethods.errors import NoSuchPath
from innomethods.ids import join
from innomethods.model import Check, CheckPath, Criterion, Gate, Phase, ResultState, Strength, Threshold
from innomethods.running.events import Outcome
from innomethods.running.state import ConditionStatus, Stands, State
from innomethods.running.verdicts import Because, Standing, Verdict, standing_of, standing_of_threshold
from innomethods.wording import Language, Wording
from innomethods.wording.formats import Format, date_wording


@attrs.frozen
class Item:
    """One criterion of a gate as it stands, with what it is about and where it can be mended."""

    id: str
    strength: Strength
    about: Wording
    standing: Standing
    mended_at: tuple[str, ...] = ()


@attrs.frozen
class Recommendation:
    """What the criteria speak for; no outcome means that the gate isn't ready."""

    outcome: Outcome | None
    words: Wording
    to: str | None = None


@attrs.frozen
class Assessment:
    """How a gate stands on a day: its criteria, what is permitted, what is recommended.

    `digest` names what was on the table; it is written into the decision.
    """

    gate: str
    on: date
    items: tuple[Item, ...]
    permitted: tuple[Outcome, ...]
    recommended: Recommendation
    go_backs: int
    targets: tuple[str, ...]
    digest: str

    @property
    def is_ready(self) -> bool:
        """Whether everything that must be known is known."""
        return self.recommended.outcome is not None

    def count(self, verdict: Verdict) -> int:
        """Count the criteria with this verdict."""
        return sum(1 for item in self.items if item.standing.verdict is verdict)

    def why(self, language: Language = "en") -> str:
        """Return the recommendation and every criterion with its verdict, in words."""
        lines = [self.recommended.words.text(language)]
        for item in self.items:
            verdict = VERDICTS[item.standing.verdict].text(language)
            strength = STRENGTHS[item.strength].text(language)
            about, words = item.about.text(language), item.standing.words.text(language)
            lines.append(f"- {verdict} ({strength}): {about} – {words}")
        return "\n".join(lines)


VERDICTS: dict[Verdict, Wording] = {
    Verdict.PASS: Wording(nb="Oppfylt", nn="Oppfylt", en="Met"),
    Verdict.FAIL: Wording(nb="Ikke oppfylt", nn="Ikkje oppfylt", en="Not met"),
    Verdict.UNKNOWN: Wording(nb="Ukjent", nn="Ukjent", en="Unknown"),
    Verdict.NOT_APPLICABLE: Wording(nb="Gjelder ikke", nn="Gjeld ikkje", en="Not applicable"),
}
STRENGTHS: dict[Strength, Wording] = {
    Strength.LAW: Wording(nb="lov", nn="lov", en="law"),
    Strength.MUST: Wording(nb="må", nn="må", en="must"),
    Strength.SHOULD: Wording(nb="bør", nn="bør", en="should"),
}
OUTCOMES: dict[Outcome, Wording] = {
    Outcome.PROCEED: Wording(nb="Videre", nn="Vidare", en="Proceed"),
    Outcome.PROCEED_WITH_CONDITIONS: Wording(
        nb="Videre med vilkår", nn="Vidare med vilkår", en="Proceed with conditions"
    ),
    Outcome.GO_BACK: Wording(nb="Gå tilbake", nn="Gå tilbake", en="Go back"),
    Outcome.PAUSE: Wording(nb="Pause", nn="Pause", en="Pause"),
    Outcome.STOP: Wording(nb="Stanse", nn="Stanse", en="Stop"),
}


def assess(state: State, gate: str, on: date) -> Assessment:
    """Return how a gate stands on a day.

    Raises:
        NoSuchPath: when there is no gate at this path.
    """
    place = state.places.get(gate)
    if place is None or not isinstance(place.node, Gate):
        raise NoSuchPath(gate, tuple(path for path, p in state.places.items() if isinstance(p.node, Gate)))
    items = (
        *(_item(state, gate, criterion, on) for criterion in place.node.criteria),
        *_open_conditions(state, gate, on),
    )
    targets = tuple(
        path for path, other in state.places.items() if _reachable(state, path) and may_go_back(other, place)
    )
    return Assessment(
        gate=gate,
        on=on,
        items=items,
        permitted=_permitted(items, targets),
        recommended=_recommended(state, place.node, gate, items),
        go_backs=state.go_backs(gate),
        targets=targets,
        digest=_digest(items),
    )


def _reachable(state: State, path: str) -> bool:
    """Whether a node lies on the way that was chosen."""
    return all(
        state.chosen.get(choice) == path.removeprefix(f"{choice}/").partition("/")[0]
        for choice in state.places[path].choices
    )


def _item(state: State, gate: str, criterion: Criterion, on: date) -> Item:
    made = producers(state.definition, state.places, givers_of(state.places), gate, criterion)
    match criterion.about:
        case Check() as check:
            standing = standing_of(state, join(gate, check.id), check, on)
            return Item(criterion.id, criterion.strength, check.ask, standing, (gate,))
        case CheckPath(path=path):
            asked = state.checks[path]
            assert isinstance(asked, Check)  # noqa: S101 - checks holds checks; unknown paths are findings
            return Item(criterion.id, criterion.strength, asked.ask, standing_of(state, path, asked, on), made)
        case Threshold() as threshold:
            measure = state.definition.measure(threshold.measure)
            about = measure.title if measure is not None else Wording(en=threshold.measure)
            return Item(criterion.id, criterion.strength, about, standing_of_threshold(state, threshold), made)
        case ResultState() as wanted:
            about = _state_words(state, wanted)
            return Item(criterion.id, criterion.strength, about, _result(state, wanted, made, on), made)


def _state_words(state: State, wanted: ResultState) -> Wording:
    result = state.definition.result(wanted.result)
    if result is None or not result.has(wanted.state):
        return Wording(en=str(wanted))
    return _RESULT_IS.fill(result=result.title, state=result.state(wanted.state).title)


_RESULT_IS = Wording(nb="{result}: {state}", nn="{result}: {state}", en="{result}: {state}")


def _result(state: State, wanted: ResultState, made: tuple[str, ...], on: date) -> Standing:
    result = state.definition.result(wanted.result)
    if wanted.result in state.exits:
        return Standing(Verdict.FAIL, _LEFT.fill(state=f"{wanted.result}@{state.exits[wanted.result]}"))
    if result is None or not result.has(wanted.state):
        return Standing(Verdict.UNKNOWN, _NEVER, Because.MISSING)
    level = result.level(wanted.state)
    given = {
        s.result: result.level(s.state)
        for s in state.definition.inputs
        if s.result == result.id and result.has(s.state)
    }
    if max(given.get(result.id, -1), state.kept.get(result.id, -1)) >= level:
        return Standing(Verdict.PASS, _CONFIRMED)
    done = [path for path in made if state.record(path).stands is Stands.DONE]
    if not done:
        if any(state.record(path).stands is Stands.SKIPPED for path in made) or not made:
            return Standing(Verdict.FAIL, _SKIPPED)
        return Standing(Verdict.UNKNOWN, _NOT_YET, Because.NOT_YET_DUE)
    worst = [_claim(state, path, on) for path in done]
    return next((standing for standing in worst if standing.counts_as_pass), worst[-1])


def _claim(state: State, path: str, on: date) -> Standing:
    """Return how a finished phase's claim stands: confirmed when its law and must checks pass."""
    phase = state.places[path].node
    asked = phase.checklist if isinstance(phase, Phase) else ()
    failed: list[str] = []
    unknown: list[tuple[str, Because | None]] = []
    for check in asked:
        if check.strength is Strength.SHOULD:
            continue
        standing = standing_of(state, join(path, check.id), check, on)
        if standing.verdict is Verdict.FAIL:
            failed.append(check.id)
        elif standing.verdict is Verdict.UNKNOWN:
            unknown.append((check.id, standing.because))
    if failed:
        return Standing(Verdict.FAIL, _CLAIM_FAILS.fill(path=path, checks=", ".join(failed)))
    if unknown:
        words = _CLAIM_OPEN.fill(path=path, checks=", ".join(name for name, _ in unknown))
        return Standing(Verdict.UNKNOWN, words, unknown[0][1])
    return Standing(Verdict.PASS, _CONFIRMED)


_CONFIRMED = Wording(nb="bekreftet", nn="stadfesta", en="confirmed")
_LEFT = Wording(nb="er forlatt ({state})", nn="er forlate ({state})", en="has been left ({state})")
_NEVER = Wording(nb="tilstanden er ikke kjent", nn="tilstanden er ikkje kjend", en="the state isn't known")
_SKIPPED = Wording(nb="ingen fase har gitt det", nn="ingen fase har gitt det", en="no phase has given it")
_NOT_YET = Wording(
    nb="fasen som gir det, er ikke ferdig",
    nn="fasen som gir det, er ikkje ferdig",
    en="the phase that gives it isn't finished",
)
_CLAIM_FAILS = Wording(
    nb="hevdet av «{path}», men ikke oppfylt: {checks}",
    nn="hevda av «{path}», men ikkje oppfylt: {checks}",
    en="claimed by ‘{path}’, but not met: {checks}",
)
_CLAIM_OPEN = Wording(
    nb="hevdet av «{path}», men svar mangler: {checks}",
    nn="hevda av «{path}», men svar manglar: {checks}",
    en="claimed by ‘{path}’, but answers are missing: {checks}",
)


def _open_conditions(state: State, gate: str, on: date) -> list[Item]:
    items = []
    for name, condition in state.conditions.items():
        if condition.condition.blocks == gate and condition.status is ConditionStatus.OPEN:
            due = condition.condition.due
            overdue = due is not None and due < on
            words = (_OVERDUE if overdue else _OPEN).fill(due=date_wording(due) if due else "–")
            standing = Standing(Verdict.UNKNOWN, words, Because.MISSING if overdue else Because.NOT_YET_DUE)
            items.append(Item(f"condition:{name}", Strength.MUST, condition.condition.text, standing))
    return items


_OPEN = Wording(nb="åpent vilkår, frist {due}", nn="ope vilkår, frist {due}", en="open condition, due {due}")
_OVERDUE = Wording(
    nb="vilkåret skulle vært lukket {due}", nn="vilkåret skulle vore lukka {due}", en="condition overdue since {due}"
)


def _permitted(items: tuple[Item, ...], targets: tuple[str, ...]) -> tuple[Outcome, ...]:
    blocked = any(
        (item.strength is Strength.LAW and not item.standing.counts_as_pass)
        or (item.strength is Strength.MUST and item.standing.verdict is Verdict.UNKNOWN)
        for item in items
    )
    onward = () if blocked else (Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS)
    back = (Outcome.GO_BACK,) if targets else ()
    return (*onward, *back, Outcome.PAUSE, Outcome.STOP)


def _recommended(state: State, node: Gate, gate: str, items: tuple[Item, ...]) -> Recommendation:
    law_failed = _with(items, lambda i: i.strength is Strength.LAW and i.standing.verdict is Verdict.FAIL)
    if law_failed:
        return _back(state, node, gate, law_failed)
    unknown = _with(items, lambda i: i.strength is not Strength.SHOULD and i.standing.verdict is Verdict.UNKNOWN)
    if unknown:
        words = (_NOT_READY_ONE if len(unknown) == 1 else _NOT_READY).fill(count=len(unknown), names=_names(unknown))
        return Recommendation(None, words)
    failed = _with(items, lambda i: i.strength is Strength.MUST and i.standing.verdict is Verdict.FAIL)
    if failed:
        return _back(state, node, gate, failed)
    open_advice = _with(items, lambda i: i.strength is Strength.SHOULD and not i.standing.counts_as_pass)
    if open_advice:
        return Recommendation(Outcome.PROCEED_WITH_CONDITIONS, _WITH_CONDITIONS.fill(names=_names(open_advice)))
    return Recommendation(Outcome.PROCEED, _ONWARD)


def _with(items: tuple[Item, ...], wanted: Callable[[Item], bool]) -> list[Item]:
    return [item for item in items if wanted(item)]


def _names(items: list[Item]) -> Wording:
    def joined(language: Language) -> str:
        return Format(language).all_of(
            [f"«{i.about.text(language)}»" if language != "en" else f"‘{i.about.text(language)}’" for i in items]
        )

    return Wording(nb=joined("nb"), nn=joined("nn"), en=joined("en"))


def _back(state: State, node: Gate, gate: str, failed: list[Item]) -> Recommendation:
    """Recommend the latest listed way back that reaches all that failed; else a pause, or a stop past the limit."""
    names = _names(failed)
    if node.at_most is not None and state.go_backs(gate) >= node.at_most:
        return Recommendation(Outcome.STOP, _ROUNDS_USED.fill(names=names, count=node.at_most))
    here = state.places[gate]
    made = [_last_before(state, gate, item) for item in failed]
    targets = [t for t in node.go_back_to if _reachable(state, t) and may_go_back(state.places[t], here)]
    target = mending_target(state.places, targets, [path for path in made if path is not None])
    if target is None:
        return Recommendation(Outcome.PAUSE, _NO_WAY_BACK.fill(names=names))
    title: Wording = state.places[target].node.title  # type: ignore[union-attr]
    return Recommendation(Outcome.GO_BACK, _GO_BACK.fill(names=names, target=title), target)


def _last_before(state: State, gate: str, item: Item) -> str | None:
    """Return the last phase before the gate that can mend an item; None for the gate's own questions."""
    here = state.places[gate]
    before = [
        path
        for path in item.mended_at
        if path in state.places and relation(state.places[path], here) is Relation.UPSTREAM and _reachable(state, path)
    ]
    return before[-1] if before else None


_ONWARD = Wording(
    nb="Klar: gå videre. Alle krav er oppfylt.",
    nn="Klar: gå vidare. Alle krav er oppfylte.",
    en="Ready: proceed. Every requirement is met.",
)
_WITH_CONDITIONS = Wording(
    nb="Klar: gå videre med vilkår for {names}.",
    nn="Klar: gå vidare med vilkår for {names}.",
    en="Ready: proceed with conditions for {names}.",
)
_NOT_READY_ONE = Wording(
    nb="Ikke klar: ett krav er ukjent, {names}.",
    nn="Ikkje klar: eitt krav er ukjent, {names}.",
    en="Not ready: one requirement is unknown, {names}.",
)
_NOT_READY = Wording(
    nb="Ikke klar: {count} krav er ukjente, {names}.",
    nn="Ikkje klar: {count} krav er ukjende, {names}.",
    en="Not ready: {count} requirements are unknown, {names}.",
)
_GO_BACK = Wording(
    nb="Gå tilbake til «{target}»: {names} er ikke oppfylt.",
    nn="Gå tilbake til «{target}»: {names} er ikkje oppfylt.",
    en="Go back to ‘{target}’: {names} not met.",
)
_NO_WAY_BACK = Wording(
    nb="Ta en pause: {names} er ikke oppfylt, og metoden peker ikke ut noe sted å gå tilbake til.",
    nn="Ta ein pause: {names} er ikkje oppfylt, og metoden peikar ikkje ut nokon stad å gå tilbake til.",
    en="Pause: {names} not met, and the method names no place to go back to.",
)
_ROUNDS_USED = Wording(
    nb="Stans: {names} er ikke oppfylt, og arbeidet har gått tilbake {count} ganger, som er det meste her.",
    nn="Stans: {names} er ikkje oppfylt, og arbeidet har gått tilbake {count} gonger, som er det meste her.",
    en="Stop: {names} not met, and the work has gone back {count} times, which is the limit here.",
)


def _digest(items: tuple[Item, ...]) -> str:
    table = [[item.id, item.strength, item.standing.verdict, item.standing.words.en] for item in items]
    return "ass1:" + hashlib.sha256(json.dumps(table, ensure_ascii=False).encode()).hexdigest()

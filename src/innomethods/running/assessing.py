"""How a gate stands: what may be decided, what is recommended, and why.

A checklist informs, a gate recommends, a named role decides. Nothing here changes a run. How each criterion stands is
for `criteria` to say.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.composing.order import mending_target
from innomethods.errors import NoSuchPath
from innomethods.model import Gate, Phase, Strength
from innomethods.running.criteria import Item, items_of
from innomethods.running.events import Outcome
from innomethods.running.verdicts import Verdict
from innomethods.wording import Language, Wording
from innomethods.wording.formats import Format

if TYPE_CHECKING:
    from innomethods.running.state import RunState


@attrs.frozen
class Recommendation:
    """What the criteria speak for, and which of them settled it (`speaks`). No outcome: the gate isn't ready."""

    outcome: Outcome | None
    telling: Wording
    speaks: tuple[Item, ...] = ()
    to: str | None = None
    target: Wording | None = None
    rounds: int = 0

    @property
    def words(self) -> Wording:
        """The recommendation in words."""
        if not self.speaks:
            return self.telling
        return self.telling.fill(
            names=_names(self.speaks), count=len(self.speaks), target=self.target or "–", rounds=self.rounds
        )


_ENCODER = json.JSONEncoder(ensure_ascii=False)


@attrs.frozen(slots=False)  # as for `Ground`
class Assessment:
    """How a gate stands on a day: its criteria, what is permitted and recommended, where work may be sent back to."""

    gate: str
    on: date
    items: tuple[Item, ...]
    permitted: tuple[Outcome, ...]
    recommended: Recommendation
    go_backs: int
    targets: tuple[str, ...]

    @cached_property
    def digest(self) -> str:
        """Name what was on the table: each criterion, its verdict and what that was reached from. Words don't count."""
        table = [
            [item.id, item.strength, item.standing.verdict, item.standing.because, *map(str, item.standing.data)]
            for item in self.items
        ]
        return "ass1:" + hashlib.sha256(_ENCODER.encode(table).encode()).hexdigest()

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


def assess(state: RunState, gate: str, on: date) -> Assessment:
    """Return how a gate stands on a day.

    Raises:
        NoSuchPath: when there is no gate at this path.
    """
    node = state.ground.node(gate)
    if not isinstance(node, Gate):
        raise NoSuchPath(gate, tuple(path for path, place in state.places.items() if isinstance(place.node, Gate)))
    items = items_of(state, gate, on)
    targets = tuple(path for path in state.ground.targets(gate) if state.is_on_the_way(path))
    return Assessment(
        gate=gate,
        on=on,
        items=items,
        permitted=_permitted(items, targets),
        recommended=_recommended(state, node, gate, items, targets),
        go_backs=state.go_backs(gate),
        targets=targets,
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


def _recommended(
    state: RunState, node: Gate, gate: str, items: tuple[Item, ...], targets: tuple[str, ...]
) -> Recommendation:
    """Find the first that matches: a law fails, a must is unknown, a must fails, a should isn't passed, all is well."""
    broken = _which(items, Verdict.FAIL, Strength.LAW)
    if broken:
        return _back(state, node, gate, broken, targets)
    unknown = _which(items, Verdict.UNKNOWN, Strength.LAW, Strength.MUST)
    if unknown:
        return Recommendation(None, _NOT_READY_ONE if len(unknown) == 1 else _NOT_READY, unknown)
    failed = _which(items, Verdict.FAIL, Strength.MUST)
    if failed:
        return _back(state, node, gate, failed, targets)
    advice = tuple(i for i in items if i.strength is Strength.SHOULD and not i.standing.counts_as_pass)
    if advice:
        return Recommendation(Outcome.PROCEED_WITH_CONDITIONS, _WITH_CONDITIONS, advice)
    set_aside = _which(items, Verdict.NOT_APPLICABLE, Strength.LAW)
    if set_aside:
        return Recommendation(Outcome.PROCEED, _ONWARD_BUT, set_aside)
    return Recommendation(Outcome.PROCEED, _ONWARD)


def _which(items: tuple[Item, ...], verdict: Verdict, *strengths: Strength) -> tuple[Item, ...]:
    return tuple(item for item in items if item.standing.verdict is verdict and item.strength in strengths)


def _back(state: RunState, node: Gate, gate: str, failed: tuple[Item, ...], targets: tuple[str, ...]) -> Recommendation:
    """Recommend the latest listed way back that reaches all that failed; else a pause, or a stop past the limit."""
    if node.at_most is not None and state.go_backs(gate) >= node.at_most:
        words = _ROUND_USED if node.at_most == 1 else _ROUNDS_USED
        return Recommendation(Outcome.STOP, words, failed, rounds=node.at_most)
    made = [_last_before(state, item) for item in failed]
    listed = [target for target in node.go_back_to if target in targets]
    to = mending_target(state.places, listed, [path for path in made if path is not None])
    if to is None:
        return Recommendation(Outcome.PAUSE, _NO_WAY_BACK, failed)
    target = getattr(state.ground.node(to), "title", None)
    return Recommendation(Outcome.GO_BACK, _GO_BACK, failed, to, target)


def _last_before(state: RunState, item: Item) -> str | None:
    """Return the last phase that can mend an item; None for the gate's own questions."""
    return next((path for path in reversed(item.mended_at) if isinstance(state.ground.node(path), Phase)), None)


def _names(items: tuple[Item, ...]) -> Wording:
    def joined(language: Language) -> str:
        marks = "‘’" if language == "en" else "«»"
        return Format(language).all_of([f"{marks[0]}{item.about.text(language)}{marks[1]}" for item in items])

    return Wording(nb=joined("nb"), nn=joined("nn"), en=joined("en"))


_ONWARD = Wording(
    nb="Klart: gå videre. Alle krav er oppfylt.",
    nn="Klart: gå vidare. Alle krav er oppfylte.",
    en="Ready: proceed. Every requirement is met.",
)
_ONWARD_BUT = Wording(
    nb="Klart: gå videre. Noe loven spør om, er satt til side som «gjelder ikke»: {names}. Se om grunnene holder.",
    nn="Klart: gå vidare. Noko lova spør om, er sett til side som «gjeld ikkje»: {names}. Sjå om grunnane held.",
    en="Ready: proceed. Something the law asks was set aside as ‘not applicable’: {names}. Check the reasons.",
)
_WITH_CONDITIONS = Wording(
    nb="Klart: gå videre med vilkår for {names}.",
    nn="Klart: gå vidare med vilkår for {names}.",
    en="Ready: proceed with conditions for {names}.",
)
_NOT_READY_ONE = Wording(
    nb="Ikke klart: ett krav er ukjent, {names}.",
    nn="Ikkje klart: eitt krav er ukjent, {names}.",
    en="Not ready: one requirement is unknown, {names}.",
)
_NOT_READY = Wording(
    nb="Ikke klart: {count} krav er ukjente, {names}.",
    nn="Ikkje klart: {count} krav er ukjende, {names}.",
    en="Not ready: {count} requirements are unknown, {names}.",
)
_GO_BACK = Wording(
    nb="Gå tilbake til «{target}». Ikke oppfylt: {names}.",
    nn="Gå tilbake til «{target}». Ikkje oppfylt: {names}.",
    en="Go back to ‘{target}’. Not met: {names}.",
)
_NO_WAY_BACK = Wording(
    nb="Ta en pause. Ikke oppfylt: {names}. Metoden peker ikke ut noe sted å gå tilbake til.",
    nn="Ta ein pause. Ikkje oppfylt: {names}. Metoden peikar ikkje ut nokon stad å gå tilbake til.",
    en="Pause. Not met: {names}. The method names no place to go back to.",
)
_ROUND_USED = Wording(
    nb="Stans. Ikke oppfylt: {names}. Arbeidet har gått tilbake én gang, som er det meste her.",
    nn="Stans. Ikkje oppfylt: {names}. Arbeidet har gått tilbake éin gong, som er det meste her.",
    en="Stop. Not met: {names}. The work has gone back once, which is the limit here.",
)
_ROUNDS_USED = Wording(
    nb="Stans. Ikke oppfylt: {names}. Arbeidet har gått tilbake {rounds} ganger, som er det meste her.",
    nn="Stans. Ikkje oppfylt: {names}. Arbeidet har gått tilbake {rounds} gonger, som er det meste her.",
    en="Stop. Not met: {names}. The work has gone back {rounds} times, which is the limit here.",
)

"""The rules of deciding at a gate: who, when, which outcome, where back to, on which conditions.

Not here: what a gate recommends (`assessing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from innomethods.errors import Refused
from innomethods.findings import Finding, finding
from innomethods.model import Gate, Strength
from innomethods.running.assessing import OUTCOMES, Assessment, assess
from innomethods.running.blocking import is_ahead
from innomethods.running.criteria import LIMIT, Item
from innomethods.running.events import GateDecided, Outcome, Voice
from innomethods.running.reasons import GATE, before_its_time, is_under_way, one_of, too_early, unknown, wrong_status
from innomethods.running.voting import flaws, voting
from innomethods.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from innomethods.running.state import RunState

_ONWARD = (Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS)


def deciding(state: RunState, event: GateDecided) -> Iterator[Finding]:
    """Yield why a gate can't be decided this way now."""
    path = event.gate
    gate = state.ground.node(path)
    if not isinstance(gate, Gate):
        yield unknown(state, path, GATE)
        return
    if not is_under_way(state, path):
        yield wrong_status(state)
        return
    if path not in state.turn():
        if state.record(path).is_behind:
            yield finding("R05", path, path=path)
        else:
            yield finding("R19", path, gate=path, because=too_early(state))
        return
    if gate.decided_by and event.by.role != gate.decided_by and not event.delegation:
        yield finding("R07", path, role=event.by.role, expected=gate.decided_by)
    view = assess(state, path, event.at.date())
    against = [*_outcome(state, event, view), *voting(event, decider(state, event)), *_own_work(state, event)]
    if event.outcome is Outcome.GO_BACK:
        against += _going_back(event, gate, view.targets)
    if event.outcome is Outcome.PROCEED_WITH_CONDITIONS and not event.conditions:
        against.append(finding("R23", path, what=_A_CONDITION))
    against += _conditions(state, event)
    yield from against or _disagreements(state, event, view)


_A_CONDITION = Wording(nb="minst ett vilkår", nn="minst eitt vilkår", en="at least one condition")


def _disagreements(state: RunState, event: GateDecided, view: Assessment) -> Iterator[Finding]:
    """R43: what a decision says it rests on isn't what was on the table. One that says nothing of it is left alone."""
    because = []
    if event.assessment is not None and event.assessment != view.digest:
        because.append(_OTHER_TABLE)
    if event.assessment is not None and event.recommended is not view.recommended.outcome:
        told, was = (_advice(outcome) for outcome in (event.recommended, view.recommended.outcome))
        because.append(_OTHER_ADVICE.fill(told=told, was=was))
    if event.breach and event.outcome in view.permitted and not flaws(event, decider(state, event)):
        because.append(_NO_BREACH)
    for each in because:
        yield finding("R43", event.gate, gate=event.gate, at=f"{event.at:%Y-%m-%d}", because=each)


def _advice(outcome: Outcome | None) -> Wording:
    return OUTCOMES[outcome] if outcome is not None else _NONE


_NONE = Wording(nb="ingenting", nn="ingenting", en="nothing")
_OTHER_TABLE = Wording(
    nb="fingeravtrykket av det som lå på bordet, er et annet",
    nn="fingeravtrykket av det som låg på bordet, er eit anna",
    en="the digest of what was on the table is another",
)
_OTHER_ADVICE = Wording(
    nb="anbefalt var {was}, ikke {told}", nn="tilrådd var {was}, ikkje {told}", en="{was} was recommended, not {told}"
)
_NO_BREACH = Wording(
    nb="den er registrert som et brudd, men ingen regel er brutt",
    nn="ho er registrert som eit brot, men ingen regel er broten",
    en="it is recorded as a breach, but no rule is broken",
)


def _has_reason(event: GateDecided) -> bool:
    return event.reason is not None and bool(event.reason.strip())


def _outcome(state: RunState, event: GateDecided, view: Assessment) -> Iterator[Finding]:
    """Yield why this outcome isn't permitted, or why it needs a reason."""
    recommended = view.recommended.outcome
    if event.outcome not in view.permitted:
        # A breach is against the rules; going back to nowhere isn't possible at all.
        if event.outcome is Outcome.GO_BACK or not (event.breach and _has_reason(event)):
            if event.outcome in _ONWARD and all(item.id.startswith(LIMIT) for item in _not_passed(view)):
                yield from before_its_time(state, event.gate, event.at.date())
                return
            told, because = OUTCOMES[event.outcome], _not_permitted(event, view)
            yield finding("R09", event.gate, outcome=told, because=because, permitted=_named(view.permitted))
    elif event.outcome is not recommended and not _has_reason(event) and not _is_only_stricter(event, recommended):
        what = _OTHER_OUTCOME if recommended is not None else _BEFORE_READY
        advice = OUTCOMES[recommended] if recommended is not None else ""
        yield finding("R08", event.gate, what=what.fill(outcome=OUTCOMES[event.outcome], recommended=advice))


def decider(state: RunState, event: GateDecided) -> str | None:
    """Return the key of the person who decides: the one named, or else whoever plays the role at that time."""
    if event.by.person is not None:
        return event.by.person
    since = state.bound.get(event.by.role)
    return None if since is None or since > event.at else state.persons.get(event.by.role)


def _own_work(state: RunState, event: GateDecided) -> Iterator[Finding]:
    """Yield that somebody who decides onward, or votes for it, did the work it is about; a reason may carry it."""
    if event.outcome not in _ONWARD or _has_reason(event):
        return
    voters = (vote.member for vote in event.votes if vote.voice is Voice.FOR)
    before = state.ground.before(event.gate)
    for person in dict.fromkeys(who for who in (decider(state, event), *voters) if who is not None):
        done = [path for path in before if person in state.worked.get(path, ())]
        if done:
            yield finding("R08", event.gate, what=_OWN.fill(person=person, path=done[-1]))


_OWN = Wording(
    nb="at {person} avgjør noe {person} selv har arbeidet med («{path}»),",
    nn="at {person} avgjer noko {person} sjølv har arbeidd med («{path}»),",
    en="{person} deciding about their own work (‘{path}’)",
)


def _is_only_stricter(event: GateDecided, recommended: Outcome | None) -> bool:
    """A decider may always add conditions to "proceed" without arguing."""
    return event.outcome is Outcome.PROCEED_WITH_CONDITIONS and recommended is Outcome.PROCEED


def _not_permitted(event: GateDecided, view: Assessment) -> Wording:
    if event.outcome is Outcome.GO_BACK:
        return _NOWHERE
    told = [_ITEM.fill(about=item.about, standing=item.standing.words) for item in _not_passed(view)]
    return _OPEN_ITEMS.fill(items=Wording(**{name: "; ".join(one.text(name) for one in told) for name in LANGUAGES}))


def _not_passed(view: Assessment) -> list[Item]:
    return [i for i in view.items if not i.standing.counts_as_pass and i.strength is not Strength.SHOULD]


def _named(outcomes: Iterable[Outcome]) -> Wording:
    """Return outcomes as people read them, each with the id it is recorded by."""
    return Wording(**{name: ", ".join(f"{OUTCOMES[one].text(name)} ({one})" for one in outcomes) for name in LANGUAGES})


_ITEM = Wording(nb="«{about}» ({standing})", nn="«{about}» ({standing})", en="‘{about}’ ({standing})")
_NOWHERE = Wording(
    nb="det finnes ikke noe før dette beslutningspunktet",
    nn="det finst ikkje noko før dette avgjerdspunktet",
    en="nothing comes before this decision point",
)
_OPEN_ITEMS = Wording(
    nb="ikke oppfylt eller ukjent er {items}",
    nn="ikkje oppfylt eller ukjent er {items}",
    en="not met or unknown are {items}",
)
_OTHER_OUTCOME = Wording(
    nb="å vedta «{outcome}» i stedet for det anbefalte ({recommended})",
    nn="å vedta «{outcome}» i staden for det tilrådde ({recommended})",
    en="deciding ‘{outcome}’ instead of what is recommended ({recommended})",
)
_BEFORE_READY = Wording(
    nb="å vedta «{outcome}» før beslutningspunktet er klart,",
    nn="å vedta «{outcome}» før avgjerdspunktet er klart,",
    en="deciding ‘{outcome}’ before the decision point is ready,",
)


def _going_back(event: GateDecided, gate: Gate, targets: tuple[str, ...]) -> Iterator[Finding]:
    if not targets:
        return  # told already: not permitted, nor excused by a breach
    if event.to is None:
        yield finding("R25", event.gate, legal=", ".join(targets))
    elif event.to not in targets:
        yield finding("R10", event.gate, target=event.to, legal=", ".join(targets))
    elif event.to not in gate.go_back_to and not _has_reason(event):
        yield finding("R08", event.gate, what=_UNLISTED.fill(target=event.to))


_UNLISTED = Wording(
    nb="å gå tilbake til «{target}», som metoden ikke nevner,",
    nn="å gå tilbake til «{target}», som metoden ikkje nemner,",
    en="going back to ‘{target}’, which the method does not list,",
)


def _conditions(state: RunState, event: GateDecided) -> Iterator[Finding]:
    """Yield what is wrong with the conditions: each has an owner, a due date, an id of its own and a gate ahead."""
    seen = set(state.conditions)
    for condition in event.conditions:
        for missing, what in ((condition.owner, _OWNER), (condition.due, _DUE)):
            if not missing:
                yield finding("R23", event.gate, what=what.fill(condition=condition.id))
        if condition.id in seen:
            yield finding("R23", event.gate, what=_OWN_ID.fill(condition=condition.id))
        seen.add(condition.id)
        if event.outcome not in _ONWARD:  # nothing is passed, so nothing ahead can be blocked
            yield finding("R24", event.gate, condition=condition.id, gate=event.gate)
        elif condition.blocks is not None and not is_ahead(state, event.gate, condition.blocks):
            yield finding("R24", event.gate, condition=condition.id, gate=condition.blocks)


_OWNER = Wording(
    nb="eier av vilkåret «{condition}»", nn="eigar av vilkåret «{condition}»", en="the owner of condition ‘{condition}’"
)
_DUE = Wording(
    nb="frist for vilkåret «{condition}»",
    nn="frist for vilkåret «{condition}»",
    en="the due date of condition ‘{condition}’",
)
_OWN_ID = Wording(
    nb="en egen id for vilkåret «{condition}», som finnes fra før",
    nn="ein eigen id for vilkåret «{condition}», som finst frå før",
    en="an id of its own for condition ‘{condition}’, which exists already",
)


def outcome_of(value: Outcome | str) -> Outcome:
    """Read an outcome.

    Raises:
        Refused: when there is no such outcome.
    """
    try:
        return Outcome(value)
    except ValueError:
        known = one_of(str(outcome) for outcome in OUTCOMES)
        raise Refused("decide", (finding("R22", "", value=str(value), expected=known),)) from None

"""How each criterion of a gate stands: results confirmed, checks asked, measures within limits, conditions still open.

Not here: what follows from it (`assessing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from innomethods.ids import join
from innomethods.model import Check, CheckPath, Phase, ResultState, Strength, Threshold
from innomethods.running.blocking import blocked_now
from innomethods.running.verdicts import Because, Standing, Verdict, standing_of, standing_of_threshold
from innomethods.running.waiting import RunningLimit, running_limits
from innomethods.wording import Wording

if TYPE_CHECKING:
    from datetime import date

    from innomethods.running.ground import Asked
    from innomethods.running.state import RunState

LIMIT = "limit:"  # what the ids of items about a running time limit begin with


@attrs.frozen
class Item:
    """One criterion of a gate as it stands, with what it is about and where it can be mended."""

    id: str
    strength: Strength
    about: Wording
    standing: Standing
    mended_at: tuple[str, ...] = ()


def items_of(state: RunState, gate: str, on: date) -> tuple[Item, ...]:
    """Return how every criterion of a gate stands on a day; conditions and time limits that hold it up come last."""
    items = [_item(state, gate, asked, on) for asked in state.ground.asked(gate)]
    items.extend(_open_conditions(state, gate, on))
    items.extend(map(_limit, running_limits(state, gate, on)))
    return tuple(items)


def _limit(limit: RunningLimit) -> Item:
    data = (("days", limit.days), ("last", limit.last), ("first", limit.first))
    standing = Standing(Verdict.UNKNOWN, _RUNS, Because.NOT_YET_DUE, data)
    return Item(f"{LIMIT}{limit.path}", Strength.LAW, _LIMIT.fill(title=limit.title, source=limit.source), standing)


def _item(state: RunState, gate: str, asked: Asked, on: date) -> Item:
    criterion, makers = asked.criterion, asked.makers
    if isinstance(criterion.about, Check):
        makers = (gate,)
    standing = _standing(state, gate, asked, on)
    return Item(criterion.id, criterion.strength, asked.about, standing, makers)


def _standing(state: RunState, gate: str, asked: Asked, on: date) -> Standing:
    match asked.criterion.about:
        case Check() as own:
            return standing_of(state, join(gate, own.id), own, on)
        case CheckPath(path=path):
            check = state.checks.get(path)
            return _NOT_ASKED if check is None else standing_of(state, path, check, on)
        case Threshold() as threshold:
            return standing_of_threshold(state, threshold, on)
        case ResultState() as wanted:
            return _result(state, gate, wanted, asked.makers, on)


def _result(state: RunState, gate: str, wanted: ResultState, makers: tuple[str, ...], on: date) -> Standing:
    """Return whether a state is confirmed: by an input, or by a finished phase whose law and must checks pass."""
    left = state.exits.get(wanted.result)
    if left is not None:
        return Standing(Verdict.FAIL, _LEFT, data=(("state", f"{wanted.result}@{left}"),))
    level = state.ground.level(wanted)
    if level is None:
        return Standing(Verdict.UNKNOWN, _NEVER, Because.MISSING)
    if state.ground.inputs.get(wanted.result, -1) >= level:
        return _CONFIRMED
    claimed = (path for path in _makers(state, gate, wanted, makers) if state.claims(path, wanted.result))
    claims = [claim_of(state, path, on) for path in claimed]
    if claims:
        return next((standing for standing in claims if standing.counts_as_pass), claims[-1])
    if state.kept.get(wanted.result, -1) >= level:
        return _reached_before(state, wanted.result, level, on)
    if any(state.may_come(path) and not state.record(path).is_behind for path in makers):
        return Standing(Verdict.UNKNOWN, _NOT_YET, Because.NOT_YET_DUE)
    return Standing(Verdict.FAIL, _NOBODY)


def _makers(state: RunState, gate: str, wanted: ResultState, makers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phases before a gate that give a state; one passed under an earlier rule gives what that said."""
    if not state.under:
        return makers
    level, before = state.ground.level(wanted) or 0, state.ground.before(gate)
    enough = {path for path, given in state.given(wanted.result) if given >= level}
    return tuple(path for path in before if path in enough and (path in makers or path in state.under))


def _reached_before(state: RunState, result: str, level: int, on: date) -> Standing:
    """Return how an irreversible state stands that the work went back past: no better than it stood then.

    A claim that wasn't confirmed then is unknown until its phase's law and must checks pass anew.
    """
    carried = [kept for kept in state.carried.get(result, {}).items() if kept[1].level >= level]
    if any(kept.confirmed for _, kept in carried):
        return _CONFIRMED
    again = [claim_of(state, path, on) for path, _ in carried if isinstance(state.ground.node(path), Phase)]
    again += [claim_of(state, path, on) for path, to in _given(state, result) if to >= level]  # not before this gate
    if any(standing.counts_as_pass for standing in again):
        return _CONFIRMED
    return next((standing for standing in again if standing.verdict is Verdict.FAIL), _UNCONFIRMED)


def _given(state: RunState, result: str) -> list[tuple[str, int]]:
    return [given for given in state.given(result) if state.claims(given[0], result)]


def claim_of(state: RunState, path: str, on: date) -> Standing:
    """Return how a finished phase's claim stands: confirmed when its law and must checks pass.

    One that was finished under an earlier rule is confirmed by that too.
    """
    standing, former = _claim_under(state, path, state.ground.node(path), on), state.under.get(path)
    if former is None or standing.counts_as_pass or not _claim_under(state, path, former.node, on).counts_as_pass:
        return standing
    return Standing(Verdict.PASS, _CONFIRMED_UNDER, data=(("pin", str(former.pin)),))


def _claim_under(state: RunState, path: str, phase: object, on: date) -> Standing:
    asked = phase.checklist if isinstance(phase, Phase) else ()
    stand = [(c.id, standing_of(state, join(path, c.id), c, on)) for c in asked if c.strength is not Strength.SHOULD]
    failed = ", ".join(name for name, standing in stand if standing.verdict is Verdict.FAIL)
    if failed:
        return Standing(Verdict.FAIL, _CLAIM_FAILS, data=(("path", path), ("checks", failed)))
    unknown = [(name, standing.because) for name, standing in stand if standing.verdict is Verdict.UNKNOWN]
    if unknown:
        names = ", ".join(name for name, _ in unknown)
        return Standing(Verdict.UNKNOWN, _CLAIM_OPEN, unknown[0][1], (("path", path), ("checks", names)))
    return _CONFIRMED


def _open_conditions(state: RunState, gate: str, on: date) -> list[Item]:
    items = []
    for name, held in state.conditions.items():
        closed_later = held.closed is not None and held.closed.at.date() > on
        if (held.is_open or closed_later) and blocked_now(state, held) == gate:
            due = held.condition.due
            overdue = due is not None and due < on
            words = _OVERDUE if overdue else _OPEN
            because = Because.MISSING if overdue else Because.NOT_YET_DUE
            standing = Standing(Verdict.UNKNOWN, words, because, (("due", due if due is not None else "–"),))
            items.append(Item(f"condition:{name}", Strength.MUST, held.condition.text, standing))
    return items


_CONFIRMED = Standing(Verdict.PASS, Wording(nb="bekreftet", nn="stadfesta", en="confirmed"))
_CONFIRMED_UNDER = Wording(
    nb="bekreftet etter reglene i {pin}", nn="stadfesta etter reglane i {pin}", en="confirmed under the rules of {pin}"
)
_NOT_ASKED = Standing(
    Verdict.UNKNOWN,
    Wording(nb="spørsmålet finnes ikke", nn="spørsmålet finst ikkje", en="there is no such question"),
    Because.MISSING,
)
_LEFT = Wording(nb="er forlatt ({state})", nn="er forlate ({state})", en="has been left ({state})")
_NEVER = Wording(nb="tilstanden er ikke kjent", nn="tilstanden er ikkje kjend", en="the state is not known")
_NOBODY = Wording(nb="ingen fase har gitt det", nn="ingen fase har gitt det", en="no phase has given it")
_UNCONFIRMED = Standing(
    Verdict.UNKNOWN,
    Wording(
        nb="hevdet før arbeidet gikk tilbake, men ikke bekreftet",
        nn="hevda før arbeidet gjekk tilbake, men ikkje stadfesta",
        en="claimed before the work went back, but not confirmed",
    ),
    Because.STALE,
)
_NOT_YET = Wording(
    nb="fasen som gir det, er ikke ferdig",
    nn="fasen som gir det, er ikkje ferdig",
    en="the phase that gives it is not finished",
)
_CLAIM_FAILS = Wording(
    nb="hevdet, men ikke oppfylt: {checks}",
    nn="hevda, men ikkje oppfylt: {checks}",
    en="claimed, but not met: {checks}",
)
_CLAIM_OPEN = Wording(
    nb="hevdet, men svar mangler: {checks}",
    nn="hevda, men svar manglar: {checks}",
    en="claimed, but answers are missing: {checks}",
)
_OPEN = Wording(nb="åpent vilkår, frist {due}", nn="ope vilkår, frist {due}", en="open condition, due {due}")
_LIMIT = Wording(
    nb="Fristen etter «{title}» ({source})",
    nn="Fristen etter «{title}» ({source})",
    en="The time limit after ‘{title}’ ({source})",
)
_RUNS = Wording(
    nb="løper til og med {last}; tidligst {first}",
    nn="går til og med {last}; tidlegast {first}",
    en="runs to the end of {last}; {first} at the earliest",
)
_OVERDUE = Wording(
    nb="vilkåret skulle vært lukket {due}", nn="vilkåret skulle vore lukka {due}", en="condition overdue since {due}"
)

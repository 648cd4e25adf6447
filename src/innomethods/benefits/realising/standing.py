"""How each benefit stands on a day: observed against expected, with unknown where nothing can be said.

Here: the judgement. Not here: its words (`saying`), nor whether the project made the difference (`effects`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import attrs

from innomethods.benefits.realising import saying
from innomethods.benefits.realising.agenda import days_of, months_later
from innomethods.benefits.realising.saying import WHY_UNKNOWN, Missing, Standing
from innomethods.benefits.realising.trajectory import Trajectory, trajectory_of
from innomethods.model import Benefit, BenefitsPlan, Direction, Observation
from innomethods.wording import Language, format_for


@attrs.frozen
class Realised:
    """One benefit on a day.

    `expected` is what the way to the target says for the day of the last observation, `share` how much of the whole way
    was gone by then (1 is all of it, below 0 the wrong way, None where it can't be reckoned), `gap` how much better
    (above 0) or worse than expected it was, in the measure's unit. `early_signs` are the benefits that show early
    whether this one will come, with how they stand. `before_baseline` was observed before the baseline's day, and says
    nothing of the effect.
    """

    benefit: Benefit
    standing: Standing
    observation: Observation | None = None
    expected: Decimal | None = None
    share: Decimal | None = None
    gap: Decimal | None = None
    unknown: Missing | None = None
    wanted: date | None = None
    trajectory: Trajectory | None = None
    early_signs: tuple[tuple[str, Standing], ...] = ()
    before_baseline: tuple[Observation, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether anything can be said."""
        return self.standing is not Standing.UNKNOWN

    @property
    def strays(self) -> bool:
        """Whether somebody should ask for the cause and do something."""
        return self.standing in {Standing.BEHIND, Standing.WORSE, Standing.MISSED, Standing.EXCEEDED}

    def why(self, language: Language = "nb") -> str:
        """Say in a sentence why it stands as it does."""
        form = format_for(language)
        if self.unknown is not None:
            seen = form.date(self.observation.on) if self.observation is not None else ""
            wanted = form.date(self.wanted) if self.wanted is not None else ""
            value = form.number(self.observation.value) if self.observation is not None else ""
            measure = self.benefit.measure
            scale = measure.unit.text(language) if measure is not None and measure.unit is not None else ""
            words = {"seen": seen, "wanted": wanted, "value": value, "scale": scale}
            text = WHY_UNKNOWN[self.unknown].text(language).format(**words)
        else:
            text = _told(self, language)
        return text + _set_aside(self, language)

    def shown(self, value: Decimal) -> Decimal:
        """Round a reckoned value to what can be told apart on the way to the target: a hundredth of it."""
        benefit = self.benefit
        if benefit.baseline is None or benefit.target is None or benefit.baseline == benefit.target:
            return round(value, 2)
        decimals = max(2 - (benefit.target - benefit.baseline).adjusted(), 0)
        return round(value, decimals)


def _told(one: Realised, language: Language) -> str:
    form, benefit, seen = format_for(language), one.benefit, one.observation
    assert seen is not None  # noqa: S101 - known only where something was seen
    words = {
        "value": _amount(benefit, seen.value, language),
        "on": form.date(seen.on),
        "baseline": _amount(benefit, benefit.baseline, language),
        "target": _amount(benefit, benefit.target, language),
        "due": form.date(benefit.due) if benefit.due is not None else "–",
    }
    if benefit.disbenefit:
        return saying.LIMIT.text(language).format(**words)
    text = saying.SEEN.text(language).format(**words)
    if seen.value < 0 <= min(end or Decimal(0) for end in (benefit.baseline, benefit.target)):
        text += saying.BELOW_NOTHING.text(language)
    if one.expected is None or one.trajectory is None:
        return text
    then = saying.EXPECTED_DRAWN if one.trajectory.drawn else saying.EXPECTED
    expected = _amount(benefit, one.shown(one.expected), language)
    return text + then.text(language).format(
        expected=expected, start=form.date(one.trajectory.begins), due=words["due"]
    )


def _amount(benefit: Benefit, value: Decimal | None, language: Language) -> str:
    measure = benefit.measure
    unit = measure.unit if measure is not None else None
    return "–" if value is None else format_for(language).measured(value, unit)


def _set_aside(one: Realised, language: Language) -> str:
    if not one.before_baseline:
        return ""
    form = format_for(language)
    values = [f"{_amount(one.benefit, each.value, language)} ({form.date(each.on)})" for each in one.before_baseline]
    return saying.BEFORE_BASELINE.text(language).format(values=form.all_of(values))


@attrs.frozen
class Realisation:
    """All benefits of a plan on a day."""

    on: date
    benefits: tuple[Realised, ...]
    unused: tuple[Observation, ...] = ()  # of measures no benefit has

    def __getitem__(self, id: str) -> Realised:
        for one in self.benefits:
            if one.benefit.id == id:
                return one
        raise KeyError(id)

    def of_owner(self, role: str) -> tuple[Realised, ...]:
        """The benefits a role answers for."""
        return tuple(one for one in self.benefits if one.benefit.owner == role)

    @property
    def owners(self) -> tuple[str, ...]:
        """The roles that answer for something, in the register's order."""
        return tuple(dict.fromkeys(one.benefit.owner for one in self.benefits if one.benefit.owner is not None))


def realised(
    plan: BenefitsPlan, observations: Iterable[Observation], *, on: date, effect_from: date | None = None
) -> Realisation:
    """Hold what was observed by a day against what each benefit was to have reached.

    Every observation is held against the way from baseline to target on its own day, not only against the target.
    `effect_from` is the day from which effects are expected where a benefit doesn't say, None the plan's `project_end`.
    What isn't measured, has no baseline, has two values on the newest day, or was measured too long ago (two planned
    days let pass; a year where no days are planned) is unknown, never on track.

    >>> from innomethods.model import Measure
    >>> rate = Benefit(
    ...     "fewer",
    ...     title="Fewer",
    ...     measure=Measure("rate", title="Rate", unit="%", direction="down"),
    ...     baseline="11.8",
    ...     baseline_on=date(2026, 12, 31),
    ...     target=7,
    ...     due=date(2027, 12, 31),
    ... )
    >>> plan = BenefitsPlan("small", register=rate)
    >>> realised(plan, [Observation("rate", "9.0", date(2027, 10, 1))], on=date(2027, 10, 5))["fewer"].standing
    <Standing.BEHIND: 'behind'>
    >>> realised(plan, [], on=date(2027, 10, 5))["fewer"].why("en")
    'Nothing has been measured since the baseline.'
    """
    seen = sorted((one for one in observations if one.on <= on), key=lambda one: one.on)
    start = effect_from if effect_from is not None else plan.project_end
    twofold = measured_two_ways(plan)
    first = [_stand(benefit, seen, on, start, twofold) for benefit in plan.register]
    by_id = {one.benefit.id: one.standing for one in first}
    signed = tuple(
        attrs.evolve(one, early_signs=tuple((id, by_id[id]) for id in one.benefit.leading if id in by_id))
        for one in first
    )
    known = {benefit.measure.id for benefit in plan.register if benefit.measure is not None}
    return Realisation(on, signed, tuple(one for one in seen if one.measure not in known))


def measured_two_ways(plan: BenefitsPlan) -> frozenset[str]:
    """Return the ids of measures that two benefits give different units or directions."""
    said: dict[str, set[tuple[object, object]]] = {}
    for benefit in plan.register:
        if benefit.measure is not None:
            said.setdefault(benefit.measure.id, set()).add((benefit.measure.unit, benefit.measure.direction))
    return frozenset(id for id, ways in said.items() if len(ways) > 1)


def _stand(
    benefit: Benefit, seen: list[Observation], on: date, start: date | None, twofold: frozenset[str]
) -> Realised:
    measure = benefit.measure
    if measure is None:
        return Realised(benefit, Standing.UNKNOWN, unknown=Missing.MEASURE)
    mine = [one for one in seen if one.measure == measure.id]
    since = benefit.baseline_on
    after = [one for one in mine if since is None or one.on > since]
    newest = after[-1] if after else None
    blank = Realised(
        benefit,
        Standing.UNKNOWN,
        newest,
        trajectory=trajectory_of(benefit, effect_from=start),
        before_baseline=tuple(one for one in mine if since is not None and one.on < since),
    )
    missing, wanted = _lack(benefit, after, on, start)
    if measure.id in twofold:
        missing, wanted = Missing.TWO_MEASURES, None
    if missing is not None or newest is None:
        return attrs.evolve(blank, unknown=missing, wanted=wanted)
    return _limited(blank, newest) if benefit.disbenefit else _going(blank, newest)


def _lack(
    benefit: Benefit, after: list[Observation], on: date, start: date | None
) -> tuple[Missing | None, date | None]:
    if benefit.target is None or (benefit.due is None and not benefit.disbenefit):
        return Missing.TARGET, None
    if not benefit.disbenefit:
        if benefit.baseline is None or benefit.baseline_on is None:
            return Missing.BASELINE, None
        if not _points_the_way(benefit):
            return Missing.NOT_UNDERSTOOD, None
        if benefit.due is not None and benefit.due <= benefit.baseline_on:
            return Missing.DATES, None
    if not after:
        start = benefit.effect_from if benefit.effect_from is not None else start
        early = start is not None and on < start
        return (Missing.NOT_YET_DUE, start) if early else (Missing.OBSERVATION, None)
    newest = after[-1].on
    if _is_off_scale(benefit, after[-1].value):
        return Missing.OFF_SCALE, None
    if len({one.value for one in after if one.on == newest}) > 1:
        return Missing.TWO_VALUES, None
    late = _overdue(benefit, newest, on)
    return (Missing.STALE, late) if late is not None else (None, None)


_SCALE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


def _is_off_scale(benefit: Benefit, value: Decimal) -> bool:
    unit = benefit.measure.unit if benefit.measure is not None else None
    scale = _SCALE.fullmatch(unit.text("en").strip()) if unit is not None else None
    return scale is not None and not int(scale[1]) <= value <= int(scale[2])


def _points_the_way(benefit: Benefit) -> bool:
    """Whether the target lies on the better side of the baseline."""
    assert benefit.baseline is not None  # noqa: S101 - asked only then
    assert benefit.target is not None  # noqa: S101 - likewise
    return _better(benefit, benefit.target, benefit.baseline)


def _better(benefit: Benefit, one: Decimal, than: Decimal) -> bool:
    up = benefit.measure is not None and benefit.measure.direction is Direction.UP
    return one > than if up else one < than


def _overdue(benefit: Benefit, seen: date, on: date) -> date | None:
    """Return the first day that was let pass, when two or more were; None when what was seen is new enough."""
    days = list(days_of(benefit.measuring, benefit.due)) if benefit.measuring is not None else []
    missed = [day for day in days if seen < day <= on]
    if len(missed) > 1:  # the newest may still be under way
        return missed[0]
    if benefit.measuring is None and on > months_later(seen, _KEEPS):
        return months_later(seen, _KEEPS)
    if benefit.due is not None and seen < benefit.due < on and (on - benefit.due).days > _PATIENCE:
        return benefit.due
    return None


_KEEPS = 12  # months that a value says something, where nobody has planned when to measure
_PATIENCE = 92  # days after the due date within which a measurement is still awaited: a quarter


def _limited(blank: Realised, newest: Observation) -> Realised:
    benefit = blank.benefit
    assert benefit.target is not None  # noqa: S101 - a limit is what it was asked for
    over = _better(benefit, benefit.target, newest.value)
    up = benefit.measure is not None and benefit.measure.direction is Direction.UP
    gap = newest.value - benefit.target if up else benefit.target - newest.value
    return attrs.evolve(blank, standing=Standing.EXCEEDED if over else Standing.HELD, gap=gap)


def _going(blank: Realised, newest: Observation) -> Realised:
    benefit, way = blank.benefit, blank.trajectory
    assert way is not None  # noqa: S101 - baseline, target and due date are there, in order
    assert benefit.baseline is not None  # noqa: S101 - likewise
    assert benefit.target is not None  # noqa: S101 - likewise
    assert benefit.due is not None  # noqa: S101 - likewise
    expected = way.on(newest.on)
    gap = newest.value - expected
    gap = gap if benefit.target > benefit.baseline else -gap
    share = (newest.value - benefit.baseline) / (benefit.target - benefit.baseline)
    if share >= 1:
        standing = Standing.REACHED
    elif newest.on >= benefit.due:
        standing = Standing.MISSED
    elif share < 0:
        standing = Standing.WORSE
    else:
        standing = Standing.ON_TRACK if gap >= 0 else Standing.BEHIND
    return attrs.evolve(blank, standing=standing, expected=expected, share=share, gap=gap)

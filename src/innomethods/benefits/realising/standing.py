"""How each benefit stands on a day: observed against expected, with unknown where nothing can be said.

Here: the judgement and its reasons. Not here: whether the project made the difference (`effects`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.benefits.realising.agenda import days_of
from innomethods.benefits.realising.trajectory import Trajectory, trajectory_of
from innomethods.model import Benefit, BenefitsPlan, Direction, Observation
from innomethods.wording import Language, Wording, format_for


class Standing(StrEnum):
    """How a benefit stands. A disbenefit is `held` as long as it keeps within its limit, and `exceeded` when not."""

    REACHED = "reached"
    ON_TRACK = "on-track"
    BEHIND = "behind"
    WORSE = "worse"  # than the baseline
    MISSED = "missed"
    HELD = "held"
    EXCEEDED = "exceeded"
    UNKNOWN = "unknown"


class Missing(StrEnum):
    """Why nothing can be said."""

    MEASURE = "measure"
    BASELINE = "baseline"
    TARGET = "target"
    OBSERVATION = "observation"
    STALE = "stale"
    NOT_YET_DUE = "not-yet-due"
    NOT_UNDERSTOOD = "not-understood"  # the target says otherwise than the direction, or is the baseline


STANDINGS: dict[Standing, Wording] = {
    Standing.REACHED: Wording(nb="Nådd", nn="Nådd", en="Reached"),
    Standing.ON_TRACK: Wording(nb="I rute", nn="I rute", en="On track"),
    Standing.BEHIND: Wording(nb="Bak planen", nn="Bak planen", en="Behind"),
    Standing.WORSE: Wording(nb="Verre enn før", nn="Verre enn før", en="Worse than before"),
    Standing.MISSED: Wording(nb="Ikke nådd til fristen", nn="Ikkje nådd til fristen", en="Not reached when due"),
    Standing.HELD: Wording(nb="Innenfor grensen", nn="Innanfor grensa", en="Within the limit"),
    Standing.EXCEEDED: Wording(nb="Over grensen", nn="Over grensa", en="Over the limit"),
    Standing.UNKNOWN: Wording(nb="Ukjent", nn="Ukjent", en="Unknown"),
}
WHY_UNKNOWN: dict[Missing, Wording] = {
    Missing.MEASURE: Wording(
        nb="Gevinsten har ikke noe måltall.", nn="Gevinsten har ikkje noko måltal.", en="The benefit has no measure."
    ),
    Missing.BASELINE: Wording(
        nb="Nullpunktet er ikke målt, så ingen kan si om noe er endret.",
        nn="Nullpunktet er ikkje målt, så ingen kan seie om noko er endra.",
        en="There is no baseline, so nobody can say whether anything has changed.",
    ),
    Missing.TARGET: Wording(
        nb="Gevinsten mangler mål eller frist.",
        nn="Gevinsten manglar mål eller frist.",
        en="The benefit has no target and due date.",
    ),
    Missing.OBSERVATION: Wording(
        nb="Ingenting er målt etter nullpunktet.",
        nn="Ingenting er målt etter nullpunktet.",
        en="Nothing has been measured since the baseline.",
    ),
    Missing.STALE: Wording(
        nb="Siste måling er fra {seen}. Det skulle vært målt igjen {wanted}.",
        nn="Siste måling er frå {seen}. Det skulle ha vore målt igjen {wanted}.",
        en="The last measurement is from {seen}. It should have been measured again on {wanted}.",
    ),
    Missing.NOT_YET_DUE: Wording(
        nb="Virkningen ventes ikke før {wanted}.",
        nn="Verknaden er ikkje venta før {wanted}.",
        en="The effect is not expected before {wanted}.",
    ),
    Missing.NOT_UNDERSTOOD: Wording(
        nb="Målet er det samme som nullpunktet eller ligger feil vei fra det.",
        nn="Målet er det same som nullpunktet eller ligg feil veg frå det.",
        en="The target is the same as the baseline, or lies the wrong way from it.",
    ),
}


@attrs.frozen
class Realised:
    """One benefit on a day.

    `expected` is what the way to the target says for the day of the last observation, `share` how much of the whole way
    was gone by then (1 is all of it, below 0 the wrong way, None where it can't be reckoned), `gap` how much better
    (above 0) or worse than expected it was, in the measure's unit. `early_signs` are the benefits that show early
    whether this one will come, with how they stand.
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
            return WHY_UNKNOWN[self.unknown].text(language).format(seen=seen, wanted=wanted)
        return _told(self, language)


_SEEN = Wording(
    nb="Målt til {value} {on}. Nullpunktet er {baseline}, målet {target} innen {due}.",
    nn="Målt til {value} {on}. Nullpunktet er {baseline}, målet {target} innan {due}.",
    en="Measured at {value} on {on}. The baseline is {baseline}, the target {target} by {due}.",
)
_EXPECTED = Wording(
    nb=" Etter planen skulle det vært {expected} da.",
    nn=" Etter planen skulle det ha vore {expected} då.",
    en=" It should have been {expected} by then.",
)
_LIMIT = Wording(
    nb="Målt til {value} {on}. Grensen er {target}.",
    nn="Målt til {value} {on}. Grensa er {target}.",
    en="Measured at {value} on {on}. The limit is {target}.",
)


def _told(one: Realised, language: Language) -> str:
    form, benefit, seen = format_for(language), one.benefit, one.observation
    assert seen is not None  # noqa: S101 - known only where something was seen
    unit = benefit.measure.unit if benefit.measure is not None else None
    percent = benefit.measure is not None and benefit.measure.in_per_cent

    def number(value: Decimal | None) -> str:
        if value is None:
            return "–"
        if percent:
            return form.percent(value)
        return form.number(value) + (f" {unit.text(language)}" if unit is not None else "")

    words = {
        "value": number(seen.value),
        "on": form.date(seen.on),
        "baseline": number(benefit.baseline),
        "target": number(benefit.target),
        "due": form.date(benefit.due) if benefit.due is not None else "–",
        "expected": number(one.expected),
    }
    if benefit.disbenefit:
        return _LIMIT.text(language).format(**words)
    text = _SEEN.text(language).format(**words)
    return text + (_EXPECTED.text(language).format(**words) if one.expected is not None else "")


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
    `effect_from` is the day from which effects are expected, None the plan's `project_end`. What isn't measured, was
    measured too long ago, or has no baseline is unknown, never on track.

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
    first = [_stand(benefit, seen, on, start) for benefit in plan.register]
    by_id = {one.benefit.id: one.standing for one in first}
    signed = tuple(
        attrs.evolve(one, early_signs=tuple((id, by_id[id]) for id in one.benefit.leading if id in by_id))
        for one in first
    )
    known = {benefit.measure.id for benefit in plan.register if benefit.measure is not None}
    return Realisation(on, signed, tuple(one for one in seen if one.measure not in known))


def _stand(benefit: Benefit, seen: list[Observation], on: date, start: date | None) -> Realised:
    measure = benefit.measure
    if measure is None:
        return Realised(benefit, Standing.UNKNOWN, unknown=Missing.MEASURE)
    after = [
        one
        for one in seen
        if one.measure == measure.id and (benefit.baseline_on is None or one.on > benefit.baseline_on)
    ]
    newest = after[-1] if after else None
    way = trajectory_of(benefit, effect_from=start)
    missing, wanted = _lack(benefit, newest, on, start)
    if missing is not None or newest is None:
        return Realised(benefit, Standing.UNKNOWN, observation=newest, unknown=missing, wanted=wanted, trajectory=way)
    if benefit.disbenefit:
        return _limited(benefit, newest, way)
    return _going(benefit, newest, way)


def _lack(
    benefit: Benefit, newest: Observation | None, on: date, start: date | None
) -> tuple[Missing | None, date | None]:
    if benefit.target is None or (benefit.due is None and not benefit.disbenefit):
        return Missing.TARGET, None
    if not benefit.disbenefit:
        if benefit.baseline is None or benefit.baseline_on is None:
            return Missing.BASELINE, None
        if not _points_the_way(benefit):
            return Missing.NOT_UNDERSTOOD, None
    if newest is None:
        early = start is not None and on < start
        return (Missing.NOT_YET_DUE, start) if early else (Missing.OBSERVATION, None)
    late = _overdue(benefit, newest.on, on)
    return (Missing.STALE, late) if late is not None else (None, None)


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
    if benefit.due is not None and seen < benefit.due < on and (on - benefit.due).days > _PATIENCE:
        return benefit.due
    return None


_PATIENCE = 92  # days after the due date within which a measurement is still awaited: a quarter


def _limited(benefit: Benefit, newest: Observation, way: Trajectory | None) -> Realised:
    assert benefit.target is not None  # noqa: S101 - a limit is what it was asked for
    over = _better(benefit, benefit.target, newest.value)
    up = benefit.measure is not None and benefit.measure.direction is Direction.UP
    gap = newest.value - benefit.target if up else benefit.target - newest.value
    standing = Standing.EXCEEDED if over else Standing.HELD
    return Realised(benefit, standing, newest, gap=gap, trajectory=way)


def _going(benefit: Benefit, newest: Observation, way: Trajectory | None) -> Realised:
    assert way is not None  # noqa: S101 - baseline, target and due date are there
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
    return Realised(benefit, standing, newest, expected, share, gap, trajectory=way)

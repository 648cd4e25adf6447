"""Control charts of single values (XmR): frozen limits from moving ranges, and why each point is what it is.

Here: `control_chart` and the value it returns. The rules that find signals stand in `signals`; effects with
an interval in `interruption`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

import attrs

from innomethods.benefits.effects.amounts import amount, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NOTHING_ELSE
from innomethods.benefits.effects.designs import LEAST_BASELINE
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Number, Place, first_from, holes, numbers, places, shown
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics
from innomethods.benefits.effects.said import charts as said
from innomethods.benefits.effects.signals import RULE_WORDS, Rule, Signal, find_signals
from innomethods.benefits.effects.terms import Assumption, Line, Standing
from innomethods.model import Design
from innomethods.wording import LANGUAGES, Wording, format_for

_LONGEST_SERIES = 2  # times the run length: fewer points after the baseline can hardly show a shift
_ENOUGH = 20  # baseline points that set limits well
_CORRELATED = 0.4  # of neighbours in the baseline: limits from moving ranges are too narrow then


class Verdict(StrEnum):
    """What a point is: usual variation, or part of a signal that is an improvement, a concern, or neither."""

    COMMON = "common"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "neutral"


@attrs.frozen(kw_only=True)
class Limits:
    """How limits are reckoned: mean ± `factor` × mean moving range of at least `least` points.

    `screen` leaves out, once, moving ranges of 3.267 times their mean or more.
    """

    factor: float = attrs.field(default=2.66, validator=attrs.validators.gt(0))
    screen: bool = True
    least: int = attrs.field(default=LEAST_BASELINE, validator=attrs.validators.ge(2))


@attrs.frozen
class Rebase:
    """New limits from a place on, by somebody's judgement: say why the process is another from there."""

    at: Place
    reason: Wording | str


@attrs.frozen
class Process:
    """One stretch of the chart with the same limits: positions `first` to `last` (from 0), the mean and limits."""

    first: int
    last: int
    centre: float
    low: float
    high: float
    moving_range: float
    baseline: int


@attrs.frozen
class ChartPoint:
    """One point: where, its value, what it is, which signals it is part of, and the limits it is held against."""

    place: Place
    value: float
    verdict: Verdict
    signals: tuple[Signal, ...]
    process: Process

    @property
    def why(self) -> Wording:
        """Why the point is what it is, in a sentence."""
        if not self.signals:
            return said.WITHIN.fill(low=amount(self.process.low), high=amount(self.process.high))
        rules = sorted({signal.rule for signal in self.signals})
        named = {
            language: format_for(language).all_of([RULE_WORDS[rule].text(language) for rule in rules])
            for language in LANGUAGES
        }
        side = said.ABOVE if _latest(self.signals).side > 0 else said.BELOW
        return said.WHY.fill(rules=Wording(**named), side=side, verdict=_VERDICTS[self.verdict])


def _latest(signals: Sequence[Signal]) -> Signal:
    """Return the signal that decides where several disagree: the one that ends last."""
    return max(signals, key=lambda signal: signal.last)


@attrs.frozen(kw_only=True)
class ControlChart(Effect):
    """A control chart. `estimate` is the mean after the baseline minus the mean of it, 0 when no baseline is frozen.

    It has no interval: a chart says whether and when a process changed, not by how much for sure.
    """

    points: tuple[ChartPoint, ...]
    processes: tuple[Process, ...]
    signals: tuple[Signal, ...]
    baseline: int | None

    @property
    def shows_change(self) -> bool:
        """Whether anything is beyond usual variation."""
        return bool(self.signals_after)

    @property
    def signals_after(self) -> tuple[Signal, ...]:
        """The signals that end after the frozen baseline; all of them when none is frozen."""
        return tuple(signal for signal in self.signals if signal.last >= (self.baseline or 0))

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        process = self.processes[-1]
        limits = said.LIMITS.fill(
            mean=amount(process.centre, self.unit), low=amount(process.low), high=amount(process.high, self.unit)
        )
        mean = amount(process.centre + self.estimate, self.unit)
        since = () if self.baseline is None or len(self.processes) > 1 else (said.SINCE.fill(mean=mean),)
        if not self.signals_after:
            return (limits, *since, said.NO_SIGNAL if self.baseline is None else said.NO_SIGNAL_AFTER)
        kinds = sorted({(signal.rule, signal.side) for signal in self.signals_after}, key=self._first_of)
        return (limits, *since, *(self._told(*kind) for kind in kinds))

    def _first_of(self, kind: tuple[Rule, int]) -> int:
        return min(signal.first for signal in self.signals_after if (signal.rule, signal.side) == kind)

    def _told(self, rule: Rule, side: int) -> Wording:
        """Say where signals of one rule and side begin and end."""
        marks = [
            at for signal in self.signals_after if (signal.rule, signal.side) == (rule, side) for at in signal.marks
        ]
        places = [shown(self.points[at].place) for at in (min(marks), max(marks))]
        when = places[0] if min(marks) == max(marks) else said.FROM_TO.fill(first=places[0], last=places[1])
        return said.SIGNAL.fill(
            rule=RULE_WORDS[rule], side=said.ABOVE if side > 0 else said.BELOW, when=when, n=len(marks)
        )


def control_chart(
    values: Iterable[Number],
    dates: Iterable[object] | None = None,
    *,
    baseline: int | None = None,
    direction: str | None = None,
    run_length: int = 7,
    rebase: Sequence[Rebase] = (),
    limits: Limits | None = None,
    unit: Wording | str = "",
) -> ControlChart:
    """Draw up a control chart of single values after the rules of the NHS (Making Data Count).

    Args:
        values: One value for each point in time, in order.
        dates: Where in time they stand; 1, 2, 3 … when not given.
        baseline: The first points that set the limits, frozen: those before the measure. None lets all points set them.
        direction: Which way is better, `up` or `down`; None when neither is.
        run_length: Points in a row that make a shift or a trend: 7 (NHS), 8 (Wheeler), 9 (Nelson).
        rebase: New limits from a place on, by judgement, each with its reason.
        limits: How limits are reckoned; the NHS way when not given.
        unit: What is counted.

    Raises:
        CannotEstimate: for too few points, dates out of order, what is no number, or no variation.
        MissingExtra: without the extra `benefits`.
        ValueError: for a direction or run length that makes no sense.

    >>> weeks = [31, 29, 30, 32, 28, 31, 30, 29, 33, 30, 31, 29, 27, 24, 23, 24, 22, 25, 23, 24]
    >>> chart = control_chart(weeks, baseline=12, direction="down", unit="days")
    >>> chart.points[-1].verdict.value, round(chart.processes[0].low, 1)
    ('improvement', 24.4)
    """
    need_statistics()
    if direction not in {None, "up", "down"}:
        raise ValueError(f"direction is 'up', 'down' or None, not {direction!r}")
    if run_length < 3:  # noqa: PLR2004 - two points make no run
        raise ValueError(f"run_length is the points in a row that make a signal, 3 or more, not {run_length}")
    ways = limits or Limits()
    read = numbers(values, said.VALUES)
    at = places(dates, len(read))
    processes = _processes(read, at, baseline, rebase, ways)
    signals = tuple(
        signal
        for process in processes
        for signal in find_signals(read, process.first, process.last, process.centre, process.high, run_length)
    )
    points = tuple(
        _point(number, (at[number], value), _process_of(processes, number), signals, direction)
        for number, value in enumerate(read)
    )
    frozen = baseline if baseline is not None and baseline < len(read) else None
    after = read[frozen:] if frozen is not None else ()
    return ControlChart(
        design=Design.CONTROL_CHART,
        estimate=sum(after) / len(after) - processes[0].centre if after else 0.0,
        interval=None,
        n=len(read),
        unit=unit_wording(unit),
        assumptions=_assumptions(read, processes[0], frozen, signals),
        warnings=(*_cautions(processes[0], frozen, len(after), run_length, rebase), *_hole(at)),
        lines=_lines(at, read, processes),
        points=points,
        processes=processes,
        signals=signals,
        baseline=frozen,
    )


def _processes(
    values: Sequence[float], at: Sequence[Place], baseline: int | None, rebase: Sequence[Rebase], ways: Limits
) -> tuple[Process, ...]:
    """Cut the series where it is rebased and reckon the limits of each part; only the first may have a baseline."""
    if len(values) < ways.least:
        raise CannotEstimate([said.FEW.fill(n=len(values), least=ways.least)])
    starts = sorted({0, *(first_from(at, one.at) for one in rebase)})
    if len(starts) != len(rebase) + 1 or starts[-1] >= len(values):
        raise CannotEstimate([said.REBASED_OUTSIDE])
    if baseline is not None and not ways.least <= baseline <= len(values):
        raise CannotEstimate([said.BASELINE.fill(baseline=baseline, least=ways.least, n=len(values))])
    if baseline is not None and len(starts) > 1 and baseline > starts[1]:
        raise CannotEstimate([said.BASELINE_REBASED])
    made = []
    for number, (start, stop) in enumerate(zip(starts, [*starts[1:], len(values)], strict=True)):
        count = baseline if number == 0 and baseline is not None else stop - start
        made.append(_process(values, start, stop - 1, count, ways))
    return tuple(made)


def _process(values: Sequence[float], first: int, last: int, count: int, ways: Limits) -> Process:
    """Reckon mean and limits from the first `count` points of a stretch."""
    import numpy as np

    if count < ways.least:
        raise CannotEstimate([said.FEW.fill(n=count, least=ways.least)])
    base = np.array(values[first : first + count])
    moving = np.abs(np.diff(base))
    if float(moving.mean()) <= 1e-12 * float(np.abs(base).max()):
        raise CannotEstimate([said.NO_VARIATION])
    kept = moving[moving < 3.267 * moving.mean()] if ways.screen else moving
    if not kept.any():  # nothing moved but once, and that once is screened: all the variation there is
        kept = moving
    mean, width = float(base.mean()), ways.factor * float(kept.mean())
    return Process(first, last, mean, mean - width, mean + width, float(kept.mean()), count)


def _process_of(processes: Sequence[Process], number: int) -> Process:
    return next(process for process in processes if process.first <= number <= process.last)


def _point(
    number: int,
    point: tuple[Place, float],
    process: Process,
    signals: Sequence[Signal],
    direction: str | None,
) -> ChartPoint:
    """Say what a point is: by its signals, and where they disagree by the one that ends last."""
    part_of = tuple(signal for signal in signals if number in signal.marks)
    if not part_of:
        verdict = Verdict.COMMON
    elif direction is None:
        verdict = Verdict.NEUTRAL
    else:
        upwards = _latest(part_of).side > 0
        verdict = Verdict.IMPROVEMENT if upwards == (direction == "up") else Verdict.CONCERN
    return ChartPoint(*point, verdict, part_of, process)


def _assumptions(
    values: Sequence[float], process: Process, frozen: int | None, signals: Sequence[Signal]
) -> tuple[Assumption, ...]:
    import numpy as np

    if frozen is None:
        calm = Assumption(said.FROZEN, Standing.NOT_HELD, said.NOT_FROZEN, essential=True)
        return (calm, NOTHING_ELSE, MEASURED_ALIKE)
    within = [signal for signal in signals if signal.last < frozen]
    stable = (
        Assumption(said.STABLE, Standing.NOT_HELD, said.UNSTABLE.fill(n=len(within)), essential=True)
        if within
        else Assumption(said.STABLE, Standing.HELD, said.NO_SIGNALS_THERE, essential=True)
    )
    base = np.array(values[:frozen]) - process.centre
    neighbours = float((base[1:] * base[:-1]).sum() / (base**2).sum())
    loose = (
        Assumption(said.LOOSE, Standing.NOT_HELD, said.TIED.fill(r=amount(neighbours)))
        if neighbours > _CORRELATED
        else Assumption(said.LOOSE, Standing.HELD, said.NOT_TIED.fill(r=amount(neighbours)))
    )
    return (
        Assumption(said.FROZEN, Standing.HELD, said.FROZEN_AT.fill(n=frozen)),
        stable,
        loose,
        NOTHING_ELSE,
        MEASURED_ALIKE,
    )


def _cautions(
    process: Process, frozen: int | None, after: int, run_length: int, rebase: Sequence[Rebase]
) -> tuple[Wording, ...]:
    found = [said.NO_INTERVAL]
    if process.baseline < _ENOUGH:
        found.append(said.LOOSE_LIMITS.fill(n=process.baseline))
    if frozen is not None and after < _LONGEST_SERIES * run_length:
        found.append(said.SHORT_AFTER.fill(n=after))
    found += [said.REBASED.fill(at=shown(one.at), reason=one.reason) for one in rebase]
    return tuple(found)


def _hole(at: Sequence[Place]) -> tuple[Wording, ...]:
    """Tell where points are lacking: moving ranges across a hole are of points that aren't neighbours."""
    found = holes(at)
    return tuple(said.HOLE.fill(before=shown(one), after=shown(other)) for one, other in found)


def _lines(at: Sequence[Place], values: Sequence[float], processes: Sequence[Process]) -> tuple[Line, ...]:
    level = [(at[number], process) for process in processes for number in range(process.first, process.last + 1)]
    return (
        Line("observed", said.OBSERVED, list(zip(at, values, strict=True))),
        Line("centre", said.MEAN, [(place, process.centre) for place, process in level]),
        Line("limit", said.LOWER, [(place, process.low) for place, process in level]),
        Line("limit", said.UPPER, [(place, process.high) for place, process in level]),
    )


_VERDICTS = {
    Verdict.IMPROVEMENT: Wording(nb="en forbedring", nn="ei forbetring", en="an improvement"),
    Verdict.CONCERN: Wording(nb="en grunn til uro", nn="ein grunn til uro", en="a concern"),
    Verdict.NEUTRAL: Wording(nb="en endring", nn="ei endring", en="a change"),
}

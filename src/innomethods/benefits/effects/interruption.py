"""An interrupted time series: what changed in level and slope when a measure came, beside what would have been.

Here: `interrupted`, its result and its words. The fitting itself stands in `regression`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.amounts import amount, p_value, span, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NOTHING_ELSE
from innomethods.benefits.effects.designs import LEAST_AFTER, LEAST_BEFORE
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Number, Place, first_from, is_monthly, numbers, places, shown, steps
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics, refuse_if_any
from innomethods.benefits.effects.regression import (
    MOST_CARRIED,
    Fitted,
    fit_counts,
    fit_line,
    follow_each_other,
    season_columns,
)
from innomethods.benefits.effects.said import interruption as said
from innomethods.benefits.effects.telling import chance
from innomethods.benefits.effects.terms import LEVEL, Assumption, Interval, Line, Standing
from innomethods.model import Design
from innomethods.wording import Wording

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

_RARE = 0.05
_BEND = 0.01  # a claim falls for it: not for one sound series in twenty
_COMFORTABLE = 12  # points on each side
_YEARS_FOR_SEASON = 2
_MONTHS = 12
_FREE = 4  # points more than coefficients: fewer say nothing of chance
_FIXED = 4  # intercept, slope, step, change of slope


@attrs.frozen(kw_only=True)
class Season:
    """A season of `period` points, drawn by `waves` pairs of sine and cosine; as many as fit make it free."""

    period: int = attrs.field(validator=attrs.validators.ge(2))
    waves: int = attrs.field(default=2, validator=attrs.validators.ge(1))


@attrs.frozen
class Figure:
    """One number of a result with its interval."""

    value: float
    interval: Interval


@attrs.frozen(kw_only=True)
class InterruptedSeries(Effect):
    """The change of a series when a measure came. `estimate` is the average effect per point after it.

    `level_change` is the step at once and `slope_change` what each further point adds (for counts: both as ratios, 1 is
    no change). `cumulated` is the sum of the effect over all points after. `carried` is how much of one error goes into
    the next; `dispersion` how much wider counts spread than Poisson's.
    """

    level_change: Figure
    slope_change: Figure
    cumulated: Figure
    effects: tuple[tuple[Place, Figure], ...]
    counterfactual: tuple[tuple[Place, Figure], ...]
    carried: float
    dispersion: float | None
    change: Place

    def effect_at(self, place: object) -> Figure:
        """Return the effect at one place in time after the change.

        Raises:
            KeyError: when the series has no point there after the change.
        """
        from innomethods.benefits.effects.reading import as_place

        return dict(self.effects)[as_place(place)]

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        assert self.interval is not None  # noqa: S101 - always made with one
        words = said.HIGHER if self.estimate > 0 else said.LOWER
        first = words.fill(
            change=shown(self.change),
            size=amount(abs(self.estimate), self.unit),
            span=span(self.interval.of_size(self.estimate), self.unit),
            n=self.n,
        )
        total = said.TOTAL.fill(
            sum=amount(self.cumulated.value, self.unit), span=span(self.cumulated.interval, self.unit)
        )
        return (first, total, chance(self.interval))


@attrs.frozen(eq=False)
class _Model:
    """The columns of a series with a change, and the same without it."""

    columns: NDArray[np.float64]
    without: NDArray[np.float64]
    after: NDArray[np.bool_]
    kept: NDArray[np.bool_]


def interrupted(
    values: Iterable[Number],
    dates: Iterable[object] | None = None,
    *,
    change: object,
    season: Season | int | None = None,
    counts: bool = False,
    exposure: Iterable[Number] | None = None,
    transition: int = 0,
    unit: Wording | str = "",
) -> InterruptedSeries:
    """Estimate what changed in a series when a measure came, beside its trend and season before.

    Args:
        values: One value for each point in time, equally far apart, in order.
        dates: Where in time they stand; 1, 2, 3 … when not given.
        change: The first date (or number) with the measure, known beforehand.
        season: The points in a season (12 for months of a year), or a `Season`.
        counts: Whether the values count events: then ratios are estimated, and the spread grows with the level.
        exposure: What the counts are counted among (inhabitants, cases), for each point.
        transition: Points from the change on that are left out while the measure is being put into use.
        unit: What is counted.

    Raises:
        CannotEstimate: for too few points, holes, dates out of order, what is no number, or no variation.
        MissingExtra: without the extra `benefits`.

    >>> days = [30, 31, 30, 32, 31, 32, 33, 32, 33, 34, 33, 34, 29, 28, 29, 28, 29, 28, 29, 28]
    >>> series = interrupted(days, change=13, unit="days")
    >>> round(series.level_change.value, 1), series.interval.high < 0
    (-5.7, True)
    """
    need_statistics()
    import numpy as np

    outcome = np.array(numbers(values, said.VALUES))
    at = places(dates, len(outcome))
    steps(at)
    waves = Season(period=season, waves=max(1, min(2, season // 2))) if isinstance(season, int) else season
    start = _checked_start(outcome, at, change, waves, transition)
    if exposure is not None and not counts:
        raise ValueError("exposure is what counts are counted among: it goes with counts=True")
    among = _exposure(exposure, len(outcome))
    model = _columns(len(outcome), start, waves, transition)
    _refuse_what_cannot_vary(outcome, model, counts=counts)
    kept = model.kept
    fit = (
        fit_counts(outcome[kept], model.columns[kept], among[kept] if among is not None else None)
        if counts
        else fit_line(outcome[kept], model.columns[kept])
    )
    reckoned = _Reckoned.of(fit, model, among, counts=counts)
    average, total = reckoned.summed(1 / int(model.after.sum())), reckoned.summed(1.0)
    after = np.flatnonzero(model.after).tolist()
    return InterruptedSeries(
        design=Design.INTERRUPTED_SERIES,
        estimate=average.value,
        interval=average.interval,
        n=int(kept.sum()),
        unit=unit_wording(unit),
        assumptions=(
            _straight(outcome, model, among, counts=counts),
            _apart(fit),
            _seasons(at, waves, start),
            NOTHING_ELSE,
            MEASURED_ALIKE,
            Assumption(said.GOES_ON, Standing.UNKNOWN, said.GOES_ON_WHY),
        ),
        warnings=_cautions(start, model, transition, fit, counts=counts),
        lines=_lines(at, outcome, reckoned, start),
        level_change=reckoned.coefficient(2),
        slope_change=reckoned.coefficient(3),
        cumulated=total,
        effects=tuple((at[number], reckoned.effect(number)) for number in after),
        counterfactual=tuple((at[number], reckoned.without(number)) for number in after),
        carried=fit.carried,
        dispersion=fit.dispersion,
        change=at[start],
    )


def _checked_start(
    outcome: NDArray[np.float64], at: Sequence[Place], change: object, season: Season | None, transition: int
) -> int:
    """Return the number of the first point with the measure, or refuse with everything that is too little."""
    if not len(outcome):
        raise CannotEstimate([said.FEW_BEFORE.fill(n=0, least=LEAST_BEFORE)])
    if transition < 0:
        raise ValueError(f"transition counts points that are left out, 0 or more, not {transition}")
    start = first_from(at, change)
    after = len(outcome) - start - transition
    reasons = []
    if start < LEAST_BEFORE:
        reasons.append(said.FEW_BEFORE.fill(n=start, least=LEAST_BEFORE))
    if after < LEAST_AFTER:
        reasons.append(said.FEW_AFTER.fill(n=max(after, 0), least=LEAST_AFTER))
    if season and start < _YEARS_FOR_SEASON * season.period:
        reasons.append(said.SHORT_SEASON.fill(n=start, least=_YEARS_FOR_SEASON * season.period))
    if season and 2 * season.waves > season.period:
        raise ValueError(f"a season of {season.period} points takes at most {season.period // 2} waves")
    coefficients = _FIXED + (2 * season.waves if season else 0)
    if not reasons and len(outcome) - transition < coefficients + _FREE:
        reasons.append(said.FEW_IN_ALL.fill(n=len(outcome) - transition, least=coefficients + _FREE))
    refuse_if_any(reasons)
    return start


def _exposure(exposure: Iterable[Number] | None, count: int) -> NDArray[np.float64] | None:
    import numpy as np

    if exposure is None:
        return None
    among = np.array(numbers(exposure, said.AMONG))
    if len(among) != count or (among <= 0).any():
        raise CannotEstimate([said.BAD_EXPOSURE.fill(n=count)])
    return among


def _refuse_what_cannot_vary(outcome: NDArray[np.float64], model: _Model, *, counts: bool) -> None:
    """Refuse measurements that lie exactly on a line before, and counts that aren't, or that are none after."""
    import numpy as np

    before = model.without[:, 1] < 0
    columns = model.without[before]
    off = outcome[before] - columns @ np.linalg.lstsq(columns, outcome[before], rcond=None)[0]
    if float(abs(off).max()) <= 1e-10 * float(abs(outcome).max()):
        raise CannotEstimate([said.NO_VARIATION])
    if counts and ((outcome < 0).any() or (outcome != outcome.round()).any()):
        raise CannotEstimate([said.NO_COUNTS])
    if counts and not outcome[model.after].any():
        raise CannotEstimate([said.NO_EVENTS])


def _columns(count: int, start: int, season: Season | None, transition: int) -> _Model:
    import numpy as np

    number = np.arange(count)
    since = number - start
    after = since >= transition
    step = (since >= 0).astype(float)
    base = [np.ones(count), since / count]  # of about the same size, so that the sums are exact
    waves = season_columns(number, season.period, season.waves) if season else np.empty((count, 0))
    changed = [step, step * since]
    nothing = [np.zeros(count), np.zeros(count)]
    return _Model(
        np.column_stack([*base, *changed, waves]),
        np.column_stack([*base, *nothing, waves]),
        after,
        (since < 0) | after,
    )


@attrs.frozen(eq=False)
class _Reckoned:
    """What a fit says with the measure and without, point for point, with intervals."""

    fit: Fitted
    model: _Model
    among: NDArray[np.float64]
    counts: bool
    half: float

    @classmethod
    def of(cls, fit: Fitted, model: _Model, among: NDArray[np.float64] | None, *, counts: bool) -> _Reckoned:
        import numpy as np
        from scipy import stats

        each = np.ones(len(model.columns)) if among is None else among
        return cls(fit, model, each, counts, float(stats.t.ppf((1 + LEVEL) / 2, fit.df)))

    def mean(self, columns: NDArray[np.float64]) -> NDArray[np.float64]:
        import numpy as np

        line = columns @ self.fit.coefficients
        return self.among * np.exp(line) if self.counts else line

    def slope(self, columns: NDArray[np.float64]) -> NDArray[np.float64]:
        """How the mean of each point moves with each coefficient."""
        return columns * self.mean(columns)[:, None] if self.counts else columns

    def _figure(self, value: float, gradient: NDArray[np.float64]) -> Figure:
        half = self.half * float(gradient @ self.fit.covariance @ gradient) ** 0.5
        return Figure(value, Interval(value - half, value + half))

    def effect(self, number: int) -> Figure:
        with_it, without = self.model.columns, self.model.without
        return self._figure(
            float(self.mean(with_it)[number] - self.mean(without)[number]),
            self.slope(with_it)[number] - self.slope(without)[number],
        )

    def without(self, number: int) -> Figure:
        without = self.model.without
        return self._figure(float(self.mean(without)[number]), self.slope(without)[number])

    def summed(self, each: float) -> Figure:
        with_it, without, after = self.model.columns, self.model.without, self.model.after
        value = float((self.mean(with_it) - self.mean(without))[after].sum())
        gradient = (self.slope(with_it) - self.slope(without))[after].sum(axis=0)
        return self._figure(each * value, each * gradient)

    def coefficient(self, number: int) -> Figure:
        import numpy as np

        value = float(self.fit.coefficients[number])
        half = self.half * float(self.fit.covariance[number, number]) ** 0.5
        if not self.counts:
            return Figure(value, Interval(value - half, value + half))
        return Figure(float(np.exp(value)), Interval(float(np.exp(value - half)), float(np.exp(value + half))))


def _straight(
    outcome: NDArray[np.float64], model: _Model, among: NDArray[np.float64] | None, *, counts: bool
) -> Assumption:
    """Ask whether the time before was a straight line: whether a bend there is more than chance."""
    import numpy as np
    from scipy import stats

    before = model.without[:, 1] < 0
    columns = np.column_stack([model.without[before][:, [0, 1]], model.without[before][:, _FIXED:]])
    bent = np.column_stack([columns, columns[:, 1] ** 2])
    if before.sum() < bent.shape[1] + _FREE or np.linalg.matrix_rank(bent) < bent.shape[1]:
        return Assumption(said.STRAIGHT, Standing.UNKNOWN, said.TOO_SHORT)
    exposed = among[before] if among is not None else None
    try:
        fit = fit_counts(outcome[before], bent, exposed) if counts else fit_line(outcome[before], bent)
    except CannotEstimate:
        return Assumption(said.STRAIGHT, Standing.UNKNOWN, said.TOO_SHORT)
    t = float(fit.coefficients[-1]) / float(fit.covariance[-1, -1]) ** 0.5
    p = float(2 * stats.t.sf(abs(t), fit.df))
    if p < _BEND:
        return Assumption(said.STRAIGHT, Standing.NOT_HELD, said.BENT.fill(p=p_value(p)), essential=True)
    return Assumption(said.STRAIGHT, Standing.HELD, said.NO_BEND.fill(p=p_value(p)), essential=True)


def _apart(fit: Fitted) -> Assumption:
    """Ask whether what is left follows itself, after what the fit takes account of."""
    lags = max(1, min(10, len(fit.residuals) // 5))
    p = follow_each_other(fit.residuals, lags)
    carried = amount(fit.carried)
    if fit.dispersion is not None and fit.carried:
        return Assumption(said.APART, Standing.NOT_HELD, said.WIDENED.fill(carried=carried))
    if p < _RARE:
        return Assumption(said.APART, Standing.NOT_HELD, said.STILL_TIED.fill(p=p_value(p)), essential=p < _BEND)
    return Assumption(said.APART, Standing.HELD, said.TAKEN_OUT.fill(carried=carried, p=p_value(p)))


def _seasons(at: Sequence[Place], season: Season | None, before: int) -> Assumption:
    if season:
        return Assumption(said.SEASON, Standing.HELD, said.SEASON_IN.fill(period=season.period))
    if is_monthly(at) and before >= _YEARS_FOR_SEASON * _MONTHS:
        return Assumption(said.SEASON, Standing.UNKNOWN, said.SEASON_OUT)
    return Assumption(said.SEASON, Standing.UNKNOWN, said.SEASON_SHORT)


def _cautions(start: int, model: _Model, transition: int, fit: Fitted, *, counts: bool) -> tuple[Wording, ...]:
    found = []
    after = int(model.after.sum())
    if min(start, after) < _COMFORTABLE:
        found.append(said.FEW_POINTS.fill(before=start, after=after))
    if transition:
        found.append(said.LEFT_OUT.fill(n=transition))
    if fit.carried >= 0.95 * MOST_CARRIED:
        found.append(said.DRIFT)
    if counts and fit.dispersion is not None and fit.dispersion > 1.5:  # noqa: PLR2004 - half as wide again
        found.append(said.WIDE.fill(times=amount(fit.dispersion)))
    return tuple(found)


def _lines(at: Sequence[Place], outcome: NDArray[np.float64], reckoned: _Reckoned, start: int) -> tuple[Line, ...]:
    fitted = reckoned.mean(reckoned.model.columns)
    without = [(at[number], reckoned.without(number)) for number in range(start, len(at))]
    return (
        Line("observed", said.OBSERVED, [(place, float(value)) for place, value in zip(at, outcome, strict=True)]),
        Line("fitted", said.FITTED, [(place, float(value)) for place, value in zip(at, fitted, strict=True)]),
        Line("counterfactual", said.WITHOUT, [(place, figure.value) for place, figure in without]),
        Line("limit", said.LOWER_END, [(place, figure.interval.low) for place, figure in without]),
        Line("limit", said.UPPER_END, [(place, figure.interval.high) for place, figure in without]),
    )

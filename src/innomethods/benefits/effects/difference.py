"""Difference-in-differences: those with the measure and those without, before and after.

Here: `differences`, its result and its words, for a measure that came to all treated at once. How sure: `clusters`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.amounts import amount, p_value, span, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NO_SPILL_OVER
from innomethods.benefits.effects.clusters import Difference, by_clusters, placebo, welch, wild
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Key, Panel, Place, as_place, first_from, panel
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics, refuse_if_any
from innomethods.benefits.effects.said import difference as said
from innomethods.benefits.effects.telling import chance
from innomethods.benefits.effects.terms import Assumption, Interval, Line, Standing
from innomethods.model import Design
from innomethods.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RARE = 0.05
_FEW_CLUSTERS = 40  # below it clustered errors alone are too small
_FEW_WITH = 10  # treated or untreated clusters
_PLENTY = 19  # untreated units that can stand as placebos for one treated: fewer can't reach one in twenty
_FOR_TREND = 3  # periods before that show whether groups move alike


class Inference(StrEnum):
    """How the interval was found."""

    UNITS = "units"
    CLUSTERED = "clustered"
    WILD_BOOTSTRAP = "wild-bootstrap"
    PLACEBO = "placebo"


@attrs.frozen
class PeriodGap:
    """How far the groups' difference in one period is from that of the last period before, with its interval."""

    period: Place
    value: float
    interval: Interval | None


@attrs.frozen(kw_only=True)
class DifferenceInDifferences(Effect):
    """The treated units' mean change minus that of the others.

    `before_after` and `cross_section` are what the two naive comparisons would have said. `p_trend` asks whether the
    groups moved alike before (None when that can't be seen). `gaps` are the difference, period for period.
    """

    before_after: float
    cross_section: float
    treated_units: int
    compared_units: int
    clusters: int
    inference: Inference
    p: float | None
    p_trend: float | None
    gaps: tuple[PeriodGap, ...]
    seed: int

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        size = amount(abs(self.estimate), self.unit)
        words = said.MORE if self.estimate >= 0 else said.LESS
        naive = said.NAIVE.fill(
            before_after=amount(self.before_after, self.unit), cross_section=amount(self.cross_section, self.unit)
        )
        if self.interval is None:
            return (words.fill(size=size, sure=said.N.fill(n=self.n)), naive)
        interval = span(self.interval.of_size(self.estimate), self.unit)
        return (words.fill(size=size, sure=said.SURE.fill(span=interval, n=self.n)), chance(self.interval), naive)


def differences(
    rows: Iterable[Sequence[object]],
    *,
    treated: Collection[Key] | str,
    change: object,
    cluster: Mapping[Key, Key] | None = None,
    unit: Wording | str = "",
    seed: int = 1,
) -> DifferenceInDifferences:
    """Compare how units with a measure changed with how the others did.

    Each unit's periods before are averaged to one figure, and those after to another, so that a unit's many periods
    don't count as many facts. Then the units' changes are compared.

    Args:
        rows: (unit, period, value), in any order; every unit measured in every period.
        treated: The units with the measure; the name of one is taken for that one.
        change: The first period with it; a mapping from unit to period is taken when all are the same.
        cluster: Units that share a fate (offices of one town): the cluster of each. Else each unit is its own.
        unit: What is counted.
        seed: Of the bootstrap that is used when clusters are few.

    Raises:
        CannotEstimate: when units started at different times, a group or period is lacking, one cluster a side, what
            is no number, no variation.
        MissingExtra: without the extra `benefits`.

    >>> rows = [
    ...     (town, year, value)
    ...     for town, values in {
    ...         "a": (10, 7),
    ...         "b": (12, 8),
    ...         "c": (11, 8),
    ...         "d": (10, 10),
    ...         "e": (13, 12),
    ...         "f": (9, 9),
    ...     }.items()
    ...     for year, value in zip((2026, 2027), values)
    ... ]
    >>> result = differences(rows, treated={"a", "b", "c"}, change=2027)
    >>> result.estimate
    -3.0
    """
    need_statistics()
    import numpy as np

    treated = {treated} if isinstance(treated, str) else treated  # one unit's name, no row of letters
    table = panel(rows)
    start = first_from(table.periods, _one_change(change, treated))
    has = np.array([unit in treated for unit in table.units])
    _refuse_what_is_lacking(table, treated, has, start)
    changes = table.values[:, start:].mean(axis=1) - table.values[:, :start].mean(axis=1)
    if _still(changes, has, table):
        raise CannotEstimate([said.NO_VARIATION])
    groups = _clusters(table, has, cluster)
    sure, inference = _compared(changes, has, groups, seed)
    means = [table.values[side][:, part].mean() for side in (has, ~has) for part in (slice(start), slice(start, None))]
    p_trend = _trend(table, has, groups, start, seed)
    count = len(set(groups.tolist()))
    return DifferenceInDifferences(
        design=Design.DIFFERENCES,
        estimate=sure.estimate,
        interval=sure.interval,
        n=len(table.units),
        unit=unit_wording(unit),
        assumptions=(_alike(p_trend, start), _STILL_ALIKE, *_alone(cluster), NO_SPILL_OVER, MEASURED_ALIKE),
        warnings=_cautions(has, groups, inference, sure),
        lines=_lines(table, has, start),
        before_after=float(means[1] - means[0]),
        cross_section=float(means[1] - means[3]),
        treated_units=int(has.sum()),
        compared_units=int((~has).sum()),
        clusters=count,
        inference=inference,
        p=sure.p,
        p_trend=p_trend,
        gaps=_gaps(table, has, groups, start),
        seed=seed,
    )


def _one_change(change: object, treated: Collection[Key]) -> Place:
    """Return when the measure came; refuse when it came at different times."""
    if not isinstance(change, Mapping):
        return as_place(change)
    starts = {as_place(period) for unit, period in change.items() if unit in treated}
    if len(starts) != 1:
        raise CannotEstimate([said.STAGGERED.fill(n=len(starts))])
    return starts.pop()


def _refuse_what_is_lacking(table: Panel, treated: Collection[Key], has: NDArray[np.bool_], start: int) -> None:
    unknown = sorted(str(unit) for unit in treated if unit not in table.units)
    few = not 0 < has.sum() < len(has)
    refuse_if_any(
        words
        for words, wrong in (
            (said.UNKNOWN_UNITS.fill(names=", ".join(unknown[:3])), bool(unknown)),
            (said.ONE_GROUP, few),
            (said.NO_BASELINE, start == 0),
            (said.NOTHING_AFTER, start >= len(table.periods)),
        )
        if wrong
    )


def _clusters(table: Panel, has: NDArray[np.bool_], cluster: Mapping[Key, Key] | None) -> NDArray[np.int_]:
    """Number the cluster of each unit; refuse groups that can't show how clusters differ."""
    import numpy as np

    if cluster is None:
        names = [str(number) for number in range(len(table.units))]
    else:
        lost = [str(unit) for unit in table.units if unit not in cluster]
        refuse_if_any([said.NO_CLUSTER.fill(names=", ".join(lost[:3]))] if lost else [])
        names = [str(cluster[unit]) for unit in table.units]
    number: NDArray[np.int_] = np.unique(names, return_inverse=True)[1]
    sides = [len(set(number[side].tolist())) for side in (has, ~has)]
    one_treated_unit = cluster is None and sides[0] == 1 and sides[1] >= _PLENTY
    if min(sides) < 2 and not one_treated_unit:  # noqa: PLR2004 - one shows no variation
        raise CannotEstimate([said.ONE_CLUSTER.fill(treated=sides[0], others=sides[1])])
    return number


def _compared(
    change: NDArray[np.float64], has: NDArray[np.bool_], groups: NDArray[np.int_], seed: int
) -> tuple[Difference, Inference]:
    """Compare changes in the way that the clusters can bear."""
    if len(set(groups.tolist())) == len(groups):
        if has.sum() == 1:
            return placebo(float(change[has][0]), change[~has]), Inference.PLACEBO
        return welch(change[has], change[~has]), Inference.UNITS
    sides = [len(set(groups[side].tolist())) for side in (has, ~has)]
    if len(set(groups.tolist())) < _FEW_CLUSTERS or min(sides) < _FEW_WITH:
        return wild(change, has, groups, seed), Inference.WILD_BOOTSTRAP
    return by_clusters(change, has, groups), Inference.CLUSTERED


def _still(change: NDArray[np.float64], has: NDArray[np.bool_], table: Panel) -> bool:
    """Whether nothing varies within either group, so that nothing can be said of chance."""
    return max(float(change[has].std()), float(change[~has].std())) <= 1e-12 * float(abs(table.values).max())


def _trend(table: Panel, has: NDArray[np.bool_], groups: NDArray[np.int_], start: int, seed: int) -> float | None:
    """Return the p value of the groups' slopes being alike before; None when there are too few periods to see."""
    import numpy as np

    if start < _FOR_TREND:
        return None
    number = np.arange(start) - (start - 1) / 2
    slopes = table.values[:, :start] @ number / (number @ number)
    if _still(slopes, has, table):
        return 1.0 if slopes.std() <= 1e-12 * float(abs(table.values).max()) else 0.0
    return _compared(slopes, has, groups, seed)[0].p


def _gaps(table: Panel, has: NDArray[np.bool_], groups: NDArray[np.int_], start: int) -> tuple[PeriodGap, ...]:
    """Return the groups' difference in each period, from the last period before."""
    found = []
    for number, period in enumerate(table.periods):
        change = table.values[:, number] - table.values[:, start - 1]
        if number == start - 1 or _still(change, has, table):
            difference = float(change[has].mean() - change[~has].mean())
            found.append(PeriodGap(period, difference, None))
        else:
            found.append(PeriodGap(period, *_roughly(change, has, groups)))
    return tuple(found)


def _roughly(
    change: NDArray[np.float64], has: NDArray[np.bool_], groups: NDArray[np.int_]
) -> tuple[float, Interval | None]:
    """Compare one period: as the whole is compared, but without a bootstrap for each."""
    alone = len(set(groups.tolist())) == len(groups)
    sure = _compared(change, has, groups, 0)[0] if alone else by_clusters(change, has, groups)
    return sure.estimate, sure.interval


def _alike(p: float | None, start: int) -> Assumption:
    if p is None:
        return Assumption(
            said.PARALLEL, Standing.UNKNOWN, said.CANNOT_SEE.fill(n=start, least=_FOR_TREND), essential=True
        )
    if p < _RARE:
        return Assumption(said.PARALLEL, Standing.NOT_HELD, said.NOT_PARALLEL.fill(p=p_value(p)), essential=True)
    return Assumption(said.PARALLEL, Standing.HELD, said.PARALLEL_SO_FAR.fill(p=p_value(p)), essential=True)


def _alone(cluster: Mapping[Key, Key] | None) -> tuple[Assumption, ...]:
    if cluster is None:
        return (Assumption(said.SEPARATE, Standing.UNKNOWN, said.SEPARATE_WHY),)
    return (Assumption(said.SEPARATE_CLUSTERS, Standing.UNKNOWN, said.SEPARATE_WHY),)


def _cautions(
    has: NDArray[np.bool_], groups: NDArray[np.int_], inference: Inference, sure: Difference
) -> tuple[Wording, ...]:
    sides = [len(set(groups[side].tolist())) for side in (has, ~has)]
    found = []
    if inference is Inference.PLACEBO:
        found.append(said.PLACEBO.fill(n=sides[1]))
    elif inference is Inference.WILD_BOOTSTRAP:
        found.append(said.WILD.fill(treated=sides[0], others=sides[1]))
    elif min(sides) < _FEW_WITH:
        found.append(said.FEW_UNITS.fill(treated=sides[0], others=sides[1]))
    if sure.interval is None:
        found.append(said.NO_INTERVAL)
    return tuple(found)


def _lines(table: Panel, has: NDArray[np.bool_], start: int) -> tuple[Line, ...]:
    with_it, without = table.values[has].mean(axis=0), table.values[~has].mean(axis=0)
    apart = float(with_it[:start].mean() - without[:start].mean())
    places = table.periods
    return (
        Line("observed", said.WITH, [(at, float(value)) for at, value in zip(places, with_it, strict=True)]),
        Line("comparison", said.OTHERS, [(at, float(value)) for at, value in zip(places, without, strict=True)]),
        Line(
            "counterfactual",
            said.WOULD_HAVE,
            [(places[number], float(without[number]) + apart) for number in range(start, len(places))],
        ),
    )


_STILL_ALIKE = Assumption(
    Wording(
        nb="De ville ha fortsatt med det uten tiltaket.",
        nn="Dei ville ha halde fram med det utan tiltaket.",
        en="They would have gone on doing so without the measure.",
    ),
    Standing.UNKNOWN,
    Wording(
        nb="Spør om noe traff bare den ene gruppen.",
        nn="Spør om noko råka berre den eine gruppa.",
        en="Ask whether something struck only one of the groups.",
    ),
)

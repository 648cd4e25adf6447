"""A synthetic control: one unit with a measure, beside a blend of others that followed it before.

Here: `synthetic_control`, its result and its words. The weights are found in `blending`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.amounts import amount, p_value, span, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NO_SPILL_OVER, NOTHING_ELSE
from innomethods.benefits.effects.blending import Blend, blend
from innomethods.benefits.effects.designs import LEAST_DONORS, LEAST_FIT
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Key, Number, Panel, Place, first_from, numbers, panel
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics, refuse_if_any
from innomethods.benefits.effects.said import synthetic as said
from innomethods.benefits.effects.terms import LEVEL, Assumption, Interval, Line, Standing
from innomethods.errors import MissingExtra
from innomethods.model import Design
from innomethods.wording import LANGUAGES, Wording, format_for, in_all_languages

if TYPE_CHECKING:
    import numpy as np  # noqa: TC004 - only type checkers read a class's annotations
    from numpy.typing import NDArray  # noqa: TC004 - same

_POOR = 0.3  # of the spread between units: a blend this far off follows nothing
_LOOSE = 0.1
_SHOWN = 0.001  # weight
_CARRIES = 0.1  # weight from which it is asked what would be found without that donor
_HALF = 0.5


@attrs.frozen(kw_only=True)
class SyntheticControl(Effect):
    """The unit minus its blend, on average over the periods asked about.

    `weights` are the donors that count. `fit_error` is how far the blend was off before (root mean square), `spread`
    how far units lie apart. `p` is the share of all units whose gap grew as much as the treated one's, None without
    placebos. `without` is what would be found without each donor that carries much.
    """

    weights: tuple[tuple[Key, float], ...]
    effects: tuple[tuple[Place, float], ...]
    fit_error: float
    spread: float
    p: float | None
    placebos: tuple[tuple[Key, float], ...]
    without: tuple[tuple[Key, float], ...]
    donors: int

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        words = said.HIGHER if self.estimate >= 0 else said.LOWER
        blended = {
            language: format_for(language).all_of(
                [f"{unit} {format_for(language).percent(round(100 * weight))}" for unit, weight in self.weights[:3]]
            )
            for language in LANGUAGES
        }
        first = words.fill(size=amount(abs(self.estimate), self.unit), blend=Wording(**blended))
        found = [first]
        if self.p is not None:
            among = round(self.p * (self.donors + 1))
            found.append(said.RANK.fill(rank=among, count=self.donors + 1, p=p_value(self.p)))
        if self.interval is not None:
            found.append(said.INTERVAL.fill(span=span(self.interval, self.unit)))
        return tuple(found)


def synthetic_control(
    rows: Iterable[Sequence[object]],
    *,
    treated: Key,
    change: object,
    predictors: Mapping[str, Mapping[Key, Number]] | None = None,
    fit: tuple[object, object] | None = None,
    effect: tuple[object, object] | None = None,
    placebos: bool = True,
    unit: Wording | str = "",
) -> SyntheticControl:
    """Compare one unit with the blend of others that followed it closest before a measure.

    Without predictors the blend follows the outcome in every period before. With them it follows those, and their
    importance is sought; that takes seconds for each unit.

    Args:
        rows: (unit, period, value), in any order; every unit measured in every period.
        treated: The unit with the measure; all others are donors.
        change: The first period with it.
        predictors: What units should be alike in: a value for each unit, by name.
        fit: The first and last period to follow; all before the change when not given.
        effect: The first and last period to ask about; all from the change on when not given.
        placebos: Whether each donor is tried in the treated unit's place, to see what chance does.
        unit: What is counted.

    Raises:
        CannotEstimate: for fewer than five donors or periods before, a blend that doesn't follow the unit, what is no
            number.
        MissingExtra: without the extra `benefits`.

    >>> towns = {"a": 3, "b": 5, "c": 8, "d": 4, "e": 9, "ours": 6}
    >>> rows = [
    ...     (town, year, level + (year % 3) * level / 9 - (2 if town == "ours" and year >= 2026 else 0))
    ...     for town, level in towns.items()
    ...     for year in range(2018, 2029)
    ... ]
    >>> round(synthetic_control(rows, treated="ours", change=2026).estimate, 2)
    -2.0
    """
    _need_pysyncon()
    import numpy as np

    table = panel(rows)
    if treated not in table.units:
        raise CannotEstimate([said.NOT_THERE.fill(unit=treated)])
    start = first_from(table.periods, change)
    fitted = _stretch(table, fit, 0, start)
    asked = _stretch(table, effect, start, len(table.periods))
    _refuse_what_is_lacking(table, start, fitted, asked)
    others = [number for number, name in enumerate(table.units) if name != treated]
    ours = table.units.index(treated)
    known = _predictors(table, predictors)
    study = _Study(table.values, fitted, asked, known)
    made = study.blend(ours, others)
    spread = study.spread()
    _refuse_poor_fit(made, spread)
    gap = study.gap(ours, others, made)
    ranked = _Ranked.of(study, ours, others, made) if placebos else None
    without = _without(study, ours, others, made, table) if placebos or not predictors else ()
    estimate = float(gap[asked].mean())
    weights = sorted(zip(others, made.weights, strict=True), key=lambda pair: (-pair[1], pair[0]))
    return SyntheticControl(
        design=Design.SYNTHETIC_CONTROL,
        estimate=estimate,
        interval=ranked.interval(gap[asked]) if ranked else None,
        n=len(table.units),
        unit=unit_wording(unit),
        assumptions=(_follows(made.error / spread), NOTHING_ELSE, NO_SPILL_OVER, MEASURED_ALIKE),
        warnings=_cautions(made, ranked, without, estimate, len(fitted)),
        lines=_lines(table, ours, gap, ranked, others),
        weights=tuple((table.units[number], float(weight)) for number, weight in weights if weight > _SHOWN),
        effects=tuple((table.periods[number], float(gap[number])) for number in asked),
        fit_error=made.error,
        spread=spread,
        p=ranked.p if ranked else None,
        placebos=tuple(
            (table.units[number], float(np.mean(other[asked])))
            for number, other in zip(others, ranked.gaps, strict=True)
        )
        if ranked
        else (),
        without=without,
        donors=len(others),
    )


def _need_pysyncon() -> None:
    from importlib.util import find_spec

    need_statistics()
    if not find_spec("pysyncon"):
        raise MissingExtra(said.SYNTHETIC, "benefits")


def _stretch(table: Panel, ends: tuple[object, object] | None, first: int, stop: int) -> list[int]:
    """Return the numbers of the periods from the first to the last asked for, within what may be asked."""
    if ends is None:
        return list(range(first, stop))
    begin, end = first_from(table.periods, ends[0]), first_from(table.periods, ends[1])
    end += end < len(table.periods) and table.periods[end] == ends[1]
    return [number for number in range(begin, end) if first <= number < stop]


def _refuse_what_is_lacking(table: Panel, start: int, fitted: Sequence[int], asked: Sequence[int]) -> None:
    donors = len(table.units) - 1
    reasons = []
    if donors < LEAST_DONORS:
        reasons.append(said.FEW_DONORS.fill(n=donors, least=LEAST_DONORS))
    if len(fitted) < LEAST_FIT:
        reasons.append(said.FEW_BEFORE.fill(n=min(start, len(fitted)), least=LEAST_FIT))
    if not asked:
        reasons.append(said.NOTHING_AFTER)
    if not reasons and float(table.values[:, fitted].std(axis=0).max()) <= 1e-12 * float(abs(table.values).max()):
        reasons.append(said.NO_VARIATION)
    refuse_if_any(reasons)


def _predictors(table: Panel, predictors: Mapping[str, Mapping[Key, Number]] | None) -> NDArray[np.float64] | None:
    """Return predictors as (predictor, unit); refuse one that a unit lacks, and leave out what is the same for all."""
    import numpy as np

    if not predictors:
        return None
    lost = [f"{name}: {unit}" for name, known in predictors.items() for unit in table.units if unit not in known]
    refuse_if_any([said.NO_PREDICTOR.fill(where=", ".join(lost[:3]))] if lost else [])
    read = np.array(
        [numbers((known[unit] for unit in table.units), in_all_languages(name)) for name, known in predictors.items()]
    )
    varied: NDArray[np.float64] = read[read.std(axis=1) > 0]
    return varied if len(varied) else None


@attrs.frozen(eq=False)
class _Study:
    """The values, which periods are followed and which asked about, and the predictors."""

    values: NDArray[np.float64]
    fitted: list[int]
    asked: list[int]
    known: NDArray[np.float64] | None

    def blend(self, unit: int, donors: Sequence[int]) -> Blend:
        own = self.values[unit, self.fitted]
        theirs = self.values[list(donors)][:, self.fitted].T
        known = None if self.known is None else (self.known[:, unit], self.known[:, list(donors)])
        return blend(own, theirs, known)

    def gap(self, unit: int, donors: Sequence[int], made: Blend) -> NDArray[np.float64]:
        apart: NDArray[np.float64] = self.values[unit] - made.weights @ self.values[list(donors)]
        return apart

    def spread(self) -> float:
        """How far units lie from the mean of all in the periods followed, as a standard deviation."""
        before = self.values[:, self.fitted]
        return float((before - before.mean(axis=0)).std())


@attrs.frozen(eq=False)
class _Ranked:
    """Every donor tried in the unit's place: the gaps, and how much each grew after beside before."""

    gaps: list[NDArray[np.float64]]
    ratios: NDArray[np.float64]
    error: float
    p: float

    @classmethod
    def of(cls, study: _Study, unit: int, donors: Sequence[int], made: Blend) -> _Ranked:
        import numpy as np

        gaps, ratios = [], []
        floor = 1e-9 * float(abs(study.values).max())  # a blend without any error would make every gap endless
        for donor in donors:
            rest = [other for other in donors if other != donor]
            other = study.blend(donor, rest)
            gaps.append(study.gap(donor, rest, other))
            ratios.append(_root(gaps[-1][study.asked]) / max(other.error, floor))
        error = max(made.error, floor)
        ours = _root(study.gap(unit, donors, made)[study.asked]) / error
        each = np.array(ratios)
        p = (1 + int((each >= ours).sum())) / (len(each) + 1)
        return cls(gaps, each, error, p)

    def interval(self, gap: NDArray[np.float64]) -> Interval | None:
        """Return the constant effects that the placebos would not reject (Firpo and Possebom), when there are any."""
        import numpy as np

        beyond = math.floor((1 - LEVEL) * (len(self.ratios) + 1))
        if beyond == 0:
            return None
        largest = float(np.sort(self.ratios)[-beyond]) * self.error
        room = largest**2 - float(gap.var())
        if room < 0:
            return None
        middle = float(gap.mean())
        return Interval(middle - math.sqrt(room), middle + math.sqrt(room))


def _root(gap: NDArray[np.float64]) -> float:
    return math.sqrt(float((gap**2).mean()))


def _refuse_poor_fit(made: Blend, spread: float) -> None:
    if made.error > _POOR * spread:
        raise CannotEstimate([said.POOR_FIT.fill(error=amount(made.error), spread=amount(spread))])


def _without(
    study: _Study, unit: int, donors: Sequence[int], made: Blend, table: Panel
) -> tuple[tuple[Key, float], ...]:
    """Return what would be found without each donor that carries much of the blend."""
    found = []
    for donor, weight in zip(donors, made.weights, strict=True):
        if weight >= _CARRIES:
            rest = [other for other in donors if other != donor]
            gap = study.gap(unit, rest, study.blend(unit, rest))
            found.append((table.units[donor], float(gap[study.asked].mean())))
    return tuple(found)


def _follows(share: float) -> Assumption:
    told = amount(round(100 * share, 1))
    if share > _LOOSE:
        return Assumption(said.FOLLOWED, Standing.NOT_HELD, said.ONLY_ROUGHLY.fill(share=told))
    return Assumption(said.FOLLOWED, Standing.HELD, said.CLOSELY.fill(share=told), essential=True)


def _cautions(
    made: Blend,
    ranked: _Ranked | None,
    without: Sequence[tuple[Key, float]],
    estimate: float,
    periods: int,
) -> tuple[Wording, ...]:
    found, donors = [], len(made.weights)
    if ranked is None:
        found.append(said.NO_PLACEBOS)
    elif (1 - LEVEL) * (donors + 1) < 1:
        found.append(said.FEW_PLACEBOS.fill(n=donors, least=amount(1 / (donors + 1))))
    if abs(estimate) < 2 * made.error:
        found.append(said.SMALL)
    if donors > periods:
        found.append(said.MANY_DONORS.fill(donors=donors, periods=periods))
    hinges = [str(unit) for unit, other in without if abs(other - estimate) > _HALF * abs(estimate)]
    if hinges:
        found.append(said.HINGES.fill(names=", ".join(hinges)))
    return tuple(found)


def _lines(
    table: Panel, ours: int, gap: NDArray[np.float64], ranked: _Ranked | None, others: Sequence[int]
) -> tuple[Line, ...]:
    def line(role: str, title: Wording, values: NDArray[np.float64]) -> Line:
        return Line(role, title, [(at, float(value)) for at, value in zip(table.periods, values, strict=True)])

    own = in_all_languages(str(table.units[ours]))
    placebos = (
        [line("placebo", in_all_languages(str(table.units[n])), g) for n, g in zip(others, ranked.gaps, strict=True)]
        if ranked
        else []
    )
    return (
        line("observed", own, table.values[ours]),
        line("counterfactual", said.BLENDED, table.values[ours] - gap),
        line("gap", said.GAP, gap),
        *placebos,
    )

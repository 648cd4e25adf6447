"""The same units before and after: the mean change, its interval, two tests, and what may look like an effect.

Here: `paired`. Not here: groups that aren't the same units (`groups`), and points in time (`charts`, `interruption`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.effects.amounts import amount, p_value, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NO_TREND, NOTHING_ELSE
from innomethods.benefits.effects.designs import LEAST_PAIRS
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Key, Number, numbers
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics
from innomethods.benefits.effects.terms import LEVEL, Assumption, Interval, Line, Standing
from innomethods.model import Design
from innomethods.wording import Wording

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_RARE = 0.05  # a test this unlikely speaks against an assumption
_FAR = 3.5  # robust standard deviations from the median
_MANY_LEFT_OUT = 0.2  # of the units
_EXACT_UP_TO = 50  # pairs for which the rank test is counted out
_FEW = 10
_NAMED = 3  # units that a refusal names
_NORMAL_FROM = 8  # pairs that can say something of the shape


@attrs.frozen(kw_only=True)
class PairedEffect(Effect):
    """The mean change of the same units, after minus before.

    `t`, `df`, `p`: the paired t test. `rank_sum`, `rank_p`: Wilcoxon's signed-rank test (the sum of the ranks that
    rose). `dz`: the mean change in standard deviations of the changes.
    """

    mean_before: float
    mean_after: float
    median_change: float
    t: float
    df: int
    p: float
    dz: float
    rank_sum: float
    rank_p: float

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        tests = _TESTS.fill(dz=amount(self.dz), p=p_value(self.p), rank_p=p_value(self.rank_p))
        return (*super().found(), tests)


def paired(
    before: Iterable[Number] | Mapping[str, Number],
    after: Iterable[Number] | Mapping[str, Number],
    *,
    names: Iterable[Key] | None = None,
    unit: Wording | str = "",
    picked_by_before: bool | None = None,
    usual: Number | None = None,
    left_out: int = 0,
) -> PairedEffect:
    """Compare the same units before and after a measure.

    Args:
        before: A value for each unit; or a mapping (or pandas' Series) from unit to value, and the units are then
            matched by name.
        after: The same units, in the same order (or a mapping).
        names: What the units are called, in that order: each counts once, so a name that comes twice is refused.
        unit: What is counted: days, NOK, points.
        picked_by_before: Whether units were chosen because their value before was unusual; None when not known.
        usual: The level such units usually have: with it, how much would move back by itself is reckoned.
        left_out: Units measured only once, already taken out.

    Raises:
        CannotEstimate: for fewer than six pairs, lengths that differ, what is no number, or changes all alike.
        MissingExtra: without the extra `benefits`.

    >>> waiting = paired([21, 30, 25, 28, 24, 33, 27, 29], [18, 24, 25, 22, 20, 25, 26, 24], unit="days")
    >>> round(waiting.estimate, 2), waiting.interval.high < 0
    (-4.12, True)
    """
    need_statistics()
    import numpy as np
    from scipy import stats

    _refuse_twice(() if names is None else names)
    first, second, lost = _matched(*_by_name(before, after))
    left_out += lost
    change = np.array(second) - np.array(first)
    _refuse_what_cannot_be_tested(change)
    n, mean, sd = len(change), float(change.mean()), float(change.std(ddof=1))
    half = float(stats.t.ppf((1 + LEVEL) / 2, n - 1)) * sd / math.sqrt(n)
    t = mean / (sd / math.sqrt(n))
    rank_sum, rank_p = _rank_test(change)
    return PairedEffect(
        design=Design.PAIRED,
        estimate=mean,
        interval=Interval(mean - half, mean + half),
        n=n,
        unit=unit_wording(unit),
        assumptions=(_shape(change), _picked(picked_by_before), NO_TREND, NOTHING_ELSE, MEASURED_ALIKE),
        warnings=(
            *_cautions(change, left_out),
            *_moving_back(np.array(first), np.array(second), usual, picked_by_before, unit_wording(unit)),
        ),
        lines=(Line("observed", _CHANGES, [(number, float(one)) for number, one in enumerate(change, 1)]),),
        mean_before=float(np.mean(first)),
        mean_after=float(np.mean(second)),
        median_change=float(np.median(change)),
        t=t,
        df=n - 1,
        p=float(2 * stats.t.sf(abs(t), n - 1)),
        dz=mean / sd,
        rank_sum=rank_sum,
        rank_p=rank_p,
    )


def _by_name(
    before: Iterable[Number] | Mapping[str, Number], after: Iterable[Number] | Mapping[str, Number]
) -> tuple[Iterable[Number] | Mapping[str, Number], Iterable[Number] | Mapping[str, Number]]:
    """Make mappings of two Series of pandas: what names their values has is no matter of order."""
    both = (before, after)
    if not all(hasattr(one, "index") and hasattr(one, "to_dict") for one in both):
        return before, after
    for one in both:
        _refuse_twice(one.index)  # type: ignore[union-attr]  # a Series, as just asked
    first, second = (one.to_dict() for one in both)  # type: ignore[union-attr]  # same
    return first, second


def _refuse_twice(names: Iterable[Key]) -> None:
    twice = [str(name) for name, times in Counter(names).items() if times > 1]
    if twice:
        more = f" (+{len(twice) - _NAMED})" if len(twice) > _NAMED else ""
        raise CannotEstimate([_TWICE.fill(names=", ".join(twice[:_NAMED]) + more)])


def _matched(
    before: Iterable[Number] | Mapping[str, Number], after: Iterable[Number] | Mapping[str, Number]
) -> tuple[Sequence[float], Sequence[float], int]:
    """Return the values of the units measured both times, and how many were measured once only."""
    if isinstance(before, Mapping) != isinstance(after, Mapping):
        raise CannotEstimate([_BOTH_NAMED])
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        both = sorted(before.keys() & after.keys(), key=str)
        lost = len(before.keys() ^ after.keys())
        return numbers((before[key] for key in both), _BEFORE), numbers((after[key] for key in both), _AFTER), lost
    first, second = numbers(before, _BEFORE), numbers(after, _AFTER)
    if len(first) != len(second):
        raise CannotEstimate([_PAIRED_LENGTHS.fill(before=len(first), after=len(second))])
    return first, second, 0


def _refuse_what_cannot_be_tested(change: NDArray[np.float64]) -> None:
    if len(change) < LEAST_PAIRS:
        raise CannotEstimate([_FEW_PAIRS.fill(n=len(change), least=LEAST_PAIRS)])
    if float(change.std(ddof=1)) <= 1e-12 * float(abs(change).max()):
        raise CannotEstimate([_ALL_ALIKE])


def _rank_test(change: NDArray[np.float64]) -> tuple[float, float]:
    """Wilcoxon's signed-rank test: counted out without ties, else by the normal curve with continuity correction."""
    import numpy as np
    from scipy import stats

    rounded = np.round(change / abs(change).max(), 10)  # 1.3 and 1.2999999999999998 are a tie
    moved = rounded[rounded != 0]
    tied = len(set(abs(moved).tolist())) < len(moved) or len(moved) < len(rounded)
    exact = not tied and len(moved) < _EXACT_UP_TO
    ranks = stats.rankdata(abs(moved))
    test = stats.wilcoxon(moved, correction=not exact, method="exact" if exact else "asymptotic")
    return float(ranks[moved > 0].sum()), float(test.pvalue)


def _shape(change: NDArray[np.float64]) -> Assumption:
    from scipy import stats

    if len(change) < _NORMAL_FROM:
        return Assumption(_NORMAL, Standing.UNKNOWN, _TOO_FEW_TO_SAY)
    p = float(stats.shapiro(change).pvalue)
    standing, why = (Standing.NOT_HELD, _NOT_NORMAL) if p < _RARE else (Standing.HELD, _NORMAL_ENOUGH)
    return Assumption(_NORMAL, standing, why.fill(p=p_value(p)))


def _picked(picked: bool | None) -> Assumption:  # noqa: FBT001 - three answers: yes, no, not known
    standing = {None: Standing.UNKNOWN, True: Standing.NOT_HELD, False: Standing.HELD}[picked]
    why = {None: _PICKED_UNKNOWN, True: _PICKED, False: _NOT_PICKED}[picked]
    return Assumption(_PICKED_FREELY, standing, why, essential=True)


def _cautions(change: NDArray[np.float64], left_out: int) -> list[Wording]:
    import numpy as np

    found = []
    median = float(np.median(change))
    spread = 1.4826 * float(np.median(abs(change - median)))
    far = np.flatnonzero(abs(change - median) > _FAR * spread) if spread else np.array([], int)
    if len(far):
        numbered = ", ".join(str(int(place) + 1) for place in far)
        without = np.delete(change, far)
        found.append(_OUTLIERS.fill(where=numbered, mean=amount(float(without.mean()))))
    if len(change) < _FEW:
        found.append(_SMALL.fill(n=len(change)))
    if left_out:
        several = left_out / (left_out + len(change)) > _MANY_LEFT_OUT
        found.append((_MANY_OUT if several else _SOME_OUT).fill(n=left_out))
    return found


def _moving_back(
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    usual: Number | None,
    picked: bool | None,  # noqa: FBT001 - three answers: yes, no, not known
    unit: Wording | None,
) -> list[Wording]:
    """Reckon what units far from the usual would have moved by themselves: (1 − correlation) of the distance."""
    import numpy as np

    if usual is None or picked is False or not before.std() or not after.std():
        return []
    (level,) = numbers([usual], _USUAL)
    expected = (float(np.corrcoef(before, after)[0, 1]) - 1) * (float(before.mean()) - level)
    return [_BACK.fill(size=amount(expected, unit), usual=amount(level, unit))]


_BEFORE = Wording(nb="Verdiene før", nn="Verdiane før", en="The values before")
_AFTER = Wording(nb="Verdiene etter", nn="Verdiane etter", en="The values after")
_USUAL = Wording(nb="Det vanlige nivået", nn="Det vanlege nivået", en="The usual level")
_CHANGES = Wording(nb="Endring for hver enhet", nn="Endring for kvar eining", en="Change of each unit")
_TESTS = Wording(
    nb="Endringen er {dz} standardavvik (t-test: p = {p}, Wilcoxon: p = {rank_p}).",
    nn="Endringa er {dz} standardavvik (t-test: p = {p}, Wilcoxon: p = {rank_p}).",
    en="The change is {dz} standard deviations (t test: p = {p}, Wilcoxon: p = {rank_p}).",
)
_TWICE = Wording(
    nb="Disse enhetene står flere ganger: {names}. Én enhet er ett tall: bruk gjennomsnittet av hver, eller ta ut "
    "gjentakelsene.",
    nn="Desse einingane står fleire gonger: {names}. Éi eining er eitt tal: bruk gjennomsnittet av kvar, eller ta ut "
    "gjentakingane.",
    en="These units stand more than once: {names}. One unit is one fact: use the average of each, or take out the "
    "repetitions.",
)
_BOTH_NAMED = Wording(
    nb="Gi begge målingene med navn på enhetene, eller begge uten.",
    nn="Gi begge målingane med namn på einingane, eller begge utan.",
    en="Give both measurements with the names of the units, or both without.",
)
_PAIRED_LENGTHS = Wording(
    nb="Det er {before} verdier før og {after} etter. De samme enhetene må stå i samme rekkefølge.",
    nn="Det er {before} verdiar før og {after} etter. Dei same einingane må stå i same rekkjefølgje.",
    en="There are {before} values before and {after} after. The same units must stand in the same order.",
)
_FEW_PAIRS = Wording(
    nb="Antall enheter målt både før og etter: {n}. Mål minst {least}.",
    nn="Talet på einingar målte både før og etter: {n}. Mål minst {least}.",
    en="Units measured both before and after: {n}. Measure at least {least}.",
)
_ALL_ALIKE = Wording(
    nb="Alle enhetene har endret seg nøyaktig like mye. Da kan ikke tilfeldig variasjon anslås; se etter en feil.",
    nn="Alle einingane har endra seg nøyaktig like mykje. Då kan ikkje tilfeldig variasjon anslåast; sjå etter "
    "ein feil.",
    en="All units changed by exactly as much. Chance variation cannot be judged then; look for a mistake.",
)
_NORMAL = Wording(
    nb="Endringene er omtrent normalfordelt.",
    nn="Endringane er omtrent normalfordelte.",
    en="The changes are roughly normally distributed.",
)
_TOO_FEW_TO_SAY = Wording(nb="Det er for få enheter.", nn="Det er for få einingar.", en="There are too few units.")
_NOT_NORMAL = Wording(
    nb="Shapiro–Wilk: p = {p}. Legg mest vekt på Wilcoxon-testen.",
    nn="Shapiro–Wilk: p = {p}. Legg mest vekt på Wilcoxon-testen.",
    en="Shapiro–Wilk: p = {p}. Rely mostly on the Wilcoxon test.",
)
_NORMAL_ENOUGH = Wording(nb="Shapiro–Wilk: p = {p}.", nn="Shapiro–Wilk: p = {p}.", en="Shapiro–Wilk: p = {p}.")
_PICKED_FREELY = Wording(
    nb="Enhetene ble ikke valgt fordi de hadde uvanlige tall før.",
    nn="Einingane blei ikkje valde fordi dei hadde uvanlege tal før.",
    en="The units were not chosen because their figures before were unusual.",
)
_PICKED_UNKNOWN = Wording(
    nb="Finn ut hvordan enhetene ble valgt.",
    nn="Finn ut korleis einingane blei valde.",
    en="Find out how the units were chosen.",
)
_PICKED = Wording(
    nb="Uvanlige tall går gjerne tilbake mot det vanlige av seg selv, så noe av endringen ville ha kommet uansett.",
    nn="Uvanlege tal går gjerne tilbake mot det vanlege av seg sjølve, så noko av endringa ville ha kome uansett.",
    en="Unusual figures tend to move back to the usual on their own, so some of the change would have come anyway.",
)
_NOT_PICKED = Wording(nb="Slik er det oppgitt.", nn="Slik er det oppgitt.", en="So it is stated.")
_OUTLIERS = Wording(
    nb="Noen enheter skiller seg klart ut (nummer {where}). Uten dem er endringen i snitt {mean}.",
    nn="Nokre einingar skil seg klart ut (nummer {where}). Utan dei er endringa i snitt {mean}.",
    en="Some units stand out clearly (number {where}). Without them the change is {mean} on average.",
)
_SMALL = Wording(
    nb="Bare {n} enheter er med, så størrelsen på endringen er svært usikker.",
    nn="Berre {n} einingar er med, så storleiken på endringa er svært uviss.",
    en="Only {n} units take part, so the size of the change is very uncertain.",
)
_SOME_OUT = Wording(
    nb="Målt bare én gang og ikke med her: {n}.",
    nn="Målt berre éin gong og ikkje med her: {n}.",
    en="Measured only once and not included here: {n}.",
)
_MANY_OUT = Wording(
    nb="Målt bare én gang og ikke med her: {n}. Det er så mange at de kan ha endret svaret.",
    nn="Målt berre éin gong og ikkje med her: {n}. Det er så mange at dei kan ha endra svaret.",
    en="Measured only once and not included here: {n}. They are so many that they may have changed the answer.",
)
_BACK = Wording(
    nb="Det vanlige nivået er {usual}. Av seg selv ville tallene trolig ha endret seg med omtrent {size}.",
    nn="Det vanlege nivået er {usual}. Av seg sjølve ville tala truleg ha endra seg med omtrent {size}.",
    en="The usual level is {usual}. On their own the figures would probably have changed by about {size}.",
)

"""Groups of different units: one group afterwards, one before and one after, one with the measure and one without.

Here: `single_after`, `before_after` and `randomised`: means, intervals by Welch, and whether groups were alike.
Not here: the same units twice (`pairs`), and groups followed over time (`difference`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import attrs

from innomethods.benefits.effects.amounts import amount, span, unit_wording
from innomethods.benefits.effects.assumed import MEASURED_ALIKE, NO_SPILL_OVER, NO_TREND, NOTHING_ELSE
from innomethods.benefits.effects.designs import LEAST_IN_GROUP
from innomethods.benefits.effects.effect import Effect
from innomethods.benefits.effects.reading import Number, numbers
from innomethods.benefits.effects.refusing import CannotEstimate, need_statistics, refuse_if_any
from innomethods.benefits.effects.telling import chance
from innomethods.benefits.effects.terms import LEVEL, Assumption, Interval, Standing
from innomethods.model import Design
from innomethods.wording import Wording, in_all_languages

Background = Mapping[str, tuple[Iterable[Number], Iterable[Number]]]
_UNLIKE = 0.25  # standard deviations apart at the start
_BEYOND_CHANCE = 3.0  # standard errors
_COEFFICIENTS = 2  # beside the background: the level and the difference


@attrs.frozen(kw_only=True)
class Level(Effect):
    """A level now, with its interval: no change and no effect."""

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        if self.interval is None:
            return (_NOW.fill(mean=amount(self.estimate, self.unit), n=self.n),)
        return (_NOW_ABOUT.fill(mean=amount(self.estimate, self.unit), span=span(self.interval, self.unit), n=self.n),)


@attrs.frozen(kw_only=True)
class GroupDifference(Effect):
    """The difference of two groups' means (the later or treated one minus the other), with Welch's interval.

    `adjusted` is the same difference when what differed at the start is held equal, None without background.
    """

    mean: float
    other_mean: float
    median: float
    other_median: float
    p: float
    adjusted: float | None = None
    adjusted_interval: Interval | None = None
    unlike: tuple[str, ...] = ()

    @property
    def median_difference(self) -> float:
        """The difference of the medians."""
        return self.median - self.other_median

    def found(self) -> tuple[Wording, ...]:
        """Return what was found, as sentences."""
        assert self.interval is not None  # noqa: S101 - always made with one
        words = _AFTER_AND_BEFORE if self.design is Design.BEFORE_AFTER else _WITH_AND_WITHOUT
        first = words.fill(
            mean=amount(self.mean, self.unit),
            other=amount(self.other_mean, self.unit),
            difference=amount(self.estimate, self.unit),
            span=span(self.interval, self.unit),
            n=self.n,
        )
        adjusted = [] if self.adjusted is None else [_ADJUSTED.fill(difference=amount(self.adjusted, self.unit))]
        return (first, *adjusted, chance(self.interval))


def single_after(values: Iterable[Number], *, unit: Wording | str = "") -> Level:
    """Tell the level after a measure, when there is no baseline: it supports no claim about change.

    Raises:
        CannotEstimate: for no values, or what is no number.
        MissingExtra: without the extra `benefits`.

    >>> single_after([4, 5, 3, 4, 4, 5, 2, 4]).claim.may.text("en")
    'How things are now.'
    """
    need_statistics()
    import numpy as np

    read = np.array(numbers(values, _VALUES))
    if not len(read):
        raise CannotEstimate([_NONE])
    return Level(
        design=Design.SINGLE_AFTER,
        estimate=float(read.mean()),
        interval=_mean_interval(read.tolist()),
        n=len(read),
        unit=unit_wording(unit),
        assumptions=(MEASURED_ALIKE,),
        warnings=(_NO_BASELINE,),
    )


def before_after(before: Iterable[Number], after: Iterable[Number], *, unit: Wording | str = "") -> GroupDifference:
    """Compare measurements before and after that aren't of the same units.

    Raises:
        CannotEstimate: for fewer than six in a group, what is no number, or no variation.
        MissingExtra: without the extra `benefits`.

    >>> difference = before_after([9, 12, 10, 11, 14, 10], [8, 9, 7, 10, 8, 9])
    >>> round(difference.estimate, 2)
    -2.5
    """
    first, second = numbers(before, _BEFORE), numbers(after, _AFTER)
    return _difference(
        Design.BEFORE_AFTER,
        second,
        first,
        unit,
        assumptions=(NO_TREND, NOTHING_ELSE, MEASURED_ALIKE),
        warnings=(_MOVES_BACK,),
    )


def randomised(
    with_measure: Iterable[Number],
    without: Iterable[Number],
    *,
    by_lot: bool,
    background: Background | None = None,
    unit: Wording | str = "",
) -> GroupDifference:
    """Compare those who got a measure with those who didn't.

    Only a draw by lot makes the difference an effect. Without it, the difference is shown and no effect may be claimed,
    however the figures are adjusted.

    Args:
        with_measure: The outcome of each one with the measure.
        without: The outcome of each one without.
        by_lot: Whether a lot decided who got it.
        background: What each one was like at the start, by name: (with, without), in the order of the outcomes.
        unit: What is counted.

    Raises:
        CannotEstimate: for fewer than six in a group, what is no number, lengths that differ, or no variation.
        MissingExtra: without the extra `benefits`.

    >>> trial = randomised([7, 9, 8, 9, 10, 8], [6, 7, 5, 7, 6, 8], by_lot=False)
    >>> trial.claim.stands_as.value
    'single-after'
    """
    treated, others = numbers(with_measure, _WITH), numbers(without, _WITHOUT)
    plain = _difference(Design.RANDOMISED, treated, others, unit)
    read = {
        name: (numbers(one, in_all_languages(name)), numbers(other, in_all_languages(name)))
        for name, (one, other) in (background or {}).items()
    }
    refuse_if_any(
        _BACKGROUND_LENGTH.fill(name=name)
        for name, (one, other) in read.items()
        if (len(one), len(other)) != (len(treated), len(others))
    )
    if len(read) + _COEFFICIENTS >= plain.n:
        raise CannotEstimate([_MANY_BACKGROUND.fill(n=len(read), among=plain.n)])
    unlike = tuple(name for name, (one, other) in read.items() if _apart(one, other, by_lot=by_lot))
    adjusted, interval = _adjusted(treated, others, read) if read else (None, None)
    return attrs.evolve(
        plain,
        adjusted=adjusted,
        adjusted_interval=interval,
        unlike=unlike,
        assumptions=(_lot(by_lot, unlike), _alike(read, unlike), NO_SPILL_OVER, MEASURED_ALIKE),
        warnings=(_SIGN_FLIPS,) if adjusted is not None and adjusted * plain.estimate < 0 else (),
    )


def _difference(
    design: Design,
    one: Sequence[float],
    other: Sequence[float],
    unit: Wording | str,
    *,
    assumptions: tuple[Assumption, ...] = (),
    warnings: tuple[Wording, ...] = (),
) -> GroupDifference:
    """Return the difference of two groups' means by Welch's t, or refuse."""
    need_statistics()
    import numpy as np
    from scipy import stats

    few = min(len(one), len(other))
    refuse_if_any([_FEW.fill(n=few, least=LEAST_IN_GROUP)] if few < LEAST_IN_GROUP else [])
    first, second = np.array(one), np.array(other)
    scale = float(np.abs(np.concatenate([first, second])).max())
    if first.std() + second.std() <= 1e-12 * scale:
        raise CannotEstimate([_NO_VARIATION])
    test = stats.ttest_ind(first, second, equal_var=False)
    interval = test.confidence_interval(LEVEL)
    return GroupDifference(
        design=design,
        estimate=float(first.mean() - second.mean()),
        interval=Interval(float(interval.low), float(interval.high)),
        n=len(first) + len(second),
        unit=unit_wording(unit),
        assumptions=assumptions,
        warnings=warnings,
        mean=float(first.mean()),
        other_mean=float(second.mean()),
        median=float(np.median(first)),
        other_median=float(np.median(second)),
        p=float(test.pvalue),
    )


def _mean_interval(values: Sequence[float]) -> Interval | None:
    import numpy as np
    from scipy import stats

    n = len(values)
    if n < 2 or not np.std(values):  # noqa: PLR2004 - one value has no spread
        return None
    half = float(stats.t.ppf((1 + LEVEL) / 2, n - 1)) * float(np.std(values, ddof=1)) / math.sqrt(n)
    mean = float(np.mean(values))
    return Interval(mean - half, mean + half)


def _apart(one: Sequence[float], other: Sequence[float], *, by_lot: bool) -> bool:
    """Whether two groups differ at the start: by a quarter of a standard deviation, and after a lot beyond chance."""
    import numpy as np

    spread = math.sqrt((float(np.var(one, ddof=1)) + float(np.var(other, ddof=1))) / 2)
    if not spread:
        return bool(np.mean(one) != np.mean(other))
    distance = abs(float(np.mean(one)) - float(np.mean(other))) / spread
    by_chance = _BEYOND_CHANCE * math.sqrt(1 / len(one) + 1 / len(other)) if by_lot else 0.0
    return distance > max(_UNLIKE, by_chance)


def _adjusted(
    treated: Sequence[float], others: Sequence[float], background: Mapping[str, tuple[Sequence[float], Sequence[float]]]
) -> tuple[float, Interval]:
    """Return the difference with the background held equal, by least squares with robust errors."""
    import numpy as np
    from statsmodels.regression.linear_model import OLS

    outcome = np.array([*treated, *others])
    columns = [np.ones(len(outcome)), np.array([1.0] * len(treated) + [0.0] * len(others))]
    columns += [np.array([*one, *other]) for one, other in background.values()]
    fit = OLS(outcome, np.column_stack(columns)).fit(cov_type="HC1", use_t=True)
    low, high = fit.conf_int(1 - LEVEL)[1]
    return float(fit.params[1]), Interval(float(low), float(high))


def _lot(by_lot: bool, unlike: tuple[str, ...]) -> Assumption:  # noqa: FBT001 - the fact itself
    if not by_lot:
        return Assumption(_LOT, Standing.NOT_HELD, _NO_LOT, essential=True)
    if unlike:
        return Assumption(_LOT, Standing.NOT_HELD, _LOT_DOUBTED.fill(names=", ".join(unlike)), essential=True)
    return Assumption(_LOT, Standing.HELD, _LOT_STATED, essential=True)


def _alike(background: Mapping[str, object], unlike: tuple[str, ...]) -> Assumption:
    if not background:
        return Assumption(_ALIKE, Standing.UNKNOWN, _NO_BACKGROUND)
    if unlike:
        return Assumption(_ALIKE, Standing.NOT_HELD, _UNLIKE_IN.fill(names=", ".join(unlike)))
    return Assumption(_ALIKE, Standing.HELD, _ALIKE_IN.fill(names=", ".join(background)))


_VALUES = Wording(nb="Verdiene", nn="Verdiane", en="The values")
_BEFORE = Wording(nb="Verdiene før", nn="Verdiane før", en="The values before")
_AFTER = Wording(nb="Verdiene etter", nn="Verdiane etter", en="The values after")
_WITH = Wording(nb="Verdiene med tiltaket", nn="Verdiane med tiltaket", en="The values with the measure")
_WITHOUT = Wording(nb="Verdiene uten tiltaket", nn="Verdiane utan tiltaket", en="The values without the measure")
_NOW = Wording(
    nb="Gjennomsnittet er nå {mean} (n = {n}).",
    nn="Gjennomsnittet er no {mean} (n = {n}).",
    en="The average is now {mean} (n = {n}).",
)
_NOW_ABOUT = Wording(
    nb="Gjennomsnittet er nå {mean} (95 % konfidensintervall: {span}; n = {n}).",
    nn="Gjennomsnittet er no {mean} (95 % konfidensintervall: {span}; n = {n}).",
    en="The average is now {mean} (95% confidence interval: {span}; n = {n}).",
)
_AFTER_AND_BEFORE = Wording(
    nb="Gjennomsnittet er {mean} etter og {other} før: en forskjell på {difference} "
    "(95 % konfidensintervall: {span}; n = {n}).",
    nn="Gjennomsnittet er {mean} etter og {other} før: ein skilnad på {difference} "
    "(95 % konfidensintervall: {span}; n = {n}).",
    en="The average is {mean} after and {other} before: a difference of {difference} "
    "(95% confidence interval: {span}; n = {n}).",
)
_WITH_AND_WITHOUT = Wording(
    nb="Gjennomsnittet er {mean} med tiltaket og {other} uten: en forskjell på {difference} "
    "(95 % konfidensintervall: {span}; n = {n}).",
    nn="Gjennomsnittet er {mean} med tiltaket og {other} utan: ein skilnad på {difference} "
    "(95 % konfidensintervall: {span}; n = {n}).",
    en="The average is {mean} with the measure and {other} without: a difference of {difference} "
    "(95% confidence interval: {span}; n = {n}).",
)
_ADJUSTED = Wording(
    nb="Når det som var ulikt fra starten, holdes likt, er forskjellen {difference}.",
    nn="Når det som var ulikt frå starten, blir halde likt, er skilnaden {difference}.",
    en="When what differed at the start is held equal, the difference is {difference}.",
)
_NONE = Wording(nb="Det er ingen målinger.", nn="Det er ingen målingar.", en="There are no measurements.")
_NO_BASELINE = Wording(
    nb="Det finnes ingen nullpunktsmåling, så dere kan ikke si om noe har endret seg.",
    nn="Det finst inga nullpunktsmåling, så de kan ikkje seie om noko har endra seg.",
    en="There is no baseline, so you cannot say whether anything has changed.",
)
_MOVES_BACK = Wording(
    nb="Ble tiltaket satt inn fordi tallene var uvanlig dårlige, ville noe av endringen ha kommet uansett.",
    nn="Blei tiltaket sett inn fordi tala var uvanleg dårlege, ville noko av endringa ha kome uansett.",
    en="If the measure came because the figures were unusually bad, some of the change would have come anyway.",
)
_FEW = Wording(
    nb="Den minste gruppen har bare {n} målinger. Mål minst {least} i hver gruppe.",
    nn="Den minste gruppa har berre {n} målingar. Mål minst {least} i kvar gruppe.",
    en="The smaller group has only {n} measurements. Measure at least {least} in each group.",
)
_NO_VARIATION = Wording(
    nb="Alle målingene i hver gruppe er like. Da kan ikke tilfeldig variasjon anslås; se etter en feil.",
    nn="Alle målingane i kvar gruppe er like. Då kan ikkje tilfeldig variasjon anslåast; sjå etter ein feil.",
    en="All measurements in each group are alike. Chance variation cannot be judged then; look for a mistake.",
)
_BACKGROUND_LENGTH = Wording(
    nb="Bakgrunnen «{name}» må ha én verdi for hver måling, i samme rekkefølge.",
    nn="Bakgrunnen «{name}» må ha éin verdi for kvar måling, i same rekkjefølgje.",
    en="The background ‘{name}’ must have one value for each measurement, in the same order.",
)
_MANY_BACKGROUND = Wording(
    nb="Det er {n} opplysninger om bakgrunn, men bare {among} målinger. Ta med færre.",
    nn="Det er {n} opplysningar om bakgrunn, men berre {among} målingar. Ta med færre.",
    en="There are {n} facts of background but only {among} measurements. Include fewer.",
)
_LOT = Wording(
    nb="Loddet avgjorde hvem som fikk tiltaket.",
    nn="Loddet avgjorde kven som fekk tiltaket.",
    en="The lot decided who got the measure.",
)
_NO_LOT = Wording(
    nb="De som fikk tiltaket, kan være annerledes enn de andre på måter ingen har målt.",
    nn="Dei som fekk tiltaket, kan vere annleis enn dei andre på måtar ingen har målt.",
    en="Those who got the measure may differ from the others in ways nobody has measured.",
)
_LOT_DOUBTED = Wording(
    nb="Gruppene er mer ulike fra starten enn et lodd gir ({names}). Finn ut om loddet ble fulgt.",
    nn="Gruppene er meir ulike frå starten enn eit lodd gir ({names}). Finn ut om loddet blei følgt.",
    en="The groups differ more at the start than a lot gives ({names}). Find out whether the lot was followed.",
)
_LOT_STATED = Wording(nb="Slik er det oppgitt.", nn="Slik er det oppgitt.", en="So it is stated.")
_ALIKE = Wording(
    nb="Gruppene var like fra starten.", nn="Gruppene var like frå starten.", en="The groups were alike at the start."
)
_NO_BACKGROUND = Wording(
    nb="Ingen opplysninger om starten er lagt inn.",
    nn="Ingen opplysningar om starten er lagde inn.",
    en="Nothing about the start has been entered.",
)
_UNLIKE_IN = Wording(
    nb="De er ulike i dette: {names}.", nn="Dei er ulike i dette: {names}.", en="They differ in: {names}."
)
_ALIKE_IN = Wording(
    nb="De er like i dette: {names}.", nn="Dei er like i dette: {names}.", en="They are alike in: {names}."
)
_SIGN_FLIPS = Wording(
    nb="Forskjellen skifter fortegn når starten holdes lik. Ingen av tallene kan brukes som effekt.",
    nn="Skilnaden skifter forteikn når starten blir halden lik. Ingen av tala kan brukast som effekt.",
    en="The difference changes sign when the start is held equal. Neither figure can be used as an effect.",
)

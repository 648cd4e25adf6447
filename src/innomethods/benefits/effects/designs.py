"""The design ladder: which claim each way of measuring supports, and which ways the data at hand can bear.

Here: the rules of the ladder. Its words stand in `ladder`, and what to do with the data in one module per design.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.benefits.effects.ladder import BEYOND_CHANCE, LADDER, NEITHER, NOTHING_SHOWN, Rung
from innomethods.benefits.effects.terms import Assumption, Claim, Standing
from innomethods.model import Design
from innomethods.wording import Wording

# How little a design can do with. Each is asked again, with the data in hand, by the design's own function.
LEAST_PAIRS = 6  # with five, no outcome of the rank test is rare enough
LEAST_IN_GROUP = 6
LEAST_BASELINE = 12  # points that set the limits of a control chart
LEAST_BEFORE = 8  # points of an interrupted series
LEAST_AFTER = 4
LEAST_DONORS = 5  # units a synthetic control may be made of
LEAST_FIT = 5  # periods it is fitted to
_PLENTY = 20  # untreated units that show, with one treated, how much units differ by chance


def rung_of(design: Design | str) -> Rung:
    """Return what the ladder says of a design.

    Raises:
        ValueError: for a design the ladder doesn't have.

    >>> rung_of("paired").number
    3
    """
    wanted = Design(design)
    return next(rung for rung in LADDER if rung.design == wanted)


def what_may_be_claimed(
    design: Design | str, *, assumptions: Iterable[Assumption] = (), shows_change: bool | None = None
) -> Claim:
    """Return what may be claimed, and what may not, from a measurement of this design.

    Where an essential assumption doesn't hold, the claim falls to the rung the design rests on without it. Where the
    figures show no change beyond chance (`shows_change` is False), nothing of a change may be claimed, by any design.

    Raises:
        ValueError: for a design the ladder doesn't have.

    >>> print(what_may_be_claimed("before-after").may_not.text("en"))
    That the measure caused the change.
    """
    rung = rung_of(design)
    broken = tuple(one.text for one in assumptions if one.essential and one.standing is Standing.NOT_HELD)
    if shows_change is False and rung.design is not Design.SINGLE_AFTER:
        return Claim(rung.design, Design.SINGLE_AFTER, NOTHING_SHOWN, NEITHER, (*broken, BEYOND_CHANCE))
    stands = rung_of(rung.falls_to) if broken else rung
    return Claim(rung.design, stands.design, stands.may, stands.may_not, broken)


@attrs.frozen(kw_only=True)
class DataFacts:
    """What is known of the data at hand. A count that isn't known is 0; a fact that isn't known is None.

    `before` and `after` count points in time, `measured_before` and `measured_after` the units measured at them, and
    `pairs` the units measured both times. `treated` and `compared` count units (offices, towns) with and without the
    measure, followed over the same periods.
    """

    before: int = 0
    after: int = 0
    measured_before: int = 0
    measured_after: int = 0
    pairs: int = 0
    treated: int = 0
    compared: int = 0
    change_known: bool | None = None
    same_start: bool | None = None
    by_lot: bool | None = None


@attrs.frozen
class Fit:
    """Whether the data can bear a design, and which conditions are lacking."""

    design: Design
    lacks: tuple[Wording, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether nothing is lacking."""
        return not self.lacks


def designs_that_fit(facts: DataFacts) -> tuple[Fit, ...]:
    """Return every rung, the strongest first, with what the data lack for it.

    >>> facts = DataFacts(before=24, after=12, change_known=True)
    >>> [fit.design.value for fit in designs_that_fit(facts) if fit.fits]
    ['interrupted-series', 'control-chart', 'before-after', 'single-after']
    """
    return tuple(Fit(rung.design, tuple(_lacks(rung.design, facts))) for rung in reversed(LADDER))


def _lacks(design: Design, facts: DataFacts) -> list[Wording]:
    conditions = _CONDITIONS[design](facts)
    return [words for words, met in conditions if not met]


def _single_after(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [(_SOMETHING_AFTER, facts.after > 0 or facts.measured_after > 0 or facts.pairs > 0)]


def _before_after(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (
            _least(_UNITS_BEFORE, LEAST_IN_GROUP),
            max(facts.measured_before, facts.pairs, facts.before) >= LEAST_IN_GROUP,
        ),
        (_least(_UNITS_AFTER, LEAST_IN_GROUP), max(facts.measured_after, facts.pairs, facts.after) >= LEAST_IN_GROUP),
    ]


def _paired(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [(_least(_PAIRS, LEAST_PAIRS), facts.pairs >= LEAST_PAIRS)]


def _chart(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (_least(_POINTS_BEFORE, LEAST_BASELINE), facts.before >= LEAST_BASELINE),
        (_least(_POINTS_AFTER, 1), facts.after >= 1),
        (_CHANGE_KNOWN, facts.change_known is True),
    ]


def _series(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (_least(_POINTS_BEFORE, LEAST_BEFORE), facts.before >= LEAST_BEFORE),
        (_least(_POINTS_AFTER, LEAST_AFTER), facts.after >= LEAST_AFTER),
        (_CHANGE_KNOWN, facts.change_known is True),
    ]


def _differences(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (_least(_POINTS_BEFORE, 1), facts.before >= 1),
        (_least(_POINTS_AFTER, 1), facts.after >= 1),
        (_TWO_TREATED, facts.treated > 1 or (facts.treated == 1 and facts.compared >= _PLENTY)),
        (_least(_UNITS_COMPARED, 2), facts.compared > 1),
        (_SAME_START, facts.same_start is True),
    ]


def _synthetic(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (_ONE_TREATED, facts.treated == 1),
        (_least(_UNITS_COMPARED, LEAST_DONORS), facts.compared >= LEAST_DONORS),
        (_least(_POINTS_BEFORE, LEAST_FIT), facts.before >= LEAST_FIT),
        (_least(_POINTS_AFTER, 1), facts.after >= 1),
    ]


def _randomised(facts: DataFacts) -> list[tuple[Wording, bool]]:
    return [
        (_BY_LOT, facts.by_lot is True),
        (_least(_UNITS_TREATED, LEAST_IN_GROUP), facts.treated >= LEAST_IN_GROUP),
        (_least(_UNITS_COMPARED, LEAST_IN_GROUP), facts.compared >= LEAST_IN_GROUP),
        (_SOMETHING_AFTER, facts.after > 0 or facts.measured_after > 0),
    ]


_CONDITIONS = {
    Design.SINGLE_AFTER: _single_after,
    Design.BEFORE_AFTER: _before_after,
    Design.PAIRED: _paired,
    Design.CONTROL_CHART: _chart,
    Design.INTERRUPTED_SERIES: _series,
    Design.DIFFERENCES: _differences,
    Design.SYNTHETIC_CONTROL: _synthetic,
    Design.RANDOMISED: _randomised,
}


def _least(words: Wording, count: int) -> Wording:
    return words.fill(n=count)


_SOMETHING_AFTER = Wording(
    nb="Dere trenger en måling etter at tiltaket ble tatt i bruk.",
    nn="De treng ei måling etter at tiltaket blei teke i bruk.",
    en="You need a measurement after the measure was put into use.",
)
_UNITS_BEFORE = Wording(
    nb="Minst {n} målinger fra før tiltaket: uten nullpunktsmåling finnes det ikke noe å sammenligne med.",
    nn="Minst {n} målingar frå før tiltaket: utan nullpunktsmåling finst det ikkje noko å samanlikne med.",
    en="At least {n} measurements from before the measure: without a baseline there is nothing to compare with.",
)
_UNITS_AFTER = Wording(
    nb="Minst {n} målinger fra etter tiltaket.",
    nn="Minst {n} målingar frå etter tiltaket.",
    en="At least {n} measurements from after the measure.",
)
_PAIRS = Wording(
    nb="Minst {n} enheter som er målt både før og etter.",
    nn="Minst {n} einingar som er målte både før og etter.",
    en="At least {n} units measured both before and after.",
)
_POINTS_BEFORE = Wording(
    nb="Tidspunkt målt før tiltaket: minst {n}.",
    nn="Tidspunkt målte før tiltaket: minst {n}.",
    en="Points in time measured before the measure: at least {n}.",
)
_POINTS_AFTER = Wording(
    nb="Tidspunkt målt etter tiltaket: minst {n}.",
    nn="Tidspunkt målte etter tiltaket: minst {n}.",
    en="Points in time measured after the measure: at least {n}.",
)
_CHANGE_KNOWN = Wording(
    nb="Datoen da tiltaket ble tatt i bruk, må være kjent på forhånd og ikke lest ut av målingene.",
    nn="Datoen då tiltaket blei teke i bruk, må vere kjend på førehand og ikkje lesen ut av målingane.",
    en="The date the measure was put into use must be known beforehand, not read off the measurements.",
)
_TWO_TREATED = Wording(
    nb="Minst to enheter med tiltaket, eller én når mange er uten: ellers vet vi ikke hvor ulike enheter er.",
    nn="Minst to einingar med tiltaket, eller éi når mange er utan: elles veit vi ikkje kor ulike einingar er.",
    en="At least two units with the measure, or one when many are without: otherwise nothing shows how units differ.",
)
_UNITS_COMPARED = Wording(
    nb="Enheter uten tiltaket som er målt i de samme periodene: minst {n}.",
    nn="Einingar utan tiltaket som er målte i dei same periodane: minst {n}.",
    en="Units without the measure, measured in the same periods: at least {n}.",
)
_UNITS_TREATED = Wording(
    nb="Enheter med tiltaket: minst {n}.",
    nn="Einingar med tiltaket: minst {n}.",
    en="Units with the measure: at least {n}.",
)
_SAME_START = Wording(
    nb="Alle med tiltaket må ha begynt samtidig, og det må være kjent.",
    nn="Alle med tiltaket må ha byrja samtidig, og det må vere kjent.",
    en="All with the measure must have started at the same time, and this must be known.",
)
_ONE_TREATED = Wording(
    nb="Én enhet med tiltaket: slå sammen flere til én, eller bruk forskjell-i-forskjeller.",
    nn="Éi eining med tiltaket: slå saman fleire til éi, eller bruk skilnad-i-skilnader.",
    en="One unit with the measure: merge several into one, or use difference-in-differences.",
)
_BY_LOT = Wording(
    nb="Hvem som fikk tiltaket, må være avgjort ved loddtrekning.",
    nn="Kven som fekk tiltaket, må vere avgjort ved loddtrekking.",
    en="Who got the measure must have been decided by lot.",
)

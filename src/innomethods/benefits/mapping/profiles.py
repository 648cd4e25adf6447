"""The three ways of drawing a benefits map: which kinds of steps each has, in which order from the work to the goal.

Here: bands and what they are called. Not here: the graph (`graph`) and its picture (`layout`).
"""

from __future__ import annotations

from enum import StrEnum

from innomethods.model import Benefit, Level, MapProfile, MapStep, StepKind
from innomethods.wording import Wording


class Band(StrEnum):
    """How far from the work something stands; benefits have a band of their own only in a dependency network."""

    INPUT = "input"
    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"
    ENABLER = "enabler"
    ENABLING_CHANGE = "enabling-change"
    CHANGE = "change"
    BENEFIT = "benefit"
    OBJECTIVE = "objective"


_CHAIN = (Band.INPUT, Band.ACTIVITY, Band.OUTPUT, Band.OUTCOME, Band.IMPACT)
_BANDS: dict[MapProfile, tuple[Band, ...]] = {
    MapProfile.RESULTS_CHAIN: _CHAIN,
    MapProfile.THEORY_OF_CHANGE: _CHAIN,
    MapProfile.DEPENDENCY_NETWORK: (Band.ENABLER, Band.ENABLING_CHANGE, Band.CHANGE, Band.BENEFIT, Band.OBJECTIVE),
}
_CHAIN_STEPS = {
    StepKind.INPUT: Band.INPUT,
    StepKind.ACTIVITY: Band.ACTIVITY,
    StepKind.OUTPUT: Band.OUTPUT,
    StepKind.OUTCOME: Band.OUTCOME,
    StepKind.IMPACT: Band.IMPACT,
    StepKind.OBJECTIVE: Band.IMPACT,
}
_STEPS: dict[MapProfile, dict[StepKind, Band]] = {
    MapProfile.RESULTS_CHAIN: _CHAIN_STEPS,
    MapProfile.THEORY_OF_CHANGE: _CHAIN_STEPS,
    MapProfile.DEPENDENCY_NETWORK: {
        StepKind.ENABLER: Band.ENABLER,
        StepKind.ENABLING_CHANGE: Band.ENABLING_CHANGE,
        StepKind.CHANGE: Band.CHANGE,
        StepKind.OBJECTIVE: Band.OBJECTIVE,
    },
}
_LEVELS = {
    Level.INPUT: Band.INPUT,
    Level.PROCESS: Band.ACTIVITY,
    Level.OUTPUT: Band.OUTPUT,
    Level.OUTCOME: Band.OUTCOME,
    Level.IMPACT: Band.IMPACT,
}
# What a tool or money gives by itself, before anybody works in a new way.
TECHNOLOGY = frozenset({StepKind.ENABLER, StepKind.INPUT})
# What benefits lead to, rather than come from.
GOALS = frozenset({StepKind.OBJECTIVE, StepKind.IMPACT})

BAND_TITLES: dict[Band, Wording] = {
    Band.INPUT: Wording(nb="Innsats", nn="Innsats", en="Input"),
    Band.ACTIVITY: Wording(nb="Aktivitet", nn="Aktivitet", en="Activity"),
    Band.OUTPUT: Wording(nb="Produkt eller tjeneste", nn="Produkt eller teneste", en="Output"),
    Band.OUTCOME: Wording(nb="Virkning for brukere", nn="Verknad for brukarar", en="Outcome"),
    Band.IMPACT: Wording(nb="Virkning for samfunnet", nn="Verknad for samfunnet", en="Impact"),
    Band.ENABLER: Wording(nb="Verktøy", nn="Verktøy", en="Tools"),
    Band.ENABLING_CHANGE: Wording(nb="Forberedelser", nn="Førebuingar", en="Preparations"),
    Band.CHANGE: Wording(nb="Endring i praksis", nn="Endring i praksis", en="Change in practice"),
    Band.BENEFIT: Wording(nb="Gevinst", nn="Gevinst", en="Benefit"),
    Band.OBJECTIVE: Wording(nb="Mål", nn="Mål", en="Objective"),
}
PROFILE_TITLES: dict[MapProfile, Wording] = {
    MapProfile.RESULTS_CHAIN: Wording(nb="resultatkjede", nn="resultatkjede", en="results chain"),
    MapProfile.DEPENDENCY_NETWORK: Wording(nb="gevinstkart", nn="gevinstkart", en="benefits dependency network"),
    MapProfile.THEORY_OF_CHANGE: Wording(nb="endringsteori", nn="endringsteori", en="theory of change"),
}


def bands_of(profile: MapProfile) -> tuple[Band, ...]:
    """Return the bands of a profile, from the work to the goal."""
    return _BANDS[profile]


def kinds_of(profile: MapProfile) -> tuple[StepKind, ...]:
    """Return the kinds of steps a profile has, in order; an assumption fits in a theory of change.

    >>> [str(kind) for kind in kinds_of(MapProfile.DEPENDENCY_NETWORK)]
    ['enabler', 'enabling-change', 'change', 'objective']
    """
    loose = (StepKind.ASSUMPTION,) if profile is MapProfile.THEORY_OF_CHANGE else ()
    return (*_STEPS[profile], *loose)


def band_of_step(step: MapStep, profile: MapProfile) -> Band | None:
    """Return the band of a step; None for an assumption, and for a kind that the profile doesn't know."""
    return _STEPS[profile].get(step.kind)


def band_of_benefit(benefit: Benefit, profile: MapProfile) -> Band:
    """Return the band of a benefit: its own in a dependency network, else how far from the work it is measured."""
    if profile is MapProfile.DEPENDENCY_NETWORK:
        return Band.BENEFIT
    return Band.OUTCOME if benefit.measure is None else _LEVELS[benefit.measure.level]

"""Benefits and how they hang together: what changes for whom, from what to what, and what must come first.

Here: the nouns of the register and the map. Not here: what they are worth (`appraisals`), and all reckoning (the
benefits subject).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf, title_from_id
from innomethods.model.measures import Measure
from innomethods.model.validating import day, optional_day
from innomethods.quantities import Money, as_decimal
from innomethods.wording import Wording, as_wording, optional_wording


class BenefitKind(StrEnum):
    """Where a benefit shows: own budget, alternative use of own time, other public bodies, or not priced."""

    BUDGET = "budget"
    ALTERNATIVE_USE = "alternative-use"
    OTHER_PUBLIC = "other-public"
    UNPRICED = "unpriced"


class Design(StrEnum):
    """How one finds out whether the measure made the difference; each supports a stronger claim than the one before."""

    SINGLE_AFTER = "single-after"
    BEFORE_AFTER = "before-after"
    PAIRED = "paired"
    CONTROL_CHART = "control-chart"
    INTERRUPTED_SERIES = "interrupted-series"
    DIFFERENCES = "difference-in-differences"
    SYNTHETIC_CONTROL = "synthetic-control"
    RANDOMISED = "randomised"


class Frequency(StrEnum):
    """How often something is measured."""

    ONCE = "once"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


def _id(_self: object, _field: object, value: str) -> None:
    checked_id(value)


@attrs.frozen
class Milestone:
    """A value a benefit is to have reached by a day, on its way from baseline to target."""

    by: date = attrs.field(validator=day)
    value: Decimal = attrs.field(converter=as_decimal)


@attrs.frozen
class Measuring:
    """How a benefit is followed up: how often, from and to which day, by which role, how, and what it costs.

    `until` may lie years after the project: benefits are mostly realised by the line.
    """

    every: Frequency = attrs.field(converter=Frequency)
    first: date = attrs.field(validator=day)
    until: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
    by: str | None = attrs.field(default=None, kw_only=True)
    how: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    cost: Money | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.until is not None and self.until < self.first:
            raise ValueError(f"Measuring ends before it begins ({self.first} to {self.until}).")


@attrs.frozen(repr=False)
class Benefit:
    """A change someone gains (or loses) by: owner, beneficiary and payer apart, with baseline, target and due date.

    `kind` says where it shows; freed time is an alternative use, never silently money. `disbenefit` marks an unwanted
    effect, `unexpected` what showed only afterwards. `preconditions` are ids of benefits or of steps in the map that
    must come first; `leading` are ids of benefits that show early whether this one will come. `baseline_count` is the
    number of observations the baseline rests on; `milestones` lead to the target by `due`. Until `effect_from` nothing
    is expected to change (None: until the project has ended). `design` says how the
    effect is to be shown, `measuring` how and when it is measured; `if_missed` is what is decided when it doesn't
    come.
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    measure: Measure | None = attrs.field(default=None, kw_only=True)
    kind: BenefitKind | None = attrs.field(converter=attrs.converters.optional(BenefitKind), default=None, kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)
    beneficiary: str | None = attrs.field(default=None, kw_only=True)
    payer: str | None = attrs.field(default=None, kw_only=True)
    baseline: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None, kw_only=True)
    baseline_on: date | None = attrs.field(default=None, kw_only=True)
    baseline_count: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.ge(1)), kw_only=True
    )
    target: Decimal | None = attrs.field(converter=attrs.converters.optional(as_decimal), default=None, kw_only=True)
    due: date | None = attrs.field(default=None, kw_only=True)
    effect_from: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
    milestones: tuple[Milestone, ...] = attrs.field(converter=TupleOf[Milestone], default=(), kw_only=True)
    disbenefit: bool = attrs.field(default=False, kw_only=True)
    unexpected: bool = attrs.field(default=False, kw_only=True)
    preconditions: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    leading: tuple[str, ...] = attrs.field(
        converter=TupleOf[str], default=(), kw_only=True
    )  # benefits that show it early
    design: Design | None = attrs.field(converter=attrs.converters.optional(Design), default=None, kw_only=True)
    measuring: Measuring | None = attrs.field(default=None, kw_only=True)
    if_missed: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    risk: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    note: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Benefit({self.id!r})"


class MapProfile(StrEnum):
    """Which way of drawing a benefits map is followed; it says which kinds of steps there are, and their order."""

    RESULTS_CHAIN = "results-chain"
    DEPENDENCY_NETWORK = "dependency-network"
    THEORY_OF_CHANGE = "theory-of-change"


class StepKind(StrEnum):
    """What a step of the map is. Benefits are placed among them by their level."""

    INPUT = "input"
    ACTIVITY = "activity"
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"
    ENABLER = "enabler"  # the technology or tool itself
    ENABLING_CHANGE = "enabling-change"  # done once, so that the change can be made
    CHANGE = "change"  # how people work from now on
    OBJECTIVE = "objective"
    ASSUMPTION = "assumption"


@attrs.frozen(repr=False)
class MapStep:
    """A step of the map that is no benefit itself: a product, a change in how people work, an objective."""

    id: str = attrs.field(validator=_id)
    kind: StepKind = attrs.field(converter=StepKind, kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording, default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True), kw_only=True
    )
    owner: str | None = attrs.field(default=None, kw_only=True)
    due: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
    note: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"MapStep({self.id!r}, {self.kind})"


@attrs.frozen(repr=False)
class MapLink:
    """One thing leads to another; both are ids of benefits or steps. `assuming` is what must hold for it to do so."""

    first: str
    then: str
    assuming: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"MapLink({self.first!r}, {self.then!r})"


@attrs.frozen(repr=False)
class BenefitMap:
    """What leads to the benefits. A benefit's preconditions are links too and needn't be written twice."""

    profile: MapProfile = attrs.field(converter=MapProfile, default=MapProfile.RESULTS_CHAIN)
    steps: tuple[MapStep, ...] = attrs.field(converter=TupleOf[MapStep], default=(), kw_only=True)
    links: tuple[MapLink, ...] = attrs.field(converter=TupleOf[MapLink], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"BenefitMap({self.profile}, {len(self.steps)} steps, {len(self.links)} links)"

"""`Project`: one organisation's intention to walk through a method: when, who, with what, towards what.

A project is intention; the run's log is fact. Amounts and benefits are held here; computing with them comes with their
subjects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from innomethods.ids import checked_id
from innomethods.model.appraisals import Appraisal, BenefitsPlan, Option
from innomethods.model.benefits import Benefit, BenefitMap
from innomethods.model.checks import Scale
from innomethods.model.converting import TupleOf, title_from_id, to_days
from innomethods.model.costs import CostSheet, not_negative
from innomethods.model.facts import Fact, to_facts
from innomethods.model.limits import Limits
from innomethods.model.methods import Driver, Method
from innomethods.model.overlays import Overlay
from innomethods.model.procurements import Procurement
from innomethods.model.uncertainty import Odds, Uncertainty, probability, to_odds
from innomethods.model.validating import day, days_ahead, hours, is_day, optional_day
from innomethods.quantities import Money, ThreePoint, as_decimal
from innomethods.wording import Wording, as_wording, optional_wording
from innomethods.workdays import Usual, UsualHalfDay


class OrganisationKind(StrEnum):
    """What sort of body runs the project."""

    STATE = "state"
    COUNTY = "county"
    MUNICIPALITY = "municipality"
    OTHER_PUBLIC = "other-public"
    UTILITY = "utility"
    OTHER = "other"


@attrs.frozen(repr=False)
class Organisation:
    """Who runs the project."""

    name: Wording = attrs.field(converter=as_wording)
    kind: OrganisationKind | None = attrs.field(
        converter=attrs.converters.optional(OrganisationKind), default=None, kw_only=True
    )

    def __repr__(self) -> str:
        return f"Organisation({str(self.name)!r})"


def _is_method(_self: object, _field: object, value: Method) -> None:
    if not isinstance(value, Method):
        raise TypeError(f"A project takes a Method, for example Catalogue.shipped()['blt'], not {value!r}.")


def _optional_organisation(value: Organisation | str | None) -> Organisation | None:
    return Organisation(value) if isinstance(value, str) else value


def _days(values: Iterable[date]) -> tuple[date, ...]:
    days = tuple(values)  # as they stand in the file, so that a finding can point at one
    wrong = next((one for one in days if not is_day(one)), None)
    if wrong is not None:
        raise TypeError(f"Meetings and half days fall on dates, for example date(2027, 4, 20), not {wrong!r}.")
    return days


@attrs.frozen(repr=False)
class Meetings:
    """When a deciding role meets (days in any order), and how many calendar days before it wants the papers.

    >>> Meetings("steering-group", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=7)
    Meetings('steering-group', 2 dates)
    """

    role: str
    dates: tuple[date, ...] = attrs.field(converter=_days)
    papers_due: int = attrs.field(default=0, validator=days_ahead, kw_only=True)
    title: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Meetings({self.role!r}, {len(self.dates)} dates)"


class Effect(StrEnum):
    """What a quiet period does to work: nothing is done in it, or one is only warned."""

    BLOCK = "block"
    WARN = "warn"


@attrs.frozen(repr=False)
class QuietPeriod:
    """Days when little gets done though they aren't holidays (July, the week before Easter); both ends included."""

    title: Wording = attrs.field(converter=as_wording)
    first: date = attrs.field(validator=day)
    last: date = attrs.field(validator=day)
    effect: Effect = attrs.field(converter=Effect, default=Effect.BLOCK, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"A quiet period ends before it starts ({self.first} to {self.last}).")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __repr__(self) -> str:
        return f"QuietPeriod({str(self.title)!r}, {self.first}–{self.last})"


def _usual_half_days(values: Iterable[UsualHalfDay | str]) -> tuple[UsualHalfDay, ...]:
    known = {UsualHalfDay(value) for value in values}
    return tuple(day for day in UsualHalfDay if day in known)


def _usual(values: Mapping[Usual, Effect] | Iterable[tuple[Usual, Effect]]) -> tuple[tuple[Usual, Effect], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted((Usual(usual), Effect(effect)) for usual, effect in pairs))


@attrs.frozen(repr=False)
class Absence:
    """Days on which a place in the team does no work for the project: holiday, leave, another task; both included."""

    first: date = attrs.field(validator=day)
    last: date = attrs.field(validator=day)
    title: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"An absence ends before it starts ({self.first} to {self.last}).")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __repr__(self) -> str:
        return f"Absence({self.first}–{self.last})"


def _fraction(value: Decimal | float | str) -> Decimal:
    share = as_decimal(value)
    if not 0 < share <= 1:
        raise ValueError(f"A share of a full position lies above 0 and at most 1 (40 % is 0.4), not {value}.")
    return share


@attrs.frozen(repr=False)
class TeamMember:
    """A place in the team: role, share of a full position, from when to when, at what hourly rate. Never a name."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    role: str = attrs.field(kw_only=True)
    share: Decimal = attrs.field(converter=_fraction, kw_only=True)
    title: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    first: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
    last: date | None = attrs.field(default=None, validator=optional_day, kw_only=True)
    rate: Money | None = attrs.field(default=None, validator=not_negative, kw_only=True)
    absences: tuple[Absence, ...] = attrs.field(converter=TupleOf[Absence], default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise ValueError(f"The place {self.id!r} ends before it starts ({self.first} to {self.last}).")

    def is_there(self, day: date) -> bool:
        """Whether the place is filled on a day: within its first and last, and not absent.

        >>> adviser = TeamMember(
        ...     "adviser", role="lead", share="0.4", absences=Absence(date(2027, 2, 1), date(2027, 2, 5))
        ... )
        >>> adviser.is_there(date(2027, 2, 5)), adviser.is_there(date(2027, 2, 8))
        (False, True)
        """
        begun = self.first is None or self.first <= day
        ended = self.last is not None and self.last < day
        return begun and not ended and not any(day in absence for absence in self.absences)

    def __repr__(self) -> str:
        return f"TeamMember({self.id!r}, {self.role}, {self.share:%})"


def _told_apart(_self: object, _field: object, team: tuple[TeamMember, ...]) -> None:
    ids = [member.id for member in team]
    twice = next((id for number, id in enumerate(ids) if id in ids[:number]), None)
    if twice is not None:
        raise ValueError(f"Two places in the team have the id {twice!r}: each needs one of its own.")


def _estimates(
    values: Mapping[str, ThreePoint | float] | Iterable[tuple[str, ThreePoint | float]],
) -> tuple[tuple[str, ThreePoint], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted((path, ThreePoint.of(value)) for path, value in pairs))


def _choices(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted((path, branch) for path, branch in pairs))


@attrs.frozen(repr=False)
class GoBack:
    """An expected go-back, for forecasts: from which gate, to where, how likely, at most how often."""

    gate: str
    to: str
    probability: Decimal = attrs.field(converter=probability)
    at_most: int = attrs.field(default=1, validator=attrs.validators.ge(1))


@attrs.frozen(repr=False, cache_hash=True)
class Project:
    """One organisation's intention: method and overlays, start, calendar, people, estimates, benefits, purchases.

    `usual_quiet` says what the quiet periods that come every year do to work. `half_days`, and `usual_half_days` in
    every year, are whole work days for dates and half ones for hours. `estimates` and `waits` override the method's own
    by path (elapsed work days; calendar days); a wait that is the law's isn't shortened. `not_before` holds back: by
    path, the day before which a phase doesn't begin and a gate isn't decided. `choices` assumes a branch for every
    choice not yet made; in a forecast, `odds` say how likely each branch is, and `uncertainty` how the guesses
    are read. `limits` are what the rules of the day make of its purchases, which no file states
    (`projects.with_lawful_limits` finds them). `facts` answer the `when` conditions; country and organisation kind are
    facts too.

    >>> from innomethods.model.flow import Phase
    >>> Project(
    ...     "pilot", Method("small", flow=Phase("collect", does="project-lead")), start=date(2027, 1, 11), country="NO"
    ... )
    Project('pilot': small@1, start 2027-01-11)
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    method: Method = attrs.field(validator=_is_method)
    start: date = attrs.field(validator=day, kw_only=True)
    country: str = attrs.field(kw_only=True)
    overlays: tuple[Overlay, ...] = attrs.field(converter=TupleOf[Overlay], default=(), kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True),
        kw_only=True,
    )
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    example: bool = attrs.field(default=False, kw_only=True)
    organisation: Organisation | None = attrs.field(converter=_optional_organisation, default=None, kw_only=True)
    driver: Driver | None = attrs.field(converter=attrs.converters.optional(Driver), default=None, kw_only=True)
    scale: Scale = attrs.field(converter=Scale, default=Scale.NORMAL, kw_only=True)
    facts: tuple[Fact, ...] = attrs.field(converter=to_facts, default=(), kw_only=True)
    meetings: tuple[Meetings, ...] = attrs.field(converter=TupleOf[Meetings], default=(), kw_only=True)
    quiet: tuple[QuietPeriod, ...] = attrs.field(converter=TupleOf[QuietPeriod], default=(), kw_only=True)
    usual_quiet: tuple[tuple[Usual, Effect], ...] = attrs.field(converter=_usual, default=(), kw_only=True)
    half_days: tuple[date, ...] = attrs.field(converter=_days, default=(), kw_only=True)
    usual_half_days: tuple[UsualHalfDay, ...] = attrs.field(converter=_usual_half_days, default=(), kw_only=True)
    team: tuple[TeamMember, ...] = attrs.field(
        converter=TupleOf[TeamMember], default=(), validator=_told_apart, kw_only=True
    )
    hours_per_day: Decimal = attrs.field(converter=as_decimal, default=Decimal("7.5"), validator=hours, kw_only=True)
    estimates: tuple[tuple[str, ThreePoint], ...] = attrs.field(converter=_estimates, default=(), kw_only=True)
    waits: tuple[tuple[str, ThreePoint], ...] = attrs.field(converter=_estimates, default=(), kw_only=True)
    not_before: tuple[tuple[str, date], ...] = attrs.field(converter=to_days, default=(), kw_only=True)
    limits: Limits = attrs.field(factory=Limits, kw_only=True)
    choices: tuple[tuple[str, str], ...] = attrs.field(converter=_choices, default=(), kw_only=True)
    uncertainty: Uncertainty = attrs.field(factory=Uncertainty, kw_only=True)
    odds: Odds = attrs.field(converter=to_odds, default=(), kw_only=True)
    go_backs: tuple[GoBack, ...] = attrs.field(converter=TupleOf[GoBack], default=(), kw_only=True)
    options: tuple[Option, ...] = attrs.field(converter=TupleOf[Option], default=(), kw_only=True)
    benefits: tuple[Benefit, ...] = attrs.field(converter=TupleOf[Benefit], default=(), kw_only=True)
    benefit_map: BenefitMap = attrs.field(factory=BenefitMap, kw_only=True)
    appraisal: Appraisal | None = attrs.field(default=None, kw_only=True)
    benefits_header: BenefitsPlan | None = attrs.field(default=None, kw_only=True)
    procurements: tuple[Procurement, ...] = attrs.field(converter=TupleOf[Procurement], default=(), kw_only=True)
    budget_years: tuple[int, ...] = attrs.field(converter=TupleOf[int], default=(), kw_only=True)
    costs: CostSheet = attrs.field(factory=CostSheet, kw_only=True)

    def quiet_between(self, first: date, last: date) -> tuple[QuietPeriod, ...]:
        """Return the project's own quiet periods, and the usual ones that fall within these days.

        >>> from innomethods.model.flow import Phase
        >>> small = Method("small", flow=Phase("try"))
        >>> pilot = Project("pilot", small, start=date(2027, 1, 11), country="NO", usual_quiet={"fellesferie": "block"})
        >>> pilot.quiet_between(date(2027, 6, 1), date(2028, 6, 1))
        (QuietPeriod('the general holiday in July', 2027-07-12–2027-07-30),)
        """
        if not self.usual_quiet:
            return self.quiet
        yearly = (
            (usual.in_year(year), effect)
            for year in range(first.year, last.year + 1)
            for usual, effect in self.usual_quiet
        )
        known = [
            QuietPeriod(period.title, period.first, period.last, effect=effect)
            for period, effect in yearly
            if period.first <= last and first <= period.last
        ]
        return (*self.quiet, *known)

    def hours_on(self, day: date) -> Decimal:
        """Return the hours of a full position on a work day: half of them on a half day."""
        half = day in self.half_days or any(usual.in_year(day.year) == day for usual in self.usual_half_days)
        return self.hours_per_day / 2 if half else self.hours_per_day

    def benefits_plan(self, project_end: date | None = None) -> BenefitsPlan:
        """Return what is to come of the project, seen whole.

        When it ends is for who has scheduled it to say, unless the benefits plan beside the project says so itself.
        """
        header = self.benefits_header
        if header is not None and header.project_end is not None:
            project_end = header.project_end
        return BenefitsPlan(
            self.id,
            title=self.title,
            summary=self.summary,
            example=self.example,
            country=self.country,
            start=self.start,
            project_end=project_end,
            register=self.benefits,
            map=self.benefit_map,
            options=self.options,
            appraisal=self.appraisal,
        )

    @property
    def known_facts(self) -> tuple[Fact, ...]:
        """The stated facts with country, driver, scale and organisation kind among them."""
        derived: dict[str, Fact] = {
            "country": Fact("country", self.country),
            "scale": Fact("scale", str(self.scale)),
        }
        if self.driver is not None:
            derived["driver"] = Fact("driver", str(self.driver))
        if self.organisation is not None and self.organisation.kind is not None:
            derived["organisation-kind"] = Fact("organisation-kind", str(self.organisation.kind))
        return to_facts([*(derived | {fact.name: fact for fact in self.facts}).values()])

    def __repr__(self) -> str:
        return f"Project({self.id!r}: {self.method.pin}, start {self.start})"

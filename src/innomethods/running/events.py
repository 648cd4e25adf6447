"""What happens in a run: facts in the past tense. The state of a run is a fold over them, and nothing else.

Every event says when it happened and which role did it; when it was recorded is the logbook's matter. No names of
persons: a person is a key into a separate register that can be erased.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

import attrs

from innomethods.ids import checked_id
from innomethods.model import Fact, FactValue, Method, ResultState, Scale
from innomethods.model.converting import TupleOf, to_tuple
from innomethods.model.facts import to_facts, told_apart
from innomethods.quantities import as_decimal
from innomethods.wording import Wording, as_wording


def as_moment(value: date | datetime) -> datetime:
    """Read a moment: a date counts from its first minute (UTC), a time must carry its time zone.

    Raises:
        ValueError: for a time without a time zone, which could be any of several moments; for one out of range in UTC.
    """
    if type(value) is datetime and value.tzinfo is UTC:  # as nearly always
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone: use a date, or a datetime such as datetime(…, tzinfo=UTC).")
        try:
            return value.astimezone(UTC)
        except OverflowError:
            raise ValueError(f"{value} lies before the first or after the last moment there is in UTC.") from None
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    raise TypeError(f"{value!r} is neither a date nor a datetime.")


@attrs.frozen(repr=False)
class By:
    """Who did something: a role, and the key of the person who played it, if that is to be kept."""

    role: str
    person: str | None = None

    @classmethod
    def of(cls, value: By | str) -> By:
        """Accept a role's id."""
        return value if isinstance(value, By) else _role_alone(value) if type(value) is str else cls(value)

    def __str__(self) -> str:
        return self.role if self.person is None else f"{self.role}/{self.person}"

    def __repr__(self) -> str:
        return f"By({str(self)!r})"


@lru_cache(maxsize=1024)
def _role_alone(role: str) -> By:
    return By(role)


class Outcome(StrEnum):
    """What can be decided at a gate. Stopping is a result like any other. `go_back` is read as `go-back`."""

    PROCEED = "proceed"
    PROCEED_WITH_CONDITIONS = "proceed-with-conditions"
    GO_BACK = "go-back"
    PAUSE = "pause"
    STOP = "stop"

    @classmethod
    def _missing_(cls, value: object) -> Outcome | None:
        return next((known for known in cls if known.value == str(value).replace("_", "-")), None)


@attrs.frozen
class Evidence:
    """Something others can look at: a case number, a file, an address."""

    reference: str
    on: date | None = None

    @classmethod
    def of(cls, value: Evidence | str) -> Evidence:
        """Accept a plain reference."""
        return value if isinstance(value, Evidence) else cls(value)


def evidences(values: Iterable[Evidence | str] | str) -> tuple[Evidence, ...]:
    """Accept one reference or several."""
    several: tuple[Evidence | str, ...] = to_tuple(values)
    return tuple(Evidence.of(value) for value in several)


def _by(value: By | str) -> By:
    return _by_role(value) if type(value) is str else By.of(value)


@lru_cache(maxsize=1024)
def _by_role(role: str) -> By:
    """Return the one value that all events by a role share."""
    return By(role)


def _state(value: str | ResultState) -> ResultState:
    return ResultState.parse(value)


@attrs.frozen
class Condition:
    """A duty born at a gate: what, who, until when, which gate ahead it blocks (None: it lives on after the end)."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    text: Wording = attrs.field(converter=as_wording)
    owner: str | None = None
    due: date | None = None
    blocks: str | None = None


class Voice(StrEnum):
    """How a member of a deciding body voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@attrs.frozen
class Vote:
    """One vote: whose (a key or a role, never a name), and how."""

    member: str
    voice: Voice = attrs.field(converter=Voice)


@attrs.frozen(kw_only=True)
class Event:
    """What every event holds: when it happened and who did it."""

    at: datetime = attrs.field(converter=as_moment)
    by: By = attrs.field(converter=_by)


@attrs.frozen(kw_only=True)
class RunBegun(Event):
    """A run was opened on a resolved method; the project's facts and scale are kept for changes under way.

    `organisation` is the name of the body whose project it is: runs of many bodies may stand in one logbook.
    """

    run: str
    project: str
    definition: Method
    digest: str
    facts: tuple[Fact, ...] = attrs.field(converter=to_facts, default=())
    scale: Scale = attrs.field(converter=Scale, default=Scale.FULL)
    organisation: str | None = None


@attrs.frozen(kw_only=True)
class PhaseStarted(Event):
    """Work on a phase began; a reason is needed where it began before its turn."""

    path: str
    reason: str | None = None


@attrs.frozen(kw_only=True)
class CheckAnswered(Event):
    """A check was answered: yes or no, with evidence, with a rating, or set aside as not applicable."""

    path: str
    confirmed: bool | None = None
    evidence: tuple[Evidence, ...] = attrs.field(converter=evidences, default=())
    rating: int | None = None
    not_applicable: str | None = None
    note: str | None = None


@attrs.frozen(kw_only=True)
class MeasureObserved(Event):
    """A measure was observed."""

    measure: str
    value: Decimal = attrs.field(converter=as_decimal)
    evidence: tuple[Evidence, ...] = attrs.field(converter=evidences, default=())


@attrs.frozen(kw_only=True)
class PhaseFinished(Event):
    """Work on a phase ended; what it gives is claimed from now on."""

    path: str


@attrs.frozen(kw_only=True)
class GateDecided(Event):
    """A gate was decided: outcome, reason, what was on the table, and whether it went against the rule (breach)."""

    gate: str
    outcome: Outcome = attrs.field(converter=Outcome)
    reason: str | None = None
    to: str | None = None
    conditions: tuple[Condition, ...] = attrs.field(converter=TupleOf[Condition], default=())
    breach: bool = False
    recommended: Outcome | None = attrs.field(converter=attrs.converters.optional(Outcome), default=None)
    assessment: str | None = None
    delegation: str | None = None
    votes: tuple[Vote, ...] = attrs.field(converter=TupleOf[Vote], default=())
    quorum: int | None = None
    dissent: str | None = None
    disqualified: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


@attrs.frozen(kw_only=True)
class ConditionClosed(Event):
    """A condition was met."""

    condition: str
    evidence: tuple[Evidence, ...] = attrs.field(converter=evidences, default=())


@attrs.frozen(kw_only=True)
class BranchChosen(Event):
    """One way of a choice was chosen."""

    choice: str
    branch: str
    reason: str | None = None
    delegation: str | None = None


@attrs.frozen(kw_only=True)
class PhaseSkipped(Event):
    """An optional phase was left out."""

    path: str
    reason: str


@attrs.frozen(kw_only=True)
class AnswersReaffirmed(Event):
    """Stale answers were looked at again and still hold."""

    paths: tuple[str, ...] = attrs.field(converter=TupleOf[str])


@attrs.frozen(kw_only=True)
class RoleBound(Event):
    """A person (by key) took a role."""

    role: str
    person: str


@attrs.frozen(kw_only=True)
class RunResumed(Event):
    """A paused run goes on."""

    reason: str | None = None


@attrs.frozen(kw_only=True)
class ResultWithdrawn(Event):
    """A result was left through one of its exit states (a procurement cancelled, a need withdrawn)."""

    state: ResultState = attrs.field(converter=_state)
    reason: str


@attrs.frozen(kw_only=True)
class RunRetailored(Event):
    """The method of a run under way was changed by overlays; `facts` where other facts are stated from now on."""

    definition: Method
    digest: str
    reason: str
    facts: tuple[Fact, ...] | None = attrs.field(converter=attrs.converters.optional(to_facts), default=None)


class Policy(StrEnum):
    """What a move to another definition does with what is passed and has changed.

    `strict` refuses the move. `restale` has it done again: answers go stale, phases and gates are opened again.
    `grandfather` lets it stand under the rule it was passed under, and holds the new for what is ahead.
    """

    STRICT = "strict"
    RESTALE = "restale"
    GRANDFATHER = "grandfather"


def _pairs(values: Iterable[Iterable[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(was), str(now)) for was, now in values)


@attrs.frozen(kw_only=True)
class RunMigrated(Event):
    """A run under way was moved to another definition: another edition, or back.

    `replaced` is the digest of the definition it came from, `renames` what is called otherwise (old path, new path).
    `facts` and `scale` where others hold from now on.
    """

    definition: Method
    digest: str
    replaced: str
    policy: Policy = attrs.field(converter=Policy)
    reason: str
    renames: tuple[tuple[str, str], ...] = attrs.field(converter=_pairs, default=())
    facts: tuple[Fact, ...] | None = attrs.field(converter=attrs.converters.optional(to_facts), default=None)
    scale: Scale | None = attrs.field(converter=attrs.converters.optional(Scale), default=None)


@attrs.frozen(kw_only=True)
class ChildLinked(Event):
    """Another run was linked as a child, at a place in this one."""

    child: str
    path: str | None = None


@attrs.frozen(kw_only=True)
class NoteMade(Event):
    """Something worth remembering was written down."""

    text: str
    path: str | None = None


@attrs.frozen(kw_only=True)
class LegalAssessed(Event):
    """Somebody with the right to it settled, for a purchase, a question that the rules leave open.

    `question` is the id of a row or of a table's rule. Of a row of days that a time limit of the definition rests on,
    the answer is how many they are here.
    """

    purchase: str
    question: str
    answer: FactValue = attrs.field(eq=told_apart)
    reason: str
    evidence: tuple[Evidence, ...] = attrs.field(converter=evidences, default=())
    delegation: str | None = None


@attrs.frozen(kw_only=True)
class EntryStruck(Event):
    """An earlier entry was recorded by mistake and counts no more; both stay in the log, as in accounting.

    `position` is where the entry stands in the run's log, the beginning being 1. Striking out a strike puts the entry
    back in force.
    """

    position: int
    reason: str


AnyEvent = (
    RunBegun
    | PhaseStarted
    | CheckAnswered
    | MeasureObserved
    | PhaseFinished
    | GateDecided
    | ConditionClosed
    | BranchChosen
    | PhaseSkipped
    | AnswersReaffirmed
    | RoleBound
    | RunResumed
    | ResultWithdrawn
    | RunRetailored
    | RunMigrated
    | ChildLinked
    | NoteMade
    | LegalAssessed
    | EntryStruck
)

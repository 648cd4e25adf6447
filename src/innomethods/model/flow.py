"""The flow: phases and gates as leaves, put together by steps, parallel, choice, stages and embeds.

A tree, not a graph. Going back is a gate's decision; repetition is a linked child run. Joined by operators:
`a >> b` one after the other, `a & b` side by side; both associative, the empty flow `Steps()` is their identity.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, cast

import attrs

from innomethods.ids import Pin, checked_id
from innomethods.model.checks import Check, Strength, Threshold
from innomethods.model.converting import TupleOf, title_from_id, to_tuple, to_wordings
from innomethods.model.facts import When
from innomethods.model.limits import WaitLimit
from innomethods.model.results import ResultState
from innomethods.model.validating import optional_days_ahead
from innomethods.quantities import ThreePoint, optional_three_point
from innomethods.sources import Basis
from innomethods.wording import Wording, as_wording, optional_wording

if TYPE_CHECKING:
    from innomethods.model.methods import Method  # noqa: TC004 - only type checkers read a class's annotations


class Mode(StrEnum):
    """Whether a phase opens (explores, gathers) or closes (sorts, chooses)."""

    OPEN = "open"
    CLOSE = "close"


class Scope(StrEnum):
    """What a gate decides on."""

    TRANSITION = "transition"
    PROCUREMENT = "procurement"
    CONTRACT_CHANGE = "contract-change"
    PURCHASE_OPTION = "purchase-option"
    BENEFITS = "benefits"


class FlowNode:
    """What can be joined into a flow."""

    __slots__ = ()

    def __rshift__(self, other: object) -> Flow:
        following = as_flow_or_none(other)
        if following is None:
            return NotImplemented
        return canonical(Steps((cast("Flow", self), following)))

    def __and__(self, other: object) -> Flow:
        beside = as_flow_or_none(other)
        if beside is None:
            return NotImplemented
        return canonical(Parallel((cast("Flow", self), beside)))


def _id(_self: object, _field: object, value: str) -> None:
    checked_id(value)


def _parse_states(values: Iterable[str | ResultState]) -> tuple[ResultState, ...]:
    return ResultState.parse_all(values)


@attrs.frozen(repr=False)
class Phase(FlowNode):
    """A stretch of work with a purpose: who does it, what it needs and gives, and its checklist.

    `estimate` is in elapsed work days, `effort` in hours of work, `wait` in calendar days after the work is done. An
    `optional` phase guarantees nothing. `estimate_basis` says whose guess the estimate is, `wait_basis` and
    `wait_sources` whose demand the wait is and where it stands: one that is the law's can't be shortened. `wait_limit`
    names the time limit of procurement law it is, so that a purchase's rules can say how long it is on the day.

    >>> Phase("collect", does="project-lead", needs=["need@identified"], gives=["need@understood"], estimate=15)
    Phase('collect')
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True),
        kw_only=True,
    )
    purpose: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    mode: Mode | None = attrs.field(converter=attrs.converters.optional(Mode), default=None, kw_only=True)
    does: str | None = attrs.field(default=None, kw_only=True)
    consulted: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    needs: tuple[ResultState, ...] = attrs.field(converter=_parse_states, default=(), kw_only=True)
    gives: tuple[ResultState, ...] = attrs.field(converter=_parse_states, default=(), kw_only=True)
    observes: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    activities: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    tools: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    checklist: tuple[Check, ...] = attrs.field(converter=TupleOf[Check], default=(), kw_only=True)
    estimate: ThreePoint | None = attrs.field(converter=optional_three_point, default=None, kw_only=True)
    estimate_basis: Basis = attrs.field(converter=Basis, default=Basis.OWN, kw_only=True)
    effort: ThreePoint | None = attrs.field(converter=optional_three_point, default=None, kw_only=True)
    wait: ThreePoint | None = attrs.field(converter=optional_three_point, default=None, kw_only=True)
    wait_basis: Basis = attrs.field(converter=Basis, default=Basis.OWN, kw_only=True)
    wait_sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    wait_limit: WaitLimit | None = attrs.field(
        converter=attrs.converters.optional(WaitLimit), default=None, kw_only=True
    )
    spiral: int | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.and_(attrs.validators.ge(1), attrs.validators.le(7))),
        kw_only=True,
    )
    optional: bool = attrs.field(default=False, kw_only=True)
    when: When | None = attrs.field(default=None, kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Phase({self.id!r})"


@attrs.frozen(repr=False)
class CheckPath:
    """A check asked earlier, by its path: `need/collect/talked-and-observed`."""

    path: str

    def __str__(self) -> str:
        return self.path

    def __repr__(self) -> str:
        return f"CheckPath({self.path!r})"


@attrs.frozen(repr=False)
class Criterion:
    """What a gate looks at: a confirmed result state, a check asked earlier, its own check, or a measure's limit."""

    strength: Strength = attrs.field(converter=Strength)
    about: ResultState | CheckPath | Check | Threshold
    name: str | None = None  # the id of a threshold criterion; the others are named by what they are about

    @classmethod
    def parse(cls, strength: Strength | str, about: object) -> Criterion:
        """Read `result@state`, a check's path, or take a `Check`, `Threshold` or `ResultState` as it is.

        Raises:
            BadReference: when a text is neither a result state nor a path.
        """
        if isinstance(about, Criterion):
            return about
        if isinstance(about, Check):
            return cls(strength, attrs.evolve(about, strength=Strength(strength)))
        if isinstance(about, (ResultState, CheckPath)):
            return cls(strength, about)
        if isinstance(about, Threshold):
            return cls(strength, about, about.measure)
        text = str(about)
        if "/" in text:
            return cls(strength, CheckPath(text))
        return cls(strength, ResultState.parse(text))

    @property
    def id(self) -> str:
        """The criterion's name within its gate: `need@understood`, a check's path, or an id."""
        if isinstance(self.about, Check):
            return self.about.id
        return self.name or str(self.about)

    def __repr__(self) -> str:
        return f"Criterion({self.strength}: {self.id})"


def _criteria(values: Iterable[Criterion | Check] | Criterion | Check) -> tuple[Criterion, ...]:
    several: tuple[Criterion | Check, ...] = to_tuple(values)
    return tuple(value if isinstance(value, Criterion) else Criterion(value.strength, value) for value in several)


def _parse_criteria(strength: Strength, values: object) -> tuple[Criterion, ...]:
    several: tuple[object, ...] = to_tuple(values)
    return tuple(Criterion.parse(strength, about) for about in several)


@attrs.frozen(repr=False, init=False)
class Gate(FlowNode):
    """A decision point: which role decides, on which criteria, and where the work may be sent back to.

    `must`, `should` and `law` are short forms of `criteria`. `at_most` limits the go-backs at this gate in a whole run;
    `wait` is calendar days until the deciding body meets, where no meetings are known, or, when `wait_basis` is the
    law's, a time limit that must be over before anybody decides; `wait_sources` say where that stands, and `wait_limit`
    which limit of procurement law it is. `papers_due` is calendar days before the meeting.

    >>> Gate("worth-buying", decided_by="steering-group", must=["solution@tested"], go_back_to=["learn/need"]).criteria
    (Criterion(must: solution@tested),)
    """

    id: str = attrs.field(validator=_id)
    title: Wording = attrs.field(converter=as_wording)
    ask: Wording | None = attrs.field(converter=optional_wording, default=None)
    short: str | None = None
    purpose: Wording | None = attrs.field(converter=optional_wording, default=None)
    decided_by: str | None = None
    criteria: tuple[Criterion, ...] = attrs.field(converter=_criteria, default=())
    go_back_to: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    at_most: int | None = attrs.field(validator=attrs.validators.optional(attrs.validators.ge(1)), default=None)
    scope: Scope = attrs.field(converter=Scope, default=Scope.TRANSITION)
    basis: Basis = attrs.field(converter=Basis, default=Basis.OWN)
    wait: ThreePoint | None = attrs.field(converter=optional_three_point, default=None)
    wait_basis: Basis = attrs.field(converter=Basis, default=Basis.OWN)
    wait_sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    wait_limit: WaitLimit | None = attrs.field(converter=attrs.converters.optional(WaitLimit), default=None)
    papers_due: int | None = attrs.field(validator=optional_days_ahead, default=None)
    when: When | None = None
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())

    def __init__(  # noqa: PLR0913 - one parameter per field, and three short forms
        self,
        id: str,
        *,
        decided_by: str | None = None,
        title: Wording | str | None = None,
        ask: Wording | str | None = None,
        short: str | None = None,
        purpose: Wording | str | None = None,
        criteria: Iterable[Criterion | Check] = (),
        must: Iterable[object] = (),
        should: Iterable[object] = (),
        law: Iterable[object] = (),
        go_back_to: Iterable[str] = (),
        at_most: int | None = None,
        scope: Scope | str = Scope.TRANSITION,
        basis: Basis | str = Basis.OWN,
        wait: ThreePoint | float | None = None,
        wait_basis: Basis | str = Basis.OWN,
        wait_sources: Iterable[str] = (),
        wait_limit: WaitLimit | str | None = None,
        papers_due: int | None = None,
        when: When | None = None,
        sources: Iterable[str] = (),
    ) -> None:
        """Make a gate; the short forms come after `criteria`, law items first."""
        short_forms = (
            *_parse_criteria(Strength.LAW, law),
            *_parse_criteria(Strength.MUST, must),
            *_parse_criteria(Strength.SHOULD, should),
        )
        self.__attrs_init__(
            id=id,
            title=title if title is not None else title_from_id(id),
            ask=ask,
            short=short,
            purpose=purpose,
            decided_by=decided_by,
            criteria=(*_criteria(criteria), *short_forms),
            go_back_to=go_back_to,
            at_most=at_most,
            scope=scope,
            basis=basis,
            wait=wait,
            wait_basis=wait_basis,
            wait_sources=wait_sources,
            wait_limit=wait_limit,
            papers_due=papers_due,
            when=when,
            sources=sources,
        )

    def __repr__(self) -> str:
        return f"Gate({self.id!r})"


def _flatten(kind: type[Steps | Parallel], items: Iterable[object]) -> tuple[Flow, ...]:
    flat: list[Flow] = []
    for item in items:
        node = as_flow(item)
        if isinstance(node, kind):
            flat.extend(node.items)
        elif not (isinstance(node, (Steps, Parallel)) and not node.items):
            flat.append(node)
    return tuple(flat)


def _flow(value: object) -> Flow:
    return as_flow(value)


def _pin(value: str | Pin) -> Pin:
    return Pin.parse(value)


def _steps_items(items: Iterable[object]) -> tuple[Flow, ...]:
    return _flatten(Steps, items)


def _parallel_items(items: Iterable[object]) -> tuple[Flow, ...]:
    return _flatten(Parallel, items)


@attrs.frozen(repr=False, cache_hash=True)
class Steps(FlowNode):
    """One after the other. Steps within steps are the same steps; no steps at all is the empty flow."""

    items: tuple[Flow, ...] = attrs.field(converter=_steps_items, default=())

    def __repr__(self) -> str:
        return f"Steps({' >> '.join(_name(item) for item in self.items)})"


@attrs.frozen(repr=False, cache_hash=True)
class Parallel(FlowNode):
    """Side by side: all are open at once, and all must be complete."""

    items: tuple[Flow, ...] = attrs.field(converter=_parallel_items, default=())

    def __repr__(self) -> str:
        return f"Parallel({' & '.join(_name(item) for item in self.items)})"


@attrs.frozen(repr=False, cache_hash=True)
class Stage(FlowNode):
    """A named part of the flow.

    `larger` is how much larger the method itself draws it. An embedded method becomes a stage when it is resolved:
    `method` names it and `needs` holds its inputs.
    """

    id: str = attrs.field(validator=_id)
    flow: Flow = attrs.field(converter=_flow)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True),
        kw_only=True,
    )
    purpose: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    larger: float | None = attrs.field(default=None, kw_only=True)
    when: When | None = attrs.field(default=None, kw_only=True)
    method: Pin | None = attrs.field(converter=attrs.converters.optional(_pin), default=None, kw_only=True)
    needs: tuple[ResultState, ...] = attrs.field(converter=_parse_states, default=(), kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Stage({self.id!r})"


@attrs.frozen(repr=False, cache_hash=True)
class Branch:
    """One way of a choice; `when` restricts it to projects with a certain fact."""

    id: str = attrs.field(validator=_id)
    flow: Flow = attrs.field(converter=_flow)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True),
        kw_only=True,
    )
    when: When | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"Branch({self.id!r})"


def _branches(values: Mapping[str, object] | Iterable[Branch]) -> tuple[Branch, ...]:
    if isinstance(values, Mapping):
        return tuple(
            value if isinstance(value, Branch) else Branch(name, as_flow(value)) for name, value in values.items()
        )
    return tuple(values)


@attrs.frozen(repr=False, cache_hash=True)
class Choice(FlowNode):
    """Exactly one of several ways, chosen by a role.

    `settled_by` names a project fact whose value, once it is stated, is the id of the way that is taken: nobody chooses
    then.

    >>> Choice("route", decided_by="service-owner", branches={"develop": Phase("develop"), "adopt": Phase("adopt")})
    Choice('route': develop | adopt)
    """

    id: str = attrs.field(validator=_id)
    branches: tuple[Branch, ...] = attrs.field(converter=_branches, kw_only=True)
    decided_by: str | None = attrs.field(default=None, kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: title_from_id(self.id), takes_self=True),
        kw_only=True,
    )
    ask: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    settled_by: str | None = attrs.field(default=None, kw_only=True)
    when: When | None = attrs.field(default=None, kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"Choice({self.id!r}: {' | '.join(branch.id for branch in self.branches)})"


def _renames(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = values.items() if isinstance(values, Mapping) else values
    return tuple(sorted((str(inner), str(outer)) for inner, outer in pairs))


class Embeddable:
    """What can stand in a flow as a part of its own: a method, whose class is defined above this module."""

    __slots__ = ()

    def embed(self) -> Embed:
        """Return this as a part of a flow, under its own id."""
        raise NotImplementedError


@attrs.frozen(repr=False, cache_hash=True)
class Embed(FlowNode):
    """Another method as a part of this one, under its own id, pinned to an edition.

    `results` and `roles` rename inner ids to outer ones. `method` is the method itself, or its pin until it is
    resolved.
    """

    method: Method | Pin
    id: str = attrs.field(validator=_id, default=attrs.Factory(lambda self: self.method.id, takes_self=True))
    results: tuple[tuple[str, str], ...] = attrs.field(converter=_renames, default=(), kw_only=True)
    roles: tuple[tuple[str, str], ...] = attrs.field(converter=_renames, default=(), kw_only=True)
    when: When | None = attrs.field(default=None, kw_only=True)

    @property
    def title(self) -> Wording:
        """The embedded method's title, or its pin until it is resolved."""
        return as_wording(str(self.method)) if isinstance(self.method, Pin) else self.method.title

    @property
    def pin(self) -> Pin:
        """Which method and edition this is."""
        return self.method if isinstance(self.method, Pin) else self.method.pin

    def __repr__(self) -> str:
        return f"Embed({self.id!r}: {self.pin})"


Flow = Phase | Gate | Stage | Steps | Parallel | Choice | Embed
Leaf = Phase | Gate


def as_flow_or_none(value: object) -> Flow | None:
    """Read a value as a flow; None when it is something else."""
    if isinstance(value, (Steps, Parallel)):
        return canonical(value)
    if isinstance(value, FlowNode):
        return cast("Flow", value)
    if isinstance(value, (list, tuple)):
        return canonical(Steps(tuple(value)))
    return value.embed() if isinstance(value, Embeddable) else None


def as_flow(value: object) -> Flow:
    """Read a node, a list of nodes or a method as a flow.

    Raises:
        TypeError: when it is none of them.
    """
    flow = as_flow_or_none(value)
    if flow is None:
        raise TypeError(f"{value!r} can't stand in a flow: use phases, gates, stages, choices, steps or a method.")
    return flow


def canonical(flow: Flow) -> Flow:
    """Return the one form in which equal flows are equal values: lone items stand by themselves."""
    if isinstance(flow, (Steps, Parallel)):
        if len(flow.items) == 1:
            return canonical(flow.items[0])
        if not flow.items:
            return Steps()
    return flow


def _name(node: Flow) -> str:
    return getattr(node, "id", None) or f"({node!r})"

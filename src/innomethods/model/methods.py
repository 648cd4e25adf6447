"""`Method`: a way of working, with everything a reader, a checker and a planner need to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

import attrs

from innomethods.errors import NoSuchPath
from innomethods.ids import Pin, checked_id
from innomethods.model.checks import Check
from innomethods.model.converting import TupleOf, to_tuple, to_wordings
from innomethods.model.flow import (
    Branch,
    Choice,
    Embed,
    Embeddable,
    Flow,
    Gate,
    Phase,
    Stage,
    Steps,
    as_flow,
    canonical,
)
from innomethods.model.measures import Measure
from innomethods.model.people import Role, Tool
from innomethods.model.results import Result, ResultState
from innomethods.model.walking import Named, Placed, walk
from innomethods.sources import Source
from innomethods.wording import Language, Wording, as_wording, optional_wording


class Driver(StrEnum):
    """Who or what drives an innovation."""

    EMPLOYEE = "employee"
    LEADER = "leader"
    TECHNOLOGY = "technology"
    USER = "user"
    POLICY = "policy"


@attrs.frozen
class Theme:
    """A concern that runs across phases (security, involvement)."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


@attrs.frozen
class Equivalent:
    """A node of this method that a source (or we) hold equal to a phase of another method: `pv@2022:concept`."""

    path: str
    to: str
    note: Wording | None = attrs.field(converter=optional_wording, default=None)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


@attrs.frozen
class Reading:
    """What one or more sources say in a matter where sources disagree."""

    says: Wording = attrs.field(converter=as_wording)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


@attrs.frozen
class Disagreement:
    """A matter where sources disagree, shown to the reader instead of settled."""

    about: Wording = attrs.field(converter=as_wording)
    readings: tuple[Reading, ...] = attrs.field(converter=TupleOf[Reading], default=())


@attrs.frozen
class Tailoring:
    """One thing that was changed on the way from the method as published to the method as used, by what, and why."""

    by: str  # an overlay's pin, `scale`, `facts`, `limits`, or an embedded method's pin
    verb: str  # extend, suppress, replace, embed, scale, when, limit
    target: str
    reason: Wording = attrs.field(converter=as_wording)

    @property
    def by_overlay(self) -> bool:
        """Whether an overlay changed it; `by` is then the overlay's pin."""
        return self.verb in {"extend", "suppress", "replace"}


@attrs.frozen
class Rename:
    """What a part was called in an earlier edition, by path: runs under way find it again by its present name.

    A stage that was renamed takes all within it along. `at` is where the method whose edition it is was put in; empty
    for the method itself.
    """

    edition: str
    was: str
    now: str
    at: str = ""


@attrs.frozen
class Document:
    """A paper the method asks for: in which part it is created and updated, who signs it, what replaces it."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording)
    created: str | None = None
    updated: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    signed_by: str | None = None
    replaced_by: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=())


def _flow(value: object) -> Flow:
    return canonical(as_flow(value))


def _optional_flow(value: object) -> Flow | None:
    return None if value is None or (isinstance(value, (list, tuple)) and not value) else _flow(value)


def _drivers(values: Iterable[Driver | str] | Driver | str) -> tuple[Driver, ...]:
    several: tuple[Driver | str, ...] = to_tuple(values)
    return tuple(Driver(value) for value in several)


def _states(values: Iterable[str | ResultState]) -> tuple[ResultState, ...]:
    return ResultState.parse_all(values)


@attrs.frozen(repr=False, cache_hash=True)
class Method(Embeddable):
    """A way of working as a value, a process: compose it, check it, plan it, run it.

    What one only reads and refers to (profiles, frames, networks …) are the references of `innomethods.sharing`.

    `method["need/collect"]` finds a node or a check by its path; `method.outline("nb")` shows it as text; `method >>
    other` and `method.embed("own-id")` make it a part of something larger.

    >>> small = Method(
    ...     "small", title="Small", flow=[Phase("collect", does="project-lead"), Phase("assess", does="project-lead")]
    ... )
    >>> [phase.path for phase in small.phases]
    ['collect', 'assess']
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    edition: str = attrs.field(default="1", kw_only=True)
    title: Wording = attrs.field(
        converter=as_wording,
        default=attrs.Factory(lambda self: as_wording(checked_id(self.id)), takes_self=True),
        kw_only=True,
    )
    short: str | None = attrs.field(default=None, kw_only=True)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    purpose: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    origin: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    use_when: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    not_when: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    gates_note: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    facets: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    drivers: tuple[Driver, ...] = attrs.field(converter=_drivers, default=(), kw_only=True)
    inputs: tuple[ResultState, ...] = attrs.field(converter=_states, default=(), kw_only=True)
    outputs: tuple[ResultState, ...] = attrs.field(converter=_states, default=(), kw_only=True)
    flow: Flow = attrs.field(converter=_flow, factory=Steps, kw_only=True)
    closing: Flow | None = attrs.field(converter=_optional_flow, default=None, kw_only=True)
    results: tuple[Result, ...] = attrs.field(converter=TupleOf[Result], default=(), kw_only=True)
    roles: tuple[Role, ...] = attrs.field(converter=TupleOf[Role], default=(), kw_only=True)
    tools: tuple[Tool, ...] = attrs.field(converter=TupleOf[Tool], default=(), kw_only=True)
    measures: tuple[Measure, ...] = attrs.field(converter=TupleOf[Measure], default=(), kw_only=True)
    themes: tuple[Theme, ...] = attrs.field(converter=TupleOf[Theme], default=(), kw_only=True)
    documents: tuple[Document, ...] = attrs.field(converter=TupleOf[Document], default=(), kw_only=True)
    equivalents: tuple[Equivalent, ...] = attrs.field(converter=TupleOf[Equivalent], default=(), kw_only=True)
    disagreements: tuple[Disagreement, ...] = attrs.field(converter=TupleOf[Disagreement], default=(), kw_only=True)
    gaps: tuple[Wording, ...] = attrs.field(converter=to_wordings, default=(), kw_only=True)
    variants: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)
    renames: tuple[Rename, ...] = attrs.field(converter=TupleOf[Rename], default=(), kw_only=True)
    tailoring: tuple[Tailoring, ...] = attrs.field(converter=TupleOf[Tailoring], default=(), kw_only=True)
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=(), kw_only=True)

    @property
    def pin(self) -> Pin:
        """Id and edition: `blt@2013`."""
        return Pin(self.id, self.edition)

    def embed(
        self, id: str | None = None, *, results: Mapping[str, str] | None = None, roles: Mapping[str, str] | None = None
    ) -> Embed:
        """Return this method as a part of another, under its own id (default: the method's)."""
        return Embed(self, id or self.id, results=results or {}, roles=roles or {})

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every named node with its path, in reading order."""
        return tuple(walk(self.flow))

    @cached_property
    def _by_path(self) -> dict[str, Named]:
        return {placed.path: placed.node for placed in self.placed}

    def __getitem__(self, path: str) -> Named | Check:
        """Return the node or check at a path.

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        node = self._by_path.get(path)
        if node is not None:
            return node
        check = self._checks_by_path.get(path)
        if check is not None:
            return check
        raise NoSuchPath(path, (*self._by_path, *self._checks_by_path))

    def __contains__(self, path: object) -> bool:
        return path in self._by_path or path in self._checks_by_path

    @cached_property
    def phases(self) -> tuple[Placed, ...]:
        """Every phase with its path."""
        return tuple(placed for placed in self.placed if isinstance(placed.node, Phase))

    @cached_property
    def gates(self) -> tuple[Placed, ...]:
        """Every gate with its path."""
        return tuple(placed for placed in self.placed if isinstance(placed.node, Gate))

    @cached_property
    def checks(self) -> tuple[tuple[str, Check], ...]:
        """Every check with its path, phases' checklists and gates' own."""
        return tuple(checks_of(self.placed))

    @cached_property
    def _checks_by_path(self) -> dict[str, Check]:
        return dict(self.checks)

    @cached_property
    def role_ids(self) -> tuple[str, ...]:
        """Every role the flow names, in order of appearance."""
        return tuple(dict.fromkeys(role for placed in self.placed for role in roles_of(placed.node)))

    def role(self, id: str) -> Role | None:
        """Return a role's description, if the method has it."""
        return next((role for role in self.roles if role.id == id), None)

    def result(self, id: str) -> Result | None:
        """Return a result's description, if the method has it."""
        return next((result for result in self.results if result.id == id), None)

    def measure(self, id: str) -> Measure | None:
        """Return a measure's description, if the method has it."""
        return next((measure for measure in self.measures if measure.id == id), None)

    def source(self, id: str) -> Source | None:
        """Return a source, if the method has it."""
        return next((source for source in self.sources if source.id == id), None)

    def outline(self, language: Language = "en") -> str:
        """Return the flow as indented text: stages, phases, gates and choices with their titles."""
        lines = [f"{self.title.text(language)} ({self.pin})"]
        for placed in self.placed:
            indent = "  " * (len(placed.around) + 1)
            title = _title_of(placed.node).text(language)
            lines.append(f"{indent}{_MARKS[type(placed.node)]} {title}  [{placed.path}]")
        return "\n".join(lines)

    def __rshift__(self, other: object) -> Flow:
        return self.embed() >> other

    def __and__(self, other: object) -> Flow:
        return self.embed() & other

    def __repr__(self) -> str:
        return f"Method({self.pin}: {len(self.phases)} phases, {len(self.gates)} gates)"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<pre>{escape(self.outline())}</pre>"


_MARKS: dict[type, str] = {Phase: "–", Gate: "◆", Stage: "▸", Choice: "?", Branch: "·", Embed: "▣"}


def _title_of(node: Named) -> Wording:
    if not isinstance(node, Embed):
        return node.title
    return node.method.title if isinstance(node.method, Method) else as_wording(str(node.pin))


def roles_of(node: Named) -> tuple[str, ...]:
    """Return the roles a node names: who does, is consulted, decides."""
    if isinstance(node, Phase):
        return tuple(role for role in (node.does, *node.consulted) if role)
    if isinstance(node, (Gate, Choice)):
        return (node.decided_by,) if node.decided_by else ()
    return ()


def checks_of(placed: Iterable[Placed]) -> Iterator[tuple[str, Check]]:
    """Yield the checks of placed nodes with their paths: phases' checklists and gates' own checks."""
    for item in placed:
        if isinstance(item.node, Phase):
            yield from ((f"{item.path}/{check.id}", check) for check in item.node.checklist)
        elif isinstance(item.node, Gate):
            yield from (
                (f"{item.path}/{criterion.about.id}", criterion.about)
                for criterion in item.node.criteria
                if isinstance(criterion.about, Check)
            )

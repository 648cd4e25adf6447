"""Results and their states: what phases need and give, the currency in which methods are joined."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.errors import BadReference, NoSuchPath
from innomethods.ids import checked_id, is_id
from innomethods.model.checks import Check
from innomethods.model.converting import TupleOf
from innomethods.wording import Wording, as_wording, optional_wording


@attrs.frozen(repr=False)
class State:
    """One state a result can be in; an irreversible state stays reached when work goes back."""

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    irreversible: bool = attrs.field(default=False, kw_only=True)
    checks: tuple[Check, ...] = attrs.field(converter=TupleOf[Check], default=(), kw_only=True)

    def __repr__(self) -> str:
        return f"State({self.id!r})"


@attrs.frozen(repr=False)
class Result:
    """Something a method brings forward (a need, a solution, a mandate), with its states in order.

    `exits` are states outside the order (withdrawn, cancelled): reached only by `run.withdraw`.

    >>> need = Result(
    ...     "need", title="need", states=[State("identified", title="identified"), State("agreed", title="agreed")]
    ... )
    >>> need.level("agreed")
    1
    """

    id: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    title: Wording = attrs.field(converter=as_wording, kw_only=True)
    states: tuple[State, ...] = attrs.field(converter=TupleOf[State], kw_only=True)
    exits: tuple[State, ...] = attrs.field(converter=TupleOf[State], default=(), kw_only=True)
    summary: Wording | None = attrs.field(converter=optional_wording, default=None, kw_only=True)
    sources: tuple[str, ...] = attrs.field(converter=TupleOf[str], default=(), kw_only=True)

    def level(self, state: str) -> int:
        """Return how far along a state is, from 0.

        Raises:
            NoSuchPath: when the result has no such state in its order.
        """
        for level, known in enumerate(self.states):
            if known.id == state:
                return level
        raise NoSuchPath(f"{self.id}@{state}", tuple(f"{self.id}@{known.id}" for known in self.states))

    def has(self, state: str) -> bool:
        """Whether the state is one of the ordered ones."""
        return any(known.id == state for known in self.states)

    def state(self, state: str) -> State:
        """Return a state, ordered or exit, by its id."""
        for known in (*self.states, *self.exits):
            if known.id == state:
                return known
        raise NoSuchPath(f"{self.id}@{state}", tuple(f"{self.id}@{known.id}" for known in self.states))

    def __repr__(self) -> str:
        return f"Result({self.id!r}: {' → '.join(state.id for state in self.states)})"


@attrs.frozen(repr=False, order=True)
class ResultState:
    """A result in a state, written `need@understood`.

    >>> ResultState.parse("need@understood").state
    'understood'
    """

    result: str
    state: str

    @classmethod
    def parse(cls, text: str | ResultState) -> ResultState:
        """Read `result@state`.

        Raises:
            BadReference: when the text is something else.
        """
        if isinstance(text, ResultState):
            return text
        result, _, state = str(text).partition("@")
        if not (is_id(result) and is_id(state)):
            raise BadReference(str(text), "result@state")
        return cls(result, state)

    @classmethod
    def parse_all(cls, texts: Iterable[str | ResultState]) -> tuple[ResultState, ...]:
        """Read several."""
        return tuple(cls.parse(text) for text in ([texts] if isinstance(texts, str) else texts))

    def __str__(self) -> str:
        return f"{self.result}@{self.state}"

    def __repr__(self) -> str:
        return f"ResultState({str(self)!r})"

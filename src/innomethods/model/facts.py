"""Facts of a project and the conditions (`when`) that ask about them: a closed form, never an expression."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import isfinite

import attrs

from innomethods.ids import checked_id
from innomethods.model.converting import TupleOf

FactValue = str | bool | int | float | Decimal
NUMBER, YES_OR_NO, TEXT = "number", "yes-or-no", "text"


def kind_of(value: FactValue) -> str | None:
    """Return whether a value is a number, yes or no, or text; None for what is no number though it is called one."""
    if isinstance(value, bool):
        return YES_OR_NO
    if isinstance(value, str):
        return TEXT
    return NUMBER if isfinite(value) else None


def told_apart(value: object) -> object:
    """Return what equality looks at: True == 1 in Python, but a project's «ja» is not the number one."""
    if isinstance(value, tuple):
        return tuple(told_apart(item) for item in value)
    return (isinstance(value, bool), value)


@attrs.frozen(repr=False)
class Fact:
    """One stated fact of a project: `Fact("personal-data", True)`."""

    name: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    value: FactValue = attrs.field(eq=told_apart)

    def __repr__(self) -> str:
        return f"Fact({self.name!r}, {self.value!r})"


def to_facts(values: Mapping[str, FactValue] | Iterable[Fact]) -> tuple[Fact, ...]:
    """Accept a mapping or facts; kept in order of name, so that equal facts are equal values."""
    facts = [Fact(name, value) for name, value in values.items()] if isinstance(values, Mapping) else list(values)
    return tuple(sorted(facts, key=lambda fact: fact.name))


@attrs.frozen(repr=False)
class When:
    """A condition on one project fact: it `is_` a value, is `at_least` a number, or is `among` values.

    Raises:
        ValueError: unless it says exactly one of the three.

    >>> When("personal-data", is_=True).holds([Fact("personal-data", True)])
    True
    >>> When("personal-data", is_=True).holds([]) is None
    True
    >>> When("value", at_least=100).holds([Fact("value", "a lot")]) is None
    True
    """

    fact: str = attrs.field(validator=lambda _self, _field, value: checked_id(value))
    is_: FactValue | None = attrs.field(default=None, eq=told_apart)
    at_least: float | None = None
    among: tuple[FactValue, ...] = attrs.field(converter=TupleOf[FactValue], default=(), eq=told_apart)

    def __attrs_post_init__(self) -> None:
        if sum((self.is_ is not None, self.at_least is not None, bool(self.among))) != 1:
            raise ValueError(f"A condition on {self.fact!r} says exactly one of is_=, at_least= and among=.")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of value that can be compared with what is asked for."""
        if self.at_least is not None:
            return (NUMBER,)
        asked = self.among if self.is_ is None else (self.is_,)
        return tuple(dict.fromkeys(kind for kind in map(kind_of, asked) if kind is not None))

    def compares(self, value: FactValue) -> bool:
        """Whether a value is of a kind that this can be asked of: no text is at least a number."""
        return kind_of(value) in self.kinds

    def holds_for(self, value: FactValue) -> bool:
        """Whether the condition holds for this value."""
        if self.is_ is not None:
            return told_apart(value) == told_apart(self.is_)
        if self.at_least is not None:
            return not isinstance(value, (str, bool)) and value >= self.at_least
        return told_apart(value) in [told_apart(item) for item in self.among]

    def holds(self, facts: Iterable[Fact]) -> bool | None:
        """Whether the condition holds for these facts; None when the fact isn't stated, or can't be compared."""
        for fact in facts:
            if fact.name == self.fact and self.compares(fact.value):
                return self.holds_for(fact.value)
        return None

    def __str__(self) -> str:
        if self.is_ is not None:
            return f"{self.fact} is {self.is_}"
        if self.at_least is not None:
            return f"{self.fact} is at least {self.at_least:g}"
        return f"{self.fact} is in {', '.join(map(str, self.among))}"

    def __repr__(self) -> str:
        return f"When({str(self)!r})"

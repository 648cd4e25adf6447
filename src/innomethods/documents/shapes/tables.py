"""Decision tables of a country's law, and the facts they ask about, as people write them.

Here: rules with their conditions, and asked facts. Not here: rows, and the file as a whole (`rules`); whether what a
condition names is there (`rule_references`).
"""

import itertools
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from innomethods.documents.shapes.base import RISING_PERIOD, AllWords, Day, Id, Number, Shape, Text, bad_form
from innomethods.documents.shapes.grounds import GroundKeys, told_at
from innomethods.documents.shapes.schedules import distinct
from innomethods.ids import is_id
from innomethods.rules import FactKind, Hit
from innomethods.wording import Wording

_FACT = Wording(nb="navnet på et faktum", nn="namnet på eit faktum", en="the name of a fact")
_FACT_FORM = "needs-adaptation | ground:negotiated"
_CONDITION = Wording(
    nb="et vilkår med akkurat én av is, in, at-least, at-most, reaches og short-of",
    nn="eit vilkår med akkurat éin av is, in, at-least, at-most, reaches og short-of",
    en="a condition with exactly one of is, in, at-least, at-most, reaches and short-of",
)
_CONDITION_FORM = "{fact: …, is: …} | {fact: …, in: […]} | {fact: …, at-least: …} | {fact: …, reaches: row}"
_GIVEN = Wording(
    nb="tekst, et tall, true/false eller en liste av tekster",
    nn="tekst, eit tal, true/false eller ei liste av tekstar",
    en="text, a number, true/false or a list of texts",
)
_IN_TURN = Wording(
    nb="regler med samme id som følger etter hverandre",
    nn="reglar med same id som følgjer etter kvarandre",
    en="rules of one id that follow one another",
)
_FACT_NAME = re.compile(r"(?:ground:)?(?P<id>[^:]*)\Z")


def _fact_name(value: str) -> str:
    found = _FACT_NAME.match(value)
    if found is None or not is_id(found["id"]):
        raise bad_form(value, _FACT, _FACT_FORM)
    return value


FactName = Annotated[str, AfterValidator(_fact_name)]


def _given(value: object) -> object:
    simple = isinstance(value, (str, bool, int, float))
    listed = isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
    if not simple and not listed:
        raise bad_form(value, _GIVEN, "{regulation: FOA, parts: [I, III]}")
    return value


GivenText = Annotated[
    str | bool | int | float | list[str],
    BeforeValidator(_given),
    WithJsonSchema({"type": ["string", "boolean", "number", "array"], "items": {"type": "string"}}),
]


def _said(value: object) -> object:
    if not isinstance(value, (str, bool)):
        raise PydanticCustomError("fact", "fact", {})
    return value


SaidText = Annotated[str | bool, BeforeValidator(_said), WithJsonSchema({"type": ["string", "boolean"]})]


class ClauseShape(Shape):
    """One condition on one fact."""

    fact: FactName
    """The fact asked about: one of those every purchase has, or one that the file asks for under facts."""
    is_: SaidText | None = Field(default=None, alias="is")
    """Holds when the fact is this."""
    in_: list[Text] | None = Field(default=None, alias="in", min_length=1)
    """Holds when the fact is one of these."""
    at_least: Number | None = None
    """Holds when the fact is a number of at least this."""
    at_most: Number | None = None
    """Holds when the fact is a number of at most this."""
    reaches: Id | None = None
    """Holds when the fact is caught by the limit of this row, as the row itself says (starts)."""
    short_of: Id | None = None
    """Holds when the fact isn't caught by the limit of this row."""


def _one_question(clause: ClauseShape) -> ClauseShape:
    asked = (clause.is_, clause.in_, clause.at_least, clause.at_most, clause.reaches, clause.short_of)
    if sum(one is not None for one in asked) != 1:
        raise bad_form(clause.fact, _CONDITION, _CONDITION_FORM)
    return clause


CheckedClause = Annotated[ClauseShape, AfterValidator(_one_question)]


class AnyShape(Shape):
    """Alternatives, of which one is enough."""

    any: Annotated[list[Annotated[list[CheckedClause], Field(min_length=1)]], Field(min_length=1)]
    """Each alternative is a list of conditions that hold together."""


def _condition_kind(value: object) -> str | None:
    if isinstance(value, BaseModel):
        return "any" if isinstance(value, AnyShape) else "fact"
    if isinstance(value, dict):
        return next((key for key in ("any", "fact") if key in value), None)
    return None


Condition = Annotated[
    Annotated[CheckedClause, Tag("fact")] | Annotated[AnyShape, Tag("any")], Discriminator(_condition_kind)
]


class TableRuleShape(GroundKeys):
    """One rule of a table: when all its conditions hold, what it gives follows."""

    id: Id
    """The rule's id; a rule that changes with time stands once for each period."""
    title: AllWords
    """What follows, in one phrase."""
    from_: Day = Field(alias="from")
    """The first day on which it is in force."""
    to: Day | None = None
    """The last day, if known."""
    when: list[Condition] = Field(default_factory=list)
    """The conditions, all of which must hold; none: it always applies."""
    gives: dict[Id, GivenText] = Field(default_factory=dict)
    """What follows, by name."""
    because: AllWords | None = None
    """What to know about it."""
    unsettled: AllWords | None = None
    """Why the text of the law doesn't settle it; such a rule is never decided."""


def _founded(rule: TableRuleShape) -> TableRuleShape:
    if rule.source is None:
        raise PydanticCustomError("D12", "source", {"keys": ("source",)})
    if rule.to is not None and rule.to < rule.from_:
        raise told_at("to", f"{rule.from_}, {rule.to}", RISING_PERIOD, "from ≤ to")
    return rule


def _in_turn_by_id(rules: list[TableRuleShape]) -> list[TableRuleShape]:
    """Return rules whose periods don't overlap where they share an id."""
    numbers = sorted(range(len(rules)), key=lambda number: (rules[number].id, rules[number].from_, number))
    for one, next_ in itertools.pairwise(numbers):
        earlier, later = rules[one], rules[next_]
        if earlier.id == later.id and (earlier.to is None or earlier.to >= later.from_):
            days = f"{earlier.id} {earlier.from_}–{earlier.to or ''}, {later.from_}"
            raise told_at(next_, days, _IN_TURN, "to < from")
    return rules


class TableShape(Shape):
    """A decision table of the law."""

    id: Id
    """The table's id."""
    title: AllWords
    """What it decides."""
    hit: Annotated[Hit, Field(strict=False)]
    """unique: exactly one rule applies, listed from the mildest to the strictest; collect: each that applies."""
    rules: Annotated[
        list[Annotated[TableRuleShape, AfterValidator(_founded)]],
        Field(min_length=1),
        AfterValidator(_in_turn_by_id),
    ]
    """Its rules, each with its days and source."""


class AskedFactShape(GroundKeys):
    """A fact that tables ask about, and a person answers."""

    id: Id
    """The fact's id, by which conditions and the circumstances of a purchase name it."""
    ask: AllWords
    """The question."""
    kind: Annotated[FactKind, Field(strict=False)]
    """What kind of answer: yes-or-no, choice, amount, number or day."""
    why: AllWords | None = None
    """Why it matters."""
    choices: dict[Id, AllWords] = Field(default_factory=dict)
    """What can be chosen, for a choice."""


def _with_choices(fact: AskedFactShape) -> AskedFactShape:
    if fact.kind is FactKind.CHOICE and not fact.choices:
        raise PydanticCustomError("D12", "choices", {"keys": ("choices",)})
    if fact.kind is not FactKind.CHOICE and fact.choices:
        raise PydanticCustomError("D11", "choices", {"at": "choices", "key": "choices", "known": ("why", "source")})
    return fact


Tables = Annotated[list[TableShape], AfterValidator(distinct)]
AskedFacts = Annotated[list[Annotated[AskedFactShape, AfterValidator(_with_choices)]], AfterValidator(distinct)]

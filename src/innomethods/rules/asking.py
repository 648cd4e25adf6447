"""Facts that tables may ask about without a question, and those that people state of any purchase.

Here: their names, kinds and choices. Not here: what they are for a purchase (`procurement`), questions to people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from innomethods.rules.tables import AskedFact, FactKind

GROUND_FOR = "ground:"
"""What stands before a procedure's id in the fact of whether there is a ground for it."""


@attrs.frozen
class AskedKind:
    """What may be answered: a kind of value and, for a choice from a closed list, the values."""

    kind: FactKind
    choices: tuple[str, ...] = ()


_YES_OR_NO = AskedKind(FactKind.YES_OR_NO)
_ANY_TEXT = AskedKind(FactKind.CHOICE)
BUILT_IN: Mapping[str, AskedKind] = MappingProxyType(
    {
        "country": _ANY_TEXT,
        "buyer": AskedKind(
            FactKind.CHOICE,
            (
                "state",
                "municipality",
                "county",
                "public-body",
                "association",
                "other",
                "public-undertaking",
                "exclusive-rights",
            ),
        ),
        "central": _YES_OR_NO,  # the buyer is the state
        "joint-buyers": _YES_OR_NO,  # several buyers sign
        "mixed-buyers": _YES_OR_NO,  # several sign, and one of them is the state
        "sector": AskedKind(FactKind.CHOICE, ("classic", "utilities", "concession", "defence")),
        "kind": AskedKind(
            FactKind.CHOICE, ("goods", "services", "works", "health-social", "special", "design-contest")
        ),
        "value": AskedKind(FactKind.AMOUNT),
        "framework": _YES_OR_NO,
        "months": AskedKind(FactKind.NUMBER),
        "procedure": _ANY_TEXT,  # the one that is chosen
        "regulation": _ANY_TEXT,  # of the regime that was decided, and so are the next four
        "parts": _ANY_TEXT,  # such as I+III
        "exemption": _ANY_TEXT,  # the way it leaves: none without one, free where it asks for nothing
        "notice-duty": _YES_OR_NO,  # the chosen procedure may be one without
        "ted-rules": _YES_OR_NO,  # those for what is published all over the EEA, even where a procedure needs no notice
    }
)

STATED: Mapping[str, AskedKind] = MappingProxyType(
    {
        "contracting-authority": BUILT_IN["buyer"],  # of several buyers
        "main-element": BUILT_IN["kind"],  # of a mixed contract
        "separate-units": _YES_OR_NO,  # they answer for their own purchases
        "buying-unit": _ANY_TEXT,  # which of them buys
        "dynamic-system": _YES_OR_NO,
        "value-at-award": AskedKind(FactKind.AMOUNT),  # of a concession
        "regular-basis": AskedKind(
            FactKind.CHOICE,
            ("past-twelve-months", "past-financial-year", "next-twelve-months", "next-financial-year"),
        ),
        "financial-year-began": AskedKind(FactKind.DAY),
        "financial-year-months": AskedKind(FactKind.NUMBER),
    }
)
"""Facts that people state of any purchase, since its value or who buys hangs on them, whatever tables ask about."""

OF_REGIME = frozenset({"regulation", "parts", "exemption", "notice-duty", "ted-rules"})
"""The facts that follow from the regime, once that is decided."""


def asked_kind(fact: str, facts: Iterable[AskedFact]) -> AskedKind | None:
    """Return what may be answered to a fact; None for one that nobody knows.

    >>> asked_kind("ground:negotiated", []).kind
    <FactKind.YES_OR_NO: 'yes-or-no'>
    """
    if fact in BUILT_IN:
        return BUILT_IN[fact]
    if fact.startswith(GROUND_FOR):
        return _YES_OR_NO
    found = next((one for one in facts if one.id == fact), None)
    return STATED.get(fact) if found is None else AskedKind(found.kind, tuple(name for name, _ in found.choices))

"""What a valuation note is made from: the purchase, what it is worth, who reckoned it, and what is to be looked into.

Here: amounts and names as the reader's language writes them. Not here: what the note holds (`valuation_notes`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import attrs

from innomethods.findings import Finding
from innomethods.model import Procurement, Project
from innomethods.procurement.deciding import Limit
from innomethods.procurement.problems import find_procurement_problems
from innomethods.procurement.routing.limits import limits_of
from innomethods.procurement.valuing.amounts import Between
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.procurement.valuing.phrases import amount
from innomethods.procurement.valuing.valuation import valuation
from innomethods.reporting.pages import Look, Span
from innomethods.reporting.procurement.route_words import RULES_OF
from innomethods.reporting.procurement.words import TO_FILL_IN
from innomethods.rules import Rules
from innomethods.wording import Counted, Format, Language, Wording, country_named, format_for

# Told among what is lacking, what doesn't count, and what to fill in; and what is no matter of the value.
_TOLD_ANYWAY = frozenset({"K01", "K02", "K12", "K13", "K27"})


@attrs.resolve_types  # what builds on it in another module shows the same types
@attrs.frozen(eq=False)
class ValuationView:
    """A valued purchase as one reader sees it.

    `by` is the role that reckoned, `titles` are those of roles; `limits` are those the value is held against, and
    `findings` what was told of the purchase.
    """

    language: Language
    purchase: Procurement
    valuation: Valuation
    project: Wording | None = None
    example: bool = False
    by: str | None = None
    titles: Mapping[str, Wording] = attrs.field(factory=dict)
    limits: tuple[Limit, ...] = ()
    findings: tuple[Finding, ...] = ()
    rules: Wording | None = None  # what the rules call themselves

    @classmethod
    def of(
        cls,
        language: Language,
        purchase: Procurement,
        *,
        rules: Rules,
        on: date,
        project: Project | None = None,
        by: str | None = None,
        titles: Mapping[str, Wording] | None = None,
    ) -> ValuationView:
        """Return a purchase valued on a day by a country's rules, with the limits and what is to be looked into."""
        valued = valuation(purchase, rules=rules, on=on)
        found = find_procurement_problems(purchase, rules=rules, on=on)
        return cls(
            language,
            purchase,
            valued,
            project=None if project is None else project.title,
            example=project is not None and project.example,
            by=by,
            titles=titles or {},
            limits=limits_of(purchase, rules, valued, on),
            findings=tuple(one for one in found if one.code not in _TOLD_ANYWAY),
            rules=RULES_OF.fill(country=country_named(rules.country)),  # a country's rules are many files
        )

    @property
    def formats(self) -> Format:
        """Numbers and dates as the reader's language writes them."""
        return format_for(self.language)

    @property
    def title(self) -> Wording:
        """What the purchase is called."""
        return self.purchase.title or Wording(en=self.purchase.id)

    @property
    def estimated_on(self) -> date:
        """The day the value was reckoned; the day it is judged where none is stated."""
        return self.purchase.day("estimate") or self.valuation.on

    def text(self, label: Wording, **data: object) -> str:
        """Return a text in the reader's language, filled in."""
        return (label.fill(**data) if data else label).text(self.language)

    def say(self, words: Wording, look: Look = Look.PLAIN) -> Span:
        """Return a text in the reader's language, marked where only another language has it."""
        answered = words.language_of(self.language)
        return Span(words.text(self.language), language=None if answered == self.language else answered, look=look)

    def count(self, words: Counted, number: int, **data: object) -> str:
        """Return a text that agrees with a number."""
        return words.text(number, self.language, shown=self.formats.number(number), **data)

    def made_by(self) -> Span:
        """Return who made the paper: a role by its title, else the name as it was given; to be filled in without."""
        if self.by is None:
            return Span(self.text(TO_FILL_IN))
        title = self.titles.get(self.by)
        return Span(self.by) if title is None else self.say(title)

    def worth(self, worth: Between) -> str:
        """Return an amount, or what is known of it."""
        return self.text(amount(worth, self.valuation.currency))

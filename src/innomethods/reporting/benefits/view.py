"""What a page of benefits is made from: the plan, who the roles are, the day, and how the benefits stand.

Here: names and amounts as the reader's language writes them. Not here: what the tables hold (`tables`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

import attrs

from innomethods.benefits.realising import Realisation
from innomethods.model import Benefit, BenefitsPlan, Measure, Observation
from innomethods.reporting import labels
from innomethods.reporting.pages import Cell, Look, Span
from innomethods.wording import Counted, Format, Language, Wording, format_for


@attrs.frozen(eq=False)
class BenefitsView:
    """A benefits plan as one reader sees it.

    `titles` are those of roles; `realisation` is how the benefits stand, `seen` what was observed.
    """

    language: Language
    plan: BenefitsPlan
    titles: Mapping[str, Wording] = attrs.field(factory=dict)
    on: date | None = None
    realisation: Realisation | None = None
    seen: tuple[Observation, ...] = ()

    @property
    def formats(self) -> Format:
        """Numbers and dates as the reader's language writes them."""
        return format_for(self.language)

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

    @cached_property
    def _parties(self) -> dict[str, Wording]:
        appraisal = self.plan.appraisal
        return {party.id: party.title for party in appraisal.parties} if appraisal is not None else {}

    @cached_property
    def names(self) -> dict[str, Wording]:
        """The titles of benefits and of the map's steps."""
        steps = {step.id: step.title for step in self.plan.map.steps}
        return steps | {benefit.id: benefit.title for benefit in self.plan.register}

    def who(self, name: str | None) -> Span:
        """Return what a role or party is called; that nobody is named, where nobody is."""
        if name is None:
            return Span(self.text(labels.NOBODY_NAMED))
        title = self._parties.get(name) or self.titles.get(name)
        return self.say(title) if title is not None else Span(name)

    def titled(self, name: str) -> bool:
        """Whether somebody has given a role or party a title."""
        return name in self._parties or name in self.titles

    def quoted(self, ids: Iterable[str]) -> str:
        """Return the titles of benefits and steps in quotation marks, one after the other."""
        titles = [self.text(self.names[id]) if id in self.names else id for id in ids]
        return ", ".join(f"‘{title}’" if self.language == "en" else f"«{title}»" for title in titles)

    def amount(self, value: Decimal, measure: Measure | None) -> str:
        """Return a measured value with its unit."""
        return self.formats.measured(value, None if measure is None else measure.unit, exact=True)

    def value(self, benefit: Benefit, value: Decimal | None, day: date | None = None) -> Cell:
        """Return a value of a benefit's measure as a cell, with its day beneath; that it is unknown, where it is."""
        if value is None:
            return Cell(self.text(labels.UNKNOWN))
        note = self.formats.short_date(day) if day is not None else ""
        return Cell(self.amount(value, benefit.measure), note=note, value=value)

    def day(self, day: date | None) -> Cell:
        """Return a date as a cell."""
        return Cell(self.text(labels.NOT_SET)) if day is None else Cell(self.formats.short_date(day), value=day)

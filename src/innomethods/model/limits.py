"""Time limits that stand in the law: which limit a wait is, and how long it is on the day that counts.

Here: the nouns. Not here: which limits a purchase has and how many days they are (`procurement`), where in a project's
plan they belong (`projects`).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from innomethods.findings import Finding
from innomethods.model.converting import TupleOf
from innomethods.model.validating import day as is_a_day
from innomethods.quantities import ThreePoint, optional_three_point
from innomethods.sources import Basis, Source
from innomethods.wording import Wording, as_wording


class WaitLimit(StrEnum):
    """The time limit of procurement law that a wait is, whatever number of days the law gives it."""

    REQUESTS = "requests"  # to take part
    TENDERS = "tenders"
    STANDSTILL = "standstill"


@attrs.frozen
class LawfulWait:
    """How long is waited at one part of a project's method by the law of the day, in place of the method's own wait.

    `wait` is in calendar days; None where the law asks for no wait at all. With another `basis` than the law's, the law
    sets no number of days, and they are somebody's guess. `reason` says which rule it is and since when it holds.
    """

    path: str
    wait: ThreePoint | None = attrs.field(converter=optional_three_point)
    reason: Wording = attrs.field(converter=as_wording)
    basis: Basis = attrs.field(converter=Basis, default=Basis.LAW, kw_only=True)
    sources: tuple[Source, ...] = attrs.field(converter=TupleOf[Source], default=(), kw_only=True)


@attrs.frozen
class StatedDay:
    """The day on which a part of the method is to be done, since a purchase states it: its notice, its letter.

    Work begins on `begins`, so that it is done on the day. `stated_at` is where in the project the purchase states it.
    """

    path: str
    what: Wording = attrs.field(converter=as_wording)
    day: date = attrs.field(validator=is_a_day)
    begins: date = attrs.field(validator=is_a_day)
    stated_at: str = ""


@attrs.frozen
class Limits:
    """What a project's purchases make of its plan by the rules of the day: waits, stated days, and what isn't sure."""

    waits: tuple[LawfulWait, ...] = attrs.field(converter=TupleOf[LawfulWait], default=())
    days: tuple[StatedDay, ...] = attrs.field(converter=TupleOf[StatedDay], default=())
    findings: tuple[Finding, ...] = attrs.field(converter=TupleOf[Finding], default=())

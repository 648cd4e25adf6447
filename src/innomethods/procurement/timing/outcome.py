"""A purchase's table of days: each step, what it waits for, the first day it may be done, and why.

Here: the values. Not here: reckoning them (`timetable`).
"""

from __future__ import annotations

from datetime import date

import attrs

from innomethods.procurement.routing.outcome import Follows
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


# What happens, by the name of its date in a purchase.
EVENTS: dict[str, Wording] = {
    "start": _w("anskaffelsen starter", "anskaffinga startar", "the purchase begins"),
    "notice": _w("kunngjøringen sendes", "kunngjeringa blir send", "the notice is sent"),
    "requests": _w("frist for forespørsler", "frist for førespurnader", "deadline for requests to take part"),
    "invitation": _w("invitasjonen sendes", "invitasjonen blir send", "the invitation is sent"),
    "answers": _w(
        "siste dag for svar på spørsmål", "siste dag for svar på spørsmål", "last day for answers to questions"
    ),
    "tenders": _w("tilbudsfrist", "tilbodsfrist", "deadline for tenders"),
    "binding": _w("tilbudene binder til og med", "tilboda bind til og med", "tenders bind up to and including"),
    "letter": _w("meddelelse om valg sendes", "melding om val blir send", "the award letter is sent"),
    "standstill": _w(
        "karensperioden er over ved utgangen av dagen",
        "karensperioden er over ved utgangen av dagen",
        "the standstill ends with this day",
    ),
    "voluntary-notice": _w(
        "intensjonskunngjøringen sendes", "intensjonskunngjeringa blir send", "the voluntary notice is sent"
    ),
    "voluntary-wait": _w(
        "ventetiden etter intensjonskunngjøringen er over ved utgangen av dagen",
        "ventetida etter intensjonskunngjeringa er over ved utgangen av dagen",
        "the wait after the voluntary notice ends with this day",
    ),
    "contract": _w("kontrakten kan inngås", "kontrakten kan inngåast", "the contract may be concluded"),
    "award-notice": _w(
        "siste dag for kunngjøring av kontrakten",
        "siste dag for kunngjering av kontrakten",
        "last day for the contract award notice",
    ),
}
STEPS = tuple(EVENTS)


@attrs.frozen
class Step:
    """One day of a purchase.

    `day` is the stated one, or else `first`: the first day on which it may be, when every step before it takes no
    longer than the law asks for. It is None after a step whose length the buyer must set and hasn't. `counted_from` is
    the event that the days run from, or back from when `backwards`. `least` are the days that the law asks for (None:
    it sets no number), `chosen` those that the buyer has set; `unset` says that neither has. `last` says that the day
    is the latest, not the first. Days are calendar days unless `in_work_days`, and run from the day after the event
    unless `with_first_day`.
    """

    event: str
    day: date | None
    first: date | None = None
    counted_from: str | None = None
    counted_on: date | None = None
    least: int | None = None
    chosen: int | None = None
    because: Wording | None = None
    follows: tuple[Follows, ...] = ()
    stated: bool = False
    last: bool = False
    unset: bool = False
    backwards: bool = False
    in_work_days: bool = False
    with_first_day: bool = False

    @property
    def title(self) -> Wording:
        """What happens."""
        return EVENTS[self.event]

    @property
    def too_early(self) -> bool:
        """Whether the stated day comes before the first that the law allows."""
        return not self.last and self.stated and _before(self.day, self.first)

    @property
    def too_late(self) -> bool:
        """Whether the stated day comes after the last."""
        return self.last and self.stated and _before(self.first, self.day)

    @property
    def moved(self) -> int:
        """How many days later the limit ends than it is long, since its end was no work day."""
        days = max(self.least or 0, self.chosen or 0)
        if (
            not days
            or self.backwards
            or self.counted_on is None
            or self.day is None
            or self.stated
            or self.in_work_days
        ):
            return 0
        return (self.day - self.counted_on).days + self.with_first_day - days


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


@attrs.frozen
class Timetable:
    """The days of one procedure for one purchase, in order."""

    purchase: str
    procedure: str
    country: str
    steps: tuple[Step, ...] = ()
    open: tuple[Follows, ...] = ()  # limits of which nobody can tell yet whether they apply
    no_standstill: tuple[Follows, ...] = ()  # the rules by which there is none: then it is no step either

    def step(self, event: str) -> Step | None:
        """Return the step of an event; None where the procedure has none."""
        return next((one for one in self.steps if one.event == event), None)

    def first(self, event: str) -> date | None:
        """Return the first day an event may be on; None where nobody knows."""
        step = self.step(event)
        return None if step is None else step.first

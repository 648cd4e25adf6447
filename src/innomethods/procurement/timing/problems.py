"""What is wrong with the days of a purchase, held against the days its procedure demands (code K28).

Here: finding it. Not here: the days themselves (`timetable`), days that contradict each other (`procurement.problems`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.findings import Finding, finding
from innomethods.model import Procurement
from innomethods.procurement.routing.outcome import Routes
from innomethods.procurement.timing.outcome import EVENTS, Step
from innomethods.procurement.timing.timetable import timetable
from innomethods.wording.formats import date_wording

_ALSO_STATED = {"contract": "signed"}


def find_day_problems(purchase: Procurement, found: Routes) -> Iterator[Finding]:
    """Yield the stated days that come before the law lets them be, under the procedure that is chosen."""
    ways = found.if_stricter if found.if_stricter is not None else found.follows
    route = next((one for one in ways.procedures if one.id == purchase.procedure), None)
    if route is None or route.is_rejected:
        return
    for step in timetable(purchase, found, procedure=route.id).steps:
        if step.too_early and step.day is not None and step.first is not None and not _out_of_order(purchase, step):
            since = step.counted_from or "notice"
            yield finding(
                "K28",
                f"dates/{_named(purchase, step)}",
                what=step.title,
                day=date_wording(step.day),
                first=date_wording(step.first),
                since=EVENTS[since],
                reference=next((one.rule.ground.reference for one in step.follows if one.rule.ground.reference), "–"),
            )


def _out_of_order(purchase: Procurement, step: Step) -> bool:
    """Whether the day comes before the stated one it is counted from, which is told as a contradiction (K05)."""
    stated = None if step.counted_from is None else purchase.day(step.counted_from)
    return step.day is not None and stated is not None and step.day < stated


def _named(purchase: Procurement, step: Step) -> str:
    other = _ALSO_STATED.get(step.event)
    return other if other is not None and purchase.day(step.event) is None else step.event

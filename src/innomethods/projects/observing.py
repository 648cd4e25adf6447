"""What a run's log says was measured, as observations of benefits.

Here: from recorded events to observations. Not here: how benefits stand by them (`benefits.realising`).
"""

from __future__ import annotations

from datetime import date

from innomethods.model import Observation
from innomethods.running import MeasureObserved, Run, struck_positions


def observations_of(run: Run, on: date | None = None) -> tuple[Observation, ...]:
    """Return what was observed in a run by the end of a day, all rounds, in the order in which it happened.

    What was struck out is left aside; of several observations of one measure on one day, the last recorded holds.
    """
    struck = struck_positions(run.events)
    found: dict[tuple[str, date], Observation] = {}
    for number, event in enumerate(run.events, start=1):
        if isinstance(event, MeasureObserved) and number not in struck:
            day = event.at.date()
            if on is None or day <= on:
                evidence = tuple(one.reference for one in event.evidence)
                found[event.measure, day] = Observation(event.measure, event.value, day, evidence)
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.measure)))

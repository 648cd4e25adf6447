"""What decides a date: its kind, its words, and the node it hangs on.

Here: the values. Not here: which reason decides, and its sentences (`reasons`).
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.wording import Wording


class Reason(StrEnum):
    """What decides a date."""

    START = "start"  # the project's own start
    FOLLOWS = "follows"  # what comes before is finished
    WORKDAY = "workday"  # moved to a working day
    MEETING = "meeting"  # the deciding body meets then
    WAIT = "wait"  # calendar days have to pass
    QUIET = "quiet"  # no work in a quiet period
    PEOPLE = "people"  # those who do it are busy or away
    PROGRESS = "progress"  # it has happened, or is counted from the status date


@attrs.frozen
class Driver:
    """Why a date is what it is, in words; `path` is the node that has to be finished first, where there is one.

    It explains the start of a phase, and the decision day of a gate.
    """

    kind: Reason
    words: Wording
    path: str | None = None

"""What decides a date: its kind, its words, and the node it hangs on.

Here: the values. Not here: which reason decides, and its sentences (`reasons`).
"""

from __future__ import annotations

from collections.abc import Mapping
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
    HELD = "held"  # the project says that it isn't to be before a day
    PEOPLE = "people"  # those who do it are busy or away
    PROGRESS = "progress"  # it has happened, or is counted from the status date


@attrs.frozen(eq=False)
class Unsaid:
    """A sentence with what belongs in it, put together when somebody reads it: of most dates nobody asks why."""

    sentence: Wording
    data: Mapping[str, object]

    @classmethod
    def of(cls, sentence: Wording, **data: object) -> Unsaid:
        """Keep what is to be said."""
        return cls(sentence, data)


def _said(words: Wording | Unsaid) -> Wording:
    return words.sentence.fill(**words.data) if isinstance(words, Unsaid) else words


@attrs.frozen(repr=False)
class Driver:
    """Why a date is what it is, in words; `path` is the node that has to be finished first, where there is one.

    It explains the start of a phase, and the decision day of a gate.
    """

    kind: Reason
    _words: Wording | Unsaid = attrs.field(eq=_said, alias="words")
    path: str | None = None

    @property
    def words(self) -> Wording:
        """The reason, as a sentence without its full stop."""
        return _said(self._words)

    def __repr__(self) -> str:
        return f"Driver(kind={self.kind!r}, words={self.words!r}, path={self.path!r})"

"""The hours of a work day, for programs that count minutes where we count days.

Not here: which days are work days (`workdays`).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs

_MORNING = 8 * 60
_LUNCH = (11 * 60 + 30, 12 * 60)
_WHOLE_DAY = 24 * 60


@attrs.frozen
class WorkingTime:
    """When work is done on a work day: from eight, with half an hour's lunch, as long as the project's day is.

    A day too long to begin at eight begins at midnight and has no lunch; the hours are a form that programs ask for,
    and no plan's dates hang on them.

    >>> WorkingTime.of(Decimal("7.5")).spans
    (('08:00:00', '11:30:00'), ('12:00:00', '16:00:00'))
    """

    minutes: int
    _spans: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, hours_per_day: Decimal) -> WorkingTime:
        """Return the working time of days of so many hours (above 0, at most 24), to the nearest minute."""
        minutes = max(round(hours_per_day * 60), 1)
        lunch, after = _LUNCH
        if _MORNING + minutes <= lunch:
            return cls(minutes, ((_MORNING, _MORNING + minutes),))
        finish = after + minutes - (lunch - _MORNING)
        if finish < _WHOLE_DAY:
            return cls(minutes, ((_MORNING, lunch), (after, finish)))
        return cls(minutes, ((0, min(minutes, _WHOLE_DAY - 1)),))

    @property
    def spans(self) -> tuple[tuple[str, str], ...]:
        """Each stretch of work as two times of the day."""
        return tuple((_clock(start), _clock(finish)) for start, finish in self._spans)

    @property
    def start_text(self) -> str:
        """When the day begins, as hh:mm:ss."""
        return _clock(self._spans[0][0])

    @property
    def finish_text(self) -> str:
        """When the day ends, as hh:mm:ss."""
        return _clock(self._spans[-1][1])

    def begins(self, day: date) -> str:
        """Return the moment work begins on a day."""
        return f"{day}T{self.start_text}"

    def ends(self, day: date) -> str:
        """Return the moment work ends on a day."""
        return f"{day}T{self.finish_text}"

    def duration(self, work_days: int) -> str:
        """Return so many work days as working time: PT37H30M0S."""
        minutes = work_days * self.minutes
        return f"PT{minutes // 60}H{minutes % 60}M0S"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}:00"

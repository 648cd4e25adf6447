"""The end of the calendar: no date can be counted in a year whose public holidays nobody knows.

Here: the error. Who meets it: `timeline`, which numbers the work days, and `passes`, which says at which node.
"""

from __future__ import annotations

import attrs

from innomethods.errors import InnomethodsError


@attrs.frozen
class BeyondHorizon(InnomethodsError, ValueError):
    """A plan that runs out of the years for which the country's public holidays are known.

    >>> print(BeyondHorizon("NO", 2101, "test/try"))
    test/try would reach 2101, and public holidays of 'NO' are not known for that year: check start, estimates, waits \
and quiet periods.
    """

    country: str
    year: int
    path: str = ""

    def __str__(self) -> str:
        return (
            f"{self.path or 'The plan'} would reach {self.year}, and public holidays of {self.country!r} are not known "
            f"for that year: check start, estimates, waits and quiet periods."
        )

"""The end of the calendar: no date can be counted in a year whose public holidays nobody knows.

Here: the error. Who meets it: `timeline`, which numbers the work days; `passes` and `forecasting.simulating`, which say
at which node.
"""

from __future__ import annotations

import attrs

from innomethods.errors import InnomethodsError
from innomethods.findings import Finding, finding
from innomethods.wording import Wording

_PLAN = Wording(nb="planen", nn="planen", en="the plan")
_WHY = Wording(
    nb="{what} ville nå {year}, og helligdagene i «{country}» er ikke kjent for det året",
    nn="{what} ville nå {year}, og heilagdagane i «{country}» er ikkje kjende for det året",
    en="{what} would reach {year}, and public holidays of ‘{country}’ are not known for that year",
)
_CHECK = Wording(
    nb="{why}: kontroller start, anslag, ventetider og rolige perioder.",
    nn="{why}: kontroller start, overslag, ventetider og rolege periodar.",
    en="{why}: check start, estimates, waits and quiet periods.",
)


@attrs.frozen
class BeyondHorizon(InnomethodsError, ValueError):
    """A plan that runs out of the years for which the country's public holidays are known.

    >>> print(BeyondHorizon("NO", 2101, "test/try"))
    test/try would reach 2101, and public holidays of ‘NO’ are not known for that year: check start, estimates, waits \
and quiet periods.
    """

    country: str
    year: int
    path: str = ""

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return _CHECK.fill(why=self._why)

    @property
    def finding(self) -> Finding:
        """The same as a finding (P13), where the phase or gate stands."""
        return finding("P13", self.path or "start", because=self._why)

    @property
    def _why(self) -> Wording:
        what = Wording(nb=self.path, nn=self.path, en=self.path) if self.path else _PLAN
        return _WHY.fill(what=what, year=str(self.year), country=self.country)

    def __str__(self) -> str:
        return self.told.text("en")

"""`Forecast`: what a project's samples say, as a frozen value: when it ends, which meetings it reaches, what drives it.

Here: what a forecast holds, and questions to it. Not here: drawing (`simulating`) and words (`telling`).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import accumulate
from math import ceil, floor, sqrt

import attrs

from innomethods.errors import InnomethodsError, NoSuchPath
from innomethods.findings import Finding
from innomethods.model import Uncertainty
from innomethods.planning.plan import MeetingDate, Plan
from innomethods.wording import Wording


@attrs.frozen
class CannotForecast(InnomethodsError, ValueError):
    """A forecast that can't be made, and why.

    >>> print(CannotForecast("a forecast takes at least 1 sample, not 0"))
    No forecast: a forecast takes at least 1 sample, not 0.
    """

    reason: str

    def __str__(self) -> str:
        return f"No forecast: {self.reason}."


_SURE = 1.96  # standard errors to each side, for 95 %


@attrs.frozen
class Percentile:
    """The day by which a share of the samples has ended; with 95 % certainty it lies from `earliest` to `latest`."""

    probability: float
    day: date
    earliest: date
    latest: date


@attrs.frozen(repr=False)
class Spread:
    """On which days something ended, and in how many samples on each, in order of days.

    >>> spread = Spread(((date(2027, 4, 20), 30), (date(2027, 5, 25), 70)))
    >>> spread.percentile(0.5).day, spread.by(date(2027, 5, 1))
    (datetime.date(2027, 5, 25), 0.3)
    """

    counts: tuple[tuple[date, int], ...]

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return sum(count for _, count in self.counts)

    def percentile(self, probability: float) -> Percentile:
        """Return the first day by which at least this share of the samples has ended.

        Raises:
            ValueError: for a share that doesn't lie between 0 and 1, or when nothing ended at all.
        """
        if not 0 < probability < 1:
            raise ValueError(f"A percentile lies between 0 and 1 (P85 is 0.85), not at {probability}.")
        total = self.samples
        if not total:
            raise ValueError("It is done in none of the samples, so it has no percentiles.")
        margin = _SURE * sqrt(total * probability * (1 - probability))
        rank = probability * total
        return Percentile(
            probability,
            self._at(ceil(rank - 1e-9 * total)),
            self._at(floor(rank - margin)),
            self._at(ceil(rank + margin)),
        )

    def by(self, day: date) -> float:
        """Return the share of the samples that has ended on or before a day."""
        total = self.samples
        return sum(count for one, count in self.counts if one <= day) / total if total else 0.0

    def _at(self, rank: int) -> date:
        """Return the day on which the sample of this rank (from 1) ended."""
        sums = list(accumulate(count for _, count in self.counts))
        return self.counts[bisect_right(sums, min(max(rank, 1), sums[-1]) - 1)][0]

    def __repr__(self) -> str:
        return f"Spread({self.samples} samples on {len(self.counts)} days)"


@attrs.frozen
class NodeForecast:
    """One phase or gate: when it is over for good, in what share of the samples it is done and sets the finish.

    `criticality` counts the samples in which it lies on the chain of work, waits and decisions that sets the finish.
    A decision belongs to the chain with what its papers waited for, whether or not there was time to spare before
    the meeting.
    """

    path: str
    kind: str
    title: Wording
    ends: Spread
    criticality: float
    done: float


@attrs.frozen
class GateForecast:
    """A gate's first decision: how likely its papers reach the meeting in the plan or an earlier one.

    `meetings` says how likely each meeting decides; `none` how likely its papers come too late for every listed one,
    the first time or in an extra round.
    """

    path: str
    title: Wording
    planned: MeetingDate | None
    reached: float
    meetings: tuple[tuple[MeetingDate, float], ...]
    none: float


@attrs.frozen
class Influence:
    """How one uncertain thing moves the finish.

    `kind` is work, wait, go-back or branch. `correlation` is Spearman's rank correlation with the finish, over all
    rounds that are done; `share` is its square (made smaller where all squares add up to more than 1). `low` and `high`
    are the median finish in the fifth of the samples where it is shortest and longest (without and with the go-back;
    the best and worst branch). `late` is the share of the late samples in which it went over its likely value (a
    choice: over the mean length of its branches) by more work days than anything else on the chain.
    """

    path: str
    kind: str
    title: Wording
    correlation: float
    share: float
    low: date
    high: date
    late: float


@attrs.frozen(repr=False, eq=False)
class Forecast:
    """What the samples of a plan say.

    `finish` is when the project ends; `nodes`, `gates` and `influences` (the strongest first) say what it is made of.
    Late are the samples that end on `late_from` or later: the day of P85, or the next if half have ended by then.
    The same plan, seed and number of samples give the same numbers everywhere; `uncertainty` says how
    guesses were read.
    """

    plan: Plan
    samples: int
    seed: int
    uncertainty: Uncertainty
    finish: Spread
    nodes: tuple[NodeForecast, ...]
    gates: tuple[GateForecast, ...]
    influences: tuple[Influence, ...]
    late_from: date
    findings: tuple[Finding, ...] = ()

    def __getitem__(self, path: str) -> NodeForecast:
        """Return what is forecast of one phase or gate.

        Raises:
            NoSuchPath: with the nearest known paths.
        """
        for node in self.nodes:
            if node.path == path:
                return node
        raise NoSuchPath(path, tuple(node.path for node in self.nodes))

    @property
    def p10(self) -> date:
        """The day by which one sample in ten has ended."""
        return self.finish.percentile(0.10).day

    @property
    def p50(self) -> date:
        """The day by which half of the samples have ended."""
        return self.finish.percentile(0.50).day

    @property
    def p85(self) -> date:
        """The day by which 85 of a hundred samples have ended."""
        return self.finish.percentile(0.85).day

    @property
    def as_planned(self) -> float:
        """How likely it ends on the plan's day or before."""
        return self.finish.by(self.plan.finish)

    def margin(self, probability: float) -> float:
        """Return how far a probability may be off, with 95 % certainty, for want of more samples."""
        return _SURE * sqrt(probability * (1 - probability) / self.samples)

    @property
    def words(self) -> tuple[Wording, ...]:
        """What it says, in sentences."""
        from innomethods.planning.forecasting.telling import told

        return told(self)

    def __repr__(self) -> str:
        return f"Forecast({self.plan.project.id!r}: P50 {self.p50}, P85 {self.p85}, {self.samples} samples)"

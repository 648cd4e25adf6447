"""The four rules that find a signal in a control chart: a point outside, a shift, a trend, two of three near a limit.

Here: rules on plain numbers, after the NHS's Making Data Count. Limits and words about points: `charts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

import attrs

from innomethods.wording import Wording

_OUTER_THIRD = 2 / 3  # of the way from the mean to the limit
_WINDOW = 3
_NEAR = 2


class Rule(StrEnum):
    """What makes a signal."""

    OUTSIDE = "outside"
    SHIFT = "shift"
    TREND = "trend"
    TWO_OF_THREE = "two-of-three"


RULE_WORDS = {
    Rule.OUTSIDE: Wording(nb="punkt utenfor grensene", nn="punkt utanfor grensene", en="a point outside the limits"),
    Rule.SHIFT: Wording(
        nb="mange punkter på rad på samme side av gjennomsnittet",
        nn="mange punkt på rad på same side av gjennomsnittet",
        en="many points in a row on the same side of the mean",
    ),
    Rule.TREND: Wording(
        nb="mange punkter på rad i samme retning",
        nn="mange punkt på rad i same retning",
        en="many points in a row in the same direction",
    ),
    Rule.TWO_OF_THREE: Wording(
        nb="to av tre punkter nær samme grense",
        nn="to av tre punkt nær same grense",
        en="two of three points near the same limit",
    ),
}


@attrs.frozen
class Signal:
    """One signal: its rule, its side (+1 up, −1 down), and the positions that are marked by it, counted from 0."""

    rule: Rule
    side: int
    marks: tuple[int, ...]

    @property
    def first(self) -> int:
        """The first position that is marked."""
        return self.marks[0]

    @property
    def last(self) -> int:
        """The last position that is marked."""
        return self.marks[-1]


def find_signals(  # noqa: PLR0917 - a stretch of the chart and its limits, always given together
    values: Sequence[float], first: int, last: int, centre: float, high: float, run_length: int = 7
) -> tuple[Signal, ...]:
    """Return the signals among positions `first` to `last`, where limits lie evenly about the centre.

    >>> [signal.marks for signal in find_signals([1, 2, 3, 4, 5, 6, 7], 0, 6, centre=4, high=99)]
    [(0, 1, 2, 3, 4, 5, 6)]
    """
    stretch = range(first, last + 1)
    width = high - centre
    found = [
        *(
            Signal(Rule.OUTSIDE, _side(values[at] - centre), (at,))
            for at in stretch
            if abs(values[at] - centre) > width
        ),
        *_runs([(at, _side(values[at] - centre)) for at in stretch], run_length, Rule.SHIFT),
        *_trends(values, stretch, run_length),
        *_near(values, stretch, centre, width),
    ]
    return tuple(sorted(found, key=lambda signal: (signal.first, signal.last, signal.rule)))


def _side(distance: float) -> int:
    return (distance > 0) - (distance < 0)


def _runs(sides: Sequence[tuple[int, int]], least: int, rule: Rule) -> Iterator[Signal]:
    """Find stretches of at least so many neighbours with the same sign; 0 breaks a stretch."""
    run: list[int] = []
    before = 0
    for at, side in [*sides, (-1, 0)]:
        if side != before or not side:
            if before and len(run) >= least:
                yield Signal(rule, before, tuple(run))
            run = []
        if side:
            run.append(at)
        before = side


def _trends(values: Sequence[float], stretch: range, length: int) -> Iterator[Signal]:
    """Find stretches of points that all rise or all fall; n points have n − 1 steps."""
    steps = [(at, _side(values[at] - values[at - 1])) for at in stretch[1:]]
    for run in _runs(steps, length - 1, Rule.TREND):
        yield attrs.evolve(run, marks=(run.first - 1, *run.marks))


def _near(values: Sequence[float], stretch: range, centre: float, width: float) -> Iterator[Signal]:
    """Find points in the outer third, two or more of three neighbours that are all on the same side."""
    marked: dict[int, int] = {}
    for start in stretch[: 1 - _WINDOW]:
        three = range(start, start + _WINDOW)
        sides = {_side(values[at] - centre) for at in three}
        near = [at for at in three if width * _OUTER_THIRD < abs(values[at] - centre) <= width]
        if len(sides) == 1 and 0 not in sides and len(near) >= _NEAR:
            marked.update(dict.fromkeys(near, _side(values[start] - centre)))
    together: list[int] = []
    for at in sorted(marked):
        if together and (at - together[-1] >= _WINDOW or marked[at] != marked[together[-1]]):
            yield Signal(Rule.TWO_OF_THREE, marked[together[-1]], tuple(together))
            together = []
        together.append(at)
    if together:
        yield Signal(Rule.TWO_OF_THREE, marked[together[-1]], tuple(together))

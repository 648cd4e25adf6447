"""Where everything stands in a picture of the map: columns from the work to the goal, rows with few crossings.

Here: columns and rows as numbers, always the same for the same map. Not here: sizes, shapes and words (`reporting`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

import attrs

from innomethods.benefits.mapping.graph import BenefitGraph, Edge, bands_in_order, knots_in_order
from innomethods.benefits.mapping.profiles import Band, bands_of

_SWEEPS = 12
_MOST_LANES = 2000  # a map with more is read as a list and not as a picture
_ROW, _LANE = 1.0, 0.45  # what a box takes of a column's height, and a link that only passes by


@attrs.frozen
class Spot:
    """Where a node stands: its column, and its row; rows are numbers of boxes from the top, with fractions."""

    id: str
    column: int
    row: float


@attrs.frozen
class Way:
    """How a link runs: the rows at which it passes each column between its ends.

    Backwards it passes none, nor in a map far too large to draw.
    """

    edge: Edge
    lanes: tuple[float, ...] = ()
    backwards: bool = False


@attrs.frozen(repr=False)
class Layout:
    """A map laid out: which band each column belongs to, where the nodes stand and how the links run."""

    columns: tuple[Band, ...]
    spots: tuple[Spot, ...]
    ways: tuple[Way, ...]

    @property
    def rows(self) -> float:
        """How many boxes high it is."""
        return max((spot.row for spot in self.spots), default=-1.0) + 1

    def __repr__(self) -> str:
        return f"Layout({len(self.columns)} columns, {len(self.spots)} nodes)"


def lay_out(graph: BenefitGraph) -> Layout:
    """Return a layout of a graph: each band in as many columns as its inner links need, empty bands left out.

    >>> from innomethods.benefits.mapping import graph_of
    >>> from innomethods.model import Benefit, BenefitMap, BenefitsPlan, MapLink, MapStep
    >>> steps = [MapStep("app", kind="enabler"), MapStep("booking", kind="change")]
    >>> links = [MapLink("app", "booking"), MapLink("booking", "sooner")]
    >>> drawn = BenefitMap("dependency-network", steps=steps, links=links)
    >>> layout = lay_out(graph_of(BenefitsPlan("p", register=[Benefit("sooner", title="Sooner")], map=drawn)))
    >>> [(spot.id, spot.column, spot.row) for spot in layout.spots]
    [('app', 0, 0.0), ('booking', 1, 0.0), ('sooner', 2, 0.0)]
    """
    placed = _columns(graph)
    used = sorted(set(placed.values()))
    column = {id_: used.index(at) for id_, at in placed.items()}
    forward = [edge for edge in graph.edges if column[edge.first] < column[edge.then]]
    passed = sum(column[edge.then] - column[edge.first] - 1 for edge in forward)
    drawn = forward if passed <= _MOST_LANES else []
    pieces = _Pieces.of(graph, column, drawn, len(used))
    rows = _rows(_ordered(pieces), pieces)
    spots = sorted(
        (Spot(id_, at, round(rows[id_], 2)) for id_, at in column.items()), key=lambda one: (one.column, one.row)
    )
    ways = {
        id(edge): Way(edge, tuple(round(rows[lane], 2) for lane in pieces.lanes.get(id(edge), ()))) for edge in forward
    }
    bands = bands_of(graph.profile)
    return Layout(
        tuple(bands[band] for band, _ in used),
        tuple(spots),
        tuple(ways.get(id(edge), Way(edge, backwards=True)) for edge in graph.edges),
    )


def _columns(graph: BenefitGraph) -> dict[str, tuple[int, int]]:
    """Return band and column within the band of each node: behind everything in its band that leads to it."""
    bands = bands_in_order(graph)
    within: dict[str, int] = {}
    for knot in knots_in_order(graph):
        for id_ in knot:
            earlier = [edge.first for edge in graph.before[id_] if bands[edge.first] == bands[id_]]
            within[id_] = max((within[one] + 1 for one in earlier if one in within and one != id_), default=0)
    return {id_: (bands[id_], within[id_]) for id_ in graph.by_id}


@attrs.frozen
class _Pieces:
    """What stands in each column: nodes, and a lane for every link that passes by; and what is joined to what."""

    columns: list[list[str]]
    left: Mapping[str, list[str]]
    right: Mapping[str, list[str]]
    lanes: Mapping[int, list[str]]
    passing: frozenset[str]

    @classmethod
    def of(cls, graph: BenefitGraph, column: Mapping[str, int], edges: Iterable[Edge], count: int) -> _Pieces:
        columns: list[list[str]] = [[] for _ in range(count)]
        for id_ in graph.by_id:
            columns[column[id_]].append(id_)
        left: dict[str, list[str]] = {id_: [] for id_ in graph.by_id}
        right: dict[str, list[str]] = {id_: [] for id_ in graph.by_id}
        lanes: dict[int, list[str]] = {}
        for edge in edges:
            passed = [f"{edge.first} → {edge.then} {at}" for at in range(column[edge.first] + 1, column[edge.then])]
            lanes[id(edge)] = passed
            for at, lane in enumerate(passed, column[edge.first] + 1):
                columns[at].append(lane)
                left[lane], right[lane] = [], []
            chain = [edge.first, *passed, edge.then]
            for one, other in pairwise(chain):
                right[one].append(other)
                left[other].append(one)
        return cls(columns, left, right, lanes, frozenset(lane for some in lanes.values() for lane in some))


def _ordered(pieces: _Pieces) -> list[list[str]]:
    """Return the columns sorted by where their neighbours stand, to and fro; that with fewest crossings is kept."""
    columns = [list(column) for column in pieces.columns]
    best, fewest = [list(column) for column in columns], _crossings(columns, pieces.right)
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        joined = pieces.left if forward else pieces.right
        for at in range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1):
            beside = {one: number for number, one in enumerate(columns[at - 1 if forward else at + 1])}
            columns[at].sort(key=_middle(columns[at], joined, beside))
        crossed = _crossings(columns, pieces.right)
        if crossed < fewest:
            best, fewest = [list(column) for column in columns], crossed
    return best


def _middle(
    column: Sequence[str], joined: Mapping[str, list[str]], beside: Mapping[str, int]
) -> Callable[[str], float]:
    """Return a key: the mean place of a piece's neighbours; what has none keeps its own place."""
    own = {one: number for number, one in enumerate(column)}
    scale = max(len(beside), 1) / max(len(column), 1)

    def key(one: str) -> float:
        at = [beside[other] for other in joined[one]]
        return sum(at) / len(at) if at else own[one] * scale

    return key


def _crossings(columns: Sequence[Sequence[str]], right: Mapping[str, list[str]]) -> int:
    """Count how often links cross between neighbouring columns."""
    crossed = 0
    for column, following in pairwise(columns):
        place = {one: number for number, one in enumerate(following)}
        ends = [place[other] for one in column for other in sorted(right[one], key=place.__getitem__)]
        crossed += _inversions(ends, len(following))
    return crossed


def _inversions(values: Sequence[int], count: int) -> int:
    """Count pairs that stand in the wrong order, with a tree of sums: n log n."""
    tree = [0] * (count + 1)
    found = 0
    for seen, value in enumerate(values):
        found += seen - _sum_to(tree, value + 1)
        at = value + 1
        while at <= count:
            tree[at] += 1
            at += at & -at
    return found


def _sum_to(tree: Sequence[int], at: int) -> int:
    total = 0
    while at > 0:
        total += tree[at]
        at -= at & -at
    return total


def _rows(columns: Sequence[Sequence[str]], pieces: _Pieces) -> dict[str, float]:
    """Return rows in this order, each piece as near to the middle of its neighbours as its column allows."""
    rows: dict[str, float] = {}
    for column in columns:
        rows |= dict(zip(column, _stacked(column, pieces.passing), strict=True))
    highest = max((rows[column[-1]] for column in columns if column), default=0.0)
    for column in columns:
        shift = (highest - rows[column[-1]]) / 2 if column else 0.0
        for one in column:
            rows[one] += shift
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = []
            for one in column:
                at = [rows[other] for other in (*pieces.left[one], *pieces.right[one])]
                wanted.append(sum(at) / len(at) if at else rows[one])
            rows |= dict(zip(column, _apart(column, wanted, pieces.passing), strict=True))
    least = min(rows.values(), default=0.0)
    return {one: row - least for one, row in rows.items()}


def _gaps(column: Sequence[str], passing: frozenset[str]) -> list[float]:
    """Return how far each piece stands below the one above it at least."""
    high = [_LANE if one in passing else _ROW for one in column]
    return [0.0, *((one + other) / 2 for one, other in pairwise(high))]


def _stacked(column: Sequence[str], passing: frozenset[str]) -> list[float]:
    rows, at = [], 0.0
    for gap in _gaps(column, passing) if column else ():
        at += gap
        rows.append(at)
    return rows


def _apart(column: Sequence[str], wanted: Sequence[float], passing: frozenset[str]) -> list[float]:
    """Return places in order and far enough apart, as near to the wanted ones as can be (least squares)."""
    offsets = _stacked(column, passing)
    blocks: list[tuple[float, int]] = []  # the mean and size of runs that stand as close as they may
    for want, offset in zip(wanted, offsets, strict=True):
        mean, size = want - offset, 1
        while blocks and blocks[-1][0] > mean:
            earlier, count = blocks.pop()
            mean, size = (earlier * count + mean * size) / (count + size), count + size
        blocks.append((mean, size))
    bases = [mean for mean, size in blocks for _ in range(size)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]

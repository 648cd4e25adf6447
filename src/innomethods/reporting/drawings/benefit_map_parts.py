"""The parts of a map of benefits: boxes with a sign for each kind, and links with their assumptions' numbers.

Here: shapes and where they reach. Not here: the whole drawing (`benefit_map`) and its words (`benefit_map_words`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

import attrs

from innomethods.reporting.drawings.marks import HEAD, draw_head
from innomethods.reporting.drawings.measuring import wrap
from innomethods.reporting.drawings.sheet import Box, Label, Layer, Sheet
from innomethods.reporting.drawings.svg import element, harmless, path, polygon

_NAME, _SMALL = 13.0, 12.5  # smaller can't be read where a wide drawing is shown on a small screen
_LINE, _SMALL_LINE = 16.0, 15.5
_PAD, _SIGN = 8.0, 17.0
_NUMBER = 9.0  # radius of the circle of an assumption's number
_BETWEEN = 22.0  # between boxes above each other
_TRIES = (0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8)  # where along a link its number may stand


class BoxLook(StrEnum):
    """What a box is: a step, a goal, or a benefit of a kind; shape, edge and sign tell, colour only helps."""

    STEP = "step"
    GOAL = "goal"
    BUDGET = "budget"
    ALTERNATIVE_USE = "alternative-use"
    OTHER_PUBLIC = "other-public"
    UNPRICED = "unpriced"
    UNSTATED = "unstated"
    DISBENEFIT = "disbenefit"

    @property
    def edge(self) -> str:
        """The class of the box itself."""
        return {"step": "im-step", "goal": "im-done", "disbenefit": "im-worse"}.get(self.value, "im-ahead")

    @property
    def has_sign(self) -> bool:
        """Whether it is a benefit, which a sign marks."""
        return self not in {BoxLook.STEP, BoxLook.GOAL}


class WayLook(StrEnum):
    """What a link is: plain, dependent on an assumption, to something unwanted, or against the order of the map."""

    PLAIN = "plain"
    ASSUMED = "assumed"
    WORSE = "worse"
    BACKWARDS = "backwards"

    @property
    def line(self) -> str:
        """The class of its line."""
        return {"plain": "im-way", "assumed": "im-assumed", "worse": "im-worse-way", "backwards": "im-slip"}[self.value]

    @property
    def head(self) -> str:
        """The class of its arrowhead."""
        return {"worse": "im-back-head", "backwards": "im-slip-head"}.get(self.value, "im-way-head")


def harmless_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts made harmless."""
    return tuple(map(harmless, texts))


@attrs.frozen
class MapBox:
    """A box: what it is called, a few notes under it, and where it stands; rows count boxes from the top."""

    id: str
    title: str = attrs.field(converter=harmless)
    column: int
    row: float
    look: BoxLook = attrs.field(converter=BoxLook, default=BoxLook.STEP, kw_only=True)
    notes: tuple[str, ...] = attrs.field(converter=harmless_all, default=(), kw_only=True)


@attrs.frozen
class MapWay:
    """A link: from which box to which, at which rows it passes the columns between, and its assumption's number."""

    first: str
    then: str
    lanes: tuple[float, ...] = attrs.field(default=(), kw_only=True)
    look: WayLook = attrs.field(converter=WayLook, default=WayLook.PLAIN, kw_only=True)
    number: int | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class BoxLines:
    """The lines of a box, as they fit, and how high they make it."""

    title: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def height(self) -> float:
        """How high the box is."""
        return 8 + len(self.title) * _LINE + len(self.notes) * _SMALL_LINE + 8


def box_lines(box: MapBox, wide: float) -> BoxLines:
    """Break a box's texts into lines; a note that follows the sign has less room."""
    room = wide - 2 * _PAD
    notes: list[str] = []
    for at, note in enumerate(box.notes):
        notes.extend(wrap(note, room - (_SIGN if box.look.has_sign and at == 0 else 0), _SMALL, most=1).lines)
    if box.look.has_sign and not notes:
        notes = [""]  # the sign stands there
    return BoxLines(wrap(box.title, room, _NAME, bold=True, most=3).lines, tuple(notes))


@attrs.frozen
class Grid:
    """From columns and rows to units."""

    left: float
    top: float
    wide: float
    high: float
    gap: float

    def x_of(self, column: float) -> float:
        """Return where a column begins."""
        return self.left + column * (self.wide + self.gap)

    def y_of(self, row: float) -> float:
        """Return the middle of a row."""
        return self.top + row * (self.high + _BETWEEN) + self.high / 2

    def box_of(self, box: MapBox) -> Box:
        """Return the ground of a box."""
        x, y = self.x_of(box.column), self.y_of(box.row)
        return Box(x, y - self.high / 2, x + self.wide, y + self.high / 2)

    def first_box(self) -> Box:
        """Return the ground of a box in the first column and row."""
        return Box(self.left, self.top, self.left + self.wide, self.top + self.high)

    def bottom_of(self, boxes: Iterable[MapBox]) -> float:
        """Return how far down the boxes reach."""
        return max(self.box_of(box).bottom for box in boxes)


def draw_box(sheet: Sheet, box: MapBox, place: Box) -> None:
    """Draw a box with its title, its sign and its notes, in the middle of its height."""
    shape = element(
        "rect",
        x=place.left,
        y=place.top,
        width=place.right - place.left,
        height=place.bottom - place.top,
        class_=box.look.edge,
    )
    sheet.draw(Layer.SHAPES, shape, box=place)
    lines = box_lines(box, place.right - place.left)
    y = (place.top + place.bottom - lines.height) / 2 + 8 + 12.5
    goal = box.look is BoxLook.GOAL
    for line in lines.title:
        sheet.write(Label(line, place.left + _PAD, y, _NAME, bold=True, tone="onblue" if goal else "ink"))
        y += _LINE
    for at, note in enumerate(lines.notes):
        signed = box.look.has_sign and at == 0
        if signed:
            draw_sign(sheet, box.look, place.left + _PAD + 6, y - 4.5)
        x = place.left + _PAD + (_SIGN if signed else 0)
        sheet.write(Label(note, x, y, _SMALL, tone="onblue" if goal else "ink2"))
        y += _SMALL_LINE


def draw_sign(sheet: Sheet, look: BoxLook, x: float, y: float) -> None:
    """Draw the sign of a kind of benefit around a point: a shape of its own for each."""
    shapes = {
        BoxLook.BUDGET: [element("rect", x=x - 5, y=y - 5, width=10, height=10, class_="im-done")],
        BoxLook.ALTERNATIVE_USE: [
            element("circle", cx=x, cy=y, r=6, class_="im-mid"),
            element("path", d=path(("M", x, y - 3.5), ("L", x, y), ("L", x + 3, y + 1.5)), class_="im-mark-sign"),
        ],
        BoxLook.OTHER_PUBLIC: [
            element("path", d=polygon((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)), class_="im-other")
        ],
        BoxLook.UNPRICED: [element("circle", cx=x, cy=y, r=5, class_="im-mark-open")],
        BoxLook.UNSTATED: [element("circle", cx=x, cy=y, r=5, class_="im-mark-missing")],
        BoxLook.DISBENEFIT: [
            element("path", d=polygon((x - 6, y - 5), (x + 6, y - 5), (x, y + 6)), class_="im-mark-bad")
        ],
    }
    sheet.draw(Layer.MARKS, *shapes.get(look, []))


# --- links

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
Drawn = tuple[MapWay, tuple[Curve, ...], float]


def draw_way(sheet: Sheet, way: MapWay, first: MapBox, then: MapBox, grid: Grid) -> Drawn:
    """Draw a link; return its curves, and how far down it reaches."""
    if way.look is WayLook.BACKWARDS or then.column <= first.column:
        return _draw_backwards(sheet, way, grid.box_of(first), grid.box_of(then))
    points: list[Point] = [(grid.box_of(first).right, grid.y_of(first.row))]
    for at, lane in enumerate(way.lanes, start=first.column + 1):
        y = grid.y_of(lane)
        points += [(grid.x_of(at), y), (grid.x_of(at) + grid.wide, y)]
    points.append((grid.box_of(then).left - HEAD + 1, grid.y_of(then.row)))
    curves: list[Curve] = []
    steps: list[tuple[str | float, ...]] = [("M", *points[0])]
    for number in range(0, len(points) - 1, 2):
        start, end = points[number], points[number + 1]
        bend = (end[0] - start[0]) / 2
        curve = (start, (start[0] + bend, start[1]), (end[0] - bend, end[1]), end)
        curves.append(curve)
        steps.append(("C", *curve[1], *curve[2], *end))
        if number + 2 < len(points):
            steps.append(("L", *points[number + 2]))
    sheet.draw(Layer.LINES, element("path", d=path(*steps), class_=way.look.line))
    draw_head(sheet, grid.box_of(then).left, grid.y_of(then.row), "right", way.look.head)
    return way, tuple(curves), max(y for _, y in points)


def _draw_backwards(sheet: Sheet, way: MapWay, first: Box, then: Box) -> Drawn:
    """Draw a link against the order: from under its first box to under the other, deeper than both."""
    deep = max(first.bottom, then.bottom) + 26
    start = ((first.left + first.right) / 2, first.bottom)
    end = ((then.left + then.right) / 2 + (24 if way.first == way.then else 0), then.bottom + HEAD - 1)
    curve = (start, (start[0], deep), (end[0], deep), end)
    d = path(("M", *start), ("C", *curve[1], *curve[2], *end))
    sheet.draw(Layer.LINES, element("path", d=d, class_=way.look.line))
    draw_head(sheet, end[0], then.bottom, "up", way.look.head)
    return way, (curve,), deep - 4


def number_ways(sheet: Sheet, drawn: Sequence[Drawn]) -> None:
    """Write the number of each assumption on its link, where there is room."""
    for way, curves, _ in drawn:
        if way.number is None:
            continue
        spots = [_at(curve, share) for share in _TRIES for curve in curves]
        grounds = [(x, y, Box(x - _NUMBER, y - _NUMBER, x + _NUMBER, y + _NUMBER)) for x, y in spots]
        x, y, ground = next((spot for spot in grounds if sheet.is_free(spot[2])), grounds[0])
        sheet.draw(Layer.MARKS, element("circle", cx=x, cy=y, r=_NUMBER, class_="im-note"), box=ground)
        sheet.write(Label(str(way.number), x, y + 4.5, _SMALL, bold=True, anchor="middle"))


def _at(curve: Curve, share: float) -> Point:
    """Return the point of a curve at a share of its way."""
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    return (
        sum(weight * point[0] for weight, point in zip(weights, curve, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, curve, strict=True)),
    )

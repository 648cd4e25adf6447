"""One line of a phase picture, drawn around its middle line (y = 0): shapes, names, titles, gates, lanes.

Here: the wide and medium pictures. Not here: what fits (`phase_fit`), the ways back (`ways_back`), the narrow picture
(`phase_column`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.reporting.drawings.gate_marks import GateColumn, draw_gate_columns
from innomethods.reporting.drawings.marks import draw_head, draw_line
from innomethods.reporting.drawings.measuring import wrap
from innomethods.reporting.drawings.phase_fit import (
    GAP,
    Fit,
    Look,
    Names,
    below,
    inside,
    line_width,
    shape_width,
    taller,
)
from innomethods.reporting.drawings.phase_line import Bead, Block, Fork, Lanes
from innomethods.reporting.drawings.phase_outline import look_of, outline
from innomethods.reporting.drawings.phase_shapes import GateShape, PhaseShape, Progress, Shape
from innomethods.reporting.drawings.sheet import LEADING, Box, Label, Layer, Sheet, Tone, paragraph
from innomethods.reporting.drawings.svg import element, polygon

if TYPE_CHECKING:
    from innomethods.wording import Language

_LANE_GAP = 14.0


@attrs.frozen
class PhaseSpot:
    """Where a phase stands: its sides, the height of its middle line, and half its height."""

    phase: PhaseShape
    left: float
    right: float
    y: float
    half_height: float

    def lower_edge(self, x: float) -> float:
        """How far down the shape reaches at x."""
        share = (x - self.left) / (self.right - self.left)
        if self.phase.shape is Shape.PLAIN:
            share = 1.0
        elif self.phase.shape is Shape.CLOSE:
            share = 1.0 - share
        return self.y + self.half_height * share


@attrs.frozen
class GateSpot:
    """Where a gate stands, and how far down its texts reach."""

    gate: GateShape
    x: float
    y: float
    bottom: float


@attrs.define
class Spots:
    """Where things stand, for arrows that lead to them."""

    phases: list[PhaseSpot] = attrs.field(factory=list)
    gates: list[GateSpot] = attrs.field(factory=list)

    def take(self, other: Spots, down: float) -> None:
        """Take over the places of another line, so far further down."""
        self.phases += [attrs.evolve(spot, y=spot.y + down) for spot in other.phases]
        self.gates += [attrs.evolve(spot, y=spot.y + down, bottom=spot.bottom + down) for spot in other.gates]


@attrs.frozen
class _Pitch:
    """A block and where it stands."""

    block: Block
    left: float
    right: float
    half_height: float


class LineDrawing:
    """Draws one line of beads from `left` on; `limits` are the sides its texts must keep."""

    def __init__(
        self, look: Look, fit: Fit, language: Language, half_height: float, limits: tuple[float, float]
    ) -> None:
        self.look, self.fit, self.language = look, fit, language
        self.half_height, self.limits = half_height, limits
        self.sheet, self.spots = Sheet(), Spots()
        self.pitches: list[_Pitch] = []
        self.columns: list[GateColumn] = []
        self.lanes_at: list[tuple[float, float]] = []
        self.end = 0.0

    def draw(self, beads: Sequence[Bead], left: float) -> float:
        """Draw everything; return where the line ends."""
        x, before = left, None
        for bead in beads:
            if isinstance(bead, Block):
                if isinstance(before, Block):
                    self._way(x, x + self.look.link)
                    x += self.look.link
                x = self._block(bead, x)
            elif isinstance(bead, Lanes):
                x = self._lanes(bead, x)
            else:
                x = self._column(bead, x)
            before = bead
        self._titles()
        if self.fit.names is not Names.INSIDE:
            self._names_below()
        self._gates()
        return x

    def way_in(self, left: float, right: float) -> None:
        """Draw the way into a row that continues another."""
        self._way(left, right)

    def _way(self, left: float, right: float, y: float = 0.0, look: str = "im-way") -> None:
        draw_line(self.sheet, (left, y), (right, y), look=look)

    # --- blocks ---------------------------------------------------------------------------------------------------

    def _block(self, block: Block, left: float) -> float:
        height = self.half_height * taller(block.larger)
        x = left
        for at, phase in enumerate(block.phases):
            width = shape_width(phase, block, self.fit.unit)
            spot = PhaseSpot(
                phase,
                x + (GAP / 2 if at else 0),
                x + width - (GAP / 2 if at < len(block.phases) - 1 else 0),
                0.0,
                height,
            )
            self._shape(spot)
            self._inside(spot, x, width)
            self.spots.phases.append(spot)
            x += width
        self.pitches.append(_Pitch(block, left, x, height))
        return x

    def _shape(self, spot: PhaseSpot) -> None:
        look, inset = look_of(spot.phase)
        box = Box(spot.left, spot.y - spot.half_height, spot.right, spot.y + spot.half_height)
        corners = outline(spot.phase.shape, box, inset)
        # Only rectangles take all their ground; beside a point there is room for text.
        ground = box if spot.phase.shape is Shape.PLAIN else _core(spot)
        self.sheet.draw(Layer.SHAPES, element("path", d=polygon(*corners), class_=look), box=box, ground=ground)

    def _inside(self, spot: PhaseSpot, left: float, width: float) -> None:
        text = inside(spot.phase, width, spot.half_height, self.look, self.language, names=self.fit.names)
        if text is None:
            return
        done = spot.phase.progress is Progress.DONE
        tone: Tone = "onblue" if done else "ink"
        named = bool(text.name)
        said_size = self.look.detail if named else self.look.name
        steps = [self.look.name * LEADING] * len(text.name) + [said_size * LEADING] * len(text.detail)
        y = spot.y - sum(steps) / 2
        for at, (line, step) in enumerate(zip((*text.name, *text.detail), steps, strict=True)):
            is_name = at < len(text.name)
            size = self.look.name if is_name else said_size
            baseline = y + step / 2 + size * 0.36
            self.sheet.write(
                Label(line, left + text.middle, baseline, size, bold=is_name or not named, anchor="middle", tone=tone)
            )
            y += step

    def _names_below(self) -> None:
        """Write names under the shapes, all on one height."""
        if not self.spots.phases:
            return
        top = max(pitch.half_height for pitch in self.pitches) + 6 if self.pitches else 0.0
        for pitch in self.pitches:
            x = pitch.left
            for phase in pitch.block.phases:
                width = shape_width(phase, pitch.block, self.fit.unit)
                name, said = below(phase, width, self.look, self.language, names=self.fit.names)
                first = Label("", x + width / 2, top + self.look.name, self.look.name, bold=True, anchor="middle")
                y = paragraph(self.sheet, name.lines, first)
                small = attrs.evolve(first, y=y, size=self.look.detail, bold=False, tone="ink2")
                paragraph(self.sheet, said.lines, small)
                x += width

    # --- titles ---------------------------------------------------------------------------------------------------

    def _titles(self) -> None:
        """Write each part's title over the middle of all its blocks, with a rule under it where there are several."""
        spans = self._spans()
        for at, span in enumerate(spans):
            title = span[0].block.title
            left, right = span[0].left, span[-1].right
            start = (spans[at - 1][-1].right + left) / 2 if at else self.limits[0]
            end = (right + spans[at + 1][0].left) / 2 if at + 1 < len(spans) else self.limits[1]
            if not title:
                continue
            start = max([start, *(reach[1] + 8 for reach in self.lanes_at if reach[1] <= left + 1)])
            end = min([end, *(reach[0] - 8 for reach in self.lanes_at if reach[0] >= right - 1)])
            y = -max(pitch.half_height for pitch in span) - 17
            if len(span) > 1:
                draw_line(self.sheet, (left, y + 6), (right, y + 6), look="im-rule")
            middle = (left + right) / 2
            room = max(2 * min(middle - start, end - middle) - 8, right - left - 4)
            lines = wrap(title, room, self.look.title, bold=True).lines
            paragraph(self.sheet, lines, Label("", middle, y, self.look.title, bold=True, anchor="middle"), upward=True)

    def _spans(self) -> list[list[_Pitch]]:
        spans: list[list[_Pitch]] = []
        for pitch in self.pitches:
            if spans and pitch.block.span and spans[-1][0].block.span == pitch.block.span:
                spans[-1].append(pitch)
            else:
                spans.append([pitch])
        return spans

    # --- gates and choices ----------------------------------------------------------------------------------------

    def _column(self, bead: GateShape | Fork, left: float) -> float:
        right = left + self.look.gate
        self._way(left, right)
        self.columns.append(GateColumn(bead, left, right))
        return right

    def _gates(self) -> None:
        shapes = [
            (pitch.left, pitch.right, self._slope(pitch, first=True), self._slope(pitch, first=False))
            for pitch in self.pitches
        ]
        shapes += [(reach[0], reach[0], 0.0, 0.0) for reach in self.lanes_at]
        bottoms = draw_gate_columns(
            self.sheet, self.columns, shapes, limits=self.limits, look=self.look, language=self.language
        )
        for column, bottom in zip(self.columns, bottoms, strict=True):
            if isinstance(column.bead, GateShape):
                self.spots.gates.append(GateSpot(column.bead, column.middle, 0.0, bottom))

    def _slope(self, pitch: _Pitch, *, first: bool) -> float:
        """How much a block's side recedes for each unit away from the middle line: 0 for an upright side."""
        phase = pitch.block.phases[0 if first else -1]
        if phase.shape is not (Shape.OPEN if first else Shape.CLOSE):
            return 0.0
        return shape_width(phase, pitch.block, self.fit.unit) / pitch.half_height

    # --- lanes ----------------------------------------------------------------------------------------------------

    def _lanes(self, bead: Lanes, left: float) -> float:
        widest = max(line_width(lane.beads, self.fit.unit, self.look) for lane in bead.lanes)
        start, end = left + self.look.bar, left + self.look.bar + widest
        drawn = [self._lane(lane.beads, start, end) for lane in bead.lanes]
        heights = [lane.sheet.bottom - lane.sheet.top for lane in drawn]
        y = -(sum(heights) + _LANE_GAP * (len(drawn) - 1)) / 2
        middles = []
        for lane, height in zip(drawn, heights, strict=True):
            middles.append(y - lane.sheet.top)
            y += height + _LANE_GAP
        # The line meets the lanes at the middle of their lines, not of their texts.
        lift = (middles[0] + middles[-1]) / 2
        look = "im-way" if bead.undecided is None else "im-maybe"
        for lane, middle in zip(drawn, middles, strict=True):
            self.sheet.place(lane.sheet, middle - lift)
            self.spots.take(lane.spots, middle - lift)
            self._way(left + self.look.bar / 2, start, middle - lift, look)
            self._way(lane.end, end + self.look.bar / 2, middle - lift, look)
        self._bars(bead, left, end, (middles[0] - lift, middles[-1] - lift))
        self.lanes_at.append((left, end + self.look.bar))
        return end + self.look.bar

    def _lane(self, beads: Sequence[Bead], start: float, end: float) -> LineDrawing:
        look = attrs.evolve(self.look, half_height=self.look.lane_half_height)
        lane = LineDrawing(look, self.fit, self.language, self.look.lane_half_height, (start, end))
        lane.end = lane.draw(beads, start)
        return lane

    def _bars(self, bead: Lanes, left: float, end: float, reach: tuple[float, float]) -> None:
        fork, join = left + self.look.bar / 2, end + self.look.bar / 2
        self._way(left, fork)
        self._way(join, end + self.look.bar)
        over = 16.0 if bead.undecided is None else 0.0
        for x in (fork, join):
            look = "im-bar" if bead.undecided is None else "im-maybe"
            draw_line(self.sheet, (x, reach[0] - over), (x, reach[1] + over), look=look, layer=Layer.SHAPES)
        if bead.undecided is not None:
            self.sheet.draw(Layer.MARKS, element("circle", cx=fork, cy=0.0, r=6.0, class_="im-hollow"))


def _core(spot: PhaseSpot) -> Box:
    """Return the ground in the middle of a half that text from outside must keep off."""
    half = (spot.right - spot.left) / 2
    left, right = (spot.left + half, spot.right) if spot.phase.shape is Shape.OPEN else (spot.left, spot.right - half)
    return Box(left, spot.y - spot.half_height * 0.8, right, spot.y + spot.half_height)


def draw_way_on(sheet: Sheet, left: float, y: float, end: float) -> None:
    """Draw the arrow that says: this goes on in the next row."""
    tip = min(left + 26, end)
    draw_line(sheet, (left, y), (tip - 6, y), look="im-way")
    draw_head(sheet, tip, y, "right", "im-way-head")

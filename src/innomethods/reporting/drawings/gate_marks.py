"""Gates and decided choices on a line: post, flag or ring, and their texts, close to the line or below everything.

Not here: the rest of the line (`phase_rows`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.marks import FLAG_HEIGHT, draw_flag, draw_line, flag_text
from innomethods.reporting.drawings.measuring import Lines, wrap
from innomethods.reporting.drawings.phase_line import Fork
from innomethods.reporting.drawings.phase_shapes import GateShape, GateState
from innomethods.reporting.drawings.sheet import LEADING, Box, Label, Layer, Sheet, paragraph
from innomethods.reporting.drawings.svg import element

if TYPE_CHECKING:
    from innomethods.reporting.drawings.phase_fit import Look
    from innomethods.wording import Language

_FLAG_TOP = -46.0
_NEAR = 28.0  # from the line down to texts that stand close to it
_WIDEST = 260.0
_APART = 10.0  # half the room between two texts: closer, they would read as one

Side = tuple[float, float, float, float]  # a block's left, right, and how its two sides recede; lanes: no width


@attrs.frozen
class GateColumn:
    """A gate or a decided choice and the column it stands in."""

    bead: GateShape | Fork
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its post stands."""
        return (self.left + self.right) / 2


@attrs.frozen
class _Texts:
    """The texts of a column, broken for a room, and where their middle is."""

    strong: Lines
    weak: tuple[Lines, ...]
    middle: float

    @property
    def whole(self) -> bool:
        return self.strong.whole and all(lines.whole for lines in self.weak)

    @property
    def half(self) -> float:
        """Half the width of the widest line."""
        return max(self.strong.width, *(lines.width for lines in self.weak), 0.0) / 2


def draw_gate_columns(
    sheet: Sheet,
    columns: Sequence[GateColumn],
    shapes: Sequence[Side],
    *,
    limits: tuple[float, float],
    look: Look,
    language: Language,
) -> list[float]:
    """Draw all columns of a line; return how far down each one's texts reach.

    Texts stand near the line if those of all columns have room there, else all below everything. Beside lanes, where
    «below everything» is far away, each column finds its own place.
    """
    near = [_near(sheet, column, _between(column, shapes, limits), look=look, language=language) for column in columns]
    beside_lanes = any(shape[1] - shape[0] == 0 for shape in shapes)
    all_close = all(texts.whole for texts in near)
    floor = sheet.bottom
    bottoms = []
    for at, column in enumerate(columns):
        close = near[at].whole if beside_lanes else all_close
        texts = near[at] if close else _far(columns, at, limits, look, language)
        if beside_lanes:
            floor = sheet.lowest_under(texts.middle - texts.half - 4, texts.middle + texts.half + 4) or 0.0
        top = _NEAR if close else max(floor, _NEAR) + 12
        _draw_mark(sheet, column, top)
        bottoms.append(_write(sheet, texts, top, look))
    return bottoms


def texts_of(bead: GateShape | Fork, language: Language) -> tuple[str, tuple[str, ...]]:
    """Return the bold text of a gate or a decided choice, and the lighter ones below it."""
    if isinstance(bead, GateShape):
        return bead.question, (bead.decider,)
    chosen = words.sentence(words.CHOSEN, language, branch=bead.chosen) if bead.chosen else ""
    others = words.sentence(words.NOT_CHOSEN, language, branches=", ".join(bead.others)) if bead.others else ""
    return bead.question, (chosen, others)


def _between(column: GateColumn, shapes: Sequence[Side], limits: tuple[float, float]) -> tuple[float, float]:
    """Return the gap between a column's neighbours, which is wider where these recede to a point."""
    left, right = column.left, column.right
    for block_left, block_right, opens, closes in shapes:
        if abs(block_right - column.left) < 1:
            left -= closes * (_NEAR - 8)
        if abs(block_left - column.right) < 1:
            right += opens * (_NEAR - 8)
    return max(left, limits[0]) + 2, min(right, limits[1]) - 2


def _near(sheet: Sheet, column: GateColumn, gap: tuple[float, float], *, look: Look, language: Language) -> _Texts:
    """Break the texts for the gap; only for their own column where the wider room is taken by the names of phases."""
    texts = _texts(column, gap, look, language)
    lower = _NEAR + 2 + len(texts.strong.lines) * look.question * LEADING
    lower += sum(len(lines.lines) for lines in texts.weak) * look.decider * LEADING
    if sheet.is_free(Box(texts.middle - texts.half, _NEAR, texts.middle + texts.half, lower)):
        return texts
    return _texts(column, (max(gap[0], column.left + 2), min(gap[1], column.right - 2)), look, language)


def _far(columns: Sequence[GateColumn], at: int, limits: tuple[float, float], look: Look, language: Language) -> _Texts:
    """Break the texts for the room below everything, half-way to the gates on both sides."""
    middle = columns[at].middle
    left = (columns[at - 1].middle + middle) / 2 + _APART if at else limits[0] + 1
    right = (middle + columns[at + 1].middle) / 2 - _APART if at + 1 < len(columns) else limits[1] - 1
    return _texts(columns[at], (left, right), look, language)


def _texts(column: GateColumn, room: tuple[float, float], look: Look, language: Language) -> _Texts:
    strong, weak = texts_of(column.bead, language)
    left, right = room
    width = min(right - left, _WIDEST)
    bold = wrap(strong, width, look.question, bold=True)
    light = tuple(wrap(text, width, look.decider) for text in weak)
    texts = _Texts(bold, light, column.middle)
    middle = min(max(column.middle, left + texts.half), max(right - texts.half, left + texts.half))
    return attrs.evolve(texts, middle=middle)


def _draw_mark(sheet: Sheet, column: GateColumn, text_top: float) -> None:
    x = column.middle
    if isinstance(column.bead, Fork):
        ring = element("circle", cx=x, cy=0.0, r=6.0, class_="im-hollow")
        sheet.draw(Layer.MARKS, ring, box=Box(x - 7, -7, x + 7, 7))
        if text_top > _NEAR:
            draw_line(sheet, (x, 7), (x, text_top - 4), look="im-maybe")
        return
    state = "passed" if column.bead.state is GateState.PASSED else "ahead"
    draw_flag(sheet, x, _FLAG_TOP, column.bead.short, state)  # type: ignore[arg-type]
    sheet.write(flag_text(x, _FLAG_TOP, column.bead.short, state))  # type: ignore[arg-type]
    draw_line(sheet, (x, _FLAG_TOP + FLAG_HEIGHT), (x, text_top - 2), look="im-post", layer=Layer.SHAPES)


def _write(sheet: Sheet, texts: _Texts, top: float, look: Look) -> float:
    strong = Label("", texts.middle, top + look.question + 2, look.question, bold=True, anchor="middle")
    y = paragraph(sheet, texts.strong.lines, strong)
    weak = attrs.evolve(strong, y=y, size=look.decider, bold=False, tone="ink2")
    after = paragraph(sheet, [line for lines in texts.weak for line in lines.lines], weak)
    return after - look.decider * LEADING + 4

"""Gates and decided choices on a line: post, flag or ring, and their texts, close to the line or below everything.

Not here: the rest of the line (`phase_rows`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.marks import FLAG_HEIGHT, draw_flag, draw_line, flag_text
from innomethods.reporting.drawings.measuring import Lines, wrap
from innomethods.reporting.drawings.phase_fit import Look
from innomethods.reporting.drawings.phase_line import Fork
from innomethods.reporting.drawings.phase_shapes import GateShape, GateState
from innomethods.reporting.drawings.sheet import LEADING, Box, Label, Layer, Sheet, paragraph
from innomethods.reporting.drawings.svg import element
from innomethods.wording import Language

_FLAG_TOP = -46.0
_NEAR = 28.0  # from the line down to texts that stand close to it
_WIDEST = 230.0

Side = tuple[float, float, float, float]  # a block's left, right, and how its two sides recede


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
    """The two texts of a column, broken for a room, and where their middle is."""

    strong: Lines
    weak: Lines
    middle: float

    @property
    def whole(self) -> bool:
        return self.strong.whole and self.weak.whole


def draw_gate_columns(
    sheet: Sheet, columns: Sequence[GateColumn], shapes: Sequence[Side], limits: tuple[float, float], look: Look, language: Language
) -> list[float]:
    """Draw all columns of a line; return how far down each one's texts reach."""
    near = [_near(column, shapes, limits, look, language) for column in columns]
    close = all(texts.whole for texts in near)
    floor = sheet.bottom
    bottoms = []
    for at, column in enumerate(columns):
        texts = near[at] if close else _far(columns, at, limits, look, language)
        top = _NEAR if close else max(floor, _NEAR) + 12
        _draw_mark(sheet, column, top)
        bottoms.append(_write(sheet, texts, top, look))
    return bottoms


def texts_of(bead: GateShape | Fork, language: Language) -> tuple[str, str]:
    """Return the bold text and the lighter one of a gate or a decided choice."""
    if isinstance(bead, GateShape):
        return bead.question, bead.decider
    chosen = words.sentence(words.CHOSEN, language, branch=bead.chosen) if bead.chosen else ""
    others = words.sentence(words.NOT_CHOSEN, language, branches=", ".join(bead.others)) if bead.others else ""
    return bead.question, "; ".join(part for part in (chosen, others) if part)


def _near(column: GateColumn, shapes: Sequence[Side], limits: tuple[float, float], look: Look, language: Language) -> _Texts:
    """Break the texts for the gap between the neighbours, which is wider where these recede to a point."""
    left, right = column.left, column.right
    for block_left, block_right, opens, closes in shapes:
        if abs(block_right - column.left) < 1:
            left -= closes * (_NEAR - 8)
        if abs(block_left - column.right) < 1:
            right += opens * (_NEAR - 8)
    return _texts(column, (max(left, limits[0]), min(right, limits[1])), look, language)


def _far(columns: Sequence[GateColumn], at: int, limits: tuple[float, float], look: Look, language: Language) -> _Texts:
    """Break the texts for the room below everything, half-way to the gates on both sides."""
    middle = columns[at].middle
    left = (columns[at - 1].middle + middle) / 2 if at else limits[0]
    right = (middle + columns[at + 1].middle) / 2 if at + 1 < len(columns) else limits[1]
    return _texts(columns[at], (left, right), look, language)


def _texts(column: GateColumn, room: tuple[float, float], look: Look, language: Language) -> _Texts:
    strong, weak = texts_of(column.bead, language)
    left, right = room[0] + 3, room[1] - 3
    width = min(right - left, _WIDEST)
    bold, light = wrap(strong, width, look.question, bold=True), wrap(weak, width, look.decider)
    half = max(bold.width, light.width) / 2
    middle = min(max(column.middle, left + half), max(right - half, left + half))
    return _Texts(bold, light, middle)


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
    after = paragraph(sheet, texts.weak.lines, weak)
    return after - look.decider * LEADING + 4

"""The narrow phase picture: shapes turned and stacked downward, names to their right, gates between.

Not here: the wide and medium pictures (`phase_rows`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.gate_marks import texts_of
from innomethods.reporting.drawings.marks import FLAG_HEIGHT, draw_flag, draw_line, flag_text
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.phase_fit import GAP, blocks_in, days_of, note_of, taller
from innomethods.reporting.drawings.phase_line import Bead, Block, Fork, Lane, Lanes, beads_of
from innomethods.reporting.drawings.phase_outline import look_of, outline
from innomethods.reporting.drawings.phase_shapes import GateShape, GateState, PhasePicture, PhaseShape, Progress, Shape
from innomethods.reporting.drawings.sheet import LEADING, Box, Label, Layer, Sheet, Tone, paragraph
from innomethods.reporting.drawings.svg import element, polygon
from innomethods.reporting.drawings.ways_back import back_words, here_words
from innomethods.wording.formats import NBSP

_HALF = 88.0  # half the width of a shape
_HEIGHT = 52.0  # of one phase
_INDENT = 18.0  # of lanes, for the rail that holds them together
_LINK = 20.0
_MARGIN = 4.0
_TITLE, _NAME, _SMALL, _DAYS = 15.0, 13.5, 12.5, 12.5
_TALL_SIDE = 0.7  # how far down an opening half its days stand


@attrs.frozen
class _Said:
    """Some lines of text in one look, to be written under others."""

    lines: tuple[str, ...]
    like: Label

    @property
    def height(self) -> float:
        return len(self.lines) * round(self.like.size * LEADING, 1)


def draw_column(sheet: Sheet, picture: PhasePicture, width: float) -> float:
    """Draw the picture from the top down; return its height."""
    beads = beads_of(picture.flow, picture.language)
    largest = max((block.larger for block in blocks_in(beads)), default=1.0)
    column = _Column(sheet, picture, width, _HALF / taller(largest))
    bottom = column.draw(beads, _MARGIN, 0.0)
    return max(bottom, sheet.bottom) + _MARGIN


class _Column:
    """Draws beads under each other; `half` is half the width of an ordinary shape."""

    def __init__(self, sheet: Sheet, picture: PhasePicture, width: float, half: float) -> None:
        self.sheet, self.picture, self.width, self.half = sheet, picture, width, half
        self.here = _first_under_way(picture)
        self.titled: set[int] = set()

    def draw(self, beads: Sequence[Bead], y: float, indent: float) -> float:
        """Draw from y down, so far in; return where it ends."""
        before: Bead | None = None
        for bead in beads:
            if isinstance(bead, Block):
                y = self._link(y, indent) if before is not None and isinstance(before, (Block, Lanes)) else y
                y = self._block(bead, y, indent)
            elif isinstance(bead, Lanes):
                y = self._lanes(bead, y)
            else:
                y = self._between(bead, y, indent)
            before = bead
        return y

    def _middle(self, indent: float) -> float:
        return _HALF + indent / 2

    def _link(self, y: float, indent: float) -> float:
        middle = self._middle(indent)
        draw_line(self.sheet, (middle, y), (middle, y + _LINK), look="im-way")
        return y + _LINK

    # --- phases ---------------------------------------------------------------------------------------------------

    def _block(self, block: Block, y: float, indent: float) -> float:
        half = (self.half - indent / 2) * taller(block.larger)
        middle = self._middle(indent)
        last = len(block.phases) - 1
        for at, phase in enumerate(block.phases):
            said = self._said(block, phase, half, first=at == 0)
            height = max(_HEIGHT * taller(block.larger), sum(part.height for part in said) + 10)
            top, bottom = y + (GAP / 2 if at else 0), y + height - (GAP / 2 if at < last else 0)
            self._shape(phase, Box(middle - half, top, middle + half, bottom))
            self._write(said, y, height, from_top=at == 0 and bool(block.title))
            y += height
        return y

    def _shape(self, phase: PhaseShape, box: Box) -> None:
        look, inset = look_of(phase)
        corners = outline(phase.shape, box, inset, downward=True)
        self.sheet.draw(Layer.SHAPES, element("path", d=polygon(*corners), class_=look))
        days = days_of(phase, self.picture.language)
        height = box.bottom - box.top
        if days and self._days_fit(days, phase, (box.right - box.left) / 2, height):
            share = {Shape.OPEN: _TALL_SIDE, Shape.CLOSE: 1 - _TALL_SIDE, Shape.PLAIN: 0.5}[phase.shape]
            tone: Tone = "onblue" if phase.progress is Progress.DONE else "ink"
            baseline = box.top + height * share + _DAYS * 0.36
            middle = (box.left + box.right) / 2
            self.sheet.write(Label(days, middle, baseline, _DAYS, bold=True, anchor="middle", tone=tone))

    def _days_fit(self, days: str, phase: PhaseShape, half: float, height: float) -> bool:
        reach = 1.0 if phase.shape is Shape.PLAIN else (height * _TALL_SIDE - _DAYS * 0.6) / height
        return text_width(days, _DAYS, bold=True) + 4 <= 2 * half * reach

    def _said(self, block: Block, phase: PhaseShape, half: float, *, first: bool) -> list[_Said]:
        """Return the lines beside a phase: the title of its part, its name, and what else is to be said."""
        language = self.picture.language
        x = 2 * _HALF + 16
        room = self.width - x - 2
        title = block.title if first and (not block.span or block.span not in self.titled) else ""
        self.titled.add(block.span)
        here = phase is self.here
        name = f"{phase.title}{NBSP}· {words.HERE_AFTER_NAME.text(language)}" if here else phase.title
        bold = here or not block.title
        days = days_of(phase, language)
        outside = "" if self._days_fit(days, phase, half, _HEIGHT) else days
        note = ", ".join(part for part in (outside, note_of(phase, language)) if part)
        like = Label("", x, 0.0, _NAME)
        return [
            _Said(wrap(title, room, _TITLE, bold=True).lines, attrs.evolve(like, size=_TITLE, bold=True)),
            _Said(wrap(name, room, _NAME, bold=bold, most=3).lines, attrs.evolve(like, bold=bold)),
            _Said(wrap(note, room, _SMALL).lines, attrs.evolve(like, size=_SMALL, tone="ink2")),
        ]

    def _write(self, said: Sequence[_Said], y: float, height: float, *, from_top: bool) -> float:
        total = sum(part.height for part in said)
        top = y + (3 if from_top else (height - total) / 2)
        for part in said:
            first = attrs.evolve(part.like, y=top + part.like.size)
            paragraph(self.sheet, part.lines, first)
            top += part.height
        return top

    # --- gates and choices ----------------------------------------------------------------------------------------

    def _between(self, bead: GateShape | Fork, y: float, indent: float) -> float:
        middle = self._middle(indent)
        said = self._said_at(bead, middle + 32)
        height = max(54.0, sum(part.height for part in said) + 20)
        draw_line(self.sheet, (middle, y), (middle, y + height), look="im-way")
        if isinstance(bead, GateShape):
            state = "passed" if bead.state is GateState.PASSED else "ahead"
            top = y + min(15.0, (height - FLAG_HEIGHT) / 2)
            draw_flag(self.sheet, middle, top, bead.short, state)  # type: ignore[arg-type]
            self.sheet.write(flag_text(middle, top, bead.short, state))  # type: ignore[arg-type]
        else:
            self.sheet.draw(Layer.MARKS, element("circle", cx=middle, cy=y + 20, r=6.0, class_="im-hollow"))
        self._write(said, y + 9, height, from_top=True)
        return y + height

    def _said_at(self, bead: GateShape | Fork, x: float) -> list[_Said]:
        language = self.picture.language
        strong, weak = texts_of(bead, language)
        room = self.width - x - 2
        like = Label("", x, 0.0, _DAYS, bold=True)
        small = attrs.evolve(like, size=_SMALL, bold=False, tone="ink2")
        said = [_Said(wrap(strong, room, _DAYS, bold=True, most=3).lines, like)]
        said += [_Said(wrap(text, room, _SMALL).lines, small) for text in weak]
        if bead is self.here:
            said.append(_Said((here_words(self.picture),), attrs.evolve(like, size=_SMALL)))
        titles = self.picture.phase_titles
        for way in self.picture.ways_back:
            if isinstance(bead, GateShape) and way.gate == bead.path and way.phase in titles:
                text = back_words(way, titles[way.phase], language)
                said.append(
                    _Said(wrap(text, room, _SMALL, bold=True).lines, attrs.evolve(like, size=_SMALL, tone="bad"))
                )
        return said

    # --- lanes ----------------------------------------------------------------------------------------------------

    def _lanes(self, bead: Lanes, y: float) -> float:
        """Stack lanes under each other, held together by a rail at the left from the fork to the join."""
        language = self.picture.language
        maybe = bead.undecided is not None
        heading = [bead.undecided or words.SIDE_BY_SIDE.text(language), words.UNDECIDED.text(language) if maybe else ""]
        top = y + 26
        draw_line(self.sheet, (_HALF, y), (_HALF, top), look="im-way")
        bottom = self._fork(heading, top, maybe=maybe)
        start = max(top, bottom - 20)
        for at, lane in enumerate(bead.lanes, start=1):
            bottom = self._lane(lane, at, start, look="im-maybe" if maybe else "im-way")
            start = bottom + 12
        look = "im-maybe" if maybe else "im-way"
        draw_line(self.sheet, (4, top), (4, bottom), look=look)
        if not maybe:
            draw_line(self.sheet, (2, bottom), (_HALF + 34, bottom), look="im-bar", layer=Layer.SHAPES)
        else:
            draw_line(self.sheet, (4, bottom), (_HALF, bottom), look=look)
        draw_line(self.sheet, (_HALF, bottom), (_HALF, bottom + 20), look="im-way")
        return bottom + 20

    def _fork(self, heading: Sequence[str], y: float, *, maybe: bool) -> float:
        if maybe:
            self.sheet.draw(Layer.MARKS, element("circle", cx=_HALF, cy=y, r=6.0, class_="im-hollow"))
            draw_line(self.sheet, (4, y), (_HALF, y), look="im-maybe")
        else:
            draw_line(self.sheet, (2, y), (_HALF + 34, y), look="im-bar", layer=Layer.SHAPES)
        x = _HALF + (32 if maybe else 48)
        room = self.width - x - 2
        like = Label("", x, 0.0, _DAYS, bold=True)
        small = attrs.evolve(like, size=_SMALL, bold=False, tone="ink2")
        said = [
            _Said(wrap(heading[0], room, _DAYS, bold=True).lines, like),
            _Said(wrap(heading[1], room, _SMALL).lines, small),
        ]
        return self._write(said, y - 9, 0.0, from_top=True) + 14

    def _lane(self, lane: Lane, at: int, y: float, look: str) -> float:
        middle = self._middle(_INDENT)
        name = lane.title or words.sentence(words.LANE, self.picture.language, n=at)
        if lane.title and any(block.title.startswith(lane.title) for block in blocks_in(lane.beads)):
            name = ""  # it stands beside the lane's first shape
        entry = y + (22 if name else 8)
        lines = wrap(name, self.width - middle - 34, _SMALL).lines
        like = Label("", middle + 20, entry + 2, _SMALL, tone="ink2")
        after = paragraph(self.sheet, lines, like)
        start = max(entry + 16, after - like.size * LEADING + 12)
        draw_line(self.sheet, (4, entry), (middle, entry), (middle, start), look=look)
        end = self.draw(lane.beads, start, _INDENT)
        draw_line(self.sheet, (middle, end), (middle, end + 14), (4, end + 14), look=look)
        return end + 14


def _first_under_way(picture: PhasePicture) -> PhaseShape | GateShape | None:
    under_way = [phase for phase in picture.phases if phase.progress is Progress.NOW]
    waiting = [gate for gate in picture.gates if gate.state is GateState.NOW]
    found: list[PhaseShape | GateShape] = [*under_way, *waiting]
    return found[0] if found else None

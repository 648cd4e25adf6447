"""Draws a phase picture in three widths: the order of stages, phases and gates, and how far the work has come.

Here: the public door. Geometry says whether a phase opens or closes, fill says how far it has come. Not here: what is
shown (`phase_shapes`), nor how a Method or a Run becomes that.
"""

from __future__ import annotations

from innomethods.reporting.drawings import phase_fit
from innomethods.reporting.drawings.phase_column import draw_column
from innomethods.reporting.drawings.phase_fit import STUB, Look
from innomethods.reporting.drawings.phase_line import beads_of
from innomethods.reporting.drawings.phase_rows import GateSpot, LineDrawing, PhaseSpot, draw_way_on
from innomethods.reporting.drawings.phase_shapes import GateState, PhasePicture, Progress
from innomethods.reporting.drawings.phase_texts import description_of, message_of
from innomethods.reporting.drawings.sheet import Drawing, Sheet, Width
from innomethods.reporting.drawings.ways_back import draw_here, draw_ways_back, here_words

_ROW_GAP = 34.0
_MARGIN = 4.0


def draw_phase_picture(picture: PhasePicture, width: Width | str = Width.WIDE, *, prefix: str = "phases") -> Drawing:
    """Draw the picture for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> from innomethods.reporting.drawings.phase_shapes import PhaseShape, StageShape
    >>> need = StageShape("Need", [PhaseShape("Collect", shape="open"), PhaseShape("Assess", shape="close")])
    >>> drawing = draw_phase_picture(PhasePicture([need]), "narrow", prefix="p")
    >>> drawing.message, drawing.inline()[:44]
    ('2 phases and 0 decision points in order', '<svg class="im-drawing im-narrow" role="img"')
    """
    chosen = Width(width)
    sheet = Sheet()
    if chosen is Width.NARROW:
        height = draw_column(sheet, picture, chosen.units)
    else:
        height = _draw_rows(sheet, picture, phase_fit.WIDE if chosen is Width.WIDE else phase_fit.MEDIUM)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=height,
        message=message_of(picture),
        description=description_of(picture),
        language=picture.language,
        parts=sheet.elements(),
    )


def _draw_rows(sheet: Sheet, picture: PhasePicture, look: Look) -> float:
    solution = phase_fit.fit(beads_of(picture.flow, picture.language), look, picture.language)
    half_height = phase_fit.half_height_of_all(solution.rows, look)
    y, here_to_come = _MARGIN, True
    for at, row in enumerate(solution.rows):
        line = LineDrawing(look, solution, picture.language, half_height, (0.0, look.width))
        left = STUB if at else 2.0
        if at:
            line.way_in(0.0, STUB)
        end = line.draw(row, left)
        if at + 1 < len(solution.rows):
            draw_way_on(line.sheet, end, 0.0, look.width)
        if here_to_come:
            here_to_come = not _here(line, picture, look)
        draw_ways_back(line.sheet, picture, line.spots, (0.0, look.width))
        sheet.place(line.sheet, y - line.sheet.top)
        y += line.sheet.bottom - line.sheet.top + _ROW_GAP
    return sheet.bottom + _MARGIN


def _here(line: LineDrawing, picture: PhasePicture, look: Look) -> bool:
    """Point at the first phase under way in this line; where none is in the whole picture, at the gate that waits."""
    under_way = any(phase.progress is Progress.NOW for phase in picture.phases)
    spots: list[PhaseSpot | GateSpot] = [spot for spot in line.spots.phases if spot.phase.progress is Progress.NOW]
    if not under_way:
        spots = [spot for spot in line.spots.gates if spot.gate.state is GateState.NOW]
    if spots:
        draw_here(line.sheet, spots[0], here_words(picture), (0.0, look.width))
    return bool(spots)

"""The outline of a phase: a half that opens, a half that closes, a rectangle; from left to right or downward.

Not here: where it stands (`phase_rows`, `phase_column`) and what its fill says (`styles`).
"""

from __future__ import annotations

from innomethods.reporting.drawings.phase_shapes import PhaseShape, Progress, Shape
from innomethods.reporting.drawings.sheet import Box

Corners = tuple[tuple[float, float], ...]

_LOOKS = {
    Progress.DONE: "im-done",
    Progress.NOW: "im-now",
    Progress.AHEAD: "im-ahead",
    Progress.SKIPPED: "im-skipped",
}


def look_of(phase: PhaseShape) -> tuple[str, float]:
    """Return the class a phase is drawn in, and how much smaller it is drawn so that its thick edge keeps the gap."""
    look = "im-optional" if phase.optional and phase.progress is Progress.AHEAD else _LOOKS[phase.progress]
    return look, {"im-now": 1.75, "im-done": 0.0}.get(look, 0.75)


def outline(shape: Shape, box: Box, inset: float, *, downward: bool = False) -> Corners:
    """Return the corners of a phase's shape in its box, drawn so much smaller that its edge stays inside.

    >>> outline(Shape.OPEN, Box(0, 0, 40, 30), 0)
    ((0.0, 15.0), (40, 30.0), (40, 0.0))
    """
    if shape is Shape.PLAIN:
        left, top, right, bottom = box.left + inset, box.top + inset, box.right - inset, box.bottom - inset
        return (left, top), (right, top), (right, bottom), (left, bottom)
    if downward:
        turned = outline(shape, Box(box.top, box.left, box.bottom, box.right), inset)
        return tuple((x, y) for y, x in turned)
    width, half = box.right - box.left, (box.bottom - box.top) / 2
    middle = (box.top + box.bottom) / 2
    point = inset * (width**2 + half**2) ** 0.5 / half  # how far a thick edge reaches beyond a point
    tall = half * (width - inset - point) / width
    if shape is Shape.OPEN:
        tip, side = box.left + point, box.right - inset
    else:
        tip, side = box.right - point, box.left + inset
    return (tip, middle), (side, middle + tall), (side, middle - tall)

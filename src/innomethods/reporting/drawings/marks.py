"""Small marks that several drawings share: flags, arrows, arrowheads.

Not here: the status marks of lists and tables (`status_marks`).
"""

from __future__ import annotations

from typing import Literal

from innomethods.reporting.drawings.measuring import text_width
from innomethods.reporting.drawings.sheet import Box, Label, Layer, Sheet
from innomethods.reporting.drawings.svg import element, path, polygon

FLAG_HEIGHT = 24.0
FLAG_LEAST_WIDTH = 22.0
FLAG_TEXT = 12.5
HEAD = 11.0  # an arrowhead's length
HEAD_HALF = 5.0

FlagState = Literal["passed", "ahead", "lost"]
Direction = Literal["up", "down", "left", "right"]


def flag_width(short: str) -> float:
    """Return how wide the flag of this short id is."""
    return max(FLAG_LEAST_WIDTH, text_width(short, FLAG_TEXT, bold=True) + 8)


def draw_flag(sheet: Sheet, x: float, top: float, short: str, state: FlagState) -> Box:
    """Draw a pentagon, its point down: filled = passed, hollow = ahead, dashed with a cross = lost."""
    half = flag_width(short) / 2
    shoulder = top + FLAG_HEIGHT - 8
    corners = ((x - half, top), (x + half, top), (x + half, shoulder), (x, top + FLAG_HEIGHT), (x - half, shoulder))
    look = {"passed": "im-solid", "ahead": "im-hollow", "lost": "im-lost"}[state]
    box = Box(x - half, top, x + half, top + FLAG_HEIGHT)
    sheet.draw(Layer.MARKS, element("path", d=polygon(*corners), class_=look), box=box)
    if state == "lost":
        middle, arm = top + 10, 4.5
        cross = path(
            ("M", x - arm, middle - arm),
            ("L", x + arm, middle + arm),
            ("M", x + arm, middle - arm),
            ("L", x - arm, middle + arm),
        )
        sheet.draw(Layer.MARKS, element("path", d=cross, class_="im-slip"))
    return box


def flag_text(x: float, top: float, short: str, state: FlagState) -> Label:
    """Return the short id on a flag; it stands on the flag's own ground."""
    return Label(
        short, x, top + 14.5, FLAG_TEXT, bold=True, anchor="middle", tone="onink" if state == "passed" else "ink"
    )


def draw_head(sheet: Sheet, x: float, y: float, direction: Direction, look: str = "im-solid") -> None:
    """Draw an arrowhead whose tip is at (x, y)."""
    back = {"up": (0.0, HEAD), "down": (0.0, -HEAD), "left": (HEAD, 0.0), "right": (-HEAD, 0.0)}[direction]
    side = (HEAD_HALF, 0.0) if direction in ("up", "down") else (0.0, HEAD_HALF)
    foot = (x + back[0], y + back[1])
    corners = ((x, y), (foot[0] + side[0], foot[1] + side[1]), (foot[0] - side[0], foot[1] - side[1]))
    sheet.draw(Layer.MARKS, element("path", d=polygon(*corners), class_=look))


def draw_line(sheet: Sheet, *points: tuple[float, float], look: str, layer: Layer = Layer.LINES) -> None:
    """Draw a line through points."""
    first, *others = points
    sheet.draw(layer, element("path", d=path(("M", *first), *(("L", *point) for point in others)), class_=look))

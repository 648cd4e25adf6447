"""The two arrows over a phase picture: «here we are», and the way back that is advised or was taken.

Not here: the line they point at (`phase_rows`).
"""

from __future__ import annotations

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.marks import HEAD, draw_head, draw_line
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.phase_rows import GateSpot, PhaseSpot, Spots
from innomethods.reporting.drawings.phase_shapes import PhasePicture, Shape, WayBack
from innomethods.reporting.drawings.sheet import Anchor, Box, Label, Layer, Sheet, paragraph
from innomethods.reporting.drawings.svg import element, path
from innomethods.wording import Language, format_for

_SIZE = 13.0
_CORNER = 8.0
_LANE = 30.0  # from what stands above down to the path


def here_words(picture: PhasePicture) -> str:
    """Return «Her er vi 12.04» in the picture's language."""
    if picture.status_day is None:
        return words.HERE_WITHOUT_DAY.text(picture.language)
    day = format_for(picture.language).tiny_date(picture.status_day)
    return words.sentence(words.HERE, picture.language, day=day)


@attrs.frozen
class _Place:
    """One place where the words could stand, and the arrow from there."""

    x: float
    y: float
    anchor: Anchor
    arrow_x: float
    tip: float
    upward: bool = False


def draw_here(sheet: Sheet, spot: PhaseSpot | GateSpot, text: str, limits: tuple[float, float]) -> None:
    """Draw the words and their arrow at the first free place: beside the shape's top, above, or below everything."""
    places = _gate_places(spot) if isinstance(spot, GateSpot) else _phase_places(spot)
    for place in (*places, _above_all(sheet, spot)):
        label = Label(text, place.x, place.y, _SIZE, bold=True, anchor=place.anchor)
        kept = limits[0] <= label.box.left and label.box.right <= limits[1]
        if kept and sheet.is_free(label.box.grown(2)) and not sheet.has_text(_arrow_box(place)):
            sheet.write(label)
            _draw_arrow(sheet, place)
            return
    _draw_below(sheet, spot, text, limits)


def _phase_places(spot: PhaseSpot) -> list[_Place]:
    width = spot.right - spot.left
    top = spot.y - spot.half_height
    if spot.phase.shape is Shape.PLAIN:
        middle = (spot.left + spot.right) / 2
        return [_Place(middle, top - 28, "middle", middle, top - 3)]
    share = 0.4 if spot.half_height > 70 else 0.5  # noqa: PLR2004 - on a low shape the arrow needs the deeper place
    down = spot.half_height * share
    if spot.phase.shape is Shape.CLOSE:
        x = spot.left + width * share
        return [_Place(spot.left + 14, top + 3, "start", x, top + down - 4)]
    x = spot.right - width * share
    return [_Place(spot.right - 14, top + 3, "end", x, top + down - 4)]


def _gate_places(spot: GateSpot) -> list[_Place]:
    top = spot.y - 46
    return [_Place(spot.x, top - 26, "middle", spot.x, top - 3)]


def _above_all(sheet: Sheet, spot: PhaseSpot | GateSpot) -> _Place:
    if isinstance(spot, GateSpot):
        return _Place(spot.x, sheet.top - 8, "middle", spot.x, spot.y - 49)
    x = {Shape.OPEN: 0.6, Shape.CLOSE: 0.4, Shape.PLAIN: 0.5}[spot.phase.shape] * (spot.right - spot.left) + spot.left
    edge = spot.y - (spot.lower_edge(x) - spot.y)
    return _Place(x, sheet.top - 8, "middle", x, edge - 4)


def _arrow_box(place: _Place) -> Box:
    return Box(place.arrow_x - 5, place.y + 5, place.arrow_x + 5, place.tip)


def _draw_arrow(sheet: Sheet, place: _Place) -> None:
    draw_line(
        sheet, (place.arrow_x, place.y + 6), (place.arrow_x, place.tip - HEAD + 2), look="im-arrow", layer=Layer.MARKS
    )
    draw_head(sheet, place.arrow_x, place.tip, "down")


def _draw_below(sheet: Sheet, spot: PhaseSpot | GateSpot, text: str, limits: tuple[float, float]) -> None:
    """Put the words under everything that stands there, with an arrow up to it."""
    if isinstance(spot, GateSpot):
        x, left, right = spot.x, spot.x - 40, spot.x + 40
    else:
        x, left, right = (spot.left + spot.right) / 2, spot.left, spot.right
    half = text_width(text, _SIZE, bold=True) / 2
    middle = min(max(x, limits[0] + half), limits[1] - half)
    under = sheet.lowest_under(min(left, middle - half), max(right, middle + half)) or spot.y
    tip = max(sheet.lowest_under(x - 6, x + 6) or under, spot.y) + 4
    sheet.write(Label(text, middle, max(under + 20, tip + 20) + 12, _SIZE, bold=True, anchor="middle"))
    draw_line(sheet, (x, tip + HEAD - 2), (x, max(under + 20, tip + 20)), look="im-arrow", layer=Layer.MARKS)
    draw_head(sheet, x, tip, "up")


def back_words(way: WayBack, phase: str, language: Language) -> str:
    """Return what stands beside a way back."""
    text = words.BACK_TAKEN if way.taken else words.BACK_ADVISED
    return way.words or words.sentence(text, language, phase=words.named([phase], language))


def draw_ways_back(sheet: Sheet, picture: PhasePicture, spots: Spots, limits: tuple[float, float]) -> None:
    """Draw every way back whose gate stands in this line, each on a lower path than the last."""
    phases = {spot.phase.path: spot for spot in spots.phases}
    gates = {spot.gate.path: spot for spot in spots.gates if spot.gate.path}
    titles = picture.phase_titles
    for way in picture.ways_back:
        gate = gates.get(way.gate)
        if gate is None or way.phase not in titles:
            continue
        text = back_words(way, titles[way.phase], picture.language)
        _draw_way(sheet, gate, phases.get(way.phase), text, limits)


def _draw_way(sheet: Sheet, gate: GateSpot, phase: PhaseSpot | None, text: str, limits: tuple[float, float]) -> None:
    lane = sheet.bottom + _LANE - 8
    start = max(gate.bottom, sheet.lowest_under(gate.x - 3, gate.x + 3) or gate.bottom) + 5
    if phase is not None and phase.left < gate.x:
        x, tip = _foot(sheet, phase)
        end_points: tuple[tuple[str | float, ...], ...] = (
            ("L", x + _CORNER, lane), ("Q", x, lane, x, lane - _CORNER), ("L", x, tip + HEAD - 1),
        )  # fmt: skip
    else:  # the phase stands in another row: the arrow points back toward it
        x, tip = max(limits[0] + 16, gate.x - 150), lane
        end_points = (("L", x + HEAD, lane),)
    outline = path(
        ("M", gate.x, start), ("L", gate.x, lane - _CORNER), ("Q", gate.x, lane, gate.x - _CORNER, lane), *end_points
    )
    sheet.draw(Layer.LINES, element("path", d=outline, class_="im-back"), box=Box(x, lane - 2, gate.x, lane + 2))
    draw_head(sheet, x, tip, "left" if tip == lane else "up", "im-back-head")
    _write_on(sheet, text, (x, gate.x), lane, limits)


def _foot(sheet: Sheet, phase: PhaseSpot) -> tuple[float, float]:
    """Return where the arrow's tip meets a phase: at the side of its name, or under it."""
    width = phase.right - phase.left
    share = {Shape.OPEN: 0.62, Shape.CLOSE: 0.38, Shape.PLAIN: 0.5}[phase.phase.shape]
    x = phase.left + width * share
    boxes = [label.box for label in sheet.labels()]
    under = [box.bottom for box in boxes if box.left < x + 8 and x - 8 < box.right and box.bottom > phase.lower_edge(x)]
    return x, max([phase.lower_edge(x), *under]) + 4


def _write_on(sheet: Sheet, text: str, ends: tuple[float, float], lane: float, limits: tuple[float, float]) -> None:
    lines = wrap(text, min(460.0, limits[1] - limits[0]), _SIZE, bold=True)
    middle = (ends[0] + ends[1]) / 2
    fits_on_path = len(lines.lines) == 1 and lines.width < ends[1] - ends[0] - 60
    if fits_on_path:
        y = lane + _SIZE * 0.36
        gap = element(
            "rect", x=middle - lines.width / 2 - 10, y=lane - 8, width=lines.width + 20, height=16.0, class_="im-paper"
        )
        sheet.draw(Layer.SHAPES, gap)
    else:
        half = lines.width / 2
        middle = min(max(middle, limits[0] + half), limits[1] - half)
        y = lane + 6 + _SIZE
    paragraph(sheet, lines.lines, Label("", middle, y, _SIZE, bold=True, anchor="middle", tone="bad"))

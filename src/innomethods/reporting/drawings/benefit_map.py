"""Draws what leads to the benefits: columns from the work to the goal, boxes and links, in three widths.

Here: the values, the two forms (columns with links, a list where it is narrow) and what is said in words. Not here:
boxes and links one by one (`benefit_map_parts`), and what stands where (`benefits.mapping` lays it out).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import attrs

from innomethods.reporting.drawings import benefit_map_words as words
from innomethods.reporting.drawings.benefit_map_parts import (
    BoxLook,
    Grid,
    MapBox,
    MapWay,
    WayLook,
    box_lines,
    draw_box,
    draw_sign,
    draw_way,
    harmless_all,
    number_ways,
)
from innomethods.reporting.drawings.marks import draw_head, draw_line
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.sheet import Drawing, Label, Sheet, Width, paragraph
from innomethods.wording import Language

MOST_BOXES = 40  # beyond them nobody follows the links; draw a part, or only the text
_LEAST_BOX, _MOST_BOX = 112.0, 236.0
_GAPS = {6: 36.0, 7: 30.0}  # between columns: many stand closer
_GAP, _MOST_GAP = 46.0, 140.0
_NAME, _SMALL = 13.0, 12.5  # smaller can't be read where a wide drawing is shown on a small screen
_LINE = 15.5


def _few(boxes: Iterable[MapBox]) -> tuple[MapBox, ...]:
    kept = tuple(boxes)
    if not 0 < len(kept) <= MOST_BOXES:
        raise ValueError(f"A map of benefits has from 1 to {MOST_BOXES} boxes, not {len(kept)}.")
    return kept


@attrs.frozen
class MapPicture:
    """A map: a title for each column (the same for neighbours that belong together), boxes, links and assumptions.

    Links count their assumption from 1. `profile` is what kind of map it is, in words.

    Raises:
        ValueError: without boxes, or with more than a reader can follow.
    """

    profile: str
    columns: tuple[str, ...]
    boxes: tuple[MapBox, ...] = attrs.field(converter=_few)
    ways: tuple[MapWay, ...] = ()
    assumptions: tuple[str, ...] = attrs.field(converter=harmless_all, default=())
    language: Language = "en"


def draw_benefit_map(picture: MapPicture, width: Width | str = Width.WIDE, *, prefix: str = "benefits") -> Drawing:
    """Draw a map for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    Where the columns would be too narrow to read it becomes a list, each box with what it leads to.

    >>> boxes = [MapBox("app", "App", 0, 0.0), MapBox("sooner", "Shorter wait", 1, 0.0, look="unpriced")]
    >>> picture = MapPicture("results chain", ("Output", "Outcome"), boxes, (MapWay("app", "sooner"),))
    >>> draw_benefit_map(picture).message
    'The map shows the way to 1 benefit'
    """
    chosen = Width(width)
    sheet = Sheet()
    listed = _room(picture, chosen) < _LEAST_BOX
    bottom = _draw_list(sheet, picture, chosen) if listed else _draw_columns(sheet, picture, chosen)
    bottom = _draw_signs(sheet, picture, chosen, bottom, links=not listed)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=bottom + 4,
        message=words.message_of(picture.boxes, picture.language),
        description=words.description_of(picture.profile, picture.boxes, picture.ways, picture.language),
        language=picture.language,
        parts=sheet.elements(),
    )


def _room(picture: MapPicture, width: Width) -> float:
    """Return how wide a box may be when all columns stand beside each other."""
    count = len(picture.columns)
    gap = _GAPS.get(count, _GAP)
    return (width.units - 2 - gap * (count - 1)) / count


# --- columns with links


def _draw_columns(sheet: Sheet, picture: MapPicture, width: Width) -> float:
    count = len(picture.columns)
    wide = min(_room(picture, width), _MOST_BOX)
    gap = min((width.units - 2 - wide * count) / (count - 1), _MOST_GAP) if count > 1 else 0.0
    high = max(box_lines(box, wide).height for box in picture.boxes)
    top = _draw_titles(sheet, picture, wide, gap)
    grid = Grid(left=1.0, top=top, wide=wide, high=high, gap=gap)
    for box in picture.boxes:
        draw_box(sheet, box, grid.box_of(box))
    places = {box.id: box for box in picture.boxes}
    drawn = [draw_way(sheet, way, places[way.first], places[way.then], grid) for way in picture.ways]
    number_ways(sheet, drawn)
    return max(grid.bottom_of(picture.boxes), *(bottom for _, _, bottom in drawn), 0.0)


def _draw_titles(sheet: Sheet, picture: MapPicture, wide: float, gap: float) -> float:
    """Write what the columns are, those that belong together once, each with a rule; return where the boxes begin."""
    spans: list[tuple[str, int, int]] = []
    at = 0
    for title, some in groupby(picture.columns):
        number = len(list(some))
        spans.append((title, at, at + number - 1))
        at += number
    reach = {first: (last - first + 1) * wide + (last - first) * gap for _, first, last in spans}
    lines = {first: wrap(title, reach[first], _NAME, bold=True).lines for title, first, _ in spans}
    deepest = max(len(some) for some in lines.values())
    base = 13 + (deepest - 1) * _LINE
    for _, first, _ in spans:
        x = 1 + first * (wide + gap)
        start = base - (len(lines[first]) - 1) * _LINE
        for line, text in enumerate(lines[first]):
            sheet.write(Label(text, x, start + line * _LINE, _NAME, bold=True))
        draw_line(sheet, (x, base + 8), (x + reach[first], base + 8), look="im-rule")
    return base + 26


# --- a list


def _draw_list(sheet: Sheet, picture: MapPicture, width: Width) -> float:
    """Draw the boxes under each other, under the title of their column, each with what it leads to."""
    titles = {box.id: box.title for box in picture.boxes}
    leads: dict[str, list[str]] = {}
    for way in picture.ways:
        mark = f" ({way.number})" if way.number is not None else ""
        leads.setdefault(way.first, []).append(titles[way.then] + mark)
    top, shown = 0.0, ""
    for box in sorted(picture.boxes, key=lambda one: (one.column, one.row)):
        title = picture.columns[box.column]
        if title != shown:
            top += 14 if shown else 0
            sheet.write(Label(title, 0, top + 13, _NAME, bold=True))
            draw_line(sheet, (0, top + 21), (width.units, top + 21), look="im-rule")
            top, shown = top + 32, title
        place = Grid(left=1.0, top=top, wide=width.units - 2.0, high=box_lines(box, width.units - 2.0).height, gap=0.0)
        draw_box(sheet, box, place.first_box())
        top += place.high + 6
        top = _write_leads(sheet, leads.get(box.id, []), picture.language, top, width)
    return top


def _write_leads(sheet: Sheet, names: list[str], language: Language, top: float, width: Width) -> float:
    if not names:
        return top + 4
    said = words.LEADS_TO.fill(names="; ".join(names)).text(language)
    lines = wrap(said, width.units - 12, _SMALL, most=12).lines
    return paragraph(sheet, lines, Label("", 10, top + 11, _SMALL, tone="ink2")) + 2


# --- what the marks mean


def _draw_signs(sheet: Sheet, picture: MapPicture, width: Width, top: float, *, links: bool) -> float:
    """Write one line for each mark that occurs, then the assumptions by number; return how far down it reaches."""
    language = picture.language
    looks = {box.look for box in picture.boxes}
    drawn = {way.look for way in picture.ways} if links else set()
    marks: list[tuple[BoxLook | WayLook, str]] = [
        *((look, words.SIGNS[look].text(language)) for look in BoxLook if look in looks and look in words.SIGNS),
        *((look, words.WAYS[look].text(language)) for look in WayLook if look in drawn),
    ]
    x, y = 0.0, top + 26
    for look, text in marks:
        mark = 18.0 if isinstance(look, BoxLook) else 48.0
        need = mark + text_width(text, _SMALL) + 22
        if x and x + need > width.units:
            x, y = 0.0, y + 20
        if isinstance(look, BoxLook):
            draw_sign(sheet, look, x + 6, y - 4.5)
        else:
            _draw_arrow(sheet, look, x, y - 4.5)
        sheet.write(Label(text, x + mark, y, _SMALL, tone="ink2"))
        x += need
    return _write_assumptions(sheet, picture, width, y + (20 if x else 0))


def _draw_arrow(sheet: Sheet, look: WayLook, x: float, y: float) -> None:
    draw_line(sheet, (x, y), (x + 30, y), look=look.line)
    draw_head(sheet, x + 40, y, "right", look.head)


def _write_assumptions(sheet: Sheet, picture: MapPicture, width: Width, y: float) -> float:
    if not picture.assumptions:
        return y - 8
    sheet.write(Label(words.ASSUMING.text(picture.language), 0, y + 4, _SMALL, bold=True))
    y += 4 + _LINE + 2
    for number, text in enumerate(picture.assumptions, start=1):
        sheet.write(Label(f"{number}", 0, y, _SMALL, bold=True))
        y = paragraph(sheet, wrap(text, width.units - 26, _SMALL, most=6).lines, Label("", 22, y, _SMALL)) + 3
    return y - 8

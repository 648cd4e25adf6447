"""Draws how much of each role a plan asks for week by week, beside how much is there, in three widths.

Here: the values, bars, the line of what is there, and the mark of a week that asks for too much. Not here: where the
numbers come from (whoever makes a report maps a LevelledPlan to `LoadPicture`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from innomethods.reporting.drawings import outlook_words as words
from innomethods.reporting.drawings.gantt_axis import RULE, Axis, draw_axis
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import shortened, text_width, wrap
from innomethods.reporting.drawings.sheet import Drawing, Label, Layer, Sheet, Width
from innomethods.reporting.drawings.svg import Step, element, path, polygon
from innomethods.wording import Language, format_for

MOST_ROWS, MOST_WEEKS = 14, 104  # beyond them only the table tells
_NAME, _SIZE = 13.5, 12.5
_PLOT, _ABOVE, _GAP = 44.0, 32.0, 10.0  # a row's bars, the room for marks and numbers above, and below
_COLUMN = {Width.WIDE: 236.0, Width.MEDIUM: 172.0, Width.NARROW: 46.0}
_EVERY = {Width.WIDE: 1, Width.MEDIUM: 2, Width.NARROW: 4}
_LINE = 18.0  # a name above its row
_MOST_SAID = 3  # roles by name
_WHOLE_WEEK = timedelta(days=6)
_ROOMY = 8.0  # units of a week from which its bar has air to both sides


@attrs.frozen
class LoadWeek:
    """One week of a role: how much is asked for and there, in full positions; `over` on any day of it."""

    monday: date
    asked: float
    there: float
    over: bool = False


def _weeks(values: Iterable[LoadWeek]) -> tuple[LoadWeek, ...]:
    weeks = tuple(values)
    if not weeks:
        raise ValueError("A role's load needs at least one week.")
    return weeks


@attrs.frozen
class LoadRow:
    """A role's weeks, without a gap; `before` tells load before levelling from load now; None if it is the same."""

    role: str
    weeks: tuple[LoadWeek, ...] = attrs.field(converter=_weeks)
    before: bool | None = None


def _rows(values: Iterable[LoadRow]) -> tuple[LoadRow, ...]:
    rows = tuple(values)
    if not 0 < len(rows) <= MOST_ROWS:
        raise ValueError(f"A picture of load has from 1 to {MOST_ROWS} rows, not {len(rows)}.")
    return rows


@attrs.frozen
class LoadPicture:
    """Roles with their load; rows of the same role share a scale."""

    rows: tuple[LoadRow, ...] = attrs.field(converter=_rows)
    language: Language = "en"

    @property
    def first(self) -> date:
        """The first week's Monday."""
        return min(row.weeks[0].monday for row in self.rows)

    @property
    def last(self) -> date:
        """The last week's Sunday."""
        return max(row.weeks[-1].monday for row in self.rows) + _WHOLE_WEEK

    def most(self, role: str) -> float:
        """How much of a role is asked for or there at most, in any of its rows."""
        return max(max(week.asked, week.there) for row in self.rows if row.role == role for week in row.weeks)

    def weeks_over(self, *, before: bool) -> int:
        """In how many weeks of a role too much is asked for, before levelling or now."""
        rows = [row for row in self.rows if row.before is not (not before)]
        return sum(week.over for row in rows for week in row.weeks)


def draw_load(picture: LoadPicture, width: Width | str = Width.WIDE, *, prefix: str = "load") -> Drawing:
    """Draw load for a column of this width; ids begin with `prefix` and the width, so three can share a page.

    >>> weeks = [LoadWeek(date(2027, 1, 11), 0.8, 0.4, over=True), LoadWeek(date(2027, 1, 18), 0.4, 0.4)]
    >>> draw_load(LoadPicture([LoadRow("adviser", weeks)]), "narrow").message
    'Too much at once in 1 week'
    """
    chosen = Width(width)
    sheet = Sheet()
    axis = Axis.around(picture.first, picture.last, _COLUMN[chosen], chosen.units - 1.0)
    top, named = RULE + 4, ""
    for row in picture.rows:
        if chosen is Width.NARROW or row.role == named:
            top = _name_above(sheet, picture, row, top, chosen)
        else:
            _name_beside(sheet, picture, row, top, chosen)
        named = row.role
        top = _draw_row(sheet, picture, row, axis, top + _ABOVE)
    draw_axis(sheet, axis, top, picture.language, every=_EVERY[chosen], heading=False)
    return Drawing(
        prefix=f"{prefix}-{chosen}",
        width=chosen,
        height=top + 2,
        message=_message(picture),
        description=_description(picture),
        language=picture.language,
        parts=sheet.elements(),
    )


def _when(picture: LoadPicture, row: LoadRow) -> str:
    if row.before is None:
        return ""
    return (words.BEFORE if row.before else words.NOW).text(picture.language)


def _name_beside(sheet: Sheet, picture: LoadPicture, row: LoadRow, top: float, width: Width) -> None:
    """Write the role left of its bars, on two lines at most, and whether it is before or now below it."""
    y = top + _ABOVE + 10
    for line in wrap(row.role, _COLUMN[width] - 60, _NAME, bold=True).lines:
        sheet.write(Label(line, 0, y, _NAME, bold=True))
        y += 17
    sheet.write(Label(_when(picture, row), 0, y, _SIZE, tone="ink2"))


def _name_above(sheet: Sheet, picture: LoadPicture, row: LoadRow, top: float, width: Width) -> float:
    """Write the role above its bars, or for its second row only when; return how far down that is."""
    if width is not Width.NARROW:
        sheet.write(Label(_when(picture, row), 0, top + _ABOVE + 10, _SIZE, tone="ink2"))
        return top
    when = _when(picture, row)
    name = shortened(row.role, width.units - 60, _NAME, bold=True)
    sheet.write(Label(f"{name}, {when}" if when else name, 0, top + _LINE - 2, _NAME, bold=True))
    return top + _LINE


def _draw_row(sheet: Sheet, picture: LoadPicture, row: LoadRow, axis: Axis, top: float) -> float:
    """Draw a role's bars, what is there, and marks; return where the next row may begin."""
    bottom, most = top + _PLOT, picture.most(row.role) or 1.0

    def height(share: float) -> float:
        return bottom - _PLOT * share / most

    air = 1.5 if 7 * axis.unit >= _ROOMY else 0.0
    for week in row.weeks:
        left, right = axis.start(week.monday) + air, axis.end(week.monday + _WHOLE_WEEK) - air
        _draw_bar(sheet, week, (left, right), (height(week.asked), height(week.there), bottom))
    draw_line(sheet, (axis.left, bottom), (axis.right, bottom), look="im-rule")
    _draw_capacity(sheet, row, axis, [height(week.there) for week in row.weeks])
    start = format_for(picture.language).percent(100 * row.weeks[0].there, 0)
    sheet.write(Label(start, axis.left - 6, height(row.weeks[0].there) + 4, _SIZE, anchor="end", tone="ink2"))
    for at, week in enumerate(row.weeks):
        if week.over:
            x = (axis.start(week.monday) + axis.end(week.monday + _WHOLE_WEEK)) / 2
            known = at and row.weeks[at - 1].over and row.weeks[at - 1].asked == week.asked
            said = "" if known else format_for(picture.language).percent(100 * week.asked, 0)
            _draw_mark(sheet, said, x, min(height(week.asked), height(week.there)), axis.right)
    return bottom + _GAP


def _draw_bar(sheet: Sheet, week: LoadWeek, across: tuple[float, float], down: tuple[float, float, float]) -> None:
    """Draw a week's bar: hollow for what is there, filled for what goes beyond it."""
    (left, right), (asked, there, bottom) = across, down
    if not week.asked:
        return
    within = max(asked, there)
    sheet.draw(
        Layer.SHAPES,
        element("rect", x=left, y=within, width=right - left, height=max(bottom - within, 0.5), class_="im-ahead"),
    )
    if asked < there:
        sheet.draw(
            Layer.SHAPES,
            element("rect", x=left, y=asked, width=right - left, height=there - asked, class_="im-mark-bad"),
        )


def _draw_capacity(sheet: Sheet, row: LoadRow, axis: Axis, heights: list[float]) -> None:
    """Draw how much is there: a step at every change."""
    steps: list[Step] = []
    for week, y in zip(row.weeks, heights, strict=True):
        steps += [("L", axis.start(week.monday), y), ("L", axis.end(week.monday + _WHOLE_WEEK), y)]
    steps[0] = ("M", *steps[0][1:])
    sheet.draw(Layer.MARKS, element("path", d=path(*steps), class_="im-critical"))


def _draw_mark(sheet: Sheet, said: str, x: float, top: float, right: float) -> None:
    """Draw the triangle of a week that asks for too much, and how much it asks for where that has room."""
    corners = ((x, top - 11), (x + 5.5, top - 2), (x - 5.5, top - 2))
    sheet.draw(Layer.MARKS, element("path", d=polygon(*corners), class_="im-solid"))
    if said:
        half = text_width(said, _SIZE) / 2
        label = Label(said, min(x, right - half), top - 15, _SIZE, anchor="middle", halo=True)
        if not sheet.has_text(label.box.grown(2)):
            sheet.write(label)


def _message(picture: LoadPicture) -> str:
    now, language = picture.weeks_over(before=False), picture.language
    was = picture.weeks_over(before=True)
    if any(row.before for row in picture.rows) and was:
        shown = format_for(language).number(now) if now else words.NO_WEEK.text(language)
        return words.LOAD_MENDED.fill(before=words.LOAD_OVER.text(was, language), now=shown).text(language)
    return words.LOAD_OVER.text(now, language) if now else words.LOAD_WITHIN.text(language)


def _description(picture: LoadPicture) -> str:
    """Return in words what the bars show."""
    language, form = picture.language, format_for(picture.language)
    named = list(dict.fromkeys(row.role for row in picture.rows))
    many = words.MANY_ROLES.fill(n=form.number(len(named))).text(language)
    roles = form.all_of(named) if len(named) <= _MOST_SAID else many
    shows = words.LOAD_SHOWS.fill(roles=roles, first=form.date(picture.first), last=form.date(picture.last))
    row, week = max(
        ((row, week) for row in picture.rows for week in row.weeks), key=lambda pair: pair[1].asked - pair[1].there
    )
    most = words.LOAD_MOST.fill(
        asked=form.percent(100 * week.asked, 0),
        there=form.percent(100 * week.there, 0),
        role=row.role,
        week=form.week(week.monday),
    )
    return " ".join(part.text(language) for part in (shows, most, words.LOAD_TABLE))

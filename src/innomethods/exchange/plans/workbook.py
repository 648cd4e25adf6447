"""A plan as an Excel workbook: a real table named `Plan`, meetings, hours, and how edits come back.

Here: the sheets and how they look. What was written stands once more in a hidden sheet, so that an edit can be told
from what was. Not here: what the columns say (`tables`), and the way back (`returning`).
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from shlex import quote
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from innomethods.errors import MissingExtra
from innomethods.exchange.plans.outline import Outline, Row, RowKind, outline_of
from innomethods.exchange.plans.tables import COLUMNS, Cell
from innomethods.exchange.xml_text import one_line
from innomethods.planning import Plan, PlanNode, Status
from innomethods.planning.costs import costs_of, has_costs, mixed_currencies
from innomethods.planning.costs.table import table_of
from innomethods.planning.costs.telling import decimals_of
from innomethods.wording import Wording, format_for
from innomethods.workdays import days

if TYPE_CHECKING:
    from innomethods.wording import Language

TABLE = "Plan"
Workbook: TypeAlias = Any  # XlsxWriter has no types
Worksheet: TypeAlias = Any
Format: TypeAlias = Any
MEMORY = "_innomethods"  # the hidden sheet
REMEMBERED = ("id", "title", "start", "finish", "work_days", "people", "follows", "papers_due", "status")
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same bytes every time
_LONGEST = 32_000  # characters; a cell holds a few more
_EMPTY = Wording(nb="Ingen", nn="Ingen", en="None")
_YES_NO = (Wording(nb="nei", nn="nei", en="no"), Wording(nb="ja", nn="ja", en="yes"))
_WIDTHS = {
    "id": 22, "title": 34, "part": 22, "kind": 17, "level": 7, "start": 12, "finish": 12, "work_days": 13, "float": 8,
    "critical": 9, "role": 22, "people": 28, "follows": 26, "papers_due": 13, "status": 13, "why": 52,
}  # fmt: skip
_EDITABLE = frozenset({"title", "start", "finish", "work_days", "people", "follows"})
# What one looks at comes first, and is what is printed; ids and the like stand to the right of it.
_PRINTED = ("title", "start", "finish", "work_days", "float", "critical", "people", "papers_due", "status", "why")
_BY_NAME = {column.name: column for column in COLUMNS}
SHOWN = (*(_BY_NAME[name] for name in _PRINTED), *(column for column in COLUMNS if column.name not in _PRINTED))
_DATE_FORMATS = {"nb": "dd.mm.yyyy", "nn": "dd.mm.yyyy", "en": "d mmm yyyy"}
_A4 = 9
PROJECT_FILE, WORKBOOK_FILE = "project.yaml", "plan.xlsx"
_INK, _PALE, _OPEN = "#1f3a4d", "#eef3f6", "#fff9e5"

_SHEETS = {
    "about": Wording(nb="Om", nn="Om", en="About"),
    "meetings": Wording(nb="Møter", nn="Møte", en="Meetings"),
    "hours": Wording(nb="Timer", nn="Timar", en="Hours"),
    "costs": Wording(nb="Kostnader", nn="Kostnader", en="Costs"),
}
_COSTS_HEAD = Wording(
    nb="Måned ({currency}, uten mva.)", nn="Månad ({currency}, utan mva.)", en="Month ({currency}, no VAT)"
)
_MEETING_HEADS = (
    Wording(nb="Beslutningspunkt", nn="Avgjerdspunkt", en="Decision point"),
    Wording(nb="Møte", nn="Møte", en="Meeting"),
    Wording(nb="Hvem beslutter", nn="Kven avgjer", en="Who decides"),
    Wording(nb="Papirfrist", nn="Papirfrist", en="Papers due"),
    Wording(nb="Beslutning", nn="Avgjerd", en="Decision"),
    Wording(nb="Møter som glipper", nn="Møte som glepp", en="Meetings just missed"),
)
_MEETING_WIDTHS = (34, 28, 24, 13, 13, 28)
_PLACE = Wording(nb="Plass i teamet", nn="Plass i teamet", en="Place in the team")
_SHARE = Wording(nb="Andel", nn="Del", en="Share")
_SUM = Wording(nb="Sum", nn="Sum", en="Total")
_ABOUT = (
    Wording(
        nb="Bladet «Plan» har én rad for hver del, fase og beslutningspunkt.",
        nn="Arket «Plan» har éi rad for kvar del, fase og avgjerdspunkt.",
        en="The sheet “Plan” has one row for each part, phase and decision point.",
    ),
    Wording(
        nb="Dere kan endre de gule cellene: navn, start, slutt, arbeidsdager, hvem og rekkefølge.",
        nn="De kan endre dei gule cellene: namn, start, slutt, arbeidsdagar, kven og rekkjefølgje.",
        en="You can change the yellow cells: name, start, finish, work days, who and what a row follows.",
    ),
    Wording(
        nb="Flytter dere bare «Start», flyttes raden med alle arbeidsdagene. Flytter dere bare «Slutt», blir det flere "
        "eller færre arbeidsdager. Arbeidsdager går foran datoene.",
        nn="Flyttar de berre «Start», blir rada flytta med alle arbeidsdagane. Flyttar de berre «Slutt», blir "
        "det fleire "
        "eller færre arbeidsdagar. Arbeidsdagar går føre datoane.",
        en="If only “Start” is moved, the row moves with all its work days. If only “Finish” is moved, there "
        "are more or "
        "fewer work days. Work days go before dates.",
    ),
    Wording(
        nb="Et beslutningspunkt starter den dagen papirene kan være klare. Selve beslutningen flyttes i «Slutt».",
        nn="Eit avgjerdspunkt startar den dagen papira kan vere klare. Sjølve avgjerda blir flytta i «Slutt».",
        en="A decision point starts on the day its papers can be ready. The decision itself is moved in “Finish”.",
    ),
    Wording(
        nb="Datoer som følger av andre rader, trenger dere ikke rette.",
        nn="Datoar som følgjer av andre rader, treng de ikkje rette.",
        en="Dates that follow from other rows need no change.",
    ),
    Wording(
        nb="La kolonnen «Id» stå: den er det eneste som sier hvilken rad som er hvilken. Nye rader har ingen id.",
        nn="Lat kolonnen «Id» stå: han er det einaste som seier kva rad som er kva. Nye rader har ingen id.",
        en="Leave the column “Id” alone: it alone says which row is which. New rows have no id.",
    ),
    Wording(
        nb="Rader kan sorteres, filtreres og flyttes. Bare de gule cellene leses: ikke status, papirfrister, "
        "formler, farger "
        "eller de andre arkene.",
        nn="Rader kan sorterast, filtrerast og flyttast. Berre dei gule cellene blir lesne: ikkje status, "
        "papirfristar, "
        "formlar, fargar eller dei andre arka.",
        en="Rows can be sorted, filtered and moved. Only the yellow cells are read: not status, deadlines for papers, "
        "formulas, colours or the other sheets.",
    ),
    Wording(
        nb="Slik kommer endringene tilbake, og dere ser hva de koster:",
        nn="Slik kjem endringane tilbake, og de ser kva dei kostar:",
        en="This is how changes come back, and what they cost:",
    ),
)
_WRITING = Wording(nb="Å skrive et regneark", nn="Å skrive eit rekneark", en="Writing a workbook")


def to_workbook(
    plan: Plan, *, language: Language | str = "en", project_file: str = PROJECT_FILE, file: str = WORKBOOK_FILE
) -> bytes:
    """Return a plan as an Excel workbook, the same bytes for the same plan.

    `project_file` and `file` are what the project's file and the workbook are called, for the sheet that says how
    changes come back.

    Raises:
        MissingExtra: without XlsxWriter, which comes with `innomethods[office]`.

    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> plan = schedule(Project("p", Method("s", flow=Phase("try", estimate=3)), start=date(2027, 3, 1), country="NO"))
    >>> to_workbook(plan, language="nb")[:2]
    b'PK'
    """
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtra(_WRITING, "office") from None
    out = io.BytesIO()
    as_text = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, {"in_memory": True, **as_text}) as book:
        outline = outline_of(plan, language)
        book.set_properties({"title": one_line(outline.title), "created": _MADE.replace(tzinfo=None)})
        _Sheets(book, outline, f"innomethods compare plan {quote(project_file)} {quote(file)}").write()
    return out.getvalue()


@attrs.define(eq=False)
class _Sheets:
    """The workbook being written."""

    book: Workbook
    outline: Outline
    command: str
    _formats: dict[tuple[tuple[str, Any], ...], Format] = attrs.field(factory=dict)

    @property
    def plan(self) -> Plan:
        return self.outline.plan

    def write(self) -> None:
        self._plan()
        self._meetings()
        self._hours()
        if has_costs(self.plan.project) and not any(mixed_currencies(self.plan.project)):
            self._costs()
        self._about()
        self._memory()

    def words(self, wording: Wording) -> str:
        return one_line(wording.text(self.outline.language))

    def look(self, **wanted: object) -> Format:
        """Return the format of a look; each is made once."""
        key = tuple(sorted({"valign": "top", "font_name": "Calibri", "font_size": 11, **wanted}.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(dict(key))
        return self._formats[key]

    # --------------------------------------------------------------------------------------------------- the plan
    def _plan(self) -> None:
        widths = [_WIDTHS[column.name] for column in SHOWN]
        sheet = self._sheet(TABLE, widths, frozen=(1, 1))
        sheet.repeat_rows(0)
        last = max(len(self.outline.rows), 1)
        sheet.print_area(0, 0, last, len(_PRINTED) - 1)
        self._table(sheet, TABLE, last, [self.words(column.heading) for column in SHOWN])
        for number, row in enumerate(self.outline.rows, start=1):
            values = [column.of(row, self.outline) for column in SHOWN]
            sheet.set_row(number, _height(values, widths))
            for at, (column, value) in enumerate(zip(SHOWN, values, strict=True)):
                self._put(sheet, number, at, value, self._row_look(row, column.name, value))

    def _table(self, sheet: Worksheet, name: str, last: int, heads: Sequence[str]) -> None:
        head = self.look(bold=True, font_color="white", bg_color=_INK, text_wrap=True)
        options: dict[str, Any] = {"name": name, "style": None, "banded_rows": False}
        columns = [{"header": text, "header_format": head} for text in heads]
        sheet.add_table(0, 0, last, len(heads) - 1, {**options, "columns": columns})

    def _row_look(self, row: Row, name: str, value: Cell) -> dict[str, object]:
        look: dict[str, object] = {"bottom": 4, "bottom_color": "#c5d0d7"}
        if row.kind is RowKind.PART:
            look |= {"bold": True, "bg_color": _PALE}
        elif _open(row, name):
            look["bg_color"] = _OPEN
        if name == "title":
            look |= {"align": "left", "indent": row.level - 1}
        if name == "id":
            look["font_color"] = "#6b7b86"
        if isinstance(value, bool) or not isinstance(value, (str, date)):
            look["align"] = "center"
        if isinstance(value, str):
            look["text_wrap"] = True
        return look

    # ------------------------------------------------------------------------------------- meetings, hours, about
    def _meetings(self) -> None:
        gates = [row for row in self.outline.leaves if row.kind is RowKind.GATE]
        sheet = self._sheet(self.words(_SHEETS["meetings"]), _MEETING_WIDTHS, frozen=(1, 0))
        self._table(sheet, "Meetings", max(len(gates), 1), [self.words(head) for head in _MEETING_HEADS])
        if not gates:
            self._put(sheet, 1, 0, self.words(_EMPTY), {})
        for number, row in enumerate(gates, start=1):
            sheet.set_row(number, _height(self._meeting(row), _MEETING_WIDTHS))
            for at, value in enumerate(self._meeting(row)):
                self._put(sheet, number, at, value, {"text_wrap": True})

    def _meeting(self, row: Row) -> tuple[Cell, ...]:
        node = row.node
        if node is None:
            return ()
        days_missed = [format_for(self.outline.language).short_date(one.date) for one in node.missed]
        due = None if node.meeting is None else node.meeting.papers_due
        return row.title, row.body, row.role, due, node.finish, "; ".join(days_missed)

    def _hours(self) -> None:
        months = _months(self.plan)
        sheet = self._sheet(self.words(_SHEETS["hours"]), [30, 9, *[16] * len(months), 10], frozen=(1, 1))
        named = (self._month(date(year, month, 1)) for year, month in months)
        heads = [self.words(_PLACE), self.words(_SHARE), *named]
        self._table(sheet, "Hours", max(len(self.outline.resources), 1), [*heads, self.words(_SUM)])
        if not self.outline.resources:
            self._put(sheet, 1, 0, self.words(_EMPTY), {})
        worked = hours_by_month(self.plan)
        for number, one in enumerate(self.outline.resources, start=1):
            sheet.set_row(number, _height([one.title], [30]))
            self._put(sheet, number, 0, one.title, {"text_wrap": True})
            self._put(sheet, number, 1, one.share, {"num_format": "0 %"})
            hours = [float(worked.get((one.id, month), Decimal(0))) for month in months]
            for at, value in enumerate([*hours, sum(hours)], start=2):
                self._put(sheet, number, at, value, {"num_format": "#,##0.0", "bold": at == len(months) + 2})

    def _month(self, day: date) -> str:
        return f"{format_for(self.outline.language).month(day)} {day.year}"

    def _costs(self) -> None:
        """Write months by roles and kinds of purchase, as `plan --costs` shows them."""
        costs = costs_of(self.plan)
        made = table_of(costs)
        sheet = self._sheet(self.words(_SHEETS["costs"]), [30, *[16] * (len(made.columns) + 1)], frozen=(1, 1))
        heads = [_COSTS_HEAD.fill(currency=costs.currency), *(column.title for column in made.columns), _SUM]
        self._table(sheet, "Costs", len(made.rows), [self.words(head) for head in heads])
        amounts = (amount for row in made.rows for amount in row.amounts)
        cents = "#,##0.00" if decimals_of(amounts) else "#,##0"
        for number, row in enumerate(made.rows, start=1):
            strong = row.month is None
            name = self._month(row.month) if row.month else f"{self.words(_SUM)} {row.year or ''}".strip()
            self._put(sheet, number, 0, name, {"bold": strong})
            for at, amount in enumerate((*row.amounts, row.total), start=1):
                self._put(sheet, number, at, float(amount), {"num_format": cents, "bold": strong})

    def _about(self) -> None:
        sheet = self._sheet(self.words(_SHEETS["about"]), [100], frozen=None)
        sheet.hide_gridlines(2)
        self._put(sheet, 0, 0, self.outline.title, {"bold": True, "font_size": 15, "font_color": _INK})
        self._put(sheet, 1, 0, f"{self.plan.project.id} · {self.plan.method.pin}", {"font_color": "#6b7b86"})
        for number, sentence in enumerate(_ABOUT, start=3):
            sheet.set_row(number, _height([self.words(sentence)], [90]))
            self._put(sheet, number, 0, self.words(sentence), {"text_wrap": True})
        self._put(sheet, len(_ABOUT) + 3, 0, self.command, {"font_name": "Consolas", "bg_color": _PALE})

    def _memory(self) -> None:
        """Write what the table said when it was made; the sheet can't be unhidden by a slip."""
        sheet = self.book.add_worksheet(MEMORY)
        sheet.very_hidden()
        sheet.write_row(0, 0, ["innomethods-plan", "1", self.plan.project.id, str(self.plan.method.pin)])
        sheet.write_row(1, 0, REMEMBERED)
        for number, row in enumerate(self.outline.rows, start=2):
            cells = [_BY_NAME[name].of(row, self.outline) for name in REMEMBERED]
            for at, cell in enumerate(cells):
                sheet.write_string(number, at, "" if cell is None else one_line(str(cell))[:_LONGEST])

    # -------------------------------------------------------------------------------------------------------- cells
    def _sheet(self, name: str, widths: Sequence[float], *, frozen: tuple[int, int] | None) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.5)
        if frozen is not None:
            sheet.freeze_panes(*frozen)
        return sheet

    def _put(self, sheet: Worksheet, row: int, at: int, value: Cell, look: dict[str, object]) -> None:
        """Write one cell as what it is: text stays text, whatever it begins with."""
        if value is None:
            sheet.write_blank(row, at, None, self.look(**look))
        elif isinstance(value, bool):
            sheet.write_string(row, at, self.words(_YES_NO[value]), self.look(**look))
        elif isinstance(value, date):
            day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - workbooks know no time zones
            sheet.write_datetime(
                row, at, day, self.look(num_format=_DATE_FORMATS[self.outline.language], align="left", **look)
            )
        elif isinstance(value, str):
            sheet.write_string(row, at, one_line(value)[:_LONGEST], self.look(**look))
        else:
            sheet.write_number(row, at, value, self.look(**look))


def _height(values: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return how high a row must be for its longest text; not every program finds out by itself."""
    lines = [-(-len(str(value)) // int(width)) for value, width in zip(values, widths, strict=True)]
    return 15.5 * min(max(lines), 12)


def _open(row: Row, name: str) -> bool:
    """Whether a cell may be edited; nobody works on a decision, and it starts when its papers are ready."""
    node = row.node
    if node is None or name not in _EDITABLE or node.status is Status.DONE:
        return False
    return row.kind is RowKind.PHASE or name not in {"work_days", "start", "people"}


def hours_by_month(plan: Plan) -> dict[tuple[str, tuple[int, int]], Decimal]:
    """Return each team member's hours by member and month (year, month); they add up to `plan.hours(member)`."""
    found: dict[tuple[str, tuple[int, int]], Decimal] = {}
    for day in _worked(plan.phases, plan):
        for member in plan.project.team:
            if member.is_there(day):
                key = (member.id, (day.year, day.month))
                found[key] = found.get(key, Decimal(0)) + member.share * plan.project.hours_on(day)
    return found


def _worked(phases: Sequence[PlanNode], plan: Plan) -> list[date]:
    calendar = plan.calendar
    under_way = {day for phase in phases if phase.work_days for day in days(phase.start, phase.finish)}
    return sorted(day for day in under_way if calendar.is_workday(day))


def _months(plan: Plan) -> list[tuple[int, int]]:
    return sorted({(day.year, day.month) for day in _worked(plan.phases, plan)})

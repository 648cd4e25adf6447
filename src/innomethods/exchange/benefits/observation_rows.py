"""The observation sheet: one row for each day on which a measure is to be looked at, with cells to fill in.

Here: columns, rows, CSV and the sheet of a workbook. Not here: the way back (`returning`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.benefits.realising import MeasuringDay, measuring_days
from innomethods.exchange.benefits import words
from innomethods.exchange.pen import HEAD_ROW, Pen
from innomethods.exchange.sheets import guarded
from innomethods.exchange.xml_text import one_line
from innomethods.model import Benefit, BenefitsPlan, Measure
from innomethods.wording import Language, Wording, as_language

# Name for programs, heading for people, breadth, and whether it is there to be filled in.
COLUMNS: tuple[tuple[str, Wording, float, bool], ...] = (
    ("benefit", words.BENEFIT, 34, False),
    ("measure", words.MEASURE, 34, False),
    ("unit", words.UNIT, 9, False),
    ("baseline", words.BASELINE, 11, False),
    ("target", words.TARGET, 11, False),
    ("due", words.DUE, 12, False),
    ("when", words.WHEN, 15, False),
    ("who", words.WHO, 18, False),
    ("value", words.VALUE, 11, True),
    ("on", words.DAY, 13, True),
    ("count", words.COUNT, 11, True),
    ("evidence", words.EVIDENCE, 26, True),
    ("cause", words.CAUSE, 26, True),
    ("action", words.ACTION, 26, True),
    ("responsible", words.RESPONSIBLE, 18, True),
    ("action_due", words.ACTION_DUE, 13, True),
    ("id", words.ID, 16, False),
)
NAMES = tuple(name for name, _, _, _ in COLUMNS)
FILLED = tuple(name for name, _, _, to_fill in COLUMNS if to_fill)
_MOST_DAYS = 60  # rows of one measure; more are copied
_DAYS = frozenset({"due", "when", "on", "action_due"})


@attrs.frozen
class ObservationRow:
    """One row to fill in: a measure with the benefits it shows, and the day it is to be looked at."""

    measure: Measure
    benefits: tuple[Benefit, ...]
    when: date | None
    who: str | None

    def told(self, name: str, language: Language) -> str | Decimal | date | None:
        """Return what a column says that isn't to be filled in."""
        first = self.benefits[0]
        return {
            "benefit": "; ".join(one.title.text(language) for one in self.benefits),
            "measure": self.measure.title.text(language),
            "unit": None if self.measure.unit is None else self.measure.unit.text(language),
            "baseline": first.baseline,
            "target": first.target,
            "due": first.due,
            "when": self.when,
            "who": self.who,
            "id": self.measure.id,
        }.get(name)


def observation_rows(plan: BenefitsPlan) -> tuple[ObservationRow, ...]:
    """Return the rows to fill in: each measure's days in turn; one without a day where none is planned."""
    benefits: dict[str, list[Benefit]] = {}
    measures: dict[str, Measure] = {}
    for benefit in plan.register:
        if benefit.measure is not None:
            benefits.setdefault(benefit.measure.id, []).append(benefit)
            measures.setdefault(benefit.measure.id, benefit.measure)
    days = _days_of(measuring_days(plan))
    rows = []
    for id, measure in measures.items():
        shown = tuple(benefits[id])
        planned = days.get(id, {})
        rows += [ObservationRow(measure, shown, day, who) for day, who in sorted(planned.items())[:_MOST_DAYS]]
        if not planned:
            rows.append(ObservationRow(measure, shown, None, shown[0].owner))
    return tuple(rows)


def _days_of(days: Iterable[MeasuringDay]) -> dict[str, dict[date, str | None]]:
    found: dict[str, dict[date, str | None]] = {}
    for one in days:
        if one.measure is not None:
            found.setdefault(one.measure, {}).setdefault(one.on, one.by)
    return found


def observations_to_csv(plan: BenefitsPlan, language: Language | str = "en") -> str:
    r"""Return the observation sheet as CSV: in Norwegian with semicolons, as Norwegian Excel opens it.

    >>> from innomethods.model import Benefit, BenefitsPlan, Measure
    >>> wait = Measure("wait", title="Days waited", direction="down")
    >>> plan = BenefitsPlan("p", register=Benefit("sooner", title="=Sooner", measure=wait, baseline=34, target=24))
    >>> print(observations_to_csv(plan, "en").splitlines()[1])
    '=Sooner,Days waited,,34,24,,,,,,,,,,,,wait
    """
    chosen = as_language(language)
    norwegian = chosen != "en"
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if norwegian else ",", lineterminator="\r\n")
    writer.writerow([heading.text(chosen) for _, heading, _, _ in COLUMNS])
    for row in observation_rows(plan):
        writer.writerow([_written(row.told(name, chosen), chosen) for name in NAMES])
    return ("\ufeff" if norwegian else "") + out.getvalue()


def _written(value: str | Decimal | date | None, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.replace(".", ",") if language != "en" else text
    if isinstance(value, date):
        return value.isoformat() if language == "en" else f"{value:%d.%m.%Y}"
    return guarded(one_line(value))


@attrs.frozen(eq=False)
class ObservationSheet:
    """Writes the rows as a sheet. `titles` are those of roles and parties."""

    pen: Pen
    plan: BenefitsPlan
    name: str
    titles: dict[str, Wording]

    def write(self) -> None:
        """Write it; cells to fill in are marked, and take dates and numbers as what they are."""
        pen = self.pen
        sheet = pen.sheet(
            self.name, words.OBSERVATIONS, words.OBSERVATIONS_IT, [breadth for _, _, breadth, _ in COLUMNS]
        )
        pen.heads(sheet, HEAD_ROW, 0, [heading for _, heading, _, _ in COLUMNS])
        sheet.freeze_panes(HEAD_ROW + 1, 2)
        sheet.repeat_rows(HEAD_ROW)
        rows = observation_rows(self.plan)
        sheet.print_area(0, 0, HEAD_ROW + max(len(rows), 1), len(COLUMNS) - 2)
        for number, row in enumerate(rows, start=HEAD_ROW + 1):
            shown = list(self._texts(row))
            pen.tall(sheet, number, shown)
            for at, (name, _, _, to_fill) in enumerate(COLUMNS):
                write = pen.open if to_fill else pen.put
                write(sheet, number, at, self._told(row, name), **self._look(row, name))

    def _told(self, row: ObservationRow, name: str) -> str | Decimal | date | Wording | None:
        value = row.told(name, self.pen.language)
        return self.titles.get(value, value) if name == "who" and isinstance(value, str) else value

    def _texts(self, row: ObservationRow) -> Iterator[tuple[str, float]]:
        for name, _, breadth, _ in COLUMNS[:2]:
            yield str(row.told(name, self.pen.language)), breadth

    def _look(self, row: ObservationRow, name: str) -> dict[str, object]:
        if name in _DAYS:
            return {"num_format": self.pen.day_form}
        if name == "value" and row.measure.in_per_cent:
            return {"num_format": "@", "align": "right"}  # else Excel keeps 7.4 % as 0.074
        if name == "id":
            return {"font_color": "#6b7b86"}
        if name in {"benefit", "measure", "evidence", "cause", "action"}:
            return {"text_wrap": True}
        return {}

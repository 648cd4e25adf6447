"""Workbooks: a real table, days that are days, text that stays text, the same bytes every time."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import to_workbook
from innomethods.exchange.plans.tables import COLUMNS
from innomethods.exchange.plans.workbook import MEMORY, hours_by_month
from innomethods.model import Method, Phase, Project
from innomethods.planning import schedule
from innomethods.wording import LANGUAGES


def plan_of(flow):
    return schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 3, 1), country="NO"))


def opened(plan, language="en"):
    return openpyxl.load_workbook(io.BytesIO(to_workbook(plan, language=language)))


def test_the_plan_is_a_table_with_one_row_for_each_row_of_the_outline():
    plan = random_plan(6)
    sheet = opened(plan, "nb")["Plan"]
    table = sheet.tables["Plan"]
    assert table.ref.startswith("A1:")
    assert [column.name for column in table.tableColumns] == [column.heading.text("nb") for column in COLUMNS]
    assert {node.path for node in plan.nodes} < {row[0].value for row in sheet.iter_rows(min_row=2)}
    assert sheet.freeze_panes == "C2"


def test_days_are_days_and_numbers_are_numbers():
    row = [cell.value for cell in opened(plan_of(Phase("try", estimate=3)))["Plan"][2]]
    assert row[5:8] == [datetime(2027, 3, 1), datetime(2027, 3, 3), 3]  # noqa: DTZ001


@pytest.mark.parametrize("title", ["=1+1", "+1", "@SUM(A1)", "http://example.org", "007"])
def test_a_title_stays_text(title):
    cell = opened(plan_of(Phase("try", title=title, estimate=3)))["Plan"]["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (title, "s", None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_sheets_and_the_memory_is_hidden(language):
    book = opened(random_plan(6), language)
    assert len(book.sheetnames) == 5
    assert book[MEMORY].sheet_state == "veryHidden"
    assert book[MEMORY]["C1"].value == "random-6"


def test_the_same_plan_gives_the_same_bytes():
    assert to_workbook(random_plan(6)) == to_workbook(random_plan(6))


@pytest.mark.parametrize("seed", range(5))
def test_hours_by_month_add_up_to_each_members_hours(seed):
    plan = random_plan(seed)
    hours = hours_by_month(plan)
    for member, total in plan.team_hours:
        assert sum((value for (one, _), value in hours.items() if one == member), Decimal(0)) == total

"""Workbooks: a real table, days that are days, text that stays text, the same bytes every time."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import to_workbook
from innomethods.exchange.plans.workbook import MEMORY, SHOWN, hours_by_month
from innomethods.model import Absence, Gate, Meetings, Method, Phase, Project, TeamMember
from innomethods.planning import schedule
from innomethods.quantities import Money
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
    assert [column.name for column in table.tableColumns] == [column.heading.text("nb") for column in SHOWN]
    ids = [column.name for column in SHOWN].index("id")
    assert {node.path for node in plan.nodes} < {row[ids].value for row in sheet.iter_rows(min_row=2)}
    assert sheet.freeze_panes == "B2"


def test_days_are_days_and_numbers_are_numbers():
    row = [cell.value for cell in opened(plan_of(Phase("try", estimate=3)))["Plan"][2]]
    assert row[1:4] == [datetime(2027, 3, 1), datetime(2027, 3, 3), 3]  # noqa: DTZ001


@pytest.mark.parametrize("title", ["=1+1", "+1", "@SUM(A1)", "http://example.org", "007"])
def test_a_title_stays_text(title):
    cell = opened(plan_of(Phase("try", title=title, estimate=3)))["Plan"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (title, "s", None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_its_sheets_and_the_memory_is_hidden(language):
    book = opened(random_plan(6), language)
    assert len(book.sheetnames) == 5
    assert book[MEMORY].sheet_state == "veryHidden"
    assert book[MEMORY]["C1"].value == "random-6"


def test_dates_are_written_as_people_of_the_language_write_them():
    plan = plan_of(Phase("try", estimate=3))
    assert opened(plan, "nb")["Plan"]["B2"].number_format == "dd.mm.yyyy"
    assert opened(plan, "en")["Plan"]["B2"].number_format == "d mmm yyyy"


def test_what_is_printed_fits_a_page_one_can_read():
    sheet = opened(plan_of(Phase("try", estimate=3)), "nb")["Plan"]
    first, last = sheet.print_area.split("!")[1].split(":")
    printed = [column for column in "ABCDEFGHIJKLMNOP" if first[1] <= column <= last.split("$")[1]]
    assert sum(sheet.column_dimensions[column].width for column in printed) < 230, (
        "characters across on A4, 7-pt at least"
    )


def test_meetings_months_and_costs_are_told_in_words():
    flow = Phase("try", estimate=30, does="lead") >> Gate("adopt", decided_by="board")
    board = Meetings("board", [date(2027, 4, 20)], title="Styringsgruppa")
    team = [TeamMember("lead", role="lead", share="0.4", rate=Money(1000))]
    pilot = Project("pilot", Method("m", flow=flow), start=date(2027, 2, 24), country="NO", meetings=[board], team=team)
    book = opened(schedule(pilot), "nb")
    assert [cell.value for cell in book["Møter"][2]][:3] == ["Adopt", "Styringsgruppa", "board"]
    assert [cell.value for cell in book["Timer"][1]][2:5] == ["februar 2027", "mars 2027", "april 2027"]
    costs = [[cell.value for cell in row] for row in book["Kostnader"].iter_rows()]
    assert costs[1][0] == "februar 2027"
    assert costs[-1][-1] == 30 * 7.5 * 0.4 * 1000


def test_a_decision_starts_when_its_papers_are_ready_as_in_the_plan():
    flow = Phase("try", estimate=3) >> Gate("adopt", decided_by="board")
    board = Meetings("board", [date(2027, 4, 20)])
    plan = schedule(Project("pilot", Method("m", flow=flow), start=date(2027, 3, 1), country="NO", meetings=[board]))
    row = [cell.value for cell in opened(plan)["Plan"][3]]
    assert [day.date() for day in row[1:3]] == [plan["adopt"].start, plan["adopt"].finish]


def test_the_sheet_names_the_files_as_they_are_called():
    plan = plan_of(Phase("try", estimate=3))
    data = to_workbook(plan, language="nb", project_file="min plan.yaml", file="ut.xlsx")
    cells = [cell.value for (cell,) in openpyxl.load_workbook(io.BytesIO(data))["Om"].iter_rows()]
    assert "innomethods compare plan 'min plan.yaml' ut.xlsx" in cells


def test_hours_leave_out_half_days_and_absences_as_the_plan_does():
    away = TeamMember("lead", role="lead", share=1, absences=Absence(date(2027, 3, 1), date(2027, 3, 2)))
    flow = Phase("try", estimate=5, does="lead")
    pilot = Project(
        "p", Method("m", flow=flow), start=date(2027, 3, 1), country="NO", team=[away], half_days=[date(2027, 3, 3)]
    )
    plan = schedule(pilot)
    assert sum(hours_by_month(plan).values()) == plan.hours("lead") == Decimal("18.75")


def test_the_same_plan_gives_the_same_bytes():
    assert to_workbook(random_plan(6)) == to_workbook(random_plan(6))


@pytest.mark.parametrize("seed", range(5))
def test_hours_by_month_add_up_to_each_members_hours(seed):
    plan = random_plan(seed)
    hours = hours_by_month(plan)
    for member, total in plan.team_hours:
        assert sum((value for (one, _), value in hours.items() if one == member), Decimal(0)) == total

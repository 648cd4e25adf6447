"""The costs of a report: the same sums in words, picture and table, and what isn't known said before them."""

from datetime import date

import attrs
import pytest

from innomethods.model import CostLine, CostSheet, Method, Organisation, Phase, Project, TeamMember
from innomethods.planning import forecast, schedule
from innomethods.quantities import Money, ThreePoint
from innomethods.reporting import report_as_html, report_as_markdown, report_page

LEAD = TeamMember("lead", role="project-lead", share="0.5", rate=Money(900))
LICENCE = CostLine("licence", kind="licence", amount=Money(1000), vat="excluded", paid=date(2028, 1, 3))
PROJECT = Project(
    "pilot", Method("small", flow=Phase("collect", estimate=15)), start=date(2027, 1, 11), country="NO",
    team=[LEAD, TeamMember("staff", role="staff", share="0.1")], costs=CostSheet(LICENCE),
    organisation=Organisation("Fjordvik", kind="municipality"),
)  # fmt: skip


def section(project: Project, language: str = "nb"):
    return report_page(project, plan=schedule(project), language=language).section("costs")


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_table_adds_up_and_holds_years_and_the_sum():
    (table,) = section(PROJECT).tables()
    values = [[cell.value for cell in row.cells] for row in table.rows]
    assert [row[0] for row in values] == ["2027-01", None, "2028-01", None, None]
    assert [row.total for row in table.rows] == [False, True, False, True, True]
    assert all(sum(row[1:-1]) == row[-1] for row in values)
    assert values[-1][1:] == [50625, 1000, 51625]
    assert [plain(cell.text) for cell in table.rows[0].cells] == ["januar 2027", "50 625", "0", "50 625"]


def test_heading_sentences_and_picture_say_the_same_sums():
    html = plain(report_as_html(PROJECT, plan=schedule(PROJECT), language="nb"))
    assert "Planen koster 51 625 kr uten mva." in html
    assert "51 625 kr uten mva. og 51 875 kr med mva. Kommuner" in html
    assert "Uten timesats er 1 av 2 plasser i teamet: 11 timer er ikke priset." in html
    assert "Kostnaden er høyest i januar 2027: 50 625 kr" in html


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Kostnader etter måned og rolle"),
        ("nn", "Kostnader etter månad og rolle"),
        ("en", "Costs by month and role"),
    ],
)
def test_markdown_says_it_in_three_languages(language, words):
    text = plain(report_as_markdown(PROJECT, plan=schedule(PROJECT), language=language))
    assert words in text
    assert text.count("50,625" if language == "en" else "50 625") >= 2


def test_a_project_that_says_nothing_of_costs_has_no_section():
    assert section(attrs.evolve(PROJECT, team=PROJECT.team[1:], costs=CostSheet())) is None
    assert report_page(PROJECT).section("costs") is None


def test_many_months_are_drawn_as_years():
    long = attrs.evolve(PROJECT, method=Method("small", flow=Phase("collect", estimate=600)), costs=CostSheet())
    figure = next(block for block in section(long).blocks if hasattr(block, "drawings"))
    assert "i 2028:" in figure.message
    assert "januar" not in figure.drawings[0].description


def test_mixed_currencies_are_told_instead():
    mixed = attrs.evolve(PROJECT, costs=CostSheet([LICENCE, attrs.evolve(LICENCE, id="other", amount=Money(5, "EUR"))]))
    found = section(mixed, "en")
    assert found.title[0].text == "The costs are in several currencies"
    assert "EUR and NOK" in found.blocks[0].line[0].text


def test_what_suffices_is_said_where_prices_have_a_spread():
    spread = attrs.evolve(PROJECT, costs=CostSheet(attrs.evolve(LICENCE, most=Money(3000))))
    said = [block.line[0].text for block in section(spread).blocks if hasattr(block, "line")]
    assert sum("Med 50" in text for text in said) == 1
    assert not any("Med 50" in block.line[0].text for block in section(PROJECT).blocks if hasattr(block, "line"))


def test_with_a_forecast_the_costs_follow_the_time_work_takes():
    pilot = attrs.evolve(PROJECT, estimates={"collect": ThreePoint(10, 15, 40)})
    plan = schedule(pilot)
    alone = report_as_markdown(pilot, plan=plan, language="nb")
    told = report_as_markdown(pilot, plan=plan, forecast=forecast(plan, samples=500, seed=3), language="nb")
    assert "arbeidsdagene i prognosen" not in alone.partition("Planen koster")[2]
    assert "arbeidsdagene i prognosen" in told.partition("Planen koster")[2]

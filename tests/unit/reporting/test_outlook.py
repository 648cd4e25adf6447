"""Forecast and people's time in a report: the same facts on the page, in Markdown, in JSON and in the manifest."""

import json
from datetime import date

import attrs
import pytest

from innomethods.model import CommonCause, Gate, GoBack, Meetings, Method, Phase, Project, TeamMember, Uncertainty
from innomethods.planning import forecast, level_resources, schedule
from innomethods.planning.levelling.levelled import RoleWeek
from innomethods.quantities import Money, ThreePoint
from innomethods.reporting import Mismatch, report_as_html, report_as_markdown, report_page, write_report
from innomethods.reporting.pages import Figure, Paragraph, text_of
from innomethods.wording import LANGUAGES

ASK = Phase("ask", does="adviser", estimate=ThreePoint(7, 10, 20))
COUNT = Phase("count", does="adviser", estimate=ThreePoint(4, 5, 9))
BOARD = Meetings("board", [date(2027, 2, 2), date(2027, 2, 16), date(2027, 3, 16), date(2027, 4, 20)], papers_due=4)
PILOT = Project(
    "pilot",
    Method("two-looks", flow=(ASK & COUNT) >> Gate("adopt", decided_by="board", go_back_to=["ask"])),
    start=date(2027, 1, 11),
    country="NO",
    meetings=[BOARD],
    team=[TeamMember("adviser", role="adviser", share="0.4")],
    go_backs=[GoBack("adopt", to="ask", probability="0.2", at_most=1)],
    uncertainty=Uncertainty(common="0.3"),
)
PLAN = schedule(PILOT)
LIKELY, LEVELLED = forecast(PLAN, 2000, 7), level_resources(PLAN)


def section(id, language="en", **more):
    found = report_page(PILOT, plan=PLAN, language=language, **more).section(id)
    assert found is not None
    return found


def rows(section, table):
    chosen = next(one for one in section.tables() if one.id == table)
    return [{column.id: cell for column, cell in chosen.cells_of(row)} for row in chosen.rows]


def test_a_report_without_them_has_neither_section():
    page = report_page(PILOT, plan=PLAN)
    assert page.section("forecast") is None
    assert page.section("load") is None


def test_the_top_of_the_page_says_how_far_the_date_holds():
    page = report_page(PILOT, plan=PLAN, language="en", forecast=LIKELY)
    (tile,) = [fact for fact in page.facts if fact.id == "forecast"]
    assert tile.bare == LIKELY.p85
    share = f"{round(100 * LIKELY.as_planned)}%"
    assert share in tile.note
    assert page.lead.startswith(f"The plan’s date holds in {share} of the outcomes; in 85 of 100")


def test_a_date_that_seldom_holds_is_the_headline():
    tight = attrs.evolve(PILOT, meetings=[], go_backs=[])
    plan = schedule(tight)
    page = report_page(tight, plan=plan, language="nb", forecast=forecast(plan, 500, 7))
    assert page.headline.startswith("Planen sier 22.\xa0januar, men det holder bare i ")


def test_the_hours_are_those_of_the_plan_in_which_all_have_time():
    page = report_page(PILOT, plan=PLAN, language="en", levelled=LEVELLED)
    (tile,) = [fact for fact in page.facts if fact.id == "hours"]
    assert (tile.bare, tile.note) == (45, "1 place in the team, when everybody has time; 30 as the plan stands")


def test_the_plan_for_other_programs_has_the_levelled_dates_and_says_so(tmp_path):
    write_report(PILOT, tmp_path / "r", plan=PLAN, levelled=LEVELLED, language="en", formats=["html", "plan-json"])
    (count,) = [row for row in json.loads((tmp_path / "r/plan.json").read_text())["rows"] if row["path"] == "count"]
    assert count["finish"] == LEVELLED.plan["count"].finish.isoformat() != PLAN["count"].finish.isoformat()
    assert "with the dates on which everybody has time" in (tmp_path / "r/report.html").read_text(encoding="utf-8")


def test_what_falls_outside_the_budget_is_something_to_look_out_for():
    paid = [attrs.evolve(member, rate=Money(500)) for member in PILOT.team]
    project = attrs.evolve(PILOT, team=paid, budget_years=[2026])
    attention = report_page(project, plan=schedule(project), language="en").section("attention")
    (row,) = [row for table in attention.tables() for row in table.rows if row.cells[0].value == "P51"]
    assert row.cells[1].text == "the whole project"


def test_the_parts_have_the_percentiles_of_the_forecast():
    told = rows(section("forecast", forecast=LIKELY), "forecast-parts")
    assert [row["part"].value for row in told[:-1]] == ["ask", "count", "adopt"]
    assert [told[-1][name].value for name in ("p10", "p50", "p85")] == [LIKELY.p10, LIKELY.p50, LIKELY.p85]
    assert told[0]["criticality"].value == pytest.approx(LIKELY["ask"].criticality, abs=1e-6)


def test_the_meetings_add_up_and_the_planned_one_is_marked():
    told = rows(section("forecast", forecast=LIKELY), "forecast-meetings")
    assert sum(row["decides"].value for row in told) == pytest.approx(1)
    assert told[-1]["by-then"].value == pytest.approx(1)
    assert ["as in the plan" in row["meeting"].text for row in told].count(True) == 1


def test_what_it_rests_on_is_said():
    (basis,) = section("forecast", forecast=LIKELY).sections
    told = {name: text_of(line) for name, line in basis.blocks[0].items}
    assert told["Outcomes"] == "2,000, seed 7"
    assert told["Estimates are read as"].startswith("PERT")
    assert told["Correlation"] == "0.3 between all"
    assert told["Ways back"] == "from ‘Adopt’ in 20% of cases, at most 1 time"
    assert "P85 from" in told["Margin of error"]


def test_the_load_has_every_week_and_what_has_to_move():
    found = section("load", levelled=LEVELLED)
    weeks = rows(found, "load-weeks")
    told = [(float(row["before"].value), float(row["now"].value)) for row in weeks]
    assert told == [(0.8, 0.4), (0.4, 0.4), (0, 0.4)]
    assert "too much" in weeks[0]["before"].text
    assert [row["part"].value for row in rows(found, "load-moved")] == ["count"]
    assert text_of(found.title) == "Work can be moved so that everybody has time, without a later finish"


def test_a_plan_of_many_years_has_its_load_in_the_table_alone():
    weeks = [
        RoleWeek("adviser", 2027 + at // 50, 1 + at % 50, LEVELLED.load[0].asked, LEVELLED.load[0].there)
        for at in range(150)
    ]
    long = attrs.evolve(LEVELLED, load=tuple(weeks), load_before=tuple(weeks))
    found = section("load", levelled=long)
    assert not [block for block in found.blocks if isinstance(block, Figure)]
    assert any("too long" in text_of(block.line) for block in found.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_and_markdown_say_both_in_every_language(language):
    names = {"nb": ("Prognose", "Folks tid"), "nn": ("Prognose", "Folks tid"), "en": ("Forecast", "People's time")}
    page = report_page(PILOT, plan=PLAN, language=language, forecast=LIKELY, levelled=LEVELLED)
    assert {page.section("forecast").short, page.section("load").short} == set(names[language])
    html = report_as_html(PILOT, plan=PLAN, language=language, forecast=LIKELY, levelled=LEVELLED)
    assert html.count("im-drawing im-wide") >= 3
    text = report_as_markdown(PILOT, plan=PLAN, language=language, forecast=LIKELY, levelled=LEVELLED)
    for one in (page.section("forecast"), page.section("load")):
        assert text_of(one.title) in text


def test_the_manifest_names_what_both_can_be_made_again_from(tmp_path):
    write_report(PILOT, tmp_path, plan=PLAN, forecast=LIKELY, levelled=LEVELLED)
    found = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    told = found["forecast"]
    assert (told["samples"], told["seed"], told["shape"], told["common"]) == (2000, 7, "pert", "0.3")
    assert told["go-backs"] == [{"gate": "adopt", "to": "ask", "probability": "0.2", "at-most": 1}]
    assert told["digest"] == _digest(tmp_path, forecast(PLAN, 2000, 7))
    assert told["digest"] != _digest(tmp_path, forecast(PLAN, 2000, 8))
    assert found["levelled"]["plan"]["finish"] == LEVELLED.plan.finish.isoformat()
    assert (found["levelled"]["seed"], found["levelled"]["time-limit"]) == (1, 10.0)


def _digest(folder, made):
    write_report(PILOT, folder / "again", plan=PLAN, forecast=made, force=True)
    return json.loads((folder / "again" / "manifest.json").read_text(encoding="utf-8"))["forecast"]["digest"]


def test_a_forecast_of_another_project_is_refused():
    other = attrs.evolve(PILOT, id="other")
    with pytest.raises(Mismatch, match="forecast belongs to project 'pilot'"):
        report_page(other, forecast=LIKELY)
    with pytest.raises(Mismatch, match="levelled plan belongs to project 'pilot'"):
        report_page(other, levelled=LEVELLED)


def test_people_s_time_ends_without_what_only_the_manifest_needs():
    told = [text_of(block.line) for block in section("load", levelled=LEVELLED).blocks if isinstance(block, Paragraph)]
    assert any("not those of the plan" in text for text in told)
    assert not any("seed" in text for text in told)
    one = attrs.evolve(PILOT, method=Method("one", flow=ASK), meetings=[], go_backs=[])
    calm = report_page(one, plan=schedule(one), language="en", levelled=level_resources(schedule(one))).section("load")
    told = [text_of(block.line) for block in calm.blocks if isinstance(block, Paragraph)]
    assert not any("not those of the plan" in text for text in told)
    assert not any(isinstance(block, Figure) for block in calm.blocks)  # nobody is asked for too much: no picture


def test_the_meetings_say_that_they_count_the_first_decision():
    (table,) = [one for one in section("forecast", forecast=LIKELY).tables() if one.id == "forecast-meetings"]
    assert text_of(table.note).startswith("The table counts the first time each point is decided.")


def test_a_cause_is_told_by_its_title():
    cause = CommonCause("flu", ["ask", "count"], "0.4", title="Sick leave")
    project = attrs.evolve(PILOT, uncertainty=Uncertainty(causes=[cause]))
    found = forecast(schedule(project), 200, 7)
    assert "‘Sick leave’ makes parts move together (correlation 0.4)" in found.words[-1].text("en")
    page = report_as_markdown(project, plan=schedule(project), forecast=found, language="en")
    assert "0.4 within ‘Sick leave’" in page


def test_who_does_no_phase_is_said_not_to_be_waited_for():
    owner = TeamMember("owner", role="owner", share="0.1")
    project = attrs.evolve(PILOT, team=[*PILOT.team, owner])
    plan = schedule(project)
    found = report_page(project, plan=plan, language="en", levelled=level_resources(plan)).section("load")
    told = [text_of(block.line) for block in found.blocks if isinstance(block, Paragraph)]
    assert any(text.startswith("Only those who do phases are counted here.") for text in told)
    alone = section("load", levelled=LEVELLED).blocks
    assert not any("do phases" in text_of(block.line) for block in alone if isinstance(block, Paragraph))

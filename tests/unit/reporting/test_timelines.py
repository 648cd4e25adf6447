"""From a run to its timeline: which round counts, where ways back lead, how conditions stand, and what is not shown."""

from datetime import timedelta

import pytest
from tests.unit.reporting.drawings.reading_svg import faults_of
from tests.unit.reporting.pilots import (
    BOARD,
    LEAD,
    OWNER,
    PROJECT,
    RUNS,
    begun,
    completed,
    day,
    first_gate_passed,
    plan_of,
    sent_back,
    stopped,
    tried,
    tried_again,
)

from innomethods.model import Gate, Method, Phase, Project
from innomethods.reporting import report_page
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.timeline import draw_timeline
from innomethods.reporting.drawings.timeline_rows import DecisionLook, DutyLook, RoundLook
from innomethods.reporting.html_pages import html_of
from innomethods.reporting.timelines import run_timeline, timeline_as_svg
from innomethods.running import begin_run
from innomethods.wording import LANGUAGES


def looks(timeline):
    return {row.path: [(one.number, one.look) for one in row.rounds] for row in timeline.work}


def section(run, **more):
    return report_page(PROJECT, plan=plan_of(run), run=run, **more).section("course")


def test_nothing_is_drawn_before_anything_began():
    assert run_timeline(begun()) is None
    assert timeline_as_svg(begun()) is None
    assert report_page(PROJECT, run=begun()).section("course") is None


def test_rounds_that_count_go_on_or_count_no_more():
    assert looks(run_timeline(sent_back())) == {
        "need/collect": [(1, RoundLook.COUNTS)],
        "try": [(1, RoundLook.BEFORE)],
    }
    going_on = sent_back().start("try", at=day(2, 3), by=LEAD)
    assert looks(run_timeline(going_on))["try"] == [(1, RoundLook.BEFORE), (2, RoundLook.NOW)]
    assert looks(run_timeline(tried_again()))["try"] == [(1, RoundLook.BEFORE), (2, RoundLook.COUNTS)]


def test_work_that_goes_on_reaches_to_the_day_it_speaks_of():
    going_on = sent_back().start("try", at=day(2, 3), by=LEAD)
    (_, last) = run_timeline(going_on, on=day(5, 1)).work[-1].rounds
    assert last.last == day(5, 1)


def test_decisions_have_their_day_and_what_they_did_and_the_way_back_leads_to_the_work():
    timeline = run_timeline(completed())
    (first, last) = timeline.gates
    assert [(one.on, one.look) for one in first.decisions] == [(day(1, 15), DecisionLook.PASSED)]
    assert [one.look for one in last.decisions] == [DecisionLook.BACK, DecisionLook.PASSED]
    assert [one.outcome for one in last.decisions] == ["gå tilbake", "videre"]
    (way,) = timeline.ways_back
    assert (way.on, way.gate, way.to) == (day(2, 2), "in-use", "try")


def test_a_decision_that_no_longer_holds_is_shown_as_one_of_before():
    run = tried().decide("in-use", "go-back", to="need/collect", at=day(2, 2), by=BOARD, reason="Behovet er et annet")
    timeline = run_timeline(run)
    assert timeline.gates[0].decisions[0].look is DecisionLook.BEFORE
    assert set(looks(timeline)["need/collect"]) == {(1, RoundLook.BEFORE)}


@pytest.mark.parametrize(
    ("make", "on", "look", "until"),
    [
        (first_gate_passed, day(1, 20), DutyLook.OPEN, day(1, 20)),
        (first_gate_passed, day(1, 26), DutyLook.OVERDUE, day(1, 26)),
        (tried, day(2, 1), DutyLook.CLOSED, day(1, 28)),
    ],
)
def test_a_condition_is_open_overdue_or_closed(make, on, look, until):
    (duty,) = run_timeline(make(), on=on).duties
    assert (duty.born, duty.due, duty.look, duty.until) == (day(1, 15), day(1, 25), look, until)


def test_a_condition_lapses_when_the_work_goes_back_past_its_gate():
    run = first_gate_passed().start("try", at=day(1, 18), by=LEAD).finish("try", at=day(1, 20), by=LEAD)
    run = run.decide("in-use", "go-back", to="need/collect", at=day(1, 22), by=BOARD, reason="Behovet er et annet")
    (duty,) = run_timeline(run, on=day(3, 1)).duties
    assert (duty.look, duty.until) == (DutyLook.LAPSED, day(1, 22))


def test_entries_struck_out_are_not_drawn():
    run = first_gate_passed().start("try", at=day(1, 18), by=LEAD)
    run = run.strike(len(run.events), at=day(1, 19), by=OWNER, reason="feil løp")
    assert "try" not in looks(run_timeline(run))


def test_what_nobody_has_begun_is_counted_and_not_drawn():
    assert run_timeline(first_gate_passed()).ahead == 1
    assert run_timeline(stopped()).ahead == 0


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", RUNS)
def test_every_run_has_a_section_or_nothing_to_tell(name, language):
    made = section(RUNS[name](), language=language)
    assert (made is None) == (name == "begun")


def test_the_table_says_every_round_that_is_drawn():
    (table,) = section(tried_again()).tables()
    told = [tuple(cell.text for cell in row.cells) for row in table.rows]
    assert told == [
        ("Behov: Samle innsikt", "1", "11.01.2027", "15.01.2027", "Utført"),
        ("Prøve ut", "1", "18.01.2027", "29.01.2027", "Utført; gjelder ikke lenger, arbeidet ble sendt tilbake 02.02.2027"),
        ("Prøve ut", "2", "03.02.2027", "16.02.2027", "Utført"),
    ]  # fmt: skip
    going_on = sent_back().start("try", at=day(2, 3), by=LEAD)
    assert section(going_on).blocks[-1].rows[-1].cells[-1].text == "Pågår"
    assert section(going_on).blocks[-1].rows[-1].cells[-2].text == "ikke ferdig"


def test_the_heading_says_how_often_the_work_was_sent_back():
    assert section(tried()).title[0].text == "Arbeidet har gått fremover siden 11.\xa0januar 2027"
    assert section(sent_back()).title[0].text == "Arbeidet er sendt tilbake én gang siden 11.\xa0januar 2027"


def test_the_page_shows_the_drawing_in_three_widths_and_stays_small():
    run = completed()
    page = html_of(report_page(PROJECT, plan=plan_of(run), run=run))
    assert page.count('id="timeline-') == 2 * 3  # a title and a description for each width
    assert len(page.encode()) < 250_000


def test_a_file_of_its_own_speaks_of_no_table():
    svg = timeline_as_svg(completed(), language="en")
    assert svg.startswith("<?xml")
    assert "table below" not in svg
    assert "The timeline shows" in svg


def two_years():
    """Return a run of two years in which the work was sent back twice, so that the first phase is in its third round."""
    flow = [
        Phase("collect", title="Samle innsikt og vurdere behovet"),
        Gate("clear", short="P1", title="Behovet er klart", decided_by=OWNER, go_back_to=["collect"], at_most=5),
        Phase("try", title="Prøve ut løsninger i liten skala"),
    ]
    run = begin_run(Project("long", Method("m", flow=flow), start=day(1, 11), country="NO"), at=day(1, 11), by=OWNER)
    when = day(1, 12)
    for outcome, to in (("go-back", "collect"), ("go-back", "collect"), ("proceed", None)):
        run = run.start("collect", at=when, by=LEAD)
        run = run.finish("collect", at=when + timedelta(days=200), by=LEAD)
        when += timedelta(days=230)
        run = run.decide("clear", outcome, to=to, at=when, by=OWNER, reason="slik ble det")
    return run.start("try", at=when, by=LEAD)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", Width)
def test_two_years_in_three_rounds_can_be_read_in_every_width(width, language):
    timeline = run_timeline(two_years(), language=language)
    assert [one.number for one in timeline.work[0].rounds] == [1, 2, 3]
    assert faults_of(draw_timeline(timeline, width, prefix="t")) == []

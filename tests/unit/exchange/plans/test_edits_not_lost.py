"""What an edited plan says is neither taken for more than it says nor passed over in silence."""

import io
import re
from datetime import date

import openpyxl
import pytest
from tests.unit.exchange.plans.test_comparing import PLAN, compared, in_sheet, in_xml, kinds, project

from innomethods.exchange import Amendment, UnusableFile, to_csv, to_ms_project
from innomethods.exchange.spans import day_of
from innomethods.model import Done, Method, Phase, Progress, Project
from innomethods.planning import schedule
from innomethods.quantities import ThreePoint

NO_CONSTRAINT = "<ConstraintType>0</ConstraintType>"


def held(name, kind, day):
    """Return the XML with a constraint on one task; every date in it stands as it was."""
    constraint = f"<ConstraintType>{kind}</ConstraintType><ConstraintDate>{day}T08:00:00</ConstraintDate>"
    return in_xml(name, NO_CONSTRAINT, constraint)


# ------------------------------------------------------------------------------------------- no earlier than a day
@pytest.mark.parametrize("name", ["Ask", "Write", "Sign"])
@pytest.mark.parametrize(("kind", "day"), [("4", "2027-02-20"), ("6", "2027-02-22")])
def test_a_day_that_holds_nothing_back_is_no_edit(name, kind, day):
    assert compared(held(name, kind, day)).changes == ()


def test_a_finish_no_earlier_than_its_own_is_no_edit():
    for node in PLAN.phases:
        assert compared(held(str(node.title), "6", node.finish)).changes == ()


def test_a_day_on_which_work_must_begin_still_moves_it():
    (change,) = compared(held("Ask", "2", "2027-02-22")).changes
    assert change.amendments == (Amendment(("start",), date(2027, 2, 22)),)


def test_a_day_that_held_work_back_is_taken_earlier_than_what_comes_before_allows():
    plan = schedule(project(not_before={"draw": date(2027, 3, 22)}))
    text = to_ms_project(plan).replace("<ConstraintDate>2027-03-22", "<ConstraintDate>2027-03-02")
    (change,) = compared(text, plan).changes
    assert change.amendments == (Amendment(("not-before", "draw"), date(2027, 3, 2)),)


# ----------------------------------------------------------------------------------------------- the project's start
def test_another_start_of_the_project_is_read():
    later = schedule(project(start=date(2027, 3, 8)))
    changes = compared(to_ms_project(later))
    (change,) = changes.changes
    assert change.amendments == (Amendment(("start",), date(2027, 3, 8)),)
    assert changes.planned.nodes == later.nodes
    assert str(change.words).startswith("Pilot: begins 8")


def test_a_plan_that_is_reckoned_from_its_end_has_no_start_of_its_own():
    text = re.sub("<StartDate>2027-03-01", "<StartDate>2027-03-08", to_ms_project(PLAN))
    assert compared(text.replace("<ScheduleFromStart>1<", "<ScheduleFromStart>0<")).changes == ()


def test_the_start_of_work_under_way_stays():
    progress = Progress(date(2027, 3, 20), [Done("need/ask", date(2027, 3, 1), date(2027, 3, 8))])
    plan = schedule(project(), progress)
    text = to_ms_project(plan).replace("<StartDate>2027-03-01", "<StartDate>2027-03-08")
    (change,) = compared(text, plan, progress).changes
    assert "the log holds" in str(change.why_not)


# --------------------------------------------------------------------------------------------------------- waits
def waiting(likely):
    flow = Phase("a", estimate=5) >> Phase("b", estimate=2) >> Phase("d", estimate=1)
    beside = Phase("c", estimate=20)
    return schedule(
        Project(
            "pilot",
            Method("m", flow=flow & beside),
            start=date(2027, 4, 5),
            country="NO",
            waits={"a": ThreePoint(5, likely, 30)},
        )
    )


def test_another_wait_keeps_the_ends_of_its_guess_and_uses_float():
    plan = waiting(10)
    (change,) = compared(to_ms_project(plan).replace("<LinkLag>144000<", "<LinkLag>172800<"), plan).changes
    assert change.amendments == (Amendment(("waits", "a"), ThreePoint(5, 12, 30)),)
    after = waiting(12)
    assert change.cost.float_used == plan["b"].total_float - after["b"].total_float > 0
    assert "costs nothing" not in str(change.cost.words)


def test_a_wait_past_the_end_of_its_guess_says_what_gives_way():
    plan = waiting(10)
    (change,) = compared(to_ms_project(plan).replace("<LinkLag>144000<", f"<LinkLag>{40 * 14400}<"), plan).changes
    assert change.amendments == (Amendment(("waits", "a"), ThreePoint(5, 40, 40)),)
    assert "‘most’ 40 instead of 30" in str(change.note)


# --------------------------------------------------------------------------------------------------------- sheets
def test_a_finish_that_the_work_days_contradict_is_told():
    text = to_csv(PLAN).replace("2027-03-15,2027-03-18,4,", "2027-03-15,2027-03-24,12,")
    assert text != to_csv(PLAN)
    (change,) = compared(text).changes
    assert "24\N{NO-BREAK SPACE}March 2027" in str(change.note)
    agreeing = to_csv(PLAN).replace("2027-03-15,2027-03-18,4,", "2027-03-15,2027-03-24,8,")
    assert compared(agreeing).changes[0].note is None


def test_work_days_of_a_decision_are_told():
    (change,) = compared(in_sheet("adopt", "Arbeidsdagar", 5)).changes
    assert (str(change.kind), change.path) == ("duration", "adopt")
    assert "a decision takes no work days" in str(change.why_not)


def test_work_days_taken_away_are_told():
    (change,) = compared(in_sheet("draw", "Arbeidsdagar", None)).changes
    assert (str(change.kind), change.path) == ("duration", "draw")
    assert "write 0" in str(change.why_not)


def test_work_days_taken_away_with_another_finish_are_counted():
    book = openpyxl.load_workbook(io.BytesIO(in_sheet("draw", "Arbeidsdagar", None)))
    cell = next(row for row in book["Plan"].iter_rows(min_row=2) if row[0].value == "Draw")[2]
    cell.value = "22.03.2027"
    out = io.BytesIO()
    book.save(out)
    (change,) = compared(out.getvalue()).changes
    assert change.amendments == (Amendment(("estimates", "draw"), ThreePoint.of(6)),)


@pytest.mark.parametrize(("column", "formula"), [("Arbeidsdagar", "=6*2"), ("Slutt", "=D2+3"), ("Namn", '="a"')])
def test_a_formula_without_its_result_is_refused(column, formula):
    with pytest.raises(UnusableFile, match="no result has been saved") as told:
        compared(in_sheet("draw", column, formula))
    assert f"column '{column}'" in str(told.value)


@pytest.mark.parametrize("written", ["3/9/2027", "3-9-27", "03/09/2027"])
def test_a_date_that_can_be_read_two_ways_is_refused(written):
    assert day_of(written) is None
    with pytest.raises(UnusableFile, match=r"9\WMarch 2027 or 3\WSeptember 2027"):
        compared(in_sheet("draw", "Slutt", written))


@pytest.mark.parametrize("written", ["3.9.2027", "13/9/2027", "9/9/2027"])
def test_a_date_that_can_be_read_one_way_is_read(written):
    assert day_of(written).month == 9


# ------------------------------------------------------------------------------------------------------------- XML
@pytest.mark.parametrize(("percent", "form", "work_days"), [(50, 19, 2), (100, 51, 4)])
def test_a_lag_in_per_cent_is_counted(percent, form, work_days):
    """A lag of 50 per cent after four days is two days of work."""
    text = in_xml(
        "Write", "<LinkLag>0</LinkLag>(\\s*)<LagFormat>7<", rf"<LinkLag>{percent}</LinkLag>\1<LagFormat>{form}<"
    )
    changes = compared(text)
    assert kinds(changes) == [("wait", "draw")]
    ends = PLAN.calendar.finish_of(PLAN.calendar.after(PLAN["draw"].finish), work_days)
    days = (ends - PLAN["draw"].finish).days
    assert str(changes.changes[0].words) == f"Draw: a wait of {days} calendar days instead of 0"


@pytest.mark.parametrize(("lag", "form", "days"), [(-9000, 7, -2), (-28800, 8, -2), (-2250, 7, -1)])
def test_a_lead_is_told_as_long_as_it_is(lag, form, days):
    text = in_xml(
        "Draw", "<LinkLag>100800</LinkLag>(\\s*)<LagFormat>8<", rf"<LinkLag>{lag}</LinkLag>\1<LagFormat>{form}<"
    )
    (change,) = compared(text).changes
    assert f"{days} calendar days".replace("-", "−") in str(change.words).replace("-", "−")
    assert change.amendments == ()


def test_an_actual_finish_is_told():
    done = "<PercentComplete>100</PercentComplete><ActualFinish>2027-03-17T15:30:00</ActualFinish>"
    (change,) = compared(in_xml("Draw", "<PercentComplete>0</PercentComplete>", done)).changes
    assert (str(change.kind), change.path) == ("progress", "draw")
    finished = in_xml(
        "Draw", "<PercentComplete>0<", "<ActualFinish>2027-03-17T15:30:00</ActualFinish><PercentComplete>0<"
    )
    (change,) = compared(finished).changes
    assert "17\N{NO-BREAK SPACE}March 2027" in str(change.words)


# ------------------------------------------------------------------------------------------------- other links
def linked(name, kind, lag=0, form=7):
    """Return the XML with another kind of link to the first of what comes before a task."""
    return in_xml(
        name,
        r"(?s)<Type>1</Type>(\s*<Cross.*?<LinkLag>)\d+(</LinkLag>\s*<LagFormat>)\d<",
        rf"<Type>{kind}</Type>\g<1>{lag}\g<2>{form}<",
    )


def test_another_kind_of_link_is_dated_and_priced():
    """«Draw» is told to begin with «Ask» (SS), six days of work later: sooner than a wait of a week lets it."""
    (change,) = compared(linked("Draw", 3, lag=6 * 4500)).changes
    assert (str(change.kind), change.amendments) == ("links", ())
    assert str(change.note) == "by these links it begins 9\N{NO-BREAK SPACE}March 2027"
    assert change.cost.work_days == 0, "«Read» is longer"


def test_a_link_that_holds_work_back_costs_its_float_and_the_meeting():
    late = 30 * 4500
    (change,) = compared(linked("Draw", 3, lag=late)).changes
    first = PLAN.calendar.on_or_after(date(2027, 3, 1))
    for _ in range(30):
        first = PLAN.calendar.after(first)
    held_back = schedule(project(not_before={"draw": first}))
    assert held_back["adopt"].finish == date(2027, 5, 25)
    assert change.cost.finish == held_back.finish
    assert [one.path for one in change.cost.missed] == ["adopt"]


def test_work_that_no_link_holds_back_begins_with_the_plan():
    text = in_xml("Read", "(?s)<PredecessorLink>.*?</PredecessorLink>", "")
    (change,) = compared(text).changes
    assert "begins 1\N{NO-BREAK SPACE}March 2027" in str(change.note)

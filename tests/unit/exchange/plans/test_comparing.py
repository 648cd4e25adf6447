"""Every kind of edit is found, told from what follows from it, and carried into the project when that can hold it."""

import io
import json
import re
from datetime import date, datetime

import attrs
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import (
    Amendment,
    amended,
    compare_plans,
    plan_to_json,
    read_edited_plan,
    to_csv,
    to_ms_project,
    to_workbook,
)
from innomethods.model import Done, Gate, Meetings, Method, Phase, Progress, Project, Stage, TeamMember
from innomethods.planning import schedule
from innomethods.quantities import Money, ThreePoint
from innomethods.wording import LANGUAGES

FLOW = (
    Stage("need", flow=Phase("ask", title="Ask", estimate=5, wait=7, does="adviser"))
    >> (Phase("draw", title="Draw", estimate=4) & Phase("read", title="Read", estimate=9))
    >> Phase("write", title="Write", estimate=3)
    >> Gate("adopt", title="Adopt", decided_by="board")
    >> Gate("sign", title="Sign", wait=10)
)
BOARD = Meetings("board", [date(2027, 4, 20), date(2027, 5, 25)], papers_due=4)
TEAM = [TeamMember("adviser", role="adviser", share="0.4"), TeamMember("helper", role="staff", share="0.2")]


def project(**other):
    known = {"start": date(2027, 3, 1), "country": "NO", "meetings": [BOARD], "team": TEAM}
    return Project("pilot", Method("m", flow=FLOW), **(known | other))


PLAN = schedule(project())


def compared(data, plan=PLAN, progress=None):
    return compare_plans(plan, read_edited_plan(data, "edited"), progress)


def kinds(changes):
    return [(str(change.kind), change.path) for change in changes.changes]


def in_sheet(path, column, value):
    """Return the workbook with one cell edited, as openpyxl saves it."""
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(PLAN, language="nn")))
    sheet = book["Plan"]
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[heads.index("Id")].value == path)
    row[heads.index(column)].value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def in_xml(name, old, new):
    """Return the XML with something changed within one task."""
    text = to_ms_project(PLAN, language="nn")
    tasks = text.split("<Task>")
    (at,) = (at for at, task in enumerate(tasks) if f"<Name>{name}</Name>" in task and "<UID>0<" not in task)
    assert re.search(old, tasks[at]), tasks[at]
    tasks[at] = re.sub(old, new, tasks[at], count=1)
    return "<Task>".join(tasks)


def in_json(path, **new):
    record = json.loads(plan_to_json(PLAN))
    next(row for row in record["rows"] if row["path"] == path).update(new)
    return json.dumps(record)


EDITS = {
    "work days in a sheet": (lambda: in_sheet("draw", "Arbeidsdagar", 6), [("duration", "draw")]),
    "a finish in a sheet": (lambda: in_sheet("draw", "Slutt", datetime(2027, 3, 22)), [("duration", "draw")]),  # noqa: DTZ001
    "a finish typed as text": (lambda: in_sheet("draw", "Slutt", "22.03.2027"), [("duration", "draw")]),
    "a name in a sheet": (lambda: in_sheet("draw", "Namn", "Sketch"), [("renamed", "draw")]),
    "a link in a sheet": (lambda: in_sheet("write", "Kjem etter", "draw"), [("links", "write")]),
    "people in a sheet": (lambda: in_sheet("draw", "Kven", "helper; someone"), [("people", "draw")]),
    "a decision in a sheet": (lambda: in_sheet("adopt", "Slutt", datetime(2027, 4, 27)), [("decision", "adopt")]),  # noqa: DTZ001
    "an id in a sheet": (lambda: in_sheet("draw", "Id", "drew"), [("lost", "draw"), ("unknown", "")]),
    "no id in a sheet": (lambda: in_sheet("draw", "Id", None), [("lost", "draw"), ("new", "")]),
    "a duration in XML": (lambda: in_xml("Draw", "PT30H0M0S", "PT45H0M0S"), [("duration", "draw")]),
    "half a day in XML": (lambda: in_xml("Draw", "PT30H0M0S", "PT33H45M0S"), [("duration", "draw")]),
    "a lag in XML": (
        lambda: to_ms_project(PLAN).replace("<LinkLag>100800<", "<LinkLag>201600<"),
        [("wait", "need/ask")],
    ),
    "one lag of two": (lambda: in_xml("Draw", "<LinkLag>100800<", "<LinkLag>201600<"), [("lag", "draw")]),
    "a lag after a decision": (lambda: in_xml("Sign", "<LinkLag>144000<", "<LinkLag>288000<"), [("wait", "sign")]),
    "progress in XML": (
        lambda: in_xml("Draw", "<PercentComplete>0<", "<PercentComplete>40<"),
        [("progress", "draw")],
    ),
    "papers in XML": (lambda: in_xml("Adopt", "<Value>2027-04-16<", "<Value>2027-04-18<"), [("papers", "adopt")]),
    "a deadline in XML": (
        lambda: in_xml("Write", "<Deadline>2027-04-16", "<Deadline>2027-04-18"),
        [("papers", "write")],
    ),
    "units of a task in XML": (
        lambda: to_ms_project(PLAN).replace("<Units>0.4<", "<Units>1<", 1),
        [("units", "need/ask")],
    ),
    "papers in a sheet": (lambda: in_sheet("adopt", "Papirfrist", "18.04.2027"), [("papers", "adopt")]),
    "a status in a sheet": (lambda: in_sheet("draw", "Status", "ferdig"), [("progress", "draw")]),
    "a start alone in a sheet": (lambda: in_sheet("write", "Start", "05.04.2027"), [("start", "write")]),
    "a start on a day off": (lambda: in_sheet("draw", "Start", "13.03.2027"), [("start", "draw")]),
    "a kind of link in XML": (
        lambda: in_xml("Write", "<Type>1</Type>(\\s*<Cross)", r"<Type>3</Type>\1"),
        [("links", "write")],
    ),
    "no link in XML": (lambda: in_xml("Write", "(?s)<PredecessorLink>.*?</PredecessorLink>", ""), [("links", "write")]),
    "a held start in XML": (
        lambda: in_xml(
            "Write",
            "<ConstraintType>0</ConstraintType>",
            "<ConstraintType>4</ConstraintType><ConstraintDate>2027-04-02T08:00:00</ConstraintDate>",
        ),
        [("start", "write")],
    ),
    "by hand in XML": (
        lambda: in_xml(
            "Write", "<Manual>0</Manual>", "<Manual>1</Manual><ManualStart>2027-04-05T08:00:00</ManualStart>"
        ),
        [("start", "write")],
    ),
    "a meeting moved in XML": (
        lambda: in_xml("Adopt", "<ConstraintDate>2027-04-20", "<ConstraintDate>2027-04-27"),
        [("decision", "adopt")],
    ),
    "a new task in XML": (
        lambda: to_ms_project(PLAN).replace(
            "</Tasks>", "<Task><UID>77</UID><ID>77</ID><Name>Paint</Name><Duration>PT8H0M0S</Duration></Task></Tasks>"
        ),
        [("new", "")],
    ),
    "a task switched off": (lambda: in_xml("Draw", "<Active>1<", "<Active>0<"), [("lost", "draw")]),
    "a share in XML": (lambda: to_ms_project(PLAN).replace("<MaxUnits>0.4<", "<MaxUnits>0.6<"), [("share", "")]),
    "a wait in JSON": (
        lambda: in_json("sign", finish="2027-05-12", start="2027-05-12"),
        [("decision", "sign")],
    ),
    "the first start in JSON": (
        lambda: in_json("need/ask", start="2027-03-03", finish="2027-03-09"),
        [("start", "need/ask")],
    ),
    "too early in JSON": (lambda: in_json("write", start="2027-03-05", finish="2027-03-09"), [("start", "write")]),
    "a date that follows from nothing": (
        lambda: in_xml("Write", "<Finish>2027-04-02", "<Finish>2027-04-08"),
        [("shown", "write")],
    ),
}
NOT_CARRIED = {
    "a name in a sheet", "a link in a sheet", "people in a sheet", "an id in a sheet", "no id in a sheet",
    "a kind of link in XML", "no link in XML", "a new task in XML", "a task switched off", "too early in JSON",
    "progress in XML", "papers in XML", "a deadline in XML", "units of a task in XML", "papers in a sheet",
    "a status in a sheet", "a start on a day off", "a date that follows from nothing",
}  # fmt: skip


@pytest.mark.parametrize("case", EDITS)
def test_each_kind_of_edit_is_found_and_nothing_else(case):
    make, expected = EDITS[case]
    changes = compared(make())
    assert kinds(changes) == expected
    for change in changes.changes:
        assert (change.why_not is not None) == (case in NOT_CARRIED)
        for wording in [change.words, change.why_not, change.cost and change.cost.words]:
            for language in LANGUAGES if wording else ():
                assert "{" not in wording.text(language)


def test_what_only_follows_is_told_as_a_consequence():
    text = to_ms_project(schedule(project(estimates={"read": 12})), language="nb")
    changes = compared(text)
    assert kinds(changes) == [("duration", "read")]
    assert [shift.path for shift in changes.consequences] == ["write"]
    assert changes.planned == schedule(project(estimates={"read": 12}))


def test_a_lost_meeting_is_told_with_its_cost():
    changes = compared(in_sheet("read", "Arbeidsdagar", 25))
    (change,) = changes.changes
    assert [(one.path, one.was, one.now) for one in changes.missed] == [("adopt", date(2027, 4, 20), date(2027, 5, 25))]
    assert change.cost.missed == changes.missed
    assert "misses the meeting on 20" in str(change.cost.words)


def test_float_is_used_before_the_end_moves():
    (change,) = compared(in_sheet("draw", "Arbeidsdagar", 7)).changes
    assert (change.cost.float_used, change.cost.work_days) == (3, 0)


def test_a_decision_put_off_to_another_meeting_misses_none():
    changes = compared(in_sheet("adopt", "Slutt", "25.05.2027"))
    assert changes.planned["adopt"].finish == date(2027, 5, 25)
    assert changes.missed == ()
    (change,) = changes.changes
    assert (change.note, change.amendments) == (None, (Amendment(("not-before", "adopt"), date(2027, 5, 25)),))


def test_a_day_without_a_meeting_does_not_rewrite_the_bodys_calendar():
    changes = compared(in_sheet("adopt", "Slutt", "27.04.2027"))
    (change,) = changes.changes
    assert changes.planned.project.meetings == PLAN.project.meetings
    assert [(one.path, one.was, one.now) for one in changes.missed] == [("adopt", date(2027, 4, 20), date(2027, 5, 25))]
    note = change.note.text("en").replace("\N{NO-BREAK SPACE}", " ")
    assert note.startswith("‘board’ doesn’t meet on 27 April 2027. It meets next on 25 May 2027.")


def test_a_day_after_the_last_meeting_says_so():
    (change,) = compared(in_sheet("adopt", "Slutt", "08.06.2027")).changes
    assert "has no known meeting" in change.note.text("en")


def test_a_bar_moved_after_a_decision_is_priced_and_carried():
    """What comes after a decision can't wait by a number of days; it gets a day of its own."""
    flow = Phase("try", estimate=3) >> Gate("go") >> Phase("use", estimate=5) >> Gate("adopt", decided_by="board")
    plan = schedule(Project("p", Method("m", flow=flow), start=date(2027, 3, 1), country="NO", meetings=[BOARD]))
    record = json.loads(plan_to_json(plan))
    next(row for row in record["rows"] if row["path"] == "use").update(start="2027-04-19", finish="2027-04-23")
    changes = compared(json.dumps(record), plan)
    (change,) = changes.changes
    assert change.amendments == (Amendment(("not-before", "use"), date(2027, 4, 19)),)
    assert [one.now for one in changes.missed] == [date(2027, 5, 25)]
    assert change.cost.work_days == plan.calendar.shift(plan.finish, changes.planned.finish) > 0
    lag = to_ms_project(plan).split("<Task>")
    lag[4] = lag[4].replace("<LinkLag>0<", "<LinkLag>576000<")
    (change,) = compared("<Task>".join(lag), plan).changes
    assert (str(change.kind), change.path, change.cost.missed != ()) == ("lag", "use", True)
    assert "‘not-before’" in change.note.text("en")


def test_a_start_alone_moves_all_the_work():
    changes = compared(in_sheet("write", "Start", "05.04.2027"))
    assert (changes.planned["write"].start, changes.planned["write"].work_days) == (date(2027, 4, 5), 3)


def test_an_earlier_start_of_the_first_row_loses_no_meeting_on_the_way():
    record = json.loads(plan_to_json(PLAN))
    record["rows"][1].update(start="2027-02-15")
    changes = compared(json.dumps(record))
    assert kinds(changes) == [("start", "need/ask")]
    assert changes.planned.project.start == date(2027, 2, 15)
    assert [change.cost.missed for change in changes.changes] == [()]


def test_a_day_off_is_told():
    (change,) = compared(in_sheet("draw", "Start", "13.03.2027")).changes
    assert "is not a working day" in change.why_not.text("en")


def test_old_values_are_those_that_were_sent():
    now = schedule(project(estimates={"draw": 5}))
    (change,) = compared(in_sheet("draw", "Arbeidsdagar", 7), plan=now).changes
    assert str(change.words) == "Draw: 7 work days instead of 4"


def test_other_ends_of_a_guess_that_give_way_are_told():
    plan = schedule(project(estimates={"draw": ThreePoint(3, 4, 6)}))
    record = json.loads(plan_to_json(plan))
    next(row for row in record["rows"] if row["path"] == "draw").update(work_days=8)
    (change,) = compared(json.dumps(record), plan).changes
    assert change.note.text("en") == "for the guess to hold together, also ‘most’ 8 instead of 6"


def test_a_greater_share_costs_money_or_hours():
    more = to_ms_project(PLAN).replace("<MaxUnits>0.4<", "<MaxUnits>0.6<")
    (change,) = compared(more).changes
    assert change.cost.hours > 0
    assert "hours more" in change.cost.words.text("en")
    team = [attrs.evolve(TEAM[0], rate=Money(1000)), TEAM[1]]
    priced = schedule(project(team=team))
    changes = compared(more, priced)
    assert changes.net.amount - changes.net_was.amount == 1000 * change.cost.hours > 0
    assert changes.changes[0].cost.words.text("nb").startswith("koster ")


def test_costs_add_up_to_the_new_end():
    record = json.loads(plan_to_json(PLAN))
    for row in record["rows"]:
        row.update({"work_days": 30} if row["path"] in {"read", "write"} else {})
    changes = compared(json.dumps(record))
    total = sum(change.cost.work_days for change in changes.changes)
    assert total == PLAN.calendar.shift(PLAN.finish, changes.planned.finish) > 0


def test_a_row_unchanged_since_an_older_plan_is_no_edit():
    """The workbook remembers what it said, so a plan that has moved on isn't undone by it."""
    now = schedule(project(estimates={"read": 12}))
    assert compared(to_workbook(PLAN, language="en"), plan=now).changes == ()
    assert kinds(compared(in_sheet("draw", "Arbeidsdagar", 6), plan=now)) == [("duration", "draw")]


def test_work_that_is_done_is_not_changed_by_a_file():
    progress = Progress(date(2027, 3, 20), [Done("need/ask", date(2027, 3, 1), date(2027, 3, 8))])
    plan = schedule(project(), progress)
    record = json.loads(plan_to_json(plan))
    record["rows"][1]["work_days"] = 20
    (change,) = compared(json.dumps(record), plan, progress).changes
    assert (change.path, change.amendments) == ("need/ask", ())
    assert "the log holds" in str(change.why_not)


FORMS = [to_ms_project, to_csv, to_workbook, plan_to_json]


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(1, 60).filter(lambda seed: seed % 3),
    which=st.integers(0, 20),
    more=st.integers(1, 12),
    form=st.sampled_from(FORMS),
)
def test_another_estimate_comes_back_from_any_plan_in_any_format(seed, which, more, form):
    """The file of a plan with one other duration, compared with the plan without it, gives that duration and no more."""
    plan = random_plan(seed)
    phase = plan.phases[which % len(plan.phases)]
    other = schedule(attrs.evolve(plan.project, estimates={phase.path: phase.work_days + more}))
    changes = compared(form(other), plan)
    if form is to_workbook:  # it remembers the other plan, in which nothing was edited
        assert changes.changes == ()
        return
    assert [one.path for one in changes.of("duration")] == [phase.path]
    assert changes.planned.nodes == other.nodes
    assert amended(plan.project, changes.amendments) == other.project


def test_a_later_start_holds_back_that_work_alone():
    """A wait after «Ask» would hold back «Read» as well as «Draw»."""
    changes = compared(in_json("draw", start="2027-03-18", finish="2027-03-23"))
    assert kinds(changes) == [("start", "draw")]
    assert changes.planned["read"].start == PLAN["read"].start


def test_a_day_of_its_own_can_be_moved_and_moved_back():
    plan = schedule(project(not_before={"draw": date(2027, 3, 18)}))
    for day, length in (("2027-03-19", "2027-03-24"), ("2027-03-17", "2027-03-22")):
        record = json.loads(plan_to_json(plan))
        next(row for row in record["rows"] if row["path"] == "draw").update(start=day, finish=length)
        (change,) = compared(json.dumps(record), plan).changes
        assert change.amendments == (Amendment(("not-before", "draw"), date.fromisoformat(day)),)


def test_a_title_like_a_formula_comes_back_from_csv_as_it_was():
    plan = schedule(project(), None)
    odd = schedule(
        Project("pilot", Method("m", flow=Phase("try", title="=1+1", estimate=2)), start=plan.start, country="NO")
    )
    assert compared(to_csv(odd), odd).changes == ()


def test_a_title_from_an_older_plan_is_no_new_name():
    flow = Phase("try", title="Try it", estimate=2)
    now = schedule(Project("pilot", Method("m", flow=flow), start=PLAN.start, country="NO"))
    older = schedule(
        Project("pilot", Method("m", flow=Phase("try", title="Try", estimate=2)), start=PLAN.start, country="NO")
    )
    assert compared(to_workbook(older), now).changes == ()


def test_float_used_is_never_more_than_there_was():
    (change,) = compared(in_sheet("draw", "Arbeidsdagar", 40)).changes
    assert change.cost.float_used == PLAN["draw"].total_float
    assert change.cost.work_days > 0


def test_new_tasks_of_one_name_are_told_apart():
    link = "<PredecessorLink><PredecessorUID>77</PredecessorUID><Type>1</Type></PredecessorLink>"
    new = "".join(
        f"<Task><UID>{uid}</UID><ID>{uid}</ID><Name>Draw</Name><Duration>PT8H0M0S</Duration>{more}</Task>"
        for uid, more in (("77", ""), ("78", link))
    )
    assert kinds(compared(to_ms_project(PLAN).replace("</Tasks>", f"{new}</Tasks>"))) == [("new", ""), ("new", "")]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2027-03-10", "what comes before isn’t finished"),
        ("2027-04-05", "papers aren’t ready"),
        ("2027-04-16", "doesn’t meet on 16"),
    ],
)
def test_a_decision_that_cannot_be_made_that_day_says_why(day, reason):
    (change,) = compared(in_json("adopt", start=day, finish=day)).changes
    assert (str(change.kind), change.amendments) == ("decision", ())
    assert reason in str(change.why_not)

"""`level_resources`: who waits for whom, who is overloaded when, and what can't be levelled."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from innomethods.errors import MethodProblems
from innomethods.model import Absence, Done, Gate, Meetings, Method, Phase, Progress, Project, Role, TeamMember
from innomethods.planning import Reason, level_resources, schedule
from innomethods.planning.levelling import searching
from innomethods.planning.levelling.levelled import told

MONDAY = date(2027, 1, 11)
ADVISER = TeamMember("adviser", role="adviser", share="0.4")
TWO = Phase("ask", does="adviser", estimate=5) & Phase("count", does="adviser", estimate=3)


def project(flow, *team, **more):
    method = Method("small", flow=flow, roles=[Role("adviser", title="The adviser", side="demand")])
    return Project("pilot", method, start=MONDAY, country="NO", team=team, **more)


def levelled(flow, *team, progress=None, **more):
    return level_resources(schedule(project(flow, *team, **more), progress), time_limit=3)


def dates(result):
    return {node.path: (node.start, node.finish) for node in result.plan.nodes}


def test_one_waits_for_the_other_and_says_for_whom():
    result = levelled(TWO, ADVISER)
    assert dates(result) == {
        "ask": (MONDAY, date(2027, 1, 15)),
        "count": (date(2027, 1, 18), date(2027, 1, 20)),
    }
    driver = result.plan["count"].driver
    assert (driver.kind, driver.path) == (Reason.PEOPLE, "ask")
    assert driver.words.text("nb") == "venter på «The adviser», som er opptatt med «Ask» til og med 15.\xa0januar 2027"
    assert driver.words.text("nn").startswith("ventar på «The adviser», som er oppteken med «Ask»")
    assert result.proven
    assert result.gap_days == 0
    assert [(shift.path, shift.work_days) for shift in result.shifts] == [("count", 5)]
    assert result.how.text("en") == "The plan ends 3\xa0working days later, and with this team there is no shorter one."


def test_the_overload_of_the_plan_before_says_who_when_and_how_much():
    result = levelled(TWO, ADVISER)
    (overload,) = result.overloads
    assert (overload.first, overload.last) == (MONDAY, date(2027, 1, 13))
    assert (overload.asked, overload.there) == (Decimal("0.8"), Decimal("0.4"))
    assert overload.paths == ("ask", "count")
    assert overload.finding.message.text("en") == (
        "The plan asks for 80% of ‘The adviser’ in week 2 (2027), but only 40% is there: ‘Ask’ and ‘Count’."
    )
    assert result.findings == ()


def test_hours_of_work_let_two_phases_share_somebody():
    shared = Phase("ask", does="adviser", estimate=5, effort=7) & Phase("count", does="adviser", estimate=5, effort=7)
    result = levelled(shared, ADVISER)  # 7 hours in 5 days of 7.5: 18.7 % each
    assert result.plan.nodes == result.before.nodes
    assert result.overloads == ()
    assert result.how.text("nn") == "Ingen blir bedne om meir enn dei har; planen er som før."


def test_load_week_by_week_is_what_a_picture_needs():
    result = levelled(TWO, ADVISER)
    assert [(row.week, row.asked, row.there) for row in result.load_before] == [(2, Decimal("0.640"), Decimal("0.400"))]
    assert [(row.week, row.asked, row.there) for row in result.load] == [
        (2, Decimal("0.400"), Decimal("0.400")),
        (3, Decimal("0.400"), Decimal("0.400")),
    ]


def test_a_gate_keeps_to_its_meetings():
    board = Meetings("board", [date(2027, 1, 22), date(2027, 2, 26)], papers_due=7)
    result = levelled(TWO >> Gate("adopt", decided_by="board") >> Phase("end", estimate=1), ADVISER, meetings=[board])
    assert result.before["adopt"].finish == date(2027, 1, 22)
    assert result.plan["adopt"].ready == date(2027, 1, 20)
    assert result.plan["adopt"].finish == date(2027, 2, 26)
    assert result.plan["end"].start == date(2027, 3, 1)
    assert "P04" in [found.code for found in result.plan.findings]


def test_work_pauses_while_somebody_is_away_and_waits_until_they_come():
    late = attrs.evolve(ADVISER, first=date(2027, 1, 18))
    result = levelled(Phase("ask", does="adviser", estimate=3), late)
    assert dates(result) == {"ask": (date(2027, 1, 18), date(2027, 1, 20))}
    assert result.plan["ask"].driver.words.text("en") == ("waits for ‘The adviser’, not there until 18\xa0January 2027")
    both = levelled(
        Phase("ask", does="adviser", estimate=5),
        attrs.evolve(ADVISER, last=date(2027, 1, 13)),
        TeamMember("next", role="adviser", share="0.4", first=date(2027, 1, 20)),
    )
    assert dates(both) == {"ask": (MONDAY, date(2027, 1, 21))}
    assert both.plan["ask"].work_days == 5


def test_what_is_done_or_under_way_stays_and_takes_its_room():
    progress = Progress(date(2027, 1, 18), [Done("ask", started=MONDAY, remaining=4)])
    result = levelled(TWO, ADVISER, progress=progress)
    assert dates(result)["ask"] == (MONDAY, date(2027, 1, 21))
    assert dates(result)["count"] == (date(2027, 1, 22), date(2027, 1, 26))
    assert result.plan["count"].driver.path == "ask"


def test_two_under_way_by_one_person_remain_a_finding():
    started = [Done("ask", started=MONDAY, remaining=4), Done("count", started=MONDAY, remaining=2)]
    result = levelled(TWO, ADVISER, progress=Progress(date(2027, 1, 18), started))
    assert [found.code for found in result.findings] == ["P21"]


def test_a_phase_that_alone_asks_too_much_is_told():
    result = levelled(Phase("ask", does="adviser", estimate=2, effort=12), ADVISER)
    assert [found.code for found in result.findings] == ["P22"]
    assert "80%" in result.findings[0].message.text("en")
    assert dates(result) == {"ask": (MONDAY, date(2027, 1, 12))}


@pytest.mark.parametrize("team", [(), (TeamMember("lead", role="project-lead", share="1"),)])
def test_a_role_with_nobody_is_a_finding_and_no_crash(team):
    result = levelled(TWO, *team)
    assert [(found.code, found.path) for found in result.findings] == [("P08", "ask")]
    assert result.plan.nodes == result.before.nodes


@pytest.mark.parametrize(
    ("member", "last"),
    [
        (attrs.evolve(ADVISER, last=date(2027, 1, 12)), "12. januar 2027"),
        (attrs.evolve(ADVISER, last=date(2026, 1, 12)), "11. januar 2027"),
    ],
)
def test_somebody_who_leaves_too_early_is_named(member, last):
    with pytest.raises(MethodProblems) as told:
        levelled(Phase("ask", does="adviser", estimate=5), member)
    (found,) = told.value.findings
    assert (found.code, found.path) == ("P23", "ask")
    assert last in found.message.text("nb").replace("\xa0", " ")
    assert "The adviser" in found.message.text("nb")


def test_two_that_fit_only_one_by_one_before_somebody_leaves_are_named():
    with pytest.raises(MethodProblems) as told:
        levelled(TWO, attrs.evolve(ADVISER, last=date(2027, 1, 18)))
    assert {found.code for found in told.value.findings} == {"P23"}


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")])
def test_a_time_limit_is_above_nothing(seconds):
    with pytest.raises(ValueError, match="time limit"):
        level_resources(schedule(project(TWO, ADVISER)), time_limit=seconds)


def test_without_a_worker_nothing_is_done():
    with pytest.raises(ValueError, match="worker"):
        level_resources(schedule(project(TWO, ADVISER)), workers=0)


def test_without_the_solver_it_is_said(monkeypatch):
    monkeypatch.setattr(searching, "_solver_at_hand", lambda seconds: False)
    flow = (
        Phase("p", does="adviser", estimate=3, effort=7)
        & Phase("q", does="adviser", estimate=3, effort=5)
        & Phase("r", does="adviser", estimate=3, effort=5)
    )
    result = level_resources(schedule(project(flow, ADVISER)), time_limit=0.2)
    assert not result.proven
    assert result.gap_days == 3
    assert "OR-Tools" in result.how.text("nb")
    assert repr(result) == "LevelledPlan('pilot': 2027-01-13 → 2027-01-21, at most 3 work days too long)"


def test_nothing_to_do_is_levelled_too():
    assert levelled([], ADVISER).load == ()


def test_a_phase_that_pauses_is_told_to_pause():
    away = attrs.evolve(ADVISER, absences=[Absence(date(2027, 1, 13), date(2027, 1, 14))])
    result = levelled(Phase("ask", does="adviser", estimate=5), away)
    (shift,) = result.shifts
    assert shift.why.text("en") == "stands still for 2\N{NO-BREAK SPACE}working days while those who do it are away"


def test_a_short_search_does_not_say_that_the_solver_is_missing(monkeypatch):
    words = {"proven": False, "has_solver": False, "moved": True}
    before, after = (schedule(project(Phase("ask", estimate=days))) for days in (5, 8))
    assert "the extra ‘plan’" in told(before, after, 2, is_installed=False, **words).text("en")
    assert "is not asked in so short a time" in told(before, after, 2, is_installed=True, **words).text("en")

"""A plan as a value: paths, hours, shifts, and how it shows itself."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from innomethods.errors import NoSuchPath
from innomethods.model import Absence, Gate, Method, Phase, Project, QuietPeriod, TeamMember
from innomethods.planning import schedule

TEAM = [
    TeamMember("lead", role="project-lead", share="0.5"),
    TeamMember("late", role="users", share="1", first=date(2027, 1, 18), last=date(2027, 1, 19)),
    TeamMember("gone", role="users", share="1", last=date(2026, 12, 1)),
]
PROJECT = Project(
    "pilot",
    Method(
        "small", flow=[Phase("collect", estimate=5, title="Collect & <sort>"), Gate("clear"), Phase("try", estimate=5)]
    ),
    start=date(2027, 1, 11),
    country="NO",
    team=TEAM,
)
PLAN = schedule(PROJECT)


def test_paths_find_nodes_and_wrong_ones_get_a_hint():
    assert PLAN["clear"].kind == "gate"
    assert "clear" in PLAN
    with pytest.raises(NoSuchPath, match="'collect'"):
        PLAN["colect"]


def test_hours_are_share_times_work_days_present_times_hours_a_day():
    assert PLAN.team_hours == (("lead", Decimal("37.5")), ("late", Decimal(15)), ("gone", Decimal(0)))
    assert PLAN.hours(TEAM[0]) == PLAN.hours("lead") == Decimal("37.5")
    with pytest.raises(NoSuchPath, match="'late'"):
        PLAN.hours("lat")


def test_quiet_days_are_no_hours():
    quiet = attrs.evolve(PROJECT, quiet=[QuietPeriod("break", date(2027, 1, 13), date(2027, 1, 14))])
    assert schedule(quiet).hours("lead") == Decimal("37.5")


def test_absences_and_half_days_take_hours_but_move_no_date():
    away = [Absence(date(2027, 1, 12), date(2027, 1, 13)), Absence(date(2027, 1, 13), date(2027, 1, 16))]
    project = attrs.evolve(
        PROJECT, team=[attrs.evolve(TEAM[0], absences=away)], half_days=[date(2027, 1, 18), date(2027, 1, 12)]
    )
    plan = schedule(project)
    assert plan.finish == PLAN.finish
    assert plan.hours("lead") == Decimal("0.5") * Decimal("7.5") * Decimal("5.5")


def test_usual_quiet_days_block_or_warn_as_the_project_says():
    start = attrs.evolve(PROJECT, start=date(2027, 3, 17))  # five days from the Wednesday before Palm Sunday
    assert schedule(start)["collect"].finish == date(2027, 3, 23)
    blocked = schedule(attrs.evolve(start, usual_quiet={"paskeuke": "block"}))
    assert blocked["collect"].finish == date(2027, 3, 31)
    warned = schedule(attrs.evolve(start, usual_quiet={"paskeuke": "warn"}))
    assert warned["collect"].finish == date(2027, 3, 23)
    for plan in (blocked, warned):
        told = next(found for found in plan.findings if found.code == "P07")
        assert "påskeveka" in told.message.text("nn")
    after = schedule(attrs.evolve(start, start=date(2027, 3, 15), usual_quiet={"paskeuke": "block"}))
    assert "påskeuka" in after["try"].driver.words.text("nb")


def test_a_plan_of_nothing_costs_no_hours():
    assert schedule(attrs.evolve(PROJECT, method=Method("none"))).hours("lead") == 0


def test_a_shift_counts_work_days_and_calendar_days():
    later = schedule(attrs.evolve(PROJECT, start=date(2027, 1, 14)))
    shifts = later.shift_from(PLAN)
    assert [(shift.path, shift.was, shift.now, shift.work_days, shift.calendar_days) for shift in shifts] == [
        ("collect", date(2027, 1, 15), date(2027, 1, 20), 3, 5),
        ("clear", date(2027, 1, 15), date(2027, 1, 20), 3, 5),
        ("try", date(2027, 1, 22), date(2027, 1, 27), 3, 5),
    ]
    assert PLAN.shift_from(PLAN) == ()
    assert [shift.work_days for shift in PLAN.shift_from(later)] == [-3, -3, -3]


def test_nodes_that_only_one_plan_has_do_not_shift():
    other = schedule(attrs.evolve(PROJECT, method=Method("small", flow=Phase("try", estimate=5))))
    assert [shift.path for shift in other.shift_from(PLAN)] == ["try"]


def test_a_plan_shows_itself_shortly_and_as_a_table_with_nothing_unescaped():
    assert repr(PLAN) == "Plan('pilot': 2027-01-11–2027-01-22, 3 nodes)"
    assert repr(PLAN["clear"]) == "PlanNode('clear', 2027-01-15–2027-01-15)"
    table = PLAN._repr_html_()
    assert "Collect &amp; &lt;sort&gt;" in table
    assert table.count("<tr>") == 4


class TestTheProjectsOwnEnd:
    PARTS = (Phase("try", estimate=5), Gate("close", decided_by="owner"))
    HARVEST = Phase("harvest", does="benefit-owner", estimate=250)
    LATER = Gate("benefits-decided", decided_by="management", scope="benefits")

    @pytest.mark.parametrize(
        ("more", "last"),
        [
            ((), "close"),
            ((HARVEST,), "close"),
            ((HARVEST, Phase("evaluate", does="owner", estimate=5), LATER), "close"),
            ((LATER,), "close"),
            ((Phase("introduce", does="lead", estimate=10), HARVEST), "introduce"),
            ((HARVEST, Gate("more", decided_by="owner")), "more"),
        ],
    )
    def test_what_is_done_with_benefits_afterwards_is_not_part_of_it(self, more, last):
        method = Method("small", flow=[*self.PARTS, *more])
        plan = schedule(Project("pilot", method, start=date(2027, 1, 11), country="NO"))
        assert plan.project_end == plan[last].finish

    def test_a_plan_without_decisions_ends_as_one(self):
        method = Method("small", flow=[Phase("try", estimate=5), self.HARVEST])
        plan = schedule(Project("pilot", method, start=date(2027, 1, 11), country="NO"))
        assert plan.project_end == plan.finish

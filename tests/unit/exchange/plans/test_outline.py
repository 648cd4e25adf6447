"""Rows, spans, links and hours: what every plan format is written from."""

from datetime import date
from decimal import Decimal

import pytest
from tests.clients.plans.random_plans import random_plan

import innomethods as im
from innomethods.exchange.plans.outline import RowKind, outline_of
from innomethods.model import Absence, Gate, Method, Phase, Project, Stage, TeamMember
from innomethods.planning import assignments_of, schedule

SEEDS = range(12)


def project(flow, **more):
    return Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", **more)


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_are_the_plans_nodes_in_order_each_within_its_parts(seed):
    plan = random_plan(seed)
    outline = outline_of(plan)
    assert [row.path for row in outline.leaves] == [node.path for node in plan.nodes]
    assert [row.number for row in outline.rows] == list(range(1, len(outline.rows) + 1))
    around = []
    for row in outline.rows:
        around = [part for part in around if row.path.startswith(f"{part.path}/")]
        assert row.level == len(around) + 1
        first = row.finish if row.kind is RowKind.GATE else row.start  # papers may be ready before a part begins
        assert all(part.start <= first and row.finish <= part.finish for part in around)
        if row.kind is RowKind.PART:
            around.append(row)


def test_the_branch_that_is_taken_stands_where_the_choice_stands():
    route = im.Choice("route", branches={"make": Phase("develop", estimate=3), "take": Phase("adopt", estimate=2)})
    plan = schedule(project(Stage("solve", flow=route), choices={"solve/route": "take"}))
    assert [(row.path, row.level) for row in outline_of(plan).rows] == [("solve", 1), ("solve/route/take/adopt", 2)]


def test_a_wait_is_told_in_calendar_days_with_its_move_from_a_holiday():
    flow = Phase("try", estimate=5, wait=6) >> Gate("adopt", decided_by="owner")
    (after,) = outline_of(schedule(project(flow)))["adopt"].after
    assert (after.path, after.finish, after.until) == ("try", date(2027, 1, 15), date(2027, 1, 21))
    longer = Phase("try", estimate=5, wait=8) >> Gate("adopt", decided_by="owner")
    assert outline_of(schedule(project(longer)))["adopt"].after[0].wait_days == 10  # from Saturday to Monday


def test_places_with_one_title_are_numbered():
    team = [TeamMember(f"h{n}", role="staff", share="0.1", title="helper") for n in (1, 2)]
    outline = outline_of(schedule(project(Phase("try", estimate=5), team=team)))
    assert [one.title for one in outline.resources] == ["helper 1", "helper 2"]


@pytest.mark.parametrize("seed", SEEDS)
def test_hours_shared_out_are_the_hours_of_the_plan(seed):
    plan = random_plan(seed)
    for member in plan.project.team:
        shared = sum((one.hours for one in assignments_of(plan) if one.member == member.id), Decimal(0))
        assert abs(shared - plan.hours(member)) < Decimal("1e-15")


def test_members_work_on_what_their_role_does_else_where_it_is_consulted_else_on_the_whole():
    flow = Phase("try", does="adviser", estimate=4) & Phase("tell", does="writer", consulted=["owner"], estimate=2)
    team = [TeamMember("a", role="adviser", share=1), TeamMember("b", role="owner", share=1)]
    plan = schedule(project(flow, team=team))
    shared = {(one.member, one.path): one.hours for one in assignments_of(plan)}
    assert shared == {("a", "try"): 30, ("b", "tell"): 15, ("b", ""): 15}
    assert outline_of(plan).workers == {"try": ("adviser",), "tell": ("owner",)}


def test_somebody_who_comes_later_works_later():
    team = [TeamMember("a", role="adviser", share=1, first=date(2027, 1, 13))]
    (one,) = assignments_of(schedule(project(Phase("try", does="adviser", estimate=5), team=team)))
    assert (one.work_days, one.first, one.last, one.hours) == (3, date(2027, 1, 13), date(2027, 1, 15), Decimal("22.5"))


def test_absences_and_half_days_are_no_hours():
    away = Absence(date(2027, 1, 12), date(2027, 1, 13))
    team = [TeamMember("a", role="adviser", share=1, absences=[away])]
    plan = schedule(project(Phase("try", does="adviser", estimate=5), team=team, half_days=[date(2027, 1, 15)]))
    (one,) = assignments_of(plan)
    assert (one.work_days, one.hours) == (3, Decimal("18.75")) == (3, plan.hours("a"))

"""Slack in a levelled plan: it counts who waits for whose people."""

import random
from datetime import date

import attrs
import pytest

from innomethods.model import Absence, Gate, Meetings, Method, Phase, Project, TeamMember
from innomethods.planning import level_resources, schedule

MONDAY = date(2027, 1, 11)
ADVISER = TeamMember("adviser", role="adviser", share="0.4")


def project(flow, *team, **more):
    return Project("pilot", Method("small", flow=flow), start=MONDAY, country="NO", team=team, **more)


def levelled(flow, *team, **more):
    return level_resources(schedule(project(flow, *team, **more)), time_limit=3)


def does(name, days, **more):
    return Phase(name, does="adviser", estimate=days, **more)


def slack(result):
    return {node.path: (node.total_float, node.free_float) for node in result.plan.nodes}


def test_whom_another_waits_for_has_no_slack():
    result = levelled(does("ask", 10) & does("count", 5), ADVISER)
    assert slack(result) == {"ask": (0, 0), "count": (0, 0)}
    assert [node.path for node in result.plan.critical_path] == ["ask", "count"]


def test_slack_before_a_meeting_is_shared_along_the_chain_of_people():
    board = Meetings("board", [date(2027, 2, 2), date(2027, 2, 16)], papers_due=4)
    flow = (does("ask", 11) & does("count", 5)) >> Gate("adopt", decided_by="board")
    result = levelled(flow, ADVISER, meetings=[board])
    assert slack(result) == {"ask": (9, 0), "count": (9, 9), "adopt": (0, 0)}
    assert result.plan["ask"].latest_finish == date(2027, 2, 5)


def test_who_has_room_for_both_lets_both_slip():
    shared = does("ask", 5, effort=5) & does("count", 2, effort=2) & Phase("wait", estimate=10)
    assert slack(levelled(shared, ADVISER))["count"] == (8, 8)


def test_slack_ends_where_somebody_leaves():
    second = TeamMember("second", role="adviser", share="0.4", last=date(2027, 1, 18))
    flow = does("ask", 8) & does("count", 5) & Phase("wait", estimate=20)
    result = levelled(flow, ADVISER, second)
    assert result.plan["ask"].start == result.plan["count"].start == MONDAY
    assert result.plan["count"].latest_finish <= date(2027, 1, 18)


def test_absence_lies_within_the_slack():
    away = attrs.evolve(ADVISER, absences=[Absence(date(2027, 1, 18), date(2027, 1, 22))])
    result = levelled(does("ask", 5) & Phase("wait", estimate=15), away)
    ask = result.plan["ask"]
    assert (ask.finish, ask.latest_start, ask.latest_finish) == (
        date(2027, 1, 15),
        date(2027, 1, 25),
        date(2027, 1, 29),
    )


@pytest.mark.parametrize("seed", range(40))
def test_a_phase_can_take_its_slack_without_moving_the_end(seed):
    chance = random.Random(seed)  # noqa: S311 - any cases will do
    days = [chance.randint(1, 8) for _ in range(6)]
    asks = [chance.choice([None, 1, 2]) for _ in range(6)]  # hours a day, of 3 that are there
    team = [ADVISER, *([TeamMember("second", role="adviser", share="0.4")] if seed % 3 else [])]
    long = chance.randint(10, 40) if seed % 2 else 1

    def made(days):
        p = [
            does(f"p{number}", many, effort=None if ask is None else many * ask)
            for number, (many, ask) in enumerate(zip(days, asks, strict=True))
        ]
        return (((p[0] >> p[1]) & (p[2] >> p[3]) & p[4]) >> p[5]) & Phase("long", estimate=long)

    first = levelled(made(days), *team)
    number = chance.randrange(6)
    phase = first.plan[f"p{number}"]
    assert 0 <= phase.free_float <= phase.total_float
    days[number] += phase.total_float
    again = levelled(made(days), *team)
    assert again.plan.finish <= first.plan.finish or not again.proven

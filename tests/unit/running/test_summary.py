"""A run in one row: what a list of many runs shows."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.unit.logbooks.samples import DAY, begun, story

from innomethods.model import Method, Phase
from innomethods.running import RunStatus
from innomethods.running.summary import summary_of


def at_step(number):
    return summary_of(story("pilot", "Oslo")[number - 1])


def test_it_says_what_the_run_is():
    summary = at_step(1)
    assert (summary.run, summary.project, summary.organisation) == ("pilot", "pilot", "Oslo")
    assert (summary.method, summary.edition, summary.pin) == ("small", "3", "small@3")
    assert (summary.begun, summary.last, summary.position) == (datetime(2027, 1, 11, tzinfo=UTC),) * 2 + (1,)
    assert summary_of(begun()).organisation is None


@pytest.mark.parametrize(
    ("step", "gates", "roles"),
    [
        (1, (), ("lead",)),
        (3, (), ("lead",)),
        (5, ("go",), ("owner",)),
        (10, (), ("tester",)),
        (13, ("on",), ("board",)),
        (17, (), ()),
    ],
)
def test_it_says_which_gates_can_be_decided_and_who_has_something_to_do(step, gates, roles):
    assert (at_step(step).open_gates, at_step(step).open_roles) == (gates, roles)


def test_a_paused_run_waits_for_its_gate_and_nothing_can_be_decided():
    paused = at_step(14)
    assert (paused.status, paused.open_gates, paused.open_roles) == (RunStatus.PAUSED, (), ("board",))


def test_roles_are_those_of_the_open_work_of_every_step():
    for run in story():
        assert summary_of(run).open_roles == tuple(dict.fromkeys(work.role for work in run.open_work if work.role))


def test_a_phase_begun_early_counts_too():
    flow = [Phase("collect", does="lead"), Phase("test", does="tester")]
    run = begun(method=Method("row", flow=flow)).start("test", reason="the room is free", at=DAY, by="tester")
    assert summary_of(run).open_roles == ("lead", "tester")


def test_open_conditions_are_counted_and_the_earliest_date_named():
    assert (at_step(9).next_due, at_step(9).open_conditions) == (None, 0)
    assert (at_step(10).next_due, at_step(10).open_conditions) == (date(2027, 2, 1), 2)
    assert (at_step(16).next_due, at_step(16).open_conditions) == (date(2027, 3, 1), 1)
    assert [at_step(10).is_overdue(date(2027, 2, day)) for day in (1, 2)] == [False, True]
    assert not at_step(9).is_overdue(date(2030, 1, 1))


def test_breaches_are_counted():
    assert (at_step(16).breaches, at_step(17).breaches) == (0, 1)

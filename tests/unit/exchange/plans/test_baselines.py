"""An earlier plan read back from JSON: the dates of then, and everything else refused in words."""

import json
from datetime import date

import attrs
import pytest

from innomethods.exchange import NotABaseline, plan_to_json, read_baseline
from innomethods.model import Method, Phase, Project
from innomethods.planning import schedule

PROJECT = Project(
    "pilot",
    Method("small", flow=Phase("try", estimate=3) >> Phase("adopt", estimate=2)),
    start=date(2027, 3, 1),
    country="NO",
)
PLAN = schedule(PROJECT)


def test_what_is_written_reads_back_as_the_same_dates():
    assert read_baseline(plan_to_json(PLAN), PLAN) == PLAN
    assert read_baseline(plan_to_json(PLAN).encode(), PLAN).shift_from(PLAN) == ()


def test_a_later_plan_is_compared_with_the_dates_of_then():
    later = schedule(attrs.evolve(PROJECT, start=date(2027, 3, 8)))
    then = read_baseline(plan_to_json(PLAN), later)
    assert (then.start, then.finish) == (PLAN.start, PLAN.finish)
    assert [(shift.path, shift.was, shift.calendar_days) for shift in later.shift_from(then)] == [
        ("try", date(2027, 3, 3), 7),
        ("adopt", date(2027, 3, 5), 7),
    ]


def test_a_part_that_is_new_since_is_not_in_it():
    record = json.loads(plan_to_json(PLAN))
    record["rows"] = [row for row in record["rows"] if row["path"] != "adopt"]
    assert "adopt" not in read_baseline(json.dumps(record), PLAN)


def changed(**more):
    return json.dumps(json.loads(plan_to_json(PLAN)) | more)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "isn't JSON"),
        ("[" * 100_000, "isn't JSON"),
        ("[]", "no plan of ours"),
        ('{"kind": "innomethods-runs"}', "no plan of ours"),
        (b"\xff\xfe\x00", "isn't JSON"),
        (changed(schema_version=9), "version 9"),
        (changed(project="other"), "'other', not of 'pilot'"),
        (changed(rows=None), "broken"),
        (changed(rows=[{"path": "try"}]), "broken"),
        (changed(rows=[{"path": "try", "start": "soon", "finish": 3}]), "broken"),
        (changed(rows=[{"path": "try", "start": "2027-03-03", "finish": "2027-03-01"}]), "broken"),
        (changed(finish=None), "broken"),
    ],
)
def test_what_is_no_earlier_plan_of_the_project_is_told(text, why):
    with pytest.raises(NotABaseline, match=why):
        read_baseline(text, PLAN)

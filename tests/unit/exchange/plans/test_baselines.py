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
    then = read_baseline(plan_to_json(PLAN))
    assert (then.project, then.start, then.finish) == ("pilot", PLAN.start, PLAN.finish)
    assert [(node.path, node.start, node.finish) for node in then.nodes] == [
        (node.path, node.start, node.finish) for node in PLAN.nodes
    ]
    assert read_baseline(plan_to_json(PLAN).encode()) == then
    assert PLAN.shift_from(then) == ()


def test_a_later_plan_is_compared_with_the_dates_of_then():
    later = schedule(attrs.evolve(PROJECT, start=date(2027, 3, 8)))
    then = read_baseline(plan_to_json(PLAN))
    assert [(shift.path, shift.was, shift.calendar_days) for shift in later.shift_from(then)] == [
        ("try", date(2027, 3, 3), 7),
        ("adopt", date(2027, 3, 5), 7),
    ]


def test_a_part_that_is_new_since_is_not_in_it():
    record = json.loads(plan_to_json(PLAN))
    record["rows"] = [row for row in record["rows"] if row["path"] != "adopt"]
    assert "adopt" not in read_baseline(json.dumps(record))


def changed(**more):
    return json.dumps(json.loads(plan_to_json(PLAN)) | more)


def with_row(**more):
    record = json.loads(plan_to_json(PLAN))
    record["rows"][1] |= more
    return json.dumps(record)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "1:1: .* isn't JSON"),
        ("[" * 100_000, "isn't JSON that can be read"),
        ("[]", "no plan"),
        ('{"kind": "innomethods-runs"}', "no project and list"),
        (b"\xff\xfe\x00\xd8", "UTF-8"),
        (changed(project=None), "no project and list"),
        (changed(rows=None), "no project and list"),
        (changed(rows=[]), "no phase or decision point"),
        (changed(rows=[3]), r"rows\[0\]"),
        (with_row(start="soon"), r"rows\[1\]: .* 'soon'"),
        (with_row(finish="2027-01-01"), r"rows\[1\]: .* ends before it starts"),
        (with_row(path="try"), r"rows\[1\]: .* stands there twice"),
        ("x" * 20_000_001, "20000001 bytes"),
    ],
)
def test_what_is_no_earlier_plan_is_told_with_its_place(text, why):
    with pytest.raises(NotABaseline, match=why):
        read_baseline(text)

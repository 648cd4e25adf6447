"""Findings on benefits in a project: with the day it ends, at the line they stand on, in the file they stand in."""

from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue, find_file_problems, find_problems, read_benefits

PROJECT = """\
innomethods: project/1
id: own
country: "NO"
method: blt@2013
start: 2027-01-11
"""
BENEFITS = """\
benefits:
  - id: shorter-wait
    title: Shorter wait
    kind: unpriced
    owner: service-owner
    baseline: 34
    target: 24
    due: 2027-02-01
    measure: {id: wait, title: Median wait, unit: d, direction: down, level: outcome}
"""


def told(path: Path):
    return [
        (item.code, Path(item.place.file).name, item.place.line)
        for item in find_file_problems(path, Catalogue.shipped())
        if item.code in {"W10", "W11"} or item.code.startswith("B")
    ]


def test_they_are_told_at_their_line_of_the_project(tmp_path):
    file = tmp_path / "project.yaml"
    file.write_text(PROJECT + BENEFITS, encoding="utf-8")
    assert told(file) == [("W11", "project.yaml", 7), ("B11", "project.yaml", 7)]


def test_they_are_told_in_the_file_that_a_project_points_to(tmp_path):
    (tmp_path / "plan.yaml").write_text("innomethods: benefits/1\nid: plan\n" + BENEFITS, encoding="utf-8")
    file = tmp_path / "project.yaml"
    file.write_text(PROJECT + "benefits-plan: ./plan.yaml\n", encoding="utf-8")
    assert told(file) == [("W11", "plan.yaml", 4), ("B11", "plan.yaml", 4)]


def test_alone_nobody_knows_when_the_project_ends(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text("innomethods: benefits/1\nid: plan\n" + BENEFITS, encoding="utf-8")
    assert told(file) == [("B11", "plan.yaml", 4)]
    assert [item.code for item in find_problems(read_benefits(file))] == ["B11"]
    file.write_text("innomethods: benefits/1\nid: plan\nproject-end: 2027-06-01\n" + BENEFITS, encoding="utf-8")
    assert told(file) == [("W11", "plan.yaml", 5), ("B11", "plan.yaml", 5)]


@pytest.mark.parametrize("example", ["faerre-bomtimer", "ung-pa-sporet", "sorpevarsel"])
def test_the_maps_of_the_examples_hang_together(example):
    file = Path(__file__).parents[4] / "examples" / example / "project.yaml"
    codes = {item.code for item in find_file_problems(file, Catalogue.shipped())}
    assert not {code for code in codes if code.startswith("B")}

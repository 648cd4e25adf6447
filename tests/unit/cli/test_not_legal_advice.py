"""«Not legal advice» follows whatever tells people what the law asks, and nothing else."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

ADVICE = "Ikkje juridisk rådgjeving."
BUYING = """\
innomethods: project/1
id: buses
title: Nye bussar
country: "NO"
method: open-procedure@2026
start: 2027-01-11
procurements:
  - {id: buses, kind: goods, buyer: county, sector: classic, total: 9 000 000 NOK, vat: excluded}
"""
WALKING = """\
innomethods: project/1
id: walk
title: Kvelden
country: "NO"
method: blt@2013
start: 2027-01-11
"""


def told(*words):
    found = CliRunner().invoke(innomethods, [*words, "--lang", "nn"])
    assert "Traceback" not in found.output
    return found.stdout


@pytest.mark.parametrize(
    ("name", "advised"),
    [("open-procedure", True), ("procurement-norway", True), ("blt", False), ("bdn", False)],
)
def test_a_card_with_questions_of_the_law_says_it(name, advised):
    assert (ADVICE in told("show", name)) == advised


@pytest.mark.parametrize(("project", "advised"), [(BUYING, True), (WALKING, False)])
def test_a_plan_with_a_limit_of_the_law_says_it(project, advised, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(project, encoding="utf-8")
    assert (ADVICE in told("plan", "project.yaml")) == advised

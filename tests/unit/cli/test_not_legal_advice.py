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
    assert (found.exit_code in (0, 1), "Traceback" in found.output) == (True, False), found.output
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


METHOD = """\
innomethods: method/1
id: own
edition: "1"
title: {nb: Eget, nn: Eige, en: Own}
flow:
  - gate: go
    title: {nb: Gå videre, nn: Gå vidare, en: Go on}
    decided-by: service-owner
    criteria:
      - STRENGTH: heard
        ask: {nb: "Har dere hørt på dem?", nn: "Har de høyrt på dei?", en: "Have you listened to them?"}
        answer: confirm
  - phase: use
    title: {nb: Bruk, nn: Bruk, en: Use}
    does: project-lead
"""


@pytest.mark.parametrize(("strength", "advised"), [("law", True), ("must", False)])
def test_a_gate_of_a_run_that_asks_what_the_law_asks_says_it(strength, advised, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("own.yaml").write_text(METHOD.replace("STRENGTH", strength), encoding="utf-8")
    Path("project.yaml").write_text(WALKING.replace("blt@2013", "own.yaml"), encoding="utf-8")
    begun = ("run", "begin", "project.yaml", "--log", "log.jsonl", "--by", "service-owner", "--at", "2027-01-11")
    assert CliRunner().invoke(innomethods, begun).exit_code == 0
    shown = told("run", "status", "--log", "log.jsonl", "--on", "2027-01-12")
    assert "Gå vidare" in shown
    assert (ADVICE in shown) == advised

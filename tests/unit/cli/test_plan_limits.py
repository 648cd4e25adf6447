"""The law's time limits in the commands that plan: one and the same in each, the rules beside the project too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods import Catalogue, read_project, schedule
from innomethods.catalogue.countries import rules_for_purchases
from innomethods.cli.main import innomethods
from innomethods.exchange import plan_to_json
from innomethods.projects import with_lawful_limits

PROJECT = """
innomethods: project/1
id: new-buses
title: New buses
country: "NO"
method: open-procedure@2026
start: 2026-09-07
procurements:
  - id: buses
    kind: goods
    buyer: municipality
    sector: classic
    total: 9 000 000 NOK
    vat: excluded
    dates: {notice: 2027-02-24}
""".lstrip()
OURS = """
innomethods: rules/1
id: ours
country: "NO"
sources:
  - {id: ours, title: Our own reading, certainty: derived}
rows:
  - id: open-tenders-days
    title: {nb: tilbudsfrist, nn: tilbodsfrist, en: time limit for tenders}
    unit: days
    values:
      - {from: 2027-01-01, value: 42, source: ours}
""".lstrip()


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Call a command in a folder with a project that buys; return what it answers as JSON, or its text."""
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(PROJECT, encoding="utf-8")

    def calling(*words, plain=False, code=0):
        done = CliRunner().invoke(innomethods, [*words] if plain else [*words, "--json"])
        assert done.exit_code == code, done.output
        return done.output if plain else json.loads(done.stdout)

    return calling


def publish(plan):
    return next(node for node in plan["nodes"] if node["path"] == "publish")


def test_the_plan_waits_as_the_law_says(told):
    limit = publish(told("plan", "project.yaml"))["limit"]
    assert limit == {"days": 30, "last": "2027-03-30", "sources": ["no-open-tenders"]}


def test_rules_beside_the_project_hold_and_the_source_names_their_file(told):
    Path("rules.yaml").write_text(OURS, encoding="utf-8")
    limit = publish(told("plan", "project.yaml"))["limit"]
    assert (limit["days"], limit["last"]) == (42, "2027-04-07")
    told("run", "begin", "project.yaml", "--log", "log.jsonl", "--by", "contract-owner", "--at", "2026-09-07")
    assert "The number is from rules.yaml." in Path("log.jsonl").read_text(encoding="utf-8")


def test_another_start_moves_the_notice_and_the_day_that_counts(told):
    Path("project.yaml").write_text(PROJECT.replace("    dates: {notice: 2027-02-24}\n", ""), encoding="utf-8")
    Path("rules.yaml").write_text(OURS, encoding="utf-8")
    assert publish(told("plan", "project.yaml"))["limit"]["days"] == 30  # sent in November
    assert publish(told("plan", "project.yaml", "--start", "2027-01-11"))["limit"]["days"] == 42
    late = told("forecast", "project.yaml", "--start", "2027-01-11", "--samples", "100")
    soon = told("forecast", "project.yaml", "--start", "2027-01-11", "--samples", "100", "--seed", "1")
    assert late["project"] == soon["project"]


def test_a_log_says_when_the_notice_was_sent(told):
    text = PROJECT.replace("    dates: {notice: 2027-02-24}\n", "").replace("2027-01-01", "2026-12-01")
    Path("project.yaml").write_text(text, encoding="utf-8")
    Path("rules.yaml").write_text(OURS.replace("2027-01-01", "2026-12-01"), encoding="utf-8")
    told("run", "begin", "project.yaml", "--log", "log.jsonl", "--by", "contract-owner", "--at", "2026-09-07")
    on_time = told("plan", "project.yaml", "--log", "log.jsonl", "--on", "2026-09-07")
    late = told("plan", "project.yaml", "--log", "log.jsonl", "--on", "2026-12-20")
    assert (publish(on_time)["limit"]["days"], publish(late)["limit"]["days"]) == (30, 42)


def test_check_tells_at_the_line_of_the_purchase_what_the_plan_does_not_reach(told):
    Path("project.yaml").write_text(PROJECT.replace("2027-02-24", "2026-10-01"), encoding="utf-8")
    (found,) = [line for line in told("check", "project.yaml", plain=True).splitlines() if " P64 " in line]
    assert found.startswith("(warning) project.yaml:14:")


def test_the_report_shows_the_limit_in_its_trail_and_its_inputs(told):
    told("report", "project.yaml", "--out", "out", "--lang", "nn", "--format", "markdown")
    page = Path("out/report.md").read_text(encoding="utf-8")
    assert "reglane på dagen" in page
    assert "gjeld frå 1.\N{NO-BREAK SPACE}januar 2017" in page
    inputs = json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))["project"]["inputs"]
    assert inputs["limits"]["publish"] == {"wait": [30, 30, 45], "basis": "law", "sources": ["no-open-tenders"]}
    assert inputs["stated-days"] == {"publish": "2027-02-24"}


def test_a_plan_edited_elsewhere_is_compared_by_the_same_limits(told):
    Path("rules.yaml").write_text(OURS, encoding="utf-8")
    project, shelf = read_project("project.yaml"), Catalogue.shipped()
    plan = schedule(with_lawful_limits(project, rules_for_purchases(project, shelf, Path("project.yaml"))))
    assert plan["award/evaluate"].work_days == 10
    longer = plan_to_json(plan).replace('"work_days": 10', '"work_days": 12')
    Path("plan.json").write_text(longer, encoding="utf-8")
    told("compare", "plan", "project.yaml", "plan.json", "--write", "new.yaml", plain=True)
    assert "award/evaluate: {least: 5, likely: 12" in Path("new.yaml").read_text(encoding="utf-8")
    assert publish(told("plan", "new.yaml"))["limit"]["days"] == 42

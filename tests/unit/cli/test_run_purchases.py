"""A value that rises under way, from the project's file to the log: what asks, the very command shown, and quiet again."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook

PROJECT = """\
innomethods: project/1
id: pilot
title: Pilot
country: "NO"
method: {method}
scale: light
start: 2026-09-01
procurements:
  - id: app
    title: App
    buyer: municipality
    sector: classic
    kind: services
    vat: excluded
    total: {value}
    dates: {{start: 2026-09-01}}
"""
LOG = ("--log", "log.jsonl")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(value, method="blt@2013"):
    Path("project.yaml").write_text(PROJECT.format(value=value, method=method), encoding="utf-8")


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, words)
    assert result.exit_code == code, result.output
    return result


def begun(value="90 000 NOK", **more):
    written(value, **more)
    call("run", "begin", "project.yaml", *LOG, "--by", "service-owner", "--at", "2026-09-01")


def shown_command(told):
    """Return the command that a finding names, as its words."""
    found = re.search(r"with (innomethods .*?) \(open now", told)
    assert found is not None, told
    return shlex.split(found[1])[1:]


def test_a_value_that_rises_asks_until_the_command_it_shows_is_run():
    begun()
    assert "K3" not in call("run", "status", *LOG, "--on", "2026-09-02").output
    written("900 000 NOK")
    told = call("run", "status", *LOG, "--on", "2026-09-02", code=1).stderr
    assert told.startswith("project.yaml:15:12: K31")
    assert "from NOK 90,000" in told.replace("\xa0", " ")
    call(*shown_command(told))
    quiet = call("run", "status", *LOG, "--on", "2026-09-02")
    assert "K3" not in quiet.output
    with open_logbook("log.jsonl") as book:
        places = book.open("pilot").state.places
    assert any(path.startswith("procurement") for path in places)


def test_the_status_of_a_folder_asks_too():
    begun(method="direct-purchase@2026")
    written("3 000 000 NOK", method="direct-purchase@2026")
    assert "K30" in call("status", "--on", "2026-09-02", code=1).stderr
    (run,) = json.loads(call("status", "--json", "--on", "2026-09-02", code=1).stdout)["runs"]
    assert [one["code"] for one in run["purchases"]] == ["K30"]


def test_json_tells_it_beside_the_gates():
    begun()
    written("900 000 NOK")
    told = json.loads(call("run", "status", *LOG, "--json", "--on", "2026-09-02", code=1).stdout)
    assert [one["code"] for one in told["purchases"]] == ["K31"]


def test_a_decision_to_go_on_is_recorded_and_the_finding_told():
    Path("own.yaml").write_text(
        "innomethods: method/1\nid: own\nedition: '1'\ntitle: {en: Own, nb: Eget, nn: Eige}\n"
        "flow:\n  - gate: go\n    title: {en: Go, nb: Gå, nn: Gå}\n    decided-by: service-owner\n"
        "  - phase: use\n    title: {en: Use, nb: Bruk, nn: Bruk}\n    does: project-lead\n",
        encoding="utf-8",
    )
    begun(method="./own.yaml")
    written("900 000 NOK", method="./own.yaml")
    assert "K31" in call("run", "why", "go", *LOG).stderr
    done = call("run", "decide", "go", "proceed", *LOG, "--by", "service-owner", "--at", "2026-09-03")
    assert "K31" in done.stderr
    with open_logbook("log.jsonl") as book:
        assert len(book.open("pilot").decisions) == 1


def test_a_project_elsewhere_is_named():
    begun()
    written("900 000 NOK")
    Path("elsewhere").mkdir()
    Path("project.yaml").rename("elsewhere/project.yaml")
    assert "K31" not in call("run", "status", *LOG, "--on", "2026-09-02").output
    named = ("--project", "elsewhere/project.yaml")
    assert "K31" in call("run", "status", *LOG, *named, "--on", "2026-09-02", code=1).stderr


def test_a_file_that_is_being_written_stops_nobody():
    begun()
    Path("project.yaml").write_text("procurements: [\n", encoding="utf-8")
    call("run", "status", *LOG, "--on", "2026-09-02")


def test_the_report_says_it_too():
    begun()
    Path("project.yaml").write_text(
        Path("project.yaml").read_text(encoding="utf-8").replace("90 000", "900 000"), encoding="utf-8"
    )
    call("report", "project.yaml", *LOG, "--on", "2026-09-02", "--format", "markdown", "--out", "told")
    told = "".join(path.read_text(encoding="utf-8") for path in Path("told").glob("*.md"))
    assert "The run no longer fits the purchase" in told
    assert "K31" in told


def test_a_procedure_that_the_law_closed_stops_neither_plan_nor_run_but_is_told():
    written("3 000 000 NOK")
    Path("project.yaml").write_text(
        Path("project.yaml").read_text(encoding="utf-8") + "    procedure: direct-purchase\n", encoding="utf-8"
    )
    begun = call("run", "begin", "project.yaml", *LOG, "--by", "service-owner", "--at", "2026-09-01")
    assert begun.stderr.startswith("project.yaml:17:16: K24")
    assert "K24" in call("report", "project.yaml", *LOG, "--format", "markdown", "--out", "told").stderr

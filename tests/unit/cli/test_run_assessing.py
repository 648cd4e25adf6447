"""`innomethods run assess`: recorded in the log, it settles the purchase for `procure --log`, papers and report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

PROJECT = """\
innomethods: project/1
id: pilot
title: Pilot
country: "NO"
method: award-and-contract@2026
start: 2028-03-01
procurements:
  - id: design
    title: Design
    buyer: municipality
    sector: classic
    kind: services
    vat: excluded
    total: 2 400 000 NOK
    dates: {notice: 2028-03-01}
"""
LOG = ("--log", "log.jsonl")
BY = ("--by", "contract-owner", "--at", "2028-03-02")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("project.yaml").write_text(PROJECT, encoding="utf-8")
    call("run", "begin", "project.yaml", *LOG, "--by", "contract-owner", "--at", "2028-03-01")


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, words)
    assert result.exit_code == code, result.output
    return result


def assess(*words, by=BY, code=0):
    return call("run", "assess", *words, "--reason", "The circular", *LOG, *by, code=code)


def status(*words):
    return json.loads(call("procure", "project.yaml", "--json", *words).stdout)["regime"]["status"]


def test_an_uncertain_row_is_settled_for_the_run_and_shown_with_who_when_and_why():
    assess("eea-other", "2300000", "--evidence", "Case 28/1")
    assert (status(), status(*LOG)) == ("uncertain", "decided")
    told = call("procure", "project.yaml", *LOG).stdout.replace("\xa0", " ").replace("\n", " ")
    assert "Settled by contract-owner on 2 March 2028: The circular" in told
    logged = call("run", "log", *LOG, "--lang", "nn").stdout
    assert "Vurdert for «design»: eea-other = 2" in logged
    assert "The circular" in logged
    assert "The circular" in call("run", "why", "eea-other", *LOG).stdout


def test_it_is_in_the_report_and_the_papers_too():
    assess("eea-other", "2300000")
    call("report", "project.yaml", *LOG, "--on", "2028-03-02", "--format", "markdown", "--out", "told")
    told = "".join(path.read_text(encoding="utf-8") for path in Path("told").glob("*.md")).replace("\xa0", " ")
    assert "eea-other" in told
    call("procure", "papers", "project.yaml", *LOG, "--format", "markdown", "--out", "papers")
    assert "The circular" in Path("papers/design-route-note.md").read_text(encoding="utf-8")


def test_two_answers_are_told_at_the_line_of_the_file():
    filed = "    assessments:\n      - {question: eea-other, answer: 2500000, because: x, by: owner, on: 2028-02-01}\n"
    Path("project.yaml").write_text(PROJECT + filed, encoding="utf-8")
    assess("eea-other", "2300000")
    assert call("procure", "project.yaml", *LOG).stderr.startswith("project.yaml:17:9: K33")
    assert "K33" in call("run", "status", *LOG, "--on", "2028-03-02").stderr


def test_it_is_struck_like_any_other_entry():
    assess("eea-other", "2300000")
    call("run", "strike", "2", "--reason", "by mistake", *LOG, "--by", "contract-owner", "--at", "2028-03-03")
    assert status(*LOG) == "uncertain"


@pytest.mark.parametrize(
    ("words", "by", "code", "told"),
    [
        (("eea-othr", "2300000"), BY, 1, "K23"),
        (("eea-other", "yes"), BY, 1, "K23"),
        (("eea-other", "2300000"), ("--by", "supplier", "--at", "2028-03-02"), 1, "R07"),
        (("eea-other", "2300000", "--purchase", "hall"), BY, 2, "design"),
        (("eea-other", "2.300,0.0"), BY, 2, "2.300,0.0"),
    ],
)
def test_what_does_not_hold_is_refused_and_nothing_is_written(words, by, code, told):
    before = Path("log.jsonl").read_bytes()
    assert told in assess(*words, by=by, code=code).output
    assert Path("log.jsonl").read_bytes() == before


def test_a_log_without_a_file_and_a_file_of_another_project_are_refused():
    assert "--log" in call("procure", "--country", "NO", *LOG, code=2).output
    Path("project.yaml").write_text(PROJECT.replace("id: pilot", "id: other"), encoding="utf-8")
    assert "pilot" in call("procure", "project.yaml", *LOG, code=2).output


def test_an_export_holds_it():
    assess("eea-other", "2300000", "--evidence", "Case 28/1")
    call("run", "export", *LOG, "--format", "xes", "--out", "run.xes")
    told = Path("run.xes").read_text(encoding="utf-8")
    assert 'key="innomethods:question" value="eea-other"' in told
    assert "Legal assessment" in told

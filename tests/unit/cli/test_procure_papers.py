"""`innomethods procure papers`: as papers of one purchase, or as a workbook of them all."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

PURCHASE = """
  - id: {id}
    title: {title}
    kind: services
    buyer: municipality
    sector: classic
    vat: excluded
    procedure: {procedure}
    items: [{{what: The assignment, value: "{value} NOK"}}]
    dates: {{notice: 2027-03-01}}
"""
PROJECT = """innomethods: project/1
id: pilot
title: Pilot
country: "NO"
method: blt@2013
start: 2027-01-11
procurements:
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    first = PURCHASE.format(id="design", title="Design", value="1 900 000", procedure="open-tender-competition")
    second = PURCHASE.format(id="chairs", title="Chairs", value="150 000", procedure="direct-purchase")
    (tmp_path / "project.yaml").write_text(PROJECT + first + second, encoding="utf-8")
    return tmp_path / "project.yaml"


def run(project: Path, *words: str) -> Result:
    out = ("--out", str(project.parent / "papers"))
    return CliRunner().invoke(innomethods, ["procure", "papers", str(project), *out, *words])


def purchases(project: Path, name: str) -> list[str]:
    content = (project.parent / "papers" / name).read_bytes()
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Purchases"]
    return [row[0] for row in sheet.iter_rows(min_row=5, values_only=True)]


def test_a_workbook_holds_every_purchase_and_is_named_so(project):
    done = run(project, "--format", "xlsx")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[0].endswith("purchases-workbook.xlsx")
    assert done.output.splitlines()[1] == "Not legal advice."
    assert purchases(project, "purchases-workbook.xlsx") == ["Design", "Chairs"]


def test_a_workbook_of_one_purchase_is_named_after_it(project):
    assert run(project, "--format", "xlsx", "--purchase", "chairs").exit_code == 0
    assert purchases(project, "chairs-workbook.xlsx") == ["Chairs"]
    told = run(project, "--format", "xlsx", "--purchase", "chair")
    assert told.exit_code == 2
    assert "chairs" in told.output


def test_papers_are_of_one_purchase(project):
    told = run(project, "--format", "markdown")
    assert told.exit_code == 2
    assert "design, chairs" in told.output
    assert run(project, "--format", "markdown", "--purchase", "design").exit_code == 0


def test_a_workbook_takes_no_template_and_writes_over_nothing(project):
    template = project.parent / "own.docx"
    template.write_bytes(b"")
    told = run(project, "--format", "xlsx", "--template", str(template))
    assert told.exit_code == 2
    assert "only Word has templates" in told.output
    assert run(project, "--format", "xlsx").exit_code == 0
    assert run(project, "--format", "xlsx").exit_code == 3
    assert run(project, "--format", "xlsx", "--force").exit_code == 0


def test_programs_are_told_which_files_there_are(project):
    out = str(project.parent / "papers")
    words = ["--json", "procure", "papers", str(project), "--out", out, "--format", "xlsx"]
    told = json.loads(CliRunner().invoke(innomethods, words).stdout)
    assert [Path(one).name for one in told["files"]] == ["purchases-workbook.xlsx"]
    assert told["notice"] == "Not legal advice."


def test_facts_against_the_rules_of_any_purchase_are_told_and_the_workbook_is_written(project):
    text = project.read_text(encoding="utf-8").replace("direct-purchase", "competitive-dialogue")
    project.write_text(text, encoding="utf-8")
    done = run(project, "--format", "xlsx")
    assert done.exit_code == 1
    assert purchases(project, "purchases-workbook.xlsx") == ["Design", "Chairs"]

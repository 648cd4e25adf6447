"""`innomethods benefits papers`, `export` and `track`: what is written, what is told, and the exit codes."""

import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

EXAMPLES = Path(__file__).parents[3] / "examples"
BOMTIMER = str(EXAMPLES / "faerre-bomtimer" / "project.yaml")
LOG = str(EXAMPLES / "faerre-bomtimer" / "log.jsonl")
SHEET = "Id;Verdi;Måledato;Årsak til avvik;Tiltak;Ansvarlig for tiltak;Frist for tiltak\n"
PLAN = """\
innomethods: benefits/1
id: plan
benefits:
  - id: sooner
    title: Sooner
    kind: unpriced
    owner: clinic
    measure: {id: wait, title: Days waited, direction: down}
    baseline: 34
    baseline-on: 2026-01-01
    target: 24
    due: 2026-12-31
    if-missed: The director decides
options:
  - {id: "null", title: As now, kind: "null"}
"""


def run(*words, code=0):
    done = CliRunner().invoke(innomethods, ["benefits", *words])
    assert done.exit_code == code, done.output + done.stderr
    return done


@pytest.fixture
def plan(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return str(file)


@pytest.fixture
def sheet(tmp_path):
    def written(rows):
        file = tmp_path / "seen.csv"
        file.write_text(SHEET + rows, encoding="utf-8")
        return str(file)

    return written


def test_papers_are_three_and_never_written_over_unasked(tmp_path):
    out = str(tmp_path / "papers")
    told = run("papers", BOMTIMER, "--out", out, "--lang", "nn").stdout.splitlines()
    assert [Path(line).name for line in told] == ["benefits-register.docx", "benefits-map.docx", "benefits-plan.docx"]
    run("papers", BOMTIMER, "--out", out, code=3)
    again = json.loads(run("papers", BOMTIMER, "--out", out, "--force", "--json").stdout)
    assert len(again["files"]) == 3


def test_the_map_paper_holds_the_map_as_a_picture_with_its_words(tmp_path):
    run("papers", BOMTIMER, "--out", str(tmp_path / "p"), "--format", "html", "--lang", "nb")
    assert "<svg" in (tmp_path / "p" / "benefits-map.html").read_text(encoding="utf-8")


def test_a_template_is_for_word_alone(tmp_path):
    template = tmp_path / "own.docx"
    template.write_bytes(b"x")
    run("papers", BOMTIMER, "--out", str(tmp_path / "p"), "--format", "html", "--template", str(template), code=2)
    told = run("papers", BOMTIMER, "--out", str(tmp_path / "p"), "--template", str(template), code=2).stderr
    assert "own.docx" in told
    assert not (tmp_path / "p").exists()


def test_export_writes_each_format(tmp_path):
    for form in ("xlsx", "csv", "ical"):
        run("export", BOMTIMER, "--format", form, "--out", str(tmp_path / form), "--lang", "nb")
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "xlsx").read_bytes()), data_only=True)
    assert book["Varsling på SMS"]["B4"].value == pytest.approx(-11_070, abs=1)
    assert (tmp_path / "csv").read_bytes().startswith("\ufeffGevinst;".encode())
    assert b"BEGIN:VCALENDAR" in (tmp_path / "ical").read_bytes()
    run("export", BOMTIMER, "--format", "csv", "--out", str(tmp_path / "x"), "--previous", LOG, code=2)
    run("export", BOMTIMER, "--format", "ical", "--out", str(tmp_path / "x"), "--previous", LOG, code=3)
    assert not (tmp_path / "x").exists()


def test_options_without_rules_give_a_book_without_figures_and_say_so(plan, tmp_path):
    told = run("export", plan, "--format", "xlsx", "--out", str(tmp_path / "b.xlsx")).stderr
    assert "the options aren't worked out" in told
    assert openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames == ["About", "Register", "Observations"]


def test_track_says_how_each_stands_with_cause_and_action(plan, sheet):
    seen = sheet("wait;33,5;01.07.2026;Ingen ringer;Ringe dagen før;clinic;2026-09-01\n")
    told = run("track", plan, "--observations", seen, "--on", "2026-07-02", "--lang", "nb").stdout
    for words in ("clinic", "Etter planen", "33,5 (01.07.2026)", "Årsak: Ingen ringer.",
                  "Tiltak: Ringe dagen før (clinic, innen 1. september 2026)."):  # fmt: skip
        assert words in " ".join(told.split())
    missed = run("track", plan, "--observations", sheet("wait;33;31.12.2026;;;;\n"), "--on", "2027-01-02").stdout
    assert "No cause is given. No corrective action is given. Agreed for that case: The director decides." in (
        " ".join(missed.split())
    )


def test_what_is_not_measured_is_unknown(plan, sheet):
    record = json.loads(run("track", plan, "--observations", sheet(""), "--on", "2026-07-02", "--json").stdout)
    (one,) = record["benefits"]
    assert (one["standing"], one["unknown"], one["value"]) == ("unknown", "observation", None)
    assert record["schema_version"] == 1


def test_a_runs_log_is_observations_too():
    record = json.loads(run("track", BOMTIMER, "--log", LOG, "--on", "2027-06-15", "--json").stdout)
    first = record["benefits"][0]
    assert (first["id"], first["value"], first["on"]) == ("fewer-no-shows", "9.6", "2027-04-16")


def test_a_wrong_cell_stops_it_with_its_place(plan, sheet):
    done = run("track", plan, "--observations", sheet("wait;soon;01.07.2026;;;;\n"), "--on", "2026-07-02", code=1)
    assert done.stdout == ""
    assert "seen.csv:2:2: B31" in done.stderr


def test_wrong_use_is_told(plan, sheet, tmp_path):
    run("track", plan, code=2)
    run("track", plan, "--observations", sheet(""), "--run", "x", code=2)
    told = run("track", plan, "--observations", sheet(""), "--owner", "clinik", code=2).stderr
    assert "‘clinic’" in told
    run("track", plan, "--observations", str(tmp_path / "none.csv"), code=3)
    other = tmp_path / "other.csv"
    other.write_text("a;b\n", encoding="utf-8")
    run("track", plan, "--observations", str(other), code=3)


def test_sheet_and_log_that_say_different_things_of_a_day_are_refused(sheet):
    seen = sheet("no-show-rate;5;16.04.2027;;;;\n")
    told = run("track", BOMTIMER, "--log", LOG, "--observations", seen, "--on", "2027-06-15", code=1)
    assert told.stdout == ""
    assert "5" in told.stderr


def test_a_plan_stands_alike_by_itself_and_beside_its_project_and_what_differs_is_told(tmp_path):
    plan = PLAN.replace("id: plan", 'id: plan\ncountry: "SE"\nstart: 2030-01-01\nproject-end: 2026-09-30', 1)
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    project = 'innomethods: project/1\nid: proj\ncountry: "NO"\nmethod: blt@2013\nstart: 2026-01-05\nbenefits-plan: plan.yaml\n'
    (tmp_path / "project.yaml").write_text(project, encoding="utf-8")
    (tmp_path / "seen.csv").write_text(SHEET + "wait;30;01.12.2026;;;;\n", encoding="utf-8")
    seen = ("--observations", str(tmp_path / "seen.csv"), "--on", "2026-12-02", "--json")
    alone, beside = (
        json.loads(run("track", str(tmp_path / name), *seen).stdout) for name in ("plan.yaml", "project.yaml")
    )
    assert alone["benefits"][0]["expected"] == beside["benefits"][0]["expected"]
    done = CliRunner().invoke(innomethods, ["check", str(tmp_path / "project.yaml")])
    told = [line for line in done.output.splitlines() if " P26 " in line]
    assert ["plan.yaml:" in line for line in told] == [True] * 3
    assert [word for line in told for word in ("country", "start", "project-end") if f"‘{word}:" in line]


def test_track_tells_what_no_benefit_uses(tmp_path):
    shutil.copytree(Path(BOMTIMER).parent, tmp_path / "one")
    file = tmp_path / "one" / "project.yaml"
    text = file.read_text(encoding="utf-8").replace("id: no-show-rate", "id: other-rate")
    file.write_text(text, encoding="utf-8")
    assert "the measure of no benefit" in run("track", str(file), "--log", LOG, "--on", "2027-06-15").stdout

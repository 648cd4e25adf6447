"""`innomethods status`: every run of a folder or a logbook on one page."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods
from innomethods.logbooks import open_logbook
from innomethods.model import Gate, Method, Phase, Project
from innomethods.running import Condition, begin_run

START = date(2027, 1, 11)
METHOD = Method("own", flow=[Phase("ask", does="lead"), Gate("go", decided_by="owner"), Phase("use", does="lead")])


def begun(project, organisation=None):
    return begin_run(
        Project(project, METHOD, start=START, country="NO", organisation=organisation), at=START, by="owner"
    )


def at_the_gate(run):
    return run.start("ask", at=START, by="lead").finish("ask", at=START, by="lead")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with three runs in two logbooks, and a project nobody has begun."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "north").mkdir()
    with open_logbook("north/runs.jsonl") as book:
        book.save(at_the_gate(begun("waiting", "Nordvik")))
        promised = [Condition("d1", "Measure again", "lead", date(2027, 2, 1))]
        late = at_the_gate(begun("late", "Nordvik"))
        book.save(late.decide("go", "proceed-with-conditions", conditions=promised, at=START, by="owner"))
    with open_logbook("south.jsonl") as book:
        book.save(begun("begun", "Sørvik"))
    Path("project.yaml").write_text(
        'innomethods: project/1\nid: idle\ntitle: Idle\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n'
    )
    Path("compose.yaml").write_text("services: {web: {image: nginx}}\n")
    return tmp_path


def call(*words, code=0):
    result = CliRunner().invoke(innomethods, ["status", *words])
    assert result.exit_code == code, result.output
    return result


def runs(*words, code=0):
    return [one["run"] for one in json.loads(call(*words, "--on", "2027-03-01", "--json", code=code).stdout)["runs"]]


def test_all_runs_are_there_and_the_late_ones_first(folder):
    assert runs() == ["late", "waiting", "begun"]
    told = call("--on", "2027-03-01").stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "! 1 open, due 1 Feb 2027" in told
    assert "◆ go" in told
    assert "Not begun: Idle (idle)" in told
    assert "nginx" not in told


@pytest.mark.parametrize(("words", "wanted"), [
    (["--organisation", "Nordvik"], ["late", "waiting"]),
    (["--open-gate", "go"], ["waiting"]),
    (["--overdue"], ["late"]),
    (["--status", "completed"], []),
    (["--method", "own@1"], ["late", "waiting", "begun"]),
    (["--method", "other"], []),
])  # fmt: skip
def test_only_those_that_are_asked_for(folder, words, wanted):
    assert runs(".", *words) == wanted


def test_one_logbook_by_itself(folder):
    assert runs("south.jsonl") == ["begun"]
    assert "Log" not in call("south.jsonl").stdout.splitlines()[0]


def test_a_logbook_that_cant_be_read_hides_no_other(folder):
    Path("broken.jsonl").write_text("not an entry\n")
    assert runs(code=3) == ["late", "waiting", "begun"]
    assert "broken.jsonl" in call(code=3).stderr


def test_a_database_of_something_else_is_told(folder):
    Path("other.db").write_bytes(b"this is not a database at all, but long enough to be read as one" * 20)
    told = call(code=3)
    assert "other.db" in told.stderr
    assert "late" in told.stdout


def test_hidden_folders_are_left_alone(folder):
    Path(".git").mkdir()
    Path(".git/x.jsonl").write_text("no\n")
    assert runs() == ["late", "waiting", "begun"]


@pytest.mark.parametrize(("place", "code"), [("none", 3), ("own.txt", 2), ("empty", 3)])
def test_where_there_is_nothing_it_is_said(folder, place, code):
    Path("own.txt").write_text("x")
    Path("empty").mkdir()
    assert place in call(place, code=code).stderr


def test_nothing_asked_for_is_written(folder):
    before = sorted(path.name for path in folder.rglob("*"))
    call()
    assert sorted(path.name for path in folder.rglob("*")) == before


@pytest.mark.parametrize(("language", "said"), [("nb", "1 åpent, frist 01.02.2027"), ("nn", "1 ope, frist 01.02.2027")])
def test_in_the_readers_language(folder, language, said):
    assert said in call("--lang", language, "--on", "2027-01-20").stdout

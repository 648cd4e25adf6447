"""`compare plan`: changes told, a patch shown, a new file written only when asked for, and never over the project."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import innomethods as im
from innomethods.cli.main import innomethods
from innomethods.documents import parse
from innomethods.exchange import (
    Amendment,
    amended,
    compare_plans,
    plan_to_json,
    read_edited_plan,
    to_csv,
    to_ms_project,
    to_workbook,
)
from innomethods.exchange.plans.amending import patched_text, with_likely
from innomethods.quantities import ThreePoint

EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"


@pytest.fixture
def compare(tmp_path, monkeypatch):
    """Call the command in a folder with the example's project and its plan in every format, `try` five days longer."""
    for name in ("project.yaml", "local.yaml", "log.jsonl"):
        shutil.copyfile(EXAMPLE / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    plan = im.schedule(im.read_project("project.yaml"))
    Path("same.xlsx").write_bytes(to_workbook(plan, language="nb"))
    Path("plan.xml").write_text(to_ms_project(plan).replace("PT225H0M0S", "PT262H30M0S"), encoding="utf-8")
    Path("plan.csv").write_bytes(to_csv(plan, dialect="excel-nb", language="nb").replace(";30;", ";35;").encode())
    Path("plan.json").write_text(plan_to_json(plan).replace('"work_days": 30', '"work_days": 35'), encoding="utf-8")

    def calling(*words):
        return CliRunner().invoke(innomethods, ["compare", "plan", *map(str, words)])

    return calling


@pytest.mark.parametrize("form", ["xml", "csv", "json"])
def test_it_tells_the_change_its_cost_and_a_patch_and_ends_with_1(compare, form):
    told = compare("project.yaml", f"plan.{form}", "--lang", "nb")
    assert told.exit_code == 1, told.output
    words = " ".join(told.stdout.split())
    assert "– Samle erfaringer: 35 arbeidsdager i stedet for 30" in words
    assert "«Klar til bruk» rekker ikke møtet 20. april 2027 og besluttes 25. mai 2027" in words
    assert "+ test/try: {least: 20, likely: 35, most: 45}" in words
    assert "kan ikke stå i prosjektfilen" not in words


def test_a_plan_as_it_was_ends_with_0(compare):
    told = compare("project.yaml", "same.xlsx", "--lang", "nn")
    assert told.exit_code == 0
    assert told.stdout.startswith("Ingenting er endra.\nLese er namn, start, slutt, arbeidsdagar, ")


def test_the_new_file_keeps_comments_and_plans_as_told(compare):
    before = Path("project.yaml").read_bytes()
    told = compare("project.yaml", "plan.xml", "--write", "new.yaml")
    assert told.exit_code == 1
    assert Path("project.yaml").read_bytes() == before
    old, new = before.decode().splitlines(), Path("new.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in new if line not in old] == ["  test/try: {least: 20, likely: 35, most: 45}"]
    assert im.schedule(im.read_project("new.yaml"))["test/try"].work_days == 35


def test_nothing_is_written_over(compare):
    Path("there.yaml").write_text("kept", encoding="utf-8")
    assert compare("project.yaml", "plan.xml", "--write", "there.yaml").exit_code == 3
    assert Path("there.yaml").read_text(encoding="utf-8") == "kept"
    assert compare("project.yaml", "plan.xml", "--write", "there.yaml", "--force").exit_code == 1
    own = compare("project.yaml", "plan.xml", "--write", "project.yaml", "--force")
    assert (own.exit_code, "the project itself" in own.stderr) == (3, True)
    assert compare("project.yaml", "plan.xml", "--write", "absent/new.yaml").exit_code == 3


def test_a_place_where_its_files_are_not_found_is_told_before_anything_is_written(compare):
    Path("other").mkdir()
    told = compare("project.yaml", "plan.xml", "--write", "other/new.yaml")
    assert told.exit_code in {1, 3}
    assert "local.yaml" in told.stderr
    assert not list(Path("other").iterdir())


def test_json_holds_changes_consequences_and_the_patch(compare):
    record = json.loads(compare("project.yaml", "plan.csv", "--json").stdout)
    (change,) = record["changes"]
    assert (change["kind"], change["path"], change["work_days_later"]) == ("duration", "test/try", 23)
    assert record["missed"] == [
        {"path": "take-into-use", "was": "2027-04-20", "now": "2027-05-25", "calendar_days": 35}
    ]
    assert [one["path"] for one in record["consequences"]] == ["test/assess", "take-into-use"]
    assert "likely: 35" in record["patch"]


def test_with_a_log_what_is_done_stays_done(compare):
    told = compare("project.yaml", "plan.csv", "--log", "log.jsonl", "--on", "2027-03-01")
    assert told.exit_code in {0, 1}, told.output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["project.yaml", "absent.xml"], 3, "absent.xml"),
        (["project.yaml", "project.yaml"], 3, "no row holds the headings"),
        (["project.yaml", "plan.xml", "--force"], 2, "--write"),
        (["project.yaml", "plan.xml", "--on", "2027-03-01"], 2, "--log"),
        (["project.yaml"], 2, "EDITED"),
    ],
)
def test_what_cannot_be_is_told(compare, words, code, said):
    told = compare(*words)
    assert told.exit_code == code, told.output
    assert said in told.stderr
    assert "Traceback" not in told.output


def test_the_answer_of_plan_json_comes_back_too(compare):
    answer = CliRunner().invoke(innomethods, ["plan", "project.yaml", "--json"]).stdout
    Path("answer.json").write_bytes(answer.replace('"work_days": 30', '"work_days": 35').encode("utf-16"))
    told = compare("project.yaml", "answer.json")
    assert told.exit_code == 1, told.output
    assert "35 work days instead of 30" in told.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["plan.xml", "--write", "new.yaml"], "Skrev new.yaml. Neste: innomethods plan new.yaml"),
        (["plan.xml", "--write", "project.yaml", "--force"], "project.yaml er selve prosjektet"),
        (["plan.xml", "--force"], "--force kan ikke brukes her: ingenting skrives uten --write."),
        (["log.jsonl"], "log.jsonl:2:1: dette er ikke JSON"),
    ],
)
def test_what_is_told_on_the_side_is_told_in_the_readers_language(compare, words, said):
    assert said in compare("project.yaml", *words, "--lang", "nb").stderr


def test_a_bar_moved_after_a_decision_is_priced_carried_and_comes_back(compare):
    record = json.loads(plan_to_json(im.schedule(im.read_project("project.yaml"))))
    row = next(row for row in record["rows"] if row["path"] == "test/try")
    row.update(start="2027-03-31", finish="2027-05-12")
    Path("moved.json").write_text(json.dumps(record), encoding="utf-8")
    told = compare("project.yaml", "moved.json", "--write", "new.yaml")
    assert told.exit_code == 1, told.output
    assert im.schedule(im.read_project("new.yaml"))["test/try"].start == date(2027, 3, 31)
    (change,) = json.loads(compare("project.yaml", "moved.json", "--json").stdout)["changes"]
    assert change["work_days_later"] == 23
    assert change["missed"][0]["now"] == "2027-05-25"


def test_methods_are_compared_as_before():
    assert CliRunner().invoke(innomethods, ["compare", "blt", "sod", "--json"]).exit_code == 0


@settings(max_examples=25, deadline=None)
@given(
    days=st.dictionaries(st.sampled_from(["need/collect", "need/assess", "test/try"]), st.integers(1, 60)),
    waits=st.dictionaries(st.sampled_from(["solution/search", "test/assess"]), st.integers(1, 40)),
    start=st.dates(date(2027, 1, 1), date(2027, 3, 1)),
)
def test_the_patched_project_reads_back_and_plans_as_the_edited_file_says(days, waits, start):
    project = im.read_project(EXAMPLE / "project.yaml")
    plan = im.schedule(project)
    wanted = [Amendment(("waits", path), ThreePoint.of(wait)) for path, wait in waits.items()]
    for path, likely in days.items():
        wanted.append(Amendment(("estimates", path), with_likely(plan[path].estimate, likely)))
    other = im.schedule(amended(project, [*wanted, Amendment(("start",), start)]))
    changes = compare_plans(plan, read_edited_plan(plan_to_json(other)))
    text = patched_text((EXAMPLE / "project.yaml").read_bytes(), str(EXAMPLE / "project.yaml"), changes.amendments)
    again = parse(text, str(EXAMPLE / "project.yaml")).value(im.Catalogue.shipped())
    assert im.schedule(again).nodes == changes.planned.nodes
    assert [(node.start, node.finish) for node in changes.planned.nodes] == [
        (node.start, node.finish) for node in other.nodes
    ]

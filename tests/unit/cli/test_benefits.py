"""`innomethods benefits`: check and map, on a project and on a plan of its own; what goes wrong is told in words."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from innomethods.cli.main import innomethods

EXAMPLES = Path(__file__).parents[3] / "examples"
SORPE = str(EXAMPLES / "sorpevarsel" / "project.yaml")
BOMTIMER = str(EXAMPLES / "faerre-bomtimer" / "project.yaml")
PLAN = """\
innomethods: benefits/1
id: plan
benefits:
  - {id: calmer, title: Calmer, kind: unpriced, owner: us, due: 2028-12-31}
  - {id: sooner, title: Sooner, kind: unpriced, owner: us, due: 2028-06-30, preconditions: [calmer]}
"""


def run(*words: str, code: int = 0):
    done = CliRunner().invoke(innomethods, ["benefits", *words])
    assert done.exit_code == code, done.output + done.stderr
    return done


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    return str(file)


def test_check_tells_what_is_of_the_benefits_and_nothing_else():
    told = run("check", SORPE).stdout
    assert "W10" in told
    assert "W11" not in told, "what is done with benefits after BP5 is not the project"
    assert "W18" not in told  # of the method
    run("check", SORPE, "--strict", code=1)
    assert "1 finding" not in run("check", BOMTIMER, "--strict").stderr


def test_check_of_a_plan_of_its_own_ends_with_1_when_there_are_errors(plan):
    done = run("check", plan, "--lang", "nb", code=1)
    assert "E19 Fristen «sooner» kommer før det den bygger på, «calmer» (dager for tidlig: 184)." in done.stdout
    found = json.loads(run("check", plan, "--json", code=1).stdout)["findings"]
    assert [(item["code"], item["line"]) for item in found] == [("E19", 5)]


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("innomethods: overlay/1\nid: local\n", 1, "only these can stand: project or benefits"),
        ("innomethods: benefits/1\nid: plan\nbenefit: []\n", 1, "Did you mean ‘benefits’"),
        ("no: yaml: here", 1, "D17"),
        (None, 3, "there is no such file"),
    ],
)
def test_what_is_no_plan_is_told(tmp_path, text, code, told):
    file = tmp_path / "some.yaml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    for command in ("check", "map"):
        done = run(command, str(file), code=code)
        assert told in done.stdout + done.stderr


def test_a_folder_is_not_a_plan(tmp_path):
    assert "is a folder" in run("check", str(tmp_path), code=3).stderr


@pytest.mark.parametrize(
    ("language", "told"),
    [("nb", "Bommen går raskere ned"), ("nn", "Bommen går raskare ned"), ("en", "The barrier closes sooner")],
)
def test_map_tells_in_words_what_leads_to_what(language, told):
    assert told in run("map", SORPE, "--lang", language).stdout


def test_map_draws(tmp_path):
    file = tmp_path / "map.svg"
    for width, units in (("wide", "1104"), ("narrow", "358")):
        run("map", SORPE, "--format", "svg", "--width", width, "--output", str(file), "--force")
        root = ET.parse(file).getroot()  # noqa: S314 - our own
        assert root.get("width") == units
    assert "already" in run("map", SORPE, "--format", "svg", "--out", str(file), code=3).stderr
    assert run("map", SORPE, "--format", "svg").stdout.startswith("<?xml")


def test_map_for_other_programs(tmp_path):
    assert run("map", BOMTIMER, "--format", "mermaid").stdout.startswith("flowchart LR\n")
    record = json.loads(run("map", BOMTIMER, "--json").stdout)
    assert record["schema_version"] == 1
    assert record["profile"] == "dependency-network"
    file = tmp_path / "map.json"
    run("map", BOMTIMER, "--format", "json", "--out", str(file))
    assert json.loads(file.read_text(encoding="utf-8")) == record


def test_map_of_a_part(plan):
    told = run("map", BOMTIMER, "--around", "unreachable").stdout
    assert "Some people are not reached" in told
    assert "Shorter wait" not in told
    assert "Did you mean ‘calmer’" in run("map", plan, "--around", "calmr", code=2).stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--width", "narrow"], "--width"),
        (["--force"], "--force"),
        (["--format", "svg", "--json"], "--format"),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(plan, words, told):
    done = run("map", plan, *words, code=2)
    assert f"{told} can't be used here" in done.stderr


def test_nothing_to_draw_and_too_much_to_draw(tmp_path):
    file = tmp_path / "plan.yaml"
    file.write_text("innomethods: benefits/1\nid: plan\n", encoding="utf-8")
    assert "neither benefits nor steps" in run("map", str(file), code=1).stderr
    many = "".join(f"  - {{id: b{number}, title: B}}\n" for number in range(41))
    file.write_text(f"innomethods: benefits/1\nid: plan\nbenefits:\n{many}", encoding="utf-8")
    assert "41 boxes" in run("map", str(file), "--format", "svg", code=2).stderr
    assert run("map", str(file)).stdout.count("B (kind not stated)") == 41


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_new_plan_checks_clean_and_can_be_drawn(tmp_path, language):
    file = tmp_path / "our-plan.yaml"
    done = CliRunner().invoke(innomethods, ["new", "benefits", str(file), "--lang", language])
    assert done.exit_code == 0, done.stderr
    run("check", str(file), "--strict")
    run("map", str(file), "--format", "svg")

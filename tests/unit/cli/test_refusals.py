"""What can't be done as it is typed is refused with a sentence and exit 2, and leaves nothing behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

PROJECT = str(Path(__file__).parents[3] / "examples" / "faerre-bomtimer" / "project.yaml")


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(*words: str) -> Result:
    return CliRunner().invoke(innomethods, list(words))


REFUSED = [
    # another kind than the one named
    ("show blt --kind tool", "There is no tool 'blt': it is a method."),
    ("show interview --kind method", "There is no method 'interview': it is a tool."),
    ("show employee-driven --kind overlay", "it is a profile"),
    ("show pv-gates --kind reference", "it is an overlay"),
    ("show blt-ks --kind tool", "it is a variant of blt"),
    ("show blt --overlay interview", "'interview' is a tool, not an overlay"),
    ("show own.yaml --kind tool", "--kind can't be used here"),
    ("methods --as pv-gates", "'pv-gates' is an overlay, not a process. Read it with: innomethods show pv-gates"),
    ("methods --as blt-ks", "innomethods show blt --overlay blt-ks"),
    ("methods --as employee-driven", "is a profile, not a process"),
    ("methods --as lab", "is an operating model, not a process"),
    ("compare blt interview", "'interview' is a tool, not a process"),
    ("compare pv-gates blt", "is an overlay, not a process"),
    ("new project own.yaml --method interview", "is a tool, not a process"),
    ("search behov --kind tol", "Did you mean 'tool'?"),
    # what would change nothing
    ("show interview --overlay pv-gates", "--overlay can't be used here: it is laid over a method"),
    ("show pv-gates --overlay bdn", "pv-gates is an overlay"),
    ("show theory-of-change --kind tool --overlay pv-gates", "theory-of-change is a tool"),
    ("show blt --yaml --json", "--json can't be used here"),
    ("--json show blt --yaml", "--json can't be used here"),
    ("new method own.yaml --method sod", "only a new project uses a method"),
    ("new overlay own.yaml --method sod --folder .", "--method and --folder can't be used here"),
    ("recommend --form own.html --fact problem=one", "--fact can't be used here"),
    ("recommend --form own.html --ask", "--ask can't be used here"),
    ("recommend --form own.html --questions", "--questions can't be used here"),
    ("recommend --form own.html --limit 4", "--limit can't be used here"),
    ("recommend --questions --ask", "--ask can't be used here"),
    ("recommend --questions --fact problem=one --limit 4", "--fact and --limit can't be used here"),
    ("recommend --force", "--force can't be used here"),
    (f"plan {PROJECT} --on 2027-02-01", "--on can't be used here"),
    (f"plan {PROJECT} --run one", "--run can't be used here"),
    (f"export {PROJECT} --format json --out o --on 2027-02-01", "--on can't be used here: it asks about a log"),
    (f"export {PROJECT} --format json --out o --phases", "--phases can't be used here: json has no use for it"),
    (f"export {PROJECT} --format csv --out o --previous {PROJECT}", "--previous can't be used here"),
    (f"export {PROJECT} --format ical --out o --dialect jira", "--dialect can't be used here: ical"),
    (f"export {PROJECT} --format bpmn --out o --start 2027-01-18", "--start can't be used here: bpmn shows the method"),
    (f"export {PROJECT} --format ical --out - --json", "--json answers on stdout"),
    (f"report {PROJECT} --run one", "--run can't be used here"),
    # two answers where one is used
    ("recommend --fact problem=one --fact problem=many", "'problem' has one answer, not several (many / one)"),
    # nothing where something is needed
    ("search behov --limit 0", "x>=1"),
    ("recommend --limit 1", "x>=2"),
    ("new method ''", "the name is empty"),
    ("recommend --form ''", "the name is empty"),
    (f"report {PROJECT} --out ''", "the name is empty"),
    ("plan ''", "the name is empty"),
    ("demo ''", "the name is empty"),
    # what isn't there
    ("i18n tools/intervju", "Did you mean 'tools/interview'"),
    ("sources tools/intervju", "Did you mean 'tools/interview'"),
    ("show blt@1999", "Did you mean 'blt@2013'?"),
    ("show intervju", "Did you mean 'interview'?"),
    ("show intervju --kind overlay", "No content with the id 'intervju'. Known: bdn"),
    (f"report {PROJECT} --format pdf", "Known: docx, html, json, markdown, bpmn"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED, ids=[typed.replace(PROJECT, "P") for typed, _ in REFUSED])
def test_what_would_be_ignored_is_refused(typed: str, said: str) -> None:
    told = call(*(word.strip("'") for word in typed.split(" ")))
    assert (told.exit_code, told.stdout) == (2, "") or told.stdout.startswith("{"), told.output
    assert said in " ".join(told.stderr.split())
    assert list(Path().iterdir()) == []


ACCEPTED = [
    "show theory-of-change --kind tool",
    "show blt --kind method --overlay pv-gates",
    "recommend --fact problem=one --fact problem=one",
    "recommend --questions --folder ours",
    f"report {PROJECT} --on 2027-02-01 --out there --format json --json",
    "new project mine.yaml --method sod",
]


@pytest.mark.parametrize("typed", ACCEPTED, ids=[typed.replace(PROJECT, "P") for typed in ACCEPTED])
def test_what_does_something_is_not_refused(typed: str) -> None:
    Path("ours", "tools").mkdir(parents=True)
    told = call(*typed.split(" "))
    assert told.exit_code == 0, told.stderr


def test_a_refusal_is_an_error_in_json_too() -> None:
    told = call("show", "interview", "--overlay", "pv-gates", "--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["error"].startswith("--overlay can't be used here")


def test_a_setting_of_the_environment_is_no_mistake_in_a_command_that_does_not_use_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INNOMETHODS_RECOMMEND_LIMIT", "4")
    assert call("recommend", "--questions").exit_code == 0


def test_what_a_folder_holds_in_vain_is_told() -> None:
    Path("ours", "tools").mkdir(parents=True)
    Path("ours", "tools", "interview.yaml").write_text("innomethods: tool/1\nid: interview\n", encoding="utf-8")
    told = call("show", "interview", "--folder", "ours")
    assert told.exit_code == 0
    assert "ours/tools/interview.yaml:1:1: C01" in told.stderr


def test_what_an_overlay_could_not_do_is_told() -> None:
    told = call("show", "triple-diamond", "--overlay", "blt-baerum", "--lang", "nb")
    assert (told.exit_code, "W19" in told.stderr) == (0, True)
    record = json.loads(call("show", "triple-diamond", "--overlay", "blt-baerum", "--json").stdout)
    assert {item["code"] for item in record["findings"]} == {"W19"}


def test_an_overlay_that_breaks_the_method_ends_with_1() -> None:
    text = (
        'innomethods: overlay/1\nid: bad\nedition: "1"\ntitle: {nb: A, nn: A, en: A}\nchanges:\n'
        "  - suppress: need/collect/talked-and-observed\n    reason: {nb: A, nn: A, en: A}\n"
    )
    Path("bad.yaml").write_text(text, encoding="utf-8")
    told = call("show", "blt", "--overlay", "bad.yaml")
    assert (told.exit_code, "E14" in told.stderr) == (1, True), told.stderr

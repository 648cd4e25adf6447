"""Errors end in words and with their exit code; only those the library means for people are called people's mistakes."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from innomethods import errors
from innomethods.cli.main import VERBS, Verb, innomethods
from innomethods.cli.saying import exit_code_of
from innomethods.findings import Finding, Place, finding

UNREADABLE = finding("D01", "", Place("a.yaml", 1, 1), file="a.yaml", reason="it is a folder")
ERROR = finding("E07", "go-on")
WARNING = finding("W17", "go-on")


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> type[Failing]:
    """A verb that fails as it is told to."""
    monkeypatch.setitem(VERBS, "fail", Failing())
    return Failing


class Failing(Verb):
    """A verb of its own, so that no real one has to be broken."""

    error: Exception = ValueError()

    def __init__(self) -> None:
        super().__init__("", "Fail.")

    def load(self) -> click.Command:
        def fail() -> None:
            raise Failing.error

        return click.Command("fail", callback=fail)


def call(*words: str) -> Result:
    return CliRunner().invoke(innomethods, list(words))


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (errors.DocumentProblems.of("a.yaml", [UNREADABLE]), 3, "D01"),
        (errors.DocumentProblems.of("a.yaml", [ERROR, UNREADABLE]), 1, "E07"),
        (errors.MethodProblems("ours", [ERROR]), 1, "E07"),
        (errors.Refused("start", [ERROR]), 1, "E07"),
        (errors.NoSuchMethod("bltt", ["blt"]), 2, "innomethods: No content with the id 'bltt'. Did you mean 'blt'?"),
        (errors.BadReference("x", "a@b"), 2, "innomethods: 'x' is not of the form 'a@b'."),
        (errors.NoSuchKind("tol", ["tool"]), 2, "Did you mean 'tool'?"),
        (errors.WontOverwrite("report"), 3, "innomethods: report exists already."),
        (errors.MissingExtra("Levelling", "plan"), 3, 'pip install "innomethods[plan]"'),
        (errors.LogbookBroken("log.jsonl", 7, "changed"), 3, "innomethods: log.jsonl: event 7 is broken: changed"),
        (PermissionError(13, "Permission denied", "a.yaml"), 3, "innomethods: a.yaml: Permission denied"),
        (OSError(28, "No space left on device"), 3, "innomethods: No space left on device"),
        (NotADirectoryError("ours holds no content."), 3, "innomethods: ours holds no content."),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_what_is_meant_for_people_is_told_with_its_exit_code(
    failing: type[Failing], error: Exception, code: int, said: str
) -> None:
    failing.error = error
    told = call("fail")
    assert (told.exit_code, said in told.stderr) == (code, True), told.stderr
    assert "report it" not in told.stderr


@pytest.mark.parametrize(
    "error", [ValueError("a\nb"), KeyError("x"), TypeError("no"), AssertionError(), ImportError("y")]
)
def test_anything_else_is_our_mistake_in_one_line_and_70(failing: type[Failing], error: Exception) -> None:
    failing.error = error
    told = call("fail")
    assert told.exit_code == 70
    (line,) = told.stderr.splitlines()
    assert "this is a mistake in innomethods, not in what you wrote" in line
    assert type(error).__name__ in line
    assert "innomethods --debug" in line


def test_debug_shows_where_it_came_from(failing: type[Failing]) -> None:
    failing.error = KeyError("x")
    assert isinstance(call("--debug", "fail").exception, KeyError)


def test_json_tells_it_too(failing: type[Failing]) -> None:
    failing.error = KeyError("x")
    assert "mistake in innomethods" in json.loads(call("--json", "fail").stdout)["error"]


def test_a_module_that_cannot_be_loaded_is_told_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VERBS, "fail", Verb("nowhere:fail", "Fail."))
    told = call("fail")
    assert (told.exit_code, "ModuleNotFoundError" in told.stderr) == (70, True)


@pytest.mark.parametrize(
    ("found", "code"),
    [([UNREADABLE], 3), ([UNREADABLE, WARNING], 3), ([UNREADABLE, ERROR], 1), ([ERROR], 1), ([WARNING], 1)],
)
def test_only_files_that_cannot_be_read_end_with_3(found: list[Finding], code: int) -> None:
    assert exit_code_of(found) == code


@pytest.mark.parametrize(
    "typed", ["show absent.yaml", "show blt --overlay absent.yaml", "plan absent.yaml", "compare blt absent.yaml"]
)
def test_an_absent_file_is_3_wherever_it_is_named(typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = call(*typed.split())
    assert (told.exit_code, "D01" in told.stderr) == (3, True)


@pytest.mark.parametrize("typed", ["new method there/own.yaml", "recommend --form there/own.html"])
def test_a_file_in_a_folder_that_is_not_there_is_3_and_named_as_typed(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = call(*typed.split())
    assert (told.exit_code, list(tmp_path.iterdir())) == (3, [])
    assert told.stderr == f"innomethods: {typed.rsplit(maxsplit=1)[-1]} can't be written: there is no folder there.\n"

"""`run name-person`, `run persons`, `run forget-person`, and names in the views of a log."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click
import pytest
from click.testing import CliRunner

from innomethods.cli import persons as commands
from innomethods.cli.main import innomethods
from innomethods.cli.runs import run as group
from innomethods.logbooks import JsonLinesLogbook
from innomethods.logbooks.kept_files import KeptFile
from innomethods.logbooks.registers import FileRegister
from innomethods.model import Method, Phase, Project
from innomethods.running import By, Decision, GateDecided, NoteMade, Run, Vote, begin_run

DAY = date(2027, 1, 11)


@attrs.frozen
class Answered:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The answer on stdout as JSON."""
        return json.loads(self.out)


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answered]:
    """Call `innomethods run …` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(commands.PLACE, raising=False)
    for command in commands.PERSONS:
        monkeypatch.setitem(group.commands, str(command.name), command)

    def calling(*words: object) -> Answered:
        result = CliRunner().invoke(innomethods, ["run", *map(str, words)], standalone_mode=False)
        code = result.return_value if isinstance(result.return_value, int) else result.exit_code
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            code = getattr(result.exception, "exit_code", None)
            assert code is not None, f"a traceback reached the user: {result.exception!r}"
            return Answered(code, result.stdout, f"{result.stderr}{result.exception}")
        return Answered(code or 0, result.stdout, result.stderr)

    return calling


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of one run, with a key in it, and a name where none should be."""
    project = Project("pilot", Method("small", flow=Phase("a")), start=DAY, country="NO")
    run: Run = begin_run(project, at=DAY, by="owner").start("a", at=DAY, by=By("lead", "p1"))
    JsonLinesLogbook(tmp_path / "runs.jsonl").save(run.note("Avtalt med Kari", at=DAY, by="lead"))
    return tmp_path / "runs.jsonl"


NAMED = ("name-person", "Kari Nordmann", "--key", "p1", "--log", "runs.jsonl", "--since", "2027-01-11")


def test_naming_says_which_key_to_write(call: Callable[..., Answered], log: Path) -> None:
    told = call("name-person", "Kari Nordmann", "--log", log, "--contact", "kari@x", "--note", "leads")
    person = FileRegister(log.with_name("runs.persons.json")).list()[0]
    assert (person.name, person.contact, person.note) == ("Kari Nordmann", "kari@x", "leads")
    assert told.code == 0
    assert f"--by ROLE/{person.key}" in told.out


def test_everybody_is_shown_also_who_was_forgotten(call: Callable[..., Answered]) -> None:
    call(*NAMED, "--contact", "kari@x")
    call("name-person", "Ola Berg", "--key", "p2", "--log", "runs.jsonl")
    assert call("forget-person", "p2", "--log", "runs.jsonl").code == 0
    told = call("persons", "--log", "runs.jsonl").out
    assert "p1" in told
    assert "Kari Nordmann" in told
    assert "kari@x" in told
    assert "Ola" not in told
    assert "p2   forgotten" in told
    record = call("persons", "--log", "runs.jsonl", "--json").json
    assert [(one["key"], one["name"], one["since"]) for one in record["persons"]] == [
        ("p1", "Kari Nordmann", "2027-01-11")
    ]
    assert [one["key"] for one in record["forgotten"]] == ["p2"]
    assert "Kari" in call("persons", "p1", "--log", "runs.jsonl").out
    assert "Kari" not in call("persons", "p2", "--log", "runs.jsonl").out


def test_an_empty_register_says_so(call: Callable[..., Answered]) -> None:
    assert call("persons", "--log", "runs.jsonl").out == "Nobody is in runs.persons.json.\n"


def test_a_log_that_is_not_there_is_told_for_its_name_may_be_misspelt(call: Callable[..., Answered], log: Path) -> None:
    assert "runz.jsonl isn't there yet" in call("name-person", "Per Li", "--log", "runz.jsonl").err
    assert call("name-person", "Per Li", "--log", "runs.jsonl").err == ""


def test_forgetting_says_where_the_name_stands_in_texts_for_good(call: Callable[..., Answered], log: Path) -> None:
    """Once the name is erased, nobody can look for it any more."""
    call(*NAMED)
    before = log.read_bytes()
    told = call("forget-person", "p1", "--log", "runs.jsonl")
    assert (told.code, "pilot 3" in told.err) == (0, True)
    assert "Kari" not in told.out + told.err
    assert log.read_bytes() == before
    assert call("verify", "--log", "runs.jsonl").code == 0
    again = call("forget-person", "p1", "--log", "runs.jsonl")
    assert (again.code, "was forgotten" in again.out, again.err) == (0, True, "")


def test_forgetting_in_json(call: Callable[..., Answered], log: Path) -> None:
    call(*NAMED)
    record = call("forget-person", "p1", "--log", "runs.jsonl", "--json").json
    assert record["forgotten"]["key"] == "p1"
    assert record["named_in"] == [{"run": "pilot", "position": 3}]


def test_a_name_is_erased_also_when_the_log_can_not_be_read(call: Callable[..., Answered], log: Path) -> None:
    call(*NAMED)
    log.write_text("broken\n" + log.read_text())
    told = call("forget-person", "p1", "--log", "runs.jsonl")
    assert (told.code, "weren't searched" in told.err) == (0, True)
    assert "Kari" not in log.with_name("runs.persons.json").read_text()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("forget-person", "p9", "--log", "runs.jsonl"), 2, "'p9'"),
        (("persons", "p9", "--log", "runs.jsonl"), 2, "'p9'"),
        (("persons",), 2, "where is the register"),
        (("persons", "--log", "postgresql://db/runs"), 2, "--persons"),
        (("name-person", "Kari Nordmann", "--key", "kari", "--log", "runs.jsonl"), 2, "tells the name"),
        (("name-person", "Kari Nordmann", "--key", "P1", "--log", "runs.jsonl"), 2, "lower-case"),
        (("name-person", "  ", "--log", "runs.jsonl"), 2, "write something"),
        (("name-person", "Ola Berg", "--key", "p1", "--log", "runs.jsonl"), 2, "somebody's already"),
        (("name-person", "Ola Berg", "--replace", "--log", "runs.jsonl"), 2, "--replace needs --key"),
        (("name-person", "Ola Berg", "--since", "soon", "--log", "runs.jsonl"), 2, "2027-01-11"),
        (("name-person", "Ola Berg", "--persons", "nowhere/persons.json"), 3, "its folder isn't there"),
        (("persons", "--persons", "bad.json"), 3, "bad.json:1:1: this is no JSON"),
        (("forget-person", "p1", "--persons", "bad.json"), 3, "Correct the file"),
    ],
)
def test_bad_input_is_told_in_words(
    call: Callable[..., Answered], tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    (tmp_path / "bad.json").write_text("Kari Nordmann")
    call(*NAMED)
    answered = call(*words)
    assert answered.code == code
    assert told in answered.err
    assert "Nordmann" not in answered.err
    assert (tmp_path / "bad.json").read_text() == "Kari Nordmann"


def test_a_register_that_others_hold_is_told(
    call: Callable[..., Answered], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call(*NAMED)
    monkeypatch.setattr(commands, "FileRegister", lambda place: FileRegister(place, wait=0.1))
    with KeptFile(tmp_path / "runs.persons.json").alone():
        told = call("forget-person", "p1", "--log", "runs.jsonl")
    assert (told.code, "another process" in told.err) == (3, True)


def test_two_persons_of_one_name_are_told(call: Callable[..., Answered]) -> None:
    call(*NAMED)
    told = call("name-person", "kari  nordmann", "--log", "runs.jsonl")
    assert (told.code, "p1 has the same name" in told.err) == (0, True)


def test_the_register_can_be_set_for_all_commands(
    call: Callable[..., Answered], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(commands.PLACE, str(tmp_path / "ours.json"))
    assert call("name-person", "Kari Nordmann", "--key", "p1").code == 0
    assert (tmp_path / "ours.json").exists()
    assert commands.register_place("postgresql://db/runs", None) == tmp_path / "ours.json"


@click.command()
@click.argument("log")
@click.argument("words")
@click.pass_context
def warn(_context: click.Context, log: str, words: str) -> None:
    """Stand in for a verb that is about to save a note."""
    commands.warn_of_names(log, [NoteMade(text=words, at=DAY, by="lead")])
    click.echo("saved")


class TestNamesInTexts:
    def test_a_name_in_a_text_is_told_before_it_is_saved(self, call: Callable[..., Answered], log: Path) -> None:
        call(*NAMED)
        told = CliRunner().invoke(warn, [str(log), "Karis forslag"])
        assert (told.exit_code, told.stdout) == (0, "saved\n")
        assert "p1 by name" in told.stderr
        assert CliRunner().invoke(warn, [str(log), "Et forslag"]).stderr == ""

    @pytest.mark.parametrize(("said", "code"), [("n\n", 1), ("y\n", 0)])
    def test_on_a_terminal_one_can_still_say_no(
        self, call: Callable[..., Answered], log: Path, monkeypatch: pytest.MonkeyPatch, said: str, code: int
    ) -> None:
        call(*NAMED)
        monkeypatch.setattr(commands, "_somebody_is_there", lambda: True)
        told = CliRunner().invoke(warn, [str(log), "Karis forslag"], input=said)
        assert (told.exit_code, "saved" in told.stdout) == (code, code == 0)

    def test_without_a_register_or_with_a_broken_one_nothing_is_held_up(
        self, call: Callable[..., Answered], log: Path
    ) -> None:
        assert CliRunner().invoke(warn, [str(log), "Karis forslag"]).output == "saved\n"
        log.with_name("runs.persons.json").write_text("{")
        told = CliRunner().invoke(warn, [str(log), "Karis forslag"])
        assert (told.stdout, "Keys are shown without names" in told.stderr) == ("saved\n", True)


class TestInViews:
    def test_entries_are_shown_with_names(self, call: Callable[..., Answered], log: Path) -> None:
        call(*NAMED)
        entries = JsonLinesLogbook(log).entries("pilot")

        @click.command()
        def look() -> None:
            for entry in commands.named_entries(entries, commands.persons_of(log)):
                click.echo(entry.event.by)

        assert CliRunner().invoke(look).output.splitlines() == ["owner", "lead/Kari Nordmann (p1)", "lead"]
        assert str(entries[1].event.by) == "lead/p1"

    def test_decisions_are_shown_with_names(self, call: Callable[..., Answered], log: Path) -> None:
        call(*NAMED)
        decided = GateDecided(gate="go", outcome="proceed", votes=[Vote("p1", "for")], at=DAY, by="owner")

        @click.command()
        def look() -> None:
            for decision in commands.named_decisions([Decision(decided, 1)], commands.persons_of(log)):
                click.echo(decision.event.votes[0].member)

        assert CliRunner().invoke(look).output == "Kari Nordmann (p1)\n"

    def test_without_a_register_keys_are_shown(self, log: Path) -> None:
        assert commands.persons_of(log) is None
        assert commands.persons_of("postgresql://db/runs") is None


def test_a_key_that_looks_like_a_name_is_refused_where_keys_are_typed() -> None:
    assert commands.checked_key("p-7x4kqmzt", "--by") == "p-7x4kqmzt"
    for name in ("Kari Nordmann", "Kari", "kari nordmann", "kari@x"):
        with pytest.raises(click.BadParameter, match="name-person"):
            commands.checked_key(name, "--by")


def test_a_name_in_the_reason_for_a_change_is_warned_of(call: Callable[..., Answered]) -> None:
    call(*NAMED)
    words = ("--fact", "urgent=yes", "--by", "owner", "--at", "2027-02-01", "--log", "runs.jsonl")
    assert "p1" in call("retailor", *words, "--reason", "Kari Nordmann asked for it").err
    assert "p1" not in call("retailor", *words, "--reason", "the council asked for it").err

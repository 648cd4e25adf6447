"""Asking for help loads nothing heavy, and says what the verbs say themselves."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from innomethods.cli.main import VERBS, innomethods

HEAVY = ("innomethods.catalogue", "innomethods.documents", "networkx", "yaml", "jinja2", "pydantic", "holidays")


@pytest.mark.parametrize("typed", [["--help"], ["--version"], ["shwo"]])
def test_help_version_and_a_slip_import_nothing_heavy(typed: list[str]) -> None:
    asked = (
        "import sys\n"
        "from innomethods.cli import main\n"
        "try:\n    main()\n"
        f"except SystemExit:\n    print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", asked, *typed], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_names_every_verb_in_the_order_of_the_table() -> None:
    told = CliRunner().invoke(innomethods, ["--help"]).stdout
    assert told.index("Commands:") < told.index("  methods ")
    listed = [line.split()[0] for line in told.partition("Commands:\n")[2].splitlines() if line[2:3].strip()]
    assert listed == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_the_line_of_help_is_the_first_sentence_of_the_verb_s_own(verb: str) -> None:
    command = VERBS[verb].load()
    assert isinstance(command, click.Command)
    assert command.name == verb
    first = " ".join((command.help or "").split("\n\n")[0].split())
    assert first.partition(". ")[0].removesuffix(".") == VERBS[verb].help.removesuffix(".")

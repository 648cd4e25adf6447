"""What is shown fits the page: the terminal's width on a terminal, 100 columns elsewhere."""

from __future__ import annotations

import os
import re
import struct
import sys

import pytest
from click.testing import CliRunner

from innomethods.cli.layout import headed, lines_of, listed
from innomethods.cli.main import innomethods

SHOWN = ["blt", "interview", "co-pi", "pv-gates", "innovation-barometer"]
STYLE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


def on_terminal(columns: int, *words: str) -> str:
    """Return what a terminal of so many columns would show, colours and all."""
    pty, fcntl, termios = (pytest.importorskip(name) for name in ("pty", "fcntl", "termios"))
    child, screen = pty.fork()
    size = struct.pack("HHHH", 50, columns, 0, 0)
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)  # here, before anybody can ask
        # Handed on by hand: readline, where somebody loads it, sets COLUMNS behind Python's back.
        clean = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}}
        command = [sys.executable, "-c", "from innomethods.cli import main; main()", *words]
        os.execve(sys.executable, command, clean)  # noqa: S606
    shown = b""
    while True:
        try:
            more = os.read(screen, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.waitpid(child, 0)
    os.close(screen)
    return shown.decode()


@pytest.mark.parametrize("columns", [60, 130])
def test_lines_are_as_wide_as_the_terminal(columns: int) -> None:
    shown = on_terminal(columns, "show", "blt", "--lang", "nn")
    widths = [len(line) for line in STYLE.sub("", shown).splitlines()]
    assert columns - 15 < max(widths) <= columns
    assert STYLE.search(shown.splitlines()[0])  # headings are bold


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_elsewhere_lines_have_at_most_100_columns(name: str, language: str) -> None:
    told = CliRunner().invoke(innomethods, ["show", name, "--lang", language])
    assert told.exit_code == 0
    assert [line for line in told.stdout.splitlines() if len(line) > 100] == []


def test_other_lines_stand_under_the_first_ones_words() -> None:
    first, second = lines_of("word " * 30, indent=4, lead="must: ")
    assert first.startswith("    must: word")
    assert second.startswith(" " * len("    must: ") + "word")
    assert listed(["word " * 30])[1].startswith("    word")
    assert headed("Time", "word " * 30)[1].startswith("  word")


def test_an_address_is_never_cut() -> None:
    address = "https://example.org/" + "long-" * 30
    assert lines_of(f"See {address}", 2)[-1].strip() == address


def test_paragraphs_stay_apart() -> None:
    assert lines_of("One.\nTwo.", 2, "– ") == ["  – One.", "    Two."]


def test_a_long_wait_shows_how_far_it_has_come() -> None:
    assert "reading texts" in on_terminal(80, "i18n", "tools/interview")
    assert "reading texts" not in CliRunner().invoke(innomethods, ["i18n", "tools/interview"]).stderr


def test_a_table_s_last_column_goes_over_several_lines_on_a_narrow_terminal(tmp_path) -> None:
    file = tmp_path / "project.yaml"
    text = 'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n'
    file.write_text(text, encoding="utf-8")
    lines = STYLE.sub("", on_terminal(100, "plan", str(file), "--lang", "nb")).splitlines()
    rows = lines[: lines.index("")]
    assert max(len(line) for line in rows) <= 100
    piped = CliRunner().invoke(innomethods, ["plan", str(file), "--lang", "nb"]).stdout.splitlines()
    assert len(piped[: piped.index("")]) < len(rows)


def test_an_end_without_a_meeting_is_marked_in_table_and_headline(tmp_path) -> None:
    file = tmp_path / "project.yaml"
    text = 'innomethods: project/1\nid: p\ncountry: "NO"\nmethod: blt@2013\nstart: 2027-01-11\n'
    met = "meetings: [{role: steering-group, dates: [2027-01-12]}]\n"
    file.write_text(text + met, encoding="utf-8")
    told = CliRunner().invoke(innomethods, ["plan", str(file), "--lang", "en"]).stdout
    assert " ?  " in told
    assert "at the earliest" in told

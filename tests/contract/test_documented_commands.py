"""Every command on a page runs, and says what the page says it says.

A page is one story in an empty folder: files with a caption are written, `console` blocks are run, in order. A caption
`in own.yaml` stands over lines that take the place of the lines most like them, `at the end of own.yaml` over lines that come last,
`instead of "…" in own.yaml` over lines that take the place of that one. Only what begins with `$ innomethods` is run.
A line that is only `…` stands for any lines, `…` in a line for any text; a command without output is only run.
"""

import difflib
import re
import shlex
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from innomethods.cli import saying
from innomethods.cli.main import innomethods

REPOSITORY = Path(__file__).parents[2]
FENCE = re.compile(r"^(?P<ticks>`{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=ticks)\s*$", re.MULTILINE | re.DOTALL)
CAPTION = re.compile(
    r"^:caption: (?:(?P<change>in|at the end of)|instead of \"(?P<old>[^\"\n]+)\" in)?[ ]?(?P<name>\S+)\n", re.MULTILINE
)
TODAY = datetime(2028, 1, 3, 8, tzinfo=UTC)  # the pages' stories are over: none of their days lies ahead
NOT_A_TRACEBACK = "Traceback (most recent call last)"


@attrs.frozen
class SavedFile:
    """A file that the reader is told to save, or lines to change in it."""

    name: str
    text: str
    change: str | None = None
    old: str | None = None  # the line that goes

    def save(self) -> None:
        """Do what the page says."""
        path = Path(self.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self._changed(path), encoding="utf-8")

    def _changed(self, path: Path) -> str:
        if self.old is not None:
            before = path.read_text(encoding="utf-8")
            assert before.count(f"{self.old}\n") == 1, f"{self.name} has not one line {self.old!r}"
            return before.replace(f"{self.old}\n", self.text)
        if self.change is None:
            return self.text
        if self.change == "at the end of":
            return path.read_text(encoding="utf-8") + self.text
        lines = path.read_text(encoding="utf-8").splitlines()
        for line in self.text.splitlines():
            nearest = difflib.get_close_matches(line, lines, n=1, cutoff=0.0)[0]
            lines[lines.index(nearest)] = line
        return "\n".join(lines) + "\n"


@attrs.frozen
class Command:
    """A command that the reader is told to type, with what is shown below it."""

    words: tuple[str, ...]
    shown: str


def steps_of(page: str) -> Iterator[SavedFile | Command]:
    """Yield what a reader of a page would do, in order."""
    for fence in FENCE.finditer(page):
        info, body = fence["info"].strip(), fence["body"]
        caption = CAPTION.search(body)
        if caption is not None:
            text = re.sub(r"\A(?::[\w-]+:[^\n]*\n)+\n?", "", body)
            yield SavedFile(caption["name"], text, caption["change"], caption["old"])
        elif info == "console":
            yield from commands_of(body)


def commands_of(block: str) -> Iterator[Command]:
    """Yield the commands of a console block; a line that ends in a backslash goes on."""
    for part in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
        line, _, shown = part.partition("\n")
        words = tuple(shlex.split(line, comments=True))
        if words and words[0] == "innomethods":
            yield Command(words[1:], shown.strip("\n"))


def run(words: tuple[str, ...]) -> str:
    """Run a command as a reader would and return everything they would see."""
    result = CliRunner().invoke(innomethods, list(words), catch_exceptions=False)
    return result.output


def plain(text: str) -> list[str]:
    """Return lines as a page can show them: ordinary spaces, nothing trailing."""
    return [line.rstrip() for line in text.replace("\N{NO-BREAK SPACE}", " ").strip("\n").splitlines()]


def fits(shown: list[str], told: list[str]) -> bool:
    """Whether the lines told are those shown, where `…` stands for anything."""
    pattern = "".join(
        r"(?:[^\n]*\n)*" if line.strip() == "…" else re.escape(line).replace("…", r"[^\n]*") + "\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in told)) is not None


PAGES = sorted(
    path.relative_to(REPOSITORY).as_posix()
    for path in (
        REPOSITORY / "README.md",
        *(REPOSITORY / "docs").rglob("*.md"),
        *(REPOSITORY / "examples").rglob("*.md"),
    )
    if "_build" not in path.parts and "\n$ innomethods" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_its_commands_say(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(saying, "clock", lambda: TODAY)
    for step in steps_of((REPOSITORY / page).read_text(encoding="utf-8")):
        if isinstance(step, SavedFile):
            step.save()
            continue
        told = run(step.words)
        assert NOT_A_TRACEBACK not in told
        if step.shown:
            assert fits(plain(step.shown), plain(told)), f"innomethods {shlex.join(step.words)} says:\n{told}"


def test_there_are_pages_with_commands():
    assert "docs/tutorials/blt-in-ten-minutes.md" in PAGES


def test_lines_left_out_stand_for_any_lines():
    assert fits(["a", "…", "d"], ["a", "b", "c", "d"])
    assert fits(["head …"], ["head 12ab"])
    assert not fits(["a", "…", "d"], ["a", "b", "c"])

"""Our shipped JSON Schemas in an editor: what is offered, and where it is underlined (yaml-language-server over stdio)."""

import re
from pathlib import Path

import pytest
from tests.clients.test_editor import CONTENT, Editor

SCHEMAS = CONTENT / "schemas"
FILES = sorted(file for file in CONTENT.rglob("*.yaml") if file.read_bytes().startswith(b"innomethods:"))
# A number in brackets is a line of so many spaces, where somebody is about to type.
METHOD = """\
innomethods: method/1
id: own
flow:
  - phase: collect
    does: project-lead
    purose: {en: Find out}
(4)
    checklist:
      - must: talked
(8)
        ask: {en: Whom}
        anwser: evidence
  - gate: need-clear
    decided-by: service-owner
(4)
    criteria:
      - must: need@understood
"""
OVERLAY = """\
innomethods: overlay/1
id: local
changes:
  - suppress: need/collect
(4)
  - replace: need
    set:
      titel: {en: Need}
"""
PROJECT = """\
innomethods: project/1
id: ours
country: "NO"
method: blt@2013
start: 2027-01-11
scale: huge
team:
  - {id: adviser, role: project-lead, share: 0.4, rate: "900 NOK"}
"""


@pytest.fixture(scope="module")
def editor(node):
    editor = Editor(node)
    yield editor
    editor.server.kill()
    editor.server.wait()
    editor.server.stdin.close()
    editor.server.stdout.close()


class Opened:
    """A file that is open in the editor, tied to its schema by its first line."""

    def __init__(self, editor: Editor, path: Path, text: str) -> None:
        text = re.sub(r"(?m)^\((\d)\)$", lambda spaces: " " * int(spaces[1]), text)
        kind = text.split(": ", 2)[1].split("/", 1)[0]
        self.editor, self.path = editor, path
        self.text = f"# yaml-language-server: $schema={(SCHEMAS / f'{kind}.schema.json').as_uri()}\n{text}"
        path.write_text(self.text, encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": self.text}
        editor.tell("textDocument/didOpen", {"textDocument": document})
        self.underlined = self._underlined()

    def _underlined(self) -> list[tuple[str, str]]:
        """What is underlined: the line's text and the message."""
        while True:
            message = self.editor.next()
            params = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.path.as_uri():
                lines = self.text.splitlines()
                return [(lines[one["range"]["start"]["line"]].strip(), one["message"]) for one in params["diagnostics"]]

    def offered_below(self, line: str) -> set[str]:
        """What is offered at the end of the empty line below this one."""
        lines = self.text.splitlines()
        below = lines.index(line) + 1
        return self.editor.offered(self.path, below, len(lines[below]))


@pytest.mark.client_node
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_shipped_content_has_nothing_underlined(editor, tmp_path, file):
    assert not Opened(editor, tmp_path / file.name, file.read_text(encoding="utf-8")).underlined


@pytest.mark.client_node
def test_misspelt_keys_of_a_phase_and_a_check_are_underlined_on_their_lines(editor, tmp_path):
    underlined = dict(Opened(editor, tmp_path / "own.yaml", METHOD).underlined)
    assert set(underlined) == {"purose: {en: Find out}", "anwser: evidence"}
    assert "purose" in underlined["purose: {en: Find out}"]


@pytest.mark.client_node
def test_a_phase_is_offered_its_own_keys(editor, tmp_path):
    offered = Opened(editor, tmp_path / "own.yaml", METHOD).offered_below("    purose: {en: Find out}")
    assert {"title", "needs", "gives", "estimate", "tools", "consulted"} <= offered
    assert not {"decided-by", "criteria", "go-back-to", "branches", "does"} & offered


@pytest.mark.client_node
def test_a_gate_is_offered_its_own_keys(editor, tmp_path):
    offered = Opened(editor, tmp_path / "own.yaml", METHOD).offered_below("    decided-by: service-owner")
    assert {"go-back-to", "at-most", "scope", "papers-due", "title"} <= offered
    assert not {"does", "checklist", "gives", "branches", "decided-by"} & offered


@pytest.mark.client_node
def test_a_check_is_offered_its_own_keys(editor, tmp_path):
    offered = Opened(editor, tmp_path / "own.yaml", METHOD).offered_below("      - must: talked")
    assert {"answer", "guidance", "at-least", "sources"} <= offered


@pytest.mark.client_node
def test_an_overlay_knows_its_changes(editor, tmp_path):
    opened = Opened(editor, tmp_path / "local.yaml", OVERLAY)
    assert [line for line, _ in opened.underlined] == ["titel: {en: Need}"]
    assert "reason" in opened.offered_below("  - suppress: need/collect")


@pytest.mark.client_node
def test_a_project_knows_its_closed_lists(editor, tmp_path):
    opened = Opened(editor, tmp_path / "project.yaml", PROJECT)
    assert [line for line, _ in opened.underlined] == ["scale: huge"]

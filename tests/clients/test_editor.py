"""Our JSON Schemas in an editor: yaml-language-server, as VS Code and others run it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

CLIENTS = Path(__file__).parent
SERVER = CLIENTS / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
CONTENT = CLIENTS.parents[1] / "src" / "innomethods" / "content"


class Editor:
    """Just enough of the Language Server Protocol to open a file and ask."""

    def __init__(self, node: str) -> None:
        self.server = subprocess.Popen([node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.asked = 0
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        off = {"validate": True, "completion": True, "schemaStore": {"enable": False}}
        self.settings = {"yaml": off}
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self.send({"method": method, "params": params})

    def next(self) -> dict[str, Any]:
        length = 0
        while (line := self.server.stdout.readline().strip()) or not length:
            assert line or self.server.poll() is None, "the server stopped"
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.server.stdout.read(length))
        if "id" in message and "method" in message:  # the server asks the editor: answer with our settings or nothing
            wanted = message["method"] == "workspace/configuration"
            result = [self.settings.get(item.get("section")) for item in message["params"]["items"]] if wanted else None
            self.send({"id": message["id"], "result": result})
        return message

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self.next()
            if message.get("id") == self.asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def problems(self, path: Path, text: str) -> list[str]:
        """Open `text` as `path`; what would be underlined."""
        path.write_text(text, encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self.next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == path.as_uri():
                return [found["message"] for found in message["params"]["diagnostics"]]

    def offered(self, path: Path, line: int, character: int) -> set[str]:
        """What is offered at this place of an open file."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}
        answer = self.ask("textDocument/completion", place)
        return {item["label"] for item in (answer["items"] if isinstance(answer, dict) else answer)}


@pytest.fixture
def editor(node):
    editor = Editor(node)
    yield editor
    editor.server.kill()
    editor.server.wait()
    editor.server.stdin.close()
    editor.server.stdout.close()


@pytest.fixture
def header(innomethods, tmp_path):
    """The first line that ties a file to our schema for methods."""
    schema = tmp_path / "method.schema.json"
    schema.write_text(innomethods("schema", "method", cwd=tmp_path), encoding="utf-8")
    return f"# yaml-language-server: $schema={schema.as_uri()}\n"


@pytest.mark.client_node
def test_shipped_methods_are_without_remarks(editor, header, tmp_path):
    methods = sorted((CONTENT / "methods").glob("*.yaml"))
    assert methods
    remarks = {
        file.name: editor.problems(tmp_path / file.name, header + file.read_text(encoding="utf-8")) for file in methods
    }
    assert not {name: found for name, found in remarks.items() if found}


@pytest.mark.client_node
def test_a_misspelt_key_is_underlined(editor, header, tmp_path):
    text = header + "innomethods: method/1\nid: own\nedition: '1'\nkindd: process\n"
    assert any("kindd" in remark for remark in editor.problems(tmp_path / "own.yaml", text))


@pytest.mark.client_node
def test_keys_are_offered(editor, header, tmp_path):
    own = tmp_path / "own.yaml"
    editor.problems(own, header + "innomethods: method/1\nid: own\n\n")
    assert {"title", "flow"} <= editor.offered(own, 3, 0)

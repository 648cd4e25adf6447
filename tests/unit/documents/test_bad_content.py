"""Every file under tests/bad_content/D… gives exactly the messages beside it, in English, and something in nb and nn.

A case is a folder with `file.yaml`, or with `made_from.json` for files too large to keep. UPDATE_BAD_CONTENT=1 writes the
expected messages anew, for a person to read through.
"""

import json
import os
import re
import time
from pathlib import Path

import pytest

from innomethods.documents import read_document
from innomethods.errors import DocumentProblems
from innomethods.findings import KINDS
from innomethods.model import Method, Overlay
from innomethods.testing.strategies import SmallShelf

FOLDER = Path(__file__).parents[2] / "bad_content"
CASES = sorted(path for path in FOLDER.iterdir() if re.match(r"D\d\d-", path.name))
SHELF = SmallShelf(
    methods={"walk": Method("walk", edition="2013")}, overlays={"gates": Overlay("gates", edition="2022")}
)


def findings_of(name):
    try:
        loaded = read_document(name)
        loaded.value(SHELF)
    except DocumentProblems as problems:
        return problems.findings
    return loaded.findings


@pytest.fixture
def file(request, tmp_path, monkeypatch):
    """The case's file, in the current folder so that messages name it shortly."""
    case = request.param
    made = case / "made_from.json"
    if made.exists():
        recipe = json.loads(made.read_text(encoding="utf-8"))
        (tmp_path / "file.yaml").write_text(recipe["before"] + recipe["repeat"] * recipe["times"], encoding="utf-8")
        monkeypatch.chdir(tmp_path)
    else:
        monkeypatch.chdir(case)
    return case


@pytest.mark.parametrize("file", CASES, ids=[case.name for case in CASES], indirect=True)
def test_the_messages_are_the_expected_ones_and_come_soon(file):
    started = time.process_time()
    found = findings_of("file.yaml")
    took = time.process_time() - started
    lines = "".join(f"{told.text('en')}\n" for told in found)
    if os.environ.get("UPDATE_BAD_CONTENT"):
        (file / "expected.txt").write_text(lines, encoding="utf-8", newline="\n")
    assert lines == (file / "expected.txt").read_text(encoding="utf-8")
    assert lines
    for told in found:
        assert told.place is not None
        for language in ("nb", "nn"):
            assert getattr(told.message, language).strip()
            assert getattr(told.mend, language).strip()
            assert told.text(language) != told.text("en")
    assert "pydantic" not in lines.lower()
    assert took < 20  # milliseconds; a hang takes minutes


def test_every_code_for_files_has_a_case():
    shown = {line.split(": ")[1][:3] for case in CASES for line in (case / "expected.txt").read_text().splitlines()}
    assert {code for code in KINDS if code.startswith("D")} <= shown


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_shows_the_code_it_is_named_for(case):
    assert f": {case.name[:3]} " in (case / "expected.txt").read_text(encoding="utf-8")

"""The names other programs may rely on: frozen here, so that taking one away is a decision and not an accident."""

import importlib
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import innomethods as im

REPOSITORY = Path(__file__).parents[2]

PUBLIC = [
    "Catalogue",
    "Check",
    "Choice",
    "Embed",
    "Finding",
    "Gate",
    "Method",
    "Outcome",
    "Overlay",
    "Parallel",
    "Phase",
    "Plan",
    "Project",
    "Run",
    "RunSummary",
    "Situation",
    "Stage",
    "Steps",
    "Wording",
    "begin_run",
    "benefits",
    "compare",
    "compose",
    "exchange",
    "find_problems",
    "forecast",
    "level_resources",
    "open_logbook",
    "plan_migration",
    "read_method",
    "read_project",
    "replay",
    "resolve",
    "schedule",
    "sharing",
    "summary_of",
    "write_method",
    "write_report",
]

# What the design's example calls, beyond the names above.
ATTRIBUTES = {
    "Catalogue": ["shipped", "edition", "overlays", "results", "roles", "tools", "with_folder", "with_packs", "search", "recommend"],
    "Method": ["embed", "outline", "phases", "gates", "checks", "roles"],
    "Project": [],
    "Plan": ["critical_path", "phases", "gates", "shift_from", "hours"],
    "Run": [
        "start", "answer", "observe", "finish", "decide", "close_condition", "choose", "skip", "reaffirm", "bind", "resume",
        "withdraw", "retailor", "migrate", "strike", "link_child", "note", "can", "assess", "open_work", "overdue", "why", "unsaved", "id", "position",
    ],
}  # fmt: skip


def test_the_public_names_are_these_and_sorted():
    assert im.__all__ == PUBLIC
    assert sorted(im.__all__) == im.__all__


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_says_what_it_is(name):
    value = getattr(im, name)
    assert value.__doc__
    assert name in dir(im)


@pytest.mark.parametrize(("name", "attribute"), [(name, one) for name, some in ATTRIBUTES.items() for one in some])
def test_what_the_examples_call_is_there(name, attribute):
    declared = {field.name for field in getattr(getattr(im, name), "__attrs_attrs__", ())}
    assert hasattr(getattr(im, name), attribute) or attribute in declared


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_name"):
        im.no_such_name  # noqa: B018 - asking is the test


def test_every_package_offers_what_its_all_says():
    for package in (
        "model",
        "findings",
        "composing",
        "checking",
        "planning",
        "running",
        "catalogue",
        "logbooks",
        "documents",
        "exchange",
        "language",
        "benefits",
        "benefits.effects",
    ):
        module = importlib.import_module(f"innomethods.{package}")
        assert all(hasattr(module, name) for name in module.__all__)
        assert len(set(module.__all__)) == len(module.__all__)


def test_importing_the_library_loads_nothing_heavy():
    heavy = ("pydantic", "yaml", "networkx", "click", "jinja2", "holidays", "numpy")
    asked = f"import sys, innomethods; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_ten_lines_of_the_readme_are_those_of_the_example(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(REPOSITORY / "examples" / "ten_lines.py"))
    assert "Ikke klart" in capsys.readouterr().out
    assert (tmp_path / "report" / "report.html").is_file()
    block = re.search(
        r"^```python\n(.*?)^```", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert block is not None
    example = (REPOSITORY / "examples" / "ten_lines.py").read_text(encoding="utf-8")
    assert block[1].strip() in re.sub(r"  # noqa: .*", "", example)

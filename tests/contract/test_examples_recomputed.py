"""The figures in the examples' READMEs are those that the script beside them reckons."""

import importlib.util
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("recompute", EXAMPLES / "recompute.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("example", ["faerre-bomtimer", "sorpevarsel", "ung-pa-sporet"])
def test_a_readme_shows_what_is_reckoned(script, example):
    told = f"$ python examples/recompute.py {example}\n{script.table(example)}\n```"
    assert told in (EXAMPLES / example / "README.md").read_text(encoding="utf-8")


def test_every_example_with_benefits_is_reckoned(script):
    assert set(script.FIGURES) == {
        path.parent.name
        for path in EXAMPLES.glob("*/project.yaml")
        if "\nbenefits:" in path.read_text(encoding="utf-8")
    }

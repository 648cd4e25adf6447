"""`import innomethods` is light: heavy libraries come on first use, and the nouns need none of them."""

import subprocess
import sys

import pytest

import innomethods

HEAVY = {
    "networkx",
    "numpy",
    "yaml",
    "jinja2",
    "pydantic",
    "holidays",
    "click",
    "scipy",
    "ortools",
    "sqlalchemy",
    "matplotlib",
}


def loaded_by(code):
    """Return the top-level modules loaded after code ran in a fresh process."""
    ask = f"{code}\nimport sys; print(' '.join(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, encoding="utf-8", check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import innomethods",
        "import innomethods as im; im.Method, im.Phase, im.Gate, im.Overlay, im.Project, im.Wording, im.Finding",
        "import innomethods as im; im.compose('ours', im.Phase('a') >> im.Gate('b')).outline()",
        "from innomethods.composing import compare, resolve; from innomethods.model import Method; resolve(Method('a'))",
    ],
)
def test_no_heavy_library_comes_along(code):
    assert loaded_by(code) & HEAVY == set()


def test_the_bare_import_brings_none_of_its_own_parts():
    done = subprocess.run(
        [sys.executable, "-c", "import innomethods, sys; print(*[name for name in sys.modules if name.startswith('innomethods')])"],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["innomethods"]


def test_every_public_name_is_sorted_offered_and_there():
    assert sorted(innomethods.__all__) == list(innomethods.__all__)
    for name in innomethods.__all__:
        assert name in dir(innomethods)
        assert getattr(innomethods, name).__name__.rpartition(".")[2] == name


def test_a_name_that_is_not_public_is_told():
    with pytest.raises(AttributeError, match="module 'innomethods' has no attribute 'Metod'"):
        innomethods.Metod  # noqa: B018 - asking is the point


def test_the_version_is_the_installed_one():
    from importlib.metadata import version

    assert innomethods.__version__ == version("innomethods")

"""The code blocks of README.md and docs/, and the examples in docstrings, run as tests (sybil).

Each page is one story: its blocks share their names and run in order, in an empty folder of their own.
With several workers that takes `--dist loadfile`, as the Makefile says it.
"""

import os
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

HERE = Path(__file__).parent
_kept: dict[str, Any] = {}


def _into_empty_folder(_namespace: dict[str, Any]) -> None:
    _kept["folder"] = tempfile.TemporaryDirectory(prefix="innomethods-page-")
    _kept["back"] = Path.cwd()
    os.chdir(_kept["folder"].name)


def _back_again(_namespace: dict[str, Any]) -> None:
    os.chdir(_kept.pop("back"))
    _kept.pop("folder").cleanup()


_doctest_flags = ELLIPSIS | NORMALIZE_WHITESPACE
_pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=_doctest_flags),
        DocTestDirectiveParser(optionflags=_doctest_flags),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],  # ** means one folder here, not any number
    excludes=["docs/_build/**"],
    path=str(HERE),
    setup=_into_empty_folder,
    teardown=_back_again,
)
_docstrings = Sybil(
    parsers=[DocTestParser(_doctest_flags)],
    patterns=["src/innomethods/*.py", "src/innomethods/*/*.py", "src/innomethods/*/*/*.py"],
    path=str(HERE),
    setup=_into_empty_folder,
    teardown=_back_again,
)
pytest_collect_file = (_pages + _docstrings).pytest()

"""The real clients: a browser with axe, and an editor's YAML server.

Nothing is skipped here: `make clients` sets them up, and a client that is missing is a failure.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

import pytest

CLIENTS = Path(__file__).parent
REPOSITORY = CLIENTS.parent.parent


class Look(Protocol):
    """Opens pages at every width and colour scheme; one row for each."""

    def __call__(self, pages: list[Path], *, widths: list[int], schemes: list[str]) -> list[dict[str, Any]]: ...


@pytest.fixture(scope="session")
def node() -> str:
    """Node, with the packages of package.json beside this file."""
    found = shutil.which("node")
    assert found, "Node is missing; run `make clients`"
    assert (CLIENTS / "node_modules").is_dir(), "the packages are missing; run `make clients`"
    return found


@pytest.fixture(scope="session")
def look(node: str) -> Look:
    """Chromium with axe."""
    browser = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "Chromium is missing: apt-get install chromium, or set CHROMIUM to your browser's program"

    def looked(pages: list[Path], *, widths: list[int], schemes: list[str]) -> list[dict[str, Any]]:
        assert pages, "no page to look at"
        wish = json.dumps({"pages": [str(page.resolve()) for page in pages], "widths": widths, "schemes": schemes})
        done = subprocess.run(
            [node, "look.cjs", wish],
            cwd=CLIENTS,
            env={**os.environ, "CHROMIUM": browser},
            capture_output=True,
            text=True,
            timeout=1200,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        rows: list[dict[str, Any]] = json.loads(done.stdout)
        assert len(rows) == len(pages) * len(widths) * len(schemes)
        return rows

    return looked


class Command(Protocol):
    """Runs `innomethods …` in a folder and hands back what it wrote to stdout."""

    def __call__(self, *words: str, cwd: Path) -> str: ...


@pytest.fixture(scope="session")
def innomethods() -> Command:
    """The command line of the installed library."""

    def ran(*words: str, cwd: Path) -> str:
        program = Path(sys.executable).parent / "innomethods"
        done = subprocess.run([program, *words], cwd=cwd, capture_output=True, text=True, timeout=600, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return ran

"""Programs that read plans: MPXJ (as Microsoft Project reads and schedules), TaskJuggler, LibreOffice.

Nothing is skipped here: `make clients` and the README's list of programs set them up, and a missing one is a failure.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

import pytest

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent.parent


class Reschedule(Protocol):
    """Reads project files with MPXJ; leaves `x.again.xml` and `x.tsv` beside each `x.xml`."""

    def __call__(self, files: list[Path]) -> None: ...


def program(name: str, package: str) -> str:
    """Return where a program is."""
    found = shutil.which(name)
    assert found, f"{name} is missing: apt-get install {package}"
    return found


@pytest.fixture(scope="session")
def reschedule() -> Reschedule:
    """MPXJ, in a process of its own."""
    java = program("java", "default-jdk-headless")
    home = Path(os.environ.get("MPXJ", REPOSITORY / "build" / "mpxj-venv"))
    libraries = next(iter(home.glob("lib/python3*/site-packages/mpxj/lib")), None)
    assert libraries is not None, "MPXJ is missing; run `make clients`"

    def rescheduled(files: list[Path]) -> None:
        assert files
        done = subprocess.run(
            [java, "-cp", f"{libraries}/*", str(HERE / "Reschedule.java"), *map(str, files)],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]

    return rescheduled

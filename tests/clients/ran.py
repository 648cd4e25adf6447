"""Fails if a suite of client tests ran no test, or skipped one: `python ran.py NAME=results.xml …`."""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET


def main(suites: list[str]) -> int:
    """Say for each suite how many tests really ran; 1 if any is empty."""
    bad = 0
    for suite in suites:
        name, _, file = suite.partition("=")
        ran = skipped = 0
        if Path(file).is_file():
            for one in ET.parse(file).getroot().iter("testsuite"):  # noqa: S314 - pytest wrote it a moment ago
                skipped += int(one.get("skipped", 0))
                ran += int(one.get("tests", 0)) - int(one.get("skipped", 0))
        print(f"{name}: {ran} ran, {skipped} skipped")  # noqa: T201
        bad += ran == 0 or skipped > 0
    return 1 if bad or not suites else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

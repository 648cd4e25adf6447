"""The wheel holds every file of the package, the content among them: `python .ci/look_into_wheel.py dist/x.whl`."""

import sys
from pathlib import Path
from zipfile import ZipFile

PACKAGE = Path(__file__).parents[1] / "src"
LEFT_OUT = {"__pycache__", ".DS_Store"}


def main(wheel: str) -> int:
    """Compare the wheel with src; 1 and the names if something is missing."""
    with ZipFile(wheel) as opened:
        inside = set(opened.namelist())
    here = {
        path.relative_to(PACKAGE).as_posix()
        for path in (PACKAGE / "innomethods").rglob("*")
        if path.is_file() and not LEFT_OUT.intersection(path.parts) and path.suffix != ".pyc"
    }
    methods = [name for name in inside if name.startswith("innomethods/content/methods/") and name.endswith(".yaml")]
    missing = sorted(here - inside)
    for name in missing:
        print("missing in the wheel:", name)
    licences = [name for name in inside if name.endswith(("licenses/LICENSE", "licenses/CONTENT-LICENSE"))]
    print(f"{len(inside)} files, {len(methods)} methods, {len(licences)} licences")
    return 0 if not missing and methods and len(licences) == 2 and "innomethods/py.typed" in inside else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

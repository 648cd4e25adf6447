"""Every code about methods has failing examples, each with a mended twin: files as people write them.

A folder of `tests/bad_content/methods` holds `file.yaml` (the method), where needed `overlay*.yaml`, `project.yaml` and `shelf/` (methods it embeds), and
`expected.txt` with one line `CODE path` per finding. A file named `mended…` takes the place of the one it mends.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.checking import find_problems
from innomethods.documents import locate, read_document
from innomethods.findings import KINDS, Finding, methods
from innomethods.model import Overlay, Shelf
from innomethods.projects import find_project_problems

HERE = Path(__file__).parents[2] / "bad_content" / "methods"
CASES = sorted(folder for folder in HERE.iterdir() if folder.is_dir())
OF_METHODS = {kind.code for kind in methods.KINDS}


def shelf_of(case: Path) -> Shelf:
    shipped = Catalogue.shipped()
    return shipped.with_folder(case / "shelf") if (case / "shelf").is_dir() else shipped


@cache
def found_in(case: Path, *, mended: bool) -> tuple[Finding, ...]:
    """Return the findings about the method of a case; what is only said of projects (P…) is another matter."""

    def file(name: str) -> Path:
        instead = case / f"mended-{name}.yaml" if name != "file" else case / "mended.yaml"
        return instead if mended and instead.exists() else case / f"{name}.yaml"

    shelf = shelf_of(case)
    if file("project").exists():
        found = find_project_problems(documents.read_project(file("project"), shelf), shelf)
        return tuple(item for item in found if item.code in OF_METHODS)
    overlays: list[Overlay] = [
        documents.read_overlay(file(path.stem), shelf) for path in sorted(case.glob("overlay*.yaml"))
    ]
    return find_problems(documents.read_method(file("file"), shelf), overlays, shelf)


def told(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(f"{item.code} {item.path}".strip() for item in findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestEachExample:
    def test_has_exactly_the_findings_it_names(self, case: Path):
        expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
        assert case.name.split("-")[0] in {line.split()[0] for line in expected}
        assert told(found_in(case, mended=False)) == Counter(expected)

    def test_has_no_findings_left_when_it_is_mended(self, case: Path):
        assert list(case.glob("mended*.yaml")), "without a mended twin nobody sees what to do"
        assert told(found_in(case, mended=True)) == Counter()

    def test_is_told_in_three_languages_with_everything_filled_in(self, case: Path):
        for item in found_in(case, mended=False):
            for text in (item.message, item.mend, item.why):
                assert text.missing() == ()
                assert "{" not in "".join(text.text(language) for language in ("nb", "nn", "en"))


def test_no_code_about_methods_lacks_an_example():
    assert {case.name.split("-")[0] for case in CASES} == OF_METHODS


def test_every_code_of_an_example_is_in_the_closed_list():
    lines = [line for case in CASES for line in (case / "expected.txt").read_text(encoding="utf-8").splitlines()]
    assert {line.split()[0] for line in lines} <= set(KINDS)


def test_a_finding_points_at_its_line_in_the_file():
    loaded = read_document(HERE / "E08-phase" / "file.yaml")
    (item,) = locate(found_in(HERE / "E08-phase", mended=False), loaded)
    assert item.place is not None
    line = Path(item.place.file).read_text(encoding="utf-8").splitlines()[item.place.line - 1]
    assert line.strip() == "- phase: listen"

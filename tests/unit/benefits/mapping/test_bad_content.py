"""Every code about benefits has failing examples, each with a mended twin: files as people write them.

A folder of `tests/bad_content/benefits` holds `file.yaml` (a benefits plan), `mended.yaml`, and `expected.txt` with one line
`CODE path` per finding.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from innomethods.benefits import find_benefit_problems
from innomethods.catalogue import Catalogue, find_file_problems
from innomethods.documents import read_benefits
from innomethods.findings import Finding, benefits
from innomethods.findings.benefits import observing

HERE = Path(__file__).parents[3] / "bad_content" / "benefits"
CASES = sorted(folder for folder in HERE.iterdir() if folder.is_dir())
ALSO = {"E01", "E02", "E19", "W10", "W11", "A11"}  # codes of methods and appraisals that benefits share


@cache
def found_in(file: Path) -> tuple[Finding, ...]:
    return find_benefit_problems(read_benefits(file))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestEachExample:
    def test_has_exactly_the_findings_it_names(self, case: Path):
        expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
        assert case.name.split("-")[0] in {line.split()[0] for line in expected}
        assert Counter(f"{item.code} {item.path}" for item in found_in(case / "file.yaml")) == Counter(expected)

    def test_has_no_findings_left_when_it_is_mended(self, case: Path):
        assert found_in(case / "mended.yaml") == ()

    def test_is_told_in_three_languages_with_everything_filled_in(self, case: Path):
        for item in found_in(case / "file.yaml"):
            for text in (item.message, item.mend, item.why):
                assert text.missing() == ()
                assert "{" not in "".join(text.text(language) for language in ("nb", "nn", "en"))

    def test_is_told_at_its_own_line_of_the_file(self, case: Path):
        lines = (case / "file.yaml").read_text(encoding="utf-8").splitlines()
        for item in find_file_problems(case / "file.yaml", Catalogue.shipped()):
            assert item.place is not None
            assert item.place.line > 3, f"{item.path} is not found in the file"
            assert lines[item.place.line - 1].strip()


def test_no_code_about_benefits_lacks_an_example():
    codes = {case.name.split("-")[0] for case in CASES}
    assert codes == {kind.code for kind in benefits.KINDS if kind not in observing.KINDS} | ALSO

"""Every code about purchases has failing examples, each with a mended twin: projects as people write them.

A folder of `tests/bad_content/procurements` holds `file.yaml` (a project), `mended.yaml`, and `expected.txt` with one
line `CODE line` per finding.
"""

from collections import Counter
from pathlib import Path

import pytest

from innomethods import documents
from innomethods.findings import procurement
from innomethods.model import Method
from innomethods.procurement import find_procurement_problems
from innomethods.testing.strategies import SmallShelf

HERE = Path(__file__).parents[2] / "bad_content" / "procurements"
CASES = sorted(folder for folder in HERE.iterdir() if folder.is_dir())
WALK = SmallShelf(methods={"walk": Method("walk", edition="2013")})


@pytest.fixture
def found_in(rules):
    def found(file):
        loaded = documents.read_document(file)
        told = find_procurement_problems(loaded.value(WALK), rules=rules)
        of_values = [item for item in told if item.code < "K20"]  # what is held against tables has examples of its own
        return documents.locate(of_values, loaded)

    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestEachExample:
    def test_has_exactly_the_findings_it_names_on_their_lines(self, case, found_in):
        expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
        assert case.name.split("-")[0] in {line.split()[0] for line in expected}
        assert Counter(f"{item.code} {item.place.line}" for item in found_in(case / "file.yaml")) == Counter(expected)

    def test_has_no_findings_left_when_it_is_mended(self, case, found_in):
        assert [item.text("en") for item in found_in(case / "mended.yaml")] == []

    def test_is_told_in_three_languages_with_everything_filled_in(self, case, found_in):
        for item in found_in(case / "file.yaml"):
            for text in (item.message, item.mend, item.why):
                assert text.missing() == ()
                assert "{" not in "".join(text.text(language) for language in ("nb", "nn", "en"))


def test_no_code_about_purchases_lacks_an_example():
    mine = {kind.code for kind in procurement.KINDS if kind.code < "K20"}
    assert {case.name.split("-")[0] for case in CASES} == mine


def test_vat_that_moves_the_value_across_no_limit_is_nobodys_worry(found_in, tmp_path):
    text = (HERE / "K02-vat-unsaid" / "file.yaml").read_text(encoding="utf-8")
    (tmp_path / "file.yaml").write_text(text.replace("1 419 813", "700 000"), encoding="utf-8")
    assert found_in(tmp_path / "file.yaml") == ()

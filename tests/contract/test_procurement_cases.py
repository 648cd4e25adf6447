"""The page of procurement cases says what the library makes of them, and every answer is the expected one."""

import pytest
from tests.contract import procurement_cases
from tests.contract.procurement_cases import CASES, DATA, PAGE, rows_of, section

MEND = "run: python -m tests.contract.procurement_cases"


@pytest.mark.parametrize("name", CASES)
def test_each_answer_is_the_expected_one_and_the_page_shows_it(name):
    found = rows_of(name)
    assert found
    assert [row for row in found if not row.holds] == []
    assert section(name, found) in PAGE.read_text(encoding="utf-8"), MEND


def test_an_answer_that_differs_does_not_hold():
    assert not procurement_cases.Row("parts", ["I"], ["I", "II"]).holds
    assert not procurement_cases.Row("notice", "none", procurement_cases.UNKNOWN).holds


def test_every_case_has_its_place():
    assert set(CASES) == {path.stem for path in DATA.glob("*.json")}

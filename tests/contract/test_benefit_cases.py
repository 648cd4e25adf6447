"""The page of published cases says what the library makes of them, and every figure is within its tolerance."""

import pytest
from tests.contract import benefit_cases
from tests.contract.benefit_cases import CASES, DATA, ELSEWHERE, PAGE, errors, others, rows_of, section

MEND = "run: python -m tests.contract.benefit_cases"
SLOW = {"sc-basque"}
NAMES = [pytest.param(name, marks=pytest.mark.slow) if name in SLOW else name for name in CASES]


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_is_within_its_tolerance_and_the_page_shows_it(name):
    found = rows_of(name)
    assert found
    assert [row for row in found if not row.holds] == []
    assert section(name, found) in PAGE.read_text(encoding="utf-8"), MEND


def test_a_figure_outside_its_tolerance_does_not_hold():
    assert not benefit_cases.Row("off", 1.0, 1.2, 0.1).holds
    assert not benefit_cases.Row("found though there is none", None, 0.1, 0.1).holds


def test_errors_printed_in_the_sources_are_shown():
    page = PAGE.read_text(encoding="utf-8")
    assert errors() in page, MEND
    assert "Two digits are swapped." in errors()
    assert "agrees" not in errors()
    assert others() in page, MEND


def test_every_case_has_its_place():
    assert {*CASES, *ELSEWHERE} == {path.stem for path in DATA.glob("*.json")} | {"sleep"}

"""The same is told of options whether a plan is checked or appraised, in a project or alone."""

from datetime import date

import pytest

from innomethods.benefits import find_appraisal_problems, find_benefit_problems, find_plan_problems
from innomethods.benefits.appraising.problems import find_option_problems
from innomethods.catalogue import Catalogue, find_file_problems, find_problems
from innomethods.documents import read_benefits
from innomethods.model import Appraisal, BenefitsPlan, CashFlow, Option
from innomethods.quantities import Money

PLAN = """\
innomethods: benefits/1
id: t
start: 2027-01-01
options:
  - {id: "null", title: As now, kind: "null"}
  - id: a
    title: A
    costs:
      - {year: 2027, amount: 1000 NOK, what: Buy}
    effects:
      - {year: 2028, until: 2030, amount: 700 NOK, what: Less work}
appraisal:
  rules: "NO"
  base-year: 2027
  first-year: 2027
  last-year: 2030
"""


@pytest.fixture
def told(tmp_path):
    """Write the plan with some words changed; return what check tells of it, and the lines it points at."""

    def of(*changes):
        text = PLAN
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
        found = find_file_problems(tmp_path / "plan.yaml", Catalogue.shipped())
        return [(one.code, text.splitlines()[one.place.line - 1].strip()) for one in found]

    return of


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('kind: "null"', "kind: action", "A01", '- {id: "null", title: As now, kind: action}'),
        ("700 NOK", "700 EUR", "A04", "- {year: 2028, until: 2030, amount: 700 EUR, what: Less work}"),
        ("what: Buy", "price-year: 2020, what: Buy", "A05", "- {year: 2027, amount: 1000 NOK, price-year: 2020, what: Buy}"),
        ("1000 NOK", "-1000 NOK", "A20", "- {year: 2027, amount: -1000 NOK, what: Buy}"),
        ("base-year: 2027", "base-year: 1950", "A22", "base-year: 1950"),
        ('"NO"', '"XX"', "A25", 'rules: "XX"'),
        ('rules: "NO"\n', "price-year: 2027\n", "A02", "price-year: 2027"),
        ("start: 2027-01-01", "country: NO", "A14", 'rules: "NO"'),
    ],
)  # fmt: skip
def test_check_asks_what_an_appraisal_asks(told, old, new, code, line):
    assert told() == []
    assert (code, line) in told((old, new.replace("country: NO", 'country: "NO"')))


@pytest.mark.parametrize("kind", ["action", "null"])
def test_check_and_appraise_tell_the_same_of_options(kind):
    flow = CashFlow(2028, Money(500), "Fewer trips", party="nobody", until=2040)
    plan = BenefitsPlan(
        "t",
        start=date(2027, 1, 1),
        options=[Option("a", title="A", kind=kind, effects=[flow, flow])],
        appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2030, rules="NO"),
    )
    rules = Catalogue.shipped().rules("NO").appraisal
    appraised = {(one.code, one.path, one.severity) for one in find_appraisal_problems(plan, rules=rules)}
    assert {code for code, _, _ in appraised} >= {"A07", "E02", "B24"}
    checked = {(one.code, one.path, one.severity) for one in find_plan_problems(plan, rules=rules)}
    assert checked == appraised | {(one.code, one.path, one.severity) for one in find_benefit_problems(plan)}
    assert {(one.code, one.path, one.severity) for one in find_problems(plan)} == checked


def test_a_plan_that_is_not_finished_is_not_asked_how_it_is_appraised():
    assert find_option_problems(BenefitsPlan("t")) == ()
    named = [Option("null", title="As now", kind="null"), Option("a", title="A")]
    assert find_option_problems(BenefitsPlan("t", options=named)) == ()
    priced = Option("a", title="A", costs=[CashFlow(2027, Money(5), "Buy")])
    found = find_option_problems(BenefitsPlan("t", options=[named[0], priced]))
    assert [one.code for one in found] == ["A02"]


def test_nothing_is_told_twice(tmp_path):
    (tmp_path / "plan.yaml").write_text(PLAN.replace("what: Buy", "party: nobody, what: Buy"), encoding="utf-8")
    found = find_plan_problems(read_benefits(tmp_path / "plan.yaml"), rules=Catalogue.shipped().rules("NO").appraisal)
    assert [(one.code, one.path) for one in found] == [("E02", "options/a/costs/0/party")]

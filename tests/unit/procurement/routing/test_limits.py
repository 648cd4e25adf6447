"""Which limits a purchase may reach: those that the table of regimes asks about, with their bounds and assessments."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.procurement.small import small_rules

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, LegalAssessment, Procurement
from innomethods.procurement import find_procurement_problems
from innomethods.procurement.routing.limits import limits_of, limits_that_decide
from innomethods.procurement.valuing.valuation import valuation
from innomethods.quantities import Money
from innomethods.rules import Rules
from innomethods.wording import Language

NOW, LATER = date(2027, 3, 1), date(2028, 3, 1)  # from 2028 on nobody knows the values yet
NORWAY = Catalogue.shipped().rules("NO")
ASSESSED = LegalAssessment("eea-other", 2_600_000, because="As the budget has it", by="lawyer", on=date(2027, 12, 1))


def purchase(value: int = 400_000, **said: object) -> Procurement:
    named = {"kind": "services", "buyer": "municipality", "sector": "classic", "vat": "excluded", "country": "NO"}
    return Procurement("p", total=Money(value), **{**named, **said})


def limits(bought: Procurement, rules: Rules = NORWAY, on: date = NOW) -> dict[str, tuple[int, int]]:
    found = limits_of(bought, rules, valuation(bought, rules=rules, on=on), on)
    return {one.row.id: (int(one.least or 0), int(one.most or 0)) for one in found}


def codes(bought: Procurement, on: date, rules: Rules = NORWAY) -> list[str]:
    return [one.code for one in find_procurement_problems(bought, rules=rules, on=on)]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ({}, ["act-lower-limit", "national-limit", "eea-other"]),
        ({"buyer": "state"}, ["act-lower-limit", "national-limit", "eea-state"]),
        ({"buyer": None}, ["act-lower-limit", "national-limit", "eea-state", "eea-other"]),
        ({"kind": "works"}, ["act-lower-limit", "national-limit", "eea-works"]),
        ({"kind": "health-social"}, ["act-lower-limit", "eea-health-social"]),
        ({"kind": "design-contest"}, ["act-lower-limit", "contest-notice", "contest-part-five", "eea-other"]),
        ({"kind": "design-contest", "buyer": "state"},
         ["act-lower-limit", "contest-notice", "contest-part-five", "eea-state"]),
        ({"sector": "utilities"}, ["utilities-lower-limit", "eea-utilities"]),
        ({"sector": "concession"}, ["concession-lower-limit", "eea-concession"]),
        ({"sector": "defence", "kind": "works"}, ["defence-lower-limit", "defence-works"]),
        ({"buyer": "public-undertaking"}, []),
    ],
)  # fmt: skip
def test_limits_are_those_the_regimes_hang_on(said, rows):
    assert list(limits(purchase(**said))) == rows


def test_who_buys_together_may_reach_the_limit_of_each_until_the_authority_is_said():
    assert "eea-state" not in limits(purchase(joint=["county"]))
    assert {"eea-state", "eea-other"} <= set(limits(purchase(joint=["state"])))


def test_an_exception_that_takes_the_purchase_out_leaves_no_limit():
    rules = small_rules()
    assert list(limits(purchase(), rules)) == ["lower", "national", "eea-other"]
    assert limits(purchase(circumstances=[Circumstance("research", value=True)]), rules) == {}


def test_a_limit_that_nobody_knows_has_its_bounds_or_what_somebody_has_assessed():
    assert limits(purchase(), on=LATER)["eea-other"] == (2_000_000, 3_010_000)
    assert limits(purchase(assessments=[ASSESSED]), on=LATER)["eea-other"] == (2_600_000, 2_600_000)


def test_tax_and_closeness_are_told_against_limits_that_nobody_knows_yet():
    assert "K02" in codes(purchase(3_100_000, vat=None), LATER)
    assert "K02" not in codes(purchase(9_100_000, vat=None), LATER)
    assert "K16" in codes(purchase(1_980_000), LATER)  # just below the least it may be
    assert "K16" in codes(purchase(2_550_000, assessments=[ASSESSED]), LATER)
    assert "K16" not in codes(purchase(2_550_000), LATER)  # within the bounds: the routes say so


@pytest.mark.parametrize(("language", "said"), [("nb", "mellom"), ("nn", "mellom"), ("en", "between")])
def test_bounds_are_told_as_bounds(language: Language, said: str):
    found = find_procurement_problems(purchase(1_980_000), rules=NORWAY, on=LATER)
    told = next(one for one in found if one.code == "K16").message.text(language)
    assert told.count(f"{said} ") == 2  # how high it is, and how far the value lies below


def test_the_limits_that_decide_are_all_the_table_asks_about():
    assert [one.row.id for one in limits_that_decide(small_rules(), NOW)] == [
        "lower", "national", "eea-state", "eea-other", "contest-limit"
    ]  # fmt: skip
    assert limits_that_decide(Rules("x", "1", "NO"), NOW) == ()

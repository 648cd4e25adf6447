"""Norwegian purchases by the rules that ship: how long, what is asked, and what is told of them."""

from datetime import date

import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Procurement, PurchaseItem
from innomethods.procurement import find_procurement_problems, routes, valuation
from innomethods.procurement.deciding import Status
from innomethods.quantities import Money

DAY = date(2027, 3, 1)
NORWAY = Catalogue.shipped().rules("NO")


def purchase(value, facts=None, **more):
    named = {"buyer": "municipality", "sector": "classic", "kind": "services", "vat": "excluded", "country": "NO"}
    named |= {"dates": {"notice": DAY}, **({} if value is None else {"total": Money(value)})}
    stated = [Circumstance(fact, answer) for fact, answer in (facts or {}).items()]
    return Procurement("p", circumstances=stated, **(named | more))


def found_of(one):
    return routes(one, rules=NORWAY, value=valuation(one, rules=NORWAY, on=DAY))


def codes(one):
    return [item.code for item in find_procurement_problems(one, rules=NORWAY, on=DAY)]


def test_a_framework_whose_length_isnt_said_decides_nothing():
    """§ 5-4 (5): the largest value of its whole life, which a line without a length doesn't tell."""
    one = purchase(None, items=[PurchaseItem("Drift", Money(30_000))], framework=True)
    assert (found_of(one).status, codes(one)) == (Status.NEEDS_INFO, ["K01"])


@pytest.mark.parametrize(
    ("months", "more", "told"),
    [
        (48, {}, []),
        (49, {}, ["K38"]),
        (49, {"framework": False}, []),
        (96, {"sector": "utilities", "value": 9_000_000}, []),
        (97, {"sector": "utilities", "value": 9_000_000}, ["K38"]),
        (72, {"value": 900_000}, []),  # part I sets no length
    ],
)
def test_a_framework_longer_than_the_law_as_a_rule_allows_is_told(months, more, told):
    """§§ 11-1 (4) and 26-1 (4): four years; FF § 22-1 (4): eight."""
    assert codes(purchase(**({"value": 3_000_000, "framework": True, "months": months} | more))) == told


@pytest.mark.parametrize(("answer", "told"), [("yes", "Write true."), ("Nei", "Write false.")])
def test_a_yes_in_words_is_told_how_it_is_written(answer, told):
    found = find_procurement_problems(purchase(2_000_000, {"needs-adaptation": answer}), rules=NORWAY, on=DAY)
    assert [(one.code, one.path) for one in found] == [("K21", "facts/needs-adaptation")]
    assert told in found[0].mend.text("en")

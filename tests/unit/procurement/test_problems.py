"""What is told of purchases: with and without rules, by project, on the day they are judged."""

from datetime import date

import attrs
import pytest

from innomethods import Catalogue, procurement
from innomethods.model import Method, Phase, Procurement, Project, PurchaseItem
from innomethods.procurement import find_procurement_problems
from innomethods.quantities import Money

DAY = date(2027, 3, 1)
WHOLE = Procurement(
    "lift", kind="services", buyer="municipality", sector="classic", vat="excluded",
    items=[PurchaseItem("Lift", Money(290_000)), PurchaseItem("Lift", Money(240_000), bought_on=date(2026, 11, 3))],
)  # fmt: skip


def codes(subject, **more):
    return [item.code for item in find_procurement_problems(subject, **more)]


def project(*purchases, country="NO"):
    return Project("pilot", Method("m", flow=Phase("p")), start=DAY, country=country, procurements=purchases)


def test_the_value_is_judged_on_the_purchases_own_day_before_any_other(rules):
    assert codes(WHOLE, rules=rules, on=DAY) == ["K08"]
    assert codes(WHOLE, rules=rules, on=date(2028, 3, 1)) == ["K12"]
    dated = attrs.evolve(WHOLE, dates={"notice": DAY})
    assert codes(dated, rules=rules, on=date(2028, 3, 1)) == ["K08"]
    assert codes(WHOLE, rules=rules) == []  # no day at all


def test_a_projects_purchases_are_judged_by_their_own_countrys_rules(rules, british):
    abroad = attrs.evolve(WHOLE, id="abroad", country="GB", items=[PurchaseItem("Lift", Money(134_000, "GBP"))])
    found = find_procurement_problems(project(WHOLE, abroad), rules=[rules, british])
    assert [(item.code, item.path) for item in found] == [
        ("K08", "procurements/lift/items/1"),
        ("K02", "procurements/abroad/items/0"),  # rules without a table of regimes: any of their limits may be the one
    ]
    assert codes(project(abroad), rules=rules) == ["K17"]
    assert codes(project(abroad)) == []


def test_two_purchases_of_one_id_are_told():
    assert codes(project(WHOLE, WHOLE)) == ["E01"]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"notice": DAY, "tenders": DAY}, []),
        ({"estimate": date(2027, 3, 2), "notice": DAY}, ["K05"]),
        ({"requests": date(2027, 4, 1), "invitation": date(2027, 4, 2)}, []),
        ({"contract": date(2027, 5, 1), "signed": date(2027, 4, 30)}, []),
        ({"letter": date(2027, 5, 1), "signed": date(2027, 4, 30)}, ["K05"]),
    ],
)
def test_days_come_in_order_and_may_fall_together(dates, told):
    purchase = attrs.evolve(WHOLE, items=[], total=Money(5), dates=dates)
    assert codes(purchase) == told


def test_every_public_name_is_there():
    for name in procurement.__all__:
        assert getattr(procurement, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'routs'"):
        _ = procurement.routs


def test_a_day_that_comes_before_what_nobody_stated_is_too_early_by_the_law():
    hurried = Procurement(
        "guards",
        kind="services",
        buyer="municipality",
        sector="classic",
        vat="excluded",
        country="NO",
        procedure="open-procedure",
        total=Money(3_000_000),
        dates={"notice": date(2027, 3, 1), "letter": date(2027, 3, 5), "contract": date(2027, 3, 6)},
    )
    told = find_procurement_problems(hurried, rules=Catalogue.shipped().rules("NO"))
    assert [(one.code, one.path) for one in told] == [("K28", "dates/letter"), ("K28", "dates/contract")]

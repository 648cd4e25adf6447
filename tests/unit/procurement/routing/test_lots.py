"""Part contracts: which of them may follow milder rules than the whole, by Norway's rules."""

from datetime import date

import pytest

from innomethods import Catalogue
from innomethods.model import Circumstance, LegalAssessment, Procurement, PurchaseItem
from innomethods.procurement import routes
from innomethods.quantities import Money

NORWAY = Catalogue.shipped().rules("NO")
DAY = date(2027, 3, 1)


def told(*items, kind="services", **more):
    lines = [PurchaseItem(f"Part {lot}", Money(worth), lot=lot) for lot, worth in items]
    purchase = Procurement(
        "p", kind=kind, country="NO", buyer="municipality", vat="excluded", items=lines, dates={"notice": DAY}, **more
    )
    found = routes(purchase, rules=NORWAY)
    return found, [(one.id, each.id, each.applies) for one in found.follows.lots for each in one.follows]


def test_a_small_part_of_a_purchase_above_the_eea_threshold_may_follow_part_one():
    found, lots = told(("a", 9_000_000), ("b", 600_000), ("c", 700_000))
    assert lots == [("b", "small-lot", True), ("c", "small-lot", True)]
    assert found.follows.lots[0].follows[0].given("parts") == ("I",)


@pytest.mark.parametrize(
    ("items", "lots"),
    [
        ([("a", 1_900_000), ("b", 300_000)], []),  # the whole is below the threshold: all follow one regime anyway
        ([("a", 9_000_000), ("b", 932_000)], []),  # at the limit of a small part
        ([("a", 9_000_000), ("b", 931_999)], [("b", "small-lot", True)]),
        ([("a", 3_600_000), ("b", 900_000)], [("b", "small-lot", True)]),  # a fifth, to the krone
        # Each is at most a fifth and together they are more: the text doesn't say which counts.
        ([("a", 3_500_000), ("b", 900_000), ("c", 900_000)],
         [("b", "small-lot-in-doubt", None), ("c", "small-lot-in-doubt", None)]),
    ],
)  # fmt: skip
def test_small_parts_are_judged_at_the_krone_and_together(items, lots):
    assert told(*items)[1] == lots


def test_what_the_text_leaves_open_is_settled_by_an_assessment():
    settled = LegalAssessment("small-lot-in-doubt", answer=True, because="The sum.", by="lawyer", on=DAY)
    _, lots = told(("a", 3_500_000), ("b", 900_000), ("c", 900_000), assessments=[settled])
    assert lots == [("b", "small-lot-in-doubt", True), ("c", "small-lot-in-doubt", True)]


def test_works_have_a_limit_of_their_own():
    assert told(("a", 100_000_000), ("b", 11_000_000), kind="works")[1] == [("b", "small-lot-works", True)]


def test_a_part_of_unknown_worth_may_be_small_or_not():
    lines = [
        PurchaseItem("All", Money(9_000_000), lot="a"),
        PurchaseItem("Some", Money(1_000_000), lot="b", vat="included"),
    ]
    purchase = Procurement(
        "p", kind="services", country="NO", buyer="municipality", vat="excluded", items=lines, dates={"notice": DAY}
    )
    lots = routes(purchase, rules=NORWAY).follows.lots
    assert [(one.id, [each.applies for each in one.follows]) for one in lots] == [("b", [None])]


def test_what_is_stated_of_one_part_is_judged_where_no_lines_say_so():
    stated = {"lot-value": 600_000, "small-lots-share": 0.1, "this-lot-share": 0.1}
    facts = [Circumstance(name, value) for name, value in stated.items()]
    purchase = Procurement(
        "p", kind="services", country="NO", buyer="municipality", vat="excluded", total=Money(9_000_000),
        dates={"notice": DAY}, circumstances=facts,
    )  # fmt: skip
    lots = routes(purchase, rules=NORWAY).follows.lots
    assert [(one.id, [each.id for each in one.follows]) for one in lots] == [(None, ["small-lot"])]


def test_rules_without_such_tables_say_nothing_of_them():
    purchase = Procurement(
        "p", kind="services", country="SE", buyer="municipality", vat="excluded", total=Money(9_000_000, "SEK"),
        dates={"notice": DAY},
    )  # fmt: skip
    found = routes(purchase, rules=Catalogue.shipped().rules("SE")).follows
    assert (found.lots, found.climate) == ((), ())

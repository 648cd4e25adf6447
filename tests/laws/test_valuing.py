"""What always holds of a purchase's value: order and splitting change nothing, more never makes less."""

from datetime import date
from decimal import Decimal

import attrs
from hypothesis import given
from hypothesis import strategies as st

from innomethods.dated import DatedValue, DatedValues
from innomethods.model import Circumstance, ItemPart, Procurement, PurchaseItem, PurchaseKind, Sector
from innomethods.procurement import valuation
from innomethods.quantities import Money
from innomethods.rules import RuleRow, Rules
from innomethods.sources import Source

SOURCE = Source("test", title="Figures for tests", certainty="derived")
DAY = date(2027, 3, 1)
FIGURES = {
    "monthly-factor": 48, "services-months": 48, "lease-months": 12, "regular-months": 12, "small-lot-share": "0.2",
    "concession-award-excess": "0.2",
}  # fmt: skip


def row(id, value, **more):
    return RuleRow(id, id, DatedValues(id, [DatedValue(Decimal(value), date(2017, 1, 1), SOURCE)]), **more)


LIMITS = [
    row("limit", 500_000, unit="NOK", vat="excluded", starts="from"),
    row("small-lot-goods-services", 932_000, unit="NOK", vat="excluded", starts="below"),
    row("small-lot-works", 11_600_000, unit="NOK", vat="excluded", starts="below"),
]
RULES = Rules("small", "1", "NO", rows=[*LIMITS, *(row(id, value) for id, value in FIGURES.items())])

amounts = st.decimals(0, 10**8, places=2)
lines = st.builds(
    lambda value, length, **more: PurchaseItem(
        "Noe", None if value is None else Money(value), **{**more, "months": length[0], "term": length[1]}
    ),
    st.none() | amounts,
    st.sampled_from([(None, None), (6, None), (30, None), (60, "fixed"), (None, "open"), (None, "fixed")]),
    count=st.integers(1, 9),
    part=st.sampled_from(ItemPart),
    kind=st.none() | st.sampled_from(PurchaseKind),
    leased=st.booleans(),
    lot=st.none() | st.sampled_from("ab"),
    unit=st.none() | st.sampled_from("xy"),
    bought_on=st.none() | st.dates(date(2025, 6, 1), DAY),
    vat=st.sampled_from([None, "excluded", "included"]),
    vat_rate=st.sampled_from([None, Decimal(0), Decimal(15), Decimal(25)]),
)
purchases = st.builds(
    Procurement,
    st.just("kjop"),
    kind=st.none() | st.sampled_from(PurchaseKind),
    sector=st.none() | st.sampled_from(Sector),
    items=st.lists(lines, min_size=1, max_size=4).map(tuple),
    months=st.sampled_from([None, 20, 100]),
    framework=st.booleans(),
    circumstances=st.lists(
        st.sampled_from([Circumstance("separate-units", value=True), Circumstance("buying-unit", "x")]),
        unique_by=lambda one: one.fact,
    ).map(tuple),
)


def worth(purchase):
    return valuation(purchase, rules=RULES, on=DAY).worth


def with_line(purchase, at, *lines):
    return attrs.evolve(purchase, items=(*purchase.items[:at], *lines, *purchase.items[at + 1 :]))


@given(purchases, st.randoms())
def test_the_order_of_the_lines_changes_nothing(purchase, random):
    shuffled = list(purchase.items)
    random.shuffle(shuffled)
    before, after = (valuation(one, rules=RULES, on=DAY) for one in (purchase, attrs.evolve(purchase, items=shuffled)))
    assert (before.worth, before.kind) == (after.worth, after.kind)
    if before.lots is not None:
        assert sorted(before.lots.lots, key=lambda lot: lot.id) == sorted(after.lots.lots, key=lambda lot: lot.id)
        assert before.lots.fitting == after.lots.fitting


@given(purchases, st.integers(0, 3), st.decimals(0, 1, places=3))
def test_splitting_a_line_changes_nothing(purchase, at, share):
    line = purchase.items[at % len(purchase.items)]
    if line.value is None:
        return
    part = line.value * share
    halves = [attrs.evolve(line, value=part), attrs.evolve(line, value=line.value - part)]
    assert worth(with_line(purchase, at % len(purchase.items), *halves)) == worth(purchase)


@given(purchases, st.integers(0, 3), amounts)
def test_a_higher_price_never_makes_a_purchase_worth_less(purchase, at, more):
    at %= len(purchase.items)
    line = purchase.items[at]
    if line.value is None:
        return
    before, after = worth(purchase), worth(with_line(purchase, at, attrs.evolve(line, value=line.value + Money(more))))
    assert before.least <= after.least
    assert before.most is None or (after.most is not None and before.most <= after.most)


@given(purchases, lines)
def test_one_more_line_never_makes_a_purchase_worth_less(purchase, line):
    more = attrs.evolve(line, part=ItemPart.OPTION, leased=False)
    before, after = worth(purchase), worth(attrs.evolve(purchase, items=(*purchase.items, more)))
    assert before.least <= after.least
    assert after.most is None or (before.most is not None and before.most <= after.most)


@given(purchases)
def test_what_nobody_stated_lies_within_the_bounds(purchase):
    """Whatever is filled in where something lacks, the value lies within what was said before."""
    before = worth(purchase)
    lines = [
        attrs.evolve(
            line,
            value=line.value or Money(77),
            vat=line.vat or "included",
            vat_rate=Decimal(20) if line.vat_rate is None else line.vat_rate,
        )
        for line in purchase.items
    ]
    filled = attrs.evolve(purchase, kind=purchase.kind or "goods", items=lines)
    after = worth(filled)
    assert before.least <= after.least
    assert before.most is None or (after.most is not None and after.most <= before.most)


@given(amounts, st.integers(1, 30))
def test_vat_taken_out_and_put_in_again_loses_nothing(amount, rate):
    def of(vat, value):
        return Procurement("kjop", kind="goods", total=Money(value), vat=vat, vat_rate=rate)

    gross = amount * (100 + rate) / 100
    assert worth(of("included", gross)) == worth(of("excluded", amount))

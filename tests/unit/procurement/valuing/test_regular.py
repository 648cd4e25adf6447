"""Like purchases, by the choice that the law leaves the buyer; and monthly prices where the law has no months."""

from datetime import date

import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Procurement, PurchaseItem
from innomethods.procurement import ValueRule, valuation
from innomethods.quantities import Money

DAY = date(2027, 3, 1)
BEFORE = {
    "2025-12-31": 1,
    "2026-01-01": 10,
    "2026-02-28": 100,
    "2026-03-01": 1_000,
    "2026-12-31": 10_000,
    "2027-02-01": 100_000,
}
NEW = 1_000_000


def bought(basis=None, country="NO", **facts):
    told = {"regular-basis": basis, **{name.replace("_", "-"): value for name, value in facts.items()}}
    items = [PurchaseItem("før", Money(value), bought_on=date.fromisoformat(day)) for day, value in BEFORE.items()]
    purchase = Procurement(
        "kjop", kind="goods", country=country, sector="classic", vat="excluded",
        items=[PurchaseItem("nå", Money(NEW)), *items],
        circumstances=[Circumstance(name, value) for name, value in told.items() if value is not None],
    )  # fmt: skip
    return valuation(purchase, rules=Catalogue.shipped().rules(country), on=DAY)


def counted(found):
    return int(found.least.amount) - NEW


@pytest.mark.parametrize(
    ("basis", "sum_", "rule", "place"),
    [
        (None, 111_000, ValueRule.REGULAR, "FOA § 5-4 (9)"),
        ("past-twelve-months", 111_000, ValueRule.REGULAR, "FOA § 5-4 (9)"),
        ("past-financial-year", 11_110, ValueRule.FINANCIAL_YEAR, "FOA § 5-4 (9) a"),
        ("next-twelve-months", 0, ValueRule.REGULAR_AHEAD, "FOA § 5-4 (9) b"),
    ],
)
def test_earlier_purchases_count_by_the_choice_and_the_rule_is_named(basis, sum_, rule, place):
    found = bought(basis)
    assert (counted(found), found.value is not None) == (sum_, True)
    assert {(line.rule, str(line.reference)) for line in found.lines[1:]} == {(rule, place)}


@pytest.mark.parametrize(
    ("began", "sum_"),
    [
        ("2026-07-01", 1_111),
        ("2027-03-01", 111_000),
        ("2025-09-01", 1_111),
        ("2027-09-01", 1_111),
        ("2027-02-01", 11_100),
    ],
)
def test_the_financial_year_may_begin_on_another_day(began, sum_):
    assert counted(bought("past-financial-year", financial_year_began=began)) == sum_


def test_a_basis_that_is_none_is_asked_about_and_nothing_is_guessed():
    found = bought("calendar-year")
    assert found.value is None
    assert {one.what for one in found.lacking} == {"regular-basis"}
    assert (int(found.least.amount), int(found.most.amount)) == (NEW, NEW + sum(BEFORE.values()))


def monthly(country, currency, kind="goods", months=None, **facts):
    item = PurchaseItem("drift", Money(100, currency), months=months, term=None if months else "open")
    told = [Circumstance(name.replace("_", "-"), value) for name, value in facts.items()]
    purchase = Procurement(
        "kjop",
        kind=kind,
        country=country,
        sector="classic",
        vat="excluded",
        vat_rate=20,
        items=[item],
        circumstances=told,
    )
    return valuation(purchase, rules=Catalogue.shipped().rules(country), on=DAY)


@pytest.mark.parametrize(("months", "factor"), [(None, 12), (18, 18), (9, 12)])
def test_a_longer_financial_year_ahead_counts_in_full(months, factor):
    facts = {} if months is None else {"financial_year_months": months}
    found = monthly("NO", "NOK", regular_basis="next-financial-year", **facts)
    assert (found.value.amount, found.lines[0].rule) == (100 * factor, ValueRule.REGULAR_AHEAD)


@pytest.mark.parametrize(("country", "currency"), [("EU", "EUR"), ("DK", "DKK"), ("SE", "SEK")])
def test_services_without_an_end_count_forty_eight_months_and_goods_twelve(country, currency):
    assert monthly(country, currency, kind="services").value.amount == 4_800
    assert monthly(country, currency, kind="services", months=60).value.amount == 4_800
    assert monthly(country, currency).value.amount == 1_200


def test_britain_has_no_such_number_so_the_whole_time_counts_and_an_unknown_one_is_asked_for():
    assert monthly("UK", "GBP", kind="services", months=60).value.amount == 7_200  # with VAT
    found = monthly("UK", "GBP", kind="services")
    assert (found.value, found.most) == (None, None)
    assert [one.what for one in found.lacking] == ["months"]


def test_the_sections_that_were_read_are_named():
    assert str(monthly("SE", "SEK", kind="services").lines[0].reference) == "LOU 5 kap. 13 §"
    assert (
        str(monthly("UK", "GBP", kind="services", months=60).lines[0].reference)
        == "Procurement Act 2023 Sch. 3 para. 1"
    )

"""A small country's rules for valuation: the figures that the Norwegian rows have, without their history."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.dated import DatedValue, DatedValues
from innomethods.rules import Clause, RuleRow, Rules, RuleTable, TableRule
from innomethods.sources import Ground, Source

SOURCE = Source("test", title="Figures for tests", certainty="derived")
LIMITS = {
    "act-lower-limit": 500_000, "utilities-lower-limit": 500_000, "national-limit": 1_300_000, "eea-state": 1_630_000,
    "eea-other": 2_500_000, "eea-works": 62_900_000, "eea-utilities": 5_000_000,
}  # fmt: skip
SMALL = {"small-lot-goods-services": 932_000, "small-lot-works": 11_600_000}
NUMBERS = {
    "small-lot-share": "0.2", "monthly-factor": 48, "services-months": 48, "lease-months": 12, "regular-months": 12,
    "concession-award-excess": "0.2",
}  # fmt: skip


def row(id, value, since=date(2017, 1, 1), **more):
    return RuleRow(id, id, DatedValues(id, [DatedValue(Decimal(value), since, SOURCE)]), **more)


OTHERS = ("municipality", "county", "public-body", "association", "other", "public-undertaking", "exclusive-rights")
OF_STATE, OF_OTHERS = Clause("buyer", is_="state"), Clause("buyer", among=OTHERS)
CLASSIC, KINDS = Clause("sector", is_="classic"), Clause("kind", among=("goods", "services"))


def ladder(name, when, *limits):
    """One rule below each limit, and one above them all."""
    for number in range(len(limits) + 1):
        reached = [Clause("value", reaches=limit) for limit in limits[number - 1 : number]] if number else []
        below = [Clause("value", short_of=limit) for limit in limits[number : number + 1]]
        gives = {"regulation": f"{name}-{number}", "parts": (), "notice": "none"}
        yield TableRule(
            f"{name}-{number}",
            name,
            (*when, *reached, *below),
            gives,
            Ground(SOURCE, certainty="derived"),
            date(2017, 1, 1),
        )


def regimes():
    """Which of the limits are asked about of whom."""
    rest = Clause("kind", among=("special", "health-social", "design-contest"))
    works, all_buyers = Clause("kind", is_="works"), Clause("buyer", among=("state", *OTHERS))
    ladders = (
        ladder("state", (CLASSIC, OF_STATE, KINDS), "act-lower-limit", "national-limit", "eea-state"),
        ladder("others", (CLASSIC, OF_OTHERS, KINDS), "act-lower-limit", "national-limit", "eea-other"),
        ladder("works", (CLASSIC, all_buyers, works), "act-lower-limit", "national-limit", "eea-works"),
        ladder("rest", (CLASSIC, all_buyers, rest), "act-lower-limit"),
        ladder("utilities", (Clause("sector", is_="utilities"),), "utilities-lower-limit", "eea-utilities"),
        ladder("more", (Clause("sector", among=("concession", "defence")),)),
    )
    return RuleTable("regime", "Regimes", "unique", [rule for one in ladders for rule in one])


@pytest.fixture
def rules():
    """The rules of a country like Norway, from 2017 on."""
    limits = [row(id, value, unit="NOK", vat="excluded", starts="from") for id, value in LIMITS.items()]
    small = [row(id, value, unit="NOK", vat="excluded", starts="below") for id, value in SMALL.items()]
    return Rules(
        "small", "1", "NO",
        rows=[*limits, *small, *(row(id, value) for id, value in NUMBERS.items())],
        tables=[regimes()],
    )  # fmt: skip


@pytest.fixture
def british():
    """Rules whose limit holds value added tax."""
    return Rules("small", "1", "UK", rows=[row("limit", 135_018, unit="GBP", vat="included", starts="from")])

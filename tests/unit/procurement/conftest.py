"""A small country's rules for valuation: the figures that the Norwegian rows have, without their history."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.dated import DatedValue, DatedValues
from innomethods.rules import RuleRow, Rules
from innomethods.sources import Source

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


@pytest.fixture
def rules():
    """The rules of a country like Norway, from 2017 on."""
    limits = [row(id, value, unit="NOK", vat="excluded", starts="from") for id, value in LIMITS.items()]
    small = [row(id, value, unit="NOK", vat="excluded", starts="below") for id, value in SMALL.items()]
    return Rules("small", "1", "NO", rows=[*limits, *small, *(row(id, value) for id, value in NUMBERS.items())])


@pytest.fixture
def british():
    """Rules whose limit holds value added tax."""
    return Rules("small", "1", "UK", rows=[row("limit", 135_018, unit="GBP", vat="included", starts="from")])

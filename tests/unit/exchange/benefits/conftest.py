"""A plan that uses all that the workbook must reckon: ramps, growth, price years, grants, a null option of its own."""

from datetime import date

import pytest

from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, RealGrowth, Schedule, TaxCost
from innomethods.model import Appraisal, Benefit, BenefitsPlan, CashFlow, Measure, Measuring, Option, Party
from innomethods.quantities import Money
from innomethods.sources import Ground, Source


def rules(timing="end", base="net-budget", *, chained=True, tax=True):
    return AppraisalRules(
        "NO",
        "r",
        [Schedule("standard", [Band(0, 2, "0.04"), Band(3, 6, "0.03"), Band(7, None, "0.02")], title="standard")],
        ground=Ground(Source("guide", title="=A guide", certainty="seen")),
        title="A guide",
        chained=chained,
        band_origin=BandOrigin("start", counted_as=1),
        discount_base="start",
        flow_timing=timing,
        tax_cost=TaxCost("0.2", base) if tax else None,
        residual_rule="last-year-flow",
        real_growth=[RealGrowth("time", title="time", rate="0.009", until=2029, taper_to=2040)],
    )


WAIT = Measure("wait", title="Days waited", unit="d", direction="down")
RATE = Measure("no-show-rate", title="Missed", unit="%", direction="down")


@pytest.fixture
def plan():
    every_month = Measuring("monthly", date(2027, 5, 31), until=date(2027, 8, 31), by="clinic")
    return BenefitsPlan(
        "pilot",
        title="=Pilot",
        example=True,
        start=date(2027, 1, 4),
        register=[
            Benefit("freed", title="Freed time", kind="alternative-use"),
            Benefit(
                "fewer", title="+Fewer missed", measure=RATE, baseline="11.8", baseline_on=date(2026, 12, 31),
                target=7, due=date(2027, 12, 31), owner="clinic", measuring=every_month,
            ),
            Benefit("sooner", title="Sooner", measure=WAIT, baseline=34, target=24),
        ],
        appraisal=Appraisal(
            base_year=2026, first_year=2027, last_year=2032, price_year=2026, rules="NO", life=8,
            price_index={2024: 95, 2025: 97, 2026: 100},
            parties=[
                Party("us", side="own"), Party("state", side="other-public"), Party("fund", side="private"),
                Party("users", side="users"),
            ],
        ),
        options=[
            Option("null", title="As now", kind="null", costs=[CashFlow(2027, Money(20_000), "Old lines", until=2032)]),
            Option(
                "locks",
                title="Locks: [new]/old",
                costs=[
                    CashFlow(2027, Money(400_000), "=Set-up", least=Money(300_000), most=Money(600_000)),
                    CashFlow(2027, Money(50_000), "Own hours", own_time=True),
                    CashFlow(2028, Money(30_000), "Licence", until=2032, price_year=2024),
                ],
                effects=[
                    CashFlow(2028, Money(90_000), "Journeys", until=2032, ramp=["0.25", "0.5"], party="users"),
                    CashFlow(2028, Money(80_000), "Time", until=2032, growth="time", benefit="freed", price_year=2025),
                    CashFlow(2028, Money(40_000), "Lives", until=2032, growth="1.5", public="0.3"),
                    CashFlow(2027, Money(100_000), "Grant", party="fund", to="us"),
                ],
            ),
            Option(
                "sold", title="Locks (new) old", residual=Money(70_000), costs=[CashFlow(2027, Money(300_000), "Buy")],
                effects=[CashFlow(2028, Money(70_000), "Less work", until=2032, kind="budget")],
            ),
            Option("tunnel", title="Tunnel", screened_out="Too dear."),
        ],
    )  # fmt: skip


@pytest.fixture
def rules_of():
    return rules

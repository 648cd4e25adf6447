"""Two examples as values, and rules to appraise them by."""

from datetime import date

import attrs
import pytest

from innomethods.benefits.rates import (
    AppraisalRules,
    Band,
    BandOrigin,
    Horizon,
    RealGrowth,
    Schedule,
    Sensitivity,
    TaxCost,
)
from innomethods.model import Appraisal, Benefit, BenefitsPlan, CashFlow, Option, Party
from innomethods.quantities import Money
from innomethods.rules.parts import SectorHorizon
from innomethods.sources import Ground, Source


def flat(rate, **more):
    """Rules with one rate for ever, and nothing else but what is said."""
    said = {"country": "NO", "tax_cost": TaxCost("0", "none"), **more}
    return AppraisalRules(
        said.pop("country"),
        "flat",
        [Schedule("standard", [Band(0, None, rate)], title="standard")],
        ground=Ground(Source("guide", title="A guide", certainty="seen")),
        title="A guide",
        band_origin=BandOrigin("analysis"),
        discount_base="analysis",
        flow_timing="end",
        **said,
    )


@pytest.fixture
def norway():
    """The Norwegian circular as its text reads; what is tested here is how rules are used, not what they are."""
    circular = Source("r-109-21", title="R-109/21", certainty="seen")
    bands = [Band(0, 40, "0.04"), Band(41, 75, "0.03"), Band(76, None, "0.02")]
    return AppraisalRules(
        "NO",
        "r-109-21",
        [Schedule("standard", bands, title="standard"), Schedule("low", [Band(0, None, "0.02")], title="low")],
        ground=Ground(circular),
        title="R-109/21",
        band_origin=BandOrigin("start"),
        discount_base="start",
        flow_timing="end",
        tax_cost=TaxCost("0.2", "net-budget"),
        residual_rule="last-year-flow",
        real_growth=[RealGrowth("time", title="time", rate="0.009", until=2060, taper_to=2100)],
        horizon=Horizon(follows_life=True, sectors=[SectorHorizon("transport", "Transport", 40, 40)]),
        sensitivities=[
            Sensitivity("low-rate", "A lower rate", schedule="low", beyond_years=10),
            Sensitivity("carbon", "High and low carbon price"),
        ],
    )


@pytest.fixture
def rules_of():
    return flat


@pytest.fixture
def faerre():
    """Fewer no-shows: set-up, licences and own time, against freed time."""
    return BenefitsPlan(
        "faerre-bomtimer",
        start=date(2027, 1, 11),
        appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2031, rules="NO"),
        register=[Benefit("freed", title="Freed time", kind="alternative-use")],
        options=[
            Option("null", title="As now", kind="null"),
            Option(
                "reminders",
                title="Reminders",
                costs=[
                    CashFlow(2027, Money("169845"), "Own time", own_time=True),
                    CashFlow(2027, Money(120_000), "Set-up"),
                    CashFlow(2028, Money(42_500), "Licence", until=2031),
                ],
                effects=[CashFlow(2028, Money("143769.60"), "Freed time", until=2031, benefit="freed")],
            ),
        ],
    )


@pytest.fixture
def sensors():
    """The action of sorpevarsel, by how many hours less the road is closed, and whether lives are counted."""

    def made(hours=380, *, lives=True):
        life = CashFlow(2030, Money("1133200"), "Lives", until=2044, party="society")
        return Option(
            "sensors",
            title="Sensors",
            costs=[
                CashFlow(2027, Money(4_500_000), "Development", until=2028),
                CashFlow(2029, Money(10_800_000), "Twelve sites"),
                CashFlow(2030, Money(720_000), "Operation", until=2044),
            ],
            effects=[
                CashFlow(2030, Money(hours * 6250), "Closed hours", until=2044, party="users"),
                *([life] if lives else []),
            ],
        )

    return made


@pytest.fixture
def sorpevarsel(sensors):
    return BenefitsPlan(
        "sorpevarsel",
        start=date(2026, 6, 1),
        appraisal=Appraisal(
            base_year=2027,
            first_year=2027,
            last_year=2044,
            price_year=2027,
            rules="NO",
            parties=[
                Party("agency", side="own"),
                Party("users", side="users"),
                Party("society", side="society"),
                Party("fund", side="other-public"),
            ],
        ),
        options=[
            Option("null", title="Close by hand as now", kind="null"),
            sensors(),
            Option("tunnels", title="Tunnels", screened_out="The cost is many times the benefit."),
        ],
    )


@pytest.fixture
def with_option():
    """Put another option in the place of the one of the same id, or after the others."""

    def changed(plan, option):
        kept = [one for one in plan.options if one.id != option.id]
        return attrs.evolve(plan, options=[*kept, option])

    return changed

"""How uncertain costs are: percentiles against closed forms, own time by drawn work days."""

from datetime import date
from decimal import Decimal
from statistics import fmean

import attrs
import pytest

from innomethods.model import CostLine, CostSheet, Method, Phase, Project, TeamMember
from innomethods.planning import forecast, schedule
from innomethods.planning.costs import Costs, cost_forecast, costs_of
from innomethods.planning.forecasting import drawn_work_days
from innomethods.quantities import Money, ThreePoint

PROJECT = Project(
    "pilot",
    Method("small", flow=Phase("collect", estimate=10) >> Phase("try", estimate=20)),
    start=date(2027, 1, 11),
    country="NO",
    team=[TeamMember("lead", role="project-lead", share="0.5", rate=Money(1000))],
)


def costed(*lines: CostLine) -> Costs:
    return costs_of(schedule(attrs.evolve(PROJECT, costs=CostSheet(lines))))


def line(id: str = "setup", **fields: object) -> CostLine:
    return CostLine(id, **({"kind": "other", "vat": "excluded"} | fields))


def test_what_has_no_spread_is_certain():
    certain = cost_forecast(costed(line(amount=Money(500))), samples=10)
    assert certain.p50 == certain.p85 == certain.costs.net == Money(113000)
    assert (certain.enough, certain.reserve(0.85)) == (1, Money(0))


def test_pert_has_the_mean_of_the_closed_form():
    one = cost_forecast(costed(line(amount=Money(120), least=Money(100), most=Money(200))), samples=100_000)
    three_errors = 3 * (100 / 6) * 1.1 / 100_000**0.5  # a PERT's deviation is about a sixth of its width
    assert fmean(one.sums) - 112500 == pytest.approx((100 + 4 * 120 + 200) / 6, abs=three_errors)
    assert min(one.sums) >= 112600
    assert max(one.sums) <= 112700


def test_amounts_with_tax_are_drawn_without_it():
    one = cost_forecast(
        costed(line(amount=Money(125), least=Money(125), most=Money(250), vat="included")), samples=2000
    )
    assert min(one.sums) >= 112600
    assert max(one.sums) <= 112700


def test_hours_carry_their_own_spread():
    one = cost_forecast(
        costed(line(kind="supplier-hours", rate=Money(100), hours=ThreePoint(10, 20, 60))), samples=2000
    )
    assert min(one.sums) >= 113500
    assert max(one.sums) <= 118500
    assert 0.25 < one.enough < 0.4


def test_own_time_follows_the_work_days_drawn():
    one = cost_forecast(costed(), {"collect": [10, 20, 10, 10], "try": [20, 20, 20, 40]})
    assert one.sums == (112500, 112500, 150000, 187500)
    assert one.with_time
    assert (one.p50, one.p85, one.enough) == (Money(112500), Money(187500), 0.5)
    assert one.reserve(0.85) == Money(75000)
    assert "the work days of the forecast" in one.words.text("en")


def test_without_drawn_days_that_is_said():
    one = cost_forecast(costed(line(amount=Money(10), most=Money(90))), samples=100)
    assert not one.with_time
    assert "teamets timer er som planlagt" in one.words.text("nb")
    assert "timane til teamet er som planlagt" in one.words.text("nn")


def test_the_seed_decides_and_the_order_of_lines_does_not():
    lines = [line(id, amount=Money(10), most=Money(90)) for id in ("a", "b")]
    first = cost_forecast(costed(*lines), samples=50)
    assert first.sums == pytest.approx(cost_forecast(costed(*reversed(lines)), samples=50).sums)
    assert first.sums != cost_forecast(costed(*lines), samples=50, seed=2).sums


def test_a_line_may_be_called_as_a_place_in_the_team_is():
    one = cost_forecast(costed(line("lead", amount=Money(500))), samples=3)
    assert one.sums == (113000, 113000, 113000)


def test_lines_go_their_own_ways():
    spread = {"amount": Money(10), "most": Money(90)}
    one = cost_forecast(costed(line("a", **spread)), samples=5000).reserve(0.85)
    two = cost_forecast(costed(line("a", **spread), line("b", **spread)), samples=5000).reserve(0.85)
    assert two < one * Decimal("1.95")  # seldom do both end high


@pytest.mark.parametrize(
    "arguments", [{"samples": 0}, {"work_days": {"try": [1], "collect": [1, 2]}}, {"work_days": {"try": []}}]
)
def test_samples_that_do_not_fit_are_refused(arguments):
    with pytest.raises(ValueError, match="at least one sample"):
        cost_forecast(costed(), **arguments)
    with pytest.raises(ValueError, match="between 0 and 1"):
        cost_forecast(costed(), samples=1).percentile(1)


def test_a_forecast_of_the_plan_brings_its_work_days():
    spread = attrs.evolve(PROJECT, estimates={"try": ThreePoint(10, 20, 60)})
    plan = schedule(spread)
    drawn = forecast(plan, samples=2000, seed=7)
    told = cost_forecast(costs_of(plan), drawn)
    assert told.with_time
    assert len(told.sums) == 2000
    assert told.p50 > costs_of(plan).net
    days = {path: drawn_work_days(drawn, path) for path in ("collect", "try")}
    assert told.sums == cost_forecast(costs_of(plan), days).sums
    with pytest.raises(ValueError, match="another plan"):
        cost_forecast(costed(), drawn)

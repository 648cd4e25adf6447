"""What a plan costs: own hours, what is bought, value added tax, and what isn't known."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import innomethods as im
from innomethods.errors import MethodProblems
from innomethods.model import (
    Branch,
    Choice,
    CostLine,
    CostSheet,
    Gate,
    Meetings,
    Method,
    Organisation,
    Phase,
    Project,
    TeamMember,
)
from innomethods.planning import schedule
from innomethods.planning.costs import Costs, Sort, costs_of
from innomethods.planning.costs.sharing_out import shared_out
from innomethods.planning.costs.table import table_of
from innomethods.quantities import Money

LEAD = TeamMember("lead", role="project-lead", share="0.5", rate=Money(900))
STAFF = TeamMember("staff", role="staff", share="0.1")
FLOW = Phase("collect", does="project-lead", estimate=15) >> Phase("try", does="project-lead", estimate=20)
PROJECT = Project(
    "pilot", Method("small", flow=FLOW), start=date(2027, 1, 11), country="NO", team=[LEAD],
    organisation=Organisation("Fjordvik", kind="municipality"),
)  # fmt: skip


def costed(*lines: CostLine, **changes: object) -> Costs:
    sheet = {name: changes.pop(name) for name in ("wage_growth", "vat_refunded") if name in changes}
    return costs_of(schedule(attrs.evolve(PROJECT, costs=CostSheet(lines, **sheet), **changes)))


def codes(costs: Costs) -> list[str]:
    return [item.code for item in costs.findings]


def line(**fields: object) -> CostLine:
    return CostLine("it", **({"kind": "other", "vat": "excluded"} | fields))


def test_own_time_is_hours_at_the_rate_month_by_month():
    costs = costed()
    assert costs.net == costs.gross == Money(35 * 7.5 * 0.5 * 900)
    assert costs.net_by(lambda entry: (entry.month, entry.role)) == {
        (date(2027, 1, 1), "project-lead"): Decimal("50625.00"),  # 15 work days
        (date(2027, 2, 1), "project-lead"): Decimal("67500.00"),
    }
    assert sum(entry.hours for entry in costs.entries) == Decimal("131.25")


def test_a_place_without_a_rate_is_told_and_never_costs_nothing_silently():
    costs = costed(team=[LEAD, STAFF, TeamMember("more", role="users", share="0.2")])
    assert (costs.net, costs.unpriced_hours, costs.places) == (Money(118125), Decimal("78.75"), 3)
    assert [one.member for one in costs.unpriced] == ["staff", "more"]
    (told,) = costs.findings
    assert "No hourly rate for 2 of 3 places in the team: 79 hours are not priced" in told.text("en")


def test_rates_grow_with_each_new_year():
    late = costed(start=date(2027, 12, 1), wage_growth="4")
    by_year = late.net_by(lambda entry: entry.month.year)
    hours = {year: sum(e.hours for e in late.entries if e.month.year == year) for year in by_year}
    assert by_year[2027] == hours[2027] * 900
    assert by_year[2028] == hours[2028] * 936


@pytest.mark.parametrize(
    ("fields", "net", "vat"),
    [
        ({"amount": Money(1000)}, 1000, 250),
        ({"amount": Money(1000), "vat": "included"}, 800, 200),
        ({"amount": Money(1000), "vat": "exempt"}, 1000, 0),
        ({"amount": Money(1000), "kind": "travel"}, 1000, 120),
        ({"amount": Money(1000), "vat_rate": "reduced"}, 1000, 150),
        ({"amount": Money(1000), "vat_rate": "11.11"}, 1000, Decimal("111.10")),
        ({"rate": Money(1450), "hours": 40, "kind": "supplier-hours"}, 58000, 14500),
        ({"rate": Money(9000), "days": 2, "kind": "supplier-hours"}, 18000, 4500),
    ],
)
def test_value_added_tax_by_how_the_amount_stands_to_it(fields, net, vat):
    costs = costed(line(**fields), team=[])
    assert (costs.net, costs.vat, costs.gross) == (Money(net), Money(vat), Money(net + vat))
    assert codes(costs) == []


@pytest.mark.parametrize(
    ("fields", "changes", "words"),
    [
        ({"vat": "unknown"}, {}, "does not say whether the amount includes VAT"),
        ({}, {"country": "SE"}, "the rate of VAT in Sweden on 11\N{NO-BREAK SPACE}January 2027 is not known"),
        ({"paid": date(2040, 1, 2)}, {}, "the rate of VAT in Norway on 2\N{NO-BREAK SPACE}January 2040 is not known"),
    ],
)
def test_tax_that_is_not_known_is_told_and_the_amount_counts_as_it_stands(fields, changes, words):
    costs = costed(line(amount=Money(1000), **fields), team=[], **changes)
    assert (costs.net, costs.gross, codes(costs)) == (Money(1000), Money(1000), ["P53"])
    assert words in costs.findings[0].text("en")


@pytest.mark.parametrize(
    ("kind", "refunded", "borne"),
    [
        ("municipality", True, 1000),
        ("county", True, 1000),
        ("state", True, 1000),
        ("other", None, None),
        (None, None, None),
    ],
)
def test_who_has_tax_paid_back(kind, refunded, borne):
    costs = costed(line(amount=Money(1000)), team=[], organisation=Organisation("x", kind=kind))
    assert costs.refund.refunded is refunded
    assert costs.borne == (None if borne is None else Money(borne))
    assert (costs.refund.source is None) == (refunded is None)


def test_before_its_rule_nobody_knows_of_a_refund():
    early = costed(line(amount=Money(1000), vat_rate=24), team=[], start=date(2003, 11, 3))
    assert (early.refund.refunded, early.borne) == (None, None)


def test_days_are_as_many_hours_as_the_project_works_a_day():
    bought = costed(line(kind="supplier-hours", rate=Money(9000), days=2, phase="try"), team=[])
    assert [entry.hours for entry in bought.entries] == [15]


def test_the_table_has_a_row_a_year_only_where_there_are_several():
    one, two = table_of(costed()), table_of(costed(line(amount=Money(5), paid=date(2028, 5, 2))))
    assert [row.year for row in one.rows] == [None, None, None]
    assert [row.year for row in two.rows] == [None, None, 2027, None, 2028, None]
    assert [column.id for column in two.columns] == ["role:project-lead", "other"]
    assert two.total.total == sum(row.total for row in two.months) == sum(row.total for row in two.years) == 118130


def test_what_the_project_says_of_refunds_goes_before_the_rules():
    costs = costed(line(amount=Money(1000)), team=[], vat_refunded=False)
    assert (costs.refund.refunded, costs.borne) == (False, Money(1250))


@pytest.mark.parametrize(
    ("paid", "months"),
    [
        ("start", {date(2027, 1, 1): 1000}),
        ("finish", {date(2027, 2, 1): 1000}),
        (date(2027, 6, 1), {date(2027, 6, 1): 1000}),
        (None, {date(2027, 1, 1): 1000}),
    ],
)
def test_when_it_is_paid(paid, months):
    costs = costed(line(amount=Money(1000), paid=paid), team=[])
    assert costs.net_by(lambda entry: entry.month) == months


def test_what_is_spread_follows_the_work_days_of_its_phases():
    costs = costed(line(amount=Money(3500), paid="spread"), team=[])
    assert costs.net_by(lambda entry: entry.month) == {date(2027, 1, 1): 1500, date(2027, 2, 1): 2000}


def test_a_rate_that_is_only_foreseen_is_marked():
    assert costed(line(amount=Money(1))).expected_rates
    assert not costed(line(amount=Money(1), vat="exempt")).expected_rates
    assert not costed(line(amount=Money(1), vat_rate=25)).expected_rates


def test_payments_outside_the_budget_years_are_found():
    costs = costed(line(amount=Money(1000), paid=date(2028, 1, 3)), team=[], budget_years=[2027])
    assert codes(costs) == ["P51"]
    assert "NOK\N{NO-BREAK SPACE}1,000 for ‘It’ falls due in 2028" in costs.findings[0].text("en")
    assert codes(costed(line(amount=Money(1000), paid=date(2028, 1, 3)), team=[])) == []
    assert codes(costed(line(amount=Money(1000)), team=[], budget_years=[2028])) == ["P51"]


def test_currencies_are_not_mixed():
    with pytest.raises(MethodProblems) as caught:
        costed(line(amount=Money(10, "EUR")))
    assert [item.code for item in caught.value.findings] == ["P54"]
    assert "EUR and NOK" in str(caught.value)


def test_costs_of_a_branch_that_is_not_taken_are_told_and_not_counted():
    flow = FLOW >> Choice(
        "route", branches=[Branch("buy", Phase("order", estimate=5)), Branch("make", Phase("build", estimate=9))]
    )
    costs = costed(
        line(amount=Money(1000), phase="route/buy/order"), team=[], choices={"route": "make"},
        method=Method("small", flow=flow),
    )  # fmt: skip
    assert (costs.net, codes(costs)) == (Money(0), ["P55"])


def test_a_cost_may_belong_to_a_decision():
    flow = FLOW >> Gate("adopt", decided_by="board")
    board = Meetings("board", [date(2027, 4, 20)])
    for paid in (None, "start", "finish", "spread"):
        costs = costed(
            line(amount=Money(1000), phase="adopt", paid=paid), team=[], meetings=[board],
            method=Method("small", flow=flow),
        )  # fmt: skip
        assert (costs.net, codes(costs), costs.months) == (Money(1000), [], (date(2027, 4, 1),))


def test_who_is_never_there_is_told_and_not_free():
    gone = TeamMember("gone", role="project-lead", share="0.5", rate=Money(900), last=date(2026, 12, 31))
    costs = costed(team=[LEAD, gone])
    assert codes(costs) == ["P56"]
    assert costs.findings[0].path == "team/gone"


def test_work_days_on_which_nobody_is_there_are_told():
    short = attrs.evolve(LEAD, last=date(2027, 1, 13))
    costs = costed(team=[short])
    assert [(item.code, item.path) for item in costs.findings] == [("P57", "collect"), ("P57", "try")]
    told = costs.findings[0].text("en").replace("\N{NO-BREAK SPACE}", " ")
    assert "on 12 working days of 15 working days" in told


def test_who_does_no_phase_costs_what_is_set_aside_for_the_whole_project():
    owner = TeamMember("owner", role="owner", share="0.1", rate=Money(1000))
    costs = costed(team=[owner])
    assert costs.net_by(lambda entry: (entry.phase, entry.role)) == {("", "owner"): Decimal("26250.00")}


def test_two_places_with_one_id_are_refused():
    with pytest.raises(ValueError, match="have the id 'lead'"):
        costed(team=[LEAD, LEAD])


def test_a_line_may_belong_to_a_part_with_several_phases():
    flow = Phase("before", estimate=5) >> Choice(
        "route", branches=[Branch("buy", [Phase("order", estimate=20), Phase("get", estimate=5)])]
    )
    costs = costed(line(amount=Money(250), phase="route/buy", paid="spread"), team=[], method=Method("m", flow=flow))
    assert sum(costs.net_by(lambda entry: entry.month).values()) == 250
    assert costs.months[0] == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("fields", "because"),
    [
        ({"amount": Money(-1)}, "below 0"),
        ({"rate": Money(-1), "hours": 1}, "below 0"),
        ({}, "either an amount or a rate"),
        ({"amount": Money(1), "rate": Money(1)}, "either an amount or a rate"),
        ({"rate": Money(1)}, "either hours or days"),
        ({"rate": Money(1), "hours": 1, "days": 1}, "either hours or days"),
        ({"amount": Money(1), "hours": 1}, "go with a rate"),
        ({"amount": Money(5), "least": Money(6)}, "between its limits"),
        ({"amount": Money(5), "most": Money(6, "EUR")}, "another currency"),
        ({"rate": Money(5), "hours": 1, "most": Money(6)}, "limits go with an amount"),
        ({"amount": Money(5), "vat_rate": 101}, "0 to 100"),
    ],
)
def test_a_cost_line_that_cannot_be_is_refused(fields, because):
    with pytest.raises(ValueError, match=because):
        line(**fields)
    with pytest.raises(ValueError, match="below 0"):
        TeamMember("lead", role="project-lead", share="0.5", rate=Money(-1))


amounts = st.decimals(0, 10**7, places=4)
weights = st.dictionaries(st.integers(0, 40), st.decimals("0.01", 100, places=2), min_size=1, max_size=9)


@given(amounts, weights)
def test_shares_are_whole_hundredths_that_add_up(amount, parts):
    shares = shared_out(amount, parts)
    assert sum(shares.values()) == amount.quantize(Decimal("0.01"), "ROUND_HALF_UP")
    assert all(share == share.quantize(Decimal("0.01")) for share in shares.values())
    whole = sum(parts.values())
    assert all(abs(share - amount * parts[key] / whole) < Decimal("0.02") for key, share in shares.items())


@given(
    st.lists(st.tuples(amounts, st.sampled_from(["excluded", "included", "exempt"]), st.sampled_from(["spread", "start"])), max_size=4),
    st.decimals("0.01", 2000, places=2),
    st.dates(date(2027, 1, 1), date(2030, 1, 1)),
)  # fmt: skip
def test_rows_and_columns_add_up_to_the_total(written, rate, start):
    lines = [
        CostLine(f"line-{at}", kind="other", amount=Money(amount), vat=vat, paid=paid)
        for at, (amount, vat, paid) in enumerate(written)
    ]
    team = [attrs.evolve(LEAD, rate=Money(rate)), attrs.evolve(STAFF, rate=Money(rate))]
    costs = costed(*lines, team=team, start=start, wage_growth="3.3")
    for key in (lambda e: e.month, lambda e: e.role, lambda e: e.month.year, lambda e: (e.month, e.role or e.sort)):
        assert sum(costs.net_by(key).values()) == costs.net.amount
    assert costs.net + costs.vat == costs.gross
    assert all(entry.net == round(entry.net, 2) for entry in costs.entries)
    bought = [entry for entry in costs.entries if entry.sort is not Sort.OWN_TIME]
    for one, (amount, vat, _) in zip(lines, written, strict=True):
        shown = sum(entry.gross if vat == "included" else entry.net for entry in bought if entry.line == one.id)
        assert shown == amount.quantize(Decimal("0.01"), "ROUND_HALF_UP")


def test_the_example_costs_what_its_description_says():
    project = im.read_project(Path(__file__).parents[4] / "examples" / "faerre-bomtimer" / "project.yaml")
    costs = costs_of(schedule(project))
    assert costs.net_by(lambda entry: entry.sort) == {
        Sort.OWN_TIME: Decimal(169845),
        Sort.OTHER: Decimal(120000),
        Sort.LICENCE: Decimal(170000),
    }
    assert costs.net_by(lambda entry: entry.month.year)[2027] == Decimal(289845)
    assert (costs.borne, codes(costs)) == (Money(459845), [])

"""Benefits plans in files: what each key becomes, one line for many years, and projects that point to one."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods import model
from innomethods.documents import parse, read_benefits, read_project, to_yaml, write_benefits, write_project
from innomethods.errors import DocumentProblems, WontOverwrite
from innomethods.model import BenefitsPlan, CashFlow, MapLink, MapProfile, MapStep, Method, StepKind, UnpricedEffect
from innomethods.quantities import Money
from innomethods.testing.strategies import SmallShelf
from innomethods.wording import Wording, in_all_languages

PLAN = """\
innomethods: benefits/1
id: plan
title: Kortere ventetid
country: "NO"
start: 2027-01-11
project-end: 2027-12-17
benefits:
  - id: shorter-wait
    title: {nb: Kortere ventetid, en: Shorter wait}
    kind: unpriced
    baseline: 34
    baseline-count: 12
    milestones: [{by: 2028-01-01, value: 30}]
    unexpected: true
    leading: [users-book]
    design: control-chart
    measuring: {every: monthly, first: 2027-12-31, until: 2030-12-31, by: analyst, how: Median, cost: "5 000 NOK"}
    if-missed: We stop.
    risk: Nobody books.
map:
  profile: theory-of-change
  steps: [{id: new-booking, kind: output, owner: it, due: 2027-06-01}]
  links: [{first: new-booking, then: shorter-wait, assuming: There are appointments.}]
options:
  - {id: "null", kind: "null", title: Som nå}
  - id: booking
    title: Ny timebestilling
    costs:
      - year: 2028
        until: 2042
        amount: "720 000 NOK"
        what: Drift
        least: "700 000 NOK"
        most: "900 000 NOK"
        ramp: [0.25, 0.5]
        growth: 0.9
        party: us
        to: them
        public: 0.4
        kind: alternative-use
        benefit: shorter-wait
        price-year: 2026
        own-time: true
        basis: Guessed
      - {year: 2028, amount: "1 NOK", what: Liv, growth: lives}
    unpriced:
      - Tillit
      - {title: Trygghet, importance: large, extent: small-positive, reason: Spurt, people: 640, benefit: shorter-wait}
    residual: 900 000 NOK
    screened-out: Too dear.
appraisal:
  rules: "NO"
  rules-on: 2027-01-01
  base-year: 2027
  first-year: 2027
  last-year: 2042
  opening: 2028
  price-year: 2027
  life: 20
  period-reason: The sensors' life
  timing: mid
  tax-financing: false
  sector: transport
  parties: [{id: us, side: own}, {id: them, side: users, title: Brukarane}]
  price-index: {2026: 98.5, "2027": 100}
"""
PROJECT = 'innomethods: project/1\nid: own\ncountry: "NO"\nmethod: walk@2013\nstart: 2027-01-11\n'
WALK = SmallShelf(methods={"walk": Method("walk", edition="2013")})


def plan_of(text: str) -> BenefitsPlan:
    value = parse(text, "plan.yaml").value()
    assert isinstance(value, BenefitsPlan)
    return value


def test_a_plan_reads_as_it_says():
    plan = plan_of(PLAN)
    assert (plan.id, plan.country, plan.start, plan.project_end) == (
        "plan",
        "NO",
        date(2027, 1, 11),
        date(2027, 12, 17),
    )
    (benefit,) = plan.register
    assert (benefit.baseline_count, benefit.unexpected, benefit.leading) == (12, True, ("users-book",))
    assert benefit.milestones == (model.Milestone(date(2028, 1, 1), 30),)
    assert benefit.measuring == model.Measuring(
        "monthly", date(2027, 12, 31), until=date(2030, 12, 31), by="analyst", how=in_all_languages("Median"), cost=Money(5000)
    )  # fmt: skip
    assert (benefit.design, benefit.if_missed.nn, benefit.risk.nb) == ("control-chart", "We stop.", "Nobody books.")
    assert plan.map.profile is MapProfile.THEORY_OF_CHANGE
    assert plan.map.steps == (MapStep("new-booking", kind=StepKind.OUTPUT, owner="it", due=date(2027, 6, 1)),)
    assert plan.map.steps[0].title == Wording(en="New booking")
    assert plan.map.links == (
        MapLink("new-booking", "shorter-wait", assuming=in_all_languages("There are appointments.")),
    )


def test_an_option_reads_as_it_says():
    booking = plan_of(PLAN).options[1]
    assert booking.costs[0] == CashFlow(
        2028, Money(720000), in_all_languages("Drift"), until=2042, least=Money(700000), most=Money(900000),
        ramp=["0.25", "0.5"], growth="0.9", party="us", to="them", public="0.4", kind="alternative-use",
        benefit="shorter-wait", price_year=2026, own_time=True, basis=in_all_languages("Guessed"),
    )  # fmt: skip
    assert len(booking.costs[0].years) == 15
    assert (booking.costs[1].growth, booking.costs[1].until) == ("lives", None)
    assert booking.unpriced == (
        UnpricedEffect(in_all_languages("Tillit")),
        UnpricedEffect(
            in_all_languages("Trygghet"), importance="large", extent="small-positive", reason=in_all_languages("Spurt"),
            people=640, benefit="shorter-wait",
        ),
    )  # fmt: skip
    assert (booking.residual, booking.screened_out.en) == (Money(900_000), "Too dear.")


def test_an_appraisal_reads_as_it_says():
    appraisal = plan_of(PLAN).appraisal
    assert (appraisal.rules, appraisal.rules_on, appraisal.timing) == ("NO", date(2027, 1, 1), "mid")
    assert (appraisal.base_year, appraisal.first_year, appraisal.last_year, appraisal.opening) == (
        2027,
        2027,
        2042,
        2028,
    )
    assert (appraisal.life, appraisal.tax_financing, appraisal.sector) == (20, False, "transport")
    assert [(party.id, party.side, party.title.en) for party in appraisal.parties] == [
        ("us", "own", "Us"),
        ("them", "users", "Brukarane"),
    ]
    assert appraisal.price_index == ((2026, Decimal("98.5")), (2027, Decimal(100)))


def test_a_flow_over_many_years_is_one_line():
    written = to_yaml(plan_of(PLAN))
    assert "year: 2028" in written
    assert "until: 2042" in written
    assert plan_of(written) == plan_of(PLAN)


def test_a_file_is_written_and_read_back(tmp_path):
    file = tmp_path / "plan.yaml"
    write_benefits(plan_of(PLAN), file)
    assert read_benefits(file) == plan_of(PLAN)
    with pytest.raises(WontOverwrite):
        write_benefits(BenefitsPlan("other"), file)


def test_a_project_holds_the_same_with_the_same_keys():
    keys = PLAN[PLAN.index("benefits:") :]
    project = parse(PROJECT + keys, "project.yaml").value(WALK)
    plan = plan_of(PLAN)
    assert (project.benefits, project.benefit_map, project.options, project.appraisal) == (
        plan.register,
        plan.map,
        plan.options,
        plan.appraisal,
    )


def test_a_project_may_point_to_its_plan(tmp_path):
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    file = tmp_path / "project.yaml"
    file.write_text(PROJECT + "benefits-plan: ./plan.yaml\n", encoding="utf-8")
    project = read_project(file, WALK)
    plan = plan_of(PLAN)
    assert (project.benefits, project.benefit_map, project.options, project.appraisal) == (
        plan.register,
        plan.map,
        plan.options,
        plan.appraisal,
    )
    write_project(project, tmp_path / "again.yaml", benefits_plan="./plan.yaml")
    assert "shorter-wait" not in (tmp_path / "again.yaml").read_text(encoding="utf-8")
    assert read_project(tmp_path / "again.yaml", WALK) == project


@pytest.mark.parametrize(
    ("beside", "code"), [(None, "D27"), ("innomethods: tool/1\nid: plan\n", "D12"), (PROJECT, "D30")]
)
def test_a_plan_that_is_not_there_or_is_no_plan_is_told(tmp_path, beside, code):
    if beside is not None:
        (tmp_path / "plan.yaml").write_text(beside, encoding="utf-8")
    file = tmp_path / "project.yaml"
    file.write_text(PROJECT + "benefits-plan: ./plan.yaml\n", encoding="utf-8")
    with pytest.raises(DocumentProblems) as caught:
        read_project(file, WALK)
    assert {told.code for told in caught.value.findings} == {code}

"""What stops an appraisal, or one option of it: each finding at the path of its line."""

from datetime import date

import attrs
import pytest

from innomethods.benefits.appraising import appraise, find_appraisal_problems
from innomethods.benefits.rates import BandOrigin
from innomethods.dated import DatedValue, DatedValues
from innomethods.documents import parse
from innomethods.errors import MethodProblems, UnknownOnDate
from innomethods.model import Appraisal, Benefit, CashFlow, Method, Option, Organisation, Phase, Project
from innomethods.quantities import Money
from innomethods.rules.parts import RealGrowth
from innomethods.sources import Source


def effects(plan, *flows):
    """Give the plan's action these effects alone."""
    changed = [attrs.evolve(one, effects=flows) if one.kind == "action" else one for one in plan.options]
    return attrs.evolve(plan, options=changed)


def told(plan, rules):
    return [(one.code, one.path) for one in find_appraisal_problems(plan, rules=rules)]


def gain(year=2028, amount=1000, what="Gain", **more):
    return CashFlow(year, Money(amount), what, **more)


def appraised(plan, **changes):
    return attrs.evolve(plan, appraisal=attrs.evolve(plan.appraisal, **changes))


def test_a_sound_plan_has_no_findings(faerre, norway):
    assert told(faerre, norway) == []


def test_nothing_is_appraised_without_a_null_option(faerre, norway):
    plan = attrs.evolve(faerre, options=[one for one in faerre.options if one.kind != "null"])
    assert told(plan, norway) == [("A01", "options")]
    with pytest.raises(MethodProblems, match="null option"):
        appraise(plan, rules=norway)


def test_two_null_options_are_one_too_many(faerre, norway):
    plan = attrs.evolve(faerre, options=[*faerre.options, Option("older", title="Older", kind="null")])
    assert told(plan, norway) == [("A15", "options")]


def test_no_country_is_taken_for_granted(faerre):
    assert told(faerre, None) == [("A02", "appraisal")]
    with pytest.raises(MethodProblems, match="by which country's rules"):
        appraise(faerre, rules=None)


def test_a_plan_that_says_nothing_of_how_to_appraise(faerre, norway):
    assert told(attrs.evolve(faerre, appraisal=None), norway) == [("A02", "appraisal")]


def test_rules_are_not_stretched_to_days_they_do_not_hold(faerre, norway):
    source = Source("r-109-21", title="R-109/21", certainty="seen")
    dated = DatedValues("appraisal", [DatedValue(norway, date(2022, 1, 1), source)])
    held = appraise(faerre, rules=dated).holds_for
    assert (held.valid_from, held.on) == (date(2022, 1, 1), date(2027, 1, 11))
    before = appraised(faerre, rules_on=date(2021, 12, 31))
    assert told(before, dated) == [("A03", "appraisal/rules")]
    with pytest.raises(UnknownOnDate):
        appraise(before, rules=dated)


def test_dated_rules_need_a_day(faerre, norway):
    dated = DatedValues("appraisal", [DatedValue(norway, date(2022, 1, 1), norway.ground.source)])
    assert told(attrs.evolve(faerre, start=None), dated) == [("A14", "appraisal")]


def test_rules_that_count_from_opening_need_its_year(faerre, norway):
    from_opening = attrs.evolve(norway, band_origin=BandOrigin("opening"))
    assert told(faerre, from_opening) == [("A14", "appraisal")]
    assert told(appraised(faerre, opening=2028), from_opening) == []


def test_currencies_are_not_mixed(faerre, norway):
    plan = effects(faerre, gain(), CashFlow(2028, Money(100, "EUR"), "Abroad"))
    found = find_appraisal_problems(plan, rules=norway)
    assert [one.code for one in found] == ["A04"]
    assert found[0].path == "options/reminders/effects/1"
    with pytest.raises(MethodProblems, match="EUR"):
        appraise(plan, rules=norway)


def test_price_years_are_not_mixed_without_an_index(faerre, norway):
    plan = effects(faerre, gain(), gain(price_year=2024))
    assert told(plan, norway) == [("A05", "options/reminders/effects/1")]
    half = appraised(plan, price_index={2024: 100})
    assert told(half, norway) == [("A05", "options/reminders/effects/1")]
    assert told(appraised(plan, price_index={2024: 100, 2027: 110}), norway) == []


def test_worth_is_not_reckoned_back_to_a_year_after_the_end(faerre, norway):
    assert ("A06", "appraisal/base-year") in told(appraised(faerre, base_year=2032), norway)
    assert told(appraised(faerre, base_year=2025), norway) == []


@pytest.mark.parametrize(("year", "until"), [(2026, 2028), (2031, 2032)])
def test_no_amount_falls_out_of_the_period_unseen(faerre, norway, year, until):
    plan = effects(faerre, gain(year, until=until))
    assert told(plan, norway) == [("A07", "options/reminders/effects/0")]
    assert appraise(plan, rules=norway).option("reminders").npv is None


def test_growth_is_a_row_of_the_rules(faerre, norway):
    plan = effects(faerre, gain(growth="tine"))
    found = find_appraisal_problems(plan, rules=norway)
    assert [(one.code, one.path) for one in found] == [("A08", "options/reminders/effects/0")]
    assert "Did you mean ‘time’?" in str(found[0])


def test_growth_is_not_stretched_beyond_what_the_rules_know(faerre, norway):
    short = attrs.evolve(norway, real_growth=[RealGrowth("time", title="time", rate="0.009", until=2029)])
    assert told(effects(faerre, gain(2028, growth="time", until=2029)), short) == []
    assert told(effects(faerre, gain(2028, growth="time", until=2031)), short) == [
        ("A16", "options/reminders/effects/0")
    ]


@pytest.mark.parametrize("said", [{"party": "nobody"}, {"party": "users", "to": "nobody"}])
def test_parties_are_known(sorpevarsel, norway, said):
    plan = effects(sorpevarsel, gain(2030, **said))
    assert ("E02", f"options/sensors/effects/0/{list(said)[-1]}") in told(plan, norway)
    assert appraise(plan, rules=norway).option("sensors").npv is None


def test_a_short_period_is_told_unless_a_reason_is_given(sorpevarsel, norway):
    roads = appraised(sorpevarsel, sector="transport")
    found = [one for one in find_appraisal_problems(roads, rules=norway) if one.code == "A10"]
    assert [one.path for one in found] == ["appraisal"]
    assert "15 years in use" in str(found[0])
    assert "40" in str(found[0])
    reasoned = appraised(roads, period_reason="The sensors last 15 years.")
    assert "A10" not in [code for code, _ in told(reasoned, norway)]
    notes = appraise(reasoned, rules=norway).holds_for.notes
    assert any("The sensors last 15 years." in one.text("en") for one in notes)


def test_a_period_shorter_than_the_life_is_told(faerre, norway):
    assert told(appraised(faerre, life=10), norway) == [("A10", "appraisal")]
    assert told(appraised(faerre, life=4), norway) == []


def test_the_period_is_that_of_options_that_are_looked_at(faerre, norway):
    early = Option("early", title="Early", effects=[gain(2000, until=2031)], screened_out="Too early.")
    plan = attrs.evolve(appraised(faerre, life=10), options=[*faerre.options, early])
    assert told(plan, norway) == [("A10", "appraisal")]


def test_freed_time_is_not_money_in_a_budget(faerre, norway):
    plan = effects(faerre, gain(benefit="freed", kind="budget"))
    assert told(plan, norway) == [("A11", "options/reminders/effects/0")]
    assert appraise(plan, rules=norway).option("reminders").npv is None


def test_freed_time_and_a_cut_of_the_same_benefit_count_a_krone_twice(faerre, norway):
    register = [Benefit("freed", title="Time at the desk")]
    both = [gain(benefit="freed", kind="alternative-use"), gain(benefit="freed", kind="budget", amount=900)]
    plan = attrs.evolve(effects(faerre, *both), register=register)
    assert told(plan, norway) == [("B24", "options/reminders/effects/1")]


def test_the_same_amount_twice_for_one_benefit_is_told(faerre, norway):
    twice = effects(faerre, gain(benefit="freed"), gain(benefit="freed", what="Again"))
    assert told(twice, norway) == [("B24", "options/reminders/effects/1")]
    apart = effects(faerre, gain(2028, benefit="freed"), gain(2029, benefit="freed"))
    assert told(apart, norway) == []


@pytest.mark.parametrize("what", ["Grant from the fund", "Tilskudd", "Tilskot frå staten"])
def test_a_grant_is_no_gain(faerre, norway, what):
    assert told(effects(faerre, gain(what=what)), norway) == [("A12", "options/reminders/effects/0")]


@pytest.mark.parametrize("said", [{"to": "users", "party": "users"}, {"to": "users"}])
def test_what_changes_hands_goes_from_one_to_another(sorpevarsel, norway, said):
    assert told(effects(sorpevarsel, gain(2030, **said)), norway) == [("A13", "options/sensors/effects/0")]


def test_errors_of_one_option_leave_the_others_their_figures(sorpevarsel, norway):
    other = Option("drones", title="Drones", effects=[gain(2030, party="nobody")])
    result = appraise(attrs.evolve(sorpevarsel, options=[*sorpevarsel.options, other]), rules=norway)
    assert result.option("drones").npv is None
    assert [one.code for one in result.option("drones").findings] == ["E02"]
    assert result.option("sensors").npv is not None
    assert "stands" not in result.option("drones").why("npv", "en")
    assert "‘nobody’" in result.option("drones").why("npv", "en")


def test_errors_of_the_null_option_leave_none_their_figures(sorpevarsel, norway):
    null = Option("null", title="As now", kind="null", costs=[gain(2026)])
    plan = attrs.evolve(sorpevarsel, options=[null, *sorpevarsel.options[1:]])
    assert [one.npv for one in appraise(plan, rules=norway).options] == [None, None, None]


def test_an_option_screened_out_is_listed_and_not_looked_at(sorpevarsel, norway):
    out = attrs.evolve(sorpevarsel.options[2], effects=[gain(1999)])
    plan = attrs.evolve(sorpevarsel, options=[*sorpevarsel.options[:2], out])
    found = appraise(plan, rules=norway).option("tunnels")
    assert found.screened_out.en == "The cost is many times the benefit."
    assert found.npv is None
    assert found.findings == ()
    assert "The cost is many times the benefit." in found.why("npv", "en")


def test_a_project_is_appraised_as_its_plan_and_municipalities_are_not_bound(faerre, norway):
    project = Project(
        "faerre-bomtimer",
        Method("small", flow=Phase("try")),
        start=date(2027, 1, 11),
        country="NO",
        organisation=Organisation("Fjordvik", kind="municipality"),
        options=faerre.options,
        benefits=faerre.register,
        appraisal=faerre.appraisal,
    )
    result = appraise(project, rules=norway)
    assert result.option("reminders").npv == appraise(faerre, rules=norway).option("reminders").npv
    assert any("binds the state" in one.text("en") for one in result.holds_for.notes)
    assert not any("binds the state" in one.text("en") for one in appraise(faerre, rules=norway).holds_for.notes)


def test_an_unwritten_plan_is_told_all_at_once(faerre):
    plan = attrs.evolve(faerre, options=[], appraisal=Appraisal(base_year=2040, first_year=2027, last_year=2030))
    assert told(plan, None) == [("A01", "options"), ("A02", "appraisal"), ("A06", "appraisal/base-year")]


def test_rules_are_those_of_the_country_that_is_named(faerre, rules_of):
    swedish = rules_of("0.04", country="SE")
    assert told(faerre, swedish) == [("A17", "appraisal/rules")]
    assert told(appraised(faerre, rules=None), swedish) == []
    with pytest.raises(MethodProblems, match="rules of NO, but was given those of SE"):
        appraise(faerre, rules=swedish)


def test_options_have_ids_of_their_own(faerre, norway):
    plan = attrs.evolve(faerre, options=[*faerre.options, faerre.options[1]])
    assert told(plan, norway) == [("E01", "options/reminders")]
    with pytest.raises(MethodProblems, match="reminders"):
        appraise(plan, rules=norway)


def test_a_residual_value_is_in_the_same_currency(faerre, norway):
    options = [faerre.options[0], attrs.evolve(faerre.options[1], residual=Money(5, "EUR"))]
    found = find_appraisal_problems(attrs.evolve(faerre, options=options), rules=norway)
    assert [(one.code, one.path) for one in found] == [("A04", "options/reminders/residual")]


def test_what_is_no_appraisal_rules_is_told(faerre):
    with pytest.raises(TypeError, match="appraisal"):
        appraise(faerre, rules=0.04)


FILE = """\
innomethods: benefits/1
id: sensors
country: "NO"
start: 2027-01-01
options:
  - id: "null"
    kind: "null"
    title: As now
  - id: sensors
    kind: action
    title: Sensors
    costs:
      - {year: 2027, amount: 100 NOK, what: Development}
      - {year: 2050, amount: 100 NOK, what: Late}
    effects:
      - year: 2028
        until: 2030
        amount: 50 NOK
        what: Grant
appraisal:
  rules: "NO"
  base-year: 2040
  first-year: 2027
  last-year: 2030
"""


def test_a_finding_leads_to_the_line_of_the_file(norway):
    document = parse(FILE, "benefits.yaml")
    found = find_appraisal_problems(document.value(), rules=norway)
    places = {one.code: str(document.places.of(one.path)) for one in found}
    assert places == {
        "A06": "benefits.yaml:22:14",
        "A07": "benefits.yaml:14:9",
        "A12": "benefits.yaml:16:9",
    }


def test_more_years_than_any_appraisal_has_are_told(faerre, norway):
    found = find_appraisal_problems(appraised(faerre, last_year=90_000), rules=norway)
    assert [(one.code, one.path) for one in found] == [("A14", "appraisal")]
    assert "more years than any appraisal has" in str(found[0])


def test_a_cost_below_zero_gives_no_figure(faerre, norway):
    costs = [CashFlow(2027, Money(-1000), "Set-up")]
    plan = attrs.evolve(faerre, options=[faerre.options[0], attrs.evolve(faerre.options[1], costs=costs)])
    assert told(plan, norway) == [("A20", "options/reminders/costs/0")]
    assert appraise(plan, rules=norway).option("reminders").npv is None


def test_what_comes_once_in_the_last_year_is_told_where_lines_go_on(faerre, norway):
    plan = attrs.evolve(effects(faerre, gain(2031)), appraisal=attrs.evolve(faerre.appraisal, period_reason="Short"))
    assert told(plan, norway) == []
    assert told(appraised(plan, life=40, opening=2028), norway) == [("A21", "options/reminders/effects/0")]
    yearly = effects(plan, gain(2031, until=2031))
    assert told(appraised(yearly, life=40, opening=2028), norway) == []


def test_years_before_the_rules_are_told(faerre, norway):
    dated = DatedValues("appraisal", [DatedValue(norway, date(2022, 1, 1), norway.ground.source)])
    old = appraised(faerre, base_year=1950)
    assert told(old, dated) == [("A22", "appraisal/base-year")]
    assert "1950" in str(find_appraisal_problems(old, rules=dated)[0])
    assert told(appraised(faerre, base_year=2022), dated) == []


def test_with_nothing_to_compare_that_is_told(faerre, norway):
    out = attrs.evolve(faerre.options[1], screened_out="Too dear.")
    assert told(attrs.evolve(faerre, options=[faerre.options[0], out]), norway) == [("A23", "options")]
    bare = attrs.evolve(faerre.options[1], costs=(), effects=())
    found = told(attrs.evolve(faerre, options=[faerre.options[0], bare]), norway)
    assert found == [("A19", "options/reminders"), ("A23", "options")]


def test_a_measure_opens_before_the_analysis_ends(faerre, norway):
    assert ("A24", "appraisal/opening") in told(appraised(faerre, opening=2050), norway)
    assert told(appraised(faerre, opening=2031), norway) == []


def test_two_lines_that_are_alike_count_a_krone_twice(faerre, norway):
    assert told(effects(faerre, gain(), gain()), norway) == [("B24", "options/reminders/effects/1")]
    assert told(effects(faerre, gain(), gain(party=None, what="Other")), norway) == []
    assert told(effects(faerre, gain(), gain(2030)), norway) == []


def test_a_line_called_freed_time_is_no_budget_saving(faerre, norway):
    found = told(effects(faerre, gain(what="Freed working hours", kind="budget")), norway)
    assert found == [("B22", "options/reminders/effects/0/kind")]


@pytest.mark.parametrize("what", ["Mindre brukerstøtte", "Fewer migrants waiting", "Støtte til brukerne"])
def test_help_is_no_grant(faerre, norway, what):
    assert told(effects(faerre, gain(what=what)), norway) == []


def test_the_currency_is_that_of_what_is_left(faerre, norway):
    option = Option("left", title="Left", residual=Money(100, "EUR"))
    result = appraise(attrs.evolve(faerre, options=[faerre.options[0], option]), rules=norway)
    assert result.holds_for.currency == "EUR"


def test_what_is_no_plan_is_told(norway):
    with pytest.raises(TypeError, match="a project or a benefits plan"):
        appraise(["plan"], rules=norway)


def test_rules_that_miss_an_answer_ask_for_it_in_words_of_the_file(faerre, norway):
    silent = attrs.evolve(norway, flow_timing=None)
    (found,) = find_appraisal_problems(faerre, rules=silent)
    assert "timing=" not in str(found)
    assert "when in the year flows lie" in str(found)

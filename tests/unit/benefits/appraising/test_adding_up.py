"""Published tables that don't add up: each known error is found, and what should have been printed is said."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from innomethods.benefits.appraising.adding_up import Verdict, adds_up
from innomethods.benefits.appraising.claims import (
    BreakEvenClaim,
    Change,
    EquivalentAnnual,
    FlowsWorth,
    PresentValue,
    Same,
    SensitivityClaim,
    Sum,
    TaxFinancing,
)

CASES = Path(__file__).parents[3] / "data" / "benefits"


def case(name):
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


VISTA = case("no-vista-idrettsanlegg-2022")
UPKEEP = {"amount": 18, "rate": "0.04", "years": 40}
TERMS = {"building": -1000, "upkeep": -356, "work": 3753, "health": 630}
USERS = ["work", "health"]
# The one-at-a-time table is printed in thousands of millions.
AT_A_TIME = {"arbeid": ["work"], "helse": ["health"], "drift": ["upkeep"]}


def sensitivity(id, printed, *changes, unit=1000):
    return SensitivityClaim(id=id, what=id, printed=printed, terms=TERMS, unit=unit, changes=changes)


def only(claim):
    return adds_up([claim]).checks[0]


def test_what_vista_printed_right():
    checked = adds_up(
        [
            PresentValue(id="upkeep", printed=356, **UPKEEP),
            Sum(id="cost", printed=1356, terms={"building": 1000, "upkeep": 356}),
            Sum(id="nnv", printed=3027, terms=TERMS),
            BreakEvenClaim(id="share", printed="0.31", terms=TERMS, scaled=USERS),
            BreakEvenClaim(id="users", printed="124e3", terms=TERMS, scaled=USERS, of=400_000),
        ]
    )
    assert [one.verdict for one in checked.checks] == [Verdict.AGREES] * 5
    assert checked.adds_up


@pytest.mark.parametrize(
    "one", [one for one in VISTA["cases"] if one["k"] == "one_at_a_time"], ids=lambda o: o["param"]
)
@pytest.mark.parametrize(("end", "times"), [("half", "0.5"), ("double", "2")])
def test_the_sensitivities_that_vista_printed_right(one, end, times):
    change = Change(end, AT_A_TIME[one["param"]], times)
    assert only(sensitivity(one["param"], str(one[end]), change)).verdict is not Verdict.DIFFERS


def test_vista_swapped_two_digits_of_the_upkeep():
    found = only(PresentValue(id="upkeep", what="Upkeep", printed=365, **UPKEEP))
    assert (found.verdict, found.should_print) == (Verdict.DIFFERS, Decimal(356))
    assert found.told.text("en") == "‘Upkeep’ is printed as 365, but 356 follows. Two digits are swapped."
    assert found.told.text("nb") == "«Upkeep» er oppgitt til 365, men tallene gir 356. To sifre er byttet om."
    total = only(Sum(id="cost", printed=1356, terms={"building": 1000, "upkeep": 365}))
    assert (total.verdict, total.should_print) == (Verdict.DIFFERS, Decimal(1365))


@pytest.mark.parametrize(
    ("times", "printed", "health", "should"), [("0.5", "2.7", "2.7", "0.8"), ("2", "3.7", "3.7", "7.4")]
)
def test_vista_repeated_the_health_row_for_the_number_of_young_people(times, printed, health, should):
    checked = adds_up(
        [
            sensitivity("health", health, Change("health", ["health"], times)),
            sensitivity("users", printed, Change("users", USERS, times)),
        ]
    )
    users = checked.check("users")
    assert checked.check("health").verdict is Verdict.AGREES
    assert (users.verdict, users.should_print) == (Verdict.DIFFERS, Decimal(should))
    assert "The figure is the same as for ‘health’." in [hint.text("en") for hint in users.hints]


def test_half_as_many_users_are_worth_840_million():
    assert only(sensitivity("users", "0.84", Change("users", USERS, "0.5"))).verdict is Verdict.AGREES


WORST = (
    Change("half the effect on work", ["work"], "0.5"),
    Change("half the effect on health", ["health"], "0.5"),
    Change("half as many users", USERS, "0.5"),
)


def test_vistas_worst_case_follows_only_if_users_are_halved_for_health_alone():
    found = only(sensitivity("worst", 322, *WORST, Change("double upkeep", ["upkeep"], 2), unit=1))
    assert found.verdict is Verdict.DIFFERS
    assert found.exact == pytest.approx(-616.5, abs=0.5)
    assert [hint.text("en") for hint in found.hints] == [
        "The printed figure follows if ‘half the effect on work’ is not reckoned.",
        "The printed figure follows if ‘half as many users’ is not reckoned for ‘work’.",
    ]


def test_vistas_worst_case_with_an_upkeep_of_16_million():
    upkeep = PresentValue(id="upkeep", printed=317, amount=16, rate="0.04", years=40)
    terms = {**TERMS, "upkeep": f"{-upkeep.exact():.2f}"}
    found = only(SensitivityClaim(id="worst", printed=322, terms=terms, changes=WORST))
    assert found.verdict is Verdict.DIFFERS
    assert found.exact == pytest.approx(-220.9, abs=0.05)


@pytest.mark.parametrize(("printed", "formula"), [(3753, 3498), (630, 597)])
def test_vistas_formula_does_not_give_the_printed_benefits(printed, formula):
    found = only(Same(id="pv", printed=printed, value=formula, where="annex F"))
    assert (found.verdict, found.should_print) == (Verdict.DIFFERS, Decimal(formula))


MENON = case("no-menon-lisens-2018")


@pytest.mark.parametrize("one", MENON["alternatives"], ids=lambda one: one["name"])
def test_menons_tax_costs_are_a_fifth_of_the_net(one):
    effects = {"tax": one["skatt"], "handed over": one["overforing"], "regulation": one["regulering"]}
    checked = adds_up(
        [
            TaxFinancing(id="tax-cost", printed=one["skattekostnad"], terms=effects, factor="0.2"),
            Sum(id="nnv", printed=one["nnv"], terms={**effects, "tax cost": one["skattekostnad"]}),
        ]
    )
    assert checked.check("tax-cost").verdict is Verdict.AGREES
    assert checked.check("nnv").verdict is (Verdict.ROUNDING if one["name"] == "15 %" else Verdict.AGREES)
    assert checked.adds_up


def test_menons_column_that_is_off_by_one_is_told_as_rounding():
    one = MENON["alternatives"][0]
    terms = {"tax": one["skatt"], "over": one["overforing"], "rules": one["regulering"], "cost": one["skattekostnad"]}
    found = only(Sum(id="nnv", what="NNV 15 %", printed=1215, terms=terms))
    assert found.should_print == Decimal(1214)
    assert "1,214 follows from rounded figures, and rounding explains it" in found.told.text("en")


def test_menons_regulation_is_an_annuity_of_five_years():
    assert only(PresentValue(id="r", printed=45, amount=10, rate="0.04", years=5)).verdict is Verdict.AGREES
    at_start = only(PresentValue(id="r", printed=46, amount=10, rate="0.04", years=5))
    assert "amounts come at the start of each year" in at_start.told.text("en")


@pytest.mark.parametrize(("table", "text"), [(202, 198), (326, 369)])
def test_menons_text_and_table_disagree_on_the_tax_cost(table, text):
    found = only(Same(id="tax-cost", printed=text, value=table, where="table A"))
    assert (found.verdict, found.should_print) == (Verdict.DIFFERS, Decimal(table))


EXERCISES = [one for one in case("no-investering-ovinger")["cases"] if one["k"] == "npv_eac"]


def exercise(name):
    one = next(one for one in EXERCISES if one["name"] == name)
    return {"amount": one["annual"], "outlay": -one["invest"], "rate": str(one["rate"]), "years": one["n"]}, one


@pytest.mark.parametrize("name", [one["name"] for one in EXERCISES])
def test_the_exercises_follow_with_an_annuity_factor_of_three_decimals(name):
    said, one = exercise(name)
    checked = adds_up([PresentValue(id="npv", printed=one["expected_npv"], **said)])
    assert checked.check("npv").verdict is Verdict.DIFFERS
    assert "the annuity factor is rounded to three decimals" in checked.check("npv").told.text("en")


def test_the_exercise_that_swapped_two_digits():
    """D of inv-6: 5728 / 2.322 is 2467, printed 2476."""
    said, one = exercise("inv-6 D")
    found = only(EquivalentAnnual(id="eac", printed=one["expected_eac"], **said))
    assert found.verdict is Verdict.DIFFERS
    assert found.hints[0].text("en") == (
        "The printed figure follows if the annuity factor is rounded to three decimals and two digits are swapped."
    )


@pytest.mark.parametrize("name", ["inv-4 A", "inv-4 B"])
def test_the_exercises_repeated_for_ever(name):
    said, one = exercise(name)
    found = only(EquivalentAnnual(id="for-ever", printed=one["expected_perp"], for_ever=True, **said))
    assert found.exact == pytest.approx(one["expected_perp"], abs=one["tol_perp"])


def test_a_yearly_cost_is_an_annuity_of_an_outlay_and_yearly_costs():
    for one in case("no-investering-ovinger")["cases"]:
        if one["k"] == "eac_cost":
            said = {"amount": one["annual"], "outlay": one["invest"], "rate": str(one["rate"]), "years": one["n"]}
            checked = adds_up(
                [
                    PresentValue(id="pv", printed=str(one["expected_pv"]), **said),
                    EquivalentAnnual(id="eac", printed=str(one["expected_eac"]), **said),
                ]
            )
            assert all(abs(check.exact - float(check.claim.printed)) <= one["tol"] for check in checked.checks)


def test_a_spreadsheet_takes_the_first_amount_as_a_year_away():
    found = only(FlowsWorth(id="npv", printed="118.75", flows=[-100, 60, 60, 60, 60], rate="0.04"))
    assert found.verdict is Verdict.DIFFERS
    as_sheet = only(FlowsWorth(id="npv", printed="113.3", flows=[-100, 60, 60, 60, 60], rate="0.04"))
    assert "as spreadsheets do" in as_sheet.told.text("en")


def test_a_gross_base_is_told():
    found = only(TaxFinancing(id="t", printed="-20.0", terms={"cost": "-100.0", "saved": "60.0"}, factor="0.2"))
    assert found.should_print == Decimal("-8.0")
    assert "the base is the costs alone" in found.told.text("en")


def test_a_moved_point_and_a_turned_sign_are_told():
    assert "The decimal point or unit has moved." in only(Sum(id="s", printed=13560, terms={"a": 1356})).told.text("en")
    assert "The sign is turned." in only(Sum(id="s", printed=-1356, terms={"a": 1356})).told.text("en")


def test_every_verdict_reads_in_three_languages():
    for printed in (356, 365, 357):
        told = only(Sum(id="s", printed=printed, terms={"a": 100, "b": 100, "c": 156})).told
        assert told.missing() == ()
        assert told.text("en") not in {told.text("nb"), told.text("nn")}


@pytest.mark.parametrize("table", [[], [Sum(id="a", printed=1, terms={}), Sum(id="a", printed=1, terms={})]])
def test_a_table_needs_claims_with_ids_of_their_own(table):
    with pytest.raises(ValueError, match="claims"):
        adds_up(table)


def test_claims_refuse_what_they_cannot_reckon():
    with pytest.raises(ValueError, match="no term of the sum"):
        sensitivity("s", 1, Change("x", ["helth"], 2))
    with pytest.raises(ValueError, match="adds up to nothing"):
        BreakEvenClaim(id="b", printed=1, terms={"a": 1}, scaled=["b"])
    with pytest.raises(ValueError, match="not a finite number"):
        Sum(id="s", printed="nan", terms={"a": 1})
    with pytest.raises(ValueError, match="at least one"):
        PresentValue(id="p", printed=1, amount=1, rate="0.04", years=0).exact()

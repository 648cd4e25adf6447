"""The plus–minus method: DFØ's matrix as intervals, and what the unpriced must be worth."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from innomethods.benefits.appraising import appraise
from innomethods.benefits.plus_minus import (
    CanTurn,
    Grade,
    break_even,
    can_turn_ranking,
    can_turn_sign,
    grade,
    graded,
)
from innomethods.benefits.rates import AppraisalRules, Band, BandOrigin, Schedule, TaxCost
from innomethods.model import Appraisal, BenefitsPlan, CashFlow, Extent, Importance, Option, UnpricedEffect
from innomethods.quantities import Money
from innomethods.sources import Ground, Source

BOOK = json.loads(
    (Path(__file__).parents[2] / "data" / "benefits" / "no-dfo-plussminus.json").read_text(encoding="utf-8")
)
ROWS = {
    "stort positivt": "large-positive",
    "middels positivt": "medium-positive",
    "lite positivt": "small-positive",
    "intet": "none",
    "lite negativt": "small-negative",
    "middels negativt": "medium-negative",
    "stort negativt": "large-negative",
}


@pytest.mark.parametrize("row", BOOK["matrix"])
def test_the_matrix_is_dfos(row):
    for importance, (low, high) in zip(("small", "medium", "large"), BOOK["matrix"][row], strict=True):
        assert grade(importance, ROWS[row]) == Grade(low, high)


def test_worse_mirrors_better():
    for one, other in zip(list(Extent)[:3], reversed(list(Extent)[4:]), strict=True):
        for importance in Importance:
            assert grade(importance, one) == -grade(importance, other)


@pytest.mark.parametrize(
    ("one", "signs"), [(Grade(1, 2), "+/++"), (Grade(0, 1), "0/+"), (Grade(2, 2), "++"), (Grade(-3, -2), "−−/−−−")]
)
def test_grades_are_written_as_intervals(one, signs):
    assert one.signs == signs


@pytest.mark.parametrize("value", [-4, -3, -2, -1, 0, 1, 2, 3, 4])
def test_labels_are_dfos(value):
    assert Grade(value, value).label.nb == BOOK["labels"][str(value)]


def test_an_interval_in_words_starts_nearest_to_nothing():
    assert Grade(-2, -1).label.text("nb") == "Liten negativ til middels negativ"
    assert Grade(1, 2).label.text("en") == "Small positive to medium positive"


def test_grades_are_never_summed():
    with pytest.raises(TypeError):
        sum([Grade(1, 2), Grade(0, 1)])
    with pytest.raises(TypeError):
        _ = Grade(1, 2) > Grade(0, 1)


@pytest.mark.parametrize("ends", [(2, 1), (-5, 0), (0, 5)])
def test_a_grade_lies_on_the_scale(ends):
    with pytest.raises(ValueError, match="between -4 and 4"):
        Grade(*ends)


def test_an_effect_without_importance_has_no_grade():
    effects = (
        UnpricedEffect("Trust", extent="small-positive"),
        UnpricedEffect("Wait", importance="large", extent="none"),
    )
    assert [one.grade for one in graded(effects)] == [None, Grade(0, 0)]


RULES = AppraisalRules(
    "XX",
    "flat",
    [Schedule("standard", [Band(0, None, "0")], title="standard")],
    ground=Ground(Source("guide", title="A guide", certainty="seen")),
    title="A guide",
    band_origin=BandOrigin("analysis"),
    discount_base="analysis",
    flow_timing="end",
    tax_cost=TaxCost("0", "none"),
)


def option(id, worth, *unpriced):
    flow = CashFlow(2028, Money(abs(worth)), "Worth")
    side = {"effects": [flow]} if worth > 0 else {"costs": [flow]}
    return Option(id, title=id, unpriced=unpriced, **side)


def effect(extent="large-positive", importance="large", **more):
    return UnpricedEffect("Wait", importance=importance, extent=extent, **more)


def appraised(*options):
    plan = BenefitsPlan(
        "plan",
        start=date(2027, 1, 1),
        appraisal=Appraisal(base_year=2027, first_year=2027, last_year=2031, rules="XX"),
        options=[Option("null", title="null", kind="null"), *options],
    )
    return appraise(plan, rules=RULES)


def test_break_even_is_what_the_unpriced_must_be_worth_for_each_person_and_year():
    found = break_even(appraised(option("a", -1000, effect(people=50))).option("a"))
    assert (found.total, found.per_year, found.people, found.per_person) == (1000, 250, 50, 5)


def test_a_gain_may_at_most_be_cancelled():
    found = break_even(appraised(option("a", 1000, effect("large-negative"))).option("a"))
    assert (found.total, found.people, found.per_person) == (-1000, None, None)


def test_people_of_several_effects_are_not_guessed_at():
    both = (effect(people=50), effect(people=60))
    assert break_even(appraised(option("a", -1000, *both)).option("a")).per_person is None


def test_no_break_even_of_what_is_not_known():
    out = attrs.evolve(option("a", -1000, effect()), screened_out="Too dear.")
    found = appraised(out).option("a")
    assert break_even(found) is None
    assert can_turn_sign(found) is None


@pytest.mark.parametrize(
    ("worth", "effects", "expected"),
    [
        (-1000, [effect()], CanTurn.YES),
        (-1000, [effect("large-negative")], CanTurn.NO),
        (-1000, [effect("small-positive", "small")], CanTurn.NO),
        (-1000, [], CanTurn.NO),
        (1000, [effect("small-negative")], CanTurn.YES),
        (1000, [effect()], CanTurn.NO),
        (-1000, [UnpricedEffect("Trust")], CanTurn.UNKNOWN),
        (-1000, [UnpricedEffect("Trust"), effect()], CanTurn.YES),
    ],
)
def test_only_what_pulls_that_way_can_turn_the_sign(worth, effects, expected):
    found = can_turn_sign(appraised(option("a", worth, *effects)).option("a"))
    assert (found.can_turn, found.needed) == (expected, 1000)
    assert found.because.missing() == ()


def test_the_ranking_is_judged_pair_by_pair():
    result = appraised(option("a", 900), option("b", 500, effect()), option("c", 200, UnpricedEffect("Trust")))
    told = {(better, other): one.can_turn for better, other, one in can_turn_ranking(result)}
    assert told == {("a", "b"): CanTurn.YES, ("b", "c"): CanTurn.UNKNOWN, ("c", "null"): CanTurn.UNKNOWN}
    gaps = [one.needed for _, _, one in can_turn_ranking(result)]
    assert gaps == [400, 300, 200]


def test_a_loss_of_the_better_one_turns_a_ranking_too():
    result = appraised(option("a", 900, effect("large-negative")), option("b", 500))
    assert can_turn_ranking(result)[0][2].can_turn is CanTurn.YES
    assert "at least" in can_turn_ranking(result)[0][2].because.text("en")

"""What must be said with a figure: growth of pay, when amounts fall, expected values, what others' budgets save."""

from itertools import pairwise

import attrs
import pytest

from innomethods.benefits.appraising import appraise, find_appraisal_problems
from innomethods.benefits.plus_minus import can_turn_sign
from innomethods.benefits.rates import RealGrowth
from innomethods.model import CashFlow, Option, Party, UnpricedEffect
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES

PAY = RealGrowth("pay", title="pay", rate="0.009", until=2060, must=["alternative-use"])


@pytest.fixture
def demanding(norway):
    """Rules that demand growth of time in work."""
    return attrs.evolve(norway, real_growth=[PAY])


def told(plan, rules):
    return [(one.code, one.path) for one in find_appraisal_problems(plan, rules=rules)]


def with_effects(plan, *flows):
    options = [attrs.evolve(one, effects=flows) if one.kind == "action" else one for one in plan.options]
    return attrs.evolve(plan, options=options)


def timed(plan, timing, **years):
    return attrs.evolve(plan, appraisal=attrs.evolve(plan.appraisal, timing=timing, **years))


def sensitivity(plan, rules, id):
    return next((one for one in appraise(plan, rules=rules).option("reminders").sensitivities if one.id == id), None)


class TestTimeInWork:
    def test_without_growth_it_is_told_and_the_sum_with_growth_stands_beside(self, faerre, demanding):
        assert told(faerre, demanding) == [("A27", "options/reminders/effects/0")]
        found = sensitivity(faerre, demanding, "growth")
        assert found.must
        assert found.npv == pytest.approx(544, abs=1)

    @pytest.mark.parametrize(("growth", "beside"), [("pay", False), ("0", True)])
    def test_with_growth_or_with_none_on_purpose_nothing_is_told(self, faerre, demanding, growth, beside):
        flow = attrs.evolve(faerre.options[1].effects[0], growth=growth)
        assert told(with_effects(faerre, flow), demanding) == []
        assert (sensitivity(with_effects(faerre, flow), demanding, "growth") is not None) == beside

    def test_before_prices_have_grown_nothing_is_told(self, faerre, demanding):
        flow = attrs.evolve(faerre.options[1].effects[0], year=2027, until=2027)
        assert told(with_effects(faerre, flow), demanding) == []

    def test_where_the_rules_demand_none_nothing_is_told(self, faerre, norway):
        assert told(faerre, norway) == []


class TestWhenAmountsFall:
    @pytest.mark.parametrize("timing", ["start", "mid", "end"])
    def test_two_years_are_one_year_apart_the_base_year_too(self, faerre, norway, timing):
        factors = [factor for _, factor in appraise(timed(faerre, timing), rules=norway).holds_for.factors]
        assert [early / late for early, late in pairwise(factors)] == pytest.approx([1.04] * 4)

    def test_a_choice_of_the_plan_is_said_to_be_its_own(self, faerre, norway):
        found = appraise(timed(faerre, "mid"), rules=norway).option("reminders").because("npv")
        assert "When in the year amounts fall is chosen in the plan, not by the rules." in map(str, found)
        assert not any("How analyses that follow" in str(one) for one in found)

    @pytest.mark.parametrize(
        ("language", "rates", "timing"),
        [
            ("nb", "4 % til og med år 40, 3 % til og med år 75, så 2 %; 2027 er år 0", "i slutten av året"),
            ("nn", "4 % til og med år 40, 3 % til og med år 75, så 2 %; 2027 er år 0", "i slutten av året"),
            ("en", "4% to year 40, 3% to year 75, then 2%; 2027 is year 0", "at the end of the year"),
        ],
    )
    def test_rates_and_timing_are_stated_in_figures(self, faerre, norway, language, rates, timing):
        said = (
            appraise(faerre, rules=norway).option("reminders").why("npv", language).replace("\N{NO-BREAK SPACE}", " ")
        )
        assert rates in said
        assert timing in said

    def test_growth_is_stated_in_figures(self, faerre, demanding):
        assert "pay, 0.9% a year until 2060" in appraise(faerre, rules=demanding).option("reminders").why("npv", "en")


def test_the_expected_value_of_skewed_lines_stands_beside_the_likeliest(faerre, norway):
    flow = attrs.evolve(faerre.options[1].effects[0], least=Money(90_000), most=Money(150_000))
    mean = (90_000 + 4 * 143_769.60 + 150_000) / 6
    skewed, sure = with_effects(faerre, flow), with_effects(faerre, attrs.evolve(flow, amount=Money(str(mean))))
    assert sensitivity(skewed, norway, "expected").npv == pytest.approx(
        appraise(sure, rules=norway).option("reminders").npv, abs=1
    )
    assert sensitivity(faerre, norway, "expected") is None


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({}, ["A28"]),
        ({"public": 0}, []),
        ({"public": 1}, []),
        ({"kind": "budget"}, []),
    ],
)
def test_what_others_budgets_save_is_asked_for(faerre, norway, more, codes):
    parties = [Party("hospital", side="other-public"), Party("us", side="own")]
    plan = attrs.evolve(faerre, appraisal=attrs.evolve(faerre.appraisal, parties=parties))
    flow = CashFlow(2028, Money(100), "Fewer bed-days", **{"party": "hospital", "kind": "other-public", **more})
    assert [code for code, _ in told(with_effects(plan, flow), norway)] == codes


def test_where_some_gains_are_tied_to_benefits_all_are(faerre, norway):
    loose = CashFlow(2028, Money(1234), "Postage")
    plan = with_effects(faerre, *faerre.options[1].effects, loose)
    assert told(plan, norway) == [("A29", "options/reminders/effects/1")]


class TestTheSameKrone:
    @pytest.mark.parametrize("other", [None, "quiet"])
    def test_the_same_amount_again_under_another_name(self, faerre, norway, other):
        first = faerre.options[1].effects[0]
        again = attrs.evolve(first, what="Lower share", benefit=other, kind="budget")
        register = [*faerre.register, attrs.evolve(faerre.register[0], id="quiet", kind="budget")]
        found = told(attrs.evolve(with_effects(faerre, first, again), register=register), norway)
        assert ("B24", "options/reminders/effects/1") in found

    def test_a_benefit_that_is_priced_and_not_priced(self, faerre, norway):
        unpriced = [UnpricedEffect("Time", benefit="freed")]
        options = [attrs.evolve(one, unpriced=unpriced) if one.kind == "action" else one for one in faerre.options]
        assert told(attrs.evolve(faerre, options=options), norway) == [("B24", "options/reminders/unpriced/0")]


def test_what_would_turn_a_gain_is_a_loss(faerre, norway):
    gain = Option(
        "good",
        title="Good",
        effects=[CashFlow(2028, Money(1000), "Gain")],
        unpriced=[UnpricedEffect("Noise", importance="large", extent="large-negative")],
    )
    found = can_turn_sign(
        appraise(attrs.evolve(faerre, options=[faerre.options[0], gain]), rules=norway).option("good")
    )
    for language, word in zip(("nb", "nn", "en"), ("tap", "tap", "loss"), strict=True):
        assert word in found.because.text(language)
    assert set(LANGUAGES) == {"nb", "nn", "en"}


def test_a_growth_that_is_a_share_is_refused():
    with pytest.raises(ValueError, match=r"per cent a year: write 0\.900"):
        CashFlow(2028, Money(1), "Time", growth="0.009")

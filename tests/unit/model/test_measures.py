"""Measures, observations, benefits and options."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from innomethods.model import Benefit, BenefitKind, CashFlow, Direction, Level, Measure, Observation, Option, OptionKind
from innomethods.quantities import Money
from innomethods.wording import Wording


def test_a_measure_says_which_way_is_better():
    measure = Measure("wait", title="Days waited", unit="days", direction="down")
    assert (measure.direction, measure.level) == (Direction.DOWN, Level.OUTPUT)
    with pytest.raises(TypeError):
        Measure("wait", title="Days waited")
    with pytest.raises(ValueError, match="sideways"):
        Measure("wait", title="Days waited", direction="sideways")


def test_a_unit_is_said_in_three_languages_or_is_the_same_in_all_or_isnt_there():
    days = Measure("wait", title="Wait", unit=Wording(nb="dager", nn="dagar", en="days"), direction="down")
    share = Measure("rate", title="Rate", unit="%", direction="down")
    assert [days.unit.text(language) for language in ("nb", "nn", "en")] == ["dager", "dagar", "days"]
    assert (share.unit.text("nn"), share.in_per_cent, days.in_per_cent) == ("%", True, False)
    assert Measure("count", title="Count", unit="", direction="up").unit is None


def test_an_observation_is_exact_and_made_on_a_date():
    seen = Observation("wait", 12.1, date(2027, 3, 1), evidence="case-7")
    assert (seen.value, seen.evidence) == (Decimal("12.1"), ("case-7",))
    with pytest.raises(TypeError, match="on is a date"):
        Observation("wait", 12, datetime(2027, 3, 1, tzinfo=UTC))


def test_a_benefit_may_be_bare_and_is_told_later():
    bare = Benefit("shorter-wait", title="Shorter wait")
    assert (bare.kind, bare.owner, bare.target, bare.disbenefit) == (None, None, None, False)
    assert Benefit("b", title="B", kind="alternative-use", baseline="20", target=14).kind is BenefitKind.ALTERNATIVE_USE


def test_an_option_holds_amounts_by_year():
    option = Option("a", title="A", costs=[CashFlow(2027, Money(100), "Work")])
    assert option.kind is OptionKind.ACTION
    assert option.costs[0].amount == Money(100)
    assert repr(option) == "Option('a')"


@pytest.mark.parametrize("fields", [{"on": "2027-01-01"}, {"on": date(2027, 1, 1), "action_due": "2027-02-01"}])
def test_an_observation_takes_dates_and_no_texts_that_look_like_one(fields):
    with pytest.raises(TypeError, match="is a date"):
        Observation("wait", 12, **fields)

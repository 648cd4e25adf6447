"""Days of a purchase, as the worked cases give them."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

import attrs
import pytest
from tests.unit.procurement.timing.purchases import purchase, routes_of

from innomethods.model import ChosenDays
from innomethods.procurement import timetable


def days_of(procedure, *, value, buyer="municipality", kind="services", chosen=(), **dates):
    asked = purchase(value=value, buyer=buyer, kind=kind, chosen_days=chosen, dates=dates)
    return timetable(asked, routes_of(asked), procedure=procedure)


class TestPartThree:
    """The case no-2027-services-2500000-equal: an open procedure of a county."""

    def test_thirty_days_from_the_notice(self):
        found = days_of("open-procedure", value=2_500_000, buyer="county", notice=date(2027, 3, 1))
        assert found.first("tenders") == date(2027, 3, 31)

    def test_an_end_in_easter_moves_past_it(self):
        found = days_of("open-procedure", value=2_500_000, buyer="county", notice=date(2027, 2, 24))
        tenders = found.step("tenders")
        assert (tenders.first, tenders.moved) == (date(2027, 3, 30), 4)

    def test_standstill_contract_and_award_notice(self):
        dates = {"notice": date(2027, 3, 1), "letter": date(2027, 5, 7), "contract": date(2027, 5, 19)}
        found = days_of("open-procedure", value=2_500_000, buyer="county", **dates)
        assert found.step("standstill").day == date(2027, 5, 18)  # 17 May is a holiday
        assert found.first("contract") == date(2027, 5, 19)
        assert found.step("award-notice").day == date(2027, 6, 18)
        assert not any(step.too_early or step.too_late for step in found.steps)

    def test_a_contract_in_the_standstill_is_too_early(self):
        dates = {"notice": date(2027, 3, 1), "letter": date(2027, 5, 7), "contract": date(2027, 5, 18)}
        assert days_of("open-procedure", value=2_500_000, buyer="county", **dates).step("contract").too_early

    def test_a_deadline_before_the_least_time_is_too_early(self):
        dates = {"notice": date(2027, 3, 1), "tenders": date(2027, 3, 30)}
        assert days_of("open-procedure", value=2_500_000, buyer="county", **dates).step("tenders").too_early

    @pytest.mark.parametrize(("chosen", "day"), [(5, date(2027, 3, 31)), (39, date(2027, 4, 9))])
    def test_days_that_the_buyer_has_set_never_go_below_the_least(self, chosen, day):
        days = [ChosenDays("tenders", chosen)]
        found = days_of("open-procedure", value=2_500_000, buyer="county", chosen=days, notice=date(2027, 3, 1))
        assert found.first("tenders") == day

    def test_of_several_notices_after_the_contract_the_first_to_end_counts(self):
        asked = purchase(value=2_500_000, buyer="county", kind="services", dates={"contract": date(2027, 5, 19)})
        asked = attrs.evolve(asked, dates=(*asked.dates, ("notice", date(2027, 3, 1))))
        found = routes_of(asked)
        (duty,) = [one for one in found.follows.notices if one.applies and one.given("step") == "after-contract"]
        shorter = attrs.evolve(duty, limit=attrs.evolve(duty.limit, least=Decimal(10), most=Decimal(10)))
        several = attrs.evolve(found, follows=attrs.evolve(found.follows, notices=(duty, shorter, duty)))
        last = timetable(asked, several, procedure="open-procedure").step("award-notice")
        assert (last.least, last.day) == (10, date(2027, 5, 31))  # the 29th is a Saturday

    def test_days_that_are_not_stated_stand_as_early_as_the_law_allows(self):
        found = days_of("open-procedure", value=2_500_000, buyer="county", notice=date(2027, 3, 1))
        assert found.first("letter") == date(2027, 4, 1)
        assert found.first("contract") == date(2027, 4, 13)  # ten days from 1 April end on Sunday the 11th


class TestPartnership:
    """The case no-2027-03-15-state-partnership-22680000."""

    dates: ClassVar = {"notice": date(2027, 3, 15), "invitation": date(2027, 5, 3), "letter": date(2027, 8, 27)}

    def test_requests_take_thirty_days_and_tenders_have_no_minimum(self):
        found = days_of("innovation-partnership", value=22_680_000, buyer="state", **self.dates)
        assert found.first("requests") == date(2027, 4, 14)
        assert found.step("tenders").least is None

    def test_the_contract_may_be_concluded_on_7_september(self):
        found = days_of("innovation-partnership", value=22_680_000, buyer="state", **self.dates)
        assert found.first("contract") == date(2027, 9, 7)


class TestPartTwo:
    """The case no-2027-03-01-services-2400000: the buyer sets what is reasonable."""

    def test_chosen_days_count_and_the_law_has_no_number(self):
        chosen = [ChosenDays("tenders", 39), ChosenDays("standstill", 10)]
        dates = {"notice": date(2027, 3, 1), "letter": date(2027, 4, 23)}
        found = days_of("open-tender-competition", value=2_400_000, chosen=chosen, **dates)
        assert found.step("tenders").day == date(2027, 4, 9)
        assert found.step("standstill").least is None
        assert found.first("contract") == date(2027, 5, 4)
        assert found.step("award-notice") is None

    def test_special_services_over_the_threshold_have_a_standstill(self):
        dates = {"notice": date(2027, 4, 1), "letter": date(2027, 5, 7)}
        found = days_of("open-tender-competition", value=9_000_000, kind="special", **dates)
        assert found.first("contract") == date(2027, 5, 19)


def test_without_a_notice_day_nothing_is_known():
    found = days_of("open-procedure", value=2_500_000, buyer="county", start=date(2027, 3, 1))
    assert {step.day for step in found.steps} == {None}


def test_a_procedure_that_is_not_open_is_refused_with_why():
    with pytest.raises(ValueError, match="isn't open to the purchase"):
        days_of("innovation-partnership", value=2_400_000, notice=date(2027, 3, 1))


@pytest.mark.parametrize("name", [None, "opn"])
def test_no_procedure_and_an_unknown_one_are_refused(name):
    with pytest.raises(ValueError, match="procedure"):
        days_of(name, value=2_500_000, buyer="county", notice=date(2027, 3, 1))

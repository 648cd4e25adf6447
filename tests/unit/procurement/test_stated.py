"""What is stated so that it can't be used is told and not used: a wrong certainty would be worse than none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest
from tests.unit.procurement.conftest import row

from innomethods.catalogue import Catalogue
from innomethods.model import ChosenDays, Circumstance, LegalAssessment, Procurement, PurchaseItem
from innomethods.procurement import find_procurement_problems, routes, timetable, valuation
from innomethods.procurement.deciding import Status
from innomethods.quantities import Money
from innomethods.rules import Rules

ON = date(2027, 3, 1)
OPEN_DAY = date(2028, 3, 1)  # the EEA values from 2028 aren't set


@pytest.fixture(scope="module")
def norway() -> Rules:
    return Catalogue.shipped().rules("NO")


def purchase(value: int | str = 2_400_000, currency: str = "NOK", **said: object) -> Procurement:
    named = {
        "kind": "services",
        "country": "NO",
        "buyer": "municipality",
        "sector": "classic",
        "vat": "excluded",
        "dates": {"notice": ON},
        **said,
    }
    return Procurement("p", total=Money(value, currency), **named)


def facts(**said: object) -> list[Circumstance]:
    return [Circumstance(name.replace("_", "-"), value) for name, value in said.items()]


def settled(question: str, *answers: object) -> list[LegalAssessment]:
    return [LegalAssessment(question, one, "Vurdert.", by="lawyer", on=ON) for one in answers]


def codes(bought: Procurement, rules: Rules) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in find_procurement_problems(bought, rules=rules)]


class TestLimitsInOneCurrency:
    @pytest.fixture
    def with_euros(self, norway):
        own = Rules("own", "1", "NO", rows=[row("my-limit", 9, unit="EUR", vat="included", starts="from")])
        return norway.under(own, "own.yaml")

    def test_a_row_of_ones_own_in_euros_makes_no_amount_in_euros_fit_limits_in_kroner(self, with_euros):
        found = routes(purchase(400_000, "EUR"), rules=with_euros)
        assert (found.regime.status, [one.fact for one in found.regime.lacking]) == (Status.NEEDS_INFO, ["currency"])

    def test_it_takes_nothing_away_from_the_others(self, with_euros, norway):
        near = purchase(2_450_000)
        assert routes(near, rules=with_euros).regime.follows.id == routes(near, rules=norway).regime.follows.id
        assert codes(near, with_euros) == codes(near, norway)
        assert "K16" in dict(codes(near, with_euros))

    def test_a_limit_moved_to_euros_is_no_limit_for_kroner(self, norway):
        own = Rules("own", "1", "NO", rows=[row("eea-other", 221_000, unit="EUR", vat="excluded", starts="from")])
        found = routes(purchase(1_900_000), rules=norway.under(own, "own.yaml"))
        assert found.regime.status is Status.UNCERTAIN
        assert "another currency" in found.regime.because[0].text("en")

    def test_limits_half_in_each_are_held_against_nothing(self):
        limits = [row(unit.lower(), 9, unit=unit, vat="excluded", starts="from") for unit in ("NOK", "EUR")]
        found = valuation(purchase(), rules=Rules("both", "1", "NO", rows=limits), on=ON)
        assert (found.value, [one.what for one in found.lacking]) == (None, ["currency"])


class TestContradictions:
    def test_a_fact_stated_in_two_ways_isnt_known(self, norway):
        both = [*facts(needs_adaptation=True), *facts(needs_adaptation=False)]
        found = routes(purchase(9_000_000, circumstances=both), rules=norway)
        negotiated = next(one for one in found.procedures if one.id == "negotiated-procedure")
        assert negotiated.allowed == "needs-info"
        assert "needs-adaptation" in [one.fact for one in negotiated.lacking]

    def test_two_answers_to_an_open_question_settle_nothing(self, norway):
        asked = purchase(2_400_000, dates={"notice": OPEN_DAY})
        for answers, status in (
            ((2_600_000,), "decided"),
            ((2_600_000, 2_300_000), "uncertain"),
            ((2.6e6, 2.6e6), "decided"),
        ):
            assert (
                routes(attrs.evolve(asked, assessments=settled("eea-other", *answers)), rules=norway).regime.status
                == status
            )

    @pytest.mark.parametrize("answer", [1, -5, 10**9, True, "2600000"])
    def test_an_answer_outside_the_laws_bounds_settles_nothing_and_is_told(self, norway, answer):
        asked = purchase(2_400_000, dates={"notice": OPEN_DAY}, assessments=settled("eea-other", answer))
        assert routes(asked, rules=norway).regime.status is Status.UNCERTAIN
        assert ("K23", "assessments/0") in codes(asked, norway)

    def test_a_rule_that_the_law_settles_is_told_as_settled_not_as_missing(self, norway):
        answer = True
        rule = next(one for table in norway.tables for one in table.rules if one.unsettled is None)
        found = find_procurement_problems(purchase(assessments=settled(rule.id, answer)), rules=norway)
        told = next(one for one in found if one.code == "K23")
        assert "the law doesn't leave it open" in told.text("en")


class TestSumsBelowNothing:
    def lines(self, *amounts: int) -> Procurement:
        items = [PurchaseItem("Brukt", Money(amounts[0])), PurchaseItem("Mindre", Money(amounts[1]), part="adjustment")]
        return attrs.evolve(purchase(), total=None, items=items)

    def test_lines_that_come_to_less_than_nothing_decide_nothing(self, norway):
        asked = self.lines(100_000, -900_000)
        found = routes(asked, rules=norway)
        assert (found.regime.status, found.regime.lacking[0].path) == (Status.NEEDS_INFO, "items")
        assert ("K01", "items") in codes(asked, norway)

    def test_an_adjustment_that_leaves_something_counts(self, norway):
        assert valuation(self.lines(100_000, -40_000), rules=norway, on=ON).value == Money(60_000)


class TestFactsOfTheValue:
    def concession(self, award: object) -> Procurement:
        return purchase(5_000_000, sector="concession", circumstances=facts(value_at_award=award))

    @pytest.mark.parametrize("award", [9_000_000, "9000000 NOK", "9 000 000 NOK"])
    def test_a_value_at_award_is_written_as_other_amounts(self, norway, award):
        assert valuation(self.concession(award), rules=norway, on=ON).value == Money(9_000_000)
        assert not {"K21", "K22"} & set(dict(codes(self.concession(award), norway)))

    @pytest.mark.parametrize("award", [-5, "-5 NOK", "a lot", "9000000 EUR", True])
    def test_one_that_is_none_is_told_and_breaks_nothing(self, norway, award):
        assert ("K21", "facts/value-at-award") in codes(self.concession(award), norway)
        assert routes(self.concession(award), rules=norway).regime.status is Status.NEEDS_INFO

    def test_one_in_another_currency_leaves_the_value_open(self, norway):
        found = valuation(self.concession("9000000 EUR"), rules=norway, on=ON)
        assert (found.value, found.lacking[0].path) == (None, "facts/value-at-award")

    @pytest.mark.parametrize(
        ("fact", "fits", "nonsense"),
        [
            ("main-element", "services", "serivces"),
            ("separate-units", True, "yes please"),
            ("buying-unit", "school", "shcool"),
            ("dynamic-system", False, "no"),
            ("contracting-authority", "state", "stat"),
            ("regular-basis", "next-twelve-months", "last-year"),
            ("financial-year-began", "2027-01-01", "January"),
            ("financial-year-months", Decimal(12), "twelve"),
        ],
    )
    def test_facts_that_valuation_uses_are_known_and_nonsense_is_told(self, norway, fact, fits, nonsense):
        lines = [
            PurchaseItem("Pulter", Money(400_000), unit="school"),
            PurchaseItem("Salt", Money(300_000), unit="road"),
        ]
        for said, code in ((fits, None), (nonsense, "K21")):
            asked = attrs.evolve(purchase(), total=None, items=lines, circumstances=[Circumstance(fact, said)])
            told = [one for one, path in codes(asked, norway) if path == f"facts/{fact}" and one in ("K21", "K22")]
            assert told == ([] if code is None else [code])

    def test_a_unit_that_no_line_names_takes_no_line_away(self, norway):
        lines = [
            PurchaseItem("Pulter", Money(400_000), unit="school"),
            PurchaseItem("Salt", Money(300_000), unit="road"),
        ]
        asked = attrs.evolve(
            purchase(), total=None, items=lines, circumstances=facts(separate_units=True, buying_unit="shcool")
        )
        found = valuation(asked, rules=norway, on=ON)
        assert (found.value, found.most) == (None, Money(700_000))


def test_what_is_lacking_is_told_at_the_key_of_the_file(norway):
    found = routes(purchase(9_000_000), rules=norway)
    assert {one.path for route in found.procedures for one in route.lacking} == {"facts"}


def test_a_day_beyond_any_calendar_is_no_day_and_breaks_nothing(norway):
    asked = purchase(9_000_000, dates={"notice": date(9999, 12, 30)}, procedure="open-procedure")
    days = {one.event: one.day for one in timetable(asked, routes(asked, rules=norway)).steps}
    assert (days["notice"], days["tenders"], days["contract"]) == (date(9999, 12, 30), None, None)
    with pytest.raises(ValueError, match="days"):
        ChosenDays("tenders", 999_999_999)


def test_the_time_limits_of_defence_stand_at_their_procedures(norway):
    asked = purchase(9_000_000, buyer="state", sector="defence", procedure="restricted-procedure")
    days = {one.event: one.least for one in timetable(asked, routes(asked, rules=norway)).steps}
    assert (days["requests"], days["tenders"]) == (30, 40)

"""Norwegian purchases by the rules that ship: how long, what is asked, and what is told of them."""

from datetime import date

import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import ChosenDays, Circumstance, Procurement, PurchaseItem
from innomethods.procurement import find_procurement_problems, routes, timetable, valuation
from innomethods.procurement.deciding import Status
from innomethods.quantities import Money

DAY = date(2027, 3, 1)
NORWAY = Catalogue.shipped().rules("NO")


def purchase(value, facts=None, **more):
    named = {"buyer": "municipality", "sector": "classic", "kind": "services", "vat": "excluded", "country": "NO"}
    named |= {"dates": {"notice": DAY}, **({} if value is None else {"total": Money(value)})}
    stated = [Circumstance(fact, answer) for fact, answer in (facts or {}).items()]
    return Procurement("p", circumstances=stated, **(named | more))


def found_of(one):
    return routes(one, rules=NORWAY, value=valuation(one, rules=NORWAY, on=DAY))


def codes(one):
    return [item.code for item in find_procurement_problems(one, rules=NORWAY, on=DAY)]


def test_a_framework_whose_length_isnt_said_decides_nothing():
    """§ 5-4 (5): the largest value of its whole life, which a line without a length doesn't tell."""
    one = purchase(None, items=[PurchaseItem("Drift", Money(30_000))], framework=True)
    assert (found_of(one).status, codes(one)) == (Status.NEEDS_INFO, ["K01"])


@pytest.mark.parametrize(
    ("months", "more", "told"),
    [
        (48, {}, []),
        (49, {}, ["K38"]),
        (49, {"framework": False}, []),
        (96, {"sector": "utilities", "value": 9_000_000}, []),
        (97, {"sector": "utilities", "value": 9_000_000}, ["K38"]),
        (72, {"value": 900_000}, []),  # part I sets no length
    ],
)
def test_a_framework_longer_than_the_law_as_a_rule_allows_is_told(months, more, told):
    """§§ 11-1 (4) and 26-1 (4): four years; FF § 22-1 (4): eight."""
    assert codes(purchase(**({"value": 3_000_000, "framework": True, "months": months} | more))) == told


@pytest.mark.parametrize(("answer", "told"), [("yes", "Write true."), ("Nei", "Write false.")])
def test_a_yes_in_words_is_told_how_it_is_written(answer, told):
    found = find_procurement_problems(purchase(2_000_000, {"needs-adaptation": answer}), rules=NORWAY, on=DAY)
    assert [(one.code, one.path) for one in found] == [("K21", "facts/needs-adaptation")]
    assert told in found[0].mend.text("en")


def days_of(one, procedure):
    return timetable(one, found_of(one), procedure=procedure)


class TestDays:
    """What the law sets has a day; what the buyer must set has none until it is set."""

    def test_a_deadline_nobody_has_set_has_no_day_and_neither_has_what_follows(self):
        found = days_of(purchase(2_000_000), "open-tender-competition")
        assert [(step.event, step.day, step.unset) for step in found.steps[:2]] == [
            ("notice", DAY, False), ("tenders", None, True)
        ]  # fmt: skip
        assert {step.day for step in found.steps[2:]} == {None}
        assert found.step("standstill").unset

    def test_a_deadline_that_is_set_gives_the_days_after_it(self):
        dates = {"notice": DAY, "tenders": date(2027, 4, 9), "letter": date(2027, 4, 23)}
        chosen = [ChosenDays("standstill", 10)]
        found = days_of(purchase(2_000_000, dates=dates, chosen_days=chosen), "open-tender-competition")
        assert found.step("contract").day == date(2027, 5, 4)

    def test_a_part_one_purchase_has_its_own_start_no_notice_and_no_standstill(self):
        found = days_of(purchase(900_000, dates={"start": DAY}), "part-one-purchase")
        assert [step.event for step in found.steps] == ["start", "tenders", "letter", "contract"]
        assert (found.steps[0].day, [one.given("days") for one in found.no_standstill]) == (DAY, ["none"])

    def test_answers_are_counted_back_from_the_deadline_and_tenders_bind_thirty_days(self):
        """§ 14-2 (2): six days; § 20-6: thirty when nothing else is said."""
        found = days_of(purchase(3_000_000), "open-procedure")
        days = [found.step(event).day for event in ("answers", "tenders", "binding")]
        assert days == [date(2027, 3, 25), date(2027, 3, 31), date(2027, 4, 30)]
        chosen = [ChosenDays("binding", 90)]
        found = days_of(purchase(3_000_000, chosen_days=chosen), "open-procedure")
        assert found.step("binding").day == date(2027, 6, 29)
        urgent = purchase(3_000_000, {"urgency-documented": True}, dates={"notice": DAY, "tenders": date(2027, 3, 31)})
        assert days_of(urgent, "open-procedure").step("answers").day == date(2027, 3, 27)

    def test_a_voluntary_notice_makes_the_contract_wait_ten_days(self):
        """§ 25-3 (1) b: ten days from the day after, whatever the letter says."""
        dates = {
            "start": DAY,
            "voluntary-notice": date(2027, 3, 15),
            "letter": date(2027, 3, 8),
            "contract": date(2027, 3, 25),
        }
        one = purchase(3_000_000, {"competition-impossible": True}, dates=dates, procedure="no-competition")
        found = days_of(one, "no-competition")
        assert found.step("voluntary-wait").day == date(2027, 3, 30)  # the 25th and 26th are holy days, then Easter
        assert (found.first("contract"), found.step("contract").too_early) == (date(2027, 3, 31), True)
        assert "K28" in codes(one)
        assert "K05" in codes(purchase(3_000_000, dates={"voluntary-notice": DAY, "contract": date(2027, 2, 26)}))


@pytest.mark.parametrize(("larger", "open_"), [(2_000_000, []), (2_000_001, ["b"])])
def test_small_lots_may_follow_part_one_when_the_sum_exceeds_the_threshold_and_not_at_it(larger, open_):
    """§ 5-4 (8) says exceeds, while part III begins at the threshold itself."""
    lots = [PurchaseItem("A", Money(larger), lot="a"), PurchaseItem("B", Money(500_000), lot="b")]
    one = purchase(None, items=lots)
    found = found_of(one)
    assert found.regime.parts == ("I", "III")
    assert [lot.id for lot in found.follows.lots if any(each.applies for each in lot.follows)] == open_
    assert {str(line.reference) for line in valuation(one, rules=NORWAY, on=DAY).lines} == {"FOA § 5-4 (8)"}


class TestWords:
    """What is closed and what is strictest, in sentences somebody could have written."""

    def test_a_closed_procedure_says_once_what_applies_and_what_it_needs(self):
        found = found_of(purchase(2_000_000))
        told = found.why_not("negotiated-without-notice", "nb")
        assert told == "Del I og del II gjelder. Dette krever at del I og del III eller del I og del IV gjelder."
        assert found.why_not("part-one-purchase", "nn") == "Del I og del II gjeld. Dette krev at berre del I gjeld."
        told = found.why_not("direct-purchase", "nb")
        assert told == "Anskaffelsesforskriften gjelder. Dette krever at ingen forskrift gjelder."

    def test_under_no_regulation_the_parts_are_no_matter(self):
        told = found_of(purchase(400_000)).why_not("open-tender-competition", "nb")
        assert told == "Ingen forskrift gjelder. Dette krever at anskaffelsesforskriften gjelder."

    def test_the_strictest_is_quoted_as_the_others_are(self):
        told = found_of(purchase(None)).why("nb").replace("\N{NO-BREAK SPACE}", " ")
        assert "Det strengeste er «Del I og del III gjelder" in told

    def test_duties_of_part_three_say_nothing_of_part_one(self):
        told = [
            one.rule.because for one in found_of(purchase(3_000_000)).follows.duties if one.rule.because is not None
        ]
        assert not any("I del I " in one.text("nb") for one in told)


def test_references_are_places_in_the_law_and_no_english_words():
    """How long wording held is said by the rule's own days."""
    every = [rule for table in NORWAY.tables for rule in table.rules]
    assert not [rule.id for rule in every if rule.ground.reference and "June" in rule.ground.reference]

"""Days of a purchase in other countries: who took them from the directive, and who counts otherwise."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Procurement
from innomethods.procurement import routes, timetable, valuation
from innomethods.quantities import Money

CURRENCIES = {"EU": "EUR", "DK": "DKK", "SE": "SEK", "UK": "GBP"}
NINE_MILLION = Decimal(9_000_000)


def days_of(country, procedure, *, value=NINE_MILLION, buyer="municipality", facts=(), **dates):
    asked = Procurement(
        "kjop", kind="services", country=country, buyer=buyer, sector="classic", total=Money(value, CURRENCIES[country]),
        vat="included" if country == "UK" else "excluded", dates=dates,
        circumstances=[Circumstance(name, answer) for name, answer in dict(facts).items()],
    )  # fmt: skip
    rules = Catalogue.shipped().rules(country)
    day = next(iter(dates.values()))
    worth = valuation(asked, rules=rules, on=day)
    return timetable(asked, routes(asked, rules=rules, on=day, value=worth), procedure=procedure)


def procedure_of(country, name):
    """The id of a procedure of the directive in our tables, whichever way it is spelt there."""
    table = Catalogue.shipped().rules(country).table("procedures")
    return next(str(rule.given("procedure")) for rule in table.rules if rule.id in (name, f"{name}-procedure"))


@pytest.mark.parametrize(("country", "tenders"), [("DK", date(2027, 3, 30)), ("SE", date(2027, 3, 30))])
def test_an_open_procedure_takes_thirty_days_and_ends_after_easter(country, tenders):
    found = days_of(country, procedure_of(country, "open"), notice=date(2027, 2, 24))
    assert (found.first("tenders"), found.step("tenders").least) == (tenders, 30)


def test_the_union_has_weekends_but_no_holidays():
    found = days_of("EU", procedure_of("EU", "open"), notice=date(2027, 2, 24))
    assert found.first("tenders") == date(2027, 3, 26)  # Good Friday
    assert days_of("EU", procedure_of("EU", "open"), notice=date(2027, 2, 25)).first("tenders") == date(2027, 3, 29)


@pytest.mark.parametrize("country", ["DK", "SE"])
def test_a_restricted_procedure_has_two_time_limits_and_ten_days_of_standstill(country):
    found = days_of(country, procedure_of(country, "restricted"), notice=date(2027, 8, 2))
    assert [found.step(event).least for event in ("requests", "tenders", "standstill")] == [30, 25, 10]


def test_sweden_keeps_a_standstill_below_the_thresholds_and_none_in_direct_purchase():
    announced = days_of("SE", "announced-procurement", value=Decimal(1_000_000), notice=date(2027, 8, 2))
    assert (announced.step("tenders").least, announced.step("standstill").least) == (None, 10)
    direct = days_of("SE", "direct-purchase", value=Decimal(699_999), notice=date(2027, 8, 2))
    assert direct.step("standstill").least is None


def test_sweden_makes_no_exception_for_a_single_tenderer_and_denmark_does():
    only = {"one-affected-supplier": True}
    dates = {"notice": date(2027, 8, 2)}
    assert days_of("SE", procedure_of("SE", "open"), facts=only, **dates).step("standstill").least == 10
    danish = days_of("DK", procedure_of("DK", "open"), facts=only, **dates)
    assert (danish.step("standstill"), len(danish.no_standstill)) == (None, 1)


class TestBritain:
    """The Procurement Act 2023, sections 51, 53 and 54."""

    def test_the_standstill_is_eight_working_days_of_which_the_first_is_the_day_of_the_award_notice(self):
        dates = {"notice": date(2027, 2, 24), "letter": date(2027, 3, 22)}
        standstill = days_of("UK", "open-procedure", **dates).step("standstill")
        assert (standstill.day, standstill.least) == (date(2027, 4, 2), 8)  # past Good Friday and Easter Monday
        assert standstill.moved == 0

    def test_a_holiday_in_one_part_of_the_kingdom_is_no_working_day(self):
        dates = {"notice": date(2027, 2, 1), "letter": date(2027, 3, 10)}  # 17 March is free in Northern Ireland
        assert days_of("UK", "open-procedure", **dates).step("standstill").day == date(2027, 3, 22)

    def test_a_time_limit_ends_on_the_day_it_ends(self):
        found = days_of("UK", "open-procedure", notice=date(2027, 2, 24))
        assert found.first("tenders") == date(2027, 3, 21)  # a Sunday

    def test_the_contract_details_notice_counts_the_day_of_the_contract(self):
        found = days_of("UK", "open-procedure", notice=date(2027, 2, 24), contract=date(2027, 6, 1))
        assert found.step("award-notice").day == date(2027, 6, 30)

    @pytest.mark.parametrize(
        ("facts", "least"),
        [({}, 25), ({"documents-later": True}, 30), ({"tenders-not-electronic": True}, 30),
         ({"documents-later": True, "tenders-not-electronic": True}, 35), ({"urgency-documented": True}, 10),
         ({"planned-procurement-notice": True}, 10)],
    )  # fmt: skip
    def test_the_tendering_period_depends_on_the_circumstances(self, facts, least):
        found = days_of("UK", "open-procedure", buyer="state", facts=facts, notice=date(2027, 2, 24))
        assert found.step("tenders").least == least

    def test_before_the_act_the_regulations_of_2015_follow_the_directive(self):
        found = days_of("UK", procedure_of("UK", "open"), notice=date(2024, 8, 1))
        assert (found.step("tenders").least, found.step("standstill").least) == (30, 10)


class TestDefence:
    """The Norwegian defence regulation, chapters 9, 10 and 13."""

    @pytest.fixture
    def found(self):
        rules = Catalogue.shipped().rules("NO")
        asked = Procurement(
            "kjop", kind="goods", country="NO", buyer="state", sector="defence", total=Money(6_000_000), vat="excluded",
            dates={"notice": date(2027, 8, 2)}, circumstances=[Circumstance("no-electronic-access", value=False)],
        )  # fmt: skip
        worth = valuation(asked, rules=rules, on=date(2027, 8, 2))
        return timetable(
            asked, routes(asked, rules=rules, value=worth), procedure=procedure_of("NO", "restricted-utilities")
        )

    def test_thirty_and_thirty_five_days_ten_of_standstill_and_forty_eight_to_publish(self, found):
        events = ("requests", "tenders", "standstill", "award-notice")
        assert [found.step(event).least for event in events] == [30, 35, 10, 48]

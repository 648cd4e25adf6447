"""How numbers, money, dates and lists read."""

from datetime import date
from decimal import Decimal

import pytest

from innomethods.wording import LANGUAGES, format_for, in_all_languages

NB, NN, EN = format_for("nb"), format_for("nn"), format_for("en")
TALL = date(2027, 4, 20)


@pytest.mark.parametrize(
    ("number", "nb", "en"),
    [
        (2500, "2\xa0500", "2,500"),
        (0.5, "0,5", "0.5"),
        (1234567.891, "1\xa0234\xa0567,89", "1,234,567.89"),
        (-3, "−3", "−3"),
        (-0.001, "0", "0"),
        (1000.004, "1\xa0000", "1,000"),
        (Decimal("0.1"), "0,1", "0.1"),
        (0.1 + 0.2, "0,3", "0.3"),
    ],
)
def test_numbers_take_as_many_decimals_as_they_need_at_most_two(number, nb, en):
    assert NB.number(number) == NN.number(number) == nb
    assert EN.number(number) == en


def test_decimals_asked_for_are_given():
    assert NB.number(2, 2) == "2,00"
    assert EN.number(Decimal("-0.04"), 1) == "0.0"


def test_per_cent_has_a_space_in_norwegian_only():
    assert (NB.percent(12.5), EN.percent(12.5)) == ("12,5\xa0%", "12.5%")


@pytest.mark.parametrize(
    ("amount", "currency", "nb", "en"),
    [
        (Decimal(1900000), "NOK", "1\xa0900\xa0000\xa0kr", "NOK\xa01,900,000"),
        (Decimal("12.50"), "NOK", "12,50\xa0kr", "NOK\xa012.50"),
        (Decimal(-5), "EUR", "−5\xa0EUR", "EUR\xa0−5"),
    ],
)
def test_money_stands_with_its_currency(amount, currency, nb, en):
    assert NB.money(amount, currency) == NN.money(amount, currency) == nb
    assert EN.money(amount, currency) == en


def test_differences_show_their_sign():
    assert [NB.signed(value) for value in (4, 0, -4)] == ["+4", "0", "−4"]


def test_dates_for_text_tables_and_drawings():
    assert (NB.date(TALL), EN.date(TALL)) == ("20.\xa0april 2027", "20\xa0April 2027")
    assert (NB.short_date(TALL), EN.short_date(TALL)) == ("20.04.2027", "20\xa0Apr\xa02027")
    assert (NB.tiny_date(TALL), EN.tiny_date(TALL)) == ("20.04", "20\xa0Apr")
    assert (NB.weekday(TALL), NN.weekday(TALL), EN.weekday(TALL)) == ("tirsdag", "tysdag", "Tuesday")


def test_weeks_are_iso_weeks():
    new_year = date(2027, 1, 1)  # a Friday: still week 53 of 2026
    assert (NB.week(new_year), NN.week(new_year), EN.week(new_year)) == ("uke\xa053", "veke\xa053", "week\xa053")


@pytest.mark.parametrize(
    ("count", "nb", "nn", "en"),
    [(1, "dag", "dag", "day"), (0, "dager", "dagar", "days"), (3, "dager", "dagar", "days")],
)
def test_days_are_counted_in_words(count, nb, nn, en):
    assert [NB.days(count), NN.days(count), EN.days(count)] == [f"{count}\xa0{word}" for word in (nb, nn, en)]


def test_lists_read_as_people_say_them():
    assert NB.all_of(["a", "b", "c"]) == "a, b og c"
    assert NN.any_of(["a", "b"]) == "a eller b"
    assert EN.all_of(["a"]) == "a"
    assert EN.any_of([]) == ""


@pytest.mark.parametrize(
    "number", ["1e30", "1e99999", "1e9999999", "-123456789012345678901234567890.5", "1e-99999", "NaN"]
)
def test_a_number_nobody_can_read_is_written_all_the_same(number):
    written = {
        language: (language.number(Decimal(number)), language.exact(Decimal(number))) for language in (NB, NN, EN)
    }
    assert all(len(text) < 25 for texts in written.values() for text in texts)


def test_an_exact_number_keeps_all_its_decimals_and_no_noughts():
    assert [EN.exact(Decimal(text)) for text in ("0.00130", "1e3", "999999999999999.123456789012")] == [
        "0.0013",
        "1,000",
        "999,999,999,999,999.123456789012",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "nb", "nn", "en"),
    [
        ("34", "d", "34 dager", "34 dagar", "34 days"),
        ("1", "h", "1 time", "1 time", "1 hour"),
        ("276.5", "h", "276,5 timer", "276,5 timar", "276.5 hours"),
        ("20", "min", "20 minutter", "20 minutt", "20 minutes"),
        ("7.4", "%", "7,4 %", "7,4 %", "7.4%"),
        ("3", "km", "3 km", "3 km", "3 km"),
    ],
)
def test_what_is_measured_has_its_unit_as_people_say_it(value, unit, nb, nn, en):
    told = [format_for(one).measured(Decimal(value), in_all_languages(unit)) for one in LANGUAGES]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in told] == [nb, nn, en]

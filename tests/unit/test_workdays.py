"""Work days and holidays: Norway's against an Easter computed here, and counting that adds up."""

import os
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.model import QuietPeriod
from innomethods.workdays import (
    CalendarDays,
    Usual,
    WorkCalendar,
    WorkDays,
    days,
    deadline,
    holiday_name,
    iso_week,
    latest_day,
    public_holidays,
    usual_half_days,
)

DAY = timedelta(days=1)
YEARS = range(1995, 2061)
NORWAY = WorkCalendar("NO")
JULY = QuietPeriod("July", date(2027, 7, 1), date(2027, 7, 31))
CALENDARS = st.sampled_from([NORWAY, WorkCalendar("SE"), WorkCalendar("NO", [JULY])])
DATES = st.dates(date(2026, 1, 1), date(2029, 12, 31))


def easter(year):
    """Easter Sunday by Gauss's rule as Butcher wrote it down; no library asked."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def norwegian_holidays(year):
    """The twelve days of the acts of 24 February 1995 no. 12 and 26 April 1947 no. 1."""
    sunday = easter(year)
    moving = {
        "skjærtorsdag": -3, "langfredag": -2, "første påskedag": 0, "andre påskedag": 1,
        "Kristi himmelfartsdag": 39, "første pinsedag": 49, "andre pinsedag": 50,
    }  # fmt: skip
    fixed = {
        "første nyttårsdag": (1, 1), "1. mai": (5, 1), "17. mai": (5, 17),
        "første juledag": (12, 25), "andre juledag": (12, 26),
    }  # fmt: skip
    return [
        *((sunday + offset * DAY, name) for name, offset in moving.items()),
        *((date(year, month, day), name) for name, (month, day) in fixed.items()),
    ]


@pytest.mark.parametrize(
    ("year", "sunday"), [(1961, (4, 2)), (2000, (4, 23)), (2027, (3, 28)), (2038, (4, 25)), (2285, (3, 22))]
)
def test_the_easter_of_this_test_is_easter(year, sunday):
    assert easter(year) == date(year, *sunday)


@pytest.mark.parametrize("year", YEARS)
def test_norway_has_its_twelve_holidays_and_no_others(year):
    expected = norwegian_holidays(year)
    assert len(expected) == 12
    assert set(public_holidays("NO", year)) == {day for day, _ in expected}


@pytest.mark.parametrize("year", YEARS)
def test_each_holiday_has_its_name_also_where_two_fall_together(year):
    for day, name in norwegian_holidays(year):
        title = holiday_name("NO", day)
        assert title is not None
        assert name in title.nb.split(" / ")


NYNORSK = {
    "skjærtorsdag": ("skjertorsdag", "Maundy Thursday"),
    "langfredag": ("langfredag", "Good Friday"),
    "første påskedag": ("første påskedag", "Easter Sunday"),
    "andre påskedag": ("andre påskedag", "Easter Monday"),
    "Kristi himmelfartsdag": ("Kristi himmelfartsdag", "Ascension Day"),
    "første pinsedag": ("første pinsedag", "Whit Sunday"),
    "andre pinsedag": ("andre pinsedag", "Whit Monday"),
    "første nyttårsdag": ("første nyttårsdag", "New Year’s Day"),
    "1. mai": ("1. mai", "Labour Day"),
    "17. mai": ("17. mai", "Constitution Day"),
    "første juledag": ("første juledag", "Christmas Day"),
    "andre juledag": ("andre juledag", "Boxing Day"),
}


@pytest.mark.parametrize("year", YEARS)
def test_every_holiday_has_a_nynorsk_and_an_english_name(year):
    for day in public_holidays("NO", year):
        title = holiday_name("NO", day)
        assert title.missing() == ()
        for nb, nn, en in zip(*(text.split(" / ") for text in (title.nb, title.nn, title.en)), strict=True):
            assert (nn, en) == NYNORSK[nb]


def test_two_holidays_on_one_day_are_both_named():
    both = holiday_name("NO", date(2008, 5, 1))  # Ascension Day and Labour Day
    assert set(both.nn.split(" / ")) == {"1. mai", "Kristi himmelfartsdag"}


def test_an_ordinary_day_has_no_name():
    assert holiday_name("NO", date(2027, 1, 11)) is None


@pytest.mark.parametrize("country", ["Norway", "NOR", "no", "XX", ""])
def test_an_unknown_country_is_refused_with_the_form_of_a_code(country):
    with pytest.raises(ValueError, match="two-letter code such as NO"):
        public_holidays(country, 2027)


def test_what_is_kept_for_later_cannot_be_changed_by_a_caller():
    with pytest.raises(TypeError):
        public_holidays("NO", 2027)[date(2027, 2, 2)] = "my birthday"


@pytest.mark.parametrize("locale", ["C", "nb_NO.UTF-8", "en_US.UTF-8", "th_TH.UTF-8"])
def test_the_machine_s_language_does_not_matter(locale):
    code = "from innomethods.workdays import public_holidays; print(sorted(public_holidays('NO', 2027).values()))"
    env = {**os.environ, "LC_ALL": locale, "LANG": locale, "LANGUAGE": locale[:2], "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=env, check=True)
    assert done.stdout.strip() == str(sorted(public_holidays("NO", 2027).values()))


@given(CALENDARS, DATES)
def test_a_day_off_says_why_and_a_work_day_does_not(calendar, day):
    why = calendar.why_not(day)
    assert (why is None) == calendar.is_workday(day)
    if day.weekday() >= 5 or calendar.is_holiday(day) or calendar.blocking(day):
        assert not calendar.is_workday(day)


def test_the_reason_is_the_nearest_one():
    calendar = WorkCalendar("NO", [QuietPeriod("Easter week", date(2027, 3, 22), date(2027, 3, 29))])
    assert calendar.why_not(date(2027, 3, 26)).nn == "langfredag"  # a holiday before the quiet week it lies in
    assert str(calendar.why_not(date(2027, 3, 23))) == "Easter week"
    assert calendar.why_not(date(2027, 4, 3)).nb == "helg"


@given(CALENDARS, DATES)
def test_the_nearest_work_days_are_work_days_with_none_between(calendar, day):
    later, earlier = calendar.on_or_after(day), calendar.on_or_before(day)
    assert calendar.is_workday(later)
    assert calendar.is_workday(earlier)
    assert earlier <= day <= later
    assert calendar.between(earlier, later) == (1 if earlier == later else 2)
    assert calendar.before(day) < day < calendar.after(day)


@given(CALENDARS, DATES, st.integers(0, 60))
def test_work_takes_as_many_work_days_as_it_is_said_to(calendar, start, count):
    finish = calendar.finish_of(start, count)
    assert calendar.between(start, finish) == max(count, 1)
    assert calendar.finish_of(start, count + 2) > finish
    assert calendar.start_of(finish, count) == calendar.on_or_after(start)


@given(CALENDARS, DATES, DATES)
def test_a_shift_there_and_back_is_nothing(calendar, one, other):
    assert calendar.shift(one, other) == -calendar.shift(other, one)
    assert calendar.shift(one, one) == 0


@given(CALENDARS, DATES, DATES, DATES)
def test_shifts_add_up(calendar, one, two, three):
    assert calendar.shift(one, two) + calendar.shift(two, three) == calendar.shift(one, three)


def test_a_shift_counts_the_steps_between_work_days():
    assert NORWAY.shift(date(2027, 3, 24), date(2027, 3, 30)) == 1  # Wednesday before Easter to Tuesday after it
    assert NORWAY.shift(date(2027, 1, 11), date(2027, 1, 18)) == 5


def test_a_calendar_without_work_days_is_told_not_searched_for_ever():
    closed = WorkCalendar("NO", [QuietPeriod("Closed", date(2026, 1, 1), date(2060, 1, 1))])
    with pytest.raises(ValueError, match="look at the quiet periods"):
        closed.on_or_after(date(2027, 1, 1))


def test_days_count_both_ends():
    assert list(days(date(2027, 2, 27), date(2027, 3, 1))) == [date(2027, 2, 27), date(2027, 2, 28), date(2027, 3, 1)]
    assert list(days(date(2027, 3, 1), date(2027, 2, 28))) == []
    assert NORWAY.between(date(2027, 3, 1), date(2027, 2, 26)) == 0


@pytest.mark.parametrize(
    ("day", "week"), [(date(2027, 1, 1), (2026, 53)), (date(2026, 12, 28), (2026, 53)), (date(2024, 12, 30), (2025, 1))]
)
def test_iso_weeks_have_their_own_year(day, week):
    assert iso_week(day) == week


@pytest.mark.parametrize("year", YEARS)
def test_usual_periods_and_half_days_follow_the_rule_of_the_year(year):
    sunday = easter(year)
    easter_week, romjul, summer = (usual.in_year(year) for usual in (Usual.PASKEUKE, Usual.ROMJUL, Usual.FELLESFERIE))
    assert (easter_week.first, easter_week.last) == (sunday - 6 * DAY, sunday - 4 * DAY)
    assert (romjul.first, romjul.last) == (date(year, 12, 24), date(year, 12, 31))
    assert (iso_week(summer.first), iso_week(summer.last)) == ((year, 28), (year, 30))
    assert (summer.first.isoweekday(), summer.last.isoweekday()) == (1, 5)
    half = {easter_week.last, romjul.first, romjul.last}
    assert set(usual_half_days(year)) == {day for day in half if day.isoweekday() < 6}


def test_a_usual_period_that_blocks_is_blocked_every_year_and_says_its_name():
    calendar = WorkCalendar("NO", usual=[Usual.ROMJUL])
    for year in (2027, 2031):
        assert not calendar.is_workday(date(year, 12, 30))
    assert calendar.why_not(date(2027, 12, 30)).nb == "romjula"
    assert calendar.after(date(2027, 12, 23)) == date(2028, 1, 3)


def test_work_days_and_calendar_days_do_not_mix():
    assert WorkDays(5) - WorkDays(7) == -WorkDays(2)
    assert CalendarDays(2) < CalendarDays(3) <= CalendarDays(3)
    assert WorkDays(3) != CalendarDays(3)
    for mixed in (
        lambda: WorkDays(1) + CalendarDays(1),
        lambda: CalendarDays(1) < WorkDays(2),
        lambda: WorkDays(1) + 1,
    ):
        with pytest.raises(TypeError, match="don't mix"):
            mixed()
    with pytest.raises(TypeError, match="whole numbers"):
        WorkDays(1.5)


def test_days_lead_forward_and_back():
    assert WorkDays(1).after(date(2027, 3, 24), NORWAY) == date(2027, 3, 30)
    assert (-WorkDays(1)).after(date(2027, 3, 30), NORWAY) == date(2027, 3, 24)
    assert WorkDays(0).after(date(2027, 3, 26), NORWAY) == date(2027, 3, 26)
    assert CalendarDays(1).after(date(2027, 3, 24)) == date(2027, 3, 25)


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        (date(2027, 4, 23), 10, date(2027, 5, 3)),  # an award letter on a Friday
        (date(2027, 3, 1), 30, date(2027, 3, 31)),
        (date(2027, 2, 24), 30, date(2027, 3, 30)),  # Good Friday moves to the Tuesday after Easter
        (date(2027, 5, 7), 10, date(2027, 5, 18)),  # 17 May
        (date(2027, 4, 23), 1, date(2027, 4, 26)),
        (date(2027, 4, 23), 2, date(2027, 4, 27)),  # two days or more hold two working days: article 3 no. 5
    ],
)
def test_a_legal_limit_ends_as_the_regulation_says(event, days, last):
    assert deadline(event, CalendarDays(days), "NO") == last


def test_limits_counted_backwards_are_not_moved():
    assert latest_day(date(2027, 3, 31), CalendarDays(6), "NO") == date(2027, 3, 25)  # Maundy Thursday
    assert latest_day(date(2027, 3, 31), WorkDays(2), "NO") == date(2027, 3, 24)
    for limit, error in ((CalendarDays(0), ValueError), (6, TypeError)):
        for count in (deadline, latest_day):
            with pytest.raises(error, match="time limit"):
                count(date(2027, 3, 31), limit, "NO")


@given(DATES, st.integers(1, 60))
def test_a_legal_limit_never_ends_early_nor_on_a_day_off(event, count):
    end = deadline(event, CalendarDays(count), "NO")
    assert end >= event + count * DAY
    assert NORWAY.is_workday(end)


@pytest.mark.parametrize("country", ["SA", "IL", "EG", "BD"])
def test_work_rests_at_the_weekend_of_the_country(country):
    friday, saturday, sunday = (date(2027, 6, 4) + timedelta(days=days) for days in range(3))
    calendar = WorkCalendar(country)
    assert [calendar.is_workday(day) for day in (friday, saturday, sunday)] == [False, False, True]
    assert str(calendar.why_not(friday)) == "weekend"
    assert calendar.after(date(2027, 6, 3)) == sunday
    assert deadline(date(2027, 5, 20), CalendarDays(15), country) == sunday


def test_a_weekend_may_be_moved_by_law():
    friday = date(2021, 12, 3), date(2023, 11, 24)
    assert [WorkCalendar("AE").is_weekend(day) for day in friday] == [True, False]

"""Values that change with time."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.dated import DatedUnknown, DatedValue, DatedValues
from innomethods.errors import UnknownOnDate
from innomethods.sources import Source
from innomethods.wording import Wording

SEEN = Source("loa", title="Lov om offentlige anskaffelser", certainty="seen")
DAY = timedelta(days=1)


def row(value, first, last=None):
    return DatedValue(value, first, SEEN, last)


LIMIT = DatedValues(
    "lower limit", [row(500, date(2026, 7, 1), date(2027, 12, 31)), row(100, date(2016, 1, 1)), row(300, date(2024, 1, 1), date(2026, 3, 31))]
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2016, 1, 1), 100),  # the first day counts
        (date(2023, 12, 31), 100),
        (date(2024, 1, 1), 300),
        (date(2026, 3, 31), 300),  # the last day counts
        (date(2026, 7, 1), 500),
        (date(2027, 12, 31), 500),
    ],
)
def test_the_value_of_the_day_answers_with_its_source(day, value):
    assert LIMIT.on(day) == value
    assert LIMIT.row_on(day).source is SEEN


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2015, 12, 31), "the first known value starts 2016-01-01"),
        (date(2026, 5, 1), "the last known value held to 2026-03-31"),  # a gap is not filled by guessing
        (date(2028, 1, 1), "the last known value held to 2027-12-31"),
    ],
)
def test_outside_what_is_known_nothing_is_guessed(day, reason):
    with pytest.raises(UnknownOnDate) as caught:
        LIMIT.on(day)
    assert str(caught.value) == f"lower limit is not known on {day.isoformat()}: {reason}"


def test_without_rows_nothing_is_known():
    with pytest.raises(UnknownOnDate, match="no value is known"):
        DatedValues("limit", []).on(date(2027, 1, 1))


def test_two_values_on_one_day_are_refused():
    with pytest.raises(ValueError, match="Two values hold on 2026-07-01"):
        DatedValues("limit", [row(1, date(2016, 1, 1), date(2026, 7, 1)), row(2, date(2026, 7, 1))])
    with pytest.raises(ValueError, match="Two values start on 2026-07-01"):
        DatedValues("limit", [row(1, date(2026, 7, 1)), row(2, date(2026, 7, 1))])


def test_a_value_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="ends before it starts"):
        row(1, date(2026, 7, 1), date(2026, 6, 30))


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=1, max_size=5, unique=True), st.data())
def test_whatever_order_rows_are_written_in_the_latest_that_has_started_holds(starts, data):
    values = DatedValues("limit", [row(start, start) for start in data.draw(st.permutations(starts))])
    day = data.draw(st.dates(min(starts), date(2040, 1, 1)))
    assert values.on(day) == max(start for start in starts if start <= day)


def unknown(first, last=None, **more):
    return DatedUnknown(Wording(en="Nobody has set it yet."), first, last, **more)


class TestDaysNobodyKnows:
    KEPT = DatedValues(
        "limit",
        [row(100, date(2020, 1, 1)), row(300, date(2026, 1, 1), date(2027, 12, 31))],
        [unknown(date(2024, 7, 1), date(2024, 7, 31)), unknown(date(2028, 1, 1), least=250, most=400)],
    )

    def test_say_why_and_between_which_bounds(self):
        with pytest.raises(UnknownOnDate, match="limit is not known on 2028-06-01: Nobody has set it yet"):
            self.KEPT.on(date(2028, 6, 1))
        told = self.KEPT.unknown_on(date(2028, 6, 1))
        assert (told.least, told.most) == (250, 400)

    def test_end_what_held_before_them(self):
        assert self.KEPT.on(date(2024, 6, 30)) == 100
        with pytest.raises(UnknownOnDate, match="the last known value held to 2024-07-31"):
            self.KEPT.on(date(2024, 8, 1))

    @pytest.mark.parametrize("day", [date(2019, 1, 1), date(2024, 6, 30), date(2024, 8, 1), date(2027, 12, 31)])
    def test_are_none_of_the_others(self, day):
        assert self.KEPT.unknown_on(day) is None

    def test_dont_lie_over_what_is_known(self):
        with pytest.raises(ValueError, match="Two values hold on 2026-01-01"):
            DatedValues("limit", [row(300, date(2026, 1, 1))], [unknown(date(2025, 1, 1), date(2026, 1, 1))])
        with pytest.raises(ValueError, match="ends before it starts"):
            unknown(date(2026, 7, 1), date(2026, 6, 30))


DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))


@st.composite
def periods(draw, value):
    """Values on days that don't overlap, some of them unknown, the last perhaps without an end."""
    marks = sorted(draw(st.lists(DAYS, min_size=2, max_size=6, unique=True)))
    rows, gaps = [], []
    for number, (first, after) in enumerate(itertools.pairwise(marks)):
        last = draw(st.sampled_from([None, after - DAY]))
        if draw(st.booleans()):
            rows.append(row((value, number), first, last))
        else:
            gaps.append(unknown(first, last))
    return DatedValues("limit", rows, gaps)


def held(values, day):
    try:
        return values.on(day)
    except UnknownOnDate:
        return values.unknown_on(day) and "unknown"


@given(periods("ours"), periods("theirs"), st.dates(date(2019, 12, 1), date(2020, 4, 1)))
def test_on_their_days_theirs_hold_and_on_all_others_ours(ours, theirs, day):
    expected = held(theirs, day) or held(ours, day)
    assert held(ours.under(theirs), day) == expected

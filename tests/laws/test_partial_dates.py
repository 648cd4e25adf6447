"""A partial date stands for some day: what is said of two of them holds for every pair of days they can mean."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from innomethods.sharing import PartialDate

DAYS = st.dates(date(2016, 1, 1), date(2020, 12, 31))
PARTIAL = st.builds(
    lambda day, known: PartialDate(*(day.year, day.month, day.day)[:known]), DAYS, st.integers(min_value=1, max_value=3)
)


def days(partial):
    length = (partial.last - partial.first).days
    return [partial.first + timedelta(days=number) for number in {0, length // 2, length}]


@given(PARTIAL, PARTIAL)
def test_yes_and_no_hold_for_every_day_they_can_mean_and_unknown_for_some(one, other):
    pairs = {first < second for first in days(one) for second in days(other)}
    assert one.is_before(other) is (pairs.pop() if len(pairs) == 1 else None)


@given(PARTIAL)
def test_written_and_read_again_it_is_the_same(partial):
    assert PartialDate.parse(str(partial)) == partial

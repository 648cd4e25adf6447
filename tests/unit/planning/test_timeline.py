"""The numbering of work days, when several ask for later years at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from innomethods.planning.timeline import Timeline
from innomethods.workdays import WorkCalendar


def test_threads_that_ask_at_once_add_no_year_twice():
    alone = Timeline(WorkCalendar("NO"), 2027)
    known = [alone.day(number) for number in range(5000)]
    shared, together = Timeline(WorkCalendar("NO"), 2027), Barrier(8)

    def asked(_):
        together.wait()
        return [shared.day(number) for number in range(5000)]

    with ThreadPoolExecutor(8) as pool:
        assert all(days == known for days in pool.map(asked, range(8)))

"""What missing a meeting costs, how late things can be, and why dates moved."""

from datetime import date

import attrs
import pytest

from innomethods.model import Done, Gate, Meetings, Method, Parallel, Phase, Progress, Project
from innomethods.planning import cost_of_missing, schedule

BOARD = Meetings("board", [date(2027, 2, 10), date(2027, 3, 10)], papers_due=7, title="styret")


def project(flow, **fields):
    return Project(
        "pilot",
        Method("small", flow=flow),
        **{"start": date(2027, 1, 11), "country": "NO", "meetings": [BOARD], **fields},
    )


ONE = project([Phase("try", estimate=10), Gate("adopt", decided_by="board"), Phase("use", estimate=5)])


def test_missing_a_meeting_costs_what_the_plan_with_papers_too_late_says():
    plan = schedule(ONE)
    cost = cost_of_missing(plan, "adopt")
    assert (cost.missed.date, cost.next.date) == (date(2027, 2, 10), date(2027, 3, 10))
    late = schedule(attrs.evolve(ONE, meetings=[attrs.evolve(BOARD, dates=BOARD.dates[1:])]))
    assert (cost.finish, cost.gate_days) == (late.finish, 28)
    assert cost.end_days == plan.calendar.shift(plan.finish, late.finish) == 20
    assert cost.words.text("nb") == (
        "Rekker dere ikke møtet 10.\xa0februar 2027, er det neste 10.\xa0mars 2027. Beslutningen kommer "
        "28\xa0kalenderdager senere, og planen slutter 20\xa0arbeidsdager senere, 17.\xa0mars 2027."
    )


def test_a_meeting_missed_by_one_gate_is_held_for_the_others():
    flow = [Parallel([Gate("one", decided_by="board"), Gate("two", decided_by="board")]), Phase("use", estimate=1)]
    plan = schedule(project(flow))
    assert cost_of_missing(plan, "one").decided == date(2027, 3, 10)
    assert plan["two"].finish == date(2027, 2, 10)


def test_where_a_gate_has_room_the_plan_ends_as_before():
    flow = Parallel([Phase("long", estimate=60), Gate("side", decided_by="board")])
    cost = cost_of_missing(schedule(project(flow)), "side")
    assert (cost.gate_days, cost.end_days) == (28, 0)
    assert "men planen sluttar som før" in cost.words.nn


def test_after_the_last_known_meeting_nobody_knows_and_it_says_so():
    last = schedule(attrs.evolve(ONE, start=date(2027, 2, 1)))
    cost = cost_of_missing(last, "adopt")
    assert cost.missed.date == date(2027, 3, 10)
    assert (cost.next, cost.decided) == (None, date(2027, 3, 11))
    assert "no later meeting is known" in cost.words.en
    assert repr(cost) == "MissedMeeting('adopt', 2027-03-10 → 2027-03-11, end +1 work days)"


def test_only_what_waits_for_a_meeting_can_miss_one():
    with pytest.raises(ValueError, match="waits for no meeting"):
        cost_of_missing(schedule(ONE), "try")


def test_progress_stays_when_a_meeting_is_missed():
    progress = Progress(date(2027, 2, 1), done=[Done("try", date(2027, 1, 11), date(2027, 1, 29))])
    cost = cost_of_missing(schedule(ONE, progress), "adopt")
    assert cost.decided == date(2027, 3, 10)
    assert cost.finish == date(2027, 3, 17)


def test_latest_dates_say_how_late_papers_and_work_can_be():
    plan = schedule(ONE)
    assert (plan["try"].finish, plan["try"].latest_finish) == (date(2027, 1, 22), date(2027, 2, 3))
    assert plan["try"].latest_start == date(2027, 1, 21)
    assert (plan["adopt"].ready, plan["adopt"].latest_start) == (date(2027, 1, 22), date(2027, 2, 3))
    assert plan["adopt"].latest_finish == plan["adopt"].finish
    assert (plan["use"].latest_start, plan["use"].latest_finish) == (plan["use"].start, plan["use"].finish)


def test_what_has_happened_is_never_later():
    progress = Progress(date(2027, 1, 18), done=[Done("try", date(2027, 1, 11), date(2027, 1, 15))])
    done = schedule(ONE, progress)["try"]
    assert (done.latest_start, done.latest_finish) == (done.start, done.finish)
    begun = schedule(ONE, Progress(date(2027, 1, 18), done=[Done("try", date(2027, 1, 11))]))["try"]
    assert (begun.latest_start, begun.latest_finish) == (begun.start, date(2027, 2, 3))


def test_a_shift_says_why_in_words():
    before = schedule(ONE)
    longer = schedule(attrs.evolve(ONE, estimates={"try": 20}))
    phase, gate, use = longer.shift_from(before)
    assert phase.why.nb == "tar nå 20\xa0arbeidsdager, før 10\xa0arbeidsdager"
    assert gate.why.en == (
        "before: waits for the meeting 10\xa0February 2027 (‘styret’): papers are due 3\xa0February 2027 – "
        "now: waits for the meeting 10\xa0March 2027 (‘styret’): papers are due 3\xa0March 2027"
    )
    assert use.why.nn == "følgjer med når «Adopt» blir flytt"
    assert (use.was_driver, use.now_driver) == (before["use"].driver, longer["use"].driver)
    moved = schedule(attrs.evolve(ONE, start=date(2027, 1, 13))).shift_from(before)
    assert moved[0].why.nb == "nå: prosjektet starter 13.\xa0januar 2027"

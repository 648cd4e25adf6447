"""When things happen: dates and times with a zone, recorded late or not, never before what they build on."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, phase, refused, worked

from innomethods.documents import event_from_record
from innomethods.model import Gate
from innomethods.running import NoteMade, as_moment

OSLO_WINTER = timezone(timedelta(hours=1))


def test_a_date_counts_from_its_first_minute():
    assert as_moment(date(2027, 1, 11)) == datetime(2027, 1, 11, tzinfo=UTC)


def test_a_time_is_kept_in_universal_time():
    assert as_moment(datetime(2027, 1, 11, 9, tzinfo=OSLO_WINTER)) == datetime(2027, 1, 11, 8, tzinfo=UTC)


def test_a_time_without_its_zone_is_refused():
    naive = datetime(2027, 1, 11, 9)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="no time zone"):
        begun(phase("a")).start("a", at=naive, by=LEAD)


@pytest.mark.parametrize("wrong", ["2027-01-11", 20270111, None])
def test_what_is_no_date_is_refused(wrong):
    with pytest.raises(TypeError, match="neither a date nor a datetime"):
        begun(phase("a")).start("a", at=wrong, by=LEAD)


def test_work_doesnt_end_before_it_began():
    run = begun(phase("a"), phase("b")).start("a", at=day(3), by=LEAD)
    assert refused(run, lambda run: run.finish("a", at=day(2), by=LEAD)) == {"R17"}


def test_two_things_may_happen_at_the_same_moment():
    moment = datetime(2027, 2, 1, 12, tzinfo=UTC)
    run = begun(phase("a"), phase("b")).start("a", at=moment, by=LEAD).finish("a", at=moment, by=LEAD)
    assert (run.last, run.record("a").started, run.record("a").finished) == (moment, moment, moment)


def test_a_date_on_the_day_of_the_latest_event_isnt_before_it():
    noon = datetime(2027, 2, 1, 12, tzinfo=UTC)
    run = begun(phase("a")).start("a", at=noon, by=LEAD).finish("a", at=date(2027, 2, 1), by=LEAD)
    assert run.last == noon


def test_a_time_earlier_on_the_same_day_is_before_it():
    noon = datetime(2027, 2, 1, 12, tzinfo=UTC)
    run = begun(phase("a")).start("a", at=noon, by=LEAD)
    assert refused(run, lambda run: run.finish("a", at=noon - timedelta(hours=1), by=LEAD)) == {"R17"}


def test_dates_and_times_mix_in_one_run():
    run = begun(phase("a")).start("a", at=datetime(2027, 1, 12, 9, tzinfo=OSLO_WINTER), by=LEAD)
    assert run.finish("a", at=date(2027, 1, 13), by=LEAD).last == datetime(2027, 1, 13, tzinfo=UTC)


def test_the_day_of_an_assessment_is_that_of_the_latest_event():
    run = begun(phase("a"), Gate("go", decided_by=OWNER)).note("later", at=day(9), by=OWNER)
    assert run.assess("go").on == day(9)
    assert run.assess("go", START).on == START
    assert run.assess("go", datetime(2027, 3, 1, 23, 30, tzinfo=UTC)).on == date(2027, 3, 1)


def test_asking_first_tells_the_same_as_doing():
    run = begun(phase("a")).note("later", at=day(9), by=OWNER)
    assert [found.code for found in run.can(NoteMade(text="too early", at=day(-1), by=OWNER))] == ["R17"]
    assert run.can(NoteMade(text="recorded late", at=day(3), by=OWNER)) == ()


@pytest.mark.parametrize(("year", "at"), [(1, "0001-01-01T00:00:00+01:00"), (9999, "9999-12-31T23:59:59-01:00")])
def test_a_moment_that_is_none_in_utc_is_a_value_error(year, at):
    with pytest.raises(ValueError, match=str(year)):
        as_moment(datetime.fromisoformat(at))
    with pytest.raises(ValueError, match="note-made"):
        event_from_record({"kind": "note-made", "version": 1, "at": at, "by": "lead", "text": "x"})


def test_work_goes_on_again_after_the_pause_and_not_before():
    run = worked(begun(phase("one"), Gate("go", decided_by=OWNER)), "one", at=day(1))
    run = run.decide("go", "pause", at=day(10), by=OWNER, reason="wait")
    assert refused(run, lambda run: run.resume(at=day(5), by=OWNER)) == {"R17"}
    assert run.resume(at=day(10), by=OWNER).status == "running"

"""`Project`: one organisation's intention, with its dates, facts, people and purchases."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from innomethods.errors import BadId
from innomethods.model import (
    Absence,
    Done,
    Effect,
    Fact,
    Meetings,
    Method,
    Organisation,
    Phase,
    Procurement,
    Progress,
    Project,
    PurchaseItem,
    QuietPeriod,
    TeamMember,
)
from innomethods.quantities import Money, ThreePoint

DAY = date(2027, 1, 11)
SMALL = Method("small", flow=Phase("collect"))


def project(**fields):
    return Project("pilot", SMALL, **{"start": DAY, "country": "NO", **fields})


@pytest.mark.parametrize("start", [datetime(2027, 1, 11, tzinfo=UTC), "2027-01-11", None])
def test_a_plan_is_made_of_days_not_of_times_or_texts(start):
    with pytest.raises(TypeError, match=r"start is a date, for example date\(2027, 1, 11\)"):
        project(start=start)


def test_maps_are_kept_in_order_so_that_equal_projects_are_equal():
    one = project(estimates={"b": 5, "a": ThreePoint(1, 2, 3)}, choices={"z": "x", "y": "x"}, facts={"b": 1, "a": 2})
    two = project(
        estimates=[("a", ThreePoint(1, 2, 3)), ("b", 5)], choices=[("y", "x"), ("z", "x")],
        facts=[Fact("b", 1), Fact("a", 2)],
    )  # fmt: skip
    assert one == two
    assert hash(one) == hash(two)
    assert one.estimates == (("a", ThreePoint(1, 2, 3)), ("b", ThreePoint(5, 5, 5)))


def test_country_scale_driver_and_kind_of_organisation_are_facts_too():
    known = project(driver="user", organisation=Organisation("Town", kind="municipality"), scale="light")
    assert {fact.name: fact.value for fact in known.known_facts} == {
        "country": "NO", "scale": "light", "driver": "user", "organisation-kind": "municipality",
    }  # fmt: skip


def test_a_stated_fact_goes_before_a_derived_one():
    assert {fact.name: fact.value for fact in project(scale="full", facts={"country": "SE", "own-staff": True}).known_facts} == {
        "country": "SE", "own-staff": True, "scale": "full",
    }  # fmt: skip


def test_an_absence_includes_both_ends_and_does_not_end_before_it_starts():
    away = Absence(DAY, DAY)
    assert DAY in away
    with pytest.raises(ValueError, match="ends before it starts"):
        Absence(DAY, date(2027, 1, 10))
    member = TeamMember("adviser", role="lead", share=1, first=DAY, last=date(2027, 2, 1), absences=away)
    there = {day: member.is_there(date(2027, 1, day)) for day in (10, 11, 12)}
    assert there == {10: False, 11: False, 12: True}
    assert not member.is_there(date(2027, 2, 2))


def test_usual_half_days_have_half_the_hours_in_every_year():
    known = project(usual_half_days=["dymmelonsdag", "nyttarsaften"], half_days=[date(2027, 3, 23)])
    halves = [date(2027, 3, 23), date(2027, 3, 24), date(2028, 4, 12), date(2027, 12, 31)]
    assert {known.hours_on(day) for day in halves} == {Decimal("3.75")}
    assert {known.hours_on(day) for day in (date(2027, 12, 24), date(2028, 3, 24))} == {Decimal("7.5")}


def test_usual_quiet_periods_are_found_in_every_year_they_touch():
    known = project(usual_quiet={"romjul": "warn"}).quiet_between(date(2027, 12, 31), date(2029, 12, 23))
    assert [(one.first.year, one.effect) for one in known] == [(2027, "warn"), (2028, "warn")]
    with pytest.raises(ValueError, match="winter"):
        project(usual_quiet={"winter": "warn"})


def test_a_quiet_period_includes_both_ends_and_does_not_end_before_it_starts():
    july = QuietPeriod("July", date(2027, 7, 1), date(2027, 7, 31))
    assert july.effect is Effect.BLOCK
    assert date(2027, 7, 31) in july
    assert date(2027, 8, 1) not in july
    with pytest.raises(ValueError, match="ends before it starts"):
        QuietPeriod("July", date(2027, 7, 31), date(2027, 7, 1))


def test_meetings_stand_as_they_are_written_and_are_dates():
    later, earlier = date(2027, 5, 25), date(2027, 4, 20)
    assert Meetings("board", [later, earlier]).dates == (later, earlier)
    with pytest.raises(TypeError, match="fall on dates"):
        Meetings("board", [datetime(2027, 5, 25, tzinfo=UTC)])
    for days in (-1, 367, 9_999_999_999):
        with pytest.raises(ValueError, match="papers_due"):
            Meetings("board", [later], papers_due=days)
    for wrong in (1.5, "7", True):
        with pytest.raises(TypeError, match="papers_due is a whole number"):
            Meetings("board", [later], papers_due=wrong)
    with pytest.raises(TypeError, match="fall on dates"):
        Meetings("board", ["2027-05-25"])


@pytest.mark.parametrize("field", ["first", "last"])
def test_a_place_in_the_team_is_filled_from_day_to_day(field):
    with pytest.raises(TypeError, match=f"{field} is a date"):
        TeamMember("lead", role="project-lead", share=1, **{field: "2027-02-01"})
    with pytest.raises(ValueError, match="ends before it starts"):
        TeamMember("lead", role="project-lead", share=1, first=date(2027, 2, 2), last=date(2027, 2, 1))


@pytest.mark.parametrize("hours", [0, -1, 24.5])
def test_a_work_day_has_hours(hours):
    with pytest.raises(ValueError, match="hours_per_day lies above 0"):
        project(hours_per_day=hours)


def test_progress_is_made_of_days_in_order():
    with pytest.raises(TypeError, match="started is a date"):
        Done("try", "2027-02-01")
    with pytest.raises(ValueError, match="finished before it is started"):
        Done("try", date(2027, 2, 2), date(2027, 2, 1))
    with pytest.raises(ValueError, match="remaining is a number of days"):
        Done("try", date(2027, 2, 2), remaining=-1)
    with pytest.raises(TypeError, match="on is a date"):
        Progress("2027-02-01")


@pytest.mark.parametrize("share", [0, -0.5, 1.2, 40])
def test_a_place_in_the_team_is_a_part_of_a_position(share):
    with pytest.raises(ValueError, match=r"40 % is 0\.4"):
        TeamMember("lead", role="project-lead", share=share)
    assert TeamMember("lead", role="project-lead", share="0.4").share == Decimal("0.4")


def test_a_purchase_is_worth_the_sum_of_its_lines():
    lines = [PurchaseItem("Sensor", Money(100), 3), PurchaseItem("Work", Money("0.5"))]
    assert Procurement("sensors", kind="goods", items=lines).value == Money("300.5")
    assert Procurement("sensors", kind="goods").value is None


def test_a_purchase_whose_lines_dont_simply_add_up_has_no_plain_value():
    sensor = PurchaseItem("Sensor", Money(100))
    for other in (
        PurchaseItem("Work", Money(1, "EUR")),
        PurchaseItem("Rent", Money(1), months=2),
        PurchaseItem("?", None),
    ):
        assert Procurement("sensors", kind="goods", items=[sensor, other]).value is None
    before = PurchaseItem("Sensor", Money(7), bought_on=date(2026, 11, 2))
    assert Procurement("sensors", kind="goods", items=[sensor, before]).value == Money(100)
    assert Procurement("sensors", kind="goods", total=Money(9)).value == Money(9)


def test_dates_of_a_purchase_may_be_written_as_a_map():
    dates = {"notice": date(2027, 3, 1), "award": date(2027, 6, 1)}
    assert Procurement("p", kind="goods", dates=dates).dates == (
        ("award", date(2027, 6, 1)),
        ("notice", date(2027, 3, 1)),
    )


def test_ids_and_closed_lists_are_held():
    with pytest.raises(BadId):
        Project("Pilot", SMALL, start=DAY, country="NO")
    with pytest.raises(ValueError, match="tiny"):
        project(scale="tiny")
    with pytest.raises(ValueError, match="luck"):
        project(driver="luck")


def test_repr_is_short():
    assert repr(project()) == "Project('pilot': small@1, start 2027-01-11)"

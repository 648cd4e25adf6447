"""Observed against expected: every standing has a case, and unknown is never on track."""

from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.benefits.realising import Missing, Standing, measuring_days, realised, trajectory_of
from innomethods.benefits.realising.agenda import months_later
from innomethods.model import Benefit, BenefitsPlan, Frequency, Measure, Measuring, Milestone, Observation
from innomethods.wording import Wording

RATE = Measure("rate", title="Share of missed appointments", unit="%", direction="down")
FEWER = Benefit(
    "fewer",
    title="Fewer missed appointments",
    measure=RATE,
    owner="clinic",
    baseline="11.8",
    baseline_on=date(2026, 12, 31),
    target=7,
    due=date(2027, 12, 31),
)
END = date(2027, 4, 16)


def stand(benefit=FEWER, seen=(), on=date(2027, 10, 5), **more):
    plan = BenefitsPlan("small", register=[benefit], project_end=more.pop("end", END))
    observations = [Observation(benefit.measure.id if benefit.measure else "rate", value, day) for value, day in seen]
    return realised(plan, observations, on=on, **more)[benefit.id]


@pytest.mark.parametrize(
    ("value", "day", "standing"),
    [
        ("7.0", date(2027, 9, 30), Standing.REACHED),
        ("6.0", date(2027, 9, 30), Standing.REACHED),
        ("8.0", date(2027, 9, 30), Standing.ON_TRACK),  # 8.52 was expected
        ("9.0", date(2027, 9, 30), Standing.BEHIND),
        ("12.0", date(2027, 9, 30), Standing.WORSE),
        ("11.8", date(2027, 4, 16), Standing.ON_TRACK),  # nothing is expected before the project has ended
    ],
)
def test_it_is_held_against_the_way_on_its_own_day(value, day, standing):
    assert stand(seen=[(value, day)]).standing is standing


def test_what_is_not_reached_when_due_is_missed():
    one = stand(seen=[("7.5", date(2027, 12, 31))], on=date(2028, 1, 10))
    assert one.standing is Standing.MISSED
    assert one.share == Decimal("4.3") / Decimal("4.8")
    assert one.strays


def test_the_newest_by_the_day_counts_and_later_ones_do_not():
    seen = [("9.0", date(2027, 9, 1)), ("6.5", date(2027, 11, 1)), ("10", date(2027, 6, 1))]
    assert stand(seen=seen, on=date(2027, 10, 1)).observation.value == 9
    assert stand(seen=seen, on=date(2027, 11, 1)).standing is Standing.REACHED


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"measure": None}, Missing.MEASURE),
        ({"baseline": None}, Missing.BASELINE),
        ({"baseline_on": None}, Missing.BASELINE),
        ({"target": None}, Missing.TARGET),
        ({"due": None}, Missing.TARGET),
        ({"target": Decimal("11.8")}, Missing.NOT_UNDERSTOOD),
        ({"target": Decimal(15)}, Missing.NOT_UNDERSTOOD),
    ],
)
def test_without_what_it_takes_it_is_unknown(change, missing):
    one = stand(attrs.evolve(FEWER, **change), seen=[("7.0", date(2027, 9, 30))])
    assert (one.standing, one.unknown) == (Standing.UNKNOWN, missing)
    assert one.why("nb")
    assert not one.strays


def test_nothing_measured_is_not_yet_due_before_the_project_ends_and_missing_after():
    before = stand(on=date(2027, 3, 1))
    assert (before.unknown, before.wanted) == (Missing.NOT_YET_DUE, END)
    assert "16. april 2027" in before.why("nn").replace("\N{NO-BREAK SPACE}", " ")
    assert stand(on=date(2027, 5, 1)).unknown is Missing.OBSERVATION


def test_the_baseline_itself_is_no_observation_of_the_effect():
    assert stand(seen=[("11.8", date(2026, 12, 31)), ("7", date(2026, 6, 1))]).unknown is Missing.OBSERVATION


def test_an_old_measurement_is_stale_when_two_were_let_pass():
    monthly = attrs.evolve(FEWER, measuring=Measuring("monthly", date(2027, 5, 31)))
    assert stand(monthly, seen=[("9", date(2027, 7, 31))], on=date(2027, 9, 15)).standing is Standing.ON_TRACK
    stale = stand(monthly, seen=[("9", date(2027, 7, 31))], on=date(2027, 10, 1))
    assert (stale.unknown, stale.wanted) == (Missing.STALE, date(2027, 8, 31))


def test_a_target_nobody_measured_when_due_gets_stale():
    seen = [("8", date(2027, 9, 30))]
    assert stand(seen=seen, on=date(2028, 3, 1)).standing is Standing.ON_TRACK
    assert stand(seen=seen, on=date(2028, 5, 1)).unknown is Missing.STALE


@pytest.mark.parametrize(
    ("value", "standing"), [("1.5", Standing.HELD), ("2", Standing.HELD), ("2.1", Standing.EXCEEDED)]
)
def test_a_disbenefit_keeps_within_its_limit_or_does_not(value, standing):
    limit = Benefit("unreachable", title="x", measure=attrs.evolve(RATE, id="lost"), disbenefit=True, target=2)
    one = stand(limit, seen=[(value, date(2027, 9, 1))])
    assert one.standing is standing
    assert one.gap == 2 - Decimal(value)


def test_milestones_say_the_way_and_early_signs_say_how_they_stand():
    slow = attrs.evolve(FEWER, milestones=[Milestone(date(2027, 6, 30), 11), Milestone(date(2027, 9, 30), 10)])
    way = trajectory_of(slow, effect_from=END)
    assert way.drawn
    assert way.on(date(2027, 9, 30)) == 10
    assert stand(slow, seen=[("9.5", date(2027, 9, 30))]).standing is Standing.ON_TRACK
    trained = Benefit("trained", title="x", measure=Measure("staff", title="Staff trained", direction="up"))
    plan = BenefitsPlan("small", register=[trained, attrs.evolve(FEWER, leading=["trained"])])
    assert realised(plan, [], on=END)["fewer"].early_signs == (("trained", Standing.UNKNOWN),)


def test_observations_of_nothing_are_told():
    plan = BenefitsPlan("small", register=[FEWER])
    stray = Observation("rtae", 7, date(2027, 9, 1))
    assert realised(plan, [stray], on=date(2027, 9, 2)).unused == (stray,)


@given(st.decimals(0, 30, places=1), st.dates(date(2027, 1, 1), date(2027, 12, 31)))
def test_units_do_not_change_the_standing(value, day):
    thousand = attrs.evolve(FEWER, baseline=FEWER.baseline * 1000, target=FEWER.target * 1000)
    one, other = stand(seen=[(value, day)], on=day), stand(thousand, seen=[(value * 1000, day)], on=day)
    assert one.standing is other.standing
    assert one.share == other.share


@given(st.dates(date(2026, 1, 1), date(2029, 1, 1)), st.dates(date(2026, 1, 1), date(2029, 1, 1)))
def test_the_way_never_turns_back(one, other):
    way = trajectory_of(FEWER, effect_from=END)
    early, late = sorted((one, other))
    assert 7 <= way.on(late) <= way.on(early) <= Decimal("11.8")


def test_measuring_goes_on_after_the_project_and_is_the_owners_where_nobody_is_named():
    late = attrs.evolve(
        FEWER,
        measuring=Measuring("half-yearly", date(2027, 6, 30), until=date(2029, 6, 30)),
        milestones=[Milestone(date(2027, 9, 30), 10)],
    )
    days = measuring_days(BenefitsPlan("small", register=[late]))
    assert [one.on for one in days] == [
        date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 30), date(2027, 12, 31),
        date(2028, 6, 30), date(2028, 12, 30), date(2029, 6, 30),
    ]  # fmt: skip
    assert {one.by for one in days} == {"clinic"}
    assert [one.on for one in days if one.due] == [date(2027, 12, 31)]


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(0, 600))
def test_months_later_is_in_the_month_that_many_months_on(day, months):
    later = months_later(day, months)
    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day <= day.day


@pytest.mark.parametrize("every", Frequency)
def test_without_a_last_day_measuring_ends(every):
    endless = attrs.evolve(FEWER, due=None, measuring=Measuring(every, date(2027, 1, 1)))
    assert len(measuring_days(BenefitsPlan("small", register=[endless]))) == 1


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("unit", ["%", Wording(nb="dager", nn="dagar", en="days"), None])
def test_why_names_the_figures(language, unit):
    one = attrs.evolve(FEWER, measure=attrs.evolve(RATE, unit=unit))
    told = stand(one, seen=[("9.04", date(2027, 9, 30))]).why(language)
    assert "2027" in told
    assert ("9.04" if language == "en" else "9,04") in told


def test_two_values_on_the_newest_day_are_unknown_whatever_their_order():
    for seen in (
        [("7", date(2027, 9, 30)), ("9", date(2027, 9, 30))],
        [("9", date(2027, 9, 30)), ("7", date(2027, 9, 30))],
    ):
        assert stand(seen=seen).unknown is Missing.TWO_VALUES
    assert stand(seen=[("7", date(2027, 9, 30)), ("7.0", date(2027, 9, 30))]).standing is Standing.REACHED


def test_without_planned_days_a_value_says_something_for_a_year():
    late = attrs.evolve(FEWER, due=date(2030, 12, 31))
    assert stand(late, seen=[("7", date(2027, 9, 30))], on=date(2028, 9, 30)).standing is Standing.REACHED
    old = stand(late, seen=[("7", date(2027, 9, 30))], on=date(2029, 8, 31))
    assert (old.unknown, old.wanted) == (Missing.STALE, date(2028, 9, 30))


@pytest.mark.parametrize("due", [date(2026, 12, 31), date(2026, 6, 1)])
def test_a_target_due_before_the_baseline_is_unknown_and_nothing_breaks(due):
    one = stand(attrs.evolve(FEWER, due=due), seen=[("9", date(2027, 9, 30))])
    assert one.unknown is Missing.DATES
    assert "after the day of the baseline" in one.why("en")


def test_what_was_measured_before_the_baseline_is_told():
    one = stand(seen=[("12", date(2026, 10, 30)), ("11.8", date(2026, 12, 31))])
    assert [each.value for each in one.before_baseline] == [12]
    assert "12\N{NO-BREAK SPACE}% (30." in one.why("nb")


def test_a_measure_that_two_benefits_describe_otherwise_says_nothing_of_either():
    other = Benefit("more", title="x", measure=attrs.evolve(RATE, unit="min"), baseline=1, target=0)
    plan = BenefitsPlan("small", register=[FEWER, other])
    found = realised(plan, [Observation("rate", "7", date(2027, 9, 30))], on=date(2027, 10, 5))
    assert {one.unknown for one in found.benefits} == {Missing.TWO_MEASURES}


def test_nothing_is_expected_before_the_effect_begins():
    later = attrs.evolve(FEWER, effect_from=date(2027, 9, 30))
    assert stand(later, seen=[("11.8", date(2027, 9, 30))]).standing is Standing.ON_TRACK
    assert stand(seen=[("11.8", date(2027, 9, 30))]).standing is Standing.BEHIND
    assert stand(later, on=date(2027, 9, 1)).wanted == date(2027, 9, 30)


def test_why_says_from_when_the_line_is_straight():
    told = stand(seen=[("9", date(2027, 9, 30))]).why("en").replace("\N{NO-BREAK SPACE}", " ")
    assert "from the baseline on 16 April 2027 to the target on 31 December 2027" in told


@pytest.mark.parametrize(("target", "shown"), [(24, "29.1"), (-66, "−15"), (33, "33.51")])
def test_what_is_expected_is_shown_to_a_hundredth_of_the_way(target, shown):
    benefit = attrs.evolve(FEWER, baseline=Decimal(34), target=Decimal(target))
    one = stand(benefit, seen=[("34", date(2027, 8, 20))])
    assert f"{one.shown(one.expected)}".replace("-", "−") == shown


def test_what_is_not_on_the_scale_or_below_nothing_is_not_just_reached():
    scale = attrs.evolve(FEWER, measure=attrs.evolve(RATE, unit="1–5", direction="up"), baseline=3, target=4)
    assert stand(scale, seen=[("38", date(2027, 9, 30))]).unknown is Missing.OFF_SCALE
    assert stand(scale, seen=[("5", date(2027, 9, 30))]).standing is Standing.REACHED
    assert "below zero" in stand(seen=[("-5", date(2027, 9, 30))]).why("en")
    assert "below zero" not in stand(seen=[("5", date(2027, 9, 30))]).why("en")

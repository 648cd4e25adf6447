"""Linked plans: the four kinds of links, lags of two kinds, milestones, what is told, and that all kernels agree."""

from datetime import date

import attrs
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innomethods.errors import MethodProblems, MissingExtra, NoSuchPath
from innomethods.model import QuietPeriod
from innomethods.planning.links import Kernel, Link, LinkedActivity, LinkedPlan, date_links
from innomethods.planning.links import levels as by_levels
from innomethods.planning.links.arrays import LinkCycle
from innomethods.planning.links.levels import put_in_order
from innomethods.workdays import CalendarDays, WorkCalendar, WorkDays

START = date(2027, 1, 11)  # a Monday
NORWAY = WorkCalendar("NO")
KERNELS = ["plain", "numpy", "numba"]


def plan(lengths, links, **fields):
    activities = [LinkedActivity(name, days) for name, days in lengths.items()]
    return LinkedPlan(activities, links, **{"start": START, "calendar": NORWAY, **fields})


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize(
    ("kind", "lag", "start"),
    [
        ("FS", 0, date(2027, 1, 18)),  # a is finished on Friday the 15th
        ("FS", 2, date(2027, 1, 20)),
        ("FS", -2, date(2027, 1, 14)),
        ("SS", 0, date(2027, 1, 11)),
        ("SS", 3, date(2027, 1, 14)),
        ("FF", 0, date(2027, 1, 13)),  # three days that end with a's five
        ("FF", 2, date(2027, 1, 15)),
        ("SF", 0, date(2027, 1, 11)),  # would have to be finished when a starts: the plan's start holds
        ("SF", 4, date(2027, 1, 12)),
    ],
)
def test_the_four_kinds_of_links_hold_back_what_they_say(kernel, kind, lag, start):
    dated = date_links(plan({"a": 5, "b": 3}, [Link("a", "b", kind, WorkDays(lag))]), kernel)
    assert dated["b"].start == start
    assert dated["b"].finish == NORWAY.finish_of(start, 3)


@pytest.mark.parametrize("kernel", ["plain", "numpy"])
@pytest.mark.parametrize(
    ("kind", "lag", "start"),
    [
        ("FS", 1, date(2027, 1, 18)),  # Friday evening and one day: Saturday evening
        ("FS", 2, date(2027, 1, 18)),
        ("FS", 3, date(2027, 1, 19)),
        ("FS", -1, date(2027, 1, 15)),
        ("SS", 4, date(2027, 1, 15)),
        ("SS", 5, date(2027, 1, 18)),
        ("FF", 3, date(2027, 1, 14)),  # three days that end on Monday the 18th
        ("FF", 1, date(2027, 1, 14)),  # on a Saturday nobody ends anything
        ("FF", -1, date(2027, 1, 12)),
        ("SF", 5, date(2027, 1, 13)),
    ],
)
def test_a_lag_in_calendar_days_runs_through_the_weekend(kernel, kind, lag, start):
    dated = date_links(plan({"a": 5, "b": 3}, [Link("a", "b", kind, CalendarDays(lag))]), kernel)
    assert dated["b"].start == start


@pytest.mark.parametrize("kernel", KERNELS)
def test_slack_counts_work_days_to_the_end_and_to_the_next(kernel):
    links = [Link("a", "d"), Link("b", "c"), Link("c", "d")]
    dated = date_links(plan({"a": 10, "b": 2, "c": 3, "d": 1, "e": 4}, links), kernel)
    assert [(one.activity.id, one.total_float, one.free_float) for one in dated.activities] == [
        ("a", 0, 0), ("b", 5, 0), ("c", 5, 5), ("d", 0, 0), ("e", 7, 7),
    ]  # fmt: skip
    assert [one.activity.id for one in dated.critical_path] == ["a", "d"]
    assert dated["b"].latest_start == date(2027, 1, 18)
    assert dated["b"].latest_finish == date(2027, 1, 19)
    assert repr(dated) == "DatedPlan(2027-01-11–2027-01-25, 5 activities)"


def test_milestones_stand_on_the_evening_of_what_they_follow_or_the_morning_of_what_they_start():
    links = [Link("a", "done"), Link("done", "b"), Link("done", "told"), Link("b", "begun", "SS")]
    dated = date_links(plan({"go": 0, "a": 5, "done": 0, "told": 0, "b": 5, "begun": 0}, links))
    assert {one.activity.id: one.start for one in dated.activities} == {
        "go": START, "a": START, "done": date(2027, 1, 15), "told": date(2027, 1, 15), "b": date(2027, 1, 18),
        "begun": date(2027, 1, 18),
    }  # fmt: skip


def test_holidays_and_days_not_before_hold_back():
    activities = [LinkedActivity("a", 3), LinkedActivity("b", 2, not_before=date(2027, 3, 27))]
    dated = date_links(LinkedPlan(activities, [Link("a", "b")], date(2027, 3, 23), NORWAY))
    assert dated["a"].finish == date(2027, 3, 30)
    assert dated["b"].start == date(2027, 3, 31)
    early = date_links(LinkedPlan(activities[1:], [], date(2027, 3, 23), NORWAY))
    assert early["b"].start == date(2027, 3, 30)


@pytest.mark.parametrize("kernel", KERNELS)
def test_a_ring_is_told_by_name(kernel):
    links = [Link("a", "b"), Link("b", "c"), Link("c", "b"), Link("c", "d")]
    with pytest.raises(MethodProblems) as caught:
        date_links(plan({"a": 1, "b": 1, "c": 1, "d": 1}, links), kernel)
    (told,) = caught.value.findings
    assert told.code == "P42"
    assert "b → c → b" in told.message.text("nb") or "c → b → c" in told.message.text("nb")
    assert "«b»" in told.mend.text("nn")


def test_an_activity_that_waits_for_itself_is_a_ring():
    with pytest.raises(LinkCycle, match="0 → 0"):
        put_in_order(by_levels.Arrays([1], [0], [0], [0], [1]))


def test_what_cannot_be_is_told_with_its_mend():
    twice = LinkedPlan([LinkedActivity("a", 1), LinkedActivity("a", 2)], [Link("a", "aa")], START, NORWAY)
    with pytest.raises(MethodProblems) as caught:
        date_links(twice)
    assert [told.code for told in caught.value.findings] == ["P41", "P46"]
    for days in (-1, 1.5, True):
        with pytest.raises(ValueError, match="whole number of work days"):
            LinkedActivity("a", days)
    with pytest.raises(TypeError):
        Link("a", "b", lag=3)
    with pytest.raises(NoSuchPath, match="'try'"):
        date_links(plan({"try": 1}, []))["trye"]


def test_dates_and_leads_before_the_start_are_told_and_change_nothing():
    activities = [LinkedActivity("a", 2), LinkedActivity("b", 1, not_before=date(2026, 12, 1))]
    dated = date_links(LinkedPlan(activities, [Link("a", "b", lag=WorkDays(-5))], START, NORWAY))
    assert [told.code for told in dated.findings] == ["P43", "P44"]
    assert dated["b"].start == START
    assert date_links(plan({"a": 2, "b": 1}, [Link("a", "b", lag=WorkDays(-2))])).findings == ()


def test_a_month_without_work_days_is_told():
    calendar = WorkCalendar("NO", [QuietPeriod("break", date(2027, 1, 25), date(2027, 3, 2))])
    dated = date_links(plan({"a": 15}, [], calendar=calendar))
    assert [(told.code, told.message.en) for told in dated.findings] == [
        ("P45", "There are no working days in February 2027.")
    ]


def test_no_activities_are_over_at_once():
    for kernel in KERNELS:
        dated = date_links(plan({}, []), kernel)
        assert (dated.start, dated.finish, dated.activities) == (START, START, ())


def test_without_the_extra_the_plain_kernel_does_it_or_it_is_said(monkeypatch):
    many = plan({f"a{number}": 1 for number in range(3000)}, [])
    monkeypatch.setattr(by_levels, "np", None)
    assert date_links(many).finish == START
    with pytest.raises(MissingExtra, match="plan"):
        date_links(many, Kernel.NUMPY)


LAGS = st.one_of(st.integers(-6, 9).map(WorkDays), st.integers(-9, 15).map(CalendarDays))
WORK_LAGS = st.integers(-6, 9).map(WorkDays)


@st.composite
def networks(draw, lags=LAGS):
    """Plans whose links lead from earlier to later activities, which then are shuffled."""
    count = draw(st.integers(1, 12))
    names = draw(st.permutations([f"a{number}" for number in range(count)]))
    floors = st.none() | st.integers(0, 40).map(lambda day: date.fromordinal(START.toordinal() + day))
    activities = [LinkedActivity(name, draw(st.integers(0, 6)), not_before=draw(floors)) for name in names]
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda pair: pair[0] < pair[1])
    kinds = st.sampled_from(["FS", "SS", "FF", "SF"])
    links = [
        Link(f"a{one}", f"a{other}", draw(kinds), draw(lags))
        for one, other in draw(st.lists(pairs, max_size=20) if count > 1 else st.just([]))
    ]
    return LinkedPlan(activities, links, START, NORWAY)


def columns(dated):
    return [
        dated.starts, dated.finishes, dated.latest_starts, dated.latest_finishes, dated.total_floats, dated.free_floats,
    ]  # fmt: skip


@given(networks())
def test_levels_give_what_the_plain_passes_give(network):
    assert columns(date_links(network, "numpy")) == columns(date_links(network, "plain"))


@settings(deadline=None)
@given(networks(lags=WORK_LAGS))
def test_compiled_loops_give_what_the_plain_passes_give(network):
    assert columns(date_links(network, "numba")) == columns(date_links(network, "plain"))


@given(networks())
def test_every_link_is_kept_early_and_late(network):
    dated = date_links(network, "plain")
    for link in network.links:
        before, after = dated[link.before], dated[link.after]
        for late in (False, True):
            assert kept(link, before, after, late=late)


def kept(link, before, after, *, late):
    """Check one link on dates alone; milestones, whose evening or morning a date doesn't say, are left out."""
    if not before.activity.days or not after.activity.days:
        return True
    one = before.latest_start if late else before.start
    end = before.latest_finish if late else before.finish
    other = after.latest_start if late else after.start
    other_end = after.latest_finish if late else after.finish
    morning = date.fromordinal(end.toordinal() + 1) if link.kind.from_finish else one
    if isinstance(link.lag, CalendarDays) and link.lag:
        bound = NORWAY.on_or_after(CalendarDays(link.lag.count).after(morning))
    else:
        bound = link.lag.after(NORWAY.on_or_after(morning), NORWAY) if link.lag else NORWAY.on_or_after(morning)
    reached = NORWAY.on_or_after(date.fromordinal(other_end.toordinal() + 1)) if link.kind.to_finish else other
    return reached >= bound


@given(networks())
def test_using_up_the_slack_of_one_activity_moves_the_end_by_nothing_and_one_more_does(network):
    whole = [
        attrs.evolve(one, days=max(one.days, 1)) for one in network.activities
    ]  # a milestone's date can mean two moments
    network = attrs.evolve(network, activities=whole)
    dated = date_links(network, "plain")
    for number, one in enumerate(network.activities):
        for more, moves in ((0, False), (1, True)):
            point = NORWAY.on_or_after(dated.latest_starts[number])
            day = WorkDays(more).after(point, NORWAY)
            moved = attrs.evolve(one, not_before=day)
            later = attrs.evolve(
                network, activities=[*network.activities[:number], moved, *network.activities[number + 1 :]]
            )
            assert (date_links(later, "plain").finish > dated.finish) == moves


@given(networks(lags=st.just(WorkDays(0))))
def test_finish_to_start_links_without_lags_are_the_longest_path_of_networkx(network):
    plain = attrs.evolve(
        network,
        activities=[attrs.evolve(one, not_before=None) for one in network.activities],
        links=[Link(link.before, link.after) for link in network.links],
    )
    graph = nx.DiGraph()
    days = {one.id: one.days for one in plain.activities}
    graph.add_weighted_edges_from((one, "end", size) for one, size in days.items())
    graph.add_weighted_edges_from((link.before, link.after, days[link.before]) for link in plain.links)
    length = nx.dag_longest_path_length(graph)
    dated = date_links(plain, "plain")
    if length:
        assert dated.finish == NORWAY.finish_of(START, length)

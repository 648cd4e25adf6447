"""What moves the finish, counted by levels: the same as with sorted values, and as with the lengths themselves."""

from datetime import date

import numpy as np
import pytest

from innomethods.model import Choice, Gate, GoBack, Method, Phase, Project, Uncertainty
from innomethods.planning import forecast, schedule
from innomethods.planning.forecasting import drawn_work_days
from innomethods.planning.forecasting.influences import Ended
from innomethods.quantities import ThreePoint


def ranked(values):
    """Ranks from 1, those alike share the middle of theirs, as one would do it by hand."""
    ordered = np.sort(values)
    return np.array(
        [(np.searchsorted(ordered, one) + 1 + np.searchsorted(ordered, one, "right")) / 2 for one in values]
    )


def spearman(one, other):
    return np.corrcoef(ranked(one), ranked(other))[0, 1]


@pytest.mark.parametrize("levels", [50, 3, 1])
def test_it_is_spearmans_correlation_and_the_medians_of_the_fifths(levels):
    random = np.random.default_rng(levels)
    values = random.integers(0, levels, 2000)
    finish = 738_000 + values // 2 + random.integers(0, 20, 2000)
    correlation, low, high = Ended.of(finish).moved_by(values)
    assert correlation == pytest.approx(spearman(values, finish) if levels > 1 else 0)
    shortest, longest = np.quantile(values, [0.2, 0.8], method="inverted_cdf")
    assert low == np.quantile(finish[values <= shortest], 0.5, method="inverted_cdf")
    assert high == np.quantile(finish[values >= longest], 0.5, method="inverted_cdf")


@pytest.mark.parametrize("common", ["0", "0.5"])
def test_levels_tell_as_much_as_the_lengths_they_stand_for(common):
    flow = Phase("ask", estimate=ThreePoint(20, 30, 60)) >> Phase("test", estimate=ThreePoint(30, 40, 70))
    project = Project(
        "pilot",
        Method("small", flow=flow),
        start=date(2027, 1, 11),
        country="NO",
        uncertainty=Uncertainty(common=common),
    )
    found = forecast(schedule(project), 4000)
    days = {path: np.array(drawn_work_days(found, path)) for path in ("ask", "test")}
    total = days["ask"] + days["test"]
    for one in found.influences:
        assert one.correlation == pytest.approx(spearman(days[one.path], total), abs=0.01)


def deciding(*, odds, go_backs=()):
    """Forecast work side by side, a gate, and a choice between a short and a long way."""
    flow = (
        Phase("a", estimate=ThreePoint(5, 10, 25))
        >> (Phase("b", estimate=ThreePoint(5, 8, 20), wait=10) & Phase("c", estimate=ThreePoint(5, 12, 20)))
        >> Gate("good", decided_by="board")
        >> Choice(
            "route",
            branches={
                "x": Phase("x", estimate=ThreePoint(3, 5, 8)),
                "y": Phase("y", estimate=ThreePoint(15, 20, 30)),
            },
        )
        >> Phase("f", estimate=ThreePoint(3, 5, 9))
    )
    project = Project(
        "p", Method("m", flow=flow), start=date(2027, 1, 11), country="NO", odds={"route": odds}, go_backs=go_backs
    )
    return forecast(schedule(project), 4000)


def by_path(found):
    return {one.path: one for one in found.influences}


def test_a_choice_stands_behind_late_outcomes_when_its_long_branch_does():
    found = deciding(odds={"x": "0.7", "y": "0.3"})
    assert by_path(found)["route"].late > 0.9
    assert "Settle the choice ‘Route’ early: it drives" in " ".join(words.text("en") for words in found.words)
    # What comes nearly always is to be expected, and makes nothing late.
    assert by_path(deciding(odds={"x": "0.02", "y": "0.98"}))["route"].late == 0


def test_a_choice_within_a_branch_is_measured_where_it_is_met():
    inner = Choice("inner", branches={"p": Phase("p", estimate=2), "q": Phase("q", estimate=22)})
    outer = Choice("outer", branches={"one": inner, "two": Phase("two", estimate=12)})
    project = Project(
        "p", Method("m", flow=outer), start=date(2027, 1, 11), country="NO",
        odds={"outer": {"one": "0.5", "two": "0.5"}, "outer/one/inner": {"p": "0.5", "q": "0.5"}},
    )  # fmt: skip
    found = by_path(forecast(schedule(project), 2000))
    assert found["outer/one/inner"].late == 1
    assert found["outer"].late == 0  # both of its branches take 12 days on average


def test_work_done_in_every_round_counts_in_every_round():
    found = by_path(deciding(odds={"x": "0.7", "y": "0.3"}, go_backs=[GoBack("good", "a", 1, 10)]))
    assert found["a"].share > found["b"].share > found["route"].share
    assert found["a"].late + found["b"].late + found["c"].late > 0.95
    for one in found.values():
        assert one.share == pytest.approx(one.correlation**2)


def test_the_squares_of_what_moves_together_are_no_more_than_the_whole():
    flow = [Phase(name, estimate=ThreePoint(5, 10, 25)) for name in "abcd"]
    project = Project(
        "p", Method("m", flow=flow), start=date(2027, 1, 11), country="NO", uncertainty=Uncertainty(common="0.8")
    )
    found = forecast(schedule(project), 2000).influences
    assert sum(one.correlation**2 for one in found) > 2
    assert sum(one.share for one in found) == pytest.approx(1)

"""A forecast is the plan, drawn many times: every sample is what `schedule` would say of it."""

from datetime import date

import attrs
import numpy as np
import pytest

from innomethods.errors import MethodProblems
from innomethods.model import (
    Choice,
    CommonCause,
    Done,
    Gate,
    GoBack,
    Meetings,
    Method,
    Phase,
    Progress,
    Project,
    QuietPeriod,
    Steps,
    Uncertainty,
)
from innomethods.planning import forecast, schedule
from innomethods.planning.forecasting import drawn_work_days
from innomethods.planning.forecasting.forecast import simulation_of
from innomethods.planning.forecasting.outcome import CannotForecast, Spread
from innomethods.quantities import ThreePoint

FLOW = (
    Phase("ask", estimate=ThreePoint(3, 5, 12), wait=14)
    >> (Phase("build", estimate=ThreePoint(10, 15, 30)) & (Phase("teach", estimate=4) >> Gate("enough", wait=3)))
    >> Gate("good", decided_by="board")
    >> Phase("spread", estimate=ThreePoint(0, 2, 9))
    >> Gate("adopt", decided_by="board")
)
BOARD = Meetings("board", [date(2027, month, 20) for month in range(1, 13)], papers_due=7)
JULY = QuietPeriod("July", date(2027, 7, 1), date(2027, 7, 31))
PROJECT = Project(
    "pilot", Method("small", flow=FLOW), start=date(2027, 2, 24), country="NO", meetings=[BOARD], quiet=[JULY]
)
UNDER_WAY = Progress(
    date(2027, 4, 9), [Done("ask", date(2027, 2, 24), date(2027, 3, 12)), Done("build", date(2027, 4, 1))]
)
LATER = Progress(date(2027, 3, 3), [Done("ask", date(2027, 2, 24), remaining=9)])


def changed(**fields):
    return attrs.evolve(PROJECT, **fields)


@pytest.mark.parametrize("progress", [None, UNDER_WAY, LATER])
def test_what_is_certain_ends_as_planned(progress):
    plan = schedule(changed(uncertainty=Uncertainty("fixed")), progress)
    found = forecast(plan, 20)
    assert {node.path: node.ends.counts for node in found.nodes} == {
        node.path: ((node.finish, 20),) for node in plan.nodes
    }
    assert found.finish.counts == ((plan.finish, 20),)


@pytest.mark.parametrize("progress", [None, LATER])
@pytest.mark.parametrize("meetings", [BOARD, attrs.evolve(BOARD, dates=BOARD.dates[:5])])
def test_every_sample_is_what_schedule_says_of_its_lengths(progress, meetings):
    project = changed(meetings=[meetings])
    plan = schedule(project, progress)
    for way in simulation_of(plan, 5).ways(np.arange(40)):
        for sample in range(40):
            lengths = {
                row.path: float(way.block.drawn_days(number)[sample])
                for number, row in enumerate(way.model.rows)
                if row.kind == "work"
            }
            other = schedule(attrs.evolve(project, estimates=lengths), progress)
            ends = {
                row.path: date.fromordinal(int(way.block.ended(number)[sample]))
                for number, row in enumerate(way.model.rows)
                if row.kind in {"work", "gate"}
            }
            assert ends == {node.path: node.finish for node in other.nodes}
            assert date.fromordinal(int(way.finish[sample])) == other.finish


def test_the_same_numbers_for_any_workers_blocks_and_kernel():
    project = changed(go_backs=[GoBack("good", "build", "0.3", 2)], uncertainty=Uncertainty(common="0.4"))
    plan = schedule(project)
    first = simulation_of(plan, 1)
    expected = np.concatenate([way.finish for way in first.ways(np.arange(900))])
    for workers, size, fast in [(2, 100, False), (3, 64, True), (1, 300, True)]:
        simulation = attrs.evolve(simulation_of(plan, 1), fast=fast)
        found = np.concatenate([way.finish for way in simulation.ways(np.arange(900), workers, size)])
        assert np.array_equal(found, expected)
    assert forecast(plan, 900, workers=2).finish == forecast(plan, 900).finish


def test_a_go_back_is_drawn_as_often_as_it_says_and_does_the_work_again():
    flow = Phase("build", estimate=10) >> Phase("try", estimate=5) >> Gate("good")
    project = Project(
        "pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO",
        go_backs=[GoBack("good", "try", "0.4", 2)],
    )  # fmt: skip
    found = forecast(schedule(project), 20_000)
    shares = [count / 20_000 for _, count in found.finish.counts]
    # Not at all, once, twice: 0.6, 0.4 × 0.6, 0.4². Each round takes five more days.
    assert shares == pytest.approx([0.6, 0.24, 0.16], abs=0.01)
    assert [day for day, _ in found.finish.counts] == [date(2027, 1, 29), date(2027, 2, 5), date(2027, 2, 12)]
    assert [one.kind for one in found.influences] == ["go-back"]
    assert found.influences[0].late == 1
    assert sum(drawn_work_days(found, "try")) / 20_000 == pytest.approx(5 * (1 + 0.24 + 2 * 0.16), rel=0.02)


def test_the_worked_example_takes_its_likely_days_and_a_third_of_a_round_more():
    days = {"collect": 15, "assess": 5, "search": 8, "choose": 4, "test": 30, "judge": 5}
    flow = Steps([*(Phase(name, estimate=length) for name, length in days.items()), Gate("good")])
    project = Project(
        "pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO",
        go_backs=[GoBack("good", "choose", "0.35")],
    )  # fmt: skip
    found = forecast(schedule(project), 20_000)
    total = sum(np.array(drawn_work_days(found, name)) for name in days)
    assert abs(total.mean() - (67 + 0.35 * 39)) < 3 * total.std() / np.sqrt(20_000)


def test_a_round_within_a_round_is_done_again_too():
    flow = Phase("a", estimate=1) >> Gate("one") >> Phase("b", estimate=1) >> Gate("two")
    backs = [GoBack("one", "a", "0.5"), GoBack("two", "a", "0.5")]
    project = Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", go_backs=backs)
    found = forecast(schedule(project), 40_000)
    # a + b take 2 days, + 1 by the first gate, + 2 or 3 by the second: 0.25, 0.25, 0.125, 0.25, 0.125.
    assert [count / 40_000 for _, count in found.finish.counts] == pytest.approx(
        [0.25, 0.25, 0.125, 0.25, 0.125], abs=0.01
    )


def test_a_decided_gate_sends_nothing_back():
    progress = Progress(date(2027, 5, 3), [Done("ask", date(2027, 2, 24), date(2027, 3, 3)), Done("build", date(2027, 3, 30), date(2027, 4, 12)),
                        Done("good", date(2027, 4, 13), date(2027, 4, 20))])  # fmt: skip
    plan = schedule(changed(go_backs=[GoBack("good", "build", 1)]), progress)
    assert forecast(plan, 50)["build"].ends.counts == ((date(2027, 4, 12), 50),)


def test_branches_come_as_often_as_the_odds_say():
    choice = Choice("route", branches={"buy": Phase("buy", estimate=5), "make": Phase("make", estimate=15)})
    project = Project(
        "pilot", Method("small", flow=choice), start=date(2027, 1, 11), country="NO", choices={"route": "buy"},
        odds={"route": {"buy": "0.7", "make": "0.3"}},
    )  # fmt: skip
    found = forecast(schedule(project), 10_000)
    assert found["route/make/make"].done == pytest.approx(0.3, abs=0.015)
    assert found.finish.by(date(2027, 1, 15)) == pytest.approx(0.7, abs=0.015)
    assert found.influences[0].kind == "branch"
    chosen = schedule(project, Progress(date(2027, 1, 11), chosen=[("route", "make")]))
    assert forecast(chosen, 50).finish.counts == ((chosen.finish, 50),)


def test_with_odds_alone_the_plan_takes_the_likeliest_branch():
    choice = Choice("route", branches={"buy": Phase("buy", estimate=5), "make": Phase("make", estimate=15)})
    project = Project(
        "pilot", Method("small", flow=choice), start=date(2027, 1, 11), country="NO",
        odds={"route": {"buy": "0.3", "make": "0.7"}},
    )  # fmt: skip
    assert [node.path for node in schedule(project).nodes] == ["route/make/make"]


def test_what_moves_together_spreads_wider_and_shows_in_ranks():
    flow = (
        Phase("a", estimate=ThreePoint(5, 20, 60))
        >> Phase("b", estimate=ThreePoint(5, 20, 60))
        >> Phase("c", estimate=ThreePoint(5, 20, 60))
    )
    project = Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO")

    def days(uncertainty):
        found = forecast(schedule(attrs.evolve(project, uncertainty=uncertainty)), 20_000)
        return np.array([drawn_work_days(found, path) for path in "abc"])

    alone, together = days(Uncertainty()), days(Uncertainty(common="0.6"))
    assert together.sum(axis=0).std() > 1.3 * alone.sum(axis=0).std()
    assert together.mean(axis=1) == pytest.approx(alone.mean(axis=1), rel=0.02)  # each by itself stays as it is
    ranks = np.corrcoef(together.argsort(axis=1).argsort(axis=1))
    assert ranks[0, 1] == pytest.approx(6 / np.pi * np.arcsin(0.3), abs=0.03)
    grouped = days(Uncertainty(causes=[CommonCause("people", ["a", "b"], "0.8")]))
    assert np.corrcoef(grouped)[0, 1] > 0.7
    assert abs(np.corrcoef(grouped)[0, 2]) < 0.05


def test_meetings_are_met_missed_and_run_out():
    few = Meetings("board", [date(2027, 4, 20), date(2027, 5, 4)], papers_due=7)
    flow = Phase("try", estimate=ThreePoint(20, 30, 60)) >> Gate("adopt", decided_by="board")
    project = Project("pilot", Method("small", flow=flow), start=date(2027, 2, 24), country="NO", meetings=[few])
    found = forecast(schedule(project), 4000)
    gate = found.gates[0]
    assert gate.planned is not None
    assert 0 < gate.none < 1
    assert sum(share for _, share in gate.meetings) + gate.none == pytest.approx(1)
    assert gate.reached == sum(share for meeting, share in gate.meetings if meeting.date <= gate.planned.date)
    assert [item.code for item in found.findings] == ["P32"]


def test_criticality_is_the_share_on_the_chain():
    flow = (Phase("a", estimate=ThreePoint(1, 10, 20)) & Phase("b", estimate=ThreePoint(1, 10, 20))) >> Phase(
        "c", estimate=2
    )
    found = forecast(schedule(Project("p", Method("m", flow=flow), start=date(2027, 1, 11), country="NO")), 4000)
    assert found["c"].criticality == 1
    assert found["a"].criticality == pytest.approx(found["b"].criticality, abs=0.05)
    assert 1 < found["a"].criticality + found["b"].criticality < 1.2  # both, where they tie


def test_the_longest_uncertain_part_drives_the_late_outcomes():
    flow = Phase("short", estimate=ThreePoint(4, 5, 6)) >> Phase("long", estimate=ThreePoint(20, 40, 90))
    found = forecast(schedule(Project("p", Method("m", flow=flow), start=date(2027, 1, 11), country="NO")), 4000)
    first = found.influences[0]
    assert (first.path, first.kind) == ("long", "work")
    assert first.share > 0.95
    assert first.late > 0.95
    assert first.low < found.p50 < first.high
    assert "Shorten ‘Long’: it drives" in " ".join(words.text("en") for words in found.words)


def test_a_go_back_drives_the_late_outcomes_though_nothing_follows_it():
    flow = Phase("try", estimate=ThreePoint(4, 5, 6)) >> Gate("good")
    project = Project(
        "p", Method("m", flow=flow), start=date(2027, 1, 11), country="NO", go_backs=[GoBack("good", "try", "0.5")]
    )
    found = forecast(schedule(project), 2000)
    assert {one.kind: one.late for one in found.influences} == {"go-back": 1, "work": 0}


def test_a_percentile_is_the_first_day_by_which_so_many_have_ended():
    spread = Spread(tuple((date(2027, 1, day), 1) for day in range(1, 11)))
    assert [spread.percentile(share).day.day for share in (0.05, 0.1, 0.11, 0.5, 0.85, 0.9, 0.99)] == [
        1,
        1,
        2,
        5,
        9,
        9,
        10,
    ]
    assert spread.by(date(2027, 1, 5)) == 0.5


def test_percentiles_say_how_sure_they_are():
    found = forecast(schedule(PROJECT), 400)
    for chance in (0.1, 0.5, 0.85):
        one = found.finish.percentile(chance)
        assert one.earliest <= one.day <= one.latest
        assert found.finish.by(one.day) >= chance
    with pytest.raises(ValueError, match=r"P85 is 0\.85"):
        found.finish.percentile(85)


def test_a_plan_without_uncertainty_says_so():
    found = forecast(schedule(changed(uncertainty=Uncertainty("fixed"))), 10)
    assert "P33" in [item.code for item in found.findings]
    assert found.influences == ()


@pytest.mark.parametrize("samples", [0, -1, 2**32, 1.5, "10"])
def test_so_many_samples_there_cannot_be(samples):
    with pytest.raises(CannotForecast, match="takes from 1"):
        forecast(schedule(PROJECT), samples)


def test_a_go_back_leads_back():
    with pytest.raises(MethodProblems) as error:
        forecast(schedule(changed(go_backs=[GoBack("enough", "build", "0.2")])), 10)
    assert [item.code for item in error.value.findings] == ["P31"]


def test_a_go_back_to_what_is_left_out_never_comes():
    progress = Progress(date(2027, 2, 24), skipped=["ask"])
    plan = schedule(changed(go_backs=[GoBack("good", "ask", 1)], uncertainty=Uncertainty("fixed")), progress)
    assert forecast(plan, 10).p50 == plan.finish


def test_rounds_within_rounds_have_an_end():
    backs = [GoBack("good", "ask", "0.5", 400), GoBack("adopt", "ask", "0.5", 400)]
    with pytest.raises(CannotForecast, match="lower ‘at-most’"):
        forecast(schedule(changed(go_backs=backs)), 10)


@pytest.mark.parametrize("odds", [{"buy": "0.7"}, {"buy": "0.7", "make": "0.7"}, {"buy": "1.7", "make": "-0.7"}])
def test_odds_are_probabilities_that_add_up(odds):
    with pytest.raises(ValueError, match=r"add up to|from 0 to 1"):
        changed(odds={"route": odds})


@pytest.mark.parametrize("probability", ["-0.1", "1.1", "nan"])
def test_a_go_back_has_a_probability(probability):
    with pytest.raises(ValueError, match=r"probability|finite"):
        GoBack("good", "ask", probability)


def test_progress_is_told_and_comes_to_an_end():
    told = []
    forecast(schedule(PROJECT), 9000, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (9000, 9000)
    assert [done for done, _ in told] == sorted(done for done, _ in told)

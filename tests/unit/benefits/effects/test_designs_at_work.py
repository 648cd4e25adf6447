"""What each design sees in series made for it, and how it says so."""

import numpy as np
import pytest
from tests.unit.benefits.effects.samples import changed_series, following, panel_of

from innomethods.benefits.effects import (
    Inference,
    Rebase,
    Rule,
    Season,
    Standing,
    Verdict,
    before_after,
    control_chart,
    differences,
    interrupted,
    paired,
    randomised,
    single_after,
    synthetic_control,
)
from innomethods.benefits.effects.clusters import by_clusters

WEEKS = [31, 29, 30, 32, 28, 31, 30, 29, 33, 30, 31, 29]


def standing(result, words):
    (one,) = [one for one in result.assumptions if words in one.text.text("en")]
    return one.standing


class TestPairs:
    def test_units_picked_for_bad_figures_take_the_claim_down(self):
        random = np.random.default_rng(2)
        before, after = random.normal(30, 3, 20), random.normal(27, 3, 20)
        assert paired(before, after, picked_by_before=False).claim.stands_as == "paired"
        assert paired(before, after).claim.stands_as == "paired"
        assert paired(before, after, picked_by_before=True).claim.stands_as == "before-after"

    def test_what_would_have_moved_back_by_itself_is_reckoned(self):
        """Luck that is drawn anew: those picked above 60 fall back to 50, and none of it is effect."""
        random = np.random.default_rng(3)
        before, after = random.normal(50, 10, 4000), random.normal(50, 10, 4000)
        picked = before > 60
        result = paired(before[picked], after[picked], picked_by_before=True, usual=50)
        (told,) = [words.text("en") for words in result.warnings if "On their own" in words.text("en")]
        reckoned = float(told.split("by about ")[1].rstrip(".").replace("−", "-"))
        assert result.estimate == pytest.approx(-15, abs=1)
        assert reckoned == pytest.approx(result.estimate, abs=1)

    def test_an_outlier_is_named_and_left_in(self):
        change = [1.0, 1.2, 0.9, 1.1, 1.3, 0.8, 1.0, 1.15, 30.0]
        result = paired(np.zeros(9), change)
        assert result.estimate == pytest.approx(np.mean(change))
        assert any("number 9" in words.text("en") for words in result.warnings)
        assert standing(result, "normally") is Standing.NOT_HELD

    def test_many_left_out_are_told_as_a_danger(self):
        result = paired(np.zeros(8), np.arange(8.0), left_out=6)
        assert any("changed the answer" in words.text("en") for words in result.warnings)

    def test_the_rank_test_is_counted_out_without_ties(self):
        """All of six changes up: two of the 64 patterns are as extreme."""
        result = paired([0] * 6, [1, 2, 3, 4, 5, 6.5])
        assert (result.rank_sum, result.rank_p) == (21.0, pytest.approx(2 / 64))

    def test_dz_is_the_mean_in_standard_deviations_of_the_changes(self):
        result = paired([0] * 6, [1, 2, 3, 4, 5, 6])
        assert result.dz == pytest.approx(3.5 / np.std([1, 2, 3, 4, 5, 6], ddof=1))


class TestCharts:
    def test_a_frozen_baseline_is_not_moved_by_what_comes_after(self):
        short, long = (control_chart(WEEKS + [20] * more, baseline=12) for more in (1, 30))
        assert short.processes[0].centre == long.processes[0].centre == pytest.approx(30.25)
        assert short.processes[0].low == long.processes[0].low

    def test_limits_that_swallow_the_change_lose_the_claim(self):
        chart = control_chart([*WEEKS, 24, 23, 24, 22])
        assert chart.claim.stands_as == "before-after"
        assert control_chart([*WEEKS, 24, 23, 24, 22], baseline=12).claim.stands_as == "control-chart"

    @pytest.mark.parametrize(
        ("direction", "verdict"),
        [("down", Verdict.IMPROVEMENT), ("up", Verdict.CONCERN), (None, Verdict.NEUTRAL)],
    )
    def test_a_point_outside_is_good_or_bad_by_the_direction(self, direction, verdict):
        last = control_chart([*WEEKS, 20], baseline=12, direction=direction).points[-1]
        assert last.verdict is verdict
        assert [signal.rule for signal in last.signals] == [Rule.OUTSIDE]

    @pytest.mark.parametrize(("length", "found"), [(7, True), (8, False)])
    def test_a_run_of_seven_on_one_side_is_a_shift_by_the_rule_that_is_chosen(self, length, found):
        chart = control_chart([*WEEKS, *[29, 28.5, 29, 28, 29.5, 29]], baseline=12, run_length=length)
        shifts = [signal for signal in chart.signals if signal.rule is Rule.SHIFT]
        assert bool(shifts) is found
        if found:
            assert shifts[0].marks == tuple(range(11, 18))
            assert all(chart.points[at].verdict is Verdict.NEUTRAL for at in shifts[0].marks)

    def test_a_point_on_the_mean_breaks_a_run(self):
        flat = [29, 31] * 6
        assert not control_chart([*flat, 29, 29, 29, 29, 30, 29, 29, 29, 29], baseline=12).signals_after

    def test_two_of_three_near_a_limit_is_a_signal_on_one_side_only(self):
        high = control_chart(WEEKS, baseline=12).processes[0]
        near, opposite = high.centre + 0.8 * (high.high - high.centre), high.centre - 0.8 * (high.high - high.centre)
        middle = high.centre + 0.1
        rules = {signal.rule for signal in control_chart([*WEEKS, near, middle, near], baseline=12).signals}
        assert Rule.TWO_OF_THREE in rules
        rules = {signal.rule for signal in control_chart([*WEEKS, near, opposite, near], baseline=12).signals}
        assert Rule.TWO_OF_THREE not in rules

    def test_points_halfway_to_a_limit_are_not_near_it(self):
        process = control_chart(WEEKS, baseline=12).processes[0]
        halfway = process.centre + 0.55 * (process.high - process.centre)
        signals = control_chart([*WEEKS, halfway, process.centre + 0.1, halfway], baseline=12).signals
        assert Rule.TWO_OF_THREE not in {signal.rule for signal in signals}

    def test_where_signals_disagree_the_one_that_ends_last_decides(self):
        """A low stretch that turns: the points where it rises are part of both, and the rise goes on longest."""
        turning = [28, 28.5, 28, 28.5, 28, 28.5, 27, 28, 29, 30, 31, 32, 33]
        chart = control_chart([*WEEKS, *turning], baseline=12, direction="up")
        low = chart.points[19]
        assert {signal.rule for signal in low.signals} == {Rule.SHIFT, Rule.TREND}
        assert (low.verdict, chart.points[13].verdict) == (Verdict.IMPROVEMENT, Verdict.CONCERN)

    def test_a_trend_is_a_signal_in_its_own_direction_also_across_the_mean(self):
        rising = [26, 27, 28, 29.5, 31, 32.5, 34]
        chart = control_chart(WEEKS + rising, baseline=12, direction="up")
        trend = [chart.points[at].verdict for at in range(12, 19)]
        assert trend == [Verdict.IMPROVEMENT] * 7

    def test_every_point_says_why(self):
        chart = control_chart([*WEEKS, 20], baseline=12, direction="down")
        assert "without a pattern" in chart.points[0].why.text("en")
        assert "outside the limits" in chart.points[-1].why.text("en")

    def test_limits_set_anew_hold_from_there_and_the_reason_is_told(self):
        chart = control_chart(
            WEEKS + [week - 10 for week in WEEKS], baseline=12, rebase=[Rebase(13, "new ward")], direction="down"
        )
        first, second = chart.processes
        assert second.centre == pytest.approx(first.centre - 10)
        assert not chart.signals
        assert any("new ward" in words.text("en") for words in chart.warnings)

    def test_a_baseline_with_signals_takes_the_claim_down(self):
        chart = control_chart([30, 31] * 5 + [36, 37, 36, 37, 36, 37, 36, 37, 36, 37, 20], baseline=20)
        assert standing(chart, "stable") is Standing.NOT_HELD
        assert chart.claim.stands_as == "before-after"

    def test_false_alarms_are_as_many_as_theory_says(self):
        """Limits at three standard deviations: 0.27 per cent outside; runs of seven or more hold 8/128 of the points."""
        random = np.random.default_rng(5)
        charts = [control_chart(random.normal(size=2000)) for _ in range(10)]
        marks = {
            rule: sum(len(signal.marks) for chart in charts for signal in chart.signals if signal.rule is rule) / 20_000
            for rule in (Rule.OUTSIDE, Rule.SHIFT)
        }
        assert marks[Rule.OUTSIDE] == pytest.approx(0.0027, abs=0.0015)
        assert marks[Rule.SHIFT] == pytest.approx(8 / 128, abs=0.015)


class TestSeries:
    def test_a_step_and_a_slope_are_told_apart(self):
        number = np.arange(48)
        series = 50 + 0.5 * number - 6 * (number >= 30) - 0.3 * np.maximum(number - 30, 0)
        noise = np.random.default_rng(6).normal(size=48) * 0.1
        result = interrupted(series + noise, change=31)
        assert result.level_change.value == pytest.approx(-6, abs=0.2)
        assert result.slope_change.value == pytest.approx(-0.3, abs=0.02)
        assert result.effect_at(31).value == pytest.approx(-6, abs=0.2)
        assert result.effect_at(48).value == pytest.approx(-6 - 0.3 * 17, abs=0.2)
        assert result.cumulated.value == pytest.approx(sum(figure.value for _, figure in result.effects))
        assert result.estimate == pytest.approx(result.cumulated.value / 18)

    def test_without_the_season_the_answer_is_wrong_and_with_it_right(self):
        number = np.arange(60)
        noise = np.random.default_rng(7).normal(size=60) * 0.3
        series = 40 + 5 * np.sin(2 * np.pi * number / 12) - 3 * (number >= 42) + noise
        dates = [f"{2022 + place // 12}-{place % 12 + 1:02d}" for place in number]
        plain = interrupted(series, dates, change="2025-07")
        seasonal = interrupted(series, dates, change="2025-07", season=12)
        assert abs(plain.estimate + 3) > 2 * abs(seasonal.estimate + 3)
        assert seasonal.estimate == pytest.approx(-3, abs=0.5)
        assert "season of 12" in plain.text("en")

    def test_errors_that_follow_each_other_widen_the_interval(self):
        series = changed_series(np.random.default_rng(8), 60, 30, 0.0, carried=0.7)
        result = interrupted(series, change=61)
        assert result.carried == pytest.approx(0.7, abs=0.25)
        alone = changed_series(np.random.default_rng(8), 60, 30, 0.0)
        assert interrupted(alone, change=61).carried < 0.3

    def test_counts_that_spread_wider_than_chance_get_wider_intervals(self):
        random = np.random.default_rng(9)
        calm = random.poisson(40, 60)
        wild = random.negative_binomial(4, 4 / 44, 60)
        results = [interrupted(counts, change=41, counts=True) for counts in (calm, wild)]
        width = [result.level_change.interval.high / result.level_change.interval.low for result in results]
        assert results[0].dispersion < 2 < results[1].dispersion
        assert width[1] > 1.5 * width[0]

    def test_counts_that_follow_each_other_get_wider_intervals_than_statsmodels_alone_gives(self):
        import statsmodels.api as sm

        random = np.random.default_rng(38)
        errors = following(random, 90, 0.8) * 0.3
        counts, number = random.poisson(np.exp(4 + errors)), np.arange(90)
        result = interrupted(counts, change=61, counts=True)
        step = number >= 60
        columns = np.column_stack([np.ones(90), number, step, step * (number - 60)])
        bare = sm.GLM(counts, columns, family=sm.families.Poisson()).fit(scale="X2")
        width = np.log(result.level_change.interval.high / result.level_change.interval.low) / 2
        assert result.carried > 0.2
        assert width > 1.3 * 1.96 * bare.bse[2]

    def test_a_ratio_of_counts_is_found_among_what_they_are_counted_among(self):
        random = np.random.default_rng(10)
        people = np.linspace(10_000, 20_000, 60)
        rate = np.where(np.arange(60) < 40, 0.02, 0.01)
        result = interrupted(random.poisson(rate * people), change=41, counts=True, exposure=people)
        assert result.level_change.value == pytest.approx(0.5, abs=0.07)
        assert 1 in result.slope_change.interval

    def test_a_bent_line_before_takes_the_claim_down(self):
        number = np.arange(40)
        noise = np.random.default_rng(11).normal(size=40) * 0.3
        result = interrupted(30 - 0.03 * (number - 15) ** 2 + noise, change=29)
        assert result.claim.stands_as == "control-chart"

    def test_points_of_the_transition_are_left_out(self):
        series = changed_series(np.random.default_rng(12), 24, 14, 4.0)
        spoilt = series.copy()
        spoilt[24:27] = 1000
        one, other = (interrupted(values, change=25, transition=3) for values in (series, spoilt))
        assert one.estimate == other.estimate
        assert one.n == 35

    def test_the_line_without_the_measure_and_its_limits_are_there_to_draw(self):
        result = interrupted(changed_series(np.random.default_rng(13), 24, 12, 4.0), change=25)
        roles = [line.role for line in result.lines]
        assert roles == ["observed", "fitted", "counterfactual", "limit", "limit"]
        without = dict(result.lines[2].points)
        assert without[25] == pytest.approx(dict(result.counterfactual)[25].value)
        assert dict(result.lines[3].points)[36] < without[36] < dict(result.lines[4].points)[36]

    @pytest.mark.parametrize("season", [2, 3, 4, Season(period=6, waves=3)])
    def test_short_seasons_are_borne(self, season):
        series = changed_series(np.random.default_rng(14), 30, 20, 4.0)
        assert interrupted(series, change=31, season=season).level_change.value == pytest.approx(4, abs=2.5)


class TestDifferences:
    def test_what_struck_all_is_no_effect(self):
        rows, treated = panel_of(np.random.default_rng(15), 20, 20, 8, 4, 0.0)
        struck = [(unit, period, value + 100 * (period >= 4)) for unit, period, value in rows]
        plain, shocked = (differences(some, treated=treated, change=4) for some in (rows, struck))
        assert shocked.estimate == pytest.approx(plain.estimate)
        assert shocked.before_after == pytest.approx(plain.before_after + 100)

    def test_groups_that_parted_before_take_the_claim_down(self):
        rows, treated = panel_of(np.random.default_rng(16), 12, 12, 10, 6, 1.0)
        parting = [(unit, period, value + (unit in treated) * period) for unit, period, value in rows]
        assert differences(rows, treated=treated, change=6).claim.stands_as == "difference-in-differences"
        result = differences(parting, treated=treated, change=6)
        assert result.p_trend < 0.001
        assert result.claim.stands_as == "before-after"

    def test_one_period_before_cannot_show_how_groups_moved(self):
        rows, treated = panel_of(np.random.default_rng(17), 8, 8, 2, 1, 1.0)
        result = differences(rows, treated=treated, change=1)
        assert result.p_trend is None
        assert standing(result, "moved alike before") is Standing.UNKNOWN

    def test_few_clusters_are_bootstrapped_and_warned_of(self):
        rows, treated = panel_of(np.random.default_rng(18), 20, 20, 4, 2, 1.0)
        clusters = {unit: unit // 5 for unit in range(40)}
        few = differences(rows, treated=treated, change=2, cluster=clusters)
        assert (few.inference, few.clusters) == (Inference.WILD_BOOTSTRAP, 8)
        assert any("Few clusters" in words.text("en") for words in few.warnings)
        assert few == differences(rows, treated=treated, change=2, cluster=clusters, seed=1)

    @pytest.mark.parametrize("effect", [0.0, 5.0])
    def test_the_bootstrapped_interval_lies_about_the_estimate(self, effect):
        """It can't be far from what clustered errors give, whatever the effect: here twelve clusters, alike in size."""
        rows, treated = panel_of(np.random.default_rng(39), 30, 30, 2, 1, effect)
        changes = np.array([[value for one, _, value in rows if one == unit] for unit in range(60)])
        change, cluster = changes[:, 1] - changes[:, 0], np.arange(60) // 5
        plain = by_clusters(change, np.arange(60) < 30, cluster).interval
        result = differences(rows, treated=treated, change=1, cluster=dict(enumerate(cluster.tolist())))
        assert result.inference is Inference.WILD_BOOTSTRAP
        assert result.interval.low < result.estimate < result.interval.high
        assert 0.7 < (result.interval.high - result.interval.low) / (plain.high - plain.low) < 1.5

    def test_many_clusters_need_no_bootstrap(self):
        rows, treated = panel_of(np.random.default_rng(19), 60, 60, 4, 2, 1.0)
        many = differences(rows, treated=treated, change=2, cluster={unit: unit // 2 for unit in range(120)})
        assert (many.inference, many.clusters) == (Inference.CLUSTERED, 60)

    def test_one_fate_shared_is_one_fact(self):
        """Copies of a unit in the same cluster add no certainty."""
        rows, treated = panel_of(np.random.default_rng(20), 25, 25, 4, 2, 1.0)
        copies = [((unit, copy), period, value) for unit, period, value in rows for copy in range(10)]
        units = {unit for unit, _, _ in copies}
        inside = {unit for unit in units if unit[0] in treated}
        alone = differences(rows, treated=treated, change=2).interval
        fooled = differences(copies, treated=inside, change=2).interval
        told = differences(copies, treated=inside, change=2, cluster={unit: unit[0] for unit in units}).interval
        width = [one.high - one.low for one in (alone, fooled, told)]
        assert width[1] < 0.5 * width[0]
        assert width[2] == pytest.approx(width[0], rel=0.1)

    def test_a_figure_for_every_period_shows_when_groups_parted(self):
        rows, treated = panel_of(np.random.default_rng(21), 40, 40, 8, 4, 3.0)
        gaps = {gap.period: gap.value for gap in differences(rows, treated=treated, change=4).gaps}
        assert gaps[3] == 0.0
        assert all(abs(gaps[period]) < 1 for period in range(4))
        assert all(abs(gaps[period] - 3) < 1 for period in range(4, 8))


class TestSynthetic:
    def sample(self, effect, donors=20, seed=22):
        random = np.random.default_rng(seed)
        common = random.normal(size=(3, 24)).cumsum(axis=1)
        loads = random.dirichlet(np.ones(3), size=donors)
        values = 10 + loads @ common + random.normal(size=(donors, 24)) * 0.05
        ours = values[:3].mean(axis=0) + random.normal(size=24) * 0.05 + effect * (np.arange(24) >= 16)
        rows = [
            (f"d{number:02d}", period, one) for number in range(donors) for period, one in enumerate(values[number])
        ]
        return rows + [("ours", period, one) for period, one in enumerate(ours)]

    def test_an_effect_is_found_and_stands_out(self):
        result = synthetic_control(self.sample(2.0), treated="ours", change=16)
        assert result.estimate == pytest.approx(2.0, abs=0.3)
        assert result.p == pytest.approx(1 / 21)
        assert 2.0 in result.interval
        assert 0.0 not in result.interval

    def test_no_effect_does_not_stand_out(self):
        result = synthetic_control(self.sample(0.0), treated="ours", change=16)
        assert result.p > 0.05
        assert 0.0 in result.interval

    def test_weights_are_shares_of_donors(self):
        result = synthetic_control(self.sample(1.0), treated="ours", change=16, placebos=False)
        assert all(0 < weight <= 1 for _, weight in result.weights)
        assert sum(weight for _, weight in result.weights) == pytest.approx(1, abs=0.02)
        assert result.p is None
        assert any("not tried" in words.text("en") for words in result.warnings)

    def test_few_donors_can_never_be_sure_and_that_is_told(self):
        result = synthetic_control(self.sample(2.0, donors=8), treated="ours", change=16)
        assert result.interval is None
        assert any("cannot be lower than" in words.text("en") for words in result.warnings)

    def test_an_answer_that_hangs_on_one_donor_is_told(self):
        random = np.random.default_rng(23)
        base = random.normal(size=20).cumsum()
        rows = [(f"d{number}", period, number + random.normal() * 0.3) for number in range(8) for period in range(20)]
        rows += [("twin", period, base[period] + 4.0 + (5.0 if period >= 14 else 0)) for period in range(20)]
        rows += [("ours", period, base[period] + 4.0) for period in range(20)]
        result = synthetic_control(rows, treated="ours", change=14, placebos=False)
        assert result.weights[0][0] == "twin"
        assert any("hangs on these units: twin" in words.text("en") for words in result.warnings)


class TestGroups:
    def test_a_level_alone_claims_nothing(self):
        result = single_after([4, 5, 3, 4, 5, 4])
        assert result.claim.stands_as == "single-after"
        assert any("no baseline" in words.text("en") for words in result.warnings)

    def test_a_lot_over_like_groups_bears_an_effect(self):
        random = np.random.default_rng(24)
        background = {"age": (random.normal(40, 9, 60), random.normal(40, 9, 60))}
        result = randomised(random.normal(5, 1, 60), random.normal(4, 1, 60), by_lot=True, background=background)
        assert result.claim.stands_as == "randomised"
        assert 1.0 in result.interval

    def test_before_and_after_is_welchs_difference(self):
        """Hand calculation: means 2 and 5, variances 2.5 and 10, n = 5 each and one more at the mean."""
        result = before_after([0, 1, 2, 2, 3, 4], [1, 3, 5, 5, 7, 9])
        error = (np.var([0, 1, 2, 2, 3, 4], ddof=1) / 6 + np.var([1, 3, 5, 5, 7, 9], ddof=1) / 6) ** 0.5
        assert result.estimate == 3.0
        assert (result.interval.high - 3.0) / error == pytest.approx(2.36, abs=0.03)  # t with 7.35 degrees of freedom


@pytest.mark.slow
class TestIntervalsCover:
    """95 of a hundred intervals hold the truth when assumptions do: by simulation, with room for its own chance."""

    def share(self, inside):
        return sum(inside) / len(inside)

    def test_paired(self):
        random = np.random.default_rng(31)
        inside = [1.0 in paired(random.normal(size=12), random.normal(1, 1, 12)).interval for _ in range(1000)]
        assert self.share(inside) == pytest.approx(0.95, abs=0.025)

    @pytest.mark.parametrize(("carried", "least"), [(0.0, 0.93), (0.3, 0.92), (0.6, 0.88)])
    def test_interrupted(self, carried, least):
        """Where errors follow each other closely and points are few, a little too narrow: known of every such method."""
        random = np.random.default_rng(32)
        inside = [
            2.0 in interrupted(changed_series(random, 40, 24, 2.0, carried), change=41).interval for _ in range(600)
        ]
        assert least <= self.share(inside) <= 0.985

    def test_interrupted_counts(self):
        random = np.random.default_rng(33)
        inside = []
        for _ in range(600):
            mean = np.where(np.arange(60) < 40, 50.0, 40.0)
            counts = random.negative_binomial(25, 25 / (25 + mean))
            inside.append(0.8 in interrupted(counts, change=41, counts=True).level_change.interval)
        assert 0.92 <= self.share(inside) <= 0.98

    @pytest.mark.parametrize(("treated", "others"), [(4, 12), (15, 15)])
    def test_differences_of_units(self, treated, others):
        random = np.random.default_rng(34)
        inside = []
        for _ in range(600):
            rows, has = panel_of(random, treated, others, 6, 3, 1.5)
            inside.append(1.5 in differences(rows, treated=has, change=3).interval)
        assert self.share(inside) == pytest.approx(0.95, abs=0.03)

    def test_differences_of_few_clusters(self):
        random = np.random.default_rng(35)
        inside = []
        for _ in range(200):
            shared = random.normal(size=10)
            rows = [
                (unit, period, shared[unit // 6] * period + (unit < 30) * period + random.normal())
                for unit in range(60)
                for period in (0, 1)
            ]
            clusters = {unit: unit // 6 for unit in range(60)}
            result = differences(rows, treated=set(range(30)), change=1, cluster=clusters)
            inside.append(result.interval is None or 1.0 in result.interval)
        assert self.share(inside) == pytest.approx(0.95, abs=0.05)

    def test_difference_of_one_unit_among_many(self):
        random = np.random.default_rng(36)
        inside = []
        for _ in range(600):
            rows, has = panel_of(random, 1, 39, 6, 3, 1.5)
            inside.append(1.5 in differences(rows, treated=has, change=3).interval)
        assert self.share(inside) == pytest.approx(0.95, abs=0.03)

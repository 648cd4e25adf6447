"""Pictures of numbers: nothing outside, no text on another, shapes to scale, and the same said in words."""

from datetime import date
from itertools import pairwise

import pytest
from tests.unit.reporting.drawings.number_pictures import CHART, DRAWN, FLOWS, SERIES, SWITCHES, WAYS, flows_of
from tests.unit.reporting.drawings.reading_svg import faults_of, texts_of

from innomethods.benefits.effects import paired
from innomethods.reporting.drawings.benefit_way import BenefitWay, draw_benefit_way
from innomethods.reporting.drawings.plots import round_values
from innomethods.reporting.drawings.series import Series, SeriesLine, draw_series
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.switch_bars import MOST_SWITCHES, SwitchBar, SwitchBars, draw_switch_bars
from innomethods.reporting.drawings.year_flows import YearFlow, YearFlows, draw_year_flows
from innomethods.reporting.effect_pictures import series_of


def shapes(drawing, tag, look):
    return [dict(part.attributes) for part in drawing.parts if part.tag == tag and ("class", look) in part.attributes]


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", DRAWN)
def test_texts_stay_inside_and_apart_and_are_large_enough(name, width):
    draw, value = DRAWN[name]
    assert not faults_of(draw(value, width, prefix="x"))


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_value_gives_the_same_bytes(name):
    draw, value = DRAWN[name]
    assert draw(value).standalone() == draw(value).standalone()


# --- amounts by year


def test_bars_of_years_are_to_scale_filled_above_and_hollow_below_nothing():
    drawing = draw_year_flows(flows_of(-300.0, 100.0, 200.0))
    (below,), above = shapes(drawing, "rect", "im-ahead"), shapes(drawing, "rect", "im-done")
    heights = [float(one["height"]) for one in above]
    assert heights[1] / heights[0] == pytest.approx(2, abs=0.02)
    assert float(below["height"]) / heights[0] == pytest.approx(3, abs=0.02)
    assert float(below["y"]) == pytest.approx(float(above[0]["y"]) + heights[0], abs=0.2)


def test_the_message_says_from_when_it_stays_above_nothing():
    assert FLOWS["turns-twice"].turns == 2030
    assert FLOWS["short"].turns == 2031
    assert FLOWS["one-year"].turns is None
    plain = {name: draw_year_flows(one).message.replace("\N{NO-BREAK SPACE}", " ") for name, one in FLOWS.items()}
    assert plain["short"] == "Samlet nåverdi når null i 2031 og ender på 23 266 kr"
    assert plain["one-year"] == "Cumulated present value doesn't get above zero and ends at NOK −2,880,000"
    assert plain["always-above"] == "Samlet nåverdi ender på 30 kr"


def test_amounts_that_are_all_nothing_are_refused():
    with pytest.raises(ValueError, match="isn't 0"):
        YearFlows([YearFlow(2027, 0.0, 0.0)])


@pytest.mark.parametrize(("low", "high"), [(0, 0), (-5, 3), (0.001, 0.0013), (-2e9, 1), (7, 7), (-4, -4)])
def test_round_values_hold_what_is_shown(low, high):
    values = round_values(low, high)
    assert values[0] <= low
    assert high <= values[-1]
    assert len(values) <= 8
    steps = {round((right - left) / (values[-1] - values[0]), 6) for left, right in pairwise(values)}
    assert len(steps) == 1


# --- switching values


def test_the_least_change_stands_on_top_and_is_the_message():
    bars = SwitchBars([SwitchBar("far", 0.9, "1", "2"), SwitchBar("near", -0.1, "1", "2")])
    assert [bar.title for bar in bars.bars] == ["near", "far"]
    assert draw_switch_bars(bars).message == "Least is needed of ‘near’: −10% changes the sign"


def test_less_is_hollow_and_more_is_filled_to_the_same_scale():
    drawing = draw_switch_bars(SwitchBars([SwitchBar("a", -0.2, "1", "2"), SwitchBar("b", 0.4, "1", "2")]))
    (less,), (more,) = shapes(drawing, "rect", "im-ahead"), shapes(drawing, "rect", "im-done")
    assert float(more["width"]) / float(less["width"]) == pytest.approx(2, abs=0.02)
    assert float(less["x"]) + float(less["width"]) == pytest.approx(float(more["x"]), abs=0.2)


def test_more_bars_than_anybody_reads_are_refused():
    assert len(SWITCHES["many"].bars) == MOST_SWITCHES
    with pytest.raises(ValueError, match="not 11"):
        SwitchBars([SwitchBar("x", 0.1, "1", "2")] * 11)


# --- the way to a target


def test_what_nobody_measured_is_dashed_and_named():
    drawing = draw_benefit_way(WAYS["lacking"])
    assert len(shapes(drawing, "circle", "im-skipped")) == 2  # on the way, and in the key
    assert "Ikkje målt då det skulle: 31. august 2027." in drawing.description
    assert not shapes(draw_benefit_way(WAYS["falling"]), "circle", "im-skipped")


def test_only_a_way_that_somebody_gave_milestones_for_is_a_whole_line():
    assert shapes(draw_benefit_way(WAYS["rising"]), "path", "im-way")
    assert not shapes(draw_benefit_way(WAYS["rising"]), "path", "im-assumed")
    assert shapes(draw_benefit_way(WAYS["falling"]), "path", "im-assumed")


@pytest.mark.parametrize("points", [[], [(date(2027, 1, 1), 1.0)], [(date(2027, 1, 1), 1.0), (date(2027, 1, 1), 2.0)]])
def test_a_way_without_length_is_refused(points):
    with pytest.raises(ValueError, match="a later one"):
        BenefitWay("x", points)


# --- series


def test_points_before_the_change_are_hollow_circles_and_later_ones_filled_squares():
    drawing = draw_series(SERIES["chart"])
    key = 1
    assert len(shapes(drawing, "circle", "im-ahead")) == 12 + key
    assert len(shapes(drawing, "rect", "im-done")) == 8 + key


def test_each_rule_has_its_own_shape_and_stands_in_the_key():
    drawing = draw_series(SERIES["chart"])
    outside = {at for signal in CHART.signals if signal.rule == "outside" for at in signal.marks}
    assert len(shapes(drawing, "circle", "im-post")) == len(outside) + 1
    said = {text.text for text in texts_of(drawing)}
    assert "utenfor grensene" in said
    rules = {signal.rule.value for signal in CHART.signals}
    strongest = {shape.value for _, shape in SERIES["chart"].signals}
    assert strongest == rules


def test_limits_of_a_chart_are_named_with_their_values():
    said = {text.text for text in texts_of(draw_series(SERIES["chart"]))}
    assert {"snitt 30,2", "nedre 24,4", "øvre 36,1"} <= said


def test_a_broken_series_shows_what_was_to_be_expected():
    assert SERIES["broken"].change == 25
    assert shapes(draw_series(SERIES["broken"]), "path", "im-slack")
    assert SERIES["broken"].says.startswith("Estimated effect: −10.6")
    assert SERIES["numbered"].says == "Tala har endra seg meir enn dei pleier"


def test_a_design_without_points_in_time_has_no_picture():
    assert series_of(paired([1, 2, 3, 4, 5, 6], [2, 3, 5, 4, 7, 8]), "nb") is None


def test_a_series_without_anything_observed_is_refused():
    with pytest.raises(ValueError, match="what was observed"):
        Series("x", [SeriesLine("mean", "x", [(1, 2.0)])])

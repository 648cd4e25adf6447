"""The S-curve: its percentiles, what it says in words, and that no text lies on another."""

from datetime import date, timedelta

import pytest
from tests.unit.reporting.drawings.reading_svg import faults_of, texts_of

from innomethods.reporting.drawings import SCurve, Width, draw_s_curve

MONTHLY = [(date(2027, 4, 20), 2363), (date(2027, 5, 25), 4056), (date(2027, 6, 22), 816), (date(2027, 8, 31), 2765)]
DAILY = [(date(2027, 1, 11) + timedelta(days=day), 1 + day * (60 - day)) for day in range(60)]
CURVES = {
    "monthly": SCurve(MONTHLY, date(2027, 4, 20), "nb"),
    "daily": SCurve(DAILY, date(2027, 2, 1), "en"),
    "one day": SCurve([(date(2027, 3, 1), 5)], date(2027, 3, 1), "nn"),
    "long": SCurve([(date(2027 + year, 3, 1), 10) for year in range(12)]),
}


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", CURVES)
def test_it_is_sound(name, width):
    assert not faults_of(draw_s_curve(CURVES[name], width))


def test_it_says_its_percentiles_and_the_plan():
    shown = [seen.text for seen in texts_of(draw_s_curve(CURVES["monthly"]))]
    assert {"P10", "P50", "P85", "20.04.2027", "25.05.2027", "31.08.2027"} <= set(shown)
    assert any("planen (24" in text for text in shown)


def test_its_description_says_the_same():
    said = draw_s_curve(CURVES["monthly"]).description.replace("\N{NO-BREAK SPACE}", " ")
    assert "50 % er ferdige 25. mai 2027" in said
    assert said.endswith("Planen slutter 20. april 2027; da er 24 % ferdige.")


def test_no_outcomes_no_curve():
    with pytest.raises(ValueError, match="at least one outcome"):
        SCurve([])

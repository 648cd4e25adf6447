"""The picture of costs: bars to scale, nothing outside, the same numbers in words."""

from decimal import Decimal

import pytest

from innomethods.reporting.drawings.cost_bars import CostBar, CostBars, draw_cost_bars
from innomethods.reporting.drawings.sheet import Width

BARS = [CostBar("januar 2027", Decimal(300), Decimal("100.40")), CostBar("februar 2027", Decimal(0), Decimal(1600))]


def rectangles(drawing, look):
    return [
        {name: float(value) for name, value in part.attributes if name in {"x", "width"}}
        for part in drawing.parts
        if part.tag == "rect" and ("class", look) in part.attributes
    ]


@pytest.mark.parametrize("width", Width)
def test_bars_are_to_scale_and_stay_inside(width):
    drawing = draw_cost_bars(CostBars(BARS, language="nb"), width)
    own, bought = rectangles(drawing, "im-done")[:1], rectangles(drawing, "im-ahead")[:2]
    assert own[0]["width"] / bought[1]["width"] == pytest.approx(300 / 1600, abs=0.01)
    assert bought[0]["x"] == pytest.approx(own[0]["x"] + own[0]["width"], abs=0.2)
    assert all(one["x"] + one["width"] <= width.units for one in (*own, *bought))


@pytest.mark.parametrize(
    ("language", "message", "said"),
    [
        ("nb", "Kostnaden er høyest i februar 2027: 1 600 kr", "300 kr til egen tid og 1 700 kr til kjøp"),
        ("nn", "Kostnaden er høgast i februar 2027: 1 600 kr", "300 kr til eiga tid og 1 700 kr til kjøp"),
        ("en", "Costs are highest in februar 2027: NOK 1,600", "NOK 300 for own time and NOK 1,700 for purchases"),
    ],
)
def test_the_words_say_what_the_bars_show(language, message, said):
    drawing = draw_cost_bars(CostBars(BARS, language=language))
    assert drawing.message.replace("\N{NO-BREAK SPACE}", " ") == message
    assert said in drawing.description.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("bars", [[], [CostBar("x", Decimal(0), Decimal(0))], [CostBar("x", Decimal(5), Decimal(-1))]])
def test_nothing_to_draw_is_refused(bars):
    with pytest.raises(ValueError, match="some amount above 0"):
        CostBars(bars)

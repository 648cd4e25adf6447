"""The tornado: what is on top, what is hollow and filled, and that no text lies on another."""

from datetime import date

import pytest
from tests.unit.reporting.drawings.reading_svg import faults_of, texts_of

from innomethods.reporting.drawings import Tornado, TornadoBar, Width, draw_tornado

P50 = date(2027, 5, 25)
BACK = TornadoBar("veien tilbake fra «Klar til bruk»", date(2027, 4, 20), date(2027, 8, 31))
WORK = TornadoBar("arbeidet i «Samle erfaringer fra dem som har prøvd det lengst»", date(2027, 4, 20), P50)
STILL = TornadoBar("ventetiden", P50, P50)
TORNADOES = {
    "usual": Tornado([STILL, WORK, BACK], P50, "nb"),
    "one day": Tornado([STILL], P50),
    "ten": Tornado([BACK, *[WORK] * 9], date(2027, 4, 20), "nn"),
    "all later": Tornado([TornadoBar("later", date(2028, 5, 1), date(2028, 5, 2))], P50),
}


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", TORNADOES)
def test_it_is_sound(name, width):
    assert not faults_of(draw_tornado(TORNADOES[name], width))


def test_what_moves_the_finish_most_stands_on_top():
    assert [bar.title for bar in TORNADOES["usual"].bars] == [BACK.title, WORK.title, STILL.title]
    heights = {seen.text: seen.top for seen in texts_of(draw_tornado(TORNADOES["usual"])) if "«" in seen.text}
    assert heights[BACK.title] == min(heights.values())


def test_earlier_is_hollow_and_later_is_filled():
    text = draw_tornado(Tornado([BACK], P50)).inline()
    assert (text.count("im-ahead"), text.count("im-done")) == (1, 1)
    text = draw_tornado(Tornado([WORK], P50)).inline()
    assert (text.count("im-ahead"), text.count("im-done")) == (1, 0)


def test_it_says_the_same_in_words():
    drawing = draw_tornado(TORNADOES["usual"])
    said = drawing.description.replace("\N{NO-BREAK SPACE}", " ")
    assert "veien tilbake fra «Klar til bruk»: 20. april 2027 til 31. august 2027" in said
    assert "For alle utfall er dagen 25. mai 2027." in said


def test_no_bars_no_picture():
    with pytest.raises(ValueError, match="from 1 to 10 bars, not 0"):
        Tornado([], P50)

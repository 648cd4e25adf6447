"""The picture of people's load: what it says, how a week that asks for too much looks, and that no text lies on another."""

from datetime import date, timedelta

import attrs
import pytest
from tests.unit.reporting.drawings.reading_svg import faults_of, texts_of

from innomethods.reporting.drawings import LoadPicture, LoadRow, LoadWeek, Width, draw_load

MONDAY = date(2027, 1, 11)


def weeks(*asked, there=0.4):
    return [LoadWeek(MONDAY + timedelta(weeks=at), share, there, over=share > there) for at, share in enumerate(asked)]


BEFORE, NOW = (
    LoadRow("rådgiver", weeks(0.8, 0.4, 0), before=True),
    LoadRow("rådgiver", weeks(0.4, 0.4, 0.4), before=False),
)
LONG = "ansvarlig for gevinstene i hele enheten og i alle de andre"
PICTURES = {
    "moved": LoadPicture([BEFORE, NOW], "nb"),
    "one": LoadPicture([LoadRow("adviser", weeks(0.2, 0.4))]),
    "long names": LoadPicture([LoadRow(LONG, weeks(*[1.5, 0.1] * 20)), LoadRow("leiar", weeks(*[0.05] * 40))], "nn"),
    "many": LoadPicture([LoadRow(f"role {at}", weeks(*[0.1 * at, 0.4, 0.9] * 34)) for at in range(14)]),
}


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", PICTURES)
def test_it_is_sound(name, width):
    assert not faults_of(draw_load(PICTURES[name], width))


def test_a_week_that_asks_for_too_much_has_a_mark_of_its_own_and_its_number():
    drawing = draw_load(PICTURES["moved"])
    assert drawing.inline().count("im-solid") == 1
    assert "80\N{NO-BREAK SPACE}%" in [seen.text for seen in texts_of(drawing)]
    mended = attrs.evolve(PICTURES["moved"], rows=[NOW])
    assert "im-solid" not in draw_load(mended).inline()


def test_it_says_before_and_now_and_the_worst_week():
    drawing = draw_load(PICTURES["moved"])
    assert drawing.message == "For mye på en gang i 1 uke før, ingen nå"
    said = drawing.description.replace("\N{NO-BREAK SPACE}", " ")
    assert "Mest krever den 80 % av rådgiver i uke 2, der det er 40 %." in said


def test_a_picture_has_rows_and_a_row_has_weeks():
    with pytest.raises(ValueError, match="at least one week"):
        LoadRow("adviser", [])
    with pytest.raises(ValueError, match="from 1 to 14 rows, not 15"):
        LoadPicture([BEFORE] * 15)

"""Dates as precise as a source tells them: what is sure of their order, and what nobody knows."""

import pytest

from innomethods.sharing import OperatingModel, PartialDate, Period


def before(one, other):
    return PartialDate.parse(one).is_before(PartialDate.parse(other))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2017", "2018", True),
        ("2017", "2018-01-01", True),
        ("2018-04-30", "2018-05", True),
        ("2018", "2017", False),
        ("2018", "2018-01-01", False),  # nothing of that year comes before it
        ("2018-01-01", "2018", None),  # it may be that very day
        ("2018", "2018-05-01", None),
        ("2018-05-01", "2018", None),
        ("2018-12-31", "2018", False),  # nothing of that year comes after it
        ("2018", "2018", None),
        ("2018-05", "2018-05-31", None),
        ("2018-05-01", "2018-05-01", False),
        ("2020-02-29", "2020-02", False),
    ],
)
def test_what_comes_first_is_told_only_where_it_is_sure(one, other, answer):
    assert before(one, other) is answer


@pytest.mark.parametrize("text", ["2018", "2018-05", "2018-05-01", "0987"])
def test_a_date_reads_as_it_is_written(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "18", "2018-5", "2018-13", "2018-02-30", "0000", "2018-05-01 ", "2018\n", "høsten 2018", "٢٠١٨"]
)
def test_what_is_no_date_is_told(text):
    with pytest.raises(ValueError, match=r"2018|month|year|day"):
        PartialDate.parse(text)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match="needs its month"):
        PartialDate(2018, day=3)


def test_operating_models_take_dates_as_people_write_them():
    model = OperatingModel(id="lab", title="Lab", since="2018-05-01", history=[Period(title="Start", until="2019")])
    assert model.since == PartialDate(2018, 5, 1)
    assert model.history[0].until == PartialDate(2019)
    assert repr(model.history[0]) == "Period(…–2019)"

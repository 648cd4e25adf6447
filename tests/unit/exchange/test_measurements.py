"""Tables of measurements: columns as numbers, places and names; what can't be read is told with its line."""

from datetime import date

import pytest

from innomethods.exchange import UnusableFile
from innomethods.exchange.measurements import place_of, read_measurements


def read(folder, text, encoding="utf-8"):
    path = folder / "data.csv"
    path.write_bytes(text.encode(encoding))
    return read_measurements(path)


@pytest.mark.parametrize(
    "text", ["when,value\n2027-01,1.5\n", "\ufeffwhen;value\r\n2027-01;1,5\r\n", "when\tvalue\n2027-01\t1,5\n\n"]
)
def test_separators_and_decimals_of_spreadsheets_are_understood(tmp_path, text):
    table = read(tmp_path, text)
    assert table.numbers("value") == (1.5,)
    assert table.places("when") == (date(2027, 1, 1),)


def test_thousands_are_set_off_by_spaces(tmp_path):
    assert read(tmp_path, "a;b\n1 234,5;−2\n").numbers("a") == (1234.5,)
    assert read(tmp_path, "a;b\n1\N{NO-BREAK SPACE}234;−2\n").numbers("b") == (-2.0,)


def test_a_number_that_can_be_read_in_two_ways_is_refused(tmp_path):
    with pytest.raises(UnusableFile, match=r"data\.csv, row 3, column 'a': .*thousands"):
        read(tmp_path, 'a,b\n1,2\n"1,234",2\n').numbers("a")


@pytest.mark.parametrize(
    ("cell", "told"),
    [("twelve", "not a number"), ("", "empty"), ("NaN", "empty"), ("1.234,5", "not a number"), ("inf", "not a number")],
)
def test_a_wrong_cell_is_told_with_its_line(tmp_path, cell, told):
    with pytest.raises(UnusableFile, match=rf"data\.csv, row 3, column 'a': .*{told}"):
        read(tmp_path, f"a;b\n1;2\n{cell};2\n").numbers("a")


def test_an_empty_cell_may_be_asked_for(tmp_path):
    assert read(tmp_path, "a;b\n1;2\n;2\n").numbers_or_none("a") == (1.0, None)


def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(UnusableFile, match=r"‘values’.*‘when’ and ‘value’.*Did you mean ‘value’") as caught:
        read(tmp_path, "when,value\n1,2\n").numbers("values")
    assert "ingen kolonne heter" in caught.value.told.text("nb")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no rows"),
        ("a,b\n", "no rows"),
        ("a,a\n1,2\n", "two columns"),
        ("a,b\n1,2,3\n", "3 cells"),
        ("a,b\n1,\0\n", "not text"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, text, told):
    with pytest.raises(UnusableFile, match=told):
        read(tmp_path, text)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_what_norwegian_excel_and_powershell_save_is_understood(tmp_path, encoding):
    assert read(tmp_path, "når;verdi\n1;2,5\n", encoding=encoding).numbers("verdi") == (2.5,)


@pytest.mark.parametrize(
    ("written", "place"),
    [("2027-03-31", date(2027, 3, 31)), ("31.03.2027", date(2027, 3, 31)), ("2027", 2027), ("2.5", 2.5)],
)
def test_places_are_read_as_people_write_them(written, place):
    assert place_of(written) == place


@pytest.mark.parametrize("written", ["", "March", "2027-13", "31.02.2027"])
def test_what_is_no_place_is_refused(written):
    with pytest.raises(ValueError):  # noqa: PT011 - the caller tells it with its line
        place_of(written)

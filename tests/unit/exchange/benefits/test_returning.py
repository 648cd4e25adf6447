"""Observations come back as they were written; every wrong cell is told where it stands, and none is dropped."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innomethods.exchange import UnusableFile
from innomethods.exchange.benefits.observation_rows import observation_rows, observations_to_csv
from innomethods.exchange.benefits.returning import read_observations
from innomethods.exchange.benefits.workbook import benefits_to_workbook
from innomethods.model import Benefit, BenefitsPlan, Measure
from innomethods.wording import LANGUAGES

TODAY = date(2028, 1, 15)
HEAD = (
    "Id;Verdi;Måledato;Antall bak tallet;Dokumentasjon;Årsak til avvik;Tiltak;Ansvarlig for tiltak;Frist for tiltak\n"
)
SMALL = BenefitsPlan(
    "p", register=Benefit("sooner", title="Sooner", measure=Measure("wait", title="Days waited", direction="down"))
)


def read(rows, plan=SMALL):
    return read_observations(HEAD + rows, "o.csv", plan=plan, on=TODAY)


def test_everything_that_can_be_filled_in_comes_back():
    (one,) = read('wait;1 250,5;05.01.2028;40;"sak 28/1; sak 2";Gamle tall;Rydde;clinic;1. mars 2028\n').observations
    assert (one.value, one.on, one.count) == (Decimal("1250.5"), date(2028, 1, 5), 40)
    assert one.evidence == ("sak 28/1", "sak 2")
    assert (str(one.cause), str(one.action)) == ("Gamle tall", "Rydde")
    assert (one.responsible, one.action_due) == ("clinic", date(2028, 3, 1))


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("wait;soon;05.01.2028", "B31", (2, 2)),
        ("wait;12,000;05.01.2028", "B32", (2, 2)),
        ("wait;1e30;05.01.2028", "B31", (2, 2)),
        ("wait;NaN;05.01.2028", "B31", (2, 2)),
        ("wait;5;31.02.2028", "B33", (2, 3)),
        ("wait;5;16.01.2028", "B34", (2, 3)),
        ("waiting;5;05.01.2028", "B35", (2, 1)),
        ("wait;5;", "B37", (2, 3)),
        ("wait;;05.01.2028", "B37", (2, 2)),
        ("wait;5;05.01.2028;2,5", "B38", (2, 4)),
        ("wait;5;05.01.2028;0", "B38", (2, 4)),
        ("wait;5;05.01.2028;;;;;;snart", "B33", (2, 9)),
    ],
)
def test_a_wrong_cell_is_told_where_it_stands(row, code, place):
    found = read(row + "\n")
    assert found.observations == ()
    (told,) = found.findings
    assert (told.code, told.place.line, told.place.column) == (code, *place)
    assert all("{" not in told.text(language) for language in LANGUAGES)


def test_an_unknown_measure_gets_a_suggestion():
    (told,) = read("wiat;5;05.01.2028\n").findings
    assert "‘wait’" in told.text("en")


def test_two_rows_of_one_day_are_both_left_out_and_told():
    found = read("wait;5;05.01.2028\nwait;6;05.01.2028\nwait;7;06.01.2028\n")
    assert [one.value for one in found.observations] == [7]
    (told,) = found.findings
    assert (told.code, told.place.line) == ("B36", 3)


def test_rows_nobody_has_begun_are_left_alone_and_the_others_used():
    found = read("wait;;;;;;;;\nwait;5;05.01.2028\n")
    assert (len(found.observations), found.findings) == (1, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_csv_comes_back_in_every_language(plan, language):
    text = observations_to_csv(plan, language)
    lines = text.split("\r\n")
    separator = "," if language == "en" else ";"
    cells = lines[1].split(separator)
    cells[8], cells[9] = ("9.4" if language == "en" else "9,4"), "2027-05-31"
    edited = "\r\n".join([lines[0], separator.join(cells), *lines[2:]])
    found = read_observations(edited.encode(), plan=plan, on=TODAY)
    assert [(one.measure, one.value) for one in found.observations] == [("no-show-rate", Decimal("9.4"))]
    assert found.findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_workbook_comes_back_in_every_language(plan, language):
    book = openpyxl.load_workbook(io.BytesIO(benefits_to_workbook(plan, language=language)))
    sheet = book.worksheets[-1]
    sheet["I5"], sheet["J5"] = "9,4 %", date(2027, 5, 31)
    sheet["I6"], sheet["J6"] = True, date(2027, 6, 30)
    out = io.BytesIO()
    book.save(out)
    found = read_observations(out.getvalue(), "b.xlsx", plan=plan, on=TODAY)
    assert [(one.value, one.on) for one in found.observations] == [(Decimal("9.4"), date(2027, 5, 31))]
    (told,) = found.findings
    assert told.code == "B31"
    assert told.path == f"b.xlsx: {sheet.title}!I6"


def test_there_is_a_row_for_each_day_and_one_where_no_day_is_planned(plan):
    days = [(row.measure.id, row.when) for row in observation_rows(plan)]
    assert [day for id, day in days if id == "no-show-rate"] == [
        date(2027, 5, 31), date(2027, 6, 30), date(2027, 7, 31), date(2027, 8, 31), date(2027, 12, 31),
    ]  # fmt: skip
    assert [day for id, day in days if id == "wait"] == [None]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04nonsense", "can't be unpacked"),
        (b"\xd0\xcf\x11\xe0", "an old Excel sheet"),
        (b"\x00\x01", "neither a workbook"),
        (b"a;b\n1;2\n", "no row holds the headings"),
        (b"", "no row holds the headings"),
    ],
)
def test_another_file_is_refused_with_words(content, message):
    with pytest.raises(UnusableFile, match=message):
        read_observations(content, "x", plan=SMALL, on=TODAY)


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.text(max_size=12), min_size=9, max_size=9))
def test_whatever_is_typed_is_read_or_told(cells):
    clean = [cell.replace('"', "").replace("\x00", "") for cell in cells]
    found = read(";".join(f'"{cell}"' for cell in ["wait", *clean[1:]]) + "\n")
    begun = any(" ".join(cell.split()) for cell in clean[1:])
    assert bool(found.observations or found.findings) is begun


def filled_workbook(sheets):
    """A workbook of sheets by name: rows of Id, Verdi, Måledato; a value may come with its number format."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.append(["Id", "Verdi", "Måledato"])
        for number, (id, value, day) in enumerate(rows, start=2):
            shown, shape = value if isinstance(value, tuple) else (value, "General")
            sheet.append([id, shown, day])
            sheet.cell(number, 2).number_format = shape
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SHARE = BenefitsPlan(
    "p", register=Benefit("fewer", title="Fewer", measure=Measure("rate", title="Rate", unit="%", direction="down"))
)


@pytest.mark.parametrize("shape", ["0%", "0.0%", "0,0 %;[Red]-0,0 %"])
def test_a_cell_shown_as_per_cent_is_what_it_shows(shape):
    found = read_observations(
        filled_workbook({"a": [("rate", (0.074, shape), date(2028, 1, 5))]}), plan=SHARE, on=TODAY
    )
    assert [one.value for one in found.observations] == [Decimal("7.4")]


def test_a_per_cent_sign_that_a_format_only_writes_changes_nothing():
    content = filled_workbook({"a": [("rate", (7.4, '0.0"%"'), date(2028, 1, 5))]})
    assert [one.value for one in read_observations(content, plan=SHARE, on=TODAY).observations] == [Decimal("7.4")]


def test_per_cent_for_what_is_not_in_per_cent_is_told():
    content = filled_workbook({"a": [("wait", (0.12, "0%"), date(2028, 1, 5))]})
    found = read_observations(content, plan=SMALL, on=TODAY)
    assert ([one.code for one in found.findings], found.observations) == (["B39"], ())
    assert [one.code for one in read("wait;12%;05.01.2028\n").findings] == ["B39"]


def test_every_sheet_of_a_workbook_is_read():
    rows = {"South": [("wait", 40, date(2028, 1, 3))], "Notes": [], "North": [("wait", 30, date(2028, 1, 5))]}
    found = read_observations(filled_workbook(rows), plan=SMALL, on=TODAY)
    assert [one.value for one in found.observations] == [40, 30]
    rows["North"].append(("wait", 41, date(2028, 1, 3)))
    twice = read_observations(filled_workbook(rows), plan=SMALL, on=TODAY)
    assert [one.value for one in twice.observations] == [30]
    (told,) = twice.findings
    assert told.code == "B36"
    assert "row 2 (South)" in told.text("en")


HOURS = BenefitsPlan(
    "p", register=Benefit("freed", title="Freed", measure=Measure("hours", title="Hours", unit="h", direction="up"))
)


@pytest.mark.parametrize(("unit", "codes"), [("h", []), ("timer", []), ("Hours", []), ("", []), ("min", ["B39"])])
def test_the_sheets_unit_is_the_measures(unit, codes):
    text = f"Id;Enhet;Verdi;Måledato\nhours;{unit};15;05.01.2028\n"
    found = read_observations(text, plan=HOURS, on=TODAY)
    assert [one.code for one in found.findings] == codes
    assert len(found.observations) == (not codes)

"""The page as values: nothing unsafe gets in, no cell is empty."""

import pytest

from innomethods.reporting.pages import Cell, Column, Row, Span, Table, anchor_of, as_line, text_of

COLUMNS = [Column("gate", "Beslutningspunkt"), Column("date", "Dato"), Column("status", "Status")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\x00b\x07", "a\ufffdb\ufffd"),
        ("\u202eevil\u202c", "evil"),
        ("in\u200bvisible\u00ad", "invisible"),
        ("two\nlines\tand  more", "two lines and more"),
        ("P3\N{NO-BREAK SPACE}", "P3\N{NO-BREAK SPACE}"),
        (" after", " after"),
        (" ", " "),
    ],
)
def test_a_span_holds_nothing_a_reader_cannot_see(written, read):
    assert Span(written).text == read


def test_a_line_is_made_of_text_and_spans():
    assert text_of(as_line(["P3 ", Span("Klar", language="nb")])) == "P3 Klar"
    assert as_line("") == ()


def test_an_empty_cell_is_refused():
    with pytest.raises(ValueError, match="an empty cell under status"):
        Table("gates", "Beslutningspunkter", COLUMNS, [Row(["P1", "5. mai", " "])])


def test_a_row_of_another_length_is_refused():
    with pytest.raises(ValueError, match="2 cells for 3 columns"):
        Table("gates", "Beslutningspunkter", COLUMNS, [Row(["P1", "5. mai"])])


def test_a_total_may_reach_over_columns_it_has_nothing_for():
    total = Row(["Til sammen", "3"], total=True)
    table = Table("gates", "Beslutningspunkter", COLUMNS, [total])
    assert table.span_of(total) == 2
    assert [column.id for column, _ in table.cells_of(total)] == ["gate", "status"]


def test_a_cell_reads_as_its_line_and_its_note():
    assert Cell("11.01.2027", note="uke 2").text == "11.01.2027 uke 2"


@pytest.mark.parametrize("wanted", ["plain-id", 'a b"><script>', "æøå/../x"])
def test_an_anchor_can_stand_in_an_address(wanted):
    anchor = anchor_of("source", wanted)
    assert anchor.startswith("source-")
    assert set(anchor) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")

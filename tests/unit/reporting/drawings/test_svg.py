"""Promises of the SVG writer, the letter widths and the line breaking."""

import re

import pytest
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextToPath

from innomethods.reporting.drawings import Drawing, Width, css_drawings, in_three_widths
from innomethods.reporting.drawings.marks import draw_line
from innomethods.reporting.drawings.measuring import text_width, wrap
from innomethods.reporting.drawings.sheet import Label, Layer, Sheet
from innomethods.reporting.drawings.styles import css_standalone
from innomethods.reporting.drawings.svg import element, harmless, number
from innomethods.reporting.tokens import Theme, css_tokens

SENTENCE = "Grunngi prioriteringane: kva for ein ÆØÅ æøå (12 %) – «Ta i bruk?» § 5 …"


@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_the_font_that_matplotlib_bundles(bold):
    font = FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=100)
    width, _, _ = TextToPath().get_text_width_height_descent("n" * 40, font, ismath=False)
    assert text_width("n" * 40, 100, bold=bold) == pytest.approx(width, rel=0.02)


def test_letters_the_table_has_not_are_taken_as_wide():
    assert text_width("漢字", 10) >= 20
    assert text_width("😀", 10) >= 10
    assert text_width("e\u0301", 10) == text_width("e", 10)


def test_a_text_is_never_wider_than_its_room_and_says_when_it_was_cut():
    for width in range(30, 400, 7):
        lines = wrap(SENTENCE, width, 13)
        assert len(lines.lines) <= 2
        assert all(text_width(line, 13) <= width for line in lines.lines)
        assert lines.whole == (" ".join(lines.lines) == SENTENCE)
        assert lines.whole or lines.lines[-1].endswith("…")


def test_a_word_is_broken_only_at_its_own_hyphen_or_dash():
    assert wrap("Utforske–definere", 80, 14, bold=True).lines == ("Utforske–", "definere")
    assert wrap("Gevinstrealisering", 60, 14).lines[0].endswith("…")


def test_hard_spaces_hold_a_line_together():
    assert wrap("den 12.\xa0april 2027", 60, 13).lines[0] == "den"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\tb\nc", "a b c"),
        ("  a   b ", "a b"),
        ("\u202eabc\u202c", "abc"),
        ("a\u200bb\ufeff", "ab"),
        ("a\x07b", "a\ufffdb"),
        ("12\xa0%", "12\xa0%"),
        ("\ud83d", "\ufffd"),
        ("\ufffe", "\ufffd"),
    ],
)
def test_text_is_made_harmless(given, kept):
    assert harmless(given) == kept


def test_numbers_have_at_most_one_decimal_and_mirror_each_other():
    assert [number(value) for value in (0.05, -0.05, -0.04, 1104.0, 2.25)] == ["0.1", "-0.1", "0", "1104", "2.3"]


def test_an_attribute_is_escaped():
    assert element("g", aria_label='"<&').to_text() == '<g aria-label="&quot;&lt;&amp;" />'


def drawn(width):
    return Drawing(f"x-{width}", width, 10, "Title", "Text", "en", (element("rect", class_="im-done"),))


def test_a_file_of_its_own_carries_its_colours_for_light_and_dark():
    text = drawn(Width.WIDE).standalone()
    assert text.startswith("<?xml")
    assert "#0F4C81" in text
    assert "prefers-color-scheme:dark" in text
    assert "var(" not in text


def test_a_drawing_inside_a_page_carries_no_colour_of_its_own():
    assert "#" not in drawn(Width.WIDE).inline()


def test_three_widths_share_a_page_without_sharing_an_id():
    html = in_three_widths(drawn)
    assert [html.count(f'id="x-{width}-t"') for width in Width] == [1, 1, 1]
    assert 'tabindex="0"' in html


def test_every_token_that_the_style_sheet_uses_is_defined():
    used = set(re.findall(r"var\((--im-[a-z0-9-]+)\)", css_drawings()))
    assert used
    assert used <= set(re.findall(r"(--im-[a-z0-9-]+):", css_tokens()))
    assert "$" not in css_drawings()
    assert "$" not in css_standalone(Theme())


# --- as little text as will do


def sheet_of(*labels):
    sheet = Sheet()
    for label in labels:
        sheet.write(label)
    return sheet


def test_labels_that_look_the_same_say_so_once_and_each_stands_where_it_was_written():
    bold = Label("c", 5, 6, 12, bold=True, anchor="end")
    first, other = sheet_of(Label("a", 1, 2, 12), bold, Label("b", 3, 4, 12)).elements()
    assert (
        first.to_text() == '<g font-size="12" class="im-ink"><text x="1" y="2">a</text><text x="3" y="4">b</text></g>'
    )
    assert other.to_text().count("<text") == 1


def test_lines_of_the_backdrop_are_one_and_marks_stay_on_their_own():
    sheet = Sheet()
    for x in (10, 20):
        draw_line(sheet, (x, 0), (x, 9), look="im-grid", layer=Layer.GRID)
        draw_line(sheet, (x, 0), (x, 9), look="im-slip")
    assert [shape.to_text() for shape in sheet.elements()] == [
        '<path d="M10 0L10 9M20 0L20 9" class="im-grid" />',
        '<path d="M10 0L10 9" class="im-slip" />',
        '<path d="M20 0L20 9" class="im-slip" />',
    ]

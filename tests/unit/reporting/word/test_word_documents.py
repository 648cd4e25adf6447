"""A page as DOCX, read back with python-docx: what is said is there, in order, with what readers' tools need."""

import io
import zipfile
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from innomethods.reporting.drawings.sheet import Drawing, Width
from innomethods.reporting.drawings.svg import element
from innomethods.reporting.pages import (
    Bullets,
    Cell,
    Column,
    Fact,
    Figure,
    Page,
    Pairs,
    Paragraph,
    Row,
    Section,
    Span,
    Table,
)
from innomethods.reporting.word import UnusableTemplate, docx_of
from innomethods.reporting.word.widths import shares_of

TABLE = Table(
    "needs",
    "What is needed",
    [Column("what", "What"), Column("cost", "Cost", numeric=True)],
    [
        Row([Cell("Sensors", note="Twelve of them"), "720 000"]),
        Row([Cell("Test", status="fail"), "9 000"]),
        Row(["Total", "729 000"], total=True),
    ],
    note="Without VAT.",
)
PICTURE = Figure(
    "way",
    [
        Drawing(
            "way",
            Width.MEDIUM,
            100,
            "It takes a year",
            "A line from start to end.",
            "nb",
            (element("circle", cx=50, cy=50, r=20, class_="im-done"),),
        )
    ],
    "The way",
)
PAGE = Page(
    language="nn",
    title="Prosjekt: rapport",
    example=True,
    meta=["Fjordvik kommune"],
    headline="Ikkje klar",
    lead="Målet er ikkje nådd.",
    facts=[Fact("next", "Neste", "P3", "20. april")],
    figure=PICTURE,
    sections=[
        Section(
            "one",
            "Fyrst dette",
            [
                Paragraph([Span("Sjå "), Span("before", language="en", look="lost")]),
                Bullets(["ein", "to"], title="Lista"),
                Pairs([("Kven", "rådgivaren")]),
                TABLE,
            ],
            sections=[Section("two", "Under")],
        )
    ],
    left_out="Ikkje med: kjelder.",
    foot=["Ikkje juridisk råd."],
)


def opened(page=PAGE, **more):
    return Document(io.BytesIO(docx_of(page, **more)))


def test_everything_said_is_there_in_order():
    document = opened()
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    wanted = [
        "EKSEMPEL · Fjordvik kommune",
        "Ikkje klar",
        "Målet er ikkje nådd.",
        "The way",
        "Fyrst dette",
        "Sjå before",
        "Lista",
        "ein",
        "to",
        "Kven: rådgivaren",
        "What is needed",
        "Without VAT.",
        "Under",
        "Ikkje med: kjelder.",
        "Ikkje juridisk råd.",
    ]
    at = [texts.index(one) for one in wanted]
    assert at == sorted(at)
    assert [
        style.style.name for style in document.paragraphs if style.text in {"Ikkje klar", "Fyrst dette", "Under"}
    ] == ["Title", "Heading 1", "Heading 2"]


def test_tables_are_real_ones_with_a_head_row_that_is_repeated():
    facts, table = opened().tables
    assert [cell.text for cell in facts.rows[0].cells] == ["Neste", "P3", "20. april"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["What", "Cost"], ["Sensors\nTwelve of them", "720 000"], ["✕\N{NO-BREAK SPACE}Test", "9 000"], ["Total", "729 000"],
    ]  # fmt: skip
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_picture_has_its_words():
    (shape,) = opened().inline_shapes
    assert shape._inline.docPr.get("descr") == "It takes a year. A line from start to end."
    with zipfile.ZipFile(io.BytesIO(docx_of(PAGE))) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".png")]
        assert archive.read(name).startswith(b"\x89PNG")


def test_it_says_its_language_and_that_of_foreign_words():
    document = opened()
    assert document.core_properties.language == "nn-NO"
    assert document.core_properties.title == "Prosjekt: rapport"
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == "nn-NO"
    foreign = [run for paragraph in document.paragraphs for run in paragraph.runs if run.text == "before"]
    assert foreign[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "en-GB"
    assert foreign[0].font.strike


def test_every_page_of_an_example_says_so_and_counts():
    section = opened().sections[0]
    assert section.header.paragraphs[0].text.startswith("EKSEMPEL")
    assert [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))] == [
        "PAGE",
        "NUMPAGES",
    ]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_the_same_page_gives_the_same_bytes():
    assert docx_of(PAGE) == docx_of(PAGE)


def test_a_template_keeps_its_look_and_loses_its_text(tmp_path):
    template = Document()
    template.add_paragraph("Skriv her")
    template.styles["Title"].font.name = "Georgia"
    template.sections[0].header.paragraphs[0].text = "Fjordvik kommune, rådmannen"
    path = tmp_path / "mal.docx"
    template.save(str(path))
    document = opened(template=path)
    assert document.styles["Title"].font.name == "Georgia"
    assert document.sections[0].header.paragraphs[0].text == "Fjordvik kommune, rådmannen"
    assert "Skriv her" not in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("content", [None, b"no archive", b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_word_document_is_told(tmp_path, content):
    path = tmp_path / "brev.docx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnusableTemplate, match=r"brev\.docx"):
        docx_of(PAGE, template=path)


def test_columns_get_room_for_their_words_and_share_the_page():
    wide = Table(
        "t",
        "T",
        [Column("a", "A"), Column("b", "B"), Column("c", "C")],
        [Row(["x", "word " * 40, "https://example.org/" + "a" * 300])],
    )
    shares = shares_of(wide)
    assert sum(shares) == pytest.approx(1)
    assert shares[2] < 0.45
    assert shares[0] < shares[1]


def test_a_report_can_be_written_as_word(tmp_path):
    from innomethods import Method, Phase, Project, write_report

    pilot = Project("pilot", Method("small", flow=Phase("try", estimate=5)), start=date(2027, 1, 11), country="NO")
    report = write_report(pilot, tmp_path / "report", formats=["docx"])
    assert [path.name for path in report.files] == ["report.docx", "manifest.json"]
    assert Document(str(report.files[0])).paragraphs


def test_styles_are_looked_up_once_and_not_for_each_cell(monkeypatch):
    asked = []
    known = DocumentPart.get_style_id
    monkeypatch.setattr(
        DocumentPart, "get_style_id", lambda part, style, of: asked.append(style) or known(part, style, of)
    )

    def lookups(rows):
        asked.clear()
        table = Table("needs", "Needs", [Column("what", "What")], [Row([Cell("Sensors", note="Many")])] * rows)
        docx_of(
            Page(
                language="en", title="Needs", meta=[], headline="Needs", lead="", sections=[Section("a", "A", [table])]
            )
        )
        return len(asked)

    assert lookups(50) == lookups(2)

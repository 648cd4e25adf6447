"""A page written as DOCX: headings, lists, real tables with repeated head rows, pictures with alternative text.

The same page gives the same bytes. Not here: how it looks (`styles`), what it says (the page).
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from innomethods.errors import InnomethodsError, MissingExtra
from innomethods.reporting import labels
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.drawings.status_marks import STATUS_SIGNS
from innomethods.reporting.pages import (
    Block,
    Bullets,
    Cell,
    Figure,
    Line,
    Look,
    Page,
    Pairs,
    Paragraph,
    Section,
    Span,
    Table,
    text_of,
)
from innomethods.reporting.tokens import PRINT, Theme
from innomethods.reporting.word import styles
from innomethods.reporting.word.pictures import png_of
from innomethods.reporting.word.widths import shares_of
from innomethods.wording import Wording

if TYPE_CHECKING:
    from docx.document import Document

_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the same bytes every time
_WORD = Wording(nb="Et Word-dokument", nn="Eit Word-dokument", en="A Word document")
_POINT = 12_700  # of Word's units
_DEEPEST = 3  # levels of headings
_PAGE_OF = Wording(nb="Side {page} av {pages}", nn="Side {page} av {pages}", en="Page {page} of {pages}")


@attrs.frozen
class UnusableTemplate(InnomethodsError, ValueError):
    """A template that can't be read as a Word document.

    >>> print(UnusableTemplate("brev.dotx", "it is no Word document"))
    The template brev.dotx can't be used: it is no Word document. Save it in Word as .docx and hand that in.
    """

    path: str
    why: str

    def __str__(self) -> str:
        return f"The template {self.path} can't be used: {self.why}. Save it in Word as .docx and hand that in."


def docx_of(page: Page, *, theme: Theme | None = None, template: Path | None = None, landscape: bool = False) -> bytes:
    """Return a page as a Word document, the same bytes for the same page.

    With `template`, a body's own .docx, its styles, margins, head and foot are kept, and its text is left out.

    Raises:
        MissingExtra: without the packages of the extra `office`.
        UnusableTemplate: when the template isn't a Word document.
    """
    try:
        import docx
    except ImportError:
        raise MissingExtra(_WORD, "office") from None
    document = docx.Document() if template is None else _opened(template)
    if template is None:
        styles.lay_out(document, landscape=landscape)
    styles.add_styles(document, ours=template is None)
    styles.set_language(document, page.language)
    _name(document, page)
    _Writer(document, page, theme).write(own_foot=template is None)
    stream = io.BytesIO()
    document.save(stream)
    return _without_clock(stream.getvalue())


def _opened(template: Path) -> Document:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(str(template))
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it is no Word document"
        raise UnusableTemplate(str(template), why) from None
    body = document.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    return document


def _name(document: Document, page: Page) -> None:
    known = document.core_properties
    known.title, known.author, known.comments, known.keywords = page.title[:255], "", "", ""
    known.created = known.modified = _MADE.replace(tzinfo=None)
    known.last_modified_by, known.revision = "", 1


def _without_clock(data: bytes) -> bytes:
    """Return the same archive with one date in all its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _MADE.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return out.getvalue()


class _Writer:
    """Writes one page into one document."""

    def __init__(self, document: Document, page: Page, theme: Theme | None) -> None:
        self._document, self._page, self._theme = document, page, theme
        self._width, self._high = styles.text_area(document)
        self._pictures = 0
        self._ids: dict[str, str | None] = {}  # of styles; python-docx reads all styles each time it is asked for one

    def write(self, *, own_foot: bool) -> None:
        page = self._page
        if own_foot:
            self._head_and_foot()
        meta = [text_of(line) for line in page.meta]
        if page.example:
            meta.insert(0, labels.EXAMPLE.text(page.language))
        if meta:
            self._say(" · ".join(meta), styles.META)
        self._say(page.headline, "Title")
        self._say(page.lead, styles.LEAD)
        if page.facts:
            self._facts()
        if page.figure is not None:
            self._figure(page.figure)
        for section in page.sections:
            self._section(section, 1)
        if page.left_out:
            self._say(page.left_out, styles.NOTE)
        for line in page.foot:
            self._line(line, styles.NOTE)

    def _head_and_foot(self) -> None:
        section, language = self._document.sections[0], self._page.language
        if self._page.example:
            section.header.paragraphs[0].text = f"{labels.EXAMPLE.text(language)} · {self._page.title}"
        foot = section.footer.paragraphs[0]
        before, between, after = _PAGE_OF.text(language).replace("{pages}", "{page}").split("{page}")
        for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            if text:
                foot.add_run(text)
            if field:
                _add_field(foot, field)

    def _say(self, text: str, style: str) -> Any:  # noqa: ANN401 - a paragraph of python-docx
        return self._line((Span(text),) if text else (), style)

    def _line(self, line: Line, style: str) -> Any:  # noqa: ANN401 - likewise
        return self._runs(self._document.add_paragraph(style=style), line)

    def _runs(self, paragraph: Any, line: Line) -> Any:  # noqa: ANN401 - likewise
        for span in line:
            run = paragraph.add_run(span.text)
            if span.look is Look.STRONG:
                run.bold = True
            elif span.look is Look.LOST:
                run.font.strike = True
            elif span.look is Look.CODE:
                run.font.name = "Consolas"
            if span.language is not None and span.language != self._page.language:
                _mark_language(run, styles.LANGUAGES[span.language])
        return paragraph

    def _section(self, section: Section, level: int) -> None:
        self._line(section.title, f"Heading {min(level, _DEEPEST)}")
        for block in section.blocks:
            self._block(block, text_of(section.title))
        for inner in section.sections:
            self._section(inner, level + 1)

    def _block(self, block: Block, under: str) -> None:
        match block:
            case Paragraph():
                self._line(block.line, styles.NOTE if block.small else "Normal")
            case Bullets():
                if block.title:
                    self._say(block.title, "Normal").paragraph_format.keep_with_next = True
                for item in block.items:
                    self._line(item, "List Bullet")
            case Pairs():
                for name, line in block.items:
                    self._line((Span(f"{name}: ", look=Look.STRONG), *line), "Normal")
            case Figure():
                self._figure(block)
            case Table():
                self._table(block, under)

    def _facts(self) -> None:
        rows: list[list[Line]] = [
            [(Span(fact.label),), (Span(fact.value, look=Look.STRONG),), (Span(fact.note),)]
            for fact in self._page.facts
        ]
        table = self._grid(rows, (0.26, 0.3, 0.44))
        for row in table.rows:
            _rule(row, "top")
        _rule(table.rows[-1], "bottom")
        self._document.add_paragraph(style=styles.NOTE)

    def _figure(self, figure: Figure) -> None:
        """Put in the picture drawn for a page of this breadth, no higher than the page."""
        wanted = Width.WIDE if self._width > self._high else Width.MEDIUM
        drawing = next((one for one in figure.drawings if one.width is wanted), figure.drawings[0])
        caption = self._say(figure.caption, "Caption")
        caption.paragraph_format.keep_with_next = True
        width = min(self._width, int(self._high * 0.85 * drawing.width.units / max(drawing.height, 1)))
        paragraph = self._document.add_paragraph(style="Normal")
        shape = paragraph.add_run().add_picture(io.BytesIO(png_of(drawing, self._theme)), width=width)
        self._pictures += 1
        told = shape._inline.docPr  # noqa: SLF001 - python-docx has no other way to alternative text
        told.set("descr", f"{figure.message}. {figure.description}")
        told.set("title", figure.message)
        told.set("name", f"{figure.id} {self._pictures}")
        self._say(f"{figure.message}. {figure.description}", styles.NOTE)

    def _table(self, table: Table, under: str) -> None:
        if table.caption != under:  # the heading has just said it
            self._say(table.caption, "Caption").paragraph_format.keep_with_next = True
        heads: list[Line] = [(Span(column.title),) for column in table.columns]
        shares = shares_of(table, self._width / _POINT)
        grid = self._grid([heads], shares, style=styles.TABLE_HEAD)
        _repeat(grid.rows[0])
        for row in table.rows:
            added = grid.add_row()
            for (column, cell), place in zip(table.cells_of(row), _places(added, table.span_of(row)), strict=True):
                self._cell(place, cell, right=column.numeric, bold=row.total or place is added.cells[0])
            _keep_whole(added)
            _rule(added, "top" if row.total else "bottom", heavy=row.total)
        for at, column in enumerate(table.columns):
            if column.numeric:
                _to_the_right(grid.rows[0].cells[at].paragraphs[0])
        _rule(grid.rows[0], "bottom", heavy=True)
        _widen(grid, [int(self._width * share) for share in shares])
        if table.note:
            self._line(table.note, styles.NOTE)
        else:
            self._document.add_paragraph(style=styles.NOTE)

    def _cell(self, place: Any, cell: Cell, *, right: bool, bold: bool) -> None:  # noqa: ANN401 - of python-docx
        paragraph = self._styled(place.paragraphs[0], styles.TABLE)
        if cell.status is not None:
            paragraph.add_run(f"{STATUS_SIGNS[cell.status]}\N{NO-BREAK SPACE}")
        self._runs(paragraph, cell.line)
        if bold:
            for run in paragraph.runs:
                run.bold = True
        if right:
            _to_the_right(paragraph)
        if text_of(cell.note):
            note = self._runs(self._styled(place.add_paragraph(), styles.NOTE), cell.note)
            if right:
                _to_the_right(note)

    def _styled(self, paragraph: Any, style: str) -> Any:  # noqa: ANN401 - a paragraph of python-docx
        from docx.enum.style import WD_STYLE_TYPE

        if style not in self._ids:
            part: Any = self._document.part
            self._ids[style] = part.get_style_id(style, WD_STYLE_TYPE.PARAGRAPH)
        paragraph._p.style = self._ids[style]  # noqa: SLF001 - the only way past looking it up once a cell
        return paragraph

    def _grid(self, rows: list[list[Line]], shares: Iterable[float], *, style: str = styles.TABLE) -> Any:  # noqa: ANN401
        table = self._document.add_table(rows=len(rows), cols=len(rows[0]))
        table.autofit = False
        for row, lines in zip(table.rows, rows, strict=True):
            for cell, line in zip(row.cells, lines, strict=True):
                self._runs(self._styled(cell.paragraphs[0], style), line)
            _keep_whole(row)
        _widen(table, [int(self._width * share) for share in shares])
        return table


def _places(row: Any, span: int) -> list[Any]:  # noqa: ANN401 - a row of python-docx
    cells = list(row.cells)
    if span > 1:
        cells[0].merge(cells[span - 1])
        cells = [row.cells[0], *cells[span:]]
    return cells


def _add_field(paragraph: Any, name: str) -> None:  # noqa: ANN401 - of python-docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx knows no fields


def _mark_language(run: Any, code: str) -> None:  # noqa: ANN401 - of python-docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = OxmlElement("w:lang")
    found.set(qn("w:val"), code)
    run._r.get_or_add_rPr().append(found)  # noqa: SLF001 - python-docx knows no languages


def _to_the_right(paragraph: Any) -> None:  # noqa: ANN401 - of python-docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _row_property(row: Any, name: str) -> None:  # noqa: ANN401 - of python-docx
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx has no name for it


def _repeat(row: Any) -> None:  # noqa: ANN401 - of python-docx
    _row_property(row, "w:tblHeader")


def _keep_whole(row: Any) -> None:  # noqa: ANN401 - of python-docx
    _row_property(row, "w:cantSplit")


def _rule(row: Any, side: str, *, heavy: bool = False) -> None:  # noqa: ANN401 - of python-docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    colour = (PRINT.ink if heavy else PRINT.line).removeprefix("#")
    for cell in dict.fromkeys(row.cells):
        properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx knows no borders of cells
        borders = properties.find(qn("w:tcBorders"))
        if borders is None:
            borders = OxmlElement("w:tcBorders")
            properties.append(borders)
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "12" if heavy else "4"), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)


def _widen(table: Any, widths: list[int]) -> None:  # noqa: ANN401 - of python-docx
    """Set every column's width, in the grid and in each cell: Word reads the one, LibreOffice the other."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            if cell._tc.grid_span == 1:  # noqa: SLF001 - a merged cell is as wide as its columns
                cell.width = width

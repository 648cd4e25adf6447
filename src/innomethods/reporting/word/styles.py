"""How our Word documents look where no template says otherwise: paper, fonts, and the few styles Word has no name for.

Here: styles by name. A body's template that has a style of the same name keeps its own. Not here: what wears them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from innomethods.reporting.tokens import PRINT
from innomethods.wording import Language

if TYPE_CHECKING:
    from docx.document import Document

META, TABLE, TABLE_HEAD, NOTE, LEAD = "IM Meta", "IM Table", "IM Table Head", "IM Note", "IM Lead"
FONT = "Arial"
LANGUAGES: dict[Language, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}

# Built-in styles: size in points, bold, space before and after in points.
_BUILT_IN: dict[str, tuple[float, bool, float, float]] = {
    "Normal": (10.5, False, 0, 4),
    "Title": (18, True, 0, 6),
    "Heading 1": (14, True, 14, 4),
    "Heading 2": (12, True, 10, 3),
    "Heading 3": (10.5, True, 8, 2),
    "List Bullet": (10.5, False, 0, 2),
    "Caption": (9, True, 8, 3),
    "Header": (9, False, 0, 0),
    "Footer": (9, False, 0, 0),
}
_OWN: dict[str, tuple[float, bool, float, float]] = {
    META: (9, False, 0, 6),
    LEAD: (11, False, 0, 8),
    TABLE: (9.5, False, 0, 0),
    TABLE_HEAD: (8.5, True, 0, 0),
    NOTE: (8.5, False, 2, 4),
}
_GREY = frozenset({META, NOTE, "Header", "Footer"})
_WITH_NEXT = frozenset({"Title", "Heading 1", "Heading 2", "Heading 3", "Caption"})
_A4 = (210, 297)  # millimetres
_MARGIN, _FOOT = 20, 14


def lay_out(document: Document, *, landscape: bool = False) -> None:
    """Set A4 with our margins; python-docx begins on US Letter."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    wide, high = (_A4[1], _A4[0]) if landscape else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.footer_distance = section.header_distance = Mm(_FOOT - 4)


def text_area(document: Document) -> tuple[int, int]:
    """Return how wide and high the text may be, in Word's units."""
    section = document.sections[0]
    across = (section.page_width, section.left_margin, section.right_margin)
    down = (section.page_height, section.top_margin, section.bottom_margin)
    (wide, left, right), (high, top, bottom) = ([int(one or 0) for one in sides] for sides in (across, down))
    return wide - left - right, high - top - bottom


def add_styles(document: Document, *, ours: bool) -> None:
    """Give the document the styles we write in; with `ours` the built-in ones look as ours too."""
    from docx.enum.style import WD_STYLE_TYPE

    known = {style.name for style in document.styles}
    if ours:
        for name, look in _BUILT_IN.items():
            _dress(document.styles[name], name, look)
    for name, look in _OWN.items():
        if name not in known:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles["Normal"]
            _dress(style, name, look)


def _dress(style: Any, name: str, look: tuple[float, bool, float, float]) -> None:  # noqa: ANN401 - of python-docx
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    size, bold, before, after = look
    font, spacing = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # a theme's font would win over ours
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    colour = PRINT.ink2 if name in _GREY else PRINT.ink
    font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    spacing.line_spacing = 1.15 if size > 10 else 1.05  # noqa: PLR2004 - running text breathes, tables don't
    if name in _WITH_NEXT:
        spacing.keep_with_next = True
    if name == "Title":
        for border in style.element.findall(".//" + qn("w:pBdr")):
            border.getparent().remove(border)


def set_language(document: Document, language: Language) -> None:
    """Say which language the document is in, so that it is proofread and read aloud in it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    code = LANGUAGES[language]
    document.core_properties.language = code
    for properties in document.styles.element.findall(".//" + qn("w:rPrDefault") + "/" + qn("w:rPr")):
        found = properties.find(qn("w:lang"))
        if found is None:
            found = OxmlElement("w:lang")
            properties.append(found)
        for attribute in ("val", "eastAsia", "bidi"):
            found.set(qn(f"w:{attribute}"), code if attribute == "val" else found.get(qn(f"w:{attribute}"), code))

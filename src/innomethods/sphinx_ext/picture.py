"""The phase picture of a method inside a page: drawn for the text column and for a phone, in the reader's own colours.

The list beside it says the same in words. Not here: how it is drawn (`reporting.drawings`).
"""

from __future__ import annotations

from docutils import nodes

from innomethods.model import Method
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.pictures import phase_figure
from innomethods.reporting.subject import Subject
from innomethods.sphinx_ext.prose import paragraph, plain
from innomethods.wording import Language


def picture(method: Method, language: Language) -> list[nodes.Node]:
    """Return the picture as inline SVG for HTML (other writers have the list), and its caption."""
    figure = phase_figure(Subject(language, method), f"{method.id}-picture")
    if figure is None:
        return []
    # The text column of a documentation page is about 640 pixels: the widest drawing never fits.
    drawn = "\n".join(drawing.inline() for drawing in figure.drawings if drawing.width is not Width.WIDE)
    html = f'<div class="im-picture">\n{drawn}\n</div>'
    return [nodes.raw("", html, format="html"), paragraph(plain(figure.caption), classes=["im-small"])]

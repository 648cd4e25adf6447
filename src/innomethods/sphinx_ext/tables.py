"""Tables as docutils nodes that read as blocks on a phone, and the marks of certainty in them.

On a narrow screen each row is a block and each cell says its column; `assets` has the style. Not here: what the tables
say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes

from innomethods.reporting import labels as reported
from innomethods.sources import Certainty
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.prose import Inline, paragraph, plain
from innomethods.wording import Language, Wording

Cell = Inline | nodes.Node
_WIDTH = 120  # characters, where a writer asks for them; a browser decides itself


def table(
    heads: Sequence[Inline], rows: Iterable[Sequence[Cell]], *, caption: Inline = (), classes: Sequence[str] = ()
) -> nodes.table:
    """Return a table whose first column heads the rows; with the class `im-stacked` cells say their column on a phone.

    A cell is inline content or one body node.
    """
    group = nodes.tgroup("", cols=len(heads))
    group += [
        nodes.colspec("", colwidth=_WIDTH // len(heads), **({"stub": 1} if at == 0 else {})) for at in range(len(heads))
    ]
    group += nodes.thead("", nodes.row("", *(nodes.entry("", paragraph(head)) for head in heads)))
    labelled = "im-stacked" in classes
    body = nodes.tbody("")
    for cells in rows:
        entries = [
            nodes.entry("", *_filled(head if labelled and at else (), cell))
            for at, (head, cell) in enumerate(zip(heads, cells, strict=True))
        ]
        body += nodes.row("", *entries)
    group += body
    title = [nodes.title("", "", *caption)] if caption else []
    return nodes.table("", *title, group, classes=["colwidths-auto", "im-table", *classes])


def _filled(head: Inline, cell: Cell) -> list[nodes.Node]:
    """Return a cell's content, with its column's name before it for those who see no columns."""
    words = "".join(node.astext() for node in head)
    label = [nodes.inline("", f"{words}: ", classes=["im-column"])] if words else []
    if isinstance(cell, nodes.Node):
        return [*([nodes.paragraph("", "", *label)] if label else []), cell]
    return [paragraph(label, cell)]


def listed(items: Sequence[Inline]) -> Cell:
    """Return one item as it is, and several as a list."""
    if len(items) == 1:
        return items[0]
    return nodes.bullet_list("", *(nodes.list_item("", paragraph(item)) for item in items), classes=["im-tight"])


# --- marks: a shape for the eye, words for everyone else

_SHAPES: dict[Certainty | None, str] = {
    Certainty.SEEN: "im-seen",
    Certainty.REMEMBERED: "im-remembered",
    Certainty.DERIVED: "im-derived",
    None: "im-unsourced",
}


def certainty_text(certainty: Certainty | None) -> Wording:
    """Return how sure something is, in words; None is a link without a source."""
    return library_labels.NO_SOURCE if certainty is None else reported.CERTAINTIES[certainty]


def mark(shape: str, words: str = "") -> nodes.inline:
    """Return a shape drawn by the style sheet, with words for those who don't see it unless they stand beside it."""
    inside = [nodes.inline("", words, classes=["im-unseen"])] if words else []
    return nodes.inline("", "", *inside, classes=["im-sign", shape])


def certainty_mark(certainty: Certainty | None, language: Language | None = None) -> nodes.inline:
    """Return the mark of a certainty: filled is read, half is remembered, hollow is ours. A language adds its words."""
    words = f"{certainty_text(certainty).text(language)}: " if language is not None else ""
    return mark(_SHAPES[certainty], words)


def key(certainties: Iterable[Certainty | None], language: Language) -> nodes.paragraph:
    """Return one line that says what the marks mean, in the order given."""
    words: list[nodes.Node] = []
    for certainty in certainties:
        words += plain(" · ") if words else []
        words += [certainty_mark(certainty), *plain(f"{certainty_text(certainty).text(language)}")]
    return paragraph(words, classes=["im-small", "im-key"])

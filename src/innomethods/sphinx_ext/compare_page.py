"""Two methods side by side: what each is for, and which parts answer to each other.

Here: the page. Not here: what is compared (`reporting.side_by_side`), or what answers to what (`composing.align`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

from innomethods.composing import Alignment, align
from innomethods.model import Gate, Method
from innomethods.reporting.side_by_side import facts_side_by_side
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.placeholders import LanguageSwitch
from innomethods.sphinx_ext.prose import Inline, cross, plain, said, section
from innomethods.sphinx_ext.relations import other_part
from innomethods.sphinx_ext.tables import Cell, certainty_mark, certainty_text, key, listed, table
from innomethods.wording import Language, Wording


def compare_page(first: Method, second: Method, between: Iterable[Method], language: Language) -> nodes.section:
    """Return a page that sets two methods side by side."""
    alignment = align(second, first, between)  # row by row of the first
    id_ = page_id(first, second)
    return section(
        id_,
        plain(library_labels.SIDE_BY_SIDE.fill(first=first.title, second=second.title).text(language)),
        LanguageSwitch.of("compare", f"{first.id} {second.id}", language),
        section(f"{id_}-in-short", plain(library_labels.IN_SHORT.text(language)), _facts(first, second, language)),
        section(f"{id_}-parts", plain(library_labels.PARTS.text(language)), *_parts(alignment, language)),
        language=language,
    )


def page_id(first: Method, second: Method) -> str:
    """Return the anchor of the page."""
    return f"{first.id}--and--{second.id}"


def _facts(first: Method, second: Method, language: Language) -> nodes.table:
    heads = [plain(library_labels.COMPARED.text(language)), _method(first, language), _method(second, language)]
    rows = [
        [plain(row.label.text(language)), _cell(row.first, language), _cell(row.second, language)]
        for row in facts_side_by_side(first, second)
    ]
    return table(heads, rows, classes=["im-stacked", "im-halves"])


def _method(method: Method, language: Language) -> Inline:
    return cross("method", method.id, said(method.title, language), language)


def _cell(texts: Sequence[Wording], language: Language) -> Cell:
    if not texts:
        return plain(library_labels.NONE_TOLD.text(language))
    return listed([said(one, language) for one in texts])


def _parts(alignment: Alignment, language: Language) -> list[nodes.Node]:
    heads = [_method(alignment.other, language), _method(alignment.method, language)]
    rows = list(_part_rows(alignment, language))
    certainties = dict.fromkeys(link.certainty for link in alignment.links)
    return [*([key(certainties, language)] if certainties else []), table(heads, rows, classes=["im-stacked"])]


def _part_rows(alignment: Alignment, language: Language) -> Iterator[list[Cell]]:
    """Yield the first method's parts with what answers to them, then the second's parts that answer to none."""
    method, other = alignment.method, alignment.other
    nothing = [nodes.inline("", library_labels.NO_PART.text(language), classes=["im-not-found"])]
    for row in alignment.rows:
        part = other_part(other.id, row.path, other, language)
        if row.links:
            yield [part, listed(list(_links(alignment, row.path, language)))]
        elif not isinstance(other[row.path], Gate):
            yield [part, nothing]
    for placed in alignment.unmatched:
        if not isinstance(placed.node, Gate):
            yield [nothing, other_part(method.id, placed.path, method, language)]


def _links(alignment: Alignment, path: str, language: Language) -> Iterator[Inline]:
    row = next(row for row in alignment.rows if row.path == path)
    for link in {link.path: link for link in reversed(row.links)}.values():
        part = other_part(alignment.method.id, link.path, alignment.method, language)
        words = certainty_text(link.certainty).text(language)
        via = library_labels.VIA.fill(method=link.through.partition("@")[0]).text(language) if link.through else ""
        aside = nodes.inline("", f" ({', '.join(one for one in (words, via) if one)})", classes=["im-small"])
        note = [*plain(". "), *said(link.note, language)] if link.note is not None else []
        yield [certainty_mark(link.certainty), *part, aside, *note]

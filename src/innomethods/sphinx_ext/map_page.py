"""The map: every method laid onto one of them, part by part, as a table and as text.

Here: the columns and both forms. Not here: which parts answer to each other (`composing.align`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs
from docutils import nodes

from innomethods.composing import Alignment, Link, align
from innomethods.model import Gate, Method
from innomethods.sources import Certainty
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.library_index import grouped
from innomethods.sphinx_ext.prose import Inline, bullets, cross, joined, paragraph, plain, said, section
from innomethods.sphinx_ext.relations import other_part
from innomethods.sphinx_ext.tables import certainty_mark, certainty_text, key, listed, mark, table
from innomethods.wording import Language, Wording


@attrs.frozen
class Column:
    """A part of the method others are laid onto, with the decision point that follows it."""

    path: str
    title: Wording
    paths: tuple[str, ...]  # of the part and of the decision points that belong to it
    gate: str | None = None


def columns_of(method: Method) -> tuple[Column, ...]:
    """Return the top-level parts in order; a decision point belongs to the part before it.

    >>> from innomethods.model import Phase
    >>> method = Method("own", flow=[Phase("look"), Gate("enough", short="P1"), Phase("make")])
    >>> [(column.path, column.gate) for column in columns_of(method)]
    [('look', 'P1'), ('make', None)]
    """
    found: list[Column] = []
    for placed in method.placed:
        if "/" in placed.path:
            continue
        node = placed.node
        title = getattr(node, "title", None)
        title = title if isinstance(title, Wording) else Wording(en=placed.path)
        if isinstance(node, Gate) and found:
            last = found[-1]
            gate = last.gate or node.short or placed.path
            found[-1] = attrs.evolve(last, paths=(*last.paths, placed.path), gate=gate)
        else:
            found.append(Column(placed.path, title, (placed.path,)))
    return tuple(found)


def links_in(alignment: Alignment, column: Column) -> tuple[Link, ...]:
    """Return what answers to a column, each part once."""
    links = [link for row in alignment.rows if row.path in column.paths for link in row.links]
    return tuple({link.path: link for link in reversed(links)}.values())[::-1]


def map_parts(other: Method, methods: Sequence[Method], language: Language) -> list[nodes.Node]:
    """Return the key, the table, and the same by part of the method the others are laid onto."""
    order = [method for _, those in grouped(methods, language) for method in those if method.id != other.id]
    alignments = [align(method, other, methods) for method in order]
    linked = [alignment for alignment in alignments if alignment.links]
    known = dict.fromkeys(link.certainty for alignment in linked for link in alignment.links)
    certainties = [one for one in (*Certainty, None) if one in known]
    columns = columns_of(other)
    return [
        key(certainties, language),
        _table(other, linked, columns, language),
        *(_column_section(other, linked, column, language) for column in columns),
        *_unlinked(other, [alignment.method for alignment in alignments if not alignment.links], language),
    ]


def _table(
    other: Method, alignments: Iterable[Alignment], columns: Sequence[Column], language: Language
) -> nodes.table:
    heads = [plain(library_labels.METHOD.text(language)), *(_head(other, column, language) for column in columns)]
    rows = [
        [_method(alignment.method, language), *(_cell(alignment, column, language) for column in columns)]
        for alignment in alignments
    ]
    caption = plain(library_labels.MAP_CAPTION.fill(other=other.title).text(language))
    return table(heads, rows, caption=caption, classes=["im-matrix", "im-map"])


def _method(method: Method, language: Language) -> Inline:
    return cross("method", method.id, said(method.title, language), language)


def _head(other: Method, column: Column, language: Language) -> Inline:
    title = cross("method", f"{other.id}:{column.path}", said(column.title, language), language)
    if column.gate is None:
        return title
    before = library_labels.BEFORE.fill(gate=column.gate).text(language)
    return [*title, *plain(" "), nodes.inline("", before, classes=["im-aside"])]


def _cell(alignment: Alignment, column: Column, language: Language) -> Inline | nodes.Node:
    links = links_in(alignment, column)
    if not links:
        return [mark("im-none", library_labels.NO_LINK.text(language))]
    return listed([_part(alignment, link, language, spoken=True) for link in links])


def _part(alignment: Alignment, link: Link, language: Language, *, spoken: bool) -> Inline:
    """Return the mark and the part; spoken marks carry their words, others have them beside them."""
    part = other_part(alignment.method.id, link.path, alignment.method, language)
    shown = [certainty_mark(link.certainty, language if spoken else None), *part]
    if link.through is None or not spoken:
        return shown
    via = library_labels.VIA.fill(method=link.through.partition("@")[0]).text(language)
    return [*shown, nodes.inline("", f" {via}", classes=["im-aside"])]


# --- the same as text


def _column_section(
    other: Method, alignments: Iterable[Alignment], column: Column, language: Language
) -> nodes.section:
    title = column.title
    if column.gate is not None:
        title = library_labels.MAP_TITLE.fill(part=column.title, gate=column.gate)
    told = [
        [*_method(alignment.method, language), *plain(": "), *_sentence(alignment, links, language)]
        for alignment in alignments
        if (links := links_in(alignment, column))
    ]
    body = bullets(told) if told else paragraph(plain(library_labels.NOTHING_HERE.text(language)))
    return section(f"map-{other.id}--{column.path}", said(title, language), body)


def _sentence(alignment: Alignment, links: Iterable[Link], language: Language) -> Inline:
    return joined((_part_in_words(alignment, link, language) for link in links), "; ")


def _part_in_words(alignment: Alignment, link: Link, language: Language) -> Inline:
    words = [certainty_text(link.certainty).text(language)]
    if link.through is not None:
        words.append(library_labels.VIA.fill(method=link.through.partition("@")[0]).text(language))
    aside = nodes.inline("", f" ({', '.join(words)})", classes=["im-small"])
    return [*_part(alignment, link, language, spoken=False), aside]


def _unlinked(other: Method, methods: Sequence[Method], language: Language) -> list[nodes.Node]:
    if not methods:
        return []
    told = library_labels.UNLINKED_TEXT.fill(other=other.title).text(language)
    listed_ = bullets(_method(method, language) for method in methods)
    title = plain(library_labels.UNLINKED.text(language))
    return [section(f"map-{other.id}-unlinked", title, paragraph(plain(told)), listed_)]

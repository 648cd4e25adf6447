"""A report as Markdown (GitHub's tables): for repositories, wikis and mail. Figures become their own words.

All text is escaped, so that nothing a user wrote can turn into markup. Not here: what is said (`report_pages`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from innomethods.reporting import labels
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

_SPECIAL = re.compile(r"([\\`*_\[\]|~#!^$])")
_AT_START = re.compile(r"^(\s*)([-+=>]|\d+[.)])")
_WEB = re.compile(r"https?://[^\s<>()\\|`]+\Z", re.IGNORECASE)


def markdown_of(page: Page) -> str:
    r"""Return a page as Markdown: headings, facts, tables, lists; every table with its caption above.

    >>> page = Page(language="nb", title="T", headline="Klar for start", lead="Alt er oppfylt.")
    >>> markdown_of(page)
    '# Klar for start\n\nAlt er oppfylt.\n'
    """
    return "\n\n".join(_parts(page)) + "\n"


def _parts(page: Page) -> Iterator[str]:
    meta = [_line(line) for line in page.meta]
    if page.example:
        meta.insert(0, f"**{labels.EXAMPLE.text(page.language)}**")
    if meta:
        yield _opening(" · ".join(meta))
    yield f"# {escaped(page.headline)}"
    yield _opening(escaped(page.lead))
    if page.facts:
        facts = [f"- **{escaped(fact.label)}:** {escaped(fact.value)} ({escaped(fact.note)})" for fact in page.facts]
        yield "\n".join(facts)
    if page.figure is not None:
        yield from _figure(page.figure)
    for section in page.sections:
        yield from _section(section, 2)
    if page.left_out:
        yield _opening(escaped(page.left_out))
    if page.foot:
        yield "---"
        yield from (_opening(_line(line)) for line in page.foot)


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * level} {_line(section.title)}"
    for block in section.blocks:
        yield from _block(block)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _opening(_line(block.line))
        case Bullets():
            if block.title:
                yield f"**{escaped(block.title)}**"
            yield "\n".join(f"- {_opening(_line(item))}" for item in block.items)
        case Pairs():
            yield "\n".join(f"- **{escaped(name)}:** {_line(line)}" for name, line in block.items)
        case Figure():
            yield from _figure(block)
        case Table():
            yield from _table(block)


def _figure(figure: Figure) -> Iterator[str]:
    yield f"> **{escaped(figure.message)}.** {escaped(figure.description)}"


def _table(table: Table) -> Iterator[str]:
    yield f"**{escaped(table.caption)}**"
    heads = [escaped(column.title) for column in table.columns]
    rules = ["---:" if column.numeric else "---" for column in table.columns]
    rows = []
    for row in table.rows:
        head, *others = (_cell(cell, first=at == 0) for at, cell in enumerate(row.cells))
        rows.append([head, *[""] * (table.span_of(row) - 1), *others])
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rules, *rows))
    if table.note:
        yield _opening(_line(table.note))


def _cell(cell: Cell, *, first: bool) -> str:
    text = _line(cell.line)
    if cell.status is not None:
        text = f"{STATUS_SIGNS[cell.status]} {text}"
    if first and text and not any(span.address or span.look is not Look.PLAIN for span in cell.line):
        text = f"**{text}**"
    return f"{text}<br>{_line(cell.note)}" if text_of(cell.note) else text


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    text = escaped(span.text)
    # An address inside the page leads nowhere here; one of the web is written out, if nothing in it can break out.
    if span.address is not None and _WEB.fullmatch(span.address):
        return f"<{span.address}>" if span.text == span.address else f"[{text}](<{span.address}>)"
    if not text.strip():
        return text
    match span.look:
        case Look.STRONG:
            return f"**{text}**"
        case Look.LOST:
            return f"~~{text}~~"
        case Look.CODE:
            return f"`{span.text}`" if "`" not in span.text and "|" not in span.text else text
        case _:
            return text


def escaped(text: str) -> str:
    r"""Return text in which no sign means anything to Markdown or HTML.

    >>> escaped("<script>*x*|y</script>")
    '&lt;script&gt;\\*x\\*\\|y&lt;/script&gt;'
    """
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", plain)


def _opening(text: str) -> str:
    """Return text for the start of a line, where a number, plus or minus would open a list."""
    return _AT_START.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", text)

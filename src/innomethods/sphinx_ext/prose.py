"""Small builders of docutils nodes: paragraphs, lists, fields and sections with stable ids.

Here: nodes without a subject. Not here: what a method's page says (`method_page`, `flow_nodes`, `cards`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx import addnodes

from innomethods.wording import Language, Wording

Inline = Sequence[nodes.Node]


def plain(text: str) -> Inline:
    """Return text as it is."""
    return [nodes.Text(text)]


def said(words: Wording, language: Language) -> Inline:
    """Return a wording in this language; where only another language has it, marked with that language."""
    text, answered = words.text(language), words.language_of(language)
    if answered == language:
        return plain(text)
    return [nodes.inline(text, text, classes=[f"language-{answered}"])]


def strong(words: Inline) -> Inline:
    """Return inline nodes in strong type."""
    return [nodes.strong("", "", *words)]


def code(text: str) -> Inline:
    """Return text as code."""
    return [nodes.literal(text, text)]


def joined(parts: Iterable[Inline], between: str = ", ") -> Inline:
    """Join inline parts with text between."""
    result: list[nodes.Node] = []
    for part in parts:
        if result:
            result.append(nodes.Text(between))
        result.extend(part)
    return result


def paragraph(*parts: Inline, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Return a paragraph of inline parts."""
    return nodes.paragraph("", "", *(node for part in parts for node in part), classes=list(classes))


def bullets(items: Iterable[Inline | nodes.Node], *, classes: Sequence[str] = ()) -> nodes.bullet_list:
    """Return a bullet list; an item is inline text or a body node."""
    listed = [nodes.list_item("", *_body(item)) for item in items]
    return nodes.bullet_list("", *listed, classes=list(classes))


def numbered(items: Iterable[Inline]) -> nodes.enumerated_list:
    """Return a numbered list."""
    listed = [nodes.list_item("", paragraph(item)) for item in items]
    return nodes.enumerated_list("", *listed, enumtype="arabic", prefix="", suffix=".")


def _body(item: Inline | nodes.Node) -> list[nodes.Node]:
    return [item] if isinstance(item, nodes.Node) else [paragraph(item)]


def fields(pairs: Iterable[tuple[str | Inline, Inline]], *, classes: Sequence[str] = ()) -> list[nodes.Node]:
    """Return names with what belongs to them; pairs without content are left out, and an empty list is no list."""
    shown = [
        nodes.field(
            "",
            nodes.field_name("", "", *(plain(name) if isinstance(name, str) else name)),
            nodes.field_body("", paragraph(body)),
        )
        for name, body in pairs
        if body
    ]
    return [nodes.field_list("", *shown, classes=["im-facts", *classes])] if shown else []


def definitions(items: Iterable[nodes.definition_list_item], *, classes: Sequence[str] = ()) -> list[nodes.Node]:
    """Return a definition list, or nothing where there are no items."""
    listed = list(items)
    # «simple»: themes dress other lists of definitions as signatures of code
    return [nodes.definition_list("", *listed, classes=["simple", *classes])] if listed else []


def definition(
    term: Inline, *body: nodes.Node, anchor: str | None = None, aside: str | None = None
) -> nodes.definition_list_item:
    """Return one term (with an anchor, and a word beside it) and what is said of it."""
    head = nodes.term("", "", *term, ids=[anchor] if anchor else [])
    if aside:
        head += [nodes.Text(" "), nodes.inline(aside, aside, classes=["im-aside"])]
    return nodes.definition_list_item("", head, nodes.definition("", *body))


def section(anchor: str, title: Inline, *body: nodes.Node, language: Language | None = None) -> nodes.section:
    """Return a section with a stable anchor; `language` marks it with `lang` in HTML."""
    classes = [f"language-{language}"] if language else []
    return nodes.section("", nodes.title("", "", *title), *body, ids=[anchor], names=[], classes=classes)


def heading(words: str, level: int = 3) -> nodes.rubric:
    """Return a heading that stays out of the table of contents, for parts that every card on a page has."""
    return nodes.rubric("", words, **{"heading-level": level})


def address(url: str) -> Inline:
    """Return a link to an address out there, shown as it is."""
    return [nodes.reference(url, url, refuri=url, internal=False)]


def here(anchor: str, words: Inline) -> Inline:
    """Return a link to an anchor on the same page."""
    return [nodes.reference("", "", *words, refid=anchor, internal=True)]


def cross(kind: str, name: str, words: Inline, language: Language) -> Inline:
    """Return a link to another generated object; where no page has it, the words stand without a link."""
    reference = addnodes.pending_xref(
        "", nodes.inline("", "", *words), refdomain="im", reftype=kind, reftarget=name, refexplicit=True
    )
    reference["im:language"], reference["im:soft"] = language, True
    return [reference]

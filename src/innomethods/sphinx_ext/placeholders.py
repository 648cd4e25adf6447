"""Nodes that stand where links will be once all pages are read: to other languages, to pages a site may not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx.util.nodes import make_refnode

from innomethods.sphinx_ext import labels
from innomethods.sphinx_ext.prose import paragraph, plain, strong
from innomethods.wording import Language

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from innomethods.sphinx_ext.domain import InnomethodsDomain


class LanguageSwitch(nodes.General, nodes.Element):
    """Stands where links to the page's other languages will be."""

    @classmethod
    def of(cls, kind: str, name: str, language: Language) -> LanguageSwitch:
        """Return the switch of an object's page."""
        node = cls()
        node["im:kind"], node["im:name"], node["im:language"] = kind, name, language
        return node


class LinkIfThere(nodes.General, nodes.Element):
    """Stands for a line with a link to the first object of a kind; on a site without one there is no line."""

    @classmethod
    def to(cls, kind: str, words: str, language: Language) -> LinkIfThere:
        """Return a line that leads to the first object of a kind in a language."""
        node = cls()
        node["im:kind"], node["im:words"], node["im:language"] = kind, words, language
        return node


def put_in_links(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace every placeholder by its links, or by nothing."""
    domain = cast("InnomethodsDomain", app.env.domains["im"])
    for switch in list(doctree.findall(LanguageSwitch)):
        _replace(switch, _languages(app, domain, switch, docname))
    for line in list(doctree.findall(LinkIfThere)):
        _replace(line, _link(app, domain, line, docname))


def _replace(place: nodes.Element, found: nodes.Node | None) -> None:
    if found is None:
        place.parent.remove(place)
    else:
        place.replace_self(found)


def _languages(app: Sphinx, domain: InnomethodsDomain, place: nodes.Element, docname: str) -> nodes.Node | None:
    kind, name, current = place["im:kind"], place["im:name"], place["im:language"]
    known = domain.languages(kind, name)
    if len(known) < 2:  # noqa: PLR2004 - a switch needs somewhere to go
        return None
    words: list[nodes.Node] = []
    for language in known:
        entry = domain.objects[kind, name, language]
        title = nodes.inline("", labels.LANGUAGE_NAMES[language], classes=[f"language-{language}"])
        link = make_refnode(app.builder, docname, entry.page, entry.anchor, title)
        words += [*(plain(" · ") if words else []), *(strong([title]) if language == current else [link])]
    return paragraph(words, classes=["im-languages"])


def _link(app: Sphinx, domain: InnomethodsDomain, place: nodes.Element, docname: str) -> nodes.Node | None:
    found = sorted(
        (name, entry)
        for (kind, name, language), entry in domain.objects.items()
        if kind == place["im:kind"] and language == place["im:language"]
    )
    if not found:
        return None
    _, entry = found[0]
    link = make_refnode(app.builder, docname, entry.page, entry.anchor, nodes.inline("", place["im:words"]))
    return paragraph([link], classes=["im-small"])

"""The lists that lead to the technique cards: by letter, and by the method that uses them.

Not here: the cards (`cards`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from docutils import nodes

from innomethods.model import Method, Phase, Tool
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.alphabet import initial, sort_key
from innomethods.sphinx_ext.prose import Inline, cross, fields, here, joined, plain, said, section
from innomethods.wording import Language, Wording

_MANY = 12  # from here on a reader looks for a name instead of reading on


def in_order(tools: Iterable[Tool], language: Language) -> list[Tool]:
    """Return tools by title, as the language orders its letters."""
    return sorted(tools, key=lambda tool: sort_key(tool.title.text(language), language))


def tools_of(method: Method) -> frozenset[str]:
    """Return the ids of the tools a method's phases name."""
    phases = (placed.node for placed in method.phases)
    return frozenset(tool for phase in phases if isinstance(phase, Phase) for tool in phase.tools)


def tool_lists(tools: Sequence[Tool], methods: Sequence[Method], language: Language) -> list[nodes.Node]:
    """Return the tools by letter and by method, as links; a few tools need no lists."""
    if len(tools) < _MANY:
        return []
    letters = [
        (letter, joined((_link(tool, language) for tool in those), " · "))
        for letter, those in groupby(tools, lambda tool: initial(tool.title.text(language), language))
    ]
    by_method = _by_method(tools, methods, language)
    return [
        section(
            "tools-in-order", _say(library_labels.TOOLS_IN_ORDER, language), *fields(letters, classes=["im-letters"])
        ),
        section("tools-by-method", _say(library_labels.TOOLS_BY_METHOD, language), *fields(by_method)),
    ]


def _say(title: Wording, language: Language) -> Inline:
    return plain(title.text(language))


def _by_method(
    tools: Sequence[Tool], methods: Sequence[Method], language: Language
) -> Iterable[tuple[str | Inline, Inline]]:
    unused = {tool.id for tool in tools}
    for method in sorted(methods, key=lambda one: sort_key(one.title.text(language), language)):
        used = tools_of(method)
        unused -= used
        links = joined((_link(tool, language) for tool in tools if tool.id in used), " · ")
        yield cross("method", method.id, said(method.title, language), language), links
    rest = joined((_link(tool, language) for tool in tools if tool.id in unused), " · ")
    yield library_labels.NO_METHOD.text(language), rest


def _link(tool: Tool, language: Language) -> Inline:
    return here(f"tool-{tool.id}", said(tool.title, language))

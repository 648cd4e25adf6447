"""The method a page describes, with what is said again and again: names of roles, results and sources, links to parts.

Here: `Subject` and its anchors. Not here: the order of a page (`method_page`) or its flow (`flow_nodes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from innomethods.model import (
    Check,
    CheckPath,
    Criterion,
    Embed,
    Gate,
    Measure,
    Method,
    Named,
    Placed,
    ResultState,
    Threshold,
    walk,
)
from innomethods.reporting import labels as reported
from innomethods.sharing import Reference
from innomethods.sources import Source
from innomethods.sphinx_ext.prose import Inline, code, cross, here, joined, plain, said
from innomethods.wording import Format, Language, Wording, format_for

CLOSING = "closing"


def anchor_of(id: str, path: str = "") -> str:
    """Return the stable anchor of a part: ids joined by two hyphens, since ids never hold two.

    >>> anchor_of("blt", "need/collect")
    'blt--need--collect'
    """
    return "--".join(part for part in (id, *path.split("/")) if part)


@attrs.frozen(eq=False)
class Subject:
    """A method (or an overlay's additions in the dress of one) in the language of its page."""

    method: Method
    language: Language

    @property
    def id(self) -> str:
        """The method's id, with which every anchor begins."""
        return self.method.id

    @property
    def formats(self) -> Format:
        """Numbers as the language writes them."""
        return format_for(self.language)

    def text(self, words: Wording, **data: object) -> str:
        """Return a label as plain text."""
        return (words.fill(**data) if data else words).text(self.language)

    def say(self, words: Wording) -> Inline:
        """Return a wording as inline nodes."""
        return said(words, self.language)

    def anchor(self, path: str = "") -> str:
        """Return the anchor of a node or check."""
        return anchor_of(self.id, path)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every named node, closing work included."""
        closing = tuple(walk(self.method.closing, CLOSING)) if self.method.closing is not None else ()
        return (*self.method.placed, *closing)

    @cached_property
    def nodes(self) -> dict[str, Named]:
        """Every named node by its path."""
        return {placed.path: placed.node for placed in self.placed}

    @cached_property
    def checks(self) -> dict[str, Check]:
        """Every check by its path."""
        return dict(self.method.checks)

    def objects(self) -> Iterator[tuple[str, str]]:
        """Yield every part that can be linked to: its path and title."""
        for path, node in self.nodes.items():
            yield path, self.title(node)
        for path, check in self.checks.items():
            yield path, self.text(check.ask)

    def title(self, node: Named) -> str:
        """Return a node's title; a gate's with its short id."""
        if isinstance(node, Embed):
            return str(node.pin)
        title = node.title.text(self.language)
        return f"{node.short} · {title}" if isinstance(node, Gate) and node.short else title

    # --- names with links

    def part(self, path: str) -> Inline:
        """Return a link to a node; the path itself where the method has no such node."""
        node = self.nodes.get(path)
        return code(path) if node is None else here(self.anchor(path), plain(self.title(node)))

    def role(self, id: str | None) -> Inline:
        """Return a role's title, linked to the page of roles."""
        if id is None:
            return plain(self.text(reported.NOBODY_NAMED))
        known = self.method.role(id)
        return cross("role", id, self.say(known.title) if known is not None else code(id), self.language)

    def roles(self, ids: Iterable[str]) -> Inline:
        """Return several roles."""
        return joined(self.role(id) for id in ids)

    def state(self, state: ResultState) -> Inline:
        """Return a result's state in words, linked to the page of results."""
        result = self.method.result(state.result)
        if result is None or not any(state.state == known.id for known in (*result.states, *result.exits)):
            return code(str(state))
        words = reported.RESULT_STATE.fill(result=result.title, state=result.state(state.state).title)
        return cross("result", state.result, self.say(words), self.language)

    def states(self, states: Iterable[ResultState]) -> Inline:
        """Return several states."""
        return joined((self.state(state) for state in states), "; ")

    def tools(self, ids: Iterable[str]) -> Inline:
        """Return tools by title, linked to the page of tools."""
        titles = {tool.id: tool.title for tool in self.method.tools}
        return joined(
            cross("tool", id, self.say(titles[id]) if id in titles else code(id), self.language) for id in ids
        )

    def sources(self, ids: Iterable[str]) -> Inline:
        """Return sources, linked to the list at the end of the page."""
        return cited(self.method, ids, self.language)

    # --- criteria

    def criterion(self, criterion: Criterion) -> Inline:
        """Return what a criterion is about, in words."""
        about = criterion.about
        if isinstance(about, ResultState):
            return self.state(about)
        if isinstance(about, CheckPath):
            check = self.checks.get(about.path)
            return code(about.path) if check is None else here(self.anchor(about.path), self.say(check.ask))
        return self.threshold(about) if isinstance(about, Threshold) else self.say(about.ask)

    def threshold(self, limit: Threshold) -> Inline:
        """Return a measure with its limit in words."""
        measure = self.method.measure(limit.measure)
        name = self.say(measure.title) if measure is not None else code(limit.measure)
        parts = [
            self.text(words, n=self._amount(value, measure))
            for words, value in ((reported.AT_LEAST, limit.at_least), (reported.AT_MOST, limit.at_most))
            if value is not None
        ]
        return [*name, *plain(f": {', '.join(parts)}")] if parts else name

    def _amount(self, value: float, measure: Measure | None) -> str:
        return self.formats.measured(value, None if measure is None else measure.unit)

    def enclosing(self, path: str) -> str:
        """Return the title of the phase or gate that asks a check."""
        node = self.nodes.get(path.rpartition("/")[0])
        return self.title(node) if node is not None else path


def cited(of: Method | Reference, ids: Iterable[str], language: Language) -> Inline:
    """Return sources, linked to the list of the method or reference they belong to."""
    found = ((id_, of.source(id_)) for id_ in ids)
    return joined(
        (
            code(id_) if source is None else here(f"{of.id}-source-{id_}", plain(named(source, language)))
            for id_, source in found
        ),
        "; ",
    )


def named(source: Source, language: Language) -> str:
    """Return a source as a reader knows it: publisher and title."""
    title = source.title.text(language)
    return f"{source.publisher}: {title}" if source.publisher else title


def certainty_of(source: Source, language: Language) -> str:
    """Return how sure a source is, in words; nothing where its name says so."""
    words = reported.CERTAINTIES[source.certainty].text(language)
    return "" if words.casefold() == named(source, language).casefold() else words

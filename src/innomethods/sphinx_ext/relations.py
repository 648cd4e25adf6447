"""How a method relates to the others on the shelf: which parts answer to each other, said by either of the two.

Here: the links as values, and a method page's section of them. Not here: the map of all methods (`map_page`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from docutils import nodes

from innomethods.composing.aligning import surest, target_of
from innomethods.model import Method
from innomethods.sharing import OperatingModel, Reference
from innomethods.sources import Certainty
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.placeholders import LinkIfThere
from innomethods.sphinx_ext.prose import Inline, bullets, code, cross, definition, definitions, joined, plain, said
from innomethods.sphinx_ext.subject import Subject
from innomethods.sphinx_ext.tables import certainty_mark, certainty_text
from innomethods.wording import Language, Wording


@attrs.frozen
class Relation:
    """A part of a method that answers to a part of another, and which of the two says so."""

    path: str
    other: str  # the other method's id
    to: str  # the path there
    certainty: Certainty | None
    note: Wording | None = None
    stated_there: bool = False
    sources: tuple[str, ...] = ()  # of whoever states it


@attrs.frozen
class Surroundings:
    """What a method's page knows of the rest of the shelf."""

    methods: tuple[Method, ...] = ()
    references: tuple[Reference, ...] = ()

    def method(self, id: str) -> Method | None:
        """Return a method, if it is on the shelf."""
        return next((method for method in self.methods if method.id == id), None)


def relations(method: Method, others: Iterable[Method]) -> tuple[Relation, ...]:
    """Return the links a method states, then those that only others state towards it.

    >>> from innomethods.model import Equivalent, Phase
    >>> one = Method("one", flow=Phase("a", does="lead"))
    >>> two = Method("two", flow=Phase("b", does="lead"), equivalents=[Equivalent("b", "one@1:a")])
    >>> [(link.path, link.other, link.to, link.stated_there) for link in relations(one, [one, two])]
    [('a', 'two', 'b', True)]
    """
    own = [
        Relation(one.path, pin.id, path, surest(one.sources, method.sources), one.note, sources=one.sources)
        for one in method.equivalents
        for pin, path in [target_of(one.to)]
    ]
    known = {(link.path, link.other, link.to) for link in own}
    theirs = (link for other in others if other.id != method.id for link in _towards(method, other))
    return (*own, *(link for link in theirs if (link.path, link.other, link.to) not in known))


def _towards(method: Method, other: Method) -> Iterator[Relation]:
    for one in other.equivalents:
        pin, path = target_of(one.to)
        if pin.id == method.id and path in method:
            certainty = surest(one.sources, other.sources)
            yield Relation(path, other.id, one.path, certainty, one.note, stated_there=True, sources=one.sources)


def reading_for(method: Method, references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return the profiles, operating models, frames … that name a method as one that goes with them."""
    return tuple(reference for reference in references if method.id in _named(reference))


def _named(reference: Reference) -> tuple[str, ...]:
    ladder = tuple(rung.method for rung in reference.ladder) if isinstance(reference, OperatingModel) else ()
    return (*reference.methods, *ladder)


# --- on a method's page


def relation_list(subject: Subject, around: Surroundings) -> list[nodes.Node]:
    """Return the links method by method, each with how sure it is; the map is named at the end."""
    links = relations(subject.method, around.methods)
    if not links:
        return []
    order = {path: at for at, path in enumerate(subject.nodes)}
    items = []
    for id_ in dict.fromkeys(link.other for link in links):
        other = around.method(id_)
        title = said(other.title, subject.language) if other is not None else code(id_)
        mine = sorted((link for link in links if link.other == id_), key=lambda link: order.get(link.path, len(order)))
        listed = bullets((_told(subject, link, other) for link in mine), classes=["im-links"])
        items.append(definition(cross("method", id_, title, subject.language), listed))
    to_the_map = LinkIfThere.to("map", subject.text(library_labels.SEE_MAP), subject.language)
    return [*definitions(items, classes=["im-relations"]), to_the_map]


def _told(subject: Subject, link: Relation, other: Method | None) -> Inline:
    words = [certainty_text(link.certainty).text(subject.language)]
    if link.stated_there:
        words.append(subject.text(library_labels.STATED_THERE))
    aside = nodes.inline("", f" ({', '.join(words)})", classes=["im-small"])
    note = [*plain(". "), *subject.say(link.note)] if link.note is not None else []
    parts = [*subject.part(link.path), *plain(" ≈ "), *other_part(link.other, link.to, other, subject.language)]
    return [certainty_mark(link.certainty), *parts, aside, *note]


def other_part(id: str, path: str, other: Method | None, language: Language) -> Inline:
    """Return a link to a part of another method, by its title where that is known."""
    known = other is not None and path in other
    title = getattr(other[path], "title", None) if known and other is not None else None
    words = said(title, language) if isinstance(title, Wording) else code(f"{id}:{path}")
    return cross("method", f"{id}:{path}", words, language)


def reading_links(method: Method, around: Surroundings, language: Language) -> Inline:
    """Return links to what one may read beside a method."""
    found = reading_for(method, around.references)
    return joined(cross("reference", one.id, said(one.title, language), language) for one in found)

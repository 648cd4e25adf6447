"""What a page is not sure of, in one place: gaps, disagreements, and what nobody read in a source.

Here: the parts, for methods and for what one only reads. Not here: where on a page they stand (`method_page`,
`reference_cards`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from docutils import nodes

from innomethods.model import Disagreement, Method, Phase
from innomethods.reporting import labels as reported
from innomethods.sharing import Reference
from innomethods.sources import Basis, Certainty, Source
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.prose import Inline, bullets, definition, definitions, here, joined, paragraph, plain, said
from innomethods.sphinx_ext.subject import certainty_of, named
from innomethods.sphinx_ext.tables import certainty_mark
from innomethods.wording import Language, Wording

Cite = Callable[[Iterable[str]], Inline]


class Part(NamedTuple):
    """A part of a page: the end of its anchor, its title and its body."""

    name: str
    title: Wording
    body: list[nodes.Node]


def doubts(of: Method | Reference, language: Language, cite: Cite) -> list[Part]:
    """Return what was not seen, where sources disagree, and what was not read in a source; empty parts are left out."""
    gaps = [bullets(said(gap, language) for gap in of.gaps)] if of.gaps else []
    disagreements = definitions((_disagreement(one, language, cite) for one in of.disagreements), classes=["im-items"])
    unread = [_unread(of.id, source, language) for source in of.sources if source.certainty is not Certainty.SEEN]
    parts = (
        Part("gaps", reported.GAPS, list(gaps)),
        Part("disagreements", reported.DISAGREEMENTS, disagreements),
        Part("not-read", library_labels.NOT_READ, [bullets(unread)] if unread else []),
    )
    return [part for part in parts if part.body]


def counted(of: Method | Reference, language: Language) -> Iterator[str]:
    """Yield in sentences how much rests on sources, and how much on us."""
    if of.sources:
        seen = sum(source.certainty is Certainty.SEEN for source in of.sources)
        yield library_labels.SEEN_OF.fill(seen=seen, all=len(of.sources)).text(language)
    if not isinstance(of, Method):
        return
    if of.checks:
        own = sum(check.basis is Basis.OWN for _, check in of.checks)
        yield library_labels.OWN_QUESTIONS.fill(own=own, all=len(of.checks)).text(language)
    estimated = [placed.node for placed in of.phases if isinstance(placed.node, Phase) and placed.node.estimate]
    if estimated:
        own = sum(phase.estimate_basis is Basis.OWN for phase in estimated)
        yield library_labels.OWN_ESTIMATES.fill(own=own, all=len(estimated)).text(language)


def summed_up(of: Method | Reference, language: Language) -> Inline:
    """Return how many doubts there are, as links to them; nothing where there are none."""
    told = (
        ("gaps", library_labels.N_GAPS, len(of.gaps)),
        ("disagreements", library_labels.N_DISAGREEMENTS, len(of.disagreements)),
    )
    links = (here(f"{of.id}-{name}", plain(words.text(count, language))) for name, words, count in told if count)
    return joined(links, " · ")


def _disagreement(matter: Disagreement, language: Language, cite: Cite) -> nodes.definition_list_item:
    readings = []
    for reading in matter.readings:
        cited = [*plain(" ("), *cite(reading.sources), *plain(")")] if reading.sources else []
        readings.append([*said(reading.says, language), *cited])
    return definition(said(matter.about, language), bullets(readings))


def _unread(id: str, source: Source, language: Language) -> list[nodes.Node]:
    """Return a list item's content: the source, why it isn't a seen one, and what the file says of it."""
    words = certainty_of(source, language)
    told = here(f"{id}-source-{source.id}", plain(named(source, language)))
    told = [*told, *plain(f": {words}")] if words else told
    note = [*plain(". "), *said(source.note, language)] if source.note is not None else []
    return [certainty_mark(source.certainty), *told, *note]


def lead(of: Method | Reference, language: Language) -> list[nodes.Node]:
    """Return the first paragraph of the doubts."""
    sentences = " ".join(counted(of, language))
    return [paragraph(plain(sentences))] if sentences else []

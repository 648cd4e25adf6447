"""The index of methods: in groups by what they are for, the smallest first, and which stages of the spiral they cover.

Not here: a method's own page (`method_page`), and the map of which parts answer to each other (`map_page`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes

from innomethods.model import Method, Phase
from innomethods.sphinx_ext import labels, library_labels
from innomethods.sphinx_ext.alphabet import sort_key
from innomethods.sphinx_ext.prose import (
    Inline,
    cross,
    definition,
    definitions,
    joined,
    numbered,
    paragraph,
    plain,
    said,
    section,
    strong,
)
from innomethods.sphinx_ext.tables import mark, table
from innomethods.wording import Language, Wording

SPIRAL = "nesta-spiral"  # its phases name the seven stages
_STAGES = range(1, 8)

# The first group that fits holds: a facet anywhere among the method's, or as its first.
_ANYWHERE: tuple[tuple[str, str], ...] = (("procurement", "buying"), ("small-scale", "small"), ("wicked", "across"))
_FIRST: tuple[tuple[str, str], ...] = (("mission", "missions"), ("anticipatory", "futures"), ("adaptive", "trying"))
_TITLES: dict[str, Wording] = {
    "small": library_labels.SMALL,
    "services": library_labels.SERVICES,
    "across": library_labels.ACROSS,
    "missions": library_labels.MISSIONS,
    "futures": library_labels.FUTURES,
    "trying": library_labels.TRYING,
    "buying": library_labels.BUYING,
}


def group_of(method: Method) -> str:
    """Return the group a method is listed in, by its facets.

    >>> group_of(Method("one", facets=["enhancement", "small-scale"])), group_of(Method("two", facets=["anticipatory"]))
    ('small', 'futures')
    """
    for facet, group in _ANYWHERE:
        if facet in method.facets:
            return group
    for facet, group in _FIRST:
        if method.facets[:1] == (facet,):
            return group
    return "across" if "system" in method.facets else "services"


def grouped(methods: Iterable[Method], language: Language) -> list[tuple[str, list[Method]]]:
    """Return the groups that have methods, in order; in each the method with the fewest phases comes first."""
    known = list(methods)
    found = [(group, [method for method in known if group_of(method) == group]) for group in _TITLES]
    return [(group, sorted(those, key=lambda one: _size(one, language))) for group, those in found if those]


def _size(method: Method, language: Language) -> tuple[int, str]:
    return len(method.phases), sort_key(method.title.text(language), language)


def method_list(methods: Sequence[Method], language: Language) -> list[nodes.Node]:
    """Return a section for each group of methods; a few methods need no groups."""
    if len(methods) < 8:  # noqa: PLR2004 - as many as one sees at a glance
        return definitions((summary_item(method, language) for method in methods), classes=["im-methods"])
    return [
        section(
            f"methods-{group}",
            plain(_TITLES[group].text(language)),
            *definitions((summary_item(method, language) for method in those), classes=["im-methods"]),
        )
        for group, those in grouped(methods, language)
    ]


def summary_item(method: Method, language: Language) -> nodes.definition_list_item:
    """Return a method in the index: what it is, when it fits, how large it is."""
    counts = labels.COUNTS.fill(phases=len(method.phases), gates=len(method.gates), checks=len(method.checks))
    body: list[nodes.Node] = [paragraph(said(method.summary, language))] if method.summary is not None else []
    if method.use_when:
        fits = strong(plain(library_labels.FITS.text(language)))
        body.append(paragraph(fits, plain(" "), said(method.use_when[0], language)))
    body.append(paragraph(plain(counts.text(language)), classes=["im-small"]))
    return definition(cross("method", method.id, said(method.title, language), language), *body, aside=str(method.pin))


# --- stages of the spiral


def stages_of(method: Method) -> frozenset[int]:
    """Return the numbers of the stages that a method has phases for."""
    nodes_ = (placed.node for placed in method.phases)
    return frozenset(node.spiral for node in nodes_ if isinstance(node, Phase) and node.spiral is not None)


def stage_table(methods: Iterable[Method], spiral: Method | None, language: Language) -> list[nodes.Node]:
    """Return the names of the stages, which methods cover which, and the methods that aren't placed."""
    order = [method for _, those in grouped(methods, language) for method in those]
    heads = [plain(library_labels.METHOD.text(language)), *(_stage_head(number, language) for number in _STAGES)]
    rows = [
        [_link(method, language), *(_stage_cell(number in stages_of(method), language) for number in _STAGES)]
        for method in order
        if stages_of(method)
    ]
    caption = plain(library_labels.STAGES_CAPTION.text(language))
    unplaced = joined(_link(method, language) for method in order if not stages_of(method))
    return [
        *([_stage_names(spiral, language)] if spiral is not None else []),
        table(heads, rows, caption=caption, classes=["im-matrix", "im-stages"]),
        *([paragraph(plain(f"{library_labels.NOT_PLACED.text(language)}: "), unplaced)] if unplaced else []),
    ]


def _link(method: Method, language: Language) -> Inline:
    return cross("method", method.id, said(method.title, language), language)


def _stage_head(number: int, language: Language) -> Inline:
    words = library_labels.STAGE.fill(number=number).text(language)
    before, _, after = words.partition(str(number))
    hidden = [nodes.inline("", part, classes=["im-unseen"]) if part else None for part in (before, after)]
    return [node for node in (hidden[0], nodes.Text(str(number)), hidden[1]) if node is not None]


def _stage_cell(covered: bool, language: Language) -> Inline:  # noqa: FBT001 - one cell, one fact
    words = library_labels.HAS_PHASE if covered else library_labels.NO_PHASE
    return [mark("im-seen" if covered else "im-none", words.text(language))]


def _stage_names(spiral: Method, language: Language) -> nodes.enumerated_list:
    """Return the stages in order: their numbers are those of the list."""
    return numbered(
        cross("method", f"{spiral.id}:{placed.path}", said(placed.node.title, language), language)
        for placed in spiral.phases
        if isinstance(placed.node, Phase) and placed.node.spiral is not None
    )

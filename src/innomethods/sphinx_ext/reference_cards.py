"""What one only reads as docutils nodes: profiles, operating models, frames, networks, surveys; one card for each.

Here: the order of a card, with short facts together and longer parts under headings. Not here: what is said
(`reporting.references`), the figures of surveys (`survey_parts`), the directives.
"""

from __future__ import annotations

import attrs
from docutils import nodes

from innomethods.catalogue import Catalogue
from innomethods.composing.aligning import surest, target_of
from innomethods.errors import BadReference
from innomethods.model import Equivalent
from innomethods.reporting import labels as reported
from innomethods.reporting import references as told
from innomethods.reporting.references import Item, Section, figure_sections, reference_sections
from innomethods.sharing import Frame, FramePoint, OperatingModel, Reference, Survey
from innomethods.sphinx_ext import labels, library_labels
from innomethods.sphinx_ext.doubts import doubts, lead
from innomethods.sphinx_ext.method_page import source_items
from innomethods.sphinx_ext.prose import (
    Inline,
    bullets,
    code,
    cross,
    definition,
    definitions,
    fields,
    heading,
    here,
    joined,
    paragraph,
    plain,
    said,
    section,
    strong,
)
from innomethods.sphinx_ext.relations import other_part
from innomethods.sphinx_ext.scorecards import scorecard
from innomethods.sphinx_ext.subject import anchor_of, cited
from innomethods.sphinx_ext.survey_parts import comparison_table, figure_tables, minimum
from innomethods.sphinx_ext.tables import certainty_mark
from innomethods.wording import Language

_IN_A_LINE = 3  # small facts that still read as one line
_ELSEWHERE = (reported.DISAGREEMENTS, reported.GAPS, told.COMPARED)  # told among the doubts, or in a table


def reference_card(reference: Reference, language: Language, shelf: Catalogue, level: int = 3) -> nodes.section:
    """Return a card: what it is, short facts, the rest under headings of a level, doubts, sources."""
    summary = [paragraph(said(reference.summary, language))] if reference.summary is not None else []
    return section(
        reference.id,
        said(reference.title, language),
        *summary,
        *_stub(reference, language),
        *_parts(reference, language, shelf, level),
        *_doubts(reference, language, level),
        *_sources(reference, language, level),
        language=language,
    )


def is_stub(reference: Reference) -> bool:
    """Whether only the name is known."""
    return isinstance(reference, OperatingModel) and reference.is_stub


def list_item(reference: Reference, language: Language) -> nodes.definition_list_item:
    """Return a reference in the list at the top of a page; one without content says so."""
    aside = library_labels.CONTENT_NOT_FOUND.text(language).lower() if is_stub(reference) else None
    body = [paragraph(said(reference.summary, language))] if reference.summary is not None else []
    return definition(cross("reference", reference.id, said(reference.title, language), language), *body, aside=aside)


def points_of(reference: Reference) -> tuple[FramePoint, ...]:
    """Return the points others may link to; `anchor_of(reference.id, point.id)` is where they stand."""
    return reference.items if isinstance(reference, Frame) else ()


def _stub(reference: Reference, language: Language) -> list[nodes.Node]:
    if not is_stub(reference):
        return []
    words = [*strong(plain(f"{library_labels.CONTENT_NOT_FOUND.text(language)}.")), *plain(" ")]
    return [
        nodes.container(
            "", paragraph(words, plain(library_labels.STUB.text(language))), classes=["im-finding", "im-stub"]
        )
    ]


# --- sections


def _parts(reference: Reference, language: Language, shelf: Catalogue, level: int) -> list[nodes.Node]:
    """Return the short facts together, then each longer part under its heading."""
    facts: list[tuple[str, Inline]] = [
        (labels.PIN.text(language), [*code(str(reference.pin)), *plain(f" · {reference.kind_title.text(language)}")])
    ]
    made: list[nodes.Node] = []
    for part in reference_sections(reference):
        if _is_elsewhere(reference, part):
            continue
        if _is_fact(part):
            facts.append((part.title.text(language), _fact(part.items[0], language)))
        else:
            made += [heading(part.title.text(language), level), _body(reference, part, language, shelf)]
    return [*fields(facts), *made, *_own(reference, language, shelf, level)]


def _is_elsewhere(reference: Reference, part: Section) -> bool:
    if part.title in _ELSEWHERE:
        return True
    if is_stub(reference) and all(item.text == told.NOT_FOUND for item in part.items):
        return True
    return isinstance(reference, Survey) and part in figure_sections(reference, reference.figures)


def _is_fact(part: Section) -> bool:
    only = part.items[0] if len(part.items) == 1 else None
    return only is not None and only.lead is None and not only.asides


def _fact(item: Item, language: Language) -> Inline:
    if item.text is None:
        return []
    words = said(item.text, language)
    return [nodes.inline("", "", *words, classes=["im-not-found"])] if item.text == told.NOT_FOUND else words


def _body(reference: Reference, part: Section, language: Language, shelf: Catalogue) -> nodes.Node:
    """Return links to methods, plain sentences as bullets, or titles with what is said of them."""
    if isinstance(reference, Frame) and part.title == told.RELATED:
        return bullets(_related(reference, one, language, shelf) for one in reference.related)
    if all(item.method is not None for item in part.items):
        return bullets(_method_item(item, language, shelf) for item in part.items)
    if all(item.lead is None or (item.text is None and not item.asides) for item in part.items):
        return bullets(_line(reference, item, language) for item in part.items)
    anchors = {point.title: anchor_of(reference.id, point.id) for point in points_of(reference)}
    items = [
        _item(reference, item, language, anchors.get(item.lead) if item.lead is not None else None)
        for item in part.items
    ]
    return definitions(items, classes=["im-items"])[0]


def _method_item(item: Item, language: Language, shelf: Catalogue) -> Inline:
    name = item.method or ""
    title = said(shelf[name].title, language) if name in shelf else code(name)
    note = [*plain(": "), *said(item.text, language)] if item.text is not None else []
    return [*cross("method", name, title, language), *note]


def _related(frame: Frame, one: Equivalent, language: Language, shelf: Catalogue) -> Inline:
    """Return a point of a frame beside the point of another frame, or the part of a method, it answers to."""
    titles = {point.id: point.title for point in frame.items}
    own = said(titles[one.path], language) if one.path in titles else code(one.path)
    mine = here(anchor_of(frame.id, one.path), own)
    note = [*plain(". "), *said(one.note, language)] if one.note is not None else []
    certainty = surest(one.sources, frame.sources)
    return [certainty_mark(certainty, language), *mine, *plain(" ≈ "), *_target(one.to, language, shelf), *note]


def _target(to: str, language: Language, shelf: Catalogue) -> Inline:
    """Return a link to what a point answers to; as it is written where that leads nowhere."""
    try:
        pin, path = target_of(to)
    except BadReference:
        return code(to)
    if pin.id in shelf:
        return other_part(pin.id, path, shelf[pin.id], language)
    other = shelf.references.get(pin.id)
    theirs = {point.id: point.title for point in other.items} if isinstance(other, Frame) else {}
    words = said(theirs[path], language) if path in theirs else code(to)
    whose = _in_brackets(said(other.title, language)) if other is not None else []
    return [*cross("reference", f"{pin.id}:{path}", words, language), *whose]


def _line(reference: Reference, item: Item, language: Language) -> Inline:
    words = item.text if item.text is not None else item.lead
    sources = cited(reference, item.sources, language)
    return [*(said(words, language) if words is not None else []), *_in_brackets(sources)]


def _in_brackets(words: Inline) -> Inline:
    return [nodes.inline("", "", nodes.Text(" ("), *words, nodes.Text(")"), classes=["im-small"])] if words else []


def _item(reference: Reference, item: Item, language: Language, anchor: str | None) -> nodes.definition_list_item:
    body: list[nodes.Node] = [paragraph(said(item.text, language))] if item.text is not None else []
    body += _small([said(aside, language) for aside in item.asides], cited(reference, item.sources, language), language)
    return definition(said(item.lead, language) if item.lead is not None else [], *body, anchor=anchor)


def _small(asides: list[Inline], sources: Inline, language: Language) -> list[nodes.Node]:
    """Return small facts and sources in a line; many facts as a list, with the sources under it."""
    if len(asides) <= _IN_A_LINE:
        line = joined([*asides, *([sources] if sources else [])], " · ")
        return [paragraph(line, classes=["im-small"])] if line else []
    rests_on = paragraph(plain(f"{labels.SOURCES.text(language)}: "), sources, classes=["im-small"])
    return [bullets(asides, classes=["im-small"]), *([rests_on] if sources else [])]


# --- what only some kinds have


def _own(reference: Reference, language: Language, shelf: Catalogue, level: int) -> list[nodes.Node]:
    if isinstance(reference, Survey):
        return [
            *_figures(reference, language, shelf, level),
            *comparison_table(reference, language, level),
            *minimum(reference, language),
        ]
    if isinstance(reference, Frame) and reference.scorecard is not None:
        return scorecard(reference.scorecard, language, level)
    return []


def _figures(survey: Survey, language: Language, shelf: Catalogue, level: int) -> list[nodes.Node]:
    """Return tables of the figures that may be shown; under them those that may not, and those of unknown waves."""
    waves = {wave.id for wave in survey.waves}
    in_tables = [figure for figure in survey.figures if figure.wave in waves and survey.may_show(figure)]
    made = figure_tables(attrs.evolve(survey, figures=in_tables), language, level)
    for part in figure_sections(survey, (figure for figure in survey.figures if figure not in in_tables)):
        if part.items:
            made += [heading(part.title.text(language), level), _body(survey, part, language, shelf)]
    return made


# --- how sure


def _doubts(reference: Reference, language: Language, level: int) -> list[nodes.Node]:
    found = doubts(reference, language, lambda ids: cited(reference, ids, language))
    if not found:
        return []
    made: list[nodes.Node] = [heading(library_labels.DOUBTS.text(language), level), *lead(reference, language)]
    for part in found:
        title = paragraph(strong(plain(part.title.text(language))))
        title["ids"] = [f"{reference.id}-{part.name}"]
        made += [title, *part.body]
    return made


def _sources(reference: Reference, language: Language, level: int) -> list[nodes.Node]:
    listed = source_items(reference.id, reference.sources, language)
    return [heading(labels.SOURCES.text(language), level), *listed] if listed else []

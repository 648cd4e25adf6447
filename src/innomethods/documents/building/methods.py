"""Methods made into values, linked with what they use from a shelf."""

from __future__ import annotations

from innomethods.composing.linking import linked
from innomethods.documents.building.flow import build_flow
from innomethods.documents.building.library import build_measure, build_result, build_role, build_tool
from innomethods.documents.building.texts import optional, source, wording, wordings
from innomethods.documents.shapes.methods import (
    DisagreementShape,
    DocumentShape,
    EquivalentShape,
    MethodDocument,
    ThemeShape,
)
from innomethods.model import (
    Disagreement,
    Document,
    Equivalent,
    Method,
    Reading,
    Rename,
    Shelf,
    Tailoring,
    Theme,
)


def build_method(document: MethodDocument, shelf: Shelf | None = None) -> Method:
    """Return the method a document describes; results, roles and tools it names are taken along from the shelf.

    What neither the document nor the shelf knows stays a bare name, for `checking` to tell.
    """
    method = Method(
        document.id,
        edition=document.edition,
        title=optional(document.title) or document.id,
        short=document.short,
        summary=optional(document.summary),
        purpose=optional(document.purpose),
        origin=optional(document.origin),
        use_when=wordings(document.use_when),
        not_when=wordings(document.not_when),
        gates_note=optional(document.gates_note),
        facets=document.facets,
        drivers=document.drivers,
        inputs=document.inputs,
        outputs=document.outputs,
        flow=build_flow(document.flow),
        closing=build_flow(document.closing) if document.closing else None,
        results=[build_result(shape) for shape in document.results],
        roles=[build_role(shape) for shape in document.roles],
        tools=[build_tool(shape) for shape in document.tools],
        measures=[build_measure(shape) for shape in document.measures],
        themes=[_theme(shape) for shape in document.themes],
        documents=[build_paper(shape) for shape in document.documents],
        equivalents=[_equivalent(shape) for shape in document.equivalents],
        disagreements=[build_disagreement(shape) for shape in document.disagreements],
        gaps=wordings(document.gaps),
        variants=document.variants,
        renames=[Rename(one.edition, one.was, one.now, one.at or "") for one in document.renames],
        tailoring=[Tailoring(one.by, one.verb, one.target, wording(one.reason)) for one in document.tailoring],
        sources=[source(shape) for shape in document.sources],
    )
    return method if shelf is None else linked(method, shelf)


def _theme(shape: ThemeShape) -> Theme:
    return Theme(shape.id, wording(shape.title), optional(shape.summary), shape.sources)


def build_paper(shape: DocumentShape) -> Document:
    """Return a paper that a method or an overlay asks for."""
    return Document(
        shape.id,
        wording(shape.title),
        created=shape.created,
        updated=shape.updated,
        signed_by=shape.signed_by,
        replaced_by=shape.replaced_by,
        sources=shape.sources,
    )


def _equivalent(shape: EquivalentShape) -> Equivalent:
    return Equivalent(shape.path, shape.to, optional(shape.note), shape.sources)


def build_disagreement(shape: DisagreementShape) -> Disagreement:
    """Return a matter where sources disagree."""
    readings = [Reading(wording(reading.says), reading.sources) for reading in shape.readings]
    return Disagreement(wording(shape.about), readings)

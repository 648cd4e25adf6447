"""What one reads and refers to, made into values: profiles, operating models, frames, networks, surveys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from innomethods.documents.building.flow import build_check
from innomethods.documents.building.methods import build_disagreement
from innomethods.documents.building.texts import optional, said, source, wording, wordings
from innomethods.documents.shapes.references import (
    FigureShape,
    FrameDocument,
    FramePointShape,
    MemberShape,
    NetworkDocument,
    OperatingModelDocument,
    PeriodShape,
    PointShape,
    ProfileDocument,
    ReferenceDocument,
    SurveyDocument,
    WaveShape,
)
from innomethods.model import Equivalent
from innomethods.sharing import (
    Assessment,
    Figure,
    Frame,
    FramePoint,
    Group,
    Member,
    Network,
    OperatingModel,
    Period,
    Point,
    Profile,
    Reference,
    Rung,
    Survey,
    Wave,
    WaveComparison,
)


def build_reference(document: ReferenceDocument) -> Reference:
    """Return what a document describes, as the value of its kind."""
    return next(build(document) for shape, build in _BUILDERS.items() if isinstance(document, shape))


def _head(document: ReferenceDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "edition": document.edition,
        "title": wording(document.title),
        "summary": optional(document.summary),
        "purpose": optional(document.purpose),
        "origin": optional(document.origin),
        "use_when": wordings(document.use_when),
        "not_when": wordings(document.not_when),
        "methods": document.methods,
        "disagreements": [build_disagreement(one) for one in document.disagreements],
        "gaps": wordings(document.gaps),
        "sources": [source(one) for one in document.sources],
    }


def _profile(document: ProfileDocument) -> Profile:
    return Profile(
        **_head(document),
        driver=document.driver,
        traits=[_point(one) for one in document.traits],
        roles=[_point(one) for one in document.roles],
        checklist=[build_check(one) for one in document.checklist],
    )


def _point(shape: PointShape) -> Point:
    return Point(id=shape.id, title=wording(shape.title), summary=optional(shape.summary), sources=shape.sources)


def _operating_model(document: OperatingModelDocument) -> OperatingModel:
    return OperatingModel(
        **_head(document),
        host=optional(document.host),
        mandate=optional(document.mandate),
        does=wordings(document.does),
        does_not=wordings(document.does_not),
        exit=optional(document.exit),
        not_found=document.not_found,
        people=optional(document.people),
        financing=optional(document.financing),
        since=document.from_,
        until=document.until,
        history=[_period(one) for one in document.history],
        ladder=[Rung(method=one.method, note=optional(one.note)) for one in document.ladder],
        members=_members(document.members),
        checklist=[build_check(one) for one in document.checklist],
    )


def _period(shape: PeriodShape) -> Period:
    return Period(
        title=wording(shape.title),
        since=shape.from_,
        until=shape.until,
        summary=optional(shape.summary),
        sources=shape.sources,
    )


def _members(shapes: Iterable[MemberShape]) -> list[Member]:
    return [
        Member(name=said(one.name), role=one.role, seen=one.seen, since=one.since, until=one.until, sources=one.sources)
        for one in shapes
    ]


def _frame(document: FrameDocument) -> Frame:
    rated = document.assessment
    return Frame(
        **_head(document),
        issuer=optional(document.issuer),
        adopted=document.adopted,
        groups=[Group(id=one.id, title=wording(one.title)) for one in document.groups],
        items=[_frame_point(one) for one in document.items],
        assessment=None
        if rated is None
        else Assessment(group=rated.group, least=rated.least, most=rated.most, combine=rated.combine),
        related=[Equivalent(one.item, one.to, optional(one.note), one.sources) for one in document.related],
    )


def _frame_point(shape: FramePointShape) -> FramePoint:
    return FramePoint(
        id=shape.id,
        title=wording(shape.title),
        summary=optional(shape.summary),
        sources=shape.sources,
        group=shape.group,
        found=shape.found,
    )


def _network(document: NetworkDocument) -> Network:
    return Network(
        **_head(document),
        form=document.form,
        host=optional(document.host),
        meets=optional(document.meets),
        members=_members(document.members),
    )


def _survey(document: SurveyDocument) -> Survey:
    return Survey(
        **_head(document),
        definition=optional(document.definition),
        waves=[_wave(one) for one in document.waves],
        comparisons=[
            WaveComparison(
                waves=(one.waves[0], one.waves[1]),
                comparable=one.comparable,
                reason=wording(one.reason),
                sources=one.sources,
            )
            for one in document.comparisons
        ],
        figures=[_figure(one) for one in document.figures],
        minimum_answers=document.minimum_answers,
    )


def _wave(shape: WaveShape) -> Wave:
    return Wave(
        id=shape.id,
        title=wording(shape.title),
        series=shape.series,
        population=optional(shape.population),
        unit=optional(shape.unit),
        period=optional(shape.period),
        definition=optional(shape.definition),
        mode=optional(shape.mode),
        sent=shape.sent,
        answered=shape.answered,
        response=shape.response,
        weighting=optional(shape.weighting),
        sources=shape.sources,
    )


def _figure(shape: FigureShape) -> Figure:
    return Figure(
        id=shape.id,
        wave=shape.wave,
        title=wording(shape.title),
        value=shape.value,
        unit=shape.unit,
        about=shape.about,
        base=optional(shape.base),
        answers=shape.answers,
        sources=shape.sources,
    )


_BUILDERS: dict[type[ReferenceDocument], Callable[[Any], Reference]] = {
    ProfileDocument: _profile,
    OperatingModelDocument: _operating_model,
    FrameDocument: _frame,
    NetworkDocument: _network,
    SurveyDocument: _survey,
}

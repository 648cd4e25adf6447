"""What one reads and refers to, made plain: profiles, operating models, frames, networks, surveys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from innomethods.documents.writing.flow import check_record
from innomethods.documents.writing.methods import disagreement_record
from innomethods.documents.writing.texts import (
    Record,
    choice,
    exact,
    filled,
    optional,
    said,
    several,
    source_record,
    texts,
    words,
)
from innomethods.model import Combine
from innomethods.sharing import (
    Figure,
    Found,
    Frame,
    Member,
    MemberRole,
    Network,
    OperatingModel,
    PartialDate,
    Period,
    Point,
    Profile,
    Reference,
    Survey,
    Wave,
)


def reference_record(reference: Reference) -> Record:
    """Return a reference as the keys of its file."""
    head = _head(reference)
    tail = next(write(reference) for kind, write in _TAILS.items() if isinstance(reference, kind))
    last = ("disagreements", "gaps", "sources")
    return filled(
        {
            "innomethods": f"{reference.kind}/1",
            **{key: value for key, value in head.items() if key not in last},
            **tail,
            **{key: head[key] for key in last},
        }
    )


def _head(reference: Reference) -> Record:
    return {
        "id": reference.id,
        "edition": reference.edition,
        "title": words(reference.title),
        "summary": optional(reference.summary),
        "purpose": optional(reference.purpose),
        "origin": optional(reference.origin),
        "use-when": several(reference.use_when),
        "not-when": several(reference.not_when),
        "methods": texts(reference.methods),
        "disagreements": [disagreement_record(one) for one in reference.disagreements],
        "gaps": several(reference.gaps),
        "sources": [source_record(one) for one in reference.sources],
    }


def _profile(profile: Profile) -> Record:
    return {
        "driver": str(profile.driver.value),
        "traits": [_point(one) for one in profile.traits],
        "roles": [_point(one) for one in profile.roles],
        "checklist": [check_record(one) for one in profile.checklist],
    }


def _point(point: Point) -> Record:
    return filled(
        {
            "id": point.id,
            "title": words(point.title),
            "summary": optional(point.summary),
            "sources": texts(point.sources),
        }
    )


def _operating_model(model: OperatingModel) -> Record:
    return {
        "host": optional(model.host),
        "mandate": optional(model.mandate),
        "does": several(model.does),
        "does-not": several(model.does_not),
        "exit": optional(model.exit),
        "not-found": texts(model.not_found),
        "people": optional(model.people),
        "financing": optional(model.financing),
        "from": _date(model.since),
        "until": _date(model.until),
        "history": [_period(one) for one in model.history],
        "ladder": [filled({"method": one.method, "note": optional(one.note)}) for one in model.ladder],
        "members": _members(model.members),
        "checklist": [check_record(one) for one in model.checklist],
    }


def _period(period: Period) -> Record:
    return filled(
        {
            "from": _date(period.since),
            "until": _date(period.until),
            "title": words(period.title),
            "summary": optional(period.summary),
            "sources": texts(period.sources),
        }
    )


def _date(value: date | PartialDate | None) -> str | None:
    return None if value is None else str(value)


def _members(members: Iterable[Member]) -> list[Record]:
    return [
        filled(
            {
                "name": said(one.name),
                "role": choice(one.role, MemberRole.MEMBER),
                "seen": [day.isoformat() for day in one.seen],
                "since": _date(one.since),
                "until": _date(one.until),
                "sources": texts(one.sources),
            }
        )
        for one in members
    ]


def _frame(frame: Frame) -> Record:
    rated = frame.assessment
    return {
        "issuer": optional(frame.issuer),
        "adopted": _date(frame.adopted),
        "groups": [{"id": one.id, "title": words(one.title)} for one in frame.groups],
        "items": [
            filled({**_point(one), "group": one.group, "found": choice(one.found, Found.WHOLE)}) for one in frame.items
        ],
        "assessment": None
        if rated is None
        else filled(
            {
                "group": rated.group,
                "least": rated.least,
                "most": rated.most,
                "combine": choice(rated.combine, Combine.EACH),
            }
        ),
        "related": [
            filled({"item": one.path, "to": one.to, "note": optional(one.note), "sources": texts(one.sources)})
            for one in frame.related
        ],
    }


def _network(network: Network) -> Record:
    return {
        "form": str(network.form.value),
        "host": optional(network.host),
        "meets": optional(network.meets),
        "members": _members(network.members),
    }


def _survey(survey: Survey) -> Record:
    return {
        "definition": optional(survey.definition),
        "waves": [_wave(one) for one in survey.waves],
        "comparisons": [
            filled(
                {
                    "waves": list(one.waves),
                    "comparable": one.comparable,
                    "reason": words(one.reason),
                    "sources": texts(one.sources),
                }
            )
            for one in survey.comparisons
        ],
        "figures": [_figure(one) for one in survey.figures],
        "minimum-answers": survey.minimum_answers,
    }


def _wave(wave: Wave) -> Record:
    return filled(
        {
            "id": wave.id,
            "title": words(wave.title),
            "series": wave.series,
            "population": optional(wave.population),
            "unit": optional(wave.unit),
            "period": optional(wave.period),
            "definition": optional(wave.definition),
            "mode": optional(wave.mode),
            "sent": wave.sent,
            "answered": wave.answered,
            "response": exact(wave.response),
            "weighting": optional(wave.weighting),
            "sources": texts(wave.sources),
        }
    )


def _figure(figure: Figure) -> Record:
    return filled(
        {
            "id": figure.id,
            "wave": figure.wave,
            "title": words(figure.title),
            "value": exact(figure.value),
            "unit": figure.unit or None,
            "about": figure.about or None,
            "base": optional(figure.base),
            "answers": figure.answers,
            "sources": texts(figure.sources),
        }
    )


_TAILS: dict[type[Reference], Callable[[Any], Record]] = {
    Profile: _profile,
    OperatingModel: _operating_model,
    Frame: _frame,
    Network: _network,
    Survey: _survey,
}

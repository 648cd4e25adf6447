"""Methods and overlays made plain."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from innomethods.documents.writing.flow import branch_record, check_record, criterion_record, flow_records
from innomethods.documents.writing.library import measure_record, result_record, role_record, tool_record
from innomethods.documents.writing.texts import (
    Record,
    condition,
    filled,
    optional,
    optional_number,
    several,
    source_record,
    spread,
    texts,
    unless,
    wait_record,
    words,
)
from innomethods.model import Change, Disagreement, Document, Extend, Method, Overlay, Replace, Suppress, Where
from innomethods.sources import Basis
from innomethods.wording import Wording


def method_record(method: Method) -> Record:
    """Return a method as a method/1, with every result, role and tool it carries."""
    return filled(
        {
            "innomethods": "method/1",
            "id": method.id,
            "edition": method.edition,
            "title": unless(method.title, Wording(en=method.id)),
            "short": method.short,
            "summary": optional(method.summary),
            "purpose": optional(method.purpose),
            "origin": optional(method.origin),
            "use-when": several(method.use_when),
            "not-when": several(method.not_when),
            "gates-note": optional(method.gates_note),
            "facets": texts(method.facets),
            "drivers": texts(method.drivers),
            "inputs": texts(method.inputs),
            "outputs": texts(method.outputs),
            **_definitions(method),
            "themes": [
                filled(
                    {
                        "id": theme.id,
                        "title": words(theme.title),
                        "summary": optional(theme.summary),
                        "sources": texts(theme.sources),
                    }
                )
                for theme in method.themes
            ],
            "flow": flow_records(method.flow),
            "closing": flow_records(method.closing),
            **_appendix(method),
        }
    )


def _definitions(value: Method | Overlay) -> Record:
    return {
        "sources": [source_record(source) for source in value.sources],
        "results": [result_record(result) for result in value.results],
        "roles": [role_record(role) for role in value.roles],
        "tools": [tool_record(tool) for tool in value.tools],
        "measures": [measure_record(measure) for measure in value.measures],
    }


def _appendix(method: Method) -> Record:
    return {
        "documents": [_paper_record(paper) for paper in method.documents],
        "equivalents": [
            filled({"path": one.path, "to": one.to, "note": optional(one.note), "sources": texts(one.sources)})
            for one in method.equivalents
        ],
        "disagreements": [disagreement_record(one) for one in method.disagreements],
        "gaps": several(method.gaps),
        "variants": texts(method.variants),
        "renames": [
            filled({"edition": one.edition, "was": one.was, "now": one.now, "at": one.at or None})
            for one in method.renames
        ],
        "tailoring": [
            {"by": one.by, "verb": one.verb, "target": one.target, "reason": words(one.reason)}
            for one in method.tailoring
        ],
    }


def _paper_record(paper: Document) -> Record:
    return filled(
        {
            "id": paper.id,
            "title": words(paper.title),
            "created": paper.created,
            "updated": texts(paper.updated),
            "signed-by": paper.signed_by,
            "replaced-by": paper.replaced_by[0] if len(paper.replaced_by) == 1 else texts(paper.replaced_by),
            "sources": texts(paper.sources),
        }
    )


def disagreement_record(disagreement: Disagreement) -> Record:
    """Return a matter where sources disagree."""
    readings = [
        filled({"says": words(reading.says), "sources": texts(reading.sources)}) for reading in disagreement.readings
    ]
    return filled({"about": words(disagreement.about), "readings": readings})


# -- overlays


def overlay_record(overlay: Overlay) -> Record:
    """Return an overlay as an overlay/1, with every result, role and tool it carries."""
    return filled(
        {
            "innomethods": "overlay/1",
            "id": overlay.id,
            "edition": overlay.edition,
            "title": unless(overlay.title, Wording(en=overlay.id)),
            "summary": optional(overlay.summary),
            "variant-of": overlay.variant_of,
            "not-for": [
                filled({"method": one.method, "facet": one.facet, "reason": words(one.reason)})
                for one in overlay.not_for
            ],
            **_definitions(overlay),
            "documents": [_paper_record(paper) for paper in overlay.documents],
            "disagreements": [disagreement_record(one) for one in overlay.disagreements],
            "gaps": several(overlay.gaps),
            "changes": [_change_record(change) for change in overlay.changes],
        }
    )


def _change_record(change: Change) -> Record:
    if isinstance(change, Suppress):
        return filled({"suppress": change.target, "reason": optional(change.reason)})
    if isinstance(change, Replace):
        fields = {_key(name): _field(name, value) for name, value in change.fields if name not in _WITHIN}
        _with_basis(fields, change)
        return {"replace": change.target, "set": fields, **filled({"reason": optional(change.reason)})}
    return _extend_record(change)


def _extend_record(change: Extend) -> Record:
    where = str(change.where.value)
    one = change.where is Where.AT or len(change.anchors) == 1
    return filled(
        {
            "extend": filled(
                {where: change.anchors[0] if one else list(change.anchors), "otherwise": change.otherwise}
            ),
            "add": flow_records(change.add),
            "checklist": [check_record(check) for check in change.checklist],
            "criteria": [criterion_record(criterion) for criterion in change.criteria],
            "tools": texts(change.tools),
            "consulted": texts(change.consulted),
            "activities": several(change.activities),
            "optional": change.optional or None,
            "reason": optional(change.reason),
        }
    )


_AS_RECORD: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(("title", "purpose", "summary", "gates_note", "ask", "guidance"), words),
    **dict.fromkeys(("estimate", "effort", "wait"), spread),
    **dict.fromkeys(("needs", "gives", "consulted", "observes", "tools", "go_back_to", "sources"), texts),
    "activities": several,
    "checklist": lambda checks: [check_record(check) for check in checks],
    "criteria": lambda criteria: [criterion_record(criterion) for criterion in criteria],
    "larger": optional_number,
    "when": condition,
    "flow": flow_records,
    "branches": lambda branches: {branch.id: branch_record(branch) for branch in branches},
    "method": str,
}


def _key(name: str) -> str:
    return name.replace("_", "-")


def _field(name: str, value: object) -> object:
    as_record = _AS_RECORD.get(name)
    if as_record is not None:
        return as_record(value)
    return str(value.value) if isinstance(value, Enum) else value


def _with_basis(fields: Record, change: Replace) -> None:
    values = dict(change.fields)
    if "estimate" in values and "estimate_basis" in values:
        fields["estimate"] = spread(values["estimate"], values["estimate_basis"])  # type: ignore[arg-type]
    if "wait" in values:
        basis, cited = values.get("wait_basis", Basis.OWN), values.get("wait_sources", ())
        fields["wait"] = wait_record(values["wait"], basis, cited, values.get("wait_limit"))  # type: ignore[arg-type]


_WITHIN = ("estimate_basis", "wait_basis", "wait_sources", "wait_limit")  # written within the estimate and the wait

"""The map of benefits for other programs: a Mermaid flowchart as text, and a record for JSON.

Not here: our own picture and words (`reporting.benefit_maps`), and where things stand (`benefits.mapping`).
"""

from __future__ import annotations

import re
from typing import Any

from innomethods.benefits.mapping import BAND_TITLES, BenefitGraph, Layout, Node, graph_of, lay_out
from innomethods.benefits.mapping.profiles import GOALS
from innomethods.model import BenefitsPlan
from innomethods.wording import Language, as_language

_ENTITY = re.compile(r'["#<>&`\\]')
_BLANK = re.compile(r"\s+")


def map_to_mermaid(plan: BenefitsPlan, language: Language | str = "en") -> str:
    """Return a plan's map as a Mermaid flowchart: a group for each column, dotted links where something must hold.

    Benefits have round ends, disbenefits are hexagons, goals are framed twice.

    >>> from innomethods.model import Benefit, BenefitMap, MapLink, MapStep
    >>> drawn = BenefitMap(steps=[MapStep("booking", kind="output")], links=[MapLink("booking", "sooner")])
    >>> print(map_to_mermaid(BenefitsPlan("p", register=[Benefit("sooner", title="Shorter wait")], map=drawn)))
    flowchart LR
        subgraph c0["Output"]
            n0["Booking"]
        end
        subgraph c1["Outcome"]
            n1(["Shorter wait"])
        end
        n0 --> n1
    <BLANKLINE>
    """
    chosen = as_language(language)
    graph = graph_of(plan)
    layout = lay_out(graph)
    names = {spot.id: f"n{number}" for number, spot in enumerate(layout.spots)}
    lines = ["flowchart LR"]
    band = None
    for spot in layout.spots:
        if layout.columns[spot.column] is not band:
            lines += [] if band is None else ["    end"]
            band = layout.columns[spot.column]
            lines.append(f'    subgraph c{spot.column}["{_label(BAND_TITLES[band].text(chosen))}"]')
        lines.append(f"        {_shape(names[spot.id], graph.by_id[spot.id], chosen)}")
    lines += [] if band is None else ["    end"]
    for edge in graph.edges:
        assuming = "" if edge.assuming is None else f'|"{_label(edge.assuming.text(chosen))}"|'
        lines.append(f"    {names[edge.first]} {'-.->' if assuming else '-->'}{assuming} {names[edge.then]}")
    return "\n".join(lines) + "\n"


def _shape(name: str, node: Node, language: Language) -> str:
    left, right = "[", "]"
    if node.benefit is not None:
        left, right = ("{{", "}}") if node.benefit.disbenefit else ("([", "])")
    elif node.step is not None and node.step.kind in GOALS:
        left, right = "[[", "]]"
    return f'{name}{left}"{_label(node.title.text(language))}"{right}'


def _label(text: str) -> str:
    """Return a text as Mermaid takes it inside quotes: signs of its own as entities, on one line."""
    return _ENTITY.sub(lambda found: f"#{ord(found[0])};", _BLANK.sub(" ", text).strip())


def map_record(plan: BenefitsPlan, language: Language | str = "en") -> dict[str, Any]:
    """Return a plan's map as plain data: columns, nodes with their place, links, and ways round if there are any."""
    chosen = as_language(language)
    graph = graph_of(plan)
    layout = lay_out(graph)
    return {
        "plan": plan.id,
        "profile": str(graph.profile),
        "columns": [{"band": str(band), "title": BAND_TITLES[band].text(chosen)} for band in layout.columns],
        "nodes": _nodes(graph, layout, chosen),
        "links": [
            {
                "first": way.edge.first,
                "then": way.edge.then,
                "path": way.edge.path,
                "assuming": None if way.edge.assuming is None else way.edge.assuming.text(chosen),
                "backwards": way.backwards,
            }
            for way in layout.ways
        ],
        "cycles": [list(way) for way in graph.cycles],
    }


def _nodes(graph: BenefitGraph, layout: Layout, language: Language) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = []
    for spot in layout.spots:
        node = graph.by_id[spot.id]
        benefit = node.benefit
        record: dict[str, Any] = {
            "id": node.id,
            "path": node.path,
            "title": node.title.text(language),
            "kind": "benefit" if node.step is None else str(node.step.kind),
            "owner": node.item.owner,
            "due": None if node.due is None else node.due.isoformat(),
            "column": spot.column,
            "row": spot.row,
        }
        if benefit is not None:
            measure = benefit.measure
            record |= {
                "benefit_kind": None if benefit.kind is None else str(benefit.kind),
                "disbenefit": benefit.disbenefit,
                "baseline": None if benefit.baseline is None else f"{benefit.baseline:f}",
                "target": None if benefit.target is None else f"{benefit.target:f}",
                "unit": None if measure is None or measure.unit is None else measure.unit.text(language),
            }
        records.append(record)
    return records

"""What leads to the benefits: the map as a picture, and the same link by link in a table.

Not here: the register (`worth`), what a box shows (`benefit_maps`), and what is wrong with a map (`benefits.mapping`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.benefits.mapping import graph_of
from innomethods.reporting import headings, labels
from innomethods.reporting.benefit_maps import map_figure
from innomethods.reporting.pages import Block, Cell, Column, Row, Table
from innomethods.reporting.subject import Subject


def map_blocks(subject: Subject) -> Iterator[Block]:
    """Yield the map and its table; nothing where nothing leads to anything, no picture of more than one can follow."""
    if subject.project is None:
        return
    plan = subject.project.benefits_plan()
    graph = graph_of(plan)
    if not graph.edges:
        return
    figure = map_figure(plan, subject.language, subject.text(headings.CAPTION_MAP_PICTURE))
    if figure is not None:
        yield figure
    columns = (
        Column("first", subject.text(labels.COMES_FIRST)),
        Column("then", subject.text(labels.LEADS_TO)),
        Column("assuming", subject.text(labels.PROVIDED_THAT)),
    )
    rows = [
        Row(
            [
                Cell(subject.say(graph.by_id[edge.first].title), value=edge.first),
                Cell(subject.say(graph.by_id[edge.then].title), value=edge.then),
                Cell(subject.say(edge.assuming) if edge.assuming is not None else subject.text(labels.NONE)),
            ]
        )
        for edge in graph.edges
    ]
    yield Table("benefit-map", subject.text(labels.CAPTION_MAP), columns, rows)

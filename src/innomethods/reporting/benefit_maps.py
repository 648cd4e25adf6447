"""From a plan's register and map to their picture, and the same in words.

Here: what each box and link shows. Not here: where they stand (`benefits.mapping`) and how they are drawn (`drawings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from innomethods.benefits.mapping import BAND_TITLES, PROFILE_TITLES, BenefitGraph, Node, graph_of, lay_out
from innomethods.benefits.mapping.profiles import GOALS
from innomethods.model import Benefit, BenefitsPlan, Measure
from innomethods.reporting.drawings import benefit_map_words as words
from innomethods.reporting.drawings.benefit_map import MOST_BOXES, MapPicture, draw_benefit_map
from innomethods.reporting.drawings.benefit_map_parts import BoxLook, MapBox, MapWay, WayLook
from innomethods.reporting.drawings.sheet import Width
from innomethods.reporting.pages import Figure
from innomethods.wording import Language, Wording, format_for

_BY = Wording(nb="innen {day}", nn="innan {day}", en="by {day}")
_FROM_TO = Wording(nb="{baseline} → {target}", nn="{baseline} → {target}", en="{baseline} → {target}")
_UP_TO = Wording(nb="mål {target}", nn="mål {target}", en="target {target}")
_IF = Wording(nb=", hvis: {assuming}", nn=", dersom: {assuming}", en=", if: {assuming}")
_NOTHING = Wording(
    nb="Planen har verken gevinster eller steg.",
    nn="Planen har korkje gevinstar eller steg.",
    en="The plan has neither benefits nor steps.",
)


def map_picture(plan: BenefitsPlan, language: Language = "en") -> MapPicture:
    """Return what the picture of a plan's map shows.

    Raises:
        ValueError: when there is nothing to draw, or more than a reader can follow (`part_of` takes a part).
    """
    graph = graph_of(plan)
    layout = lay_out(graph)
    numbers: dict[str, int] = {}
    boxes = [_box(graph.by_id[spot.id], spot.column, spot.row, language) for spot in layout.spots]
    looks = {box.id: box.look for box in boxes}
    ways = []
    for way in layout.ways:
        assuming = way.edge.assuming.text(language) if way.edge.assuming is not None else None
        number = numbers.setdefault(assuming, len(numbers) + 1) if assuming is not None else None
        look = WayLook.PLAIN if assuming is None else WayLook.ASSUMED
        if looks[way.edge.then] is BoxLook.DISBENEFIT:
            look = WayLook.WORSE
        if way.backwards:
            look = WayLook.BACKWARDS
        ways.append(MapWay(way.edge.first, way.edge.then, lanes=way.lanes, look=look, number=number))
    return MapPicture(
        PROFILE_TITLES[graph.profile].text(language),
        tuple(BAND_TITLES[band].text(language) for band in layout.columns),
        boxes,
        tuple(ways),
        tuple(numbers),
        language,
    )


def map_figure(plan: BenefitsPlan, language: Language, caption: str) -> Figure | None:
    """Return the picture of a plan's map for a page; None without links, or with more boxes than one can follow."""
    graph = graph_of(plan)
    if not graph.edges or len(graph.by_id) > MOST_BOXES:
        return None
    picture = map_picture(plan, language)
    drawings = [draw_benefit_map(picture, width, prefix="benefit-map") for width in Width]
    return Figure("figure-benefit-map", drawings, caption)


def _box(node: Node, column: int, row: float, language: Language) -> MapBox:
    return MapBox(
        node.id, node.title.text(language), column, row, look=_look(node), notes=tuple(_notes(node, language))
    )


def _look(node: Node) -> BoxLook:
    benefit, step = node.benefit, node.step
    if benefit is None:
        return BoxLook.GOAL if step is not None and step.kind in GOALS else BoxLook.STEP
    if benefit.disbenefit:
        return BoxLook.DISBENEFIT
    return BoxLook.UNSTATED if benefit.kind is None else BoxLook(str(benefit.kind))


def _notes(node: Node, language: Language) -> Iterator[str]:
    if node.benefit is not None:
        values = values_of(node.benefit, language)
        if values:
            yield values
    if node.due is not None:
        yield _BY.fill(day=format_for(language).short_date(node.due)).text(language)


def values_of(benefit: Benefit, language: Language) -> str:
    """Return from what to what a benefit goes, with its unit; nothing where no target is known."""
    if benefit.target is None:
        return ""
    target = _amount(benefit.target, benefit.measure, language)
    if benefit.baseline is None:
        return _UP_TO.fill(target=target).text(language)
    return _FROM_TO.fill(baseline=format_for(language).exact(benefit.baseline), target=target).text(language)


def _amount(value: Decimal, measure: Measure | None, language: Language) -> str:
    return format_for(language).measured(value, None if measure is None else measure.unit, exact=True)


def map_text(plan: BenefitsPlan, language: Language = "en") -> str:
    """Return the map in words: column by column what there is, and what each leads to and on what assumption.

    >>> from innomethods.model import BenefitMap, MapLink, MapStep
    >>> drawn = BenefitMap(steps=[MapStep("booking", kind="output")], links=[MapLink("booking", "sooner")])
    >>> print(map_text(BenefitsPlan("p", register=[Benefit("sooner", title="Shorter wait")], map=drawn)))
    Output
      Booking
        → Shorter wait
    <BLANKLINE>
    Outcome
      Shorter wait (kind not stated)
    """
    graph = graph_of(plan)
    if not graph.nodes:
        return _NOTHING.text(language)
    layout = lay_out(graph)
    blocks: list[list[str]] = []
    shown = ""
    for spot in layout.spots:
        title = BAND_TITLES[layout.columns[spot.column]].text(language)
        if title != shown:
            blocks.append([title])
            shown = title
        blocks[-1].extend(_lines_of(graph, graph.by_id[spot.id], language))
    return "\n\n".join("\n".join(block) for block in blocks)


def _lines_of(graph: BenefitGraph, node: Node, language: Language) -> Iterator[str]:
    kind = words.SIGNS.get(_look(node))
    aside = [*([kind.text(language)] if kind is not None else []), *_notes(node, language)]
    yield f"  {node.title.text(language)}" + (f" ({'; '.join(aside)})" if aside else "")
    for edge in graph.after[node.id]:
        rest = _IF.fill(assuming=edge.assuming.text(language).rstrip(".")).text(language) if edge.assuming else ""
        yield f"    → {graph.by_id[edge.then].title.text(language)}{rest}"


def part_of(plan: BenefitsPlan, ids: Iterable[str]) -> BenefitsPlan:
    """Return the plan with only what leads to these benefits or steps, or comes of them.

    Raises:
        KeyError: for an id that no benefit or step has.
    """
    import attrs

    graph = graph_of(plan)
    wanted = tuple(ids)
    for id_ in wanted:
        if id_ not in graph.by_id:
            raise KeyError(id_)
    kept = graph.leading_to(wanted) | graph.reached_from(wanted)
    register = [
        attrs.evolve(one, preconditions=[name for name in one.preconditions if name in kept])
        for one in plan.register
        if one.id in kept
    ]
    steps = [step for step in plan.map.steps if step.id in kept]
    links = [link for link in plan.map.links if link.first in kept and link.then in kept]
    return attrs.evolve(plan, register=register, map=attrs.evolve(plan.map, steps=steps, links=links))

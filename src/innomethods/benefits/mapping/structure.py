"""What is wrong with how benefits hang together: names, ways round, loose ends, order (E01, E02, E19, B01–B09).

Here: rules about the graph. Not here: rules about one benefit (`register`), nor about money (`counting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from innomethods.benefits.mapping.graph import BenefitGraph, bands_in_order
from innomethods.benefits.mapping.names import Hints
from innomethods.benefits.mapping.profiles import BAND_TITLES, GOALS, PROFILE_TITLES, TECHNOLOGY, bands_of, kinds_of
from innomethods.findings import Finding, finding
from innomethods.model import BenefitsPlan, StepKind
from innomethods.wording import Wording

_IN_REGISTER = Wording(nb="gevinster og steg", nn="gevinstar og steg", en="benefits and steps")
_NAME = Wording(nb="gevinst eller steg", nn="gevinst eller steg", en="benefit or step")


def unknown_names(plan: BenefitsPlan, graph: BenefitGraph, hints: Hints) -> Iterator[Finding]:
    """E01, E02: benefits and steps have ids of their own, and links and preconditions lead to some of them."""
    taken: set[str] = set()
    for node in graph.nodes:
        if node.id in taken:
            yield finding("E01", node.path, id=node.id, where=_IN_REGISTER)
        taken.add(node.id)
    spoken = [
        *graph.unknown,
        *(
            (name, f"benefits/{benefit.id}/leading/{number}")
            for benefit in plan.register
            for number, name in enumerate(benefit.leading)
            if name not in graph.by_id
        ),
    ]
    for name, path in spoken:
        yield finding("E02", path, what=_NAME, wanted=name, hint=hints.of(name, graph.by_id))


def ways_round(graph: BenefitGraph) -> Iterator[Finding]:
    """B01: nothing waits for itself; the way round is named in order."""
    for way in graph.cycles:
        chain = " → ".join((*way, way[0]))
        yield finding("B01", graph.by_id[way[0]].path, chain=chain)


def loose_ends(graph: BenefitGraph) -> Iterator[Finding]:
    """B02, B03, B08, B09: where there is a map, steps lead to benefits, and benefits come of steps and lead to goals.

    Where a link names what isn't there, that is told instead: what hangs on it isn't loose.
    """
    steps = {node.id: node.step.kind for node in graph.nodes if node.step is not None}
    if not steps or graph.unknown:
        return
    benefits = [node for node in graph.nodes if node.benefit is not None]
    leading = graph.leading_to(node.id for node in benefits)
    reached = graph.reached_from(node.id for node in benefits)
    for id_, kind in steps.items():
        if id_ not in (reached if kind in GOALS else leading):
            yield finding("B09" if kind in GOALS else "B02", graph.by_id[id_].path, step=id_)
    from_steps = graph.reached_from(id_ for id_, kind in steps.items() if kind is not StepKind.OBJECTIVE)
    for node in benefits:
        if node.id not in from_steps and not graph.before[node.id]:
            yield finding("B03", node.path, benefit=node.id)
    yield from _without_objective(graph, [id_ for id_, kind in steps.items() if kind is StepKind.OBJECTIVE])


def _without_objective(graph: BenefitGraph, objectives: list[str]) -> Iterator[Finding]:
    if not objectives:
        return
    serving = graph.leading_to(objectives)
    for node in graph.nodes:
        if node.benefit is not None and not node.benefit.disbenefit and node.id not in serving:
            yield finding("B08", node.path, benefit=node.id)


def straight_from_technology(graph: BenefitGraph) -> Iterator[Finding]:
    """B04: between a tool and a benefit somebody works in a new way."""
    far = set(bands_of(graph.profile)[3:])  # outcome and beyond; the benefits of a dependency network
    for node in graph.nodes:
        kinds = [graph.by_id[edge.first].step for edge in graph.before[node.id]]
        if node.benefit is not None and node.band in far and kinds:
            tools = [step for step in kinds if step is not None and step.kind in TECHNOLOGY]
            if len(tools) == len(kinds):
                yield finding("B04", node.path, benefit=node.id, step=tools[0].id)


def out_of_place(graph: BenefitGraph) -> Iterator[Finding]:
    """B05, B06, B07: steps are of kinds the profile has, and links go from the work to the goal, each once."""
    known = kinds_of(graph.profile)
    for node in graph.nodes:
        if node.step is not None and node.step.kind not in known:
            yield finding(
                "B05",
                node.path,
                step=node.id,
                kind=str(node.step.kind),
                profile=PROFILE_TITLES[graph.profile],
                known=", ".join(map(str, known)),
            )
    placed, bands = bands_in_order(graph), bands_of(graph.profile)
    for edge in graph.edges:
        first, then = graph.by_id[edge.first], graph.by_id[edge.then]
        if first.band is not None and then.band is not None and placed[edge.then] < placed[edge.first]:
            yield finding(
                "B06",
                edge.path,
                first=edge.first,
                first_kind=BAND_TITLES[bands[placed[edge.first]]],
                then=edge.then,
                then_kind=BAND_TITLES[bands[placed[edge.then]]],
            )
    for edge in graph.again:
        yield finding("B07", edge.path, first=edge.first, then=edge.then)


def due_in_order(graph: BenefitGraph) -> Iterator[Finding]:
    """E19: nothing is due before what it builds on; what goes round has no order."""
    round_about = {pair for way in graph.cycles for pair in pairwise((*way, way[0]))}
    for edge in graph.edges:
        first, then = graph.by_id[edge.first].due, graph.by_id[edge.then].due
        if first is not None and then is not None and then < first and (edge.first, edge.then) not in round_about:
            yield finding(
                "E19",
                graph.by_id[edge.then].path,
                deadline=edge.then,
                prerequisite=edge.first,
                days=(first - then).days,
            )


def of_structure(plan: BenefitsPlan, graph: BenefitGraph, hints: Hints) -> Iterable[Finding]:
    """Yield what is wrong with how the benefits hang together."""
    yield from unknown_names(plan, graph, hints)
    yield from ways_round(graph)
    yield from loose_ends(graph)
    yield from straight_from_technology(graph)
    yield from out_of_place(graph)
    yield from due_in_order(graph)

"""What waits for what in a plan: as plain pairs, and as a networkx graph for those who want to ask it more.

Here: reading the links off a plan. Not here: how dates are found (`scheduling`), which needs no graph library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.ids import is_within
from innomethods.model import Choice
from innomethods.planning.network import Activity, lay_out
from innomethods.planning.plan import Plan

if TYPE_CHECKING:
    import networkx as nx


def as_graph(plan: Plan) -> nx.DiGraph[str]:
    """Return the plan's phases and gates as a directed acyclic graph: an edge leads from what must be finished first.

    Nodes are paths with `kind`, `start`, `finish`, `work_days`, `total_float` and `critical`.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", estimate=30) >> (Phase("assess", estimate=5) & Phase("buy", estimate=9))
    >>> plan = schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 2, 24), country="NO"))
    >>> sorted(as_graph(plan).edges)
    [('try', 'assess'), ('try', 'buy')]
    """
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for node in plan.nodes:
        graph.add_node(
            node.path,
            kind=str(node.kind),
            start=node.start,
            finish=node.finish,
            work_days=node.work_days,
            total_float=node.total_float,
            critical=node.critical,
        )
    graph.add_edges_from((before, path) for path, waits in precedence(plan).items() for before in waits)
    return graph


def precedence(plan: Plan) -> dict[str, tuple[str, ...]]:
    """Return, for each phase and gate in flow order, the paths of those that have to be finished just before it.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase, Project
    >>> from innomethods.planning import schedule
    >>> flow = Phase("try", estimate=30) >> (Phase("assess", estimate=5) & Phase("buy", estimate=9))
    >>> plan = schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 2, 24), country="NO"))
    >>> precedence(plan)
    {'try': (), 'assess': ('try',), 'buy': ('try',)}
    """
    ends: list[tuple[str, ...]] = []  # per place: the activities that end there, joins looked through
    before: dict[str, tuple[str, ...]] = {}
    for place in lay_out(plan.method, _chosen(plan), _skipped(plan)).places:
        waits = tuple(dict.fromkeys(path for number in place.before for path in ends[number]))
        ends.append((place.path,) if isinstance(place, Activity) else waits)
        if isinstance(place, Activity):
            before[place.path] = waits
    return before


def _chosen(plan: Plan) -> dict[str, str]:
    """Return the branch of each choice that the plan's nodes lie in; a branch without nodes is any."""
    chosen: dict[str, str] = {}
    for placed in plan.method.placed:
        if isinstance(placed.node, Choice) and placed.node.branches:
            branches = [way.id for way in placed.node.branches]
            with_nodes = [
                branch
                for branch in branches
                if any(is_within(node.path, f"{placed.path}/{branch}") for node in plan.nodes)
            ]
            chosen[placed.path] = (*with_nodes, *branches)[0]
    return chosen


def _skipped(plan: Plan) -> frozenset[str]:
    """Return the phases and gates without dates."""
    leaves = (*plan.method.phases, *plan.method.gates)
    return frozenset(placed.path for placed in leaves if placed.path not in plan)

"""The register and the map as one graph: benefits and steps are its nodes, and what leads to what its edges.

Here: reading it off a plan, and walking it. Not here: what is wrong with it (`problems`), nor its picture (`layout`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from innomethods.benefits.mapping.profiles import Band, band_of_benefit, band_of_step, bands_of
from innomethods.model import Benefit, BenefitsPlan, MapProfile, MapStep
from innomethods.wording import Wording

if TYPE_CHECKING:
    import networkx as nx


@attrs.frozen(repr=False)
class Node:
    """A benefit or a step, with its path in the plan and its band: how far it stands from the work.

    A step of a kind that the profile doesn't know has no band of its own; it is drawn where its links allow.
    """

    item: Benefit | MapStep
    path: str
    band: Band | None

    @property
    def id(self) -> str:
        """Its id."""
        return self.item.id

    @property
    def title(self) -> Wording:
        """What it is called."""
        return self.item.title

    @property
    def due(self) -> date | None:
        """When it is to be there."""
        return self.item.due

    @property
    def benefit(self) -> Benefit | None:
        """The benefit, or None for a step."""
        return self.item if isinstance(self.item, Benefit) else None

    @property
    def step(self) -> MapStep | None:
        """The step, or None for a benefit."""
        return self.item if isinstance(self.item, MapStep) else None

    def __repr__(self) -> str:
        return f"Node({self.path!r})"


@attrs.frozen(repr=False)
class Edge:
    """One thing leads to another: where it is written, and what must hold for it to do so."""

    first: str
    then: str
    path: str
    assuming: Wording | None = None

    def __repr__(self) -> str:
        return f"Edge({self.first!r}, {self.then!r})"


@attrs.frozen(repr=False)
class BenefitGraph:
    """Register and map seen as one: nodes in the order they are written, each edge once.

    An edge is a link of the map or a benefit's precondition; where it is both, the link has the word. Names that are
    nowhere (`unknown`) and second writings of an edge (`again`) are kept apart, for whoever tells of them.
    """

    profile: MapProfile
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    unknown: tuple[tuple[str, str], ...] = ()
    again: tuple[Edge, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """The nodes by their ids; of two with the same id, the first."""
        found: dict[str, Node] = {}
        for node in self.nodes:
            found.setdefault(node.id, node)
        return found

    @cached_property
    def before(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges that lead to each node."""
        return _gathered(self.by_id, ((edge.then, edge) for edge in self.edges))

    @cached_property
    def after(self) -> Mapping[str, tuple[Edge, ...]]:
        """The edges that go out from each node."""
        return _gathered(self.by_id, ((edge.first, edge) for edge in self.edges))

    def reached_from(self, ids: Iterable[str]) -> frozenset[str]:
        """Return all nodes to which something leads from these, and these themselves."""
        return self._walked(ids, self.after, forward=True)

    def leading_to(self, ids: Iterable[str]) -> frozenset[str]:
        """Return all nodes that lead to these, and these themselves."""
        return self._walked(ids, self.before, forward=False)

    def _walked(self, ids: Iterable[str], edges: Mapping[str, tuple[Edge, ...]], *, forward: bool) -> frozenset[str]:
        seen = set(ids)
        pending = list(seen)
        while pending:
            for edge in edges[pending.pop()]:
                other = edge.then if forward else edge.first
                if other not in seen:
                    seen.add(other)
                    pending.append(other)
        return frozenset(seen)

    def as_networkx(self) -> nx.DiGraph[str]:
        """Return it as a networkx graph: nodes with `title`, `path`, `kind` and `due`, edges with `assuming`."""
        import networkx as nx

        graph: nx.DiGraph[str] = nx.DiGraph(profile=str(self.profile))
        for node in self.by_id.values():
            kind = "benefit" if node.step is None else str(node.step.kind)
            graph.add_node(node.id, title=node.title, path=node.path, kind=kind, due=node.due)
        for edge in self.edges:
            graph.add_edge(edge.first, edge.then, assuming=edge.assuming)
        return graph

    @cached_property
    def cycles(self) -> tuple[tuple[str, ...], ...]:
        """One way round for each knot of nodes that wait for each other, from the one written first.

        >>> plan = BenefitsPlan(
        ...     "p",
        ...     register=[Benefit("a", title="A", preconditions=["b"]), Benefit("b", title="B", preconditions=["a"])],
        ... )
        >>> graph_of(plan).cycles
        (('a', 'b'),)
        """
        if not self.edges:
            return ()
        import networkx as nx

        graph = self.as_networkx()
        order = {id_: number for number, id_ in enumerate(self.by_id)}
        found: list[tuple[str, ...]] = []
        for knot in nx.strongly_connected_components(graph):
            begun = min(knot, key=order.__getitem__)
            if len(knot) > 1 or graph.has_edge(begun, begun):
                way = [first for first, _ in nx.find_cycle(graph.subgraph(knot), begun)]
                start = way.index(min(way, key=order.__getitem__))
                found.append((*way[start:], *way[:start]))
        return tuple(sorted(found, key=lambda way: order[way[0]]))

    def __repr__(self) -> str:
        return f"BenefitGraph({self.profile}: {len(self.nodes)} nodes, {len(self.edges)} edges)"


def _gathered(ids: Iterable[str], pairs: Iterable[tuple[str, Edge]]) -> dict[str, tuple[Edge, ...]]:
    found: dict[str, list[Edge]] = {id_: [] for id_ in ids}
    for id_, edge in pairs:
        found[id_].append(edge)
    return {id_: tuple(edges) for id_, edges in found.items()}


def graph_of(plan: BenefitsPlan) -> BenefitGraph:
    """Return the graph of a plan's register and map.

    >>> from innomethods.model import BenefitMap, MapLink
    >>> register = [Benefit("sooner", title="Sooner"), Benefit("calmer", title="Calmer", preconditions=["sooner"])]
    >>> steps = [MapStep("booking", kind="output")]
    >>> drawn = BenefitMap("results-chain", steps=steps, links=[MapLink("booking", "sooner")])
    >>> graph_of(BenefitsPlan("p", register=register, map=drawn)).edges
    (Edge('booking', 'sooner'), Edge('sooner', 'calmer'))
    """
    profile = plan.map.profile
    nodes = (
        *(Node(one, f"benefits/{one.id}", band_of_benefit(one, profile)) for one in plan.register),
        *(Node(step, f"map/steps/{step.id}", band_of_step(step, profile)) for step in plan.map.steps),
    )
    known = {node.id for node in nodes}
    written = [
        *(
            Edge(link.first, link.then, f"map/links/{number}", link.assuming)
            for number, link in enumerate(plan.map.links)
        ),
        *(
            Edge(name, one.id, f"benefits/{one.id}/preconditions/{number}")
            for one in plan.register
            for number, name in enumerate(one.preconditions)
        ),
    ]
    kept: dict[tuple[str, str], Edge] = {}
    unknown: list[tuple[str, str]] = []
    again: list[Edge] = []
    for edge in written:
        missing = [(name, side) for name, side in ((edge.first, "first"), (edge.then, "then")) if name not in known]
        of_link = edge.path.startswith("map/")
        unknown += [(name, f"{edge.path}/{side}" if of_link else edge.path) for name, side in missing]
        if not missing and kept.setdefault((edge.first, edge.then), edge) is not edge and of_link:
            again.append(edge)
    return BenefitGraph(profile, nodes, tuple(kept.values()), tuple(unknown), tuple(again))


def knots_in_order(graph: BenefitGraph) -> list[list[str]]:
    """Return the nodes so that what leads to others comes first; those that wait for each other stand together."""
    if not graph.edges:
        return [[id_] for id_ in graph.by_id]
    import networkx as nx

    order = {id_: number for number, id_ in enumerate(graph.by_id)}
    whole = nx.condensation(graph.as_networkx())
    first = {knot: min(order[id_] for id_ in whole.nodes[knot]["members"]) for knot in whole}
    knots = nx.lexicographical_topological_sort(whole, first.__getitem__)
    return [sorted(whole.nodes[knot]["members"], key=order.__getitem__) for knot in knots]


def bands_in_order(graph: BenefitGraph) -> dict[str, int]:
    """Return how far from the work each node is drawn: its band, and for a benefit never left of what leads to it.

    What the profile doesn't know stands just before what it leads to, or first.
    """
    order = {band: number for number, band in enumerate(bands_of(graph.profile))}
    placed = {id_: order[node.band] for id_, node in graph.by_id.items() if node.band is not None}
    for knot in knots_in_order(graph):
        members = [id_ for id_ in knot if id_ in placed and graph.by_id[id_].benefit is not None]
        for id_ in members:
            earlier = [placed[edge.first] for edge in graph.before[id_] if edge.first in placed]
            placed[id_] = max([placed[id_], *earlier])
    for id_ in graph.by_id:
        if id_ not in placed:
            later = [placed[edge.then] for edge in graph.after[id_] if edge.then in placed]
            placed[id_] = max(min(later, default=1) - 1, 0)
    return placed

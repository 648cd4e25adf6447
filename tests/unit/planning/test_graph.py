"""The plan as a graph: what must be finished first, with joins looked through."""

from datetime import date

import networkx as nx

from innomethods.model import Choice, Gate, Method, Phase, Project, Stage
from innomethods.planning import as_graph, schedule


def plan_of(flow: object, **fields: object):
    return schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 1, 11), country="NO", **fields))


def test_edges_follow_the_flow_through_joins() -> None:
    flow = Phase("a", estimate=1) >> (Phase("b", estimate=2) & Stage("s", Phase("c", estimate=3))) >> Gate("g")
    graph = as_graph(plan_of(flow))
    assert set(graph.edges) == {("a", "b"), ("a", "s/c"), ("b", "g"), ("s/c", "g")}
    assert nx.is_directed_acyclic_graph(graph)


def test_only_the_assumed_branch_is_there() -> None:
    ways = {"develop": Phase("build", estimate=5), "adopt": Phase("copy", estimate=2)}
    flow = Phase("a", estimate=1) >> Choice("route", branches=ways) >> Phase("z", estimate=1)
    graph = as_graph(plan_of(flow, choices={"route": "adopt"}))
    assert list(nx.topological_sort(graph)) == ["a", "route/adopt/copy", "z"]


def test_the_critical_path_is_a_longest_path() -> None:
    flow = Phase("a", estimate=1) >> (Phase("b", estimate=2) & Phase("c", estimate=9)) >> Phase("d", estimate=1)
    plan = plan_of(flow)
    graph = as_graph(plan)
    for _, after, link in graph.edges(data=True):
        link["days"] = graph.nodes[after]["work_days"]
    assert tuple(nx.dag_longest_path(graph, weight="days")) == tuple(node.path for node in plan.critical_path)

"""What deciding a regime costs, beside zen-engine with the same table in the same run; and what a whole answer costs.

The table of regimes as it stands on one day is written as a decision table of zen-engine (JDM): a column for each fact,
and one row for each rule, or for each alternative of a rule. The same purchases go through both, and every answer must
be the same rule. Both start from plain data. zen-engine runs as it is usually called, and once more with its trace,
which says which row matched.
`routes` has no peer: it also tells procedures, time limits and duties, with what is unmet, and is printed for itself.

    python benchmarks/routes_latency.py [--json] [--data FOLDER] [--on 2027-03-01] [--count 5000] [--repeats 5]

`--data` is a folder of content with rules (default: what is shipped). Without zen-engine only our own time is printed.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import Any

import innomethods as im
from innomethods.model import Procurement
from innomethods.procurement import routes
from innomethods.procurement.deciding import Answer, Answers, decide
from innomethods.procurement.deciding.judging import limit_on
from innomethods.quantities import Money
from innomethods.rules import BUILT_IN, AnyOf, Clause, Rules, Starts, TableRule

_CAUGHT = {Starts.FROM: ">=", Starts.ABOVE: ">", Starts.BELOW: "<", Starts.UP_TO: "<="}
_NOT_CAUGHT = {Starts.FROM: "<", Starts.ABOVE: "<=", Starts.BELOW: ">=", Starts.UP_TO: ">"}


def purchases(rules: Rules, day: date, count: int) -> Iterator[dict[str, Any]]:
    """Yield purchases of the classic and the utilities sector that are decided on this day."""
    chance = random.Random(7)  # noqa: S311 - the same purchases each time
    made = 0
    while made < count:
        said = {
            "sector": chance.choice(["classic", "utilities"]),
            "kind": chance.choice(BUILT_IN["kind"].choices),
            "buyer": chance.choice(BUILT_IN["buyer"].choices),
            "joint-buyers": False,
            "mixed-buyers": False,
            "value": int(10 ** chance.uniform(4.5, 8.5)),
        }
        if decide(rules, "regime", answers(said), day).rule is not None:
            made += 1
            yield said


def answers(said: dict[str, Any]) -> Answers:
    """Return plain data as our answers."""
    return Answers({name: Answer.of(Decimal(one) if type(one) is int else one) for name, one in said.items()})


def ways(rule: TableRule) -> Iterator[tuple[Clause, ...]]:
    """Yield each way in which a rule may apply, without alternatives."""
    parts = [one.alternatives if isinstance(one, AnyOf) else ((one,),) for one in rule.when]
    for chosen in product(*parts):
        yield tuple(clause for part in chosen for clause in part)


def cell(fact: str, way: tuple[Clause, ...], rules: Rules, day: date) -> str:
    """Return what a row asks of one fact, as zen-engine's language has it; empty where it asks nothing."""
    return " and ".join(written(clause, rules, day) for clause in way if clause.fact == fact)


def written(clause: Clause, rules: Rules, day: date) -> str:
    """Return a condition in the language of zen-engine's cells."""
    if clause.row is not None:
        row = rules.row(clause.row)
        signs = _CAUGHT if clause.reaches is not None else _NOT_CAUGHT
        return f"{signs[row.starts]} {limit_on(row, day).least}"
    if clause.among:
        return ", ".join(json.dumps(one) for one in clause.among)
    return json.dumps(clause.is_)


def jdm(rules: Rules, day: date) -> dict[str, Any]:
    """Return the table of regimes on a day as a graph of zen-engine."""
    in_force = [rule for table in rules.tables if table.id == "regime" for rule in table.on(day)]
    every = [(f"{number}-{at}", rule, way) for number, rule in enumerate(in_force) for at, way in enumerate(ways(rule))]
    facts = sorted({clause.fact for _, _, way in every for clause in way})
    rows = [
        {"_id": id_, "rule": f'"{rule.id}"', **{fact: cell(fact, way, rules, day) for fact in facts}}
        for id_, rule, way in every
    ]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": fact, "name": fact, "field": fact.replace("-", "_")} for fact in facts],
        "outputs": [{"id": "rule", "name": "Rule", "field": "rule"}],
        "rules": rows,
    }
    nodes = [
        {"id": "in", "type": "inputNode", "name": "Purchase", "position": {"x": 0, "y": 0}},
        {
            "id": "table",
            "type": "decisionTableNode",
            "name": "Regime",
            "content": content,
            "position": {"x": 1, "y": 0},
        },
        {"id": "out", "type": "outputNode", "name": "Rule", "position": {"x": 2, "y": 0}},
    ]
    edges = [
        {"id": "a", "type": "edge", "sourceId": "in", "targetId": "table"},
        {"id": "b", "type": "edge", "sourceId": "table", "targetId": "out"},
    ]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def seconds(action: Callable[[], object], count: int, repeats: int) -> float:
    """Return the median time for each of `count` things an action does."""
    taken = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) / count


def measured(rules: Rules, day: date, wanted: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Yield a row for each thing measured."""
    said = list(purchases(rules, day, wanted.count))

    def ours() -> list[str]:
        return [decide(rules, "regime", answers(one), day).applies.id for one in said]

    found = ours()
    mine = seconds(ours, len(said), wanted.repeats)
    if find_spec("zen") is not None:
        import zen

        decision = zen.ZenEngine().create_decision(json.dumps(jdm(rules, day)))
        plain = [{name.replace("-", "_"): value for name, value in one.items()} for one in said]
        theirs = [decision.evaluate(one)["result"].get("rule") for one in plain]
        differ = [(one, a, b) for one, a, b in zip(said, found, theirs, strict=True) if a != b]
        if differ:
            raise SystemExit(f"zen-engine answers otherwise: {differ[:3]}")
        for name, options in (("zen-engine", {}), ("zen-engine with its trace", {"trace": True})):
            other = seconds(lambda o=options: [decision.evaluate(one, o) for one in plain], len(said), wanted.repeats)
            yield {"name": f"regime, {name}", "ours": mine, "other": other, "ratio": mine / other}
    else:
        yield {"name": "regime, zen-engine not installed", "ours": mine, "other": None, "ratio": None}
    some = [
        Procurement(
            "p", kind=one["kind"], sector=one["sector"], buyer=one["buyer"], country=rules.country,
            total=Money(one["value"]), vat="excluded", dates={"notice": day},
        )
        for one in said[:50]
    ]  # fmt: skip
    whole = seconds(lambda: [routes(one, rules=rules) for one in some], len(some), 3)
    yield {"name": "routes, the whole answer", "ours": whole, "other": None, "ratio": None}


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--data", type=Path, help="a folder of content with rules (default: what is shipped)")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2027, 3, 1), help="the day whose rules decide")
    parser.add_argument("--count", type=int, default=5000, help="purchases")
    parser.add_argument("--repeats", type=int, default=5, help="runs, of which the median counts")
    wanted = parser.parse_args()
    shelf = im.Catalogue(wanted.data) if wanted.data is not None else im.Catalogue.shipped()
    rules = shelf.rules("NO")
    if rules.table("regime") is None:
        sys.exit("These rules have no table of regimes: name a folder that has one with --data.")
    rows = list(measured(rules, wanted.on, wanted))
    if wanted.json:
        print(json.dumps({"rows": rows}))
        return
    print("microseconds for each purchase: ours, theirs, ratio")
    for row in rows:
        other = "" if row["other"] is None else f"{row['other'] * 1e6:10.1f} {row['ratio']:8.1f}"
        print(f"{row['name']:<36} {row['ours'] * 1e6:10.1f} {other}")


if __name__ == "__main__":
    main()

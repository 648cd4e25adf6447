"""What replay and actions cost, beside a floor: the least a fold over frozen events can do in the same Python.

    python benchmarks/replay_cost.py            a table
    python benchmarks/replay_cost.py --json     {"rows": [{"name", "ours", "other", "ratio"}]}, events per second

The floor of replay looks at each event's time and place and keeps a new frozen record per place in a dict: no rules, no
flow. The floor of actions makes the same events first. `ratio` says how many times slower than the floor ours is.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable
from datetime import date
from time import process_time

import attrs

from innomethods.model import Check, Gate, Method, Phase, Project, Result, Stage, State
from innomethods.running import AnyEvent, CheckAnswered, PhaseFinished, PhaseStarted, Run, begin_run, replay

DAY = date(2027, 1, 11)
SIZES = (100, 1000, 10_000)
STAGES, PHASES, CHECKS = 4, 3, 4


def method() -> Method:
    """Return a method the size of BLT: twelve phases in four stages, four checks each, a gate after every stage."""
    states = [State(f"s{number}", title=f"s{number}") for number in range(STAGES * PHASES + 1)]
    flow: list[object] = []
    for stage in range(STAGES):
        flow.append(Stage(f"stage{stage}", [phase(stage, number) for number in range(PHASES)]))
        done = f"work@s{(stage + 1) * PHASES}"
        flow.append(Gate(f"gate{stage}", decided_by="owner", must=[done], go_back_to=["stage0/phase0"]))
    return Method("bench", flow=flow, inputs=["work@s0"], results=[Result("work", title="work", states=states)])


def phase(stage: int, number: int) -> Phase:
    """Return one phase, which needs what the one before gives."""
    before = stage * PHASES + number
    checks = [Check(f"check{index}", ask="?", answer="evidence") for index in range(CHECKS)]
    return Phase(
        f"phase{number}", does="lead", needs=[f"work@s{before}"], gives=[f"work@s{before + 1}"], checklist=checks
    )


def walk(size: int) -> Run:
    """Return a run of about `size` events: through every phase and gate, and from the last gate back to the start."""
    run = begin_run(Project("bench", method(), start=DAY, country="NO"), at=DAY, by="owner")
    while True:
        for stage in range(STAGES):
            for number in range(PHASES):
                path = f"stage{stage}/phase{number}"
                run = run.start(path, at=DAY, by="lead")
                for index in range(CHECKS):
                    run = run.answer(f"{path}/check{index}", evidence="note", at=DAY, by="lead")
                run = run.finish(path, at=DAY, by="lead")
            last = stage == STAGES - 1
            if last and len(run.events) >= size:
                return run
            gate, target = f"gate{stage}", "stage0/phase0" if last else None
            reason = "again" if last else None
            run = run.decide(gate, "go-back" if last else "proceed", to=target, reason=reason, at=DAY, by="owner")


@attrs.frozen
class Seen:
    """What the floor keeps per place: how often, and the latest."""

    count: int
    event: AnyEvent


def floor(events: tuple[AnyEvent, ...]) -> dict[str, Seen]:
    """Fold events the barest way."""
    seen: dict[str, Seen] = {}
    last = events[0].at
    for event in events:
        if event.at < last:
            raise ValueError(event)
        last = event.at
        path = getattr(event, "path", "")
        before = seen.get(path)
        seen[path] = Seen(1 if before is None else before.count + 1, event)
    return seen


def made_again(events: tuple[AnyEvent, ...]) -> tuple[AnyEvent, ...]:
    """Make the same events from what people hand in."""
    made: list[AnyEvent] = []
    for event in events:
        match event:
            case CheckAnswered():
                made.append(CheckAnswered(path=event.path, evidence="note", at=DAY, by="lead"))
            case PhaseStarted() | PhaseFinished():
                made.append(type(event)(path=event.path, at=DAY, by="lead"))
            case _:
                made.append(attrs.evolve(event))
    return tuple(made)


def seconds(one: Callable[[], object], other: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the best processor time of each, taken in turns, so that a busy machine slows both."""
    best = [float("inf"), float("inf")]
    gc.disable()
    for _ in range(times):
        for index, action in enumerate((one, other)):
            begun = process_time()
            action()
            best[index] = min(best[index], process_time() - begun)
    gc.enable()
    return best[0], best[1]


def measured(size: int) -> list[dict[str, object]]:
    """Return the rows of one size."""
    events = walk(size).events
    count, times = len(events), max(3, 20_000 // size)
    again, bare = seconds(lambda: replay(events), lambda: floor(events), times)
    acting, making = seconds(lambda: walk(size), lambda: floor(made_again(events)), max(2, times // 5))
    return [
        row(f"replay of {count} events", count / again, count / bare),
        row(f"{count} actions", count / acting, count / making),
    ]


def row(name: str, ours: float, other: float) -> dict[str, object]:
    """Return one row; rates are events per second."""
    return {"name": name, "ours": round(ours), "other": round(other), "ratio": round(other / ours, 1)}


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print rows as JSON")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="how many events")
    wanted = parser.parse_args()
    rows = [each for size in wanted.sizes for each in measured(size)]
    if wanted.json:
        json.dump({"rows": rows}, sys.stdout, indent=2)
        print()
        return
    print(f"{'':28}{'ours, events/s':>16}{'floor, events/s':>18}{'times the floor':>18}")
    for each in rows:
        print(f"{each['name']:28}{each['ours']:>16,}{each['other']:>18,}{each['ratio']:>18}")


if __name__ == "__main__":
    main()

"""What running in memory costs, beside other engines on the same ten steps in the same run.

    pip install transitions python-statemachine Automat SpiffWorkflow      (peers are no dependencies of ours)
    python benchmarks/engine_cost.py            a table
    python benchmarks/engine_cost.py --json     {"rows": [{"name", "ours", "other", "ratio"}]}, events per second

Ten phases in a row, each started and finished: twenty events, each let through by a guard (whose turn it is, who does
it, what it needs) and recorded with its time and who did it. `ratio` says how many times quicker ours is. Ours goes
through in three ways: "actions" give a new frozen run after every event; a "batch" makes the same events and has them
decided and applied in one fold; "replay" is that fold over events already made. State machines have a state before each
step and one within it, their guard asks who does it. A task of SpiffWorkflow is begun and finished by one call, which
counts as both. Making engines is outside the clock. A peer that isn't there is said so. The bare fold is a floor and no
engine: frozen events in a list, each asked whose turn it is and who does it.

Then how ours grows: an action on a run of many events, and opening it, beside the same on the shortest; here `ratio`
says how many times slower. Everything is timed in turns, so that a busy machine slows all; medians count.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib.util import find_spec
from itertools import pairwise
from time import process_time
from typing import Any, Protocol

import attrs

from innomethods.model import Check, Gate, Method, Phase, Project, Result, State
from innomethods.running import AnyEvent, PhaseFinished, PhaseStarted, Run, begin_run, replay

STEPS, EVENTS = 10, 20
LEAD, BEGUN = "lead", datetime(2027, 1, 11, 8, tzinfo=UTC)
MOMENTS = [BEGUN + timedelta(minutes=number) for number in range(EVENTS)]
NAMES = [f"step{number}" for number in range(STEPS)]
LENGTHS = (100, 10_000, 100_000)
SLICE = 0.03  # seconds that each takes at a turn
Pass = Callable[[], object]  # goes through something once
Maker = Callable[[], Pass]  # makes ready for a pass, outside the clock


# --- ours


def ten_steps() -> Run:
    """Return a run at its beginning: each phase needs what the one before gives."""
    states = [State(f"s{number}", title=f"s{number}") for number in range(STEPS + 1)]
    flow = [
        Phase(name, does=LEAD, needs=[f"work@s{number}"], gives=[f"work@s{number + 1}"])
        for number, name in enumerate(NAMES)
    ]
    method = Method("ten", flow=flow, inputs=["work@s0"], results=[Result("work", title="work", states=states)])
    return begin_run(Project("ten", method, start=BEGUN.date(), country="NO"), at=BEGUN, by=LEAD)


def actions(run: Run) -> Run:
    """Take one action after the other, each of which gives a run that stays."""
    moments = iter(MOMENTS)
    for name in NAMES:
        run = run.start(name, at=next(moments), by=LEAD)
        run = run.finish(name, at=next(moments), by=LEAD)
    return run


def made(begun: AnyEvent) -> Iterator[AnyEvent]:
    """Make the same events from what people hand in."""
    yield begun
    moments = iter(MOMENTS)
    for name in NAMES:
        yield PhaseStarted(path=name, at=next(moments), by=LEAD)
        yield PhaseFinished(path=name, at=next(moments), by=LEAD)


def ways() -> dict[str, Maker]:
    """Return our ways through the ten steps."""
    run = ten_steps()
    begun, whole = run.events[0], actions(run).events
    if replay(made(begun)) != actions(run) or actions(run).turn:
        raise ValueError("The ways lead to different ends.")
    return {
        "actions": lambda: lambda: actions(run),
        "batch": lambda: lambda: replay(made(begun)),
        "replay": lambda: lambda: replay(whole),
    }


# --- peers


class Log:
    """What happened, and the guard of a state machine."""

    def __init__(self) -> None:
        self.log: list[tuple[datetime, str]] = []

    def may(self, at: datetime, by: str) -> bool:  # noqa: ARG002 - machines hand both in
        """Whether the right role does it."""
        return by == LEAD

    def record(self, at: datetime, by: str) -> None:
        """Record when it happened and who did it."""
        self.log.append((at, by))


class Machine(Protocol):
    """What state machines have in common here."""

    def start(self, at: datetime, by: str) -> None:
        """Begin the step whose turn it is."""

    def finish(self, at: datetime, by: str) -> None:
        """End it."""


def through(machine: Machine) -> Pass:
    """Take a state machine through the ten steps."""

    def once() -> None:
        moments = iter(MOMENTS)
        for _ in range(STEPS):
            machine.start(at=next(moments), by=LEAD)
            machine.finish(at=next(moments), by=LEAD)

    return once


STATES = [f"s{number}" for number in range(EVENTS + 1)]
MOVES = [("finish" if number % 2 else "start", STATES[number], STATES[number + 1]) for number in range(EVENTS)]


def transitions() -> Maker:
    """Return the ten steps as machines of `transitions`."""
    from transitions import Machine as Transitions

    moves = [
        {"trigger": verb, "source": before, "dest": after, "conditions": "may", "after": "record"}
        for verb, before, after in MOVES
    ]
    machine = Transitions(None, states=STATES, transitions=moves, initial="s0", auto_transitions=False)

    def fresh() -> Pass:
        model: Any = Log()
        machine.add_model(model)
        return through(model)

    return fresh


def statemachine() -> Maker:
    """Return the ten steps as machines of `python-statemachine`."""
    from statemachine import State as Place
    from statemachine import StateMachine

    places = {name: Place(name, initial=name == STATES[0], final=name == STATES[-1]) for name in STATES}
    moves: dict[str, Any] = {}
    for verb, before, after in MOVES:
        move = places[before].to(places[after], cond="may", on="record")
        moves[verb] = moves[verb] | move if verb in moves else move
    made_of = {**places, **moves, "may": Log.may, "record": Log.record}
    kind: Any = type(StateMachine)("Ten", (StateMachine,), made_of)

    def fresh() -> Pass:
        machine = kind()
        machine.log = []
        return through(machine)

    return fresh


def automat() -> Maker:
    """Return the ten steps as machines of `Automat`, which has no guards: what runs on the way asks who does it."""
    from automat import TypeMachineBuilder

    def record(_machine: Machine, log: Log, at: datetime, by: str) -> None:
        if not log.may(at, by):
            raise PermissionError(by)
        log.record(at, by)

    builder = TypeMachineBuilder(Machine, Log)
    places = {name: builder.state(name) for name in STATES}
    for verb, before, after in MOVES:
        places[before].upon(getattr(Machine, verb)).to(places[after])(record)
    kind = builder.build()
    return lambda: through(kind(Log()))


def spiffworkflow() -> Maker:
    """Return the ten steps as BPMN in `SpiffWorkflow`: tasks by hand in the lane of the role that does them."""
    from SpiffWorkflow import TaskState
    from SpiffWorkflow.bpmn import BpmnWorkflow
    from SpiffWorkflow.bpmn.parser import BpmnParser

    nodes = ["begin", *NAMES, "end"]
    flows = "".join(
        f'<sequenceFlow id="to-{after}" sourceRef="{before}" targetRef="{after}"/>' for before, after in pairwise(nodes)
    )
    lane = "".join(f"<flowNodeRef>{name}</flowNodeRef>" for name in NAMES)
    tasks = "".join(f'<manualTask id="{name}"/>' for name in NAMES)
    parser = BpmnParser()
    parser.add_bpmn_str(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="ten" isExecutable="true">'
        f'<laneSet id="lanes"><lane id="lane" name="{LEAD}">{lane}</lane></laneSet>'
        f'<startEvent id="begin"/>{tasks}<endEvent id="end"/>{flows}</process></definitions>'.encode()
    )
    process = parser.get_spec("ten")

    def fresh() -> Pass:
        workflow = BpmnWorkflow(process)
        workflow.do_engine_steps()

        def once() -> None:
            for at in MOMENTS[1::2]:
                task = workflow.get_next_task(state=TaskState.READY, manual=True)
                if task.task_spec.lane != LEAD:
                    raise PermissionError(LEAD)
                task.set_data(at=at, by=LEAD)
                task.run()
                workflow.do_engine_steps()

        return once

    return fresh


@attrs.frozen
class Happened:
    """The least an event can be."""

    verb: str
    path: str
    at: datetime
    by: str


def bare() -> Maker:
    """Return the ten steps as the least that keeps frozen events: whose turn it is who does it; no more."""
    order = [(verb, name) for name in NAMES for verb in ("start", "finish")]

    def fold() -> None:
        log: list[Happened] = []
        for wanted, at in zip(order, MOMENTS, strict=True):
            event = Happened(*wanted, at, LEAD)
            if (event.verb, event.path) != order[len(log)] or event.by != LEAD or (log and at < log[-1].at):
                raise PermissionError(event)
            log.append(event)

    return lambda: fold


PEERS: dict[str, tuple[str, Callable[[], Maker]]] = {
    "a bare fold": ("attrs", bare),
    "transitions": ("transitions", transitions),
    "python-statemachine": ("statemachine", statemachine),
    "Automat": ("automat", automat),
    "SpiffWorkflow": ("SpiffWorkflow", spiffworkflow),
}


# --- growth: through three phases and a gate, and back to the start, again and again


def around() -> Run:
    """Return a run at the beginning of its first round."""
    phases = [Phase(name, does=LEAD, checklist=[Check("done", ask="?", answer="evidence")]) for name in NAMES[:3]]
    gate = Gate("gate", decided_by=LEAD, must=[f"{name}/done" for name in NAMES[:3]], go_back_to=NAMES[:1])
    project = Project("long", Method("long", flow=[*phases, gate]), start=BEGUN.date(), country="NO")
    return begin_run(project, at=BEGUN, by=LEAD)


def one_round(run: Run) -> Run:
    """Go round once by actions, a minute later than anything before."""
    at = run.last + timedelta(minutes=1)
    for name in NAMES[:3]:
        run = run.start(name, at=at, by=LEAD).note("so far, so good", at=at, by=LEAD)
        run = run.answer(f"{name}/done", evidence="note", at=at, by=LEAD).finish(name, at=at, by=LEAD)
    return run.decide("gate", "go-back", to=NAMES[0], reason="once more", at=at, by=LEAD)


def long_log(size: int) -> tuple[AnyEvent, ...]:
    """Return the events of about `size` by going round."""
    begun = around()
    again = one_round(begun).events[1:]
    log = list(begun.events)
    while len(log) < size:
        at = BEGUN + timedelta(minutes=len(log))
        log += (attrs.evolve(event, at=at) for event in again)
    return tuple(log)


# --- measuring


def medians(makers: dict[str, Maker], turns: int) -> dict[str, float]:
    """Return the median processor time of one pass of each."""
    passes = {name: max(1, int(SLICE / max(timed(maker, 2), 1e-9))) for name, maker in makers.items()}
    taken: dict[str, list[float]] = {name: [] for name in makers}
    for _ in range(turns):
        for name, maker in makers.items():
            taken[name].append(timed(maker, passes[name]))
    return {name: statistics.median(times) for name, times in taken.items()}


def timed(maker: Maker, passes: int) -> float:
    """Return the processor time of one pass."""
    ready = [maker() for _ in range(passes)]
    gc.collect()
    gc.disable()
    begun = process_time()
    for once in ready:
        once()
    spent = process_time() - begun
    gc.enable()
    return spent / passes


def beside_peers(turns: int) -> list[dict[str, object]]:
    """Return our ways through the ten steps beside every peer that is there."""
    ours = ways()
    peers = {name: make() for name, (module, make) in PEERS.items() if find_spec(module) is not None}
    rate = {name: EVENTS / spent for name, spent in medians({**ours, **peers}, turns).items()}
    return [
        {"name": f"{way}, {peer}", "ours": rate[way], "other": rate[peer], "ratio": rate[way] / rate[peer]}
        for peer in peers
        for way in ours
    ]


def growth(lengths: list[int], turns: int) -> list[dict[str, object]]:
    """Return what going round by actions on a long run, and opening it, cost for each event as the run gets longer."""
    logs = {size: long_log(size) for size in lengths}
    runs = {size: replay(log) for size, log in logs.items()}
    if any(run.problems for run in runs.values()):
        raise ValueError("The long run doesn't fit its method.")
    size_of_round = len(one_round(around()).events) - 1
    acting = medians({str(size): partial(partial, one_round, run) for size, run in runs.items()}, turns)
    opening = medians({str(size): partial(partial, replay, log) for size, log in logs.items()}, turns)
    rows = []
    for title, spent, counts in (
        ("actions on {} events", acting, dict.fromkeys(lengths, size_of_round)),
        ("opening {} events", opening, {size: len(log) for size, log in logs.items()}),
    ):
        rates = [counts[size] / spent[str(size)] for size in lengths]
        rows += [
            {"name": title.format(size), "ours": rate, "other": rates[0], "ratio": rates[0] / rate}
            for size, rate in zip(lengths, rates, strict=True)
        ]
    return rows


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--lengths", type=int, nargs="*", default=LENGTHS, help="events of the long runs")
    parser.add_argument("--turns", type=int, default=7, help="of which the median counts")
    wanted = parser.parse_args()
    peers = beside_peers(wanted.turns)
    grown = growth(wanted.lengths, wanted.turns) if wanted.lengths else []
    missing = [name for name, (module, _) in PEERS.items() if find_spec(module) is None]
    if wanted.json:
        print(json.dumps({"rows": [*peers, *grown], "missing": missing}, indent=2))
        return
    print(f"{'events per second':<32}{'ours':>12}{'peer':>12}{'times quicker':>16}")
    print_rows(peers)
    for name in missing:
        print(f"{name} isn't installed: pip install {name}")
    print(f"{'':<32}{'ours':>12}{'shortest':>12}{'times slower':>16}")
    print_rows(grown)


def print_rows(rows: list[dict[str, Any]]) -> None:
    """Print rows of a table."""
    for row in rows:
        print(f"{row['name']:<32}{row['ours']:>12,.0f}{row['other']:>12,.0f}{row['ratio']:>16.2f}")


if __name__ == "__main__":
    main()

"""Runs and methods as the real pm4py sees them: whoever followed the method conforms, whoever left something out doesn't.

Alignments give the verdict. Token replay says nothing of steps the net doesn't know, so those are asked for apart.
"""

import re
from datetime import date, timedelta
from random import Random

import pytest
from tests.clients.conftest import REPOSITORY
from tests.laws.test_running import ENDED, method_of, random_shape, walked

from innomethods.catalogue import Catalogue
from innomethods.composing import compose
from innomethods.exchange import to_pnml, to_xes
from innomethods.logbooks import open_logbook
from innomethods.model import Choice, Gate, Parallel, Phase, Project, Steps
from innomethods.running import GateDecided, Outcome, Task, begin_run
from innomethods.running.history import history_of

pytestmark = pytest.mark.client_mining
START = date(2027, 1, 11)
EXAMPLE = REPOSITORY / "examples" / "faerre-bomtimer"


def begun(method):
    return begin_run(Project("pilot", method, start=START, country="NO"), at=START, by="owner")


def walk_of(method, *, stop_at=None, leaving_out=None):
    """Return a run from beginning to end that goes back once at each gate that may; one that isn't ready is breached."""
    run, day, back = begun(method), START, set()
    while run.open_work:
        day += timedelta(days=1)
        work = run.open_work[0]
        by = {"at": day, "by": work.role or "somebody"}
        node = run.state.places[work.path].node
        if work.path == leaving_out:
            run = run.skip(work.path, reason="no time", **by)
        elif work.task is Task.START:
            run = run.start(work.path, reason="so it was", **by)
        elif work.task is Task.FINISH:
            run = run.finish(work.path, **by)
        elif work.task is Task.CHOOSE:
            run = run.choose(work.path, node.branches[0].id, **by)
        elif work.path == stop_at:
            run = run.decide(work.path, "stop", reason="enough", **by)
        elif node.go_back_to and work.path not in back:
            back.add(work.path)
            run = run.decide(work.path, "go-back", to=node.go_back_to[0], reason="once more", **by)
        else:
            run = run.decide(work.path, "proceed", reason="so it was", breach=True, **by)
    assert run.status in ENDED
    return run


def pair(run, definition=None, language="en"):
    return to_xes(run, language=language), to_pnml(definition or run.definition, language=language)


def conforms(answer):
    return answer["unknown"] == [] and all(answer["fits"]) and set(answer["deviations"]) == {0}


def keeps_to_the_method(run):
    """Whether a run does only what the method tells: no phase begun early, no way back that isn't listed."""
    ways = {
        (event.gate, event.to)
        for event in run.events
        if isinstance(event, GateDecided) and event.outcome is Outcome.GO_BACK
    }
    listed = all(to in getattr(run.state.places[gate].node, "go_back_to", ()) for gate, to in ways)
    return listed and not any(one.early for one in history_of(run.events).happenings)


def test_the_shipped_example_conforms_to_its_method_in_every_language(pm4py):
    book = open_logbook(EXAMPLE / "log.jsonl")
    run_id = book.runs()[0]
    definition = book.open(run_id).definition
    told = pm4py(
        [
            (to_xes(book.entries(run_id), language=language), to_pnml(definition, language=language))
            for language in ("nb", "nn", "en", None)
        ]
    )
    assert all(conforms(one) and one["replay_fits"] == [True] for one in told)
    assert all(one["events"] == len(book.read(run_id)) for one in told)
    assert "Klar til bruk: gå tilbake til Vurdere ideer" in told[0]["names"]
    assert "innomethods:epoch" in told[0]["columns"]
    assert "org:resource" not in told[0]["columns"]


def test_a_run_of_every_shipped_process_conforms_to_its_method(pm4py):
    runs = {id: walk_of(method) for id, method in Catalogue.shipped().items()}
    told = dict(zip(runs, pm4py([pair(run) for run in runs.values()]), strict=True))
    assert {id for id, one in told.items() if not conforms(one) or not one["is_workflow_net"]} == set()
    assert any(event.outcome is Outcome.GO_BACK for run in runs.values() for event in decisions(run))


def decisions(run):
    return [event for event in run.events if isinstance(event, GateDecided)]


def test_generated_runs_with_ways_back_parallel_work_choices_and_closing_work_conform(pm4py):
    runs = []
    for seed in range(400):
        rng = Random(seed)  # noqa: S311 - chance that can be repeated is the point
        walk = walked(method_of(random_shape(rng), rng.randrange(3)), seed, 10_000)
        if keeps_to_the_method(walk.run):
            runs.append(walk.run)
        if len(runs) == 60:
            break
    nodes = [place.node for run in runs for place in run.definition.placed]
    went_back = [event for run in runs for event in decisions(run) if event.outcome is Outcome.GO_BACK]
    assert len(runs) == 60
    assert len(went_back) >= 30
    assert any(isinstance(node, Choice) for node in nodes)
    assert any(run.status == "stopped" and run.definition.closing for run in runs)
    told = pm4py([pair(run) for run in runs])
    assert [number for number, one in enumerate(told) if not conforms(one)] == []


def test_embedded_methods_and_ways_back_out_of_parallel_work_conform(pm4py):
    shelf = Catalogue.shipped()
    learn, buy = shelf["blt"].embed("learn"), shelf["copi-adopt"].embed("adopt")
    gate = Gate("worth-it", decided_by="owner", go_back_to=["learn/need/collect"], at_most=1)
    joined = compose("safer-at-home", learn >> gate >> buy)
    out = Gate("look", decided_by="owner", go_back_to=["plan"], at_most=1)
    beside = Parallel((Steps((Phase("build"), out)), Steps((Phase("train"), Phase("tell")))))
    parallel = compose("beside", Phase("plan") >> beside >> Phase("use"))
    runs = [walk_of(joined), walk_of(parallel)]
    assert all(any(event.outcome is Outcome.GO_BACK for event in decisions(run)) for run in runs)
    assert all(conforms(one) for one in pm4py([pair(run) for run in runs]))


def of_three_phases(*, may_be_left_out):
    middle = Phase("assess", optional=may_be_left_out)
    gate = Gate("go", decided_by="owner", go_back_to=["collect"], at_most=1)
    return compose("small", Phase("collect") >> middle >> gate >> Phase("use"))


def test_a_run_that_left_a_must_phase_out_does_not_conform(pm4py):
    published, as_it_was_done = (of_three_phases(may_be_left_out=may) for may in (False, True))
    run = walk_of(as_it_was_done, leaving_out="assess")
    by_the_method, by_its_own = pm4py([pair(run, begun(published).definition), pair(run)])
    assert not conforms(by_the_method)
    assert by_the_method["unknown"] == ["Assess+manualskip"]
    assert by_the_method["deviations"][0] > 0
    assert conforms(by_its_own)


def test_the_lines_of_the_how_to_run_and_say_what_they_promise(run_apart, tmp_path):
    page = (REPOSITORY / "docs" / "how-to" / "export-a-run.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```py\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    (lines,) = [block for block in blocks if "pm4py" in block]
    book = open_logbook(EXAMPLE / "log.jsonl")
    run = book.open(book.runs()[0])
    (tmp_path / "ask.py").write_text(lines, encoding="utf-8")
    (tmp_path / "log.xes").write_text(to_xes(book.entries(run.id)), encoding="utf-8")
    (tmp_path / "method.pnml").write_text(to_pnml(run.definition), encoding="utf-8")
    assert run_apart("ask.py", cwd=tmp_path).splitlines()[-2:] == ["unknown: set()", "deviations: 0"]


def test_steps_taken_out_of_a_log_or_put_in_another_order_show_as_deviations(pm4py):
    run = walk_of(Catalogue.shipped()["blt"])
    log, net = pair(run)
    head, *events = log.split("    <event>\n")
    steps = [event for event in events if "innomethods:step" in event]
    last = steps.pop()
    without, turned = steps[:2] + steps[4:], [steps[1], steps[0], *steps[2:]]
    told = pm4py([("    <event>\n".join((head, *some, last)), net) for some in (steps, without, turned)])
    assert [conforms(one) for one in told] == [True, False, False]
    assert told[1]["deviations"] == [2]


def test_a_run_stopped_on_the_way_conforms_and_one_under_way_does_not_yet(pm4py):
    method = Catalogue.shipped()["blt"]
    stopped = walk_of(method, stop_at="worth-testing")
    half = begun(method).start("need/collect", at=START, by="project-lead", reason="so it was")
    ended, under_way = pm4py([pair(stopped), pair(half)])
    assert conforms(ended)
    assert under_way["unknown"] == []
    assert not conforms(under_way)


def test_several_runs_and_tricky_texts_are_read_as_they_were_written(pm4py):
    title = 'A < b & "c" > d\n\x07 «æøå» '
    method = compose("tricky", Phase("try", title=title) >> Gate("go", decided_by="owner", title=title))
    runs = [begin_run(Project(f"p{n}", method, start=START, country="NO"), at=START, by="owner") for n in (1, 2)]
    runs = [run.start("try", at=START, by="lead").finish("try", at=START, by="lead") for run in runs]
    runs = [run.decide("go", "proceed", at=START, by="owner") for run in runs]
    (told,) = pm4py([(to_xes(runs), to_pnml(runs[0].definition))])
    assert told["cases"] == 2
    assert told["fits"] == [True, True]
    assert 'A < b & "c" > d \ufffd «æøå»' in told["names"]

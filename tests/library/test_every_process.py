"""Every shipped process plans and runs to its end, in every branch and every size of project."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest

import innomethods as im
from innomethods.model import Choice, Method, Project, Scale
from innomethods.running import GateDecided, OpenWork, Outcome, PhaseStarted, Run, Task, begin_run, replay

SHELF = im.Catalogue.shipped()
START = date(2027, 1, 11)


def ways(method: Method) -> Iterator[dict[str, str]]:
    """Yield choices of branches, so that every branch of every choice is taken in one of them."""
    choices = {placed.path: placed.node for placed in method.placed if isinstance(placed.node, Choice)}
    widest = max((len(choice.branches) for choice in choices.values()), default=1)
    for number in range(widest):
        yield {path: choice.branches[number % len(choice.branches)].id for path, choice in choices.items()}


CASES = [
    pytest.param(name, scale, way, id=f"{name}-{scale}-{number}")
    for (name, scale) in product(sorted(SHELF.editions), Scale)
    for number, way in enumerate(ways(SHELF.editions[name]))
]


def good_answers(run: Run, path: str, on: date) -> Run:
    """Answer every check at a phase or gate as well as can be, and observe what it measures."""
    for check_path, check in run.state.checks.items():
        if check_path.rpartition("/")[0] != path:
            continue
        given = {"at": on, "by": "project-lead"}
        if check.answer == "rating":
            for rater in range(check.raters):
                run = run.answer(check_path, rating=5, at=on, by=f"rater-{rater}")
        elif check.answer == "evidence":
            run = run.answer(check_path, evidence=[f"note {n}" for n in range(check.at_least or 1)], **given)
        elif check.answer == "measure":
            limit = check.threshold
            value = limit.at_least if limit.at_least is not None else limit.at_most
            run = run.observe(limit.measure, value, **given)
        else:
            run = run.answer(check_path, confirmed=True, **given)
    return run


def with_measures(run: Run, gate: str, on: date) -> Run:
    """Observe every measure a gate looks at, just within its limit."""
    for criterion in run.definition[gate].criteria:
        limit = criterion.about
        if isinstance(limit, im.model.Threshold):
            value = limit.at_least if limit.at_least is not None else limit.at_most
            run = run.observe(limit.measure, value, at=on, by="project-lead")
    return run


def first_lawful(run: Run, work: OpenWork, on: date) -> date:
    """Return the first day from a day on which no time limit of the law holds up what is to be begun or decided."""

    def event(day: date) -> PhaseStarted | GateDecided:
        if work.task is Task.DECIDE:
            return GateDecided(gate=work.path, outcome="proceed", at=day, by=work.role)
        return PhaseStarted(path=work.path, at=day, by="project-lead")

    while any(found.code == "R44" for found in run.can(event(on))):
        on += timedelta(days=1)
    return on


def walked(project: Project) -> Run:
    """Do everything that is suggested, with good answers, until nothing is left to do."""
    run, on, choices = begin_run(project, at=START, by="project-owner"), START, dict(project.choices)
    for _ in range(500):
        if not run.open_work:
            break
        work = run.open_work[0]
        on = first_lawful(run, work, on + timedelta(days=1))
        if work.task is Task.START:
            run = run.start(work.path, at=on, by="project-lead")
        elif work.task is Task.FINISH:
            run = good_answers(run, work.path, on).finish(work.path, at=on, by="project-lead")
        elif work.task is Task.CHOOSE:
            run = run.choose(work.path, choices[work.path], at=on, by=work.role)
        else:
            run = with_measures(good_answers(run, work.path, on), work.path, on)
            on = first_lawful(run, work, on)  # told only when the answers are there
            view = run.assess(work.path, on)
            assert view.recommended.outcome is Outcome.PROCEED, (work.path, view.why("en"))
            run = run.decide(work.path, "proceed", at=on, by=work.role)
    return run


@pytest.mark.parametrize(("name", "scale", "way"), CASES)
def test_plans_and_runs_to_its_end(name, scale, way):
    project = Project("trial", SHELF.editions[name], start=START, country="NO", scale=scale, choices=way)
    plan = im.schedule(project)
    assert plan.finish > plan.start
    assert all(node.start <= node.finish for node in plan.nodes)
    run = walked(project)
    assert str(run.status) == "completed"
    assert [decision for decision in run.decisions if decision.event.breach] == []
    assert replay(run.events).problems == ()


@pytest.mark.parametrize("name", sorted(SHELF.editions))
def test_can_be_stopped_properly_at_its_first_decision(name):
    method = SHELF.editions[name]
    if not method.gates:
        assert method.gates_note is not None  # it says itself that it has none
        return
    way = next(ways(method))
    run, on, choices = (
        begin_run(Project("trial", method, start=START, country="NO", choices=way), at=START, by="project-owner"),
        START,
        way,
    )
    while (work := run.open_work[0]).task is not Task.DECIDE:
        on += timedelta(days=1)
        if work.task is Task.START:
            run = run.start(work.path, at=on, by="project-lead")
        elif work.task is Task.FINISH:
            run = good_answers(run, work.path, on).finish(work.path, at=on, by="project-lead")
        else:
            run = run.choose(work.path, choices[work.path], at=on, by=work.role)
    run = run.decide(work.path, "stop", at=on, by=work.role, reason="Not worth it.")
    while run.open_work:
        on += timedelta(days=1)
        work = run.open_work[0]
        assert work.path.startswith("closing/")
        run = (
            run.start(work.path, at=on, by="project-lead")
            if work.task is Task.START
            else good_answers(run, work.path, on).finish(work.path, at=on, by="project-lead")
        )
    assert str(run.status) == "stopped"


@pytest.mark.parametrize("name", sorted(SHELF.editions))
def test_the_light_version_is_really_light(name):
    method = SHELF.editions[name]
    asked = {scale: sum(1 for _, check in method.checks if check.scale.rank <= scale.rank) for scale in Scale}
    assert 1 <= asked[Scale.LIGHT] <= 12
    assert asked[Scale.LIGHT] < asked[Scale.NORMAL] <= asked[Scale.FULL]

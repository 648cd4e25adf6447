"""How a run comes to be: begun on a project, or rebuilt from its log.

Not here: what a run can do (`run`), where logs are kept (`logbooks`).
"""

from __future__ import annotations

from collections.abc import Iterable

from innomethods.composing import Resolved, resolve_project
from innomethods.errors import MethodProblems
from innomethods.findings import errors_of, finding
from innomethods.model import Kind, Project, Shelf
from innomethods.running.events import AnyEvent, By, RunBegun
from innomethods.running.refusing import refusals
from innomethods.running.run import Moment, Run
from innomethods.running.state import State
from innomethods.wording import Wording


def _refuse_broken(resolved: Resolved) -> None:
    problems = errors_of(resolved.findings)
    if problems:
        raise MethodProblems(str(resolved.method.pin), problems)


def begin_run(project: Project, *, at: Moment, by: By | str, id: str | None = None, shelf: Shelf | None = None) -> Run:
    """Open a run on a project: its method is resolved and held from now on, whatever happens to the content later.

    The id defaults to the project's.

    Raises:
        MethodProblems: when the method can't be resolved without errors, or isn't a process.
    """
    resolved = resolve_project(project, shelf)
    _refuse_broken(resolved)
    method = resolved.method
    if method.kind is not Kind.PROCESS:
        raise MethodProblems(project.id, [finding("P06", "", method=str(method.pin), kind=str(method.kind))])
    event = RunBegun(run=id or project.id, project=project.id, definition=method, digest=resolved.digest, at=at, by=by)
    return Run((event,), 0, State.begun(event))


def replay(events: Iterable[AnyEvent], *, position: int | None = None) -> Run:
    """Rebuild a run from its events. Pure and total: an event that doesn't fit becomes a problem, never an exception.

    Raises:
        ValueError: when the first event isn't `RunBegun`, so that there is no run at all.
    """
    log = tuple(events)
    if not log or not isinstance(log[0], RunBegun):
        raise ValueError("A run's log starts with RunBegun: this one is empty, or cut at the front.")
    state = State.begun(log[0])
    for number, event in enumerate(log[1:], start=2):
        reasons = refusals(state, event)
        if reasons:
            name = Wording(en=f"{number} ({type(event).__name__})")
            state.problems.append(finding("R26", reasons[0].path, event=name))
        else:
            state.apply(event)
    return Run(log, len(log) if position is None else position, state)

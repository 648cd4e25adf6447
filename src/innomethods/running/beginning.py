"""How a run comes to be: begun on a project, or rebuilt from its log.

Not here: what a run can do (`run`), where logs are kept (`logbooks`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from innomethods.composing import resolve_project
from innomethods.errors import NotBegun
from innomethods.model import Project, Shelf
from innomethods.running.entering import refuse_unfit
from innomethods.running.events import AnyEvent, By, EntryStruck, RunBegun
from innomethods.running.folding import fold, struck_positions
from innomethods.running.reasons import refuse_broken, refuse_mistaken
from innomethods.running.run import Moment, Run
from innomethods.running.state import RunState
from innomethods.running.trail import Trail


def begin_run(project: Project, *, at: Moment, by: By | str, id: str | None = None, shelf: Shelf | None = None) -> Run:
    """Open a run on a project: its method is resolved and held from now on, whatever happens to the content later.

    The id defaults to the project's. A method with errors is refused, as `find_problems` tells them of the resolved
    method; only a phase nobody does (E08), a gate or choice nobody decides (E07) and a role or tool without a card
    (E02) may pass, since a run does without them.

    Raises:
        Refused: when the id isn't one, or another text can't be entered in a log.
        MethodProblems: when the method can't be resolved without errors, isn't a process, or has errors itself.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase
    >>> pilot = Project("pilot", Method("small", flow=Phase("collect")), start=date(2027, 1, 11), country="NO")
    >>> begin_run(pilot, at=date(2027, 1, 11), by="owner").turn
    ('collect',)
    """
    resolved = resolve_project(project, shelf)
    refuse_broken(resolved)
    method = resolved.method
    refuse_mistaken(method, shelf)
    event = RunBegun(
        run=project.id if id is None else id,
        project=project.id,
        definition=method,
        digest=resolved.digest,
        facts=project.known_facts,
        scale=project.scale,
        organisation=str(project.organisation.name) if project.organisation is not None else None,
        at=at,
        by=by,
    )
    refuse_unfit("begin_run", event)
    return Run(Trail((event,)), 0, RunState.begun(event))


def replay(events: Iterable[AnyEvent], *, position: int | None = None) -> Run:
    """Rebuild a run from its events. Pure and total: an event that doesn't fit becomes a problem, never an exception.

    `position` is how many of the events are saved; all of them by default.

    Raises:
        ValueError: when the first event isn't `RunBegun`, so that there is no run at all.

    >>> from datetime import date
    >>> from innomethods.model import Method, Phase
    >>> pilot = Project("pilot", Method("small", flow=Phase("collect")), start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("collect", at=date(2027, 1, 12), by="lead")
    >>> replay(run.events) == run
    True
    """
    log = tuple(events)
    return Run(Trail(log), len(log) if position is None else position, fold(log))


def as_of(run: Run, day: date) -> Run:
    """Return a run as it stood at the end of a day: only what had happened by then, as far as is known now.

    What was recorded late is there, what was struck out isn't. What was known on a day is for the logbook to say.

    Raises:
        NotBegun: for a day before the run began.

    >>> from innomethods.model import Method, Phase
    >>> pilot = Project("pilot", Method("small", flow=Phase("collect")), start=date(2027, 1, 11), country="NO")
    >>> run = begin_run(pilot, at=date(2027, 1, 11), by="owner").start("collect", at=date(2027, 1, 18), by="lead")
    >>> len(as_of(run, date(2027, 1, 12)).events)
    1
    """
    began = run.events[0].at.date()
    if day < began:
        raise NotBegun(run.id, began, day)
    struck = struck_positions(run.events)
    happened = {
        number: event
        for number, event in enumerate(run.events, start=1)
        if event.at.date() <= day and number not in struck and not isinstance(event, EntryStruck)
    }
    log = tuple(happened.values())  # as if all were saved: a logbook that knows more takes nothing built on this
    return Run(Trail(log), len(log), fold(log, tuple(happened)))

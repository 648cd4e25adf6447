"""Short ways to make a run in tests: the results used everywhere, beginning, working through phases, and being refused."""

from datetime import date, timedelta

import attrs
import pytest

from innomethods.errors import Refused
from innomethods.model import Check, Measure, Method, Phase, Project, Result, State
from innomethods.running import RunBegun, begin_run, replay

START = date(2027, 1, 11)
NEED = Result(
    "need",
    title="need",
    states=[State(name, title=name) for name in ("identified", "understood", "agreed", "met")],
    exits=[State("withdrawn", title="withdrawn")],
)
BUYING = Result(
    "buying",
    title="buying",
    states=[
        State("considered", title="considered"),
        State("published", title="published", irreversible=True),
        State("contracted", title="contracted", irreversible=True),
    ],
    exits=[State("cancelled", title="cancelled")],
)
NO_SHOWS = Measure("no-shows", title="Patients who don't show up", unit="%", direction="down")
LEAD, OWNER = "lead", "owner"


def day(number):
    """Return a day of the run, counted from its first."""
    return START + timedelta(days=number)


def method(*flow, id="small", **fields):
    known = {"results": [NEED, BUYING], "measures": [NO_SHOWS], "inputs": ["need@identified"]}
    return Method(id, flow=list(flow), **(known | fields))


def begun(*flow, **fields):
    """Begin a run on a flow, with the results and the measure above."""
    project = Project("pilot", method(*flow, **fields), start=START, country="NO")
    return begin_run(project, at=START, by=OWNER)


def opened(*flow, **fields):
    """Open a run from a log on a flow with mistakes that `begin_run` refuses: logs are older than rules."""
    event = RunBegun(
        run="pilot", project="pilot", definition=method(*flow, **fields), digest="sem1:old", at=START, by=OWNER
    )
    return attrs.evolve(replay([event]), position=0)


def phase(id, *checks, **fields):
    return Phase(id, does=LEAD, checklist=checks, **fields)


def must(id, answer="confirm", **fields):
    return Check(id, "must", ask=f"{id}?", answer=answer, **fields)


def should(id, **fields):
    return Check(id, "should", ask=f"{id}?", **fields)


def law(id, **fields):
    return Check(id, "law", ask=f"{id}?", **fields)


def worked(run, *paths, at=START):
    """Start and finish phases, one after the other."""
    for path in paths:
        run = run.start(path, at=at, by=LEAD).finish(path, at=at, by=LEAD)
    return run


def verdicts(run, gate, on=None):
    """Return each criterion's verdict by its id."""
    return {item.id: str(item.standing.verdict) for item in run.assess(gate, on).items}


def refused(run, action):
    """Return the codes an action is refused with, having seen that the run and its log are untouched."""
    before, events = snapshot(run), run.events
    with pytest.raises(Refused) as caught:
        action(run)
    assert snapshot(run) == before
    assert run.events is events
    assert str(caught.value)
    return {reason.code for reason in caught.value.reasons}


def snapshot(run):
    """Return everything a run's events have brought about, as plain values."""
    state = attrs.asdict(run.state, recurse=False)
    del state["ground"]
    return state | {"definition": run.definition, "turn": run.turn, "open": run.open_work}

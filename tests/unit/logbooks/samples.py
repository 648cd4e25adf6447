"""Runs to keep in logbooks: a small method, and a story with work, two rounds, conditions and a breach."""

from __future__ import annotations

from datetime import UTC, date, datetime

from innomethods.model import Check, Gate, Method, Organisation, Phase, Project, Result, State
from innomethods.running import By, Condition, Run, begin_run

DAY = date(2027, 1, 11)
ODD = "æøå «x» \u2028 \\ \" ' ; DROP TABLE runs; -- %s ? :x \t\n\x00\x7f 😀"
METHOD = Method(
    "small",
    edition="3",
    flow=[
        Phase(
            "collect", does="lead", gives=["need@known"], checklist=[Check("asked", ask="Asked?", answer="evidence")]
        ),
        Gate("go", decided_by="owner", must=["need@known"], go_back_to=["collect"]),
        Phase("test", does="tester"),
        Gate("on", decided_by="board"),
    ],
    results=[Result("need", title="need", states=[State("known", title="known")])],
)


def clock() -> datetime:
    return datetime(2027, 1, 11, 12, 30, 15, 123456, tzinfo=UTC)


def day(number: int) -> date:
    return date(2027, 1, number)


def begun(run_id: str = "pilot", organisation: str | None = None, method: Method = METHOD) -> Run:
    body = None if organisation is None else Organisation(organisation)
    project = Project("pilot", method, start=DAY, country="NO", organisation=body)
    return begin_run(project, at=DAY, by="owner", id=run_id)


def story(run_id: str = "pilot", organisation: str | None = None) -> list[Run]:
    """Return a run after each of its events."""
    runs = [begun(run_id, organisation)]

    def then(run: Run) -> None:
        runs.append(run)

    then(runs[-1].bind("lead", "p1", at=day(11), by="owner"))
    then(runs[-1].start("collect", at=day(11), by=By("lead", "p1")))
    then(runs[-1].answer("collect/asked", evidence=["note 1", ODD], at=day(12), by="lead"))
    then(runs[-1].finish("collect", at=day(13), by="lead"))
    then(runs[-1].decide("go", "go-back", reason="too thin", to="collect", at=day(14), by="owner"))
    then(runs[-1].start("collect", at=day(15), by="lead"))
    then(runs[-1].answer("collect/asked", evidence="note 2", at=day(16), by="lead"))
    then(runs[-1].finish("collect", at=day(17), by="lead"))
    due = [
        Condition("measure", "Measure", "lead", due=date(2027, 2, 1), blocks="on"),
        Condition("write", "Write", "tester", due=date(2027, 3, 1)),
    ]
    then(runs[-1].decide("go", "proceed-with-conditions", reason="nearly", conditions=due, at=day(18), by="owner"))
    then(runs[-1].start("test", at=day(19), by="tester"))
    then(runs[-1].note(ODD, at=day(20), by="tester"))
    then(runs[-1].finish("test", at=day(21), by="tester"))
    then(runs[-1].decide("on", "pause", reason="holiday", at=day(22), by="board"))
    then(runs[-1].resume(at=day(25), by="board"))
    then(runs[-1].close_condition("measure", evidence="done", at=day(26), by="lead"))
    then(runs[-1].decide("on", "proceed", reason="we must", breach=True, at=day(27), by="board"))
    return runs

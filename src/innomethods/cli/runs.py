"""`innomethods run …`: walk through a method with a logbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.logs import check_role, log_option, one_run, open_run, run_option, when, who
from innomethods.cli.migrating import add_to
from innomethods.cli.projects import open_project
from innomethods.cli.saying import (
    DAY,
    FINDINGS,
    OK,
    USAGE,
    answer,
    common,
    fail,
    finding_record,
    guarded,
    note,
    now,
    say,
    settings,
    stop,
    strong,
    table,
    text,
)
from innomethods.documents import event_to_record
from innomethods.ids import is_id
from innomethods.logbooks import Logbook, open_logbook
from innomethods.running import (
    OUTCOMES,
    STATUSES,
    AnyEvent,
    Condition,
    Outcome,
    Run,
    RunMigrated,
    RunRetailored,
    RunStatus,
    Task,
    as_of,
    begin_run,
)
from innomethods.wording import Wording, format_for

F = TypeVar("F", bound=Callable[..., Any])


def acting(command: F) -> F:
    """Give an action the options every action takes."""
    command = click.option("--at", type=DAY, help="The day it happened; default today.")(command)
    command = click.option("--by", required=True, help="The role that did it; role/key to note the person's key.")(
        command
    )
    command = run_option(command)
    command = log_option()(command)
    return common(guarded(command))


def _act(log: Path, run_id: str | None, action: Callable[[Run], Run]) -> None:
    book, run = open_run(log, run_id)
    before = len(run.events)
    changed = action(run)
    check_role(changed.events[-1].by.role, run)
    saved = book.save(changed)
    _tell(saved, saved.events[before:])


def _tell(run: Run, fresh: tuple[AnyEvent, ...]) -> None:
    if settings().json:
        answer(
            {
                "run": run.id,
                "position": run.position,
                "events": [event_to_record(event) for event in fresh],
                **_status(run),
            }
        )
        return
    note(f"{run.id}: {', '.join(type(event).__name__ for event in fresh)} ({run.position})")
    say(_open_work(run))


@click.group()
def run() -> None:
    """Run a project: begin, work, answer, decide, and read how it stands. Everything is kept in a logbook."""


add_to(run)


@run.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--id", "run_id", help="The run's id; default the project's.")
@log_option()
@click.option("--by", required=True, help="The role that opens the run.")
@click.option("--at", type=DAY, help="The day it began; default today.")
@folder_option
@common
@guarded
def begin(project: Path, run_id: str | None, log: Path, by: str, at: date | None, folder: Path | None) -> None:
    """Open a run on PROJECT; its method as tailored is kept in the log."""
    shelf = shelf_with(folder)
    if run_id is not None and not is_id(run_id):
        fail(f"{run_id!r} is not an id: use lower-case letters, digits and hyphens.", code=USAGE)
    begun = begin_run(open_project(project, shelf), at=when(at), by=who(by), id=run_id, shelf=shelf)
    book = open_logbook(log)
    if begun.id in book.runs():
        fail(f"{log} already has a run {begun.id!r}; give this one its own id with --id.", code=USAGE)
    check_role(by, begun)
    _tell(book.save(begun), begun.events)


@run.command()
@log_option()
@run_option
@click.option("--on", type=DAY, help="As seen on this day; default today.")
@common
@guarded
def status(log: Path, run_id: str | None, on: date | None) -> None:
    """Show how a run stands: what is open, who must act, how the next gate is assessed, what is overdue.

    Exit 1 when a gate waits for its decision and is not ready.
    """
    day = on or now().date()
    opened = one_run(log, run_id) if on is None else as_of(one_run(log, run_id), on)
    gates = [work.path for work in opened.open_work if work.task is Task.DECIDE]
    if settings().json:
        answer({"run": opened.id, **_status(opened), "gates": [_assessment(opened, gate, day) for gate in gates]})
    else:
        say(strong(f"{opened.id} · {opened.definition.pin} · {text(STATUSES[opened.status])}"))
        say(_open_work(opened))
        for gate in gates:
            say(f"\n{strong(gate)}\n{opened.assess(gate, day).why(settings().language)}")
        for path, pin in opened.under.items():
            say(f"· {text(_UNDER.fill(path=path, pin=str(pin)))}")
        for late in opened.overdue(day):
            say(f"! {text(late.condition.text)} ({late.condition.owner}, {late.condition.due})")
        for problem in opened.problems:
            note(problem.text(settings().language))
    stop(FINDINGS if any(not opened.assess(gate, day).is_ready for gate in gates) else OK)


@run.command()
@click.argument("path")
@log_option()
@run_option
@common
@guarded
def why(path: str, log: Path, run_id: str | None) -> None:
    """Say why a phase, gate, choice or check stands as it does."""
    words = one_run(log, run_id).why(path, settings().language)
    if settings().json:
        answer({"path": path, "why": words})
    else:
        say(words)


@run.command()
@click.argument("path")
@click.option("--reason", help="Needed to start before its turn.")
@acting
def start(path: str, reason: str | None, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Begin a phase."""
    _act(log, run_id, lambda r: r.start(path, at=when(at), by=who(by), reason=reason))


@run.command()
@click.argument("path")
@acting
def finish(path: str, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """End a phase."""
    _act(log, run_id, lambda r: r.finish(path, at=when(at), by=who(by)))


@run.command(name="answer")
@click.argument("path")
@click.option("--yes/--no", "confirmed", default=None, help="For a question of yes or no.")
@click.option("--evidence", multiple=True, help="A reference others can look at; may be repeated.")
@click.option("--rating", type=int, help="1 to 5.")
@click.option("--not-applicable", "reason", help="Set the question aside, with the reason.")
@click.option("--note", "remark", help="A remark.")
@acting
def answer_(
    path: str,
    confirmed: bool | None,
    evidence: tuple[str, ...],
    rating: int | None,
    reason: str | None,
    remark: str | None,
    log: Path,
    run_id: str | None,
    by: str,
    at: date | None,
) -> None:
    """Answer a check: --yes or --no, --evidence, --rating, or --not-applicable REASON."""
    _act(
        log,
        run_id,
        lambda r: r.answer(
            path,
            confirmed,
            at=when(at),
            by=who(by),
            evidence=evidence,
            rating=rating,
            not_applicable=reason,
            note=remark,
        ),
    )


@run.command()
@click.argument("measure")
@click.argument("value")
@click.option("--evidence", multiple=True, help="A reference; may be repeated.")
@acting
def observe(
    measure: str, value: str, evidence: tuple[str, ...], log: Path, run_id: str | None, by: str, at: date | None
) -> None:
    """Record what a MEASURE was observed to be."""
    number = value.replace(",", ".")
    _act(log, run_id, lambda r: r.observe(measure, number, at=when(at), by=who(by), evidence=evidence))


class ConditionType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A condition as `id|text|owner|due`."""

    name = "id|text|owner|due"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Condition:
        """Read the four parts, or say how to write them."""
        parts = [part.strip() for part in str(value).split("|")]
        try:
            name, words, owner, due = parts
            return Condition(name, Wording(**{settings().language: words}), owner, date.fromisoformat(due))
        except ValueError as error:
            self.fail(f"write it as 'd1|Measure D1|project-lead|2027-10-01' ({error}).", param, ctx)


@run.command()
@click.argument("gate")
@click.argument("outcome", type=click.Choice([str(outcome) for outcome in Outcome]))
@click.option("--reason", help="Needed for another outcome than the recommended one.")
@click.option("--to", help="Where to go back to; default where the gate recommends.")
@click.option("--condition", "conditions", multiple=True, type=ConditionType(), help="A condition; may be repeated.")
@click.option("--breach", is_flag=True, help="Record an outcome that isn't permitted, as a breach, with --reason.")
@click.option("--delegation", help="On whose authority another role decides.")
@click.option("--dissent", help="What the minority held.")
@acting
def decide(
    gate: str,
    outcome: str,
    reason: str | None,
    to: str | None,
    conditions: tuple[Condition, ...],
    breach: bool,
    delegation: str | None,
    dissent: str | None,
    log: Path,
    run_id: str | None,
    by: str,
    at: date | None,
) -> None:
    """Decide a GATE: proceed, proceed-with-conditions, go-back, pause or stop."""
    _act(
        log,
        run_id,
        lambda r: r.decide(
            gate,
            outcome,
            at=when(at),
            by=who(by),
            reason=reason,
            to=to,
            conditions=conditions,
            breach=breach,
            delegation=delegation,
            dissent=dissent,
        ),
    )


@run.command()
@click.argument("condition")
@click.option("--evidence", multiple=True, help="What shows that it is met; may be repeated.")
@acting
def close(condition: str, evidence: tuple[str, ...], log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Close a CONDITION."""
    _act(log, run_id, lambda r: r.close_condition(condition, at=when(at), by=who(by), evidence=evidence))


@run.command()
@click.argument("choice")
@click.argument("branch")
@click.option("--reason", help="Why this one.")
@acting
def choose(
    choice: str, branch: str, reason: str | None, log: Path, run_id: str | None, by: str, at: date | None
) -> None:
    """Choose a BRANCH of a CHOICE."""
    _act(log, run_id, lambda r: r.choose(choice, branch, at=when(at), by=who(by), reason=reason))


@run.command()
@click.argument("path")
@click.option("--reason", required=True, help="Why it isn't needed.")
@acting
def skip(path: str, reason: str, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Leave out an optional phase."""
    _act(log, run_id, lambda r: r.skip(path, at=when(at), by=who(by), reason=reason))


@run.command()
@click.argument("paths", nargs=-1, required=True)
@acting
def reaffirm(paths: tuple[str, ...], log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Say that stale answers still hold."""
    _act(log, run_id, lambda r: r.reaffirm(*paths, at=when(at), by=who(by)))


@run.command()
@click.argument("role")
@click.argument("person")
@acting
def bind(role: str, person: str, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Let a PERSON (a key, never a name) play a ROLE."""
    _act(log, run_id, lambda r: r.bind(role, person, at=when(at), by=who(by)))


@run.command()
@click.option("--reason", help="Why it goes on now.")
@acting
def resume(reason: str | None, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Go on after a pause."""
    _act(log, run_id, lambda r: r.resume(at=when(at), by=who(by), reason=reason))


@run.command()
@click.argument("state")
@click.option("--reason", required=True, help="Why it is left.")
@acting
def withdraw(state: str, reason: str, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Leave a result through an exit state, for example need@withdrawn."""
    _act(log, run_id, lambda r: r.withdraw(state, at=when(at), by=who(by), reason=reason))


@run.command(name="note")
@click.argument("words")
@click.option("--path", help="What it is about.")
@acting
def note_(words: str, path: str | None, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Write something down."""
    _act(log, run_id, lambda r: r.note(words, at=when(at), by=who(by), path=path))


@run.command(name="link")
@click.argument("child")
@click.option("--path", help="Where in this run it belongs.")
@acting
def link_child(child: str, path: str | None, log: Path, run_id: str | None, by: str, at: date | None) -> None:
    """Link another run as a CHILD."""
    _act(log, run_id, lambda r: r.link_child(child, at=when(at), by=who(by), path=path))


@run.command(name="log")
@log_option()
@run_option
@common
@guarded
def show_log(log: Path, run_id: str | None) -> None:
    """Show everything that happened, in order."""
    book, opened = open_run(log, run_id)
    entries = book.entries(opened.id)
    if settings().json:
        told = [{"position": e.position, "recorded": e.recorded, "event": event_to_record(e.event)} for e in entries]
        answer({"run": opened.id, "events": told})
        return
    words = format_for(settings().language)
    rows = [[str(e.position), words.short_date(e.event.at.date()), str(e.event.by), _told(e.event)] for e in entries]
    say(table(rows, ["#", "at", "by", "what"]))


def _told(event: AnyEvent) -> str:
    parts = [type(event).__name__]
    for field in ("path", "gate", "choice", "condition", "measure", "paths", "role"):
        value = getattr(event, field, None)
        if value:
            parts.append(", ".join(value) if isinstance(value, tuple) else str(value))
    if isinstance(event, (RunMigrated, RunRetailored)):
        parts.append(str(event.definition.pin))
    for field in ("outcome", "branch", "value", "rating", "not_applicable", "to", "policy", "reason", "text"):
        value = getattr(event, field, None)
        if value is not None:
            parts.append(text(OUTCOMES[value]) if isinstance(value, Outcome) else str(value))
    if getattr(event, "breach", False):
        parts.append("BREACH")
    return " · ".join(parts)


@run.command()
@log_option()
@run_option
@click.option("--head", help="A head digest kept elsewhere; finds a cut tail too.")
@common
@guarded
def verify(log: Path, run_id: str | None, head: str | None) -> None:
    """Follow the hash chain: names the first event that was changed, removed or put in."""
    if not log.exists():
        fail(f"{log} does not exist.")
    book = open_logbook(log)
    runs = (run_id,) if run_id is not None else _runs_or_broken(book) or ("*",)
    results = {name: book.verify(name, head if len(runs) == 1 else None) for name in runs}
    bad = {name: found for name, found in results.items() if not found.ok}
    if settings().json:
        first = next(iter(bad.values()), None)
        heads = {name: found.head for name, found in results.items() if found.ok}
        answer(
            {
                "ok": not bad,
                "first_bad": first.first_bad if first else None,
                "reason": first.reason if first else None,
                "heads": heads,
            }
        )
    else:
        for name, found in results.items():
            say(f"{name}: ok, head {found.head}" if found.ok else f"{name}: event {found.first_bad}: {found.reason}")
    stop(FINDINGS if bad else OK)


def _runs_or_broken(book: Logbook) -> tuple[str, ...]:
    """Return the runs; a log too broken to list them is verified as one."""
    from innomethods.errors import LogbookBroken

    try:
        return book.runs()
    except LogbookBroken:
        return ("*",)


def _status(opened: Run) -> dict[str, Any]:
    return {
        "status": str(opened.status),
        "method": str(opened.definition.pin),
        "digest": opened.digest,
        "open": [
            {"path": w.path, "task": str(w.task), "role": w.role, "unanswered": list(w.unanswered)}
            for w in opened.open_work
        ],
        "conditions": [
            {
                "id": c.condition.id,
                "text": text(c.condition.text),
                "owner": c.condition.owner,
                "due": c.condition.due,
                "blocks": c.condition.blocks,
                "status": str(c.status),
            }
            for c in opened.conditions
        ],
        "under": {path: str(pin) for path, pin in opened.under.items()},
        "problems": [finding_record(problem) for problem in opened.problems],
    }


def _assessment(opened: Run, gate: str, on: date) -> dict[str, Any]:
    view = opened.assess(gate, on)
    return {
        "gate": gate,
        "ready": view.is_ready,
        "recommended": str(view.recommended.outcome) if view.recommended.outcome else None,
        "to": view.recommended.to,
        "because": text(view.recommended.words),
        "permitted": [str(outcome) for outcome in view.permitted],
        "items": [
            {
                "id": item.id,
                "strength": str(item.strength),
                "about": text(item.about),
                "verdict": str(item.standing.verdict),
                "because": str(item.standing.because) if item.standing.because else None,
                "words": text(item.standing.words),
            }
            for item in view.items
        ],
    }


_TASKS: dict[Task, Wording] = {
    Task.START: Wording(nb="begynn", nn="byrj", en="start"),
    Task.FINISH: Wording(nb="arbeid og avslutt", nn="arbeid og avslutt", en="work and finish"),
    Task.DECIDE: Wording(nb="avgjør", nn="avgjer", en="decide"),
    Task.CHOOSE: Wording(nb="velg", nn="vel", en="choose"),
    Task.RESUME: Wording(nb="gå i gang igjen", nn="gå i gang att", en="resume"),
}
_UNDER = Wording(
    nb="{path}: passert etter reglene i {pin}",
    nn="{path}: passert etter reglane i {pin}",
    en="{path}: passed under the rules of {pin}",
)
_NOTHING = Wording(nb="Ingenting er åpent.", nn="Ingenting er ope.", en="Nothing is open.")
_UNANSWERED = Wording(nb="ubesvart: {checks}", nn="utan svar: {checks}", en="unanswered: {checks}")


def _open_work(opened: Run) -> str:
    if not opened.open_work:
        words = text(STATUSES[opened.status])
        return words if opened.status is not RunStatus.RUNNING else text(_NOTHING)
    lines = []
    for work in opened.open_work:
        role = opened.definition.role(work.role) if work.role else None
        line = f"→ {text(_TASKS[work.task])}: {work.path} ({text(role.title) if role else work.role or '–'})"
        lines.append(line)
        if work.unanswered:
            checks = ", ".join(path.rpartition("/")[2] for path in work.unanswered)
            lines.append(f"    {text(_UNANSWERED.fill(checks=checks))}")
    return "\n".join(lines)

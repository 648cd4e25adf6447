"""Looking at a run: how it stands, why, its log and decisions, and whether the log is whole.

Not here: what stands in each line (`run_pages`), actions (`runs`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from innomethods.cli.children import children_record
from innomethods.cli.logs import (
    Action,
    When,
    act,
    changed_words,
    log_option,
    one_run,
    opened_book,
    refuse_changed,
    run_meant,
    run_option,
    when,
)
from innomethods.cli.persons import named_decisions, named_entries, persons_of
from innomethods.cli.refusing import refuse
from innomethods.cli.run_pages import action_page, decisions_page, log_page, status_page
from innomethods.cli.run_purchases import bought_by
from innomethods.cli.saying import (
    DAY,
    FILE,
    FINDINGS,
    OK,
    USAGE,
    ahead,
    answer,
    common,
    fail,
    finding_record,
    note,
    now,
    say,
    settings,
    stop,
    text,
)
from innomethods.documents import event_to_record
from innomethods.errors import LogbookBroken
from innomethods.findings import errors_of
from innomethods.logbooks import Logbook
from innomethods.logbooks.children import roll_up
from innomethods.model import Gate, Strength
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.running import Run, Task, as_of, replay
from innomethods.wording import Counted, Wording


def acting(command: Callable[..., Action]) -> Callable[..., None]:
    """Make a command of what returns an action: it takes the log, the role and the day, acts, saves, and tells."""

    @wraps(command)
    def run(log: str, run_id: str | None, by: str, at: date | None, **options: Any) -> None:  # noqa: ANN401 - its own
        moment = when(at)
        tell_action(*act(log, run_id, by, lambda role: command(when_who=When(at=moment, by=role), **options)))

    day = click.option("--at", type=DAY, help="The day it happened, also when it is recorded late; default today.")
    role = click.option("--by", required=True, help="The role that did it; role/key to note the person's key.")
    return common(log_option()(run_option(role(day(run)))))


def tell_action(before: Run | None, after: Run) -> None:
    """Say what an action did."""
    if settings().json:
        fresh = after.events[len(before.events) if before is not None else 0 :]
        told = [event_to_record(event) for event in fresh]
        answer({"run": after.id, "position": after.position, "events": told, **_status(after)})
        return
    for line in action_page(before, after):
        say(line)


@click.command()
@log_option()
@run_option
@click.option("--on", type=DAY, help="What had happened by this day, as known now; default all that is recorded.")
@click.option("--known-on", type=DAY, help="What had been recorded by this day.")
@click.option("--project", type=FILE, help="The project, whose purchases are looked at; else the one beside the log.")
@common
def status(log: str, run_id: str | None, on: date | None, known_on: date | None, project: Path | None) -> None:
    """Show how a run stands: what is open, who must act, how the next gate is assessed, what is overdue.

    Exit 1 when a gate waits for its decision and is not ready, or when what is bought asks for the run to be tailored
    anew.
    """
    ahead(on, known_on)
    day = on or known_on or now().date()
    opened = one_run(log, run_id, known_on)
    opened = opened if on is None else as_of(opened, on)
    with opened_book(log) as book:
        below = roll_up(opened, book, on=on, known_on=known_on)
    gates = [work.path for work in opened.open_work if work.task is Task.DECIDE]
    seen = max(day, opened.last.date())  # what is dated ahead of the day is on the table too
    asked = bought_by(opened, log, named=project, on=day)
    if settings().json:
        views = [_assessment(opened, gate, seen) for gate in gates]
        told = {"gates": views, "children": children_record(below, day), "purchases": [*map(finding_record, asked)]}
        answer({"run": opened.id, **_status(opened), **told})
    else:
        for line in status_page(opened, day, below):
            say(line)
        if any(item.strength is Strength.LAW for gate in gates for item in opened.assess(gate, seen).items):
            say(text(NOT_LEGAL_ADVICE))
        for problem in (*opened.problems, *asked):
            note(problem.text(settings().language))
    stop(FINDINGS if errors_of(asked) or any(not opened.assess(gate, seen).is_ready for gate in gates) else OK)


@click.command()
@click.argument("path")
@log_option()
@run_option
@click.option("--known-on", type=DAY, help="As it was recorded by this day.")
@common
def why(path: str, log: str, run_id: str | None, known_on: date | None) -> None:
    """Say why a phase, gate, choice or check stands as it does."""
    opened = one_run(log, run_id, known_on)
    words = opened.why(path, settings().language)
    asked = bought_by(opened, log) if isinstance(opened.state.ground.node(path), Gate) else ()
    if settings().json:
        answer({"path": path, "why": words, "purchases": [*map(finding_record, asked)]})
    else:
        say(words)
        for one in asked:
            note(one.text(settings().language))


@click.command(name="log")
@log_option()
@run_option
@common
def show_log(log: str, run_id: str | None) -> None:
    """Show everything that was recorded, in order: when it happened, who did it, what, and what was struck out.

    A log that was changed is shown all the same; where it breaks is told, and the exit code is 1.
    """
    with opened_book(log) as book:
        wanted = run_meant(book, log, run_id)
        found = book.verify(wanted)
        is_changed = not found.ok and not found.is_torn
        if is_changed:
            note(f"innomethods: {text(changed_words(log, wanted, found))}")
        entries = book.entries(wanted)
        opened = replay([entry.event for entry in entries])  # `open` reads nothing out of a changed log
    if settings().json:
        told = [{"position": e.position, "recorded": e.recorded, "event": event_to_record(e.event)} for e in entries]
        first_bad = found.first_bad if is_changed else None
        answer({"run": opened.id, "events": told, "struck": sorted(opened.state.struck), "first_bad": first_bad})
    else:
        for line in log_page(opened, named_entries(entries, persons_of(log))):
            say(line)
    stop(FINDINGS if is_changed else OK)


@click.command()
@log_option()
@run_option
@common
def decisions(log: str, run_id: str | None) -> None:
    """Show every decision: outcome, what was recommended, reason, votes, conditions; breaches stand out."""
    opened = one_run(log, run_id)
    if settings().json:
        told = [
            {"number": one.number, "superseded": one.superseded, **event_to_record(one.event)}
            for one in opened.decisions
        ]
        answer({"run": opened.id, "decisions": told})
        return
    for line in decisions_page(opened, named_decisions(opened.decisions, persons_of(log))):
        say(line)


@click.command()
@log_option()
@run_option
@click.option("--head", help="A head digest kept elsewhere; finds a cut tail too.")
@common
def verify(log: str, run_id: str | None, head: str | None) -> None:
    """Follow the hash chain: names the first event that was changed, removed or put in.

    A head is the digest of a log's end at some time, as `run head` gives it.
    """
    if head is not None and not _DIGEST.fullmatch(head):
        fail(text(_NO_DIGEST.fill(head=head)), code=USAGE)
    with opened_book(log) as book:
        known = _runs_or_broken(book)
        if (
            run_id is not None and known not in {(), ("*",)} and head is None
        ):  # with a head, somebody knows that the run was there
            run_meant(book, log, run_id)
        runs = (run_id,) if run_id is not None else known or ("*",)
        if len(runs) > 1:
            refuse("--head", because=f"{log} holds {len(runs)} runs, each with its own head; name one with --run")
        results = {name: book.verify(name, head) for name in runs}
    bad = {name: found for name, found in results.items() if not found.ok}
    if settings().json:
        first = next(iter(bad.values()), None)
        heads = {name: found.head for name, found in results.items() if found.ok}
        answer(
            {
                "ok": not bad,
                "first_bad": first.first_bad if first else None,
                "reason": text(first.told) if first else None,
                "heads": heads,
            }
        )
    else:
        for name, found in results.items():
            if found.ok:
                say(text(_WHOLE.fill(run=name, head=found.head)))
                if found.remark is not None:
                    note(f"{log}: {text(found.remark)}")
            else:
                say(text(_BREAKS.fill(run=name, position=found.first_bad, reason=found.told or "–")))
    stop(FINDINGS if bad else OK)


@click.command(name="copy")
@log_option()
@click.option("--to", "target", required=True, metavar="PLACE", help="The logbook to copy into: a file or an address.")
@click.option("--run", "runs", multiple=True, help="Which run; may be repeated. Default all.")
@common
def copy_runs(log: str, target: str, runs: tuple[str, ...]) -> None:
    """Copy runs into another logbook, entry by entry: times, order and chain stay as they are.

    What is there already is left as it is. A run that the other logbook tells differently is refused.
    """
    with opened_book(log) as book, opened_book(target, new=True) as other:
        copied = book.copy_to(other, *(run_meant(book, log, run) for run in runs))
        heads = {run: other.head(run).digest for run in copied}
    if settings().json:
        answer({"copied": [{"run": run, "head": digest} for run, digest in heads.items()]})
        return
    for run, digest in heads.items():
        say(text(_HEAD.fill(run=run, head=digest)))
    note(f"{log} → {target}: {_COPIED.text(len(copied), settings().language)}")


@click.command(name="head")
@log_option()
@run_option
@common
def show_head(log: str, run_id: str | None) -> None:
    """Show where a log ends: the last position and the digest there, of each run.

    Keep it where whoever keeps the log can't change it (the minutes, the archive): run verify --head DIGEST then finds
    a tail that was cut off, too. The head of a log that was changed isn't shown.
    """
    with opened_book(log) as book:
        runs = (run_meant(book, log, run_id),) if run_id is not None else book.runs()
        if not runs:
            run_meant(book, log, None)
        for name in runs:
            refuse_changed(book, log, name)
        heads = {name: book.head(name) for name in runs}
    if settings().json:
        told = [{"run": name, "position": end.position, "head": end.digest} for name, end in heads.items()]
        answer({"heads": told})
        return
    for name, end in heads.items():
        say(f"{name} {end.position} {end.digest}")


_DIGEST = re.compile("[0-9a-f]{64}")
_NO_DIGEST = Wording(
    nb="--head: «{head}» er ikke et helt hode. Gi alle de 64 tegnene, slik «run head» viser dem.",
    nn="--head: «{head}» er ikkje eit heilt hovud. Gi alle dei 64 teikna, slik «run head» viser dei.",
    en="--head: ‘{head}’ is not a whole digest. Give all 64 characters, as ‘run head’ shows them.",
)
_WHOLE = Wording(nb="{run}: i orden, hode {head}", nn="{run}: i orden, hovud {head}", en="{run}: ok, head {head}")
_BREAKS = Wording(
    nb="{run}: hendelse {position}: {reason}",
    nn="{run}: hending {position}: {reason}",
    en="{run}: event {position}: {reason}",
)
_HEAD = Wording(nb="{run}: hode {head}", nn="{run}: hovud {head}", en="{run}: head {head}")
_COPIED = Counted(
    Wording(nb="én gjennomføring kopiert", nn="éi gjennomføring kopiert", en="1 run copied"),
    Wording(nb="{n} gjennomføringer kopiert", nn="{n} gjennomføringar kopierte", en="{n} runs copied"),
)


def _runs_or_broken(book: Logbook) -> tuple[str, ...]:
    """Return the runs; a log too broken to list them is verified as one."""
    try:
        return book.runs()
    except LogbookBroken:
        return ("*",)


def _status(opened: Run) -> dict[str, Any]:
    return {
        "status": str(opened.status),
        "method": str(opened.definition.pin),
        "digest": opened.digest,
        "left": dict(opened.state.exits),
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


VIEWS = (status, why, show_log, decisions, show_head, verify, copy_runs)

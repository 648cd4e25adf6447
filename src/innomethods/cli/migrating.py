"""`innomethods run migrate` and `run retailor`: the method of runs under way changed, told beforehand and taken back.

Not here: what is told of a plan and how it is laid out (`migration_pages`), the other actions (`runs`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import attrs
import click

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.logs import log_option, one_run, opened_book, run_option, signed_in, when, who
from innomethods.cli.logs import signed as signed_for
from innomethods.cli.migration_pages import (
    STRIKABLE,
    bulk_line,
    bulk_sum,
    done_page,
    plan_page,
    plan_record,
    report_record,
    verdict_of,
)
from innomethods.cli.persons import warn_of_names_in
from innomethods.cli.projects import check_same, open_project
from innomethods.cli.run_purchases import with_purchase
from innomethods.cli.saying import (
    DAY,
    FINDINGS,
    OK,
    USAGE,
    answer,
    common,
    fail,
    note,
    say,
    settings,
    stop,
    tell_findings,
    text,
)
from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems, NoSuchMethod
from innomethods.ids import is_id
from innomethods.logbooks import Fate, Logbook, MoveReport, migrate_all, plan_all
from innomethods.model import Fact, FactValue, Method, Overlay, Project
from innomethods.quantities import as_decimal, number_written
from innomethods.running import (
    By,
    Definition,
    EntryStruck,
    MigrationPlan,
    Policy,
    Run,
    as_moment,
    latest_change,
    plan_migration,
    plan_retailoring,
    plan_return,
    tailored_alike,
)

F = TypeVar("F", bound=Callable[..., Any])


class Pair(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """Two texts as `old=new`."""

    name = "old=new"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Read the two, or say how to write them."""
        if isinstance(value, tuple):
            return value
        was, mark, now = str(value).partition("=")
        if not mark or not was.strip() or not now.strip():
            self.fail(f"{value!r}: write the old path and the new one, as need/collect=need/listen.", param, ctx)
        return was.strip(), now.strip()


class FactType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A fact as `name=value`: yes and no, a number as people write it, or a text."""

    name = "name=value"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Fact:
        """Read the fact, or say how to write it."""
        if isinstance(value, Fact):
            return value
        name, mark, told = str(value).partition("=")
        if not mark or not is_id(name) or not told.strip():
            self.fail(f"{value!r}: write a name and a value, as procurement-value=2000000.", param, ctx)
        try:
            return Fact(name, fact_value(told.strip()))
        except ValueError as error:
            self.fail(f"{name}: {error}", param, ctx)


_YES_OR_NO = {"true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False}


def fact_value(told: str) -> FactValue:
    """Read a fact's value.

    Raises:
        ValueError: for a number that isn't one, or could be two.
    """
    if told.lower() in _YES_OR_NO and told != "NO":  # which is Norway
        return _YES_OR_NO[told.lower()]
    try:
        as_decimal(told)
        is_number = True
    except ValueError:
        is_number = _LIKE_NUMBER.fullmatch(told) is not None
    if not is_number:
        return told
    number = number_written(told)
    return int(number) if number == number.to_integral_value() else number


_LIKE_NUMBER = re.compile(r"[-+−]?\d[\d\s.,]*|[-+]?(?:nan|inf|infinity)", re.IGNORECASE)


def changing(command: F) -> F:
    """Give a command what changing the method of a run takes."""
    options = (
        click.option("--plan", "only_plan", is_flag=True, help="Only tell what would change; exit 1 if it can't be."),
        click.option("--reason", help="Why the method is changed; stands in the log."),
        click.option("--by", help="The role that changes it; role/key to note the person's key."),
        click.option("--at", type=DAY, help="The day it happened; default today."),
        run_option,
        log_option(),
        folder_option,
    )
    for option in reversed(options):
        command = option(command)
    return common(command)


@click.command()
@click.option(
    "--overlay", "overlays", multiple=True, help="An overlay to lay over it: an id, or a file. May be repeated."
)
@click.option("--fact", "facts", multiple=True, type=FactType(), help="State this fact from now on; may be repeated.")
@changing
def retailor(
    overlays: tuple[str, ...],
    facts: tuple[Fact, ...],
    only_plan: bool,
    reason: str | None,
    by: str | None,
    at: date | None,
    run_id: str | None,
    log: str,
    folder: Path | None,
) -> None:
    """Change the method of a run under way: lay overlays over it, state other facts (the value rose …).

    What was done stays as it is; new questions in it wait for an answer. Take it back with: run migrate --undo.
    """
    if not overlays and not facts:
        fail("Nothing to change: name an --overlay, or a --fact.", code=USAGE)
    signed = None if only_plan else _signed(log, reason, by, at)
    shelf, run = shelf_with(folder), one_run(log, run_id)
    laid = [_overlay(name, shelf) for name in overlays]
    try:
        plan = plan_retailoring(run, laid, facts=facts, shelf=shelf)
    except MethodProblems as error:
        if any(item.code != "E25" for item in error.findings):
            raise
        tell_findings(error.findings)
        stop(USAGE)  # a fact that was typed wrongly
    _tell_or_do(log, run, plan, signed)


def _overlay(name: str, shelf: Catalogue) -> Overlay:
    if name in shelf.overlays:
        return shelf.overlays[name]
    if name.endswith((".yaml", ".yml")):
        return documents.read_overlay(Path(name), shelf)
    raise NoSuchMethod(name, tuple(shelf.overlays))


@click.command()
@click.argument("project", type=click.Path(path_type=Path), required=False)
@click.option("--all", "everything", is_flag=True, help="Move every run in the log that follows this method.")
@click.option(
    "--policy",
    type=click.Choice([str(policy) for policy in Policy]),
    default=str(Policy.STRICT),
    show_default=True,
    help="What becomes of work that is done and has changed: refuse the move, do it again, or let it stand.",
)
@click.option("--rename", "renames", multiple=True, type=Pair(), help="What a part is called now; may be repeated.")
@click.option("--undo", is_flag=True, help="Take the latest change of the method back, instead of naming a PROJECT.")
@changing
def migrate(
    project: Path | None,
    everything: bool,
    policy: str,
    renames: tuple[tuple[str, str], ...],
    undo: bool,
    only_plan: bool,
    reason: str | None,
    by: str | None,
    at: date | None,
    run_id: str | None,
    log: str,
    folder: Path | None,
) -> None:
    """Move runs under way to PROJECT as it stands now: another edition of its method, other overlays or facts.

    With --all, runs of other projects that follow the method get the same edition, each with its own overlays, facts
    and scale. The names that the method says have changed are found by themselves.
    """
    if (project is None) is not undo or (undo and (everything or renames)):
        fail("Name a PROJECT to move to; or --undo alone, to take the latest change back.", code=USAGE)
    if everything and run_id is not None:
        fail("--all moves every run; --run names one. Choose one of them.", code=USAGE)
    signed = None if only_plan else _signed(log, reason, by, at)
    shelf = shelf_with(folder)
    if project is None:
        _undo(log, one_run(log, run_id), policy, signed)
        return
    wanted = with_purchase(open_project(project, shelf), project, shelf, as_moment(when(at)).date())
    if everything:
        if signed is not None:
            signed["by"] = _signed_for_all(str(signed["by"]), resolve_project(wanted, shelf).method)
        _move_all(log, _Bulk(wanted, shelf, policy, renames), signed)
        return
    run = one_run(log, run_id)
    check_same(wanted, run, log)
    _tell_or_do(log, run, plan_migration(run, wanted, policy=policy, renames=renames, shelf=shelf), signed)


# --- doing it, or only telling


class Signed(TypedDict):
    """When the method is changed, by whom and why."""

    at: date | datetime
    by: By | str  # as it was typed, until it is known whose roles are meant
    reason: str


def _signed(log: str, reason: str | None, by: str | None, at: date | None) -> Signed:
    """Return who changes the method and why, once that is said and names no one."""
    missing = [name for name, given in (("--by", by), ("--reason", reason)) if not given]
    if by is None or not reason or missing:
        fail(f"Give {' and '.join(missing)}: the log says who changed the method, and why.", code=USAGE)
    warn_of_names_in(log, (reason,))
    return Signed(at=when(at), by=by, reason=reason)


def _signed_for_all(by: str, method: Method) -> By:
    """Read who changes many runs: any role's id, for they may be of editions with other roles, or a title here."""
    return who(by) if is_id(by.partition("/")[0]) else signed_for(by, method)


def _tell_or_do(log: str, run: Run, plan: MigrationPlan, signed: Signed | None) -> None:
    """Tell what a plan says; with a signature, do it and save it where the policy allows it."""
    for found in plan.told:
        note(found.text(settings().language))
    if signed is None or not plan.is_possible:
        if settings().json:
            answer(plan_record(plan))
        else:
            say("\n".join((*plan_page(plan), *verdict_of(plan))))
        stop(OK if plan.is_possible else FINDINGS)
    signed["by"] = signed_in(str(signed["by"]), run)
    with opened_book(log) as book:
        saved = book.save(run.migrate(plan, **signed))
    _tell_done(plan, saved)


def _tell_done(plan: MigrationPlan | None, run: Run) -> None:
    if settings().json:
        turn = {"run": run.id, "position": run.position, "status": str(run.status), "turn": list(run.turn)}
        answer((plan_record(plan) if plan is not None else {}) | turn)
        return
    say("\n".join((*(plan_page(plan) if plan is not None else ()), *done_page(run))))


def _undo(log: str, run: Run, policy: str, signed: Signed | None) -> None:
    """Take the latest change back: struck out while nothing builds on it, else by a move with reversed names."""
    position = latest_change(run)
    if position is not None:
        event = EntryStruck(position=position, at=run.last, by="anyone", reason="planned")
        if not run.can(event):
            if signed is not None:
                signed["by"] = signed_in(str(signed["by"]), run)
                with opened_book(log) as book:
                    saved = book.save(run.strike(position, **signed))
                _tell_done(None, saved)
            elif settings().json:
                answer({"run": run.id, "strike": position})
            else:
                say(text(STRIKABLE.fill(position=position)))
            return
    _tell_or_do(log, run, plan_return(run, policy=policy), signed)


# --- all runs of a log


@attrs.frozen
class _Bulk:
    """What every run in a log is to be moved to."""

    project: Project
    shelf: Catalogue
    policy: str
    renames: tuple[tuple[str, str], ...]

    def definition(self, run: Run) -> Definition | None:
        """Return what a run is moved to: the project itself, or its edition as the run's own project tailors it."""
        if run.project == self.project.id:
            return self.project
        if run.definition.id != self.project.method.id:
            return None
        return tailored_alike(run, self.project.method, self.shelf, self.project.overlays)

    def reports(self, book: Logbook, signed: Signed | None) -> Iterator[MoveReport]:
        """Go through the log."""
        if signed is None:
            return plan_all(book, self.definition, policy=self.policy, renames=self.renames, shelf=self.shelf)
        return migrate_all(book, self.definition, policy=self.policy, renames=self.renames, shelf=self.shelf, **signed)


def _move_all(log: str, bulk: _Bulk, signed: Signed | None) -> None:
    """Report each run as soon as it is done; on a terminal a bar shows how far it has come."""
    shown = sys.stderr.isatty() and not settings().json
    told: list[MoveReport] = []
    with opened_book(log) as book:
        count = len(book.runs())
        with click.progressbar(length=count, file=sys.stderr, hidden=not shown) as bar:
            for report in bulk.reports(book, signed):
                told.append(report)
                bar.update(1)
    if settings().json:
        answer({"runs": [report_record(report) for report in told]})
    else:
        width = max((len(report.run) for report in told), default=0)
        say("\n".join([line for report in told for line in bulk_line(report, width)] + [bulk_sum(told)]))
    stop(FINDINGS if any(report.fate is Fate.REFUSED for report in told) else OK)

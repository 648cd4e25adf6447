"""`innomethods run …`: walk through a method with a logbook, one action after another.

Not here: how a run is looked at (`run_views`), how its log is found and an action saved (`logs`).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from innomethods.cli import run_views
from innomethods.cli.content import folder_option, shelf_with
from innomethods.cli.exporting import export_run
from innomethods.cli.logs import Action, When, log_option, opened_book, signed, when
from innomethods.cli.migrating import migrate, retailor
from innomethods.cli.persons import PERSONS, checked_key
from innomethods.cli.projects import open_project
from innomethods.cli.run_assessing import assess
from innomethods.cli.run_purchases import with_purchase
from innomethods.cli.run_views import acting, tell_action
from innomethods.cli.saying import DAY, USAGE, common, fail, settings, text
from innomethods.composing import resolve_project
from innomethods.ids import is_id
from innomethods.running import Condition, Outcome, Voice, Vote, as_moment, begin_run
from innomethods.wording import Wording


@click.group()
def run() -> None:
    """Run a project: begin, work, answer, decide, and read how it stands. Everything is kept in a logbook."""


for command in (*run_views.VIEWS, assess, retailor, migrate, export_run, *PERSONS):
    run.add_command(command)


@run.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--id", "run_id", help="The run's id; default the project's.")
@log_option()
@click.option("--by", required=True, help="The role that opens the run.")
@click.option("--at", type=DAY, help="The day it began; default today.")
@folder_option
@common
def begin(project: Path, run_id: str | None, log: str, by: str, at: date | None, folder: Path | None) -> None:
    """Open a run on PROJECT; its method as tailored is kept in the log."""
    shelf = shelf_with(folder)
    if run_id is not None and not is_id(run_id):
        fail(text(_NO_ID.fill(run=run_id)), code=USAGE)
    moment = when(at)
    wanted = with_purchase(open_project(project, shelf, to_plan=False), project, shelf, as_moment(moment).date())
    role = signed(by, resolve_project(wanted, shelf).method)
    begun = begin_run(wanted, at=moment, by=role, id=run_id, shelf=shelf)
    with opened_book(log, new=True) as book:
        if begun.id in book.runs():
            fail(text(_THERE.fill(log=log, run=begun.id)), code=USAGE)
        saved = book.save(begun)
    tell_action(None, saved)


_NO_ID = Wording(
    nb="«{run}» er ikke en id: bruk små bokstaver, sifre og bindestreker.",
    nn="«{run}» er ikkje ein id: bruk små bokstavar, siffer og bindestrekar.",
    en="‘{run}’ is not an id: use lower-case letters, digits and hyphens.",
)
_THERE = Wording(
    nb="{log} har alt en gjennomføring «{run}»; gi denne en egen id med --id.",
    nn="{log} har alt ei gjennomføring «{run}»; gi denne ein eigen id med --id.",
    en="{log} already has a run ‘{run}’; give this one its own id with --id.",
)
_BOTH = Wording(
    nb="--yes og --no er to svar på ett spørsmål: ta bort ett av dem.",
    nn="--yes og --no er to svar på eitt spørsmål: ta bort eitt av dei.",
    en="--yes and --no are two answers to one question: leave one of them out.",
)


# --- working


@run.command()
@click.argument("path")
@click.option("--reason", help="Needed to start before its turn, or with something it needs missing.")
@acting
def start(path: str, reason: str | None, when_who: When) -> Action:
    """Begin a phase."""
    return lambda run: run.start(path, reason=reason, **when_who)


@run.command()
@click.argument("path")
@acting
def finish(path: str, when_who: When) -> Action:
    """End a phase."""
    return lambda run: run.finish(path, **when_who)


@run.command()
@click.argument("path")
@click.option("--reason", required=True, help="Why it isn't needed.")
@acting
def skip(path: str, reason: str, when_who: When) -> Action:
    """Leave out an optional phase."""
    return lambda run: run.skip(path, reason=reason, **when_who)


@run.command(name="answer")
@click.argument("path")
@click.option("--yes", is_flag=True, help="For a question of yes or no: it is so.")
@click.option("--no", is_flag=True, help="For a question of yes or no, or of evidence: it isn't so.")
@click.option("--evidence", multiple=True, help="A reference others can look at; may be repeated.")
@click.option("--rating", type=int, help="1 to 5.")
@click.option("--not-applicable", "reason", help="Set the question aside, with the reason.")
@click.option("--note", "remark", help="A remark.")
@acting
def answer_(
    path: str,
    yes: bool,
    no: bool,
    evidence: tuple[str, ...],
    rating: int | None,
    reason: str | None,
    remark: str | None,
    when_who: When,
) -> Action:
    """Answer a check: --yes or --no, --evidence, --rating, or --not-applicable REASON."""
    if yes and no:
        fail(text(_BOTH), code=USAGE)
    confirmed = True if yes else False if no else None
    return lambda run: run.answer(
        path, confirmed, evidence=evidence, rating=rating, not_applicable=reason, note=remark, **when_who
    )


@run.command()
@click.argument("paths", nargs=-1, required=True)
@acting
def reaffirm(paths: tuple[str, ...], when_who: When) -> Action:
    """Say that stale answers still hold."""
    return lambda run: run.reaffirm(*paths, **when_who)


@run.command()
@click.argument("measure")
@click.argument("value")
@click.option("--evidence", multiple=True, help="A reference; may be repeated.")
@acting
def observe(measure: str, value: str, evidence: tuple[str, ...], when_who: When) -> Action:
    """Record what a MEASURE was observed to be."""
    return lambda run: run.observe(measure, value.replace(",", "."), evidence=evidence, **when_who)


# --- deciding


class ConditionType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A condition as `id|text|owner|due`."""

    name = "id|text|owner|due"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Condition:
        """Read the four parts, or say how to write them."""
        parts = [part.strip() for part in str(value).split("|")]
        if len(parts) != _PARTS or not all(parts):
            self.fail(f"{value!r}: write it as {_CONDITION}: an id, what is to be done, the role, the day.", param, ctx)
        name, words, owner, due = parts
        for part, what in ((name, "condition"), (owner, "role")):
            if not is_id(part):
                self.fail(f"{part!r} is not a {what}'s id, and never a name: write it as {_CONDITION}.", param, ctx)
        return Condition(name, Wording(**{settings().language: words}), owner, DAY.convert(due, param, ctx))


_PARTS = 4
_CONDITION = "'d1|Measure D1|project-lead|2027-10-01'"


class VoteType(click.ParamType):  # type: ignore[type-arg]  # generic only in the newest click
    """A vote as `member:for`, `member:against` or `member:abstain`."""

    name = "member:voice"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Vote:
        """Read the two parts, or say how to write them."""
        member, _, voice = str(value).partition(":")
        if not is_id(member) or voice not in set(Voice):
            self.fail(f"{value!r}: write a key and a voice, as m1:for, m1:against or m1:abstain.", param, ctx)
        return Vote(member, Voice(voice))


@run.command()
@click.argument("gate")
@click.argument("outcome", type=click.Choice([str(outcome) for outcome in Outcome]))
@click.option("--reason", help="Needed for another outcome than the recommended one.")
@click.option("--to", help="Where to go back to; default where the gate recommends.")
@click.option("--condition", "conditions", multiple=True, type=ConditionType(), help="A condition; may be repeated.")
@click.option("--breach", is_flag=True, help="Record an outcome that isn't permitted, as a breach, with --reason.")
@click.option("--delegation", help="On whose authority another role decides.")
@click.option("--vote", "votes", multiple=True, type=VoteType(), help="How a member voted, by key; may be repeated.")
@click.option("--quorum", type=int, help="How many must vote for the body to decide.")
@click.option("--dissent", help="What the minority held.")
@click.option("--disqualified", multiple=True, help="The key of a member who may not take part; may be repeated.")
@acting
def decide(
    gate: str,
    outcome: str,
    reason: str | None,
    to: str | None,
    conditions: tuple[Condition, ...],
    breach: bool,
    delegation: str | None,
    votes: tuple[Vote, ...],
    quorum: int | None,
    dissent: str | None,
    disqualified: tuple[str, ...],
    when_who: When,
) -> Action:
    """Decide a GATE: proceed, proceed-with-conditions, go-back, pause or stop."""
    for key in disqualified:
        checked_key(key, "--disqualified")
    return lambda run: run.decide(
        gate,
        outcome,
        reason=reason,
        to=to,
        conditions=conditions,
        breach=breach,
        delegation=delegation,
        votes=votes,
        quorum=quorum,
        dissent=dissent,
        disqualified=disqualified,
        **when_who,
    )


@run.command()
@click.argument("condition")
@click.option("--evidence", multiple=True, help="What shows that it is met; may be repeated.")
@acting
def close(condition: str, evidence: tuple[str, ...], when_who: When) -> Action:
    """Close a CONDITION."""
    return lambda run: run.close_condition(condition, evidence=evidence, **when_who)


@run.command()
@click.argument("choice")
@click.argument("branch")
@click.option("--reason", help="Why this one.")
@click.option("--delegation", help="On whose authority another role chooses.")
@acting
def choose(choice: str, branch: str, reason: str | None, delegation: str | None, when_who: When) -> Action:
    """Choose a BRANCH of a CHOICE."""
    return lambda run: run.choose(choice, branch, reason=reason, delegation=delegation, **when_who)


# --- the run itself


@run.command()
@click.argument("role")
@click.argument("person")
@acting
def bind(role: str, person: str, when_who: When) -> Action:
    """Let a PERSON (a key, never a name) play a ROLE."""
    key = checked_key(person, "PERSON")
    return lambda run: run.bind(role, key, **when_who)


@run.command()
@click.option("--reason", help="Why it goes on now.")
@acting
def resume(reason: str | None, when_who: When) -> Action:
    """Go on after a pause."""
    return lambda run: run.resume(reason=reason, **when_who)


@run.command()
@click.argument("state")
@click.option("--reason", required=True, help="Why it is left.")
@acting
def withdraw(state: str, reason: str, when_who: When) -> Action:
    """Leave a result through an exit state, for example need@withdrawn."""
    return lambda run: run.withdraw(state, reason=reason, **when_who)


@run.command()
@click.argument("position", type=int)
@click.option("--reason", required=True, help="Why it was a mistake.")
@acting
def strike(position: int, reason: str, when_who: When) -> Action:
    """Strike out the entry at POSITION, recorded by mistake; both stay in the log."""
    return lambda run: run.strike(position, reason=reason, **when_who)


@run.command(name="note")
@click.argument("words")
@click.option("--path", help="What it is about.")
@acting
def note_(words: str, path: str | None, when_who: When) -> Action:
    """Write something down."""
    return lambda run: run.note(words, path=path, **when_who)


@run.command(name="link")
@click.argument("child")
@click.option("--path", help="Where in this run it belongs.")
@acting
def link_child(child: str, path: str | None, when_who: When) -> Action:
    """Link another run as a CHILD."""
    return lambda run: run.link_child(child, path=path, **when_who)

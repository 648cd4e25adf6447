"""Finding the run that is meant: the options every verb on a run shares, opening its logbook, acting and saving.

Not here: which actions there are (`runs`), how a run is looked at (`run_views`).
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from innomethods.cli.persons import checked_key, warn_of_names
from innomethods.cli.run_purchases import bought_by
from innomethods.cli.saying import FINDINGS, USAGE, ahead, fail, note, now, settings, text
from innomethods.errors import NotRecorded
from innomethods.findings import suggestion
from innomethods.ids import is_id
from innomethods.logbooks import Logbook, MemoryLogbook, Verified, open_logbook
from innomethods.logbooks.children import refuse_rings
from innomethods.model import Method
from innomethods.running import AnyEvent, By, ChildLinked, ConditionClosed, GateDecided, Outcome, Run
from innomethods.running.telling import role_title
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import date_wording

F = TypeVar("F", bound=Callable[..., Any])
Action = Callable[[Run], Run]


def log_option(*, required: bool = True) -> Callable[[F], F]:
    """Give a command `--log`."""
    return click.option(
        "--log",
        required=required,
        metavar="PLACE",
        help="The logbook: a file that ends in .jsonl or .db, or the address of a PostgreSQL database.",
    )


run_option = click.option("--run", "run_id", help="Which run in the logbook; not needed when there is only one.")


class When(TypedDict):
    """When something was done and by whom: what every action on a run takes."""

    at: date | datetime
    by: By


def who(by: str) -> By:
    """Read `role` or `role/person-key`; a name is refused, for what is in a log stays there."""
    role, _, person = by.partition("/")
    if not is_id(role):
        raise click.BadParameter(
            f"{role!r} is not a role's id. Write the role (project-lead), never a name: a log can't be unwritten. "
            "To note who it was, add a key of your own: project-lead/k1.",
            param_hint="--by",
        )
    return By(role, checked_key(person, "--by") if person else None)


def when(at: date | None) -> date | datetime:
    """Return the day named, or this moment."""
    if at is None:
        return now()
    ahead(at)
    return at


@contextmanager
def opened_book(log: str, *, new: bool = False) -> Iterator[Logbook]:
    """Open a logbook for one command; `new` lets one be made where there is none."""
    if log == MemoryLogbook.place:
        fail(text(_NOTHING_KEPT), code=USAGE)
    if not new and "://" not in log and not Path(log).exists():
        fail(
            text(
                _NO_LOG.fill(log=log, command=f"innomethods run begin PROJECT.yaml --log {shlex.quote(log)} --by ROLE")
            )
        )
    book = open_logbook(log)
    try:
        yield book
    finally:
        book.close()


def run_meant(book: Logbook, log: str, run_id: str | None) -> str:
    """Return the id of the run that is meant: the one named, or the only one there is."""
    runs = book.runs()
    if run_id is None and len(runs) != 1:
        fail(text((_WHICH if runs else _NONE).fill(log=log, count=len(runs), runs=", ".join(runs))), code=USAGE)
    wanted = run_id or runs[0]
    if wanted not in runs:
        fail(text(_NO_RUN.fill(log=log, run=wanted, hint=suggestion(wanted, runs))), code=USAGE)
    return wanted


def one_run(log: str, run_id: str | None, known_on: date | None = None) -> Run:
    """Open the run that is meant, from a log whose chain holds; with a day, as it had been recorded by then.

    A report or status made from a changed log would look like the truth. A torn last line is told by a warning.
    """
    with opened_book(log) as book:
        wanted = run_meant(book, log, run_id)
        refuse_changed(book, log, wanted)
        try:
            return book.open(wanted, known_on=known_on)
        except NotRecorded:
            if known_on is None:
                raise
            fail(text(_NOT_KNOWN.fill(log=log, run=wanted, day=date_wording(known_on))), code=USAGE)


_NOTHING_KEPT = Wording(
    nb="En logg i minnet (:memory:) er borte når kommandoen er ferdig. Oppgi en fil, som log.jsonl eller runs.db.",
    nn="Ein logg i minnet (:memory:) er borte når kommandoen er ferdig. Oppgi ei fil, som log.jsonl eller runs.db.",
    en="A log in memory (:memory:) is gone when the command ends. Name a file, such as log.jsonl or runs.db.",
)
_NO_LOG = Wording(
    nb="{log} finnes ikke. Åpne en gjennomføring med: {command}",
    nn="{log} finst ikkje. Opne ei gjennomføring med: {command}",
    en="{log} does not exist. Begin a run with: {command}",
)
_NONE = Wording(
    nb="{log} har ingen gjennomføringer ennå.",
    nn="{log} har ingen gjennomføringar enno.",
    en="{log} holds no runs yet.",
)
_WHICH = Wording(
    nb="{log} har {count} gjennomføringer ({runs}); velg en med --run.",
    nn="{log} har {count} gjennomføringar ({runs}); vel ei med --run.",
    en="{log} holds {count} runs ({runs}); name one with --run.",
)
_NO_RUN = Wording(
    nb="{log} har ingen gjennomføring «{run}». {hint}",
    nn="{log} har inga gjennomføring «{run}». {hint}",
    en="{log} has no run ‘{run}’. {hint}",
)
_NOT_KNOWN = Wording(
    nb="{log}: ingenting om {run} var registrert {day}.",
    nn="{log}: ingenting om {run} var registrert {day}.",
    en="{log}: nothing of {run} had been recorded by {day}.",
)
_NO_ROLE = Wording(
    nb="«{role}» er ikke en rolle i {pin}. Rollene er {roles}.",
    nn="«{role}» er ikkje ei rolle i {pin}. Rollene er {roles}.",
    en="‘{role}’ is not a role of {pin}. The roles are {roles}.",
)


def refuse_changed(book: Logbook, log: str, run_id: str) -> None:
    """Stop when a run's chain doesn't hold: nothing is read out of a changed log, nor written on top of it.

    A torn last line was never acknowledged: what is before it holds, and the next entry puts it aside.
    """
    found = book.verify(run_id)
    if not found.ok and not found.is_torn:
        told = changed_words(log, run_id, found)
        fail(f"{text(told)} {text(_LEFT_ALONE)}", code=FINDINGS)


def changed_words(log: str, run_id: str, found: Verified) -> Wording:
    """Say where a run's chain breaks."""
    return _CHANGED.fill(log=log, run=run_id, position=found.first_bad, reason=found.told or "–")


_CHANGED = Wording(
    nb="{log}: loggen til {run} er endret, fra hendelse {position}: {reason}.",
    nn="{log}: loggen til {run} er endra, frå hending {position}: {reason}.",
    en="{log}: the log of {run} was changed, from event {position}: {reason}.",
)
_LEFT_ALONE = Wording(
    nb="Ingenting er lest ut av den eller skrevet til den. Finn en kopi som er hel.",
    nn="Ingenting er lese ut av han eller skrive til han. Finn ein kopi som er heil.",
    en="Nothing was read out of it or written to it. Find a copy that is whole.",
)


def signed(by: str, method: Method, *earlier: Method) -> By:
    """Read `role` or `role/person-key`; the role by its id, or by the title it has, which becomes the id.

    A role the method doesn't know is refused: what is in a log stays there. One of an edition the run was under before
    is known too.
    """
    role, mark, person = by.partition("/")
    titles = {id: former.role(id) for former in (*earlier, method) for id in _role_ids(former)}
    if titles and role not in titles:
        meant = [id for id, card in titles.items() if card is not None and _is_called(card.title, role)]
        if len(meant) == 1:
            return who(f"{meant[0]}{mark}{person}")
        found = who(by)
        listed = ", ".join(f"{text(card.title)} ({id})" if card is not None else id for id, card in titles.items())
        fail(text(_NO_ROLE.fill(role=found.role, pin=str(method.pin), roles=listed)), code=USAGE)
    return who(by)


def signed_in(by: str, run: Run) -> By:
    """Read who acts in a run."""
    return signed(by, run.definition, *(definition for _, definition in reversed(run.state.earlier)))


def _role_ids(method: Method) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*method.role_ids, *(described.id for described in method.roles))))


def _is_called(title: Wording, name: str) -> bool:
    return any(title.text(language).casefold() == name.strip().casefold() for language in LANGUAGES)


def act(log: str, run_id: str | None, by: str, signing: Callable[[By], Action]) -> tuple[Run, Run]:
    """Do something in the run that is meant and save it; return the run before and after.

    `signing` makes the action of the role that does it, once the run says which roles there are.
    """
    with opened_book(log) as book:
        wanted = run_meant(book, log, run_id)
        refuse_changed(book, log, wanted)
        before = book.open(wanted)
        action = signing(signed_in(by, before))
        changed = refuse_rings(action(before), book)
        for event in changed.unsaved:
            _remark(event, before, book)
        warn_of_names(log, changed.unsaved)
        return before, book.save(changed)


def _remark(event: AnyEvent, run: Run, book: Logbook) -> None:
    """Say what is recorded all the same, but is often a slip."""
    if isinstance(event, ChildLinked):
        held = book.runs()
        if event.child not in held:
            told = _NOT_HERE.fill(child=event.child, log=book.place, hint=suggestion(event.child, held))
            note(f"innomethods: {text(told)}")
    elif isinstance(event, ConditionClosed):
        owner = run.state.conditions[event.condition].condition.owner
        if owner is not None and event.by.role != owner:
            roles = {"owner": role_title(run.state, owner), "role": role_title(run.state, event.by.role)}
            note(f"innomethods: {text(_OTHERS.fill(condition=event.condition, **roles))}")
    elif isinstance(event, GateDecided) and event.outcome in _ONWARD:
        for asked in bought_by(run, book.place, on=event.at.date()):
            note(asked.text(settings().language))


_ONWARD = (Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS)
_NOT_HERE = Wording(
    nb="«{child}» finnes ikke i {log}. Knytningen lagres likevel, men telles ikke opp før den finnes der. {hint}",
    nn="«{child}» finst ikkje i {log}. Knytinga blir lagra likevel, men ikkje talt opp før ho finst der. {hint}",
    en="‘{child}’ is not in {log}. The link is saved all the same, but nothing is added up before it is there. {hint}",
)
_OTHERS = Wording(
    nb="vilkåret «{condition}» hører til {owner}; her er det lukket av {role}.",
    nn="vilkåret «{condition}» høyrer til {owner}; her er det lukka av {role}.",
    en="the condition ‘{condition}’ belongs to {owner}; here it was closed by {role}.",
)

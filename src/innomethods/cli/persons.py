"""Persons behind the keys of a log: `run name-person`, `run persons`, `run forget-person`, and what other verbs ask.

Here: where the register of a log is, names in views, a warning when a text holds a name. Not here: the register
(`logbooks.registers`), how a log is shown (`run_pages`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import attrs
import click

from innomethods.cli.saying import DAY, USAGE, answer, common, fail, note, now, say, settings, table, text
from innomethods.errors import InnomethodsError, KeptFileFault
from innomethods.ids import is_id
from innomethods.logbooks import Entry, open_logbook
from innomethods.logbooks.persons import Forgotten, Person, Persons, texts_of, with_names
from innomethods.logbooks.registers import FileRegister, beside
from innomethods.running import AnyEvent, Decision, Event
from innomethods.wording import Wording, format_for

E = TypeVar("E", bound=Event)
F = TypeVar("F", bound=Callable[..., Any])
PLACE = "INNOMETHODS_PERSONS"  # where the register is, for all commands; else it stands beside the log


def persons_options(command: F) -> F:
    """Give a command `--log` and `--persons`: where the register is."""
    command = click.option("--log", metavar="PLACE", help="The logbook; the register stands beside its file.")(command)
    return click.option(
        "--persons",
        "register",
        metavar="FILE",
        envvar=PLACE,
        help=f"The register of persons, when it isn't beside the log; or set {PLACE}.",
    )(command)


def register_place(log: str | Path | None, register: str | None) -> Path | None:
    """Return where a log's register is: as said, as set for all commands, or beside the log's file."""
    said = register or os.environ.get(PLACE)
    if said:
        return Path(said)
    return beside(log) if log is not None else None


def persons_of(log: str | Path) -> Persons | None:
    """Return the persons of a log, for views; None where there is no register.

    A register that can't be read hides no log: it is told, and the keys are shown.
    """
    place = register_place(log, None)
    if place is None or not place.exists():
        return None
    try:
        return FileRegister(place).read()
    except KeptFileFault as error:
        note(f"innomethods: {error} Keys are shown without names.")
        return None


def named(event: E, persons: Persons | None) -> E:
    """Return an event as it is to be shown, in the language asked for."""
    return with_names(event, persons, settings().language)


def named_entries(entries: Iterable[Entry], persons: Persons | None) -> tuple[Entry, ...]:
    """Return entries as they are to be shown."""
    return tuple(attrs.evolve(entry, event=named(entry.event, persons)) for entry in entries)


def named_decisions(decisions: Iterable[Decision], persons: Persons | None) -> tuple[Decision, ...]:
    """Return decisions as they are to be shown."""
    return tuple(attrs.evolve(decision, event=named(decision.event, persons)) for decision in decisions)


def checked_key(key: str, option: str) -> str:
    """Return a person's key, or refuse what looks like a name: what is in a log stays there."""
    if not is_id(key):
        raise click.BadParameter(
            f"{key!r} is not a person's key. Never write a name: a log can't be unwritten. Make a key with: "
            "innomethods run name-person NAME --log LOG",
            param_hint=option,
        )
    return key


def warn_of_names(log: str | Path, events: Iterable[AnyEvent]) -> None:
    """Say when somebody's own words in events seem to hold a registered name, before they are saved."""
    warn_of_names_in(log, (words for event in events for words in texts_of(event)))


def warn_of_names_in(log: str | Path, texts: Iterable[str]) -> None:
    """Say when words seem to hold a registered name.

    On a terminal it asks, and No stops the command; elsewhere it only warns, since many names are words too.
    """
    persons = persons_of(log)
    if persons is None:
        return
    found = persons.named_in(*texts)
    if not found:
        return
    keys = ", ".join(person.key for person in found)
    note(f"innomethods: {text(_NAMED.fill(keys=keys))}")
    if _somebody_is_there() and not click.confirm(text(_ALL_THE_SAME), err=True):
        raise click.Abort


def _somebody_is_there() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty() and not settings().json


_NAMED = Wording(
    nb="teksten ser ut til å nevne {keys} ved navn. Fra loggen kan ingenting slettes. Skriv rollen eller nøkkelen.",
    nn="teksten ser ut til å nemne {keys} ved namn. Frå loggen kan ingenting slettast. Skriv rolla eller nøkkelen.",
    en="the text seems to mention {keys} by name. Nothing can be erased from the log. Write the role or the key.",
)
_ALL_THE_SAME = Wording(
    nb="Skal den lagres likevel?", nn="Skal han lagrast likevel?", en="Is it to be saved all the same?"
)


# --- the verbs


@click.command(name="name-person")
@click.argument("name")
@click.option("--key", help="The person's key in logs; without it, a random one is made.")
@click.option("--contact", help="How to reach the person.")
@click.option("--note", "remark", help="What is good to know, for example which roles.")
@click.option("--since", type=DAY, help="Since when the name is kept; default today.")
@click.option("--replace", is_flag=True, help="Give a known --key a new name, contact and note.")
@persons_options
@common
def name_person(
    name: str,
    key: str | None,
    contact: str | None,
    remark: str | None,
    since: date | None,
    replace: bool,
    log: str | None,
    register: str | None,
) -> None:
    """Keep a person's NAME beside the log, and say which key to use in the log."""
    if replace and key is None:
        fail("--replace needs --key: whose words are to be replaced?", code=USAGE)
    book = _register(log, register)
    same = [person.key for person in book.list() if person.name.casefold() == " ".join(name.split()).casefold()]
    person = book.name(name, on=since or now().date(), key=key, contact=contact, note=remark, replace=replace)
    if log is not None and not _may_be_there(log):
        note(f"innomethods: {log} isn't there yet; the register stands where it would be beside it.")
    if same and not replace:
        note(f"innomethods: {', '.join(same)} has the same name; this is another person's key now.")
    if settings().json:
        answer({"person": _record(person)})
        return
    say(f"{person.name}: {person.key}")
    say(text(_USE.fill(key=person.key)))


_USE = Wording(
    nb="Skriv nøkkelen i loggen: --by ROLLE/{key}",
    nn="Skriv nøkkelen i loggen: --by ROLLE/{key}",
    en="Write the key in the log: --by ROLE/{key}",
)


@click.command()
@click.argument("key", required=False)
@persons_options
@common
def persons(key: str | None, log: str | None, register: str | None) -> None:
    """Show who is behind the keys of a log: everybody, or the one with KEY."""
    kept = _register(log, register).read()
    if key is not None:
        found = kept.of(key)
        kept = Persons([found]) if isinstance(found, Person) else Persons(forgotten=[found])
    if settings().json:
        told = {
            "persons": [_record(one) for one in kept.persons],
            "forgotten": [_record(one) for one in kept.forgotten],
        }
        answer(told)
        return
    if not kept.keys:
        say(text(_NOBODY.fill(place=str(register_place(log, register)))))
        return
    say(table(_rows(kept), [text(head) for head in _HEADS]))


def _rows(kept: Persons) -> list[list[str]]:
    day = format_for(settings().language).short_date
    named = [[one.key, one.name, one.contact or "", one.note or "", day(one.since)] for one in kept.persons]
    return named + [[one.key, text(_GONE.fill(day=day(one.on))), "", "", ""] for one in kept.forgotten]


_NOBODY = Wording(nb="Ingen står i {place}.", nn="Ingen står i {place}.", en="Nobody is in {place}.")
_GONE = Wording(nb="slettet {day}", nn="sletta {day}", en="forgotten {day}")
_HEADS = (
    Wording(nb="nøkkel", nn="nøkkel", en="key"),
    Wording(nb="navn", nn="namn", en="name"),
    Wording(nb="kontakt", nn="kontakt", en="contact"),
    Wording(nb="merknad", nn="merknad", en="note"),
    Wording(nb="siden", nn="sidan", en="since"),
)


@click.command(name="forget-person")
@click.argument("key")
@persons_options
@common
def forget_person(key: str, log: str | None, register: str | None) -> None:
    """Erase the name of the person with KEY for good. The key stays in the log, and the log still verifies."""
    book = _register(log, register)
    before = book.look_up(key)
    spots = _spots(log, before) if isinstance(before, Person) else ()
    gone = book.forget(key, on=now().date())
    if settings().json:
        told = [{"run": entry.run, "position": entry.position} for entry in spots]
        answer({"forgotten": _record(gone), "named_in": told})
        return
    words = _ERASED if isinstance(before, Person) else _ERASED_BEFORE
    say(text(words.fill(key=key, day=format_for(settings().language).short_date(gone.on))))
    if spots:
        note(f"innomethods: {text(_STILL.fill(entries=_listed(spots)))}")


def _spots(log: str | None, person: Person) -> tuple[Entry, ...]:
    """Return the entries of the log whose texts seem to hold a name: when it is erased, nobody can look for it."""
    if log is None or not _may_be_there(log):
        return ()
    try:
        with open_logbook(log) as book:
            entries = [entry for run in book.runs() for entry in book.entries(run)]
    except InnomethodsError as error:  # the name is erased all the same
        note(f"innomethods: {error} Its texts weren't searched for the name.")
        return ()
    return tuple(entry for entry in entries if any(person.is_named_in(words) for words in texts_of(entry.event)))


def _may_be_there(log: str) -> bool:
    return "://" in log or Path(log).exists()


def _listed(spots: Iterable[Entry]) -> str:
    return ", ".join(f"{entry.run} {entry.position}" for entry in spots)


_ERASED = Wording(
    nb="Navnet bak {key} er slettet. Nøkkelen står i loggen, og loggen kan fortsatt kontrolleres.",
    nn="Namnet bak {key} er sletta. Nøkkelen står i loggen, og loggen kan framleis kontrollerast.",
    en="The name behind {key} is erased. The key stays in the log, and the log still verifies.",
)
_ERASED_BEFORE = Wording(
    nb="Navnet bak {key} ble slettet {day}.", nn="Namnet bak {key} vart sletta {day}.", en="{key} was forgotten {day}."
)
_STILL = Wording(
    nb="navnet ser ut til å stå i tekster i loggen, og der kan det ikke slettes: {entries}",
    nn="namnet ser ut til å stå i tekstar i loggen, og der kan det ikkje slettast: {entries}",
    en="the name seems to stand in texts of the log, where it can't be erased: {entries}",
)


def _register(log: str | None, register: str | None) -> FileRegister:
    place = register_place(log, register)
    if place is None:
        fail("where is the register? Name the log's file (--log), or the register itself (--persons).", code=USAGE)
    return FileRegister(place)


def _record(item: Person | Forgotten) -> dict[str, Any]:
    return {name: value for name, value in attrs.asdict(item, recurse=False).items() if value is not None}


PERSONS = (name_person, persons, forget_person)

"""`innomethods rules freshness`: which sections have changed since our rows and tables were read there.

Here: files and archives from Lovdata, and what came of it in words and JSON. Not here: reading an act
(`rules.statutes`), comparing (`rules.freshness`).
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from innomethods.catalogue import rules_beside
from innomethods.cli.layout import lines_of
from innomethods.cli.saying import FILE, FINDINGS, answer, common, fail, note, say, settings, stop, strong, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.rules.freshness import Change, ChangeKind, Freshness, acts_of, file_name, find_changes
from innomethods.rules.statutes import Statute, read_statute
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_COUNTRY = "NO"  # Lovdata's acts are Norwegian

_NOT_ONE = Wording(
    nb="{path} er ingen lov eller forskrift fra Lovdata. Last ned åpne data fra https://api.lovdata.no "
    "(gjeldende-lover.tar.bz2 eller gjeldende-sentrale-forskrifter.tar.bz2), eller én XML- eller Markdown-fil derfra.",
    nn="{path} er inga lov eller forskrift frå Lovdata. Last ned opne data frå https://api.lovdata.no "
    "(gjeldende-lover.tar.bz2 eller gjeldende-sentrale-forskrifter.tar.bz2), eller éi XML- eller Markdown-fil derifrå.",
    en="{path} is no act or regulation from Lovdata. Download open data from https://api.lovdata.no "
    "(gjeldende-lover.tar.bz2 or gjeldende-sentrale-forskrifter.tar.bz2), or one XML or Markdown file of it.",
)
_NONE_OF_OURS = Wording(
    nb="{path} har ingen av lovene og forskriftene som radene bygger på.",
    nn="{path} har ingen av lovene og forskriftene som radene byggjer på.",
    en="{path} has none of the acts that the rows rest on.",
)
_READ = Wording(nb="Lest", nn="Lese", en="Read")
_LAST_CHANGE = Wording(
    nb="siste endring i kraft {day}", nn="siste endring i kraft {day}", en="last change in force {day}"
)
_NEWS = Wording(
    nb="Endret siden radene ble lest", nn="Endra sidan radene blei lesne", en="Changed since the rows were read"
)
_NO_NEWS = Wording(
    nb="Ingenting av det som kunne sammenlignes, er endret.",
    nn="Ingenting av det som kunne samanliknast, er endra.",
    en="Nothing of what could be compared has changed.",
)
_NOTHING = Wording(
    nb="Ingenting kunne sammenlignes.", nn="Ingenting kunne samanliknast.", en="Nothing could be compared."
)
_COMPARED = Wording(
    nb="{count} steder ble sammenlignet.", nn="{count} stader blei samanlikna.", en="{count} places were compared."
)
_ELSEWHERE = Wording(
    nb="Disse ble det ikke gitt noen tekst for: {acts}.",
    nn="Desse blei det ikkje gitt nokon tekst for: {acts}.",
    en="No text was given of these: {acts}.",
)
_OLDER = Wording(
    nb="{act}: teksten er eldre enn den radene ble lest i, så den sier ingenting om endringer siden.",
    nn="{act}: teksten er eldre enn den radene blei lesne i, så han seier ingenting om endringar sidan.",
    en="{act}: this text is older than the one the rows were read in, so it says nothing of changes since.",
)
_SAYS = {
    ChangeKind.CHANGED: Wording(
        nb="endret ved {instrument}, i kraft {day}",
        nn="endra ved {instrument}, i kraft {day}",
        en="changed by {instrument}, in force {day}",
    ),
    ChangeKind.ADOPTED: Wording(
        nb="endring vedtatt ved {instrument}, i kraft {day}",
        nn="endring vedteken ved {instrument}, i kraft {day}",
        en="change adopted by {instrument}, in force {day}",
    ),
    ChangeKind.GONE: Wording(
        nb="paragrafen finnes ikke lenger", nn="paragrafen finst ikkje lenger", en="the section is no longer there"
    ),
    ChangeKind.NO_FIGURE: Wording(
        nb="tallet står ikke i teksten", nn="talet står ikkje i teksten", en="the figure isn't in the text"
    ),
}
_NO_DAY = Wording(nb="fra en dag som ikke er satt", nn="frå ein dag som ikkje er sett", en="from a day that isn't set")
_ROWS = Wording(nb="Se på: {rows}", nn="Sjå på: {rows}", en="Look at: {rows}")
_NOT_ADVICE = Wording(
    nb="Et menneske må lese paragrafen. Dette er ikke juridisk rådgivning.",
    nn="Eit menneske må lese paragrafen. Dette er ikkje juridisk rådgjeving.",
    en="A person must read the section. This is not legal advice.",
)


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
@click.option("--project", type=FILE, help="Compare the rules that lie beside this project's file as well.")
@folder_option
@common
def freshness(files: tuple[Path, ...], project: Path | None, folder: Path | None) -> None:
    """Say which Norwegian provisions have changed since our rows were read there.

    FILE is an act or regulation downloaded from Lovdata (XML, or Markdown with front matter), or one of Lovdata's
    archives of all of them. It ends with 1 when something has changed.
    """
    shelf = shelf_with(folder)
    rules = shelf.rules(_COUNTRY, rules_beside(project, shelf) if project is not None else ())
    wanted = acts_of(rules)
    statutes = [one for path in files for one in _statutes(path, wanted)]
    found = find_changes(rules, statutes)
    if settings().json:
        answer(_record(found, statutes))
    else:
        say("\n".join(_page(found, statutes)))
        note(text(_NOT_ADVICE))
    if found.changes:
        stop(FINDINGS)


def _statutes(path: Path, wanted: Iterable[str]) -> Iterator[Statute]:
    """Yield the acts of a file that rules rest on; a file that is none of Lovdata's ends the command."""
    if tarfile.is_tarfile(path):
        found = list(_of_archive(path, {file_name(act) for act in wanted}))
        if not found:
            fail(text(_NONE_OF_OURS.fill(path=path)))
        yield from found
        return
    one = read_statute(path.read_bytes().decode("utf-8", "replace"))
    if one is None or not one.provisions:
        fail(text(_NOT_ONE.fill(path=path)))
    if one.id not in set(wanted):
        note(f"innomethods: {text(_NONE_OF_OURS.fill(path=path))}")
    yield one


def _of_archive(path: Path, names: set[str]) -> Iterator[Statute]:
    with tarfile.open(path) as archive:
        for member in archive:
            opened = archive.extractfile(member) if Path(member.name).stem in names and member.isfile() else None
            one = read_statute(opened.read().decode("utf-8", "replace")) if opened is not None else None
            if one is not None:
                yield one


# -- as text


def _page(found: Freshness, statutes: Iterable[Statute]) -> Iterator[str]:
    for one in statutes:
        told = [f"{one.title} ({one.id})"]
        if one.last_change is not None:
            told.append(text(_LAST_CHANGE.fill(day=date_wording(one.last_change))))
        yield from lines_of(", ".join(told), 0, f"{text(_READ)}: ", hang=2)
    yield ""
    if found.changes:
        yield strong(text(_NEWS))
        yield from (line for place in _by_place(found.changes) for line in _place(place))
    else:
        yield text(_NO_NEWS if found.compared else _NOTHING)
    yield ""
    for act in found.older:
        yield from lines_of(text(_OLDER.fill(act=act)), hang=2)
    if found.compared:
        yield text(_COMPARED.fill(count=found.compared))
    if found.elsewhere:
        yield from lines_of(text(_ELSEWHERE.fill(acts=", ".join(found.elsewhere))), hang=2)


def _by_place(changes: Iterable[Change]) -> list[list[Change]]:
    """Return the changes of one section and one act together, as they come."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for one in changes:
        groups.setdefault((one.place, one.kind, one.instrument), []).append(one)
    return list(groups.values())


def _place(changes: list[Change]) -> Iterator[str]:
    one = changes[0]
    day = date_wording(one.in_force) if one.in_force is not None else _NO_DAY
    says = text(_SAYS[one.kind].fill(instrument=one.instrument or "", day=day))
    yield from lines_of(f"{one.place}: {says}", 2, hang=4)
    names = dict.fromkeys(f"{change.table}/{change.id}" if change.table else change.id for change in changes)
    yield from lines_of(text(_ROWS.fill(rows=", ".join(names))), 4, hang=2)


# -- as JSON


def _record(found: Freshness, statutes: Iterable[Statute]) -> dict[str, Any]:
    return {
        "country": _COUNTRY,
        "notice": text(_NOT_ADVICE),
        "statutes": [{"id": one.id, "title": one.title, "last_change": one.last_change} for one in statutes],
        "compared": found.compared,
        "elsewhere": list(found.elsewhere),
        "older": list(found.older),
        "changes": [
            {
                "kind": str(one.kind),
                "id": one.id,
                "table": one.table,
                "place": one.place,
                "instrument": one.instrument,
                "in_force": one.in_force,
                "seen": one.seen,
            }
            for one in found.changes
        ],
    }

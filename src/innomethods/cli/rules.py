"""`innomethods rules`: which countries' rules there are, and one country's rules with what each figure rests on.

Not here: what has changed since they were read (`rule_freshness`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import attrs
import click

from innomethods.catalogue import rules_beside, rules_by_file
from innomethods.cli.layout import heading, lines_of
from innomethods.cli.rule_freshness import freshness
from innomethods.cli.saying import DAY, FILE, answer, common, note, now, say, settings, strong, table, text
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.dated import DatedUnknown, DatedValue
from innomethods.reporting.labels import CAPTION_SOURCES, CERTAINTIES
from innomethods.reporting.rule_rows import UNKNOWN, Period, aside_of, days_of, row_lines, short_of
from innomethods.reporting.rules import Line, set_lines
from innomethods.rules import AppraisalRules, RuleRow, Rules, RulesFile
from innomethods.sources import Certainty, Ground, Source
from innomethods.wording import Wording
from innomethods.wording.formats import date_wording

_NOT_ADVICE = Wording(
    nb="Sjekk hver verdi mot kilden før dere bygger på den. Dette er ikke juridisk rådgivning.",
    nn="Sjekk kvar verdi mot kjelda før de byggjer på han. Dette er ikkje juridisk rådgjeving.",
    en="Check each value against its source before you build on it. This is not legal advice.",
)
_NOTHING_ON = Wording(
    nb="reglene for samfunnsøkonomisk analyse er ikke kjent {day}; de første vi kjenner, gjelder fra {first}.",
    nn="reglane for samfunnsøkonomisk analyse er ikkje kjende {day}; dei første vi kjenner, gjeld frå {first}.",
    en="the rules of economic appraisal are not known on {day}; the first we know hold from {first}.",
)
_APPRAISAL = Wording(nb="Samfunnsøkonomisk analyse", nn="Samfunnsøkonomisk analyse", en="Economic appraisal")
_EDITION = Wording(nb="{title} (utgave {edition})", nn="{title} (utgåve {edition})", en="{title} (edition {edition})")
_IN_COUNTRY = Wording(
    nb="{title} ({country}, utgave {edition})",
    nn="{title} ({country}, utgåve {edition})",
    en="{title} ({country}, edition {edition})",
)
_TAKEN = Wording(
    nb="Overtatt fra {countries}, eller lagt over",
    nn="Teke over frå {countries}, eller lagt over",
    en="Taken over from {countries}, or laid over",
)
_ROW_HEADS = (
    Wording(nb="rad", nn="rad", en="row"),
    Wording(nb="verdi", nn="verdi", en="value"),
    Wording(nb="hvor", nn="kvar", en="where"),
    Wording(nb="hvor sikkert", nn="kor sikkert", en="how sure"),
    Wording(nb="hva", nn="kva", en="what"),
)
_ENDED = Wording(nb="gjelder ikke lenger", nn="gjeld ikkje lenger", en="no longer holds")
_SURE = {
    Certainty.SEEN: Wording(nb="lest", nn="lese", en="read"),
    Certainty.DERIVED: Wording(nb="utledet", nn="utleidd", en="derived"),
    Certainty.REMEMBERED: Wording(nb="husket", nn="hugsa", en="remembered"),
}
_HEADS = (
    Wording(nb="land", nn="land", en="country"),
    Wording(nb="rader", nn="rader", en="rows"),
    Wording(nb="analyse", nn="analyse", en="appraisal"),
    Wording(nb="hva", nn="kva", en="what"),
)


@click.group()
@common
def rules() -> None:
    """List and show countries' rules and rates, and see which are out of date."""


rules.add_command(freshness)


@rules.command("list")
@click.argument("country", required=False)
@click.option("--on", type=DAY, help="The rows of COUNTRY as they are on this day. Default: today.")
@folder_option
@common
def list_(country: str | None, on: date | None, folder: Path | None) -> None:
    """List the countries there are rules for, or the rows of COUNTRY."""
    shelf = shelf_with(folder)
    if country is not None:
        _list_rows(rules_by_file(country.upper(), shelf), on or now().date())
        return
    found = [(shelf.rules(one), rules_by_file(one, shelf)) for one in shelf.countries]
    if settings().json:
        answer({"countries": [_summary(one, files) for one, files in found]})
        return
    rows = [(one.country, str(len(one.rows)), _spans(one), _about(files)) for one, files in found]
    say(table(rows, [text(head) for head in _HEADS]))


def _about(files: Iterable[Rules]) -> str:
    titled = (one for one in files if one.title is not None and (one.rows or one.appraisal.rows))
    return "; ".join(text(one.title) for one in titled)


def _titled(file: Rules) -> str:
    """Return what a file is called, with its edition."""
    return text(_EDITION.fill(title=file.title, edition=file.edition)) if file.title is not None else ""


def _files_record(files: Iterable[RulesFile]) -> list[dict[str, Any]]:
    return [
        {"id": one.id, "edition": one.edition, "country": one.country, "title": text(one.title), "theirs": one.theirs}
        for one in files
    ]


def _list_rows(files: Iterable[Rules], on: date) -> None:
    if settings().json:
        rows = [_row_record(row, on) for one in files for row in one.rows]
        answer({"on": on, "notice": text(_NOT_ADVICE), "rows": rows})
        return
    for one in files:
        if one.rows:
            yielded = [_cells(row, on) for row in one.rows]
            say("\n".join((strong(_titled(one)), table(yielded, [text(head) for head in _ROW_HEADS]), "")))
    note(text(_NOT_ADVICE))


def _cells(row: RuleRow, on: date) -> tuple[str, ...]:
    """Return a row as a line of a table: its id, what holds on the day, where that stands, and what it is."""
    held = next(iter(_on(row.values.periods, on)), None)
    if held is None:
        begun = row.values.periods[0].valid_from <= on
        return row.id, text(_ENDED if begun else UNKNOWN), "", "", text(row.title)
    ground = held.ground
    first, *more = (ground.reference or "").split("; ") if ground else [""]
    sure = text(_SURE[ground.certainty]) if ground else ""
    return row.id, text(short_of(row, held)), first + (" …" if more else ""), sure, text(row.title)


def _spans(one: Rules) -> str:
    return ", ".join(f"{row.valid_from.year}–{row.valid_to.year if row.valid_to else ''}" for row in one.appraisal.rows)


def _summary(one: Rules, files: Iterable[Rules]) -> dict[str, Any]:
    sets = [
        {"id": row.value.id, "from": row.valid_from, "to": row.valid_to, "certainty": str(row.ground.certainty)}
        for row in one.appraisal.rows
    ]
    about = {"country": one.country, "title": _about(files), "files": _files_record(one.files)}
    return {**about, "rows": [row.id for row in one.rows], "appraisal": sets}


@rules.command()
@click.argument("country")
@click.option("--on", type=DAY, help="Only what holds on this day.")
@click.option("--row", "ids", multiple=True, help="Only this row, or those like it (eea-*); may be repeated.")
@click.option(
    "--project", type=FILE, help="Lay the rules that lie beside this project's file over ours, and show them as theirs."
)
@folder_option
@common
def show(country: str, on: date | None, ids: tuple[str, ...], project: Path | None, folder: Path | None) -> None:
    """Show COUNTRY's rules: each figure with its days, its source and how sure it is.

    COUNTRY is a code such as NO; the European Union is EU.
    """
    shelf = shelf_with(folder)
    found = shelf.rules(country.upper(), rules_beside(project, shelf) if project is not None else ())
    chosen = _chosen(found, ids)
    periods = () if ids else _on(found.appraisal.periods, on)
    if on is not None and not ids and not periods and found.appraisal.rows:
        first = date_wording(found.appraisal.rows[0].valid_from)
        note(f"innomethods: {text(_NOTHING_ON.fill(day=date_wording(on), first=first))}")
    if settings().json:
        answer(_record(found, chosen, periods, on))
        return
    parts = _parts(found, rules_by_file(country.upper(), shelf) if found.country in shelf.countries else ())
    say("\n".join(_page(found, parts, [row.id for row in chosen], periods, on)))
    note(text(_NOT_ADVICE))


def _chosen(found: Rules, ids: Iterable[str]) -> tuple[RuleRow, ...]:
    """Return the rows somebody asks for, each once; a name without a star is an id."""
    wanted: dict[str, RuleRow] = {}
    for name in ids:
        alike = [row for row in found.rows if fnmatchcase(row.id, name)] or [found.row(name)]
        wanted |= {row.id: row for row in alike}
    return tuple(wanted.values()) if ids else found.rows


def _parts(found: Rules, files: Iterable[Rules]) -> tuple[Rules, ...]:
    """Return the rules file by file, each with its rows as they hold; last come rows of others' rules and one's own."""
    rows = {row.id: row for row in found.rows}
    parts = [attrs.evolve(one, rows=[rows.pop(row.id) for row in one.rows if row.id in rows]) for one in files]
    others = ", ".join(dict.fromkeys(one.country for one in found.takes))
    title = _TAKEN.fill(countries=others) if others else None
    left = [attrs.evolve(found, rows=rows.values(), title=title, summary=None)] if rows or not parts else []
    return (*parts, *left)


def _on(periods: Iterable[Any], on: date | None) -> tuple[Any, ...]:
    """Return the periods that hold on a day; all of them when no day is named."""
    several = tuple(periods)
    if on is None:
        return several
    begun = [one for one in several if one.valid_from <= on]
    return tuple(one for one in begun[-1:] if one.valid_to is None or on <= one.valid_to)


# -- as text


def _page(
    found: Rules, parts: Iterable[Rules], ids: Collection[str], periods: Collection[Any], on: date | None
) -> Iterator[str]:
    asked_all = len(ids) == len(found.rows)
    for number, part in enumerate(parts):
        rows = [row for row in part.rows if row.id in ids]
        sets = periods if number == 0 else ()
        if not (rows or sets or (asked_all and part.appraisal.rows)):
            continue
        yield from _head(found, part)
        for period in sets:
            yield ""
            yield from _set(period)
        for row in rows:
            yield from _row(row, on)
        yield ""
    shown = [row for row in found.rows if row.id in ids]
    yield from _sources(found.sources if asked_all else _resting(shown, on))


def _head(found: Rules, part: Rules) -> Iterator[str]:
    yield from heading(_in_country(part, found.country))
    if part.summary is not None:
        yield from lines_of(text(part.summary))


def _in_country(part: Rules, country: str) -> str:
    """Return what a part of a country's rules is called: a file with its edition, or what is of no file of theirs."""
    if part.title is None:
        return country
    if part.summary is None and part.takes:
        return f"{text(part.title)} ({country})"
    return text(_IN_COUNTRY.fill(title=part.title, country=country, edition=part.edition))


def _row(row: RuleRow, on: date | None) -> Iterator[str]:
    yield ""
    yield strong(f"{text(row.title)}  [{row.id}]")
    for period, told in row_lines(row):
        if period in _on(row.values.periods, on):
            yield from lines_of(f"{text(days_of(period.valid_from, period.valid_to))}: {text(told)}", 2, hang=4)
            yield from _resting_on(period.ground, aside_of(period.ground, period))


def _resting(rows: Iterable[RuleRow], on: date | None) -> Iterable[Source]:
    """Return the sources that what is shown of rows rests on, each once."""
    grounds = (period.ground for row in rows for period in _on(row.values.periods, on))
    return dict.fromkeys(ground.source for ground in grounds if ground is not None)


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    yield strong(text(CAPTION_SOURCES))
    for one in sources:
        about = [text(one.title), one.publisher, one.year, one.address]
        yield from lines_of(
            f"{', '.join(str(part) for part in about if part)} ({text(CERTAINTIES[one.certainty])})", 2, f"{one.id}: "
        )
        if one.note is not None:
            yield from lines_of(text(one.note), 4)


def _set(period: DatedValue[AppraisalRules]) -> Iterator[str]:
    one = period.value
    days = text(days_of(period.valid_from, period.valid_to))
    yield from heading(f"{text(_APPRAISAL)}: {text(one.title)}, {days}  [{one.id}]")
    yield from _resting_on(one.ground, aside_of(one.ground, period))
    for line in set_lines(one):
        yield from lines_of(f"{text(line.label)}: {text(line.told)}", 2, hang=4)
        if line.known and line.ground != one.ground:
            yield from _resting_on(line.ground, aside_of(line.ground), indent=6)


def _resting_on(ground: Ground | None, asides: tuple[Wording, ...], indent: int = 4) -> Iterator[str]:
    if ground is None:
        return
    told = "; ".join([text(CERTAINTIES[ground.certainty]), ground.source.id, *map(text, asides)])
    yield from lines_of(f"({told})", indent)
    if ground.note is not None:
        yield from lines_of(text(ground.note), indent)


# -- as JSON


def _record(found: Rules, rows: Iterable[RuleRow], periods: Iterable[Any], on: date | None) -> dict[str, Any]:
    return {
        "country": found.country,
        "title": text(found.title),
        "files": _files_record(found.files),
        "on": on,
        "notice": text(_NOT_ADVICE),
        "appraisal": [_set_record(period) for period in periods],
        "rows": [_row_record(row, on) for row in rows],
        "sources": [
            {"id": one.id, "title": text(one.title), "address": one.address, "certainty": str(one.certainty)}
            for one in found.sources
        ],
    }


def _row_record(row: RuleRow, on: date | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": text(row.title),
        "unit": row.unit,
        "vat": row.vat,
        "starts": row.starts,
        "values": [_period_record(period) for period in _on(row.values.periods, on)],
    }


def _period_record(period: Period) -> dict[str, Any]:
    days = {"from": period.valid_from, "to": period.valid_to, "expected": period.expected, "theirs": period.theirs}
    if isinstance(period, DatedUnknown):
        bounds = {"least": _plain(period.least), "most": _plain(period.most)}
        return {**days, "value": None, "unknown": text(period.because), **bounds, **_ground_record(period.ground)}
    return {**days, "value": _plain(period.value), **_ground_record(period.ground)}


def _set_record(period: DatedValue[AppraisalRules]) -> dict[str, Any]:
    one = period.value
    return {
        "id": one.id,
        "title": text(one.title),
        "from": period.valid_from,
        "to": period.valid_to,
        "expected": period.expected,
        "theirs": period.theirs,
        **_ground_record(one.ground),
        "schedules": {
            schedule.id: [_plain(attrs.asdict(band)) for band in schedule.bands] for schedule in one.schedules
        },
        "tax_cost_factor": _plain(one.tax_cost_factor),
        "tax_cost_base": one.tax_cost_base,
        "parts": [_line_record(line) for line in set_lines(one)],
    }


def _line_record(line: Line) -> dict[str, Any]:
    return {"part": line.part, "known": line.known, "says": text(line.told), **_ground_record(line.ground)}


def _ground_record(ground: Ground | None) -> dict[str, Any]:
    if ground is None:
        return {"source": None, "certainty": None}
    return {
        "source": ground.source.id,
        "certainty": str(ground.certainty),
        "reference": ground.reference,
        "instruments": list(ground.instruments),
        "address": ground.address or ground.source.address,
        "seen": ground.seen,
        "note": text(ground.note) or None,
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - JSON out
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value

"""A country's rules as a section: each set of appraisal rules and each row as a table, then what must be checked.

Here: the nodes. Not here: what the lines say (`reporting.rules`, `reporting.rule_rows`).
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from innomethods.dated import DatedValue
from innomethods.reporting import labels as reported
from innomethods.reporting.rule_rows import Period, aside_of, days_of, row_lines
from innomethods.reporting.rules import Line, set_lines
from innomethods.rules import AppraisalRules, RuleRow, Rules
from innomethods.sources import Certainty, Ground, Source
from innomethods.sphinx_ext.prose import (
    Inline,
    address,
    bullets,
    code,
    here,
    joined,
    paragraph,
    plain,
    said,
    section,
    strong,
)
from innomethods.sphinx_ext.tables import Cell, certainty_mark, key, table
from innomethods.wording import Language, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


_WHAT = _w("Hva", "Kva", "What")
_SAYS = _w("Verdi", "Verdi", "Value")
_RESTS = _w("Bygger på", "Byggjer på", "Rests on")
_DAYS = _w("Dager", "Dagar", "Days")
_SET = _w("{title}, {days}", "{title}, {days}", "{title}, {days}")
_TO_CHECK = _w("Sjekk før bruk", "Sjekk før bruk", "Check before use")
_NOT_SEEN = _w(
    "Dette er ikke slått opp i en kilde, eller ikke kjent:",
    "Dette er ikkje slått opp i ei kjelde, eller ikkje kjent:",
    "This was not looked up in a source, or is not known:",
)


def country_section(rules: Rules, language: Language) -> nodes.section:
    """Return a section with everything known of a country's rules."""
    made = section(f"rules-{rules.country.lower()}", country_title(rules, language))
    if rules.summary is not None:
        made += paragraph(said(rules.summary, language))
    for period in rules.appraisal.rows:
        made += _set(period, language)
    made += _rows(rules, language)
    made += _to_check(rules, language)
    made += paragraph(strong(said(reported.CAPTION_SOURCES, language)))
    made += bullets(_source(rules, one, language) for one in rules.sources)
    made += key(dict.fromkeys(one.certainty for one in rules.sources), language)
    return made


def country_title(rules: Rules, language: Language) -> Inline:
    """Return what a country's rules are called."""
    title = [*said(rules.title, language), *plain(" ")] if rules.title is not None else []
    return [*title, *plain(f"({rules.country})")]


def _anchor(country: str, source: str) -> str:
    return f"rules-{country.lower()}-source-{source}"


def _set(period: DatedValue[AppraisalRules], language: Language) -> nodes.section:
    one = period.value
    days = days_of(period.valid_from, period.valid_to)
    title = _SET.fill(title=one.title, days=days)
    anchor = f"rules-{one.country.lower()}-{one.id}"
    made = section(anchor, said(title, language), paragraph(_resting_on(one.country, one.ground, language, period)))
    if one.ground.note is not None:
        made += paragraph(said(one.ground.note, language))
    heads = [said(words, language) for words in (_WHAT, _SAYS, _RESTS)]
    made += table(heads, [_line(one, line, language) for line in set_lines(one)], classes=["im-stacked"])
    return made


def _line(rules: AppraisalRules, line: Line, language: Language) -> list[Cell]:
    ground = line.ground
    rests: Inline = plain("–") if ground is None else _resting_on(rules.country, ground, language)
    told = said(line.told, language)
    if ground is not None and ground.note is not None and ground != rules.ground:
        told = [*told, *plain(". "), *said(ground.note, language)]
    return [said(line.label, language), told, rests]


def _resting_on(country: str, ground: Ground, language: Language, period: Period | None = None) -> Inline:
    anchor = _anchor(country, ground.source.id)
    parts: list[Inline] = [[certainty_mark(ground.certainty, language), *here(anchor, plain(f" {ground.source.id}"))]]
    parts += [said(aside, language) for aside in aside_of(ground, period)]
    parts += [address(ground.address)] if ground.address else []
    return joined(parts, "; ")


def _rows(rules: Rules, language: Language) -> list[nodes.Element]:
    """Return a table for each row, in sections by what they measure where there are many."""
    if len(rules.rows) <= _FEW:
        return [_row(rules.country, row, language) for row in rules.rows]
    made: list[nodes.Element] = []
    for name, title in _GROUPS.items():
        rows = [_row(rules.country, row, language) for row in rules.rows if _group(row) == name]
        if rows:
            made.append(section(f"rules-{rules.country.lower()}-{name}", said(title, language), *rows))
    return made


_FEW = 12
_GROUPS = {
    "amounts": _w("Beløp", "Beløp", "Amounts"),
    "numbers": _w("Andeler og tall", "Delar og tal", "Shares and numbers"),
    "times": _w("Frister og varighet", "Fristar og kor lenge noko varer", "Time limits and durations"),
}


def _group(row: RuleRow) -> str:
    if row.unit is not None and row.unit.isupper():  # a currency
        return "amounts"
    return "times" if row.unit in {"days", "working-days", "hours", "months", "years"} else "numbers"


def _row(country: str, row: RuleRow, language: Language) -> nodes.table:
    heads = [said(words, language) for words in (_DAYS, _SAYS, _RESTS)]
    caption = [*said(row.title, language), *plain(" "), *code(row.id)]
    made = table(heads, _periods(country, row, language), caption=caption, classes=["im-stacked"])
    made["ids"].append(f"rules-{country.lower()}-row-{row.id}")
    return made


def _periods(country: str, row: RuleRow, language: Language) -> Iterator[list[Cell]]:
    for period, told in row_lines(row):
        ground = period.ground
        rests = plain("–") if ground is None else _resting_on(country, ground, language, period)
        words = said(told, language)
        if ground is not None and ground.note is not None:
            stop = " " if told.text(language).endswith(".") else ". "
            words = [*words, *plain(stop), *said(ground.note, language)]
        yield [said(days_of(period.valid_from, period.valid_to), language), words, rests]


def _source(rules: Rules, source: Source, language: Language) -> nodes.paragraph:
    about: list[Inline] = [said(source.title, language)]
    about += [plain(str(part)) for part in (source.publisher, source.year) if part]
    about += [address(source.address)] if source.address else []
    words: list[nodes.Node] = [certainty_mark(source.certainty, language), *plain(f" {source.id}: "), *joined(about)]
    if source.note is not None:
        words += [*plain(". "), *said(source.note, language)]
    made = paragraph(words)
    made["ids"].append(_anchor(rules.country, source.id))
    return made


def _to_check(rules: Rules, language: Language) -> list[nodes.Node]:
    """Return what a person should check, in the last set that holds and in every row."""
    items = [*_unsure_parts(rules, language), *_unsure_rows(rules, language)]
    if not items:
        return []
    return [
        paragraph(strong(said(_TO_CHECK, language)), plain(". "), said(_NOT_SEEN, language)),
        bullets(items, classes=["im-to-check"]),
    ]


def _unsure_parts(rules: Rules, language: Language) -> Iterator[Inline]:
    for period in rules.appraisal.rows[-1:]:
        for line in set_lines(period.value):
            if line.ground is None or line.ground.certainty is not Certainty.SEEN:
                yield [*said(line.label, language), *plain(": "), *said(line.told, language)]


def _unsure_rows(rules: Rules, language: Language) -> Iterator[Inline]:
    for row in rules.rows:
        for period, told in row_lines(row):
            if period.ground is None or period.ground.certainty is not Certainty.SEEN:
                days = days_of(period.valid_from, period.valid_to)
                parts = (row.title, days, told)
                yield joined((said(part, language) for part in parts), ", ")

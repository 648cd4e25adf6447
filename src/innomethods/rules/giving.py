"""Whether what rules of tables give fits what it names: rows, other rules, procedures, and words that have a meaning.

Here: telling what doesn't. A misspelt name would lift a minimum of the law without a word. Not here: conditions
(`fitting`).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from decimal import Decimal

from innomethods.findings import Finding, finding, suggestion
from innomethods.rules.country import Rules
from innomethods.rules.rows import RuleRow
from innomethods.rules.tables import AnyOf, Clause, RuleTable, TableRule
from innomethods.wording import Wording

Keys = tuple[str | int, ...]
Told = tuple[Keys, Finding]
_ROWS = Wording(nb="radene i landets regler", nn="radene i reglane til landet", en="the rows of the country's rules")
_ROWS_OR_WORDS = Wording(
    nb="et tall, en rad i landets regler, eller ett av {words}",
    nn="eit tal, ei rad i reglane til landet, eller eitt av {words}",
    en="a number, a row of the country's rules, or one of {words}",
)
_RULES = Wording(nb="reglene i tabellen", nn="reglane i tabellen", en="the rules of the table")
_PROCEDURES = Wording(
    nb="prosedyrene i landets regler, eller any",
    nn="prosedyrane i reglane til landet, eller any",
    en="the procedures of the country's rules, or any",
)
_TABLES = Wording(
    nb="tabellene som anskaffelser spørres etter",
    nn="tabellane som anskaffingar blir spurde etter",
    en="the tables that purchases are asked of",
)
_NOT_BELOW = Wording(
    nb="en grense som ikke er under 0", nn="ei grense som ikkje er under 0", en="a limit that isn't below 0"
)
_OF_ROWS, _OF_RULES, _OF_PROCEDURES = ("threshold", "below"), ("milder", "instead-of", "overridden-by"), "procedures"
_NO_NUMBER = ("none", "as-agreed", "reasonable")  # of days
_ANY = "any"
_COUNTED = (
    "sent", "sent-to-ted", "notice", "invitation", "letter", "day-of-letter", "day-after-letter", "contract",
    "day-of-contract", "award", "application", "day-after-rejection", "tender-deadline",
)  # fmt: skip
_COMES_TO = ("pass", "fail")
_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("time-limits", "step"): (
        "requests", "tenders", "answers", "assessment", "auction", "binding", "injunction",
    ),
    ("time-limits", "counted-from"): _COUNTED,
    ("standstill", "counted-from"): _COUNTED,
    ("notices", "step"): ("planning", "before-contract", "competition", "award", "after-contract"),
    ("notices", "counted-from"): _COUNTED,
    ("changes", "step"): ("change-notice", "termination"),
    ("scope", "outcome"): (
        "inside", "outside-act", "outside-regulation", "other-regulation", "other-threshold", "counts-as-compliant",
    ),
    ("consultation", "outcome"): _COMES_TO,
    ("climate", "outcome"): _COMES_TO,
}  # fmt: skip
"""What a table's rule may give under a name, where each word means something to those who ask the table."""
_ASKED = (
    "regime", "scope", "transitions", "lots", "procedures", "grounds", "part-two-exceptions", "notices", "time-limits",
    "standstill", "duties", "consultation", "reserved", "contracts", "reminders", "climate", "changes",
)  # fmt: skip
_NEAR = 0.8  # as near as two names are when one is the other misspelt


def find_unfit_gifts(rules: Rules, whole: Rules) -> Iterator[Told]:
    """Yield what rows and tables of one file give that can't be, with the keys that lead to it."""
    for number, row in enumerate(rules.rows):
        yield from _of_row(row, whole, ("rows", number))
    for number, table in enumerate(rules.tables):
        keys: Keys = ("tables", number)
        if table.id not in _ASKED and difflib.get_close_matches(table.id, _ASKED, n=1, cutoff=_NEAR):
            yield _told((*keys, "id"), table.id, _TABLES, _ASKED)
        for at, rule in enumerate(table.rules):
            yield from _of_rule(rule, table, whole, (*keys, "rules", at))


def _of_row(row: RuleRow, whole: Rules, keys: Keys) -> Iterator[Told]:
    laid = next((one for one in whole.rows if one.id == row.id), row)
    if laid.starts is not None or laid.unit == "days":
        for one in row.values.rows:
            if isinstance(one.value, Decimal) and one.value < 0:
                yield _told((*keys, "values"), f"{row.id}: {one.value:f}", _NOT_BELOW, ())
    own = all(period.theirs is not None for period in laid.values.periods)
    if own and row.id not in _rows_named(whole):
        others = [one.id for one in whole.rows if one.id != row.id]
        if difflib.get_close_matches(row.id, others, n=1, cutoff=_NEAR):
            yield _told((*keys, "id"), row.id, _ROWS, others)


def _rows_named(rules: Rules) -> set[object]:
    """Return what tables name in conditions and in what they give."""
    several = [rule for table in rules.tables for rule in table.rules]
    found: set[object] = {one for rule in several for _, given in rule.gives for one in _each(given)}
    return found | {clause.row for rule in several for clause in _clauses(rule)}


def _clauses(rule: TableRule) -> Iterator[Clause]:
    for condition in rule.when:
        ways = condition.alternatives if isinstance(condition, AnyOf) else ((condition,),)
        yield from (clause for way in ways for clause in way)


def _of_rule(rule: TableRule, table: RuleTable, whole: Rules, keys: Keys) -> Iterator[Told]:
    laid = next((one for one in whole.tables if one.id == table.id), table)
    for name, given in rule.gives:
        expected, known = _may_be_given(name, table, laid, whole)
        for one in _each(given):
            if expected is not None and isinstance(one, str) and one not in known:
                yield _told((*keys, "gives", name), one, expected, known)


def _may_be_given(name: str, table: RuleTable, laid: RuleTable, whole: Rules) -> tuple[Wording | None, tuple[str, ...]]:
    """Return what may be given under a name, in words and by name; None where it may be anything."""
    rows = tuple(one.id for one in whole.rows)
    if name == "days":
        return _ROWS_OR_WORDS.fill(words=", ".join(_NO_NUMBER)), (*rows, *_NO_NUMBER)
    if name in _OF_ROWS:
        return _ROWS, rows
    if name in _OF_RULES:
        return _RULES, tuple(one.id for one in laid.rules)
    if name == "opens" or (name == "procedure" and table.id != _OF_PROCEDURES):
        known = _procedures(whole)
        return (_PROCEDURES if known else None), (*known, _ANY)
    words = _WORDS.get((table.id, name), ())
    told = ", ".join(words)
    return (Wording(nb=told, nn=told, en=told) if words else None), words


def _procedures(rules: Rules) -> tuple[str, ...]:
    table = rules.table(_OF_PROCEDURES)
    return tuple(str(one.given("procedure") or one.id) for one in table.rules) if table is not None else ()


def _each(given: object) -> tuple[object, ...]:
    return given if isinstance(given, tuple) else (given,)


def _told(keys: Keys, value: str, expected: Wording, known: Iterable[str]) -> Told:
    hint = suggestion(value, known) if known else _SEE
    return keys, finding("D30", "/".join(map(str, keys)), value=value, expected=expected, hint=hint)


_SEE = Wording(nb="Rett tallet.", nn="Rett talet.", en="Mend the number.")

"""What a country's rules take over from another's, as a member state's law takes over a directive.

Here: what is taken, and what its own names are for what the other calls otherwise. Not here: which files there are
(`catalogue`), laying the country's own over it (`country`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import attrs

from innomethods.dated import DatedValues
from innomethods.findings import Finding, finding, suggestion
from innomethods.rules.appraisal import AppraisalRules
from innomethods.rules.country import Rules, Taken
from innomethods.rules.tables import AnyOf, Clause, Given, RuleTable, TableRule
from innomethods.wording import Wording

FilesOf = Callable[[str], Sequence[Rules]]
"""The files of a country's rules, none where there are none."""
_COUNTRIES = Wording(
    nb="et land eller en union det finnes regler for",
    nn="eit land eller ein union det finst reglar for",
    en="a country or union that there are rules for",
)
_TABLES = Wording(nb="tabellene i reglene der", nn="tabellane i reglane der", en="the tables of the rules there")
_ROWS = Wording(nb="radene i reglene der", nn="radene i reglane der", en="the rows of the rules there")


def with_taken(rules: Rules, files_of: FilesOf) -> Rules:
    """Return a country's rules laid over what they take from others'."""
    below: Rules | None = None
    for taken in rules.takes:
        for part in _parts(taken, files_of(taken.country), rules.country):
            below = part if below is None else below.and_also(part)
    if below is None:
        return rules
    return attrs.evolve(
        below.and_also(rules),
        id=rules.id,
        edition=rules.edition,
        title=rules.title,
        summary=rules.summary,
        files=(*rules.files, *below.files),
    )


def find_loose_takes(rules: Rules, files_of: FilesOf) -> Iterator[Finding]:
    """Yield what one file takes from another country's rules that isn't there."""
    for number, taken in enumerate(rules.takes):
        files = files_of(taken.country)
        if not files:
            hint = suggestion(taken.country, ())
            yield finding("D30", f"takes/{number}/from", value=taken.country, expected=_COUNTRIES, hint=hint)
            continue
        for key, wanted, known, expected in (
            ("tables", taken.tables, [one.id for file in files for one in file.tables], _TABLES),
            ("rows", taken.rows, [one.id for file in files for one in file.rows], _ROWS),
        ):
            for at, name in enumerate(wanted):
                if name not in known:
                    hint = suggestion(name, known)
                    yield finding("D30", f"takes/{number}/{key}/{at}", value=name, expected=expected, hint=hint)


def _parts(taken: Taken, files: Sequence[Rules], country: str) -> Iterator[Rules]:
    called = dict(taken.called)
    wanted = _needed(files, taken, called)
    for file in files:
        part = _taken_from(file, wanted, country, called)
        if part is not None:
            yield part


@attrs.frozen
class _Needed:
    """The ids of the tables, rows and facts that are taken from another country's rules."""

    tables: frozenset[str]
    rows: frozenset[str]
    facts: frozenset[str]


def _needed(files: Sequence[Rules], taken: Taken, called: Mapping[str, str]) -> _Needed:
    """Return what is taken: also the rows and facts that the tables speak of.

    What is `called` otherwise is the country's own, and isn't taken.
    """
    tables = frozenset(taken.tables)
    rules = [rule for file in files for table in file.tables if table.id in tables for rule in table.rules]
    clauses = [clause for rule in rules for clause in _clauses(rule)]
    named: set[object] = {clause.row for clause in clauses}
    named |= {one for rule in rules for _, given in rule.gives for one in _all(given)}
    known = {row.id for file in files for row in file.rows}
    asked = {clause.fact for clause in clauses}
    facts = frozenset(fact.id for file in files for fact in file.facts if fact.id in asked)
    return _Needed(tables, frozenset(({one for one in known if one in named} | set(taken.rows)) - called.keys()), facts)


def _taken_from(file: Rules, wanted: _Needed, country: str, called: Mapping[str, str]) -> Rules | None:
    """Return what a file of another country's rules holds of it, as the country's own; None where it holds nothing."""
    tables = [_renamed(table, called) for table in file.tables if table.id in wanted.tables]
    rows = [row for row in file.rows if row.id in wanted.rows]
    facts = [fact for fact in file.facts if fact.id in wanted.facts]
    if not (tables or rows or facts):
        return None
    grounds = [rule.ground for table in tables for rule in table.rules]
    grounds += [one.ground for row in rows for one in row.values.periods if one.ground is not None]
    grounds += [fact.ground for fact in facts if fact.ground is not None]
    return attrs.evolve(
        file,
        country=country,
        rows=rows,
        tables=tables,
        facts=facts,
        sources=dict.fromkeys(ground.source for ground in grounds),
        appraisal=_none(country),
    )


def _none(country: str) -> DatedValues[AppraisalRules]:
    return DatedValues(f"{country} appraisal", ())


def _clauses(rule: TableRule) -> Iterator[Clause]:
    for condition in rule.when:
        if isinstance(condition, Clause):
            yield condition
        else:
            yield from (clause for alternative in condition.alternatives for clause in alternative)


def _all(given: Given) -> tuple[object, ...]:
    return given if isinstance(given, tuple) else (given,)


# -- the country's own names


def _renamed(table: RuleTable, called: Mapping[str, str]) -> RuleTable:
    return attrs.evolve(table, rules=[attrs.evolve(rule, when=_when(rule, called)) for rule in table.rules])


def _when(rule: TableRule, called: Mapping[str, str]) -> Iterator[Clause | AnyOf]:
    for condition in rule.when:
        if isinstance(condition, Clause):
            yield _clause(condition, called)
        else:
            yield AnyOf([_clause(clause, called) for clause in alternative] for alternative in condition.alternatives)


def _clause(clause: Clause, called: Mapping[str, str]) -> Clause:
    return attrs.evolve(
        clause,
        is_=called.get(clause.is_, clause.is_) if isinstance(clause.is_, str) else clause.is_,
        among=[called.get(one, one) for one in clause.among],
        reaches=clause.reaches if clause.reaches is None else called.get(clause.reaches, clause.reaches),
        short_of=clause.short_of if clause.short_of is None else called.get(clause.short_of, clause.short_of),
    )

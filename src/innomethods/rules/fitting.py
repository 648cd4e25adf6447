"""Whether the conditions of tables fit what they name: facts that are asked about, rows that are there, kinds of value.

Here: telling what doesn't fit. Not here: the form of a file (`documents`), which files there are (`catalogue`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.findings import Finding, finding, suggestion
from innomethods.rules.asking import BUILT_IN, STATED, AskedKind, asked_kind
from innomethods.rules.country import Rules
from innomethods.rules.giving import find_unfit_gifts
from innomethods.rules.tables import AnyOf, Clause, FactKind, RuleTable
from innomethods.wording import Wording

Keys = tuple[str | int, ...]
Told = tuple[Keys, Finding]
_ROWS = Wording(nb="radene i landets regler", nn="radene i reglane til landet", en="the rows of the country's rules")
_FACTS = Wording(
    nb="fakta som ethvert kjøp har, og de som reglene spør om under facts",
    nn="fakta som kvart kjøp har, og dei som reglane spør om under facts",
    en="facts that every purchase has, and those the rules ask for under facts",
)
_BITING = Wording(
    nb="en rad som sier hvordan grensen virker (starts)",
    nn="ei rad som seier korleis grensa verkar (starts)",
    en="a row that says how its limit bites (starts)",
)
_OWN_NAME = Wording(
    nb="Det følger av kjøpet selv, og ingen blir spurt.",
    nn="Det følgjer av kjøpet sjølv, og ingen blir spurd.",
    en="It follows from the purchase itself, and nobody is asked.",
)
_FREE_NAME = Wording(
    nb="et navn som ikke er et faktum ethvert kjøp har",
    nn="eit namn som ikkje er eit faktum kvart kjøp har",
    en="a name that isn't that of a fact every purchase has",
)
_SAME_HIT = Wording(
    nb="det som tabellen ellers har ({hit})",
    nn="det tabellen elles har ({hit})",
    en="what the table has elsewhere ({hit})",
)
_COMPARABLE = {
    FactKind.YES_OR_NO: Wording(
        nb="is: true eller is: false, for svaret er ja eller nei",
        nn="is: true eller is: false, for svaret er ja eller nei",
        en="is: true or is: false, since the answer is yes or no",
    ),
    FactKind.CHOICE: Wording(
        nb="is eller in med tekst, for svaret er ett av flere valg",
        nn="is eller in med tekst, for svaret er eitt av fleire val",
        en="is or in with text, since the answer is one of several choices",
    ),
    FactKind.AMOUNT: Wording(
        nb="at-least, at-most, reaches eller short-of, for svaret er et beløp",
        nn="at-least, at-most, reaches eller short-of, for svaret er eit beløp",
        en="at-least, at-most, reaches or short-of, since the answer is an amount",
    ),
    FactKind.NUMBER: Wording(
        nb="at-least, at-most, reaches eller short-of, for svaret er et tall",
        nn="at-least, at-most, reaches eller short-of, for svaret er eit tal",
        en="at-least, at-most, reaches or short-of, since the answer is a number",
    ),
    FactKind.DAY: Wording(
        nb="et annet faktum, for dager kan ikke sammenlignes i vilkår",
        nn="eit anna faktum, for dagar kan ikkje samanliknast i vilkår",
        en="another fact, since days can't be compared in conditions",
    ),
}
_OPERATORS = ("is", "in", "at-least", "at-most", "reaches", "short-of")
_FITTING: dict[FactKind, tuple[str, ...]] = {
    FactKind.YES_OR_NO: ("is",),
    FactKind.CHOICE: ("is", "in"),
    FactKind.AMOUNT: _OPERATORS[2:],
    FactKind.NUMBER: _OPERATORS[2:],
    FactKind.DAY: (),
}
_FITTING_FACTS = tuple(kind.value for kind in FactKind if kind is not FactKind.DAY)


def find_unfit_conditions(rules: Rules, whole: Rules, *, complete: bool = True) -> Iterator[Told]:
    """Yield what is wrong with conditions, facts and what rules give in one file, with the keys that lead to it.

    `whole` are the country's rules with this file's. Where they aren't `complete`, since other files may hold what is
    named, names that aren't there aren't told.
    """
    for number, fact in enumerate(rules.facts):
        if fact.id in BUILT_IN:
            yield _told(("facts", number, "id"), fact.id, _FREE_NAME, _OWN_NAME)
    hits = {table.id: table.hit for table in whole.tables}
    for number, table in enumerate(rules.tables):
        if table.hit is not hits.get(table.id, table.hit):
            same = hits[table.id]
            yield _told(("tables", number, "hit"), table.hit, _SAME_HIT.fill(hit=same), suggestion(table.hit, (same,)))
        for keys, clause in _clauses(table, ("tables", number)):
            yield from _of_clause(clause, keys, whole, complete=complete)
    if complete:
        yield from find_unfit_gifts(rules, whole)


def _clauses(table: RuleTable, keys: Keys) -> Iterator[tuple[Keys, Clause]]:
    for number, rule in enumerate(table.rules):
        for at, condition in enumerate(rule.when):
            here: Keys = (*keys, "rules", number, "when", at)
            if isinstance(condition, Clause):
                yield here, condition
                continue
            yield from _of_alternatives(condition, here)


def _of_alternatives(condition: AnyOf, keys: Keys) -> Iterator[tuple[Keys, Clause]]:
    for number, alternative in enumerate(condition.alternatives):
        for at, clause in enumerate(alternative):
            yield (*keys, "any", number, at), clause


def _of_clause(clause: Clause, keys: Keys, whole: Rules, *, complete: bool) -> Iterator[Told]:
    asked = asked_kind(clause.fact, whole.facts)
    if asked is not None:
        yield from _of_kind(clause, asked, keys)
    elif complete:
        known = (*(one.id for one in whole.facts), *BUILT_IN, *STATED)
        yield _told((*keys, "fact"), clause.fact, _FACTS, suggestion(clause.fact, known))
    if clause.row is None:
        return
    key = "reaches" if clause.reaches is not None else "short-of"
    row = next((one for one in whole.rows if one.id == clause.row), None)
    if row is not None and row.starts is None:
        biting = [one.id for one in whole.rows if one.starts is not None]
        yield _told((*keys, key), clause.row, _BITING, suggestion(clause.row, biting))
    elif row is None and complete:
        yield _told((*keys, key), clause.row, _ROWS, suggestion(clause.row, (one.id for one in whole.rows)))


def _of_kind(clause: Clause, asked: AskedKind, keys: Keys) -> Iterator[Told]:
    """Yield what can't be asked of a fact of this kind, and values that it never has."""
    values = (clause.is_, clause.among or None, clause.at_least, clause.at_most, clause.reaches, clause.short_of)
    operator, value = next((name, one) for name, one in zip(_OPERATORS, values, strict=True) if one is not None)
    fitting = _FITTING[asked.kind]
    bent = operator == "is" and isinstance(clause.is_, bool) is not (asked.kind is FactKind.YES_OR_NO)
    if operator not in fitting or bent:
        written = f"{operator}: {', '.join(value) if isinstance(value, tuple) else str(value).lower()}"
        yield _told((*keys, operator), written, _COMPARABLE[asked.kind], suggestion("", fitting or _FITTING_FACTS))
    elif asked.choices:
        single: list[tuple[Keys, str]] = [((operator,), clause.is_)] if isinstance(clause.is_, str) else []
        named = single or [((operator, number), one) for number, one in enumerate(clause.among)]
        for where, one in named:
            if one not in asked.choices:
                yield _told((*keys, *where), one, _listed(asked.choices), suggestion(one, asked.choices))


def _listed(choices: Iterable[str]) -> Wording:
    told = ", ".join(choices)
    return Wording(nb=told, nn=told, en=told)


def _told(keys: Keys, value: str, expected: Wording, hint: Wording) -> Told:
    return keys, finding("D30", "/".join(map(str, keys)), value=value, expected=expected, hint=hint)

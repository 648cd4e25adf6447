"""The sheet of rules used: each limit and rule that the answers rest on, its days, and how sure we are of it.

Here: which ones they are. Not here: every rule of a country (the documentation lists them).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from innomethods.procurement.deciding import Limit, Verdict, leaves
from innomethods.procurement.deciding.judging import limit_on
from innomethods.procurement.routing.outcome import Follows
from innomethods.procurement.valuing.grounds import SAYS, Reference, ValueRule
from innomethods.reporting import labels
from innomethods.reporting.procurement import route_words
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.workbook import words
from innomethods.reporting.procurement.workbook.tables import GOOD, OPEN, Book, Column, Mark, Row, TableSheet, Told
from innomethods.reporting.rule_rows import short_of
from innomethods.rules import TableRule
from innomethods.sources import Certainty, Ground


def rules_used(book: Book, name: str) -> TableSheet:
    """Return the sheet: limits first, then rules, then those of valuation."""
    columns = (
        Column("rule", words.RULE, 50),
        Column("kind", words.IS_A, 13),
        Column("value", words.VALUE, 14),
        Column("says", words.SAYS, 34),
        Column("from", words.FROM, 13),
        Column("to", words.TO, 13),
        Column("certainty", words.CERTAINTY, 20),
        Column("seen", words.SEEN, 13),
        Column("where", route_words.WHERE, 24),
        Column("source", words.SOURCE, 40, printed=False),
        Column("own", words.OWN, 18, printed=False),
    )
    rows = [row for view in book.views for row in _rows(view)]
    return TableSheet(book, name, "RulesUsed", words.RULES, words.RULES_IT, columns, rows)


def _rows(view: RouteView) -> Iterator[Row]:
    yield from ((view, _limit(view, one)) for one in _limits(view))
    yield from ((view, _rule(view, one)) for one in dict.fromkeys(_rules(view)))
    references = {line.rule: line.reference for line in view.valuation.lines if line.counts}
    yield from ((view, _of_value(rule, place)) for rule, place in references.items())


# -- limits

_TIMES = ("days", "working-days", "hours", "months")


def _limits(view: RouteView) -> tuple[Limit, ...]:
    """Return the limits the value is held against, those that decided, and rows that say how many days."""
    regime, day = view.routes.regime, view.routes.regime.on
    found = [limit_on(one.row, day) for one in view.limits] if day is not None else []
    found += [one for one in (regime.below, regime.threshold) if one is not None]
    for verdict in regime.verdicts if regime.rule is None else ():
        found += [one.limit for one in leaves(verdict.judged) if one.limit is not None]
    found += [one.limit for one in _following(view) if one.limit is not None]
    return tuple({one.row.id: one for one in found}.values())


def _limit(view: RouteView, one: Limit) -> tuple[Told, ...]:
    period = next((each for each in one.row.values.periods if each.valid_from == one.first), None)
    told: Told = one.row.title
    says = None if period is None else short_of(one.row, period)
    return (
        told,
        words.A_TIME if one.row.unit in _TIMES else words.A_LIMIT,
        one.least if one.is_exact else route_words.UNKNOWN_DAY,
        says,
        *_of_ground(view, one.ground, one.first, one.last),
        one.theirs,
    )


# -- rules


def _rules(view: RouteView) -> Iterator[TableRule]:
    """Yield the rules of the regime, of procedures that are open, of their grounds, and of what applies."""
    regime = view.routes.regime
    if regime.exception is not None:
        yield regime.exception.rule
    if regime.follows is not None:
        yield regime.follows
    for one in view.follows.procedures:
        if one.is_allowed:
            yield one.nearest.rule
            yield from (ground.rule for ground in one.grounds if ground.verdict is Verdict.HOLDS)
    yield from (one.rule for one in _following(view))


def _following(view: RouteView) -> Iterator[Follows]:
    """Yield what applies; of time limits those of the chosen procedure, else of each that is open."""
    follows, chosen = view.follows, view.chosen
    open_ = {one.id for one in follows.procedures if one.is_allowed}
    considered = {chosen.id} if chosen is not None and not chosen.is_rejected else open_
    limits = tuple(one.follows for one in follows.time_limits if one.procedure in considered)
    several = (follows.notices, limits, follows.standstill, follows.duties, follows.consultation, follows.reserved)
    for found in (*several, follows.contracts, follows.reminders):
        yield from (one for one in found if one.applies)


def _rule(view: RouteView, rule: TableRule) -> tuple[Told, ...]:
    ground = _of_ground(view, rule.ground, rule.valid_from, rule.valid_to)
    return (rule.title, words.A_RULE, None, None, *ground, rule.theirs)


def _of_ground(view: RouteView, ground: Ground | None, first: date | None, last: date | None) -> tuple[Told, ...]:
    if ground is None:
        return (first, last, None, None, None, None)
    return (first, last, _sure(ground.certainty), ground.seen, view.place(ground) or None, ground.source.title)


def _sure(certainty: Certainty) -> Mark:
    return Mark(labels.CERTAINTIES[certainty], GOOD if certainty is Certainty.SEEN else OPEN)


def _of_value(rule: ValueRule, place: Reference | None) -> tuple[Told, ...]:
    sure = None if place is None else _sure(place.certainty)
    where = None if place is None else str(place)
    return (SAYS[rule], words.OF_VALUE, None, None, None, None, sure, None, where, None, None)

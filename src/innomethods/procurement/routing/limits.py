"""The limits that a purchase may reach, as the table of regimes asks about them.

Here: which rows of the table matter for such a purchase, whatever it is worth, and how high they are on a day. Not
here: which rules follow from a limit (`regimes`), what a value close to one means (`valuing.splitting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import Procurement
from innomethods.procurement.deciding import MISSING, Answers, Judged, JudgedAny, Limit, Verdict, applying
from innomethods.procurement.deciding.judging import limit_on, together
from innomethods.procurement.deciding.verdicts import clauses_of
from innomethods.procurement.routing import regimes
from innomethods.procurement.routing.inputs import answers_of
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.rules import Rules, currency_of, limits_of_value, stands_otherwise, vat_basis

_VALUE = "value"


def limits_of(purchase: Procurement, rules: Rules, valued: Valuation, on: date) -> tuple[Limit, ...]:
    """Return the limits on a day that a purchase's value may reach, the lowest first.

    Where the law doesn't say one, it is as somebody has assessed it, else between bounds. Of a purchase whose buyer or
    kind isn't known they are those of each that it may be. There are none for a purchase that an exception takes out of
    the rules. Rules without a table of regimes, as somebody may have of their own, tell all that they have.
    """
    table = rules.table(regimes.TABLE)
    if table is None:
        return _known((limit_on(row, on) for row in limits_of_value(rules)), rules)
    if not table.on(on):
        return ()
    purchase = attrs.evolve(purchase, country=purchase.country or rules.country)
    asked = regimes.Asked(purchase, rules, answers_of(purchase, rules, valued), valued)
    asked, out = regimes.with_exceptions(asked, regimes.exceptions(asked, on))
    if out is not None:
        return ()
    ways = [asked.answers, *regimes.by_each_buyer(asked)]
    found = {limit.row.id: limit for answers in ways for limit in _asked_about(rules, answers, on)}
    return _known(found.values(), rules)


def _known(limits: Iterable[Limit], rules: Rules) -> tuple[Limit, ...]:
    """Return the limits that something is known of and that stand as the country's do, the lowest first."""
    basis = currency_of(rules), vat_basis(rules)
    fitting = [one for one in limits if not stands_otherwise(one.row, *basis)]
    known = [one for one in fitting if one.least is not None or one.most is not None]
    return tuple(sorted(known, key=lambda one: (one.least or 0, one.most or one.least or 0)))


def _asked_about(rules: Rules, answers: Answers, on: date) -> Iterator[Limit]:
    """Yield the limits of the rules that may apply, were nothing known of the value."""
    for one in applying(rules, regimes.TABLE, answers.with_all({_VALUE: MISSING}), on):
        singles = [each for each in one.judged if isinstance(each, Judged)]
        several = [each for each in one.judged if isinstance(each, JudgedAny) and each.verdict is Verdict.UNKNOWN]
        yield from _of_all([*singles, *(judged for each in several for judged in _of_any(each))])


def _of_all(judged: Iterable[Judged]) -> list[Limit]:
    """Return the limits of conditions that must all hold: of those to be reached the highest says it all."""
    limited = [one for one in judged if one.clause.fact == _VALUE and one.limit is not None]
    reached = max((_height(one) for one in limited if one.clause.reaches is not None), default=0)
    kept = (one for one in limited if one.clause.reaches is None or _height(one) == reached)
    return [one.limit for one in kept if one.limit is not None]


def _of_any(several: JudgedAny) -> Iterator[Judged]:
    """Yield the conditions of alternatives that may hold, but for limits that another alternative makes idle."""
    live = [one for one in several.alternatives if together(one) is not Verdict.FAILS]
    open_ = [[judged for judged in way if judged.verdict is Verdict.UNKNOWN] for way in live]
    by_value = [way for way in open_ if all(judged.clause.fact == _VALUE for judged in way)]
    short_of = [min(map(_height, way)) for way in by_value if all(one.clause.short_of is not None for one in way)]
    reaches = [max(map(_height, way)) for way in by_value if all(one.clause.reaches is not None for one in way)]
    for one in (judged for way in live for judged in way):
        idle = one.clause.short_of is not None and _height(one) < max(short_of, default=0)
        if not idle and not (one.clause.reaches is not None and _height(one) > min(reaches, default=_height(one))):
            yield one


def _height(judged: Judged) -> Decimal:
    """Return how high a limit is at least; nothing where no limit is asked about."""
    limit = judged.limit
    return Decimal() if limit is None else limit.least or Decimal()


def limits_that_decide(rules: Rules, on: date) -> tuple[Limit, ...]:
    """Return every limit that the table of regimes asks about, in its order."""
    table = rules.table(regimes.TABLE)
    named = dict.fromkeys(one.row for one in clauses_of(table) if one.row is not None) if table is not None else {}
    return tuple(limit_on(rules.row(id), on) for id in named)

"""Purchases that look as if they were divided: each part below a limit that they reach together.

Here: findings K08, K09, K10 and K16. Not here: whether there was a good reason, which people must say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from innomethods.findings import Finding, finding
from innomethods.model import Procurement
from innomethods.procurement.deciding import Limit
from innomethods.procurement.deciding.saying import limit_amount
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import Between, decimal, total
from innomethods.procurement.valuing.counting import known
from innomethods.procurement.valuing.outcome import Valuation, ValuedLine

CLOSE = Fraction(3, 100)  # our own: so near below a limit that the estimate must be sound


def find_splitting(purchase: Procurement, valued: Valuation, limits: Iterable[Limit], path: str) -> Iterator[Finding]:
    """Yield what looks like a purchase divided to stay below a limit, or an estimate drawn close to one."""
    ordered = sorted(limits, key=lambda one: one.least or one.most or 0, reverse=True)
    yield from _like_purchases(valued, ordered, path)
    yield from _lots(valued, ordered, path)
    yield from _units(purchase, valued, ordered, path)
    yield from _close(valued, ordered, path)


def _reached_together(parts: Iterable[Between], limits: Iterable[Limit]) -> Limit | None:
    """Return the highest limit that several parts surely reach together and none surely reaches alone."""
    several = list(parts)
    if len(several) < 2:  # noqa: PLR2004 - one part isn't divided
        return None
    whole = total(several)
    for limit in limits:
        if limit.caught(*whole.ends) is True and not any(limit.caught(*part.ends) for part in several):
            return limit
    return None


def _told(code: str, path: str, parts: list[Between], limit: Limit, currency: str) -> Finding:
    together = phrases.amount(total(parts), currency)
    return finding(code, path, count=len(parts), together=together, limit=limit.row.title, amount=limit_amount(limit))


def _like_purchases(valued: Valuation, limits: Iterable[Limit], path: str) -> Iterator[Finding]:
    bought = [line for line in valued.lines if line.counts and line.bought_on is not None]
    rest = [line.worth for line in valued.lines if line.counts and line.bought_on is None]
    parts = [*(line.worth for line in bought), *([total(rest)] if rest else [])]
    limit = _reached_together(parts, limits) if bought else None
    if limit is not None:
        yield _told("K08", f"{path}items/{bought[0].number}", parts, limit, valued.currency)


def _lots(valued: Valuation, limits: Iterable[Limit], path: str) -> Iterator[Finding]:
    parts = [] if valued.lots is None else [lot.worth for lot in valued.lots.lots]
    limit = _reached_together(parts, limits)
    if limit is not None:
        first = next(line for line in valued.lines if line.lot is not None)
        yield _told("K09", f"{path}items/{first.number}", parts, limit, valued.currency)


def _units(purchase: Procurement, valued: Valuation, limits: Iterable[Limit], path: str) -> Iterator[Finding]:
    """K10: units that are said to answer for themselves, without a word of why."""
    said = next((one for one in purchase.circumstances if one.fact == "separate-units"), None)
    if known(purchase, "separate-units") is not True or said is None or said.because is not None:
        return
    units: dict[str, list[ValuedLine]] = {}
    for line in valued.lines:
        if line.unit is not None:
            units.setdefault(line.unit, []).append(line)
    parts = [_unreduced(purchase, lines) for lines in units.values()]
    limit = _reached_together(parts, limits)
    if limit is not None:
        yield _told("K10", f"{path}facts/separate-units", parts, limit, valued.currency)


def _unreduced(purchase: Procurement, lines: Iterable[ValuedLine]) -> Between:
    """Return what a unit's lines are worth, the lines of other units too; as they are written."""
    amounts = [purchase.items[line.number] for line in lines if line.number is not None]
    known_ones = [item.value.amount * item.count for item in amounts if item.value is not None]
    return Between.of(sum(known_ones[1:], known_ones[0])) if len(known_ones) == len(amounts) else Between(0, None)


def _close(valued: Valuation, limits: Iterable[Limit], path: str) -> Iterator[Finding]:
    if not valued.worth.is_exact:
        return
    for limit in limits:
        if limit.least is None or limit.caught(*valued.worth.ends) is not False:
            continue
        if valued.worth.least >= Fraction(limit.least) * (1 - CLOSE):
            worth, amount = phrases.amount(valued.worth, valued.currency), limit_amount(limit)
            worth_is = decimal(valued.worth.least)
            short_of = Between(limit.least - worth_is, None if limit.most is None else limit.most - worth_is)
            short = phrases.amount(short_of, valued.currency)
            yield finding("K16", path.rstrip("/"), worth=worth, limit=limit.row.title, amount=amount, short=short)

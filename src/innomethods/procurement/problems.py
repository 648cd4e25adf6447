"""`find_procurement_problems`: what is wrong, contradictory or lacking in purchases (codes K).

Here: dates, amounts, names and what looks divided. Not here: the form of a file (`documents`), which procedure is
allowed (`routing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import attrs

from innomethods.findings import Finding, finding
from innomethods.model import Buyer, Procurement, Project, Sector
from innomethods.procurement.deciding.saying import limit_amount
from innomethods.procurement.naming import find_unknown_procedure
from innomethods.procurement.routing.limits import limits_of
from innomethods.procurement.routing.regimes import day_of
from innomethods.procurement.routing.routes import routes
from innomethods.procurement.timing.problems import find_day_problems
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.grounds import ValueRule
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.procurement.valuing.splitting import find_splitting
from innomethods.procurement.valuing.valuation import valuation
from innomethods.rules import Rules, limits_of_value
from innomethods.wording import Wording, country_code
from innomethods.wording.formats import date_wording

# Each day comes before the next of its row, if both are set. What is planned and what was signed don't wait for
# each other.
_IN_ORDER = (
    ("estimate", "notice", "requests", "invitation", "tenders", "letter", "contract"),
    ("voluntary-notice", "contract"),
    ("voluntary-notice", "signed"),
    ("start", "notice", "requests", "invitation", "tenders", "letter", "signed"),
)
_VAT = ("vat", "vat-rate")
_CONTRADICTIONS = ("currency", "total")  # told by codes of their own
_NOT_CLASSIC = (Buyer.PUBLIC_UNDERTAKING, Buyer.EXCLUSIVE_RIGHTS)
_SHARE = "-share"
_SURPRISING = (ValueRule.SUPPLIED, ValueRule.REGULAR, ValueRule.FINANCIAL_YEAR)


def find_procurement_problems(
    subject: Project | Procurement,
    *,
    rules: Rules | Iterable[Rules] | None = None,
    on: date | None = None,
    by_rules_of: date | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong or doubtful with a purchase, or with all purchases of a project.

    With `rules` of the country (or of several) its value is looked at too, as it stood on the day the notice is sent,
    when the buyer began or the value was reckoned; else on the day it is looked `on`. So are its facts, its procedure
    and its days, held against what the rules come to (K20 to K28, K35). `by_rules_of` is another day to judge by.

    >>> from innomethods.quantities import Money
    >>> pens = Procurement("pens", kind="goods", buyer="municipality", sector="classic", total=Money(5))
    >>> find_procurement_problems(pens)
    ()
    """
    several = (rules,) if isinstance(rules, Rules) else tuple(rules or ())
    if isinstance(subject, Procurement):
        return tuple(dict.fromkeys(_of(subject, "", subject.country, several, on, asked=by_rules_of)))
    found: list[Finding] = [*_ids_twice(subject)]
    for purchase in subject.procurements:
        country = purchase.country or subject.country
        found += _of(purchase, f"procurements/{purchase.id}/", country, several, on or subject.start, asked=by_rules_of)
    return tuple(dict.fromkeys(found))


def _ids_twice(project: Project) -> Iterator[Finding]:
    taken: set[str] = set()
    for number, purchase in enumerate(project.procurements):
        if purchase.id in taken:
            yield finding("E01", f"procurements/{number}", id=purchase.id, where="procurements")
        taken.add(purchase.id)


def _of(
    purchase: Procurement,
    path: str,
    country: str | None,
    rules: tuple[Rules, ...],
    on: date | None,
    *,
    asked: date | None,
) -> Iterator[Finding]:
    for rule in RULES:
        yield from rule(purchase, path)
    holding = [one for one in rules if country is None or country_code(country) == one.country]
    if rules and not any(_buys(one) for one in holding):
        others = ", ".join(dict.fromkeys(one.country for one in rules if _buys(one)))
        yield finding("K17", f"{path}country", country=country or "–", known=others or "–")
        return
    day = day_of(purchase, asked, today=on)
    if day is not None and holding and limits_of_value(holding[0]):
        yield from _of_value(purchase, path, holding[0], day)
    if day is not None and holding and holding[0].table("regime") is not None:
        yield from _of_routes(purchase, path, holding[0], day, asked)
    elif holding:
        yield from find_unknown_procedure(purchase, holding[0], path)


def _buys(rules: Rules) -> bool:
    """Whether a country's rules say anything of purchases."""
    return rules.table("regime") is not None or bool(limits_of_value(rules))


def _of_routes(purchase: Procurement, path: str, rules: Rules, day: date, asked: date | None) -> Iterator[Finding]:
    """K20 to K28, K35: facts, assessments, procedure and days that the rules, or what they come to, contradict."""
    purchase = attrs.evolve(purchase, country=rules.country)
    found = routes(purchase, rules=rules, on=asked, value=valuation(purchase, rules=rules, on=day), today=day)
    for one in (*found.findings, *find_day_problems(purchase, found)):
        yield attrs.evolve(one, path=f"{path}{one.path}".rstrip("/"))


def _of_value(purchase: Procurement, path: str, rules: Rules, day: date) -> Iterator[Finding]:
    valued = valuation(purchase, rules=rules, on=day)
    limits = limits_of(purchase, rules, valued, day)
    open_limit = next((one for one in limits if one.caught(*valued.worth.ends) is None), None)
    for lack in valued.lacking:
        if lack.what in _CONTRADICTIONS or (lack.what == "kind" and lack.path == "kind"):
            continue
        if lack.what not in _VAT:
            yield finding("K01", f"{path}{lack.path}", purchase=purchase.id, because=lack.tell)
        elif open_limit is not None:  # where it doesn't move the value across a limit, nobody needs to know
            title, amount = open_limit.row.title, limit_amount(open_limit)
            yield finding("K02", f"{path}{lack.path}", limit=title, amount=amount, because=lack.tell)
    yield from _other_kind(purchase, valued, path)
    yield from _left_out(valued, path)
    yield from find_splitting(purchase, valued, limits, path)


def _other_kind(purchase: Procurement, valued: Valuation, path: str) -> Iterator[Finding]:
    """K11: a mixed contract is called what its highest value, or its main element, is."""
    if purchase.kind is not None and valued.kind is not None and purchase.kind is not valued.kind:
        yield finding("K11", f"{path}kind", stated=purchase.kind.value, found=valued.kind.value)


def _left_out(valued: Valuation, path: str) -> Iterator[Finding]:
    """K12: a line that adds nothing to the value, though it looks as if it did."""
    for line in valued.lines:
        if line.left_out is not None and line.number is not None and line.rule in _SURPRISING:
            yield finding("K12", f"{path}items/{line.number}", what=line.what, because=line.left_out)


# -- what needs no rules


def mixed_currencies(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K03: all amounts of a purchase are in one currency."""
    amounts = [purchase.total, *(item.value for item in purchase.items)]
    found = list(dict.fromkeys(one.currency for one in amounts if one is not None))
    if len(found) > 1:
        first = next(at for at, item in enumerate(purchase.items) if item.value and item.value.currency != found[0])
        yield finding("K03", f"{path}items/{first}", currencies=", ".join(found))


def two_values(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K04: lines and a total aren't both given, unless they say the same."""
    if purchase.total is None or not purchase.items:
        return
    same_vat = all(item.vat in (None, purchase.vat) for item in purchase.items)
    if same_vat and attrs.evolve(purchase, total=None).value == purchase.total:
        return
    yield finding("K04", f"{path}total", total=phrases.money(purchase.total.amount, purchase.total.currency))


def days_in_order(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K05: no day comes before one that must have been."""
    for row in _IN_ORDER:
        known = [(name, day) for name in row if (day := purchase.day(name)) is not None]
        for (first, earlier), (second, later) in pairwise(known):
            if later < earlier:
                before, after = date_wording(earlier), date_wording(later)
                where = f"{path}dates/{second}"
                yield finding("K05", where, first=first, second=second, first_day=before, second_day=after)


def bought_before_it_began(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K06: a like purchase already made was made before this one began."""
    began = next(((name, day) for name in ("start", "notice") if (day := purchase.day(name)) is not None), None)
    for number, item in enumerate(purchase.items):
        if began is not None and item.bought_on is not None and item.bought_on > began[1]:
            bought, start = date_wording(item.bought_on), date_wording(began[1])
            yield finding("K06", f"{path}items/{number}/bought-on", day=bought, name=began[0], start=start)


def answered_twice(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K07: an open question has one answer, a fact one value, a step one number of days."""
    answered = [("assessments", [one.question for one in purchase.assessments])]
    answered.append(("facts", [one.fact for one in purchase.circumstances]))
    answered.append(("chosen-days", [one.step for one in purchase.chosen_days]))
    for where, names in answered:
        for number, name in enumerate(names):
            if name in names[:number]:
                yield finding("K07", f"{path}{where}/{number}", name=name, where=where)


_KEYS: dict[str, Wording] = {
    "kind": Wording(nb="hva slags kjøp det er", nn="kva slags kjøp det er", en="what kind of purchase it is"),
    "buyer": Wording(nb="hvem som kjøper", nn="kven som kjøper", en="who buys"),
    "sector": Wording(
        nb="hvilket regelverk virksomheten hører under",
        nn="kva regelverk verksemda høyrer under",
        en="which set of rules the activity belongs under",
    ),
}


def unsaid(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K13: it is said who buys what under which set of rules, since limits differ."""
    by_line = bool(purchase.items) and all(item.kind is not None for item in purchase.items)
    for key, what in _KEYS.items():
        if getattr(purchase, key) is None and not (key == "kind" and by_line):
            yield finding("K13", path.rstrip("/"), what=what, key=key)


def is_share(fact: str) -> bool:
    """Whether a fact is answered with a share, by its name."""
    return fact.endswith(_SHARE)


def share_fits(number: Decimal) -> bool:
    """Whether a number can be a share: 0.3 for 30 per cent, not 30."""
    return number.is_finite() and 0 <= number <= 1


def shares(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K14: a fact that is a share lies between 0 and 1."""
    for one in purchase.circumstances:
        value = one.value
        if not is_share(one.fact) or isinstance(value, bool):
            continue
        if isinstance(value, str) or not share_fits(Decimal(str(value))):
            yield finding("K14", f"{path}facts/{one.fact}", fact=one.fact, value=value)


def buyer_and_sector(purchase: Procurement, path: str) -> Iterator[Finding]:
    """K15: public undertakings and holders of exclusive rights don't buy under the classic rules."""
    if purchase.sector is Sector.CLASSIC and purchase.buyer in _NOT_CLASSIC:
        yield finding("K15", f"{path}buyer", buyer=purchase.buyer.value, sector=purchase.sector.value)


Rule = Callable[[Procurement, str], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    mixed_currencies,
    two_values,
    days_in_order,
    bought_before_it_began,
    answered_twice,
    unsaid,
    shares,
    buyer_and_sector,
)

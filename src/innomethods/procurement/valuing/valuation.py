"""`valuation`: each line by its rule, in the basis and currency of the country's limits, and the sum of them.

Here: putting the parts together. Not here: which rule a line counts by (`counting`), VAT, lots, mixed kinds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import attrs

from innomethods.model import Procurement, PurchaseItem, PurchaseKind, Sector
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.amounts import NOTHING, UNKNOWN, Between, total
from innomethods.procurement.valuing.counting import Counting, counting, known
from innomethods.procurement.valuing.figures import figure
from innomethods.procurement.valuing.grounds import ValueRule, reference
from innomethods.procurement.valuing.kinds import main_kind
from innomethods.procurement.valuing.lengths import Figures
from innomethods.procurement.valuing.lots import lots_of
from innomethods.procurement.valuing.outcome import Lacking, Valuation, ValuedLine
from innomethods.procurement.valuing.vat import standing
from innomethods.quantities import Money, amount_and_currency
from innomethods.rules import Rules, Vat, currency_of, limits_of_value, vat_basis
from innomethods.wording import Wording

_AT_AWARD = "value-at-award"


def valuation(purchase: Procurement, *, rules: Rules, on: date) -> Valuation:
    """Return what a purchase is worth in the eyes of the law on a day, by which rules, and what is lacking to know it.

    Amounts are brought to the basis of the country's limits (with or without VAT) at the stated rate. What isn't known
    gives bounds, never a guess. On which day the value is judged is the caller's to say: the day the notice is sent, or
    when the buyer begins where there is none.

    >>> from innomethods.rules import Rules
    >>> bare = Rules("bare", "1", "NO")
    >>> valuation(Procurement("pens", total=Money(5), vat="excluded"), rules=bare, on=date(2027, 1, 11)).value is None
    True
    """
    desk = _Desk(purchase, rules, on)
    lines, lacking = desk.lines()
    worth = total(line.worth for line in lines)
    if purchase.total is not None and purchase.items:
        worth, more = desk.beside_the_total(worth)
        lacking += more
    if not lines:
        lacking.append(Lacking("items", "items", phrases.NO_LINES))
        worth = UNKNOWN
    worth, more = _not_below_nothing(worth)
    lacking += more
    lines, worth, more = desk.at_award(lines, worth)
    lacking += more
    by_kind = _by_kind(lines)
    found = main_kind(purchase, by_kind)
    if found.lack is not None:
        lacking.append(Lacking(found.lack.what, found.lack.what, found.lack.tell))
    return Valuation(
        purchase.id,
        rules.country,
        purchase.sector,
        on,
        desk.currency,
        desk.basis,
        tuple(lines),
        worth,
        tuple(dict.fromkeys(lacking)),
        found.kind,
        tuple((kind, amount) for kind, amount in by_kind.items() if kind is not None),
        lots_of(purchase, lines, found.kind, rules, on),
    )


def _not_below_nothing(worth: Between) -> tuple[Between, list[Lacking]]:
    """Return a sum as what a purchase can be worth: one below 0 tells nothing."""
    if worth.least >= 0:
        return worth, []
    if worth.most is None or worth.most >= 0:
        return Between(0, worth.most if worth.least != worth.most else None), []
    return UNKNOWN, [Lacking("items", "items", phrases.BELOW_NOTHING)]


def _by_kind(lines: Iterable[ValuedLine]) -> dict[PurchaseKind | None, Between]:
    worths: dict[PurchaseKind | None, Between] = {}
    for line in lines:
        if line.counts:
            worths[line.kind] = worths.get(line.kind, NOTHING) + line.worth
    return worths


@attrs.frozen
class _Desk:
    """A purchase, the rules and the day, with what they say once for all lines."""

    purchase: Procurement
    rules: Rules
    on: date
    basis: Vat | None = attrs.field(init=False)
    currency: str = attrs.field(init=False)
    one_currency: bool = attrs.field(init=False)  # whether the limits are in one that is known
    figures: Figures = attrs.field(init=False)

    @basis.default
    def _basis(self) -> Vat | None:
        return vat_basis(self.rules)

    @currency.default
    def _currency(self) -> str:
        amounts = [self.purchase.total, *(item.value for item in self.purchase.items)]
        given = next((one.currency for one in amounts if one is not None), "NOK")
        return currency_of(self.rules) or given

    @one_currency.default
    def _is_one(self) -> bool:
        return currency_of(self.rules) is not None or not limits_of_value(self.rules)

    @figures.default
    def _figures(self) -> Figures:
        named = ("monthly-factor", "services-months", "lease-months", "regular-months")
        return Figures(*(figure(self.rules, id, self.on) for id in named))

    def lines(self) -> tuple[list[ValuedLine], list[Lacking]]:
        """Return the lines, valued, and what is lacking to know them."""
        purchase = self.purchase
        if purchase.items:
            pairs = [self._line(number, item) for number, item in enumerate(purchase.items)]
        elif purchase.total is not None:
            pairs = [self._line(None, PurchaseItem(purchase.title or phrases.TOTAL, purchase.total))]
        else:
            pairs = []
        return [line for line, _ in pairs], [lack for _, lacks in pairs for lack in lacks]

    def _line(self, number: int | None, item: PurchaseItem) -> tuple[ValuedLine, list[Lacking]]:
        counts = counting(item, self.purchase, self.figures, self.on)
        stands = standing(item, self.purchase, self.basis)
        where = "total" if number is None else f"items/{number}"
        amount, amount_lacks = self._amount(item, where)
        worth = amount.times(stands.factor).times(Between.of(item.count)).times(counts.factor) + counts.beside
        factors = () if item.value is None else (stands.shown, counts.shown)
        shown = [*self._written(item), *factors]
        line = ValuedLine(
            number,
            item.what,
            counts.rule,
            reference(counts.rule, self.rules.country, self.purchase.sector, self.on),
            phrases.joined([one for one in shown if one is not None]),
            worth,
            item.kind or self.purchase.kind,
            item.lot,
            item.unit,
            item.bought_on,
            counts.left_out,
        )
        if counts.left_out is not None:
            return line, []
        return line, [*amount_lacks, *_lacks(stands.what, stands.tell, counts, where)]

    def _written(self, item: PurchaseItem) -> Iterator[Wording]:
        if item.value is None:
            yield phrases.UNKNOWN
            return
        yield phrases.money(item.value.amount, item.value.currency)
        if item.count != 1:
            yield phrases.by_count(item.count)

    def _amount(self, item: PurchaseItem, where: str) -> tuple[Between, list[Lacking]]:
        if item.value is None:
            return UNKNOWN, [Lacking("value", where, phrases.AMOUNT_UNSAID)]
        return self._in_currency(item.value, where)

    def _in_currency(self, money: Money, where: str) -> tuple[Between, list[Lacking]]:
        if not self.one_currency:
            return UNKNOWN, [Lacking("currency", where, phrases.NO_CURRENCY)]
        if money.currency != self.currency:
            tell = phrases.OTHER_CURRENCY.fill(given=money.currency, wanted=self.currency)
            return UNKNOWN, [Lacking("currency", where, tell)]
        return Between.of(money.amount), []

    def beside_the_total(self, worth: Between) -> tuple[Between, list[Lacking]]:
        """Return what is certain when lines and a total are both given."""
        stated = PurchaseItem(phrases.TOTAL, self.purchase.total)
        amount, _ = self._amount(stated, "total")
        said = amount.times(standing(stated, self.purchase, self.basis).factor)
        if said == worth and said.is_exact:
            return worth, []
        return worth.or_else(said), [Lacking("total", "total", phrases.TWO_VALUES)]

    def at_award(self, lines: list[ValuedLine], worth: Between) -> tuple[list[ValuedLine], Between, list[Lacking]]:
        """Return a concession's value at award where it is so much above the estimate that it holds instead."""
        if self.purchase.sector is not Sector.CONCESSION or not self._says_award:
            return lines, worth, []
        award = self._award()
        if award is None:
            lack = Lacking(_AT_AWARD, f"facts/{_AT_AWARD}", phrases.AWARD_UNREAD)
            return lines, worth.or_else(UNKNOWN), [lack]
        amount, lacks = self._in_currency(award, f"facts/{_AT_AWARD}")
        if lacks:
            return lines, worth.or_else(UNKNOWN), lacks
        at_award = amount.times(standing(PurchaseItem(phrases.AWARD, award), self.purchase, self.basis).factor)
        excess = figure(self.rules, "concession-award-excess", self.on)
        limit = worth.times(excess.value + Between.of(1))
        if limit.most is not None and at_award.least > limit.most:
            left_out = [attrs.evolve(one, worth=NOTHING, left_out=one.left_out or phrases.REPLACED) for one in lines]
            place = reference(ValueRule.AT_AWARD, self.rules.country, self.purchase.sector, self.on)
            shown = phrases.money(award.amount, award.currency)
            kind = self.purchase.kind
            line = ValuedLine(None, phrases.AWARD, ValueRule.AT_AWARD, place, shown, at_award, kind)
            return [*left_out, line], at_award, []
        if at_award.most is not None and at_award.most <= limit.least:
            return lines, worth, []
        lacks = [] if excess.is_known else [Lacking(excess.id, excess.id, phrases.row_unknown(excess.id))]
        return lines, worth.or_else(at_award), lacks

    @property
    def _says_award(self) -> bool:
        return any(one.fact == _AT_AWARD for one in self.purchase.circumstances)

    def _award(self) -> Money | None:
        """Return what is stated of the value at award: a number, or an amount as other amounts are written."""
        said = known(self.purchase, _AT_AWARD)
        if said is None or isinstance(said, bool):
            return None
        read = amount_and_currency(said) if isinstance(said, str) else (Decimal(str(said)), self.currency)
        return Money(*read) if read is not None and read[0] >= 0 else None


def _lacks(what: str | None, tell: Wording | None, counts: Counting, where: str) -> Iterator[Lacking]:
    if what is not None and tell is not None:
        yield Lacking(what, where, tell)
    for lack in counts.lacks:
        yield Lacking(lack.what, where, lack.tell)

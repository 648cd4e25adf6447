"""Switching values: how far one thing can move, all else held, before the net present value changes its sign.

Amounts, the tax-financing cost and all costs or effects together pull on the net present value in a straight line, so
their switching values are exact. The rate doesn't: its switching value is the internal rate of return. Not here:
several things at once (`innomethods.benefits.chances`).
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from innomethods.benefits.appraising.figures import SwitchingValue
from innomethods.benefits.appraising.sheet import Sheet
from innomethods.benefits.money_in_time.roots import Roots
from innomethods.wording import Wording


def values_of(sheet: Sheet, roots: Roots | None) -> Iterator[SwitchingValue]:
    """Yield the switching value of each line, then of all costs, all effects, the tax cost and the rate."""
    pulls = (sheet.pull * sheet.present).tolist()
    worth = float(sheet.before[0]) + (sheet.brief.tax_factor or 0.0) * float(sheet.tax_base[0])
    for row, pulled in zip(sheet.rows, pulls, strict=True):
        amount = _Amount(row.path, row.flow.what, float(row.flow.amount.amount), sheet.brief.currency)
        yield _of_amount(amount, worth, pulled, sheet.noise)
    for id, what, is_cost in (("all-costs", ALL_COSTS, True), ("all-effects", ALL_EFFECTS, False)):
        pulled = sum(each for row, each in zip(sheet.rows, pulls, strict=True) if row.is_cost is is_cost)
        present = zip(sheet.rows, (abs(sheet.worth) * sheet.present).tolist(), strict=True)
        held = sum(row.sign * each for row, each in present if row.is_cost is is_cost)
        yield _of_amount(_Amount(id, what, held, sheet.brief.currency), worth, pulled, sheet.noise)
    yield _of_tax(sheet)
    if roots is not None:
        yield _of_rate(roots)


@attrs.frozen
class _Amount:
    id: str
    what: Wording
    held: float
    unit: str


def _of_amount(amount: _Amount, worth: float, pulled: float, noise: float) -> SwitchingValue:
    """Return the switching value of an amount that adds `pulled` to the worth."""
    held = amount.held
    times = 1 - worth / pulled if abs(pulled) > noise else None
    reason = PULLS_NOTHING if times is None else BELOW_ZERO if times < 0 else None
    if times is None or reason is not None:
        return SwitchingValue(amount.id, amount.what, held, None, None, amount.unit, reason)
    return SwitchingValue(amount.id, amount.what, held, held * times, times, amount.unit)


def _of_tax(sheet: Sheet) -> SwitchingValue:
    before, base, factor = float(sheet.before[0]), float(sheet.tax_base[0]), sheet.brief.tax_factor or 0.0
    if abs(base) <= sheet.noise:
        return SwitchingValue("tax-factor", TAX, factor, None, None, "", NO_BASE)
    value = -before / base
    if value < 0:
        return SwitchingValue("tax-factor", TAX, factor, None, None, "", BELOW_ZERO)
    return SwitchingValue("tax-factor", TAX, factor, value, value / factor if factor else None, "")


def _of_rate(roots: Roots) -> SwitchingValue:
    return SwitchingValue("rate", RATE, None, roots.chosen, None, "", roots.reason or roots.caution)


ALL_COSTS = Wording(nb="Alle kostnader", nn="Alle kostnader", en="All costs")
ALL_EFFECTS = Wording(nb="Alle nyttevirkninger", nn="Alle nytteverknader", en="All effects")
TAX = Wording(nb="Skattefinansieringskostnad", nn="Skattefinansieringskostnad", en="Tax-financing cost")
RATE = Wording(
    nb="Kalkulasjonsrente, lik i alle år",
    nn="Kalkulasjonsrente, lik i alle år",
    en="Discount rate, the same every year",
)
PULLS_NOTHING = Wording(
    nb="Linjen virker ikke på nåverdien, så fortegnet er det samme uansett.",
    nn="Linja verkar ikkje på noverdien, så forteiknet er det same uansett.",
    en="It doesn't touch the net present value, so no value of it changes the sign.",
)
BELOW_ZERO = Wording(
    nb="Bare en verdi under null ville snudd fortegnet.",
    nn="Berre ein verdi under null ville ha snudd forteiknet.",
    en="Only a value below zero would change the sign.",
)
NO_BASE = Wording(
    nb="Offentlige budsjetter påvirkes ikke, så ingen sats snur fortegnet.",
    nn="Offentlege budsjett blir ikkje påverka, så ingen sats snur forteiknet.",
    en="Public budgets aren't touched, so no factor changes the sign.",
)

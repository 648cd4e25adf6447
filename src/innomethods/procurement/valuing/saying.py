"""A valuation in running text: each line, its rule and its place in the law, the sum, and what is lacking.

Not here: tables and papers (`reporting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.valuing import phrases
from innomethods.procurement.valuing.grounds import SAYS
from innomethods.wording import Language, Wording
from innomethods.wording.formats import date_wording

if TYPE_CHECKING:
    from innomethods.procurement.valuing.outcome import Valuation, ValuedLine


def account(valuation: Valuation, language: Language) -> str:
    """Return how a value came about."""
    told = [_line(line, valuation.currency) for line in valuation.lines]
    day, vat = date_wording(valuation.on), phrases.VAT[valuation.vat]
    told.append(phrases.SUM.fill(vat=vat, worth=phrases.amount(valuation.worth, valuation.currency), day=day))
    told += [lack.tell for lack in valuation.lacking]
    return " ".join(one.text(language) for one in (*told, NOT_LEGAL_ADVICE))


def _line(line: ValuedLine, currency: str) -> Wording:
    if line.left_out is not None:
        return phrases.LEFT_OUT.fill(what=line.what, because=line.left_out)
    place = "" if line.reference is None else f", {line.reference}"
    worth = phrases.amount(line.worth, currency)
    reckoned = worth if line.reckoned == worth else phrases.EQUALS.fill(reckoned=line.reckoned, worth=worth)
    return phrases.LINE.fill(what=line.what, reckoned=reckoned, rule=SAYS[line.rule], place=place)

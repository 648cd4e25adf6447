"""A valuation for JSON: every amount bare, each line with its rule and place in the law, and what is lacking.

Not here: the page people read (`valuation_notes`).
"""

from __future__ import annotations

from typing import Any

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.procurement.valuing.amounts import Between, decimal
from innomethods.procurement.valuing.grounds import SAYS, Reference
from innomethods.procurement.valuing.outcome import Lots, LotValue, Valuation, ValuedLine
from innomethods.wording import Language

SCHEMA_VERSION = 1


def valuation_record(valuation: Valuation, language: Language) -> dict[str, Any]:
    """Return a valuation as plain data; `value` is null where it isn't known, and `most` where nobody can say.

    Amounts are exact decimal numbers, as text.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "purchase": valuation.purchase,
        "country": valuation.country,
        "sector": None if valuation.sector is None else valuation.sector.value,
        "on": valuation.on.isoformat(),
        "currency": valuation.currency,
        "vat": None if valuation.vat is None else valuation.vat.value,
        **_worth(valuation.worth),
        "kind": None if valuation.kind is None else valuation.kind.value,
        "by_kind": [{"kind": kind.value, **_worth(worth)} for kind, worth in valuation.by_kind],
        "lines": [_line(line, language) for line in valuation.lines],
        "lots": None if valuation.lots is None else _lots(valuation.lots),
        "lacking": [{"what": one.what, "path": one.path, "tell": one.tell.text(language)} for one in valuation.lacking],
        "notice": NOT_LEGAL_ADVICE.text(language),
    }


def _worth(worth: Between) -> dict[str, str | None]:
    return {
        "value": _plain(worth) if worth.is_exact else None,
        "least": _plain(worth),
        "most": None if worth.most is None else f"{decimal(worth.most):f}",
    }


def _plain(worth: Between) -> str:
    return f"{decimal(worth.least):f}"


def _line(line: ValuedLine, language: Language) -> dict[str, Any]:
    return {
        "item": line.number,
        "what": line.what.text(language),
        "rule": line.rule.value,
        "says": SAYS[line.rule].text(language),
        "reference": _reference(line.reference),
        "reckoned": line.reckoned.text(language),
        **_worth(line.worth),
        "kind": None if line.kind is None else line.kind.value,
        "lot": line.lot,
        "unit": line.unit,
        "bought_on": None if line.bought_on is None else line.bought_on.isoformat(),
        "counts": line.counts,
        "left_out": None if line.left_out is None else line.left_out.text(language),
    }


def _reference(reference: Reference | None) -> dict[str, str] | None:
    return None if reference is None else {"text": reference.text, "certainty": reference.certainty.value}


def _lots(lots: Lots) -> dict[str, Any]:
    return {
        "lots": [_lot(lot) for lot in lots.lots],
        "budget": _worth(lots.budget),
        "small_together": _worth(lots.small_together),
        "all_small_fit": lots.all_small_fit,
        "fitting": list(lots.fitting),
    }


def _lot(lot: LotValue) -> dict[str, Any]:
    kind = None if lot.kind is None else lot.kind.value
    return {"id": lot.id, **_worth(lot.worth), "kind": kind, "small": lot.small, "may_be_milder": lot.may_be_milder}

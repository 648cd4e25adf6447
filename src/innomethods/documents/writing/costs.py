"""What a project pays for, made plain."""

from __future__ import annotations

from datetime import date

from innomethods.documents.writing.texts import Record, choice, exact, filled, optional_money, said, spread
from innomethods.model import CostLine, CostSheet, Vat, VatBand
from innomethods.wording import Wording


def costs_record(sheet: CostSheet) -> Record:
    """Return a project's costs; nothing where there are none."""
    return filled(
        {
            "lines": [_cost_line(line) for line in sheet.lines],
            "wage-growth": exact(sheet.wage_growth) if sheet.wage_growth else None,
            "vat-refunded": sheet.vat_refunded,
        }
    )


def _cost_line(line: CostLine) -> Record:
    rate, default = line.vat_rate, Wording(en=line.id.replace("-", " ").capitalize())
    return filled(
        {
            "id": line.id,
            "kind": str(line.kind),
            "title": None if line.title == default else said(line.title),
            "amount": optional_money(line.amount),
            "least": optional_money(line.least),
            "most": optional_money(line.most),
            "hours": spread(line.hours),
            "days": spread(line.days),
            "rate": optional_money(line.rate),
            "phase": line.phase,
            "vat": choice(line.vat, Vat.UNKNOWN),
            "vat-rate": str(rate) if isinstance(rate, VatBand) else exact(rate),
            "paid": line.paid.isoformat() if isinstance(line.paid, date) else choice(line.paid),
        }
    )

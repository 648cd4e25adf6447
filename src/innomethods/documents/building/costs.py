"""What a project pays for, made into values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from innomethods.documents.building.texts import optional_money, optionally_said, spread
from innomethods.model import CostLine, CostSheet, Vat
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.documents.shapes.costs import CostLineShape, CostsShape


def cost_sheet(shape: CostsShape | None) -> CostSheet:
    """Return a project's costs; none where the file says nothing of them."""
    if shape is None:
        return CostSheet()
    lines = [_cost_line(line) for line in shape.lines]
    return CostSheet(lines, wage_growth=shape.wage_growth, vat_refunded=shape.vat_refunded)


def _cost_line(shape: CostLineShape) -> CostLine:
    return CostLine(
        shape.id,
        kind=shape.kind,
        title=optionally_said(shape.title) or Wording(en=shape.id.replace("-", " ").capitalize()),
        amount=optional_money(shape.amount),
        least=optional_money(shape.least),
        most=optional_money(shape.most),
        hours=spread(shape.hours),
        days=spread(shape.days),
        rate=optional_money(shape.rate),
        phase=shape.phase,
        vat=shape.vat or Vat.UNKNOWN,
        vat_rate=shape.vat_rate,
        paid=shape.paid,
    )

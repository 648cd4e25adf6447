"""The papers of a purchase by their names: as pages any writer can write, and as records for programs.

Not here: what each holds (`valuation_notes`, `route_notes`, `protocols`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.reporting.pages import Page
from innomethods.reporting.procurement.protocols import protocol
from innomethods.reporting.procurement.records import valuation_record
from innomethods.reporting.procurement.route_notes import route_note
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.valuation_notes import valuation_note
from innomethods.reporting.records import record_of

PAPERS: dict[str, Callable[[RouteView], Page]] = {
    "valuation-note": valuation_note,
    "route-note": route_note,
    "procurement-record": protocol,
}
_OF_NORWAY = frozenset({"procurement-record"})  # its contents are those that Norwegian regulations list


def papers_of(view: RouteView) -> tuple[str, ...]:
    """Return which papers there are for a purchase: the procurement record only in Norway."""
    return tuple(one for one in PAPERS if one not in _OF_NORWAY or view.routes.country == "NO")


def paper_of(view: RouteView, paper: str) -> Page:
    """Return one of the `PAPERS` as a page.

    Raises:
        ValueError: for a paper there isn't.
    """
    if paper not in PAPERS:
        raise ValueError(f"No paper {paper!r}; there are: {', '.join(PAPERS)}.")
    return PAPERS[paper](view)


def paper_record(view: RouteView, paper: str) -> dict[str, Any]:
    """Return one of the `PAPERS` as plain data; a valuation with exact amounts, the others as they read."""
    if paper == "valuation-note":
        return {"paper": paper, **valuation_record(view.valuation, view.language)}
    told = record_of(paper_of(view, paper))
    del told["kind"]  # it is no report
    advice = view.text(NOT_LEGAL_ADVICE)
    return {"paper": paper, "purchase": view.purchase.id, **told, "notice": advice}

"""Purchases on paper: what a purchase is worth, which way it goes, and the record of how it went.

Here: pages, records and a workbook of what `procurement` finds. Not here: finding it, and how a page looks.
"""

from innomethods.reporting.procurement.papers import PAPERS, paper_of, paper_record, papers_of
from innomethods.reporting.procurement.protocols import protocol
from innomethods.reporting.procurement.records import valuation_record
from innomethods.reporting.procurement.route_notes import route_note
from innomethods.reporting.procurement.route_views import RouteView
from innomethods.reporting.procurement.valuation_notes import valuation_note
from innomethods.reporting.procurement.view import ValuationView
from innomethods.reporting.procurement.workbook import purchases_to_workbook

__all__ = [
    "PAPERS",
    "RouteView",
    "ValuationView",
    "paper_of",
    "paper_record",
    "papers_of",
    "protocol",
    "purchases_to_workbook",
    "route_note",
    "valuation_note",
    "valuation_record",
]

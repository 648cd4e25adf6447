"""Purchases on paper: the note on what a purchase is worth, and its record for programs.

Here: pages and records of what `procurement` finds. Not here: finding it, and how a page looks.
"""

from innomethods.reporting.procurement.records import valuation_record
from innomethods.reporting.procurement.valuation_notes import valuation_note
from innomethods.reporting.procurement.view import ValuationView

__all__ = ["ValuationView", "valuation_note", "valuation_record"]

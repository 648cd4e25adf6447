"""Purchases as an Excel workbook to look up, sort and tick off in.

Here: the sheets. Not here: finding out what they say (`procurement`), how a workbook looks (`exchange.pen`).
"""

from innomethods.reporting.procurement.workbook.book import purchases_to_workbook

__all__ = ["purchases_to_workbook"]

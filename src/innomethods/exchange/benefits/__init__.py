"""Benefits for spreadsheets and calendars, and what people fill in there, read back.

Here: one workbook with live formulas, the observation sheet, the measuring calendar. Not here: reckoning (`benefits`).
"""

"""Benefits for spreadsheets and calendars, and what people fill in there, read back.

Here: one workbook with live formulas, the observation sheet, the measuring calendar. Not here: reckoning (`benefits`).
"""

from innomethods.exchange.benefits.calendar import measuring_to_ical
from innomethods.exchange.benefits.observation_rows import ObservationRow, observation_rows, observations_to_csv
from innomethods.exchange.benefits.returning import ObservationsRead, read_observations
from innomethods.exchange.benefits.workbook import benefits_to_workbook

__all__ = [
    "ObservationRow",
    "ObservationsRead",
    "benefits_to_workbook",
    "measuring_to_ical",
    "observation_rows",
    "observations_to_csv",
    "read_observations",
]

"""Work days and calendar days: which days work is done on, how far away a date is, and when a time limit is over.

Here: holidays, weekends, quiet periods, half days and counting. Not here: what is to be done on those days
(`planning`).
"""

from innomethods.workdays.calendar import Quiet, WorkCalendar, days, iso_week
from innomethods.workdays.customs import Usual, UsualHalfDay, UsualPeriod, usual_half_days
from innomethods.workdays.holidays import easter_sunday, holiday_name, holidays_anywhere, public_holidays, weekends
from innomethods.workdays.spans import CalendarDays, WorkDays, deadline, end_of_limit, latest_day

__all__ = [
    "CalendarDays",
    "Quiet",
    "Usual",
    "UsualHalfDay",
    "UsualPeriod",
    "WorkCalendar",
    "WorkDays",
    "days",
    "deadline",
    "easter_sunday",
    "end_of_limit",
    "holiday_name",
    "holidays_anywhere",
    "iso_week",
    "latest_day",
    "public_holidays",
    "usual_half_days",
    "weekends",
]

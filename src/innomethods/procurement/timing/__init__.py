"""When what may be done in a purchase: time limits counted as the law counts them, one after the other to the contract.

Here: the table of days of one procedure. Not here: which limits there are (`routing`), how days are counted
(`workdays`), and the project's plan (`planning`).
"""

from innomethods.procurement.timing.outcome import EVENTS, STEPS, Step, Timetable
from innomethods.procurement.timing.timetable import timetable

__all__ = ["EVENTS", "STEPS", "Step", "Timetable", "timetable"]

"""Where events are kept: in memory, or as JSON Lines in a file one can read and keep under version control.

Here: append with an expected position, read, list, verify, a hash chain. Not here: what events mean (`running`).
"""

from innomethods.logbooks.files import JsonLinesLogbook
from innomethods.logbooks.logbook import Entry, Logbook, Verified
from innomethods.logbooks.memory import MemoryLogbook
from innomethods.logbooks.migrating import Fate, MoveReport, migrate_all, plan_all
from innomethods.logbooks.opening import open_logbook

__all__ = [
    "Entry",
    "Fate",
    "JsonLinesLogbook",
    "Logbook",
    "MemoryLogbook",
    "MoveReport",
    "Verified",
    "migrate_all",
    "open_logbook",
    "plan_all",
]

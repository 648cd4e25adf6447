"""Where events are kept: in memory, as JSON Lines in a file one can read, in SQLite or in PostgreSQL.

Here: append with an expected position, read, list, follow, verify, copy, a hash chain; child runs added up; names of
persons, kept beside a log. Not here: what events mean (`running`).
"""

from innomethods.logbooks.chain import Entry, Head, Verified
from innomethods.logbooks.children import refuse_rings, roll_up
from innomethods.logbooks.files import JsonLinesLogbook
from innomethods.logbooks.following import Follower
from innomethods.logbooks.logbook import Logbook, RunLeftOut
from innomethods.logbooks.memory import MemoryLogbook
from innomethods.logbooks.migrating import Fate, MoveReport, migrate_all, plan_all
from innomethods.logbooks.opening import open_logbook
from innomethods.logbooks.registers import FileRegister

__all__ = [
    "Entry",
    "Fate",
    "FileRegister",
    "Follower",
    "Head",
    "JsonLinesLogbook",
    "Logbook",
    "MemoryLogbook",
    "MoveReport",
    "RunLeftOut",
    "Verified",
    "migrate_all",
    "open_logbook",
    "plan_all",
    "refuse_rings",
    "roll_up",
]

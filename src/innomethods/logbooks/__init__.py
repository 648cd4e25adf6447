"""Where events are kept: in memory, as JSON Lines in a file one can read, in SQLite or in PostgreSQL.

Here: append with an expected position, read, list, follow, verify, copy, a hash chain. Not here: what events mean
(`running`).
"""

from innomethods.logbooks.chain import Entry, Head, Verified
from innomethods.logbooks.files import JsonLinesLogbook
from innomethods.logbooks.logbook import Logbook
from innomethods.logbooks.memory import MemoryLogbook
from innomethods.logbooks.opening import open_logbook

__all__ = ["Entry", "Head", "JsonLinesLogbook", "Logbook", "MemoryLogbook", "Verified", "open_logbook"]

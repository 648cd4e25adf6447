"""How `version-1.db` was made, once: a store of version 1 with the example's run, in which the work went back.

    python make_version_1.py LOG.jsonl version-1.db

The file is kept for ever and never made anew: stores of that version must open in every later version of the library.
The statements stand here in words, as version 1 had them. It writes nothing over.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path

STATEMENTS = """
CREATE TABLE store (format TEXT NOT NULL, version INTEGER NOT NULL);
CREATE TABLE entries (
    run TEXT NOT NULL, position INTEGER NOT NULL, recorded TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
    digest TEXT NOT NULL, PRIMARY KEY (run, position)
) WITHOUT ROWID;
INSERT INTO store VALUES ('innomethods logbook', 1);
"""


def main(log: Path, store: Path) -> None:
    """Write a store of version 1 with the entries of a log."""
    if store.exists():
        raise SystemExit(f"{store} exists already, and is kept")
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(STATEMENTS)
    for line in log.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        text = json.dumps(entry["event"], ensure_ascii=False, separators=(",", ":"))
        row = (entry["run"], entry["position"], entry["recorded"], entry["event"]["kind"], text, entry["digest"])
        connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)
    connection.commit()
    connection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Where a logbook is, as people write it: `:memory:`, a file, or a database's address. Nothing is opened here."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import attrs

from innomethods.errors import BadPlace

_KNOWN = (
    "use ':memory:', a file that ends in .jsonl, .db or .sqlite, or an address such as "
    "postgresql://user@host/database or sqlite:///file"
)


class Kind(StrEnum):
    """What keeps the entries."""

    MEMORY = "memory"
    LINES = "lines"
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@attrs.frozen
class Place:
    """A place and what kind it is: `name` is the path or the whole address, with the password if there is one."""

    kind: Kind
    name: str = attrs.field(repr=False)

    @property
    def shown(self) -> str:
        """The place as it may be shown: without a password."""
        return without_password(self.name.replace("+psycopg", "", 1) if self.kind is Kind.POSTGRESQL else self.name)


def place_of(place: str | Path) -> Place:
    """Read a place.

    Raises:
        BadPlace: for one that no logbook knows.

    >>> place_of("runs.db").kind, place_of("postgresql://kari:secret@db/runs").shown
    (<Kind.SQLITE: 'sqlite'>, 'postgresql://kari:***@db/runs')
    """
    name = str(place)
    scheme, colon, rest = name.partition("://")
    if name == ":memory:":
        return Place(Kind.MEMORY, name)
    if colon:
        return _address(name, scheme.lower(), rest)
    kind = SUFFIXES.get(Path(name).suffix.lower())
    if kind is None:
        raise BadPlace(name or "nothing", f"{_KNOWN}.")
    return Place(kind, name)


SUFFIXES = {".jsonl": Kind.LINES, ".db": Kind.SQLITE, ".sqlite": Kind.SQLITE, ".sqlite3": Kind.SQLITE}


def _address(name: str, scheme: str, rest: str) -> Place:
    if scheme in {"postgresql", "postgresql+psycopg"}:
        return Place(Kind.POSTGRESQL, f"postgresql+psycopg://{rest}")
    if scheme == "sqlite":
        file = rest.removeprefix("/")
        if rest == file or not file or "?" in file:
            raise BadPlace(
                name, "write sqlite:///runs.db for a file here, sqlite:////data/runs.db for one from the root."
            )
        return Place(Kind.SQLITE, file)
    near = "write postgresql:// instead" if scheme.startswith("postgres") else _KNOWN
    raise BadPlace(without_password(name), f"{near}.")


def without_password(text: str) -> str:
    """Return an address, or words that hold one, with `***` for a password.

    >>> without_password("postgresql://kari:p@ss@db/runs?password=x&port=1")
    'postgresql://kari:***@db/runs?password=***&port=1'
    """
    text = re.sub(r"(://[^:/@\s]*):[^\s]*@", r"\1:***@", text)
    return re.sub(r"(password=)[^&\s]*", r"\1***", text)

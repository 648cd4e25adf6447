"""Where names of persons are kept: beside the log, never in it, so that they can be erased and the log still verifies.

Here: the register's verbs, and the register in a file. Not here: what a person is, and names in views (`persons`).
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import attrs

from innomethods.errors import BadPerson, KeptFileFault
from innomethods.logbooks.kept_files import KeptFile
from innomethods.logbooks.persons import Forgotten, Person, Persons, new_key

_KIND, _VERSION = "persons", 1
_MEND = "Nothing was changed. Correct the file, or put a good copy in its place."


class PersonRegister(ABC):
    """Names by key. A log holds keys only, so a name that is erased here is erased.

    `keys` makes a key where none is given.
    """

    def __init__(self, keys: Callable[[], str] = new_key) -> None:
        """Take what makes keys: random ones, unless a test wants to know them."""
        self._keys = keys

    # --- what each kind of register knows

    @abstractmethod
    def read(self) -> Persons:
        """Return everybody, as of now; for views, that show many keys.

        Raises:
            KeptFileFault: when the register can't be read.
        """

    @abstractmethod
    def _change(self, change: Callable[[Persons], Persons]) -> Persons:
        """Let nobody else in, change what there is, keep it, and return it; or change nothing."""

    # --- the verbs

    def name(
        self,
        name: str,
        *,
        on: date,
        key: str | None = None,
        contact: str | None = None,
        note: str | None = None,
        replace: bool = False,
    ) -> Person:
        """Keep a name and return the person with the key to use in logs; without a key, a random one is made.

        `replace` gives a known key new words (a new name, another contact); since when it is kept stays.

        Raises:
            BadPerson: when the key is taken, was forgotten, tells the name or isn't an id; for an unreadable text.
            NoSuchPerson: when there is nobody to replace.
            KeptFileFault: when the register can't be read or written.
        """
        person = Person(key or self._unused(), name, on, contact, note)

        def naming(kept: Persons) -> Persons:
            before = kept.of(person.key) if replace else None
            since = before.since if isinstance(before, Person) else on
            return kept.naming(attrs.evolve(person, since=since), replace=replace)

        named = self._change(naming).of(person.key)
        assert isinstance(named, Person)  # noqa: S101 - it was just named
        return named

    def look_up(self, key: str) -> Person | Forgotten:
        """Return who a key belongs to, or when that was forgotten.

        Raises:
            NoSuchPerson: for a key that was never named.
            KeptFileFault: when the register can't be read.
        """
        return self.read().of(key)

    def list(self) -> tuple[Person, ...]:
        """Return everybody whose name is kept, in the order they were named.

        Raises:
            KeptFileFault: when the register can't be read.
        """
        return self.read().persons

    def forget(self, key: str, *, on: date) -> Forgotten:
        """Erase a name for good and return what is left: the key, and when. Once is enough; twice changes nothing.

        Copies made by others (backups, an earlier version, a printed list) are not reached from here.

        Raises:
            NoSuchPerson: for a key that was never named.
            KeptFileFault: when the register can't be read or written; then nothing is erased.
        """
        forgotten = self._change(lambda kept: kept.forgetting(key, on)).of(key)
        assert isinstance(forgotten, Forgotten)  # noqa: S101 - it was just forgotten
        return forgotten

    def _unused(self) -> str:
        taken = self.read().keys
        return next(key for key in iter(self._keys, None) if key not in taken)


class FileRegister(PersonRegister):
    """Names in one JSON file, written whole or not at all, by one at a time. Only its owner may read a new one.

    >>> register = FileRegister("runs.persons.json")
    >>> key = register.name("Kari Nordmann", on=date(2027, 1, 11)).key
    >>> register.read().shown(key) == f"Kari Nordmann ({key})"
    True
    >>> register.forget(key, on=date(2028, 1, 3)).on
    datetime.date(2028, 1, 3)
    >>> register.list()
    ()
    """

    def __init__(self, path: str | Path, keys: Callable[[], str] = new_key, *, wait: float = 10.0) -> None:
        """Take the file's name; it is made with the first person. `wait`: seconds, while others write."""
        super().__init__(keys)
        self.place = str(path)
        self._file = KeptFile(path, wait=wait, mode=0o600)

    def read(self) -> Persons:
        """Return everybody, as of now; nobody where there is no file yet.

        Raises:
            KeptFileFault: when the file can't be read, or isn't a register.
        """
        content = self._file.read()
        return Persons() if content is None else _persons(content, self.place)

    def _change(self, change: Callable[[Persons], Persons]) -> Persons:
        with self._file.alone():
            before = self.read()
            after = change(before)
            if after != before:
                self._file.write(_text(after))
        return after


def beside(log: str | Path) -> Path | None:
    """Return where the register of a log in a file stands; None for a log that is no file.

    >>> beside("runs.jsonl").name, beside("sqlite:///runs.db").name, beside("postgresql://db/runs")
    ('runs.persons.json', 'runs.persons.json', None)
    """
    place = str(log).removeprefix("sqlite:///")
    return None if "://" in place or place == ":memory:" else Path(place).with_suffix(".persons.json")


# --- the file's text


def _text(kept: Persons) -> bytes:
    record = {
        "innomethods": f"{_KIND}/{_VERSION}",
        "persons": [_record(person) for person in kept.persons],
        "forgotten": [_record(gone) for gone in kept.forgotten],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def _record(item: Person | Forgotten) -> dict[str, str]:
    fields = attrs.asdict(item, recurse=False)
    return {name: str(value) for name, value in fields.items() if value is not None}


def _persons(content: bytes, place: str) -> Persons:
    """Read a register, strictly: a name that is overlooked can't be forgotten.

    Raises:
        KeptFileFault: with where the fault lies, and never with a name.
    """
    try:
        return _read(json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once))
    except json.JSONDecodeError as error:
        where = f"{place}:{error.lineno}:{error.colno}"
        raise KeptFileFault(where, f"this is no JSON ({error.msg})", _MEND) from None
    except UnicodeDecodeError:
        raise KeptFileFault(place, "this is no text in UTF-8", _MEND) from None
    except RecursionError:
        raise KeptFileFault(place, "this is no register of persons (nested too deeply)", _MEND) from None
    except (BadPerson, TypeError, ValueError) as error:
        raise KeptFileFault(place, f"this is no register of persons ({str(error).rstrip('.')})", _MEND) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a field stands twice in one place")
    return dict(pairs)


def _read(record: object) -> Persons:
    head = record.get("innomethods") if isinstance(record, dict) else None
    kind, _, version = head.partition("/") if isinstance(head, str) else ("", "", "")
    if not isinstance(record, dict) or kind != _KIND:
        raise ValueError(f"it should begin with “innomethods”: “{_KIND}/{_VERSION}”")
    if version != str(_VERSION):
        raise ValueError(f"it is of version {version!r}, and this one reads {_VERSION}: upgrade innomethods")
    if set(record) - {"innomethods", "persons", "forgotten"}:
        raise ValueError("it has other parts than “persons” and “forgotten”")
    return Persons(
        [Person(**_fields(Person, "persons", *each)) for each in _rows(record, "persons")],
        [Forgotten(**_fields(Forgotten, "forgotten", *each)) for each in _rows(record, "forgotten")],
    )


def _rows(record: Mapping[str, Any], part: str) -> list[tuple[int, object]]:
    rows = record.get(part, [])
    if not isinstance(rows, list):
        raise TypeError(f"“{part}” should be a list")
    return list(enumerate(rows, start=1))


def _fields(kind: type[attrs.AttrsInstance], part: str, number: int, row: object) -> dict[str, Any]:
    """Return a row's fields, dates as dates."""
    where = f"“{part}”, number {number}"
    known = {field.name: field.default is attrs.NOTHING for field in attrs.fields(kind)}
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        _refuse(f"{where}: it should have texts only")
    missing = [name for name, needed in known.items() if needed and name not in row]
    if missing or set(row) - set(known):
        _refuse(f"{where}: it should have the fields {', '.join(known)}")
    try:
        return {name: date.fromisoformat(value) if name in {"since", "on"} else value for name, value in row.items()}
    except ValueError:
        _refuse(f"{where}: a date should be written as 2027-01-11")


def _refuse(reason: str) -> NoReturn:
    raise ValueError(reason)

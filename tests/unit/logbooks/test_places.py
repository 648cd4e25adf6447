"""A place is read as people write it; one that is none gets a reason, and never shows a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from innomethods.errors import BadPlace, StoreError, StoreUnreachable
from innomethods.logbooks import JsonLinesLogbook, MemoryLogbook, open_logbook
from innomethods.logbooks.places import Kind, place_of, without_password

SECRET = "h/emme@lig"  # noqa: S105 - nobody's


@pytest.mark.parametrize(
    ("place", "kind", "name"),
    [
        (":memory:", Kind.MEMORY, ":memory:"),
        ("log.jsonl", Kind.LINES, "log.jsonl"),
        (Path("a") / "log.JSONL", Kind.LINES, "a/log.JSONL"),
        ("runs.db", Kind.SQLITE, "runs.db"),
        ("runs.sqlite", Kind.SQLITE, "runs.sqlite"),
        ("runs.sqlite3", Kind.SQLITE, "runs.sqlite3"),
        ("sqlite:///runs.db", Kind.SQLITE, "runs.db"),
        ("sqlite:////data/runs", Kind.SQLITE, "/data/runs"),
        ("postgresql://kari@db/runs", Kind.POSTGRESQL, "postgresql+psycopg://kari@db/runs"),
        ("postgresql+psycopg://kari@db/runs", Kind.POSTGRESQL, "postgresql+psycopg://kari@db/runs"),
    ],
)
def test_places_people_write(place: str | Path, kind: Kind, name: str) -> None:
    found = place_of(place)
    assert (found.kind, found.name.replace("\\", "/")) == (kind, name)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "nothing is no place for a logbook: use ':memory:'"),
        ("log.txt", r"a file that ends in .jsonl, .db or .sqlite"),
        ("log", "or an address such as postgresql://user@host/database"),
        ("sqlite://", "write sqlite:///runs.db"),
        ("sqlite:///", "write sqlite:///runs.db"),
        ("sqlite:///runs.db?mode=ro", "write sqlite:///runs.db"),
        (f"postgres://kari:{SECRET}@db/runs", "write postgresql:// instead"),
        (f"postgresql+psycopg2://kari:{SECRET}@db/runs", "write postgresql:// instead"),
        (f"mysql://kari:{SECRET}@db/runs", "or an address such as"),
        (f"postgresql://kari:{SECRET}@db", "it names no database"),
        (f"postgresql://kari:{SECRET}@db:port/runs", "it can't be read"),
        (f"postgresql://kari@127.0.0.1:1/runs?sslmode=sometimes&password={SECRET}", "sslmode"),
        (f"postgresql://kari@127.0.0.1:1/runs?shoe_size=44&password={SECRET}", "shoe_size"),
    ],
)
def test_what_is_no_place_is_refused_with_a_reason_and_no_password(place: str, words: str) -> None:
    with pytest.raises((BadPlace, StoreError), match=words) as caught:
        open_logbook(place)
    told = f"{caught.value!s} {caught.value!r} {caught.value.__cause__} {caught.value.args}"
    assert SECRET not in told
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_bad_place_is_a_value_error() -> None:
    with pytest.raises(ValueError, match=r"\.jsonl"):
        open_logbook("a.txt")


def test_a_server_that_does_not_answer_is_told_without_the_password() -> None:
    with pytest.raises(
        StoreUnreachable, match=r"^postgresql://kari:[*]{3}@127.0.0.1:1/runs: the logbook can't be reached"
    ) as caught:
        open_logbook("postgresql://kari:hemmelig@127.0.0.1:1/runs")
    assert "hemmelig" not in repr(caught.value)
    assert isinstance(caught.value, OSError)


def test_a_host_nobody_knows_is_told() -> None:
    with pytest.raises(StoreUnreachable, match="no-such-host"):
        open_logbook("postgresql://kari:hemmelig@no-such-host.invalid/runs")


def test_passwords_are_hidden_wherever_they_stand() -> None:
    assert (
        without_password(f"x postgresql://kari:{SECRET}@db/r?password=a&b=1 y")
        == "x postgresql://kari:***@db/r?password=***&b=1 y"
    )
    assert without_password("postgresql://kari@db/runs") == "postgresql://kari@db/runs"
    assert "hemmelig" not in repr(place_of("postgresql://kari:hemmelig@db/runs"))


def test_files_and_memory_open_as_they_did(tmp_path: Path) -> None:
    assert isinstance(open_logbook(), MemoryLogbook)
    assert isinstance(open_logbook(tmp_path / "a.jsonl"), JsonLinesLogbook)

"""Searches as people type them, over sectors, languages and slips of the keyboard, on the shelf that ships."""

from __future__ import annotations

from pathlib import Path

import pytest

import innomethods as im

SHELF = im.Catalogue.shipped()
TABLE = Path(__file__).with_name("what_people_type.txt")
SECTORS = {
    "helse", "skole", "barnevern", "nav", "plan", "teknisk", "kultur", "arkiv", "it", "innkjøp", "økonomi", "medvirkning",
    "klima", "ledelse", "metode", "feil", "hverdag",
}  # fmt: skip


def rows() -> list[tuple[str, str, str, frozenset[str]]]:
    found, sector = [], ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            sector = line.removeprefix("#").strip()
        elif line.strip():
            language, text, wanted = (part.strip() for part in line.split("|"))
            found.append((sector, language, text, frozenset(wanted.split())))
    return found


ROWS = rows()


@pytest.mark.parametrize(
    ("language", "text", "wanted"), [row[1:] for row in ROWS], ids=[f"{row[1]}-{row[2]}" for row in ROWS]
)
def test_something_sensible_is_among_the_first_five(language: str, text: str, wanted: frozenset[str]) -> None:
    found = [hit.address for hit in SHELF.search(text, language, limit=5)]
    assert wanted & {*found}, found


def test_the_table_covers_every_sector_and_language() -> None:
    assert {row[0] for row in ROWS} == SECTORS
    counted = {language: sum(row[1] == language for row in ROWS) for language in ("nb", "nn", "en")}
    assert len(ROWS) >= 150
    assert min(counted.values()) >= 40, counted


def test_what_is_wanted_is_on_the_shelf() -> None:
    known = {f"{entry.id}:{entry.path}" if entry.path else entry.id for entry in SHELF._index.entries}
    assert not {(row[2], one) for row in ROWS for one in row[3] if one not in known}


def test_words_that_say_nothing_of_the_matter_lead_nowhere() -> None:
    assert SHELF.search("xylofon", "nb") == ()

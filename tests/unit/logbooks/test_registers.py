"""The register of persons in a file: what is named is there, what is forgotten is gone, and a bad file is told."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.unit.running.walks import begun

from innomethods.errors import BadPerson, KeptFileFault, NoSuchPerson
from innomethods.logbooks import JsonLinesLogbook
from innomethods.logbooks.kept_files import KeptFile
from innomethods.logbooks.persons import Forgotten, Person
from innomethods.logbooks.registers import FileRegister, beside
from innomethods.model import Phase
from innomethods.running import By

DAY, LATER = date(2027, 1, 11), date(2028, 1, 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "runs.persons.json"


@pytest.fixture
def register(path: Path) -> FileRegister:
    return FileRegister(path, wait=0.2)


def test_who_is_named_is_there_for_the_next_process(register: FileRegister, path: Path) -> None:
    kari = register.name("Kari Nordmann", on=DAY, contact="kari@fjordvik.example", note="prosjektleder")
    ola = register.name("Ola Berg", on=LATER, key="m1")
    again = FileRegister(path)
    assert again.list() == (kari, ola)
    assert again.look_up(kari.key) == Person(kari.key, "Kari Nordmann", DAY, "kari@fjordvik.example", "prosjektleder")
    assert path.stat().st_mode & 0o777 == 0o600


def test_nobody_is_there_before_the_first(register: FileRegister, path: Path) -> None:
    assert register.list() == ()
    with pytest.raises(NoSuchPerson, match="'p1'"):
        register.look_up("p1")
    with pytest.raises(NoSuchPerson):
        register.forget("p1", on=DAY)
    assert not path.exists()


def test_random_keys_avoid_those_that_are_or_were_taken(path: Path) -> None:
    keys = iter(["p-b", "p-b", "p-c", "p-b", "p-c", "p-d"])
    register = FileRegister(path, keys=lambda: next(keys))
    assert register.name("Kari Nordmann", on=DAY).key == "p-b"
    assert register.name("Ola Berg", on=DAY).key == "p-c"
    register.forget("p-b", on=DAY)
    assert register.name("Per Li", on=DAY).key == "p-d"


def test_forgetting_erases_every_trace_in_the_folder(register: FileRegister, path: Path, tmp_path: Path) -> None:
    register.name("Kari Nordmann", on=DAY, key="p1", contact="kari@fjordvik.example", note="prosjektleder")
    register.name("Ola Berg", on=DAY, key="p2")
    assert register.forget("p1", on=LATER) == Forgotten("p1", LATER)
    assert register.forget("p1", on=date(2030, 1, 1)) == Forgotten("p1", LATER)  # the first day stays
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not any(word in kept for word in (b"Kari", b"Nordmann", b"kari@", b"prosjektleder"))
    assert b"Ola Berg" in kept
    assert json.loads(path.read_text())["forgotten"] == [{"key": "p1", "on": "2028-01-03"}]
    with pytest.raises(BadPerson, match="was forgotten"):
        register.name("Per Li", on=LATER, key="p1")


def test_a_log_verifies_and_reads_the_same_after_its_people_are_forgotten(tmp_path: Path) -> None:
    clock = datetime(2027, 1, 11, 12, tzinfo=UTC)
    book = JsonLinesLogbook(tmp_path / "runs.jsonl", lambda: clock)
    place = beside(book.path)
    assert place is not None
    register = FileRegister(place)
    key = register.name("Kari Nordmann", on=DAY).key
    run = book.save(begun(Phase("a")).start("a", at=DAY, by=By("lead", key)))
    head, log = book.verify(run.id).head, book.path.read_bytes()
    register.forget(key, on=LATER)
    assert book.verify(run.id, head).ok
    assert book.path.read_bytes() == log
    assert b"Nordmann" not in log
    assert register.read().shown(key) == f"{key} (forgotten)"


def test_replacing_keeps_since_when_a_name_is_kept(register: FileRegister) -> None:
    register.name("Kari Nordmann", on=DAY, key="p1")
    assert register.name("Kari Li", on=LATER, key="p1", contact="kl@x", replace=True) == Person(
        "p1", "Kari Li", DAY, "kl@x"
    )
    with pytest.raises(BadPerson, match="somebody's already"):
        register.name("Per Li", on=LATER, key="p1")
    with pytest.raises(NoSuchPerson):
        register.name("Per Li", on=LATER, key="p9", replace=True)
    assert [person.name for person in register.list()] == ["Kari Li"]


def test_a_file_edited_in_a_windows_editor_reads(register: FileRegister, path: Path) -> None:
    register.name("Kari Nordmann", on=DAY, key="p1")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert [person.key for person in register.list()] == ["p1"]


GOOD = '{"innomethods": "persons/1", "persons": [{"key": "p1", "name": "Kari Nordmann", "since": "2027-01-11"}], "forgotten": []}'
ROW = '"persons": [{"key": "p1", "name": "Kari Nordmann", "since": "2027-01-11"}]'


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "1:1: this is no JSON"),
        (GOOD[:70], "1:"),
        (GOOD.replace("[", "[\n", 1).replace('"since"', "since"), "2:40: this is no JSON"),
        ("[]", "should begin with"),
        ("null", "should begin with"),
        ('{"seen": {}}', "should begin with"),
        (GOOD.replace("persons/1", "follower/1"), "should begin with"),
        (GOOD.replace("persons/1", "persons/2"), "upgrade innomethods"),
        (GOOD.replace("persons/1", "persons/one"), "upgrade innomethods"),
        (GOOD.replace('"forgotten"', '"former"'), "other parts"),
        (GOOD.replace("[]", "{}"), "“forgotten” should be a list"),
        (GOOD.replace("2027-01-11", "11.01.2027"), "“persons”, number 1: a date"),
        (GOOD.replace('"since": ', '"since_": '), "“persons”, number 1: it should have the fields"),
        (GOOD.replace('"since"', '"born": "1990-01-01", "since"'), "“persons”, number 1: it should have the fields"),
        (GOOD.replace('"p1"', "1"), "“persons”, number 1: it should have texts only"),
        (GOOD.replace('"p1"', '"P 1"'), "The key 'P 1'"),
        (GOOD.replace("[]", '[{"key": "p1", "on": "2027-01-11"}]'), "'p1' can't be kept: it stands twice"),
        (GOOD.replace("[]", '["p1"]'), "“forgotten”, number 1"),
        (GOOD.replace(ROW, f"{ROW}, {ROW}"), "stands twice"),
        ("[" * 100_000, "nested too deeply|no JSON"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_register_is_told_and_left_alone(
    register: FileRegister, path: Path, content: str, told: str
) -> None:
    path.write_text(content, encoding="utf-8")
    for action in (
        register.list,
        lambda: register.look_up("p1"),
        lambda: register.name("Ola Berg", on=DAY),
        lambda: register.forget("p1", on=DAY),
    ):
        with pytest.raises(KeptFileFault, match=told) as caught:
            action()
        assert str(path) in str(caught.value)
        assert "Nordmann" not in str(caught.value)
    assert path.read_text(encoding="utf-8") == content


def test_a_file_in_another_encoding_is_told(register: FileRegister, path: Path) -> None:
    path.write_bytes(GOOD.replace("Kari", "Bjørn").encode("latin-1"))
    with pytest.raises(KeptFileFault, match="UTF-8"):
        register.list()


def test_a_register_in_use_elsewhere_is_told(register: FileRegister, path: Path) -> None:
    register.name("Kari Nordmann", on=DAY, key="p1")
    with KeptFile(path).alone():
        assert register.read().persons  # reading waits for nobody
        with pytest.raises(KeptFileFault, match="another process"):
            register.forget("p1", on=DAY)
    assert register.list()[0].name == "Kari Nordmann"


def test_many_writers_lose_nobody(path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number)]) for number in range(4)]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0, 0]
    kept = FileRegister(path).read()
    assert sorted(person.name for person in kept.persons) == sorted(f"N{a} B{b}" for a in range(4) for b in range(1, 5))
    assert len(kept.forgotten) == 4


WRITER = """
import sys
from datetime import date
from innomethods.logbooks.registers import FileRegister

register, day = FileRegister(sys.argv[1], wait=60), date(2027, 1, 11)
keys = [register.name(f"N{sys.argv[2]} B{number}", on=day).key for number in range(5)]
register.forget(keys[0], on=day)
"""


@pytest.mark.parametrize(
    ("log", "place"),
    [
        ("runs.jsonl", "runs.persons.json"),
        ("a/b/runs.db", "a/b/runs.persons.json"),
        ("sqlite:///runs.sqlite", "runs.persons.json"),
        ("sqlite:////srv/runs.db", "/srv/runs.persons.json"),
        ("postgresql+psycopg://db/runs", None),
        (":memory:", None),
    ],
)
def test_a_register_stands_beside_its_log(log: str, place: str | None) -> None:
    assert beside(log) == (Path(place) if place is not None else None)

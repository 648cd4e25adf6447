"""`innomethods rules freshness`: what it says of files from Lovdata, and of files that aren't."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

DATA = Path(__file__).parents[2] / "data" / "procurement" / "lovdata"
FOA = DATA / "foa-2026-07-28.md"


def run(*words: str) -> Result:
    return CliRunner().invoke(innomethods, words)


def newer(path: Path, *, day: str = "1 april 2028") -> Path:
    """Write the regulation as it may look in 2028: new thresholds, a new amending regulation."""
    text = FOA.read_text("utf-8").replace("1,63 millioner", "1,71 millioner")
    note = "[21 april 2026 nr. 623](forskrift/2026-04-21-623)."
    assert note in text
    text = text.replace(note, f"{note[:-1]}, [1 mars 2028 nr. 300](forskrift/2028-03-01-300) (i kraft {day}).")
    target = path / "foa.md"
    target.write_text(text.replace("2026-07-28T", "2028-05-01T").replace('"2026-07-01"', '"2028-04-01"'), "utf-8")
    return target


def test_a_changed_section_is_told_with_the_rows_that_stand_there(tmp_path: Path):
    told = run("rules", "freshness", str(newer(tmp_path)))
    assert told.exit_code == 1
    words = " ".join(told.stdout.replace("\N{NO-BREAK SPACE}", " ").split())
    assert "FOA § 5-3: changed by FOR-2028-03-01-300, in force 1 April 2028" in words
    assert "FOA § 5-3: the figure isn't in the text Look at: eea-state" in words
    assert "last change in force 1 April 2028" in words
    assert "not legal advice" in told.stderr


def test_the_record_holds_each_row_by_itself(tmp_path: Path):
    told = run("--json", "rules", "freshness", str(newer(tmp_path)))
    record = json.loads(told.stdout)
    changed = {one["id"]: one for one in record["changes"] if one["kind"] == "changed"}
    assert set(changed) >= {"national-limit", "contest-part-five", "eea-state", "eea-other", "eea-works"}
    assert changed["eea-state"]["place"] == "FOA § 5-3"
    assert (changed["eea-state"]["in_force"], changed["eea-state"]["seen"]) == ("2028-04-01", "2026-07-28")
    assert record["statutes"][0]["last_change"] == "2028-04-01"
    assert "LOA" in record["elsewhere"]


def test_an_archive_gives_the_acts_that_rows_rest_on_and_no_others(tmp_path: Path):
    archive = tmp_path / "gjeldende-sentrale-forskrifter.tar.bz2"
    xml = (DATA / "foa-2026-07-28.xml").read_bytes()
    with tarfile.open(archive, "w:bz2") as made:
        for name in ("sf/sf-20160812-0974.xml", "sf/sf-20010101-0001.xml"):
            member = tarfile.TarInfo(name)
            member.size = len(xml)
            made.addfile(member, io.BytesIO(xml))
    record = json.loads(run("--json", "rules", "freshness", str(archive)).stdout)
    assert [one["id"] for one in record["statutes"]] == ["forskrift/2016-08-12-974"]
    assert not [one for one in record["changes"] if one["place"] in {"FOA § 1-1", "FOA § 5-3"}]


def test_an_archive_without_them_is_told(tmp_path: Path):
    archive = tmp_path / "other.tar.bz2"
    with tarfile.open(archive, "w:bz2"):
        pass
    told = run("rules", "freshness", str(archive))
    assert told.exit_code == 3
    assert "none of the acts that the rows rest on" in told.stderr


@pytest.mark.parametrize("content", [b"", b"# Notes\n", b"\x00\xff\xfe binary", b"<html><p>no act</p></html>"])
def test_a_file_that_is_no_act_is_told_with_where_to_get_one(tmp_path: Path, content: bytes):
    path = tmp_path / "notes.md"
    path.write_bytes(content)
    told = run("rules", "freshness", str(path))
    assert (told.exit_code, told.stdout) == (3, "")
    assert "notes.md is no act or regulation from Lovdata" in told.stderr
    assert "gjeldende-lover.tar.bz2" in told.stderr


def test_an_older_text_is_told_and_says_nothing():
    told = run("--lang", "nn", "rules", "freshness", str(DATA / "foa-2026-04-29.md"))
    assert told.exit_code == 0
    assert "teksten er eldre enn den radene blei lesne i" in told.stdout
    assert "Ingenting kunne samanliknast." in told.stdout


def test_no_file_is_wrong_use():
    assert run("rules", "freshness").exit_code == 2


def test_own_rules_are_compared_too(tmp_path: Path):
    (tmp_path / "project.yaml").write_text("innomethods: project/1\n", "utf-8")
    (tmp_path / "own.yaml").write_text(
        'innomethods: rules/1\nid: own\ncountry: "NO"\n'
        "sources:\n  - {id: text, title: The text, certainty: seen}\n"
        "rows:\n  - id: our-limit\n    title: {nb: grense, nn: grense, en: limit}\n    unit: NOK\n    values:\n"
        "      - {from: 2026-07-01, value: 100000, source: text, reference: FOA § 1-1, seen: 2026-07-28}\n",
        "utf-8",
    )
    told = run("--json", "rules", "freshness", str(FOA), "--project", str(tmp_path / "project.yaml"))
    assert [one["kind"] for one in json.loads(told.stdout)["changes"] if one["id"] == "our-limit"] == ["no-figure"]

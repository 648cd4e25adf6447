"""`innomethods i18n` and `innomethods sources`: what they say, in words and in JSON, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from innomethods.cli.main import innomethods

GOOD = """\
innomethods: tool/1
id: note
title: {nb: Lapp, nn: Lapp, en: Note}
why: {nb: Dere ser det., nn: De ser det., en: You see it.}
what: {nb: Et ark., nn: Eit ark., en: A sheet.}
sources:
  - {id: ours, title: Our own, certainty: derived}
  - {id: memory, title: Not looked up, certainty: remembered, note: {nb: Gjelder navnet., nn: Gjeld namnet., en: The name.}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "zz-note.yaml").write_text(GOOD.replace("id: note", "id: zz-note"), encoding="utf-8")
    return tmp_path


def call(*words: object) -> Result:
    return CliRunner().invoke(innomethods, [str(word) for word in words])


def answer(*words: object) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(call(*words).stdout)
    return record


def spoil(folder: Path, old: str, new: str) -> None:
    file = folder / "tools" / "zz-note.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


class TestI18n:
    def test_a_good_file_is_complete_and_still_to_be_read(self, folder: Path) -> None:
        result = call("i18n", "tools/zz-note", "--folder", folder)
        assert result.exit_code == 0
        assert "tools/zz-note  100%  100%  100%" in result.stdout
        assert "No native has read 1 of 1 files in nynorsk" in result.stderr

    def test_a_missing_text_is_an_error_with_its_place(self, folder: Path) -> None:
        spoil(folder, "title: {nb: Lapp, nn: Lapp, en: Note}", "title: {nb: Lapp, en: Note}")
        result = call("i18n", "tools/zz-note", "--folder", folder)
        assert result.exit_code == 1
        assert "zz-note.yaml:3:13: L01 The text in nynorsk is missing." in result.stdout
        assert "75%, 1 finding" in result.stdout

    def test_a_warning_ends_with_1_only_when_strict(self, folder: Path) -> None:
        spoil(folder, "en: A sheet.", "en: A sheet")
        assert call("i18n", "tools/zz-note", "--folder", folder).exit_code == 0
        assert call("i18n", "tools/zz-note", "--folder", folder, "--strict").exit_code == 1

    def test_findings_speak_the_language_asked_for(self, folder: Path) -> None:
        spoil(folder, "nn: Eit ark.", "nn: Et ark.")
        assert "Teksten på nynorsk har ord" in call("i18n", "tools/zz-note", "--folder", folder, "--lang", "nn").stdout

    def test_only_one_language_can_be_asked_about(self, folder: Path) -> None:
        spoil(folder, "nn: Eit ark.", "nn: Et ark.")
        assert call("i18n", "tools/zz-note", "--folder", folder, "--only", "nb").exit_code == 0
        assert call("i18n", "tools/zz-note", "--folder", folder, "--only", "nn").exit_code == 1

    def test_json_says_what_an_entry_for_a_reader_needs(self, folder: Path) -> None:
        told = answer("i18n", "tools/zz-note", "--folder", folder, "--json")
        (file,) = told["files"]
        assert (told["schema_version"], told["findings"]) == (1, [])
        assert file["languages"]["nn"] | {"texts": ""} == {
            "complete": 1.0, "findings": 0, "lix": None, "texts": "", "read": None,
        }  # fmt: skip
        assert {row["language"]: row["texts"].partition(":")[0] for row in told["to_read"]} == dict.fromkeys(
            ["nb", "nn", "en"], "txt1"
        )

    def test_what_is_most_used_is_to_be_read_first(self) -> None:
        used = [
            row["used_by"]
            for row in answer("i18n", "tools/zip-analysis", "results/kernel", "methods/blt", "--json")["to_read"]
        ]
        assert used == sorted(used, reverse=True)

    def test_a_file_that_is_not_there_is_told_with_the_one_meant(self, folder: Path) -> None:
        result = call("i18n", "tools/zz-noet", "--folder", folder)
        assert (result.exit_code, "Did you mean 'tools/zz-note'" in result.stderr) == (2, True)

    def test_a_broken_file_is_told_and_not_thrown(self, folder: Path) -> None:
        spoil(folder, "title: {", "title: [{")
        result = call("i18n", "tools/zz-note", "--folder", folder)
        assert result.exit_code == 1
        assert "can't be read" in result.stdout
        assert "D10" in result.stdout


class TestSources:
    def test_each_source_is_told_with_its_certainty_and_note(self, folder: Path) -> None:
        result = call("sources", "tools/zz-note", "--folder", folder)
        assert result.exit_code == 0
        assert "remembered: memory – Not looked up" in result.stdout
        assert "The name." in result.stdout
        assert "2 sources in 1 files; no findings." in result.stderr

    def test_one_certainty_can_be_asked_for(self, folder: Path) -> None:
        told = answer("sources", "tools/zz-note", "--folder", folder, "--certainty", "remembered", "--json")
        assert [(row["id"], row["used_in"]) for row in told["sources"]] == [("memory", [])]
        assert told["counts"] == {"seen": 0, "remembered": 1, "derived": 0}

    def test_what_rests_on_a_source_is_told_by_path(self) -> None:
        told = answer("sources", "methods/blt", "--json")
        behind = {row["id"]: row["used_in"] for row in told["sources"]}
        assert "need/collect/talked-and-observed" in behind["blt-oe"]

    def test_what_rests_on_nothing_ends_with_1(self, folder: Path) -> None:
        text = GOOD.partition("sources:")[0].replace("id: note", "id: zz-note")
        (folder / "tools" / "zz-note.yaml").write_text(text, encoding="utf-8")
        result = call("sources", "tools/zz-note", "--folder", folder)
        assert (result.exit_code, "T05" in result.stderr) == (1, True)

"""`innomethods check`: files and packs, whichever way they are named, with the exit code that belongs to what is found."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.catalogue.sound_pack import PACK, PROJECT, spoilt, written

from innomethods.cli.main import innomethods

METHOD = PACK["methods/other.yaml"].replace("worry@seen", "need@identified").replace("worry@", "need@")
METHOD = METHOD.replace("[guests]", "[users]").replace("does: lead", "does: project-lead")
OVERLAY = """\
innomethods: overlay/1
id: mine
title: {nb: Min, nn: Min, en: Mine}
not-for:
  - {method: blt, reason: {nb: a, nn: a, en: a}}
changes:
  - extend: {into: [need/colect]}
    tools: [interview]
    reason: {nb: a, nn: a, en: a}
"""


def call(*words: object) -> Result:
    return CliRunner().invoke(innomethods, [str(word) for word in words])


def found(*words: object) -> Counter[tuple[str, str, int]]:
    """Return file, code and line of each finding."""
    rows = json.loads(call("check", *words, "--json").stdout)["findings"]
    return Counter((Path(row["file"]).name, row["code"], row["line"]) for row in rows)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the sound pack in `pack`."""
    written(tmp_path / "pack")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestAPack:
    def test_is_sound_whichever_way_it_is_named(self, folder: Path) -> None:
        for words in (["pack"], ["--folder", "pack"], ["--folder", "pack", "pack"], [folder / "pack"]):
            assert call("check", *words, "--strict").exit_code == 0

    def test_has_the_same_findings_whichever_way_it_is_named(self, folder: Path) -> None:
        spoilt(Path("pack"), "methods/small.yaml", "tools: [card]", "tools: [crad]")
        spoilt(Path("pack"), "overlays/ask-more.yaml", '[listen, look, "**"]', "[liste]")
        spoilt(Path("pack"), "results/ours.yaml", "nn: Møtt, ", "")
        spoilt(Path("pack"), "choosing/ours.yaml", "[small, decide]", "[smal, decide]")
        spoilt(Path("pack"), "tools/card.yaml", "most: 5", "most: 0")
        spoilt(Path("pack"), "rules/no.yaml", "source: law}", "source: lwa}")
        Path("pack/tools/card.yaml").rename("pack/tools/card.yml")
        Path("pack/method").mkdir()
        Path("pack/method/blt.yaml").write_text(METHOD.replace("id: other", "id: blt"), encoding="utf-8")
        Path("pack/methods/sod.yaml").write_text(METHOD.replace("id: other", "id: sod"), encoding="utf-8")
        by_path = found("pack")
        assert by_path == found("--folder", "pack") == found("--folder", "pack", "pack")
        assert {code for _, code, _ in by_path} == {"C01", "C04", "C05", "D30", "E02", "S06", "W14", "W19"}

    def test_may_hold_projects_which_know_its_methods(self, folder: Path) -> None:
        Path("pack/trial.yaml").write_text(PROJECT.replace("joined@1", "smal@2"), encoding="utf-8")
        assert found("pack") == found("--folder", "pack") == Counter([("trial.yaml", "D30", 4)])
        assert "Did you mean ‘small’" in call("check", "pack").stdout

    def test_of_a_misspelt_folder_only_is_told_with_the_nearest_name(self, folder: Path) -> None:
        Path("own/method").mkdir(parents=True)
        told = call("check", "--folder", "own")
        assert (told.exit_code, "did you mean methods/?" in told.stderr) == (3, True)


class TestAFile:
    def test_that_is_absent_can_not_be_read(self, folder: Path) -> None:
        told = call("check", "absent.yaml")
        assert (told.exit_code, "D01" in told.stdout) == (3, True)
        assert call("check", "absent.yaml", "pack").exit_code == 3
        spoilt(Path("pack"), "methods/small.yaml", "tools: [card]", "tools: [crad]")
        assert call("check", "absent.yaml", "pack").exit_code == 1

    def test_that_is_an_overlay_is_laid_over_the_methods_it_is_meant_for(self, folder: Path) -> None:
        Path("mine.yaml").write_text(OVERLAY, encoding="utf-8")
        assert found("mine.yaml") == Counter([("mine.yaml", "W19", 7)])
        message = call("check", "mine.yaml").stdout
        assert "copi-adopt, " in message.partition("Laid over ")[2]
        assert message.count("\n") == 1
        assert "blt" not in message

    def test_that_is_a_table_is_held_against_the_shelf(self, folder: Path) -> None:
        Path("mine.yaml").write_text(
            PACK["choosing/ours.yaml"].replace("small", "bllt").replace("ask-more", "pv-gates"), "utf-8"
        )
        assert found("mine.yaml") == Counter([("mine.yaml", "C04", 11)])

    @pytest.mark.parametrize(
        ("name", "old", "new", "told"),
        [
            ("results/ours.yaml", "id: met,", "id: seen,", ("E01", 11)),
            ("roles/ours.yaml", "nn: Leiar, ", "", ("W14", 4)),
            ("rules/no.yaml", "nn: Grense, ", "", ("W14", 9)),
            ("tools/card.yaml", "id: team", "id: fit", ("E01", 13)),
            ("frames/paper.yaml", "most: 5", "most: 1", ("S06", 10)),
            ("terms.yaml", "sources: [ours]", "sources: [oour]", ("T01", 6)),
            ("wordlists/ours.yaml", "same", "smae", ("D11", 3)),
        ],
    )
    def test_of_every_kind_is_looked_into(
        self, folder: Path, name: str, old: str, new: str, told: tuple[str, int]
    ) -> None:
        Path("mine.yaml").write_text(PACK[name].replace(old, new, 1), encoding="utf-8")
        assert found("mine.yaml") == Counter([("mine.yaml", *told)])

    def test_with_another_name_than_its_id_is_fine_where_nobody_looks_for_it(self, folder: Path) -> None:
        Path("mine.yml").write_text(METHOD, encoding="utf-8")
        assert call("check", "mine.yml", "--strict").exit_code == 0


class TestAFolderOfFiles:
    def test_has_every_yaml_file_checked(self, folder: Path) -> None:
        Path("plain/deeper").mkdir(parents=True)
        Path("plain/deeper/one.yml").write_text(METHOD.replace("nn: Sjå, ", ""), encoding="utf-8")
        Path("plain/two.yaml").write_text(METHOD.replace("nn: Annan, ", ""), encoding="utf-8")
        assert found("plain") == Counter([("one.yml", "W14", 10), ("two.yaml", "W14", 3)])

    def test_without_any_says_so(self, folder: Path) -> None:
        Path("empty").mkdir()
        told = call("check", "empty")
        assert (told.exit_code, "holds no .yaml files" in told.stderr) == (3, True)


def test_what_is_wrong_in_a_method_is_told_where_the_method_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("way.yaml").write_text(
        'innomethods: method/1\nid: way\nedition: "1"\ntitle: {nb: Vei, nn: Veg, en: Way}\nflow:\n  - phase: collect\n'
        "    title: {nb: Samle, nn: Samle, en: Collect}\n    does: project-lead\n    estimate: 10\n    checklist:\n"
        '      - must: talked\n        ask: {nb: "Hvem?", nn: "Kven?", en: "Who?"}\n',
        encoding="utf-8",
    )
    Path("p.yaml").write_text(
        'innomethods: project/1\nid: p\nmethod: way.yaml\nstart: 2027-01-11\ncountry: "NO"\nestimates:\n  collect: 3\n',
        encoding="utf-8",
    )
    told = CliRunner().invoke(innomethods, ["check", "p.yaml"])
    assert "way.yaml:11:9: W13" in told.stdout
    assert "p.yaml:7" not in told.stdout


def test_a_missing_first_key_is_guessed_and_more_may_follow(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text("id: p\nmethod: blt\nstart: 2027-01-11\n", encoding="utf-8")
    told = CliRunner().invoke(innomethods, ["check", "p.yaml"])
    assert "‘innomethods: project/1’" in told.stdout
    assert "more findings may follow" in told.stderr

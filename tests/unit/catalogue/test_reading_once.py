"""What a catalogue has read stays; a new one reads anew; a wider one reads no more than it must."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from tests.unit.catalogue.sound_pack import PACK, PROJECT, spoilt, written

import innomethods as im
from innomethods import documents
from innomethods.composing import resolve_project
from innomethods.errors import DocumentProblems, NoSuchMethod
from innomethods.ids import Pin

SMALL, OTHER, SHORT = "methods/small.yaml", "methods/other.yaml", "variants/small-short.yaml"
MORE, CARD = "overlays/ask-more.yaml", "tools/card.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return written(tmp_path / "pack")


class TestFilesThatChange:
    READ = sorted(name for name in PACK if not name.startswith("rules/") and name != "proofread.yaml")

    @staticmethod
    def read_all(shelf: im.Catalogue) -> None:
        shelf.search("liten")
        shelf.recommend()

    @pytest.mark.parametrize("file", READ)
    def test_are_told_and_a_new_catalogue_reads_them_anew(self, pack: Path, file: str) -> None:
        shelf = im.Catalogue(pack)
        self.read_all(shelf)
        assert shelf.findings == ()
        (pack / file).write_text(f"{PACK[file]}# changed\n", encoding="utf-8")
        assert [(item.code, str(item.place)) for item in shelf.findings] == [("C03", f"{pack / file}:1:1")]
        assert im.Catalogue(pack).findings == ()
        again = shelf.with_folder(pack)
        self.read_all(again)
        assert "C03" not in {item.code for item in again.findings}

    def test_of_the_same_size_and_in_the_same_second_are_seen(self, pack: Path) -> None:
        shelf = im.Catalogue(pack)
        before = (pack / CARD).stat()
        assert shelf.tools["card"].title.en == "Card"
        (pack / CARD).write_text(PACK[CARD].replace("en: Card", "en: Cord"), encoding="utf-8")
        os.utime(pack / CARD, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
        assert [item.code for item in shelf.findings] == ["C03"]
        assert shelf.tools["card"].title.en == "Card"
        assert im.Catalogue(pack).tools["card"].title.en == "Cord"

    def test_give_a_project_the_method_as_it_is_now(self, pack: Path) -> None:
        file = pack / "trial.yaml"
        file.write_text(PROJECT, encoding="utf-8")
        first = resolve_project(im.read_project(file, im.Catalogue(pack)), im.Catalogue(pack))
        (pack / OTHER).write_text(PACK[OTHER].replace("phase: look", "phase: peek"), encoding="utf-8")
        shelf = im.Catalogue(pack)
        again = resolve_project(im.read_project(file, shelf), shelf)
        assert [placed.path for placed in first.method.phases] == ["first/look"]
        assert [placed.path for placed in again.method.phases] == ["first/peek"]

    def test_give_another_answer_even_where_the_project_names_them_by_pin_only(self, pack: Path) -> None:
        project = im.Project(
            "trial", im.Method("whole", flow=im.Embed(Pin("other", "1"), "part")), start=date(2027, 1, 11), country="NO"
        )
        first = resolve_project(project, im.Catalogue(pack))
        (pack / OTHER).write_text(PACK[OTHER].replace("phase: look", "phase: peek"), encoding="utf-8")
        assert resolve_project(project, im.Catalogue(pack)) != first

    def test_that_were_broken_stay_broken_until_a_new_catalogue(self, pack: Path) -> None:
        spoilt(pack, OTHER, "flow:", "flwo:")
        shelf = im.Catalogue(pack)
        for _ in range(2):
            with pytest.raises(DocumentProblems) as problems:
                shelf["other"]
            assert "flwo" in str(problems.value)
            (pack / OTHER).write_text(PACK[OTHER], encoding="utf-8")
        assert [item.code for item in shelf.findings] == ["C03"]
        assert im.Catalogue(pack)["other"].phases


class TestAFolderMore:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        opened: list[str] = []
        read = documents.read_kind

        def reading(path: Path, kind: str) -> documents.Loaded:
            opened.append(path.name)
            return read(path, kind)

        monkeypatch.setattr(documents, "read_kind", reading)
        return opened

    def test_is_read_and_nothing_else_again(self, pack: Path, tmp_path: Path, opened: list[str]) -> None:
        more = tmp_path / "more"
        (more / "overlays").mkdir(parents=True)
        (more / MORE.replace("ask-more", "again")).write_text(PACK[MORE].replace("id: ask-more", "id: again"), "utf-8")
        shelf = im.Catalogue(pack)
        small = shelf["small"]
        assert opened
        opened.clear()
        wider = shelf.with_folder(more)
        assert wider["small"] is small
        assert wider.overlays["again"].changes
        assert opened == ["again.yaml"]

    def test_may_have_what_a_method_missed(self, pack: Path, tmp_path: Path, opened: list[str]) -> None:
        more = tmp_path / "more"
        (more / "tools").mkdir(parents=True)
        (more / "tools" / "crad.yaml").write_text(PACK[CARD].replace("id: card", "id: crad"), encoding="utf-8")
        spoilt(pack, SMALL, "tools: [card]", "tools: [card, crad]")
        shelf = im.Catalogue(pack)
        assert [tool.id for tool in shelf["small"].tools] == ["card"]
        opened.clear()
        assert [tool.id for tool in shelf.with_folder(more)["small"].tools] == ["card", "crad"]
        assert "ours.yaml" not in opened  # results and roles are what they were

    def test_is_read_with_the_files_as_they_are_now(self, pack: Path, tmp_path: Path) -> None:
        more = tmp_path / "more"
        (more / "wordlists").mkdir(parents=True)
        shelf = im.Catalogue(pack)
        assert shelf["small"].tools[0].title.en == "Card"
        (pack / CARD).write_text(PACK[CARD].replace("en: Card}", "en: Other card}"), encoding="utf-8")
        assert shelf.with_folder(more)["small"].tools[0].title.en == "Other card"


class TestTheMapping:
    @pytest.mark.parametrize("id", ["no such", "small@", "@", "", "small@2@3", "nowhere", "driven", "small@9"])
    def test_has_no_such_key_and_says_so_as_mappings_do(self, pack: Path, id: str) -> None:
        shelf = im.Catalogue(pack)
        assert shelf.get(id) is None
        assert id not in shelf
        with pytest.raises(KeyError):
            shelf[id]

    def test_of_a_broken_file_holds_its_id_and_no_edition(self, pack: Path) -> None:
        spoilt(pack, OTHER, "flow:", "flwo:")
        shelf = im.Catalogue(pack)
        assert "other" in shelf
        assert "other@1" not in shelf
        assert {"small", "small@1", "small@2"} <= {*shelf, *(name for name in ("small@1", "small@2") if name in shelf)}

    def test_is_equal_to_itself_only(self, pack: Path) -> None:
        shelf = im.Catalogue(pack)
        assert shelf == shelf  # noqa: PLR0124 - that is what is asked
        assert shelf != im.Catalogue(pack)
        assert len({shelf, shelf, im.Catalogue(pack)}) == 2
        assert im.Catalogue.shipped() is im.Catalogue.shipped()

    @pytest.mark.parametrize(
        ("id", "kind", "file"),
        [
            ("small", None, SMALL),
            ("small", "method", SMALL),
            ("card", None, CARD),
            ("ask-more", "overlay", MORE),
            ("small-short", "overlay", SHORT),
            ("paper", None, "frames/paper.yaml"),
            ("paper", "reference", "frames/paper.yaml"),
            ("paper", "frame", "frames/paper.yaml"),
        ],
    )
    def test_knows_where_each_thing_comes_from(self, pack: Path, id: str, kind: str | None, file: str) -> None:
        assert im.Catalogue(pack).origin(id, kind) == pack / file

    @pytest.mark.parametrize(
        ("id", "kind"), [("paper", "method"), ("paper", "survey"), ("small", "mehtod"), ("x", None)]
    )
    def test_says_what_comes_from_nowhere(self, pack: Path, id: str, kind: str | None) -> None:
        with pytest.raises(NoSuchMethod):
            im.Catalogue(pack).origin(id, kind)


@pytest.mark.parametrize(("folder", "meant"), [("method", "methods"), ("tool", "tools"), ("surveis", "surveys")])
def test_a_folder_that_holds_no_content_is_told_with_the_nearest_name(tmp_path: Path, folder: str, meant: str) -> None:
    (tmp_path / folder).mkdir()
    with pytest.raises(NotADirectoryError, match=f"{folder}/ is not read: did you mean {meant}/"):
        im.Catalogue(tmp_path)


def test_a_method_opens_without_the_tool_whose_file_is_broken(pack: Path) -> None:
    spoilt(pack, CARD, "what:", "waht:")
    shelf = im.Catalogue(pack)
    assert shelf["small"].tools == ()
    assert shelf["small"].phases[0].node.tools == ("card",)

"""Every shipped text is held to the language guide, file by file; what a person lets stand has a reason and is needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue
from innomethods.catalogue.texts import Review, content_files, read_guide, review, stale_exceptions
from innomethods.documents.passages import file_name
from innomethods.findings import KINDS
from innomethods.wording import LANGUAGES

FOLDERS = Catalogue.shipped().folders
FILES = [file_name(path) for path in content_files(FOLDERS)]
NEEDS_A_DICTIONARY = {"L04", "L17"}  # tests/clients/test_spelling.py


@cache
def reviews() -> dict[str, Review]:
    return {one.file: one for one in review(FOLDERS)}


@pytest.mark.parametrize("file", FILES)
def test_every_text_keeps_to_the_language_guide(file: str) -> None:
    assert [str(item) for item in reviews()[file].findings] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_every_language(language: str) -> None:
    assert {one.file for one in reviews().values() for own in one.languages if own.complete < 1} == set()


def test_what_people_let_stand_is_still_needed() -> None:
    stale = stale_exceptions(reviews().values(), read_guide(FOLDERS))
    assert [let for let in stale if let.rule not in NEEDS_A_DICTIONARY] == []


def test_what_people_let_stand_names_a_rule_that_is_there_and_narrows_it_down() -> None:
    for let in read_guide(FOLDERS).proofread.let_stand:
        assert let.rule in KINDS
        assert let.words or (let.file and let.path), let
        assert len(let.reason.split()) >= 3, let
        assert let.file is None or let.file in FILES, let


def test_what_people_have_read_is_on_the_shelf() -> None:
    assert {reading.file for reading in read_guide(FOLDERS).proofread.read} <= set(FILES)


def test_files_are_counted_by_who_uses_them() -> None:
    assert reviews()["results/kernel"].used > 3
    assert reviews()["methods/blt"].used >= 3  # its variants name it


class TestAFolderOfOnesOwn:
    text = "innomethods: tool/1\nid: {id}\ntitle: {{nb: Lapp, nn: Lapp, en: Note}}\n"

    def folder(self, tmp_path: Path, **more: str) -> Path:
        (tmp_path / "tools").mkdir()
        (tmp_path / "tools" / "note.yaml").write_text(self.text.format(id="note"), encoding="utf-8")
        for name, text in more.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(self, tmp_path: Path) -> None:
        folder = self.folder(tmp_path)
        (folder / "tools" / "broken.yaml").write_text("innomethods: tool/1\n  id: [", encoding="utf-8")
        broken, note = review([folder])
        assert (broken.languages, broken.findings[0].code, note.findings) == ((), "D10", ())

    def test_a_native_has_read_it_until_the_text_changes(self, tmp_path: Path) -> None:
        folder = self.folder(tmp_path)
        texts = review([folder])[0].language("nn").texts
        entry = f"{{file: tools/note, language: nn, by: native reader, on: 2027-01-11, texts: '{texts}'}}"
        (folder / "proofread.yaml").write_text(
            f"innomethods: proofread/1\nid: own\nread: [{entry}]\n", encoding="utf-8"
        )
        assert [own.is_read for own in review([folder])[0].languages] == [False, True, False]
        file = folder / "tools" / "note.yaml"
        file.write_text(file.read_text("utf-8").replace("nn: Lapp", "nn: Setel"), encoding="utf-8")
        nynorsk = review([folder])[0].language("nn")
        assert (nynorsk.is_read, nynorsk.read is not None) == (False, True)

    def test_its_own_terms_hold(self, tmp_path: Path) -> None:
        word = "{{term: {}, avoid: [{}], certainty: derived}}"
        terms = (
            "innomethods: terms/1\nid: own\nsources: [{id: ours, title: Our own, certainty: derived}]\nterms:\n"
            f"  - id: note\n    nb: {word.format('notat', 'lapp')}\n    nn: {word.format('notat', 'lapp')}\n"
            f"    en: {word.format('memo', 'note')}\n    sources: [ours]\n"
        )
        (found,) = review([self.folder(tmp_path, terms=terms)])
        assert [item.code for item in found.findings] == ["L14", "L14", "L14"]

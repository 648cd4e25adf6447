"""Sources: what is a publication keeps its own title, and what is none is said in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest

import innomethods as im
from innomethods import documents
from innomethods.sources import Source
from innomethods.wording import LANGUAGES, Wording

CONTENT = Path(im.__file__).parent / "content"
FILES = [path for path in sorted(CONTENT.rglob("*.yaml")) if path.name != "proofread.yaml"]
SOURCES = (
    Source("book", title="A Book of Notes", publisher="Us", certainty="seen"),
    Source("ours", title=Wording(nb="Vårt råd", nn="Rådet vårt", en="Our advice"), certainty="derived"),
)


def test_a_publications_title_is_the_same_in_every_language() -> None:
    book = Source("book", title="A Book of Notes", certainty="seen")
    assert {book.title.text(language) for language in LANGUAGES} == {"A Book of Notes"}


def test_a_title_may_be_given_in_each_language() -> None:
    ours = Source("ours", title=Wording(nb="Vårt råd", en="Our advice"), certainty="derived")
    assert (ours.title.text("nn"), ours.title.text("en")) == ("Vårt råd", "Our advice")


def test_both_are_written_and_read_back_as_they_stood(tmp_path: Path) -> None:
    method = im.Method("small", title="Small", flow=im.Phase("look", does="lead"), sources=SOURCES)
    file = tmp_path / "small.yaml"
    im.write_method(method, file)
    assert im.read_method(file).sources == SOURCES
    assert "title: A Book of Notes" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_no_publication_is_named_in_the_readers_language(path: Path) -> None:
    for source in documents.read_document(path).sources:
        if not (source.publisher or source.address or source.year):
            assert source.title.missing() == (), source.id
            assert source.title.nb != source.title.en, source.id

"""What the generated pages say, in three languages, and how it is marked."""

import pytest
from docutils import nodes

from innomethods.findings import KINDS
from innomethods.sphinx_ext import labels, library_labels
from innomethods.sphinx_ext.cards import finding_card
from innomethods.sphinx_ext.objects import language_of_site
from innomethods.sphinx_ext.prose import definitions, fields, said
from innomethods.sphinx_ext.subject import anchor_of
from innomethods.wording import Counted, Wording


def _wordings(value: object) -> list[Wording]:
    if isinstance(value, dict):
        return [words for one in value.values() for words in _wordings(one)]
    if isinstance(value, Counted):
        return [value.one, value.many]
    return [value] if isinstance(value, Wording) else []


EVERY_LABEL = [
    (name, words)
    for module in (labels, library_labels)
    for name, value in vars(module).items()
    if name.isupper()
    for words in _wordings(value)
]


@pytest.mark.parametrize(("name", "words"), EVERY_LABEL)
def test_every_label_stands_in_three_languages(name, words):
    assert words.missing() == ()


def test_a_text_that_only_another_language_has_is_marked_with_that_language():
    assert said(Wording(en="Need"), "nb")[0]["classes"] == ["language-en"]
    assert isinstance(said(Wording(nb="Behov"), "nb")[0], nodes.Text)


def test_what_holds_nothing_leaves_no_trace():
    assert fields([("Tools", [])]) == []
    assert definitions([]) == []


def test_anchors_of_different_paths_differ():
    assert anchor_of("m", "a-b/c") != anchor_of("m", "a/b-c")


@pytest.mark.parametrize(
    ("site", "language"), [("nb_NO", "nb"), ("no", "nb"), ("nn", "nn"), ("en-GB", "en"), ("sv", "en")]
)
def test_the_language_of_the_site_decides_when_nothing_is_said(site, language):
    assert language_of_site(site) == language


@pytest.mark.parametrize("code", KINDS)
def test_a_finding_is_told_in_three_languages_at_an_anchor_that_is_its_code(code):
    card = finding_card(KINDS[code])
    marked = [
        name for part in card.findall(nodes.container) for name in part["classes"] if name.startswith("language-")
    ]
    assert card["ids"] == [code]
    assert sorted(marked) == ["language-en", "language-nb", "language-nn"]


def test_the_shortest_example_that_can_be_read_is_shown(tmp_path):
    for name, text in {"E07-long": "a: 1\nb: 2\n", "E07-short": "a: 1\n", "E07-binary": "a: \x00\n"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "file.yaml").write_text(text, encoding="utf-8")
        (tmp_path / name / "expected.txt").write_text("E07 …", encoding="utf-8")
    shown = [block.astext() for block in finding_card(KINDS["E07"], tmp_path).findall(nodes.literal_block)]
    assert shown == ["a: 1", "E07 …"]

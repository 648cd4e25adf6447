"""Text into plain data: YAML 1.2, limits before growth, and the same answer with and without the C parser."""

import json
import os
import time
import tracemalloc
from pathlib import Path

import pytest
import yaml

from innomethods.documents import loading, opening, parse, read_benefits, read_document
from innomethods.documents.loading import load
from innomethods.errors import DocumentProblems

BAD = Path(__file__).parents[2] / "bad_content"


def problems(content, name="f.yaml"):
    with pytest.raises(DocumentProblems) as caught:
        load(content, name)
    return caught.value.findings


def codes(content):
    return [told.code for told in problems(content)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("no", "no"), ("NO", "NO"), ("yes", "yes"), ("on", "on"), ("true", True), ("False", False), ("null", None), ("~", None),
     ("12:30", "12:30"), ("010", 10), ("0o10", "0o10"), ("0x10", "0x10"), ("1_000", "1_000"), ("1e3", 1000.0), (".5", 0.5),
     ("-2.", -2.0), (".inf", ".inf"), (".nan", ".nan"), ("2027-01-11", "2027-01-11"), ("+7", 7), ("1e999", "1e999"),
     ('"7"', "7"), ("'true'", "true"), ("=", "="), ("Nulla", "Nulla"), ("9" * 400, "9" * 400)],
)  # fmt: skip
def test_scalars_are_read_by_yaml_1_2(written, meant):
    value = load(f"a: {written}\n", "f.yaml").data["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_keys_are_always_text():
    assert load("2013: a\nno: b\nnull: c\ntrue: d\n", "f.yaml").data == {
        "2013": "a",
        "no": "b",
        "null": "c",
        "true": "d",
    }


def test_a_merge_key_is_a_key_like_others():
    assert load("a: &a {x: 1}\nb: {<<: *a}\n", "f.yaml").data["b"] == {"<<": {"x": 1}}


def test_a_few_aliases_are_fine():
    assert load("a: &a [1]\nb: *a\nc: [*a, *a]\n", "f.yaml").data == {"a": [1], "b": [1], "c": [[1], [1]]}


def test_places_count_from_one_in_characters():
    tree = load("# æøå\nnavn: Færre\ntekst: {nb: blåbær, en: «x»}\n", "f.yaml")
    spot = tree.root.inside["tekst"].inside["en"]
    assert (spot.line, spot.column) == (3, 25)
    assert tree.text.text[spot.start : spot.end] == "«x»"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_give_the_same_places(end):
    (told,) = problems(f"a: 1{end}b: 2{end}a: 3{end}b: [{end}")[-1:]
    assert (told.place.line, told.place.column) == (4, 4)


def test_a_byte_order_mark_is_no_character():
    tree = load("\ufeffa: 1\n".encode(), "f.yaml")
    assert tree.data == {"a": 1}
    assert tree.root.column == 1


def test_all_problems_of_a_text_come_together_in_file_order():
    text = "a: 1\na: 2\nnb: Steg 1: samle\nnn: {x: Behov, løsning, y: hva?}\nen: Sak #1\nz: !t x\nq: {x: a: b}\n"
    assert codes_of(text) == ["D08", "D17", "D15", "D16", "D14", "D07", "D17"]


def codes_of(text):
    try:
        return [told.code for told in load(text, "f.yaml").findings]
    except DocumentProblems as error:
        return [told.code for told in error.findings]


@pytest.mark.parametrize(
    "text",
    ["title: Sak  # en kommentar\n", "publisher: Øvre Eiker kommune # sett\n", "nb: Sak  # en kommentar\n", "mode: open # comment\n", "mode: open #comment\n", 'nb: "Sak #1"\n', "nb: Sak#1\n",
     "a: [1, 2] # x\n", "a: {b: 1} #x\n", "nb: >-\n  Sak #1\n", "nb: Sak\n# alene\nnn: Sak\n", "a: {b: , c: d}\n",
     "a: {b: '', c: d}\n", 'a: {"b": c}\n', "nb: Hva nå?\n", "nb: Ja, nei\n", "nb: klokka 12:30\n", "a: http://x.no/#y\n"],
)  # fmt: skip
def test_what_is_meant_is_no_trap(text):
    assert not load(text, "f.yaml").findings


@pytest.mark.parametrize(
    "text", ["nb: Sak #1\n", "nb: Sak # 1\n", "nb: Sak  #1\n", "title: Ny sak #1\n", "- Ny sak #1\n"]
)
def test_text_that_a_comment_cuts_is_told(text):
    assert [told.code for told in load(text, "f.yaml").findings] == ["D14"]


def test_a_syntax_error_that_cannot_be_mended_keeps_what_was_found_before_it():
    assert codes("nb: Steg 1: samle\na: 1\na: 2\nb: 'x\n") == ["D17", "D08", "D10"]


def test_many_traps_in_a_large_file_are_told_soon():
    text = "\n".join(f"k{number}: a: b" for number in range(60_000))
    started = time.process_time()
    assert set(codes(text)) == {"D17"}
    # A second or less; what grows with the square of the text takes minutes. Between them no slow machine matters.
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "text",
    ["a: " + "[" * 400_000, "[" * 400_000, "a: " + "{b: " * 200_000, "- " * 300_000, "? " * 300_000, '"' * 900_000,
     "a: b:" * 150_000, "&a " * 250_000, "*a " * 250_000, "a: !" * 200_000, "x: >\n" * 150_000, "[]," * 300_000,
     "a" * 999_999, "\x01" * 999_999, "\u200b" * 300_000, "a: |\n" + " b\n" * 300_000, "%YAML " * 150_000,
     "innomethods: method/1\nid: a\ngaps:\n" + "- x\n" * 40_000, "innomethods: method/1\nid: a\ngaps:\n" + "-\n" * 40_000,
     "innomethods: method/1\nid: a\nflow:\n" + "- phse: a\n" * 40_000, "a: &a [" + "x," * 40_000 + "]\nb: [" + "*a," * 90 + "]\n"],
)  # fmt: skip
def test_malicious_text_does_not_keep_anyone_waiting(text):
    started = time.process_time()
    try:
        parse(text, "f.yaml")
    except DocumentProblems as error:
        assert 0 < len(error.findings) <= loading.MOST_FINDINGS  # noqa: PT017 - some of them are right
    # A second or less; what grows with the square of the text takes minutes. Between them no slow machine matters.
    assert time.process_time() - started < 20


def test_a_huge_file_is_refused_without_reading_it(tmp_path):
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(DocumentProblems) as caught:
        read_document(huge)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [told.code for told in caught.value.findings] == ["D03"]
    assert "50 MB" in str(caught.value)
    assert peak < 2 * opening.LARGEST


def test_binary_is_no_text():
    assert codes(bytes(range(256)) * 10) == ["D02"]
    assert set(codes(b"\x00\x01\x02" * 1000)) == {"D25"}


@pytest.mark.parametrize(("make", "word"), [("mkdir", "folder"), ("mkfifo", "ordinary file"), (None, "no such file")])
def test_what_is_no_readable_file_is_told(tmp_path, make, word):
    path = tmp_path / "file.yaml"
    if make:
        getattr(os, make)(path)
    with pytest.raises(DocumentProblems) as caught:
        read_document(path)
    assert [told.code for told in caught.value.findings] == ["D01"]
    assert word in str(caught.value)


def test_a_name_that_no_system_takes_is_told():
    with pytest.raises(DocumentProblems) as caught:
        read_document("a\0b")
    assert [told.code for told in caught.value.findings] == ["D01"]


CASES = [case for case in sorted(BAD.iterdir()) if case.name.startswith("D") and (case / "file.yaml").is_file()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_without_the_c_parser_the_messages_are_the_same(case, monkeypatch):
    content = (case / "file.yaml").read_bytes()
    monkeypatch.chdir(case)

    def told():
        try:
            return [str(one) for one in load(content, "file.yaml").findings]
        except DocumentProblems as error:
            return [str(one) for one in error.findings]

    fast = told()
    monkeypatch.setattr(loading, "_LOADER", yaml.SafeLoader)
    assert told() == fast


def test_deep_nesting_needs_no_c_parser(monkeypatch):
    monkeypatch.setattr(loading, "_LOADER", yaml.SafeLoader)
    recipe = json.loads((BAD / "D04-too-deep-inline" / "made_from.json").read_text(encoding="utf-8"))
    assert codes(recipe["before"] + recipe["repeat"] * recipe["times"]) == ["D04"]


def test_a_benefits_plan_of_five_thousand_lines_is_read(tmp_path):
    line = '      - {year: 2028, until: 2036, amount: "100 NOK", least: "80 NOK", most: "150 NOK", what: Line %d, kind: budget, '
    line += (
        "party: us, ramp: [0.25, 0.5], price-year: 2027, basis: {nb: Målt i tre år, nn: Målt i tre år, en: Measured}}\n"
    )
    text = "innomethods: benefits/1\nid: big\noptions:\n  - {id: 'null', kind: 'null', title: As now}\n"
    text += "  - id: a\n    title: A\n    effects:\n" + "".join(line % at for at in range(5000))
    assert len(text.encode()) > 1_000_000
    (tmp_path / "big.yaml").write_text(text, encoding="utf-8")
    plan = read_benefits(tmp_path / "big.yaml")
    assert len(plan.options[1].effects) == 5000

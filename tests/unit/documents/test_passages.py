"""Texts and statements found in plain data: whatever kind of file, with the paths and places people use."""

from __future__ import annotations

from pathlib import Path

import pytest

from innomethods.catalogue import Catalogue
from innomethods.documents import parse, read_method
from innomethods.documents.loading import load
from innomethods.documents.passages import Told, file_name, passages_of, read_passages
from innomethods.documents.statements import read_statements, statements_of
from innomethods.errors import DocumentProblems

METHOD = """\
innomethods: method/1
id: own
title: {nb: Egen, nn: Eigen, en: Own}
use-when:
  - {nb: Alltid, en: Always}
flow:
  - stage: first
    flow:
      - phase: collect
        estimate: {least: 3, likely: 5, most: 9, basis: method}
        purpose: {en: To know}
        checklist:
          - must: talked
            basis: method
            ask: {nb: "Hvem?", nn: "", en: "Who?"}
  - choice: route
    decided-by: service-owner
    branches:
      short: [{phase: try, title: {en: Try}}]
  - gate: enough
    criteria:
      - should: sure
        ask: {en: "Sure?"}
        sources: [ours]
sources:
  - {id: ours, title: Our own, certainty: derived, note: {en: Made here}}
"""


@pytest.fixture
def told() -> Told:
    return passages_of(load(METHOD, "own.yaml"))


def test_paths_are_those_that_people_and_methods_use(told: Told) -> None:
    assert [passage.path for passage in told.passages] == [
        "title", "use-when/0", "first/collect/purpose", "first/collect/talked/ask", "route/short/try/title", "enough/sure/ask",
        "sources/ours/note",
    ]  # fmt: skip


def test_a_path_leads_to_its_check_in_the_method(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(METHOD, encoding="utf-8")
    method = read_method(file, Catalogue.shipped())
    assert all(
        passage.path.removesuffix("/ask") in method for passage in read_passages(file).passages if passage.is_question
    )


def test_each_language_stands_at_its_own_place_and_an_empty_text_is_still_a_text(told: Told) -> None:
    ask = told.passages[3]
    assert (ask.use, ask.nb, ask.nn) == ("ask", "Hvem?", "")
    assert str(ask.place("en")) == "own.yaml:15:44"
    assert str(told.passages[1].place("nn")) == "own.yaml:5:10"  # nothing in nynorsk: where the text begins


def test_a_map_that_is_no_text_by_language_is_left_alone() -> None:
    terms = (
        "innomethods: terms/1\nid: own\nterms:\n  - id: a\n    nb: {term: x}\n    nn: {term: x}\n    en: {term: x}\n"
    )
    assert passages_of(load(terms, "terms.yaml")).passages == ()


def test_a_file_that_does_not_say_what_it_is_is_told() -> None:
    with pytest.raises(DocumentProblems, match="1 problem"):
        passages_of(load("title: {en: Own}\n", "own.yaml"))


def test_what_a_file_defines_and_names_is_known() -> None:
    roles = "innomethods: roles/1\nid: shared\nroles:\n  - {id: owner, title: {en: Owner}, side: demand}\n"
    assert passages_of(load(roles, "roles.yaml")).defines == {"owner"}
    method = passages_of(load("innomethods: method/1\nid: own\ninputs: [need@identified]\nvariants: [x]\n", "own.yaml"))
    assert method.defines == {"own"}
    assert {"need", "x"} <= method.names


def test_every_shipped_file_can_be_read_and_is_called_by_its_folder_and_name() -> None:
    folder = Catalogue.shipped().folders[0]
    for file in (folder / "roles" / "shared.yaml", folder / "results" / "kernel.yaml"):
        assert read_passages(file).passages
    assert file_name(folder / "roles" / "shared.yaml") == "roles/shared"


class TestStatements:
    def test_checks_gates_and_published_estimates_carry_their_basis(self) -> None:
        found = [
            (fact.path, fact.basis, fact.must_cite) for fact in statements_of(parse(METHOD, "own.yaml")).statements
        ]
        assert found == [
            ("first/collect", "method", False),
            ("first/collect/talked", "method", False),
            ("enough", "own", True),
            ("enough/sure", "own", False),
        ]

    def test_findings_stand_in_the_file(self) -> None:
        found = {(item.code, item.path): str(item.place) for item in statements_of(parse(METHOD, "own.yaml")).findings}
        assert found == {
            ("T02", "first/collect"): "own.yaml:9:9",
            ("T02", "first/collect/talked"): "own.yaml:13:13",
            ("T02", "enough"): "own.yaml:20:5",
        }

    def test_a_source_that_cannot_be_found_is_told_at_its_line(self, tmp_path: Path) -> None:
        file = tmp_path / "note.yaml"
        file.write_text(
            "innomethods: tool/1\nid: note\ntitle: {en: Note}\nwhy: {en: Why}\nwhat: {en: What}\n"
            "sources:\n  - {id: book, title: A book, certainty: seen}\n",
            encoding="utf-8",
        )
        (found,) = read_statements(file).findings
        assert (found.code, found.place.line if found.place else 0) == ("T06", 7)

"""Acts as Lovdata publishes them: sections, their words, and what changed each of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from innomethods.rules.statutes import Amendment, read_statute

DATA = Path(__file__).parents[2] / "data" / "procurement" / "lovdata"


def given(name: str):
    statute = read_statute((DATA / name).read_text("utf-8"))
    assert statute is not None
    return statute


@pytest.mark.parametrize("name", ["foa-2026-07-28.md", "foa-2026-07-28.xml"])
def test_both_forms_give_the_same(name):
    statute = given(name)
    assert (statute.id, statute.last_change) == ("forskrift/2016-08-12-974", date(2026, 7, 1))
    assert statute.title.startswith("Forskrift om offentlige anskaffelser")
    scope = statute.provision("1-1")
    assert "500 000 kroner" in scope.words.replace("\N{NO-BREAK SPACE}", " ")
    assert scope.amendments == (Amendment("FOR-2026-04-14-617", date(2026, 7, 1)),)
    thresholds = statute.provision("5-3")
    assert "1,63 millioner" in thresholds.words
    assert "8,7 millioner" in thresholds.words
    assert thresholds.amendments[0] == Amendment("FOR-2018-04-04-533", date(2018, 4, 6))
    assert thresholds.amendments[-1] == Amendment("FOR-2026-04-21-623", date(2026, 4, 21))  # the day it was made


def test_links_leave_only_their_words():
    assert (
        given("foa-2026-07-28.md")
        .provision("1-1")
        .words.startswith("Forskriften gjelder når oppdragsgivere som nevnt i § 1-2 inngår")
    )


def test_what_is_adopted_and_not_in_force_is_told_apart():
    (ahead,) = given("foa-2026-04-29.md").provision("1-1").amendments
    assert ahead == Amendment("FOR-2026-04-14-617", date(2026, 7, 1), ahead=True)
    (repeal,) = given("loa-2026-07-28.md").provision("4").amendments
    assert repeal == Amendment("LOV-2026-03-06-8", None, ahead=True)


def test_a_resolution_that_sets_an_act_in_force_changes_nothing_itself():
    changes = given("loa-2026-07-28.md").provision("5").amendments
    assert [one.instrument for one in changes] == ["LOV-2017-01-13-2", "LOV-2023-06-16-68", "LOV-2026-03-06-8"]
    assert [one.in_force for one in changes] == [date(2017, 2, 14), date(2023, 6, 16), date(2026, 7, 1)]


def test_sections_with_letters_are_found_by_them():
    assert "lærlinger" in given("loa-2026-07-28.md").provision("5h").words


def test_the_copy_says_when_it_was_taken():
    assert given("foa-2026-07-28.md").taken == date(2026, 7, 28)


@pytest.mark.parametrize("text", ["", "# A page\n", "<html><body><p>Hello</p></body></html>", "---\ntitle: x\n---\n"])
def test_another_text_is_none(text):
    assert read_statute(text) is None


def test_a_file_that_was_cut_short_is_none_since_what_is_missing_isnt_gone():
    text = (DATA / "foa-2026-07-28.xml").read_text("utf-8")
    assert read_statute(text[: len(text) // 2]) is None

"""Every shipped fact has a source that is there and says how sure we are, file by file."""

from __future__ import annotations

from functools import cache

import pytest

from innomethods.catalogue import Catalogue
from innomethods.catalogue.grounds import Grounds, grounds
from innomethods.catalogue.texts import content_files
from innomethods.documents.passages import file_name
from innomethods.sources import Basis, Certainty

FOLDERS = Catalogue.shipped().folders
FILES = [file_name(path) for path in content_files(FOLDERS)]


@cache
def found() -> dict[str, Grounds]:
    return {one.file: one for one in grounds(FOLDERS)}


@pytest.mark.parametrize("file", FILES)
def test_every_fact_rests_on_a_source_that_says_so(file: str) -> None:
    assert [str(item) for item in found()[file].findings] == []


def test_what_is_remembered_can_be_listed_with_what_rests_on_it() -> None:
    remembered = [
        one for file in found().values() for one in file.cited if one.source.certainty is Certainty.REMEMBERED
    ]
    assert remembered
    assert any(one.used_in for one in remembered)


def test_every_method_has_a_source_that_was_seen() -> None:
    unseen = {
        file.file
        for file in found().values()
        if file.file.startswith("methods/") and not any(one.source.certainty is Certainty.SEEN for one in file.cited)
    }
    assert unseen == set()


def test_the_values_say_the_same_as_the_files() -> None:
    """The rules look at files; here the method values of the library are asked in another way."""
    shelf = Catalogue.shipped()
    for name in ("blt", "triple-diamond", "sod", "mission-generic"):
        method = shelf[name]
        known = {source.id: source for source in method.sources}
        for path, check in method.checks:
            behind = {known[one].certainty for one in check.sources}
            if check.basis is Basis.OWN:
                assert Certainty.DERIVED in behind, path
            else:
                assert behind - {Certainty.DERIVED}, path

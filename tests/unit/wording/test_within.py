"""The one walk through values: every part and text, under the paths that people use in files."""

from __future__ import annotations

from innomethods.catalogue import Catalogue
from innomethods.documents import read_document
from innomethods.model import Check, Choice, Criterion, Extend, Gate, Method, Overlay, Parallel, Phase, Replace, Stage
from innomethods.wording import Wording
from innomethods.wording.within import fields_of, parts_of, wordings_in

WORDS = Wording(nb="Ord", nn="Ord", en="Words")


def paths(value: object, path: str = "") -> list[str]:
    return list(dict.fromkeys(part.path for part in parts_of(value, path)))


def test_a_part_is_called_as_methods_call_it() -> None:
    flow = [
        Stage("first", [Parallel([Phase("left"), Phase("right", checklist=[Check("seen", ask=WORDS)])])]),
        Gate("go", criteria=[Criterion("must", Check("own", ask=WORDS))]),
        Choice("way", branches={"short": Phase("walk")}),
    ]
    method = Method("m", flow=flow, closing=Phase("close"))
    called = {placed.path for placed in method.placed} | {path for path, _ in method.checks} | {"closing/close"}
    assert called <= set(paths(method))


def test_what_has_no_id_is_called_by_field_and_number_and_what_an_overlay_sets_by_its_key() -> None:
    overlay = Overlay(
        "o", changes=[Extend("at", "end", add=[Phase("p")]), Replace("a", {"ask": WORDS, "tools": ["x"]})]
    )
    assert paths(overlay) == ["", "changes/0", "changes/0/add/p", "changes/1"]
    assert [path for path, _, _ in wordings_in(overlay)] == ["title", "changes/0/add/p/title", "changes/1/set/ask"]
    assert dict(fields_of(overlay.changes[1]))["tools"] == ("x",)


def test_a_row_of_things_begins_at_its_own_path() -> None:
    assert paths((Check("a", ask=WORDS), Check("b", ask=WORDS)), "checks") == ["checks/a", "checks/b"]


def test_what_is_passed_over_hides_what_is_in_it() -> None:
    method = Method("m", flow=Stage("s", Phase("p")))
    assert paths(method) == ["", "s", "s/p"]
    assert [part.path for part in parts_of(method, leave=lambda part: isinstance(part, Stage))] == [""]


def test_a_very_deep_flow_is_no_danger() -> None:
    deep: Phase | Stage = Phase("p")
    for _ in range(3000):
        deep = Stage("s", deep)
    assert sum(1 for _ in parts_of(deep)) == 3001


def test_every_text_of_the_shipped_content_is_found_in_its_file_under_the_same_path() -> None:
    shelf = Catalogue.shipped()
    for name in ("blt", "pm2"):
        loaded = read_document(shelf.origin(name, "method"))
        whole = loaded.places.of("")
        for path, _, _ in wordings_in(loaded.value()):
            assert path == "title" or loaded.places.of(path) != whole, path

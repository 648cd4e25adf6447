"""Names that changed between editions: what is published, what was put in elsewhere, and nodes called anew."""

import pytest

from innomethods.composing import Bump, Renaming, compare, renaming, resolve, semantic_digest
from innomethods.composing.renaming import name_hint, parts_of
from innomethods.model import Check, Gate, Method, Phase, Rename, Stage, Tailoring, Threshold

ASKED = Check("talked", ask="Who?")
OLD = Method(
    "small", edition="1", closing=Phase("tell"),
    flow=[
        Stage("need", [Phase("collect", checklist=[ASKED]), Phase("assess")]),
        Gate("clear", must=["need/collect/talked", Check("worth", ask="?"), Threshold("wait", at_most=3)], go_back_to=["need/collect"]),
    ],
)  # fmt: skip


def renamed(*pairs, **fields):
    return Renaming(pairs, **fields)


@pytest.mark.parametrize(
    ("path", "now"),
    [
        ("need", "insight"),
        ("need/collect", "insight/listen"),
        ("need/collect/talked", "insight/listen/talked"),
        ("need/assess", "insight/assess"),
        ("needs", "needs"),
        ("clear/need", "clear/need"),
        ("", ""),
    ],
)
def test_the_longest_pair_holds_and_takes_all_within_along(path, now):
    assert renamed(("need", "insight"), ("need/collect", "insight/listen")).of(path) == now


def test_of_two_pairs_for_one_path_the_first_holds():
    assert renamed(("a", "b"), ("a", "c")).of("a/x") == "b/x"


def test_the_way_back_leads_back():
    there = renamed(("need", "insight"), ("need/collect", "insight/listen"))
    assert all(there.reversed.of(there.of(path)) == path for path in parts_of(OLD))


def test_a_node_gets_its_names_and_those_it_speaks_of():
    named = renamed(
        ("need", "insight"), ("need/collect", "insight/listen"), ("need/collect/talked", "insight/listen/heard")
    )
    phase = named.node("need/collect", OLD["need/collect"])
    assert (phase.id, [check.id for check in phase.checklist]) == ("listen", ["heard"])
    gate = renamed(*named.pairs, ("clear/worth", "clear/worthy")).node("clear", OLD["clear"])
    assert gate.go_back_to == ("insight/listen",)
    assert [one.id for one in gate.criteria] == ["insight/listen/heard", "worthy", "wait"]
    assert named.node("need/assess", OLD["need/assess"]) == OLD["need/assess"]
    assert Renaming().node("clear", OLD["clear"]) is OLD["clear"]


def test_a_question_that_moved_elsewhere_is_asked_there():
    named = renamed(("need/collect/talked", "need/assess/talked"))
    assert named.node("need/collect", OLD["need/collect"]).checklist == ()


def test_parts_are_told_as_one_reads_them_with_their_questions_and_the_closing_flow():
    assert list(parts_of(OLD)) == [
        "need", "need/collect", "need/collect/talked", "need/assess", "clear", "clear/worth", "closing/tell",
    ]  # fmt: skip


NEW = Method(
    "small", edition="2", closing=Phase("say"),
    flow=[
        Stage("insight", [Phase("listen", checklist=[ASKED]), Phase("assess")]),
        Gate("clear", must=["insight/listen/talked", Check("worth", ask="?"), Threshold("wait", at_most=3)], go_back_to=["insight/listen"]),
    ],
    renames=[Rename("1", "need", "insight"), Rename("1", "need/collect", "insight/listen"), Rename("1", "closing/tell", "closing/say"),
             Rename("0", "clear", "elsewhere"), Rename("1", "gone", "insight"), Rename("1", "clear", "nowhere")],
)  # fmt: skip


def test_what_is_published_for_this_edition_and_leads_somewhere_holds_in_both_directions():
    pairs = (("need", "insight"), ("need/collect", "insight/listen"), ("closing/tell", "closing/say"))
    assert renaming(OLD, NEW).pairs == pairs
    assert renaming(NEW, OLD).pairs == tuple((now, was) for was, now in pairs)
    assert renaming(OLD, Method("other", edition="2", flow=NEW.flow, renames=NEW.renames)).pairs == ()


def test_what_is_told_by_hand_goes_before_what_is_published():
    assert renaming(OLD, NEW, [("need", "clear")]).pairs[0] == ("need", "clear")
    assert ("need", "insight") not in renaming(OLD, NEW, [("need", "clear")]).pairs


def test_renames_of_a_method_put_into_another_stand_where_it_was_put():
    inner = Method("inner", edition="2", flow=Phase("listen"), renames=[Rename("1", "collect", "listen")])
    middle = Method("middle", flow=[inner.embed("deep")])
    whole = resolve(Method("outer", flow=[middle.embed("learn")])).method
    assert whole.renames == (Rename("1", "collect", "listen", at="learn/deep"),)
    before = Method("inner", edition="1", flow=Phase("collect"))
    old = resolve(Method("outer", flow=[Method("middle", flow=[before.embed("deep")]).embed("learn")])).method
    assert renaming(old, whole).pairs == (("learn/deep/collect", "learn/deep/listen"),)
    assert renaming(whole, old).pairs == (("learn/deep/listen", "learn/deep/collect"),)
    moved = resolve(Method("outer", flow=[middle.embed("study")])).method
    assert ("learn/deep/collect", "study/deep/listen") in renaming(old, moved, [("learn", "study")]).pairs
    other = Method("else", edition="1", flow=Phase("collect"))
    strange = resolve(Method("outer", flow=[Method("middle", flow=[other.embed("deep")]).embed("learn")])).method
    assert renaming(strange, whole).pairs == ()


def test_compare_finds_renamed_parts_again_and_says_what_they_were_called():
    found = {
        (one.path, str(one.kind)): (one.fields, one.bump)
        for one in compare(OLD, NEW).differences
        if one.kind == "renamed"
    }
    assert found == {
        ("insight", "renamed"): (("need",), Bump.MAJOR),
        ("insight/listen", "renamed"): (("need/collect",), Bump.MAJOR),
        ("insight/listen/talked", "renamed"): (("need/collect/talked",), Bump.MAJOR),
        ("insight/assess", "renamed"): (("need/assess",), Bump.MAJOR),
    }
    words = next(one for one in compare(OLD, NEW).differences if one.path == "insight")
    assert [words.text(language) for language in ("nb", "nn", "en")] == [
        "insight: nytt navn, før need", "insight: nytt namn, før need", "insight: renamed, was need",
    ]  # fmt: skip


def test_what_parts_were_called_changes_no_meaning():
    bare = Method("small", edition="2", closing=Phase("say"), flow=NEW.flow)
    assert semantic_digest(bare) == semantic_digest(NEW)
    assert compare(bare, NEW).bump is Bump.PATCH


def test_a_rename_to_nowhere_is_told_in_the_method_s_own_file_and_not_once_it_is_tailored():
    from innomethods.checking import find_problems

    method = Method("small", flow=Phase("a"), renames=[Rename("1", "x", "b")])
    assert [(one.code, one.message.en) for one in find_problems(method) if one.code == "E02"] == [
        ("E02", "Unknown path: ‘b’.")
    ]
    tailored = Method(
        "small", flow=Phase("a"), renames=method.renames, tailoring=[Tailoring("ours", "suppress", "b", "x")]
    )
    assert [one.code for one in find_problems(tailored) if one.code == "E02"] == []


def test_a_path_that_is_gone_is_told_by_its_present_name():
    method = Method("m", flow=Phase("find"), renames=[Rename("1", "search", "find")])
    assert "‘find’" in name_hint(method, "search", ["find"]).text("en")
    assert name_hint(method, "fnd", ["find"]).text("en") == "Did you mean ‘find’?"

"""Editing a flow: one walk that rebuilds the tree and leaves alone what isn't changed."""

import attrs

from innomethods.composing.editing import checks_in, edit_flow, with_checks
from innomethods.model import Branch, Check, Choice, Gate, Phase, Stage, Steps

A, B, C = (Phase(name) for name in "abc")
TALKED, HEARD = Check("talked", ask="Who?"), Check("heard", "should", ask="Who else?")
FLOW = Stage("s", A >> (B & C)) >> Choice("way", branches={"x": A, "y": B}) >> Gate("g")


def test_every_named_node_is_asked_inner_before_outer():
    seen = []
    edit_flow(FLOW, lambda path, node: seen.append(path) or [node])
    assert seen == ["s/a", "s/b", "s/c", "s", "way/x/a", "way/x", "way/y/b", "way/y", "way", "g"]


def test_unchanged_nodes_keep_their_identity():
    edited = edit_flow(FLOW, lambda path, node: [] if path == "g" else [node])
    assert all(was is now for was, now in zip(FLOW.items, edited.items, strict=False))


def test_a_node_can_be_taken_away_doubled_or_replaced():
    assert edit_flow(A >> B >> C, lambda path, node: [] if path == "b" else [node]) == A >> C
    assert edit_flow(A >> B, lambda path, node: [node, C] if path == "a" else [node]) == A >> C >> B
    assert edit_flow(A & B, lambda path, node: [node, C] if path == "a" else [node]) == (A >> C) & B
    assert edit_flow(A & B, lambda path, node: [] if path == "a" else [node]) == B
    assert edit_flow(A, lambda _path, _node: []) == Steps()


def test_a_branch_can_be_taken_away_and_only_a_branch_can_stand_for_it():
    def without_x(path, node):
        return [] if path == "way/x" else [node]

    assert [branch.id for branch in edit_flow(FLOW, without_x).items[1].branches] == ["y"]

    def misplaced(path, node):
        return [node, C] if path == "way/x" else [node]

    assert all(isinstance(branch, Branch) for branch in edit_flow(FLOW, misplaced).items[1].branches)


def test_checks_are_those_a_node_asks_itself():
    assert checks_in(Phase("a", checklist=[TALKED])) == (TALKED,)
    assert checks_in(Gate("g", must=["a/talked", TALKED])) == (TALKED,)
    assert checks_in(Stage("s", Phase("a", checklist=[TALKED]))) == ()


def test_checks_are_changed_or_taken_away_wherever_they_stand():
    gate = Gate("g", must=["need@seen", TALKED], should=[HEARD])
    fewer = with_checks(gate, lambda check: None if check.id == "talked" else check)
    assert [criterion.id for criterion in fewer.criteria] == ["need@seen", "heard"]
    stronger = with_checks(gate, lambda check: attrs.evolve(check, strength="law"))
    assert [criterion.strength for criterion in stronger.criteria] == ["must", "law", "law"]
    phase = Phase("a", checklist=[TALKED])
    assert with_checks(phase, lambda check: check) is phase
    assert with_checks(phase, lambda _check: None).checklist == ()
    stage = Stage("s", phase)
    assert with_checks(stage, lambda _check: None) is stage

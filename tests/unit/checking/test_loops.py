"""Ways back and choices: targets, bounds, conditions that overlap, leave gaps or contradict each other."""

import pytest

from innomethods.checking.loops import RULES
from innomethods.checking.subject import Subject
from innomethods.model import Branch, Check, Choice, Gate, Method, Phase, Result, Stage, State, Threshold, When

NEED = Result("need", title="Need", states=[State("seen", title="s"), State("clear", title="c")])
ASK = Phase("ask", gives=["need@seen"], checklist=[Check("talked", ask="?")])
SORT = Phase("sort", gives=["need@clear"])


def told(flow, **fields):
    subject = Subject(Method("small", flow=flow, results=[NEED], **fields))
    return [(item.code, item.path) for rule in RULES for item in rule(subject)]


def gate(*back, must=("need@seen",), at_most=2):
    return Gate("g", must=must, go_back_to=back, at_most=at_most)


class TestWaysBack:
    @pytest.mark.parametrize(
        "flow",
        [
            [ASK, gate("ask")],
            [Stage("s", [ASK, gate("s/ask", "s")])],  # a stage around the gate is a way back too
            [Choice("way", branches={"x": [ASK, gate("way/x/ask", "way")]})],
            [Choice("way", branches={"x": ASK, "y": SORT}), gate("way", must=["need@seen"])],
        ],
    )
    def test_lead_to_what_surely_came_before(self, flow):
        assert told(flow) == []

    @pytest.mark.parametrize(
        ("flow", "code"),
        [
            ([gate("ask", must=()), ASK], "E09a"),
            ([ASK & gate("ask", must=())], "E09a"),
            ([ASK, Gate("first"), gate("first", must=())], "E09a"),
            ([Choice("way", branches={"x": [ASK, gate("way/x", must=())]})], "E09a"),
            ([Choice("way", branches={"x": ASK, "y": gate("way/x/ask", must=())})], "E09a"),
            ([Choice("way", branches={"x": ASK, "y": SORT}), gate("way/x/ask", must=())], "E09b"),
        ],
    )
    def test_that_do_not_are_told_apart(self, flow, code):
        assert [found for found, _ in told(flow)] == [code]

    def test_that_lead_nowhere_are_told_elsewhere(self):
        assert told([ASK, gate("nowhere", must=())]) == []

    def test_without_limit_end_only_by_a_criterion(self):
        assert told([ASK, gate("ask", at_most=None)]) == [("W03", "g")]
        assert told([ASK, gate("ask", must=(), at_most=None)]) == [("E10", "g")]
        assert told([ASK, gate(at_most=None)]) == []


class TestMending:
    @pytest.mark.parametrize(
        ("back", "must", "codes"),
        [
            (["sort"], ["need@clear"], []),
            (["sort"], ["need@clear", "ask/talked"], ["W20"]),
            (["ask"], ["need@clear", "ask/talked"], []),
            (["sort"], ["need@seen"], []),  # the nearest that gives it, or more, is where it is mended
            (["sort"], [Check("own", ask="?")], []),  # nobody in particular
            (["sort"], [Threshold("wait", at_most=3)], []),
            (["sort"], ["idea@had"], []),  # unknown: told elsewhere
            ([], ["ask/talked"], []),  # a gate without ways back promises none
        ],
    )
    def test_for_every_must_there_is_a_way_back_to_where_it_is_made(self, back, must, codes):
        assert [code for code, _ in told([ASK, SORT, gate(*back, must=must)])] == codes

    def test_advice_needs_no_way_back(self):
        advice = Gate("g", should=["ask/talked"], go_back_to=["sort"], at_most=2)
        assert told([ASK, SORT, advice]) == []

    def test_legal_items_do(self):
        legal = Gate("g", law=["ask/talked"], go_back_to=["sort"], at_most=2)
        assert told([ASK, SORT, legal]) == [("W20", "g")]


def branches(*conditions):
    return Choice("way", branches=[Branch(f"b{n}", Phase("x"), when=when) for n, when in enumerate(conditions)])


def is_(value):
    return When("size", is_=value)


def among(*values):
    return When("size", among=values)


def from_(limit):
    return When("size", at_least=limit)


class TestConditionsOfBranches:
    @pytest.mark.parametrize(
        "conditions",
        [
            (None, None),
            (is_(True), is_(False)),
            (is_("a"), is_("b"), None),
            (among("a", "b"), among("c"), None),
            (among("a", "b"), is_("c"), None),
            (from_(5), None),
            (from_(5), is_(3), None),
            (from_(5), among(1, 2), None),
            (is_(True), is_(1), None),
        ],
    )
    def test_that_give_every_case_one_branch_are_fine(self, conditions):
        assert told(branches(*conditions)) == []

    @pytest.mark.parametrize(
        ("conditions", "because"),
        [
            ((is_("a"), is_("b")), "other values have no branch"),
            ((is_(True),), "other values have no branch"),
            ((from_(5),), "other values have no branch"),
            ((is_("a"), is_("a"), None), "can hold at once"),
            ((is_("a"), among("a", "b"), None), "can hold at once"),
            ((among("a", "b"), among("b", "c"), None), "can hold at once"),
            ((from_(5), from_(8), None), "can hold at once"),
            ((from_(5), is_(5), None), "can hold at once"),
            ((from_(5), among(1, 6), None), "can hold at once"),
            ((is_("a"), When("other", is_="b"), None), "different facts"),
            ((), "no branches"),
        ],
    )
    def test_that_overlap_or_leave_a_gap_are_told_with_why(self, conditions, because):
        subject = Subject(Method("small", flow=branches(*conditions)))
        (item,) = (item for rule in RULES for item in rule(subject))
        assert (item.code, item.path) == ("E11", "way")
        assert because in item.message.en


class TestPartsThatNeverTakePlace:
    @pytest.mark.parametrize(
        ("outer", "inner", "dead"),
        [
            (is_(True), is_(False), True),
            (is_("a"), among("b", "c"), True),
            (from_(5), is_(4), True),
            (from_(5), among(1, 2), True),
            (is_(True), is_(True), False),
            (is_("a"), among("a", "b"), False),
            (from_(5), from_(3), False),
            (is_(True), When("other", is_=False), False),
        ],
    )
    def test_contradict_the_part_they_stand_in(self, outer, inner, dead):
        part = Stage("s", Stage("t", Phase("x", when=inner)), when=outer)
        assert told(part) == ([("E12", "s/t/x")] if dead else [])
        choice = Choice("way", branches=[Branch("b", Phase("x", when=inner), when=outer), Branch("c", Phase("y"))])
        assert told(choice) == ([("E12", "way/b/x")] if dead else [])

    def test_side_by_side_conditions_do_not_meet(self):
        assert told(Phase("a", when=is_(True)) & Phase("b", when=is_(False))) == []

    def test_in_the_closing_flow_count_too(self):
        assert told(Phase("a"), closing=Stage("s", Phase("x", when=is_(2)), when=is_(1))) == [("E12", "closing/s/x")]

"""Gates and who answers: deciders, checks asked earlier, limits, own work, those affected."""

import pytest

from innomethods.checking.gates import RULES
from innomethods.checking.subject import Subject
from innomethods.model import Branch, Check, Choice, Gate, Measure, Method, Phase, Role, Stage, Threshold, When
from innomethods.testing.strategies import SmallShelf

TALKED = Check("talked", ask="Who?")
YES = When("own-staff", is_=True)
ASK = Phase("ask", does="lead", checklist=[TALKED])
ROLES = [Role("lead", title="l", side="supply"), Role("users", title="u", side="affected")]


def told(flow, **fields):
    shelf = fields.pop("shelf", None)
    subject = Subject(Method("small", flow=flow, **fields), shelf)
    return [(item.code, item.path) for rule in RULES for item in rule(subject)]


def gate(name="g", **fields):
    return Gate(name, **{"decided_by": "owner", "must": ["ask/talked"], **fields})


class TestChecksAskedEarlier:
    @pytest.mark.parametrize(
        ("flow", "path"),
        [
            ([ASK, gate()], "ask/talked"),
            ([Stage("s", ASK), gate()], "s/ask/talked"),
            ([Choice("way", decided_by="owner", branches={"x": [ASK, gate()], "y": Phase("b", does="lead")})], "way/x/ask/talked"),
            ([Stage("s", [ASK, gate()], when=YES)], "s/ask/talked"),  # left out together
            ([Phase("ask", does="lead", checklist=[TALKED], when=YES), gate(when=YES)], "ask/talked"),
        ],
    )  # fmt: skip
    def test_that_are_surely_asked_are_fine(self, flow, path):
        assert told([self.asking(node, path) for node in flow]) == []

    def asking(self, node, path):
        """Return the node with every gate in it asking for the path."""
        from innomethods.composing.editing import edit_flow

        return edit_flow(
            node,
            lambda _path, inner: [gate(inner.id, must=[path], when=inner.when) if isinstance(inner, Gate) else inner],
        )

    @pytest.mark.parametrize(
        ("flow", "because"),
        [
            ([gate(), ASK], "asked before"),
            ([ASK & gate()], "asked before"),
            ([Phase("ask", does="lead", checklist=[TALKED], optional=True), gate()], "skipped"),
            ([Phase("ask", does="lead", checklist=[TALKED], when=YES), gate()], "condition"),
            ([Phase("ask", does="lead", checklist=[Check("talked", ask="Who?", when=YES)]), gate()], "condition"),
            ([Stage("s", ASK, when=YES), gate(must=["s/ask/talked"])], "condition"),
            ([Choice("way", decided_by="owner", branches={"x": ASK, "y": Phase("b", does="lead")}), gate(must=["way/x/ask/talked"])],
             "‘way’"),
            ([Choice("way", decided_by="owner", branches=[Branch("x", ASK, when=YES)]), gate(must=["way/x/ask/talked"])],
             "‘way’"),
        ],
    )  # fmt: skip
    def test_that_may_not_be_asked_are_errors_and_say_why(self, flow, because):
        subject = Subject(Method("small", flow=flow))
        (item,) = (item for rule in RULES for item in rule(subject))
        assert (item.code, item.path) == ("E05", "g")
        assert because in item.message.en

    def test_a_legal_one_has_its_own_code_and_advice_may_be_missing(self):
        maybe = Phase("ask", does="lead", checklist=[TALKED], optional=True)
        assert told([maybe, gate(must=[], law=["ask/talked"])]) == [("E18", "g")]
        assert told([maybe, gate(must=[], should=["ask/talked"])]) == []

    def test_unknown_ones_are_told_elsewhere(self):
        assert told([ASK, gate(must=["nowhere/talked"])]) == []


class TestLimits:
    wait = (Measure("wait", title="W", direction="down"), Measure("rate", title="R", unit="%", direction="down"))

    def limited(self, limit, observes="wait"):
        flow = [Phase("a", does="lead", observes=[observes]), gate(must=[limit])]
        return told(flow, measures=self.wait)

    @pytest.mark.parametrize(
        "limit", [{"at_most": 3}, {"at_least": 0}, {"at_least": 3, "at_most": 3}, {"at_most": 900}]
    )
    def test_that_can_be_kept_are_fine(self, limit):
        assert self.limited(Threshold("wait", **limit)) == []

    @pytest.mark.parametrize("limit", [{}, {"at_least": 4, "at_most": 3}])
    def test_that_cannot_are_errors(self, limit):
        assert self.limited(Threshold("wait", **limit)) == [("E17", "g")]

    @pytest.mark.parametrize(("limit", "codes"), [(0, []), (100, []), (100.1, ["E17"]), (-1, ["E17"])])
    def test_per_cent_ends_at_a_hundred(self, limit, codes):
        assert [code for code, _ in self.limited(Threshold("rate", at_most=limit), "rate")] == codes

    def test_of_a_check_are_looked_at_too(self):
        check = Check("short", ask="?", answer="measure", threshold=Threshold("rate", at_most=900))
        assert told(Phase("a", does="lead", checklist=[check]), measures=self.wait) == [("E17", "a/short")]

    def test_on_what_nobody_observed_before_are_errors(self):
        late = [
            Phase("a", does="lead"),
            gate(must=[Threshold("wait", at_most=3)]),
            Phase("b", does="lead", observes=["wait"]),
        ]
        assert told(late, measures=self.wait) == [("E05", "g")]


class TestDeciders:
    def test_every_gate_and_choice_is_decided_and_every_phase_done_by_somebody(self):
        flow = [Phase("a"), Gate("g", must=["need@x"]), Choice("way", branches={"x": Phase("b", does="lead")})]
        assert told(flow, closing=[Phase("z")]) == [("E08", "a"), ("E07", "g"), ("E07", "way"), ("E08", "closing/z")]

    def test_nobody_decides_on_their_own_work_since_the_gate_before(self):
        lead, nurse = (Phase(f"{name}s-work", does=name) for name in ("lead", "nurse"))
        assert told([lead, nurse, gate(must=["need@x"], decided_by="nurse")]) == [("W04", "g")]
        assert told([nurse, gate("one", must=["need@x"]), lead, gate("two", must=["need@x"], decided_by="nurse")]) == []

    def test_a_gate_that_looks_at_nothing_is_told(self):
        assert told([ASK, gate(must=[])]) == [("W02", "g")]


class TestThoseAffected:
    def by(self, *flow, **fields):
        return [code for code, _ in told(list(flow), **{"roles": ROLES, **fields})]

    def test_take_part_before_the_first_gate(self):
        asked = Phase("a", does="lead", consulted=["users"])
        assert self.by(asked, gate(must=["need@x"])) == []
        assert self.by(Phase("a", does="users"), gate(must=["need@x"])) == []
        assert self.by(Phase("a", does="lead"), gate(must=["need@x"]), asked) == ["W17"]

    def test_are_not_missed_where_there_is_no_gate_or_no_role_is_described(self):
        assert self.by(Phase("a", does="lead")) == []
        assert self.by(Phase("a", does="lead"), gate(must=["need@x"]), roles=[]) == []

    def test_may_be_described_on_the_shelf(self):
        shelf = SmallShelf(roles={role.id: role for role in ROLES})
        assert self.by(Phase("a", does="lead"), gate(must=["need@x"]), roles=[], shelf=shelf) == ["W17"]
        assert self.by(Phase("a", does="users"), gate(must=["need@x"]), roles=[], shelf=shelf) == []

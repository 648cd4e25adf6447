"""`Method`: looking things up in it, showing it, and what it keeps."""

import subprocess
import sys

import pytest

from innomethods.errors import BadId, NoSuchPath
from innomethods.ids import Pin
from innomethods.model import (
    Check,
    Choice,
    Criterion,
    Driver,
    Embed,
    Gate,
    Measure,
    Method,
    Phase,
    Result,
    Role,
    Stage,
    State,
    Steps,
)
from innomethods.sources import Source
from innomethods.wording import Wording

TALKED = Check("talked", ask="Whom have you talked to?")
WORTH = Check("worth-solving", ask="Is it worth solving?")
COLLECT = Phase(
    "collect", title=Wording(nb="Samle", en="Collect"), does="lead", consulted=["users"], checklist=[TALKED]
)
CLEAR = Gate("need-clear", decided_by="owner", criteria=[WORTH])
BUILD, BUY = Phase("develop"), Phase("order")
SMALL = Method(
    "small", edition="2013", title=Wording(nb="Liten", en="Small"),
    flow=[Stage("need", [COLLECT, CLEAR]), Choice("route", decided_by="owner", branches={"build": BUILD, "buy": BUY})],
    closing=Phase("close"),
    results=[Result("need", title="Need", states=[State("seen", title="Seen")])],
    roles=[Role("lead", title="lead", side="supply")],
    measures=[Measure("wait", title="Wait", direction="down")],
    sources=[Source("a", title="A", certainty="seen")],
)  # fmt: skip


class TestPaths:
    def test_lead_to_nodes_and_checks(self):
        assert SMALL["need/collect"] is COLLECT
        assert SMALL["need/collect/talked"] is TALKED
        assert SMALL["need/need-clear/worth-solving"] is WORTH
        assert SMALL["route/build/develop"] is BUILD
        assert SMALL["route/buy"].id == "buy"

    def test_are_told_from_others(self):
        assert "need/collect/talked" in SMALL
        assert "collect" not in SMALL
        assert "" not in SMALL
        assert None not in SMALL

    @pytest.mark.parametrize(
        ("wanted", "meant"),
        [("need/colect", "need/collect"), ("need/collect/talkd", "need/collect/talked"), ("rout/build", "route/build")],
    )
    def test_that_lead_nowhere_are_told_with_the_nearest_ones(self, wanted, meant):
        with pytest.raises(NoSuchPath, match=r"Did you mean") as caught:
            SMALL[wanted]
        assert repr(meant) in str(caught.value)

    def test_are_in_reading_order_outer_before_inner(self):
        assert [placed.path for placed in SMALL.placed] == [
            "need", "need/collect", "need/need-clear", "route", "route/build", "route/build/develop", "route/buy",
            "route/buy/order",
        ]  # fmt: skip
        assert [placed.path for placed in SMALL.phases] == ["need/collect", "route/build/develop", "route/buy/order"]
        assert [placed.path for placed in SMALL.gates] == ["need/need-clear"]
        assert [path for path, _ in SMALL.checks] == ["need/collect/talked", "need/need-clear/worth-solving"]


class TestOutline:
    def test_shows_titles_in_the_language_asked_for_with_paths(self):
        assert SMALL.outline("nb").splitlines() == [
            "Liten (small@2013)",
            "  ▸ Need  [need]",
            "    – Samle  [need/collect]",
            "    ◆ Need clear  [need/need-clear]",
            "  ? Route  [route]",
            "    · Build  [route/build]",
            "      – Develop  [route/build/develop]",
            "    · Buy  [route/buy]",
            "      – Order  [route/buy/order]",
        ]

    def test_shows_a_method_that_is_embedded_whether_it_is_at_hand_or_only_named(self):
        ours = Method("ours", flow=[SMALL.embed("learn"), Embed(Pin("buying", "2"), "buy")])
        assert ours.outline("nb").splitlines()[1:] == ["  ▣ Liten  [learn]", "  ▣ buying@2  [buy]"]

    def test_is_what_a_notebook_shows_with_nothing_that_browsers_run(self):
        risky = Method("risky", title="<script>alert(1)</script>", flow=COLLECT)
        assert "<script>" not in risky._repr_html_()
        assert "&lt;script&gt;" in risky._repr_html_()


class TestDescriptions:
    def test_are_found_by_id_or_are_none(self):
        assert (SMALL.role("lead").id, SMALL.result("need").id, SMALL.measure("wait").id) == ("lead", "need", "wait")
        assert SMALL.source("a").title.nb == "A"
        assert [SMALL.role("x"), SMALL.result("x"), SMALL.measure("x"), SMALL.source("x")] == [None] * 4

    def test_roles_are_listed_as_they_appear(self):
        assert SMALL.role_ids == ("lead", "users", "owner")

    def test_repr_is_short(self):
        assert repr(SMALL) == "Method(small@2013: 3 phases, 1 gates)"


class TestMaking:
    def test_an_empty_method_is_a_process_without_flow(self):
        empty = Method("empty")
        assert (empty.flow, empty.edition, empty.pin) == (Steps(), "1", Pin("empty", "1"))
        assert str(empty.title) == "empty"
        assert empty.closing is None
        assert Method("empty", closing=[]).closing is None

    def test_closed_lists_are_held(self):
        assert Method("some", drivers=["user"]).drivers == (Driver.USER,)
        assert Method("some", drivers="user").drivers == (Driver.USER,)
        with pytest.raises(ValueError, match="luck"):
            Method("some", drivers=["luck"])
        with pytest.raises(BadId):
            Method("Some")

    def test_what_was_handed_in_as_a_list_can_be_changed_afterwards_without_harm(self):
        flow, roles = [COLLECT], [Role("lead", title="lead", side="supply")]
        method = Method("some", flow=flow, roles=roles)
        flow.append(BUILD)
        roles.clear()
        assert (method.flow, len(method.roles)) == (COLLECT, 1)

    def test_the_same_method_has_the_same_hash_in_the_same_process_only_by_value(self):
        again = Method("some", flow=[COLLECT, CLEAR])
        assert hash(again) == hash(Method("some", flow=COLLECT >> CLEAR))
        assert again == Method("some", flow=COLLECT >> CLEAR)


def test_a_pickled_method_is_equal_in_a_process_with_other_hashes():
    code = (
        "import pickle, sys; from innomethods.model import Gate, Method, Phase\n"
        "method = Method('some', flow=[Phase('a', gives=['need@seen']), Gate('b', must=['need@seen'])])\n"
    )
    write = f"{code}hash(method); method.placed; sys.stdout.buffer.write(pickle.dumps(method))"
    read = f"{code}again = pickle.load(sys.stdin.buffer); assert again == method and hash(again) == hash(method)"
    first = subprocess.run([sys.executable, "-c", write], capture_output=True, check=True, env={"PYTHONHASHSEED": "1"})
    subprocess.run([sys.executable, "-c", read], input=first.stdout, check=True, env={"PYTHONHASHSEED": "2"})


def test_a_criterion_is_named_by_what_it_is_about():
    assert Criterion.parse("must", "need@seen").id == "need@seen"
    assert Criterion.parse("must", WORTH).id == "worth-solving"
    assert Criterion.parse("must", "need/collect/talked").id == "need/collect/talked"

"""`find_problems` as a whole: order, what is told once, and that it never raises."""

import time

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from innomethods.checking import find_problems
from innomethods.composing import resolve
from innomethods.findings import KINDS
from innomethods.model import Extend, Fact, Gate, Method, Overlay, Phase, Role, Stage, Suppress
from innomethods.testing import strategies as some
from innomethods.wording import Wording

WORDS = Wording(nb="Ord", nn="Ord", en="Words")
NB = {"title": WORDS}


def test_findings_come_in_reading_order_with_those_of_the_whole_first():
    method = Method(
        "small", outputs=["need@seen"],
        flow=[Stage("s", [Phase("b"), Gate("g")]), Phase("a", checklist=[])], closing=Phase("close", does="lead"),
    )  # fmt: skip
    found = [(item.path, item.code) for item in find_problems(method)]
    assert found == [
        ("", "E02"), ("title", "W14"), ("s/b", "E08"), ("s/b", "W08"), ("s/g", "E07"), ("s/g", "W02"), ("a", "E08"), ("a", "W08"),
        ("closing/close", "W08"),
    ]  # fmt: skip


def test_what_went_wrong_on_the_way_is_told_too():
    overlay = Overlay("local", changes=[Suppress("nowhere")])
    assert "W19" in {item.code for item in find_problems(Method("small", flow=Phase("a")), [overlay])}


def test_the_method_is_looked_at_as_it_is_used():
    overlay = Overlay("local", changes=[Extend("at", "end", add=Gate("g"))])
    assert ("g", "E07") in {
        (item.path, item.code) for item in find_problems(Method("small", flow=Phase("a")), [overlay])
    }


def test_the_same_thing_is_told_once():
    phase = Phase("a", does="leed", consulted=["leed"], **NB)
    method = Method("small", flow=phase, roles=[Role("lead", title=WORDS, side="affected")], **NB)
    assert [item.code for item in find_problems(method)] == ["E02", "W08"]


@settings(max_examples=20)
@given(
    some.methods,
    st.lists(some.overlays, max_size=1),
    st.none() | st.lists(st.builds(Fact, some.ids, some.fact_values), max_size=2),
)
def test_whatever_the_method_is_the_answer_is_findings_in_three_languages(method, overlays, facts):
    for shelf in (None, some.SmallShelf()):
        for item in find_problems(method, overlays, shelf, facts):
            assert item.code in KINDS
            assert item.message.missing() == item.mend.missing() == ()


def test_findings_have_the_same_order_every_time():
    method = Method(
        "small",
        flow=[Phase(name, consulted=["x", "y"], observes=["p", "q"]) for name in "abc"],
        roles=[Role("z", title="z", side="supply")],
    )
    assert find_problems(method) == find_problems(attrs.evolve(method))


@pytest.mark.slow
def test_the_cost_grows_with_the_size_not_with_its_square():
    def seconds(count):
        phases = [Phase(f"p{number}", does="lead") for number in range(count)]
        method = Method("long", flow=phases)
        started = time.perf_counter()
        find_problems(method)
        return time.perf_counter() - started

    seconds(500)  # warm
    assert seconds(8000) < 8 * 4 * seconds(1000)


def test_a_resolved_method_is_told_nothing_new():
    method = Method("small", flow=[Method("inner", flow=Phase("a")).embed("own")])
    assert find_problems(method) == find_problems(resolve(method).method)


def test_what_each_piece_is_asked_by_itself_may_be_left_out():
    method = Method("small", title="Small", flow=Phase("a", gives=["need@seen"], sources=["book"]))
    codes = {item.code for item in find_problems(method)}
    assert codes - {item.code for item in find_problems(method, by_itself=False)} == {"W14", "T01"}

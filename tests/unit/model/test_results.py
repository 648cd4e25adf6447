"""Results and their states in order."""

import pytest

from innomethods.errors import BadReference, NoSuchPath
from innomethods.model import Result, ResultState, State

NEED = Result(
    "need", title="need", states=[State("identified", title="i"), State("agreed", title="a")],
    exits=[State("withdrawn", title="w")],
)  # fmt: skip


def test_states_have_their_level_and_exits_have_none():
    assert [NEED.level("identified"), NEED.level("agreed")] == [0, 1]
    assert NEED.has("agreed")
    assert not NEED.has("withdrawn")
    with pytest.raises(NoSuchPath):
        NEED.level("withdrawn")
    assert NEED.state("withdrawn").id == "withdrawn"


def test_an_unknown_state_is_told_with_the_known_ones():
    for ask in (NEED.level, NEED.state):
        with pytest.raises(NoSuchPath, match="Did you mean 'need@agreed'"):
            ask("agred")


def test_states_are_read_from_text():
    assert ResultState.parse("need@agreed") == ResultState("need", "agreed")
    assert ResultState.parse_all("need@agreed") == ResultState.parse_all(["need@agreed"])
    assert str(ResultState("need", "agreed")) == "need@agreed"


@pytest.mark.parametrize("bad", ["", "need", "need@", "@agreed", "need@agreed@x", "need @agreed", None, 5])
def test_anything_else_is_refused_with_the_form(bad):
    with pytest.raises(BadReference, match="result@state"):
        ResultState.parse(bad)


def test_repr_shows_the_order():
    assert repr(NEED) == "Result('need': identified → agreed)"

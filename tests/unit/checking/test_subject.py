"""What the rules look at: one method, walked once."""

from innomethods.checking.subject import Subject
from innomethods.model import Check, Gate, Method, Phase, Result, State

NEED = Result("need", title="Need", states=[State("seen", title="s"), State("clear", title="c")])
METHOD = Method(
    "small", inputs=["need@seen"], results=[NEED],
    flow=[
        Phase("a", gives=["need@clear"], checklist=[Check("c", ask="?")]),
        Gate("g", must=[Check("own", ask="?")]),
        Phase("b", needs=["need@clear"]),
    ],
    closing=Phase("z", checklist=[Check("c", ask="?")]),
)  # fmt: skip
SUBJECT = Subject(METHOD)


def test_the_closing_flow_stands_under_a_path_of_its_own():
    assert [path for path, _ in SUBJECT.phases] == ["a", "b", "closing/z"]
    assert [path for path, _ in SUBJECT.gates] == ["g"]
    assert list(SUBJECT.asked) == ["a/c", "g/own", "closing/z/c"]
    assert "closing/z" not in SUBJECT.places


def test_what_is_reached_is_kept_as_it_was_before_each_phase():
    assert SUBJECT.reached_before == {"a": {"need": 0}, "b": {"need": 1}}


def test_levels_are_those_of_ordered_states():
    assert [SUBJECT.level("need", "clear"), SUBJECT.level("need", "lost"), SUBJECT.level("idea", "had")] == [
        1,
        None,
        None,
    ]


def test_everything_is_worked_out_once():
    assert SUBJECT.places is SUBJECT.places
    assert SUBJECT.checks is SUBJECT.checks

"""Checks, limits and the sizes of projects in which they are asked."""

import pytest

from innomethods.errors import BadId
from innomethods.model import Answer, Check, Scale, Strength, Threshold
from innomethods.sources import Basis


def test_a_check_is_a_must_to_be_confirmed_unless_it_says_otherwise():
    check = Check("worth-solving", ask="Is it worth solving?")
    assert (check.strength, check.answer, check.scale, check.basis) == (
        Strength.MUST, Answer.CONFIRM, Scale.NORMAL, Basis.OWN,
    )  # fmt: skip
    assert repr(check) == "Check('worth-solving', must)"


@pytest.mark.parametrize("field", [{"strength": "may"}, {"answer": "shrug"}, {"scale": "huge"}, {"basis": "habit"}])
def test_closed_lists_are_held(field):
    with pytest.raises(ValueError, match=r"may|shrug|huge|habit"):
        Check("worth-solving", ask="Is it?", **field)


def test_a_bad_id_is_refused():
    with pytest.raises(BadId):
        Check("Worth solving", ask="Is it?")


def test_scales_stand_in_order():
    assert sorted(Scale, key=lambda scale: scale.rank) == [Scale.LIGHT, Scale.NORMAL, Scale.FULL]


@pytest.mark.parametrize(
    ("limit", "held", "broken"),
    [
        (Threshold("wait", at_most=14), [14, 0], [14.1]),
        (Threshold("wait", at_least=3), [3, 99], [2.9]),
        (Threshold("wait", at_least=3, at_most=14), [3, 14], [2, 15]),
        (Threshold("wait"), [0], []),
    ],
)
def test_a_limit_holds_up_to_itself(limit, held, broken):
    assert all(limit.holds(value) for value in held)
    assert not any(limit.holds(value) for value in broken)


def test_a_limit_reads_as_one_writes_it():
    assert str(Threshold("wait", at_least=3, at_most=14.5)) == "wait ≥ 3 and ≤ 14.5"

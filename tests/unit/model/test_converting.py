"""What people may write, and the immutable form that is kept."""

import subprocess
import sys

import pytest

from innomethods.model.converting import TupleOf, to_tuple, to_wordings
from innomethods.wording import Wording


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("users", ("users",)),
        (["a", "b"], ("a", "b")),
        (("a",), ("a",)),
        (5, (5,)),
        (None, (None,)),
        ({"b", "a"}, ("a", "b")),
    ],
)
def test_one_value_or_several_become_a_tuple(given, kept):
    assert to_tuple(given) == kept
    assert TupleOf[str](given) == kept
    assert type(TupleOf[str](given)) is tuple


def test_whatever_can_be_gone_through_once_is_kept_for_good():
    assert to_tuple(letter for letter in "ab") == ("a", "b")


def test_a_set_becomes_the_same_tuple_in_every_process():
    code = "from innomethods.model import Phase; print(Phase('a', tools={'x', 'y', 'z', 'interview'}).tools)"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


def test_texts_become_wordings():
    assert to_wordings("Ask them") == (Wording(en="Ask them"),)
    assert to_wordings(["Ask", Wording(nb="Spør")]) == (Wording(en="Ask"), Wording(nb="Spør"))

"""Digests: stable for ever for the same meaning."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from innomethods.composing import semantic_digest, text_digest
from innomethods.composing.digests import SEMANTIC, project_of
from innomethods.model import Check, Gate, Measure, Method, Observation, Phase, Threshold, When

METHOD = Method(
    "small", inputs=["need@seen"],
    flow=[
        Phase("listen", does="lead", gives=["need@clear"], checklist=[Check("talked", ask="Who?", at_least=3)]),
        Gate("clear", decided_by="owner", must=["need@clear", Threshold("wait", at_most=14)], at_most=2),
    ],
    measures=[Measure("wait", title="Wait", direction="down")],
)  # fmt: skip
# Kept since the first edition: runs in logbooks hold it. If it changes, a new prefix (sem2:) is due, not a new number here.
SEM1 = "sem1:cad9fb2f464777c895466e94041ad0895c42753aa5eb7c4cd0089938241e7a37"


def test_a_digest_says_its_scheme_and_has_64_digits():
    for digest, scheme in ((semantic_digest(METHOD), "sem1:"), (text_digest(METHOD), "txt1:")):
        assert digest.startswith(scheme)
        assert len(digest) == len(scheme) + 64


def test_a_known_method_keeps_its_digest_for_ever():
    assert semantic_digest(METHOD) == SEM1


def test_it_is_the_same_in_every_process():
    code = "from innomethods.composing import semantic_digest; from innomethods.model import Method, Phase\n"
    code += "print(semantic_digest(Method('some', flow=Phase('a', gives=['need@seen']))))"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_defaults_are_left_out_so_that_new_fields_change_no_old_digest():
    assert project_of(Phase("a"), SEMANTIC) == {"": "Phase", "id": "a"}
    assert project_of(Gate("a"), SEMANTIC) == {"": "Gate", "id": "a"}
    assert project_of(Check("a", ask="?"), SEMANTIC) == {"": "Check", "id": "a"}


@pytest.mark.parametrize(
    ("number", "plain"),
    [(2, 2), (2.0, 2), (Decimal("2.00"), 2), (2.5, 2.5), (Decimal("2.5"), 2.5), (-0.0, 0), (float("inf"), "inf"),
     (Decimal("0.1"), {"": "Decimal", "value": "0.1"})],
)  # fmt: skip
def test_numbers_are_told_by_their_value(number, plain):
    assert project_of(number, SEMANTIC) == plain


def test_a_text_is_not_the_number_it_looks_like():
    digests = {semantic_digest(Method("m", flow=Phase("a", when=When("size", is_=value)))) for value in ("1", 1, True)}
    assert len(digests) == 3


def test_what_has_no_projection_is_told_to_the_developer():
    seen = Observation("wait", 3, date(2027, 1, 11))
    with pytest.raises(TypeError, match=r"Observation has no projection: list its fields in composing/digests\.py"):
        project_of(seen, SEMANTIC)
    with pytest.raises(TypeError, match="list has no projection"):
        project_of([1], SEMANTIC)

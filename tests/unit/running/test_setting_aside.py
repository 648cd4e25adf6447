"""What the law asks of everyone can't be set aside; what is set aside is told where it is decided."""

from __future__ import annotations

from datetime import date

import pytest

from innomethods import Catalogue, Check, Project
from innomethods.errors import Refused
from innomethods.model import Criterion, Gate, Method, Phase
from innomethods.running import Run, begin_run

DAY = date(2027, 1, 11)
SHELF = Catalogue.shipped()


def method(*, always: bool) -> Method:
    asked = Check("impartial", "law", ask="Who has checked?", answer="evidence", always=always)
    gate = Gate("award", decided_by="contract-owner", criteria=[Criterion("law", asked)])
    return Method("bought", flow=Phase("evaluate") >> gate)


def begun(*, always: bool) -> Run:
    run = begin_run(Project("p", method(always=always), start=DAY, country="NO"), at=DAY, by="project-owner")
    return run.start("evaluate", at=DAY, by="project-lead").finish("evaluate", at=DAY, by="project-lead")


def test_what_always_applies_takes_a_reference_and_no_reason_for_leaving_it_out() -> None:
    run = begun(always=True)
    with pytest.raises(Refused) as refused:
        run.answer("award/impartial", not_applicable="No time.", at=DAY, by="contract-owner")
    (told,) = refused.value.reasons
    assert told.code == "R15"
    assert "gjeld ikkje" in told.message.text("nn")
    answered = run.answer("award/impartial", evidence="statements 1–3", at=DAY, by="contract-owner")
    assert answered.assess("award", DAY).recommended.words.text("en") == "Ready: proceed. Every requirement is met."


def test_what_was_set_aside_is_told_at_the_decision_point() -> None:
    run = begun(always=False).answer("award/impartial", not_applicable="No time.", at=DAY, by="contract-owner")
    told = run.assess("award", DAY).recommended.words.text("en")
    assert told.startswith("Ready: proceed. Something the law asks was set aside")
    assert "Who has checked?" in told


@pytest.mark.parametrize(
    "path",
    ["award/impartial", "award/votes", "award/record-complete", "evaluate/as-published"],
)
def test_at_an_award_the_law_asks_these_of_everyone(path: str) -> None:
    checks = dict(SHELF["award-and-contract"].checks)
    assert checks[path].always
    assert not checks["may-sign/no-injunction"].always

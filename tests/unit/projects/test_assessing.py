"""A project's assessments and its run's are put together: the later day holds, and what differs is told."""

from datetime import date

import attrs
import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Gate, LegalAssessment, Method, Phase, Procurement, Project
from innomethods.procurement import routes
from innomethods.projects import find_run_problems, purchase_facts, with_assessments
from innomethods.projects.assessing import find_assessment_problems
from innomethods.quantities import Money
from innomethods.running import begin_run
from innomethods.sources import Source

RULES = Catalogue.shipped().rules("NO")
DAY = date(2028, 3, 1)
DESIGN = Procurement(
    "design", country="NO", buyer="municipality", sector="classic", kind="services", vat="excluded",
    total=Money(2_400_000, "NOK"), dates={"notice": DAY},
)  # fmt: skip
STANDSTILL = Source("standstill-days", title="FOA § 25-2", certainty="seen")
FLOW = [
    Phase("inform", does="lead", wait=10, wait_basis="law", wait_sources=["standstill-days"]),
    Gate("may-sign", decided_by="owner"),
]
METHOD = Method("small", flow=FLOW, sources=[STANDSTILL])


def begun(purchase=DESIGN):
    project = Project("pilot", METHOD, start=DAY, country="NO", procurements=[purchase])
    project = attrs.evolve(project, facts=purchase_facts(project, [RULES], DAY))
    return project, begin_run(project, at=DAY, by="owner")


def settled(run, answer=2_300_000, question="eea-other", at=DAY, purchase="design"):
    return run.settle(question, answer, purchase=purchase, at=at, by="owner", reason="The circular")


def filed(answer, on):
    return attrs.evolve(DESIGN, assessments=[LegalAssessment("eea-other", answer, "x", by="owner", on=on)])


def test_what_the_run_settled_settles_the_purchase():
    _, run = begun()
    assert routes(DESIGN, rules=RULES).status == "uncertain"
    merged, told = with_assessments(DESIGN, settled(run))
    found = routes(merged, rules=RULES)
    assert (found.status, found.regime.parts, told) == ("decided", ("I", "III"), ())
    assert "owner" in found.why("en")
    assert "The circular" in found.why("en")


def test_the_latest_answer_of_the_run_holds():
    _, run = begun()
    run = settled(settled(run), 2_500_000, at=date(2028, 3, 2))
    assert routes(with_assessments(DESIGN, run)[0], rules=RULES).regime.parts == ("I", "II")


def test_another_purchase_and_a_run_that_settled_nothing_leave_it_alone():
    _, run = begun()
    assert with_assessments(DESIGN, settled(run, purchase="hall")) == (DESIGN, ())
    assert with_assessments(DESIGN, run) == (DESIGN, ())
    assert with_assessments(DESIGN, None) == (DESIGN, ())


def test_days_of_the_runs_own_limits_say_nothing_of_the_rules():
    _, run = begun()
    assert with_assessments(DESIGN, settled(run, 0, "standstill-days")) == (DESIGN, ())


@pytest.mark.parametrize(
    ("on", "parts", "holds"),
    [(date(2028, 2, 1), ("I", "III"), "the log's"), (DAY, ("I", "III"), "the log's"),
     (date(2028, 3, 9), ("I", "II"), "the file's")],
)  # fmt: skip
def test_of_two_answers_the_later_holds_and_both_are_told(on, parts, holds):
    _, run = begun()
    merged, (told,) = with_assessments(filed(2_500_000, on), settled(run))
    assert routes(merged, rules=RULES).regime.parts == parts
    assert (told.code, told.path) == ("K33", "procurements/design/assessments/0")
    assert told.message.text("en").endswith(f"{holds} holds.")


def test_the_same_answer_twice_is_no_conflict():
    _, run = begun()
    merged, told = with_assessments(filed(2_300_000, date(2028, 2, 1)), settled(run))
    assert told == ()
    assert [one.on for one in merged.assessments] == [DAY]


def test_what_was_settled_counts_when_the_run_is_held_against_the_purchase():
    project, run = begun(attrs.evolve(DESIGN, total=Money(1_000_000, "NOK")))
    now = attrs.evolve(project, procurements=[DESIGN])
    asked = {"rules": [RULES], "on": DAY}
    assert find_run_problems(now, run, **asked) == ()  # which rules apply is open
    assert [one.code for one in find_run_problems(now, settled(run), **asked)] == ["K32"]


@pytest.mark.parametrize(
    ("question", "answer", "because"),
    [
        ("eea-othr", 2_300_000, "eea-other"),
        ("eea-other", True, "number"),
        ("national-limit", 1_300_000, "open"),
        ("standstill-days", "none", "whole days"),
        ("standstill-days", 2.5, "whole days"),
    ],
)
def test_what_settles_nothing_is_told_with_why(question, answer, because):
    _, run = begun()
    (told,) = find_assessment_problems(run, question, answer, rules=RULES, purchase=DESIGN, on=DAY)
    assert told.code == "K23"
    assert because in told.text("en")


@pytest.mark.parametrize(("question", "answer"), [("eea-other", 2_300_000), ("standstill-days", 0)])
def test_what_settles_something_is_let_through(question, answer):
    _, run = begun()
    assert not list(find_assessment_problems(run, question, answer, rules=RULES, purchase=DESIGN, on=DAY))

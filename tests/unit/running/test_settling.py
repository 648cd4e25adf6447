"""Legal assessments in a run: who may settle what the rules leave open, what a time limit takes from them, and strikes."""

from datetime import date

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, phase, refused, worked

from innomethods.model import Gate
from innomethods.running import as_of, replay
from innomethods.running.telling import tell
from innomethods.sources import Source
from innomethods.wording import LANGUAGES

STANDSTILL = Source("standstill-days", title="FOA § 25-2", certainty="seen")
LETTER = phase("inform", wait=10, wait_basis="law", wait_sources=["standstill-days"])
SAID = {"purchase": "design", "at": START, "by": OWNER, "reason": "The ministry's circular"}


def fresh():
    return begun(LETTER, Gate("may-sign", decided_by=OWNER), sources=[STANDSTILL])


def settled(run, answer="yes", question="joint-buyers", **said):
    return run.settle(question, answer, **{**SAID, **said})


def test_what_is_settled_stands_in_the_state_with_who_when_and_why():
    (held,) = settled(fresh(), evidence="Case 28/1").state.assessed
    assert (held.question, held.answer, held.by.role, held.evidence[0].reference) == (
        "joint-buyers", "yes", OWNER, "Case 28/1",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("said", "code"),
    [({"reason": " "}, "R08"), ({"by": LEAD}, "R07"), ({"question": "two words"}, "R41"), ({"purchase": ""}, "R41")],
)
def test_it_takes_a_reason_a_role_that_decides_and_ids(said, code):
    assert code in refused(fresh(), lambda run: settled(run, **said))


def test_another_role_settles_on_delegation():
    assert settled(fresh(), by=LEAD, delegation="case 27/4").state.assessed


def test_where_nobody_decides_anything_any_role_may():
    assert settled(begun(phase("a")), by=LEAD).state.assessed


def test_it_is_told_in_the_log_and_answers_why():
    run = settled(fresh(), 2_300_000, "eea-other", evidence="Case 28/1")
    told = tell(run.events[-1], run.state)
    assert told.text("en") == "Assessed for ‘design’: eea-other = 2,300,000 (Case 28/1)"
    for language in LANGUAGES:
        assert "The ministry's circular" in run.why("eea-other", language)
    assert "11\N{NO-BREAK SPACE}January 2027" in run.why("eea-other", "en")


def test_a_strike_takes_it_back():
    run = settled(fresh()).strike(2, at=START, by=OWNER, reason="by mistake")
    assert run.state.assessed.items == ()
    assert replay(run.events) == run


def test_a_run_as_of_a_day_has_what_was_settled_by_then():
    run = settled(fresh(), at=day(5))
    assert as_of(run, day(4)).state.assessed.items == ()
    assert len(as_of(run, day(5)).state.assessed) == 1


def test_a_time_limit_is_as_long_as_was_settled_from_that_day_on():
    sent = date(2027, 3, 1)
    run = worked(fresh(), "inform", at=sent)

    def signed(run, at):
        return run.decide("may-sign", "proceed", at=at, by=OWNER)

    assert refused(run, lambda run: signed(run, date(2027, 3, 3))) == {"R44"}
    none = run.settle("standstill-days", 0, **{**SAID, "at": date(2027, 3, 3), "reason": "One supplier took part"})
    assert refused(none, lambda run: signed(run, date(2027, 3, 2))) == {"R44"}  # nobody knew it then
    assert signed(none, date(2027, 3, 3)).decisions
    longer = run.settle("standstill-days", 15, **{**SAID, "at": date(2027, 3, 2)})
    assert refused(longer, lambda run: signed(run, date(2027, 3, 16))) == {"R44"}
    assert signed(longer, date(2027, 3, 17)).decisions


def test_an_answer_that_is_no_number_of_days_leaves_the_limit_as_it_is():
    run = worked(settled(fresh(), "none", "standstill-days"), "inform", at=date(2027, 3, 1))
    assert refused(run, lambda run: run.decide("may-sign", "proceed", at=date(2027, 3, 11), by=OWNER)) == {"R44"}

"""Votes: who may vote, how many must, which side won, and what a breach or a reason can carry."""

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, phase, refused, worked

from innomethods.errors import Refused
from innomethods.model import Gate
from innomethods.running import By, Vote


def ready(**fields):
    return worked(begun(phase("a"), Gate("go", decided_by=OWNER, go_back_to=["a"], at_most=2, **fields)), "a")


def votes(text):
    """Return votes written as `+-0`: for, against, abstaining."""
    return [Vote(f"m-{number}", {"+": "for", "-": "against", "0": "abstain"}[one]) for number, one in enumerate(text)]


def decide(run, text, outcome="proceed", by=OWNER, **fields):
    return run.decide("go", outcome, at=START, by=by, votes=votes(text), **fields)


@pytest.mark.parametrize("text", ["+", "++-", "+0", "+0000"])
def test_a_majority_carries(text):
    assert decide(ready(), text).status == "completed"


@pytest.mark.parametrize("text", ["-", "+--", "-0", "00"])
def test_what_was_voted_down_isnt_decided(text):
    assert refused(ready(), lambda run: decide(run, text)) == {"R28"}
    assert decide(ready(), text, breach=True, reason="the mayor's order").decisions[-1].event.votes == tuple(
        votes(text)
    )


@pytest.mark.parametrize("text", ["+-", "++--0"])
def test_equal_votes_need_to_say_whose_vote_settled_it(text):
    assert refused(ready(), lambda run: decide(run, text)) == {"R08"}
    assert decide(ready(), text, reason="the chair's casting vote").status == "completed"


def test_too_few_votes_are_no_decision():
    assert refused(ready(), lambda run: decide(run, "++", quorum=3)) == {"R28"}
    assert decide(ready(), "++0", quorum=3).status == "completed"
    assert refused(ready(), lambda run: decide(run, "", quorum=1)) == {"R28"}


@pytest.mark.parametrize("quorum", [0, -1])
def test_a_quorum_is_at_least_one(quorum):
    assert refused(ready(), lambda run: decide(run, "+", quorum=quorum)) == {"R22"}


def test_nobody_votes_twice_or_disqualified():
    twice = [Vote("m-1", "for"), Vote("m-1", "for")]
    assert refused(ready(), lambda run: run.decide("go", "proceed", at=START, by=OWNER, votes=twice)) == {"R28"}
    assert refused(ready(), lambda run: decide(run, "++", disqualified=["m-1"])) == {"R28"}
    assert decide(ready(), "++", disqualified=["m-2"]).status == "completed"


def test_a_disqualified_person_doesnt_decide():
    breach = {"breach": True, "reason": "nobody else was there"}
    run = decide(ready(), "+", by=By(OWNER, "p-7"), disqualified=["p-7"], **breach)
    assert run.decisions[-1].event.breach
    assert refused(ready(), lambda run: decide(run, "+", by=By(OWNER, "p-7"), disqualified=["p-7"])) == {"R28"}


def test_whoever_plays_the_deciding_role_is_disqualified_too():
    run = ready().bind(OWNER, "p-7", at=START, by=OWNER)
    assert refused(run, lambda run: decide(run, "", disqualified=["p-7"])) == {"R28"}
    assert decide(run, "", disqualified=["p-8"]).status == "completed"
    stand_in = decide(run, "", by=By(OWNER, "p-8"), disqualified=["p-7"])
    assert stand_in.status == "completed"


def test_deciding_about_ones_own_work_needs_a_reason():
    def own(by=LEAD):
        run = begun(phase("a"), Gate("go", decided_by=OWNER, go_back_to=["a"], at_most=2))
        return run.start("a", at=START, by=By(by, "p-7")).finish("a", at=START, by=by)

    assert refused(own(), lambda run: decide(run, "+", by=By(OWNER, "p-7"))) == {"R08"}
    assert decide(own(), "+", by=By(OWNER, "p-7"), reason="a team of two").status == "completed"
    assert decide(own(), "+", by=By(OWNER, "p-8")).status == "completed"
    worker = [Vote("p-7", "for"), Vote("m-2", "for")]
    vote = {"at": START, "by": OWNER, "votes": worker}
    assert refused(own(), lambda run: run.decide("go", "proceed", **vote)) == {"R08"}
    assert own().decide("go", "proceed", **vote, reason="a team of two").status == "completed"
    assert decide(own(), "+", "stop", by=By(OWNER, "p-7"), reason="x").status == "stopped"


def test_a_vote_on_stopping_counts_as_any_other():
    assert refused(ready(), lambda run: decide(run, "+--", "stop", reason="no money")) == {"R28"}


def test_nobody_is_told_to_change_the_votes():
    with pytest.raises(Refused) as caught:
        decide(ready(), "+--")
    assert caught.value.reasons[0].mend.text("en").startswith("Record the outcome that the votes gave")

"""What can't be entered in a log: unreadable texts, ids and roles out of form, blank words, identity numbers."""

from datetime import date
from decimal import Decimal

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, must, opened, phase, refused, worked

from innomethods.errors import Refused
from innomethods.model import Gate, Method, Project
from innomethods.running import By, Condition, Evidence, MeasureObserved, NoteMade, Vote, begin_run, replay
from innomethods.running.entering import unfit
from innomethods.running.telling import tell

HALF = "half a sign: \ud83d"
PROJECT = Project("pilot", Method("small", flow=phase("a")), start=START, country="NO")


def fresh():
    return begun(phase("a", must("seen"), must("shown", "evidence"), optional=True), Gate("go", decided_by=OWNER))


def decided(**fields):
    return lambda run: worked(run, "a").decide("go", "stop", reason="x", at=START, by=OWNER, **fields)


@pytest.mark.parametrize(
    "action",
    [
        lambda run: run.note(HALF, at=START, by=OWNER),
        lambda run: run.note(5, at=START, by=OWNER),
        lambda run: run.start("a", reason=HALF, at=START, by=LEAD),
        lambda run: run.skip("a", reason=HALF, at=START, by=LEAD),
        lambda run: run.answer("a/seen", not_applicable=HALF, at=START, by=LEAD),
        lambda run: run.answer("a/seen", confirmed=True, note=HALF, at=START, by=LEAD),
        lambda run: run.answer("a/shown", evidence=[HALF], at=START, by=LEAD),
        lambda run: run.answer("a/shown", evidence=[Evidence("27/1", on="2027-01-11")], at=START, by=LEAD),
        lambda run: run.strike(2, reason=HALF, at=START, by=LEAD),
        lambda run: run.retailor(reason=HALF, at=START, by=LEAD),
        decided(dissent=HALF),
        decided(delegation=HALF),
        decided(disqualified=["Kari Nordmann"]),
        decided(votes=[Vote("", "for")]),
        decided(conditions=[Condition("c", HALF, owner=LEAD, due=day(9))]),
        decided(conditions=[Condition("c", "C", owner="Kari Nordmann", due=day(9))]),
        lambda run: run.note("x", at=START, by=""),
        lambda run: run.note("x", at=START, by="Kari Nordmann"),
        lambda run: run.bind(LEAD, "Kari Nordmann", at=START, by=OWNER),
        lambda run: run.link_child("", at=START, by=OWNER),
        lambda run: run.link_child("zone\0", at=START, by=OWNER),
    ],
)
def test_what_cant_be_kept_or_read_is_refused_when_it_is_done(action):
    assert "R41" in refused(fresh(), action)


@pytest.mark.parametrize("wrong", ["", " ", "a\0b", "Pilot", "../pilot", "a" * 121, HALF, 5])
def test_a_run_begins_under_an_id_only(wrong):
    with pytest.raises(Refused) as caught:
        begin_run(PROJECT, at=START, by=OWNER, id=wrong)
    assert {reason.code for reason in caught.value.reasons} == {"R41"}
    assert str(caught.value).encode()


@pytest.mark.parametrize("value", ["1e30", "1e99999", "1e15", "-1e15", "1e-13", 10**15, float("1e300")])
def test_numbers_nobody_can_read_are_refused_where_they_are_entered(value):
    assert refused(fresh(), lambda run: run.observe("no-shows", value, at=START, by=LEAD)) == {"R41"}
    assert "R41" in refused(
        fresh(), lambda run: run.retailor(facts={"size": Decimal(value)}, reason="x", at=START, by=LEAD)
    )


def test_numbers_up_to_the_bounds_are_fine():
    for value in ("999999999999999.999999999999", -(10**15) + 1, "0"):
        fresh().observe("no-shows", value, at=START, by=LEAD)


def test_a_log_that_holds_such_a_number_is_read_and_told():
    odd = MeasureObserved(measure="no-shows", value=Decimal("1e99999"), at=START, by=LEAD)
    run = replay([*fresh().events, odd])
    assert "1e+99999" in tell(odd, run.state).text("en")


def test_a_long_id_within_the_limit_is_fine():
    assert begin_run(PROJECT, at=START, by=OWNER, id="a" * 120).id == "a" * 120


@pytest.mark.parametrize(
    "action",
    [
        lambda run: run.note(" ", at=START, by=OWNER),
        lambda run: run.start("a", reason="", at=START, by=LEAD),
        lambda run: run.answer("a/seen", confirmed=True, note="\n", at=START, by=LEAD),
        decided(dissent=" "),
        lambda run: run.note("x", at=START, by=By(OWNER, "")),
    ],
)
def test_blank_words_are_refused(action):
    assert refused(fresh(), action) == {"R23"}


def test_texts_may_have_lines_and_any_readable_sign():
    assert fresh().note("Første linje\n\tandre: ✓ «ø» 🙂", at=START, by=OWNER).unsaved


@pytest.mark.parametrize("number", ["01817000092", "018170 00092", "41817000086"])
def test_an_identity_number_is_refused_and_not_repeated(number):
    with pytest.raises(Refused) as caught:
        fresh().note(f"Talked to {number}.", at=START, by=OWNER)
    assert [reason.code for reason in caught.value.reasons] == ["R42"]
    assert number not in str(caught.value)


@pytest.mark.parametrize("number", ["01817000093", "201817000092", "2027/018170", "99817000092"])
def test_another_number_is_no_identity_number(number):
    assert fresh().note(f"Case {number}.", at=START, by=OWNER).unsaved


def test_a_log_older_than_these_rules_is_read():
    run = opened(phase("a"))
    event = NoteMade(text="", at=date(2027, 1, 12), by="Kari Nordmann")
    assert replay((*run.events, event)).problems == ()


def test_a_digest_is_no_identity_number_whatever_digits_stand_in_it():
    (first,) = fresh().events
    assert unfit(attrs.evolve(first, digest="sem1:01817000092")) == ()
    assert [found.code for found in unfit(attrs.evolve(first, project="01817000092"))] == ["R42"]

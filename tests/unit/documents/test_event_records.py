"""Events in a log: read back as the same event, and anything else is refused with a reason."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import attrs
import pytest

from innomethods.documents import event_from_record, event_to_record
from innomethods.documents.event_records import FIELDS, KINDS
from innomethods.model import Check, Method, Phase
from innomethods.running import (
    AnswersReaffirmed,
    BranchChosen,
    By,
    CheckAnswered,
    ChildLinked,
    Condition,
    ConditionClosed,
    EntryStruck,
    Evidence,
    GateDecided,
    LegalAssessed,
    MeasureObserved,
    NoteMade,
    Outcome,
    PhaseFinished,
    PhaseSkipped,
    PhaseStarted,
    ResultWithdrawn,
    RoleBound,
    RunBegun,
    RunMigrated,
    RunResumed,
    RunRetailored,
    Vote,
)
from innomethods.wording import Wording

AT = datetime(2027, 1, 11, 9, 30, tzinfo=timezone(timedelta(hours=1)))
METHOD = Method("own", flow=Phase("collect", does="lead", checklist=[Check("asked", ask="Asked?")]))
WHO = {"at": AT, "by": By("lead", "p-7")}
EVENTS = [
    RunBegun(run="r", project="p", definition=METHOD, digest="sem1:0", organisation="Færre kommune", **WHO),
    PhaseStarted(path="collect", **WHO),
    PhaseStarted(path="collect", reason="early", at=date(2027, 1, 11), by="lead"),
    CheckAnswered(path="collect/asked", confirmed=True, note="yes", **WHO),
    CheckAnswered(path="collect/asked", confirmed=False, **WHO),
    CheckAnswered(path="collect/asked", evidence=["2027/12", Evidence("2027/13", date(2027, 1, 10))], **WHO),
    CheckAnswered(path="collect/asked", rating=4, **WHO),
    CheckAnswered(path="collect/asked", not_applicable="no users", **WHO),
    MeasureObserved(measure="no-shows", value=Decimal("9.60"), evidence=["report"], **WHO),
    PhaseFinished(path="collect", **WHO),
    EntryStruck(position=3, reason="entered twice", **WHO),
    GateDecided(gate="g", outcome="proceed", **WHO),
    GateDecided(
        gate="g",
        outcome=Outcome.PROCEED_WITH_CONDITIONS,
        reason="because",
        to="collect",
        conditions=[
            Condition("d1", Wording(nb="Mål på nytt", en="Measure again"), "lead", date(2027, 10, 1), "h"),
            Condition("d2", "Write it down"),
        ],
        breach=True,
        recommended="go-back",
        assessment="sha",
        delegation="2027/1",
        votes=[Vote("m1", "for"), Vote("m2", "against")],
        quorum=3,
        dissent="m2",
        disqualified=["m3"],
        **WHO,
    ),
    ConditionClosed(condition="d1", evidence=["x"], **WHO),
    BranchChosen(choice="route", branch="develop", reason="cheaper", **WHO),
    PhaseSkipped(path="extra", reason="no need", **WHO),
    AnswersReaffirmed(paths=["a/b", "a/c"], **WHO),
    RoleBound(role="lead", person="p-7", **WHO),
    RunResumed(**WHO),
    ResultWithdrawn(state="procurement@cancelled", reason="no offers", **WHO),
    RunRetailored(definition=METHOD, digest="sem1:1", reason="law", **WHO),
    RunRetailored(definition=METHOD, digest="sem1:1", reason="law", facts={"value": Decimal("2.5")}, **WHO),
    RunMigrated(definition=METHOD, digest="sem1:1", replaced="sem1:0", policy="strict", reason="new", **WHO),
    RunMigrated(
        definition=METHOD,
        digest="sem1:1",
        replaced="sem1:0",
        policy="grandfather",
        renames=[("listen", "collect"), ("a", "b")],
        reason="new",
        facts={},
        scale="light",
        **WHO,
    ),
    ChildLinked(child="r2", path="collect", **WHO),
    NoteMade(text="remember", **WHO),
    LegalAssessed(purchase="design", question="eea-other", answer=True, reason="r", **WHO),
    LegalAssessed(
        purchase="design",
        question="eea-other",
        answer=Decimal("2300000.5"),
        reason="The circular",
        evidence=[Evidence("Case 28/1", date(2028, 3, 1))],
        delegation="case 4",
        **WHO,
    ),
]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_kept_as_json_is_the_same_event(event):
    record = event_to_record(event)
    assert event_from_record(json.loads(json.dumps(record))) == event


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_a_record_read_and_written_is_the_same_record(event):
    record = event_to_record(event)
    assert event_to_record(event_from_record(record)) == record


def test_every_kind_of_event_and_every_field_has_its_record():
    assert {type(event) for event in EVENTS} == set(KINDS.values())
    assert {field.name for kind in KINDS.values() for field in attrs.fields(kind)} == set(FIELDS)


MOVED = event_to_record(
    RunMigrated(definition=METHOD, digest="sem1:1", replaced="sem1:0", policy="strict", reason="new", **WHO)
)


@pytest.mark.parametrize(
    "change",
    [{"policy": "gentle"}, {"policy": None}, {"renames": ["ab"]}, {"renames": [["a"]]}, {"renames": [["a", "b", "c"]]},
     {"renames": [["a", 2]]}, {"renames": {"a": "b"}}, {"scale": "huge"}, {"facts": None}, {"replaced": None}],
)  # fmt: skip
def test_a_move_written_wrongly_is_refused(change):
    with pytest.raises(ValueError, match="run-migrated"):
        event_from_record(MOVED | change)


def test_moments_are_kept_in_utc():
    assert event_to_record(PhaseFinished(path="a", **WHO))["at"] == "2027-01-11T08:30:00+00:00"
    assert event_from_record(event_to_record(PhaseFinished(path="a", **WHO))).at == AT.astimezone(UTC)


GOOD = event_to_record(GateDecided(gate="g", outcome="proceed", **WHO))


@pytest.mark.parametrize(
    "change",
    [{"kind": "gate-undecided"}, {"kind": None}, {"kind": ["x"]}, {"version": 2}, {"version": 0}, {"version": "1"}, {"version": True},
     {"gate": 5}, {"gate": None}, {"outcome": "maybe"}, {"at": "yesterday"}, {"at": "2027-01-11T09:30:00"}, {"at": 5}, {"by": 5},
     {"by": {"role": "lead"}}, {"by": {"role": "lead", "person": "p", "name": "Kari"}}, {"breach": "no"}, {"breach": 1},
     {"quorum": True}, {"quorum": "3"}, {"votes": "for"}, {"votes": [{"member": "m"}]}, {"votes": [{"member": "m", "voice": "x"}]},
     {"conditions": [{"id": "A B", "text": {"en": "x"}}]}, {"conditions": [{"id": "a", "text": {}}]},
     {"conditions": [{"id": "a", "text": {"en": 5}}]}, {"conditions": [{"id": "a", "text": {"en": "x"}, "due": "soon"}]},
     {"conditions": {"id": "a"}}, {"disqualified": [5]}, {"unknown": 1}, {"conditions": [5]}],
)  # fmt: skip
def test_a_record_that_is_not_an_event_is_refused_with_a_reason(change):
    with pytest.raises(ValueError, match=r".{10}"):
        event_from_record({**GOOD, **change})


@pytest.mark.parametrize("record", [{}, [], None, "x", {"kind": "note-made", "version": 1}])
def test_what_is_no_record_is_refused(record):
    with pytest.raises(ValueError, match=r".{10}"):
        event_from_record(record)


def test_a_definition_with_problems_is_refused_as_a_value_error():
    record = event_to_record(EVENTS[0])
    record["definition"] = {**record["definition"], "id": "Own Method"}
    with pytest.raises(ValueError, match="D22"):
        event_from_record(record)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "9,6", 9.6, None])
def test_an_observation_is_an_exact_number_as_text(value):
    record = event_to_record(MeasureObserved(measure="m", value=1, **WHO)) | {"value": value}
    with pytest.raises(ValueError, match=r".{10}"):
        event_from_record(record)

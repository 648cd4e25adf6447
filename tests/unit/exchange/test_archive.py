"""A run as one JSON text: what an auditor needs is there, and it is the log that speaks."""

import json

import pytest
from tests.unit.reporting.pilots import BOARD, PROJECT, completed, day, sent_back, tried

from innomethods.documents import event_from_record
from innomethods.exchange import SCHEMA_VERSION, to_json
from innomethods.logbooks import MemoryLogbook
from innomethods.running import PhaseFinished, as_moment, replay


def saved(run):
    book = MemoryLogbook(clock=lambda: as_moment(run.last.replace(year=2028)))
    return book, book.save(run)


def exported(run, **more):
    book, kept = saved(run)
    return json.loads(to_json(book.entries(kept.id), verified=book.verify(kept.id), **more))["runs"][0]


def test_the_text_says_its_version_and_kind():
    record = json.loads(to_json(completed()))
    assert (record["schema_version"], record["kind"], record["language"]) == (SCHEMA_VERSION, "innomethods-runs", "en")
    assert len(record["runs"]) == 1


def test_keys_stand_in_a_fixed_order_and_the_same_run_gives_the_same_bytes():
    assert list(exported(completed())) == [
        "run", "project", "organisation", "status", "began", "last", "method", "definitions", "trail", "chain",
        "entries", "rounds", "decisions", "conditions", "children", "problems",
    ]  # fmt: skip
    assert to_json(completed()) == to_json(completed())


def test_the_definition_its_digest_and_what_was_tailored_are_told():
    run = completed()
    told = exported(run, language="nb")
    assert told["method"] == {
        "id": "pilot-method",
        "edition": "2027",
        "pin": "pilot-method@2027",
        "title": "Liten prøve",
        "digest": run.digest,
    }
    assert told["definitions"] == [{"position": 1, "pin": "pilot-method@2027", "digest": run.digest}]
    assert told["trail"] == [{"by": "local@1", "verb": "extend", "target": "in-use", "reason": "Færre skal utebli."}]
    assert told["organisation"] == str(PROJECT.organisation.name)


def test_every_entry_has_both_its_times_its_link_and_the_event_itself():
    run = sent_back()
    told = exported(run)["entries"]
    assert [event_from_record(one["event"]) for one in told] == list(run.events)
    assert {one["recorded"][:4] for one in told} == {"2028"}
    assert {one["happened"][:4] for one in told} == {"2027"}
    assert all(len(one["digest"]) == 64 for one in told)
    assert all(one["told"] for one in told)
    assert {one["recorded"] for one in json.loads(to_json(run))["runs"][0]["entries"]} == {None}


def test_the_chain_is_told_as_verify_answered():
    book, run = saved(completed())
    told = exported(completed())["chain"]
    assert told == {"ok": True, "head": book.verify(run.id).head, "first_bad": None, "reason": None}
    bad = json.loads(to_json(run, verified=book.verify(run.id, head="0" * 64)))["runs"][0]["chain"]
    assert (bad["ok"], bad["head"], bad["first_bad"]) == (False, None, len(run.events) + 1)
    assert json.loads(to_json(run))["runs"][0]["chain"] is None


def test_decisions_rounds_and_conditions_are_told():
    told = exported(sent_back())
    first, back = told["decisions"]
    assert (first["position"], first["outcome"], first["superseded"]) == (5, "proceed-with-conditions", False)
    assert (back["gate"], back["outcome"], back["to"]) == ("in-use", "go-back", "try")
    assert [(one["path"], one["epoch"], one["how"], bool(one["reopened"])) for one in told["rounds"]] == [
        ("need/collect", 1, "finished", False),
        ("try", 1, "finished", True),
    ]
    (condition,) = told["conditions"]
    assert (condition["id"], condition["status"], condition["due"]) == ("figures", "closed", "2027-01-25")


def test_a_decision_that_was_overtaken_says_so():
    run = tried().decide("in-use", "go-back", to="need/collect", at=day(2, 2), by=BOARD, reason="Behovet er et annet")
    assert [one["superseded"] for one in exported(run)["decisions"]] == [True, False]


def test_entries_struck_out_and_those_that_never_fitted_are_there_and_marked():
    run = tried()
    run = run.note("wrong", at=run.last, by="owner").strike(len(run.events) + 1, at=run.last, by="owner", reason="no")
    odd = replay((*run.events, PhaseFinished(path="try", at=run.last, by="owner")))
    *_, note, strike, doubled = json.loads(to_json(odd))["runs"][0]["entries"]
    assert (note["in_force"], note["struck_out"]) == (False, True)
    assert (strike["in_force"], strike["struck_out"]) == (True, False)
    assert (doubled["in_force"], doubled["struck_out"]) == (False, False)
    assert len(json.loads(to_json(odd))["runs"][0]["problems"]) == 1


def test_bad_input_is_told():
    run = completed()
    book, _ = saved(run)
    with pytest.raises(ValueError, match="1 runs are given with 2 answers"):
        to_json(run, verified=[book.verify(run.id)] * 2)
    with pytest.raises(ValueError, match="Unknown language"):
        to_json(run, language="de")
    with pytest.raises(TypeError, match="neither a run nor an entry"):
        to_json([1])

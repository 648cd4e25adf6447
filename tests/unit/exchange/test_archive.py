"""A run as one JSON text: what an auditor needs is there, and it is the log that speaks."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.unit.reporting.pilots import BOARD, PROJECT, completed, day, sent_back, tried

from innomethods.documents import event_from_record
from innomethods.documents.event_records import KINDS
from innomethods.exchange import SCHEMA_VERSION, json_schema, to_json
from innomethods.logbooks import MemoryLogbook
from innomethods.model import Gate, Method, Phase, Project
from innomethods.running import PhaseFinished, as_moment, begin_run, plan_migration, replay


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
    (first,) = told["definitions"]
    assert (first["position"], first["pin"], first["digest"]) == (1, "pilot-method@2027", run.digest)
    assert (first["at"], first["policy"], first["renames"], first["reason"]) == (told["began"], None, [], None)
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


# --- the schema


def everything():
    """Return runs in which every record of the text is there: moved, sent back, struck out, linked, misfit."""
    run = sent_back()
    run = run.link_child("child", at=run.last, by="owner", path="try").note("wrong", at=run.last, by="owner")
    run = run.strike(len(run.events), at=run.last, by="owner", reason="no")
    return replay((*run.events, PhaseFinished(path="need/collect", at=run.last, by="owner")))


def moved():
    old = Method("m", edition="1", flow=[Phase("collect"), Gate("go", decided_by="owner"), Phase("try")])
    new = Method("m", edition="2", flow=[Phase("listen"), Gate("on", decided_by="owner"), Phase("try"), Phase("tell")])
    run = begin_run(Project("pilot", old, start=day(1, 11), country="NO"), at=day(1, 11), by="owner")
    run = run.start("collect", at=day(1, 11), by="lead").finish("collect", at=day(1, 12), by="lead")
    run = run.decide("go", "proceed", at=day(1, 13), by="owner")
    plan = plan_migration(run, new, policy="grandfather", renames=[("collect", "listen"), ("go", "on")])
    return run.migrate(plan, at=day(1, 14), by="owner", reason="A new edition")


def records_of(schema):
    """Return what the schema says of each kind of record, but for events, whose fields depend on their kind."""
    inner = [*schema["$defs"].values(), schema["$defs"]["definition"]["properties"]["renames"]["items"]]
    return [schema, *(one for one in inner if one is not schema["$defs"]["event"])]


def records_in(value, schema, known):
    """Yield every record of a text with what the schema says of it."""
    schema = schema["oneOf"][0] if "oneOf" in schema else schema
    schema = known[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if isinstance(value, list):
        for one in value:
            yield from records_in(one, schema["items"], known)
    elif isinstance(value, dict) and schema is not known["event"]:
        yield value, schema
        for key, one in value.items():
            yield from records_in(one, schema["properties"][key], known)


def test_the_text_is_what_the_schema_says_and_nothing_more():
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    book, kept = saved(completed())
    texts = [to_json([everything()]), to_json(moved()), to_json(book.entries(kept.id), verified=book.verify(kept.id))]
    told = []
    for text in texts:
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(json.loads(text))
        for record, known in records_in(json.loads(text), schema, schema["$defs"]):
            assert list(record) == list(known["properties"]) == known["required"]
            told.append(known)
    assert all(known in told for known in records_of(schema))


def test_every_field_is_described_in_the_schema_and_named_in_the_reference():
    page = Path("docs/reference/python/exchange.md").read_text(encoding="utf-8")
    for known in records_of(json_schema()):
        assert known["description"]
        for name, field in known["properties"].items():
            assert field.get("description") or "$ref" in field or "oneOf" in field, name
            assert f"`{name}`" in page, name


def test_the_schema_knows_the_kinds_of_events_and_the_version():
    schema = json_schema()
    assert schema["$defs"]["event"]["properties"]["kind"]["enum"] == list(KINDS)
    assert schema["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_a_decision_of_a_moved_run_is_told_by_its_new_name_and_its_old_entry():
    told = json.loads(to_json(moved()))["runs"][0]
    (decision,) = told["decisions"]
    assert (decision["gate"], decision["position"]) == ("on", 4)
    assert told["entries"][3]["event"]["gate"] == "go"
    assert [(one["position"], one["pin"], one["policy"]) for one in told["definitions"]] == [
        (1, "m@1", None),
        (5, "m@2", "grandfather"),
    ]
    assert told["definitions"][1]["renames"] == [{"was": "collect", "now": "listen"}, {"was": "go", "now": "on"}]


def test_a_move_that_was_struck_out_is_no_definition_the_run_has_walked_by():
    run = moved().strike(5, at=day(1, 15), by="owner", reason="Too early")
    assert [one["pin"] for one in json.loads(to_json(run))["runs"][0]["definitions"]] == ["m@1"]


def test_the_run_can_be_rebuilt_from_the_text():
    for run in (everything(), moved(), completed()):
        entries = json.loads(to_json(run))["runs"][0]["entries"]
        again = replay(event_from_record(one["event"]) for one in entries)
        assert (again.events, again.state.decisions, again.digest) == (run.events, run.state.decisions, run.digest)
        assert to_json(again) == to_json(run)

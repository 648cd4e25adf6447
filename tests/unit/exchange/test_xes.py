"""The event log: what each event says, what stays at home, and that it is XES whatever people wrote."""

from xml.etree import ElementTree as ET

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, must, phase, worked

from innomethods.exchange import to_xes
from innomethods.logbooks import MemoryLogbook
from innomethods.model import Branch, Choice, Gate
from innomethods.running import By, Condition, Vote, replay

XES = "{http://www.xes-standard.org/}"
GO = Gate("go", title="Go on?", decided_by=OWNER, go_back_to=["one"], at_most=3)


def read(text):
    """The traces of a log: each a dict of its attributes, and its events as dicts."""
    root = ET.fromstring(text)  # noqa: S314 - our own text
    return [
        (fields(trace), [fields(event) for event in trace.iter(f"{XES}event")]) for trace in root.iter(f"{XES}trace")
    ]


def fields(element):
    return {one.get("key"): one.get("value") for one in element if one.tag != f"{XES}event"}


def walked():
    run = begun(phase("one", must("asked"), title="First"), GO)
    run = run.start("one", at=day(1), by=By(LEAD, "k7"))
    run = run.answer("one/asked", confirmed=True, at=day(2), by=LEAD, note="a secret remark")
    run = run.observe("no-shows", "9.6", at=day(2), by=LEAD, evidence="a secret report")
    run = run.note("a secret note", at=day(2), by=LEAD).finish("one", at=day(3), by=LEAD)
    run = run.decide("go", "go-back", to="one", at=day(4), by=OWNER, reason="a secret reason")
    run = worked(run, "one", at=day(5))
    duty = Condition("reach", "a secret duty", owner=LEAD, due=day(30))
    votes = [Vote("k1", "for"), Vote("k2", "against"), Vote("k3", "for")]
    why = "a secret reason"
    return run.decide("go", "proceed-with-conditions", at=day(6), by=OWNER, conditions=[duty], votes=votes, reason=why)


def test_a_run_is_a_trace_and_every_entry_an_event_with_name_transition_time_and_role():
    run = walked()
    ((trace, events),) = read(to_xes(run))
    assert trace["concept:name"] == run.id
    assert (trace["innomethods:method"], trace["innomethods:digest"]) == ("small@1", run.digest)
    assert trace["innomethods:status"] == "completed"
    assert len(events) == len(run.events)
    began = next(one for one in events if one["innomethods:kind"] == "phase-started")
    assert began["concept:name"] == "First"
    assert began["lifecycle:transition"] == "start"
    assert began["time:timestamp"] == "2027-01-12T00:00:00.000+00:00"
    assert began["org:role"] == LEAD
    assert began["innomethods:step"] == "First+start"


def test_decisions_say_outcome_target_and_breach_and_every_event_its_round_and_position():
    ((_, events),) = read(to_xes(walked()))
    back, on = (one for one in events if one["innomethods:kind"] == "gate-decided")
    assert back["concept:name"] == "Go on?: go back to First"
    assert (back["innomethods:outcome"], back["innomethods:to"], back["innomethods:epoch"]) == ("go-back", "one", "1")
    assert on["innomethods:step"] == "Go on?: proceed with conditions+complete"
    assert (on["innomethods:breach"], on["innomethods:conditions"], on["innomethods:epoch"]) == ("false", "1", "2")
    assert [one["innomethods:epoch"] for one in events if one.get("innomethods:path") == "one"] == ["1"] * 3 + ["2"] * 2
    assert [int(one["innomethods:position"]) for one in events] == list(range(1, len(events) + 1))


def test_answers_and_measures_are_events_but_no_steps():
    ((_, events),) = read(to_xes(walked()))
    answered = next(one for one in events if one["innomethods:kind"] == "check-answered")
    assert (answered["innomethods:check"], answered["innomethods:answer"]) == ("one/asked", "yes")
    observed = next(one for one in events if one["innomethods:kind"] == "measure-observed")
    assert (observed["innomethods:measure"], observed["innomethods:value"]) == ("no-shows", "9.6")
    assert "innomethods:step" not in answered
    assert "innomethods:step" not in observed


def test_what_people_wrote_and_the_keys_of_persons_stay_in_the_log():
    run = walked().bind(LEAD, "k9", at=day(7), by=OWNER)
    for persons in (False, True):
        assert "secret" not in to_xes(run, persons=persons)
    assert all(key not in to_xes(run) for key in ("k7", "k9", "org:resource", "innomethods:person"))
    ((_, events),) = read(to_xes(run, persons=True))
    assert [one["org:resource"] for one in events if "org:resource" in one] == ["k7"]
    assert events[-1]["innomethods:person"] == "k9"


def test_names_are_in_the_language_asked_for_or_paths():
    run = walked()
    names = {
        language: [one["concept:name"] for one in read(to_xes(run, language=language))[0][1]]
        for language in ("nb", "nn", None)
    }
    assert "Go on?: gå tilbake til First" in names["nb"]
    assert "Spørsmål svart på" in names["nn"]
    assert "go: go back to one" in names[None]
    assert "check-answered" in names[None]
    with pytest.raises(ValueError, match="Unknown language"):
        to_xes(run, language="de")


def test_entries_of_a_logbook_say_when_they_were_recorded_and_several_runs_are_several_traces():
    book = MemoryLogbook(clock=lambda: walked().events[0].at.replace(year=2030))
    run = book.save(walked())
    ((_, events),) = read(to_xes(book.entries(run.id)))
    assert {one["innomethods:recorded"] for one in events} == {"2030-01-11T00:00:00.000+00:00"}
    assert read(to_xes(book.entries(run.id)))[0][1][0].keys() - read(to_xes(run))[0][1][0].keys() == {
        "innomethods:recorded"
    }


def test_several_runs_are_several_traces_in_the_order_given():
    other = attrs.evolve(walked().events[0], run="other")
    assert [trace["concept:name"] for trace, _ in read(to_xes([replay([other]), walked()]))] == ["other", "pilot"]


def test_struck_entries_are_left_out_and_what_happened_first_stands_first():
    run = begun(phase("one")).start("one", at=day(5), by=LEAD).note("late", at=day(2), by=LEAD)
    run = run.note("wrong", at=day(6), by=LEAD).strike(4, at=day(6), by=LEAD, reason="not ours")
    ((_, events),) = read(to_xes(run))
    assert [one["innomethods:position"] for one in events] == ["1", "3", "2", "5"]


def test_a_phase_begun_before_its_turn_says_so():
    run = begun(phase("one"), phase("two")).start("two", at=START, by=LEAD, reason="why not")
    ((_, events),) = read(to_xes(run))
    assert [one.get("innomethods:early") for one in events] == [None, "true"]


def test_choices_skips_pauses_and_resuming_have_their_own_steps():
    way = Choice("way", decided_by=OWNER, branches=[Branch("a", phase("x"), title="Buy"), Branch("b", phase("y"))])
    run = begun(phase("one", optional=True), way, GO).skip("one", at=START, by=LEAD, reason="no")
    run = worked(run.choose("way", "a", at=START, by=OWNER), "way/a/x")
    run = run.decide("go", "pause", at=START, by=OWNER, reason="wait").resume(at=START, by=OWNER)
    ((_, events),) = read(to_xes(run))
    assert [one["innomethods:step"] for one in events if "innomethods:step" in one] == [
        "One+manualskip",
        "Way: Buy+complete",
        "X+start",
        "X+complete",
        "Go on?: pause+suspend",
        "Went on with the work+resume",
    ]


def test_two_steps_never_share_a_name():
    run = worked(
        begun(phase("one", title="Assess"), phase("two", title="Assess\x00"), phase("three", title="Assess")),
        "one",
        "two",
    )
    ((_, events),) = read(to_xes(run))
    names = [one["innomethods:step"] for one in events if "innomethods:step" in one]
    assert names == [
        "Assess (one)+start",
        "Assess (one)+complete",
        "Assess\ufffd+start",
        "Assess\ufffd+complete",
    ]


def test_the_log_declares_what_it_uses_in_the_order_the_standard_asks_for():
    root = ET.fromstring(to_xes(walked(), persons=True))  # noqa: S314
    tags = [one.tag.removeprefix(XES) for one in root]
    order = ["extension", "global", "classifier", "string", "trace"]
    assert sorted(tags, key=order.index) == tags
    prefixes = {one.get("prefix") for one in root.iter(f"{XES}extension")}
    keys = {one.get("key") for one in root.iter() if one.get("key")}
    assert {key.partition(":")[0] for key in keys} <= prefixes
    assert all(" " not in one.get("name") for one in root.iter(f"{XES}classifier"))
    for event in root.iter(f"{XES}event"):
        told = [one.get("key") for one in event]
        assert len(set(told)) == len(told)
    declared = [[one.get("key") for one in some] for some in root.iter(f"{XES}global")]
    assert all(set(declared[1]) <= set(fields(event)) for event in root.iter(f"{XES}event"))


def test_the_same_run_gives_the_same_bytes():
    assert to_xes(walked()) == to_xes(walked())


def test_bad_input_is_told():
    run = walked()
    book = MemoryLogbook()
    book.save(run)
    entries = book.entries(run.id)
    with pytest.raises(ValueError, match="given twice"):
        to_xes([run, run])
    with pytest.raises(ValueError, match="both as a run and by its entries"):
        to_xes([run, *entries])
    with pytest.raises(ValueError, match="position 2 where 1 belongs"):
        to_xes(entries[1:])
    with pytest.raises(TypeError, match="neither a run nor an entry"):
        to_xes(["pilot"])
    assert read(to_xes([])) == []

"""Laws of exchange, on runs of every shape: the log parses and holds what is in force, and the net knows every run."""

# ruff: noqa: S311 - chance that can be repeated is the point

import json
from collections import Counter
from itertools import groupby
from random import Random
from xml.etree import ElementTree as ET

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.laws.lives import changes_of, kinds_in, lived
from tests.laws.test_running import ENDED, FOREIGN, SHAPES, method_of, random_shape, walked
from tests.unit.exchange.test_pnml import can_always_end
from tests.unit.exchange.token_game import Board

from innomethods.documents import event_from_record
from innomethods.exchange import to_json, to_pnml, to_xes
from innomethods.exchange.xml_text import fit_for_xml
from innomethods.model import Gate, Method, Phase
from innomethods.reporting import timeline_as_svg
from innomethods.running import GateDecided, Outcome, replay, struck_positions
from innomethods.running.history import history_of

XES = "{http://www.xes-standard.org/}"
LANGUAGES = st.sampled_from(["nb", "nn", "en", None])


def events_in(text):
    return list(ET.fromstring(text).iter(f"{XES}event"))  # noqa: S314 - our own text


def steps_in(text):
    """The steps of a log with one run, in order."""
    told = ({one.get("key"): one.get("value") for one in event} for event in events_in(text))
    return [one["innomethods:step"] for one in told if "innomethods:step" in one]


def in_force(run):
    # A decision that doesn't agree with the log before it (R43) is told and counts all the same.
    unfit = sum(problem.code != "R43" for problem in run.problems)
    return len(run.events) - len(struck_positions(run.events)) - unfit


@given(SHAPES, st.integers(0, 2), st.integers(), LANGUAGES)
def test_a_log_parses_and_has_as_many_events_as_are_in_force(shape, closing, seed, language):
    run = walked(method_of(shape, closing), seed, 60).run
    assert len(events_in(to_xes(run, language=language))) == in_force(run)


@settings(max_examples=60)
@given(SHAPES, st.integers(), st.lists(FOREIGN, max_size=12), st.randoms(use_true_random=False))
def test_any_log_shuffled_or_mixed_with_strange_events_is_exported_all_the_same(shape, seed, foreign, rng):
    own = walked(method_of(shape, 1), seed, 30).run.events
    mixed = [*own[1:], *foreign]
    rng.shuffle(mixed)
    run = replay((own[0], *mixed))
    assert len(events_in(to_xes(run))) == in_force(run)
    told = json.loads(to_json(run))["runs"][0]["entries"]
    assert [event_from_record(one["event"]) for one in told] == list(run.events)
    assert sum(one["in_force"] for one in told) == in_force(run)


@given(SHAPES, st.integers(0, 2), st.integers(), LANGUAGES)
def test_a_run_that_does_what_the_method_tells_is_a_way_through_its_net(shape, closing, seed, language):
    run = walked(method_of(shape, closing), seed, 60).run
    net = Board.read(to_pnml(run.definition, language=language))
    steps = steps_in(to_xes(run, language=language))
    assume(keeps_to_the_method(run))  # the others are meant to deviate
    assert set(steps) <= net.labels
    assert net.follows(steps)
    assert net.conforms(steps) == (run.status in ENDED)


def keeps_to_the_method(run):
    """Whether no phase was begun early, and the work only went back to where its gates list."""
    backs = [event for event in run.events if isinstance(event, GateDecided) and event.outcome is Outcome.GO_BACK]
    listed = all(event.to in run.state.places[event.gate].node.go_back_to for event in backs)
    return listed and not any(one.early for one in history_of(run.events).happenings)


def test_runs_long_and_with_many_ways_back_are_ways_through_their_nets():
    seen = went_back = 0
    for seed in range(60):
        rng = Random(seed)
        run = walked(method_of(random_shape(rng), rng.randrange(3)), seed, 10_000).run
        if keeps_to_the_method(run):
            steps = steps_in(to_xes(run))
            assert Board.read(to_pnml(run.definition)).conforms(steps), seed
            seen += 1
            went_back += sum(": go back to " in step for step in steps)
    assert seen > 20
    assert went_back > 20


@settings(max_examples=40)
@given(SHAPES, st.integers(0, 1))
def test_every_net_is_safe_and_can_always_end_with_nothing_left_over(shape, closing):
    found = Board.read(to_pnml(method_of(shape, closing))).reachable(1500)
    if found is None:  # too many ways of doing things side by side to try them all
        return
    assert all(len(set(marking)) == len(marking) for marking in found)
    assert can_always_end(found)


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_title_at_all_gives_texts_that_parse_and_names_that_agree(one, other):
    gate = Gate("g", decided_by="owner", title=one, go_back_to=["a", "b"], at_most=2)
    flow = [Phase("a", does="lead", title=one), Phase("b", does="lead", title=other), gate]
    method = Method("odd", title=other, flow=flow)
    run = walked(method, 1, 200).run
    net = Board.read(to_pnml(method))
    steps = steps_in(to_xes(run))
    assert set(steps) <= net.labels
    assert net.conforms(steps) == (run.status in ENDED)


@given(st.text())
def test_text_fit_for_xml_comes_back_as_it_is(text):
    fit = fit_for_xml(text)
    written = ET.tostring(ET.Element("a", value=fit), encoding="unicode")
    assert ET.fromstring(written).get("value") == fit  # noqa: S314 - our own text
    assert fit_for_xml(fit) == fit


# --- lives: moved, retailored, told late, struck out, paused


def told_in(text):
    """The events of a log with one run, each as its attributes by key, in the order of recording."""
    told = [{one.get("key"): one.get("value") for one in event} for event in events_in(text)]
    return sorted(told, key=lambda one: int(one["innomethods:position"]))


def definitions_of(run):
    """The definitions a run has been under, by digest."""
    brought = [event for event in run.events if hasattr(event, "definition")]
    return {event.digest: event.definition for event in brought}


def legs_of(run):
    """The steps of a run in the order of recording, with the digest of the definition they were taken under."""
    told = [one for one in told_in(to_xes(run)) if "innomethods:step" in one]
    parts = groupby(told, key=lambda one: one["innomethods:definition"])
    return [(digest, [one["innomethods:step"] for one in part]) for digest, part in parts]


def looked_at(run):
    """See that every export of a run says what its log says; return how its first leg went."""
    told = told_in(to_xes(run, language="nn"))
    assert len(told) == in_force(run)
    assert told[-1]["innomethods:definition"] == run.digest
    record = json.loads(to_json(run))["runs"][0]
    entries = record["entries"]
    assert [event_from_record(one["event"]) for one in entries] == list(run.events)
    assert [one["position"] for one in entries if one["in_force"]] == [int(one["innomethods:position"]) for one in told]
    assert [one["position"] for one in entries if one["struck_out"]] == sorted(struck_positions(run.events))
    for decision in record["decisions"]:
        event = entries[decision["position"] - 1]["event"]
        assert (event["outcome"], event["at"]) == (decision["outcome"], decision["at"])
    held = [number for number in (1, *changes_of(run)) if entries[number - 1]["in_force"]]
    assert [one["position"] for one in record["definitions"]] == held
    assert record["definitions"][-1]["digest"] == run.digest
    shown = timeline_as_svg(run, language="nn")
    assert (shown is None) == (not record["rounds"] and not record["decisions"])
    return keeps_to_its_methods(run)


def keeps_to_its_methods(run):
    """See that steps are called as the method of their time calls them, and that the first leg is a way through it."""
    if any(one.early for one in history_of(run.events).happenings) or went_elsewhere(run):
        return False
    nets = {digest: Board.read(to_pnml(method)) for digest, method in definitions_of(run).items()}
    legs = legs_of(run)
    for digest, steps in legs:
        assert set(steps) <= nets[digest].labels
    if legs and legs[0][0] == run.events[0].digest:
        assert nets[legs[0][0]].follows(legs[0][1])
    return True


def went_elsewhere(run):
    """Whether work was sent back to where the method of the time didn't list it."""
    definition = run.definition
    for event in run.events:
        definition = getattr(event, "definition", definition)
        listed = definition[event.gate].go_back_to if isinstance(event, GateDecided) else ()
        if isinstance(event, GateDecided) and event.to is not None and event.to not in listed:
            return True
    return False


@settings(max_examples=60)
@given(SHAPES, st.integers(), st.integers(0, 60), st.integers(0, 1))
def test_whatever_has_happened_to_a_run_every_export_says_what_its_log_says(shape, seed, steps, closing):
    looked_at(lived(shape, seed, steps, closing))


def test_lives_of_larger_methods_are_exported_and_everything_happens_in_them():
    seen = Counter()
    for seed in range(40):
        rng = Random(seed)
        run = lived(random_shape(rng), seed, rng.randrange(60), rng.randrange(2))
        seen.update([*kinds_in(run), *(["kept"] if looked_at(run) else [])])
    wanted = {"RunMigrated", "RunRetailored", "EntryStruck", "RunResumed", "late", "pause", "go-back", "stop", "kept"}
    assert {kind for kind in wanted if seen[kind] < 3} == set()

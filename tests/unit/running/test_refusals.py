"""Every code of a refusal: the action is refused with it, in three languages, and the run and its events are untouched."""

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, law, must, opened, phase, refused, worked

from innomethods.errors import MethodProblems, Refused
from innomethods.findings import KINDS
from innomethods.model import Choice, Gate, Method, Phase, Project, Role, Tool
from innomethods.running import Condition, RunBegun, Vote, begin_run, plan_migration, plan_return
from innomethods.sources import Source
from innomethods.wording import LANGUAGES

FLOW = (
    phase("a", must("seen"), must("shown", "evidence")),
    Gate("go", decided_by=OWNER, criteria=[law("legal")], go_back_to=["a"], at_most=2),
    Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("ask")}),
    phase("use", needs=["need@agreed"]),
)
LIMITED = phase("a", wait=10, wait_basis="law", wait_sources=["act"])
DUE = {"owner": LEAD, "due": day(9)}


def fresh():
    return opened(*FLOW)


def started():
    return fresh().start("a", at=START, by=LEAD)


def at_the_gate():
    return worked(fresh(), "a")


def through_the_gate():
    return (
        at_the_gate().answer("go/legal", confirmed=True, at=START, by=OWNER).decide("go", "proceed", at=START, by=OWNER)
    )


def chosen():
    return through_the_gate().choose("route", "make", at=START, by=OWNER)


def decide(outcome, by=OWNER, **fields):
    return lambda run: run.decide("go", outcome, at=START, by=by, **fields)


def plan_for(run, flow, **more):
    new = Method("small", edition="2", flow=[node for node in flow if node.id != "use"])
    new = attrs.evolve(new, flow=attrs.evolve(new.flow, items=tuple(mended(node) for node in new.flow.items)))
    return plan_migration(run, new, **more)


def mended(node):
    """Return a node without the mistakes that old logs may have."""
    return attrs.evolve(node, go_back_to=[], at_most=None) if isinstance(node, Gate) else node


def moved_to(*flow, **more):
    return lambda run: run.migrate(plan_for(run, flow, **more), at=START, by=OWNER, reason="x")


def begun_with(facts):
    return begin_run(
        Project("pilot", Method("small", flow=phase("a")), start=START, country="NO", facts=facts), at=START, by=OWNER
    )


REFUSALS = {
    "R01": (fresh, lambda run: run.start("b", at=START, by=LEAD)),
    "R02": (fresh, lambda run: run.start("use", at=START, by=LEAD)),
    "R03": (started, lambda run: run.start("a", at=START, by=LEAD)),
    "R04": (fresh, lambda run: run.finish("a", at=START, by=LEAD)),
    "R05": (at_the_gate, lambda run: run.start("a", at=START, by=LEAD)),
    "R06": (fresh, lambda run: run.resume(at=START, by=OWNER)),
    "R07": (at_the_gate, decide("stop", by=LEAD, reason="x")),
    "R08": (at_the_gate, decide("stop")),
    "R09": (at_the_gate, decide("proceed", reason="hurry")),
    "R10": (at_the_gate, decide("go-back", to="use", reason="x")),
    "R11": (chosen, lambda run: run.choose("route", "buy", at=START, by=OWNER)),
    "R12": (through_the_gate, lambda run: run.choose("route", "rent", at=START, by=OWNER)),
    "R13": (fresh, lambda run: run.skip("a", at=START, by=LEAD, reason="no time")),
    "R14": (fresh, lambda run: run.answer("a/seen", not_applicable="", at=START, by=LEAD)),
    "R15": (fresh, lambda run: run.answer("a/seen", rating=3, at=START, by=LEAD)),
    "R16": (fresh, lambda run: run.close_condition("guide", at=START, by=LEAD, evidence="x")),
    "R17": (lambda: fresh().start("a", at=day(3), by=LEAD), lambda run: run.finish("a", at=day(2), by=LEAD)),
    "R18": (fresh, lambda run: run.withdraw("need@agreed", at=START, by=OWNER, reason="x")),
    "R19": (fresh, decide("stop", reason="x")),
    "R20": (lambda: worked(chosen(), "route/make/build"), lambda run: run.start("use", at=START, by=LEAD)),
    "R21": (fresh, lambda run: run.observe("no-show", 3, at=START, by=LEAD)),
    "R22": (fresh, lambda run: run.observe("no-shows", "about nine", at=START, by=LEAD)),
    "R23": (at_the_gate, decide("proceed-with-conditions", reason="x")),
    "R24": (
        at_the_gate,
        decide("proceed-with-conditions", reason="x", conditions=[Condition("c", "C", blocks="a", **DUE)]),
    ),
    "R25": (at_the_gate, decide("go-back", reason="x")),
    "R27": (fresh, lambda run: run.strike(1, at=START, by=OWNER, reason="x")),
    "R28": (at_the_gate, decide("stop", reason="x", votes=[Vote("m-1", "for")], quorum=2)),
    "R40": (fresh, lambda run: run.link_child("pilot", at=START, by=OWNER)),
    "R41": (fresh, lambda run: run.note("half a sign: \ud83d", at=START, by=OWNER)),
    "R42": (fresh, lambda run: run.note("met 01817000092", at=START, by=OWNER)),
    "R29": (fresh, lambda run: run.migrate(plan_for(started(), FLOW), at=START, by=OWNER, reason="x")),
    "R30": (through_the_gate, moved_to(attrs.evolve(FLOW[0], does="users"), *FLOW[1:])),
    "R31": (through_the_gate, moved_to(phase("b"), *FLOW[1:])),
    "R32": (through_the_gate, moved_to(phase("b"), *FLOW)),
    "R33": (fresh, moved_to(*FLOW, renames=[("b", "c")])),
    "R34": (
        lambda: begun_with({"size": 1}),
        lambda run: run.retailor(facts={"size": 2}, at=START, by=OWNER, reason="x"),
    ),
    "R35": (fresh, plan_return),
    "R44": (
        lambda: worked(begun(LIMITED, phase("b"), sources=[Source("act", title="The act", certainty="seen")]), "a"),
        lambda run: run.start("b", at=day(10), by=LEAD),
    ),
}


def test_every_code_that_refuses_an_action_is_here():
    assert set(REFUSALS) == {code for code in KINDS if code.startswith("R")} - {"R26", "R43"}  # told by a replay


@pytest.mark.parametrize("code", REFUSALS)
def test_the_action_is_refused_and_nothing_has_changed(code):
    begin, action = REFUSALS[code]
    assert code in refused(begin(), action)


@pytest.mark.parametrize("code", REFUSALS)
def test_the_reason_is_told_in_three_languages_with_everything_filled_in(code):
    begin, action = REFUSALS[code]
    with pytest.raises(Refused) as caught:
        action(begin())
    for reason in caught.value.reasons:
        for language in LANGUAGES:
            text = reason.text(language)
            assert "{" not in text
            assert "None" not in text
            assert "Wording(" not in text


def test_an_unknown_path_comes_with_the_nearest_known_one():
    with pytest.raises(Refused, match="Did you mean ‘route’"):
        fresh().choose("rout", "buy", at=START, by=OWNER)


def test_a_run_begins_once():
    run = fresh()
    again = RunBegun(run="pilot", project="pilot", definition=run.definition, digest=run.digest, at=START, by=OWNER)
    assert [found.code for found in run.can(again)] == ["R26"]


@pytest.mark.parametrize(
    "action",
    [
        lambda run: run.finish("b", at=START, by=LEAD),
        lambda run: run.skip("b", at=START, by=LEAD, reason="x"),
        lambda run: run.answer("a/heard", confirmed=True, at=START, by=LEAD),
        lambda run: run.decide("a", "proceed", at=START, by=OWNER),
        lambda run: run.choose("go", "make", at=START, by=OWNER),
        lambda run: run.reaffirm("a/seen", at=START, by=LEAD),
    ],
)
def test_what_isnt_there_is_told_as_unknown(action):
    assert refused(fresh(), action) == {"R01"}


def test_nothing_at_all_cant_be_reaffirmed():
    assert refused(fresh(), lambda run: run.reaffirm(at=START, by=LEAD)) == {"R23"}


def test_outcomes_are_told_in_the_readers_language():
    with pytest.raises(Refused) as caught:
        at_the_gate().decide("go", "stop", at=START, by=OWNER)
    assert "For å vedta «Stanse» før beslutningspunktet er klart, må dere" in caught.value.reasons[0].text("nb")


@pytest.mark.parametrize(
    ("flow", "code"),
    [
        ([phase("use", needs=["need@agreed"])], "E04"),
        ([phase("use", gives=["luck@had"])], "E02"),
        ([phase("a"), Gate("go", decided_by=OWNER, must=["need@agreed"])], "E05"),
    ],
)
def test_a_method_with_errors_begins_no_run(flow, code):
    with pytest.raises(MethodProblems) as caught:
        begun(*flow)
    assert code in {problem.code for problem in caught.value.findings}
    assert all(problem.is_error for problem in caught.value.findings)


def test_a_method_whose_roles_and_tools_are_bare_names_begins():
    known = {
        "roles": [Role("owner", title="Owner", side="demand")],
        "tools": [Tool("map", title="Map", why="See", what="A map")],
    }
    run = begun(Phase("a", does="nobody", tools=["luck"]), Phase("b"), Gate("go"), **known)
    assert run.turn == ("a",)

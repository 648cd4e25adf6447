"""A named role decides, within what is permitted; what happened is recorded, also when it was against the rule."""

import attrs
import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, law, must, opened, phase, refused, should, worked

from innomethods.errors import Refused
from innomethods.model import Choice, Gate
from innomethods.running import (
    Because,
    By,
    Condition,
    ConditionStatus,
    GateDecided,
    Outcome,
    RunStatus,
    Stands,
    Vote,
    replay,
)


def ready(*criteria, then=(), **gate):
    fields = {"decided_by": OWNER, "go_back_to": ["try"], "at_most": 3} | gate
    return worked(begun(phase("try"), Gate("go", criteria=criteria, **fields), *then), "try")


def decide(run, outcome, at=START, **fields):
    return run.decide("go", outcome, at=at, by=OWNER, **fields)


def condition(id="guide", **fields):
    return Condition(id, "Write a guide", **({"owner": LEAD, "due": day(30)} | fields))


def test_the_recommended_outcome_needs_no_reason():
    assert decide(ready(), "proceed").status is RunStatus.COMPLETED


@pytest.mark.parametrize("outcome", ["stop", "pause", "go-back"])
def test_another_permitted_outcome_needs_a_reason(outcome):
    run = ready()
    assert refused(run, lambda run: decide(run, outcome, to="try" if outcome == "go-back" else None)) == {"R08"}
    run = decide(run, outcome, to="try" if outcome == "go-back" else None, reason="no money this year")
    assert run.decisions[-1].event.outcome == outcome


def test_proceeding_without_the_recommended_conditions_needs_a_reason():
    run = ready(should("nice"))
    assert refused(run, lambda run: decide(run, "proceed")) == {"R08"}
    assert decide(run, "proceed", reason="it can wait").status is RunStatus.COMPLETED


def test_being_stricter_than_proceed_needs_no_reason():
    assert decide(ready(), "proceed-with-conditions", conditions=[condition()]).status is RunStatus.COMPLETED


def test_when_the_gate_isnt_ready_every_outcome_needs_a_reason():
    run = ready(must("known"))
    assert refused(run, lambda run: decide(run, "stop")) == {"R08"}
    assert decide(run, "stop", reason="nobody will answer").status is RunStatus.STOPPED


@pytest.mark.parametrize("criterion", [law("legal"), must("known")])
@pytest.mark.parametrize("outcome", ["proceed", "proceed-with-conditions"])
def test_what_isnt_permitted_is_refused_even_with_a_reason(criterion, outcome):
    assert "R09" in refused(
        ready(criterion), lambda run: decide(run, outcome, reason="we are late", conditions=[condition()])
    )


def test_a_failed_must_may_be_passed_over_with_a_reason():
    run = ready(must("known")).answer("go/known", confirmed=False, at=START, by=OWNER)
    assert refused(run, lambda run: decide(run, "proceed")) == {"R08"}
    assert decide(run, "proceed", reason="the board knows").status is RunStatus.COMPLETED


def test_a_breach_is_recorded_with_its_reason_and_stays_visible():
    run = ready(law("legal")).answer("go/legal", confirmed=False, at=START, by=OWNER)
    assert refused(run, lambda run: decide(run, "proceed", breach=True)) == {"R09"}
    run = decide(run, "proceed", breach=True, reason="life and health")
    decision = run.decisions[-1].event
    assert (decision.breach, decision.recommended, run.status) == (True, Outcome.GO_BACK, RunStatus.COMPLETED)
    assert "brudd på reglene" in run.why("go", "nb")


def test_what_is_permitted_is_never_marked_as_a_breach():
    assert not decide(ready(), "proceed", breach=True).decisions[-1].event.breach


def test_going_back_nowhere_cant_be_forced_as_a_breach():
    run = begun(Gate("go", decided_by=OWNER), phase("try"))
    assert refused(run, lambda run: decide(run, "go-back", to="try", breach=True)) == {"R09"}


@pytest.mark.parametrize("target", ["try", "nowhere", "use"])
def test_no_breach_leads_back_to_where_nothing_is(target):
    run = opened(Gate("go", decided_by=OWNER), phase("use"))
    event = GateDecided(gate="go", outcome="go-back", to=target, breach=True, reason="we must", at=START, by=OWNER)
    assert "R09" in {reason.code for reason in run.can(event)}
    assert [problem.code for problem in replay((*run.events, event)).problems] == ["R26"]


@pytest.mark.parametrize("target", ["route/make/build", "use", "nowhere", "go"])
def test_no_breach_excuses_an_impossible_target(target):
    route = Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("ask")})
    run = begun(phase("try"), route, Gate("go", decided_by=OWNER, go_back_to=["try"], at_most=2), phase("use"))
    run = worked(worked(run, "try").choose("route", "buy", at=START, by=OWNER), "route/buy/ask")
    event = GateDecided(gate="go", outcome="go-back", to=target, breach=True, reason="we must", at=START, by=OWNER)
    assert [reason.code for reason in run.can(event)] == ["R10"]
    assert [problem.code for problem in replay((*run.events, event)).problems] == ["R26"]


def test_only_the_named_role_decides_unless_it_delegated():
    run = ready()
    assert refused(run, lambda run: run.decide("go", "proceed", at=START, by=LEAD)) == {"R07"}
    run = run.decide("go", "proceed", at=START, by=LEAD, delegation="case 26/118")
    assert run.decisions[-1].event.delegation == "case 26/118"


def test_the_decision_records_who_voted_how_and_what_was_on_the_table():
    run = ready()
    digest = run.assess("go").digest
    votes = [Vote("member-1", "for"), Vote("member-2", "against"), Vote("member-3", "abstain")]
    run = run.decide(
        "go",
        "proceed",
        at=START,
        by=By(OWNER, "p-7"),
        reason="the chair's casting vote",
        votes=votes,
        quorum=2,
        dissent="too early",
        disqualified=["member-4"],
    )
    event = run.decisions[-1].event
    assert (event.assessment, event.recommended) == (digest, Outcome.PROCEED)
    assert (event.quorum, event.dissent, event.disqualified, event.by.person) == (2, "too early", ("member-4",), "p-7")
    assert [str(vote.voice) for vote in event.votes] == ["for", "against", "abstain"]


def test_a_gate_is_decided_in_its_turn_and_once():
    run = begun(phase("try"), Gate("go", decided_by=OWNER), phase("use"))
    assert refused(run, lambda run: decide(run, "proceed")) == {"R19"}
    run = decide(worked(run, "try"), "proceed")
    assert run.record("go").stands is Stands.DONE
    assert refused(run, lambda run: decide(run, "stop", reason="no")) == {"R05"}


def test_an_outcome_nobody_knows_is_refused():
    assert refused(ready(), lambda run: decide(run, "maybe")) == {"R22"}


# --- going back: where to


def test_going_back_takes_the_recommended_way_by_default():
    run = ready(must("known")).answer("go/known", confirmed=False, at=START, by=OWNER)
    assert decide(run, "go-back").decisions[-1].event.to == "try"


def test_going_back_needs_a_target_where_none_is_recommended():
    assert refused(ready(), lambda run: decide(run, "go-back", reason="again")) == {"R25"}


def test_a_target_the_method_doesnt_list_needs_a_reason():
    run = worked(
        begun(
            phase("ask"),
            phase("try"),
            Gate("go", criteria=[must("it")], decided_by=OWNER, go_back_to=["try"], at_most=2),
        ),
        "ask",
        "try",
    )
    run = run.answer("go/it", confirmed=False, at=START, by=OWNER)
    assert refused(run, lambda run: decide(run, "go-back", to="ask")) == {"R08"}
    assert decide(run, "go-back", to="ask", reason="the need has changed").turn == ("ask",)


@pytest.mark.parametrize("target", ["use", "go", "nowhere"])
def test_what_isnt_before_the_gate_is_no_target(target):
    run = ready(then=[phase("use")])
    assert refused(run, lambda run: decide(run, "go-back", to=target, reason="again")) == {"R10"}


# --- conditions


def gates():
    return ready(
        then=[
            phase("use"),
            Gate("next", decided_by=OWNER, go_back_to=["use"], at_most=2),
            phase("end"),
            Gate("last", decided_by=OWNER),
        ]
    )


def test_a_condition_blocks_the_next_gate_by_default():
    run = decide(gates(), "proceed-with-conditions", conditions=[condition()])
    assert [held.condition.blocks for held in run.conditions] == ["next"]
    run = worked(run, "use")
    view = run.assess("next")
    assert view.recommended.outcome is None
    assert Outcome.PROCEED not in view.permitted
    assert [(item.id, item.standing.because) for item in view.items] == [("condition:guide", Because.NOT_YET_DUE)]


def test_a_condition_may_block_a_later_gate():
    run = decide(gates(), "proceed-with-conditions", conditions=[condition(blocks="last")])
    assert run.assess("next").items == ()
    assert run.assess("last").items[0].id == "condition:guide"


def test_a_condition_of_the_last_gate_lives_on_after_the_end():
    run = decide(ready(), "proceed-with-conditions", conditions=[condition()])
    assert (run.status, run.conditions[0].condition.blocks) == (RunStatus.COMPLETED, None)
    run = run.close_condition("guide", at=day(9), by=LEAD, evidence="guide.pdf")
    assert run.conditions[0].status is ConditionStatus.CLOSED


def test_an_open_condition_is_overdue_the_day_after_its_due_date():
    run = decide(gates(), "proceed-with-conditions", conditions=[condition()])
    assert run.overdue(day(30)) == ()
    assert [held.condition.id for held in run.overdue(day(31))] == ["guide"]
    assert run.assess("next", day(31)).items[0].standing.because is Because.MISSING
    assert "skulle vært lukket" in run.assess("next", day(31)).why("nb")


def test_a_closed_condition_no_longer_counts():
    run = worked(decide(gates(), "proceed-with-conditions", conditions=[condition()]), "use")
    run = run.close_condition("guide", at=day(2), by=LEAD, evidence="guide.pdf")
    assert run.overdue(day(40)) == ()
    assert run.assess("next").recommended.outcome is Outcome.PROCEED
    assert refused(run, lambda run: run.close_condition("guide", at=day(3), by=LEAD, evidence="again")) == {"R16"}


def test_a_condition_is_closed_with_something_that_shows_it():
    run = decide(gates(), "proceed-with-conditions", conditions=[condition()])
    assert refused(run, lambda run: run.close_condition("guide", at=day(2), by=LEAD)) == {"R23"}


def test_proceeding_with_conditions_takes_at_least_one():
    assert refused(ready(), lambda run: decide(run, "proceed-with-conditions")) == {"R23"}


@pytest.mark.parametrize("missing", [{"owner": None}, {"owner": ""}, {"due": None}])
def test_a_condition_has_an_owner_and_a_due_date(missing):
    run = ready()
    assert refused(run, lambda run: decide(run, "proceed-with-conditions", conditions=[condition(**missing)])) == {
        "R23"
    }


def test_every_condition_has_an_id_of_its_own():
    run = gates()
    assert refused(run, lambda run: decide(run, "proceed-with-conditions", conditions=[condition(), condition()])) == {
        "R23"
    }
    run = worked(decide(run, "proceed-with-conditions", conditions=[condition()]), "use")
    run = run.close_condition("guide", at=START, by=LEAD, evidence="guide.pdf")
    again = {"at": START, "by": OWNER, "conditions": [condition()]}
    assert refused(run, lambda run: run.decide("next", "proceed-with-conditions", **again)) == {"R23"}


@pytest.mark.parametrize("blocked", ["go", "use", "nowhere"])
def test_a_condition_blocks_only_a_gate_ahead(blocked):
    run = gates()
    conditions = [condition(blocks=blocked)]
    assert refused(run, lambda run: decide(run, "proceed-with-conditions", conditions=conditions)) == {"R24"}


@pytest.mark.parametrize("outcome", ["stop", "pause"])
def test_conditions_are_refused_where_nothing_is_passed_rather_than_lost(outcome):
    assert refused(gates(), lambda run: decide(run, outcome, reason="wait", conditions=[condition()])) == {"R24"}


def test_a_condition_inside_a_branch_blocks_the_next_gate_of_that_branch():
    buying = [phase("ask"), Gate("first", decided_by=OWNER), phase("sign"), Gate("second", decided_by=OWNER)]
    run = begun(
        Choice("route", decided_by=OWNER, branches={"buy": buying, "make": phase("build")}),
        phase("use"),
        Gate("end", decided_by=OWNER),
    )
    run = worked(run.choose("route", "buy", at=START, by=OWNER), "route/buy/ask")
    run = run.decide("route/buy/first", "proceed-with-conditions", at=START, by=OWNER, conditions=[condition()])
    assert run.conditions[0].condition.blocks == "route/buy/second"


def test_a_condition_passes_over_gates_in_branches_that_may_not_be_chosen():
    route = Choice(
        "route",
        decided_by=OWNER,
        branches={"buy": [phase("ask"), Gate("inner", decided_by=OWNER)], "make": phase("build")},
    )
    run = decide(
        ready(then=[route, Gate("end", decided_by=OWNER)]), "proceed-with-conditions", conditions=[condition()]
    )
    assert run.conditions[0].condition.blocks == "end"


def test_the_refusal_names_what_stands_in_the_way_and_only_that():
    run = ready(law("legal"), must("known"), should("nice"), must("fine")).answer(
        "go/fine", confirmed=True, at=START, by=OWNER
    )
    with pytest.raises(Refused) as caught:
        decide(run, "proceed", reason="hurry")
    told = caught.value.reasons[0]
    assert "ukjent er «legal?» (ikke besvart); «known?» (ikke besvart)." in told.message.text("nb")
    assert "Velg et tillatt utfall: Gå tilbake (go-back), Pause (pause), Stanse (stop)." in told.mend.text("nb")


def test_a_gate_that_is_decided_says_so():
    run = decide(ready(then=[phase("use")]), "proceed")
    with pytest.raises(Refused, match="go back from a decision point to do it again"):
        decide(run, "proceed")


def test_an_open_condition_is_told_with_its_due_date():
    run = decide(gates(), "proceed-with-conditions", conditions=[condition()])
    assert "åpent vilkår, frist 10.\N{NO-BREAK SPACE}februar 2027" in run.assess("next").why("nb")


def blocked_in_a_branch(branch, *then):
    """Pass a gate with a condition that blocks a gate in the branch "buy", then choose a branch."""
    branches = {
        "buy": [phase("ask"), Gate("inner", decided_by=OWNER)],
        "make": [phase("build"), Gate("check", decided_by=OWNER)],
        "wait": phase("rest"),
    }
    run = ready(then=[Choice("route", decided_by=OWNER, branches=branches), *then])
    blocks = condition(blocks="route/buy/inner")
    run = decide(run, "proceed-with-conditions", conditions=[blocks])
    return run.choose("route", branch, at=START, by=OWNER)


END = (Gate("end", decided_by=OWNER), phase("use"), Gate("last", decided_by=OWNER))


@pytest.mark.parametrize(
    ("branch", "blocked"), [("buy", "route/buy/inner"), ("make", "route/make/check"), ("wait", "end")]
)
def test_a_condition_on_a_gate_that_wont_come_blocks_the_next_on_the_chosen_way(branch, blocked):
    run = blocked_in_a_branch(branch, *END)
    gates = ("route/buy/inner", "route/make/check", "end", "last")
    assert [gate for gate in gates if run.assess(gate).items] == [blocked]
    assert Outcome.PROCEED not in run.assess(blocked).permitted
    run = run.close_condition("guide", at=START, by=LEAD, evidence="guide.pdf")
    assert run.assess(blocked).items == ()


def test_a_condition_on_a_gate_that_wont_come_stays_open_where_no_other_is_ahead():
    run = worked(blocked_in_a_branch("wait"), "route/wait/rest")
    assert run.status is RunStatus.COMPLETED
    assert [held.status for held in run.conditions] == [ConditionStatus.OPEN]


# --- what somebody else wrote


@pytest.mark.parametrize(
    ("forged", "told"),
    [
        ({"assessment": "ass1:" + "0" * 64}, "the digest of what was on the table"),
        ({"recommended": "go-back"}, "Proceed was recommended, not Go back"),
        ({"recommended": None}, "Proceed was recommended, not nothing"),
        ({"breach": True, "reason": "x"}, "no rule is broken"),
    ],
)
def test_a_decision_that_says_it_rests_on_something_else_counts_and_is_told(forged, told):
    run = decide(ready(), "proceed")
    changed = replay([*run.events[:-1], attrs.evolve(run.events[-1], **forged)])
    assert changed.status is RunStatus.COMPLETED
    assert [found.code for found in changed.problems] == ["R43"]
    assert told in changed.problems[0].text("en")
    assert not run.problems


def test_a_decision_isn_t_blamed_for_what_was_struck_out_after_it_or_for_saying_nothing():
    run = decide(ready(should("nice")).answer("go/nice", True, at=START, by=LEAD), "proceed", reason="x")  # noqa: FBT003
    struck = run.strike(len(run.events) - 1, at=START, by=OWNER, reason="another project")
    assert replay(struck.events).problems == ()
    bare = attrs.evolve(run.events[-1], assessment=None, recommended=None)
    assert replay([*run.events[:-1], bare]).problems == ()


def test_a_forged_decision_dated_too_early_is_left_out():
    run = decide(worked(begun(phase("try"), Gate("go", decided_by=OWNER)), "try", at=day(3)), "proceed", at=day(4))
    early = attrs.evolve(run.events[-1], at=day(1), assessment="ass1:0")
    assert [found.code for found in replay([*run.events[:-1], early]).problems] == ["R26"]

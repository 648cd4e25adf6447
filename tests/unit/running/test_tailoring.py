"""What else happens to a run: results withdrawn, roles bound, the method retailored, children linked, notes made."""

from datetime import date

import pytest
from tests.unit.running.walks import (
    LEAD,
    OWNER,
    START,
    begun,
    day,
    law,
    must,
    opened,
    phase,
    refused,
    snapshot,
    verdicts,
    worked,
)

from innomethods.catalogue import Catalogue
from innomethods.errors import MethodProblems, Refused
from innomethods.model import (
    Check,
    Choice,
    Criterion,
    Extend,
    Gate,
    Method,
    Overlay,
    Phase,
    Project,
    Replace,
    Suppress,
    When,
)
from innomethods.running import (
    Condition,
    Outcome,
    RunMigrated,
    RunStatus,
    Stands,
    begin_run,
    plan_retailoring,
    plan_return,
    replay,
)
from innomethods.running.telling import tell
from innomethods.testing.strategies import SmallShelf


def gate(id="go", **fields):
    return Gate(id, decided_by=OWNER, **fields)


def withdraw(run, state, reason="the market is empty"):
    return run.withdraw(state, at=START, by=OWNER, reason=reason)


def test_withdrawing_leaves_a_result_even_where_it_was_irreversible():
    run = begun(
        phase("publish", gives=["buying@published"]), gate(law=["buying@published"], go_back_to=["publish"], at_most=1)
    )
    run = withdraw(worked(run, "publish"), "buying@cancelled")
    assert "buying" not in run.state.claimed()
    assert verdicts(run, "go") == {"buying@published": "fail"}
    assert "buying@cancelled" in run.assess("go").why("nb")


@pytest.mark.parametrize("state", ["buying@published", "need@cancelled", "luck@lost"])
def test_only_exit_states_lead_out_of_a_result(state):
    assert refused(begun(phase("a")), lambda run: withdraw(run, state)) == {"R18"}


def test_withdrawing_needs_a_reason():
    assert refused(begun(phase("a")), lambda run: withdraw(run, "need@withdrawn", reason=" ")) == {"R08"}


def test_a_withdrawn_result_is_reached_again_by_new_work_and_not_by_old_claims():
    run = begun(
        phase("plan", gives=["buying@considered"]),
        phase("publish", gives=["buying@published"]),
        phase("plan-again", gives=["buying@considered"]),
        gate(must=["buying@published"]),
    )
    run = worked(withdraw(worked(run, "plan", "publish"), "buying@cancelled"), "plan-again")
    assert run.state.claimed()["buying"] == 0
    assert verdicts(run, "go") == {"buying@published": "fail"}


def test_a_phase_that_needs_what_was_withdrawn_starts_with_a_reason():
    run = begun(phase("a", gives=["need@understood"]), phase("b", needs=["need@understood"]))
    run = withdraw(worked(run, "a"), "need@withdrawn")
    assert refused(run, lambda run: run.start("b", at=START, by=LEAD)) == {"R20"}
    assert run.start("b", at=START, by=LEAD, reason="for the record").record("b").stands is Stands.STARTED


def test_binding_a_role_keeps_a_key_and_the_newest_one_holds():
    run = begun(phase("a")).bind(LEAD, "p-1", at=START, by=OWNER).bind(LEAD, "p-2", at=START, by=OWNER)
    assert run.state.persons == {LEAD: "p-2"}


def test_children_are_linked_in_order():
    run = begun(phase("a")).link_child("zone-1", at=START, by=OWNER, path="a").link_child("zone-2", at=START, by=OWNER)
    assert run.children == ("zone-1", "zone-2")
    assert refused(run, lambda run: run.link_child("zone-3", at=START, by=OWNER, path="b")) == {"R01"}


def test_notes_are_kept_with_their_place():
    run = begun(phase("a")).note("the board is ill", at=START, by=OWNER, path="a")
    assert [(note.text, note.path) for note in run.state.notes] == [("the board is ill", "a")]
    assert refused(run, lambda run: run.note("where?", at=START, by=OWNER, path="b")) == {"R01"}


# --- retailoring


def retailored(run, *changes, reason="the ministry asks for it"):
    return run.retailor([Overlay("ours", changes=changes)], at=day(5), by=OWNER, reason=reason)


def test_the_same_overlay_laid_over_twice_is_refused():
    run = retailored(begun(phase("a")), Extend("after", "a", add=phase("risk")))
    with pytest.raises(MethodProblems) as caught:
        retailored(run, Extend("after", "a", add=phase("risk")))
    assert all(found.is_error for found in caught.value.findings)


def test_faults_the_definition_under_way_has_already_stop_no_overlay():
    run = opened(phase("a"), phase("a"), phase("b"))
    assert "risk" in paths(retailored(run, Extend("after", "b", add=phase("risk"))))


def test_an_overlay_that_finds_no_place_is_refused_with_the_place_it_looked_for():
    assert refused(begun(phase("a")), lambda run: retailored(run, Extend("after", "**/none*", add=phase("risk")))) == {
        "W19"
    }


def test_an_overlay_that_finds_one_place_of_two_is_laid_over_and_the_other_told():
    found, lost = Extend("after", "a", add=phase("risk")), Extend("after", "**/none*", add=phase("cost"))
    plan = plan_retailoring(begun(phase("a")), [Overlay("ours", changes=[found, lost])])
    assert ([item.code for item in plan.told], plan.is_possible) == (["W19"], True)


def test_what_a_later_retailoring_was_made_from_is_held_fast():
    run = retailored(begun(phase("a")), Extend("after", "a", add=phase("risk")))
    both = retailored(run, Extend("after", "a", add=phase("cost")))
    with pytest.raises(Refused, match="entry 3 tailored the method further"):
        both.strike(2, at=day(6), by=OWNER, reason="no")
    neither = both.strike(3, at=day(6), by=OWNER, reason="no").strike(2, at=day(6), by=OWNER, reason="no")
    assert neither.definition == begun(phase("a")).definition


def test_a_strike_stays_when_the_method_was_tailored_after_it():
    run = retailored(begun(phase("a")), Extend("after", "a", add=phase("risk")))
    run = retailored(run.strike(2, at=day(5), by=OWNER, reason="no"), Extend("after", "a", add=phase("cost")))
    assert refused(run, lambda run: run.strike(3, at=day(6), by=OWNER, reason="yes")) == {"R27"}


def test_the_way_back_from_other_facts_alone_brings_back_those_before():
    run = begun(phase("a"))
    other = run.retailor(facts={"size": 2}, at=day(5), by=OWNER, reason="it grew")
    plan = plan_return(other)
    assert not plan.changes_nothing
    assert other.migrate(plan, at=day(6), by=OWNER, reason="it did not").state.facts == run.state.facts


def test_an_overlay_adds_a_gate_ahead():
    run = worked(begun(phase("a"), phase("b")), "a")
    run = retailored(run, Extend("after", "b", add=gate("safe")))
    assert run.digest != begun(phase("a"), phase("b")).digest
    run = worked(run, "b", at=day(6))
    assert run.turn == ("safe",)


def test_an_overlay_opens_a_completed_run_again_when_it_adds_work():
    run = retailored(worked(begun(phase("a")), "a"), Extend("at", "end", add=gate("safe")))
    assert (run.status, run.turn) == (RunStatus.RUNNING, ("safe",))


def test_new_checks_in_finished_work_leave_its_claim_unconfirmed():
    run = worked(begun(phase("a", gives=["need@understood"]), gate(must=["need@understood"])), "a")
    run = retailored(run, Extend("into", "a", checklist=[Check("private", "must", ask="Is it lawful?")]))
    assert verdicts(run, "go") == {"need@understood": "unknown"}


@pytest.mark.parametrize("target", ["a", "b", "route", "route/make/build", "go"])
def test_work_that_was_done_must_still_be_there(target):
    route = Choice("route", decided_by=OWNER, branches={"make": [phase("build"), phase("extra")], "buy": phase("ask")})
    run = worked(begun(phase("a"), phase("b"), route, gate(), phase("end")), "a").start("b", at=START, by=LEAD)
    run = run.finish("b", at=START, by=LEAD).choose("route", "make", at=START, by=OWNER)
    run = worked(run, "route/make/build", "route/make/extra").decide("go", "proceed", at=START, by=OWNER)
    assert refused(run, lambda run: retailored(run, Suppress(target))) == {"E14"}
    assert retailored(run, Suppress("end")).status is RunStatus.COMPLETED


def test_the_branch_that_was_chosen_must_still_be_there():
    ways = {"make": phase("build"), "buy": phase("ask")}
    run = begun(Choice("route", decided_by=OWNER, branches=ways)).choose("route", "make", at=START, by=OWNER)
    assert refused(run, lambda run: retailored(run, Suppress("route/make"))) == {"E14"}
    assert retailored(run, Suppress("route/buy")).turn == ("route/make/build",)


def test_the_gate_a_run_is_paused_at_must_still_be_there():
    run = worked(begun(phase("a"), gate(), phase("b")), "a").decide("go", "pause", at=START, by=OWNER, reason="summer")
    assert refused(run, lambda run: retailored(run, Suppress("go"))) == {"E14"}
    assert retailored(run, Suppress("b")).status is RunStatus.PAUSED


def test_the_gate_an_open_condition_blocks_must_still_be_there():
    run = worked(begun(phase("a"), gate(), phase("b"), gate("next")), "a")
    condition = Condition("guide", "Write a guide", owner=LEAD, due=day(30))
    run = run.decide("go", "proceed-with-conditions", at=START, by=OWNER, conditions=[condition])
    assert refused(run, lambda run: retailored(run, Suppress("next"))) == {"R24"}
    run = run.close_condition("guide", at=START, by=LEAD, evidence="guide.pdf")
    assert retailored(run, Suppress("next")).turn == ("b",)


def test_retailoring_needs_a_reason():
    assert refused(begun(phase("a"), phase("b")), lambda run: retailored(run, Suppress("b"), reason="")) == {"R08"}


def test_what_cant_be_laid_over_is_told_with_its_findings():
    run = begun(phase("a", law("allowed")), phase("b"))
    with pytest.raises(MethodProblems) as caught:
        retailored(run, Suppress("a/allowed"))
    assert [finding.code for finding in caught.value.findings] == ["E14"]


def test_a_stopped_run_isnt_retailored():
    run = worked(begun(phase("a"), gate(), phase("b")), "a").decide("go", "stop", at=START, by=OWNER, reason="no use")
    assert refused(run, lambda run: retailored(run, Suppress("b"))) == {"R06"}


def test_a_replaced_criterion_counts_from_now_on():
    run = worked(begun(phase("a"), gate(must=[must("worth-it")])), "a")
    assert run.assess("go").recommended.outcome is None
    run = retailored(run, Replace("go", {"criteria": (Criterion.parse("should", must("worth-it")),)}))
    assert run.assess("go").recommended.outcome is Outcome.PROCEED_WITH_CONDITIONS


def test_the_refusal_names_the_exit_states_there_are():
    with pytest.raises(Refused, match="exit states: need@withdrawn"):
        withdraw(begun(phase("a")), "need@agreed")
    with pytest.raises(Refused, match="exit states: –"):
        withdraw(begun(phase("a")), "luck@lost")


def test_retailoring_knows_the_facts_and_scale_the_run_began_with() -> None:
    """A part that only applies with a fact the project doesn't have stays out when it is laid over under way."""
    method = Method("small", flow=[Phase("collect", does="lead"), Phase("share", does="lead")])
    project = Project(
        "pilot", method, start=date(2027, 1, 11), country="NO", scale="light", facts={"personal-data": False}
    )
    only_with = When("personal-data", is_=True)
    full = Check("deep", "should", ask="How deep?", scale="full")
    overlay = Overlay(
        "more", changes=[Extend("into", ["share"], checklist=[Check("gdpr", ask="Assessed?", when=only_with), full])]
    )
    run = begin_run(project, at=date(2027, 1, 11), by="lead")
    later = run.retailor([overlay], at=date(2027, 1, 12), by="lead", reason="a new rule")
    assert [path for path, _ in later.definition.checks] == []


# --- the value rises: other facts, told beforehand and taken back

BIG = When("procurement-value", at_least=1_400_000)
BOUGHT = Method(
    "small",
    flow=[
        Phase("collect", does="lead"),
        Phase("announce", does="lead", when=BIG),
        Phase("buy", does="lead", checklist=[Check("small", ask="Is it small?", when=When("procurement-value", is_=900_000))]),
        Phase("share", does="lead", when=When("personal-data", is_=True)),
    ],
)  # fmt: skip
COUNCIL = Overlay("council", changes=[Extend("after", "buy", add=Phase("hear", does="lead"))])


class Held(SmallShelf):
    """A shelf that can be the key of a cache."""

    __hash__ = object.__hash__


SHELF = Held(methods={"small": BOUGHT}, overlays={"council": COUNCIL})


def buying(shelf=SHELF, **facts):
    project = Project("pilot", BOUGHT, start=START, country="NO", facts={"procurement-value": 900_000} | facts)
    return worked(begin_run(project, at=START, by=OWNER, shelf=shelf), "collect")


def paths(run):
    return [placed.path for placed in run.definition.phases]


def raised(run, shelf=SHELF, overlays=(), **facts):
    now = {"procurement-value": 2_000_000} | facts
    return run.retailor(overlays, facts=now, at=day(5), by=OWNER, reason="the value rose", shelf=shelf)


def test_what_the_value_decided_is_decided_anew_when_it_rises():
    run = buying()
    assert (paths(run), [path for path, _ in run.definition.checks]) == (["collect", "buy", "share"], ["buy/small"])
    after = raised(run, overlays=[COUNCIL])
    assert (paths(after), after.definition.checks) == (["collect", "announce", "buy", "hear", "share"], ())
    assert (after.record("collect").stands, after.turn) == (Stands.DONE, ("announce",))
    assert {fact.name: fact.value for fact in after.state.facts} == {
        "country": "NO", "scale": "normal", "procurement-value": 2_000_000,
    }  # fmt: skip
    assert snapshot(replay(after.events)) == snapshot(after)


def test_a_later_retailoring_knows_the_facts_of_the_one_before():
    run = raised(buying())
    later = run.retailor(
        [Overlay("more", changes=[Extend("at", "end", add=Phase("report", does="lead", when=BIG))])],
        at=day(6), by=OWNER, reason="more",
    )  # fmt: skip
    assert paths(later)[-1] == "report"
    laid = raised(buying(), overlays=[COUNCIL])
    assert "hear" in paths(raised(laid, **{"personal-data": True}))


def test_a_fact_nobody_had_stated_needs_no_shelf():
    run = buying(shelf=None)
    after = run.retailor(facts={"personal-data": False}, at=day(5), by=OWNER, reason="none")
    assert paths(after) == ["collect", "buy"]
    assert paths(run.retailor(facts={"personal-data": True}, at=day(5), by=OWNER, reason="some")) == paths(run)


@pytest.mark.parametrize(
    ("shelf", "words"),
    [
        (None, "no shelf was handed in"),
        (Held(), "‘small@1’ is not on the shelf"),
        (Held(methods={"small": Method("small", flow=[Phase("other", does="lead")])}), "gives another method"),
    ],
)
def test_what_can_t_be_decided_anew_is_refused(shelf, words):
    assert refused(buying(), lambda run: raised(run, shelf)) == {"R34"}
    with pytest.raises(Refused, match=words):
        raised(buying(), shelf)
    with pytest.raises(Refused, match="‘council@1’ is not on the shelf"):
        raised(raised(buying(), overlays=[COUNCIL]), Held(methods={"small": BOUGHT}), **{"procurement-value": 1})


def test_an_overlay_that_no_shelf_has_is_handed_in_once_more_when_the_value_rises_again():
    alone = Held(methods={"small": BOUGHT})
    first = raised(buying(), alone, overlays=[COUNCIL], **{"procurement-value": 1_500_000})
    again = raised(first, alone, overlays=[COUNCIL], **{"procurement-value": 2_500_000})
    assert paths(again) == paths(first)
    back = raised(again, alone, overlays=[COUNCIL], **{"procurement-value": 1_000})
    assert "announce" not in paths(back)
    assert paths(back).count("hear") == paths(first).count("hear")


def test_a_retailoring_is_told_beforehand():
    plan = plan_retailoring(buying(), [COUNCIL], facts={"procurement-value": 2_000_000}, shelf=SHELF)
    told = {item.path: (str(item.kind), str(item.treatment)) for item in plan.touched if item.path}
    assert told == {
        "announce": ("added-ahead", "comes-in-its-turn"),
        "buy/small": ("removed", "falls-away"),
        "hear": ("added-ahead", "comes-in-its-turn"),
    }
    run = buying().migrate(plan, at=day(5), by=OWNER, reason="the value rose")
    assert run == raised(buying(), overlays=[COUNCIL])


def test_what_a_retailoring_can_t_do_is_told_beforehand_too():
    run = worked(begun(phase("a"), phase("b")), "a")
    plan = plan_retailoring(run, [Overlay("ours", changes=[Suppress("a")])])
    assert [(found.code, found.path) for found in plan.blocking] == [("E14", "a")]
    assert [(str(item.kind), str(item.treatment)) for item in plan.touched if item.path] == [("removed", "blocks")]


def test_a_retailoring_is_struck_out_or_gone_back_from_with_its_facts():
    run = buying()
    after = raised(run)
    struck = after.strike(len(after.events), at=day(6), by=OWNER, reason="it didn't rise")
    assert (paths(struck), struck.state.facts) == (paths(run), run.state.facts)
    going = after.start("announce", at=day(6), by=LEAD).finish("announce", at=day(7), by=LEAD)
    assert refused(going, lambda run: run.strike(4, at=day(8), by=OWNER, reason="x")) == {"R27"}
    back = going.migrate(plan_return(going, policy="grandfather"), at=day(8), by=OWNER, reason="it didn't rise")
    assert isinstance(back.events[-1], RunMigrated)
    assert (paths(back), back.state.facts, back.turn) == (paths(run), run.state.facts, ("buy",))


def test_a_shipped_method_is_decided_anew_from_the_shelf():
    shelf = Catalogue.shipped()
    project = Project("pilot", shelf["blt"], start=START, country="NO", overlays=[shelf.overlays["pv-gates"]])
    run = begin_run(project, at=START, by="service-owner", shelf=shelf)
    after = run.retailor(facts={"scale": "light"}, at=day(5), by="service-owner", reason="x", shelf=shelf)
    assert after.digest == run.digest


def test_work_that_comes_before_what_is_finished_is_to_be_done_now():
    run = worked(begun(phase("a"), phase("b")), "a")
    added = plan_retailoring(run, [Overlay("ours", changes=[Extend("before", "a", add=phase("early"))])])
    assert [str(item.treatment) for item in added.touched if item.path == "early"] == ["to-be-done-now"]


def test_the_log_tells_which_adaptation_was_laid_over_and_which_facts_hold():
    first = buying().retailor([COUNCIL], at=day(5), by=OWNER, reason="asked for")
    again = raised(first, **{"personal-data": True})
    told = [tell(event, again.state).text("nn") for event in again.events[-2:]]
    assert told == [
        "Endra metoden undervegs (council@1)",
        "Endra metoden undervegs (personal-data = ja, procurement-value = 2000000)",
    ]


def test_the_way_back_asks_for_no_answer_that_is_held():
    go = gate(must=["a/seen"])
    run = worked(begun(phase("a", must("seen")), go, phase("b")).answer("a/seen", True, at=START, by=LEAD), "a")  # noqa: FBT003
    away = Overlay("ours", changes=[Replace("go", {"criteria": ()}), Suppress("a/seen", reason="asked elsewhere")])
    there = run.retailor([away], at=day(3), by=OWNER, reason="asked elsewhere")
    assert "a/seen" not in there.state.checks
    plan = plan_return(there)
    assert plan.is_possible, plan.blocking
    back = there.migrate(plan, at=day(4), by=OWNER, reason="back")
    assert verdicts(back, "go") == verdicts(run, "go") == {"a/seen": "pass"}


def test_the_way_back_asks_for_an_answer_that_was_never_given():
    run = worked(begun(phase("a", must("seen")), gate(), phase("b")), "a")
    there = run.retailor([Overlay("ours", changes=[Suppress("a/seen", reason="x")])], at=day(3), by=OWNER, reason="x")
    assert [(found.code, found.path) for found in plan_return(there).blocking] == [("R32", "a/seen")]

"""A run under way moved to another edition: what each part is to it, what each policy does, and the way back."""

from datetime import date

import attrs
import pytest
from tests.unit.running.walks import (
    LEAD,
    NEED,
    OWNER,
    START,
    begun,
    day,
    method,
    must,
    opened,
    phase,
    refused,
    should,
    snapshot,
    verdicts,
    worked,
)  # fmt: skip

from innomethods.errors import MethodProblems, Refused
from innomethods.ids import Pin
from innomethods.model import (
    Branch,
    Choice,
    Extend,
    Gate,
    Measure,
    Method,
    Overlay,
    Phase,
    Project,
    Rename,
    Result,
    Stage,
    State,
    Suppress,
    Threshold,
    When,
)  # fmt: skip
from innomethods.running import (
    By,
    Condition,
    Outcome,
    Policy,
    RunMigrated,
    RunStatus,
    Stands,
    Touch,
    Treatment,
    as_of,
    begin_run,
    plan_migration,
    plan_return,
    replay,
)  # fmt: skip
from innomethods.wording import LANGUAGES

A = phase("a", must("seen"), should("liked"), gives=["need@understood"])
GO = Gate("go", decided_by=OWNER, must=["need@understood"], go_back_to=["a"])
B = phase("b", must("tried", "evidence"), gives=["need@agreed"])
END = Gate("end", decided_by=OWNER, must=["need@agreed"])


def edition(*flow, **fields):
    return method(*flow, edition="2", **fields)


def under_way(*flow):
    """Return a run that is past `a` and `go`, and has begun on `b`."""
    run = begun(*(flow or (A, GO, B, END))).answer("a/seen", True, at=day(1), by=LEAD)  # noqa: FBT003 - the answer
    run = worked(run, "a", at=day(2)).decide("go", "proceed", at=day(3), by=OWNER)
    return run.start("b", at=day(4), by=LEAD)


def plan(run, new, policy="strict", **more):
    return plan_migration(run, new, policy=policy, **more)


def migrated(run, new, policy="strict", at=None, **more):
    return run.migrate(plan(run, new, policy, **more), at=at or day(9), by=OWNER, reason="a new edition")


def told(run, new, policy="strict", **more):
    """Return what is touched: path → class and treatment."""
    return {
        item.path: (str(item.kind), str(item.treatment)) for item in plan(run, new, policy, **more).touched if item.path
    }


def evolved(part, **fields):
    return attrs.evolve(part, **fields)


ASKS_MORE = phase("a", must("seen"), must("heard"), should("liked"), gives=["need@understood"])
ASKS_ELSE = phase("a", must("seen", "evidence"), should("liked"), gives=["need@understood"])
RISK = phase("risk", gives=["buying@considered"])
CONSIDERED = evolved(END, criteria=[*END.criteria, *Gate("x", must=["buying@considered"]).criteria])


@pytest.mark.parametrize(
    ("flow", "path", "kind", "treatments"),
    [
        ((evolved(A, title="Look"), GO, B, END), "a", "text-only", "carried-over"),
        ((A, GO, B, evolved(END, decided_by="board")), "end", "changed-in-future", "holds-from-now-on"),
        ((A, GO, B, END, RISK), "risk", "added-ahead", "comes-in-its-turn"),
        ((A, GO, B, END, phase("risk", optional=True)), "risk", "added-ahead", "comes-in-its-turn"),
        ((A, phase("c", optional=True), GO, B, END), "c", "added-ahead", "comes-in-its-turn"),
        ((evolved(A, does="users"), GO, B, END), "a", "changed-when-done",
         ("blocks", "opened-again", "stands-under-the-old-rule")),
        ((A, evolved(GO, decided_by="board"), B, END), "go", "changed-when-done",
         ("blocks", "opened-again", "stands-under-the-old-rule")),
        ((ASKS_ELSE, GO, B, END), "a/seen", "changed-when-done",
         ("blocks", "to-be-answered-again", "stands-under-the-old-rule")),
        ((A, GO, evolved(B, consulted=["users"]), END), "b", "changed-when-open",
         ("blocks", "holds-from-now-on", "holds-from-now-on")),
        ((RISK, A, GO, B, END), "risk", "gap-before", ("blocks", "to-be-done-now", "not-asked-for-here")),
        ((A, Gate("new", decided_by=OWNER), GO, B, END), "new", "gap-before",
         ("blocks", "to-be-done-now", "not-asked-for-here")),
        ((ASKS_MORE, GO, B, END), "a/heard", "gap-before", ("blocks", "to-be-done-now", "not-asked-for-here")),
        ((phase("a", should("liked"), gives=["need@understood"]), GO, B, END), "a/seen", "removed",
         ("blocks", "counts-no-more", "stands-under-the-old-rule")),
        ((phase("a", must("seen"), gives=["need@understood"]), GO, B, END), "a/liked", "removed", "falls-away"),
        ((evolved(A, checklist=[*A.checklist, should("nice")]), GO, B, END), "a/nice", "added-ahead", "comes-in-its-turn"),
        ((A, B, END), "go", "removed", ("blocks", "counts-no-more", "counts-no-more")),
    ],
)  # fmt: skip
def test_what_a_part_is_to_the_run_and_what_each_policy_does(flow, path, kind, treatments):
    each = (treatments,) * 3 if isinstance(treatments, str) else treatments
    found = [told(under_way(), edition(*flow), policy)[path] for policy in Policy]
    assert found == [(kind, treatment) for treatment in each]


def test_the_same_definition_touches_nothing():
    made = plan(under_way(), method(A, GO, B, END))
    assert made.changes_nothing
    assert made.touched == ()
    assert made.count("same") == len(made.items) == 7
    assert str(made.bump) == "none"


def test_another_order_is_told_of_what_is_ahead_and_as_a_gap_where_it_should_have_been_done():
    c, d = phase("c"), phase("d")
    run = under_way(A, GO, B, END, c, d)
    ahead = told(run, edition(A, GO, B, END, d, c))
    assert ahead == dict.fromkeys(["c", "d"], ("changed-in-future", "holds-from-now-on"))
    behind = told(run, edition(c, A, GO, B, END, d))
    assert behind["c"] == ("gap-before", "blocks")
    assert "a" not in behind
    assert told(run, edition(c, A, GO, B, END, d), "grandfather")["c"] == ("gap-before", "to-be-done-now")


def test_what_lay_before_work_begun_early_all_along_is_no_gap():
    run = begun(phase("a"), phase("b"), phase("c"), phase("d")).start("b", at=START, by=LEAD, reason="early")
    run = run.finish("b", at=START, by=LEAD)
    found = told(run, edition(phase("d"), phase("a"), phase("b"), phase("c")))
    assert found == {"a": ("changed-in-future", "holds-from-now-on"), "d": ("gap-before", "blocks"), "c": found["c"]}


def test_a_question_nobody_answered_that_finished_work_should_have_is_missed():
    run = worked(begun(A, GO, B, END), "a")
    new = edition(evolved(A, checklist=[should("liked")]), GO, B, END)
    found = [told(run, new, policy)["a/seen"][1] for policy in Policy]
    assert found == ["blocks", "falls-away", "stands-under-the-old-rule"]
    assert verdicts(migrated(run, new, "restale"), "go") == {"need@understood": "pass"}


def test_finished_work_in_another_order_is_not_touched():
    run = worked(begun(phase("a"), phase("b"), phase("c")), "a", "b")
    assert told(run, edition(phase("b"), phase("a"), phase("c"))) == {}
    assert told(run, edition(phase("a") & phase("b"), phase("c"))) == {}


def test_the_words_say_what_was_and_what_is_in_three_languages():
    new = edition(evolved(A, does="users", gives=["need@agreed"]), evolved(GO, at_most=3), B, RISK, CONSIDERED)
    made = plan(under_way(), new)
    words = {item.path: made.words(item) for item in made.touched}
    assert words["a"].text("nb") == (
        "endret, men ferdig (hvem som gjør det: lead → users; hva det gir: + need@agreed, − need@understood); hindrer "
        "flyttingen"
    )
    assert "flest rundar: ingen → 3" in words["go"].text("nn")
    assert "rounds at most: none → 3" in words["go"].text("en")
    assert words["end"].text("nb") == "endret, foran dere (krav: + buying@considered); gjelder fra nå av"
    assert all(made.text(language).count("\n") == len(made.touched) - 1 for language in LANGUAGES)


def test_a_strict_plan_says_why_it_is_not_possible_and_where():
    made = plan(under_way(), edition(RISK, evolved(A, does="users"), B, END))
    assert {(found.code, found.path) for found in made.blocking} == {("R32", "risk"), ("R30", "a"), ("R31", "go")}
    assert not made.is_possible
    assert refused(under_way(), lambda run: run.migrate(plan(run, made.definition), at=day(9), by=OWNER, reason="x")) == {
        "R30", "R31", "R32",
    }  # fmt: skip


# --- strict


def test_a_move_within_what_is_ahead_carries_all_over_and_the_new_rule_holds():
    run = migrated(under_way(), edition(A, GO, B, RISK, evolved(END, decided_by="board")))
    assert (run.turn, run.definition.edition, run.under) == (("b",), "2", {})
    run = run.answer("b/tried", evidence="1", at=day(10), by=LEAD)
    run = worked(run.finish("b", at=day(10), by=LEAD), "risk", at=day(11))
    assert refused(run, lambda run: run.decide("end", "proceed", at=day(12), by=OWNER)) == {"R07"}
    assert run.decide("end", "proceed", at=day(12), by="board").status is RunStatus.COMPLETED


def test_renamed_parts_keep_what_was_done_under_their_new_names():
    listen = evolved(A, id="listen", checklist=[must("looked"), should("liked")])
    go = Gate("clear", decided_by=OWNER, must=["need@understood"], go_back_to=["listen"])
    pairs = [("a", "listen"), ("a/seen", "listen/looked"), ("go", "clear")]
    run = migrated(under_way(), edition(listen, go, B, END), renames=pairs)
    assert run.record("listen").stands is Stands.DONE
    assert run.state.answers["listen/looked"].latest.path == "listen/looked"
    assert [decision.event.gate for decision in run.decisions] == ["clear"]
    assert run.why("listen/looked", "nb").endswith("Oppfylt: bekreftet.")
    assert run.state.worked.keys() == under_way().state.worked.keys()
    assert verdicts(run, "clear") == {"need@understood": "pass"}


def test_a_renamed_stage_takes_all_within_it_along():
    go = Gate("go", decided_by=OWNER)
    run = worked(begun(Stage("need", [phase("a", must("x")), go, phase("b")])), "need/a")
    new = edition(Stage("insight", [phase("listen", must("x")), go, phase("b")]))
    run = migrated(run, new, renames=[("need", "insight"), ("need/a", "insight/listen")])
    assert run.turn == ("insight/go",)


def test_the_method_publishes_what_its_parts_were_called():
    new = edition(
        evolved(A, id="listen"), evolved(GO, go_back_to=["listen"]), B, END, renames=[Rename("1", "a", "listen")]
    )
    made = plan(under_way(), new)
    assert (made.is_possible, made.renames) == (True, (("a", "listen"),))
    elsewhere = attrs.evolve(new, renames=[Rename("0", "a", "listen")])
    assert not plan(under_way(), elsewhere).is_possible
    assert plan_return(migrated(under_way(), new)).renames == (("listen", "a"),)


def test_an_embedded_method_s_own_renames_follow_it_into_the_whole():
    old = Method("inner", edition="1", flow=[phase("a"), phase("b")])
    new = Method("inner", edition="2", flow=[phase("listen"), phase("b")], renames=[Rename("1", "a", "listen")])

    def whole(inner, edition, name="learn"):
        return Project(
            "pilot", Method("outer", edition=edition, flow=[inner.embed(name), phase("c")]), start=START, country="NO"
        )

    run = worked(begin_run(whole(old, "1"), at=START, by=OWNER), "learn/a")
    assert migrated(run, whole(new, "2")).turn == ("learn/b",)
    assert migrated(run, whole(new, "2", "study"), renames=[("learn", "study")]).turn == ("study/b",)


@pytest.mark.parametrize(
    ("pairs", "path"),
    [
        ([("aa", "b")], "b"),
        ([("a", "bb")], "bb"),
        ([("a", "go")], "go"),
        ([("a/seen", "b")], "b"),
        ([("a", "b")], "b"),
    ],
)
def test_a_renaming_that_leads_nowhere_is_told_whatever_the_policy(pairs, path):
    for policy in Policy:
        found = plan(under_way(), edition(A, GO, B, END), policy, renames=pairs).blocking
        assert [(one.code, one.path) for one in found] == [("R33", path)]


def test_a_renaming_to_another_kind_of_part_says_so():
    (found, *_) = plan(under_way(), edition(A, GO, B, END), renames=[("a", "go")]).blocking
    assert "it is not the same kind of part" in found.message.text("en")


def test_a_withdrawn_result_stays_withdrawn_under_another_name():
    run = worked(begun(phase("a", gives=["buying@considered"]), phase("b")), "a")
    run = run.withdraw("buying@cancelled", at=day(3), by=OWNER, reason="no market")
    new = edition(phase("listen", gives=["buying@considered"]), phase("b", gives=["buying@published"]))
    run = worked(migrated(run, new, renames=[("a", "listen")]), "b", at=day(10))
    assert run.state.void == {"buying": frozenset({"listen"})}


def test_who_worked_on_a_part_and_what_was_carried_past_it_follow_its_name():
    publish = phase("publish", gives=["buying@published"])
    gate = Gate("go", decided_by=OWNER, go_back_to=["publish"], at_most=2)
    run = begun(publish, gate).start("publish", at=START, by=By(LEAD, "k1")).finish("publish", at=START, by=LEAD)
    run = run.decide("go", "go-back", to="publish", at=day(1), by=OWNER, reason="again")
    new = edition(evolved(publish, id="tell"), evolved(gate, go_back_to=["tell"]))
    run = migrated(run, new, renames=[("publish", "tell")])
    assert (run.state.worked, list(run.state.carried["buying"])) == ({"tell": frozenset({"k1"})}, ["tell"])


def test_two_names_can_be_exchanged():
    run = worked(begun(phase("a"), phase("b"), phase("c")), "a")
    run = migrated(run, edition(phase("b"), phase("a"), phase("c")), renames=[("a", "b"), ("b", "a")])
    assert run.turn == ("a",)


# --- restale


def test_restale_has_what_changed_done_again_and_only_that():
    run = migrated(under_way(), edition(evolved(A, does="users"), evolved(GO, decided_by="board"), B, END), "restale")
    assert run.turn == ("a",)
    assert (run.record("a").epoch, run.record("b").stands) == (2, Stands.STARTED)
    assert run.state.answers["a/seen"].stale
    assert [decision.superseded for decision in run.decisions] == [True]
    run = worked(run.reaffirm("a/seen", at=day(10), by=LEAD), "a", at=day(11))
    assert run.turn == ("go",)
    run = run.decide("go", "proceed", at=day(12), by="board")
    assert run.turn == ("b",)


def test_restale_asks_a_changed_question_again_and_says_why():
    run = migrated(under_way(), edition(evolved(A, checklist=[must("seen", valid_days=90)]), GO, B, END), "restale")
    assert run.record("a").stands is Stands.DONE
    assert "besvart før spørsmålet ble endret" in run.why("a", "nb")
    assert run.reaffirm("a/seen", at=day(10), by=LEAD).why("a/seen").endswith("Met: confirmed.")


def test_an_answer_of_another_kind_counts_no_more_and_cant_be_reaffirmed():
    for policy in ("restale", "grandfather"):
        run = migrated(under_way(), edition(ASKS_ELSE, GO, B, END), policy)
        assert "Unknown" in run.why("a/seen")
        assert refused(run, lambda run: run.reaffirm("a/seen", at=day(10), by=LEAD)) == {"R15"}
        assert "Met" in run.answer("a/seen", evidence="1", at=day(10), by=LEAD).why("a/seen")


def test_a_yes_doesn_t_pass_a_question_that_asks_for_a_measure_now():
    measured = must("seen", "measure", threshold=Threshold("no-shows", at_most=10))
    run = migrated(under_way(), edition(evolved(A, checklist=[measured]), GO, B, END), "grandfather")
    assert "not measured" in run.why("a/seen")
    assert "Met: measured at 9" in run.observe("no-shows", 9, at=day(10), by=LEAD).why("a/seen")


def test_restale_lets_conditions_of_a_decision_that_is_taken_again_lapse():
    run = worked(begun(A, GO, B, END).answer("a/seen", True, at=day(1), by=LEAD), "a", at=day(2))  # noqa: FBT003
    held = Condition("guide", "Write a guide", owner=LEAD, due=day(30))
    run = run.decide("go", "proceed-with-conditions", at=day(3), by=OWNER, conditions=[held])
    run = migrated(run, edition(A, evolved(GO, decided_by="board"), B, END), "restale")
    assert [str(condition.status) for condition in run.conditions] == ["lapsed"]


def test_restale_asks_a_changed_choice_again_with_all_that_lies_within():
    route = Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("ask")})
    run = worked(begun(route, phase("c")).choose("route", "make", at=day(1), by=OWNER), "route/make/build", at=day(2))
    run = migrated(run, edition(evolved(route, decided_by="board"), phase("c")), "restale")
    assert (run.turn, run.chosen("route")) == (("route",), None)
    assert run.record("route/make/build").epoch == 2
    assert run.choose("route", "buy", at=day(10), by="board").turn == ("route/buy/ask",)


def test_restale_remembers_what_can_t_be_undone_as_confirmed_as_it_was():
    publish = phase("publish", must("ready"), gives=["buying@published"])
    gate = Gate("go", decided_by=OWNER, law=["buying@published"], go_back_to=["publish"], at_most=2)
    run = begun(publish, gate).answer("publish/ready", True, at=day(1), by=LEAD)  # noqa: FBT003
    run = migrated(worked(run, "publish", at=day(2)), edition(evolved(publish, does="users"), gate), "restale")
    assert run.turn == ("publish",)
    assert verdicts(run, "go") == {"buying@published": "pass"}


def test_restale_measures_again_what_is_measured_otherwise():
    run = begun(phase("a", observes=["no-shows"])).observe("no-shows", 9, at=day(1), by=LEAD)
    other = Measure("no-shows", title="Patients who don't show up", unit="of ten", direction="down")
    new = edition(phase("a", observes=["no-shows"]), measures=[other])
    assert plan(run, new, "restale").touched[0].kind is Touch.CHANGED_DONE
    assert migrated(run, new, "restale").state.observed["no-shows"].stale
    assert not migrated(run, new, "grandfather").state.observed["no-shows"].stale


# --- grandfather


def test_grandfather_lets_what_is_passed_stand_and_every_view_says_so():
    run = migrated(under_way(), edition(ASKS_MORE, RISK, evolved(GO, decided_by="board"), B, END), "grandfather")
    assert run.turn == ("b",)
    assert run.under == dict.fromkeys(["a", "risk", "go"], Pin("small", "1"))
    assert verdicts(run, "go") == {"need@understood": "pass"}
    assert "stadfesta etter reglane i small@1" in run.why("go", "nn")
    assert "«a» står etter reglene i small@1" in run.why("a", "nb")
    assert "‘a’ stands under the rules of small@1" in run.why("a/heard", "en")
    assert "Ikke krevd" in run.why("risk", "nb")
    assert run._repr_html_().count("under the rules of small@1") == 3
    assert run.progress(day(10)).skipped == ("risk",)


def test_grandfather_holds_the_new_rule_for_what_is_ahead():
    run = migrated(
        under_way(),
        edition(ASKS_MORE, GO, evolved(B, checklist=[must("safe")]), evolved(END, decided_by="board")),
        "grandfather",
    )
    run = run.finish("b", at=day(10), by=LEAD)
    assert verdicts(run, "end") == {"need@agreed": "unknown"}
    run = run.answer("b/safe", True, at=day(11), by=LEAD)  # noqa: FBT003 - the answer
    assert run.decide("end", "proceed", at=day(12), by="board").status is RunStatus.COMPLETED


def test_an_old_claim_is_confirmed_by_the_new_rule_too():
    run = begun(A, GO, B, END)
    run = worked(run, "a", at=day(2))
    run = migrated(run, edition(ASKS_ELSE, GO, B, END), "grandfather")
    assert verdicts(run, "go") == {"need@understood": "unknown"}
    run = run.answer("a/seen", evidence="1", at=day(10), by=LEAD)
    assert verdicts(run, "go") == {"need@understood": "pass"}


def test_what_something_ahead_can_t_do_without_is_done_all_the_same():
    needs_risk = Gate("end", decided_by=OWNER, must=["need@agreed", "buying@considered"])
    new = edition(RISK, A, GO, B, needs_risk)
    assert told(under_way(), new, "grandfather")["risk"] == ("gap-before", "to-be-done-now")
    gives_more = evolved(A, gives=["need@understood", "buying@considered"])
    new = edition(gives_more, GO, B, needs_risk)
    assert told(under_way(), new, "grandfather")["a"] == ("changed-when-done", "opened-again")
    assert migrated(under_way(), new, "grandfather").turn == ("a",)


def test_a_question_in_finished_work_that_a_gate_ahead_asks_for_is_answered_without_doing_the_work_again():
    asks = evolved(END, criteria=[*END.criteria, *Gate("x", must=["a/heard"]).criteria])
    run = migrated(under_way(), edition(ASKS_MORE, GO, B, asks), "grandfather")
    assert (run.turn, run.record("a").stands) == (("b",), Stands.DONE)
    assert verdicts(run, "end")["a/heard"] == "unknown"
    run = run.answer("a/heard", True, at=day(10), by=LEAD)  # noqa: FBT003
    assert verdicts(run, "end")["a/heard"] == "pass"


def test_what_was_given_under_the_old_rule_is_given():
    gives_all = evolved(A, gives=["need@agreed"])
    run = begun(gives_all, GO, phase("b"), END).answer("a/seen", True, at=day(1), by=LEAD)  # noqa: FBT003
    run = worked(run, "a", at=day(2)).decide("go", "proceed", at=day(3), by=OWNER)
    more = phase("more", gives=["need@agreed"])
    run = migrated(run, edition(A, GO, phase("b"), more, END), "grandfather")
    assert run.state.claimed()["need"] == 2
    assert verdicts(run, "end") == {"need@agreed": "pass"}


def test_a_gate_that_came_too_late_bars_nothing():
    new = edition(A, Gate("new", decided_by=OWNER), GO, B, phase("c"), END)
    run = migrated(under_way(), new, "grandfather")
    assert run.start("c", at=day(10), by=LEAD, reason="early").record("c").stands is Stands.STARTED


def test_what_lies_in_a_choice_that_came_too_late_asks_for_nothing():
    def route(*more):
        return Choice(
            "route", decided_by=OWNER, branches={"x": [phase("y", gives=["buying@considered"]), *more], "w": phase("v")}
        )

    run = migrated(under_way(), edition(route(), A, GO, B, END), "grandfather")
    asking = Gate("z", decided_by=OWNER, must=["buying@considered"])
    third = method(route(asking), A, GO, B, END, edition="3")
    assert told(run, third, "grandfather") == {"route/x/z": ("added-ahead", "comes-in-its-turn")}
    assert migrated(run, third, "grandfather").turn == ("b",)


def test_a_third_edition_with_the_rule_it_was_passed_under_changes_nothing():
    run = migrated(under_way(), edition(A, evolved(GO, decided_by="board"), B, END), "grandfather")
    third = method(A, GO, B, END, edition="3")
    assert told(run, third) == {}
    assert migrated(run, third).under == {}
    further = method(evolved(A, does="users"), evolved(GO, decided_by="minister"), B, END, edition="3")
    run = migrated(run, further, "grandfather")
    assert run.under == {"a": Pin("small", "2"), "go": Pin("small", "1")}


def test_what_stands_under_an_old_rule_is_done_again_when_a_third_edition_needs_it():
    gives_more = evolved(A, gives=["need@understood", "buying@considered"])
    run = migrated(under_way(), edition(gives_more, GO, B, END), "grandfather")
    assert run.turn == ("b",)
    asks = evolved(END, criteria=[*END.criteria, *Gate("x", must=["buying@considered"]).criteria])
    run = migrated(run, method(gives_more, GO, B, asks, edition="3"), "grandfather")
    assert (run.turn, run.under) == (("a",), {})


def test_what_may_be_left_out_ahead_doesn_t_make_it_needless():
    new = edition(RISK, A, GO, B, phase("maybe", optional=True, gives=["buying@considered"]), CONSIDERED)
    assert told(under_way(), new, "grandfather")["risk"][1] == "to-be-done-now"
    new = edition(RISK, A, GO, B, phase("surely", gives=["buying@considered"]), CONSIDERED)
    assert told(under_way(), new, "grandfather")["risk"][1] == "not-asked-for-here"


def test_of_several_that_would_do_only_the_last_is_needed():
    new = edition(RISK, evolved(RISK, id="late"), A, GO, B, CONSIDERED)
    found = told(under_way(), new, "grandfather")
    assert [found[path][1] for path in ("risk", "late")] == ["not-asked-for-here", "to-be-done-now"]


def test_what_can_t_be_undone_needn_t_be_done_again():
    publish = phase("publish", gives=["buying@published"])
    gate = Gate("go", decided_by=OWNER, go_back_to=["publish"], at_most=2)
    run = worked(begun(publish, gate, phase("c")), "publish").decide("go", "proceed", at=day(1), by=OWNER)
    again = phase("again", gives=["buying@published"])
    asks = Gate("asks", decided_by=OWNER, must=["buying@published"])
    gate = evolved(gate, go_back_to=["again"])
    found = told(run, edition(again, gate, phase("c"), asks), "grandfather")
    assert found["again"] == ("gap-before", "not-asked-for-here")


def test_what_is_needed_needs_more_in_its_turn():
    first = phase("first", gives=["buying@considered"])
    second = phase("second", needs=["buying@considered"], gives=["buying@published"])
    new = edition(
        first, second, A, GO, B, evolved(END, criteria=[*END.criteria, *Gate("x", must=["buying@published"]).criteria])
    )
    assert [told(under_way(), new, "grandfather")[path][1] for path in ("first", "second")] == ["to-be-done-now"] * 2


def test_a_choice_that_came_too_late_is_not_asked_and_nothing_within_it_comes():
    route = Choice(
        "route", decided_by=OWNER, branches={"x": [phase("y"), Gate("z", decided_by=OWNER)], "w": phase("v")}
    )
    found = told(under_way(), edition(route, A, GO, B, END), "grandfather")
    assert (found["route"][1], found["route/x/y"][1]) == ("not-asked-for-here", "follows-its-part")
    run = migrated(under_way(), edition(route, A, GO, B, END), "grandfather")
    assert (run.turn, run.chosen("route")) == (("b",), None)
    assert refused(run, lambda run: run.choose("route", "x", at=day(10), by=OWNER)) == {"R11"}
    progress = run.progress(day(10))
    assert (progress.chosen, progress.skipped) == ((), ("route", "route"))
    run = run.answer("b/tried", evidence="1", at=day(10), by=LEAD).finish("b", at=day(10), by=LEAD)
    assert run.decide("end", "proceed", at=day(11), by=OWNER).status is RunStatus.COMPLETED
    back = run.migrate(plan_return(run), at=day(12), by=OWNER, reason="back")
    assert (back.under, back.state.chosen, "route" in back.state.records) == ({}, {}, False)


def test_going_back_past_it_the_new_rule_holds():
    run = migrated(under_way(), edition(ASKS_MORE, RISK, GO, B, evolved(END, go_back_to=["a"])), "grandfather")
    run = run.answer("b/tried", evidence="1", at=day(10), by=LEAD).finish("b", at=day(10), by=LEAD)
    run = run.decide("end", "go-back", to="a", reason="not seen", at=day(11), by=OWNER)
    assert (run.turn, run.under) == (("a",), {})
    assert worked(run, "a", at=day(12)).turn == ("risk",)


def test_the_old_rule_follows_along_through_a_third_edition():
    run = migrated(under_way(), edition(ASKS_MORE, GO, B, END), "grandfather")
    third = method(evolved(ASKS_MORE, id="listen"), evolved(GO, go_back_to=["listen"]), B, END, edition="3")
    run = migrated(run, third, renames=[("a", "listen")])
    assert run.under == {"listen": Pin("small", "1")}
    assert verdicts(run, "go") == {"need@understood": "pass"}
    back = migrated(run, method(A, GO, B, END, edition="4"), renames=[("listen", "a")])
    assert back.under == {}


# --- what is gone


def test_what_is_gone_counts_no_more_and_comes_back_with_its_part():
    run = migrated(under_way(), edition(phase("c"), B, END), "restale")
    assert "a" not in run.state.records
    assert {"a", "a/seen", "go"} <= run.state.retired.keys()
    assert len(run.decisions) == 1
    assert told(run, method(A, GO, B, END)) == {"c": ("removed", "falls-away")}
    back = migrated(run, method(A, GO, B, END), at=day(10))
    assert back.record("a").stands is Stands.DONE
    assert back.state.retired == {}
    other = migrated(run, edition(phase("c"), evolved(A, does="users"), B, END), "restale", at=day(10))
    assert other.record("a").stands is Stands.PENDING


def test_what_can_t_be_undone_stays_when_its_phase_is_gone():
    publish = phase("publish", must("ready"), gives=["buying@published"])
    gate = Gate("go", decided_by=OWNER, must=["buying@published"])
    run = begun(publish, phase("b"), gate).answer("publish/ready", True, at=day(1), by=LEAD)  # noqa: FBT003
    run = worked(run, "publish", at=day(2))
    new = edition(phase("b"), phase("later", gives=["buying@published"]), gate)
    there = migrated(run, new, "restale")
    assert verdicts(there, "go") == {"buying@published": "pass"}
    back = there.migrate(plan_return(there), at=day(10), by=OWNER, reason="back")
    assert back.state.carried == run.state.carried


@pytest.mark.parametrize("policy", ["restale", "grandfather"])
def test_a_branch_that_is_gone_leaves_its_choice_open_and_comes_back_chosen(policy):
    ways = {"make": phase("build"), "buy": phase("ask"), "wait": phase("rest")}
    route = Choice("route", decided_by=OWNER, branches=ways)
    run = worked(begun(route, phase("c")).choose("route", "make", at=day(1), by=OWNER), "route/make/build", at=day(2))
    fewer = Choice("route", decided_by=OWNER, branches={name: ways[name] for name in ("buy", "wait")})
    assert [found.code for found in plan(run, edition(fewer, phase("c"))).blocking] == ["R31", "R31"]
    there = migrated(run, edition(fewer, phase("c")), policy)
    assert there.turn == ("route",)
    back = there.migrate(plan_return(there), at=day(10), by=OWNER, reason="back")
    assert (back.chosen("route"), back.turn) == ("make", ("c",))


def test_a_renamed_branch_stays_chosen():
    route = Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": phase("ask")})
    run = begun(route).choose("route", "make", at=day(1), by=OWNER)
    new = Choice("way", decided_by=OWNER, branches={"own": phase("build"), "buy": phase("ask")})
    run = migrated(run, edition(new), renames=[("route", "way"), ("route/make", "way/own")])
    assert (run.chosen("way"), run.turn) == ("own", ("way/own/build",))


def test_a_phase_that_became_a_stage_is_gone_and_its_parts_are_new():
    run = worked(begun(phase("a"), phase("b")), "a")
    new = edition(Stage("a", [phase("x"), phase("y")]), phase("b"))
    assert told(run, new)["a/x"] == ("added-ahead", "comes-in-its-turn")
    assert [(one.code, one.path) for one in plan(run, new).blocking] == [("R31", "a")]
    run = worked(run, "b")
    assert told(run, new, "grandfather")["a/x"] == ("gap-before", "not-asked-for-here")


# --- conditions, pauses, branches beside, the closing flow


def with_condition(*flow, blocks=None):
    run = worked(begun(*flow).answer("a/seen", True, at=day(1), by=LEAD), "a", at=day(2))  # noqa: FBT003
    held = Condition("guide", "Write a guide", owner=LEAD, due=day(30), blocks=blocks)
    return run.decide("go", "proceed-with-conditions", at=day(3), by=OWNER, conditions=[held])


def test_a_condition_follows_the_gates_it_was_born_at_and_blocks():
    run = with_condition(A, GO, B, END)
    new = edition(A, evolved(GO, id="clear"), B, evolved(END, id="last"))
    run = migrated(run, new, renames=[("go", "clear"), ("end", "last")])
    (held,) = run.conditions
    assert (held.gate, held.condition.blocks) == ("clear", "last")
    assert verdicts(run, "last")["condition:guide"] == "unknown"


@pytest.mark.parametrize("policy", ["restale", "grandfather"])
def test_a_condition_whose_gate_is_gone_blocks_the_next_one_ahead(policy):
    last = Gate("last", decided_by=OWNER)
    run = with_condition(A, GO, B, END, last, blocks="end")
    new = edition(A, GO, B, last)
    assert [(one.code, one.path) for one in plan(run, new).blocking] == [("R31", "end")]
    there = migrated(run, new, policy)
    assert verdicts(there, "last") == {"condition:guide": "unknown"}
    back = there.migrate(plan_return(there), at=day(10), by=OWNER, reason="back")
    assert "condition:guide" in verdicts(back, "end")
    none_left = migrated(run, edition(A, GO, B), policy)
    assert none_left.conditions[0].is_open


def test_a_condition_whose_birth_gate_is_gone_blocks_all_the_same():
    last = Gate("last", decided_by=OWNER)
    run = with_condition(A, GO, B, END, last, blocks="end")
    assert verdicts(migrated(run, edition(A, B, last), "restale"), "last") == {"condition:guide": "unknown"}


def test_a_paused_run_stays_paused_at_its_gate_under_its_new_name():
    run = worked(begun(A, GO, B), "a").decide("go", "pause", at=day(3), by=OWNER, reason="summer")
    run = migrated(run, edition(A, evolved(GO, id="clear"), B), renames=[("go", "clear")])
    assert (run.status, run.open_work[0].path) == (RunStatus.PAUSED, "clear")
    assert run.resume(at=day(10), by=OWNER).turn == ("clear",)


def test_a_paused_run_goes_on_even_where_its_gate_is_gone():
    run = worked(begun(A, GO, B), "a").decide("go", "pause", at=day(3), by=OWNER, reason="summer")
    assert [(one.code, one.path) for one in plan(run, edition(A, B)).blocking] == [("R31", "go")]
    run = migrated(run, edition(A, B), "grandfather")
    assert run.status is RunStatus.PAUSED
    assert run.open_work
    assert run.resume(at=day(10), by=OWNER).turn == ("b",)


def test_a_gate_at_which_the_run_is_paused_is_under_way():
    run = worked(begun(A, GO, B), "a").decide("go", "pause", at=day(3), by=OWNER, reason="summer")
    new = edition(A, evolved(GO, decided_by="board"), B)
    assert told(run, new)["go"] == ("changed-when-open", "blocks")


def test_a_branch_beside_is_no_gap():
    run = worked(begun(phase("a") & phase("b"), phase("d")), "a")
    new = edition(phase("a") & phase("b") & phase("c"), phase("d"))
    assert told(run, new)["c"] == ("added-ahead", "comes-in-its-turn")
    assert set(migrated(run, new).turn) == {"b", "c"}


def test_what_lies_in_a_branch_that_was_not_chosen_is_no_gap():
    def route(*more):
        return Choice("route", decided_by=OWNER, branches={"make": phase("build"), "buy": [phase("ask"), *more]})

    run = worked(begun(route(), phase("c")).choose("route", "make", at=START, by=OWNER), "route/make/build", "c")
    assert told(run, edition(route(phase("more")), phase("c")))["route/buy/more"][0] == "added-ahead"
    assert migrated(run, edition(route(phase("more")), phase("c"))).status is RunStatus.COMPLETED


def stopped():
    run = worked(begun(A, GO, B, closing=[phase("tell"), phase("thank")]), "a")
    return run.decide("go", "stop", at=day(3), by=OWNER, reason="no use")


def test_a_stopped_run_is_moved_within_its_closing_flow():
    run = worked(stopped(), "closing/tell", at=day(4))
    new = edition(RISK, evolved(A, does="users"), GO, B, closing=[phase("say"), phase("thank"), phase("store")])
    assert told(run, new, "restale", renames=[("closing/tell", "closing/say")])["risk"][0] == "added-ahead"
    there = migrated(run, new, "restale", renames=[("closing/tell", "closing/say")])
    assert (there.status, there.turn) == (RunStatus.CLOSING, ("closing/thank",))
    assert there.record("a").stands is Stands.DONE
    assert there.under["a"] == Pin("small", "1")
    assert migrated(run, edition(A, GO, B), "restale").status is RunStatus.STOPPED


def test_another_order_in_the_closing_flow_is_told():
    run = begun(A, closing=[phase("tell"), phase("thank")])
    found = told(run, edition(A, closing=[phase("thank"), phase("tell")]))
    assert found.keys() == {"closing/tell", "closing/thank"}


def test_branches_are_as_far_as_the_run_has_come_with_them():
    def route(value):
        make = Branch("make", phase("build"), when=When("size", at_least=value))
        return Choice("route", decided_by=OWNER, branches=[make, Branch("buy", phase("ask"))])

    run = begun(route(1))
    assert told(run, edition(route(2)))["route/make"][0] == "changed-in-future"
    bought = run.choose("route", "buy", at=START, by=OWNER)
    assert told(bought, edition(route(2)))["route/make"][0] == "changed-in-future"
    made = run.choose("route", "make", at=START, by=OWNER)
    assert told(made, edition(route(2)))["route/make"][0] == "changed-when-open"
    assert told(worked(made, "route/make/build"), edition(route(2)))["route/make"][0] == "changed-when-done"


def test_a_part_that_was_never_asked_for_may_be_taken_away_by_an_overlay():
    run = migrated(under_way(), edition(RISK, A, GO, B, END), "grandfather")
    run = run.retailor([Overlay("less", changes=[Suppress("risk")])], at=day(10), by=OWNER, reason="never asked for")
    assert "risk" not in run.definition
    assert run.under == {}
    assert run.progress(day(10)).skipped == ()


def test_a_run_that_has_stopped_is_left_alone():
    run = worked(stopped(), "closing/tell", "closing/thank", at=day(4))
    for policy in Policy:
        assert [one.code for one in plan(run, edition(A, GO, B), policy).blocking] == ["R06"]


def test_a_completed_run_goes_on_where_the_new_edition_has_more():
    run = migrated(worked(begun(phase("a")), "a"), edition(phase("a"), phase("b")))
    assert (run.status, run.turn) == (RunStatus.RUNNING, ("b",))


# --- results, facts, overlays


def test_results_keep_how_far_they_have_come_when_states_are_put_in_between():
    publish = phase("publish", gives=["buying@published"])
    gate = Gate("go", decided_by=OWNER, go_back_to=["publish"], at_most=3)
    run = worked(begun(publish, gate, phase("b")), "publish")
    run = run.decide("go", "go-back", to="publish", at=day(3), by=OWNER, reason="again")
    more = [
        State(name, title=name, irreversible=name in {"published", "contracted"})
        for name in ("considered", "planned", "published", "contracted")
    ]
    new = edition(publish, gate, phase("b"), results=[NEED, Result("buying", title="buying", states=more)])
    there = migrated(run, new)
    assert (run.state.kept, there.state.kept) == ({"buying": 1}, {"buying": 2})
    assert there.migrate(plan_return(there), at=day(10), by=OWNER, reason="back").state.kept == {"buying": 1}


def test_states_that_were_reached_and_are_others_now_are_told():
    publish = phase("publish", gives=["buying@published"])
    run = worked(begun(publish, phase("b")), "publish")
    undone = [State(name, title=name) for name in ("considered", "published", "contracted")]
    new = edition(publish, phase("b"), results=[NEED, Result("buying", title="buying", states=undone)])
    found = plan(run, new)
    assert [(one.kind, one.fields, one.treatment) for one in found.touched] == [
        (Touch.CHANGED_DONE, ("results",), Treatment.BLOCKS)
    ]
    assert found.blocking[0].code == "R30"
    assert migrated(run, new, "grandfather").state.kept == {"buying": 1}


def test_a_project_brings_its_facts_scale_and_overlays_along():
    only = phase("gdpr", when=When("personal-data", is_=True))
    small = Method("small", edition="1", flow=[phase("a"), only])
    pilot = Project("pilot", small, start=START, country="NO", facts={"personal-data": False}, scale="light")
    run = worked(begin_run(pilot, at=START, by=OWNER), "a")
    assert run.status is RunStatus.COMPLETED
    extra = Overlay("ours", changes=[Extend("at", "end", add=phase("tell"))])
    now = attrs.evolve(
        pilot, method=attrs.evolve(small, edition="2"), overlays=[extra], facts={"personal-data": True}, scale="full"
    )
    there = migrated(run, now)
    assert there.turn == ("gdpr",)
    assert {fact.name: fact.value for fact in there.state.facts}["personal-data"] is True
    assert (str(run.state.scale), str(there.state.scale)) == ("light", "full")
    back = there.migrate(plan_return(there), at=day(10), by=OWNER, reason="back")
    assert (back.state.facts, back.state.scale) == (run.state.facts, run.state.scale)


def test_another_project_s_run_is_not_planned_for():
    project = Project("other", edition(A, GO, B, END), start=START, country="NO")
    with pytest.raises(ValueError, match="Hand in its own project"):
        plan(under_way(), project)


def test_a_definition_with_mistakes_is_refused_and_one_walked_on_before_is_not():
    with pytest.raises(MethodProblems):
        plan(under_way(), edition(A, GO, B, Gate("end", decided_by=OWNER, must=["buying@published"])))
    assert plan(under_way(), under_way().definition).changes_nothing
    mistaken = opened(
        A, phase("b"), Gate("end", decided_by=OWNER, must=["buying@published"], go_back_to=["a"], at_most=1)
    )
    run = migrated(mistaken, edition(A, phase("b")))
    assert plan_return(run).is_possible


# --- the event


def test_a_plan_is_for_one_state_of_one_run():
    run = under_way()
    made = plan(run, edition(A, GO, B, END))
    later = run.note("x", at=day(5), by=OWNER)
    assert refused(later, lambda run: run.migrate(made, at=day(9), by=OWNER, reason="x")) == {"R29"}
    other = replay((attrs.evolve(run.events[0], organisation="other"), *run.events[1:]))
    assert refused(other, lambda run: run.migrate(made, at=day(9), by=OWNER, reason="x")) == {"R29"}
    event = made.event(at=day(9), by=OWNER, reason="x")
    assert [one.code for one in migrated(run, edition(A, GO, B, END)).can(event)] == []
    moved = migrated(run, edition(A, GO, B, evolved(END, decided_by="board")))
    assert [one.code for one in moved.can(event)] == ["R29"]


def test_a_move_needs_a_reason_and_is_never_dated_before_what_it_moves():
    run, new = under_way(), edition(A, GO, B, END)
    assert refused(run, lambda run: run.migrate(plan(run, new), at=day(9), by=OWNER, reason=" ")) == {"R08"}
    assert refused(run, lambda run: run.migrate(plan(run, new), at=day(2), by=OWNER, reason="x")) == {"R17"}


def test_a_move_that_doesn_t_fit_is_told_when_the_log_is_opened():
    run = under_way()
    event = plan(run, edition(phase("c")), "restale").event(at=day(9), by=OWNER, reason="x")
    strict = attrs.evolve(event, policy="strict")
    assert [problem.code for problem in replay((*run.events, strict)).problems] == ["R26"]
    assert replay((*run.events, event)).problems == ()


def test_a_move_is_struck_out_while_nothing_builds_on_it():
    run = migrated(under_way(), edition(A, GO, B, RISK, END), at=day(9))
    struck = run.strike(len(run.events), at=day(10), by=OWNER, reason="too early")
    assert snapshot(struck) | {"struck": {}, "last": None} == snapshot(under_way()) | {"last": None}
    later = run.answer("b/tried", evidence="1", at=day(10), by=LEAD).finish("b", at=day(10), by=LEAD)
    assert later.strike(len(run.events), at=day(11), by=OWNER, reason="too early").turn == ("end",)
    built = later.start("risk", at=day(11), by=LEAD)
    with pytest.raises(Refused, match="builds on it"):
        built.strike(len(run.events), at=day(12), by=OWNER, reason="too early")
    assert [one.code for one in plan_return(built).blocking] == ["R31"]
    back = built.migrate(plan_return(built, policy="grandfather"), at=day(12), by=OWNER, reason="too early")
    assert back.turn == ("end",)


def test_there_is_no_way_back_where_nothing_was_changed():
    assert refused(under_way(), plan_return) == {"R35"}


def test_how_it_stood_before_the_move_can_still_be_seen():
    run = migrated(under_way(), edition(A, GO, B, RISK, END), at=day(9))
    assert as_of(run, day(8)).definition.edition == "1"
    assert as_of(run, day(9)).definition.edition == "2"


def test_the_event_says_where_from_where_to_how_and_why():
    run = migrated(under_way(), edition(A, GO, B, END), "grandfather")
    event = run.events[-1]
    assert isinstance(event, RunMigrated)
    assert (event.replaced, event.policy, event.reason) == (under_way().digest, Policy.GRANDFATHER, "a new edition")
    assert run.digest == event.digest


def test_a_gap_that_an_earlier_move_waived_comes_up_when_a_later_edition_needs_it():
    run = migrated(under_way(), edition(RISK, A, GO, B, END), "grandfather")
    assert run.turn == ("b",)
    needs_risk = Gate("end", decided_by=OWNER, must=["need@agreed", "buying@considered"])
    run = migrated(run, method(RISK, A, GO, B, needs_risk, edition="3"), "grandfather")
    assert run.turn == ("risk",)


def test_children_and_notes_follow_their_part():
    run = under_way().note("seen", at=day(5), by=LEAD, path="a").link_child("zone", at=day(5), by=LEAD, path="a")
    run = migrated(
        run, edition(evolved(A, id="listen"), evolved(GO, go_back_to=["listen"]), B, END), renames=[("a", "listen")]
    )
    assert [event.path for event in (*run.state.notes, *run.state.children)] == ["listen", "listen"]


def test_outcomes_and_rounds_are_counted_under_the_new_name():
    gate = Gate("go", decided_by=OWNER, must=["need@understood"], go_back_to=["a"], at_most=1)
    run = worked(begun(A, gate, B), "a").decide("go", "go-back", to="a", at=day(3), by=OWNER, reason="no")
    run = migrated(run, edition(A, evolved(gate, id="clear"), B), renames=[("go", "clear")])
    assert run.assess("clear").go_backs == 1
    assert run.decisions[0].event.outcome is Outcome.GO_BACK


def test_the_day_of_an_answer_before_the_move_still_counts():
    run = under_way()
    run = migrated(run, edition(A, GO, B, END), at=date(2027, 2, 1))
    assert run.answer("a/liked", True, at=day(2), by=LEAD).last.date() == date(2027, 2, 1)  # noqa: FBT003


def test_a_phase_can_be_named_by_its_plain_class():
    assert isinstance(plan(under_way(), edition(A, GO, B, END, Phase("tell", does=LEAD))).items[-1].after, Phase)

"""What a gate permits and recommends, from every mix of criteria. A checklist informs, a gate recommends."""

from itertools import combinations_with_replacement

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, law, must, opened, phase, should, worked

from innomethods.model import Choice, Gate, Parallel, Stage, Threshold
from innomethods.model import Criterion as Look
from innomethods.running import Outcome, Verdict

ALWAYS = (Outcome.GO_BACK, Outcome.PAUSE, Outcome.STOP)
ONWARD = (Outcome.PROCEED, Outcome.PROCEED_WITH_CONDITIONS)
KINDS = {"law": law, "must": must, "should": should}
STATES = [(strength, stand) for strength in KINDS for stand in ("pass", "fail", "unknown", "aside")]


def at_the_gate(*criteria, before=("collect", "try"), **gate):
    """Begin a run whose gate has own criteria that stand as told: ("must", "fail") and so on."""
    named = [(f"c{number}", *criterion) for number, criterion in enumerate(criteria)]
    fields = {"decided_by": OWNER, "go_back_to": ["collect"], "at_most": 3} | gate
    run = opened(
        *(phase(name) for name in before),
        Gate("go", criteria=[KINDS[strength](name) for name, strength, _ in named], **fields),
    )
    run = worked(run, *before)
    for name, _, stand in named:
        path = f"go/{name}"
        if stand == "aside":
            run = run.answer(path, not_applicable="not here", at=START, by=OWNER)
        elif stand != "unknown":
            run = run.answer(path, stand == "pass", at=START, by=OWNER)
    return run


def expected(criteria):
    """Say what the rule in the design asks for, the slow way."""
    stands = {(strength, stand) for strength, stand in criteria}
    blocked = stands & {("law", "fail"), ("law", "unknown"), ("must", "unknown")}
    permitted = ALWAYS if blocked else (*ONWARD, *ALWAYS)
    if ("law", "fail") in stands:
        return permitted, Outcome.GO_BACK
    if stands & {("law", "unknown"), ("must", "unknown")}:
        return permitted, None
    if ("must", "fail") in stands:
        return permitted, Outcome.GO_BACK
    if stands & {("should", "fail"), ("should", "unknown")}:
        return permitted, Outcome.PROCEED_WITH_CONDITIONS
    return permitted, Outcome.PROCEED


@pytest.mark.parametrize("criteria", list(combinations_with_replacement(STATES, 2)))
def test_every_pair_of_criteria_gives_the_outcome_the_rule_asks_for_in_either_order(criteria):
    for ordered in (criteria, criteria[::-1]):
        view = at_the_gate(*ordered).assess("go")
        assert (view.permitted, view.recommended.outcome) == expected(criteria)


def test_a_gate_without_criteria_recommends_to_proceed():
    assert at_the_gate().assess("go").recommended.outcome is Outcome.PROCEED


def test_a_gate_that_isnt_ready_says_what_is_missing():
    view = at_the_gate(("must", "unknown"), ("law", "unknown")).assess("go")
    assert not view.is_ready
    assert "2 krav er ukjente, «c0?» og «c1?»" in view.recommended.words.text("nb")
    assert "one requirement is unknown" in at_the_gate(("must", "unknown")).assess("go").recommended.words.text("en")


def test_an_assessment_tells_every_criterion_with_its_verdict():
    lines = at_the_gate(("law", "pass"), ("must", "fail"), ("should", "unknown")).assess("go").why("nb").splitlines()
    assert lines[0] == "Gå tilbake til «Collect». Ikke oppfylt: «c1?»."
    assert lines[1:] == [
        "- Oppfylt (lov): c0? – bekreftet",
        "- Ikke oppfylt (må): c1? – svart nei",
        "- Ukjent (bør): c2? – ikke besvart",
    ]


def test_with_nothing_before_it_a_gate_cant_send_the_work_back():
    view = at_the_gate(("must", "fail"), before=(), go_back_to=(), at_most=None).assess("go")
    assert Outcome.GO_BACK not in view.permitted
    assert view.recommended.outcome is Outcome.PAUSE


def test_without_a_listed_way_back_a_pause_is_recommended():
    view = at_the_gate(("must", "fail"), go_back_to=(), at_most=None).assess("go")
    assert Outcome.GO_BACK in view.permitted
    assert view.recommended.outcome is Outcome.PAUSE


@pytest.mark.parametrize(("limit", "words"), [(1, "gått tilbake én gang,"), (2, "gått tilbake 2 ganger,")])
def test_when_the_rounds_are_used_a_stop_is_recommended(limit, words):
    run = at_the_gate(("must", "fail"), at_most=limit)
    for number in range(limit):
        assert run.assess("go").recommended.outcome is Outcome.GO_BACK
        assert run.assess("go").go_backs == number
        run = worked(run.decide("go", "go-back", at=START, by=OWNER), "collect", "try").answer(
            "go/c0", confirmed=False, at=START, by=OWNER
        )
    view = run.assess("go")
    assert view.recommended.outcome is Outcome.STOP
    assert words in view.recommended.words.text("nb")
    assert Outcome.GO_BACK in view.permitted


def test_rounds_count_per_gate_in_the_whole_run():
    run = begun(
        phase("collect"),
        Gate("first", decided_by=OWNER, go_back_to=["collect"], at_most=1),
        phase("try"),
        Gate("second", decided_by=OWNER, go_back_to=["collect"], at_most=1),
    )
    run = worked(run, "collect").decide("first", "go-back", to="collect", at=START, by=OWNER, reason="again")
    run = worked(worked(run, "collect").decide("first", "proceed", at=START, by=OWNER), "try")
    run = run.decide("second", "go-back", to="collect", at=START, by=OWNER, reason="again")
    assert (run.assess("first").go_backs, run.assess("second").go_backs) == (1, 1)


def target_of(*flow, steps, go_back_to, criteria, answers=()):
    """Return where the gate at the end of a flow recommends to go back to."""
    run = begun(*flow, Gate("go", decided_by=OWNER, criteria=criteria, go_back_to=go_back_to, at_most=3))
    for step in steps:
        run = run.choose(*step, at=START, by=OWNER) if isinstance(step, tuple) else worked(run, step)
    for path in answers:
        run = run.answer(path, confirmed=False, at=START, by=LEAD)
    return run.assess("go").recommended.to


THREE = (
    phase("ask", must("heard")),
    phase("sort", must("sorted"), gives=["need@understood"]),
    phase("try", must("tested"), gives=["need@agreed"]),
)
STEPS = ("ask", "sort", "try")


@pytest.mark.parametrize(
    ("about", "failed", "to"),
    [
        (["need@agreed"], ["try/tested"], "try"),
        (["ask/heard"], ["ask/heard"], "ask"),
        (["ask/heard", "need@agreed"], ["ask/heard", "try/tested"], "ask"),
        (["sort/sorted", "try/tested"], ["sort/sorted", "try/tested"], "sort"),
    ],
)
def test_the_latest_listed_target_at_or_before_all_producers_of_what_failed(about, failed, to):
    criteria = [Look.parse("must", each) for each in about]
    found = target_of(*THREE, steps=STEPS, go_back_to=["ask", "try", "sort"], criteria=criteria, answers=failed)
    assert found == to


def test_a_target_after_the_producer_doesnt_mend_it():
    criteria = [Look.parse("must", "sort/sorted")]
    assert target_of(*THREE, steps=STEPS, go_back_to=["try"], criteria=criteria, answers=["sort/sorted"]) is None
    assert (
        target_of(*THREE, steps=STEPS, go_back_to=["ask", "try"], criteria=criteria, answers=["sort/sorted"]) == "ask"
    )


def test_the_gates_own_question_is_mended_at_the_latest_target():
    found = target_of(
        *THREE, steps=STEPS, go_back_to=["ask", "sort"], criteria=[must("worth-it")], answers=["go/worth-it"]
    )
    assert found == "sort"


def test_a_stage_around_the_producer_mends_it():
    flow = (Stage("need", [phase("ask"), phase("sort", must("sorted"))]), phase("try"))
    criteria = [Look.parse("must", "need/sort/sorted")]
    steps = ("need/ask", "need/sort", "try")
    assert target_of(*flow, steps=steps, go_back_to=["need"], criteria=criteria, answers=["need/sort/sorted"]) == "need"


def test_a_measure_is_mended_where_it_is_observed():
    flow = (phase("try", observes=["no-shows"]), phase("sum-up"))
    run = begun(
        *flow,
        Gate("go", decided_by=OWNER, must=[Threshold("no-shows", at_most=9)], go_back_to=["try", "sum-up"], at_most=3),
    )
    run = worked(run, "try", "sum-up").observe("no-shows", 12, at=START, by=LEAD)
    assert run.assess("go").recommended.to == "try"


def test_a_way_back_into_a_branch_counts_only_where_it_was_chosen():
    inner = Gate("go", decided_by=OWNER, must=[must("it")], go_back_to=["route/make/build"], at_most=2)
    run = begun(Choice("route", decided_by=OWNER, branches={"make": [phase("build"), inner], "buy": phase("ask")}))
    run = worked(run.choose("route", "make", at=START, by=OWNER), "route/make/build")
    run = run.answer("route/make/go/it", confirmed=False, at=START, by=OWNER)
    view = run.assess("route/make/go")
    assert (view.recommended.to, view.targets) == ("route/make/build", ("route", "route/make/build"))


def test_targets_are_what_lies_upstream_on_the_same_path():
    left = [phase("a"), Gate("go", decided_by=OWNER)]
    run = begun(
        phase("first"),
        Stage("both", Parallel([left, phase("b")])),
        phase("last"),
        closing=[phase("tell"), phase("keep")],
    )
    assert run.assess("both/go").targets == ("first", "both", "both/a")


def test_the_digest_follows_what_was_on_the_table_and_nothing_else():
    digests = [at_the_gate((strength, stand)).assess("go").digest for strength, stand in STATES]
    assert len(set(digests)) == len(digests)
    assert at_the_gate(("must", "pass")).assess("go").digest == at_the_gate(("must", "pass")).assess("go").digest


def test_a_criterion_the_definition_doesnt_know_is_unknown_rather_than_an_error():
    run = opened(
        phase("a"),
        Gate("go", must=["a/gone", "need@nowhere", "luck@had"], criteria=[Look.parse("must", Threshold("x"))]),
    )
    assert run.assess("go").count(Verdict.UNKNOWN) == 4
    assert "need@nowhere" in run.assess("go").why("nb")


def test_a_result_is_told_by_its_titles():
    view = begun(phase("a", gives=["need@agreed"]), Gate("go", must=["need@agreed"])).assess("go")
    assert view.items[0].about.text("nb") == "need: agreed"

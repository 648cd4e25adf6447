"""How answers stand: pass, fail, unknown with its reason, or set aside; unknown never counts as pass."""

import pytest
from tests.unit.running.walks import LEAD, OWNER, START, begun, day, must, opened, phase, refused, verdicts

from innomethods.model import Check, Gate, Threshold
from innomethods.running import Because, Evidence


def asked(answer, **fields):
    """Begin a run with one check, asked at its gate, in a phase that is under way."""
    run = opened(phase("try", must("it", answer, **fields)), Gate("go", decided_by=OWNER, must=["try/it"]))
    return run.start("try", at=START, by=LEAD)


def standing(run, on=None):
    return run.assess("go", on).items[0].standing


def stands(run, on=None):
    found = standing(run, on)
    return (str(found.verdict), found.because)


def test_what_nobody_answered_is_unknown_and_doesnt_count_as_pass():
    found = standing(asked("confirm"))
    assert (found.verdict, found.because) == ("unknown", Because.MISSING)
    assert not found.counts_as_pass


@pytest.mark.parametrize(("answer", "expected"), [(True, "pass"), (False, "fail")])
def test_yes_passes_and_no_fails(answer, expected):
    assert stands(asked("confirm").answer("try/it", answer, at=START, by=LEAD)) == (expected, None)


def test_the_newest_answer_holds():
    run = (
        asked("confirm")
        .answer("try/it", confirmed=True, at=START, by=LEAD)
        .answer("try/it", confirmed=False, at=START, by=LEAD)
    )
    assert stands(run)[0] == "fail"


def test_not_applicable_with_a_reason_counts_but_isnt_a_pass():
    run = asked("confirm").answer("try/it", at=START, by=LEAD, not_applicable="no users under 18")
    found = standing(run)
    assert found.verdict == "not-applicable"
    assert found.counts_as_pass
    assert "no users under 18" in found.words.text("en")


@pytest.mark.parametrize("answer", ["confirm", "evidence", "rating", "measure"])
def test_every_kind_of_check_can_be_set_aside(answer):
    run = asked(answer).answer("try/it", at=START, by=LEAD, not_applicable="done by others")
    assert stands(run)[0] == "not-applicable"


def test_not_applicable_needs_a_reason():
    assert refused(asked("confirm"), lambda run: run.answer("try/it", at=START, by=LEAD, not_applicable=" ")) == {"R14"}


def test_evidence_counts_pieces():
    run = asked("evidence", at_least=3).answer("try/it", evidence=["a", "b"], at=START, by=LEAD)
    assert stands(run) == ("unknown", Because.MISSING)
    assert "2 of 3" in standing(run).words.text("en")


def test_evidence_adds_up_over_answers_and_the_same_piece_counts_once():
    run = asked("evidence", at_least=3).answer("try/it", evidence=["a", "b"], at=START, by=LEAD)
    run = run.answer("try/it", evidence="b", at=day(1), by=LEAD)
    assert stands(run)[0] == "unknown"
    assert stands(run.answer("try/it", evidence=Evidence("c"), at=day(2), by=LEAD))[0] == "pass"


def test_no_answers_a_check_that_asks_for_evidence_and_later_evidence_starts_afresh():
    run = asked("evidence", at_least=2).answer("try/it", evidence=["a", "b"], at=START, by=LEAD)
    run = run.answer("try/it", confirmed=False, evidence="the third test", at=day(1), by=LEAD)
    assert stands(run)[0] == "fail"
    run = run.answer("try/it", evidence="c", at=day(2), by=LEAD)
    assert "1 of 2" in standing(run).words.text("en")


def test_evidence_after_not_applicable_starts_afresh():
    run = asked("evidence").answer("try/it", at=START, by=LEAD, not_applicable="later")
    assert stands(run.answer("try/it", evidence="a", at=START, by=LEAD))[0] == "pass"


def test_a_rating_passes_when_the_lowest_reaches_the_limit():
    run = asked("rating", at_least=3, raters=2).answer("try/it", rating=5, at=START, by="users")
    assert stands(run) == ("unknown", Because.MISSING)
    assert stands(run.answer("try/it", rating=3, at=START, by="staff"))[0] == "pass"
    assert stands(run.answer("try/it", rating=2, at=START, by="staff"))[0] == "fail"


def test_a_rater_rates_once_and_may_change_their_mind():
    run = asked("rating", at_least=3, raters=2).answer("try/it", rating=2, at=START, by="users")
    run = run.answer("try/it", rating=4, at=START, by="users")
    assert stands(run)[0] == "unknown"
    assert stands(run.answer("try/it", rating=4, at=START, by="staff"))[0] == "pass"


@pytest.mark.parametrize(("value", "expected"), [(9, "pass"), ("9.0", "pass"), ("9.1", "fail"), (0, "pass")])
def test_a_measure_is_held_against_its_limit(value, expected):
    run = asked("measure", threshold=Threshold("no-shows", at_most=9)).observe("no-shows", value, at=START, by=LEAD)
    assert stands(run)[0] == expected


def test_a_measure_nobody_observed_is_unknown():
    assert stands(asked("measure", threshold=Threshold("no-shows", at_most=9))) == ("unknown", Because.MISSING)


def test_both_limits_of_a_measure_count():
    run = asked("measure", threshold=Threshold("no-shows", at_least=2, at_most=4))
    results = [stands(run.observe("no-shows", value, at=START, by=LEAD))[0] for value in (1, 2, 4, 5)]
    assert results == ["fail", "pass", "pass", "fail"]


def test_measuring_replaces_not_applicable():
    run = asked("measure", threshold=Threshold("no-shows", at_most=9))
    run = run.answer("try/it", at=START, by=LEAD, not_applicable="no figures yet").observe(
        "no-shows", 12, at=START, by=LEAD
    )
    assert stands(run)[0] == "fail"


def test_small_and_large_numbers_are_told_as_they_are():
    run = asked("measure", threshold=Threshold("no-shows", at_most=0.0012))
    words = standing(run.observe("no-shows", "0.0013", at=START, by=LEAD)).words
    assert "0,0013" in words.text("nb")
    assert "0.0012" in words.text("en")
    run = asked("measure", threshold=Threshold("no-shows", at_least=1)).observe("no-shows", 1234567, at=START, by=LEAD)
    assert "1,234,567" in standing(run).words.text("en")


@pytest.mark.parametrize(("on", "expected"), [(30, ("pass", None)), (31, ("unknown", Because.STALE))])
def test_an_answer_grows_too_old_the_day_after_its_last_valid_day(on, expected):
    run = asked("confirm", valid_days=30).answer("try/it", confirmed=True, at=START, by=LEAD)
    assert stands(run, day(on)) == expected


def test_an_observation_grows_too_old_where_the_check_says_so():
    run = asked("measure", threshold=Threshold("no-shows", at_most=9), valid_days=30)
    run = run.observe("no-shows", 5, at=START, by=LEAD)
    assert stands(run, day(30))[0] == "pass"
    assert stands(run, day(31)) == ("unknown", Because.STALE)


def test_new_evidence_doesnt_make_old_evidence_young_again():
    run = asked("evidence", at_least=2, valid_days=30).answer("try/it", evidence="a", at=START, by=LEAD)
    run = run.answer("try/it", evidence="b", at=day(29), by=LEAD)
    assert stands(run, day(30))[0] == "pass"
    assert stands(run, day(31)) == ("unknown", Because.STALE)


WRONG = [
    ("confirm", {"evidence": "a"}),
    ("confirm", {"rating": 3}),
    ("confirm", {}),
    ("evidence", {"confirmed": True}),
    ("evidence", {"evidence": ["a", " "]}),
    ("evidence", {"rating": 3}),
    ("rating", {"rating": 0}),
    ("rating", {"rating": 6}),
    ("rating", {"confirmed": True}),
    ("rating", {"rating": "4"}),
    ("rating", {"rating": True}),
    ("measure", {"confirmed": True}),
    ("confirm", {"confirmed": True, "not_applicable": "both"}),
]


@pytest.mark.parametrize(("answer", "given"), WRONG)
def test_an_answer_of_another_kind_is_refused(answer, given):
    assert refused(asked(answer), lambda run: run.answer("try/it", at=START, by=LEAD, **given)) == {"R15"}


def test_a_gates_own_question_is_answered_under_its_path():
    run = begun(phase("try"), Gate("go", must=[Check("worth-it", ask="Is it worth it?")]))
    run = run.answer("go/worth-it", confirmed=True, at=START, by=OWNER)
    assert verdicts(run, "go") == {"worth-it": "pass"}


@pytest.mark.parametrize("rating", [1, 5])
def test_a_rating_lies_from_one_to_five(rating):
    run = asked("rating", at_least=1).answer("try/it", rating=rating, at=START, by="users")
    assert stands(run)[0] == "pass"

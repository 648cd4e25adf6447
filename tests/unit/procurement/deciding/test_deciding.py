"""Tables decide in three values: what holds, what fails with the condition that failed, what nobody can tell yet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.unit.procurement.small import small_rules

from innomethods.errors import UnknownOnDate
from innomethods.model import LegalAssessment
from innomethods.procurement.deciding import (
    Answer,
    Answers,
    GapError,
    OverlapError,
    Reason,
    Status,
    Verdict,
    collect,
    decide,
)
from innomethods.procurement.deciding.judging import Asked, limit_on
from innomethods.procurement.deciding.saying import said_of
from innomethods.rules import Clause

ON = date(2027, 3, 1)
AFTER = date(2028, 3, 1)


@pytest.fixture(scope="module")
def rules():
    return small_rules()


def answers(settled: dict[str, LegalAssessment] | None = None, **said: object) -> Answers:
    named = {"sector": "classic", "kind": "services", "buyer": "municipality", **said}
    known = {
        name: one if isinstance(one, Answer) else Answer.of(Decimal(one) if type(one) is int else one)
        for name, one in named.items()
        if one is not None
    }
    return Answers(known, settled or {})


def regime(rules, on: date = ON, settled: dict[str, LegalAssessment] | None = None, **said: object):
    return decide(rules, "regime", answers(settled, **said), on)


def between(least: int | None, most: int | None) -> Answer:
    return Answer.between(*(None if one is None else Decimal(one) for one in (least, most)))


def judged(rules, clause: Clause, answer: Answer, on: date = ON):
    limit = None if clause.row is None else limit_on(rules.row(clause.row), on)
    return Asked(clause, limit).judged(Answers({clause.fact: answer}))


class TestConditions:
    @pytest.mark.parametrize(
        ("clause", "answer", "verdict"),
        [
            (Clause("a", is_=True), Answer.of(True), "holds"),  # noqa: FBT003
            (Clause("a", is_=True), Answer.of(False), "fails"),  # noqa: FBT003
            (Clause("a", is_=True), Answer(), "unknown"),
            (Clause("a", is_=True), Answer.of(Decimal(1)), "fails"),  # yes is not the number one
            (Clause("a", among=["x", "y"]), Answer.of("y"), "holds"),
            (Clause("a", among=["x", "y"]), Answer.one_of(["x", "y"], Reason.LAW), "holds"),
            (Clause("a", among=["x", "y"]), Answer.one_of(["x", "z"], Reason.LAW), "unknown"),
            (Clause("a", among=["x", "y"]), Answer.one_of(["u", "z"], Reason.LAW), "fails"),
            (Clause("a", at_least=3), Answer.of(Decimal(3)), "holds"),
            (Clause("a", at_least=3), Answer.of(Decimal("2.99")), "fails"),
            (Clause("a", at_least=3), between(2, 4), "unknown"),
            (Clause("a", at_least=3), between(3, None), "holds"),
            (Clause("a", at_least=3), between(None, 2), "fails"),
            (Clause("a", at_most=3), Answer.of(Decimal(3)), "holds"),
            (Clause("a", at_most=3), between(4, None), "fails"),
            (Clause("a", at_most=3), between(3, None), "unknown"),
            (Clause("a", at_most=3), Answer(), "unknown"),
            (Clause("value", reaches="national"), Answer.of(Decimal(1_300_000)), "holds"),
            (Clause("value", reaches="national"), Answer.of(Decimal(1_299_999)), "fails"),
            (Clause("value", short_of="national"), Answer.of(Decimal(1_299_999)), "holds"),
            (Clause("value", reaches="national"), between(1_300_000, None), "holds"),
            (Clause("value", reaches="national"), between(None, 1_299_999), "fails"),
            (Clause("value", reaches="national"), between(1_299_999, 1_300_000), "unknown"),
        ],
    )
    def test_a_condition_holds_fails_or_is_open(self, rules, clause, answer, verdict):
        assert judged(rules, clause, answer).verdict == verdict

    @pytest.mark.parametrize(
        ("starts", "wanted"), [("from", "HFH"), ("above", "FFH"), ("below", "FHF"), ("up-to", "HHF")]
    )
    def test_a_limit_bites_as_its_row_says(self, starts, wanted):
        rules = small_rules(
            ("title: {nb: nasjonal grense, nn: nasjonal grense, en: national limit}\n    unit: NOK\n    vat: excluded\n    starts: from",
             f"title: {{en: limit}}\n    starts: {starts}")
        )  # fmt: skip
        clause = Clause("value", reaches="national")
        at = [judged(rules, clause, Answer.of(Decimal(1_300_000 + more))).verdict for more in (0, -1, 1)]
        assert "".join(one.value[0].upper() for one in at) == wanted

    @pytest.mark.parametrize(
        ("value", "verdict"),
        [(1_449_999, "fails"), (1_450_000, "unknown"), (1_849_999, "unknown"), (1_850_000, "holds")],
    )
    def test_an_unknown_limit_is_judged_by_its_bounds(self, rules, value, verdict):
        found = judged(rules, Clause("value", reaches="eea-state"), Answer.of(Decimal(value)), AFTER)
        assert found.verdict == verdict
        assert found.reason is (Reason.LAW if verdict == "unknown" else None)
        assert found.limit.because.text("en") == "Not set."

    def test_a_limit_of_which_nothing_is_said_leaves_everything_open(self, rules):
        found = judged(rules, Clause("value", reaches="national"), Answer.of(Decimal(5)), date(2016, 1, 1))
        assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.LAW)

    def test_who_can_mend_it_is_told_first(self, rules):
        clause = Clause("value", reaches="eea-state")
        assert judged(rules, clause, between(0, 10**9), AFTER).reason is Reason.BOUNDS
        assert judged(rules, clause, Answer(), AFTER).reason is Reason.MISSING


class TestOneAnswer:
    @pytest.mark.parametrize(
        ("on", "value", "rule"),
        [
            (date(2026, 6, 30), 99_999, "outside"),
            (date(2026, 6, 30), 290_000, "part-one"),
            (date(2026, 7, 1), 290_000, "outside"),
            (ON, 499_999, "outside"),
            (ON, 500_000, "part-one"),
            (ON, 1_300_000, "part-two"),
            (ON, 2_499_999, "part-two"),
            (ON, 2_500_000, "part-three"),
        ],
    )
    def test_the_rule_of_the_day_and_the_krone_applies(self, rules, on, value, rule):
        found = regime(rules, on, value=value)
        assert (found.status, found.rule.id, found.stricter, found.lacking) == (Status.DECIDED, rule, None, ())

    def test_what_decides_nothing_needn_t_be_given(self, rules):
        assert regime(rules, value=600_000, buyer=None, kind=None).status is Status.DECIDED

    def test_bounds_within_one_rule_are_robust(self, rules):
        found = regime(rules, value=between(600_000, 1_200_000))
        assert (found.status, found.rule.id) == (Status.ROBUST, "part-one")
        found = regime(rules, AFTER, value=2_000_000)  # whatever the limit becomes
        assert (found.status, found.rule.id) == (Status.ROBUST, "part-two")

    def test_different_rules_with_the_same_outcome_are_robust(self, rules):
        found = regime(rules, value=1_400_000, kind=Answer.one_of(["services", "works"], Reason.MISSING))
        assert (found.status, found.applies.given("parts")) == (Status.ROBUST, ("I", "II"))

    def test_a_missing_fact_is_named_with_the_stricter_rule(self, rules):
        found = regime(rules, value=2_000_000, buyer=None)
        assert (found.status, found.rule, found.lacking) == (Status.NEEDS_INFO, None, ("buyer",))
        assert [one.id for one in found.open] == ["part-two", "part-three"]
        assert (found.stricter.id, found.applies.id) == ("part-three", "part-three")
        assert found.given("parts") == (("I", "II"), ("I", "III"))
        assert found.given("regulation") == ("FOA",)

    def test_a_value_that_may_be_on_both_sides_is_asked_for(self, rules):
        found = regime(rules, value=between(1_000_000, None))
        assert (found.status, found.lacking) == (Status.NEEDS_INFO, ("value",))
        assert [one.id for one in found.open] == ["part-one", "part-two", "part-three"]

    def test_a_limit_that_nobody_knows_is_uncertain_and_says_why(self, rules):
        found = regime(rules, AFTER, value=2_400_000)
        assert (found.status, found.stricter.id, found.lacking) == (Status.UNCERTAIN, "part-three", ())
        assert [one.text("en") for one in found.because] == ["Not set."]

    def test_what_the_text_leaves_open_is_uncertain_with_both_ways(self, rules):
        found = regime(rules, value=1_400_000, kind="design-contest")
        assert (found.status, [one.id for one in found.open]) == (Status.UNCERTAIN, ["part-one", "contest-notified"])
        assert found.stricter.id == "contest-notified"
        assert [one.text("en") for one in found.because] == ["The text says two things."]

    @pytest.mark.parametrize(("answer", "rule"), [(True, "contest-notified"), (False, "part-one")])
    def test_somebody_may_settle_what_the_text_leaves_open(self, rules, answer, rule):
        settled = {
            "contest-notified": LegalAssessment("contest-notified", answer, "So we read it.", by="lawyer", on=ON)
        }
        found = regime(rules, ON, settled, value=1_400_000, kind="design-contest")
        assert (found.status, found.rule.id) == (Status.DECIDED, rule)
        assert found.verdicts[0].settled.by == "lawyer"

    def test_somebody_may_settle_a_limit_that_nobody_knows(self, rules):
        settled = {"eea-other": LegalAssessment("eea-other", 2_450_000, "The ministry says so.", by="lawyer", on=ON)}
        found = regime(rules, AFTER, settled, value=2_400_000)
        assert (found.status, found.rule.id) == (Status.DECIDED, "part-two")
        assert (
            regime(rules, ON, settled, value=2_460_000).rule.id == "part-two"
        )  # a known limit is not theirs to change

    def test_a_hole_in_a_table_is_never_silent(self):
        holed = small_rules(("{fact: sector, in: [utilities, concession, defence]}", "{fact: sector, in: [utilities]}"))
        with pytest.raises(GapError, match="regime"):
            regime(holed, sector="defence", value=1)

    def test_a_table_that_contradicts_itself_is_never_silent(self):
        double = small_rules(("{fact: sector, in: [utilities, concession, defence]}", "{fact: value, at-least: 1}"))
        with pytest.raises(OverlapError, match="part-one, utilities"):
            regime(double, value=600_000)

    def test_a_day_before_the_table_is_unknown(self, rules):
        with pytest.raises(UnknownOnDate, match="its first rule starts 2017-01-01"):
            regime(rules, date(2016, 12, 31), value=1)

    def test_a_table_that_isn_t_there_is_a_slip_of_ours(self, rules):
        with pytest.raises(KeyError, match="regimes"):
            decide(rules, "regimes", answers(), ON)


class TestSeveralAnswers:
    def test_rules_hold_fail_with_what_failed_or_are_open(self, rules):
        found = collect(rules, "procedures", answers(parts="I+III", regulation="FOA"), ON)
        assert [one.rule.id for one in found.holds] == ["open"]
        assert [one.rule.id for one in found.unknown] == ["negotiated", "partnership"]
        assert {one.rule.id: [clause.clause.fact for clause in one.unmet] for one in found.near} == {
            "direct": ["regulation"],
            "open-two": ["parts"],
        }
        assert [judged.clause.fact for judged in found.unknown[1].open] == ["innovative"]

    def test_a_near_miss_comes_before_a_far_one(self, rules):
        found = collect(rules, "procedures", answers(parts="I+II", regulation="FOA", innovative=False), ON)
        # direct purchase is under no regulation: a rule for another kind of purchase
        assert [(one.rule.id, len(one.unmet)) for one in found.near] == [
            ("open", 1),
            ("negotiated", 1),
            ("partnership", 2),
            ("direct", 1),
        ]

    def test_a_table_that_a_country_lacks_is_none(self, rules):
        assert collect(rules, "reserved", answers(), ON) is None

    def test_a_rule_that_wasn_t_yet_law_is_not_asked(self, rules):
        assert collect(rules, "duties", answers(), date(2026, 6, 30)).verdicts == ()
        assert len(collect(rules, "duties", answers(), date(2026, 7, 1)).verdicts) == 1


@pytest.mark.parametrize(
    ("found", "language", "said"),
    [
        (lambda rules: judged(rules, Clause("value", reaches="national"), Answer.of(Decimal(600_000)), ON), "nb",
         "Verdien: 600 000 kr. Grensen er fra og med 1 300 000 kr (nasjonal grense, § 5-1)."),
        (lambda rules: judged(rules, Clause("value", reaches="eea-state"), between(1, None), AFTER), "en",
         "The value: at least NOK 1. The limit is between NOK 1,450,000 and NOK 1,850,000 (the state's threshold)."),
        (lambda rules: judged(rules, Clause("needs-adaptation", is_=True), Answer.of(False), ON), "nn",  # noqa: FBT003
         "Må løysinga tilpassast? Svar: nei. Regelen krev ja."),
        (lambda rules: judged(rules, Clause("kind", among=["goods", "works"]), Answer(), ON), "en",
         "What is bought: not stated. The rule needs goods or works."),
        (lambda rules: judged(rules, Clause("ground:negotiated", is_=True), Answer.of(True), ON), "nb",  # noqa: FBT003
         "Hjemmel for prosedyren «negotiated»: ja."),
        (lambda rules: judged(rules, Clause("months", at_most=48), Answer.of(Decimal(60)), ON), "en",
         "The duration in months: 60. The rule needs at most 48."),
    ],
)  # fmt: skip
def test_a_condition_can_be_said(rules, found, language, said):
    words = said_of(found(rules), rules, language)
    assert words.replace("\N{NO-BREAK SPACE}", " ") == said

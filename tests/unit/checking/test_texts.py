"""What people read: lists too long, questions that hide evidence, missing texts."""

import pytest

from innomethods.checking.subject import Subject
from innomethods.checking.texts import READABLE, RULES
from innomethods.model import (
    Answer,
    Check,
    Disagreement,
    Gate,
    Method,
    Phase,
    Reading,
    Result,
    Role,
    Stage,
    State,
    Theme,
)
from innomethods.wording import Wording

WORDS = Wording(nb="Ord", nn="Ord", en="Words")
FULL = {"ask": WORDS, "guidance": WORDS}


def told(flow, **fields):
    subject = Subject(Method("small", flow=flow, **{"title": WORDS, **fields}))
    return [(item.code, item.path) for rule in RULES for item in rule(subject)]


def phase(*checks, name="a", **fields):
    return Phase(name, title=WORDS, checklist=checks, gives=["need@x"], **fields)


def several(count, strength="should", **fields):
    return [Check(f"c{number}", strength, **{**FULL, **fields}) for number in range(count)]


class TestLongLists:
    def test_twelve_can_be_read_thirteen_cannot(self):
        assert told(phase(*several(READABLE))) == []
        assert told(phase(*several(READABLE + 1))) == [("W07", "a")]
        gate = Gate("g", title=WORDS, should=several(READABLE), must=["need@x"])
        assert told([phase(), gate]) == [("W07", "g")]

    def test_the_light_checks_of_a_whole_method_are_at_most_twelve(self):
        light = several(7, scale="light")
        assert told([phase(*light), phase(*light[:5], name="b")]) == []
        assert told([phase(*light), phase(*light[:6], name="b")]) == [("W07", "")]

    def test_a_method_put_in_answers_for_its_own_list(self):
        light = several(7, scale="light")
        short = Stage("short", phase(*light), title=WORDS, method="short@1")
        long = Stage("long", [phase(*light), phase(*light, name="b")], title=WORDS, method="long@1")
        assert told([phase(*light), short]) == []
        assert told([phase(*light), long]) == [("W07", "long")]


class TestEvidence:
    @pytest.mark.parametrize(
        "ask",
        [
            Wording(nb="Er løsningen testet?", nn="X?", en="X?"),
            Wording(nb="X?", nn="Er løysinga testa?", en="X?"),
            Wording(nb="X?", nn="X?", en="Has it been MEASURED?"),
            Wording(nb="Er det prøvd ut hos brukere?", nn="X?", en="X?"),
        ],
    )
    def test_is_asked_for_where_something_can_be_shown(self, ask):
        assert told(phase(Check("c", "should", ask=ask))) == [("W09", "a/c")]
        for answer in set(Answer) - {Answer.CONFIRM}:
            assert told(phase(Check("c", "should", ask=ask, answer=answer))) == []

    @pytest.mark.parametrize("ask", ["Is it detested?", "Who has contested it?", "Shall we go on?"])
    def test_is_not_meant_by_words_that_only_look_alike(self, ask):
        assert told(phase(Check("c", "should", ask=Wording(nb="X?", nn="X?", en=ask)))) == []

    def test_is_told_once_even_when_all_three_languages_say_it(self):
        ask = Wording(nb="Er det testet?", nn="Er det testa?", en="Is it tested?")
        assert told(phase(Check("c", "should", ask=ask))) == [("W09", "a/c")]


class TestSupport:
    def test_a_must_says_why_and_from_where_advice_need_not(self):
        for strength in ("must", "law"):
            assert told(phase(Check("c", strength, ask=WORDS, basis="law"))) == [("W13", "a/c"), ("W13", "a/c")]
            assert told(phase(Check("c", strength, ask=WORDS))) == [("W13", "a/c")]
        assert told(phase(Check("c", "should", ask=WORDS, basis="law"))) == []

    def test_a_question_of_our_own_needs_no_source(self):
        assert told(phase(Check("c", "must", **FULL, basis="own"))) == []
        assert told(phase(Check("c", "must", **FULL, basis="method", sources=["book"]))) == []


class TestLanguages:
    def test_a_method_in_one_language_is_told_once(self):
        assert told(Phase("a", gives=["need@x"]), title="Small") == [("W14", "title")]

    def test_a_method_in_three_is_told_every_text_that_is_missing(self):
        half = Wording(nb="Ord", en="Words")
        flow = [
            Phase(
                "a", title=half, activities=[half, WORDS], gives=["need@x"], checklist=[Check("c", "should", ask=half)]
            ),
            Gate("g", title=WORDS, ask=half, must=["need@x"]),
        ]
        assert told(flow, not_when=[half], summary=half) == [
            ("W14", "summary"), ("W14", "not-when/0"), ("W14", "a/title"), ("W14", "a/activities/0"), ("W14", "a/c/ask"),
            ("W14", "g/ask"),
        ]  # fmt: skip

    def test_every_part_of_a_method_counts_and_what_it_shares_is_told_elsewhere(self):
        half = Wording(nb="Ord", en="Words")
        fields = {
            "themes": [Theme("t", WORDS, half)],
            "disagreements": [Disagreement(WORDS, [Reading(half)])],
            "results": [Result("need", title=half, states=[State("x", title=half)])],
            "roles": [Role("lead", title=half, side="supply")],
            "closing": Phase("z", title=half, gives=["need@x"]),
        }
        assert told(phase(), **fields) == [
            ("W14", "closing/z/title"), ("W14", "themes/t/summary"), ("W14", "disagreements/0/readings/0/says"),
        ]  # fmt: skip

    def test_the_finding_names_the_field_and_the_languages(self):
        subject = Subject(Method("small", title=WORDS, summary=Wording(en="Words")))
        (item,) = (item for rule in RULES for item in rule(subject))
        assert "‘summary’" in item.message.en
        assert "nb, nn" in item.message.en


def test_an_empty_phase_is_told():
    assert told(Phase("a", title=WORDS)) == [("W08", "a")]
    assert told(phase()) == []


class TestLimits:
    def test_a_wait_that_the_law_demands_says_where(self):
        gate = Gate("g", title=WORDS, must=["need@x"], wait=10, wait_basis="law")
        assert told([phase(wait=10, wait_basis="law"), gate]) == [("T02", "a"), ("T02", "g")]
        assert told([phase(wait=10, wait_basis="law", wait_sources=["rules"])]) == []
        assert told([phase(wait=10), phase(name="b", wait=5, wait_basis="method")]) == []

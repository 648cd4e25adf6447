"""Facts and the conditions that ask about them: holds, doesn't hold, or nobody has said."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.errors import BadId
from innomethods.model import Fact, Method, Project, When
from innomethods.model.facts import to_facts
from innomethods.testing.strategies import fact_values, whens


@pytest.mark.parametrize(
    ("when", "holding", "failing"),
    [
        (When("size", is_=5), [5, 5.0, Decimal(5)], [6, "5", True]),
        (When("size", is_=1), [1], [True]),
        (When("own-staff", is_=True), [True], [False, 1, "true"]),
        (When("own-staff", is_=False), [False], [True, 0, ""]),
        (When("size", at_least=5), [5, 5.5, Decimal(6)], [4.9, "6", True, False]),
        (When("kind", among=["state", "town"]), ["state", "town"], ["county", "State", True]),
        (When("level", among=[1, 2]), [1, 2.0], [True, 3]),
    ],
)
def test_a_condition_holds_for_what_it_says_and_a_yes_is_no_number(when, holding, failing):
    assert all(when.holds_for(value) for value in holding)
    assert not any(when.holds_for(value) for value in failing)


@given(whens, st.lists(st.builds(Fact, st.sampled_from(["size", "kind"]), fact_values), max_size=2))
def test_the_answer_is_unknown_exactly_when_the_fact_is_not_stated(when, facts):
    answer = when.holds(facts)
    assert (answer is None) == all(fact.name != when.fact for fact in facts)


@pytest.mark.parametrize("said", [{}, {"is_": 1, "at_least": 2}, {"is_": True, "among": [True]}, {"among": []}])
def test_a_condition_says_exactly_one_thing(said):
    with pytest.raises(ValueError, match="exactly one of is_=, at_least= and among="):
        When("size", **said)


def test_names_are_ids():
    with pytest.raises(BadId):
        When("Size", is_=1)
    with pytest.raises(BadId):
        Fact("own staff", value=True)


def test_a_map_of_facts_and_facts_in_any_order_are_the_same():
    assert to_facts({"b": 1, "a": 2}) == to_facts([Fact("b", 1), Fact("a", 2)]) == (Fact("a", 2), Fact("b", 1))


def test_conditions_read_as_sentences():
    assert str(When("size", at_least=2.5)) == "size is at least 2.5"
    assert str(When("kind", among=["state", "town"])) == "kind is in state, town"
    assert repr(When("own-staff", is_=True)) == "When('own-staff is True')"


def test_two_projects_that_differ_only_in_a_yes_and_a_one_are_two_projects():
    one, yes = (Project("p", Method("m"), start=DAY, country="NO", facts={"size": value}) for value in (1, True))
    assert one != yes
    assert len({one, yes}) == 2


DAY = date(2027, 1, 11)

"""Which questions are asked first: the regime's, the chosen procedure's, then those that most procedures hang on."""

from datetime import date

import attrs
import pytest

from innomethods.catalogue import Catalogue
from innomethods.model import Circumstance, Procurement
from innomethods.procurement import routes
from innomethods.procurement.routing.questions import questions, ways
from innomethods.quantities import Money

NORWAY = Catalogue.shipped().rules("NO")
LARGE = Procurement(
    "design", country="NO", kind="services", buyer="municipality", sector="classic", vat="excluded",
    total=Money(9_900_000), dates={"notice": date(2027, 3, 1)},
)  # fmt: skip


def asked(purchase):
    return [one.lacking.fact for one in questions(routes(purchase, rules=NORWAY))]


def test_what_the_regime_hangs_on_comes_first():
    found = questions(routes(attrs.evolve(LARGE, buyer=None, kind=None), rules=NORWAY))
    of_regime = [one.lacking.fact for one in found if one.of_regime]
    assert set(of_regime) == {"buyer", "kind"}
    assert [one.of_regime for one in found] == [True, True, *[False] * (len(found) - 2)]


def test_an_answer_that_opens_two_procedures_by_itself_comes_before_those_that_open_one():
    first, *_ = questions(routes(LARGE, rules=NORWAY))
    assert [one.title.text("en") for one in first.procedures] == [
        "Competitive procedure with negotiation, after a notice",
        "Competitive dialogue",
    ]


def test_what_the_chosen_procedure_waits_for_comes_first():
    plain = asked(LARGE)
    chosen = next(one.id for one in routes(LARGE, rules=NORWAY).procedures if "partnership" in one.title.text("en"))
    assert plain[:2] != ["not-on-market", "market-checked"]
    assert set(asked(attrs.evolve(LARGE, procedure=chosen))[:2]) == {"not-on-market", "market-checked"}


def test_nothing_is_asked_twice_and_nothing_that_is_answered():
    facts = asked(LARGE)
    assert len(facts) == len(set(facts))
    told = attrs.evolve(LARGE, circumstances=[Circumstance(facts[0], value=False)])
    assert facts[0] not in asked(told)


@pytest.mark.parametrize("name", ["negotiation, without a notice", "without a tender procedure"])
def test_the_ways_of_a_procedure_are_its_grounds_the_shortest_first(name):
    found = next(one for one in routes(LARGE, rules=NORWAY).procedures if name in one.title.text("en"))
    several = ways(found, NORWAY)
    assert len(several) > 2
    assert [len(one.lacking) for one in several] == sorted(len(one.lacking) for one in several)
    assert {fact.fact for one in several for fact in one.lacking} == {one.fact for one in found.lacking}


def test_a_procedure_without_grounds_has_one_way_of_all_it_asks():
    found = next(one for one in routes(LARGE, rules=NORWAY).procedures if "Call-off" in one.title.text("en"))
    (only,) = ways(found, NORWAY)
    assert (only.ground, only.lacking) == (None, found.lacking)

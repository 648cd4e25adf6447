"""The map of benefits for other programs: Mermaid text that Mermaid can read, and a record that JSON can hold."""

import json
import re

import pytest
from hypothesis import given

from innomethods.exchange.benefit_maps import map_record, map_to_mermaid
from innomethods.model import Benefit, BenefitMap, BenefitsPlan, MapLink, MapStep
from innomethods.testing.strategies import benefits_plans
from innomethods.wording import Wording

LINE = re.compile(
    r"""flowchart[ ]LR
    |    [ ]{4}subgraph[ ]c\d+\["[^"]*"\]
    |    [ ]{8}n\d+(\["[^"]*"\]|\[\["[^"]*"\]\]|\(\["[^"]*"\]\)|\{\{"[^"]*"\}\})
    |    [ ]{4}end
    |    [ ]{4}n\d+[ ](-->|-\.->\|"[^"]*"\|)[ ]n\d+""",
    re.VERBOSE,
)
PLAN = BenefitsPlan(
    "p",
    register=[
        Benefit("end", title=Wording(nb="Slutt", en='The "end"'), kind="unpriced", baseline="11.80", target=7),
        Benefit("worse", title="Worse", disbenefit=True, preconditions=["end"]),
    ],
    map=BenefitMap(
        steps=[MapStep("booking", kind="output"), MapStep("lives", kind="impact")],
        links=[MapLink("booking", "end", assuming="If #1 | holds."), MapLink("end", "lives")],
    ),
)


def test_kinds_look_different_and_assumptions_stand_on_dotted_links():
    text = map_to_mermaid(PLAN)
    assert 'n1(["The #34;end#34;"])' in text
    assert '{{"Worse"}}' in text
    assert '[["Lives"]]' in text
    assert 'n0 -.->|"If #35;1 | holds."| n1' in text
    assert 'n1(["Slutt"])' in map_to_mermaid(PLAN, "nb")


@given(benefits_plans)
def test_every_line_is_one_that_mermaid_knows(plan):
    lines = map_to_mermaid(plan, "nn").splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert sum("subgraph" in line for line in lines) == sum(line == "    end" for line in lines)


@given(benefits_plans)
def test_a_record_holds_all_and_goes_through_json(plan):
    record = json.loads(json.dumps(map_record(plan)))
    ids = [node["id"] for node in record["nodes"]]
    assert sorted(ids) == sorted({one.id for one in (*plan.register, *plan.map.steps)})
    assert all({link["first"], link["then"]} <= set(ids) for link in record["links"])
    assert all(node["column"] < len(record["columns"]) for node in record["nodes"])


def test_a_record_says_what_a_benefit_is_and_keeps_every_digit():
    node = next(one for one in map_record(PLAN, "nb")["nodes"] if one["id"] == "end")
    assert (node["title"], node["kind"], node["benefit_kind"], node["baseline"]) == (
        "Slutt",
        "benefit",
        "unpriced",
        "11.80",
    )
    assert node["path"] == "benefits/end"


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="xx"):
        map_to_mermaid(PLAN, "xx")

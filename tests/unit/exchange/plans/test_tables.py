"""CSV, JSON and Mermaid: what spreadsheets and programs get to read."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import plan_json_schema, plan_to_json, to_csv, to_mermaid
from innomethods.model import Gate, Method, Phase, Project, Stage
from innomethods.planning import Reason, Status, schedule


def plan_of(flow):
    return schedule(Project("pilot", Method("small", flow=flow), start=date(2027, 3, 1), country="NO"))


def read(text, separator=","):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def test_columns_have_names_for_programs_and_headings_for_people():
    plan = random_plan(1)
    names, *rows = read(to_csv(plan))
    headings, *same = read(to_csv(plan, language="nb", dialect="excel-nb").removeprefix("\ufeff"), ";")
    assert names[:2] == ["id", "title"]
    assert headings[:2] == ["Id", "Navn"]
    assert [row[0] for row in rows] == [row[0] for row in same]
    assert {len(row) for row in [*rows, *same]} == {len(names)}


def test_norwegian_excel_gets_its_dates_and_its_mark():
    text = to_csv(plan_of(Phase("try", estimate=3)), language="nb", dialect="excel-nb")
    assert text.startswith("\ufeffId;")
    assert "01.03.2027;03.03.2027;3;0;ja" in text
    assert "\r\n" in text


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_a_title_that_looks_like_a_formula_is_not_one(sign):
    plan = plan_of(Phase("try", title=f"{sign}1+1", estimate=3))
    assert read(to_csv(plan))[1][1] == f"'{sign}1+1"
    assert read(to_csv(plan, guard=False))[1][1] == f"{sign}1+1"


def test_line_breaks_and_tabs_do_not_break_a_row():
    plan = plan_of(Phase("try", title='a\r\n=b\t"c";d,e', estimate=3))
    assert [row[1] for row in read(to_csv(plan))] == ["title", 'a =b "c";d,e']


def test_jira_gets_parents_first_and_epics_without_parents():
    rows = read(to_csv(plan_of(Stage("a", flow=Stage("b", flow=Phase("c", estimate=1))) >> Gate("g")), dialect="jira"))
    assert [(row[0], row[1], row[3]) for row in rows[1:]] == [("Epic", "1", ""), ("Task", "3", "1"), ("Task", "4", "")]


def test_an_unknown_dialect_is_refused():
    with pytest.raises(ValueError, match="excel-de"):
        to_csv(plan_of(Phase("try", estimate=3)), dialect="excel-de")


@pytest.mark.parametrize("seed", range(6))
def test_json_holds_every_node_with_its_dates_and_links(seed):
    plan = random_plan(seed)
    record = json.loads(plan_to_json(plan, language="nn"))
    leaves = [row for row in record["rows"] if row["kind"] != "part"]
    assert [(row["path"], row["finish"], row["float"]) for row in leaves] == [
        (node.path, str(node.finish), node.total_float) for node in plan.nodes
    ]
    known = {row["path"] for row in leaves}
    assert all(link["path"] in known for row in leaves for link in row["follows"])


def test_mermaid_gets_absolute_dates_and_names_without_its_own_signs():
    text = to_mermaid(
        plan_of(Stage("s", title="Del: 1; #2", flow=Phase("try", title="A, b: c", estimate=3)) >> Gate("g"))
    )
    assert "section Del 1 2\n" in text
    assert "A b c : crit, t2, 2027-03-01, 2027-03-03\n" in text
    assert "G : crit, milestone, t3, 2027-03-03, 0d\n" in text
    assert "inclusiveEndDates" in text


def records_of(schema):
    return [schema, *schema["$defs"].values()]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_json_is_what_the_schema_says_and_nothing_more(language):
    schema = plan_json_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for seed in range(20):
        record = json.loads(plan_to_json(random_plan(seed), language=language))
        validator.validate(record)
        assert list(record) == list(schema["properties"]) == schema["required"]
        for row in record["rows"]:
            known = schema["$defs"]["part" if row["kind"] == "part" else "leaf"]
            assert list(row) == list(known["properties"]) == known["required"]
        for many, one in (("team", "member"), ("assignments", "assignment"), ("findings", "finding")):
            assert all(list(here) == schema["$defs"][one]["required"] for here in record[many])


def test_the_schema_tells_a_wrong_plan():
    record = json.loads(plan_to_json(plan_of(Phase("try", estimate=3))))
    validator = Draft202012Validator(plan_json_schema(), format_checker=FormatChecker())
    assert not validator.is_valid(record | {"finish": "soon"})
    assert not validator.is_valid(record | {"rows": [record["rows"][0] | {"kind": "task"}]})


def test_the_schema_knows_every_reason_and_status_and_the_reference_names_every_field():
    schema = plan_json_schema()
    assert schema["$defs"]["driver"]["properties"]["kind"]["enum"] == [str(reason) for reason in Reason]
    assert schema["$defs"]["leaf"]["properties"]["status"]["enum"] == [str(status) for status in Status]
    page = Path("docs/reference/python/exchange.md").read_text(encoding="utf-8").partition("## A plan as JSON")[2]
    for known in records_of(schema):
        assert known["description"]
        for name, field in known["properties"].items():
            assert field.get("description") or "$ref" in field, name
            assert f"`{name}`" in page, name

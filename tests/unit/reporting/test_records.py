"""The JSON holds what the page holds: every table, row for row, and bare values beside the words."""

import json
import re

import pytest
from tests.unit.reporting.pilots import PROJECT, RUNS, day, plan, plan_of, tried
from tests.unit.reporting.reading_html import Reader

from innomethods.reporting import report_as_html, report_as_markdown, report_as_record, report_page
from innomethods.reporting.pages import text_of
from innomethods.wording import LANGUAGES


def tables_of(record):
    """Every table of a record, in order."""
    for section in record["sections"]:
        yield from (block for block in section["blocks"] if block["kind"] == "table")
        yield from tables_of(section)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [None, *RUNS])
def test_every_table_of_the_page_is_in_the_record_row_for_row(name, language):
    run = RUNS[name]() if name else None
    given = {"plan": plan_of(run) if run else plan(), "run": run, "language": language}
    record = report_as_record(PROJECT, **given)
    recorded = [
        [re.sub(r"\s", "", cell["text"] + cell.get("note", "")) for cell in row.values()]
        for table in tables_of(record)
        for row in table["rows"]
    ]
    shown = [
        [re.sub(r"\s", "", cell) for cell in row]
        for table in Reader(report_as_html(PROJECT, **given)).tables
        for row in table[1:]
    ]
    assert recorded == shown


def test_every_table_of_the_page_is_in_the_markdown():
    run = tried()
    given = {"plan": plan_of(run), "run": run}
    text = report_as_markdown(PROJECT, **given)
    page = report_page(PROJECT, **given)
    tables = [table for section in page.sections for table in section.tables()]
    assert text.count("\n| --- |") == len(tables)
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == sum(len(table.rows) + 2 for table in tables)


def test_bare_values_are_plain_data():
    run = tried()
    record = report_as_record(PROJECT, plan=plan_of(run), run=run)
    assert json.loads(json.dumps(record)) == record
    dates = next(table for table in tables_of(record) if table["id"] == "plan")["rows"]
    assert dates[0]["start"] == {"text": "11.01.2027", "note": "uke\N{NO-BREAK SPACE}2", "value": "2027-01-11"}
    assert dates[0]["part"]["value"] == "need/collect"
    requirement = next(table for table in tables_of(record) if table["id"] == "next-gate")["rows"][-1]
    assert requirement["status"]["status"] == "fail"


def test_the_record_says_what_it_is():
    record = report_as_record(PROJECT, language="en", on=day(1, 11))
    assert (record["kind"], record["schema_version"], record["language"]) == ("report", 1, "en")
    assert record["example"] is True
    assert (
        record["meta"][-1] == "Status on 11\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2027"
        or "2027" in record["meta"][-1]
    )


def test_a_link_keeps_its_address():
    record = report_as_record(PROJECT)
    sources = next(table for table in tables_of(record) if table["id"] == "sources")["rows"]
    assert sources[0]["where"]["addresses"] == ["https://example.org/a?b=1"]


def test_figures_are_told_in_words():
    record = report_as_record(PROJECT, plan=plan())
    assert record["figure"]["message"]
    assert len(record["figure"]["description"].split()) >= 20
    assert text_of(report_page(PROJECT, plan=plan()).sections[0].title) == record["sections"][0]["title"]

"""Edited plans, read back: every format holds what was written, and bad files are told in one clear message."""

import io
import json
import re
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.clients.plans.random_plans import random_plan

from innomethods.exchange import (
    UnusableFile,
    compare_plans,
    plan_to_json,
    read_edited_plan,
    to_csv,
    to_mermaid,
    to_ms_project,
    to_taskjuggler,
    to_workbook,
)
from innomethods.exchange.spans import day_of
from innomethods.model import Gate, Method, Phase, Project, TeamMember
from innomethods.planning import schedule
from innomethods.wording import LANGUAGES

FORMATS = {
    "xml": to_ms_project,
    "workbook": lambda plan: to_workbook(plan, language="nb"),
    "csv": to_csv,
    "csv-nb": lambda plan: to_csv(plan, language="nb", dialect="excel-nb"),
    "csv-latin": lambda plan: to_csv(plan, language="nb", dialect="excel-nb")[1:].encode("cp1252", "replace"),
    "csv-utf-16": lambda plan: to_csv(plan, language="nn", dialect="excel-nb")[1:].encode("utf-16"),
    "json": plan_to_json,
    "json-utf-16": lambda plan: plan_to_json(plan).encode("utf-16"),  # as PowerShell writes it by >
    "xml-utf-16": lambda plan: to_ms_project(plan).encode("utf-16"),
}
FLOW = Phase("try", title="Try", estimate=5) >> Phase("assess", title="Assess", estimate=3) >> Gate("adopt")


def small():
    team = [TeamMember("adviser", role="adviser", share="0.4")]
    return schedule(Project("pilot", Method("m", flow=FLOW), start=date(2027, 3, 1), country="NO", team=team))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("seed", range(12))
def test_a_plan_that_nobody_edited_holds_no_change(form, seed):
    plan = random_plan(seed)
    changes = compare_plans(plan, read_edited_plan(FORMATS[form](plan), "plan"))
    assert changes.changes == ()
    assert changes.planned is plan


def test_columns_are_found_in_any_order_below_other_rows():
    rows = [line.split(";") for line in to_csv(small(), language="nb", dialect="excel-nb")[1:].splitlines()]
    text = "My own heading\n" + "\n".join(";".join(reversed(row)) for row in rows)
    assert compare_plans(small(), read_edited_plan(text)).changes == ()


@pytest.mark.parametrize(
    "written",
    ["2027-04-09", "09.04.2027", "9.4.27", "9. april 2027", "9 Apr 2027", "2027-04-09T08:00:00", 46486, 46486.0],
)
def test_dates_are_read_as_people_write_them(written):
    assert day_of(written) == date(2027, 4, 9)


@pytest.mark.parametrize("written", ["", "31.02.2027", "soon", "4/9", 12, True, None])
def test_other_texts_are_no_dates(written):
    assert day_of(written) is None


def bomb():
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    return f'<!DOCTYPE x [<!ENTITY a0 "lol">{levels}]><Project>&a8;{" " * 10_000_000}</Project>'


def with_part(content):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", content)
    return out.getvalue()


def open_document():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    return out.getvalue()


def spoilt(workbook):
    start = workbook.index(b"xl/worksheets/sheet1.xml") + 40
    return workbook[:start] + b"\xff" * 20 + workbook[start + 20 :]


def xml(old, new, count=0):
    return re.sub(old, new, to_ms_project(small()), count=count, flags=re.DOTALL)


def table(old, new):
    return to_csv(small()).replace(old, new)


def record(change):
    data = json.loads(plan_to_json(small()))
    change(data)
    return json.dumps(data)


BAD = {
    "entity bomb": (bomb, r"plan:1:.*DOCTYPE"),
    "entity bomb in a workbook": (lambda: with_part(b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "DOCTYPE"),
    "zip bomb": (lambda: with_part(b" " * 110_000_000), "unpacked, this workbook has 110 MB"),
    "a zip that is no workbook": (lambda: with_part(b"<x/>"), "can't be read"),
    "a calendar": (
        lambda: "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "a calendar .*Four formats come back: Microsoft Project",
    ),
    "an OpenDocument spreadsheet": (
        open_document,
        r"OpenDocument spreadsheet \(.ods\), which can't be read back",
    ),
    "a diagram": (lambda: to_mermaid(small()), "a diagram in Mermaid"),
    "a TaskJuggler plan": (lambda: to_taskjuggler(small()), "a plan for TaskJuggler"),
    "a cut zip": (lambda: to_workbook(small())[:3000], "can't be unpacked"),
    "cut xml": (lambda: to_ms_project(small())[:2000], r"plan:\d+:\d+: this is not XML"),
    "deep xml": (lambda: "<a>" * 100, "more than 40 deep"),
    "other xml": (lambda: "<html/>", "no project"),
    "an mpp": (lambda: b"\xd0\xcf\x11\xe0 etc", "Save it as XML"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "neither"),
    "nothing": (lambda: b"", "headings"),
    "a letter": (lambda: "Dear all,\n", "headings"),
    "a circle": (lambda: record(lambda d: d["rows"][0]["follows"].append({"path": "assess"})), "circle: .*Try"),
    "a missing predecessor": (
        lambda: xml("<PredecessorUID>1<", "<PredecessorUID>99<"),
        "task 2 'Assess': it comes after a task with UID 99",
    ),
    "a UID twice": (lambda: xml("<UID>2</UID>(\\s+)<ID>2<", r"<UID>1</UID>\1<ID>2<"), "UID 1 stands twice"),
    "an id twice": (lambda: xml("<Value>assess<", "<Value>try<"), "id 'try' stands on task 1, too"),
    "an id nobody has": (lambda: table(",try,,", ",tyr,,"), "row 3: 'Assess' follows 'tyr'"),
    "swapped dates": (
        lambda: table("2027-03-01,2027-03-05", "2027-03-05,2027-03-01"),
        "row 2: 'Try' ends 1\xa0March 2027",
    ),
    "no date": (lambda: table("2027-03-05", "soon"), "row 2, column 'finish': 'soon' is no date"),
    "no number": (lambda: table(",5,0,", ",five,0,"), "row 2, column 'work_days': 'five'"),
    "only days off": (lambda: table("2027-03-01,2027-03-05", "2027-03-06,2027-03-07"), "no work day lies between"),
    "a share over 100 %": (lambda: xml("<MaxUnits>0.4<", "<MaxUnits>1.4<"), "resource 'adviser': its share is 140%"),
    "a duration that is none": (lambda: xml("PT37H30M0S", "long"), "task 1 'Try': its duration 'long'"),
    "too many days": (lambda: table(",5,0,", ",99999,0,"), "99,999 work days"),
    "beyond the calendar": (
        lambda: table(",5,0,", ",9999,0,").replace(",3,0,", ",9999,0,"),
        "row 3: no dates can be found with Assess: 9,999 work days instead of 3",
    ),
    "a year far off": (lambda: table("2027-03-05", "9999-12-31"), "row 2: 'Try' has the date 9999-12-31"),
    "an endless lag": (lambda: xml("<LinkLag>0<", "<LinkLag>999999999<"), "more than 10,000 days after 'try'"),
    "a broken stream in a workbook": (lambda: spoilt(to_workbook(small())), "can't be unpacked"),
    "no rows": (lambda: record(lambda d: d.update(rows={})), "rows: this is no list"),
    "not a number": (lambda: record(lambda d: d["rows"][0].update(work_days=float("nan"))), "row 1, work_days"),
    "an unknown version": (lambda: record(lambda d: d.update(schema_version=9)), "schema_version is 9"),
    "broken json": (lambda: '{"kind": ', r"plan:1:10: this is not JSON"),
    "another project": (lambda: record(lambda d: d.update(project="other")), "a plan of the project 'other'"),
    "no ids": (lambda: to_csv(random_plan(6)), "no row carries an id of the project 'pilot'"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_one_clear_message(case):
    make, message = BAD[case]
    with pytest.raises(UnusableFile, match=message) as told:
        compare_plans(small(), read_edited_plan(make(), "plan"))
    assert str(told.value).startswith("plan")
    assert len(str(told.value)) < 400
    words = [told.value.told.text(language) for language in LANGUAGES]
    assert len(set(words)) == 3, "each language says it in its own words"
    assert all("{" not in one or case == "broken json" for one in words)


def test_a_column_is_named_as_in_the_sheet():
    text = to_csv(small(), language="nb", dialect="excel-nb").replace("05.03.2027", "snart")
    with pytest.raises(UnusableFile) as told:
        read_edited_plan(text, "plan.csv")
    assert told.value.told.text("nb").startswith("plan.csv, rad 2, kolonnen «Slutt»: «snart» er ikke en dato. ")


WHOLE = {form: make(random_plan(7)) for form, make in FORMATS.items()}
PUT_IN = [
    b"",
    b"0",
    b"-1",
    b"NaN",
    b"1e400",
    b"<",
    b'"',
    b"\xff",
    b"9999-12-31",
    b"0001-01-01",
    b";",
    b"null",
    b"99999999999",
]


@settings(max_examples=150, deadline=None)
@given(
    form=st.sampled_from(sorted(FORMATS)),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PUT_IN)), min_size=1, max_size=3),
)
def test_a_damaged_file_is_read_or_refused_and_nothing_else(form, cuts):
    whole = WHOLE[form]
    data = bytearray(whole.encode() if isinstance(whole, str) else whole)
    for where, length, put in cuts:
        at = round(where * len(data))
        data[at : at + length] = put
    with suppress(UnusableFile):
        compare_plans(random_plan(7), read_edited_plan(bytes(data), "plan"))

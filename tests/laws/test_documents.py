"""Laws of files: what is written reads back as the same value, and nothing that is read can surprise."""

import json

from hypothesis import given
from hypothesis import strategies as st

from innomethods.documents import method_from_record, method_to_record, parse, to_yaml
from innomethods.documents.loading import scalar
from innomethods.documents.yaml_text import dump
from innomethods.errors import DocumentProblems
from innomethods.model import Method, Overlay
from innomethods.testing.strategies import SmallShelf, benefits_plans, methods, overlays, projects, texts, wordings

METHOD = Method("walk", edition="2013", title="Walk")
OVERLAY = Overlay("gates", edition="2")
SHELF = SmallShelf(methods={"walk": METHOD}, overlays={"gates": OVERLAY})


@given(methods)
def test_a_method_written_and_read_is_the_same_method_and_is_written_the_same_again(method):
    once = to_yaml(method)
    again = parse(once, "method.yaml").value()
    assert again == method
    assert to_yaml(again) == once


@given(overlays)
def test_an_overlay_written_and_read_is_the_same_overlay(overlay):
    assert parse(to_yaml(overlay), "overlay.yaml").value() == overlay


@given(projects(METHOD, [OVERLAY]))
def test_a_project_written_and_read_is_the_same_project(project):
    assert parse(to_yaml(project), "project.yaml").value(SHELF) == project


@given(benefits_plans)
def test_a_benefits_plan_written_and_read_is_the_same_plan(plan):
    once = to_yaml(plan)
    again = parse(once, "benefits.yaml").value()
    assert again == plan
    assert to_yaml(again) == once


@given(methods)
def test_a_method_kept_in_a_log_as_json_is_the_same_method(method):
    assert method_from_record(json.loads(json.dumps(method_to_record(method)))) == method


@given(texts, wordings)
def test_any_text_survives_in_every_style(text, wording):
    record = {"innomethods": "tool/1", "id": "x", "title": {"nb": text}, "why": {"nb": text * 4}, "what": {"en": text}}
    tool = parse(dump(record), "tool.yaml").value()
    assert (tool.title.nb, tool.why.nb, tool.what.en) == (text, text * 4, text)


@given(st.text(max_size=300) | st.binary(max_size=300))
def test_whatever_the_text_is_the_answer_is_a_value_or_problems_with_places(content):
    try:
        parse(content, "any.yaml")
    except DocumentProblems as problems:
        assert all(told.place is not None for told in problems.findings)  # noqa: PT017 - both ways are right


YAML_BITS = st.lists(
    st.sampled_from(
        ["innomethods: method/1\n", "id: a\n", "title: ", "{nb: a", ", nn: b}", "\n", "  ", "- ", "flow:\n", "- phase: a\n",
         "  checklist:\n", "  - must: b\n", "    ask: ", "?", ": ", " #", "x", "&a ", "*a", "!t ", "[", "]", "{", "}", "'", '"',
         "\t", "---\n", "| \n", ">-\n", "null", "1", "true", "...", "%YAML 1.2\n", "<<: ", "\\"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(YAML_BITS)
def test_broken_yaml_gives_problems_and_nothing_else(text):
    try:
        parse(text, "bits.yaml")
    except DocumentProblems as problems:
        found = problems.findings
    else:
        found = ()
    for told in found:
        assert told.place is not None
        assert all(told.text(language) for language in ("nb", "nn", "en"))


@given(st.from_regex(r"[-+]?[0-9]{1,6}(\.[0-9]{1,4})?([eE][-+]?[0-9])?", fullmatch=True))
def test_plain_numbers_are_read_as_yaml_1_2_says(written):
    assert scalar(written) == float(written)


@given(
    st.sampled_from(
        ["yes", "no", "on", "off", "y", "n", "No", "NO", "12:30", "0o17", "0x1f", "1_000", "2027-01-11", ".inf"]
    )
)
def test_words_of_yaml_1_1_are_text(written):
    assert scalar(written) == written

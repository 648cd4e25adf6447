"""The Markdown: two golden reports, and nothing a user wrote can turn into markup."""

import re
from pathlib import Path

import pytest
from tests.unit.reporting.pilots import PROJECT, plan, plan_of, sent_back, tried

from innomethods.reporting import report_as_markdown
from innomethods.reporting.manifest import library_version
from innomethods.reporting.markdown_pages import escaped, markdown_of
from innomethods.reporting.pages import Bullets, Cell, Column, Page, Paragraph, Row, Section, Span, Table

GOLDEN = Path(__file__).parents[2] / "golden" / "reports"


def reports():
    """The golden reports by name; `python -m tests.unit.reporting.test_markdown_pages` writes them anew."""
    yield "plan.md", report_as_markdown(PROJECT, plan=plan())
    for name, make in (("after-the-first-test.md", tried), ("after-going-back.md", sent_back)):
        run = make()
        yield name, report_as_markdown(PROJECT, plan=plan_of(run), run=run, baseline=plan())


def versionless(text):
    return text.replace(f"innomethods {library_version()}", "innomethods VERSION")


@pytest.mark.parametrize(("name", "text"), [pytest.param(name, text, id=name) for name, text in reports()])
def test_the_report_reads_as_before(name, text):
    assert versionless(text) == (GOLDEN / name).read_text(encoding="utf-8")


def page(*blocks):
    return Page(language="en", title="T", headline="H", lead="L", sections=[Section("s", "S", blocks)])


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("<b>", "&lt;b&gt;"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](javascript:alert)", r"\[x\](javascript:alert)"),
        ("a | b", r"a \| b"),
        ("# not a heading", r"\# not a heading"),
        ("![x](y)", r"\!\[x\](y)"),
        ("a & b", "a &amp; b"),
    ],
)
def test_signs_of_markdown_are_escaped(written, safe):
    assert escaped(written) == safe


@pytest.mark.parametrize("start", ["- a", "+ a", "1. a", "1) a", "= a"])
def test_a_paragraph_cannot_open_a_list(start):
    text = markdown_of(page(Paragraph(start)))
    assert start not in text.splitlines()
    assert "\\" in text.splitlines()[-1]


def test_a_table_keeps_its_columns_whatever_stands_in_it():
    table = Table("t", "C", [Column("a", "A"), Column("b", "B")], [Row(["x | y", Cell("1\n2", note="`|`")])])
    lines = [line for line in markdown_of(page(table)).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {3}


def test_only_whole_addresses_of_the_web_become_links():
    linked = Bullets(
        [Span("a", address="https://example.org/x"), Span("b", address="#inside"), Span("c", address="https://x|y")]
    )
    text = markdown_of(page(linked))
    assert "[a](<https://example.org/x>)" in text
    assert "- b\n" in text
    assert "- c\n" in text


if __name__ == "__main__":
    for name, text in reports():
        (GOLDEN / name).write_text(versionless(text), encoding="utf-8")

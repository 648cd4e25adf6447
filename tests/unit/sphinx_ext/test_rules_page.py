"""The page of rules: every figure with its days, its certainty and a link to its source, and what must be checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes

from innomethods.catalogue import Catalogue, rules_by_file
from innomethods.documents import read_rules
from innomethods.reporting.labels import CERTAINTIES
from innomethods.sources import Certainty
from innomethods.sphinx_ext.rules_page import country_section
from innomethods.wording import LANGUAGES

SHELF = Catalogue.shipped()
ROWS = read_rules(Path(__file__).parents[2] / "data" / "benefits" / "procurement-rows.yaml")


def words(made: nodes.Node) -> str:
    return " ".join(made.astext().split()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", SHELF.countries)
def test_every_source_is_listed_and_every_link_finds_one(country, language):
    rules = SHELF.rules(country)
    page = country_section(rules, language)
    anchors = {anchor for node in page.findall(nodes.Element) for anchor in node.get("ids", ())}
    links = {node["refid"] for node in page.findall(nodes.reference) if "refid" in node}
    assert links
    assert links <= anchors
    assert anchors >= {f"rules-{country.lower()}-source-{one.id}" for one in rules.sources}
    assert anchors >= {f"rules-{country.lower()}-{row.value.id}" for row in rules.appraisal.rows}


def test_what_wasnt_looked_up_stands_in_the_list_of_what_to_check():
    page = country_section(SHELF.rules("SE"), "en")
    (listed,) = (node for node in page.findall(nodes.bullet_list) if "im-to-check" in node["classes"])
    assert "Rate: social discount rate: 3.5%" in words(listed)
    assert "not known. ASEK has a value, but it was not seen." in words(listed)
    seen = country_section(SHELF.rules("NO"), "en")
    (listed,) = (node for node in seen.findall(nodes.bullet_list) if "im-to-check" in node["classes"])
    assert "Rate:" not in words(listed)
    assert "Flows lie: at the end of the year" in words(listed)


def test_rows_are_tables_with_days_values_and_grounds():
    page = country_section(ROWS, "en")
    shown = words(page)
    assert "from 1 July 2026 Value: from 500,000 NOK excluding VAT" in shown
    assert "LOV-2026-03-06-8" in shown
    assert "read on 28 July 2026" in shown
    assert "not known (at least 1,450,000 NOK, at most 1,850,000 NOK). The thresholds from 2028 are not set." in shown
    assert CERTAINTIES[Certainty.REMEMBERED].text("en") in shown


def test_nothing_on_a_page_is_a_hole_to_fill():
    for language in LANGUAGES:
        for country in SHELF.countries:
            assert "{" not in words(country_section(SHELF.rules(country), language))


def test_many_rows_stand_in_sections_by_what_they_measure_each_with_an_anchor():
    (rules,) = (one for one in rules_by_file("NO", SHELF) if one.id == "procurement-no")
    page = country_section(rules, "nn")
    sections = {node["ids"][0]: words(node) for node in page.findall(nodes.section)}
    assert "eea-state" in sections["rules-no-amounts"]
    assert "climate-weight" in sections["rules-no-numbers"]
    assert "standstill-days" in sections["rules-no-times"]
    anchors = [anchor for node in page.findall(nodes.table) for anchor in node["ids"]]
    assert sorted(anchors) == sorted(f"rules-no-row-{row.id}" for row in rules.rows)
    assert ".." not in words(page)
    assert "minst 10 dagar" in sections["rules-no-times"]

"""The benefits section of a report: the map as a picture, the same link by link, and amounts over their years."""

from pathlib import Path

import attrs
import pytest
from tests.unit.reporting.drawings.benefit_maps import chain_of
from tests.unit.reporting.pilots import PROJECT

from innomethods.catalogue import read_project
from innomethods.model import Project
from innomethods.reporting import report_page
from innomethods.reporting.pages import Figure, Section, Table
from innomethods.wording import LANGUAGES

SORPE = read_project(Path(__file__).parents[3] / "examples" / "sorpevarsel" / "project.yaml")


def section(project: Project, id_: str = "benefits", language: str = "nb") -> Section:
    found = report_page(project, language=language).section(id_)
    assert found is not None
    return found


def table(section: Section, id_: str) -> list[list[str]]:
    (chosen,) = (block for block in section.blocks if isinstance(block, Table) and block.id == id_)
    return [[cell.text for _, cell in chosen.cells_of(row)] for row in chosen.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_stands_in_three_widths_with_each_link_in_the_table(language):
    found = section(SORPE, language=language)
    (figure,) = (block for block in found.blocks if isinstance(block, Figure))
    assert [drawing.width.value for drawing in figure.drawings] == ["wide", "medium", "narrow"]
    rows = table(found, "benefit-map")
    links = [(link.first, link.then) for link in SORPE.benefit_map.links]
    assert len(rows) == len(links)
    titles = {one.id: one.title.text(language) for one in (*SORPE.benefits, *SORPE.benefit_map.steps)}
    assert [(row[0], row[1]) for row in rows] == [(titles[first], titles[then]) for first, then in links]


def test_what_must_hold_stands_beside_its_link():
    assert "Varselet kommer fram når det er storm." in {row[2] for row in table(section(SORPE), "benefit-map")}


def test_without_links_there_is_no_map():
    assert not [block for block in section(PROJECT).blocks if isinstance(block, Figure)]


def test_a_map_that_nobody_could_follow_is_only_a_table():
    found = section(attrs.evolve(PROJECT, benefits=chain_of(41)))
    assert not [block for block in found.blocks if isinstance(block, Figure)]
    assert len(table(found, "benefit-map")) == 40


def test_an_amount_over_many_years_is_summed_over_them_and_a_grant_is_no_cost():
    sensors = next(row for row in table(section(SORPE, "options"), "options") if row[0].startswith("Sensorer"))
    plain = [text.replace("\N{NO-BREAK SPACE}", " ") for text in sensors]
    assert plain[2] == "30 600 000 kr 2027–2044"
    assert plain[3] == "35 625 000 kr + 16 998 000 kr (2024-priser) 2030–2044"


def test_who_gains_and_pays_is_called_as_the_appraisal_calls_them():
    (first, *_) = table(section(SORPE), "benefits")
    assert "trafikantene" in first[0]
    assert "Vegberedskapsetaten" in first[0]

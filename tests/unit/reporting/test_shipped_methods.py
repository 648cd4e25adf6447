"""The shipped methods and the worked example make reports that a director can read."""

import re
from datetime import date
from pathlib import Path

import pytest
from tests.unit.reporting.reading_html import Reader

from innomethods.catalogue import Catalogue, read_project
from innomethods.logbooks import open_logbook
from innomethods.model import Project
from innomethods.planning import schedule
from innomethods.reporting import method_as_html, report_as_html, report_page
from innomethods.reporting.naming import word_count
from innomethods.running import begin_run, replay
from innomethods.wording import LANGUAGES

SHELF = Catalogue.shipped()
EXAMPLE = Path(__file__).parents[3] / "examples" / "faerre-bomtimer"
LARGEST = 330_000  # Prosjektveiviseren, with 83 questions, 12 papers and a run, is the longest


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(SHELF))
def test_every_shipped_method_makes_a_report(name, language):
    project = Project("trial", SHELF[name], start=date(2027, 1, 11), country="NO")
    choices = {
        placed.path: placed.node.branches[0].id for placed in project.method.placed if hasattr(placed.node, "branches")
    }
    project = Project("trial", SHELF[name], start=date(2027, 1, 11), country="NO", choices=choices)
    plan = schedule(project)
    run = begin_run(project, at=date(2027, 1, 11), by="project-owner")
    for given in ({"plan": plan}, {"plan": plan, "run": run}):
        html = report_as_html(project, language=language, **given)
        read = Reader(html)
        assert len(html.encode()) < LARGEST
        assert len(read.ids) == len(set(read.ids))
        page = report_page(project, language=language, **given)
        assert word_count(page.headline) <= 14
        assert word_count(page.lead) <= 45


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(SHELF))
def test_every_shipped_method_has_a_page_of_its_own(name, language):
    html = method_as_html(SHELF[name], language, prefix=f"{name}-")
    read = Reader(html)
    assert not {link[1:] for link in read.links if link.startswith("#")} - set(read.ids)


@pytest.fixture(scope="module")
def example():
    project = read_project(EXAMPLE / "project.yaml")
    book = open_logbook(EXAMPLE / "log.jsonl")
    return project, book.open(book.runs()[0])


def told(example, day, language="nb"):
    project, whole = example
    run = replay([event for event in whole.events if event.at.date() <= day])
    return report_page(
        project,
        plan=schedule(project, run.progress(day)),
        baseline=schedule(project),
        run=run,
        on=day,
        language=language,
    )


def test_the_example_says_that_the_first_test_was_not_good_enough(example):
    page = told(example, date(2027, 4, 16))
    assert page.headline.replace("\N{NO-BREAK SPACE}", " ") == (
        "Ikke klar for beslutningspunktet «Klar til bruk»: målt 9,6 %, kravet er høyst 9 %"
    )
    assert "Rådet er å gå tilbake til «Vurdere ideer»" in page.lead


def test_the_example_ends_with_one_open_condition(example):
    page = told(example, date(2027, 6, 22), "nn")
    assert page.headline.replace("\N{NO-BREAK SPACE}", " ") == "Fullført 22. juni: 3 av 3 avgjerdspunkt er passerte"
    facts = {fact.id: fact for fact in page.facts}
    assert facts["conditions"].bare == 1
    assert facts["conditions"].note.replace("\N{NO-BREAK SPACE}", " ") == "neste frist 1. oktober"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_director_meets_no_paths_or_ids_in_the_example(example, language):
    page = told(example, date(2027, 4, 16), language)
    words = " ".join(
        cell.text
        for section in page.sections
        if section.id not in {"method", "sources"}
        for table in section.tables()
        for row in table.rows
        for cell in row.cells
    )
    assert not re.findall(r"\b(?:need|solution|test)/[a-z-]+", words)
    assert not re.findall(r"\b[a-z]+@[a-z]+\b", words)

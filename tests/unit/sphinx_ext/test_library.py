"""The pages of the library as a whole: nothing the values say gets lost on the way to the page."""

import csv
from datetime import date

import pytest
from docutils import nodes

from innomethods.catalogue import Catalogue
from innomethods.composing import align
from innomethods.documents import read_project
from innomethods.model import Check, Combine, Equivalent, Method, Phase, Rated, Scorecard, Tool
from innomethods.reporting.labels import CERTAINTIES
from innomethods.sources import Certainty, Source
from innomethods.sphinx_ext.alphabet import sort_key
from innomethods.sphinx_ext.cards import tool_card
from innomethods.sphinx_ext.compare_page import compare_page
from innomethods.sphinx_ext.doubts import counted, doubts
from innomethods.sphinx_ext.downloads import project_text, questions_text
from innomethods.sphinx_ext.library_index import grouped, method_list, stage_table, stages_of
from innomethods.sphinx_ext.map_page import columns_of, links_in, map_parts
from innomethods.sphinx_ext.method_page import method_page
from innomethods.sphinx_ext.relations import Surroundings, relations
from innomethods.sphinx_ext.subject import Subject, named
from innomethods.sphinx_ext.tool_index import in_order, tool_lists
from innomethods.wording import LANGUAGES

SHELF = Catalogue.shipped()
METHODS = [SHELF[name] for name in sorted(SHELF)]
SEEN, GUESSED = Source("read", title="Read", certainty="seen"), Source("guess", title="Guess", certainty="derived")


def words(made: nodes.Node | list[nodes.Node]) -> str:
    """Everything a page says, hidden words included."""
    parts = made if isinstance(made, list) else [made]
    return " ".join(" ".join(part.astext().split()) for part in parts)


def cells(table: nodes.table) -> list[list[str]]:
    """A table as rows of texts, its head first."""
    return [[words(entry) for entry in row.findall(nodes.entry)] for row in table.findall(nodes.row)]


# --- how methods relate

ONE = Method("one", title="One", flow=Phase("a", title="Begin", does="lead"))
TWO = Method(
    "two",
    title="Two",
    flow=Phase("b", title="Start", does="lead"),
    equivalents=[Equivalent("b", "one@1:a", note="Much alike.", sources=["read"])],
    sources=[SEEN],
)


def test_a_link_that_only_the_other_method_states_is_shown_on_both_pages():
    for method in (ONE, TWO):
        page = method_page(method, "en", around=Surroundings((ONE, TWO)))
        shown = next(part for part in page.findall(nodes.section) if part["ids"] == [f"{method.id}-equivalents"])
        assert "Much alike." in words(shown)
        assert "looked up in the source" in words(shown)
        assert ("stated there" in words(shown)) == (method is ONE)


def test_a_link_that_both_state_is_told_once():
    both = Method(
        "one", title="One", flow=Phase("a", does="lead"), equivalents=[Equivalent("a", "two@1:b", sources=["guess"])]
    )
    assert [(link.certainty, link.stated_there) for link in relations(both, [TWO])] == [(None, False)]


def test_every_equivalent_that_ships_is_found_from_both_ends():
    for method in METHODS:
        for one in method.equivalents:
            other = SHELF[one.to.partition("@")[0]]
            back = {(link.path, link.other, link.to) for link in relations(other, METHODS)}
            assert (one.to.partition(":")[2], method.id, one.path) in back


# --- the index


def test_each_method_is_listed_once_with_when_it_fits():
    for language in LANGUAGES:
        shown = words(method_list(METHODS, language))
        for method in METHODS:
            assert shown.count(str(method.pin)) == 1
            assert " ".join(method.use_when[0].text(language).split()) in shown


def test_in_a_group_the_method_with_the_fewest_phases_comes_first():
    for _, those in grouped(METHODS, "nb"):
        sizes = [len(method.phases) for method in those]
        assert sizes == sorted(sizes)


def test_the_stage_table_marks_just_the_stages_that_have_phases():
    _, table, *rest = stage_table(METHODS, SHELF["nesta-spiral"], "en")
    assert isinstance(table, nodes.table)
    rows = {row[0]: row[1:] for row in cells(table)[1:]}
    for method in METHODS:
        title = method.title.text("en")
        if not stages_of(method):
            assert title not in rows
            assert title in words(rest)
            continue
        marked = {number for number, cell in enumerate(rows[title], start=1) if cell == "has a phase here"}
        assert marked == stages_of(method)


# --- the map


def test_the_map_onto_the_project_model_has_its_six_decision_points_as_columns():
    assert [column.gate for column in columns_of(SHELF["pv"])] == ["BP1", "BP2", "BP3", "BP4", "BP5", "BP6"]


def test_every_link_stands_in_the_table_and_in_the_text():
    pv = SHELF["pv"]
    made = map_parts(pv, METHODS, "nb")
    table = next(part for part in made if isinstance(part, nodes.table))
    rows = {row[0]: row[1:] for row in cells(table)[1:]}
    sections = {part["ids"][0]: words(part) for part in made if isinstance(part, nodes.section)}
    for method in METHODS:
        alignment = align(method, pv, METHODS)
        if method is pv or not alignment.links:
            continue
        for number, column in enumerate(columns_of(pv)):
            for link in links_in(alignment, column):
                part = " ".join(method[link.path].title.text("nb").split())
                assert part in rows[method.title.text("nb")][number]
                assert part in sections[f"map-pv--{column.path}"]


def test_a_method_nobody_has_linked_is_named_and_not_left_out():
    alone = Method("alone", title="Alone", flow=Phase("a", does="lead"))
    made = map_parts(ONE, [ONE, TWO, alone], "en")
    assert "Alone" in words(made[-1])
    assert made[-1]["ids"] == ["map-one-unlinked"]


# --- side by side


@pytest.mark.parametrize("language", LANGUAGES)
def test_side_by_side_says_what_both_say(language):
    blt, diamond = SHELF["blt"], SHELF["triple-diamond"]
    page = compare_page(blt, diamond, METHODS, language)
    shown = words(page)
    for method in (blt, diamond):
        for text in (method.summary, *method.use_when, *method.not_when, *method.gaps):
            assert " ".join(text.text(language).split()) in shown
    _, parts = page.findall(nodes.table)
    first = [row[0] for row in cells(parts)[1:]]
    assert [blt[path].title.text(language) for path in ("need", "solution", "test")] == first[:3]


# --- doubts


def test_doubts_hold_gaps_disagreements_and_what_nobody_read():
    blt = SHELF["blt"]
    parts = {part.name: words(part.body) for part in doubts(blt, "en", Subject(blt, "en").sources)}
    assert all(" ".join(gap.text("en").split()) in parts["gaps"] for gap in blt.gaps)
    assert all(" ".join(one.about.text("en").split()) in parts["disagreements"] for one in blt.disagreements)
    unread = [source for source in blt.sources if source.certainty is not Certainty.SEEN]
    assert all(named(source, "en") in parts["not-read"] for source in unread)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_publication_is_named_in_the_language_of_the_page_and_once(language):
    ours = Source("own", title=CERTAINTIES[Certainty.DERIVED], certainty="derived")
    method = Method("m", title="M", flow=Phase("a", does="lead"), sources=[ours])
    name = CERTAINTIES[Certainty.DERIVED].text(language)
    shown = words(method_page(method, language))
    assert shown.casefold().count(name) == 2  # among the doubts and in the list of sources


def test_a_method_without_doubts_has_no_such_part():
    sure = Method("sure", title="Sure", flow=Phase("a", does="lead"), sources=[SEEN])
    assert doubts(sure, "en", lambda _: []) == []


def test_what_is_ours_is_counted():
    method = Method(
        "m",
        flow=Phase(
            "a",
            does="lead",
            estimate=3,
            checklist=[Check("x", ask="X?", basis="method"), Check("y", ask="Y?", basis="own")],
        ),
        sources=[SEEN, GUESSED],
    )
    assert list(counted(method, "en")) == [
        "We have read 1 of 2 sources.",
        "We wrote 1 of the 2 questions ourselves.",
        "We suggested 1 of the 1 time estimates.",
    ]


# --- files to take along


@pytest.mark.parametrize("name", sorted(SHELF))
def test_the_project_file_of_each_method_can_be_read_back(name, tmp_path):
    path = tmp_path / "project.yaml"
    path.write_text(project_text(SHELF[name], date(2026, 11, 21)), encoding="utf-8")
    project = read_project(path, SHELF)
    assert project.method.pin == SHELF[name].pin
    assert project.start == date(2027, 1, 4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_questions_holds_every_question(language):
    blt = SHELF["blt"]
    text = questions_text(blt, language)
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter="," if language == "en" else ";"))
    assert {len(row) for row in rows} == {7}
    assert [row[2] for row in rows[1:]] == [check.ask.text(language) for _, check in blt.checks]


# --- tools


def test_every_tool_stands_once_under_its_letter_and_under_each_method_that_uses_it():
    tools = in_order(SHELF.tools.values(), "nb")
    by_letter, by_method = tool_lists(tools, METHODS, "nb")
    links = [link["refid"] for link in by_letter.findall(nodes.reference)]
    assert links == [f"tool-{tool.id}" for tool in tools]
    assert {link["refid"] for link in by_method.findall(nodes.reference)} == set(links)


@pytest.mark.parametrize(
    ("language", "ordered"),
    [("nb", ["Aktørkart", "Zip", "Ærlig", "Øvelse", "Årsak"]), ("en", ["Actor", "Årsak", "Oslo", "Øyer", "Zip"])],
)
def test_titles_stand_in_the_order_of_the_language(language, ordered):
    assert sorted(set(ordered), key=lambda title: sort_key(title, language)) == ordered


def test_a_tool_with_a_scorecard_says_what_is_rated_and_how_it_is_read():
    card = Scorecard([Rated("team", title="Team", ask="Do you have time?")], least=1, most=5, combine=Combine.LOWEST)
    shown = words(tool_card(Tool("t", title="T", why="W", what="H", scorecard=card), "en"))
    for text in ("Team:", "Do you have time?", "from 1 to 5", "The lowest rating counts"):
        assert text in shown

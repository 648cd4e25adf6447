"""Cards of what one only reads: everything that is told is on them, and what nobody found is said."""

import pytest
from docutils import nodes

from innomethods.catalogue import Catalogue
from innomethods.reporting import references as told
from innomethods.reporting.references import reference_sections
from innomethods.sharing import ASKED_OF_ALL, Frame, FramePoint, OperatingModel, Survey
from innomethods.sphinx_ext.reference_cards import list_item, reference_card
from innomethods.sphinx_ext.subject import named
from innomethods.wording import LANGUAGES

SHELF = Catalogue.shipped()
REFERENCES = [SHELF.references[name] for name in sorted(SHELF.references)]
# Said in other words on a page: as a link to a method, in a table, or once for all that is missing.
OTHERWISE = (told.METHODS, told.LADDER, told.RELATED, told.COMPARED)


def words(made: nodes.Node) -> str:
    return " ".join(made.astext().split())


def card(reference, language="en"):
    return reference_card(reference, language, SHELF)


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_reference_says_is_on_its_card(reference, language):
    shown = words(card(reference, language))
    for section in reference_sections(reference):
        if section.title in OTHERWISE:
            continue
        for item in section.items:
            for text in (item.lead, item.text):
                if text is not None and not (text == told.NOT_FOUND and getattr(reference, "is_stub", False)):
                    assert " ".join(text.text(language).split()) in shown
    assert all(named(source, language).casefold() in shown.casefold() for source in reference.sources)


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.id)
def test_methods_that_go_with_it_are_named_by_title(reference):
    shown = words(card(reference, "nb"))
    assert all(SHELF[name].title.text("nb") in shown for name in reference.methods)


def test_a_name_without_content_says_so_on_its_card_and_in_the_list():
    stub = OperatingModel(id="midtlab", title="MidtLab", not_found=ASKED_OF_ALL)
    assert "The content has not been found." in words(card(stub))
    assert "the content has not been found" in words(list_item(stub, "en"))
    assert "not found in any source" not in words(card(stub))  # once is enough


def test_a_model_that_is_half_known_says_what_is_missing_field_by_field():
    model = OperatingModel(id="lab", title="Lab", host="The county", not_found=ASKED_OF_ALL[1:])
    shown = words(card(model))
    assert "The county" in shown
    assert shown.count("not found in any source") == len(ASKED_OF_ALL) - 1


def test_figures_stand_in_a_table_with_what_they_were_counted_on():
    survey = next(reference for reference in REFERENCES if isinstance(reference, Survey) and reference.figures)
    tables = [table for table in card(survey).findall(nodes.table) if "im-figures" in table["classes"]]
    rows = [row for table in tables for row in list(table.findall(nodes.row))[1:]]
    assert len(rows) == len(survey.figures)
    for figure in survey.figures:
        row = next(words(row) for row in rows if figure.title.text("en") in words(row))
        assert figure.base is None or figure.base.text("en") in row
        assert figure.answers is None or f"{figure.answers:,}" in row


def test_which_waves_can_be_compared_is_told_by_their_titles():
    survey = SHELF.references["innovation-barometer"]
    shown = words(card(survey, "nb"))
    for one in survey.comparisons:
        assert one.reason.text("nb") in shown
        assert not any(wave in shown for wave in one.waves)  # ids are for files


def test_points_of_a_frame_can_be_linked_to():
    frame = Frame(id="paper", title="Paper", items=[FramePoint(id="room", title="Give room", summary="Do it.")])
    terms = [term for term in card(frame).findall(nodes.term) if term["ids"]]
    assert [term["ids"] for term in terms if "Give room" in term.astext()] == [["paper--room"]]

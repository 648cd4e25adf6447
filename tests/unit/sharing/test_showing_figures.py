"""No number of too few answers: not where a survey is shown, and not where it is searched."""

from decimal import Decimal

import attrs
import pytest
from docutils import nodes

from innomethods.catalogue import Catalogue
from innomethods.reporting.references import figure_sections, reference_sections
from innomethods.searching import entries_of
from innomethods.sharing import Figure, Survey, Wave
from innomethods.sphinx_ext.reference_cards import reference_card
from innomethods.wording import LANGUAGES, Wording

FEW, MANY = Decimal("37.25"), Decimal("62.75")
HIDDEN = {"nb": "vises ikke: færre enn 5", "nn": "blir ikkje vist: færre enn 5", "en": "not shown: fewer than 5"}
UNKNOWN = {"nb": "antall svar er ikke oppgitt", "nn": "talet på svar er ikkje oppgitt", "en": "answers not stated"}


def words(text):
    return Wording(nb=text, nn=text, en=text)


def figure(id="few", wave="w", value=FEW, answers=None, **more):
    return Figure(id=id, wave=wave, title=words(f"Share {id}"), value=value, unit="%", answers=answers, **more)


def survey(*figures, wave=None, minimum=5):
    wave = wave or Wave(id="w", title=words("Autumn"), series="s")
    return Survey(id="s", title=words("Survey"), waves=[wave], figures=figures, minimum_answers=minimum)


def in_terminal(shown, language):
    items = [item for section in reference_sections(shown) for item in section.items]
    return "\n".join(
        " ".join(part.text(language) for part in (item.lead, item.text, *item.asides) if part is not None)
        for item in items
    )


def on_card(shown, language):
    return " ".join(reference_card(shown, language, Catalogue.shipped()).astext().split())


@pytest.mark.parametrize(
    ("wave", "answers", "may"),
    [
        ({}, 4, False),
        ({}, 5, True),
        ({}, None, True),  # nobody says that they are too few
        ({"answered": 4}, None, False),  # a figure rests on no more answers than its wave has
        ({"answered": 5}, None, True),
        ({"answered": 100}, 4, False),
        ({"answered": 4}, 100, False),  # the two contradict each other: the more careful one counts
        ({"sent": 4}, None, False),
        ({"sent": 40, "response": 9}, None, False),  # less than ten per cent of 40
        ({"sent": 40, "response": 12}, None, True),  # 12.5 per cent, rounded down, is five
        ({"response": 1}, None, True),
    ],
)
def test_what_is_known_of_the_answers_decides(wave, answers, may):
    shown = survey(figure(answers=answers), wave=Wave(id="w", title="W", series="s", **wave))
    assert shown.may_show(shown.figures[0]) is may


def test_without_a_minimum_everything_may_be_shown():
    assert survey(figure(answers=1), minimum=None).may_show(figure(answers=1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("door", [in_terminal, on_card])
def test_a_figure_of_too_few_stands_without_its_number_and_with_the_reason(door, language):
    shown = door(survey(figure(answers=4), figure("many", value=MANY, answers=40)), language)
    assert "37" not in shown
    assert "62" in shown
    assert "Share few" in shown
    assert HIDDEN[language] in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nobody_says_how_many_answered_the_reader_is_told(language):
    assert UNKNOWN[language] in in_terminal(survey(figure()), language)
    assert UNKNOWN[language] not in in_terminal(survey(figure(answers=9)), language)
    assert UNKNOWN[language] not in in_terminal(survey(figure(), minimum=None), language)


@pytest.mark.parametrize("door", [in_terminal, on_card])
def test_a_figure_of_a_wave_that_is_not_there_is_shown_with_the_wave_it_names(door):
    shown = door(survey(figure("lost", wave="w-2019", value=MANY, answers=40)), "en")
    assert "Share lost" in shown
    assert "w-2019" in shown
    assert "62.75" in shown


def test_a_card_shows_each_figure_once():
    shown = survey(figure(answers=4), figure("many", value=MANY), figure("lost", wave="v"))
    card = reference_card(shown, "en", Catalogue.shipped())
    for one in shown.figures:
        assert card.astext().count(f"Share {one.id}") == 1
    (table,) = card.findall(nodes.table)
    assert "Share many" in table.astext()


def test_no_number_is_among_what_is_searched():
    texts = [text.wording.text("en") for entry in entries_of(survey(figure(answers=4))) for text in entry.texts]
    assert "Share few" in texts
    assert not any("37" in text for text in texts)


def test_the_raw_number_is_there_for_those_who_ask_the_value():
    shown = survey(figure(answers=4))
    assert shown.figures[0].value == FEW
    assert attrs.evolve(shown, minimum_answers=4).may_show(shown.figures[0])


def test_shipped_figures_are_all_shown():
    for reference in Catalogue.shipped().references.values():
        if isinstance(reference, Survey):
            assert all(map(reference.may_show, reference.figures))
            sections = list(figure_sections(reference, reference.figures))
            assert sum(len(section.items) for section in sections) == len(reference.figures)

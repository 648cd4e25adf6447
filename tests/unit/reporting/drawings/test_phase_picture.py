"""Promises of the phase picture: what is drawn how, and that every text can be read."""

from datetime import date

import attrs
import pytest
from tests.unit.reporting.drawings.reading_svg import SVG, faults_of, parsed, texts_of
from tests.unit.reporting.drawings.samples import PICTURES, blt, composed, eight_phases, phase, triple_diamond

from innomethods.reporting.drawings import (
    GateShape,
    PhasePicture,
    PhaseShape,
    StageShape,
    WayBack,
    Width,
    caption_of,
    draw_phase_picture,
)


def texts(picture, width="wide"):
    return [seen.text for seen in texts_of(draw_phase_picture(picture, width))]


def shapes(picture, look, width="wide"):
    drawing = parsed(draw_phase_picture(picture, width))
    return [node for node in drawing.iter(f"{SVG}path") if node.get("class") == look]


@pytest.mark.parametrize("width", list(Width))
@pytest.mark.parametrize("name", PICTURES)
def test_every_text_is_inside_apart_and_readable(name, width):
    assert not faults_of(draw_phase_picture(PICTURES[name], width, prefix=name))


@pytest.mark.parametrize("width", list(Width))
def test_two_drawings_of_the_same_are_equal_to_the_byte(width):
    assert draw_phase_picture(blt(), width).standalone() == draw_phase_picture(blt(), width).standalone()


def test_the_wide_picture_of_the_example_says_this():
    assert sorted(text.replace("\xa0", " ") for text in texts(blt())) == sorted([  # in the file by look, not by place
        "Samle inn", "15 dager", "Vurdere", "5 dager", "Lete", "8 dager", "Vurdere", "4 dager",
        "Prøve ut", "30 dager", "Vurdere", "5 dager", "Behov", "Løsning", "Test",
        "P1", "Forstått behov?", "enhetsleder", "P2", "Verdt å teste?", "enhetsleder", "P3", "Ta i bruk?", "styringsgruppen",
        "Her er vi 12.04", "Anbefalt: gå tilbake og test én gang til",
    ])  # fmt: skip


def test_fill_says_how_far_the_work_has_come():
    assert [len(shapes(blt(), look)) for look in ("im-done", "im-now", "im-ahead")] == [5, 1, 0]


def test_a_passed_gate_is_filled_and_one_ahead_is_hollow():
    drawing = parsed(draw_phase_picture(blt()))
    flags = [
        node
        for node in drawing.iter(f"{SVG}path")
        if node.get("class") in ("im-solid", "im-hollow") and node.get("d").count("L") == 4
    ]
    assert [flag.get("class") for flag in flags] == ["im-solid", "im-solid", "im-hollow"]


def test_the_first_part_of_the_triple_diamond_is_larger_in_width_and_height():
    (done,) = shapes(triple_diamond(), "im-done")
    ahead = shapes(triple_diamond(), "im-ahead")[0]

    def size(node):
        numbers = [tuple(map(float, pair.split())) for pair in node.get("d")[1:-1].split("L")]
        return [max(column) - min(column) for column in zip(*numbers, strict=True)]

    large, other = size(done), size(ahead)
    assert large[0] / other[0] == pytest.approx(1.35, rel=0.04)
    assert large[1] / other[1] == pytest.approx(1.3, rel=0.04)


def test_a_way_back_is_drawn_only_when_there_is_one():
    quiet = attrs.evolve(blt(), ways_back=())
    assert shapes(blt(), "im-back")
    assert not shapes(quiet, "im-back")


def test_a_way_back_to_another_row_names_its_target():
    assert "Advised: go back to ‘Litmus test’" in texts(eight_phases(), "medium")


def test_a_way_back_whose_places_are_unknown_is_left_out():
    assert not shapes(attrs.evolve(blt(), ways_back=[WayBack("p3", "nowhere"), WayBack("nowhere", "p1")]), "im-back")


def test_the_narrow_picture_says_the_way_back_in_words_without_a_path():
    assert not shapes(blt(), "im-back", "narrow")
    assert any("Anbefalt" in text for text in texts(blt(), "narrow"))


def test_more_than_six_stages_become_rows_and_are_never_shrunk():
    stages = [StageShape(f"Del {n}", [phase("Åpne", 10, "open"), phase("Lukke", 5, "close")]) for n in range(8)]
    drawing = draw_phase_picture(PhasePicture(stages, language="nb"))
    heights = {round(seen.top) for seen in texts_of(drawing) if seen.text.startswith("Del")}
    assert len(heights) == 2
    assert drawing.width.units == 1104


def test_a_choice_that_is_made_shows_what_was_chosen_and_what_was_not():
    said = texts(composed())
    assert "valgt: Låne av nabokommunen" in said
    assert "ikke valgt: Kjøpe nytt" in said


def test_a_skipped_phase_says_why():
    assert any(text.startswith("hoppet over") for text in texts(composed()))
    assert shapes(composed(), "im-skipped")


def test_an_optional_phase_ahead_is_dashed_and_says_so():
    picture = PhasePicture([phase("Øve", 5, optional=True)], language="nn")
    assert shapes(picture, "im-optional")
    assert "5\xa0dagar, valfri" in texts(picture)


def test_tracks_side_by_side_stand_between_a_fork_and_a_join():
    assert len(shapes(composed(), "im-bar")) == 2


def test_markup_in_a_title_stays_text():
    hostile = "<script>alert('x')</script> & \"]]>"
    picture = PhasePicture(
        [StageShape(hostile, [PhaseShape(hostile)]), GateShape("<b>", hostile, hostile)], message=hostile
    )
    for width in Width:
        drawing = draw_phase_picture(picture, width)
        assert "<script" not in drawing.standalone()
        assert "<b>" not in drawing.inline()
        assert parsed(drawing).find(f"{SVG}title").text == hostile


def test_control_characters_and_marks_that_turn_the_direction_are_made_harmless():
    picture = PhasePicture([PhaseShape("Sa\x00mle\u202e inn\u200b\n\ud800")], language="nb")
    assert "Sa\ufffdmle inn \ufffd" in " ".join(texts(picture))


def test_the_title_speaks_of_progress_and_the_description_of_the_exception():
    drawing = draw_phase_picture(blt())
    assert drawing.message == "5 av 6 faser er utført, «Vurdere» pågår"
    assert "2 av 3 beslutningspunkter er passert" in drawing.description
    assert "gå tilbake og test" in drawing.description


def test_the_texts_are_nynorsk_and_english_too():
    for language, word in (("nn", "er i gang"), ("en", "is under way")):
        assert word in draw_phase_picture(attrs.evolve(blt(), language=language)).message
    assert "ikkje tida" in caption_of(attrs.evolve(blt(), language="nn"))
    assert "We are here 12\xa0Apr" in texts(attrs.evolve(blt(), language="en"))


def test_without_a_gate_or_a_day_nothing_is_made_up():
    picture = PhasePicture([phase("Lære", None, progress="now")], language="nb")
    assert texts(picture) == ["Lære", "Her er vi"]


def test_an_empty_flow_is_drawn_as_nothing():
    drawing = draw_phase_picture(PhasePicture([], language="nb", status_day=date(2027, 1, 1)), "narrow")
    assert texts_of(drawing) == []
    assert drawing.description.startswith("Figuren viser 0 faser og 0 beslutningspunkter.")


def test_a_stage_may_not_be_drawn_so_large_that_it_drowns_the_others():
    with pytest.raises(ValueError, match="larger"):
        StageShape("Alt", [], larger=9)

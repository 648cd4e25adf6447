"""The map of benefits: no text on another, boxes apart, links that end at their boxes, and a sign for each kind."""

import re
from itertools import combinations

import pytest
from tests.unit.reporting.drawings.benefit_maps import MAPS, made
from tests.unit.reporting.drawings.reading_svg import SVG, faults_of, parsed, texts_of

from innomethods.model import Benefit, BenefitKind, BenefitMap, BenefitsPlan, MapLink, MapStep
from innomethods.reporting.benefit_maps import map_picture, map_text, part_of
from innomethods.reporting.drawings import MapBox, MapPicture, Width, draw_benefit_map
from innomethods.wording import LANGUAGES


def drawn(name, width="wide", language="nb"):
    return draw_benefit_map(map_picture(MAPS[name], language), width)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", MAPS)
def test_it_is_sound(name, width, language):
    assert not faults_of(drawn(name, width, language))


def boxes_of(drawing):
    found = []
    for node in parsed(drawing).iter(f"{SVG}rect"):
        x, y, wide, high = (float(node.get(key)) for key in ("x", "y", "width", "height"))
        if wide > 20:  # not a sign
            found.append((x, y, x + wide, y + high))
    return found


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("name", MAPS)
def test_boxes_stand_apart_and_inside(name, width):
    drawing = drawn(name, width)
    boxes = boxes_of(drawing)
    assert len(boxes) == len(MAPS[name].register) + len(MAPS[name].map.steps)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    assert all(
        left >= 0 and right <= drawing.width.units and bottom <= drawing.height for left, _, right, bottom in boxes
    )


@pytest.mark.parametrize("name", ["fifteen", "forty", "sorpevarsel"])
def test_no_link_but_a_backward_one_runs_through_a_box(name):
    drawing = drawn(name)
    boxes = boxes_of(drawing)
    lines = [
        node
        for node in parsed(drawing).iter(f"{SVG}path")
        if node.get("class") in {"im-way", "im-assumed", "im-worse-way"}
    ]
    for line in lines:
        for x, y in points_of(line.get("d")):
            inside = [box for box in boxes if box[0] + 2 < x < box[2] - 2 and box[1] + 1 < y < box[3] - 1]
            assert not inside, (line.get("d"), x, y)


def points_of(data):
    """Points along a path of M, L and C steps."""
    at = (0.0, 0.0)
    for letter, rest in re.findall(r"([MLC])([^MLC]*)", data):
        numbers = [float(one) for one in rest.split()]
        ends = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "C":
            first, second, third = ends
            for step in range(21):
                t = step / 20
                yield tuple(
                    (1 - t) ** 3 * at[axis]
                    + 3 * (1 - t) ** 2 * t * first[axis]
                    + 3 * (1 - t) * t**2 * second[axis]
                    + t**3 * third[axis]
                    for axis in (0, 1)
                )
        elif letter == "L":
            for step in range(11):
                yield tuple(at[axis] + (ends[0][axis] - at[axis]) * step / 10 for axis in (0, 1))
        at = ends[-1]


@pytest.mark.parametrize("name", MAPS)
def test_numbers_of_assumptions_stand_apart_and_off_the_boxes(name):
    drawing = drawn(name)
    circles = [
        (float(node.get("cx")), float(node.get("cy")))
        for node in parsed(drawing).iter(f"{SVG}circle")
        if node.get("class") == "im-note"
    ]
    for one, other in combinations(circles, 2):
        assert abs(one[0] - other[0]) > 12 or abs(one[1] - other[1]) > 12
    for x, y in circles:
        assert not [box for box in boxes_of(drawing) if box[0] < x < box[2] and box[1] < y < box[3]]


def test_each_kind_has_a_sign_and_says_it():
    kinds = [*BenefitKind, None]
    register = [Benefit(f"b{number}", title=f"B{number}", kind=kind) for number, kind in enumerate(kinds)]
    register.append(Benefit("worse", title="Worse", disbenefit=True))
    drawing = draw_benefit_map(map_picture(BenefitsPlan("p", register=register)))
    words = {seen.text for seen in texts_of(drawing)}
    assert {
        "own budget",
        "time for other work",
        "other public bodies",
        "not priced",
        "kind not stated",
        "disbenefit",
    } <= words
    shapes = {
        (node.tag, node.get("class"), node.get("d", "")[:1])
        for node in parsed(drawing).iter()
        if node.get("class", "").startswith("im-")
    }
    assert (
        len(
            [
                one
                for one in shapes
                if one[1] in {"im-done", "im-mid", "im-other", "im-mark-open", "im-mark-missing", "im-mark-bad"}
            ]
        )
        == 6
    )


def test_an_assumption_stands_on_its_link_by_number_and_below_in_words():
    drawing = drawn("sorpevarsel")
    said = [seen.text for seen in texts_of(drawing)]
    assert said.count("1") == said.count("2") == 2
    assert "Varselet kommer fram når det er storm." in said
    assert drawing.inline().count("im-assumed") == 3  # two links, and the key


def test_what_goes_backwards_looks_so_and_is_counted():
    drawing = drawn("round")
    assert "im-slip" in drawing.inline()
    assert "koblinger går bakover" in drawing.description


def test_where_it_is_narrow_it_is_a_list_that_says_what_leads_to_what():
    said = " ".join(seen.text for seen in texts_of(drawn("faerre-bomtimer", "narrow")))
    assert "Fører til: Flere møter til timen (1); Noen får ikke varselet" in said


def test_it_is_the_same_bytes_each_time():
    assert drawn("forty").standalone() == draw_benefit_map(map_picture(made(38, 3), "nb")).standalone()


def test_more_boxes_than_anybody_follows_are_refused():
    with pytest.raises(ValueError, match="from 1 to 40 boxes, not 41"):
        MapPicture("map", ("Output",), [MapBox(f"b{number}", "B", 0, float(number)) for number in range(41)])
    with pytest.raises(ValueError, match="not 0"):
        map_picture(BenefitsPlan("empty"))


def test_a_part_is_what_leads_to_something_and_what_comes_of_it():
    plan = MAPS["faerre-bomtimer"]
    part = part_of(plan, ["freed-time"])
    assert [one.id for one in part.register] == ["fewer-no-shows", "freed-time", "shorter-wait"]
    assert "right-numbers" in {step.id for step in part.map.steps}
    assert map_picture(part).assumptions != ()
    with pytest.raises(KeyError):
        part_of(plan, ["nothing"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_hold_all_that_the_picture_shows(language):
    plan = MAPS["sorpevarsel"]
    told = map_text(plan, language)
    for item in (*plan.register, *plan.map.steps):
        assert item.title.text(language) in told
    for link in plan.map.links:
        if link.assuming is not None:
            assert link.assuming.text(language).rstrip(".") in told
    assert told.count("→ ") >= len(plan.map.links)


def test_names_can_do_no_harm():
    nasty = "</svg><script>alert(1)</script> & \u202e \x00\n\nmore"
    steps = [MapStep("a", kind="input", title=nasty), MapStep("b", kind="output")]
    plan = BenefitsPlan("p", map=BenefitMap(steps=steps, links=[MapLink("a", "b", assuming=nasty)]))
    for width in Width:
        drawing = draw_benefit_map(map_picture(plan), width)
        assert not faults_of(drawing)
        assert "<script" not in drawing.standalone()


@pytest.mark.parametrize("name", MAPS)
def test_its_smallest_text_is_read_where_a_wide_drawing_is_shown_on_a_small_screen(name):
    assert min(seen.size for seen in texts_of(drawn(name))) >= 12.5

"""What contradicts itself or leads nowhere in a reference is told, once and where it stands; what fits is not."""

from datetime import date

import attrs
import pytest

from innomethods.catalogue import Catalogue
from innomethods.documents import locate, parse
from innomethods.model import Check, Equivalent
from innomethods.reporting.references import reference_sections
from innomethods.sharing import (
    ASKED_OF_ALL,
    Assessment,
    Figure,
    Frame,
    FramePoint,
    Group,
    Member,
    Network,
    OperatingModel,
    Period,
    Point,
    Profile,
    Survey,
    Wave,
    WaveComparison,
    find_reference_problems,
)
from innomethods.sources import Source
from innomethods.sphinx_ext.reference_cards import reference_card
from innomethods.wording import LANGUAGES, Wording

WORDS = Wording(nb="Ord", nn="Ord", en="Words")
SOURCES = [Source("a", title="A", certainty="seen")]
SHELF = Catalogue.shipped()


def codes(reference, shelf=None):
    return [(item.code, item.path) for item in find_reference_problems(reference, shelf)]


def survey(*, waves=("v", "w"), **more):
    made = [one if isinstance(one, Wave) else Wave(id=one, title=WORDS, series="s") for one in waves]
    return Survey(id="s", title=WORDS, sources=SOURCES, waves=made, **more)


def figure(id, value=50, **more):
    said = {"wave": "w", "title": Wording(nb=id, nn=id, en=id), "unit": "%", "sources": ["a"], **more}
    return Figure(id=id, value=value, **said)


def compared(first, second, comparable=True):  # noqa: FBT002 - what the field is called
    return WaveComparison(waves=(first, second), comparable=comparable, reason=WORDS, sources=["a"])


class TestComparisons:
    def test_yes_and_no_of_the_same_waves_contradict_each_other_in_either_order(self):
        divided = survey(comparisons=[compared("v", "w"), compared("w", "v", comparable=False)])
        assert codes(divided) == [("S07", "comparisons/1")]
        assert divided.compare("v", "w").comparable is None

    def test_the_same_said_twice_hides_the_second_reason(self):
        assert codes(survey(comparisons=[compared("v", "w"), compared("v", "w")])) == [("S07", "comparisons/1")]

    def test_a_wave_is_not_compared_with_itself(self):
        assert codes(survey(comparisons=[compared("v", "v")])) == [("S07", "comparisons/0")]

    def test_an_unknown_wave_is_told_where_it_is_named(self):
        found = find_reference_problems(survey(comparisons=[compared("v", "ww")]))
        assert [(item.code, item.path) for item in found] == [("S05", "comparisons/0/waves/1")]
        assert "Did you mean ‘w’?" in found[0].text("en")

    def test_what_fits_is_let_be(self):
        three = survey(waves=("u", "v", "w"), comparisons=[compared("v", "w"), compared("u", "w", comparable=False)])
        assert codes(three) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("sent", "answered", "response", "told"),
        [
            (439, 139, 32, []),  # 31.66, rounded up
            (439, 139, 31, []),  # rounded down
            (439, 139, "31.7", []),
            (439, 139, "31.6", []),
            (439, 139, "31.5", ["S06"]),
            (439, 139, 33, ["S06"]),
            (439, 139, 30, ["S06"]),
            (4494, 1611, 36, []),
            (10, 11, 100, ["S06"]),  # once: that too many answered
            (0, 0, 0, []),
            (None, 139, 1, []),
            (439, None, 101, ["S06"]),
            (439, None, -1, ["S06"]),
        ],
    )
    def test_a_response_rate_is_what_the_counts_give_up_to_rounding(self, sent, answered, response, told):
        wave = Wave(id="w", title=WORDS, series="s", sent=sent, answered=answered, response=response)
        assert [code for code, _ in codes(survey(waves=[wave]))] == told

    def test_the_two_numbers_that_differ_are_told(self):
        wave = Wave(id="w", title=WORDS, series="s", sent=4494, answered=1611, response=40)
        (told,) = find_reference_problems(survey(waves=[wave]))
        assert str(told.message) == "Words: the response rate is stated as 40, but 1,611 of 4,494 is 35.85 per cent."

    @pytest.mark.parametrize(("value", "told"), [(0, []), (100, []), ("100.1", ["S06"]), (-1, ["S06"])])
    def test_a_share_lies_between_0_and_100(self, value, told):
        assert [code for code, _ in codes(survey(figures=[figure("f", value)]))] == told

    def test_a_count_may_be_any_number(self):
        assert codes(survey(figures=[figure("f", 1786, unit=""), figure("g", 183, unit="mill. kr")])) == []

    def test_a_figure_rests_on_no_more_answers_than_its_wave_has(self):
        wave = Wave(id="w", title=WORDS, series="s", answered=40)
        shown = survey(waves=[wave], figures=[figure("f", answers=41), figure("g", answers=40)])
        assert codes(shown) == [("S06", "f")]

    def test_two_figures_of_the_same_are_told_and_those_of_another_base_are_not(self):
        title = Wording(nb="Nye", nn="Nye", en="New")
        shown = survey(
            figures=[
                figure("one", 74, title=title),
                figure("two", 75, title=title),
                figure("base", 75, title=title, base=WORDS),
                figure("wave", 75, title=title, wave="v"),
            ]
        )
        assert codes(shown) == [("S07", "two")]

    def test_what_will_not_be_shown_is_told(self):
        (told,) = find_reference_problems(survey(figures=[figure("f", answers=4)], minimum_answers=5))
        assert (told.code, told.path, told.is_error) == ("S08", "f", False)
        assert str(told.message) == "The figure ‘f’ is not shown: fewer than 5 answered."


class TestNames:
    def test_an_id_stands_once_and_is_told_where_it_stands_again(self):
        assert codes(survey(waves=("v", "w", "v"))) == [("S04", "waves/2")]
        assert codes(survey(figures=[figure("f"), figure("f", title=WORDS)])) == [("S04", "figures/1")]
        assert codes(survey(figures=[figure("v")])) == [("S04", "figures/0")]  # one search finds both
        point = FramePoint(id="p", title=WORDS, summary=WORDS, group="g")
        groups = [Group(id="g", title=WORDS), Group(id="g", title=WORDS)]
        assert codes(Frame(id="f", title=WORDS, sources=SOURCES, groups=groups, items=[point])) == [("S04", "groups/1")]
        assert codes(Frame(id="f", title=WORDS, sources=SOURCES, items=[attrs.evolve(point, group=None)] * 2)) == [
            ("S04", "items/1")
        ]

    def test_so_do_those_of_sources_methods_questions_traits_and_roles(self):
        check = Check("seen", ask=WORDS, strength="should")
        point = Point(id="p", title=WORDS)
        profile = Profile(
            id="p",
            title=WORDS,
            driver="leader",
            sources=SOURCES * 2,
            methods=["blt", "blt"],
            checklist=[check, check],
            traits=[point],
            roles=[point],
        )
        assert codes(profile) == [
            ("S04", "sources/1"),
            ("S04", "methods/1"),
            ("S04", "checklist/1"),
            ("S04", "roles/0"),
        ]

    def test_a_source_that_is_not_listed_is_told_where_it_is_named(self):
        member = Member(name=WORDS, seen=[date(2014, 1, 1)], sources=["b"])
        assert codes(Network(id="n", title=WORDS, form="leaders", sources=SOURCES, members=[member])) == [
            ("T01", "members/0")
        ]


class TestDates:
    def model(self, **more):
        return OperatingModel(id="m", title=WORDS, not_found=ASKED_OF_ALL, sources=SOURCES, **more)

    @pytest.mark.parametrize(
        ("since", "until", "told"),
        [
            ("2018-05-01", "2018", []),
            ("2018", "2018-05-01", []),
            ("2018-05", "2018", []),
            ("2018-05-01", "2018-04", ["S03"]),
            ("2018-05-01", "2017", ["S03"]),
            ("2018", "2002", ["S03"]),
            ("2018", None, []),
        ],
    )
    def test_only_an_end_that_is_surely_before_the_start_is_told(self, since, until, told):
        assert [code for code, _ in codes(self.model(since=since, until=until))] == told
        period = Period(title=WORDS, since=since, until=until)
        assert [code for code, _ in codes(self.model(history=[period]))] == told

    def test_a_member_seen_when_it_was_none_is_told(self):
        member = Member(name=WORDS, since=date(2014, 1, 1), until=date(2016, 1, 1), seen=[date(2015, 1, 1)])
        late = attrs.evolve(member, seen=[date(2015, 1, 1), date(2017, 1, 1)])
        assert codes(self.model(members=[member, late])) == [("S07", "members/1")]
        (told,) = find_reference_problems(self.model(members=[late]))
        assert "1 January 2017" in told.text("en").replace("\N{NO-BREAK SPACE}", " ")


class TestFrames:
    def frame(self, *related, **more):
        points = [FramePoint(id=id_, title=WORDS, summary=WORDS) for id_ in ("room", "lead")]
        return Frame(
            id="paper", edition="2020", title=WORDS, sources=SOURCES, **{"items": points, **more}, related=related
        )

    @pytest.mark.parametrize(
        "to",
        [
            "oecd-declaration@2019:embrace",
            "oecd-declaration:embrace",
            "blt:need",
            "blt@2013:need/collect",
            "paper:lead",
        ],
    )
    def test_what_a_point_answers_to_is_found_in_frames_methods_and_the_frame_itself(self, to):
        assert codes(self.frame(Equivalent("room", to)), SHELF) == []

    @pytest.mark.parametrize(
        ("to", "wanted", "hint"),
        [
            ("oecd-declaration@2019:embrase", "embrase", "embrace"),
            ("oecd-declaration@2018:embrace", "oecd-declaration@2018", "oecd-declaration@2019"),
            ("oecd-declaratio@2019:embrace", "oecd-declaratio@2019", "oecd-declaration"),
            ("blt:ned", "ned", "need"),
            ("blt@1999:need", "blt@1999", "blt@2013"),
            ("leaders-network:x", "x", "none here"),
            ("paper:leed", "leed", "lead"),
            ("nowhere", "nowhere", "oecd-declaration@2019:embrace"),
            ("Not an id:x", "Not an id:x", "oecd-declaration@2019:embrace"),
        ],
    )
    def test_what_leads_nowhere_is_told_with_what_was_meant(self, to, wanted, hint):
        (told,) = find_reference_problems(self.frame(Equivalent("room", to)), SHELF)
        assert (told.code, told.path) == ("S05", "related/0")
        assert f"‘{wanted}’" in str(told.message)
        assert hint in str(told.mend)

    def test_without_a_shelf_others_are_taken_at_their_word(self):
        assert codes(self.frame(Equivalent("room", "elsewhere@2019:x"))) == []
        assert codes(self.frame(Equivalent("room", "elsewhere"))) == [("S05", "related/0")]
        assert codes(self.frame(Equivalent("rom", "elsewhere@2019:x"))) == [("S05", "related/0")]

    def test_a_point_does_not_answer_to_itself(self):
        assert codes(self.frame(Equivalent("room", "paper@2020:room"))) == [("S07", "related/0")]

    def test_a_card_shows_what_leads_nowhere_as_it_is_written(self):
        frame = self.frame(*(Equivalent("room", to) for to in ("nowhere", "blt:need", "oecd-declaration:x")))
        shown = reference_card(frame, "en", SHELF).astext()
        assert all(to in shown for to in ("nowhere", "oecd-declaration:x", SHELF["blt"]["need"].title.text("en")))

    def test_a_point_that_was_not_found_explains_nothing(self):
        point = FramePoint(id="room", title=WORDS, summary=WORDS, found="not-found")
        assert codes(self.frame(items=[point])) == [("S01", "room")]

    def test_a_group_without_points_and_a_scale_without_room_are_told(self):
        frame = self.frame(groups=[Group(id="g", title=WORDS)], assessment=Assessment(least=3, most=3))
        assert codes(frame) == [("S02", "groups/0"), ("S06", "assessment")]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_point_of_an_unknown_group_is_shown_under_other_with_the_group_it_names(self, language):
        lost = FramePoint(id="lost", title="Lost point", summary="What it says.", group="gruop")
        frame = self.frame(items=[lost])
        (section,) = (part for part in reference_sections(frame) if part.items[0].lead == lost.title)
        assert (
            section.title.text(language) == {"nb": "Andre punkter", "nn": "Andre punkt", "en": "Other points"}[language]
        )
        shown = reference_card(frame, language, SHELF).astext()
        assert all(said in shown for said in ("Lost point", "What it says.", "gruop", section.title.text(language)))


def test_what_is_both_told_and_not_found_is_shown_and_told():
    model = OperatingModel(id="m", title=WORDS, host="The county", not_found=ASKED_OF_ALL, sources=SOURCES)
    assert ("S01", "host") in codes(model)
    assert "The county" in [
        item.text.text("en") for part in reference_sections(model) for item in part.items if item.text
    ]


def test_a_wave_shows_its_definition_and_how_it_was_collected():
    wave = Wave(id="w", title=WORDS, series="s", definition="What counts", mode="By telephone.")
    ((item,),) = (part.items for part in reference_sections(survey(waves=[wave])))
    assert item.text.text("en") == "What counts"
    assert "collection: By telephone" in [aside.text("en") for aside in item.asides]


FILE = """\
innomethods: survey/1
id: s
title: &t {nb: Ord, nn: Ord, en: Words}
sources: [{id: a, title: A, publisher: A, certainty: seen}]
waves:
  - {id: v, title: *t, series: s}
  - {id: w, title: *t, series: s, sent: 10, answered: 5, response: 60}
comparisons:
  - {waves: [v, w], comparable: true, reason: *t, sources: [a]}
  - {waves: [w, v], comparable: false, reason: *t, sources: [a]}
  - {waves: [w, x], comparable: false, reason: *t, sources: [b]}
figures:
  - {id: f, wave: w, title: *t, value: 50, unit: "%", answers: 4, sources: [a]}
minimum-answers: 5
"""


def test_each_is_told_at_its_place_in_the_file():
    loaded = parse(FILE, "s.yaml")
    found = locate(find_reference_problems(loaded.value()), loaded)
    assert sorted(f"{item.place} {item.code}" for item in found) == [
        "s.yaml:10:5 S07",
        "s.yaml:11:17 S05",
        "s.yaml:11:5 T01",
        "s.yaml:13:5 S08",
        "s.yaml:7:5 S06",
    ]

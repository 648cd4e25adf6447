"""What one reads and refers to: dated members, surveys that aren't mixed, self-assessments, and what isn't known."""

from datetime import date

import pytest

from innomethods.catalogue import Catalogue
from innomethods.errors import BadRating, NoSuchMethod, NothingToAssess
from innomethods.model import Rated, Scorecard
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
    Profile,
    Survey,
    Wave,
    WaveComparison,
    find_reference_problems,
)
from innomethods.sources import Source
from innomethods.wording import Wording

WORDS = Wording(nb="Ord", nn="Ord", en="Words")
SOURCES = [Source("a", title="A", certainty="seen")]
FOUNDATIONS = Scorecard(
    [Rated(name, title=name) for name in ("need", "solution", "driver", "team", "anchoring")], combine="lowest"
)


@pytest.fixture
def shipped():
    return Catalogue.shipped()


def codes(reference, shelf=None):
    return [(item.code, item.path) for item in find_reference_problems(reference, shelf)]


class TestWeakestLink:
    def test_the_weakest_foundation_sets_the_score(self):
        ratings = dict(zip(("need", "solution", "driver", "team", "anchoring"), (5, 5, 5, 5, 1), strict=True))
        score = FOUNDATIONS.score(ratings)
        assert (score.value, score.weakest) == (1, ("anchoring",))

    def test_what_is_not_rated_is_unknown_and_never_good(self):
        score = FOUNDATIONS.score({"need": 4, "team": 3})
        assert (score.value, score.at_most, score.unrated) == (None, 3, ("solution", "driver", "anchoring"))

    def test_one_at_the_bottom_settles_it_whatever_the_others_become(self):
        assert FOUNDATIONS.score({"team": 1}).value == 1

    def test_each_alone_gives_no_total(self):
        card = Scorecard([Rated("a", title="A"), Rated("b", title="B")])
        assert card.score({"a": 1, "b": 5}).value is None

    @pytest.mark.parametrize("ratings", [{"nead": 3}, {"need": 0}, {"need": 6}, {"need": True}, {"need": 2.5}])
    def test_a_bad_rating_is_told(self, ratings):
        with pytest.raises(BadRating, match=r"need|nead"):
            FOUNDATIONS.score(ratings)


class TestMembership:
    day = date(2014, 8, 11)

    def test_is_known_on_the_day_a_source_shows_it_and_unknown_later(self):
        member = Member(name="NAV", seen=[self.day])
        assert member.belongs(self.day) is True
        assert member.belongs(date(2026, 1, 1)) is None
        assert member.belongs(date(2014, 8, 10)) is None

    def test_is_known_between_two_days_and_over_after_a_stated_end(self):
        member = Member(name="NAV", seen=[self.day], since=date(2014, 1, 1), until=date(2016, 12, 31))
        assert [member.belongs(date(year, 6, 1)) for year in (2013, 2015, 2017)] == [False, True, False]

    def test_of_somebody_proposed_is_never_known(self):
        assert Member(name="NAV", role="proposed", seen=[self.day]).belongs(self.day) is None
        assert Member(name="NAV", role="observer", seen=[self.day]).belongs(self.day) is True

    def test_of_a_network_tells_known_and_unknown_apart(self):
        network = Network(
            id="n", title=WORDS, form="leaders", members=[Member(name="A", seen=[self.day]), Member(name="B")]
        )
        told = network.members_on(self.day)
        assert ([one.name.en for one in told.known], [one.name.en for one in told.unknown]) == (["A"], ["B"])


class TestSurveys:
    survey = Survey(
        id="barometer",
        title=WORDS,
        sources=SOURCES,
        waves=[
            Wave(id="m18", title=WORDS, series="municipal"),
            Wave(id="m20", title=WORDS, series="municipal"),
            Wave(id="m24", title=WORDS, series="municipal"),
            Wave(id="s18", title=WORDS, series="state"),
        ],
        comparisons=[WaveComparison(waves=("m18", "m20"), comparable=False, reason=WORDS, sources=["a"])],
    )

    def test_what_a_source_says_decides_in_either_order(self):
        assert self.survey.compare("m18", "m20").comparable is False
        assert self.survey.compare("m20", "m18").reason.en == "Words"

    def test_silence_within_a_series_is_unknown_and_across_series_no(self):
        assert self.survey.compare("m20", "m24").comparable is None
        assert self.survey.compare("m20", "s18").comparable is False
        assert self.survey.compare("m20", "m20").comparable is True

    def test_an_unknown_wave_is_told_with_those_there_are(self):
        with pytest.raises(NoSuchMethod, match="m24"):
            self.survey.compare("m20", "m25")


class TestFrames:
    def test_a_self_assessment_rates_the_points_of_its_group_and_shows_the_weakest(self):
        frame = Frame(
            id="f",
            title=WORDS,
            groups=[Group(id="principles", title=WORDS)],
            items=[
                FramePoint(id="a", title=WORDS, group="principles"),
                FramePoint(id="b", title=WORDS, group="principles"),
                FramePoint(id="c", title=WORDS),
            ],
            assessment=Assessment(group="principles"),
        )
        assert frame.scorecard is not None
        assert [item.id for item in frame.scorecard.items] == ["a", "b"]
        assert frame.assess({"a": 4, "b": 2}).weakest == ("b",)

    def test_without_one_there_is_nothing_to_rate(self):
        with pytest.raises(NothingToAssess, match="has no self-assessment"):
            Frame(id="f", title=WORDS).assess({})


class TestProblems:
    def test_an_operating_model_tells_each_thing_or_says_it_was_not_found(self):
        stub = OperatingModel(id="stub", title=WORDS, not_found=ASKED_OF_ALL, sources=SOURCES)
        assert stub.is_stub
        assert codes(stub) == []
        half = OperatingModel(id="half", title=WORDS, host=WORDS, not_found=["host", "exit"], sources=SOURCES)
        assert codes(half) == [("S01", "host"), ("S02", "mandate"), ("S02", "does"), ("S02", "does-not")]

    def test_dates_that_run_backwards_are_told(self):
        model = OperatingModel(
            id="m",
            title=WORDS,
            not_found=ASKED_OF_ALL,
            since="2018",
            until="2002",
            history=[Period(title=WORDS, since="2010", until="2007")],
            members=[Member(name=WORDS, since=date(2010, 1, 1), until=date(2009, 1, 1))],
            sources=SOURCES,
        )
        assert [code for code, _ in codes(model)] == ["S03", "S03", "S03"]

    def test_a_profile_without_traits_says_why(self):
        assert codes(Profile(id="p", title=WORDS, driver="technology", sources=SOURCES)) == [("S02", "traits")]
        assert codes(Profile(id="p", title=WORDS, driver="technology", gaps=[WORDS], sources=SOURCES)) == []

    def test_what_is_pointed_at_exists(self):
        frame = Frame(
            id="f",
            title=WORDS,
            sources=SOURCES,
            items=[FramePoint(id="a", title=WORDS, summary=WORDS, group="x", sources=["b"])],
        )
        assert codes(frame) == [("T01", "items/a"), ("S05", "a")]
        survey = Survey(
            id="s",
            title=WORDS,
            sources=SOURCES,
            waves=[Wave(id="w", title=WORDS, series="x", sent=10, answered=11)],
            figures=[Figure(id="f", wave="v", title=WORDS, value=1, sources=["a"])],
        )
        assert codes(survey) == [("S06", "w"), ("S05", "f")]

    def test_a_missing_language_and_a_missing_source_are_told(self):
        assert codes(Network(id="n", title="Bare norsk", form="leaders")) == [("W14", "title"), ("S02", "sources")]

    def test_methods_it_goes_with_are_looked_for(self, shipped):
        profile = Profile(id="p", title=WORDS, driver="leader", gaps=[WORDS], sources=SOURCES, methods=["blt", "bltt"])
        assert codes(profile, shipped) == [("S05", "methods/1")]

"""`Wording`: one text in three languages."""

import pickle

import pytest

from innomethods.wording import Wording, as_language, as_wording, optional_wording


@pytest.mark.parametrize(
    ("given", "asked", "answers"),
    [
        ({"nb": "å", "en": "e"}, "nn", "nb"),  # nynorsk and bokmål are nearest each other
        ({"nn": "å", "en": "e"}, "nb", "nn"),
        ({"nn": "å", "nb": "b"}, "en", "nb"),  # for English, bokmål before nynorsk
        ({"nn": "å"}, "en", "nn"),
        ({"en": "e"}, "nn", "en"),
        ({"nb": " ", "en": "e"}, "nb", "en"),  # blank is missing
    ],
)
def test_the_nearest_language_answers_for_a_missing_one(given, asked, answers):
    wording = Wording(**given)
    assert wording.language_of(asked) == answers
    assert wording.text(asked) == given[answers]


def test_missing_tells_what_is_left_to_translate():
    assert Wording(nb="Behov", nn=" ").missing() == ("nn", "en")


def test_a_wording_without_any_text_is_refused():
    with pytest.raises(ValueError, match="at least one of nb, nn and en"):
        Wording(nb="", en="  ")


def test_str_is_the_default_language_and_repr_is_short():
    assert str(Wording(nb="Behov", en="Need")) == "Need"
    assert repr(Wording(en="x" * 80)) == f"Wording('{'x' * 39}…')"


def test_filling_a_missing_language_leaves_it_missing():
    assert Wording(en="{count} left").fill(count=3) == Wording(en="3 left")


def test_a_wording_as_data_answers_in_the_language_it_is_put_into():
    what = Wording(nb="rolle", nn="rolle", en="role")
    filled = Wording(nb="ukjent {what}", nn="ukjend {what}", en="unknown {what}").fill(what=what)
    assert (filled.nb, filled.nn, filled.en) == ("ukjent rolle", "ukjend rolle", "unknown role")


def test_filling_tells_which_placeholder_has_no_data():
    with pytest.raises(KeyError, match="what"):
        Wording(en="unknown {what}").fill(who="x")


def test_plain_text_is_english_and_none_stays_none():
    assert as_wording("Need") == Wording(en="Need")
    assert optional_wording(None) is None
    assert optional_wording("Need") == Wording(en="Need")


@pytest.mark.parametrize(("written", "language"), [("nb", "nb"), ("nn", "nn"), ("en", "en"), ("no", "nb")])
def test_no_means_bokmaal(written, language):
    assert as_language(written) == language


def test_an_unknown_language_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match=r"Unknown language 'sv'; use one of nb, nn, en\."):
        as_language("sv")


def test_a_wording_is_a_value():
    wording = Wording(nb="Behov", en="Need")
    assert pickle.loads(pickle.dumps(wording)) == wording  # noqa: S301 - our own bytes
    assert hash(wording) == hash(Wording(nb="Behov", en="Need"))

"""Laws of texts and of how numbers and dates read: something always answers, and nothing is lost on the way."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from innomethods.wording import LANGUAGES, Wording, as_wording, format_for
from innomethods.wording.formats import NBSP, date_wording

PART = st.none() | st.sampled_from(["", " ", "\n"]) | st.text(min_size=1, max_size=12)
LANGUAGE = st.sampled_from(LANGUAGES)
NUMBERS = st.decimals(-(10**12), 10**12, allow_nan=False, places=4)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@given(PART, PART, PART)
def test_a_wording_has_a_text_in_every_language_or_is_refused(nb, nn, en):
    spoken = {language: text for language, text in zip(LANGUAGES, (nb, nn, en), strict=True) if text and text.strip()}
    if not spoken:
        with pytest.raises(ValueError, match="at least one of nb, nn and en"):
            Wording(nb, nn, en)
        return
    wording = Wording(nb, nn, en)
    for language in LANGUAGES:
        answering = wording.language_of(language)
        assert wording.text(language) == spoken[answering]
        assert answering == language or language not in spoken
    assert set(wording.missing()) == set(LANGUAGES) - set(spoken)


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())), LANGUAGE)
def test_a_plain_text_answers_in_every_language(text, language):
    assert as_wording(text).text(language) == text
    assert as_wording(as_wording(text)) == as_wording(text)


@given(st.text(max_size=10), st.text(max_size=10))
def test_filling_in_puts_data_in_as_it_is_braces_and_all(word, inner):
    data = Wording(nb=f"nb{inner}", en=f"en{inner}")
    filled = Wording(nb="«{word}» {data}", nn="«{word}» {data}", en="‘{word}’ {data}").fill(word=word, data=data)
    assert filled.nb == f"«{word}» nb{inner}"
    assert filled.nn == f"«{word}» nb{inner}"
    assert filled.en == f"‘{word}’ en{inner}"


def read_back(text, language):
    plain = text.replace("−", "-").replace(NBSP, "")
    return Decimal(plain.replace(",", "") if language == "en" else plain.replace(",", "."))


@given(NUMBERS, LANGUAGE, st.integers(0, 4))
def test_a_number_reads_back_as_it_was_rounded(number, language, decimals):
    written = format_for(language)
    assert read_back(written.number(number), language) == round(number, 2)
    assert read_back(written.number(number, decimals), language) == round(number, decimals)


@given(NUMBERS, LANGUAGE)
def test_a_number_has_a_real_minus_and_never_a_sign_on_nothing(number, language):
    for text in (format_for(language).number(number), format_for(language).number(number, 1)):
        assert "-" not in text
        assert text.startswith("−") == (read_back(text, language) < 0)
        assert " " not in text, "a number must not break over two lines"


@given(NUMBERS, LANGUAGE)
def test_thousands_stand_in_groups_of_three(number, language):
    whole = format_for(language).number(number, 0).removeprefix("−")
    first, *groups = whole.split("," if language == "en" else NBSP)
    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in groups)


@given(DAYS, LANGUAGE)
def test_a_date_names_its_day_and_year_and_does_not_break_before_the_month(day, language):
    text = format_for(language).date(day)
    assert text.endswith(f" {day.year}")
    assert text.startswith(f"{day.day}{'' if language == 'en' else '.'}{NBSP}")
    assert date_wording(day).text(language) == text


@given(DAYS)
def test_norwegian_dates_are_written_alike_in_both_forms_except_for_weekdays(day):
    nb, nn = format_for("nb"), format_for("nn")
    assert (nb.date(day), nb.short_date(day), nb.tiny_date(day)) == (
        nn.date(day),
        nn.short_date(day),
        nn.tiny_date(day),
    )


@given(st.lists(st.text("abc", min_size=1), max_size=5), LANGUAGE)
def test_a_list_in_words_holds_every_item_once_and_joins_only_the_last_with_a_word(items, language):
    words = format_for(language)
    for text, joint in ((words.all_of(items), {"nb": "og", "nn": "og", "en": "and"}[language]),
                        (words.any_of(items), {"nb": "eller", "nn": "eller", "en": "or"}[language])):  # fmt: skip
        assert text.count(f" {joint} ") == (len(items) > 1)
        assert text.replace(f" {joint} ", ", ").split(", ") == (items or [""])

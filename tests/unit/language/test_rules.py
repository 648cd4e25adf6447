"""Single rules, with the cases that made them: what they find, and what they must leave alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from innomethods.language import Passage, Remark, lix, lix_of_file
from innomethods.language.forms import find_number_forms, find_title_case
from innomethods.language.likeness import find_endings, find_numbers
from innomethods.language.marks import find_look_alikes, find_marks
from innomethods.language.mixing import find_mixing, is_bokmal, is_norwegian, is_nynorsk
from innomethods.language.reading import LIX_LIMIT, find_heavy_sentences
from innomethods.language.tokens import numbers_of, sentences_of, words_of

Rule = Callable[[Passage], Iterator[Remark]]


def words(rule: Rule, use: str = "note", **texts: str) -> list[str]:
    return [remark.words for remark in rule(Passage("a", use, **texts))]


class TestLix:
    def test_is_words_per_sentence_plus_the_share_of_long_words(self) -> None:
        # 10 words, 2 sentences, 2 of more than six letters (planlegging, kommunen): 5 + 20
        assert lix("God planlegging gir ro i alt. Det vet hele kommunen.") == pytest.approx(25.0)

    def test_a_noun_chain_is_hard_and_a_plain_question_easy(self) -> None:
        chain = (
            "Det skal foreligge en beskrivelse av forutsetningene for gjennomføring av gevinstrealiserings"
            "aktivitetene i linjeorganisasjonen etter prosjektavslutning."
        )
        assert lix(chain) > 60 > LIX_LIMIT > 30 > lix("Hvem har behovet? Hvem sier det?")

    def test_a_text_without_words_is_nothing(self) -> None:
        assert lix("") == lix("… 12 –") == 0

    def test_a_file_with_few_words_has_none(self) -> None:
        assert lix_of_file([Passage("a", "note", nb="Kort.")], "nb") is None


class TestWordsAndSentences:
    def test_a_date_an_ordinal_and_an_abbreviation_end_no_sentence(self) -> None:
        assert len(sentences_of("Fra 1. juli gjelder kl. 12.00, f.eks. i dag. Ikke før.")) == 2

    def test_a_number_may_end_a_sentence(self) -> None:
        assert len(sentences_of("Det var 85. Vi spurte 100.")) == 2

    def test_addresses_and_placeholders_are_no_words(self) -> None:
        assert words_of("Se https://dfo.no/x eller prosjektveiviseren.no, {navn}.") == ("Se", "eller")

    @pytest.mark.parametrize(
        ("norwegian", "english"),
        [
            ("3,5 %", "3.5%"),
            ("1\N{NO-BREAK SPACE}300\N{NO-BREAK SPACE}000", "1,300,000"),
            ("CC BY 4.0", "CC BY 4.0"),
            ("1. juli 2026", "1 July 2026"),
        ],
    )
    def test_numbers_are_the_same_in_each_language(self, norwegian: str, english: str) -> None:
        assert numbers_of(norwegian, "nb") == numbers_of(norwegian, "nn") == numbers_of(english, "en")


class TestNumbers:
    def test_one_language_may_write_a_small_number_as_a_word(self) -> None:
        assert words(find_numbers, nb="1. måling av 3", nn="Første måling av tre", en="First of three surveys") == []

    def test_but_not_another_number(self) -> None:
        assert words(find_numbers, nb="Innen 14 dager", nn="Innan 14 dagar", en="Within four days") == ["14"]


class TestMixing:
    def test_names_in_quotation_marks_brackets_or_with_a_capital_are_left_alone(self) -> None:
        assert words(find_mixing, en="The standard ‘behov’ (løsning) in Øvre Eiker and Kongsvinger.") == []
        assert words(find_mixing, nn="Han bur i Kongsvinger og las «Løsning».") == []

    def test_the_first_word_of_a_sentence_is_no_name(self) -> None:
        assert words(find_mixing, nn="Dette er rett. Løsninger kjem.") == ["Løsninger"]

    @pytest.mark.parametrize(
        "word", ["tilgjengelig", "offentlige", "løsning", "bruker", "usikkerhet", "målinger", "hva", "ikke", "uke"]
    )
    def test_bokmal_that_spellers_let_through_is_known(self, word: str) -> None:
        assert is_bokmal(word)

    @pytest.mark.parametrize(
        "word",
        [
            "løysing",
            "verksemd",
            "frivillig",
            "helse",
            "ingen",
            "ring",
            "finger",
            "behov",
            "plan",
            "tiltak",
            "sette",
            "viser",
            "når",
            "ting",
        ],
    )
    def test_good_nynorsk_is_not_taken_for_bokmal(self, word: str) -> None:
        assert not is_bokmal(word)

    @pytest.mark.parametrize(
        "word", ["lege", "fastlege", "gjeld", "seminar", "tillegg", "kommentar", "veg", "sak", "har"]
    )
    def test_good_bokmal_is_not_taken_for_nynorsk(self, word: str) -> None:
        assert not is_nynorsk(word)

    @pytest.mark.parametrize("word", ["a", "need", "Bærum", "over", "under", "at", "for", "men"])
    def test_good_english_is_not_taken_for_norwegian(self, word: str) -> None:
        assert not is_norwegian(word)


class TestMarks:
    @pytest.mark.parametrize(
        "text",
        [
            "Kommunen sa «ja» – og mente det.",
            "Etter 3–6 dager, jf. § 8-1 og 12-2.",
            "N3-verktøyet og BLT-metoden, år 2026–2028.",
            "Hva nå …?",
        ],
    )
    def test_signs_of_print_are_left_alone(self, text: str) -> None:
        assert words(find_marks, nb=text) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ('Si "ja".', '"ja".'),
            ("Si “ja”.", "“ja”."),
            ("Si «ja.", "« »"),
            ("Først - så", "Først - så"),
            ("Etter 3-6 dager", "3-6"),
            ("Vent...", "Vent..."),
            ("To  ord", "To  ord"),
            ("Ja , nei", "Ja , nei"),
        ],
    )
    def test_a_wrong_sign_is_shown_with_the_words_beside_it(self, text: str, found: str) -> None:
        assert found in words(find_marks, nb=text)

    def test_english_has_its_own_quotation_marks_and_apostrophes(self) -> None:
        assert words(find_marks, en="The owners’ ‘yes’, and the owner's “no”.") == []
        assert words(find_marks, en="The «yes».") == ["«yes»."]

    @pytest.mark.parametrize(
        "text", ["Beh\u043ev", "be\u00adhov", "behov\u200b", "Ma\u030al", "\ufeffBehov", "a\u2011b"]
    )
    def test_what_only_looks_like_our_letters_is_found(self, text: str) -> None:
        assert words(find_look_alikes, nb=text)

    def test_our_own_letters_and_those_of_names_are_left_alone(self) -> None:
        assert words(find_look_alikes, nb="Ærlig språk på Ås, idé, Jönköping, PM² og 3\N{NO-BREAK SPACE}000 × 2") == []


class TestForms:
    @pytest.mark.parametrize(
        "text",
        ["1. juli 2026", "01.07.2026", "kl. 12.00", "3,5 prosent", "30\N{NO-BREAK SPACE}%", "§\N{NO-BREAK SPACE}8-1"],
    )
    def test_norwegian_forms_are_left_alone(self, text: str) -> None:
        if text.startswith("kl."):
            text = text.replace(" ", "\N{NO-BREAK SPACE}")
        assert words(find_number_forms, nb=text, nn=text) == []

    @pytest.mark.parametrize(
        "text", ["1/7", "30%", "30 %", "1.300.000", "1 300", "15000", "§ 8", "og/eller", "2026-07-01"]
    )
    def test_other_forms_are_found_in_norwegian(self, text: str) -> None:
        assert words(find_number_forms, nb=text)

    @pytest.mark.parametrize(
        "text", ["30 %", "1 300 000", "15000", "3,5", "NOK 5", "don't", "organization", "please", "1/7"]
    )
    def test_other_forms_are_found_in_english(self, text: str) -> None:
        assert words(find_number_forms, en=text)

    def test_english_forms_are_left_alone(self) -> None:
        text = "On 1 July 2026, 30% of NOK\N{NO-BREAK SPACE}1,300,000; 3.5 days, a medium-sized prize, an organisation"
        assert words(find_number_forms, en=text) == []

    def test_a_hard_space_is_shown_where_it_is_all_that_lacks(self) -> None:
        (remark,) = find_number_forms(Passage("a", "note", nb="Over 100 000 svar."))
        assert dict(remark.data)["instead"] == "100\N{NO-BREAK SPACE}000"

    def test_tuesday_has_its_own_name_in_nynorsk(self) -> None:
        assert words(find_number_forms, nn="Kvar tirsdag") == ["tirsdag"]

    def test_one_name_in_a_title_is_no_title_case(self) -> None:
        assert words(find_title_case, "title", en="BLT as three diamonds in Bærum", nb="Kart for Oslo") == []

    def test_only_titles_are_looked_at(self) -> None:
        assert words(find_title_case, "note", en="Plan for Benefits Realisation") == []


class TestEndings:
    def test_quotation_marks_around_the_end_make_no_difference(self) -> None:
        assert words(find_endings, nb="Han sa «ja».", nn="Han sa «ja.»", en="He said ‘yes’.") == []


class TestHeavySentences:
    def test_the_words_with_hyphens_are_counted_part_by_part(self) -> None:
        assert words(find_heavy_sentences, nb="steg-for-steg-beskrivelse av innovasjonspartnerskap") == []

    def test_a_sentence_of_26_words_is_told_with_its_beginning(self) -> None:
        assert words(find_heavy_sentences, nb="Dette er et " + "ord " * 23) == ["Dette er et ord … (26)"]

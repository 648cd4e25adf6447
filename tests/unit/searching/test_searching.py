"""Words, compounds, entries and ranking, on texts small enough to see through."""

from __future__ import annotations

import attrs
import pytest

from innomethods.language import Term, TermWords
from innomethods.searching import (
    Entry,
    Hit,
    How,
    Index,
    Near,
    NothingToSearch,
    Text,
    WordList,
    Words,
    entries_of,
    find_hits,
    folded,
    nearest_words,
    read_query,
    stem,
    tokens,
)
from innomethods.searching.compounds import Compounds
from innomethods.sources import Source
from innomethods.wording import Wording

WORDS = WordList(
    skip=Words(nb=["og", "er", "hva", "det"], nn=["og", "er", "kva", "det"], en=["the", "is", "what"]),
    same=[
        Words(nb=["anskaffelse", "innkjøp"], nn=["anskaffing", "innkjøp"], en=["procurement"]),
        Words(nb=["anbefaling"], nn=["tilråding"], en=["recommendation"]),
        Words(nb=["beslutningspunkt"], nn=["avgjerdspunkt"], en=["decision point"]),
        Words(nb=["behov"], nn=["behov"], en=["need"]),
        Words(nb=["hva er galt", "rotårsak"], en=["root cause"]),
    ],
    near=[Near(Words(nb=["sykehus"], nn=["sjukehus"], en=["hospital", "what hospital"]), to=["brukertest", "behov"])],
)


def entry(id: str, nb: str | None = None, nn: str | None = None, en: str | None = None, **more: str) -> Entry:
    title = Wording(nb=nb, nn=nn, en=en)
    texts = [Text("title", 6.0, title)]
    texts += [Text(field, 1.0, Wording(nb=text)) for field, text in more.items()]
    return Entry("tool", id, "", title, (), tuple(texts))


def found(index: Index, text: str, language: str = "nb") -> list[str]:
    return [hit.id for hit in find_hits(index, text, language)]


def how(index: Index, text: str, language: str = "nb") -> list[How]:
    return [match.how for match in find_hits(index, text, language)[0].matches]


class TestWords:
    def test_words_are_compared_without_capitals_and_accents_and_parted_by_hyphens(self) -> None:
        assert [token.word for token in tokens("IDÉ: «BLT-metoden», på 90 dager")] == [
            "ide", "blt", "metoden", "på", "90", "dager",
        ]  # fmt: skip

    def test_letters_of_norwegian_are_letters(self) -> None:
        assert folded("Ås") != folded("As")
        assert folded("LØSNING") == "løsning"

    @pytest.mark.parametrize(
        ("nb", "nn"),
        [("anskaffelsene", "anskaffelsa"), ("gevinstene", "gevinstane"), ("kartlegge", "kartleggje"), ("varighet", "varigheit"),
         ("planer", "planar"), ("vurdering", "vurderinga"), ("søke", "søkje")],
    )  # fmt: skip
    def test_the_two_forms_of_norwegian_meet_in_the_stem(self, nb: str, nn: str) -> None:
        assert stem(nb, "nb") == stem(nn, "nn")

    def test_a_meaning_is_found_in_phrases_and_other_forms(self) -> None:
        stems = [stem(word, "en") for word in ("several", "decision", "points", "here")]
        assert list(WORDS.meanings(stems, "en")) == [(1, 3, 2)]

    def test_rows_that_share_a_word_in_bokmal_are_one_meaning(self) -> None:
        words = WordList(same=[Words(nb=["vedtak"], en=["formal decision"]), Words(nb=["uke"])]).joined(
            WordList(
                same=[Words(nb=["beslutning"], en=["decision"]), Words(nb=["Vedtak", "beslutning"], nn=["avgjerd"])]
            )
        )
        found = [
            {group for *_, group in words.meanings([stem(word, "nn")], "nn")} for word in ("avgjerd", "vedtak", "uke")
        ]
        assert found[0] == found[1] != found[2]
        assert {group for *_, group in words.meanings([stem("decision", "en")], "en")} == found[0]

    def test_a_term_means_the_same_in_its_languages_but_not_what_it_is_unlike(self) -> None:
        term = Term(
            "gate", nb=TermWords("beslutningspunkt", avoid=["port"]), nn=TermWords("avgjerdspunkt"),
            en=TermWords("decision point", "decision points", also=["gate"], unlike=["sill"]),
        )  # fmt: skip
        (words,) = WordList.of_terms([term]).same
        assert (words.nb, words.nn, words.en) == (
            ("beslutningspunkt",), ("avgjerdspunkt",), ("decision point", "decision points"),
        )  # fmt: skip


class TestCompounds:
    KNOWN = Compounds(
        stems=["gevinst", "plan", "realisering", "bruker", "test", "brukertest", "protest", "gevinstrealiseringsplan"],
        words=["gevinst", "plan", "realisering", "bruker", "test"],
    )

    def test_a_compound_is_taken_apart_into_the_fewest_known_words(self) -> None:
        assert self.KNOWN.parts("gevinstplan") == ("gevinst", "plan")
        assert self.KNOWN.parts("gevinstrealiseringsplan") == ("gevinst", "realisering", "plan")

    def test_a_word_that_holds_another_by_chance_is_no_compound(self) -> None:
        assert self.KNOWN.longer("test") == ("brukertest",)
        assert self.KNOWN.parts("protest") == ()

    def test_short_words_are_no_parts(self) -> None:
        assert self.KNOWN.longer("pla") == ()


class TestEntries:
    def test_any_value_with_an_id_and_a_title_can_be_searched_without_being_told_of(self) -> None:
        @attrs.frozen
        class Wave:
            id: str
            title: Wording
            sent: int = 0

        @attrs.frozen
        class NewKind:
            id: str
            title: Wording
            host: Wording
            waves: tuple[Wave, ...]
            sources: tuple[Source, ...] = ()

        value = NewKind(
            "barometer", Wording(nb="Barometer"), Wording(nb="KS"), (Wave("first", Wording(nb="Første")),),
            (Source("s", title="Kilden", certainty="seen"),),
        )  # fmt: skip
        whole, wave = entries_of(value)
        assert (whole.kind, whole.id, whole.path) == ("new-kind", "barometer", "")
        assert (wave.kind, wave.id, wave.path, wave.around) == ("wave", "barometer", "first", (value.title,))
        weights = {text.field: text.weight for text in whole.texts}
        assert weights["title"] > weights["host"] > weights["sources/0/title"]

    def test_a_source_is_no_entry_of_its_own(self) -> None:
        @attrs.frozen
        class Whole:
            id: str
            title: Wording
            sources: tuple[Source, ...]

        value = Whole("a", Wording(en="A"), (Source("book", title="A Book", certainty="seen"),))
        (whole,) = entries_of(value)
        assert "sources/0/title" in {text.field for text in whole.texts}

    @pytest.mark.parametrize(("id", "nb"), [("trial-by-law", None), ("gigamap", "gigamap")])
    def test_an_id_of_several_words_is_english(self, id: str, nb: str | None) -> None:
        @attrs.frozen
        class Part:
            id: str
            title: Wording

        (entry,) = entries_of(Part(id, Wording(en="A")))
        assert next(text.wording.nb for text in entry.texts if text.field == "id") == nb

    def test_what_stands_elsewhere_is_left_out(self) -> None:
        @attrs.frozen
        class Part:
            id: str
            title: Wording

        @attrs.frozen
        class Whole:
            id: str
            title: Wording
            parts: tuple[Part, ...]

        value = Whole("a", Wording(en="A"), (Part("b", Wording(en="B")),))
        assert len(entries_of(value)) == 2
        assert len(entries_of(value, elsewhere=lambda part: isinstance(part, Part))) == 1

    def test_a_value_without_title_is_refused(self) -> None:
        with pytest.raises(TypeError, match="can't be searched"):
            entries_of(Wording(en="a"))


class TestFinding:
    INDEX = Index.of(
        [
            entry("buy", "Anskaffelser i praksis", what="Hvordan dere kjøper."),
            entry("advice", "Seks anbefalinger"),
            entry("plan", "Gevinstrealiseringsplan", what="Planen for gevinstene."),
            entry("benefit", "Gevinst"),
            entry("gate", None, "Avgjerdspunkt", "Decision point"),
            entry("need", "Behov", "Behov", "Need"),
            entry("protest", "Protest"),
            entry("usertest", "Brukertest", what="En bruker prøver. Se på testen."),
        ],
        WORDS,
    )

    @pytest.mark.parametrize(
        ("text", "language", "first", "way"),
        [
            ("behov", "nb", "need", How.EXACT),
            ("behovene", "nb", "need", How.STEM),
            ("need", "nb", "need", How.SYNONYM),
            ("behov", "en", "need", How.SYNONYM),
            ("anskaffinga", "nn", "buy", How.SYNONYM),  # a nynorsk word finds what stands in bokmål only
            ("innkjøp", "nb", "buy", How.SYNONYM),
            ("tilråding", "nb", "advice", How.SYNONYM),
            ("beslutningspunktet", "nb", "gate", How.SYNONYM),  # and a bokmål word what stands in nynorsk only
            ("decision points", "en", "gate", How.STEM),
            ("gevinstplan", "nb", "plan", How.COMPOUND),
            ("gevinst", "nb", "benefit", How.EXACT),
            ("gevnist", "nb", "benefit", How.SPELLING),
            ("protset", "nb", "protest", How.SPELLING),
            ("tiråding", "nb", "advice", How.SPELLING),  # a word of the list, misspelt
        ],
    )
    def test_a_word_finds_what_means_it(self, text: str, language: str, first: str, way: How) -> None:
        assert found(self.INDEX, text, language)[0] == first
        assert way in how(self.INDEX, text, language)

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("sykehus", "nb"),
            ("hospital", "nb"),  # whichever language it is typed in
            ("what hospital", "en"),  # a phrase with a word that says nothing
            ("sykehusbehov", "nb"),  # as part of a compound
            ("sykehsu", "nb"),  # or misspelt
        ],
    )
    def test_a_word_leads_to_others_and_says_so(self, text: str, language: str) -> None:
        assert {*found(self.INDEX, text, language)} == {"usertest", "need"}
        assert "sammen" in find_hits(self.INDEX, "sykehus", "nb")[0].why("nb")

    def test_what_a_word_leads_to_counts_less_than_the_word_itself(self) -> None:
        assert found(self.INDEX, "sykehus protest")[0] == "protest"

    def test_words_that_say_nothing_may_stand_in_a_phrase(self) -> None:
        index = Index.of([entry("five", "Rotårsak")], WORDS)
        assert (found(index, "hva er galt"), how(index, "hva er galt")) == (["five"], [How.SYNONYM])

    def test_a_name_is_found_though_its_word_stands_in_every_text(self) -> None:
        @attrs.frozen
        class Frame:
            id: str
            title: Wording

        index = Index.of([*entries_of(Frame("det", Wording(nb="Et rammeverk"))), entry("b", "Om det")], WORDS)
        assert found(index, "DET") == ["det"]
        assert found(index, "det rammeverk") == ["det"]

    def test_part_of_a_compound_finds_it_but_not_a_word_that_only_looks_so(self) -> None:
        assert "usertest" in found(self.INDEX, "test")
        assert "protest" not in found(self.INDEX, "test")
        assert "plan" in found(self.INDEX, "gevinst")

    def test_a_title_weighs_more_than_a_text(self) -> None:
        assert found(self.INDEX, "gevinst")[0] == "benefit"

    def test_more_of_the_words_come_first_and_what_is_missing_is_told(self) -> None:
        hits = find_hits(self.INDEX, "seks behov", "nb")
        assert {hit.id: hit.missing for hit in hits} == {"advice": ("behov",), "need": ("seks",)}
        assert find_hits(self.INDEX, "seks anbefalinger", "nb")[0].missing == ()

    def test_marks_stand_on_the_words(self) -> None:
        hit = next(hit for hit in find_hits(self.INDEX, "gevinst plan", "nb") if hit.id == "plan")
        assert hit.marked("<", ">") == "<Planen> for <gevinstene>."
        assert hit.address == "plan"

    def test_the_same_search_gives_the_same_answer(self) -> None:
        assert find_hits(self.INDEX, "test gevinst", "nb") == find_hits(self.INDEX, "test gevinst", "nb")

    def test_a_limit_cuts_and_must_leave_one(self) -> None:
        assert len(find_hits(self.INDEX, "gevinst", "nb", limit=1)) == 1
        with pytest.raises(ValueError, match="at least one hit"):
            find_hits(self.INDEX, "gevinst", "nb", limit=0)

    def test_kinds_keep_only_those(self) -> None:
        assert find_hits(self.INDEX, "gevinst", "nb", kinds={"method"}) == ()

    @pytest.mark.parametrize("text", ["", "   ", "?!", "hva er det", "what is the"])
    def test_a_search_without_a_word_says_so(self, text: str) -> None:
        with pytest.raises(NothingToSearch) as told:
            find_hits(self.INDEX, text, "nb")
        assert "word" in str(told.value)

    def test_a_word_that_nothing_matches_is_unknown_and_near_ones_are_named(self) -> None:
        assert find_hits(self.INDEX, "xylofon", "nb") == ()
        assert read_query("xylofon behov", "nb", self.INDEX).unknown == ("xylofon",)
        assert nearest_words("gevinstane", "nb", self.INDEX)[0] == "gevinstene"

    def test_short_words_and_other_first_letters_are_not_guessed_at(self) -> None:
        assert find_hits(self.INDEX, "xyz", "nb") == ()
        assert find_hits(self.INDEX, "hrotest", "nb") == ()

    @pytest.mark.parametrize(
        "text", ["a" * 10_000, "ord " * 2_000, "\x00behov", "be\ud800hov", "日本語", "behov\u202e"]
    )
    def test_odd_text_gives_an_answer(self, text: str) -> None:
        assert isinstance(find_hits(self.INDEX, text, "nb"), tuple)

    def test_only_signs_nobody_sees_are_no_word(self) -> None:
        with pytest.raises(NothingToSearch):
            find_hits(self.INDEX, "\u202e\u200b", "nb")


class TestSnippets:
    def test_a_long_text_is_cut_around_the_word_between_words(self) -> None:
        long = "Ord som ikke hører til. " * 30 + "Her står gevinsten dere leter etter. " + "Og mer til. " * 30
        index = Index.of([entry("a", "Noe annet", what=long)], WORDS)
        (hit,) = find_hits(index, "gevinst", "nb")
        assert hit.snippet.startswith("…")
        assert hit.snippet.endswith("…")
        assert "**gevinsten**" in hit.marked()
        assert len(hit.snippet) <= 182

    def test_the_snippet_is_in_the_language_asked_for_even_if_the_word_is_in_another(self) -> None:
        text = Wording(nb="Kartlegg folkevandring", en="Map migration")
        index = Index.of([Entry("tool", "a", "", text, (), (Text("what", 1.0, text),))])
        (hit,) = find_hits(index, "migration", "nb")
        assert (hit.snippet, hit.matches[0].how) == ("Kartlegg folkevandring", How.OTHER_LANGUAGE)

    def test_a_hit_says_why_in_three_languages(self) -> None:
        hit: Hit = find_hits(TestFinding.INDEX, "tilråding", "nb")[0]
        assert hit.why("nb") == "tilråding → anbefalinger (betyr det samme)"
        assert len({hit.why("nb"), hit.why("nn"), hit.why("en")}) == 3

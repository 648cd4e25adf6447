"""The whole guide: its own examples pass, and each kind of slip is found."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from tests.unit.language.samples import passages

from innomethods.catalogue import Catalogue
from innomethods.catalogue.texts import read_guide
from innomethods.findings import KINDS, Place
from innomethods.language import (
    Guide,
    LetStand,
    Passage,
    Proofread,
    ReadBy,
    Remark,
    completeness,
    digest,
    examine,
    find_language_problems,
)

GUIDE = read_guide(Catalogue.shipped().folders)


def codes(*several: Passage, guide: Guide | None = None) -> list[str]:
    return [item.code for item in find_language_problems(several, "tools/note", guide or Guide())]


def test_the_examples_of_the_guide_are_without_remarks_but_for_one_term_said_in_another_way() -> None:
    told = [str(item) for item in find_language_problems(passages(), guide=GUIDE)]
    assert len(told) == 1
    assert "‘anskaffelse’, but the text in English does not say ‘procurement’" in told[0]


def test_bokmal_in_the_place_of_nynorsk_is_found_in_every_example() -> None:
    copied = [attrs.evolve(passage, nn=passage.nb) for passage in passages()]
    unseen = [one.nb for one in copied if not {"L05", "L14", "L15"} & set(codes(one, guide=GUIDE))]
    assert unseen == []


def test_nynorsk_in_the_place_of_bokmal_is_found_in_most_examples() -> None:
    copied = [attrs.evolve(passage, nb=passage.nn) for passage in passages()]
    assert sum("L05" in codes(one, guide=GUIDE) for one in copied) >= 10


def test_norwegian_in_the_place_of_english_is_found_in_most_examples() -> None:
    copied = [attrs.evolve(passage, en=passage.nb) for passage in passages()]
    assert sum(bool({"L05", "L15"} & set(codes(one, guide=GUIDE))) for one in copied) >= 11


SLIPS = {
    "L01": Passage("a", "note", nb="Et kart.", en="A map."),
    "L02": Passage("a", "note", nb="{n} krav", nn="{n} krav", en="{number} demands"),
    "L03": Passage("a", "note", nb="Det var 85 svar.", nn="Det var 58 svar.", en="There were 85 answers."),
    "L05": Passage("a", "note", nb="Hva mangler?", nn="Kva mangler?", en="What is missing?"),
    "L06": Passage("a", "ask", nb="Hvem eier det.", nn="Kven eig det?", en="Who owns it?"),
    "L07": Passage("a", "guidance", nb="ord " * 41, nn="ord", en="word"),
    "L08": Passage("a", "note", nb='Et "kart".', nn="Eit kart.", en="A map."),
    "L09": Passage("a", "title", nb="K\u0430rt", nn="Kart", en="Map"),
    "L10": Passage("a", "note", nb="Senest 1/7.", nn="Seinast 1. juli.", en="By 1 July."),
    "L11": Passage("a", "title", nb="Plan for gevinst", nn="Plan for gevinst", en="Plan for Realising Benefits"),
    "L12": Passage("a", "note", nb="Ord " * 26, nn="Ord", en="Word"),
    "L14": Passage("a", "note", nb="Ved neste port.", nn="Ved neste avgjerdspunkt.", en="At the next decision point."),
    "L15": Passage("a", "note", nb="Hvor er behovet?", nn="Kvar er behovet?", en="Where is the wish?"),
    "L16": Passage("a", "note", nb="Et kart.", nn="Eit kart.", en="A map"),
}


@pytest.mark.parametrize("code", sorted(SLIPS))
def test_a_slip_of_each_kind_is_found(code: str) -> None:
    assert code in codes(SLIPS[code], guide=GUIDE)


def test_every_kind_has_a_slip_here_or_needs_a_dictionary_or_a_whole_file() -> None:
    of_texts = {code for code in KINDS if code.startswith("L")}
    assert of_texts - set(SLIPS) == {"L04", "L13", "L17"}


def test_a_heavy_file_is_told_once_for_each_language_of_it() -> None:
    heavy = "Gjennomføring forutsetter forankring, målformulering, prioritering, koordinering og kvalitetssikring. "
    several = [Passage(str(number), "note", nb=heavy) for number in range(20)]
    assert [item.code for item in find_language_problems(several) if item.code == "L13"] == ["L13"]


def test_a_finding_stands_where_its_language_stands() -> None:
    places = (("nb", Place("note.yaml", 4, 9)), ("nn", Place("note.yaml", 5, 9)), ("en", Place("note.yaml", 6, 9)))
    passage = Passage("steps/0", "steps", nb="Se etter.", nn="Sjå ikke.", en="Look.", places=places)
    (found,) = find_language_problems([passage])
    assert (found.code, str(found.place), found.path) == ("L05", "note.yaml:5:9", "steps/0")


class TestWhatPeopleLetStand:
    passage = Passage("title", "title", nb="Systemic Design Toolkit", nn="Systemic Design Toolkit", en="A kit")
    remark = Remark("L11", "nb", "Systemic Design Toolkit")

    def test_is_no_longer_told_and_nothing_else_is_hidden(self) -> None:
        let = LetStand("L11", language="nb", words="Systemic Design Toolkit", reason="A name.")
        found = find_language_problems([self.passage], "tools/kit", Guide(proofread=Proofread(let_stand=[let])))
        assert [(item.code, item.message.text("en")[:20]) for item in found] == [("L11", "The title in nynorsk")]

    @pytest.mark.parametrize(
        "other", [{"file": "tools/other"}, {"path": "what"}, {"language": "en"}, {"words": "Toolkit"}]
    )
    def test_covers_only_what_it_names(self, other: dict[str, str]) -> None:
        named = {"file": "tools/kit", "path": "title", "language": "nb", "words": "Systemic Design Toolkit"}
        assert LetStand("L11", reason="A name.", **named).covers("tools/kit", "title", self.remark)
        assert not LetStand("L11", reason="A name.", **(named | other)).covers("tools/kit", "title", self.remark)

    def test_is_known_as_needed_only_where_it_is(self) -> None:
        needed = LetStand("L11", words="Systemic Design Toolkit", reason="A name.")
        stale = LetStand("L11", words="Another Name", reason="It was changed.")
        guide = Guide(proofread=Proofread(let_stand=[needed, stale]))
        assert examine([self.passage], "tools/kit", guide).let_stand == {needed}


class TestReadings:
    def test_the_latest_reading_of_a_file_counts(self) -> None:
        first = ReadBy("tools/kit", "nn", "a native reader", date(2027, 1, 11), "txt1:old")
        second = attrs.evolve(first, on=date(2027, 2, 1), texts="txt1:new")
        proofread = Proofread(read=[second, first])
        assert proofread.reading("tools/kit", "nn") is second
        assert proofread.reading("tools/kit", "nb") is None

    def test_the_digest_of_one_language_changes_with_its_texts_and_with_no_other(self) -> None:
        before = [Passage("a", "title", nb="Behov", nn="Behov", en="Need")]
        after = [attrs.evolve(before[0], nn="Behova")]
        assert digest(before, "nn") != digest(after, "nn")
        assert digest(before, "nb") == digest(after, "nb")

    def test_completeness_counts_texts_and_an_empty_file_lacks_nothing(self) -> None:
        assert completeness([Passage("a", "title", nb="Behov"), Passage("b", "title", nb="Test", nn=" ")], "nn") == 0
        assert completeness([], "nn") == 1

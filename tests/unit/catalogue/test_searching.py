"""Searching the shelf: what ships is found by the words people use, lazily, and in spite of broken files."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import innomethods as im
from innomethods import documents
from innomethods.catalogue.searching import LeftOutWarning, nearest_words
from innomethods.catalogue.texts import read_terms
from innomethods.searching import How, NothingToSearch, WordList
from innomethods.wording import LANGUAGES, Language

SHIPPED = Path(im.__file__).parent / "content"
SHELF = im.Catalogue.shipped()
WORDS = documents.read_wordlist(SHIPPED / "wordlists" / "public-sector.yaml")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A folder with the shipped words and one tool, quick to read."""
    folder = tmp_path / "small"
    shutil.copytree(SHIPPED / "wordlists", folder / "wordlists")
    shutil.copyfile(SHIPPED / "terms.yaml", folder / "terms.yaml")
    (folder / "tools").mkdir()
    shutil.copyfile(SHIPPED / "tools" / "gigamap.yaml", folder / "tools" / "gigamap.yaml")
    return folder


def ids(text: str, language: str = "nb", limit: int = 10, **more: object) -> list[str]:
    return [hit.id for hit in SHELF.search(text, language, limit=limit, **more)]


# A search, and what must be among the first hits: the list by which ranking is tuned.
@pytest.mark.parametrize(
    ("text", "language", "wanted", "among"),
    [
        ("blt", "nb", "blt", 1),
        ("behov løsning test", "nb", "blt", 1),
        ("gigakart", "nb", "gigamap", 1),
        ("gigakrt", "nb", "gigamap", 1),
        ("giga-kart", "nb", "gigamap", 3),
        ("gigamap", "en", "gigamap", 1),
        ("trippel diamant", "nb", "triple-diamond", 2),
        ("triple diamond", "en", "triple-diamond", 1),
        ("samfunnsfloke", "nb", "triple-diamond", 6),
        ("wicked problem", "en", "triple-diamond", 6),
        ("samfunnsoppdrag", "nn", "mission-generic", 3),
        ("misjon", "nb", "mission-generic", 4),
        ("mission", "en", "mission-generic", 3),
        ("innkjøp", "nb", "procurement", 10),
        ("anskaffing", "nb", "procurement", 6),
        ("gevinst", "nb", "benefit", 5),
        ("medverknad", "nb", "triple-diamond", 8),
        ("involvering", "nn", "triple-diamond", 8),
        ("kartleggje", "nb", "sod", 6),
        ("brukertest", "nb", "user-test", 1),
        ("brukartest", "nb", "user-test", 1),
        ("prototyper", "nb", "prototype", 1),
        ("decision points", "en", "pv-gates", 3),
        ("beslutningspunkter", "nn", "pv-gates", 3),
        ("theory of change", "nb", "theory-of-change", 3),
        ("årsaksdiagram", "nn", "causal-loop-diagram", 1),
    ],
)
def test_a_search_finds_what_people_mean(text: str, language: str, wanted: str, among: int) -> None:
    assert wanted in ids(text, language, limit=among)


def test_a_phase_and_a_question_are_found_by_their_paths() -> None:
    (phase, *_) = SHELF.search("kartlegge bredt", "nb", kinds=["phase"])
    assert (phase.id, phase.path) == ("sod", "map")
    assert SHELF[phase.id][phase.path].title.nb == phase.title
    for hit in SHELF.search("hvem har behovet", "nb", kinds=["check", "gate", "phase"], limit=20):
        if hit.id in SHELF and hit.path.split("/")[0] in SHELF[hit.id]:  # the closing flow has paths of its own
            assert hit.path in SHELF[hit.id], hit.address


def test_every_node_and_question_of_every_method_is_an_entry_by_its_path() -> None:
    entries = {(entry.id, entry.path) for entry in SHELF._index.entries}
    for name, method in SHELF.editions.items():
        paths = {placed.path for placed in method.placed} | {path for path, _ in method.checks}
        assert not {path for path in paths if (name, path) not in entries}, name


def test_everything_on_the_shelf_is_an_entry_once() -> None:
    whole = [(entry.kind, entry.id) for entry in SHELF._index.entries if not entry.path]
    assert len(set(whole)) == len(whole)
    found = {id_ for _, id_ in whole}
    assert {*SHELF, *SHELF.tools, *SHELF.overlays, *SHELF.results, *SHELF.roles, *SHELF.references} <= found


def test_every_language_answers_in_itself() -> None:
    titles = {language: SHELF.search("blt", language, limit=1)[0].title for language in ("nb", "nn", "en")}
    assert titles == {language: SHELF["blt"].title.text(language) for language in ("nb", "nn", "en")}


def test_content_in_one_language_only_is_found_from_the_other(small: Path) -> None:
    (small / "tools" / "own.yaml").write_text(
        "innomethods: tool/1\nid: own\ntitle: {nb: Beslutningslogg}\nwhy: {nb: Husk hva som ble avgjort.}\n"
        "what: {nb: En liste over avgjørelser.}\n",
        encoding="utf-8",
    )
    shelf = im.Catalogue(small)
    hit = shelf.search("avgjerdslogg", "nn", limit=1)[0]
    assert (hit.id, hit.title, hit.matches[0].how) == ("own", "Beslutningslogg", How.SYNONYM)


def test_a_broken_file_warns_and_the_rest_is_found(small: Path) -> None:
    (small / "tools" / "half-written.yaml").write_text("innomethods: tool/1\nid: half-written\n", encoding="utf-8")
    shelf = im.Catalogue(small)
    with pytest.warns(LeftOutWarning, match=r"half-written.*innomethods check"):
        assert shelf.search("gigakart", "nb", limit=1)[0].id == "gigamap"


def test_the_index_is_built_once_and_then_a_search_takes_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    SHELF.search("behov", "nb")
    monkeypatch.setattr(documents, "read_method", None)
    monkeypatch.setattr(documents, "read_wordlist", None)
    started = time.process_time()
    for _ in range(10):
        SHELF.search("hvem eier gevinstplanen", "nb")
    assert (time.process_time() - started) / 10 < 2  # some 10 ms; building the index anew takes many seconds


def test_a_changed_folder_is_read_by_a_new_catalogue(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    path = tmp_path / "tools" / "own.yaml"
    text = "innomethods: tool/1\nid: own\ntitle: {{nb: {0}}}\nwhy: {{nb: Fordi.}}\nwhat: {{nb: Noe.}}\n"
    path.write_text(text.format("Sjiraff"), encoding="utf-8")
    first = im.Catalogue(tmp_path)
    assert [hit.id for hit in first.search("sjiraff")] == ["own"]
    path.write_text(text.format("Flodhest"), encoding="utf-8")
    again = im.Catalogue(tmp_path)
    assert [hit.id for hit in again.search("flodhest")] == ["own"]


def test_an_empty_shelf_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    assert im.Catalogue(tmp_path).search("behov") == ()


def test_bad_input_is_told() -> None:
    with pytest.raises(NothingToSearch, match="no word to search for"):
        SHELF.search("  ")
    with pytest.raises(NothingToSearch, match="stand in every text"):
        SHELF.search("hva er det", "nb")
    with pytest.raises(ValueError, match="Did you mean 'tool'"):
        SHELF.search("behov", kinds=["tol"])
    with pytest.raises(ValueError, match="Unknown language"):
        SHELF.search("behov", "sv")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="at least one"):
        SHELF.search("behov", limit=0)


def test_a_word_for_which_there_is_nothing_has_near_ones() -> None:
    assert SHELF.search("gevinstroll", "nb")  # a part of the word is known
    assert SHELF.search("xqzwkj", "nb") == ()
    assert nearest_words(SHELF, "xqzwkj behov", "nb").keys() == {"xqzwkj"}


def test_the_word_list_is_sound() -> None:
    groups = [*WORDS.same, *(near.words for near in WORDS.near)]
    for group in groups:
        assert group.nb
        for language in LANGUAGES:
            assert len(set(group.of(language))) == len(group.of(language)), group
        assert not set(group.nb) & set(group.nn), "a nynorsk word that is the bokmål one needn't be repeated"
    words = [word for group in WORDS.same for word in group.nb]
    assert not [word for word in words if words.count(word) > 1], "one meaning, one row"


def test_the_word_list_only_adds_to_the_term_base() -> None:
    """What a term is called is said once, in the term base; a row that adds words to it is found by its bokmål word."""
    terms = WordList.of_terms(read_terms([SHIPPED])).same
    for group in WORDS.same:
        known = [term for term in terms if set(group.nb) & set(term.nb)]
        said = {(language, word) for term in known for language in ("nn", "en") for word in term.of(language)}
        told = {(language, word) for language in ("nn", "en") for word in group.of(language)}
        assert not said & told, group
        assert not known or len(group.nb) > 1 or told, f"{group} adds nothing"
        assert known or len(group.nb) > 1 or told, f"{group} joins nothing"


def test_every_word_that_others_lead_to_stands_in_a_text() -> None:
    for near in WORDS.near:
        for word in near.to:
            assert SHELF.search(word, "nb", limit=1)[0].missing == (), (near.words.nb[0], word)


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [("forsøk", "en", "trial"), ("user involvement", "nb", "involvering"), ("innbyggermedvirkning", "en", "resident"),
     ("cost–benefit analysis", "nb", "nytte-kostnadsanalyse")],
)  # fmt: skip
def test_terms_and_word_list_speak_with_one_voice(text: str, language: Language, meant: str) -> None:
    """Pairs that the two once gave in different ways: what the term base says and what people say find the same."""
    assert meant in {hit.title.lower() for hit in SHELF.search(text, language, limit=8)} | {
        match.found.lower() for hit in SHELF.search(text, language, limit=8) for match in hit.matches
    }


def test_importing_and_reading_load_nothing_for_the_search() -> None:
    code = (
        "import sys, innomethods as im; im.Catalogue.shipped()['blt']; "
        "print({'snowballstemmer', 'rapidfuzz'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_pack_may_bring_words_of_its_own(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "wordlists"
    own.mkdir(parents=True)
    (own / "ours.yaml").write_text(
        "innomethods: wordlist/1\nid: ours\nsame:\n  - {nb: [dugnadskart], nn: [dugnadskart], en: [gigamap]}\n",
        encoding="utf-8",
    )
    assert im.Catalogue(small).search("dugnadskart", "nb") == ()
    assert im.Catalogue(small, tmp_path / "own").search("dugnadskart", "nb")[0].id == "gigamap"

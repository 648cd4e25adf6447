"""A pack with one fault: exactly the findings it gives, each with its file and line, and the rest of the pack works."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import attrs
import pytest
from tests.unit.catalogue.sound_pack import PACK, PROJECT, spoilt, written

import innomethods as im
from innomethods.catalogue import count_content, find_content_problems
from innomethods.catalogue.opened import LeftOutWarning
from innomethods.documents import to_yaml
from innomethods.findings import KINDS

pytestmark = pytest.mark.filterwarnings(f"ignore::{LeftOutWarning.__module__}.LeftOutWarning")
Told = tuple[str, str, int]  # file, code, line


@attrs.frozen
class Fault:
    """One thing changed in a file (`old` for `new`), or a file written or taken away; and what is told of it."""

    name: str
    file: str
    old: str | None
    new: str
    told: tuple[Told, ...]
    another: str = "other"  # a method of the pack that still opens


def edit(name: str, file: str, old: str, new: str, *told: tuple[str, int] | Told, another: str = "other") -> Fault:
    whole = tuple(one if len(one) == 3 else (file, *one) for one in told)
    return Fault(name, file, old, new, whole, another)


def write(file: str, text: str, *told: Told, another: str = "other") -> Fault:
    return Fault(f"write {file}", file, None, text, told, another)


SMALL, SHORT, MORE, CARD = (
    "methods/small.yaml",
    "variants/small-short.yaml",
    "overlays/ask-more.yaml",
    "tools/card.yaml",
)
RESULTS, ROLES, RULES, TABLE = "results/ours.yaml", "roles/ours.yaml", "rules/no.yaml", "choosing/ours.yaml"
OTHER, JOINED, OLD = "methods/other.yaml", "methods/joined.yaml", "methods/small@1.yaml"
# What methods say when something they share is gone: they can still be opened.
UNKNOWN = [
    (file, "E02", line)
    for file, *lines in ((JOINED, 1, 9), (OTHER, 1, 9), (SMALL, 1, 11, 26, 33), (OLD, 1, 10))
    for line in lines
]
STATES = [
    (JOINED, "E13", 9),
    (OTHER, "E13", 9),
    (SMALL, "E02", 1),
    (SMALL, "E13", 11),
    (SMALL, "E02", 33),
    (OLD, "E13", 10),
]
NO_GUESTS = [(JOINED, "E02", 9), (OTHER, "E02", 9), (SMALL, "E02", 11), (SMALL, "W17", 26), (OLD, "E02", 10)]
METHODS = [
    edit("a misspelt key", SMALL, "gives: [worry@met]", "givse: [worry@met]", ("D11", 37)),
    edit("a file called otherwise", SMALL, "id: small\n", "id: smaller\n", ("C02", 2)),
    edit("an edition called otherwise", "methods/small@1.yaml", 'edition: "1"', 'edition: "0"', ("C02", 2)),
    edit("another kind of file", SMALL, PACK[SMALL], PACK[CARD], ("D30", 1)),
    edit("a mark that nobody sees", SMALL, "en: Small}", "en: Sm\u200ball}", ("D29", 4)),
    edit("no title in nynorsk", SMALL, "nn: Liten, ", "", ("W14", 4)),
    edit("a phase without nynorsk", SMALL, "nn: Lytt, ", "", ("W14", 12)),
    edit("a question without English", SMALL, ', en: "Who?"', "", ("W14", 21)),
    edit("a note without English", SMALL, "sources: [book]}\n", "sources: [book], note: {nb: a, nn: a}}\n", ("W14", 43)),
    edit("a source that is not listed", SMALL, "sources: [ours]\n  - gate", "sources: [oour]\n  - gate", ("T01", 20)),
    edit("a source not listed by an equivalent", SMALL, "sources: [book]}", "sources: [bok]}", ("T01", 43)),
    edit("a source listed twice", SMALL, "  - {id: ours", "  - {id: book, title: B, certainty: derived}\n  - {id: ours", ("E01", 9)),
    edit("two phases of one id", SMALL, "phase: build", "phase: listen", ("E01", 11), ("E09a", 26), (MORE, "E01", 1)),
    edit("a tool that is not there", SMALL, "tools: [card]", "tools: [crad]", ("E02", 11)),
    edit("a role that is not there", SMALL, "does: lead\n    consulted", "does: leed\n    consulted", ("E02", 11)),
    edit("a state that is not there", SMALL, "[{must: worry@understood}]", "[{must: worry@understod}]", ("E02", 26)),
    edit("a counterpart that is not there", SMALL, "other@1:look", "other@1:lok", ("E02", 1)),
    edit("a method that embeds itself", "methods/joined.yaml", "other@1", "joined@1", ("E03", 9), ("E06", 1), ("E23", 1)),
    edit("an edition that is not there", "methods/joined.yaml", "other@1", "other@9", ("E02", 9), ("E06", 1), ("E23", 1)),
    edit("a tool of its own on a scale upside down", SMALL, "flow:\n",
        "tools:\n  - id: own\n    title: {nb: a, nn: a, en: a}\n    why: {nb: a, nn: a, en: a}\n    what: {nb: a, nn: a, en: a}\n"
        "    scorecard: {least: 3, most: 3, items: [{id: b, title: {nb: a, nn: a, en: a}}]}\nflow:\n", ("S06", 15)),
    edit("results of its own, two of one id", SMALL, "flow:\n",
        "results:\n  - &own\n    id: own\n    title: {nb: a, nn: a, en: a}\n    states: [{id: x, title: {nb: a, nn: a, en: a}}]\n"
        "  - *own\nflow:\n", ("E01", 15)),
]  # fmt: skip
OVERLAYS = [
    edit("a misspelt key", MORE, "tools:", "tolls:", ("D11", 14)),
    edit("an overlay called otherwise", MORE, "id: ask-more", "id: ask", ("C02", 2)),
    edit("a reason without nynorsk", MORE, "nn: Meir., ", "", ("W14", 15)),
    edit("a question without nynorsk", MORE, ', nn: "Kven elles?"', "", ("W14", 12)),
    edit("a source that is not listed", MORE, "[ours]", "[oour]", ("T01", 11)),
    edit("a place that no method has", MORE, '[listen, look, "**"]', "[liste]", ("W19", 9)),
    edit("a variant of nothing", SHORT, "variant-of: small", "variant-of: smal", ("E02", 4)),
    edit("a variant of what one only reads", SHORT, "variant-of: small", "variant-of: driven", ("E02", 4)),
    edit("a variant called otherwise", SHORT, "id: small-short", "id: short", ("C02", 2)),
    edit("a new title without nynorsk", SHORT, "nn: Høyr, ", "", ("W14", 10)),
    edit("a source not listed by a variant", SHORT, "sources: [ours]", "sources: [oour]", ("T01", 8)),
    edit("a part that the variant's method has not", SHORT, "replace: listen", "replace: lisen", ("W19", 8)),
    write("overlays/small-short.yaml", PACK[SHORT], (SHORT, "C01", 1)),
]  # fmt: skip
SHARED = [
    edit("a misspelt key", CARD, "what:", "waht:", ("D11", 5), another="small"),
    edit("a tool called otherwise", CARD, "id: card", "id: crad", ("C02", 2)),
    edit("a tool's step without nynorsk", CARD, "nn: Skriv., ", "", ("W14", 7)),
    edit("a source that is not listed", CARD, "sources: [ours]", "sources: [oour]", ("T01", 9)),
    edit("two things to rate of one id", CARD, "id: team", "id: fit", ("E01", 13)),
    edit("a scale upside down", CARD, "least: 1\n  most: 5", "least: 5\n  most: 1", ("S06", 9)),
    edit("a result of a misspelt key", RESULTS, "states:", "sattes:", ("D11", 8), *UNKNOWN),
    edit("two states of one id", RESULTS, "id: met,", "id: seen,", ("E01", 11), *STATES),
    edit("a state without nynorsk", RESULTS, "nn: Møtt, ", "", ("W14", 11)),
    edit("a source not listed by a result", RESULTS, "sources: [theirs]", "sources: [thiers]", ("T01", 6)),
    write("results/more.yaml", PACK[RESULTS].replace("id: ours\ns", "id: more\ns"), (RESULTS, "C01", 6)),
    edit("a role without nynorsk", ROLES, "nn: Leiar, ", "", ("W14", 4)),
    edit("two roles of one id", ROLES, "id: guests", "id: owner", ("E01", 6), *NO_GUESTS),
    write("roles/more.yaml", PACK[ROLES].replace("id: ours\n", "id: more\n"), (ROLES, "C01", 4), (ROLES, "C01", 5), (ROLES, "C01", 6)),
    edit("a rule without nynorsk", RULES, "nn: Grense, ", "", ("W14", 9)),
    edit("a source not listed by a rule", RULES, "source: law}", "source: lwa}", ("D30", 11)),
    edit("two rules of one id", RULES, "rows:\n",
        "rows:\n  - id: limit\n    title: {nb: a, nn: a, en: a}\n    values: [{from: 2016-01-01, value: 1, source: law}]\n", ("D23", 11)),
    edit("a word list of a misspelt key", "wordlists/ours.yaml", "same:", "sme:", ("D11", 3)),
    edit("a term whose source is not listed", "terms.yaml", "sources: [ours]", "sources: [oour]", ("T01", 6)),
    edit("what people have read, with a misspelt key", "proofread.yaml", "rule: L12", "rle: L12", ("D11", 4)),
]  # fmt: skip
REFERENCES = [
    edit("a profile without traits", "profiles/driven.yaml", "traits:", "roles:", ("S02", 1)),
    edit("a profile that goes with nothing", "profiles/driven.yaml", "[small]", "[smal]", ("S05", 5)),
    edit("an operating model of which nothing is told", "operating-models/workshop.yaml", ", exit]", "]", ("S02", 1)),
    edit("a frame on a scale upside down", "frames/paper.yaml", "most: 5", "most: 0", ("S06", 10)),
    edit("a network of whose member no date is known", "networks/meet.yaml", ", seen: [2014-08-11]", "", ("S02", 6)),
    edit("a survey that more answered than were asked", "surveys/count.yaml", "answered: 8", "answered: 18", ("S06", 5)),
    edit("a network without nynorsk", "networks/meet.yaml", "nn: Møt, ", "", ("W14", 3)),
    edit("a network called otherwise", "networks/meet.yaml", "id: meet", "id: met", ("C02", 2)),
    edit("a frame among networks", "networks/meet.yaml", PACK["networks/meet.yaml"], PACK["frames/paper.yaml"], ("D30", 1)),
    edit("a survey with a misspelt key", "surveys/count.yaml", "waves:", "wavs:", ("D11", 4)),
    write("frames/meet.yaml", PACK["frames/paper.yaml"].replace("id: paper", "id: meet"), ("networks/meet.yaml", "C01", 1)),
    write("networks/small.yaml", PACK["networks/meet.yaml"].replace("id: meet", "id: small"), ("networks/small.yaml", "C01", 1)),
]  # fmt: skip
TABLES = [
    edit("a row that weighs what is not there", TABLE, "[small, decide]", "[smal, decide]", ("C04", 11)),
    edit("a row that speaks against what is not there", TABLE, "[ask-more]", "[ask-mor]", ("C04", 12)),
    edit("a row whose source is not listed", TABLE, "sources: [ours]", "sources: [oour]", ("T01", 10)),
    edit("a row without nynorsk", TABLE, "nn: Det hastar., ", "", ("W14", 13)),
    edit("two pieces of advice of one id", TABLE, "rows:\n",
        "  - {id: decide, title: {nb: a, nn: a, en: a}, summary: {nb: a, nn: a, en: a}}\nrows:\n", ("E01", 9)),
    edit("a misspelt key", TABLE, "because:", "becuse:", ("D11", 13)),
]  # fmt: skip
UNREAD = [
    write("methods/more.yml", PACK["methods/other.yaml"].replace("id: other", "id: more"), ("methods/more.yml", "C05", 1)),
    write("method/more.yaml", PACK["methods/other.yaml"].replace("id: other", "id: more"), ("method/more.yaml", "C05", 1)),
    write("methods/old/more.yaml", PACK["methods/other.yaml"].replace("id: other", "id: more"), ("methods/old/more.yaml", "C05", 1)),
    write("more.yaml", PACK["methods/other.yaml"].replace("nn: Sjå, ", ""), ("more.yaml", "C05", 1), ("more.yaml", "W14", 10)),
    write("mkdocs.yml", "site_name: {{ not ours", ("mkdocs.yml", "C05", 1)),
    write(".hidden/methods.yaml", "a: [", *()),
    write("trial.yaml", PROJECT.replace("joined@1", "smal@2"), ("trial.yaml", "D30", 4)),
    write("walk.yaml", PROJECT.replace("start", "estimates: {gone: 4}\nstart"), ("walk.yaml", "P11", 5)),
    write("README.md", "# Ours\n", *()),
]  # fmt: skip
FAULTS = [*METHODS, *OVERLAYS, *SHARED, *REFERENCES, *TABLES, *UNREAD]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return written(tmp_path / "pack")


def told(folder: Path, shelf: im.Catalogue | None = None) -> Counter[Told]:
    found = [item for piece in find_content_problems(shelf or im.Catalogue(folder)) for item in piece]
    assert all(item.place for item in found)
    return Counter((str(Path(at.file).relative_to(folder)), item.code, at.line) for item in found if (at := item.place))


def spoil(folder: Path, fault: Fault) -> None:
    if fault.old is not None:
        spoilt(folder, fault.file, fault.old, fault.new)
    else:
        (folder / fault.file).parent.mkdir(parents=True, exist_ok=True)
        (folder / fault.file).write_text(fault.new, encoding="utf-8")


def test_the_pack_is_sound(pack: Path) -> None:
    assert told(pack) == Counter()
    assert len(list(find_content_problems(im.Catalogue(pack)))) == count_content(im.Catalogue(pack))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.file}: {fault.name}")
def test_exactly_one_fault_is_told_and_the_rest_works(pack: Path, fault: Fault) -> None:
    spoil(pack, fault)
    assert told(pack) == Counter(fault.told)
    if fault.another:
        assert im.Catalogue(pack)[fault.another].phases


def test_every_code_of_a_shelf_is_tried_here() -> None:
    tried = {code for fault in FAULTS for _, code, _ in fault.told} | {"C03"}
    assert {code for code in KINDS if code.startswith("C")} <= tried
    assert len(FAULTS) >= 40


def test_an_overlay_that_fits_no_method_is_told_once_with_the_methods(pack: Path) -> None:
    spoilt(pack, MORE, '[listen, look, "**"]', "[liste]")
    (item,) = (item for piece in find_content_problems(im.Catalogue(pack)) for item in piece)
    assert item.message.en == (
        "Laid over other and small: The adaptation ‘ask-more@1’ found nothing that matches ‘liste’, so that change was "
        "not made."
    )
    assert item.message.nn is not None
    assert item.message.nn.startswith("Lagt over other og small: ")


def test_a_method_that_comes_after_an_overlay_is_not_the_overlay_s_to_fit(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    (later / "methods").mkdir(parents=True)
    text = PACK[OTHER].replace("id: other", "id: later").replace("phase: look", "phase: glance")
    (later / "methods" / "later.yaml").write_text(text, encoding="utf-8")
    spoilt(pack, MORE, '[listen, look, "**"]', "[listen, look]")
    shelf = im.Catalogue(pack).with_folder(later)
    assert not any(find_content_problems(shelf))
    before = im.Catalogue(later).with_folder(pack)
    assert [item.code for piece in find_content_problems(before) for item in piece if item.code == "W19"] == ["W19"]


def test_one_folder_is_checked_beside_the_others(pack: Path) -> None:
    shelf = im.Catalogue.shipped().with_folder(pack)
    assert not any(find_content_problems(shelf, pack))
    spoilt(pack, TABLE, "[small, decide]", "[smal, decide]")
    spoil(pack, write("tools/interview.yaml", PACK[CARD].replace("id: card", "id: interview")))
    shelf = im.Catalogue.shipped().with_folder(pack)
    found = [item for piece in find_content_problems(shelf, pack) for item in piece]
    assert [item.code for item in found] == ["C04", "C01"]
    assert count_content(shelf, pack) == len(list(find_content_problems(shelf, pack)))


def test_a_file_that_the_library_wrote_holds_what_is_shared_and_is_sound(pack: Path) -> None:
    text = to_yaml(im.Catalogue(pack)["small"])
    assert "- id: worry" in text
    (pack / SMALL).write_text(text, encoding="utf-8")
    assert told(pack) == Counter()


def test_of_the_folders_beside_it_nothing_is_told(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    (later / "methods").mkdir(parents=True)
    (later / SMALL).write_text(PACK[SMALL].replace("nn: Lytt, ", ""), encoding="utf-8")
    shelf = im.Catalogue(pack).with_folder(later)
    assert [item.code for piece in find_content_problems(shelf) for item in piece] == ["W14", "C01"]
    assert not any(find_content_problems(shelf, pack))
    assert not any(find_content_problems(im.Catalogue(later).with_folder(tmp_path / "pack"), tmp_path / "none"))


def test_a_broken_method_does_not_hide_what_an_overlay_does_to_another(pack: Path) -> None:
    spoilt(pack, OTHER, "flow:", "flwo:")
    spoilt(pack, MORE, '[listen, look, "**"]', "[liste]")
    assert told(pack) == Counter([(OTHER, "D11", 8), (SMALL, "E02", 1), (MORE, "W19", 9)])

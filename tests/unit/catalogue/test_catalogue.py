"""The catalogue: lazy, immutable, and robust against what others bring."""

from __future__ import annotations

import shutil
import warnings
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from pathlib import Path

import pytest

import innomethods as im
from innomethods import documents
from innomethods.catalogue import count_content, find_content_problems
from innomethods.catalogue.opened import LeftOutWarning
from innomethods.catalogue.packs import PackWarning
from innomethods.errors import DocumentProblems, NoSuchMethod, NotAProcess

SHIPPED = Path(im.__file__).parent / "content"
METHOD = (
    "innomethods: method/1\nid: {id}\ntitle: {{nb: a, nn: a, en: a}}\nflow:\n  - phase: p\n    does: project-lead\n"
)


def pack(folder: Path, *ids: str) -> Path:
    (folder / "methods").mkdir(parents=True)
    for id_ in ids:
        (folder / "methods" / f"{id_}.yaml").write_text(METHOD.format(id=id_), encoding="utf-8")
    return folder


def test_the_four_methods_ship_and_are_sound() -> None:
    shelf = im.Catalogue.shipped()
    assert {"blt", "triple-diamond", "sod", "mission-generic"} <= set(shelf)
    for name in shelf:
        assert im.find_problems(shelf[name]) == (), name


@pytest.mark.slow  # every overlay over every method
def test_every_overlay_fits_what_it_is_meant_for() -> None:
    shelf = im.Catalogue.shipped()
    for overlay in shelf.overlays.values():
        meant = [name for name in shelf if not any(one.means(shelf[name]) for one in overlay.not_for)]
        for name in [overlay.variant_of] if overlay.variant_of else meant:
            assert im.find_problems(shelf[name], [overlay]) == (), (overlay, name)


def test_opening_one_method_parses_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    read = documents.read_kind
    monkeypatch.setattr(documents, "read_kind", lambda path, kind: opened.append(path) or read(path, kind))
    shelf = im.Catalogue(SHIPPED)
    assert shelf["blt"] is shelf["blt"]
    assert [path.name for path in opened if path.parent.name == "methods"] == ["blt.yaml"]
    assert len(opened) == len(set(opened))


def test_every_tool_is_used_and_every_used_tool_is_there() -> None:
    shelf = im.Catalogue.shipped()
    used = {tool for name in shelf for placed in shelf[name].phases for tool in placed.node.tools}
    used |= {
        tool
        for overlay in shelf.overlays.values()
        for change in overlay.changes
        for tool in getattr(change, "tools", ())
    }
    assert used <= set(shelf.tools)
    variants = [im.resolve(shelf[o.variant_of], [o]).method for o in shelf.overlays.values() if o.variant_of]
    used |= {tool for method in variants for placed in method.phases for tool in placed.node.tools}
    assert set(shelf.tools) <= used


def test_editions_and_unknown_names() -> None:
    shelf = im.Catalogue.shipped()
    assert shelf["blt@2013"] == shelf["blt"]
    with pytest.raises(NoSuchMethod, match="blt@2013"):
        shelf["blt@1999"]
    with pytest.raises(KeyError, match="Did you mean 'blt'"):
        shelf["bltt"]


def test_a_folder_is_added_and_the_old_shelf_stays(tmp_path: Path) -> None:
    shelf = im.Catalogue.shipped()
    wider = shelf.with_folder(pack(tmp_path / "mine", "own"))
    assert "own" in wider
    assert "own" not in shelf
    assert wider["own"].role("project-lead") is not None


def test_an_id_in_two_places_is_told(tmp_path: Path) -> None:
    shelf = im.Catalogue.shipped().with_folder(pack(tmp_path / "mine", "blt", "own"))
    (told,) = shelf.findings
    assert (told.code, str(told.place)) == ("C01", f"{tmp_path / 'mine' / 'methods' / 'blt.yaml'}:1:1")
    assert shelf["blt"] == im.Catalogue.shipped()["blt"]
    assert shelf["own"].id == "own"


def test_a_file_changed_since_it_was_read_is_told(tmp_path: Path) -> None:
    shelf = im.Catalogue(pack(tmp_path / "mine", "own", "other"))
    file = tmp_path / "mine" / "methods" / "own.yaml"
    before = shelf["own"]
    assert shelf.findings == ()
    file.write_text(file.read_text(encoding="utf-8") + "short: Own\n", encoding="utf-8")
    assert [told.code for told in shelf.findings] == ["C03"]
    assert shelf["own"] is before
    file.unlink()
    assert [told.code for told in shelf.findings] == ["C03"]


def test_everything_wrong_with_a_shelf_is_told_and_hides_nothing(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own", "broken", "misnamed", "circle", "wants")
    methods = folder / "methods"
    (methods / "broken.yaml").write_text("innomethods: method/1\nid: broken\nflwo: []\n", encoding="utf-8")
    (methods / "misnamed.yaml").write_text(METHOD.format(id="named"), encoding="utf-8")
    (methods / "circle.yaml").write_text(
        METHOD.format(id="circle") + "  - embed: again\n    method: circle@1\n", encoding="utf-8"
    )
    (methods / "wants.yaml").write_text(METHOD.format(id="wants") + "    tools: [no-such-tool]\n", encoding="utf-8")
    (methods / "half.yaml").write_text(
        METHOD.format(id="half").replace("{nb: a, nn: a, en: a}", "{nb: a, en: a}"), encoding="utf-8"
    )
    shelf = im.Catalogue.shipped().with_folder(folder)
    pieces = list(find_content_problems(shelf))
    assert len(pieces) == count_content(shelf)
    mine = {(told.place.file.rpartition("/")[2], told.code) for piece in pieces for told in piece if told.place}
    for expected in (
        ("broken.yaml", "D11"),
        ("misnamed.yaml", "C02"),
        ("circle.yaml", "E03"),
        ("wants.yaml", "E02"),
        ("half.yaml", "W14"),
    ):
        assert expected in mine
    assert shelf["own"].id == "own"


def test_a_list_reads_heads_only_and_tells_of_files_it_cannot_show(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own", "broken", "odd")
    (folder / "methods" / "broken.yaml").write_text("innomethods: method/1\nflwo: []\n", encoding="utf-8")
    (folder / "methods" / "odd.yaml").write_text(
        "innomethods: method/1\nid: odd\nflow: [{phase: p}]\n# the title comes late\ntitle: {en: Odd}\n",
        encoding="utf-8",
    )
    heads, told = im.Catalogue(folder).heads()
    assert [(head.id, head.kind, head.title.text("en")) for head in heads] == [
        ("odd", "method", "Odd"),
        ("own", "method", "a"),
    ]
    assert {item.code for item in told} >= {"D11"}


@pytest.mark.parametrize(
    "text", ["", "# only a comment\n", "{innomethods: method/1, id: odd}\n", "innomethods: project/1\ntitle: Plain\n"]
)
def test_an_odd_file_among_methods_hides_no_other_from_the_list(tmp_path: Path, text: str) -> None:
    folder = pack(tmp_path / "mine", "own")
    (folder / "methods" / "odd.yaml").write_text(text, encoding="utf-8")
    heads, _ = im.Catalogue(folder).heads()
    assert "own" in [head.id for head in heads]


def check_codes(call_shelf: im.Catalogue) -> set[tuple[str, str]]:
    pieces = find_content_problems(call_shelf)
    return {(told.place.file, told.code) for piece in pieces for told in piece if told.place}


def test_a_variant_of_nothing_is_told(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own")
    (folder / "variants").mkdir()
    file = folder / "variants" / "v.yaml"
    file.write_text(
        "innomethods: overlay/1\nid: v\ntitle: {nb: v, nn: v, en: v}\nvariant-of: no-such\n", encoding="utf-8"
    )
    assert (str(file), "E02") in check_codes(im.Catalogue(folder))


def test_a_broken_file_of_roles_is_told_and_the_shipped_roles_hold(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own")
    (folder / "roles").mkdir()
    file = folder / "roles" / "shared.yaml"
    file.write_text("innomethods: roles/1\nid: shared\nrolse: []\n", encoding="utf-8")
    shelf = im.Catalogue.shipped().with_folder(folder)
    with pytest.warns(LeftOutWarning, match="shared.yaml has problems"):
        assert "project-lead" in shelf.roles
    assert shelf["blt"].role("project-lead") is not None
    assert (str(file), "D11") in {(told.place.file, told.code) for told in shelf.findings if told.place}


def test_a_file_of_roles_may_be_called_as_the_shipped_one(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own")
    (folder / "roles").mkdir()
    (folder / "roles" / "shared.yaml").write_text(
        "innomethods: roles/1\nid: shared\nroles: [{id: our-own, title: {nb: a, nn: a, en: a}, side: supply}]\n",
        encoding="utf-8",
    )
    shelf = im.Catalogue.shipped().with_folder(folder)
    assert {"our-own", "project-lead"} <= set(shelf.roles)
    assert shelf.findings == ()


def test_several_threads_open_the_same_method() -> None:
    for _ in range(3):
        shelf = im.Catalogue(SHIPPED)
        with ThreadPoolExecutor(4) as pool:
            opened = list(pool.map(shelf.__getitem__, ["smt"] * 8))
        assert all(one is opened[0] for one in opened)


def test_heads_say_what_the_files_say() -> None:
    shelf = im.Catalogue.shipped()
    heads, told = shelf.heads()
    assert told == ()
    assert len({head.id for head in heads}) == len(heads)
    for head in heads:
        whole = shelf[head.id] if head.kind == "method" else shelf.references[head.id]
        assert (head.edition, head.title, head.summary) == (whole.edition, whole.title, whole.summary)


def test_what_one_only_reads_is_no_process(tmp_path: Path) -> None:
    shelf = im.Catalogue.shipped()
    with pytest.raises(NotAProcess, match="of kind 'profile'"):
        shelf["employee-driven"]
    file = tmp_path / "project.yaml"
    file.write_text(
        'innomethods: project/1\nid: own\ncountry: "NO"\nmethod: employee-driven\nstart: 2027-01-11\n', encoding="utf-8"
    )
    with pytest.raises(DocumentProblems) as told_of_project:
        im.read_project(file)
    assert [item.code for item in told_of_project.value.findings] == ["P06"]


def test_a_broken_file_spoils_only_itself(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mine", "own", "broken")
    (folder / "methods" / "broken.yaml").write_text("innomethods: method/1\nid: broken\nflwo: []\n", encoding="utf-8")
    shelf = im.Catalogue.shipped().with_folder(folder)
    assert shelf["own"].id == "own"
    with pytest.raises(DocumentProblems) as told:
        shelf["broken"]
    assert "flwo" in str(told.value)


def test_a_broken_pack_warns_and_the_rest_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = pack(tmp_path / "good", "own")

    class Entry:
        dist = None

        def __init__(self, name: str, value: object) -> None:
            self.name, self.value = name, value

        def load(self) -> object:
            if isinstance(self.value, Exception):
                raise self.value
            return self.value

    entries = [Entry("bad", ImportError("no module")), Entry("good", folder), Entry("gone", tmp_path / "absent")]
    monkeypatch.setattr(metadata, "entry_points", lambda group: entries)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        shelf = im.Catalogue.shipped().with_packs()
    assert "own" in shelf
    assert "blt" in shelf
    assert sorted(str(w.message).split()[2] for w in told if w.category is PackWarning) == ["bad", "gone"]


def test_a_copy_of_the_content_is_the_same_content(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "content")
    assert im.Catalogue(tmp_path / "content")["sod"] == im.Catalogue.shipped()["sod"]

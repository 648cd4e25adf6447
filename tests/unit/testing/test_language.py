"""The kit for pack authors: their texts and sources are held to the same rules, and their own exceptions count."""

from __future__ import annotations

from pathlib import Path

from innomethods.testing.language import find_language_problems_in, find_unfounded_facts_in

TOOL = "innomethods: tool/1\nid: note\ntitle: {nb: Port, nn: Avgjerdspunkt, en: Decision point}\n"


def pack(folder: Path, **more: str) -> Path:
    (folder / "tools").mkdir()
    (folder / "tools" / "note.yaml").write_text(TOOL, encoding="utf-8")
    for name, text in more.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_shipped_terms_hold_in_a_pack(tmp_path: Path) -> None:
    (found,) = find_language_problems_in(pack(tmp_path))
    assert (found.code, found.place.line if found.place else 0) == ("L14", 3)


def test_a_packs_own_exceptions_count(tmp_path: Path) -> None:
    let = "innomethods: proofread/1\nid: own\nlet-stand: [{rule: L14, words: port, reason: A harbour town.}]\n"
    assert find_language_problems_in(pack(tmp_path, proofread=let)) == ()


def test_sources_are_looked_for(tmp_path: Path) -> None:
    file = pack(tmp_path) / "tools" / "note.yaml"
    file.write_text(TOOL + "why: {en: Why}\nwhat: {en: What}\n", encoding="utf-8")
    assert [item.code for item in find_unfounded_facts_in(tmp_path)] == ["T05"]

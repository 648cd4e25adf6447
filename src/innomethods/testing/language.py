"""For authors of packs: hold your texts and your sources to the same rules as the shipped content.

Here: the two questions a pack's own tests ask. Not here: spelling, which needs other programs (`spelling`).
"""

from __future__ import annotations

from pathlib import Path

from innomethods.catalogue import Catalogue
from innomethods.catalogue.grounds import grounds
from innomethods.catalogue.texts import read_guide, review
from innomethods.findings import Finding


def find_language_problems_in(folder: str | Path) -> tuple[Finding, ...]:
    r"""Return what the language guide has to say about a folder of content (subfolders `methods/`, `tools/` …).

    The shipped terms hold, and the folder's own `terms.yaml` and `proofread.yaml` beside them, if there are any.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     tools = Path(folder, "tools")
    ...     tools.mkdir()
    ...     _ = (tools / "note.yaml").write_text(
    ...         "innomethods: tool/1\nid: note\ntitle: {nb: Lapp, en: Note}\n", "utf-8"
    ...     )
    ...     [item.code for item in find_language_problems_in(folder)]
    ['L01']
    """
    guide = read_guide((*Catalogue.shipped().folders, Path(folder)))
    return tuple(item for one in review([Path(folder)], guide) for item in one.findings)


def find_unfounded_facts_in(folder: str | Path) -> tuple[Finding, ...]:
    r"""Return what is wrong with where the facts of a folder of content come from.

    >>> from tempfile import TemporaryDirectory
    >>> text = "innomethods: tool/1\nid: note\ntitle: {en: Note}\nwhy: {en: Why}\nwhat: {en: What}\n"
    >>> with TemporaryDirectory() as folder:
    ...     tools = Path(folder, "tools")
    ...     tools.mkdir()
    ...     _ = (tools / "note.yaml").write_text(text, "utf-8")
    ...     [item.code for item in find_unfounded_facts_in(folder)]
    ['T05']
    """
    return tuple(item for one in grounds([Path(folder)]) for item in one.findings)

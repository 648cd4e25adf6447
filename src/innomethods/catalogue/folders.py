"""One folder of content: which files it holds and of which kind, found by names alone, and which files nobody reads.

Here: names of folders and files. Not here: what is in the files (`opened`).
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from innomethods.findings import suggestion
from innomethods.wording import Wording

# Each subfolder holds files of one kind.
HOLDS: dict[str, str] = {
    "methods": "method",
    "variants": "overlay",
    "overlays": "overlay",
    "tools": "tool",
    "results": "results",
    "roles": "roles",
    "rules": "rules",
    "choosing": "choosing",
    "wordlists": "wordlist",
    "profiles": "profile",
    "operating-models": "operating-model",
    "frames": "frame",
    "networks": "network",
    "surveys": "survey",
}
KINDS = tuple(HOLDS)
REFERENCES = ("profiles", "operating-models", "frames", "networks", "surveys")
# Files that hold many things, each with an id of its own: two of them may share a name.
OF_MANY = frozenset({"results", "roles", "rules", "choosing", "wordlists"})
NAMED_BY_OTHERS = ("methods", "tools", "results", "roles")  # what methods and overlays take along from a shelf
BY_COUNTRY = frozenset({"rules"})  # their files may stand in a folder for each country: rules/no
TERMS, PROOFREAD = "terms.yaml", "proofread.yaml"
BESIDE = {TERMS: "terms", PROOFREAD: "proofread"}  # files beside the subfolders, with their kinds
_ENDINGS = (".yaml", ".yml")


def files_in(folder: Path, kind: str) -> list[Path]:
    """Return a folder's files of one subfolder, in order of name; an absent subfolder is empty."""
    found = [*(folder / kind).glob("*.yaml"), *((folder / kind).glob("*/*.yaml") if kind in BY_COUNTRY else ())]
    return sorted(path for path in found if not any(map(_is_hidden, path.relative_to(folder).parts)))


def without_content(folder: Path) -> str:
    """Say where content stands, and which subfolder looks as if it were meant."""
    kinds = ", ".join(f"{kind}/" for kind in KINDS)
    subfolders = sorted(path.name for path in folder.iterdir() if path.is_dir())
    near = [(name, meant) for name in subfolders for meant in difflib.get_close_matches(name, KINDS, n=1)]
    hint = "".join(f" {name}/ is not read: did you mean {meant}/?" for name, meant in near)
    return f"{folder} holds no content: put files in subfolders of it ({kinds}).{hint}"


def stamp_of(path: Path) -> object:
    """Return what changes when a file does: its time, its size and which file it is; None when it is gone."""
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size, told.st_ino


@attrs.frozen
class Unread:
    """A file that looks like content and is read by nobody: why, and what was meant."""

    path: Path
    because: Wording
    hint: Wording


def unread_in(folder: Path) -> Iterator[Unread]:
    """Yield the YAML files in a folder of content that don't stand where content is read, in order of name."""
    for path in sorted(yaml_files(folder)):
        within = path.relative_to(folder).parts
        if len(within) == 1 and path.name not in BESIDE:
            yield Unread(path, _IN_NO_FOLDER, suggestion(path.name, (*BESIDE, *(f"{kind}/" for kind in KINDS))))
        elif len(within) > 1 and within[0] not in HOLDS:
            yield Unread(path, _UNKNOWN_FOLDER.fill(folder=within[0]), suggestion(within[0], HOLDS))
        elif len(within) > 2 + (within[0] in BY_COUNTRY):  # the subfolder, perhaps that of a country, and the file
            yield Unread(path, _TOO_DEEP.fill(folder=within[0]), _MOVE_UP.fill(folder=within[0]))
        elif len(within) > 1 and path.suffix != ".yaml":
            yield Unread(path, _ENDING, _CALL_IT.fill(name=f"{path.stem}.yaml"))


def yaml_files(folder: Path) -> Iterator[Path]:
    """Yield every YAML file in a folder and below, whatever its ending; what is hidden isn't looked at."""
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        yield from (Path(root, name) for name in files if _is_yaml(name) and not _is_hidden(name))


def _is_yaml(name: str) -> bool:
    return name.lower().endswith(_ENDINGS)


def _is_hidden(name: str) -> bool:
    """Whether a name is one that programs keep for themselves: `.git`, `._copy.yaml`."""
    return name.startswith(".")


_IN_NO_FOLDER = Wording(
    nb="filen ligger ikke i en mappe for innhold",
    nn="fila ligg ikkje i ei mappe for innhald",
    en="it is in no folder for content",
)
_UNKNOWN_FOLDER = Wording(
    nb="«{folder}» er ikke en mappe for innhold",
    nn="«{folder}» er ikkje ei mappe for innhald",
    en="‘{folder}’ is not a folder for content",
)
_TOO_DEEP = Wording(
    nb="mapper inni «{folder}» blir ikke lest",
    nn="mapper inni «{folder}» blir ikkje lesne",
    en="folders inside ‘{folder}’ are not read",
)
_MOVE_UP = Wording(
    nb="Flytt filen opp i «{folder}».", nn="Flytt fila opp i «{folder}».", en="Move it up into ‘{folder}’."
)
_ENDING = Wording(nb="navnet må slutte på «.yaml»", nn="namnet må slutte på «.yaml»", en="its name must end in ‘.yaml’")
_CALL_IT = Wording(nb="Kall den «{name}».", nn="Kall ho «{name}».", en="Call it ‘{name}’.")

"""Installed packs: Python packages that offer content under the entry point `innomethods.packs`.

Here: finding them and putting them on a shelf. Not here: what a folder of content holds (`folders`).
"""

from __future__ import annotations

import warnings
from importlib import metadata, resources
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from innomethods.catalogue.catalogue import Catalogue

PACKS = "innomethods.packs"  # the entry-point group; each entry gives a folder


class PackWarning(UserWarning):
    """A pack that can't be used, or a file of it that can't; the rest of the catalogue works."""


def with_installed(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue that also holds the installed packs, in order of name; a broken one warns and is left out."""
    for entry in sorted(metadata.entry_points(group=PACKS), key=lambda entry: entry.name):
        try:
            folder = _folder_of(entry.load())
            wider = catalogue.with_folder(folder)
        except Exception as error:  # noqa: BLE001 - whatever a pack does wrong, the others go on
            pack = f"{entry.name} ({entry.dist.name} {entry.dist.version})" if entry.dist else entry.name
            warnings.warn(f"The pack {pack} is left out: {error}", PackWarning, stacklevel=3)
            continue
        _ = wider.roles, wider.results  # they are read to know what they hold, so that clashes are seen
        for told in wider.findings:
            if told.place is not None and Path(told.place.file).is_relative_to(folder):
                warnings.warn(f"The pack {entry.name}: {told}", PackWarning, stacklevel=3)
        catalogue = wider
    return catalogue


def _folder_of(pack: object) -> Path:
    """Return a pack's folder: the package that an entry point names, or the path it holds."""
    if isinstance(pack, ModuleType):
        return Path(str(resources.files(pack)))
    if isinstance(pack, (str, Path)):
        return Path(pack)
    raise TypeError(f"its entry point gives {pack!r}; name a package of content, or a path")

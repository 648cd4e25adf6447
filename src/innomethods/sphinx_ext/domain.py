"""The domain `im`: methods and their parts, tools, overlays and findings as objects one can link to, also from outside.

Here: where objects stand, roles, the inventory. Not here: how pages are made (`directives`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from innomethods.catalogue import Catalogue
from innomethods.errors import DocumentProblems
from innomethods.model import Method
from innomethods.sharing import Reference
from innomethods.sphinx_ext.directives import (
    FindingsDirective,
    MethodDirective,
    OverlaysDirective,
    ResultsDirective,
    RolesDirective,
    ToolsDirective,
)
from innomethods.sphinx_ext.library_directives import (
    CompareDirective,
    LibraryDirective,
    MapDirective,
    ReferenceDirective,
    ReferencesDirective,
    RulesDirective,
    StagesDirective,
)
from innomethods.sphinx_ext.objects import Entry, Key, language_of_site
from innomethods.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)
T = TypeVar("T")

# A role finds a thing and its parts.
_TOGETHER = {"method": ("method", "part"), "reference": ("reference", "point")}


def _readable(shelf: Mapping[str, T]) -> Iterator[T]:
    for name in sorted(shelf):
        try:
            yield shelf[name]
        except DocumentProblems:
            continue


class MethodRole(XRefRole):
    """Links to a method (`blt`), a part of one (`blt:need/collect`), or its page in a language (`blt.nn`)."""


class ReferenceRole(XRefRole):
    """Links to what one reads (`mindlab`), to a point of a frame (`slik:lead`), or to a page in a language."""


class InnomethodsDomain(Domain):
    """Objects of innomethods: methods and their parts, tools, overlays, results, roles, findings, references."""

    name = "im"
    label = "innomethods"
    object_types: ClassVar[dict[str, ObjType]] = {
        "method": ObjType("method", "method"),
        "part": ObjType("part of a method", "method"),
        "tool": ObjType("tool", "tool"),
        "overlay": ObjType("overlay", "overlay"),
        "result": ObjType("result", "result"),
        "role": ObjType("role", "role"),
        "finding": ObjType("finding", "finding"),
        "reference": ObjType("reference", "reference"),
        "point": ObjType("point of a reference", "reference"),
    }
    directives: ClassVar[dict[str, Any]] = {
        "method": MethodDirective,
        "methods": LibraryDirective,
        "stages": StagesDirective,
        "map": MapDirective,
        "compare": CompareDirective,
        "reference": ReferenceDirective,
        "references": ReferencesDirective,
        "rules": RulesDirective,
        "tools": ToolsDirective,
        "overlays": OverlaysDirective,
        "results": ResultsDirective,
        "roles": RolesDirective,
        "findings": FindingsDirective,
    }
    roles: ClassVar[dict[str, Any]] = {
        "method": MethodRole(),
        "tool": XRefRole(),
        "overlay": XRefRole(),
        "result": XRefRole(),
        "role": XRefRole(),
        "finding": XRefRole(),
        "reference": ReferenceRole(),
    }
    initial_data: ClassVar[dict[str, Any]] = {"objects": {}}
    data_version = 1

    @property
    def objects(self) -> dict[Key, Entry]:
        """Every object with its place."""
        found: dict[Key, Entry] = self.data["objects"]
        return found

    @cached_property
    def shelf(self) -> Catalogue:
        """The content this build reads: shipped, from installed packs, and from `im_content_folders`."""
        shelf = Catalogue.shipped()
        if self.env.config.im_packs:
            shelf = shelf.with_packs()
        for folder in self.env.config.im_content_folders:
            shelf = shelf.with_folder(Path(self.env.srcdir, folder).resolve())
        return shelf

    def methods(self) -> tuple[Method, ...]:
        """Return every method that can be read; one that can't is told of where it is to be shown."""
        return tuple(_readable(self.shelf))

    def references(self) -> tuple[Reference, ...]:
        """Return every reference that can be read."""
        return tuple(_readable(self.shelf.references))

    @property
    def language(self) -> Language:
        """The language of content when a directive doesn't say."""
        return language_of_site(self.env.config.language)

    def note(self, kind: str, name: str, language: str, entry: Entry, location: Any = None) -> None:  # noqa: ANN401
        """Remember where an object stands; the first place holds, a second one is a warning."""
        first = self.objects.get((kind, name, language))
        if first is not None and first != entry:
            where = f"{name} ({language})" if language else name
            message = "%s %s is described in %s already"
            logger.warning(message, kind, where, first.page, location=location, type="im", subtype="duplicate")
            return
        self.objects[kind, name, language] = entry

    def languages(self, kind: str, name: str) -> tuple[Language, ...]:
        """Return the languages in which an object has a page."""
        return tuple(language for language in LANGUAGES if (kind, name, language) in self.objects)

    def find(self, kind: str, target: str, language: str = "") -> Entry | None:
        """Return where an object stands: in the language its name asks for, in this one, in the site's, or in any."""
        name, _, wanted = target.rpartition(".")
        if wanted in LANGUAGES and name:
            return self._any(kind, name, (wanted,))
        return self._any(kind, target, ("", language, self.language, *LANGUAGES))

    def _any(self, kind: str, name: str, languages: Iterable[str]) -> Entry | None:
        kinds = _TOGETHER.get(kind, (kind,))
        found = (self.objects.get((one, name, language)) for language in languages for one in kinds)
        return next((entry for entry in found if entry is not None), None)

    # --- what Sphinx asks of a domain

    def clear_doc(self, docname: str) -> None:
        """Forget the objects of a page that is read again."""
        for key in [key for key, entry in self.objects.items() if entry.page == docname]:
            del self.objects[key]

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader found."""
        for (kind, name, language), entry in otherdata["objects"].items():
            if entry.page in docnames:
                self.note(kind, name, language, entry)

    def resolve_xref(  # noqa: PLR0917 - as Sphinx calls it
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Return a link to an object; a soft reference without a page keeps its words only."""
        entry = self.find(typ, target, node.get("im:language", ""))
        if entry is None:
            return contnode if node.get("im:soft") else None  # type: ignore[return-value]  # words stand for the link
        if not node.get("refexplicit"):
            contnode = nodes.inline(entry.title, entry.title, classes=["xref"])
        return make_refnode(builder, fromdocname, entry.page, entry.anchor, contnode, entry.title)

    def resolve_any_xref(  # noqa: PLR0917 - as Sphinx calls it
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,  # noqa: ARG002
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return every object that `{any}` could mean."""
        found = []
        for kind in self.roles:
            entry = self.find(kind, target)
            if entry is not None:
                link = make_refnode(builder, fromdocname, entry.page, entry.anchor, contnode, entry.title)
                found.append((f"im:{kind}", link))
        return found

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield the inventory: each object once by its name, and in further languages as `name.nb`."""
        shown_kinds = self.object_types
        for (kind, name, language), entry in sorted(self.objects.items()):
            if kind not in shown_kinds:
                continue  # pages and maps are for the site's own switches
            others = self._languages_of(kind, name)
            main = next((one for one in ("", self.language, *LANGUAGES) if one in others), language)
            shown = name if language == main else f"{name}.{language}"
            priority = -1 if kind in {"part", "point"} else 1
            yield shown, entry.title, kind, entry.page, entry.anchor, priority

    def _languages_of(self, kind: str, name: str) -> tuple[str, ...]:
        return tuple(language for language in ("", *LANGUAGES) if (kind, name, language) in self.objects)

"""What the directives share: the shelf, the language, dependencies on files, and errors told at the directive's place.

Not here: the directives themselves (`directives`, `library_directives`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives as rst
from sphinx.util.docutils import SphinxDirective

from innomethods.catalogue.folders import files_in
from innomethods.errors import DocumentProblems, InnomethodsError, MethodProblems
from innomethods.sphinx_ext.objects import Entry
from innomethods.wording import Language, as_language

if TYPE_CHECKING:
    from innomethods.sphinx_ext.domain import InnomethodsDomain


def language_of(argument: str) -> Language:
    """Read the option `:language:`."""
    return as_language(rst.unchanged_required(argument))


def words_of(argument: str) -> tuple[str, ...]:
    """Read names between spaces or commas."""
    return tuple(rst.unchanged_required(argument).replace(",", " ").split())


class ContentDirective(SphinxDirective):
    """What the directives share: the shelf, the language, and errors told at the directive's place."""

    has_content = False
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {"language": language_of}

    @property
    def domain(self) -> InnomethodsDomain:
        """Where objects are noted, and which shelf is read."""
        return cast("InnomethodsDomain", self.env.domains["im"])

    @property
    def language(self) -> Language:
        """The language of this directive, else that of the site."""
        return cast("Language", self.options.get("language", self.domain.language))

    def run(self) -> list[nodes.Node]:
        """Return the nodes; what is wrong with content is an error of the page, with every finding."""
        try:
            return self.made()
        except (DocumentProblems, MethodProblems) as problems:
            told = "\n".join(finding.text(self.language) for finding in problems.findings)
            raise self.error(f"{self.name}: {told}") from problems
        except InnomethodsError as error:
            raise self.error(f"{self.name}: {error}") from error

    def made(self) -> list[nodes.Node]:
        """Return what the directive stands for."""
        raise NotImplementedError

    def note(self, kind: str, name: str, anchor: str, title: str, language: str | None = None) -> None:
        """Tell the domain of an object on this page."""
        entry = Entry(self.env.docname, anchor, title)
        self.domain.note(kind, name, self.language if language is None else language, entry, self.get_location())

    def depend_on(self, *paths: Path) -> None:
        """Let this page be read again when one of the files changes."""
        for path in paths:
            self.env.note_dependency(str(path))

    def depend_on_content(self, *kinds: str) -> None:
        """Let this page be read again when a file of these kinds changes on any shelf."""
        for root in dict.fromkeys(self.domain.shelf.origin(name).parents[1] for name in self.domain.shelf):
            for kind in kinds:
                self.depend_on(*files_in(root, kind))


def marked(language: Language, made: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Mark nodes with their language, so that a page in another language says so to those who listen."""
    parts = list(made)
    for node in parts:
        if isinstance(node, nodes.Element):
            node["classes"] = [*node.get("classes", []), f"language-{language}"]
    return parts

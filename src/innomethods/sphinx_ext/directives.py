"""The directives: `im:method` and its relatives. Each makes docutils nodes of values.

A page is read again when a file it was made from changes, and the domain is told of every object on it. Not here: what
the nodes say (`method_page`, `cards`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from docutils.parsers.rst import directives as rst
from sphinx.util.docutils import SphinxDirective

from innomethods.catalogue import read_method, resolve
from innomethods.errors import DocumentProblems, InnomethodsError, MethodProblems
from innomethods.findings import KINDS
from innomethods.model import Method
from innomethods.sphinx_ext.cards import finding_card, overlay_card, result_card, role_item, tool_card
from innomethods.sphinx_ext.method_page import method_page, summary_item, switch
from innomethods.sphinx_ext.objects import Entry
from innomethods.sphinx_ext.prose import definitions
from innomethods.sphinx_ext.subject import Subject
from innomethods.wording import Language, as_language

if TYPE_CHECKING:
    from innomethods.sphinx_ext.domain import InnomethodsDomain


def _language(argument: str) -> Language:
    return as_language(rst.unchanged_required(argument))


def _words(argument: str) -> tuple[str, ...]:
    return tuple(rst.unchanged_required(argument).replace(",", " ").split())


class _ContentDirective(SphinxDirective):
    """What the directives share: the shelf, the language, and errors told at the directive's place."""

    has_content = False
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {"language": _language}

    @property
    def domain(self) -> InnomethodsDomain:
        return cast("InnomethodsDomain", self.env.domains["im"])

    @property
    def language(self) -> Language:
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
                self.depend_on(*sorted((root / kind).glob("*.yaml")))


class MethodDirective(_ContentDirective):
    """`.. im:method:: blt` with `:language: nb` and `:overlays: pv-gates`; a path such as `./own.yaml` works too."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {"language": _language, "overlays": _words}

    def made(self) -> list[nodes.Node]:
        """Return the method's page."""
        overlays: tuple[str, ...] = self.options.get("overlays", ())
        method = self._method()
        shelf = self.domain.shelf
        resolved = resolve(method, [shelf.overlays[name] for name in overlays], None, shelf)
        if any(finding.is_error for finding in resolved.findings):
            raise MethodProblems(str(method.pin), resolved.findings)
        self.depend_on_content("results", "roles", "tools", *(("overlays", "variants") if overlays else ()))
        self._note_objects(resolved.method)
        return [method_page(resolved.method, self.language, overlays=overlays)]

    def _method(self) -> Method:
        name = self.arguments[0]
        if not name.endswith((".yaml", ".yml")):
            method = self.domain.shelf[name]
            self.depend_on(self.domain.shelf.origin(method.id))
            return method
        _, path = self.env.relfn2path(name)
        self.depend_on(Path(path))
        return read_method(path, self.domain.shelf)

    def _note_objects(self, method: Method) -> None:
        subject = Subject(method, self.language)
        self.note("method", method.id, method.id, method.title.text(self.language))
        for path, title in subject.objects():
            self.note("part", f"{method.id}:{path}", subject.anchor(path), title)


class LibraryDirective(_ContentDirective):
    """`.. im:methods::`: every method with one sentence and a link to its page."""

    def made(self) -> list[nodes.Node]:
        """Return the list."""
        self.depend_on_content("methods")
        shelf = self.domain.shelf
        items = [summary_item(shelf[name], self.language) for name in sorted(shelf)]
        return _marked(self.language, definitions(items, classes=["im-methods"]))


class ToolsDirective(_ContentDirective):
    """`.. im:tools::`: every technique card, in order of title, with the methods that use it."""

    def made(self) -> list[nodes.Node]:
        """Return the cards."""
        self.depend_on_content("methods", "tools")
        shelf = self.domain.shelf
        methods = [shelf[name] for name in sorted(shelf)]
        tools = sorted(shelf.tools.values(), key=lambda tool: tool.title.text(self.language).casefold())
        made: list[nodes.Node] = [switch("page", "tools", self.language)]
        for tool in tools:
            self.note("tool", tool.id, f"tool-{tool.id}", tool.title.text(self.language))
            used_in = [method for method in methods if tool.id in _tools_of(method)]
            made.append(tool_card(tool, self.language, used_in))
        self.note("page", "tools", "", "")
        return _marked(self.language, made)


def _tools_of(method: Method) -> set[str]:
    return {tool for placed in method.phases for tool in getattr(placed.node, "tools", ())}


class OverlaysDirective(_ContentDirective):
    """`.. im:overlays::`: every overlay and variant, with its changes and their reasons."""

    def made(self) -> list[nodes.Node]:
        """Return the cards, overlays first."""
        self.depend_on_content("methods", "overlays", "variants", "results", "roles", "tools")
        shelf = self.domain.shelf
        made: list[nodes.Node] = [switch("page", "overlays", self.language)]
        for overlay in sorted(shelf.overlays.values(), key=lambda one: (one.variant_of or "", one.id)):
            self.note("overlay", overlay.id, overlay.id, overlay.title.text(self.language))
            made.append(overlay_card(overlay, self.language, shelf))
        self.note("page", "overlays", "", "")
        return _marked(self.language, made)


class ResultsDirective(_ContentDirective):
    """`.. im:results::`: every result with its states in order."""

    def made(self) -> list[nodes.Node]:
        """Return the cards."""
        self.depend_on_content("results")
        made: list[nodes.Node] = [switch("page", "results", self.language)]
        for result in self.domain.shelf.results.values():
            self.note("result", result.id, f"result-{result.id}", result.title.text(self.language))
            made.append(result_card(result, self.language))
        self.note("page", "results", "", "")
        return _marked(self.language, made)


class RolesDirective(_ContentDirective):
    """`.. im:roles::`: every shared role with the side it stands on."""

    def made(self) -> list[nodes.Node]:
        """Return the list."""
        self.depend_on_content("roles")
        roles = sorted(self.domain.shelf.roles.values(), key=lambda role: role.title.text(self.language).casefold())
        for role in roles:
            self.note("role", role.id, f"role-{role.id}", role.title.text(self.language))
        return _marked(self.language, definitions(role_item(role, self.language) for role in roles))


class FindingsDirective(_ContentDirective):
    """`.. im:findings:: E W`: the finding codes that begin with these letters, in three languages."""

    required_arguments = 1
    final_argument_whitespace = True

    def made(self) -> list[nodes.Node]:
        """Return a section for each code."""
        folder = self.env.config.im_finding_examples
        examples = Path(self.env.srcdir, folder).resolve() if folder else None
        if examples is not None:
            self.depend_on(
                *sorted(path for path in examples.rglob("*") if path.suffix in {".yaml", ".txt"} and path.is_file())
            )
        return list(self._cards(examples))

    def _cards(self, examples: Path | None) -> Iterator[nodes.Node]:
        for kind in KINDS.values():
            if kind.code.startswith(tuple(_words(self.arguments[0]))):
                title = f"{kind.code} {kind.title.text(self.domain.language)}"
                self.note("finding", kind.code, kind.code, title, language="")
                yield finding_card(kind, examples)


def _marked(language: Language, made: Iterable[nodes.Node]) -> list[nodes.Node]:
    """Mark nodes with their language, so that a page in another language says so to those who listen."""
    marked = list(made)
    for node in marked:
        if isinstance(node, nodes.Element):
            node["classes"] = [*node.get("classes", []), f"language-{language}"]
    return marked

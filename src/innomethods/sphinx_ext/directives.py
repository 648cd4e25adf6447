"""The directives of single things: `im:method`, tools, overlays, results, roles, findings. Each makes nodes of values.

A page is read again when a file it was made from changes, and the domain is told of every object on it. Not here: what
the nodes say (`method_page`, `cards`), and directives of the library as a whole (`library_directives`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from docutils import nodes

from innomethods.catalogue import read_method, resolve
from innomethods.catalogue.folders import REFERENCES
from innomethods.errors import MethodProblems
from innomethods.findings import KINDS
from innomethods.model import Method
from innomethods.sphinx_ext.alphabet import sort_key
from innomethods.sphinx_ext.cards import finding_card, overlay_card, result_card, role_item, tool_card
from innomethods.sphinx_ext.content_directive import ContentDirective, language_of, marked, words_of
from innomethods.sphinx_ext.downloads import download_links
from innomethods.sphinx_ext.method_page import method_page
from innomethods.sphinx_ext.placeholders import LanguageSwitch
from innomethods.sphinx_ext.prose import definitions
from innomethods.sphinx_ext.relations import Surroundings
from innomethods.sphinx_ext.subject import Subject
from innomethods.sphinx_ext.tool_index import in_order, tool_lists, tools_of

OVERLAYS = ("overlays", "variants")


class MethodDirective(ContentDirective):
    """`.. im:method:: blt` with `:language: nb` and `:overlays: pv-gates`; a path such as `./own.yaml` works too."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {"language": language_of, "overlays": words_of}

    def made(self) -> list[nodes.Node]:
        """Return the method's page."""
        overlays: tuple[str, ...] = self.options.get("overlays", ())
        method = self._method()
        shelf = self.domain.shelf
        resolved = resolve(method, [shelf.overlays[name] for name in overlays], None, shelf)
        if any(finding.is_error for finding in resolved.findings):
            raise MethodProblems(str(method.pin), resolved.findings)
        self.depend_on_content("methods", "results", "roles", "tools", *REFERENCES, *(OVERLAYS if overlays else ()))
        self._note_objects(resolved.method)
        around = Surroundings(self.domain.methods(), self.domain.references())
        downloads = self._downloads(method) if not overlays else []
        return [method_page(resolved.method, self.language, overlays=overlays, around=around, downloads=downloads)]

    def _method(self) -> Method:
        name = self.arguments[0]
        if not name.endswith((".yaml", ".yml")):
            method = self.domain.shelf[name]
            self.depend_on(self.domain.shelf.origin(method.id))
            return method
        _, path = self.env.relfn2path(name)
        self.depend_on(Path(path))
        return read_method(path, self.domain.shelf)

    def _downloads(self, method: Method) -> list[nodes.Node]:
        """Return links to files; a method that stands on no shelf is the writer's own, and they have it."""
        if self.arguments[0].endswith((".yaml", ".yml")):
            return []
        origin, page = self.domain.shelf.origin(method.id), Path(self.env.doc2path(self.env.docname))
        folder = Path(self.env.doctreedir, "im-downloads")
        today = datetime.now(UTC).date()
        return download_links(method, origin, folder=folder, page=page, language=self.language, today=today)

    def _note_objects(self, method: Method) -> None:
        subject = Subject(method, self.language)
        self.note("method", method.id, method.id, method.title.text(self.language))
        for path, title in subject.objects():
            self.note("part", f"{method.id}:{path}", subject.anchor(path), title)


class ToolsDirective(ContentDirective):
    """`.. im:tools::`: every technique card, in order of title, with the methods that use it."""

    def made(self) -> list[nodes.Node]:
        """Return the cards."""
        self.depend_on_content("methods", "tools")
        methods = self.domain.methods()
        tools = in_order(self.domain.shelf.tools.values(), self.language)
        made: list[nodes.Node] = [LanguageSwitch.of("page", "tools", self.language)]
        made += tool_lists(tools, methods, self.language)
        for tool in tools:
            self.note("tool", tool.id, f"tool-{tool.id}", tool.title.text(self.language))
            used_in = [method for method in methods if tool.id in tools_of(method)]
            made.append(tool_card(tool, self.language, used_in))
        self.note("page", "tools", "", "")
        return marked(self.language, made)


class OverlaysDirective(ContentDirective):
    """`.. im:overlays::`: every overlay and variant, with its changes and their reasons."""

    def made(self) -> list[nodes.Node]:
        """Return the cards, overlays first."""
        self.depend_on_content("methods", "overlays", "variants", "results", "roles", "tools")
        shelf = self.domain.shelf
        made: list[nodes.Node] = [LanguageSwitch.of("page", "overlays", self.language)]
        for overlay in sorted(shelf.overlays.values(), key=lambda one: (one.variant_of or "", one.id)):
            self.note("overlay", overlay.id, overlay.id, overlay.title.text(self.language))
            made.append(overlay_card(overlay, self.language, shelf))
        self.note("page", "overlays", "", "")
        return marked(self.language, made)


class ResultsDirective(ContentDirective):
    """`.. im:results::`: every result with its states in order."""

    def made(self) -> list[nodes.Node]:
        """Return the cards."""
        self.depend_on_content("results")
        made: list[nodes.Node] = [LanguageSwitch.of("page", "results", self.language)]
        for result in self.domain.shelf.results.values():
            self.note("result", result.id, f"result-{result.id}", result.title.text(self.language))
            made.append(result_card(result, self.language))
        self.note("page", "results", "", "")
        return marked(self.language, made)


class RolesDirective(ContentDirective):
    """`.. im:roles::`: every shared role with the side it stands on."""

    def made(self) -> list[nodes.Node]:
        """Return the list."""
        self.depend_on_content("roles")
        language = self.language
        roles = sorted(self.domain.shelf.roles.values(), key=lambda role: sort_key(role.title.text(language), language))
        for role in roles:
            self.note("role", role.id, f"role-{role.id}", role.title.text(self.language))
        return marked(self.language, definitions(role_item(role, self.language) for role in roles))


class FindingsDirective(ContentDirective):
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
            if kind.code.startswith(tuple(words_of(self.arguments[0]))):
                title = f"{kind.code} {kind.title.text(self.domain.language)}"
                self.note("finding", kind.code, kind.code, title, language="")
                yield finding_card(kind, examples)

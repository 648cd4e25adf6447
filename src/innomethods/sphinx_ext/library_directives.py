"""The directives of the library as a whole: index, stages, map, two methods side by side, and what one only reads.

Not here: what the nodes say (`library_index`, `map_page`, `compare_page`, `reference_cards`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from innomethods.catalogue import rules_by_file
from innomethods.catalogue.folders import REFERENCES
from innomethods.errors import NoSuchMethod
from innomethods.rules import Rules
from innomethods.sharing import Reference
from innomethods.sphinx_ext.alphabet import sort_key
from innomethods.sphinx_ext.compare_page import compare_page, page_id
from innomethods.sphinx_ext.content_directive import ContentDirective, marked, words_of
from innomethods.sphinx_ext.library_index import SPIRAL, method_list, stage_table
from innomethods.sphinx_ext.map_page import map_parts
from innomethods.sphinx_ext.placeholders import LanguageSwitch
from innomethods.sphinx_ext.prose import bullets, definitions, here
from innomethods.sphinx_ext.reference_cards import list_item, points_of, reference_card
from innomethods.sphinx_ext.rules_page import country_section, country_title
from innomethods.sphinx_ext.subject import anchor_of

_MANY = 3  # from here on a page begins with a list of what is on it


class LibraryDirective(ContentDirective):
    """`.. im:methods::`: every method with one sentence, when it fits, and a link to its page; in groups."""

    def made(self) -> list[nodes.Node]:
        """Return the list."""
        self.depend_on_content("methods")
        shelf = self.domain.shelf
        return marked(self.language, method_list([shelf[name] for name in sorted(shelf)], self.language))


class StagesDirective(ContentDirective):
    """`.. im:stages::`: which of the spiral's seven stages each method has phases for."""

    def made(self) -> list[nodes.Node]:
        """Return the table and the names of the stages."""
        self.depend_on_content("methods")
        methods = self.domain.methods()
        spiral = next((method for method in methods if method.id == SPIRAL), None)
        return marked(self.language, stage_table(methods, spiral, self.language))


class MapDirective(ContentDirective):
    """`.. im:map:: pv`: every method laid onto one of them, part by part."""

    required_arguments = 1

    def made(self) -> list[nodes.Node]:
        """Return the table and the same as text."""
        self.depend_on_content("methods")
        other = self.domain.shelf[self.arguments[0]]
        anchor = f"map-{other.id}"
        self.note("map", other.id, anchor, other.title.text(self.language))
        body = map_parts(other, self.domain.methods(), self.language)
        target = nodes.target("", "", ids=[anchor])
        return [target, *marked(self.language, [LanguageSwitch.of("map", other.id, self.language), *body])]


class RulesDirective(ContentDirective):
    """`.. im:rules::`: every country's rules and rates, with what each figure rests on and what must be checked.

    With `:about: procurement` only those files whose ids begin so.
    """

    option_spec: ClassVar[dict[str, Callable[[str], object]]] = {
        **ContentDirective.option_spec,
        "about": directives.unchanged_required,
    }

    def made(self) -> list[nodes.Node]:
        """Return a list of the countries, and a section for each."""
        self.depend_on_content("methods", "rules")
        about = self.options.get("about")
        page = f"rules-{about}" if about else "rules"
        self.note("page", page, "", "")
        found = self._found(about)
        parts = [country_section(rules, self.language) for rules in found]
        links = (
            here(part["ids"][0], country_title(rules, self.language)) for rules, part in zip(found, parts, strict=True)
        )
        switch = LanguageSwitch.of("page", page, self.language)
        return marked(self.language, [switch, bullets(links), *parts])

    def _found(self, about: str | None) -> list[Rules]:
        shelf = self.domain.shelf
        if about is None:
            return [shelf.rules(country) for country in shelf.countries]
        files = (one for country in shelf.countries for one in rules_by_file(country, shelf))
        return [one for one in files if one.id.startswith(about) and (one.rows or one.appraisal.rows)]


class CompareDirective(ContentDirective):
    """`.. im:compare:: blt triple-diamond`: a page that sets two methods side by side."""

    required_arguments = 1
    final_argument_whitespace = True

    def made(self) -> list[nodes.Node]:
        """Return the page."""
        self.depend_on_content("methods", "results", "roles")
        names = words_of(self.arguments[0])
        if len(names) != 2:  # noqa: PLR2004 - side by side stand two
            raise self.error(f"{self.name}: name two methods, for example «blt triple-diamond».")
        first, second = (self.domain.shelf[name] for name in names)
        page = compare_page(first, second, self.domain.methods(), self.language)
        self.note("compare", f"{first.id} {second.id}", page_id(first, second), page[0].astext())
        return [page]


class _ReferencesDirective(ContentDirective):
    """What the two directives of references share."""

    required_arguments = 1

    def card(self, reference: Reference, level: int) -> nodes.section:
        """Return a card, with everything on it that can be linked to told to the domain."""
        self.note("reference", reference.id, reference.id, reference.title.text(self.language))
        for point in points_of(reference):
            anchor = anchor_of(reference.id, point.id)
            self.note("point", f"{reference.id}:{point.id}", anchor, point.title.text(self.language))
        return reference_card(reference, self.language, self.domain.shelf, level)


class ReferencesDirective(_ReferencesDirective):
    """`.. im:references:: operating-model`: everything of one kind that one reads, a card for each."""

    def made(self) -> list[nodes.Node]:
        """Return a list of what is on the page, and the cards in order of title."""
        kind = self.arguments[0]
        self.depend_on_content("methods", f"{kind}s")
        found = sorted(
            self.domain.shelf.references_of(kind).values(),
            key=lambda one: sort_key(one.title.text(self.language), self.language),
        )
        self.note("page", f"{kind}s", "", "")
        items = (list_item(one, self.language) for one in found)
        top = definitions(items, classes=["im-methods"]) if len(found) >= _MANY else []
        switch = LanguageSwitch.of("page", f"{kind}s", self.language)
        return marked(self.language, [switch, *top, *(self.card(one, 3) for one in found)])


class ReferenceDirective(_ReferencesDirective):
    """`.. im:reference:: mindlab`: one profile, operating model, frame, network or survey as a page."""

    def made(self) -> list[nodes.Node]:
        """Return the page."""
        self.depend_on_content("methods", *REFERENCES)
        known = self.domain.shelf.references
        name = self.arguments[0]
        if name not in known:
            raise NoSuchMethod(name, tuple(known))
        page = self.card(known[name], 2)
        page.insert(1, LanguageSwitch.of("reference", name, self.language))
        return [page]

"""The navigation beside every page, sooner: Sphinx copies every heading of every page for it, then drops them.

Here: the same tree from titles alone. A page is written as it would be without this; only sooner.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import ExtensionMetadata

_titles: dict[str, nodes.bullet_list] = {}  # of the one build in this process


def forget(_app: Sphinx, _env: BuildEnvironment) -> None:
    """Forget the titles: pages were read again."""
    _titles.clear()


def from_titles(
    app: Sphinx,
    _page: str,
    _template: str,
    context: dict[str, Any],
    _doctree: Any,  # noqa: ANN401 - as Sphinx calls it
) -> None:
    """Let the theme's navigation be made of titles, which is all it shows."""
    whole: Callable[..., str] | None = context.get("toctree")
    if whole is None:
        return

    def toctree(**options: Any) -> str:  # noqa: ANN401 - Sphinx's own options
        if not options.get("titles_only"):
            return whole(**options)
        headings = app.env.tocs
        app.env.tocs = _titles_of(headings)
        try:
            return whole(**options)
        finally:
            app.env.tocs = headings

    context["toctree"] = toctree


def _titles_of(headings: dict[str, nodes.bullet_list]) -> dict[str, nodes.bullet_list]:
    if not _titles:
        _titles.update((page, _title_of(toc)) for page, toc in headings.items())
    return _titles


def _title_of(toc: nodes.bullet_list) -> nodes.bullet_list:
    """Return a page's entry with its title and the pages under it, without its headings."""
    short = toc.deepcopy()
    for item in short.children:
        if isinstance(item, nodes.Element) and len(item.children) > 1 and isinstance(item[1], nodes.Element):
            below = list(item[1].findall(addnodes.toctree))
            if below:
                item[1][:] = below
            else:
                item.pop(1)
    return short


def setup(app: Sphinx) -> ExtensionMetadata:
    """Come before the theme asks for its tree."""
    app.connect("env-updated", forget)
    app.connect("html-page-context", from_titles, priority=400)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}

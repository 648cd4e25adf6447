"""A Sphinx extension: pages of methods, tools, overlays, results, roles and finding codes, made from the content.

In `conf.py`: `extensions = ["innomethods.sphinx_ext"]`. Then `im:method` as a directive makes a method's page, and as a
role links to it. Here: what Sphinx is told. The objects are in `domain`, the directives in `directives`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.util.nodes import make_refnode

from innomethods.sphinx_ext import assets, labels
from innomethods.sphinx_ext.domain import InnomethodsDomain
from innomethods.sphinx_ext.method_page import LanguageSwitch
from innomethods.sphinx_ext.prose import paragraph, plain, strong

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def _write_assets(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    folder = Path(app.outdir, "_static")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ((assets.STYLE_NAME, assets.style()), (assets.SCRIPT_NAME, assets.SCRIPT)):
        (folder / name).write_text(text, encoding="utf-8")


def _put_in_switches(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put links to the other languages where a page asked for them; a page in one language has none."""
    domain = cast("InnomethodsDomain", app.env.domains["im"])
    for place in list(doctree.findall(LanguageSwitch)):
        kind, name, current = place["im:kind"], place["im:name"], place["im:language"]
        known = domain.languages(kind, name)
        if len(known) < 2:  # noqa: PLR2004 - a switch needs somewhere to go
            place.parent.remove(place)
            continue
        words: list[nodes.Node] = []
        for language in known:
            entry = domain.objects[kind, name, language]
            title = nodes.inline("", labels.LANGUAGE_NAMES[language], classes=[f"language-{language}"])
            link = make_refnode(app.builder, docname, entry.page, entry.anchor, title)
            words += [*(plain(" · ") if words else []), *(strong([title]) if language == current else [link])]
        place.replace_self(paragraph(words, classes=["im-languages"]))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the domain, the settings and the style with Sphinx."""
    app.add_config_value(
        "im_content_folders", [], "env", [list, tuple], "Folders of own content, from the folder of conf.py."
    )
    app.add_config_value("im_packs", True, "env", [bool], "Whether installed packs are on the shelf.")  # noqa: FBT003
    app.add_config_value("im_finding_examples", "", "env", [str], "A folder with failing examples, one for each code.")
    app.add_domain(InnomethodsDomain)
    app.add_node(LanguageSwitch)
    app.add_css_file(assets.STYLE_NAME)
    app.add_js_file(assets.SCRIPT_NAME, loading_method="defer")
    app.connect("builder-inited", _write_assets)
    app.connect("doctree-resolved", _put_in_switches)
    metadata: dict[str, Any] = {
        "version": "1",
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
    return cast("ExtensionMetadata", metadata)

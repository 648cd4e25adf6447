"""A Sphinx extension: pages of methods, tools, overlays, references and finding codes, made from the content.

In `conf.py`: `extensions = ["innomethods.sphinx_ext"]`. Then `im:method` as a directive makes a method's page, and as a
role links to it. Here: what Sphinx is told. The objects are in `domain`, the directives in `directives`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from innomethods.sphinx_ext import assets
from innomethods.sphinx_ext.domain import InnomethodsDomain
from innomethods.sphinx_ext.placeholders import LanguageSwitch, LinkIfThere, put_in_links

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


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the domain, the settings and the style with Sphinx."""
    app.add_config_value(
        "im_content_folders", [], "env", [list, tuple], "Folders of own content, from the folder of conf.py."
    )
    app.add_config_value("im_packs", True, "env", [bool], "Whether installed packs are on the shelf.")  # noqa: FBT003
    app.add_config_value("im_finding_examples", "", "env", [str], "A folder with failing examples, one for each code.")
    app.add_domain(InnomethodsDomain)
    app.add_node(LanguageSwitch)
    app.add_node(LinkIfThere)
    app.add_css_file(assets.STYLE_NAME)
    app.add_js_file(assets.SCRIPT_NAME, loading_method="defer")
    app.connect("builder-inited", _write_assets)
    app.connect("doctree-resolved", put_in_links)
    metadata: dict[str, Any] = {
        "version": "1",
        "env_version": 2,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
    return cast("ExtensionMetadata", metadata)

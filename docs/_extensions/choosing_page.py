"""Puts the form «which method fits?» beside the pages, as `choose.html`: one file that needs nothing else."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from innomethods.catalogue import Catalogue
from innomethods.reporting.choosing_form import form_html


def write_form(app: Sphinx) -> None:
    """Write the form into the folder of the built pages."""
    if app.builder.format == "html":
        folder = Path(app.outdir)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "choose.html").write_text(form_html(Catalogue.shipped(), "en"), encoding="utf-8", newline="\n")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register with Sphinx."""
    app.connect("builder-inited", write_form)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}

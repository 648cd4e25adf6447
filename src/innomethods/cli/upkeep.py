"""Commands about the installation: the JSON Schemas for editors, and a doctor that says what works here."""

from __future__ import annotations

import importlib.util
import json
import sys
from importlib import metadata

import click

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.saying import answer, common, say, settings, table
from innomethods.documents.shapes import SHAPES

_EXTRAS: dict[str, tuple[tuple[str, ...], str]] = {
    "plan": (("numpy", "ortools"), "resource levelling and forecasts"),
    "store": (("sqlalchemy", "psycopg"), "logbooks in SQLite and PostgreSQL"),
    "benefits": (("scipy", "statsmodels", "pysyncon", "pyxirr"), "appraisal and effects (coming)"),
    "office": (
        ("xlsxwriter", "openpyxl", "docx", "pptx", "matplotlib", "icalendar"),
        "Excel workbooks and calendars (Word and PowerPoint: coming)",
    ),
    "ocds": (("jsonschema", "referencing", "ocdsmerge"), "procurement data read (OCDS)"),
    "sphinx": (("sphinx",), "method pages in your own documentation"),
}


@click.command()
@click.argument("kind", type=click.Choice(list(SHAPES)))
@common
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, for editors."""
    click.echo(json.dumps(documents.json_schema(kind), ensure_ascii=False, indent=2))


@click.command()
@common
def doctor() -> None:
    """Say what is installed, and what works here.

    Also what each extra would enable, and whether the content on the shelf opens.
    """
    shelf = Catalogue.shipped().with_packs()
    opened = [shelf[name].id for name in sorted(shelf)]
    rows = [
        [extra, "yes" if all(importlib.util.find_spec(name) for name in names) else "no", purpose]
        for extra, (names, purpose) in _EXTRAS.items()
    ]
    version = metadata.version("innomethods")
    if settings().json:
        extras = [{"extra": extra, "installed": state == "yes", "enables": purpose} for extra, state, purpose in rows]
        answer({"version": version, "python": sys.version.split()[0], "methods": opened, "extras": extras})
        return
    say(f"innomethods {version}, Python {sys.version.split()[0]}")
    say(f"Methods that open: {', '.join(opened)} ({len(shelf.overlays)} overlays, {len(shelf.tools)} tools)\n")
    say(table(rows, ["extra", "installed", "enables"]))
    say('\nInstall an extra with: pip install "innomethods[NAME]"')

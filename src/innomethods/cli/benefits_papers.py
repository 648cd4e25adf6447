"""`innomethods benefits papers`: the register, the map and the realisation plan, to hand in and to sign.

Not here: what the papers hold (`reporting.benefits`), and how Word, HTML and Markdown look.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from innomethods.cli.benefits_viewing import view_in
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import DAY, FILE, FOLDER, answer, common, say, settings
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.reporting.benefits import BenefitsView

_LANDSCAPE = frozenset({"register", "map"})  # broad: columns and a picture beside each other
_ENDINGS = {"docx": "docx", "html": "html", "markdown": "md"}
_ONLY_WORD = Wording(nb="bare Word har maler", nn="berre Word har malar", en="only Word has templates")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", "--output", "out", required=True, type=FOLDER, help="The folder to write.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(_ENDINGS)),
    default="docx",
    show_default=True,
    help="docx: Word; html: a page for a browser; markdown: text.",
)
@click.option("--template", type=FILE, help="docx: your own .docx, whose styles, margins, head and foot are kept.")
@click.option("--on", type=DAY, help="The day the papers speak of.")
@click.option("--force", is_flag=True, help="Write over files that are there already.")
@folder_option
@common
def papers(
    file: Path, out: Path, form: str, template: Path | None, on: date | None, force: bool, folder: Path | None
) -> None:
    """Write the papers about the benefits in FILE: register, map and realisation plan.

    FILE is a project or a benefits plan. What nobody has said is marked to be filled in.
    """
    from innomethods.reporting.benefits import PAPERS, BenefitsView
    from innomethods.reporting.writing import write_files

    if form != "docx":
        refuse("--template", because=_ONLY_WORD)
    viewed = view_in(file, shelf_with(folder))
    view = BenefitsView(settings().language, viewed.plan, viewed.titles, on)
    made = {f"benefits-{paper}.{_ENDINGS[form]}": _written(view, paper, form, template) for paper in PAPERS}
    written = write_files(out, made, force=force)
    if settings().json:
        answer({"folder": str(written.folder), "files": [str(path) for path in written.files]})
        return
    for path in written.files:
        say(str(path))


def _written(view: BenefitsView, paper: str, form: str, template: Path | None) -> bytes:
    from innomethods.reporting.benefits import paper_of
    from innomethods.reporting.html_pages import html_of
    from innomethods.reporting.markdown_pages import markdown_of
    from innomethods.reporting.word import docx_of

    page = paper_of(view, paper)
    if form == "docx":
        return docx_of(page, template=template, landscape=paper in _LANDSCAPE)
    return (html_of(page) if form == "html" else markdown_of(page)).encode()

"""`innomethods procure papers`: valuation note, route note and procurement record of a purchase, or all in a workbook.

Not here: what the papers hold (`reporting.procurement`), and how Word, HTML, Markdown and workbooks look.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from innomethods.cli.logs import log_option, run_option
from innomethods.cli.procure_asking import Asked, asked_of_file, every_asked_of_file
from innomethods.cli.refusing import refuse
from innomethods.cli.saying import (
    DAY,
    FILE,
    FINDINGS,
    FOLDER,
    answer,
    common,
    finding_record,
    note,
    say,
    settings,
    stop,
    text,
)
from innomethods.cli.shelf import folder_option, shelf_with
from innomethods.composing import resolve_project
from innomethods.errors import MethodProblems
from innomethods.findings import errors_of
from innomethods.procurement import NOT_LEGAL_ADVICE
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.model import Project
    from innomethods.reporting.procurement import RouteView

_ENDINGS = {"docx": "docx", "html": "html", "markdown": "md", "json": "json"}
_WORKBOOK = "xlsx"
_ONLY_WORD = Wording(nb="bare Word har maler", nn="berre Word har malar", en="only Word has templates")


@click.command()
@click.argument("file", type=FILE)
@click.option("--purchase", metavar="ID", help="Which of FILE's purchases.")
@click.option("--out", "--output", "out", required=True, type=FOLDER, help="The folder to write.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*_ENDINGS, _WORKBOOK]),
    default="docx",
    show_default=True,
    help="docx: Word; html: a page for a browser; markdown: text; json: for programs; xlsx: a workbook of FILE's "
    "purchases, to sort and tick off in.",
)
@click.option("--template", type=FILE, help="docx: your own .docx, whose styles, margins, head and foot are kept.")
@click.option("--by", metavar="ROLE", help="Who made them: a role of the method, or a name.")
@click.option("--on", type=DAY, help="By the rules of this day; else of the notice's, the start's or today's.")
@click.option("--force", is_flag=True, help="Write over files that are there already.")
@log_option(required=False)
@run_option
@folder_option
@common
def papers(
    file: Path,
    purchase: str | None,
    out: Path,
    form: str,
    template: Path | None,
    by: str | None,
    on: date | None,
    force: bool,
    log: str | None,
    run_id: str | None,
    folder: Path | None,
) -> None:
    """Write the papers of a purchase: valuation note, route note and, in Norway, procurement record.

    As xlsx: one workbook of every purchase in FILE, or of the one named, to look up, sort and tick off in.

    What nobody has said is marked to be filled in. Not legal advice.
    """
    from innomethods.reporting.writing import write_files

    if form != "docx":
        refuse("--template", because=_ONLY_WORD)
    if form == _WORKBOOK:
        several = every_asked_of_file(file, purchase, on, folder, log=log, run_id=run_id)
    else:
        several = [asked_of_file(file, purchase, on, folder, log=log, run_id=run_id)]
    views = [_view(one, by, folder) for one in several]
    made = _workbook(views) if form == _WORKBOOK else _papers(views[0], form, template)
    written = write_files(out, made, force=force)
    findings = [one for asked in several for one in asked.findings(())]
    if settings().json:
        files = [str(path) for path in written.files]
        told = [finding_record(one) for one in findings]
        answer({"notice": text(NOT_LEGAL_ADVICE), "folder": str(written.folder), "files": files, "findings": told})
    else:
        for path in written.files:
            say(str(path))
        say(text(NOT_LEGAL_ADVICE))
        for one in findings:
            note(one.text(settings().language))
    if errors_of(findings):
        stop(FINDINGS)


def _view(asked: Asked, by: str | None, folder: Path | None) -> RouteView:
    from innomethods.reporting.procurement import RouteView

    view = RouteView.of(
        settings().language,
        asked.purchase,
        rules=asked.rules,
        on=asked.day,
        asked=asked.on,
        project=asked.project,
        by=by,
        titles=_titles(asked.project, folder),
    )
    return attrs.evolve(view, methods=asked.shelf)


def _papers(view: RouteView, form: str, template: Path | None) -> dict[str, bytes]:
    from innomethods.reporting.procurement import papers_of

    ending = _ENDINGS[form]
    return {f"{view.purchase.id}-{one}.{ending}": _written(view, one, form, template) for one in papers_of(view)}


def _workbook(views: list[RouteView]) -> dict[str, bytes]:
    """Return the workbook by its name: the purchase's, or 'purchases' where it holds several."""
    from innomethods.reporting.procurement import purchases_to_workbook

    name = views[0].purchase.id if len(views) == 1 else "purchases"
    return {f"{name}-workbook.xlsx": purchases_to_workbook(views)}


def _titles(project: Project | None, folder: Path | None) -> dict[str, Wording]:
    """Return what the roles of a project's method are called."""
    if project is None:
        return {}
    try:
        roles = resolve_project(project, shelf_with(folder)).method.roles
    except MethodProblems:
        roles = project.method.roles
    return {role.id: role.title for role in roles}


def _written(view: RouteView, paper: str, form: str, template: Path | None) -> bytes:
    from innomethods.reporting.html_pages import html_of
    from innomethods.reporting.markdown_pages import markdown_of
    from innomethods.reporting.procurement import paper_of, paper_record
    from innomethods.reporting.word import docx_of

    if form == "json":
        return f"{json.dumps(paper_record(view, paper), ensure_ascii=False, indent=2)}\n".encode()
    page = paper_of(view, paper)
    if form == "docx":
        return docx_of(page, template=template)
    return (html_of(page) if form == "html" else markdown_of(page)).encode()

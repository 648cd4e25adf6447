"""Files a reader takes along from a method's page: a project to fill in, the method itself, its questions as a table.

Sphinx copies them when it writes. Not here: where on the page the links stand (`method_page`).
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from docutils import nodes
from sphinx import addnodes

from innomethods.documents.starting import starting_text
from innomethods.model import Method
from innomethods.reporting import labels as reported
from innomethods.running import STRENGTHS
from innomethods.sphinx_ext import library_labels
from innomethods.sphinx_ext.prose import Inline, bullets, code, plain
from innomethods.sphinx_ext.subject import Subject
from innomethods.wording import Language, Wording

_PROJECT = "project"


def project_text(method: Method, today: date) -> str:
    """Return a project file to fill in; it starts in the new year, for nobody starts on the day pages are built."""
    return starting_text(_PROJECT, _PROJECT, method, date(today.year + 1, 1, 1))


def questions_text(method: Method, language: Language) -> str:
    """Return every question as a table that a spreadsheet opens: with semicolons where decimals have a comma.

    >>> from innomethods.model import Check, Phase
    >>> method = Method("own", flow=Phase("look", does="lead", checklist=[Check("who", ask="Who has the need?")]))
    >>> questions_text(method, "en").splitlines()[1]
    'Look,must,Who has the need?,,yes or no,a suggestion,'
    """
    subject = Subject(method, language)
    made = io.StringIO()
    writer = csv.writer(made, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerow(subject.text(head) for head in _HEADS)
    for path, check in method.checks:
        guidance = subject.text(check.guidance) if check.guidance is not None else ""
        answer = subject.text(reported.ANSWERS[check.answer], top=5)
        words = (subject.text(STRENGTHS[check.strength]), subject.text(check.ask), guidance, answer)
        writer.writerow((subject.enclosing(path), *words, subject.text(reported.BASES[check.basis]), ""))
    return made.getvalue()


_HEADS: tuple[Wording, ...] = (
    reported.PART,
    reported.STRENGTH,
    reported.QUESTION,
    library_labels.GUIDANCE,
    reported.ANSWER_WANTED,
    reported.BASIS,
    reported.ANSWER,
)


def download_links(
    method: Method, origin: Path, *, folder: Path, page: Path, language: Language, today: date
) -> list[nodes.Node]:
    """Return links to the files; what is made for them is written to a folder of the build, out of readers' sight.

    `origin` is the method's own file, `page` the file of the page the links stand on.
    """
    made = folder / method.id
    project = _written(made / "project.yaml", project_text(method, today))
    marked = "\N{ZERO WIDTH NO-BREAK SPACE}"  # without it Excel takes the file for another encoding
    questions = _written(made / language / f"{method.id}.csv", marked + questions_text(method, language))
    told = (
        (project, library_labels.PROJECT_FILE),
        (origin, library_labels.METHOD_FILE),
        (questions, library_labels.QUESTIONS_FILE),
    )
    heading = nodes.rubric("", library_labels.DOWNLOADS.text(language))
    return [heading, bullets(_links(told, page, language), classes=["im-downloads"])]


def _links(told: Iterable[tuple[Path, Wording]], page: Path, language: Language) -> Iterable[Inline]:
    for path, words in told:
        target = Path(os.path.relpath(path, page.parent)).as_posix()
        link = addnodes.download_reference("", "", *code(path.name), reftarget=target)
        yield [*plain(f"{words.text(language)}: "), link]


def _written(path: Path, text: str) -> Path:
    """Write a file if it would change: Sphinx reads a page again when a file it offers is newer than the page."""
    if not path.is_file() or path.read_bytes() != text.encode():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}")  # several processes read pages at once
        part.write_bytes(text.encode())
        part.replace(path)
    return path

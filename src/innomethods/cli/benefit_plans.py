"""How the commands about benefits find their plan: in a project file, or in a benefits plan of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import attrs

from innomethods import documents
from innomethods.catalogue import Catalogue
from innomethods.cli.saying import fail, text
from innomethods.documents.references import wrong_kind
from innomethods.errors import DocumentProblems
from innomethods.findings import Finding
from innomethods.model import BenefitsPlan, Project
from innomethods.wording import Wording

_EITHER = Wording(nb="project eller benefits", nn="project eller benefits", en="project or benefits")
_NO_FOLDER = Wording(
    nb="{path} er en mappe: nevn en prosjektfil eller en gevinstplan i den.",
    nn="{path} er ei mappe: nemn ei prosjektfil eller ein gevinstplan i ho.",
    en="{path} is a folder: name a project file or a benefits plan in it.",
)


def plan_in(path: Path, shelf: Catalogue) -> BenefitsPlan:
    """Return the benefits plan of a file, in a project or alone.

    Raises:
        DocumentProblems: with every problem of a file that can't be used; a file of another kind is one.
    """
    return read_subject(path, shelf).plan


@attrs.frozen
class Subject:
    """A project or a benefits plan as it was read, and the file whose lines its benefits and options stand in."""

    value: Project | BenefitsPlan
    loaded: documents.Loaded

    @property
    def plan(self) -> BenefitsPlan:
        """The benefits plan, the project's or the file's own."""
        return self.value.benefits_plan() if isinstance(self.value, Project) else self.value

    def located(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings about the plan with their places in the file."""
        return documents.locate(findings, self.loaded)


def read_subject(path: Path, shelf: Catalogue) -> Subject:
    """Read a project or a benefits plan.

    Raises:
        DocumentProblems: with every problem of a file that can't be used; a file of another kind is one.
    """
    if path.is_dir():
        fail(text(_NO_FOLDER.fill(path=path)))
    loaded = documents.read_document(path)
    value = loaded.value(shelf) if loaded.kind == "project" else None
    if isinstance(value, Project):
        beside = path.parent / str(loaded.places.data.get("benefits-plan"))
        return Subject(value, documents.read_document(beside) if beside.is_file() else loaded)
    own = loaded.value() if loaded.kind == "benefits" else None
    if isinstance(own, BenefitsPlan):
        return Subject(own, loaded)
    raise DocumentProblems.of(loaded.name, [wrong_kind(loaded, _EITHER)])

"""What a project names and others hold: its method and overlays, on a shelf or in files beside it.

Here: finding them and telling what isn't found. Not here: reading a file (`parsing` hands that in).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import attrs

from innomethods.documents.building import build_project
from innomethods.documents.places import Places
from innomethods.documents.shapes.base import is_pin
from innomethods.errors import DocumentProblems, NoSuchMethod, NotAProcess
from innomethods.findings import Finding, finding, suggestion
from innomethods.ids import Pin
from innomethods.model import BenefitsPlan, Method, Overlay, Project, Shelf
from innomethods.wording import Wording

if TYPE_CHECKING:
    from innomethods.documents.shapes import ProjectDocument

_FILE_ENDINGS = (".yaml", ".yml")
_METHODS = Wording(nb="metodene som finnes her", nn="metodane som finst her", en="the methods that are here")
_OVERLAYS = Wording(nb="tilleggene som finnes her", nn="tillegga som finst her", en="the overlays that are here")
_ANOTHER_KIND = Wording(
    nb="Dette er en annen filtype.", nn="Dette er ein annan filtype.", en="This is another kind of file."
)
_NAME_OR_FILE = Wording(
    nb="et navn med eller uten utgave, eller en fil",
    nn="eit namn med eller utan utgåve, eller ei fil",
    en="a name with or without an edition, or a file",
)
REFERENCE_FORM = Wording(nb="blt@2013 eller ./egen.yaml", nn="blt@2013 eller ./eigen.yaml", en="blt@2013 or ./own.yaml")


class Read(Protocol):
    """A file that has been read."""

    @property
    def kind(self) -> str:
        """Return the kind of file."""
        ...

    @property
    def places(self) -> Places:
        """Return its places."""
        ...

    def value(self, shelf: Shelf | None = None) -> object:
        """Return its value."""
        ...


def wrong_kind(loaded: Read, wanted: str | Wording) -> Finding:
    """Return the finding for a file of another kind than the one asked for."""
    told = finding("D30", "innomethods", value=loaded.kind, expected=wanted, hint=_ANOTHER_KIND)
    return told.at(loaded.places.of("innomethods"))


def project_of(document: ProjectDocument, places: Places, shelf: Shelf | None, read: Callable[[Path], Read]) -> Project:
    """Return a document's project with the method, the overlays and the benefits plan it names.

    Raises:
        DocumentProblems: with everything that isn't found, and with the problems of the files it names.
    """
    search = _Search(places, shelf, read)
    method = search.method(document.method)
    overlays = [search.overlay(reference, number) for number, reference in enumerate(document.overlays)]
    plan = search.benefits_plan(document)
    if search.told or method is None:
        raise DocumentProblems.of(places.file, search.told)
    return build_project(document, method, [overlay for overlay in overlays if overlay is not None], plan)


@attrs.frozen(eq=False)
class _Search:
    """Looks for what a project names, and gathers what isn't found."""

    places: Places
    shelf: Shelf | None
    read: Callable[[Path], Read]
    told: list[Finding] = attrs.field(factory=list)

    def method(self, reference: str) -> Method | None:
        """Return the method a project names."""
        if reference.endswith(_FILE_ENDINGS):
            value = self._from_file(reference, "method", "method")
            return value if isinstance(value, Method) else None
        pin = self._pin(reference, "method")
        if pin is None:
            return None
        if self.shelf is None:
            self._not_known(reference, "method", _METHODS, ())
            return None
        try:
            return self.shelf.edition(pin.id, pin.edition)
        except NotAProcess as error:
            self.told.append(finding("P06", "method", self.places.of("method"), method=error.wanted, kind=error.kind))
        except NoSuchMethod as error:
            self._not_known(reference, "method", _METHODS, error.known)
        except DocumentProblems as error:
            self.told.extend(error.findings)
        return None

    def overlay(self, reference: str, number: int) -> Overlay | None:
        """Return one of the overlays a project names."""
        path = f"overlays/{number}"
        if reference.endswith(_FILE_ENDINGS):
            value = self._from_file(reference, "overlay", path)
            return value if isinstance(value, Overlay) else None
        pin = self._pin(reference, path)
        if pin is None:
            return None
        known = self.shelf.overlays if self.shelf is not None else {}
        if pin.id not in known:
            self._not_known(reference, path, _OVERLAYS, tuple(known))
            return None
        try:
            overlay = known[pin.id]
        except DocumentProblems as error:
            self.told.extend(error.findings)
            return None
        if pin.edition is not None and overlay.edition != pin.edition:
            self._not_known(reference, path, _OVERLAYS, (str(overlay.pin),))
            return None
        return overlay

    def benefits_plan(self, document: ProjectDocument) -> BenefitsPlan | None:
        """Return the benefits plan a project names; what is its own then stands nowhere else."""
        reference = document.benefits_plan
        if reference is None:
            return None
        own = {"benefits": document.benefits, "map": document.map_, "options": document.options}
        for key, written in {**own, "appraisal": document.appraisal}.items():
            if written:
                self.told.append(finding("D31", key, self.places.of(key), key=key, file=reference))
        value = self._from_file(reference, "benefits", "benefits-plan")
        return value if isinstance(value, BenefitsPlan) else None

    def _pin(self, reference: str, path: str) -> Pin | None:
        if is_pin(reference):
            return Pin.parse(reference)
        self.told.append(
            finding("D23", path, self.places.of(path), value=reference, what=_NAME_OR_FILE, form=REFERENCE_FORM)
        )
        return None

    def _not_known(self, wanted: str, path: str, what: Wording, known: tuple[str, ...]) -> None:
        hint = suggestion(wanted, known)
        self.told.append(finding("D30", path, self.places.of(path), value=wanted, expected=what, hint=hint))

    def _from_file(self, reference: str, kind: str, path: str) -> object:
        file = Path(self.places.file).parent / reference
        if not file.is_file():
            self.told.append(finding("D27", path, self.places.of(path), file=reference))
            return None
        try:
            loaded = self.read(file)
            if loaded.kind == kind:
                return loaded.value(self.shelf)
            self.told.append(wrong_kind(loaded, kind))
        except DocumentProblems as error:
            self.told.extend(error.findings)
        return None

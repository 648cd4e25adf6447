"""`Shelf`: what the model's makers may ask of wherever content is kept. The catalogue provides it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from innomethods.model.methods import Method
    from innomethods.model.overlays import Overlay
    from innomethods.model.people import Role, Tool
    from innomethods.model.results import Result


class Shelf(Protocol):
    """Content by id: methods in their current or a named edition, overlays, results, roles and tools."""

    @property
    def results(self) -> Mapping[str, Result]:
        """Results by id."""
        ...

    @property
    def roles(self) -> Mapping[str, Role]:
        """Roles by id."""
        ...

    @property
    def tools(self) -> Mapping[str, Tool]:
        """Tools by id."""
        ...

    @property
    def overlays(self) -> Mapping[str, Overlay]:
        """Overlays and variants by id."""
        ...

    def __hash__(self) -> int:
        """Shelves are keys of caches: one that may answer otherwise is another key."""
        ...

    def edition(self, id: str, edition: str | None = None) -> Method:
        """Return a method; raises NoSuchMethod when there is none of that id and edition."""
        ...

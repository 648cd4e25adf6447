"""What a figure or a rule of a country rests on, made into a value.

Here: grounds. Not here: what rests on them (`rules`, `tables`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from innomethods.documents.building.texts import optional
from innomethods.sources import Ground, Source

if TYPE_CHECKING:
    from innomethods.documents.shapes.grounds import GroundKeys

Sources = Mapping[str, Source]


def ground_of(shape: GroundKeys, sources: Sources, around: Ground | None = None) -> Ground:
    """Return what a figure rests on; one that names no source of its own rests on that of the set around it."""
    named = Ground(sources[shape.source]) if shape.source is not None else around
    if named is None:  # pragma: no cover - the shape has checked it
        raise AssertionError(shape)
    return Ground(
        named.source,
        certainty=shape.certainty or named.certainty,
        reference=shape.reference,
        instruments=shape.instruments,
        address=shape.address,
        seen=shape.seen,
        note=optional(shape.note),
    )

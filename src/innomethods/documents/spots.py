"""Spots: where each value and key of a file stands, kept beside the plain data.

Here: the tree of spots and how it is walked. Not here: model paths such as `need/collect` (`places`).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

Keys = tuple[str | int, ...]


@attrs.define(eq=False, repr=False)
class Spot:
    """Where one value stands (line and column from 1, and the indexes of its text), with the spots inside it."""

    line: int
    column: int
    start: int
    end: int
    inline: bool = False
    inside: dict[str | int, Spot] = attrs.field(factory=dict)
    keys: dict[str, Spot] = attrs.field(factory=dict)

    def nearest(self, keys: Sequence[str | int]) -> tuple[Spot, int]:
        """Return the spot these keys lead to, or the nearest around it, and how many keys it used."""
        spot = self
        for used, key in enumerate(keys):
            within = spot.inside.get(key)
            if within is None:
                return spot, used
            spot = within
        return spot, len(keys)

    def key(self, keys: Sequence[str | int]) -> Spot:
        """Return the spot of the last key itself, or of the nearest value around it."""
        if not keys:
            return self
        around, used = self.nearest(keys[:-1])
        if used == len(keys) - 1:
            named = around.keys.get(str(keys[-1]))
            return named or around.inside.get(keys[-1], around)
        return around

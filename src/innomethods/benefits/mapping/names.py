"""Names nobody has: what may have been meant, without looking through a thousand names a thousand times."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.findings import suggestion
from innomethods.wording import Wording

_MOST = 25  # a file where more names are wrong has another fault than spelling
_LOOK_UP = Wording(
    nb="Se navnene i «benefits» og «map».",
    nn="Sjå namna i «benefits» og «map».",
    en="See the names in ‘benefits’ and ‘map’.",
)


@attrs.define
class Hints:
    """Suggestions for the first names that are wrong; after them, where the names stand."""

    given: int = 0

    def of(self, wanted: str, known: Iterable[str]) -> Wording:
        """Return what may have been meant."""
        self.given += 1
        return suggestion(wanted, known) if self.given <= _MOST else _LOOK_UP

"""The one refusal of this package: data that can't bear what is asked of them, with every reason in three languages.

Not here: wrong use of a function (a plain `ValueError`), and doubts that leave a number standing (a result's warnings).
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.errors import InnomethodsError, MissingExtra
from innomethods.wording import LANGUAGES, Wording


@attrs.frozen
class CannotEstimate(InnomethodsError, ValueError):
    """Data that can't bear this design: too few points, no baseline, no variation, a value that is missing.

    `reasons` say what is wrong, where, and how to mend it, in three languages; `str()` gives them in English.
    """

    reasons: tuple[Wording, ...] = attrs.field(converter=tuple[Wording, ...])

    @property
    def told(self) -> Wording:
        """Every reason, in three languages."""
        return Wording(**{language: " ".join(why.text(language) for why in self.reasons) for language in LANGUAGES})

    def __str__(self) -> str:
        return self.told.text("en")


def refuse_if_any(reasons: Iterable[Wording]) -> None:
    """Raise `CannotEstimate` with all the reasons, if there is one."""
    found = tuple(reasons)
    if found:
        raise CannotEstimate(found)


def need_statistics() -> None:
    """Say which extra is missing when the statistics libraries aren't installed.

    Raises:
        MissingExtra: without numpy, scipy or statsmodels.
    """
    from importlib.util import find_spec

    if not all(find_spec(name) for name in ("numpy", "scipy", "statsmodels", "pandas")):
        raise MissingExtra(_EFFECT, "benefits")


_EFFECT = Wording(nb="Å beregne en effekt", nn="Å rekne ut ein effekt", en="Estimating an effect")

"""Saying which extra is missing.

Here: one check before numpy, scipy or SALib is imported. Not here: what they are used for.
"""

from __future__ import annotations

from importlib.util import find_spec

from innomethods.errors import MissingExtra
from innomethods.wording import Wording


def need(*libraries: str) -> None:
    """Say which extra is missing when one of the libraries isn't there.

    Raises:
        MissingExtra: naming the extra `benefits`.
    """
    if not all(find_spec(library) for library in libraries):
        raise MissingExtra(_COUNTING, "benefits")


_COUNTING = Wording(nb="Å regne på usikkerhet", nn="Å rekne på uvisse", en="To reckon with uncertainty")

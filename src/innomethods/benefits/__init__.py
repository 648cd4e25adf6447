"""Benefits: from a map, to a figure that can be defended, to what really came true.

Here: the public names, loaded on first use. Not here: the nouns a project holds (`model`), files (`documents`), dates
(`planning`) and what happened (`running`).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# A name, and the module under `innomethods.benefits` it lives in.
_HOMES: dict[str, str] = {
    "CannotEstimate": "effects",
    "DataFacts": "effects",
    "Design": "effects",
    "designs_that_fit": "effects",
    "what_may_be_claimed": "effects",
}

__all__ = [  # noqa: PLE0604 - exactly the names of the table above
    *sorted(_HOMES),
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name in _HOMES:
        value = getattr(import_module(f"innomethods.benefits.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

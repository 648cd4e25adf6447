"""Procurement: what a purchase is worth in the eyes of the law, which rules follow, and when what may be done.

Here: the public names, loaded on first use, and what must follow every answer. Not here: the facts of a purchase
(`model`), the rules themselves (`rules`, `content/rules`), files (`documents`).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from innomethods.wording import Wording

NOT_LEGAL_ADVICE = Wording(nb="Ikke juridisk rådgivning.", nn="Ikkje juridisk rådgjeving.", en="Not legal advice.")

# A name, and the module under `innomethods.procurement` it lives in.
_HOMES: dict[str, str] = {
    "Change": "changing",
    "ContractChange": "changing",
    "Routes": "routing.outcome",
    "contract_change": "changing",
    "routes": "routing.routes",
}

__all__ = [  # noqa: PLE0604 - the names of the table above, and the one that is here
    "NOT_LEGAL_ADVICE",
    *sorted(_HOMES),
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name in _HOMES:
        value = getattr(import_module(f"innomethods.procurement.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})

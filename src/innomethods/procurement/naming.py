"""The procedures of a country's rules by name: which there are, and which somebody may have meant.

Here: ids, and the finding on one that isn't there. Not here: whether a procedure is allowed (`routing`).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping

from innomethods.findings import Finding, did_you_mean, finding
from innomethods.model import Procurement
from innomethods.rules import Rules, TableRule
from innomethods.wording import LANGUAGES, Wording

PROCEDURES = "procedures"
METHODS_OF = "NO"  # the shipped methods of buying follow this country's law, and say so
_MOST_MEANT = 4  # more than these say nothing
_MEANT = Wording(nb="{hint} {every}", nn="{hint} {every}", en="{hint} {every}")
_EVERY = Wording(nb="Prosedyrene er {ids}.", nn="Prosedyrane er {ids}.", en="The procedures are {ids}.")


def procedures_of(rules: Rules) -> Mapping[str, tuple[TableRule, ...]]:
    """Return a country's procedures by id, each with the rules that open it, in the order of the law."""
    table = rules.table(PROCEDURES)
    found: dict[str, list[TableRule]] = {}
    for rule in table.rules if table is not None else ():
        found.setdefault(str(rule.given("procedure") or rule.id), []).append(rule)
    return {id_: tuple(several) for id_, several in found.items()}


def procedure_meant(wanted: str, rules: Rules) -> Wording:
    """Return which procedures there are, after a «did you mean» by id, by title and by the method that does it."""
    known = procedures_of(rules)
    near = [id_ for id_, several in known.items() if _answers_to(wanted, id_, several)]
    near.sort(key=lambda id_: (not id_.startswith(wanted), len(id_)))
    near = near or difflib.get_close_matches(wanted, known, n=3)
    every = _EVERY.fill(ids=", ".join(known))
    return _MEANT.fill(hint=did_you_mean(near), every=every) if 0 < len(near) <= _MOST_MEANT else every


def _answers_to(wanted: str, id: str, rules: tuple[TableRule, ...]) -> bool:
    called = [id, *(rule.title.text(language) for rule in rules for language in LANGUAGES)]
    called += [str(method) for rule in rules if (method := rule.given("method")) is not None]
    return any(f"-{_plain(wanted)}-" in f"-{_plain(one)}-" for one in called)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.casefold())


def find_unknown_procedure(purchase: Procurement, rules: Rules, path: str = "") -> Iterator[Finding]:
    """K27: a procedure that is chosen is one the country's rules have, where they have any."""
    known = procedures_of(rules)
    if purchase.procedure is not None and known and purchase.procedure not in known:
        hint = procedure_meant(purchase.procedure, rules)
        yield finding("K27", f"{path}procedure", procedure=purchase.procedure, hint=hint)

"""Which purchase each wait of the law belongs to: the one whose procedure is embedded on the way to it.

Not here: how long the wait is (`judging`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from innomethods.model import Choice, Gate, Method, Phase, Procurement, Project, Stage, WaitLimit
from innomethods.rules import Rules
from innomethods.wording import country_code

_TABLE = "procedures"
_FACT = "procedure"


@attrs.frozen
class Waiting:
    """A phase or gate whose wait is a time limit of procurement law, and whether the project states a wait itself."""

    path: str
    node: Phase | Gate
    limit: WaitLimit
    stated: bool = False


@attrs.frozen
class PurchasePart:
    """The part of a method in which a purchase is made: its waits in order, and the procedures it may be.

    `rules` are those of the country; None where there are none.
    """

    purchase: Procurement
    rules: Rules | None
    procedures: tuple[str, ...]
    waits: tuple[Waiting, ...]

    def sends(self, waiting: Waiting) -> str:
        """Return what is sent when the work before a wait is done: the event from which the limit is counted."""
        if waiting.limit is WaitLimit.STANDSTILL:
            return "letter"
        asked_first = any(one.limit is WaitLimit.REQUESTS for one in self.waits)
        return "invitation" if waiting.limit is WaitLimit.TENDERS and asked_first else "notice"


@attrs.frozen
class Belonging:
    """The parts of a method that purchases are made in, and the waits of which nobody can say whose they are."""

    parts: tuple[PurchasePart, ...]
    unclaimed: tuple[Waiting, ...]
    claimed_twice: tuple[Waiting, ...]


def belonging(project: Project, method: Method, rules: Iterable[Rules]) -> Belonging:
    """Return which purchase each wait of the law belongs to.

    A project's only purchase needs no procedure of its own: the method that is embedded says it. Where its procedure is
    known, waits that stand in no method of buying are its own, too: the project has its own way to buy.
    """
    known = {one.country: one for one in rules}
    waits = list(_ways(method, {path for path, _ in project.waits}))
    found: dict[tuple[int, str], list[Waiting]] = {}
    procedures: dict[tuple[int, str], tuple[str, ...]] = {}
    claims: dict[str, list[tuple[int, str]]] = {waiting.path: [] for waiting, _ in waits}
    for number, purchase in enumerate(project.procurements):
        table = _procedures(_rules_of(purchase, project, known))
        alone = len(project.procurements) == 1
        for waiting, way in waits:
            claim = _claim(purchase, table, way, alone=alone)
            if claim is not None:
                key = (number, claim[0])
                procedures[key] = claim[1]
                claims[waiting.path].append(key)
                found.setdefault(key, []).append(waiting)
    twice = {path for path, keys in claims.items() if len(keys) > 1}
    parts: list[PurchasePart] = []
    for key, several in found.items():
        own = tuple(one for one in several if one.path not in twice)
        purchase = project.procurements[key[0]]
        rules_of = _rules_of(purchase, project, known)
        purchase = attrs.evolve(purchase, country=purchase.country or project.country)
        parts += [PurchasePart(purchase, rules_of, procedures[key], own)] if own else []
    return Belonging(
        tuple(parts),
        tuple(waiting for waiting, _ in waits if not claims[waiting.path]),
        tuple(waiting for waiting, _ in waits if waiting.path in twice),
    )


_Way = Sequence[tuple[str, str]]  # of each method around a node, from the outermost: where it is put in, and its id


def _ways(method: Method, stated: Collection[str]) -> Iterator[tuple[Waiting, _Way]]:
    """Yield the waits that are a limit of the law, with the methods around each."""
    embedded = {
        one.path: one.node.method.id for one in method.placed if isinstance(one.node, Stage) and one.node.method
    }
    for placed in method.placed:
        node = placed.node
        if isinstance(node, (Phase, Gate)) and node.wait_limit is not None:
            around = [(path, embedded[path]) for path in placed.around if path in embedded]
            waiting = Waiting(placed.path, node, node.wait_limit, placed.path in stated)
            yield waiting, [("", method.id), *around]


def _claim(
    purchase: Procurement, methods: dict[str, str], way: _Way, *, alone: bool
) -> tuple[str, tuple[str, ...]] | None:
    """Return where the purchase's procedure is put in around a node, and which procedures it may be there."""
    if purchase.procedure is not None:
        wanted = methods.get(purchase.procedure, purchase.procedure)
        found = next(((at, (purchase.procedure,)) for at, id_ in way if id_ == wanted), None)
        within = any(id_ in methods.values() for _, id_ in way)
        return found if found is not None or within or not alone else (way[0][0], (purchase.procedure,))
    if not alone:
        return None
    for at, id_ in way:
        procedures = tuple(name for name, method in methods.items() if method == id_)
        if procedures:
            return at, procedures
    return (way[0][0], ()) if not methods else None


def other_ways(project: Project, method: Method, rules: Iterable[Rules]) -> Iterator[tuple[Procurement, str, str]]:
    """Yield the purchases whose procedure isn't a way the plan goes: each with the method it is, and that way.

    A way is looked at where the method has a choice that the fact `procedure` settles, and somebody has settled it.
    """
    known = {one.country: one for one in rules}
    choices = {one.path for one in method.placed if isinstance(one.node, Choice) and one.node.settled_by == _FACT}
    taken = [branch for path, branch in project.choices if path in choices]
    taken += [str(fact.value) for fact in project.known_facts if fact.name == _FACT]
    chosen = [one for one in project.procurements if one.procedure is not None]
    methods = [_procedures(_rules_of(one, project, known)) for one in chosen]
    wanted = [named.get(str(one.procedure)) for one, named in zip(chosen, methods, strict=True)]
    for way in taken:
        if way not in wanted:
            yield from ((one, is_, way) for one, is_ in zip(chosen, wanted, strict=True) if is_ is not None)


def _procedures(rules: Rules | None) -> dict[str, str]:
    """Return the procedures that a country's rules know, each with the id of the method that it is."""
    table = None if rules is None else rules.table(_TABLE)
    if table is None:
        return {}
    named = ((str(rule.given("procedure") or rule.id), rule.given("method")) for rule in table.rules)
    return {procedure: str(method or procedure) for procedure, method in named}


def _rules_of(purchase: Procurement, project: Project, known: dict[str, Rules]) -> Rules | None:
    country = purchase.country or project.country
    return known.get(country_code(country))

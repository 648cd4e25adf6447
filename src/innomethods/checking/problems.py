"""`find_problems`: every rule asked of one method, findings in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from innomethods.checking import gates, loops, references, results, texts
from innomethods.checking.subject import Subject
from innomethods.composing.resolving import resolve
from innomethods.findings import Finding
from innomethods.model import Fact, Method, Overlay, Shelf

Rule = Callable[[Subject], Iterator[Finding]]

RULES: tuple[Rule, ...] = (*references.RULES, *results.RULES, *gates.RULES, *loops.RULES, *texts.RULES)
# What a method is asked by itself, whatever is laid over it (W14, T01): they look at every part of it.
_BY_ITSELF: frozenset[Rule] = frozenset({references.unknown_sources, texts.missing_languages})


def find_problems(
    method: Method,
    overlays: Iterable[Overlay] = (),
    shelf: Shelf | None = None,
    facts: Iterable[Fact] | None = None,
    *,
    by_itself: bool = True,
) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful about a method as it would be used, errors and warnings, in reading order.

    The method is resolved first (embeds, overlays, facts), and what went wrong there is told too. An empty answer for
    the errors means that every run can always act or decide until it is complete or stopped. `by_itself=False` leaves
    out what `find_problems_alone` tells of each piece: texts and sources that are missing.

    >>> from innomethods.model import Phase
    >>> [item.code for item in find_problems(Method("small", flow=Phase("collect")))]
    ['W14', 'E08', 'W08']
    """
    resolved = resolve(method, overlays, facts, shelf)
    subject = Subject(resolved.method, shelf)
    order = {placed.path: index for index, placed in enumerate((*subject.placed, *subject.closing))}
    rules = (rule for rule in RULES if by_itself or rule not in _BY_ITSELF)
    found = [*resolved.findings, *(item for rule in rules for item in rule(subject))]
    return tuple(sorted(dict.fromkeys(found), key=lambda item: (_rank(item.path, order), item.code)))


def _rank(path: str, order: dict[str, int]) -> int:
    while path:
        if path in order:
            return order[path]
        path = path.rpartition("/")[0]
    return -1

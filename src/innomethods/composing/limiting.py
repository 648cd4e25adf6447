"""The law of the day laid over a method: waits as long as a purchase's rules say, in place of the method's own.

No overlay, since an overlay can't shorten what the law demands, and here the law itself says otherwise. Not here: which
rules those are (`projects.limits`).
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from innomethods.composing.editing import edit_method
from innomethods.composing.embedding import take_sources
from innomethods.model import Gate, LawfulWait, Method, Named, Phase, Tailoring

BY = "limits"


def with_limits(method: Method, limits: Iterable[LawfulWait]) -> Method:
    """Return the method with the waits that the law of the day gives.

    Those of parts that it doesn't have are left out, and those of waits that an overlay has made another demand.
    """
    by_path = {one.path: one for one in limits}
    if not by_path:
        return method
    sources = {source.id: source for source in method.sources}
    told: list[Tailoring] = []

    def limited(path: str, node: Named) -> list[Named]:
        found = by_path.get(path)
        if found is None or not isinstance(node, (Phase, Gate)) or node.wait_limit is None:
            return [node]
        renamed = take_sources(sources, found.sources, BY)
        cited = tuple(renamed.get(source.id, source.id) for source in found.sources)
        told.append(Tailoring(BY, "limit", path, found.reason))
        return [attrs.evolve(node, wait=found.wait, wait_basis=found.basis, wait_sources=cited)]

    limited_method = edit_method(method, limited)
    return attrs.evolve(limited_method, sources=tuple(sources.values()), tailoring=(*method.tailoring, *told))


def limits_in(method: Method) -> tuple[LawfulWait, ...]:
    """Return the limits of the day that a resolved method was given, as its trail tells."""
    nodes = {placed.path: placed.node for placed in method.placed}
    known = {source.id: source for source in method.sources}
    found: list[LawfulWait] = []
    for told in method.tailoring:
        node = nodes.get(told.target)
        if told.by == BY and isinstance(node, (Phase, Gate)):
            sources = [known[name] for name in node.wait_sources if name in known]
            found.append(LawfulWait(told.target, node.wait, told.reason, basis=node.wait_basis, sources=sources))
    return tuple(found)

"""What is odd about the go-backs a project reckons with: where they lead, how often, how likely; told where they stand.

Not here: what a forecast makes of them (`planning.forecasting`), and what else can be wrong (`problems`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from innomethods.composing import Resolved
from innomethods.composing.order import is_before, positions
from innomethods.findings import Finding, finding
from innomethods.ids import is_within
from innomethods.model import Gate, Project
from innomethods.planning.forecasting.telling import percent
from innomethods.wording import LANGUAGES, Wording, format_for

_NOWHERE = Wording(nb="ingen steder", nn="ingen stader", en="nowhere")


def to_what_comes_before(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P31: an expected go-back leads to something before its gate."""
    places = positions(resolved.method.flow)
    for at, expected in enumerate(project.go_backs):
        gate, target = places.get(expected.gate), places.get(expected.to)
        if gate is not None and target is not None and not is_before(target, gate):
            yield finding("P31", f"go-backs/{at}/to", gate=expected.gate, to=expected.to)


def as_the_method_allows(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P34, P35: a gate sends the work where the method says it may, and in a whole run no more often."""
    nodes, places = {placed.path: placed.node for placed in resolved.method.placed}, positions(resolved.method.flow)
    rounds: Counter[str] = Counter()
    for at, expected in enumerate(project.go_backs):
        gate = nodes.get(expected.gate)
        if not isinstance(gate, Gate) or expected.to not in places:
            continue
        # The whole part that a listed step lies in, or a step of a listed part, is near enough to what the method says.
        if not any(is_within(one, expected.to) or is_within(expected.to, one) for one in gate.go_back_to):
            legal = _listed(gate.go_back_to) if gate.go_back_to else _NOWHERE
            yield finding("P34", f"go-backs/{at}/to", gate=gate.title, to=expected.to, legal=legal)
        rounds[expected.gate] += expected.at_most
        if gate.at_most is not None and rounds[expected.gate] > gate.at_most:
            where = f"go-backs/{at}/at-most"
            yield finding("P35", where, gate=gate.title, own=rounds[expected.gate], legal=gate.at_most)


def one_at_a_time(project: Project, resolved: Resolved) -> Iterator[Finding]:
    """P36: a gate sends the work to one place at a time, so that the probabilities of its go-backs are 1 at most."""
    titles = {placed.path: placed.node.title for placed in resolved.method.placed}
    known = [(at, one) for at, one in enumerate(project.go_backs) if one.gate in titles and one.to in titles]
    sums: dict[str, Decimal] = {}
    for at, expected in known:
        before = sums.get(expected.gate, Decimal(0))
        sums[expected.gate] = total = before + expected.probability
        if before <= 1 < total:
            share = percent(float(total))
            yield finding("P36", f"go-backs/{at}/probability", gate=titles[expected.gate], share=share)


def _listed(paths: tuple[str, ...]) -> Wording:
    nb, nn, en = (format_for(language).all_of(paths) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)

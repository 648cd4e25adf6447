"""Walking a flow: every named node with its path, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from innomethods.ids import join
from innomethods.model.flow import Branch, Choice, Embed, Flow, Gate, Parallel, Phase, Stage, Steps

Named = Phase | Gate | Stage | Choice | Branch | Embed


@attrs.frozen(repr=False, eq=False)
class Placed:
    """A named node, its path, and the paths of the named nodes around it (outermost first)."""

    path: str
    node: Named
    around: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Placed({self.path!r}, {self.node!r})"


def walk(flow: Flow, at: str = "", around: tuple[str, ...] = ()) -> Iterator[Placed]:
    """Yield every named node of a flow, outer before inner, in order; an embed that isn't resolved counts as one.

    The walk keeps its own stack, so that depth is no danger.
    """
    pending: list[tuple[Flow | Branch, str, tuple[str, ...]]] = [(flow, at, around)]
    while pending:
        node, above, outer = pending.pop()
        if isinstance(node, (Steps, Parallel)):
            pending.extend((item, above, outer) for item in reversed(node.items))
            continue
        path = join(above, node.id)
        yield Placed(path, node, outer)
        inside = (*outer, path)
        if isinstance(node, (Stage, Branch)):
            pending.append((node.flow, path, inside))
        elif isinstance(node, Choice):
            pending.extend((branch, path, inside) for branch in reversed(node.branches))

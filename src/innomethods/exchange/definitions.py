"""Which definition each entry of a run was made under: a method may be changed while the run goes on.

Not here: what a change does to a run (`running`), what steps are called (`steps`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from innomethods.running import RunBegun, RunMigrated, RunRetailored
from innomethods.running.history import Happening

Bringing = RunBegun | RunMigrated | RunRetailored


def with_definition(happenings: Iterable[Happening]) -> Iterator[tuple[Happening, Bringing]]:
    """Yield each entry in force, in the order of recording, with the entry that brought the definition it is under.

    A change is under the definition it brings. One that was struck out, or never fitted, brings nothing.
    """
    brought: Bringing | None = None
    for happening in happenings:
        if isinstance(happening.event, (RunBegun, RunMigrated, RunRetailored)):
            brought = happening.event
        if brought is not None:  # a history begins with the beginning
            yield happening, brought

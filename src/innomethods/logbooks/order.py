"""What is in order in a logbook: events that may follow, entries without gaps, runs no shorter than they were.

Not here: whether entries were changed (`chain`), what a logbook does (`logbook`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from innomethods.errors import LogbookBroken, LogbookConflict, NotInOrder
from innomethods.logbooks.chain import Entry, Verified
from innomethods.running import AnyEvent, RunBegun


def refuse_disorder(run_id: str, events: Sequence[AnyEvent], expected: int) -> None:
    """Refuse events that can't follow: a run begins once, with a `RunBegun` that names it.

    Raises:
        NotInOrder: with the first that doesn't fit.
    """
    for position, event in enumerate(events, start=expected + 1):
        fits = position == 1 and event.run == run_id if isinstance(event, RunBegun) else position > 1
        if not fits:
            raise NotInOrder(run_id, position, type(event).__name__)


def refuse_gap(place: str, entries: Sequence[Entry], after: int) -> tuple[Entry, ...]:
    """Return entries that follow each other without a gap.

    Raises:
        LogbookBroken: at the first that is missing or out of place.
    """
    for position, entry in enumerate(entries, start=after + 1):
        refuse_misplaced(place, entry.position, position)
    return tuple(entries)


def refuse_misplaced(place: str, found: int, position: int) -> None:
    """Refuse an entry that doesn't stand where it belongs.

    Raises:
        LogbookBroken: with both positions.
    """
    if found != position:
        raise LogbookBroken(place, position, f"position {found} stands where {position} belongs")


def only_changed(found: Mapping[str, Verified]) -> dict[str, Verified]:
    """Return what doesn't hold for another reason than a writer that was cut off."""
    return {run_id: one for run_id, one in found.items() if not one.ok and not one.is_torn}


def refuse_cut(seen: Mapping[str, int], ends: Mapping[str, int]) -> None:
    """Refuse to follow runs that are shorter than they were seen to be.

    Raises:
        LogbookConflict: for the first such run.
    """
    for run_id, position in seen.items():
        if position > ends.get(run_id, 0):
            raise LogbookConflict(run_id, position, ends.get(run_id, 0))

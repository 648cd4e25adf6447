"""A flow as beads on a line: blocks of touching phases, gates, and lanes side by side.

Here: which phases touch, what stands above them, and how a long line is cut into rows. Not here: where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.phase_shapes import (
    BranchShape,
    ChoiceShape,
    GateShape,
    ParallelShape,
    PhaseShape,
    Piece,
    Shape,
    StageShape,
)

if TYPE_CHECKING:
    from innomethods.wording import Language

MOST_TOUCHING = 4  # phases in one block: more would be a wall
MOST_GATES_TOGETHER = 2  # after a block, in the same row whatever comes
MOST_IN_A_ROW = 6  # blocks in one row


@attrs.frozen
class Block:
    """Phases that touch: a diamond, a half, a rectangle. `span` tells which blocks share a title (0: none)."""

    phases: tuple[PhaseShape, ...]
    title: str = ""
    span: int = 0
    larger: float = 1.0

    @property
    def is_plain(self) -> bool:
        """Whether it holds rectangles only."""
        return all(phase.shape is Shape.PLAIN for phase in self.phases)


@attrs.frozen
class Fork:
    """A choice that has been made: what was asked, what was taken, and what was not."""

    question: str
    chosen: str
    others: tuple[str, ...]


@attrs.frozen
class Lane:
    """One of several lines side by side."""

    title: str
    beads: tuple[Bead, ...]


@attrs.frozen
class Lanes:
    """Lines that run side by side, or (`undecided`) of which one will be chosen."""

    lanes: tuple[Lane, ...]
    undecided: str | None = None


Bead = Block | GateShape | Fork | Lanes


def beads_of(flow: Sequence[Piece], language: Language) -> tuple[Bead, ...]:
    """Thread a flow onto a line."""
    return _Threading(language).thread(flow, title="", span=0, larger=1.0, inside=False)


class _Threading:
    """Numbers the titled spans while it walks."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.spans = 0

    def thread(self, flow: Iterable[Piece], *, title: str, span: int, larger: float, inside: bool) -> tuple[Bead, ...]:
        """Return the beads of a flow that stands under this title; `inside` lanes, no further lanes are opened."""
        beads: list[Bead] = []
        touching: list[PhaseShape] = []

        def close() -> None:
            for phases in _blocks(touching, always=span > 0):
                beads.append(Block(phases, title, span, larger))
            touching.clear()

        for piece in flow:
            if isinstance(piece, PhaseShape):
                touching.append(piece)
                continue
            close()
            if isinstance(piece, GateShape):
                beads.append(piece)
            elif isinstance(piece, StageShape):
                beads += self._stage(piece, title, larger, inside=inside)
            else:
                beads += self._branches(piece, title, span, larger, inside=inside)
        close()
        return tuple(beads)

    def _stage(self, stage: StageShape, above: str, larger: float, *, inside: bool) -> tuple[Bead, ...]:
        self.spans += 1
        title = f"{above}: {stage.title}" if above and stage.title else stage.title or above
        return self.thread(stage.flow, title=title, span=self.spans, larger=max(larger, stage.larger), inside=inside)

    def _branches(
        self, piece: ParallelShape | ChoiceShape, title: str, span: int, larger: float, *, inside: bool
    ) -> tuple[Bead, ...]:
        if isinstance(piece, ChoiceShape) and piece.chosen is not None:
            taken = piece.branches[piece.chosen]
            others = tuple(branch.title for at, branch in enumerate(piece.branches) if at != piece.chosen)
            fork = Fork(piece.question, taken.title, others)
            return (fork, *self.thread(taken.flow, title=title, span=span, larger=larger, inside=inside))
        undecided = piece.question if isinstance(piece, ChoiceShape) else None
        lanes = tuple(
            Lane(branch.title, self._lane(branch, at, undecided is not None, inside=inside))
            for at, branch in enumerate(piece.branches, start=1)
        )
        lanes = tuple(lane for lane in lanes if lane.beads)
        if not lanes:
            return ()
        if inside:  # lanes within lanes stand one after the other, each under its own name
            return tuple(bead for lane in lanes for bead in lane.beads)
        return (Lanes(lanes, undecided),)

    def _lane(self, branch: BranchShape, at: int, named: bool, *, inside: bool) -> tuple[Bead, ...]:  # noqa: FBT001
        # A branch without a title of its own is told apart by its number, but only where nothing else tells.
        has_stage = any(isinstance(piece, StageShape) for piece in branch.flow)
        title = branch.title
        if not title and (inside or named) and not has_stage:
            title = words.sentence(words.LANE, self.language, n=at)
        self.spans += 1
        return self.thread(branch.flow, title=title, span=self.spans if title else 0, larger=1.0, inside=True)


def _blocks(touching: Sequence[PhaseShape], *, always: bool) -> list[tuple[PhaseShape, ...]]:
    """Cut phases into blocks: all of a stage touch; elsewhere only an opening and the closing right after it."""
    blocks: list[list[PhaseShape]] = []
    for phase in touching:
        last = blocks[-1][-1] if blocks else None
        pair = last is not None and last.shape is Shape.OPEN and phase.shape is Shape.CLOSE
        if blocks and (pair or always) and len(blocks[-1]) < MOST_TOUCHING:
            blocks[-1].append(phase)
        else:
            blocks.append([phase])
    return [tuple(block) for block in blocks]


def groups_of(beads: Sequence[Bead]) -> list[tuple[Bead, ...]]:
    """Cut a line where a row may end: not before the next two gates, nor between a choice and what was chosen."""
    groups: list[list[Bead]] = []
    for bead in beads:
        last = groups[-1] if groups else []
        if last and (_follows(last, bead) or (isinstance(last[-1], Fork) and not isinstance(bead, Fork))):
            last.append(bead)
        else:
            groups.append([bead])
    return [tuple(group) for group in groups]


def _follows(group: Sequence[Bead], bead: Bead) -> bool:
    return (
        isinstance(bead, GateShape) and sum(isinstance(one, (GateShape, Fork)) for one in group) < MOST_GATES_TOGETHER
    )


def shared_out(groups: Sequence[tuple[Bead, ...]], sizes: Sequence[float]) -> Iterator[list[tuple[Bead, ...]]]:
    """Yield groups shared out over one row, over two, and so on, so that the longest row is as short as can be.

    Early rows take more. Each number of rows builds on the one before.
    """
    count = len(groups)
    reach = [0.0]
    for size in sizes:
        reach.append(reach[-1] + size)
    best = [0.0, *[float("inf")] * count]  # the least longest row when the first so many groups stand in these rows
    cut: list[list[int]] = []
    for row in range(1, count + 1):
        best, cuts = _one_row_more(best, reach, row)
        cut.append(cuts)
        ends = [count]
        for cuts in reversed(cut):
            ends.append(cuts[ends[-1]])
        ends.reverse()
        yield [tuple(bead for group in groups[a:b] for bead in group) for a, b in pairwise(ends)]


def _one_row_more(before: Sequence[float], reach: Sequence[float], row: int) -> tuple[list[float], list[int]]:
    """Return the least longest row with one row more, and where that row begins, for each number of groups."""
    best, cut = [float("inf")] * len(reach), [0] * len(reach)
    for end in range(row, len(reach)):
        for start in range(end - 1, row - 2, -1):
            own = reach[end] - reach[start]
            if own >= best[end]:  # and it only grows: no earlier beginning is better
                break
            longest = max(before[start], own)
            if longest < best[end]:
                best[end], cut[end] = longest, start
    return best, cut

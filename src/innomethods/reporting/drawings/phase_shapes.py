"""What a phase picture shows, as values: stages, phases, gates, branches side by side, choices, and ways back.

All texts stand in the reader's language already. Not here: where anything is put (`phase_rows`, `phase_column`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

import attrs

from innomethods.reporting.drawings.svg import harmless
from innomethods.wording import DEFAULT_LANGUAGE, Language


class Shape(StrEnum):
    """How a phase is drawn: a diamond's widening half, its narrowing half, or a rectangle where no mode is known."""

    OPEN = "open"
    CLOSE = "close"
    PLAIN = "plain"


class Progress(StrEnum):
    """How far a phase has come."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    SKIPPED = "skipped"


class GateState(StrEnum):
    """Whether a gate is passed, waits for its decision, or lies ahead."""

    PASSED = "passed"
    NOW = "now"
    AHEAD = "ahead"


def _text(value: str | None) -> str:
    return harmless(value or "")


def _pieces(values: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(values)


def _branches(values: Iterable[BranchShape]) -> tuple[BranchShape, ...]:
    return tuple(values)


def _ways(values: Iterable[WayBack]) -> tuple[WayBack, ...]:
    return tuple(values)


@attrs.frozen
class PhaseShape:
    """One phase; `days` are work days, `because` the reason of a skipped one, `path` the name a `WayBack` calls it by.

    >>> PhaseShape("Samle inn", days=15, shape="open", progress="done").progress
    <Progress.DONE: 'done'>
    """

    title: str = attrs.field(converter=_text)
    days: int | None = attrs.field(default=None, kw_only=True)
    shape: Shape = attrs.field(converter=Shape, default=Shape.PLAIN, kw_only=True)
    progress: Progress = attrs.field(converter=Progress, default=Progress.AHEAD, kw_only=True)
    optional: bool = attrs.field(default=False, kw_only=True)
    because: str = attrs.field(converter=_text, default="", kw_only=True)
    path: str = attrs.field(default="", kw_only=True)


@attrs.frozen
class GateShape:
    """One gate: the short id on its flag, the question decided, and who decides.

    >>> GateShape("P1", "Forstått behov?", "enhetsleder", state="passed").short
    'P1'
    """

    short: str = attrs.field(converter=_text)
    question: str = attrs.field(converter=_text)
    decider: str = attrs.field(converter=_text, default="")
    state: GateState = attrs.field(converter=GateState, default=GateState.AHEAD, kw_only=True)
    path: str = attrs.field(default="", kw_only=True)


@attrs.frozen
class StageShape:
    """A named part of the flow. `larger` is for a method that itself draws this part larger (1 = as the others).

    Raises:
        ValueError: for `larger` outside 1 to 1.5.
    """

    title: str = attrs.field(converter=_text)
    flow: tuple[Piece, ...] = attrs.field(converter=_pieces, default=())
    larger: float = attrs.field(default=1.0, validator=[attrs.validators.ge(1.0), attrs.validators.le(1.5)])


@attrs.frozen
class BranchShape:
    """One branch of a choice, or one of several that run side by side (then its title may be empty)."""

    title: str = attrs.field(converter=_text)
    flow: tuple[Piece, ...] = attrs.field(converter=_pieces, default=())


@attrs.frozen
class ParallelShape:
    """Branches that run side by side."""

    branches: tuple[BranchShape, ...] = attrs.field(converter=_branches, default=())


@attrs.frozen
class ChoiceShape:
    """Branches of which one is taken: `chosen` is its place from 0, None as long as nobody has decided.

    Raises:
        ValueError: when there is no branch at place `chosen`.
    """

    question: str = attrs.field(converter=_text)
    branches: tuple[BranchShape, ...] = attrs.field(converter=_branches, default=())
    chosen: int | None = None
    decider: str = attrs.field(converter=_text, default="")

    def __attrs_post_init__(self) -> None:
        if self.chosen is not None and not 0 <= self.chosen < len(self.branches):
            raise ValueError(f"There is no branch {self.chosen} of {len(self.branches)}: count from 0.")


Piece = PhaseShape | GateShape | StageShape | ParallelShape | ChoiceShape


@attrs.frozen
class WayBack:
    """A go-back that is advised or was taken, from a gate's path to a phase's; `words` replace ours beside it."""

    gate: str
    phase: str
    taken: bool = False
    words: str = attrs.field(converter=_text, default="")


@attrs.frozen
class PhasePicture:
    """The order of a method's or project's parts. Width never means duration.

    `status_day` is the day the picture speaks of; `message` the title in at most 14 words (one is made if it is empty).

    >>> picture = PhasePicture(
    ...     [StageShape("Behov", [PhaseShape("Samle inn"), PhaseShape("Vurdere")]), GateShape("P1", "Klart?")]
    ... )
    >>> [phase.title for phase in picture.phases], len(picture.gates)
    (['Samle inn', 'Vurdere'], 1)
    """

    flow: tuple[Piece, ...] = attrs.field(converter=_pieces)
    language: Language = DEFAULT_LANGUAGE
    status_day: date | None = None
    ways_back: tuple[WayBack, ...] = attrs.field(converter=_ways, default=())
    message: str = attrs.field(converter=_text, default="")

    @property
    def phases(self) -> tuple[PhaseShape, ...]:
        """Every phase, in flow order; of a decided choice only those of the chosen branch."""
        return tuple(piece for piece in walk(self.flow) if isinstance(piece, PhaseShape))

    @property
    def gates(self) -> tuple[GateShape, ...]:
        """Every gate, in flow order; of a decided choice only those of the chosen branch."""
        return tuple(piece for piece in walk(self.flow) if isinstance(piece, GateShape))

    @property
    def phase_titles(self) -> dict[str, str]:
        """The titles by path, of the phases that have a path."""
        return {phase.path: phase.title for phase in self.phases if phase.path}


def walk(flow: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield every piece and what it holds, in flow order."""
    for piece in flow:
        yield piece
        if isinstance(piece, StageShape):
            yield from walk(piece.flow)
        elif isinstance(piece, ParallelShape):
            for branch in piece.branches:
                yield from walk(branch.flow)
        elif isinstance(piece, ChoiceShape):
            taken = piece.branches if piece.chosen is None else (piece.branches[piece.chosen],)
            for branch in taken:
                yield from walk(branch.flow)

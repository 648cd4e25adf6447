"""How large a phase picture's shapes can be, in how many rows, and whether names stand inside the shapes or below.

Nothing is shrunk under its least size: a line that is too long becomes more rows. Not here: drawing (`phase_rows`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

import attrs

from innomethods.reporting.drawings import words
from innomethods.reporting.drawings.measuring import Lines, wrap
from innomethods.reporting.drawings.phase_line import MOST_IN_A_ROW, Bead, Block, Fork, Lanes, groups_of, shared_out
from innomethods.reporting.drawings.phase_shapes import PhaseShape, Progress, Shape
from innomethods.reporting.drawings.sheet import LEADING
from innomethods.wording import Language, format_for

PLAIN_WEIGHT = 1.2  # a rectangle against half a diamond
GAP = 3.0  # between the halves
STUB = 24.0  # the way into a row that continues another one
_PAD = 8.0
_TOWARD_MIDDLE = 2 / 3  # where text stands in a half: nearer to the middle line, where there is room


@attrs.frozen
class Look:
    """The sizes of one width."""

    width: float
    half_height: float
    lane_half_height: float
    plain_half_height: float
    gate: float  # the column of a gate
    link: float  # the way between two blocks
    bar: float  # the way before and after lanes
    most: float  # of a half's width
    least: float
    name: float
    detail: float
    title: float
    question: float
    decider: float


WIDE = Look(
    width=1104, half_height=86, lane_half_height=58, plain_half_height=46, gate=104, link=30, bar=34,
    most=172, least=72, name=14, detail=12.5, title=15, question=13, decider=12.5,
)  # fmt: skip
MEDIUM = Look(
    width=680, half_height=56, lane_half_height=46, plain_half_height=44, gate=88, link=24, bar=28,
    most=136, least=58, name=13, detail=12, title=14, question=12.5, decider=12,
)  # fmt: skip


class Names(Enum):
    """Where the name of a phase and its days stand."""

    INSIDE = "both inside"
    BELOW = "the name below, days inside"
    BENEATH = "both below"


@attrs.frozen
class Fit:
    """A solution: the rows, the width of a half, and where names stand."""

    rows: tuple[tuple[Bead, ...], ...]
    unit: float
    names: Names


@attrs.frozen
class Inside:
    """The texts inside a shape: how far from its left edge their middle is, and their lines."""

    middle: float
    name: tuple[str, ...]
    detail: tuple[str, ...]


def days_of(phase: PhaseShape, language: Language) -> str:
    """Return the days in words, or nothing where they aren't known."""
    return "" if phase.days is None else format_for(language).days(phase.days)


def note_of(phase: PhaseShape, language: Language) -> str:
    """Return what else is to be said of a phase: that it was left out and why, or that it is optional."""
    if phase.progress is Progress.SKIPPED:
        if phase.because:
            return words.sentence(words.SKIPPED_BECAUSE, language, because=phase.because)
        return words.SKIPPED.text(language)
    return words.OPTIONAL.text(language) if phase.optional and phase.progress is Progress.AHEAD else ""


def shape_width(phase: PhaseShape, block: Block, unit: float) -> float:
    """Return how wide a phase is drawn."""
    return unit * block.larger * (PLAIN_WEIGHT if phase.shape is Shape.PLAIN else 1.0)


def block_width(block: Block, unit: float) -> float:
    """Return how wide a block is drawn."""
    return sum(shape_width(phase, block, unit) for phase in block.phases)


def taller(larger: float) -> float:
    """Return how much higher a part is that is so much wider (× 1.35 wide is × 1.3 high)."""
    return 1 + (larger - 1) * 6 / 7


def line_width(beads: Sequence[Bead], unit: float, look: Look) -> float:
    """Return how long a line of beads is."""
    total, before = 0.0, None
    for bead in beads:
        if isinstance(bead, Block):
            total += block_width(bead, unit) + (look.link if isinstance(before, Block) else 0)
        elif isinstance(bead, Lanes):
            total += 2 * look.bar + max(line_width(lane.beads, unit, look) for lane in bead.lanes)
        else:
            total += look.gate
        before = bead
    return total


def blocks_in(beads: Sequence[Bead]) -> Iterator[Block]:
    """Yield every block of a line, those of lanes too."""
    for bead in beads:
        if isinstance(bead, Block):
            yield bead
        elif isinstance(bead, Lanes):
            for lane in bead.lanes:
                yield from blocks_in(lane.beads)


def fit(beads: Sequence[Bead], look: Look, language: Language) -> Fit:
    """Find the fewest rows in which every name can be read whole; if none does, the largest shapes."""
    found = _fitted(beads, look, language)
    if found is None:
        beads = _unrolled(beads, language)
        found = _fitted(beads, look, language)
    return found or Fit(tuple(groups_of(beads)), look.least, Names.BENEATH)


def _fitted(beads: Sequence[Bead], look: Look, language: Language) -> Fit | None:
    groups = groups_of(beads)
    sizes = [line_width(group, look.least * 1.3, look) + look.link for group in groups]
    best: tuple[int, Fit] | None = None
    for count, shared in enumerate(shared_out(groups, sizes), start=1):
        rows = tuple(shared)
        crowded = any(sum(isinstance(bead, Block) for bead in row) > MOST_IN_A_ROW for row in rows)
        if crowded and count < len(groups):
            continue
        unit = min(_unit(row, look, first=at == 0, last=at == count - 1) for at, row in enumerate(rows))
        if unit < look.least:
            continue
        for names in Names:
            candidate = Fit(rows, unit, names)
            if not _holds(candidate, look, language):
                continue
            cut = _cut_short(candidate, look, language)
            if not cut:
                return candidate
            if best is None or cut < best[0]:
                best = cut, candidate
        if unit >= look.most:
            break
    return best[1] if best else None


def _unit(row: Sequence[Bead], look: Look, *, first: bool, last: bool) -> float:
    """Return the largest width of a half with which the row fits, in steps of a half; 0 where none does."""
    room = look.width - 4 - (0 if first else STUB) - (0 if last else STUB)
    fits, too_wide = 0, int(look.most * 2) + 1
    while too_wide - fits > 1:
        middle = (fits + too_wide) // 2
        if line_width(row, middle / 2, look) <= room:
            fits = middle
        else:
            too_wide = middle
    return fits / 2


def _unrolled(beads: Sequence[Bead], language: Language) -> tuple[Bead, ...]:
    """Lay lanes one after the other, for a sheet too narrow for them side by side."""
    line: list[Bead] = []
    for bead in beads:
        if isinstance(bead, Lanes):
            line.append(Fork(bead.undecided or words.SIDE_BY_SIDE.text(language), "", ()))
            line += [inner for lane in bead.lanes for inner in lane.beads]
        else:
            line.append(bead)
    return tuple(line)


def _holds(candidate: Fit, look: Look, language: Language) -> bool:
    """Whether everything that is to stand inside the shapes fits there: it is never cut."""
    # Lanes are lower than the line itself; what fits there fits everywhere.
    has_lanes = any(isinstance(bead, Lanes) for row in candidate.rows for bead in row)
    height = look.lane_half_height if has_lanes else half_height_of_all(candidate.rows, look)
    return all(
        inside(
            phase,
            shape_width(phase, block, candidate.unit),
            height * taller(block.larger),
            look,
            language,
            names=candidate.names,
        )
        for block in blocks_in([bead for row in candidate.rows for bead in row])
        for phase in block.phases
    )


def _cut_short(candidate: Fit, look: Look, language: Language) -> int:
    """Count the titles and names that would be cut."""
    cut = 0
    for block in blocks_in([bead for row in candidate.rows for bead in row]):
        title_room = block_width(block, candidate.unit) + look.link - 6
        cut += not wrap(block.title, title_room, look.title, bold=True).whole
        if candidate.names is Names.INSIDE:
            continue
        for phase in block.phases:
            width = shape_width(phase, block, candidate.unit)
            cut += not below(phase, width, look, language, names=candidate.names)[0].whole
    return cut


def half_height_of_all(rows: Sequence[Sequence[Bead]], look: Look) -> float:
    """Return half the height of a shape: less where the whole picture is rectangles."""
    plain = all(block.is_plain for row in rows for block in blocks_in(row))
    return look.plain_half_height if plain else look.half_height


def below(phase: PhaseShape, width: float, look: Look, language: Language, *, names: Names) -> tuple[Lines, Lines]:
    """Return the lines of a phase's name and of what is said of it, for the room below its shape."""
    note = note_of(phase, language)
    days = days_of(phase, language) if names is Names.BENEATH else ""
    said = ", ".join(part for part in (days, note) if part)
    room = width - 4
    return wrap(phase.title, room, look.name, bold=True), wrap(said, room, look.detail)


def inside(
    phase: PhaseShape, width: float, half_height: float, look: Look, language: Language, *, names: Names
) -> Inside | None:
    """Return the texts that stand inside a shape, or None where they don't fit whole."""
    days, note = days_of(phase, language), note_of(phase, language)
    if names is Names.BENEATH:
        return Inside(width / 2, (), ())
    room = _Room(phase.shape, width, half_height, look)
    if names is Names.BELOW:
        return room.placed("", days, 0, 1)
    said = ", ".join(part for part in (days, note) if part)
    for name_lines, said_lines in ((1, 1), (2, 1), (1, 2), (2, 2)):
        placed = room.placed(phase.title, said, name_lines, said_lines)
        if placed is not None:
            return placed
    return None


@attrs.frozen
class _Room:
    """The inside of a shape, as room for text."""

    shape: Shape
    width: float
    half_height: float
    look: Look

    def placed(self, name: str, said: str, name_lines: int, said_lines: int) -> Inside | None:
        """Return the texts in at most so many lines each, or None where they don't fit."""
        size = self.look.detail if name else self.look.name
        reach = (name_lines * self.look.name + (said_lines if said else 0) * size) * LEADING / 2
        if reach > self.half_height - 4:
            return None
        slanted = 0.0 if self.shape is Shape.PLAIN else self.width * reach / self.half_height
        near, far = slanted + _PAD, self.width - _PAD  # from the point to the tall side
        names = wrap(name, far - near, self.look.name, bold=True, most=max(name_lines, 1))
        details = wrap(said, far - near, size, bold=not name, most=max(said_lines, 1))
        if far <= near or not (names.whole and details.whole):
            return None
        half = max(names.width, details.width) / 2
        middle = min(max(self.width * _TOWARD_MIDDLE, near + half), far - half)
        if self.shape is Shape.PLAIN:
            middle = self.width / 2
        elif self.shape is Shape.CLOSE:
            middle = self.width - middle
        return Inside(middle, names.lines, details.lines)

"""From a project's answers to a `Model`: rows of work for the kernels, with steps between them.

Here: which row is what, what it waits for, and what its length is drawn from. Not here: drawing (`simulating`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

import attrs
import numpy as np
from numpy.typing import NDArray

from innomethods.errors import MethodProblems
from innomethods.findings import Finding, finding
from innomethods.ids import is_within
from innomethods.model import Distribution, Gate, GoBack, Phase
from innomethods.planning.courses import Decision, Work
from innomethods.planning.courses import Settled as SettledCourse
from innomethods.planning.forecasting.day_tables import DayTables
from innomethods.planning.forecasting.draws import Key, key_of
from innomethods.planning.forecasting.lengths import Lengths, lengths_of
from innomethods.planning.forecasting.quantiles import CELLS, tables_of
from innomethods.planning.forecasting.steps import Deciding, Settled, Step, Turning, Waiting
from innomethods.planning.forecasting.unrolling import Place, Round, Rounds, Turn, unroll
from innomethods.planning.network import Activity, Join, lay_out
from innomethods.planning.setting import Setting
from innomethods.quantities import ThreePoint, whole_days

_NOTHING = ThreePoint(0, 0, 0)


@attrs.frozen(eq=False)
class Row:
    """What a row stands for: a phase's work, its wait, a gate, a join or a turn, in which rounds."""

    kind: str
    path: str
    rounds: Rounds
    before: tuple[int, ...]
    guess: ThreePoint = _NOTHING
    gone: int = 0  # work days done already
    floor: float = 0


@attrs.frozen(eq=False)
class RoundOdds:
    """How likely an extra round is, once the rounds it lies in and the round before it are done."""

    go_back: GoBack
    rounds: Rounds
    after: Rounds | None


@attrs.frozen(eq=False)
class Model:
    """One way through the project's choices, ready to be drawn from."""

    rows: tuple[Row, ...]
    lengths: Lengths
    steps: tuple[Step, ...]
    rounds: tuple[RoundOdds, ...]
    line: DayTables
    chosen: Mapping[str, str]  # the branch of each choice


@attrs.frozen(eq=False)
class Ground:
    """What all ways through the choices share."""

    setting: Setting
    seed: int
    line: DayTables
    public: DayTables

    @property
    def shape(self) -> Distribution:
        """How the guesses are read."""
        return self.setting.project.uncertainty.shape

    @property
    def causes(self) -> tuple[tuple[str, ...], ...]:
        """The paths each shared cause moves; the first moves all that no other does."""
        return (("",), *(cause.paths for cause in self.setting.project.uncertainty.causes))

    def cause_of(self, path: str) -> tuple[int, float]:
        """Return the cause that moves a path, and how much of its spread."""
        uncertainty = self.setting.project.uncertainty
        for number, cause in enumerate(uncertainty.causes, 1):
            if any(is_within(path, within) for within in cause.paths):
                return number, sqrt(cause.strength)
        return 0, sqrt(uncertainty.common)


def ground_of(setting: Setting, seed: int) -> Ground:
    """Return what all ways through the choices share."""
    from datetime import date

    origin = date(setting.line.first_year, 1, 1).toordinal()
    line = DayTables(setting.line, origin)
    return Ground(setting, seed, line, line if setting.public is setting.line else DayTables(setting.public, origin))


def compile_way(ground: Ground, chosen: Mapping[str, str]) -> Model:
    """Return the model of one way through the choices.

    Raises:
        MethodProblems: a branch that isn't there or not given (P02, P11), a phase without an estimate (P01), or a
            go-back to something that doesn't come before its gate (P31).
    """
    setting = ground.setting
    network = lay_out(setting.method, chosen, setting.skipped)
    decided = frozenset(path for path, done in setting.done.items() if done.finished is not None)
    unrolled = unroll(network.places, setting.project.go_backs, decided)
    compiling = _Compiling(ground, problems=[*network.problems, *unrolled.problems])
    for place in unrolled.places:
        compiling.add(place)
    if compiling.problems:
        raise MethodProblems(f"Project {setting.project.id!r}", compiling.problems)
    return compiling.model(chosen)


@attrs.define(eq=False)
class _Compiling:
    ground: Ground
    problems: list[Finding]
    rows: list[Row] = attrs.field(factory=list)
    steps: list[Step] = attrs.field(factory=list)
    rounds: list[RoundOdds] = attrs.field(factory=list)
    opens: list[int] = attrs.field(factory=list)  # per place: the row after which what follows may begin
    names: list[Rounds] = attrs.field(factory=list)  # per place: the rounds it stands for

    def add(self, place: Place) -> None:
        before = tuple(self.opens[number] for number in place.before)
        start = 0.0 if before else float(self.ground.setting.start)
        name: Rounds = ()
        if isinstance(place, Turn):
            name = place.round
            last = self._turn(place)
        elif isinstance(place, Join):
            last = self._put(Row("join", "", (), before))
        elif isinstance(place, Round):
            last = self._leaf(place.activity, place.round, before, start, _undone(self.ground.setting))
        else:
            last = self._leaf(place, (), before, start, self.ground.setting)
        self.opens.append(last)
        self.names.append(name)

    def _put(self, row: Row) -> int:
        self.rows.append(row)
        return len(self.rows) - 1

    def _turn(self, turn: Turn) -> int:
        gate, again = self.opens[turn.gate], self.opens[turn.again]
        row = self._put(Row("turn", turn.go_back.gate, turn.round, (gate, again)))
        self.steps.append(Turning(row, gate, again, turn.round))
        self.rounds.append(RoundOdds(turn.go_back, turn.round, None if turn.after is None else self.names[turn.after]))
        return row

    def _leaf(self, activity: Activity, rounds: Rounds, before: tuple[int, ...], start: float, setting: Setting) -> int:
        path, node = activity.path, activity.node
        course = setting.course(path, node)
        if course is None:
            self.problems.append(finding("P01", path, phase=node.title))
            return self._put(Row("work", path, rounds, before))
        done = setting.done.get(path)
        if done is not None and done.finished is not None and isinstance(course, SettledCourse):
            times = course.run(0)
            row = self._put(Row("gate" if isinstance(node, Gate) else "work", path, rounds, ()))
            self.steps.append(Settled(row, times.opens, times.finish))
            return row
        guess, by_law = setting.wait(path, node)
        wait = guess or _NOTHING
        if isinstance(course, Decision):
            return self._gate(Row("gate", path, rounds, before, wait, floor=start), course)
        assert isinstance(node, Phase)  # noqa: S101 - a leaf is a phase or a gate
        floor = max(start, float(course.not_before)) if isinstance(course, Work) else start
        return self._phase(path, node, rounds, Row("work", path, rounds, before, floor=floor), setting, wait, by_law)

    def _gate(self, row: Row, course: Decision) -> int:
        number = self._put(row)
        agenda = course.agenda
        ahead = () if agenda is None else agenda.meetings[agenda.first_open :]
        held = [meeting for meeting in ahead if meeting.date.toordinal() >= course.earliest]
        due = np.array([meeting.papers_due.toordinal() for meeting in held], np.int64)
        over = 0 if agenda is None else agenda.last.date.toordinal() + 1
        self.steps.append(
            Deciding(
                number,
                row.before,
                row.floor,
                self.ground.line,
                np.maximum.accumulate(due),
                np.array([meeting.date.toordinal() for meeting in held], np.int64),
                max(over, course.not_before, course.earliest),
                course.papers,
                due,
                None if course.limit is None else self.ground.public,
            )
        )
        return number

    def _phase(  # noqa: PLR0917 - what a phase is made of
        self,
        path: str,
        node: Phase,
        rounds: Rounds,
        row: Row,
        setting: Setting,
        wait: ThreePoint,
        by_law: bool,  # noqa: FBT001
    ) -> int:
        done = setting.done.get(path)
        guess, _ = setting.estimate(path, node)
        line = setting.line
        floor, gone, before = row.floor, 0, row.before
        if done is not None and done.remaining is not None:
            least = 0 if done.started is None else 1
            guess = ThreePoint.of(max(done.remaining, least))
        if done is not None and done.started is not None:
            first = line.number(max(done.started.toordinal(), setting.on))
            floor, before = 2.0 * first - 1, ()  # what comes before no longer moves it
            gone = 0 if done.remaining is not None else line.count(done.started.toordinal(), setting.on - 1)
        work = self._put(attrs.evolve(row, guess=guess or _NOTHING, gone=gone, floor=floor, before=before))
        if not wait.most:
            return work
        after = self._put(Row("wait", path, rounds, (work,), wait))
        self.steps.append(Waiting(after, work, self.ground.line, self.ground.public, by_law))
        return after

    def model(self, chosen: Mapping[str, str]) -> Model:
        causes = [self.ground.cause_of(row.path) if row.path else (0, 0.0) for row in self.rows]
        loose = [
            loading if row.guess.least < row.guess.most else 0.0
            for row, (_, loading) in zip(self.rows, causes, strict=True)
        ]
        lengths = lengths_of(
            [row.before for row in self.rows],
            _tables(self.rows, self.ground.shape),
            [self._key(row) for row in self.rows],
            factor=[number for number, _ in causes],
            loading=loose,
            floor=[row.floor for row in self.rows],
            days=True,
        )
        return Model(tuple(self.rows), lengths, tuple(self.steps), tuple(self.rounds), self.ground.line, chosen)

    def _key(self, row: Row) -> Key:
        return key_of(self.ground.seed, row.path, " ".join((row.kind, *row.rounds)))


def _tables(rows: Sequence[Row], shape: Distribution) -> NDArray[np.float32]:
    """Return what lengths are drawn from; what is certain takes whole days, rounded up as in a plan."""
    if not rows:
        return np.zeros((0, CELLS + 1), np.float32)
    guesses = [
        ThreePoint.of(whole_days(row.guess)) if row.guess.is_fixed or shape is Distribution.FIXED else row.guess
        for row in rows
    ]
    tables = tables_of(guesses, shape)
    for number, row in enumerate(rows):
        if row.gone:  # at least one more day, as a plan has it
            tables[number] = np.maximum(tables[number] - row.gone, 1)
    return tables


def _undone(setting: Setting) -> Setting:
    """Return the answers for work that is to be done again: nothing of it has happened."""
    progress = setting.progress
    if progress is None or not progress.done:
        return setting
    return attrs.evolve(setting, progress=attrs.evolve(progress, done=()))

"""Where the elements of a BPMN diagram stand: along one line, side-by-side parts above one another, ways back on top.

Here: shapes with their places, lines with their corners, groups around parts; whole numbers, in the diagram's points.
Not here: how they are written (`bpmn`).
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil

import attrs

from innomethods.composing.editing import CLOSING
from innomethods.ids import join
from innomethods.model import Branch, Choice, Embed, Flow, Gate, Method, Parallel, Phase, Stage, Steps
from innomethods.quantities import whole_days
from innomethods.wording import Language, Wording, as_wording

_TASK = (120, 80)
_GATE = (50, 50)
_EVENT = (36, 36)
_AHEAD = 60  # between two elements of a line
_BETWEEN = 40  # between two lines
_BRANCH = 140  # between a choice and its branches, with room for their names
_INSIDE = 30  # between a group's frame and what is in it
_TITLE = 24  # for a group's name
_LEVEL = 24  # between two ways back
_NAME = (120, 28)  # room for a name outside its element
_LINE, _LETTERS = 14, 18  # the height of a line of a name, and the letters it takes

_ON = Wording(nb="videre", nn="vidare", en="proceed")
_BACK = Wording(nb="tilbake", nn="tilbake", en="go back")
_STOP = Wording(nb="stopp", nn="stopp", en="stop")
_STARTED = Wording(nb="Start", nn="Start", en="Start")
_ENDED = Wording(nb="Ferdig", nn="Ferdig", en="Complete")
_STOPPED = Wording(nb="Stoppet", nn="Stoppa", en="Stopped")
_DAYS = Wording(nb="{days} kalenderdager", nn="{days} kalenderdagar", en="{days} calendar days")


class ShapeKind(StrEnum):
    """What an element is."""

    START = "start"
    END = "end"
    TASK = "task"
    WAIT = "wait"
    GATE = "gate"
    CHOICE = "choice"
    MERGE = "merge"
    FORK = "fork"
    JOIN = "join"


_SIZES = {ShapeKind.TASK: _TASK, ShapeKind.START: _EVENT, ShapeKind.END: _EVENT, ShapeKind.WAIT: _EVENT}
Box = tuple[int, int, int, int]  # x, y, width, height


@attrs.frozen(kw_only=True)
class Shape:
    """An element in its place; `node` is the phase or gate it stands for, `days` how long a wait is."""

    id: str
    kind: ShapeKind
    name: str
    x: int
    y: int
    path: str = ""
    node: Phase | Gate | None = None
    days: int = 0
    label: Box | None = None

    @property
    def width(self) -> int:
        """How wide it is."""
        return _SIZES.get(self.kind, _GATE)[0]

    @property
    def height(self) -> int:
        """How high it is."""
        return _SIZES.get(self.kind, _GATE)[1]

    @property
    def middle(self) -> tuple[int, int]:
        """Its centre."""
        return self.x + self.width // 2, self.y + self.height // 2


@attrs.frozen(kw_only=True)
class Edge:
    """A line from one element to another, with its corners."""

    id: str
    source: str
    target: str
    points: tuple[tuple[int, int], ...]
    name: str = ""
    label: Box | None = None


@attrs.frozen
class Group:
    """A frame around a part."""

    id: str
    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def label(self) -> Box:
        """Where its name stands: inside, under the upper edge."""
        return self.x + 8, self.y + 6, max(self.width - 16, _NAME[0] // 2), 14


@attrs.frozen
class Drawing:
    """The whole diagram."""

    shapes: tuple[Shape, ...]
    edges: tuple[Edge, ...]
    groups: tuple[Group, ...]


def draw(method: Method, language: Language) -> Drawing:
    """Lay a resolved method out."""
    return _Page(method, language).drawn()


@attrs.frozen
class _Size:
    """What a part of the flow takes: its width, and how far it reaches above and below its line."""

    width: int
    up: int
    down: int


@attrs.define(eq=False)
class _Page:
    method: Method
    language: Language
    shapes: dict[str, Shape] = attrs.field(factory=dict)
    edges: list[Edge] = attrs.field(factory=list)
    groups: list[Group] = attrs.field(factory=list)
    entries: dict[str, str] = attrs.field(factory=dict)  # by path, the element one comes in at
    _unnamed: int = 0

    def drawn(self) -> Drawing:
        start = self._shape("start", ShapeKind.START, 0, 0, _STARTED)
        x, last = self._lay(self.method.flow, "", self._ahead(start), 0, start)
        end = self._shape("end", ShapeKind.END, x, 0, _ENDED)
        self._line(last, end)
        closing = self._closing()
        for path, gate in self._gates():
            self._ways_out(path, gate, closing)
        return Drawing(tuple(self.shapes.values()), tuple(self.edges), tuple(self.groups))

    # --------------------------------------------------------------------------------------------- how much room
    def _size(self, node: Flow | Branch) -> _Size:
        match node:
            case Phase():
                wait = 0 if node.wait is None else _AHEAD + _EVENT[0]
                return _Size(_TASK[0] + wait, _TASK[1] // 2, _TASK[1] // 2)
            case Gate():
                wait = 0 if node.wait is None else _AHEAD + _EVENT[0]
                return _Size(_GATE[0] + wait, _TASK[1] // 2 + 3 * _LINE + 2, _GATE[1] // 2 + 90)
            case Steps(items=items):
                sizes = [self._size(item) for item in items]
                width = sum(size.width for size in sizes) + _AHEAD * max(len(sizes) - 1, 0)
                up = max((size.up for size in sizes), default=0)
                return _Size(width, up, max((size.down for size in sizes), default=0))
            case Stage():
                size = self._size(node.flow)
                return _Size(size.width + 2 * _INSIDE, size.up + _INSIDE + _TITLE, size.down + _INSIDE)
            case Branch():
                return self._size(node.flow)
            case Parallel(items=items):
                return self._stacked(items)
            case Choice(branches=branches):
                return self._stacked(branches)
            case Embed():
                return _Size(_TASK[0], _TASK[1] // 2, _TASK[1] // 2)

    def _stacked(self, parts: tuple[Flow | Branch, ...]) -> _Size:
        sizes = [self._size(part) for part in parts]
        fore = _BRANCH if any(isinstance(part, Branch) for part in parts) else _AHEAD
        width = max((size.width for size in sizes), default=0) + 2 * _GATE[0] + fore + _AHEAD
        height = sum(size.up + size.down for size in sizes) + _BETWEEN * max(len(sizes) - 1, 0)
        up = max(height // 2, _GATE[1] // 2)
        return _Size(width, up + _NAME[1], max(height - height // 2, _GATE[1] // 2))

    # ----------------------------------------------------------------------------------------------- laying it down
    def _lay(self, node: Flow | Branch, at: str, x: int, y: int, before: Shape) -> tuple[int, Shape]:
        """Lay a part along its line from x on, joined to what is before; return where to go on, and what is last."""
        match node:
            case Phase() | Gate():
                return self._leaf(node, join(at, node.id), x, y, before)
            case Steps(items=items):
                for item in items:
                    x, before = self._lay(item, at, x, y, before)
                return x, before
            case Stage():
                return self._stage(node, join(at, node.id), x, y, before)
            case Branch():
                return self._lay(node.flow, join(at, node.id), x, y, before)
            case Parallel(items=items):
                self._unnamed += 1
                number = self._unnamed
                opens = self._shape(f"fork.{number}", ShapeKind.FORK, x, y, None)
                return self._fan(items, at, (before, opens), (f"join.{number}", ShapeKind.JOIN))
            case Choice(branches=branches):
                path = join(at, node.id)
                opens = self._shape(_id(path), ShapeKind.CHOICE, x, y, node.title, path=path)
                self.entries[path] = opens.id
                return self._fan(branches, path, (before, opens), (f"{opens.id}.merge", ShapeKind.MERGE))
            case Embed():
                task = self._shape(_id(join(at, node.id)), ShapeKind.TASK, x, y, as_wording(node.id))
                self._line(before, task)
                return self._ahead(task), task

    def _leaf(self, node: Phase | Gate, path: str, x: int, y: int, before: Shape) -> tuple[int, Shape]:
        """Lay a phase with its wait after it, or a gate with its wait before the decision."""
        days = whole_days(node.wait)
        if isinstance(node, Gate):
            if days:
                before = self._wait(path, days, x, y, before)
                x = self._ahead(before)
            gate = self._shape(_id(path), ShapeKind.GATE, x, y, node.title, path=path, node=node)
            self._line(before, gate)
            self.entries.setdefault(path, gate.id)
            return self._ahead(gate), gate
        task = self._shape(_id(path), ShapeKind.TASK, x, y, node.title, path=path, node=node)
        self._line(before, task)
        self.entries[path] = task.id
        last = self._wait(path, days, self._ahead(task), y, task) if days else task
        return self._ahead(last), last

    def _wait(self, path: str, days: int, x: int, y: int, before: Shape) -> Shape:
        wait = self._shape(f"{_id(path)}.wait", ShapeKind.WAIT, x, y, _DAYS.fill(days=str(days)), path=path, days=days)
        self._line(before, wait)
        return wait

    def _stage(self, stage: Stage, path: str, x: int, y: int, before: Shape) -> tuple[int, Shape]:
        size, known = self._size(stage), set(self.shapes)
        on, last = self._lay(stage.flow, path, x + _INSIDE, y, before)
        inside = next((id for id in self.shapes if id not in known), None)
        if inside is None:
            return x, before
        self.entries[path] = inside
        name = stage.title.text(self.language)
        self.groups.append(Group(f"{_id(path)}.group", name, x, y - size.up, size.width, size.up + size.down))
        return on + _INSIDE, last

    def _fan(
        self, parts: tuple[Flow | Branch, ...], at: str, opening: tuple[Shape, Shape], closing: tuple[str, ShapeKind]
    ) -> tuple[int, Shape]:
        """Lay parts above one another between the gateway that opens (after what is before) and one that closes."""
        before, opens = opening
        self._line(before, opens)
        x, y = opens.x, opens.middle[1]
        fore = _BRANCH if opens.kind is ShapeKind.CHOICE else _AHEAD
        sizes = [self._size(part) for part in parts]
        height = sum(size.up + size.down for size in sizes) + _BETWEEN * max(len(sizes) - 1, 0)
        top = y - height // 2
        ends: list[tuple[Shape, int, str]] = []
        for part, size in zip(parts, sizes, strict=True):
            name = part.title.text(self.language) if isinstance(part, Branch) else ""
            count = len(self.edges)
            line = top + size.up
            _, last = self._lay(part, at, x + _GATE[0] + fore, line, opens)
            label = (x + _GATE[0] // 2 + 6, line - _NAME[1] - 4, fore + 10, _NAME[1])
            if name and len(self.edges) > count:
                self.edges[count] = attrs.evolve(self.edges[count], name=name, label=label)
            ends.append((last, line, name if last is opens else ""))
            top += size.up + size.down + _BETWEEN
        right = x + _GATE[0] + fore + _AHEAD + max((size.width for size in sizes), default=0)
        closes = self._shape(*closing, right, y, None)
        for last, line, name in ends:
            self._line(last, closes, name=name, along=line)
        return self._ahead(closes), closes

    def _closing(self) -> Shape | None:
        """Lay the work for when the project is stopped on a line of its own, under everything else."""
        if self.method.closing is None:
            return None
        below = max(shape.y + shape.height for shape in self.shapes.values()) + 2 * _BETWEEN + 90
        y = below + self._size(self.method.closing).up
        first = self._shape("closing", ShapeKind.MERGE, 0, y, None)
        x, last = self._lay(self.method.closing, CLOSING, self._ahead(first), y, first)
        self._line(last, self._shape("stopped", ShapeKind.END, x, y, _STOPPED))
        return first

    # ------------------------------------------------------------------------------------------------ ways back, out
    def _gates(self) -> list[tuple[str, Gate]]:
        return [(shape.path, shape.node) for shape in self.shapes.values() if isinstance(shape.node, Gate)]

    def _ways_out(self, path: str, gate: Gate, closing: Shape | None) -> None:
        source = self.shapes[_id(path)]
        for number, edge in enumerate(self.edges):
            if edge.source == source.id and not edge.name:
                x, y = edge.points[0]
                self.edges[number] = attrs.evolve(edge, name=_ON.text(self.language), label=(x + 2, y - 18, 50, 14))
        ceiling = self._top()
        for target in gate.go_back_to:
            if target not in self.entries:
                continue  # a part that facts or scale have left out
            ceiling -= _LEVEL
            self._back(source, self.shapes[self.entries[target]], ceiling)
        if path.startswith(f"{CLOSING}/"):
            return
        x, bottom = source.middle[0], source.y + source.height
        if closing is None:
            stop = self._shape(f"{source.id}.stop", ShapeKind.END, x - _EVENT[0] // 2, bottom + 52, _STOPPED)
            self._edge(source, stop, ((x, bottom), (x, stop.y)), _STOP, (x + 6, bottom + 12, 40, 14))
            return
        line = closing.y - _LEVEL
        points = ((x, bottom), (x, line), (closing.middle[0], line), (closing.middle[0], closing.y))
        self._edge(source, closing, points, _STOP, (x + 6, bottom + 12, 40, 14))

    def _top(self) -> int:
        """Return the height of the uppermost thing there is so far, names and lines among them."""
        labels = [shape.label for shape in self.shapes.values()] + [edge.label for edge in self.edges]
        tops = [label[1] for label in labels if label is not None]
        tops += [y for edge in self.edges for _, y in edge.points]
        return min([*tops, *(shape.y for shape in self.shapes.values()), *(group.y for group in self.groups)])

    def _back(self, source: Shape, target: Shape, level: int) -> None:
        x, (to, height) = source.middle[0], target.middle
        points: tuple[tuple[int, int], ...] = ((x, source.y), (x, level), (to, level), (to, target.y))
        beside = target.x - _AHEAD // 3
        if self._in_the_way(to, target.y) and not self._in_the_way(beside, height):
            points = ((x, source.y), (x, level), (beside, level), (beside, height), (target.x, height))
        self._edge(source, target, points, _BACK, (x - 56, level + 4, 50, 14))

    def _in_the_way(self, x: int, down_to: int) -> bool:
        """Whether an element stands on a line that comes down from the top at x."""
        return any(one.x <= x <= one.x + one.width and one.y < down_to for one in self.shapes.values())

    # ----------------------------------------------------------------------------------------------------- the parts
    def _shape(
        self,
        id: str,
        kind: ShapeKind,
        x: int,
        y: int,
        name: Wording | None,
        *,
        path: str = "",
        node: Phase | Gate | None = None,
        days: int = 0,
    ) -> Shape:
        """Put an element with its left side at x; its middle lies on the line y (for an end under a gate, its top)."""
        height = _SIZES.get(kind, _GATE)[1]
        under_gate = id.endswith(".stop")
        shape = Shape(
            id=id,
            kind=kind,
            name="" if name is None else name.text(self.language),
            x=x,
            y=y if under_gate else y - height // 2,
            path=path,
            node=node,
            days=days,
        )
        self.shapes[id] = attrs.evolve(shape, label=_label(shape))
        return self.shapes[id]

    def _ahead(self, shape: Shape) -> int:
        return shape.x + shape.width + _AHEAD

    def _line(self, source: Shape, target: Shape, *, name: str = "", along: int | None = None) -> None:
        """Join two elements by a line with right angles; `along` is the height it runs at between two gateways."""
        (sx, sy), (tx, ty) = source.middle, target.middle
        opens = source.kind in {ShapeKind.FORK, ShapeKind.CHOICE}
        closes = target.kind in {ShapeKind.JOIN, ShapeKind.MERGE}
        points: tuple[tuple[int, int], ...]
        if opens and closes and along is not None and along != sy:
            points = ((sx, _side(source, along)), (sx, along), (tx, along), (tx, _side(target, along)))
        elif sy == ty:
            points = ((source.x + source.width, sy), (target.x, ty))
        elif opens:
            points = ((sx, _side(source, ty)), (sx, ty), (target.x, ty))
        else:
            points = ((source.x + source.width, sy), (tx, sy), (tx, _side(target, sy)))
        self._edge(source, target, points, as_wording(name) if name else None, None)

    def _edge(
        self,
        source: Shape,
        target: Shape,
        points: tuple[tuple[int, int], ...],
        name: Wording | None,
        label: Box | None,
    ) -> None:
        words = "" if name is None else name.text(self.language)
        id = f"flow.{len(self.edges) + 1}"
        self.edges.append(Edge(id=id, source=source.id, target=target.id, points=points, name=words, label=label))


def _side(shape: Shape, y: int) -> int:
    """Return the top or bottom of an element, whichever is nearer to a height."""
    return shape.y if y < shape.middle[1] else shape.y + shape.height


def _label(shape: Shape) -> Box | None:
    """Return where the name of an element stands that has no room for it inside."""
    if not shape.name or shape.kind is ShapeKind.TASK:
        return None
    x, y = shape.middle
    width, height = _NAME
    if shape.kind is ShapeKind.WAIT:
        width = _EVENT[0] + _AHEAD - 6  # two waits may follow each other
    if shape.kind in {ShapeKind.GATE, ShapeKind.CHOICE}:
        height = _LINE * ceil(len(shape.name) / _LETTERS)
        return x - width - 4, y - _TASK[1] // 2 - 2 - height, width, height  # no lower than the tasks beside it
    return x - width // 2, y + shape.height // 2 + 4, width, height


def _id(path: str) -> str:
    """Return an id that XML takes: `need/collect` is `n.need.collect`."""
    return f"n.{path.replace('/', '.')}"

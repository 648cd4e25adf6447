"""`compare`: what differs between two methods or editions, and how large the step is for runs under way."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from enum import StrEnum

import attrs

from innomethods.composing.digests import SEMANTIC, TEXT, project_of, text_digest
from innomethods.composing.renaming import Renaming, renaming
from innomethods.ids import join
from innomethods.model import Branch, Check, Choice, Flow, Gate, Method, Named, Parallel, Phase, Stage, Steps, Strength
from innomethods.wording import Language, Wording


class Bump(StrEnum):
    """How large the step is: the same, only words, additions nobody must answer to, or something binding changed."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """Return 0 to 3, for finding the largest."""
        return (Bump.NONE, Bump.PATCH, Bump.MINOR, Bump.MAJOR).index(self)


class Differs(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    REWORDED = "reworded"


_WORDS: dict[Differs, Wording] = {
    Differs.ADDED: Wording(nb="ny", nn="ny", en="new"),
    Differs.REMOVED: Wording(nb="borte", nn="borte", en="removed"),
    Differs.CHANGED: Wording(nb="endret: {fields}", nn="endra: {fields}", en="changed: {fields}"),
    Differs.MOVED: Wording(nb="flyttet", nn="flytta", en="moved"),
    Differs.RENAMED: Wording(nb="nytt navn, før {fields}", nn="nytt namn, før {fields}", en="renamed, was {fields}"),
    Differs.REWORDED: Wording(nb="ny ordlyd: {fields}", nn="ny ordlyd: {fields}", en="reworded: {fields}"),
}


@attrs.frozen
class Difference:
    """One part that differs: its path, what happened, in which fields, and how large a step that is.

    Of a part that was renamed, `fields` holds the path it had.
    """

    path: str
    kind: Differs
    fields: tuple[str, ...]
    bump: Bump

    def text(self, language: Language) -> str:
        """Return the difference in words."""
        return f"{self.path}: {_WORDS[self.kind].fill(fields=', '.join(self.fields)).text(language)}"


@attrs.frozen(repr=False)
class Comparison:
    """What differs between two methods, and the step from the old to the new."""

    old: str
    new: str
    differences: tuple[Difference, ...]

    @property
    def bump(self) -> Bump:
        """The largest step among the differences."""
        return max((difference.bump for difference in self.differences), key=lambda bump: bump.rank, default=Bump.NONE)

    def __repr__(self) -> str:
        return f"Comparison({self.old} → {self.new}: {self.bump}, {len(self.differences)} differences)"


def compare(old: Method, new: Method) -> Comparison:
    """Compare two methods part by part.

    Removed, moved or changed parts, and new law or must questions, are major; other additions, and questions in another
    order, minor; words alone a patch. Where the semantic digests differ, the step is at least minor. A part that the
    methods' `renames` find again is told as renamed, which is major, and compared with what it was.

    >>> from innomethods.model import Method, Phase
    >>> one = Method("small", flow=Phase("collect", does="project-lead"))
    >>> compare(one, attrs.evolve(one, title="Smaller")).bump
    <Bump.PATCH: 'patch'>
    """
    if text_digest(old) == text_digest(new):
        return Comparison(str(old.pin), str(new.pin), ())
    named = renaming(old, new)
    was = {named.of(path): named.node(path, item) for path, item in _parts(old).items()}
    now = _parts(new)
    found = [Difference(path, Differs.REMOVED, (), Bump.MAJOR) for path in was if path not in now]
    renamed = [(path, named.of(path)) for path in _parts(old) if named.of(path) != path]
    found += [Difference(path, Differs.RENAMED, (before,), Bump.MAJOR) for before, path in renamed if path in now]
    for path, item in now.items():
        if path not in was:
            found.append(Difference(path, Differs.ADDED, (), _weight_of_new(item)))
        else:
            found.extend(_differences(path, was[path], item))
    moved = _moved(was, now)
    found.extend(moved)
    reordered = any(difference.bump is Bump.MAJOR for difference in moved)
    found.extend(_of_the_whole(old, new, frozenset() if reordered else was.keys() & now.keys(), named))
    return Comparison(str(old.pin), str(new.pin), tuple(found))


def _parts(method: Method) -> dict[str, Named | Check]:
    return {**{placed.path: placed.node for placed in method.placed}, **dict(method.checks)}


def _weight_of_new(item: Named | Check) -> Bump:
    if isinstance(item, Check):
        return Bump.MINOR if item.strength is Strength.SHOULD else Bump.MAJOR
    if isinstance(item, Phase) and item.optional:
        return Bump.MINOR
    return Bump.MAJOR


_NESTED = {"flow", "branches", "checklist", "criteria"}  # compared part by part, on their own paths
# Words to the digest, but the work looks different with others.
_PLANNED = {"tools", "estimate", "wait", "wait_basis", "basis"}


def _differences(path: str, was: Named | Check, now: Named | Check) -> list[Difference]:
    if type(was) is not type(now):
        return [Difference(path, Differs.CHANGED, ("kind",), Bump.MAJOR)]
    return _told(path, *differing(was, now))


def differing(was: Named | Check, now: Named | Check) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields in which two parts of one kind differ in meaning, and those in which only their words do.

    What lies within them (a stage's flow, a phase's checks) is not looked at: those are parts of their own.
    """
    meaning, words = changed_fields(was, now, _NESTED)
    if isinstance(now, Gate) and isinstance(was, Gate) and _asked(was) != _asked(now):
        meaning = (*meaning, "criteria")
    return meaning, words


def changed_fields(was: object, now: object, left_out: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields that differ in meaning, and those that differ only in words."""
    kind = type(now)
    listed = [name for name in (*SEMANTIC.get(kind, ()), *TEXT.get(kind, ())) if name not in left_out]
    differing = [name for name in listed if getattr(was, name) != getattr(now, name)]
    meaning = tuple(
        name
        for name in differing
        if name in SEMANTIC.get(kind, ())
        and project_of(getattr(was, name), SEMANTIC) != project_of(getattr(now, name), SEMANTIC)
    )
    return meaning, tuple(name for name in differing if name not in meaning)


def _told(path: str, meaning: tuple[str, ...], words: tuple[str, ...]) -> list[Difference]:
    found = []
    if meaning:
        found.append(Difference(path, Differs.CHANGED, meaning, Bump.MAJOR))
    if words:
        planned = path and _PLANNED & {*words}
        found.append(Difference(path, Differs.REWORDED, words, Bump.MINOR if planned else Bump.PATCH))
    return found


def _asked(gate: Gate) -> list[object]:
    """Return what a gate looks at, its own checks by id only: they are compared on their own paths."""
    return [
        (criterion.strength, criterion.id, project_of(criterion.about, SEMANTIC))
        if not isinstance(criterion.about, Check)
        else (criterion.strength, criterion.id)
        for criterion in gate.criteria
    ]


def _moved(was: dict[str, Named | Check], now: dict[str, Named | Check]) -> list[Difference]:
    """Tell order changes among the parts both have; questions in another order ask nothing new."""
    found = []
    for checks, bump in ((False, Bump.MAJOR), (True, Bump.MINOR)):
        before = [path for path in was if path in now and isinstance(was[path], Check) is checks]
        after = [path for path in now if path in was and isinstance(was[path], Check) is checks]
        found += [
            Difference(path, Differs.MOVED, (), bump)
            for path, other in zip(after, before, strict=True)
            if path != other
        ]
    return found


def _of_the_whole(old: Method, new: Method, both: AbstractSet[str], named: Renaming) -> list[Difference]:
    """Tell what differs in the method's own fields, and in how its parts (those in `both`) are put together."""
    meaning, words = changed_fields(old, new, {"flow"})
    if shape_of(old.flow, both, named) != shape_of(new.flow, both):
        meaning = (*meaning, "flow")
    return _told("", meaning, words)


_AS_IT_IS = Renaming()


def shape_of(
    flow: Flow | Branch, both: AbstractSet[str], named: Renaming = _AS_IT_IS, at: str = ""
) -> tuple[object, ...]:
    """Return how the parts in `both` are put together: their names, and what is in order or side by side."""
    if isinstance(flow, Steps):
        return tuple(part for item in flow.items for part in shape_of(item, both, named, at))
    if isinstance(flow, Parallel):
        beside = [shape for item in flow.items if (shape := shape_of(item, both, named, at))]
        return (("side by side", *beside),) if len(beside) > 1 else tuple(part for shape in beside for part in shape)
    path = join(at, flow.id)
    inside: tuple[object, ...] = ()
    if isinstance(flow, (Stage, Branch)):
        inside = shape_of(flow.flow, both, named, path)
    elif isinstance(flow, Choice):
        inside = tuple(part for branch in flow.branches for part in shape_of(branch, both, named, path))
    now = named.of(path)
    return ((now, inside),) if now in both else ()

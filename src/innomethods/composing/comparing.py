"""`compare`: what differs between two methods or editions, and how large the step is for runs under way."""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.composing.digests import SEMANTIC, TEXT, semantic_digest, text_digest
from innomethods.model import Check, Gate, Method, Named, Phase, Strength
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
    REWORDED = "reworded"


_WORDS: dict[Differs, Wording] = {
    Differs.ADDED: Wording(nb="ny", nn="ny", en="new"),
    Differs.REMOVED: Wording(nb="borte", nn="borte", en="removed"),
    Differs.CHANGED: Wording(nb="endret: {fields}", nn="endra: {fields}", en="changed: {fields}"),
    Differs.MOVED: Wording(nb="flyttet", nn="flytta", en="moved"),
    Differs.REWORDED: Wording(nb="ny ordlyd: {fields}", nn="ny ordlyd: {fields}", en="reworded: {fields}"),
}


@attrs.frozen
class Difference:
    """One part that differs: its path, what happened, in which fields, and how large a step that is."""

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

    Removed or changed parts, and new law or must questions, are major; other additions minor; words alone a patch.

    >>> from innomethods.model import Phase
    >>> one = Method("small", flow=Phase("collect", does="project-lead"))
    >>> compare(one, attrs.evolve(one, title="Smaller")).bump
    <Bump.PATCH: 'patch'>
    """
    if text_digest(old) == text_digest(new):
        return Comparison(str(old.pin), str(new.pin), ())
    was, now = _parts(old), _parts(new)
    found = [Difference(path, Differs.REMOVED, (), Bump.MAJOR) for path in was if path not in now]
    for path, item in now.items():
        if path not in was:
            found.append(Difference(path, Differs.ADDED, (), _weight_of_new(item)))
        else:
            found.extend(_differences(path, was[path], item))
    found.extend(_moved(was, now))
    found.extend(_of_the_whole(old, new))
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


def _differences(path: str, was: Named | Check, now: Named | Check) -> list[Difference]:
    if type(was) is not type(now):
        return [Difference(path, Differs.CHANGED, ("kind",), Bump.MAJOR)]
    kind = type(now)
    found = []
    meaning = tuple(
        name for name in SEMANTIC.get(kind, ()) if name not in _NESTED and getattr(was, name) != getattr(now, name)
    )
    if isinstance(now, Gate) and isinstance(was, Gate) and _asked(was) != _asked(now):
        meaning = (*meaning, "criteria")
    if meaning:
        found.append(Difference(path, Differs.CHANGED, meaning, Bump.MAJOR))
    words = tuple(name for name in TEXT.get(kind, ()) if getattr(was, name) != getattr(now, name))
    if words:
        minor = "tools" in words or "estimate" in words
        found.append(Difference(path, Differs.REWORDED, words, Bump.MINOR if minor else Bump.PATCH))
    return found


def _asked(gate: Gate) -> list[tuple[str, str, str]]:
    return [
        (criterion.strength, criterion.id, "" if isinstance(criterion.about, Check) else str(criterion.about))
        for criterion in gate.criteria
    ]


def _moved(was: dict[str, Named | Check], now: dict[str, Named | Check]) -> list[Difference]:
    """Tell order changes among the nodes both have."""
    before = [path for path in was if path in now and not isinstance(was[path], Check)]
    after = [path for path in now if path in was and not isinstance(now[path], Check)]
    return [
        Difference(path, Differs.MOVED, (), Bump.MAJOR)
        for path, other in zip(after, before, strict=True)
        if path != other
    ]


def _of_the_whole(old: Method, new: Method) -> list[Difference]:
    found = []
    meaning = [name for name in SEMANTIC[Method] if name != "flow" and getattr(old, name) != getattr(new, name)]
    if not meaning and semantic_digest(old) != semantic_digest(new) and not _same_parts(old, new):
        meaning = ["flow"]
    if meaning:
        found.append(Difference("", Differs.CHANGED, tuple(meaning), Bump.MAJOR))
    words = tuple(name for name in TEXT[Method] if getattr(old, name) != getattr(new, name))
    if words:
        found.append(Difference("", Differs.REWORDED, words, Bump.PATCH))
    return found


def _same_parts(old: Method, new: Method) -> bool:
    return _parts(old) != _parts(new)

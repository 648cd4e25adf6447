"""What there is to search in a value: any attrs value is walked, and its texts gathered with a weight for each field.

A part that has an id and a title of its own (a phase, a question, a state, a trait) becomes an entry of its own; its
path is the ids from the root down, the root's left out. Not here: words (`words`), nor ranking (`index`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from innomethods.ids import is_id
from innomethods.sources import Source
from innomethods.wording import Wording, in_all_languages

# How much a field says of what holds it; a field inside a field multiplies. What isn't named weighs 1.
WEIGHTS: dict[str, float] = {
    "id": 4.0,
    "title": 6.0,
    "short": 6.0,
    "name": 4.0,
    "ask": 4.0,
    "summary": 3.0,
    "purpose": 2.0,
    "why": 2.0,
    "what": 2.0,
    "use_when": 2.0,
    "not_when": 0.5,  # what it isn't for
    "when_not": 0.5,
    "reason": 0.7,
    "origin": 0.7,
    "gaps": 0.4,
    "gates_note": 0.5,
    "disagreements": 0.4,
    "sources": 0.1,
}
_PLAIN = ("short", "title", "name", "publisher")  # fields of plain text that people read
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@attrs.frozen
class Text:
    """One text of an entry: the field it stands in (`use_when/0`), its weight, its words."""

    field: str
    weight: float
    wording: Wording


@attrs.frozen
class Entry:
    """One thing that can be found: what it is, where it stands, what it says."""

    kind: str
    id: str
    path: str
    title: Wording
    around: tuple[Wording, ...]
    texts: tuple[Text, ...] = attrs.field(repr=False)


Elsewhere = Callable[[object], bool]


def entries_of(
    value: object, kind: str | None = None, id: str | None = None, *, elsewhere: Elsewhere = lambda _part: False
) -> tuple[Entry, ...]:
    """Return a value's entries: itself, then every part with an id and a title of its own.

    `kind` and `id` are what to call it, if not what it calls itself. `elsewhere` says which parts are entries of
    their own somewhere else, such as a tool that stands on the shelf too.

    >>> from innomethods.sources import Source
    >>> @attrs.frozen
    ... class Trait:
    ...     id: str
    ...     title: Wording
    >>> @attrs.frozen
    ... class Profile:
    ...     id: str
    ...     title: Wording
    ...     traits: tuple[Trait, ...]
    >>> profile = Profile("brave", Wording(en="Brave"), (Trait("trust", Wording(en="Trust")),))
    >>> [(entry.kind, entry.id, entry.path) for entry in entries_of(profile)]
    [('profile', 'brave', ''), ('trait', 'brave', 'trust')]
    """
    title = title_of(value)
    if title is None:
        raise TypeError(f"{value!r} can't be searched: it has no id, or no title.")
    walk = _Walk(id or str(getattr(value, "id", "")), elsewhere)
    return tuple(walk.entries(value, kind or kind_of(type(value)), "", title, ()))


def title_of(value: object) -> Wording | None:
    """Return what a value is called if it is something by itself: it has an id, and a title or a question.

    A source is not: it belongs to what it is the source of.
    """
    if not attrs.has(type(value)) or isinstance(value, Source) or not isinstance(getattr(value, "id", None), str):
        return None
    for name in ("title", "ask"):
        text = getattr(value, name, None)
        if isinstance(text, Wording):
            return text
    return None


def kind_of(cls: type) -> str:
    """Return the kind of a class as people write it.

    >>> class OperatingModel: ...
    >>> kind_of(OperatingModel)
    'operating-model'
    """
    return _CAPITAL.sub("-", cls.__name__).lower()


_known_fields: dict[type, tuple[str, ...]] = {}  # looked up for every value of a walk


def _fields(cls: type) -> tuple[str, ...]:
    if cls not in _known_fields:
        _known_fields[cls] = tuple(field.name for field in attrs.fields(cls) if not field.name.startswith("_"))
    return _known_fields[cls]


@attrs.frozen(eq=False)
class _Walk:
    """One walk through a value; `root` is the id that stands for all of it."""

    root: str
    elsewhere: Elsewhere

    def entries(
        self, value: object, kind: str, path: str, title: Wording, around: tuple[Wording, ...]
    ) -> Iterator[Entry]:
        """Yield the entry of a value, then those of its parts."""
        gathered = _Gathered(self.elsewhere)
        gathered.texts.append(Text("id", WEIGHTS["id"], _spelled_out(str(getattr(value, "id", "")))))
        gathered.fields_of(value, "", 1.0)
        yield Entry(kind, self.root, path, title, around, tuple(gathered.texts))
        for part in gathered.parts:
            called = title_of(part)
            if called is not None:
                below = f"{path}/{getattr(part, 'id', '')}".lstrip("/")
                yield from self.entries(part, kind_of(type(part)), below, called, (*around, title))


@attrs.frozen(eq=False)
class _Gathered:
    """What one entry holds: its texts, and the parts that are entries of their own."""

    elsewhere: Elsewhere
    texts: list[Text] = attrs.field(factory=list)
    parts: list[object] = attrs.field(factory=list)

    def fields_of(self, value: object, field: str, weight: float) -> None:
        """Gather from every field of a value."""
        for name in _fields(type(value)):
            inner = getattr(value, name)
            if inner is not None and name != "id":
                self.take(inner, name, f"{field}/{name}" if field else name, weight * WEIGHTS.get(name, 1.0))

    def take(self, value: object, name: str, field: str, weight: float) -> None:
        """Take a text, descend into what holds texts, and put aside what is an entry of its own."""
        if isinstance(value, Wording):
            self.texts.append(Text(field, weight, value))
        elif isinstance(value, str):
            if name in _PLAIN and value.strip() and not is_id(value):
                self.texts.append(Text(field, weight, in_all_languages(value)))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                self.take(item, name, f"{field}/{number}", weight)
        elif attrs.has(type(value)) and not self.elsewhere(value):
            if title_of(value) is not None:
                self.parts.append(value)
            else:
                self.fields_of(value, field, weight)


def _spelled_out(id: str) -> Wording:
    """Return an id as words: ids of several are made of English ones, which may mean another thing in Norwegian."""
    return Wording(en=id.replace("-", " ")) if "-" in id else in_all_languages(id)

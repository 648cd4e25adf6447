"""`Trail`: a sequence that only grows. Adding to one gives another, and both share what came before.

So each of a run's many versions can hold all events without copying them. Not here: what the items mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
_new = object.__new__  # what calling a class comes to, in half the time; every event does it


class Trail(Generic[T]):
    """Items in order; an immutable value. Adding one takes the same time however many there are.

    >>> one = Trail("ab")
    >>> two = one.plus("c")
    >>> one.items, two.items, two.since(1)
    (('a', 'b'), ('a', 'b', 'c'), ('b', 'c'))
    """

    # Its items stand in a tuple, or in the trail before it and the item that came last, until somebody asks for them.
    __slots__ = ("_items", "before", "latest", "length")
    _items: tuple[T, ...]
    before: Trail[T] | None
    latest: T
    length: int

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = tuple(items)
        self.before = None
        self.length = len(self._items)

    def plus(self, item: T) -> Trail[T]:
        """Return a trail with one more item."""
        longer: Trail[T] = _new(Trail)
        longer.before, longer.latest, longer.length = self, item, self.length + 1
        return longer

    @property
    def items(self) -> tuple[T, ...]:
        """All items."""
        if self.before is not None:
            self._items = self.since(0)
            self.before = None  # in this order: another thread finds either the one or the other
        return self._items

    @property
    def last(self) -> T:
        """The item that was added last.

        Raises:
            IndexError: when there is none.
        """
        return self._items[-1] if self.before is None else self.latest

    def since(self, position: int) -> tuple[T, ...]:
        """Return the items after the first so many; the time it takes depends on how many these are."""
        late: list[T] = []
        trail = self
        while trail.length > position and (before := trail.before) is not None:
            late.append(trail.latest)
            trail = before
        late.reverse()
        return (*trail.items[position:], *late) if trail.length > position else tuple(late)

    def __len__(self) -> int:
        return self.length

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Trail):
            return NotImplemented
        return self is other or (self.length == other.length and self.items == other.items)

    def __hash__(self) -> int:
        return hash(self.items)

    def __reduce__(self) -> tuple[type[Trail[T]], tuple[tuple[T, ...]]]:
        return Trail, (self.items,)

    def __repr__(self) -> str:
        return f"Trail({self.items!r})"

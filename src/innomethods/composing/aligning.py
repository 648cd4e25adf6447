"""`align`: where the parts of one method lie in another, by what sources (or we) hold equal.

Here: the links methods state, followed in both directions and over one method between. Not here: differences of two
editions (`comparing`), and how a map is shown (`reporting`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from innomethods.errors import BadReference
from innomethods.ids import Pin, is_within
from innomethods.model import Equivalent, Method, Placed
from innomethods.sources import Certainty, Source
from innomethods.wording import Wording

TARGET = "method@edition:path"  # how an equivalent is written
_SUREST = (Certainty.SEEN, Certainty.REMEMBERED, Certainty.DERIVED)


@attrs.frozen
class Link:
    """One part of a method that answers to a part of another.

    `certainty` is that of the surest source behind the link; None when it names none. A link over a third method
    (`through`) is our own conclusion, whatever the two links it is made of rest on.
    """

    path: str
    to: str
    note: Wording | None = None
    certainty: Certainty | None = None
    through: str | None = None


@attrs.frozen
class Row:
    """A top-level part of the other method, in its order, and what answers to it."""

    path: str
    title: Wording
    links: tuple[Link, ...]


@attrs.frozen(repr=False)
class Alignment:
    """A method laid beside another: row by row of the other, and the parts that answer to nothing there."""

    method: Method
    other: Method
    rows: tuple[Row, ...]
    unmatched: tuple[Placed, ...]

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link, in the order of the other method."""
        return tuple(link for row in self.rows for link in row.links)

    def __repr__(self) -> str:
        return f"Alignment({self.method.pin} onto {self.other.pin}: {len(self.links)} links)"


def align(method: Method, other: Method, between: Iterable[Method] = ()) -> Alignment:
    """Return where each part of a method lies in another.

    Links that either method states come first. Where there are none at all, links over one of the methods `between`
    are used, and say so. An equivalent that points nowhere one can read is passed over; `unreadable_equivalents` says
    which.

    >>> from innomethods.model import Equivalent, Phase
    >>> other = Method("other", edition="1", flow=[Phase("start"), Phase("end")])
    >>> method = Method("small", flow=Phase("begin"), equivalents=[Equivalent("begin", "other@1:start")])
    >>> [(row.path, [link.path for link in row.links]) for row in align(method, other).rows]
    [('start', ['begin']), ('end', [])]
    """
    links = tuple(_direct(method, other)) or tuple(_through(method, other, between))
    rows = tuple(
        Row(top.path, _title(top), tuple(link for link in links if is_within(link.to, top.path))) for top in _top(other)
    )
    matched = [link.path for link in links]
    unmatched = tuple(
        top
        for top in _top(method)
        if not any(is_within(path, top.path) or is_within(top.path, path) for path in matched)
    )
    return Alignment(method, other, rows, unmatched)


def _top(method: Method) -> Iterator[Placed]:
    return (placed for placed in method.placed if "/" not in placed.path)


def _title(placed: Placed) -> Wording:
    title = getattr(placed.node, "title", None)
    return title if isinstance(title, Wording) else Wording(en=placed.path)


def _direct(method: Method, other: Method) -> Iterator[Link]:
    for one, pin, path in _stated(method):
        if pin.id == other.id and path in other:
            yield Link(one.path, path, one.note, surest(one.sources, method.sources))
    for one, pin, path in _stated(other):
        if pin.id == method.id and path in method:
            yield Link(path, one.path, one.note, surest(one.sources, other.sources))


def _through(method: Method, other: Method, between: Iterable[Method]) -> Iterator[Link]:
    for third in between:
        if third.id in (method.id, other.id):
            continue
        for first in _direct(method, third):
            for second in _direct(third, other):
                if is_within(first.to, second.path) or is_within(second.path, first.to):
                    yield Link(first.path, second.to, None, Certainty.DERIVED, through=str(third.pin))


def _stated(method: Method) -> Iterator[tuple[Equivalent, Pin, str]]:
    """Yield the equivalents a method states, each with the method and path it points at, if it can be read."""
    for one in method.equivalents:
        try:
            pin, path = target_of(one.to)
        except BadReference:
            continue
        yield one, pin, path


def unreadable_equivalents(method: Method) -> tuple[tuple[int, Equivalent], ...]:
    """Return the equivalents that don't point at `method@edition:path`, each with its number (from 0) in the method.

    >>> from innomethods.model import Phase
    >>> method = Method("small", flow=Phase("a"), equivalents=[Equivalent("a", "pv@2022:idea"), Equivalent("a", "PV")])
    >>> [(number, one.to) for number, one in unreadable_equivalents(method)]
    [(1, 'PV')]
    """
    readable = [one for one, _, _ in _stated(method)]
    return tuple((number, one) for number, one in enumerate(method.equivalents) if one not in readable)


def target_of(to: str) -> tuple[Pin, str]:
    """Return the method and path an equivalent points at: `pv@2022:concept`.

    Raises:
        BadReference: when it isn't written so.
    """
    pin, colon, path = to.partition(":")
    if not colon or not path:
        raise BadReference(to, TARGET)
    return Pin.parse(pin), path


def surest(cited: Iterable[str], known: Iterable[Source]) -> Certainty | None:
    """Return the certainty of the surest source that is cited; None when none of them is known."""
    named = set(cited)
    found = [source.certainty for source in known if source.id in named]
    return min(found, key=_SUREST.index, default=None)

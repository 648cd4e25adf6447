"""Names that changed between two editions: which path of the old is which path of the new, and nodes called anew.

Here: pure mapping of paths. Not here: what else differs (`comparing`), what becomes of a run (`running`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar, cast

import attrs

from innomethods.composing.editing import CLOSING
from innomethods.findings import suggestion
from innomethods.ids import Pin, join, last, parent
from innomethods.model import (
    Check,
    CheckPath,
    Criterion,
    Gate,
    Method,
    Named,
    Phase,
    Stage,
    checks_of,
    walk,
)
from innomethods.wording import Wording

Pair = tuple[str, str]
Part = Named | Check
P = TypeVar("P", bound=Part)


def _pairs(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple((str(was), str(now)) for was, now in pairs)


def parts_of(method: Method) -> dict[str, Part]:
    """Return every named node by its path, its own checks after it; the closing flow's under `closing`."""
    found: dict[str, Part] = {}
    for placed in (*method.placed, *(() if method.closing is None else walk(method.closing, CLOSING))):
        found[placed.path] = placed.node
        found |= dict(checks_of([placed]))
    return found


@attrs.frozen(slots=False)
class Renaming:
    """Pairs of an old path and the new one. A pair renames a part and everything within it; the longest pair holds.

    >>> Renaming([("need", "insight"), ("need/collect", "insight/listen")]).of("need/collect/talked")
    'insight/listen/talked'
    >>> Renaming([("need", "insight")]).reversed.of("insight/assess")
    'need/assess'
    """

    pairs: tuple[Pair, ...] = attrs.field(converter=_pairs, default=())

    @cached_property
    def _known(self) -> Mapping[str, str]:
        return dict(reversed(self.pairs))  # of two pairs for one path, the first holds

    @property
    def reversed(self) -> Renaming:
        """The way back."""
        return Renaming(tuple((now, was) for was, now in self.pairs))

    def of(self, path: str) -> str:
        """Return what a path of the old is called in the new."""
        head, rest = (path, "") if self.pairs else ("", path)
        while head:
            now = self._known.get(head)
            if now is not None:
                return join(now, rest)
            head, rest = parent(head), join(last(head), rest)
        return path

    def node(self, path: str, node: P) -> P:
        """Return a node or check of the old with the names of the new: its own, and those of the paths it speaks of."""
        if not self.pairs:
            return node
        named = attrs.evolve(node, id=last(self.of(path)))
        if isinstance(named, Phase):
            return cast("P", attrs.evolve(named, checklist=self._checks(path, named.checklist)))
        if isinstance(named, Gate):
            criteria = tuple(self._criterion(path, one) for one in named.criteria)
            return cast("P", attrs.evolve(named, criteria=criteria, go_back_to=tuple(map(self.of, named.go_back_to))))
        return named

    def _checks(self, path: str, checks: Iterable[Check]) -> tuple[Check, ...]:
        """Return a checklist with the new names; a check that was moved elsewhere is asked there."""
        here = self.of(path)
        moved = [(self.of(join(path, check.id)), check) for check in checks]
        return tuple(attrs.evolve(check, id=last(now)) for now, check in moved if parent(now) == here)

    def _criterion(self, path: str, criterion: Criterion) -> Criterion:
        match criterion.about:
            case CheckPath(path=asked):
                return attrs.evolve(criterion, about=CheckPath(self.of(asked)))
            case Check(id=name):
                return attrs.evolve(criterion, about=attrs.evolve(criterion.about, id=last(self.of(join(path, name)))))
            case _:
                return criterion


def renaming(old: Method, new: Method, pairs: Iterable[Pair] = ()) -> Renaming:
    """Return what is called otherwise: the pairs handed in, and what either method publishes of the other's edition.

    >>> from innomethods.model import Phase, Rename
    >>> old = Method("small", edition="1", flow=Phase("collect"))
    >>> new = Method("small", edition="2", flow=Phase("listen"), renames=[Rename("1", "collect", "listen")])
    >>> renaming(old, new).pairs, renaming(new, old).pairs
    ((('collect', 'listen'),), (('listen', 'collect'),))
    """
    handed = tuple(pairs)
    known = {was for was, _ in handed}
    was_there, is_there = parts_of(old), parts_of(new)
    published = (*_published(old, new, handed), *((was, now) for now, was in _published(new, old, ())))
    more = [pair for pair in dict.fromkeys(published) if pair[0] not in known]
    return Renaming((*handed, *((was, now) for was, now in more if was in was_there and now in is_there)))


def _published(old: Method, new: Method, pairs: tuple[Pair, ...]) -> list[Pair]:
    """Return what the new method says of the names in the old one, its own and those of methods put into it."""
    own = [(one.was, one.now) for one in new.renames if not one.at and old.id == new.id and one.edition == old.edition]
    outer = Renaming((*pairs, *own))
    here = dict(_put_in(new))
    put_in = {outer.of(path): (path, pin) for path, pin in _put_in(old) if here.get(outer.of(path), pin).id == pin.id}
    inner = [(*put_in[one.at], one) for one in new.renames if one.at in put_in]
    return own + [
        (join(path, one.was), join(one.at, one.now)) for path, pin, one in inner if one.edition == pin.edition
    ]


def _put_in(method: Method) -> list[tuple[str, Pin]]:
    """Return where other methods were put in, and which."""
    stages = [(placed.path, placed.node) for placed in method.placed if isinstance(placed.node, Stage)]
    return [(path, stage.method) for path, stage in stages if stage.method is not None]


_NOW_CALLED = Wording(nb="Delen heter nå «{now}».", nn="Delen heiter no «{now}».", en="The part is now called ‘{now}’.")


def name_hint(method: Method, wanted: str, known: Iterable[str]) -> Wording:
    """Return what a path that the method doesn't have is called now, if it says so; else the nearest that it has."""
    names = tuple(known)
    now = Renaming((join(one.at, one.was), join(one.at, one.now)) for one in reversed(method.renames)).of(wanted)
    return _NOW_CALLED.fill(now=now) if now != wanted and now in names else suggestion(wanted, names)

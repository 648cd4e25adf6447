"""A Petri net played by hand: reads PNML, says whether steps are a way through it, and whether it can always end."""

from collections import Counter
from xml.etree import ElementTree as ET

import attrs

PNML = "{http://www.pnml.org/version-2009/grammar/pnml}"


@attrs.frozen
class Move:
    """A transition: its label (None where it is silent), what it takes and what it puts."""

    label: str | None
    takes: frozenset[str]
    puts: tuple[str, ...]


@attrs.frozen
class Board:
    """A net to play on; a marking is a sorted tuple of places, one for each token."""

    moves: tuple[Move, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]

    @classmethod
    def read(cls, text):
        """Read a net as `to_pnml` writes it."""
        root = ET.fromstring(text)  # noqa: S314 - written by us a moment ago
        takes, puts = {}, {}
        for arc in root.iter(f"{PNML}arc"):
            source, target = arc.get("source"), arc.get("target")
            if source.startswith("t"):
                puts.setdefault(source, []).append(target)
            else:
                takes.setdefault(target, []).append(source)
        moves = []
        for one in root.iter(f"{PNML}transition"):
            id = one.get("id")
            assert len(set(takes[id])) == len(takes[id]), "a place is asked for two tokens"
            silent = one.find(f"{PNML}toolspecific") is not None
            label = None if silent else one.findtext(f"{PNML}name/{PNML}text")
            moves.append(Move(label, frozenset(takes[id]), tuple(puts[id])))
        first = tuple(p.get("id") for p in root.iter(f"{PNML}place") if p.find(f"{PNML}initialMarking") is not None)
        last = tuple(p.get("idref") for p in root.find(f"{PNML}net/{PNML}finalmarkings/{PNML}marking"))
        return cls(tuple(moves), first, last)

    @property
    def labels(self):
        return {move.label for move in self.moves if move.label is not None}

    def after(self, marking, move):
        """Return the marking after a move, or None where it can't be made."""
        if not move.takes <= set(marking):
            return None
        left = Counter(marking)
        left.subtract(move.takes)
        left.update(move.puts)
        return tuple(sorted(left.elements()))

    def silently(self, markings):
        """Return every marking that silent moves lead to, these included."""
        seen, pending = set(markings), list(markings)
        while pending:
            marking = pending.pop()
            for move in self.moves:
                found = self.after(marking, move) if move.label is None else None
                if found is not None and found not in seen:
                    seen.add(found)
                    pending.append(found)
        return seen

    def play(self, steps):
        """Return where the steps lead: every marking they may have come to; none where they are no way through."""
        markings = self.silently({self.first})
        for step in steps:
            moved = {self.after(marking, move) for marking in markings for move in self.moves if move.label == step}
            markings = self.silently(moved - {None})
            if not markings:
                break
        return markings

    def follows(self, steps):
        """Whether steps, in this order, are the beginning of a way through the net."""
        return bool(self.play(steps))

    def conforms(self, steps):
        """Whether steps, in this order, are a whole way through the net."""
        return self.last in self.play(steps)

    def reachable(self, most=20_000):
        """Return every marking there is, each with those it leads to; None where there are too many."""
        found, pending = {}, [self.first]
        while pending:
            marking = pending.pop()
            if marking in found:
                continue
            found[marking] = {after for move in self.moves if (after := self.after(marking, move)) is not None}
            pending.extend(found[marking])
            if len(found) > most:
                return None
        return found

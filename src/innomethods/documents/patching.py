"""Values changed in the text of a file, with every comment and the order of its lines kept.

Here: one value after another, put where the old one stands, or as a new line beside its neighbours. Not here: whole
files written anew (`saving`), and what is to be changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from innomethods.documents.loading import Tree, load
from innomethods.documents.spots import Keys, Spot
from innomethods.errors import InnomethodsError
from innomethods.wording import Wording

Value = str | float | Mapping[str, float]
_INDENT = 2


@attrs.frozen
class CannotPatch(InnomethodsError, OSError):
    """A value that can't be changed where it stands without changing something else."""

    place: str
    what: Wording

    @property
    def told(self) -> Wording:
        """Where and why, in three languages."""
        return _CANNOT.fill(place=self.place, what=self.what)

    def __str__(self) -> str:
        return self.told.text("en")


_CANNOT = Wording(
    nb="{place}: {what}. Endre den for hånd, eller skriv verdien helt ut der, og prøv igjen.",
    nn="{place}: {what}. Endre han for hand, eller skriv verdien heilt ut der, og prøv igjen.",
    en="{place}: {what}. Change it by hand, or write the value out there, and try again.",
)
_NOTHING_THERE = Wording(nb="her er det ingen {keys}", nn="her er det ingen {keys}", en="there is no {keys} here")
_SHARED = Wording(
    nb="verdien deles med andre gjennom et anker eller alias",
    nn="verdien er delt med andre gjennom eit anker eller alias",
    en="this value is shared by an anchor or alias",
)


def patched(text: bytes | str, name: str, values: Iterable[tuple[Sequence[str | int], Value]]) -> str:
    r"""Return the text of a file with some values changed; a key that isn't there is put in.

    A map of numbers that are all the same is written as one number; keys of a map that stands there already are
    changed one by one.

    Raises:
        CannotPatch: for a value written with an anchor or alias, or in a place that the file doesn't have.
        DocumentProblems: when the text can't be read.

    >>> print(patched("estimates:  # ours\n  try: 5   # days\n", "p.yaml", [(("estimates", "try"), 8)]), end="")
    estimates:  # ours
      try: 8   # days
    """
    tree = load(text, name)
    for keys, value in values:
        tree = _with(tree, tuple(keys), value)
    return tree.text.text


def _with(tree: Tree, keys: Keys, value: Value) -> Tree:
    there = _at(tree.data, keys)
    if isinstance(there, dict) and isinstance(value, Mapping):
        for key, number in value.items():
            tree = _with(tree, (*keys, key), number)
        return tree
    if there is not None and not isinstance(value, Mapping) and str(there) == str(value):
        return tree
    spot, used = tree.root.nearest(keys)
    if used == len(keys):
        written = _replaced(tree, spot, _shown(value))
    elif used == len(keys) - 1 and isinstance(_at(tree.data, keys[:-1]), dict):
        written = _put_in(tree, spot, f"{keys[-1]}: {_shown(value)}")
    elif used == 0 and len(keys) == len(("part", "key")):
        written = _put_in(tree, tree.root, *_nested(tree, keys, _shown(value)))
    else:
        what = _NOTHING_THERE.fill(keys="/".join(map(str, keys)))
        raise CannotPatch(f"{tree.text.name}:{spot.line}:{spot.column}", what)
    return load(written, tree.text.name)


def _at(data: object, keys: Keys) -> object:
    for key in keys:
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            return None
    return data


def _shown(value: Value) -> str:
    if not isinstance(value, Mapping):
        return value if isinstance(value, str) else f"{value:.10g}"
    if len(set(value.values())) == 1:
        return _shown(next(iter(value.values())))
    return "{" + ", ".join(f"{key}: {_shown(number)}" for key, number in value.items()) + "}"


def _replaced(tree: Tree, spot: Spot, shown: str) -> str:
    text = tree.text.text
    place = tree.text.place(spot.start)
    shared = (place.line, place.column) != (spot.line, spot.column) or text[spot.start] == "&"
    if shared:  # by an alias the spot is that of the value it names
        raise CannotPatch(f"{tree.text.name}:{spot.line}:{spot.column}", _SHARED)
    return text[: spot.start] + shown + text[spot.end :]


def _nested(tree: Tree, keys: Keys, shown: str) -> tuple[str, ...]:
    first, second = keys
    return (
        (f"{first}: {{{second}: {shown}}}",) if tree.root.inline else (f"{first}:", f"{' ' * _INDENT}{second}: {shown}")
    )


def _put_in(tree: Tree, around: Spot, *lines: str) -> str:
    """Put an entry into a map, after its last one."""
    text = tree.text.text
    if around.inline:
        last = max((spot.end for spot in around.inside.values()), default=None)
        at = around.start + 1 if last is None else last
        return f"{text[:at]}{'' if last is None else ', '}{lines[0]}{text[at:]}"
    ending = "\r\n" if "\r\n" in text else "\n"
    indent = " " * (min(spot.column for spot in around.keys.values()) - 1)
    at = len(text) if around is tree.root else _line_end(text, _last(around))
    before, after = text[:at], text[at:]
    if before and not before.endswith("\n"):
        before += ending
    return before + "".join(f"{indent}{line}{ending}" for line in lines) + after


def _last(spot: Spot) -> int:
    """Return where the last plain value within a map ends; the end of the map itself may lie lines further down."""
    if not spot.inside or spot.inline:
        return spot.end
    return max(map(_last, spot.inside.values()))


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1

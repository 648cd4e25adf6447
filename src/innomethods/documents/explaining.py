"""pydantic's complaints as our findings: what, where and how to mend, in three languages, with a «did you mean».

Here: the closed translation from kinds of complaint to D-codes. Not here: the complaints' causes (`shapes`).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeVar

import attrs
from pydantic import BaseModel, ValidationError

from innomethods.documents import naming
from innomethods.documents.loading import MOST_FINDINGS, Tree, in_file_order
from innomethods.documents.shapes.base import Words
from innomethods.documents.shapes.flow import NODE_KEYS, STRENGTHS
from innomethods.documents.shapes.following import first_keys, follow, known_keys, known_values
from innomethods.documents.shapes.overlays import CHANGE_KEYS
from innomethods.documents.spots import Keys
from innomethods.documents.traps import shortened
from innomethods.findings import Finding, Place, finding, suggestion
from innomethods.ids import is_id
from innomethods.wording import Wording

Model = TypeVar("Model", bound=BaseModel)
_LIMITS: dict[str, tuple[str, Callable[[float], Wording]]] = {
    "greater_than_equal": ("ge", naming.at_least),
    "greater_than": ("gt", naming.above),
    "less_than_equal": ("le", naming.at_most),
    "less_than": ("lt", naming.at_most),
}
_OWN: dict[str, Wording] = {
    "blank": naming.TEXT,
    "number": naming.NUMBER,
    "fact": naming.SIMPLE,
    "whole": naming.WHOLE_NUMBER,
    "too_short": naming.FILLED_LIST,
}
_OTHER_NAMES = {
    "no": "nb",
    "nor": "nb",
    "nob": "nb",
    "nb-no": "nb",
    "nno": "nn",
    "nn-no": "nn",
    "eng": "en",
    "gb": "en",
}
_NAMED_BY = (*NODE_KEYS, *STRENGTHS, *CHANGE_KEYS, "id")


@attrs.frozen(eq=False)
class _Problem:
    """One complaint, followed to its place in the data."""

    kind: str
    context: Mapping[str, Any]
    keys: Keys
    wanted: Any
    parent: Any  # the type of the map or list around it
    value: object
    data: object
    of_key: bool

    @property
    def key(self) -> str:
        """The last key that has a name, as people would call the value."""
        return next((part for part in reversed(self.keys) if isinstance(part, str)), "innomethods")

    @property
    def known(self) -> tuple[str, ...]:
        """The keys that may stand beside this one."""
        return tuple(self.context.get("known") or known_keys(self.parent))

    @property
    def nearest(self) -> str | None:
        """The known key that an unknown one resembles."""
        return near(str(self.keys[-1]), self.known) if self.keys else None


def near(wanted: str, known: Iterable[str]) -> str | None:
    """Return the known name that looks most like the wanted one."""
    return next(iter(difflib.get_close_matches(wanted, list(known), n=1, cutoff=0.6)), None)


def value_at(data: object, keys: Sequence[str | int]) -> object:
    """Return the plain value at a place, or None."""
    for key in keys:
        if isinstance(data, Mapping):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            return None
    return data


def validated(shape: type[Model], data: object, tree: Tree | None = None) -> tuple[Model | None, tuple[Finding, ...]]:
    """Return the document that plain data make, with every reason why they make none."""
    document, told = None, []
    try:
        document = shape.model_validate(data)
    except ValidationError as error:
        lines = error.errors(include_url=False, include_input=False)[:MOST_FINDINGS]
        problems = [_problem(shape, data, dict(line)) for line in lines]
        problems = [problem for problem in problems if tree is None or not _is_cut_short(problem.keys, tree)]
        told = [_explain(problem, tree) for problem in _without_misspelt(problems)]
    told += [_explain_null(keys, tree) for keys in islice(_nulls(data), MOST_FINDINGS)]
    return document, in_file_order(_once(told, tree))


def _is_cut_short(keys: Keys, tree: Tree) -> bool:
    """Whether a comma between braces has cut a value in two, as is told where the rest stands."""
    spot, used = tree.root.nearest(keys)
    rest = re.match(r"\s*,\s*", tree.text.text[spot.end : spot.end + 80])
    if rest is None or used < len(keys):
        return False
    after = tree.text.place(spot.end + rest.end())
    return any(one.code == "D15" and one.place == after for one in tree.findings)


def _once(told: Iterable[Finding], tree: Tree | None) -> list[Finding]:
    """Keep one finding per place, and none where the file's text was already found wrong."""
    taken: set[object] = {one.place for one in tree.findings if one.is_error} if tree is not None else set()
    kept: list[Finding] = []
    for one in told:
        where = one.place or one.path
        if where not in taken:
            kept.append(one)
            if one.code != "D12":  # a map can lack several keys
                taken.add(where)
    return kept


def _without_misspelt(problems: list[_Problem]) -> list[_Problem]:
    """Leave out missing keys that are there, only misspelt."""
    misspelt = {(*problem.keys[:-1], problem.nearest) for problem in problems if problem.kind == "extra_forbidden"}
    return [problem for problem in problems if not (problem.kind == "missing" and problem.keys in misspelt)]


def _problem(shape: type[BaseModel], data: object, line: dict[str, Any]) -> _Problem:
    followed, around = follow(shape, line["loc"]), follow(shape, line["loc"][:-1])
    context, keys, wanted, parent = line.get("ctx") or {}, followed.keys, followed.wanted, around.wanted
    if "at" in context:  # a rule about a whole map that points at one of its keys
        keys, wanted, parent = (*keys, context["at"]), None, wanted
    return _Problem(line["type"], context, keys, wanted, parent, value_at(data, keys), data, followed.of_key)


# -- from complaints to findings


def _explain(problem: _Problem, tree: Tree | None) -> Finding:
    if problem.kind == "missing":
        key = str(problem.keys[-1])
        return _lacks(problem.data, problem.keys[:-1], key, tree, naming.value_of(key, problem.wanted))
    if problem.kind == "D12":
        return _lacks(problem.data, problem.keys, naming.one_of(problem.context["keys"]), tree)
    if problem.kind in ("extra_forbidden", "D11"):
        return _unknown_key(problem, tree)
    if problem.kind in ("union_tag_not_found", "union_tag_invalid"):
        return _unknown_member(problem, tree)
    if problem.kind in ("enum", "literal_error"):
        values = known_values(problem.wanted)
        shown = shortened(str(_written(problem, tree)))
        told = finding("D30", value=shown, expected=naming.one_of(values), hint=suggestion(shown, values))
        return _at(told, problem, tree)
    if problem.kind in ("D22", "D23", "D28"):
        data = {name: value for name, value in problem.context.items() if name != "at"}
        return _at(finding(problem.kind, **data), problem, tree)
    return _other_kind(problem, tree)


def _other_kind(problem: _Problem, tree: Tree | None) -> Finding:
    """Tell of a value of another kind than the one wanted; numbers and text that YAML bent have codes of their own."""
    value = problem.value
    if problem.kind == "string_type" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return _at(finding("D18", key=problem.key, value=_written(problem, tree)), problem, tree)
    odd = _bent_key(value) if problem.kind in ("string_type", "enum") else None
    if odd is not None and tree is not None:
        return _at(finding("D17", text=_slice(tree, problem.keys)), problem, tree)
    if problem.kind in _LIMITS:
        name, limit = _LIMITS[problem.kind]
        wanted = limit(problem.context[name])
    else:
        wanted = _OWN.get(problem.kind) or naming.expected(problem.wanted)
    got = _got_nothing(problem.keys, tree) if value is None else naming.got(_written(problem, tree))
    return _at(finding("D13", key=problem.key, expected=wanted, got=got), problem, tree)


def _lacks(data: object, keys: Keys, key: str | Wording, tree: Tree | None, value: Wording = naming.A_VALUE) -> Finding:
    return placed(finding("D12", _path(keys), key=key, where=called(data, keys), value=value), tree, keys)


def _unknown_key(problem: _Problem, tree: Tree | None) -> Finding:
    key = str(problem.keys[-1])
    if problem.parent is Words:
        around = problem.keys[:-1]
        if tree is not None and _bent_key({key: None}) is not None:
            return placed(finding("D17", _path(around), text=_slice(tree, around)), tree, around)
        meant = _OTHER_NAMES.get(key.lower(), key)
        told = finding("D24", _path(problem.keys), language=key, hint=suggestion(meant, ("nb", "nn", "en")))
    else:
        where = called(problem.data, problem.keys[:-1])
        told = finding("D11", _path(problem.keys), key=key, where=where, hint=suggestion(key, problem.known))
    return placed(told, tree, problem.keys, of_key=True)


def _unknown_member(problem: _Problem, tree: Tree | None) -> Finding:
    first = first_keys(problem.wanted)
    if first and isinstance(problem.value, Mapping):
        for key in problem.value:
            if near(str(key), first) is not None:
                keys = (*problem.keys, str(key))
                told = finding(
                    "D11", _path(keys), key=key, where=called(problem.data, problem.keys), hint=suggestion(key, first)
                )
                return placed(told, tree, keys, of_key=True)
        return _lacks(problem.data, problem.keys, naming.one_of(first), tree)
    return _other_kind(problem, tree)


def _explain_null(keys: Keys, tree: Tree | None) -> Finding:
    key = next((part for part in reversed(keys) if isinstance(part, str)), "innomethods")
    told = finding("D13", _path(keys), key=key, expected=naming.FILLED, got=_got_nothing(keys, tree))
    return placed(told, tree, keys)


def _got_nothing(keys: Keys, tree: Tree | None) -> Wording:
    written = _slice(tree, keys) if tree is not None else ""
    return naming.meaning_empty(written) if written else naming.EMPTY


def _nulls(data: object, keys: Keys = ()) -> Iterator[Keys]:
    """Yield where a key or an item has been left empty."""
    if data is None and keys:
        yield keys
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _nulls(value, (*keys, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _nulls(value, (*keys, number))


# -- what is written, and where


def _bent_key(value: object) -> str | None:
    """Return the key of a map that was meant as text: it has a space or a capital letter, which no key of ours has."""
    if isinstance(value, Mapping) and len(value) == 1:
        key = str(next(iter(value)))
        return key if not is_id(key) and (" " in key or key != key.lower()) else None
    return None


def _written(problem: _Problem, tree: Tree | None) -> object:
    """Return a plain value as it is written in the file (007, not 7)."""
    if tree is None or isinstance(problem.value, (Mapping, list, str)) or problem.value is None:
        return problem.value
    return naming.Raw(_slice(tree, problem.keys))


def _slice(tree: Tree, keys: Keys) -> str:
    spot, used = tree.root.nearest(keys)
    return shortened(tree.text.text[spot.start : spot.end]) if used == len(keys) else ""


def _path(keys: Keys) -> str:
    return "/".join(map(str, keys))


def _at(told: Finding, problem: _Problem, tree: Tree | None) -> Finding:
    return placed(attrs.evolve(told, path=_path(problem.keys)), tree, problem.keys, of_key=problem.of_key)


def placed(told: Finding, tree: Tree | None, keys: Keys, *, of_key: bool = False) -> Finding:
    """Return a finding with the place of a value or of its key."""
    if tree is None:
        return told
    spot = tree.root.key(keys) if of_key else tree.root.nearest(keys)[0]
    return told.at(Place(tree.text.name, spot.line, spot.column))


def called(data: object, keys: Keys) -> Wording:
    """Return what a map is called: `phase ‘collect’`, the key under which it stands, or the file."""
    value = value_at(data, keys)
    key = next((part for part in reversed(keys) if isinstance(part, str)), None)
    if key is None:
        return naming.THE_FILE
    for name in _NAMED_BY:
        own = value.get(name) if isinstance(value, Mapping) else None
        if isinstance(own, str):
            kind = key if name == "id" else name
            return Wording(nb=f"{kind} «{own}»", nn=f"{kind} «{own}»", en=f"{kind} ‘{own}’")
    return Wording(nb=f"«{key}»", nn=f"«{key}»", en=f"‘{key}’")

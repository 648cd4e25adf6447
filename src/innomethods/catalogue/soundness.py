"""Everything on a shelf opened and checked, file by file; one file's problems never hide another's.

Here: which files there are to check, and what is asked of each kind. Not here: the rules (`checking`, `projects`,
`sharing`, `recommending`).
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

import attrs

from innomethods import documents
from innomethods.benefits.problems import find_plan_problems
from innomethods.catalogue.catalogue import Catalogue
from innomethods.catalogue.countries import Beside, country_of, find_rules_problems, read_beside, rules_for_purchases
from innomethods.catalogue.folders import BESIDE, HOLDS, OF_MANY, files_in, unread_in
from innomethods.catalogue.opened import LeftOutWarning, Opened, open_file
from innomethods.catalogue.overlay_fit import find_overlay_problems
from innomethods.catalogue.recommending import find_table_problems
from innomethods.catalogue.ruling import rules_named
from innomethods.checking import find_problems, find_problems_alone
from innomethods.choosing import Table
from innomethods.composing import resolve_project
from innomethods.documents.places import Places
from innomethods.errors import DocumentProblems
from innomethods.findings import KINDS, Finding, Place, finding
from innomethods.model import BenefitsPlan, Gate, Method, Overlay, Project, Result, Role, Tool
from innomethods.projects import find_project_problems
from innomethods.rules import Rules, find_loose_takes, find_unfit_conditions, with_taken
from innomethods.sharing import Reference, find_reference_problems

_SHARED = ("results", "roles", "tools")  # told first: what is wrong there may be why others go wrong
_HEADER = re.compile(rb"^innomethods\s*:\s*([a-z-]*)", re.MULTILINE)


@attrs.frozen
class _Piece:
    """One file to check: the kind it must be of where it stands on the shelf, None for a file beside it."""

    path: Path
    kind: str | None = None
    named_by_file: bool = False  # its name is the id of what it holds


def find_content_problems(
    shelf: Catalogue, folder: Path | None = None, *, on: date | None = None
) -> Iterator[tuple[Finding, ...]]:
    """Yield the findings of one file after another, so that a caller can show how far it has come.

    Checked are all files of the shelf's folders, or of one `folder` of them: each by itself, methods with what they
    name, overlays laid over each method they are meant for, tables by what they weigh; then files that nobody reads,
    and last the shelf as a whole. `count_content` says how many pieces there are. Nothing is told twice.
    """
    told: set[Finding] = set()
    for found in _all_of(shelf, folder, on):
        new = tuple(item for item in _gathered(found) if item not in told)
        told.update(new)
        yield new


def count_content(shelf: Catalogue, folder: Path | None = None) -> int:
    """Return how many pieces `find_content_problems` yields."""
    return sum(len(_pieces(one)) + 1 for one in _chosen(shelf, folder)) + 1


def find_file_problems(path: Path, shelf: Catalogue, *, on: date | None = None) -> tuple[Finding, ...]:
    """Return everything wrong or doubtful with one file of any kind, on the shelf or beside it.

    With the day it is looked `on`, a project that starts several years back is told of too.
    """
    return _gathered(_of_file(_Piece(path), shelf, on))


def _gathered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings, each once; what is left out on the way isn't warned of, for it is among them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LeftOutWarning)
        return tuple(dict.fromkeys(found))


def _all_of(shelf: Catalogue, folder: Path | None, on: date | None) -> Iterator[Iterable[Finding]]:
    chosen = _chosen(shelf, folder)
    for one in chosen:
        yield from (_of_file(piece, shelf, on) for piece in _pieces(one))
        yield _of_unread(one, shelf, on)
    yield (item for item in shelf.findings if folder is None or any(_is_in(item.place, one) for one in chosen))


def _chosen(shelf: Catalogue, folder: Path | None) -> tuple[Path, ...]:
    if folder is None:
        return shelf.folders
    return tuple(one for one in shelf.folders if one.resolve() == folder.resolve())


def _is_in(place: Place | None, folder: Path) -> bool:
    return place is not None and Path(place.file).is_relative_to(folder)


def _pieces(folder: Path) -> tuple[_Piece, ...]:
    in_order = sorted(HOLDS, key=lambda name: name not in _SHARED)
    inside = [_Piece(path, HOLDS[name], name not in OF_MANY) for name in in_order for path in files_in(folder, name)]
    beside = [_Piece(folder / name, kind) for name, kind in BESIDE.items() if (folder / name).is_file()]
    return (*inside, *beside)


def _of_file(piece: _Piece, shelf: Catalogue, on: date | None) -> Iterator[Finding]:
    path = piece.path
    try:
        opened = shelf.opened(path, piece.kind) if piece.kind else open_file(path, shelf)
        found = (*_named_alike(piece, opened), *_problems_of(opened, path, shelf, on))
        yield from opened.findings
        if found:
            loaded = documents.read_document(path)
            yield from documents.locate(_where_mended(found, opened.value, loaded, shelf), loaded)
    except DocumentProblems as problems:
        yield from problems.findings


def _where_mended(
    found: Sequence[Finding], value: object, loaded: documents.Loaded, shelf: Catalogue
) -> Iterator[Finding]:
    """Place what is told of a part of the method, but mended under another key of the project: meetings, estimates."""
    if not isinstance(value, Project):
        yield from found
        return
    beside, plan = _beside(loaded, "method"), _beside(loaded, "benefits-plan")
    told_of_meetings = any(item.code in _OF_MEETINGS for item in found)
    method = resolve_project(value, shelf).method if told_of_meetings else value.method
    deciders = {each.path: each.node.decided_by for each in method.gates if isinstance(each.node, Gate)}
    for item in found:
        key = None
        of_plan = item.path.partition("/")[0] in _OF_BENEFITS and item.code in _OF_PLANS
        if of_plan or item.code == _SAID_OTHERWISE:
            yield item.at((plan or loaded.places).of(item.path))
            continue
        if item.code in _OF_MEETINGS:
            key = _meetings_of(value, deciders.get(item.path))
        elif item.code == "P10":
            key = "estimates" if value.estimates else "method"
        elif item.code[0] in _OF_METHODS and item.place is None:
            if beside is not None and beside.holds(item.path):
                yield item.at(beside.of(item.path))
                continue
            key = "method"
        yield item if key is None else item.at(loaded.places.of(key))


def _beside(loaded: documents.Loaded, key: str) -> Places | None:
    """Return the places of the file that a project's method or benefits stand in; None where no file is named."""
    named = loaded.places.data.get(key)
    file = Path(loaded.name).parent / str(named)
    return documents.read_document(file).places if file.is_file() else None


_OF_BENEFITS = frozenset({"benefits", "map", "options", "appraisal"})  # where a plan stands, in a project or alone
_OF_PLANS = frozenset({"E01", "E02", "E19", "W10", "W11", *(code for code in KINDS if code[0] in "AB")})
_SAID_OTHERWISE = "P26"  # in the benefits plan beside the project
_OF_METHODS = "EW"  # the rules a method is held to, whoever uses it
_OF_MEETINGS = frozenset({"P03", "P04"})


def _meetings_of(project: Project, role: str | None) -> str:
    """Return the key under which a role's meetings stand."""
    numbers = (number for number, meetings in enumerate(project.meetings) if meetings.role == role)
    return next((f"meetings/{number}" for number in numbers), "meetings")


def _named_alike(piece: _Piece, opened: Opened) -> Iterator[Finding]:
    """C02: a file is called as what it holds is; an older edition of a method by its edition too."""
    value: Any = opened.value
    if piece.named_by_file:
        id_ = str(value.pin) if isinstance(value, Method) and "@" in piece.path.stem else value.id
        if id_ != piece.path.stem:
            yield finding("C02", "id", file=piece.path.name, id=id_)


def _problems_of(opened: Opened, path: Path, shelf: Catalogue, on: date | None) -> Iterator[Finding]:
    value, own = opened.value, opened.own
    if isinstance(value, (Project, BenefitsPlan)):
        yield from _with_rules(value, path, shelf, on)
    elif isinstance(value, Reference):
        yield from find_reference_problems(value, shelf)
    elif opened.leans_on_shelf:
        yield from find_problems_alone(own, leave=partial(_is_as_on, shelf))
    else:
        row = opened.kind if isinstance(own, tuple) else ""  # a file of results or roles is a row of them
        yield from find_problems_alone(own, row, opened.sources)
    if isinstance(value, Method):
        yield from find_problems(value, shelf=shelf, by_itself=False)
    elif isinstance(value, Overlay):
        yield from find_overlay_problems(value, path, shelf)
    elif isinstance(value, Table):
        yield from find_table_problems(value, shelf)
    elif isinstance(value, Rules) and "rules" in {above.name for above in path.parents[:2]}:
        yield from find_rules_problems(value, path, _said_of(path, _before(path), shelf))
        files = [file for folder in shelf.folders for file in files_in(folder, "rules")]
        beside = _said_of(path, files, shelf)
        if beside is not None:  # a file of another country than its folder's has been told of
            files_of = cache(partial(_files_of, files=files, shelf=shelf))
            yield from find_loose_takes(value, files_of)
            yield from (told for _, told in find_unfit_conditions(value, with_taken(beside, files_of)))


def _before(path: Path) -> list[Path]:
    """Return the files before one in its folder."""
    return [other for other in sorted(path.parent.glob("*.yaml")) if other < path]


def _with_rules(value: Project | BenefitsPlan, path: Path, shelf: Catalogue, on: date | None) -> Iterator[Finding]:
    """Yield what is wrong with a project or a benefits plan, by its rules: those beside its file hold."""
    own: tuple[Beside, ...] = ()
    try:
        own = read_beside(path, shelf)
    except DocumentProblems as error:  # told where they stand; the rest is looked at without them
        yield from error.findings
    named = rules_named(value, shelf, own)
    rules = None if isinstance(named, Finding) else named
    if isinstance(value, Project):
        yield from find_project_problems(
            value, shelf, on=on, rules=rules, purchase_rules=rules_for_purchases(value, shelf, path)
        )
    else:
        yield from find_plan_problems(value, rules=rules)
    if isinstance(named, Finding):
        yield named


def _files_of(country: str, *, files: Iterable[Path], shelf: Catalogue) -> tuple[Rules, ...]:
    """Return what can be read of a country's rules, file by file."""
    found: list[Rules] = []
    for other in files:
        if country_of(other) == country:
            with suppress(DocumentProblems):
                rules = shelf.opened(other, "rules").value
                found += [rules] if isinstance(rules, Rules) else []
    return tuple(found)


def _said_of(path: Path, files: Iterable[Path], shelf: Catalogue) -> Rules | None:
    """Return what files say of the country of one of them, those that can be read; None where they say nothing."""
    whole: Rules | None = None
    for other in files:
        if country_of(other) == country_of(path):
            with suppress(DocumentProblems):
                rules = shelf.opened(other, "rules").value
                if isinstance(rules, Rules) and rules.country == country_of(path):
                    whole = rules if whole is None else whole.and_also(rules)
    return whole


def _is_as_on(shelf: Catalogue, part: object) -> bool:
    """Whether a part of a method is the shelf's own, as in files that the library wrote: it is told where it stands."""
    shared: tuple[tuple[type, Mapping[str, object]], ...]
    shared = ((Result, shelf.results), (Role, shelf.roles), (Tool, shelf.tools))
    try:
        return any(isinstance(part, kind) and known.get(part.id) == part for kind, known in shared)
    except DocumentProblems:
        return False


def _of_unread(folder: Path, shelf: Catalogue, on: date | None) -> Iterator[Finding]:
    """C05: content stands where it is read; a project may stand anywhere. What is ours is checked all the same."""
    for unread in unread_in(folder):
        kind = _kind_said(unread.path)
        if kind != "project":
            place = Place(str(unread.path), 1, 1)
            yield finding("C05", "", place, file=unread.path.name, because=unread.because, hint=unread.hint)
        if kind is not None:
            yield from find_file_problems(unread.path, shelf, on=on)


def _kind_said(path: Path) -> str | None:
    """Return the kind of file that a file says it is; None for a file of another program."""
    try:
        said = _HEADER.search(path.read_bytes())
    except OSError:
        return None
    return said[1].decode() if said is not None else None

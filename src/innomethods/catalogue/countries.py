"""The rules of one country, gathered from the folders of a shelf and from the files that lie beside a project.

Here: which files are a country's, laying one over another, and what is wrong between files. Not here: reading a file
(`documents`), the rules themselves (`rules`).
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import attrs

from innomethods import documents
from innomethods.catalogue.folders import files_in
from innomethods.dated import DatedValues
from innomethods.errors import DocumentProblems, NoSuchRules
from innomethods.findings import Finding, finding, suggestion
from innomethods.model import Project, Shelf
from innomethods.rules import (
    AskedFact,
    FilesOf,
    RuleRow,
    Rules,
    RuleTable,
    find_loose_takes,
    find_unfit_conditions,
    limits_of_value,
    with_taken,
)
from innomethods.wording import Wording, country_code

if TYPE_CHECKING:
    from innomethods.catalogue.opened import Opened

_COUNTRY = re.compile(r"""^country\s*:\s*["']?([A-Z]{2})\b""", re.MULTILINE)
_HEADER = re.compile(r"^innomethods\s*:\s*rules/", re.MULTILINE)


class _Shelf(Protocol):
    """What has folders, and opens the files in them."""

    @property
    def folders(self) -> tuple[Path, ...]: ...

    def opened(self, path: Path, kind: str) -> Opened: ...


@attrs.frozen
class Beside:
    """Somebody's own rules, and the name of the file they stand in."""

    name: str
    rules: Rules


def country_of(path: Path) -> str:
    """Return whose rules a file on a shelf holds: its folder's name says it, else its own first lines.

    >>> country_of(Path("content/rules/no/appraisal.yaml"))
    'NO'
    """
    if path.parent.name != "rules":
        return path.parent.name.upper()
    found = _COUNTRY.search(_text_of(path))
    return found[1] if found is not None else ""


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:  # a link to nothing: reading tells it
        return ""


def countries_in(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the countries that folders of content have rules for, in order of their codes."""
    codes = {country_of(path) for folder in folders for path in files_in(folder, "rules")}
    return tuple(sorted(codes - {""}))


def rules_of(
    country: str, folders: Sequence[Path], read: Callable[[Path], object], own: Iterable[Beside] = ()
) -> Rules:
    """Return a country's rules: those of each folder laid over those of the folders before it, then somebody's own.

    Raises:
        NoSuchRules: for a country nobody has rules for.
        DocumentProblems: when a file of the country has problems, or two files of a folder say the same thing.
    """
    code = country_code(country)
    shipped = bool(folders) and any(country_of(path) == code for path in files_in(folders[0], "rules"))
    files_of = cache(partial(_files_of, folders=folders, read=read))
    whole: Rules | None = None
    for folder in folders:
        here = _of_folder(folder, code, read, whole, files_of)
        if here is not None:
            ours = shipped and whole is None
            whole = here if ours else _laid_over(whole, Beside(folder.name, here))
    for one in own:
        if country_code(one.rules.country) == code:
            whole = _laid_over(whole, Beside(one.name, _called(one.rules, code)))
    if whole is None:
        raise NoSuchRules(country, countries_in(folders))
    return with_taken(whole, files_of)


def _files_of(code: str, *, folders: Iterable[Path], read: Callable[[Path], object]) -> tuple[Rules, ...]:
    """Return the rules of a country file by file, as another country's rules take them."""
    paths = (path for folder in folders for path in files_in(folder, "rules") if country_of(path) == code)
    return tuple(rules for path in paths if isinstance(rules := read(path), Rules))


def _laid_over(below: Rules | None, over: Beside) -> Rules:
    return (_emptied(over.rules) if below is None else below).under(over.rules, over.name)


def rules_by_file(country: str, shelf: _Shelf) -> tuple[Rules, ...]:
    """Return a country's rules file by file, as the shelf's folders hold them: each says what it is about.

    Raises:
        NoSuchRules: for a country nobody has rules for.
        DocumentProblems: when a file of the country has problems.
    """
    code = country_code(country)
    files = (path for folder in shelf.folders for path in files_in(folder, "rules") if country_of(path) == code)
    found = tuple(value for path in files if isinstance(value := shelf.opened(path, "rules").value, Rules))
    if not found:
        raise NoSuchRules(country, countries_in(shelf.folders))
    return found


def _called(rules: Rules, code: str) -> Rules:
    return rules if rules.country == code else attrs.evolve(rules, country=code)


def _emptied(rules: Rules) -> Rules:
    return Rules(rules.id, rules.edition, rules.country, rules.title, rules.summary, files=())


def _of_folder(
    folder: Path, code: str, read: Callable[[Path], object], below: Rules | None, files_of: FilesOf
) -> Rules | None:
    """Return what a folder's files say of a country; `below` is what the folders before it say."""
    whole: Rules | None = None
    files: list[tuple[Path, Rules]] = []
    for path in files_in(folder, "rules"):
        if country_of(path) != code:
            continue
        rules = read(path)
        if not isinstance(rules, Rules):  # pragma: no cover - the kind has decided it
            raise TypeError(path)
        _refuse((*find_rules_problems(rules, path, whole), *find_loose_takes(rules, files_of)), path)
        whole = rules if whole is None else whole.and_also(rules)
        files.append((path, rules))
    if whole is None:
        return None
    known = with_taken(whole if below is None else below.under(whole, folder.name), files_of)
    for path, rules in files:
        _refuse((told for _, told in find_unfit_conditions(rules, known)), path)
    return whole


def _refuse(told: Iterable[Finding], path: Path) -> None:
    found = tuple(told)
    if found:
        raise DocumentProblems.of(str(path), documents.locate(found, documents.read_document(path)))


def find_rules_problems(rules: Rules, path: Path, others: Rules | None = None) -> Iterator[Finding]:
    """Yield what is wrong with where a file of rules stands, and what other files of the country in the folder have."""
    code = country_of(path)
    if rules.country != code:
        hint = suggestion(rules.country, (code,))
        yield finding("D30", "country", value=rules.country, expected=_COUNTRY_OF_FOLDER.fill(code=code), hint=hint)
    if others is None:
        return
    for key, here, before in (
        ("rows", _ids(rules.rows), _ids(others.rows)),
        ("facts", _ids(rules.facts), _ids(others.facts)),
        ("tables", _ids(rules.tables), _ids(others.tables)),
    ):
        for number, id_ in enumerate(here):
            if id_ in before:
                yield finding("C01", f"{key}/{number}/id", id=id_, first=others.id)
    if rules.appraisal.rows and others.appraisal.rows:
        yield finding("C01", "appraisal", id="appraisal", first=others.id)


def _ids(parts: Iterable[RuleRow | AskedFact | RuleTable]) -> tuple[str, ...]:
    return tuple(one.id for one in parts)


_COUNTRY_OF_FOLDER = Wording(
    nb="landet mappen er oppkalt etter ({code})",
    nn="landet mappa er kalla opp etter ({code})",
    en="the country the folder is named after ({code})",
)


def read_beside(project: Path, shelf: Shelf) -> tuple[Beside, ...]:
    """Return the rules that lie beside a project's file: every YAML file of the kind `rules/1` in its folder.

    Raises:
        DocumentProblems: when one of them has problems, or says something else for the same days than one before it.
        FileNotFoundError: when there is no such project.
    """
    if not project.is_file():
        raise FileNotFoundError(errno.ENOENT, "No such file", str(project))
    own = _files_of_rules(project)
    found: list[Beside] = []
    for path in own:
        rules = documents.read_rules(path, shelf, alone=False)
        for other in found:
            if other.rules.country == rules.country:
                _refuse(_of_same_days(other, rules), path)
        found.append(Beside(path.name, rules))
    for path, one in zip(own, found, strict=True):
        _refuse(_unfit(one.rules, found, shelf), path)
    return tuple(found)


def read_among(path: Path, shelf: Shelf) -> Rules:
    """Read somebody's own rules; what they name may stand on the shelf, or in other files of rules in the folder.

    Raises:
        DocumentProblems: with every problem of the file.
    """
    rules = documents.read_rules(path, shelf, alone=False)
    found = [Beside(path.name, rules)]
    for other in _files_of_rules(path):
        with suppress(DocumentProblems):  # told where they stand
            found.append(Beside(other.name, documents.read_rules(other, shelf, alone=False)))
    _refuse(_unfit(rules, found, shelf), path)
    return rules


def _files_of_rules(beside: Path) -> list[Path]:
    """Return the files of rules beside a file, in order of name."""
    others = sorted(path for path in beside.parent.glob("*.yaml") if path.name != beside.name)
    return [path for path in others if _HEADER.search(_text_of(path))]


def _unfit(rules: Rules, among: Iterable[Beside], shelf: Shelf) -> Iterator[Finding]:
    """Yield what conditions name that neither the shelf nor the files they stand among have."""
    if not isinstance(shelf, _HasRules):
        return
    whole: Rules | None = None
    with suppress(NoSuchRules):
        whole = shelf.rules(rules.country)
    for one in among:
        if country_code(one.rules.country) == country_code(rules.country):
            code = one.rules.country if whole is None else whole.country
            whole = _laid_over(whole, Beside(one.name, _called(one.rules, code)))
    if whole is not None:
        yield from (told for _, told in find_unfit_conditions(rules, whole))


def _of_same_days(other: Beside, rules: Rules) -> Iterator[Finding]:
    """C01: two files beside a project don't say two things for the same days, nor ask two things by one name."""
    asked = {one.id: one for one in other.rules.facts}
    for at, fact in enumerate(rules.facts):
        if asked.get(fact.id, fact) != fact:
            yield finding("C01", f"facts/{at}/id", id=fact.id, first=other.name)
    rows = {one.id: one.values for one in other.rules.rows}
    said: list[tuple[str, str, DatedValues[Any], DatedValues[Any]]] = [
        ("appraisal", "appraisal", other.rules.appraisal, rules.appraisal)
    ]
    said += [(f"rows/{at}/id", row.id, rows[row.id], row.values) for at, row in enumerate(rules.rows) if row.id in rows]
    for path, id, first, second in said:
        try:
            DatedValues(id, (*first.rows, *second.rows), (*first.unknown, *second.unknown))
        except ValueError:
            yield finding("C01", path, id=id, first=other.name)


@runtime_checkable
class _HasRules(Protocol):
    """A shelf that has countries' rules; not every shelf does."""

    def rules(self, country: str, own: Iterable[Beside] = ()) -> Rules:
        """Return a country's rules."""
        ...


def rules_for_purchases(project: Project, shelf: Shelf, path: Path | None = None) -> tuple[Rules, ...]:
    """Return the rules of each country a project buys in, with those that lie beside its file; none without purchases.

    Rules that can't be read are left out: what is wrong with them is told where they stand.
    """
    if not project.procurements or not isinstance(shelf, _HasRules):
        return ()
    found: list[Rules] = []
    own: tuple[Beside, ...] = ()
    unreadable = False
    if path is not None:
        try:
            own = read_beside(path, shelf)
        except DocumentProblems:
            unreadable = True
        except FileNotFoundError:
            pass
    for country in dict.fromkeys(one.country or project.country for one in project.procurements):
        with suppress(DocumentProblems, NoSuchRules):
            found.append(shelf.rules(country, own))
    others = () if unreadable or any(_buys(one) for one in found) else _of_other_countries(project, shelf)
    return (*found, *others)


def _buys(rules: Rules) -> bool:
    return rules.table("regime") is not None or bool(limits_of_value(rules))


@runtime_checkable
class _HasCountries(_HasRules, Protocol):
    """A shelf that can say which countries' rules it has."""

    @property
    def countries(self) -> tuple[str, ...]:
        """Return the countries' codes."""
        ...


def _of_other_countries(project: Project, shelf: Shelf) -> tuple[Rules, ...]:
    """Return the rules there are for purchases: where a country has none, that is what can be said."""
    said = all((one.country or project.country) is not None for one in project.procurements)
    if not said or not isinstance(shelf, _HasCountries):
        return ()
    return tuple(rules for one in shelf.countries if _buys(rules := shelf.rules(one)))

"""Procurement data that others have published, read: purchases in our nouns, and all that is wrong with the data.

Here: the door. Not here: JSON (`opening`), the shapes of OCDS (`shapes`), the schema (`breaches`), what it can't say
(`looking`), one release made of several (`merging`), and what that says (`facts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from innomethods.exchange.ocds import refusals
from innomethods.exchange.ocds.breaches import schema_findings
from innomethods.exchange.ocds.facts import Told, at, told_by
from innomethods.exchange.ocds.looking import process_findings, release_findings
from innomethods.exchange.ocds.merging import merged
from innomethods.exchange.ocds.opening import LARGEST, Json, open_json, readable, walk
from innomethods.exchange.ocds.shapes import Part, Process, Shape, documents_of, processes_in, shape_of
from innomethods.findings import Finding, errors_of, finding
from innomethods.model import Procurement
from innomethods.quantities import Money

MOST_FINDINGS = 2000
_CONTENT = "OCDS"  # what messages call bytes without a name


@attrs.frozen(repr=False, eq=False)
class OcdsProcess:
    """One contracting process: what it says of the purchase, and where each fact stands (field and JSON pointer).

    `awarded` is what the awards in force come to, which isn't the estimate. `release` is the one made of all
    `releases`, as the standard merges them.
    """

    ocid: str | None
    pointer: str
    procurement: Procurement
    grounds: tuple[tuple[str, str], ...]
    awarded: Money | None
    releases: int
    release: Mapping[str, Json]

    @property
    def buyer_name(self) -> str | None:
        """What the buyer is called, if it is said."""
        name = at(Part("", self.release), "buyer", "name").value
        if not isinstance(name, str):
            buyer = at(Part("", self.release), "buyer", "id").value
            parties = self.release.get("parties")
            several = parties if isinstance(parties, list) else []
            named = (one.get("name") for one in several if isinstance(one, dict) and one.get("id") == buyer)
            name = next((one for one in named if isinstance(one, str)), None) if buyer is not None else None
        return (readable(name) or None) if name is not None else None

    def __repr__(self) -> str:
        return f"OcdsProcess({self.ocid!r})"


@attrs.frozen(repr=False, eq=False)
class OcdsReading:
    """What a file of procurement data holds: its shape, the version it names, its processes, and what is wrong."""

    name: str
    shape: Shape
    version: str | None
    processes: tuple[OcdsProcess, ...]
    findings: tuple[Finding, ...]

    @property
    def procurements(self) -> tuple[Procurement, ...]:
        """The purchases, in the order of the file."""
        return tuple(one.procurement for one in self.processes)

    @property
    def is_clean(self) -> bool:
        """Whether nothing in it is an error; warnings may remain."""
        return not errors_of(self.findings)

    def __repr__(self) -> str:
        return f"OcdsReading({self.name!r}: {self.shape}, {len(self.processes)} processes)"


def from_ocds(given: Path | str | bytes, name: str | None = None) -> OcdsReading:
    r"""Read a release, a record, a package of either, or a list of them, from a file or as bytes.

    The official schema of OCDS 1.1.5 says what is wrong, and rules of our own what a schema can't say; each finding
    has a JSON pointer for its path. What is wrong is told and not used. Nothing is fetched, and nothing is guessed:
    VAT is never told, and a kind or procedure that may be several stays unknown.

    Raises:
        UnusableFile: when it is too large, no JSON or no OCDS; it says where.
        MissingExtra: without jsonschema and ocdsmerge, which come with `innomethods[ocds]`.
        OSError: when the file can't be read.

    >>> reading = from_ocds(b'{"ocid": "ocds-213czf-1", "tender": {"id": "1", "mainProcurementCategory": "works"}}')
    >>> reading.procurements[0].kind
    <PurchaseKind.WORKS: 'works'>
    >>> [(one.code, one.path) for one in reading.findings][:2]
    [('O01', '/id'), ('O01', '/date')]
    """
    called = name or (_CONTENT if isinstance(given, bytes) else str(given))
    opened = open_json(_content(given, called), called)
    whole = Part("", opened.value)
    shape = shape_of(whole, called)
    documents = documents_of(whole, called)
    processes = processes_in(documents)
    found: list[Finding] = list(opened.findings)
    for document, each in documents:
        found += schema_findings(document, each)
    read = tuple(_read(processes, found))
    version = opened.value.get("version") if isinstance(opened.value, dict) else None
    kept = _kept(_in_order(found, opened.value))
    return OcdsReading(called, shape, version if isinstance(version, str) else None, read, kept)


def _content(given: Path | str | bytes, name: str) -> bytes:
    if isinstance(given, bytes):
        return given
    path = Path(given)
    size = path.stat().st_size
    if size > LARGEST:  # before all of it is in memory
        raise refusals.TOO_LARGE.at(name, size=f"{size / 1_000_000:.1f}", most=str(LARGEST // 1_000_000))
    return path.read_bytes()


def _read(processes: Iterable[Process], found: list[Finding]) -> Iterator[OcdsProcess]:
    """Yield what is read of each process, adding what is wrong to the findings."""
    ids: dict[str, int] = {}
    for process in processes:
        held = (*process.releases, *((process.compiled,) if process.compiled and not process.releases else ()))
        for part in held:
            found += release_findings(part)
        found += process_findings(process)
        whole = merged(process)
        if whole is None:
            continue
        found += whole.findings
        told = told_by(whole.release, _id_of(process.ocid, ids))
        where = _Where(process, whole.release)
        found += (attrs.evolve(one, path=where.pointer(one.path)) for one in told.findings)
        yield _process(process, told, whole.release, where)


def _process(process: Process, told: Told, release: Mapping[str, Json], where: _Where) -> OcdsProcess:
    grounds = tuple((fact, where.pointer(pointer)) for fact, pointer in told.grounds)
    count = len(process.releases) or 1
    return OcdsProcess(process.ocid, process.pointer, told.procurement, grounds, told.awarded, count, release)


@attrs.frozen(eq=False)
class _Where:
    """Where in the document something of the merged release stands: in the last release that has it."""

    process: Process
    release: Mapping[str, Json]

    def pointer(self, inner: str) -> str:
        parts = self.process.releases or ((self.process.compiled,) if self.process.compiled else ())
        for part in reversed(parts):
            if _has(part.value, inner):
                return f"{part.pointer}{inner}"
        return f"{parts[-1].pointer}{inner}" if parts else inner


def _has(value: Json, pointer: str) -> bool:
    for key in pointer.split("/")[1:]:
        name = key.replace("~1", "/").replace("~0", "~")
        if isinstance(value, Mapping) and name in value:
            value = value[name]
        elif isinstance(value, list) and name.isdecimal() and int(name) < len(value):
            value = value[int(name)]
        else:
            return False
    return True


def _id_of(ocid: str | None, taken: dict[str, int]) -> str:
    """Return an id of ours for an ocid: small letters, digits and hyphens, and no two alike."""
    plain = re.sub("[^a-z0-9]+", "-", (ocid or "").lower()).strip("-")
    id_ = plain if plain[:1].isalpha() else f"process-{plain}".rstrip("-")
    taken[id_] = taken.get(id_, 0) + 1
    return id_ if taken[id_] == 1 else _id_of(f"{id_}-{taken[id_]}", taken)


def _in_order(found: Iterable[Finding], document: Json) -> list[Finding]:
    """Return the findings in the order of the file; what is missing stands where it is missing from."""
    several = list(found)
    wanted = {pointer for one in several for pointer in _upwards(one.path)}
    places = {spot.pointer: at for at, spot in enumerate(walk(document)) if spot.pointer in wanted}
    return sorted(several, key=lambda one: next(places[each] for each in _upwards(one.path) if each in places))


def _upwards(pointer: str) -> Iterator[str]:
    """Yield a pointer and those of all it stands in."""
    yield pointer
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def _kept(found: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings, each once and at most so many: what there is no room for are warnings before errors."""
    once = tuple(dict.fromkeys(found))
    if len(once) <= MOST_FINDINGS:
        return once
    first = {id(one) for one in sorted(once, key=lambda one: not one.is_error)[:MOST_FINDINGS]}
    return (*(one for one in once if id(one) in first), finding("O26", "", count=len(once), most=MOST_FINDINGS))

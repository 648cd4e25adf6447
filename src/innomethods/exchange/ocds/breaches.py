"""What breaks the official schema, told as findings.

Not here: the schema itself (`standard`), and what it can't say (`looking`).
"""

from __future__ import annotations

from collections.abc import Iterator

from innomethods.exchange.ocds.opening import Json, child, shown
from innomethods.exchange.ocds.shapes import Part, Shape, inside, name_of
from innomethods.exchange.ocds.standard import Breach, Kind, breaches, day_of
from innomethods.findings import Finding, finding
from innomethods.wording import LANGUAGES, Wording, format_for

_WANTED = {
    "object": Wording(nb="et objekt", nn="eit objekt", en="an object"),
    "array": Wording(nb="en liste", nn="ei liste", en="a list"),
    "string": Wording(nb="en tekst", nn="ein tekst", en="a text"),
    "number": Wording(nb="et tall", nn="eit tal", en="a number"),
    "integer": Wording(nb="et heltall", nn="eit heiltal", en="a whole number"),
    "boolean": Wording(nb="sant eller usant", nn="sant eller usant", en="true or false"),
    "null": Wording(nb="null", nn="null", en="null"),
}
_EMPTY = frozenset({"minLength", "minItems", "minProperties"})
_NOTHING = Wording(nb="ingenting", nn="ingenting", en="nothing")
VERSIONS = ("1.0", "1.1")


def schema_findings(document: Part, shape: Shape) -> Iterator[Finding]:
    """Yield what breaks the schema in a document: the package, the records and every release in it.

    Fields that are missing together are told several times over: the schema tells each of them with all.
    """
    match shape:
        case Shape.RELEASE:
            yield from _told(document, Kind.RELEASE)
        case Shape.RELEASE_PACKAGE:
            yield from _version(document)
            yield from _told(document, Kind.RELEASES_SHELL)
            for release in inside(document, "releases"):
                yield from _told(release, Kind.RELEASE)
        case Shape.RECORD:
            yield from _record(document)
        case _:
            yield from _version(document)
            yield from _told(document, Kind.RECORDS_SHELL)
            for record in inside(document, "records"):
                yield from _record(record)


def _record(record: Part) -> Iterator[Finding]:
    yield from _told(record, Kind.RECORD_SHELL)
    if not isinstance(record.value, dict):
        return
    for release in inside(record, "releases"):
        if not (isinstance(release.value, dict) and "url" in release.value):
            yield from _told(release, Kind.RELEASE)
    if isinstance(record.value.get("compiledRelease"), dict):
        yield from _told(Part(record.at("compiledRelease"), record.value["compiledRelease"]), Kind.RELEASE)


def _version(package: Part) -> Iterator[Finding]:
    version = package.value.get("version")
    if version not in VERSIONS:
        yield finding("O02", package.at("version"), value=_NOTHING if version is None else shown(version))


def _told(part: Part, kind: Kind) -> Iterator[Finding]:
    for breach in breaches(part.value, kind, part.pointer):
        yield from _finding(breach)


def _finding(breach: Breach) -> Iterator[Finding]:
    at, value = breach.pointer, breach.value
    if value == "":  # whatever it should have been
        yield finding("O08", at)
        return
    match breach.rule:
        case "required":
            missing = [name for name in breach.wanted if isinstance(value, dict) and name not in value]
            yield from _missing(at, missing)
        case "type":
            yield finding("O03", at, value=_quoted(value), got=name_of(value), wanted=_wanted(breach.wanted))
        case "enum":
            yield finding("O06", at, value=shown(value), codelist=breach.codelist.removesuffix(".csv") or at)
        case "format" if breach.wanted == "date-time":
            yield finding("O05" if day_of(value) is None else "O04", at, value=shown(value))
        case "format":
            yield finding("O23", at, value=shown(value))
        case "uniqueItems":
            yield from _twice(at, value)
        case rule if rule in _EMPTY:
            yield finding("O08", at)
        case "pattern" if at.endswith("/version"):
            return  # told as O02
        case rule:
            yield finding("O24", at, rule=rule)


def _missing(at: str, missing: list[str]) -> Iterator[Finding]:
    for name in missing:
        if name != "version":  # told as O02
            yield finding("O01", child(at, name), what=name)


def _twice(at: str, several: Json) -> Iterator[Finding]:
    """Yield the items of a list that stand twice word for word and have no id: those with one are told by their id."""
    seen: list[Json] = []
    for place, one in enumerate(several if isinstance(several, list) else ()):
        if one in seen and not (isinstance(one, dict) and "id" in one):
            yield finding("O09", child(at, place), what=child(at, seen.index(one)))
        seen.append(one)


def _quoted(value: Json) -> str:
    return f"«{shown(value)}»" if isinstance(value, str) else shown(value)


def _wanted(wanted: str | list[str]) -> Wording:
    kinds = [wanted] if isinstance(wanted, str) else [kind for kind in wanted if kind != "null"]
    texts = {
        language: format_for(language).any_of([_WANTED[kind].text(language) for kind in kinds])
        for language in LANGUAGES
    }
    return Wording(**texts)

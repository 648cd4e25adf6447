"""Which shape of OCDS a document has, and the contracting processes in it: releases, records, packages, lists of them.

Not here: what is wrong in them (`breaches`, `looking`), and what they say (`facts`).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from innomethods.exchange.ocds import refusals
from innomethods.exchange.ocds.opening import Json, child, shown
from innomethods.wording import Wording

_NAMES = {
    dict: Wording(nb="et objekt", nn="eit objekt", en="an object"),
    list: Wording(nb="en liste", nn="ei liste", en="a list"),
    str: Wording(nb="en tekst", nn="ein tekst", en="a text"),
    bool: Wording(nb="sant eller usant", nn="sant eller usant", en="true or false"),
    type(None): Wording(nb="ingenting", nn="ingenting", en="nothing"),
}
_NUMBER = Wording(nb="et tall", nn="eit tal", en="a number")
_MOST_KEYS = 8


class Shape(StrEnum):
    """What a document is."""

    RELEASE = "release"
    RELEASE_PACKAGE = "release package"
    RECORD = "record"
    RECORD_PACKAGE = "record package"
    LIST = "list"


@attrs.frozen(eq=False)
class Part:
    """A JSON value with its pointer in the document."""

    pointer: str
    value: Json

    def at(self, *keys: str | int) -> str:
        """Return the pointer of something in it."""
        pointer = self.pointer
        for key in keys:
            pointer = child(pointer, key)
        return pointer


@attrs.frozen(eq=False)
class Process:
    """What a document holds on one contracting process: its releases, and the compiled one where they give it.

    `links` counts releases that are only linked to; `others` are ocids of releases that stand in the same record.
    """

    pointer: str
    ocid: str | None
    releases: tuple[Part, ...]
    compiled: Part | None = None
    links: int = 0
    others: tuple[str, ...] = ()


def name_of(value: Json) -> Wording:
    """Return what kind of JSON value this is, in words."""
    return _NAMES.get(type(value), _NUMBER)


def shape_of(document: Part, name: str) -> Shape:
    """Say which shape a document has, by its keys.

    Raises:
        UnusableFile: when it has none.
    """
    value = document.value
    if isinstance(value, list) and not document.pointer and value:
        return Shape.LIST
    place = (name, document.pointer) if document.pointer else (name,)
    if not isinstance(value, dict):
        raise refusals.NO_OCDS.at(*place, what=refusals.NO_OBJECT.fill(got=name_of(value)))
    if "records" in value:
        return Shape.RECORD_PACKAGE
    if "compiledRelease" in value or "versionedRelease" in value:
        return Shape.RECORD
    if "releases" in value:
        return Shape.RECORD if "ocid" in value else Shape.RELEASE_PACKAGE
    if "ocid" in value:
        return Shape.RELEASE
    keys = ", ".join(f"«{shown(key)}»" for key in list(value)[:_MOST_KEYS])
    raise refusals.NO_OCDS.at(*place, what=refusals.NO_KEYS.fill(keys=keys or refusals.NO_KEY_AT_ALL))


def documents_of(document: Part, name: str) -> tuple[tuple[Part, Shape], ...]:
    """Return the document, or those in the list that it is, each with its shape.

    Raises:
        UnusableFile: when one has none.
    """
    shape = shape_of(document, name)
    if shape is not Shape.LIST:
        return ((document, shape),)
    return tuple((part, shape_of(part, name)) for part in inside(document))


def inside(held: Part, *keys: str) -> tuple[Part, ...]:
    """Return the values of a list, found by keys from what holds it; none when there is no list."""
    value = held.value
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, list):
        return ()
    return tuple(Part(held.at(*keys, at), one) for at, one in enumerate(value))


def processes_in(documents: tuple[tuple[Part, Shape], ...]) -> tuple[Process, ...]:
    """Return the contracting processes, in the order in which they appear; releases of one ocid belong together."""
    loose: list[Part] = []
    found: list[Process] = []
    for document, shape in documents:
        match shape:
            case Shape.RELEASE:
                loose.append(document)
            case Shape.RELEASE_PACKAGE:
                loose += inside(document, "releases")
            case Shape.RECORD:
                found += _of_record(document)
            case _:
                found += [one for record in inside(document, "records") for one in _of_record(record)]
    return (*_by_ocid(loose), *found)


def _by_ocid(releases: list[Part]) -> Iterator[Process]:
    together: dict[str, list[Part]] = {}
    for release in releases:
        if isinstance(release.value, dict):
            together.setdefault(ocid_of(release.value) or release.pointer, []).append(release)
    for several in together.values():
        yield Process(several[0].pointer, ocid_of(several[0].value), tuple(several))


def _of_record(record: Part) -> Iterator[Process]:
    if not isinstance(record.value, dict):
        return
    held = [part for part in inside(record, "releases") if isinstance(part.value, dict)]
    whole = [part for part in held if not _is_link(part.value)]
    compiled = Part(record.at("compiledRelease"), record.value.get("compiledRelease"))
    theirs = compiled if isinstance(compiled.value, dict) else None
    own = ocid_of(record.value) or (ocid_of(theirs.value) if theirs else None)
    ids = list(dict.fromkeys(ocid_of(part.value) for part in whole)) or [own]
    main = own if own in ids else ids[0]
    for ocid in ids:
        mine = tuple(part for part in whole if ocid_of(part.value) == ocid)
        is_main = ocid == main
        yield Process(
            record.pointer if is_main else mine[0].pointer,
            ocid or own,
            mine,
            theirs if is_main else None,
            len(held) - len(whole) if is_main else 0,
            tuple(str(one) for one in ids if one != main) if is_main else (),
        )


def _is_link(release: dict[str, Json]) -> bool:
    return "url" in release and "ocid" not in release


def ocid_of(value: Json) -> str | None:
    """Return the ocid of a release or record, if it has one that is a text."""
    ocid = value.get("ocid") if isinstance(value, dict) else None
    return ocid if isinstance(ocid, str) and ocid.strip() else None

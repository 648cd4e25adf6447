"""The official schema of OCDS 1.1.5, as it lies in the package, and what of a document breaks it.

Nothing is fetched: references between the schemas are answered from the files beside. Not here: how breaches are told
(`breaches`), and rules that a schema can't say (`looking`).
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import attrs

from innomethods.errors import MissingExtra
from innomethods.exchange.ocds.opening import Json, child
from innomethods.wording import Wording

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

VERSION = "1.1.5"
_ROOM = "schema"
_READING = Wording(
    nb="Å lese anskaffelsesdata (OCDS)", nn="Å lese anskaffingsdata (OCDS)", en="Reading procurement data (OCDS)"
)
_DATE_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)
_DAY = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d.*)?", re.ASCII)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


class Kind(StrEnum):
    """What a document, or a part of one, is to be."""

    RELEASE = "release"
    RELEASE_PACKAGE = "release-package"
    RECORD_PACKAGE = "record-package"
    # The same without what is held inside, which is looked at by itself:
    RELEASES_SHELL = "release-package without releases"
    RECORDS_SHELL = "record-package without records"
    RECORD_SHELL = "record without releases"


@attrs.frozen
class Breach:
    """One rule of the schema broken: where, which rule, what stands there, what the rule says, and the codelist."""

    pointer: str
    rule: str
    value: Json
    wanted: Any
    codelist: str = ""


def breaches(document: Json, kind: Kind, pointer: str = "") -> Iterator[Breach]:
    """Yield what breaks the schema, in no order.

    Raises:
        MissingExtra: without jsonschema, which comes with `innomethods[ocds]`.
    """
    for error in _validator(kind).iter_errors(document):
        where = pointer
        for part in error.absolute_path:
            where = child(where, part)
        schema = error.schema if isinstance(error.schema, dict) else {}
        codelist = str(schema.get("codelist", ""))
        yield Breach(where, str(error.validator), error.instance, error.validator_value, codelist)


@cache
def _validator(kind: Kind) -> Validator:
    try:
        from jsonschema import Draft4Validator, FormatChecker
        from referencing import Registry
        from referencing.jsonschema import DRAFT4
    except ImportError:
        raise MissingExtra(_READING, "ocds") from None
    checker = FormatChecker(formats=())
    checker.checks("date-time")(is_date_time)
    checker.checks("uri")(is_address)
    release = schema_of(Kind.RELEASE)
    known = Registry().with_resource(release["id"], DRAFT4.create_resource(release))
    return Draft4Validator(_schema_for(kind), registry=known, format_checker=checker)


@cache
def schema_of(kind: Kind) -> dict[str, Any]:
    """Return one of the three official schemas."""
    text = files(__package__).joinpath(_ROOM, f"{kind}-schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _schema_for(kind: Kind) -> dict[str, Any]:
    match kind:
        case Kind.RELEASES_SHELL:
            return _without(schema_of(Kind.RELEASE_PACKAGE), releases="array")
        case Kind.RECORDS_SHELL:
            return _without(schema_of(Kind.RECORD_PACKAGE), records="array")
        case Kind.RECORD_SHELL:
            record = schema_of(Kind.RECORD_PACKAGE)["definitions"]["record"]
            return _without(record, releases="array", compiledRelease="object", versionedRelease="object")
        case _:
            return schema_of(kind)


def _without(schema: dict[str, Any], **inner: str) -> dict[str, Any]:
    """Return a schema that asks of some properties only their kind of value, and of lists that they aren't empty."""
    shallow = {name: {"type": kind, **({"minItems": 1} if kind == "array" else {})} for name, kind in inner.items()}
    return {**schema, "properties": {**schema["properties"], **shallow}}


@cache
def codes(codelist: str) -> frozenset[str]:
    """Return the codes of an open codelist that is in the package, by its file's name without ending."""
    text = files(__package__).joinpath(_ROOM, "codelists", f"{codelist}.csv").read_text(encoding="utf-8")
    return frozenset(row["Code"] for row in csv.DictReader(io.StringIO(text)))


def is_date_time(value: object) -> bool:
    """Whether a text is a date with a time and a zone, or no text at all (formats are rules for texts).

    >>> is_date_time("2024-06-19T10:00:00+02:00"), is_date_time("2024-06-19")
    (True, False)
    """
    if not isinstance(value, str):
        return True
    return _DATE_TIME.fullmatch(value) is not None and day_of(value) is not None


def day_of(value: object) -> date | None:
    """Return the day of a date as it is written, in its own zone; None for what is no date."""
    found = _DAY.fullmatch(value) if isinstance(value, str) else None
    try:
        return date.fromisoformat(found["day"]) if found is not None else None
    except ValueError:
        return None


def is_address(value: object) -> bool:
    """Whether a text is an absolute address, or no text at all."""
    return not isinstance(value, str) or _ADDRESS.fullmatch(value) is not None

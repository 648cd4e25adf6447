"""What is wrong in releases that no schema can say: ids twice, periods that end first, amounts, codes, references.

Not here: the schema (`breaches`), what the releases say (`facts`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from innomethods.exchange.ocds.opening import Json, Spot, child, is_number, is_usable, shown, walk
from innomethods.exchange.ocds.shapes import Part, Process, inside
from innomethods.exchange.ocds.standard import codes, day_of
from innomethods.findings import Finding, finding
from innomethods.wording import Wording

_OCID = re.compile(r"ocds-[a-z0-9]{6}-.+", re.ASCII | re.DOTALL)
_PARTIES = Wording(nb="partene («parties»)", nn="partane («parties»)", en="the parties")
_AWARDS = Wording(nb="tildelingene («awards»)", nn="tildelingane («awards»)", en="the awards")

# The keys under which codes of open lists stand; `type` only of milestones, `scheme` only of classifications.
_OPEN_CODES: Mapping[str, str] = {
    "awardCriteria": "awardCriteria",
    "submissionMethod": "submissionMethod",
    "additionalProcurementCategories": "extendedProcurementCategory",
    "documentType": "documentType",
    "roles": "partyRole",
    "relationship": "relatedProcess",
}
_UNDER = {("milestones", "type"): "milestoneType", ("classification", "scheme"): "itemClassificationScheme",
          ("additionalClassifications", "scheme"): "itemClassificationScheme"}  # fmt: skip


def release_findings(release: Part) -> Iterator[Finding]:
    """Yield what is wrong in one release."""
    for spot in walk(release.value, release.pointer):
        if isinstance(spot.value, dict):
            yield from _period(spot)
            yield from _codes(spot)
        elif isinstance(spot.value, list):
            yield from _twice(spot)
    yield from _amounts(release)
    yield from _order(release)
    yield from _references(release)


def process_findings(process: Process) -> Iterator[Finding]:
    """Yield what is wrong with a contracting process as a whole."""
    if process.ocid is not None and _OCID.fullmatch(process.ocid) is None:
        yield finding("O15", child(_first(process), "ocid"), value=shown(process.ocid))
    if process.links and not process.releases:
        yield finding("O25", child(process.pointer, "releases"), count=process.links)
    if process.others:
        several = ", ".join(shown(one) for one in (str(process.ocid), *process.others))
        yield finding("O28", child(process.pointer, "releases"), ids=several)
    ids: dict[str, str] = {}
    for part in process.releases:
        id_ = part.value.get("id")
        if isinstance(id_, str) and id_ in ids:
            yield finding("O09", part.at("id"), what=shown(id_))
        ids[str(id_)] = part.pointer


def _first(process: Process) -> str:
    if process.releases:
        return process.releases[0].pointer
    return process.compiled.pointer if process.compiled is not None else process.pointer


def _period(spot: Spot) -> Iterator[Finding]:
    start, end = day_of(spot.value.get("startDate")), day_of(spot.value.get("endDate"))
    if start is not None and end is not None and end < start:
        yield finding("O14", spot.pointer, end=end.isoformat(), start=start.isoformat())


def _codes(spot: Spot) -> Iterator[Finding]:
    for key, value in spot.value.items():
        codelist = _OPEN_CODES.get(key) or _UNDER.get(
            (str(spot.key if isinstance(spot.key, str) else spot.parent), key)
        )
        if codelist is None:
            continue
        several = list(enumerate(value)) if isinstance(value, list) else [(None, value)]
        for at, code in several:
            if isinstance(code, str) and code and code not in codes(codelist):
                place = child(spot.pointer, key)
                yield finding("O07", place if at is None else child(place, at), value=shown(code), codelist=codelist)


def _twice(spot: Spot) -> Iterator[Finding]:
    """Yield the items of a list whose id another one has; classifications are told apart by their scheme, too."""
    seen: set[tuple[str, str]] = set()
    for at, one in enumerate(spot.value):
        id_ = one.get("id") if isinstance(one, dict) else None
        if isinstance(id_, (str, int)) and not isinstance(id_, bool) and id_ != "":
            key = (str(id_), str(one.get("scheme")))
            if key in seen:
                yield finding("O09", child(spot.pointer, at), what=shown(id_))
            seen.add(key)


def _amounts(release: Part) -> Iterator[Finding]:
    """Yield what is wrong with the amounts that say what a procurement is worth."""
    tender = _held(release, "tender", "value")
    awards = [_held(part, "value") for key in ("awards", "contracts") for part in inside(release, key)]
    budget = _held(release, "planning", "budget", "amount")
    first = _currency(tender)
    for part in (tender, *awards, budget):
        amount = part.value.get("amount") if isinstance(part.value, dict) else None
        if amount is None or not is_number(amount) or not is_usable(amount):
            continue
        if amount < 0:
            yield finding("O10", part.at("amount"), value=shown(amount))
        currency = _currency(part)
        if currency is None:
            yield finding("O12", part.pointer, value=shown(amount))
        elif first is not None and currency != first:
            yield finding("O13", part.at("currency"), currency=shown(currency), first=shown(first))


def _order(release: Part) -> Iterator[Finding]:
    """Yield contracts signed before tenders could be given, or before the award they follow from."""
    opened = _held(release, "tender", "tenderPeriod", "startDate")
    awarded = {
        str(part.value.get("id")): _held(part, "date")
        for part in inside(release, "awards")
        if isinstance(part.value, dict)
    }
    for contract in inside(release, "contracts"):
        signed = _held(contract, "dateSigned")
        award = awarded.get(str(_held(contract, "awardID").value))
        for first in (opened, award):
            day = day_of(first.value) if first is not None else None
            then = day_of(signed.value)
            if day is not None and then is not None and then < day:
                yield finding("O29", signed.pointer, signed=then.isoformat(), day=day.isoformat())
                break


def _held(part: Part, *keys: str) -> Part:
    value = part.value
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return Part(part.at(*keys), value)


def _currency(part: Part) -> str | None:
    currency = part.value.get("currency") if isinstance(part.value, dict) else None
    return currency if isinstance(currency, str) and currency.strip() else None


def _references(release: Part) -> Iterator[Finding]:
    parties = _ids(inside(release, "parties"))
    if parties:  # OCDS 1.0 had none, and named organisations where they stood
        for part in (_held(release, "buyer"), _held(release, "tender", "procuringEntity"), *_suppliers(release)):
            yield from _dangling(part, "id", parties, _PARTIES)
    awards = _ids(inside(release, "awards"))
    if awards:  # the award may stand in an earlier release
        for contract in inside(release, "contracts"):
            yield from _dangling(contract, "awardID", awards, _AWARDS)


def _suppliers(release: Part) -> Iterator[Part]:
    for award in inside(release, "awards"):
        yield from inside(award, "suppliers")
    yield from inside(release, "tender", "tenderers")


def _ids(parts: tuple[Part, ...]) -> frozenset[str]:
    return frozenset(str(part.value["id"]) for part in parts if isinstance(part.value, dict) and "id" in part.value)


def _dangling(part: Part, key: str, known: frozenset[str], where: Wording) -> Iterator[Finding]:
    id_: Json = part.value.get(key) if isinstance(part.value, dict) else None
    if isinstance(id_, (str, int)) and id_ != "" and str(id_) not in known:
        yield finding("O16", part.at(key), value=shown(id_), where=where)

"""A project's purchases as an OCDS release package: one release each, with planning, tender, award and contract.

Here: what each section says. Not here: milestones (`milestones`), what codes mean (`codes`). Nothing about persons
goes out: not the team, not who decided, nothing anybody wrote freely in a log.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import attrs

from innomethods.exchange.ocds import codes
from innomethods.exchange.ocds.milestones import Sorted, end_of, milestones, start_of
from innomethods.exchange.ocds.refusals import NotAPrefix
from innomethods.exchange.ocds.worth import Worth, basis_of, worth_of
from innomethods.model import Procurement, Project, PurchaseItem
from innomethods.planning import Plan
from innomethods.procurement.valuing.outcome import Valuation
from innomethods.quantities import Money
from innomethods.running import Run, RunStatus
from innomethods.wording import Language, Wording, as_language

Record = dict[str, Any]
_PREFIX = re.compile("ocds-[a-z0-9]{6}")
_VERSION = "1.1"
_BUYER = "buyer"
_DAYS_A_MONTH = Decimal("30.4375")


@attrs.frozen
class OcdsDocument:
    """A document to be named in a release: in which section, its code of `documentType`, its title and address."""

    section: str = attrs.field(validator=attrs.validators.in_(("planning", "tender", "award", "contract")))
    kind: str
    title: Wording
    url: str | None = None
    published: date | None = None


@attrs.frozen(kw_only=True)
class _Asked:
    """What every section needs to know."""

    project: Project
    ocid: str
    at: datetime
    language: Language
    plan: Plan | None
    run: Run | None
    documents: tuple[OcdsDocument, ...]

    @property
    def today(self) -> date:
        return self.at.date()

    def words(self, text: Wording) -> str:
        return text.text(self.language)

    def is_past(self, day: date | None) -> bool:
        return day is not None and day <= self.today


def to_ocds(  # noqa: PLR0913 - one keyword for each thing a package says
    project: Project,
    *,
    publisher: str,
    ocid_prefix: str,
    at: datetime,
    procurement: Procurement | None = None,
    valuations: Iterable[Valuation] = (),
    plan: Plan | None = None,
    run: Run | None = None,
    documents: Iterable[OcdsDocument] = (),
    language: Language | str = "en",
    uri: str | None = None,
) -> Record:
    """Return an OCDS 1.1 release package: one release for each of the project's purchases, or for the one given.

    A project without purchases is one release about planning. `at` is when it is published, and tells what has
    happened from what is to come; `plan` gives decision points their dates, `run` says what was decided there and
    whether the project was stopped. `valuations` are those of the purchases by a country's rules: their value is told,
    or the least it can be while it isn't known exactly. Without one the purchase's total or the plain sum of its lines
    is told, and nothing where lines are paid by the month or counted from before.
    `ocid_prefix` is the publisher's registered one. `uri` names the package; without it an address-free name (a UUID)
    is made of project and moment.

    Raises:
        NotAPrefix: for a prefix that isn't written `ocds-` and six characters.
        ValueError: when `at` has no time zone, or the language is unknown.

    >>> from datetime import UTC
    >>> from innomethods.model import Method, Phase
    >>> project = Project("pilot", Method("small", flow=Phase("try")), start=date(2027, 1, 11), country="NO")
    >>> bought = Procurement("vans", kind="goods", total=Money(900000), dates={"notice": date(2027, 2, 1)})
    >>> package = to_ocds(
    ...     project,
    ...     procurement=bought,
    ...     publisher="Fjordvik",
    ...     ocid_prefix="ocds-213czf",
    ...     at=datetime(2027, 1, 4, 8, tzinfo=UTC),
    ... )
    >>> package["releases"][0]["ocid"], package["releases"][0]["tender"]["status"]
    ('ocds-213czf-pilot-vans', 'planned')
    """
    if _PREFIX.fullmatch(ocid_prefix) is None:
        raise NotAPrefix(ocid_prefix)
    if at.tzinfo is None:
        raise ValueError(f"`at` needs a time zone, and {at} has none.")
    bought = (procurement,) if procurement is not None else project.procurements or (None,)
    stem = f"{ocid_prefix}-{project.id}"
    valued = {one.purchase: one for one in valuations}
    releases = []
    for one in bought:
        asked = _Asked(
            project=project,
            ocid=stem if one is None else f"{stem}-{one.id}",
            at=at,
            language=as_language(language),
            plan=plan,
            run=run,
            documents=tuple(documents),
        )
        releases.append(_release(asked, one, worth_of(one, valued.get(one.id) if one is not None else None)))
    return {
        "uri": uri or f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{stem}@{_moment(at)}')}",
        "version": _VERSION,
        "publishedDate": _moment(at),
        "publisher": {"name": publisher},
        "releases": releases,
    }


def _release(asked: _Asked, bought: Procurement | None, worth: Worth) -> Record:
    dates = bought.dates if bought is not None else ()
    sorted_ = milestones(
        asked.project, dates, plan=asked.plan, run=asked.run, today=asked.today, language=asked.language
    )
    contract = _contract(asked, bought, sorted_) if bought is not None else None
    award = _award(asked, bought, contract) if bought is not None else None
    tender = _tender(asked, bought, worth, sorted_, contract) if bought is not None else None
    return _filled(
        ocid=asked.ocid,
        id=f"{asked.ocid}-{asked.at:%Y%m%dT%H%M%S}",
        date=_moment(asked.at),
        tag=_tags(tender, award, contract),
        initiationType="tender",
        language=asked.language,
        parties=[_buyer(asked, bought)],
        buyer=_reference(asked),
        planning=_planning(asked, sorted_, contract),
        tender=tender,
        awards=[award] if award is not None else None,
        contracts=[contract] if contract is not None else None,
    )


def _tags(tender: Record | None, award: Record | None, contract: Record | None) -> list[str]:
    status = tender["status"] if tender is not None else None
    tags = ["planning"]
    tags += ["tenderCancellation"] if status == "cancelled" else ["tender"] if status in {"active", "complete"} else []
    tags += ["award"] if award is not None else []
    tags += ["contract"] if contract is not None else []
    return tags + (["implementation"] if contract is not None and "implementation" in contract else [])


# ------------------------------------------------------------------------------------------------- who, and why


def _name(asked: _Asked) -> str:
    organisation = asked.project.organisation
    return asked.words(organisation.name if organisation is not None else asked.project.title)


def _reference(asked: _Asked) -> Record:
    return {"id": _BUYER, "name": _name(asked)}


def _buyer(asked: _Asked, bought: Procurement | None) -> Record:
    kind = bought.buyer if bought is not None else None
    code = codes.BUYER_CODES.get(kind) if kind is not None else None
    details = {"classifications": [{"scheme": codes.BUYER_SCHEME, "id": code}]} if code is not None else None
    country = (bought.country if bought is not None else None) or asked.project.country
    return _filled(
        id=_BUYER,
        name=_name(asked),
        address={"countryName": country},
        roles=["buyer", "procuringEntity"],
        details=details,
    )


def _planning(asked: _Asked, sorted_: Sorted, contract: Record | None) -> Record:
    project = asked.project
    shown = (*sorted_.project, *(() if contract is not None else (*sorted_.contract, *sorted_.benefits)))
    return _filled(
        rationale=asked.words(project.summary) if project.summary is not None else None,
        budget={"project": asked.words(project.title), "projectID": project.id},
        documents=_documents(asked, "planning"),
        milestones=list(shown),
    )


# ----------------------------------------------------------------------------------------------- tender and after


def _tender(asked: _Asked, bought: Procurement, worth: Worth, sorted_: Sorted, contract: Record | None) -> Record:
    procedure = codes.procedure(bought.procedure) if bought.procedure is not None else None
    return _filled(
        id=f"{asked.ocid}-tender",
        title=asked.words(bought.title) if bought.title is not None else None,
        description=asked.words(told) if (told := basis_of(bought, worth)) is not None else None,
        status=_status(asked, bought, contract),
        procuringEntity=_reference(asked),
        items=_items(asked, bought),
        value=_money(worth.value),
        minValue=_money(worth.least),
        procurementMethod=procedure.method if procedure is not None else None,
        procurementMethodDetails=asked.words(procedure.title) if procedure is not None else bought.procedure,
        procurementMethodRationale=asked.words(bought.because) if bought.because is not None else None,
        mainProcurementCategory=codes.CATEGORIES[bought.kind] if bought.kind is not None else None,
        additionalProcurementCategories=[str(bought.kind)]
        if bought.kind not in {None, *codes.KINDS.values()}
        else None,
        tenderPeriod=_period(bought.day("notice"), bought.day("tenders")),
        contractPeriod=_length(bought.months),
        techniques={"hasFrameworkAgreement": True} if bought.framework else None,
        documents=_documents(asked, "tender"),
        milestones=list(sorted_.tender),
    )


def _status(asked: _Asked, bought: Procurement, contract: Record | None) -> str:
    if contract is not None:
        return "complete"
    if asked.run is not None and asked.run.status is RunStatus.STOPPED:
        return "cancelled"
    known = [bought.day(name) for name in ("notice", "invitation")]
    if any(asked.is_past(day) for day in known):
        return "active"
    return "planned" if any(day is not None for day in known) else "planning"


def _award(asked: _Asked, bought: Procurement, contract: Record | None) -> Record | None:
    """Return the award once its letter is sent or the contract is signed; in force it is only then."""
    letter = bought.day("letter")
    if contract is None and not asked.is_past(letter):
        return None
    return _filled(
        id=_award_id(asked),
        title=asked.words(bought.title) if bought.title is not None else None,
        status="active" if contract is not None else "pending",
        date=start_of(letter) if letter is not None else None,
        documents=_documents(asked, "award"),
    )


def _contract(asked: _Asked, bought: Procurement, sorted_: Sorted) -> Record | None:
    """Return the contract once it is signed. What it came to isn't known here: only what was estimated."""
    signed = bought.day("signed")
    if signed is None or not asked.is_past(signed):
        return None
    return _filled(
        id=f"{asked.ocid}-contract",
        awardID=_award_id(asked),
        title=asked.words(bought.title) if bought.title is not None else None,
        status="active",
        dateSigned=start_of(signed),
        documents=_documents(asked, "contract"),
        milestones=list(sorted_.contract),
        implementation=_filled(milestones=list(sorted_.benefits)) or None,
    )


def _award_id(asked: _Asked) -> str:
    return f"{asked.ocid}-award"


# --------------------------------------------------------------------------------------------------- amounts, days


def _money(money: Money | None) -> Record | None:
    return {"amount": _number(money.amount), "currency": money.currency} if money is not None else None


def _number(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def _items(asked: _Asked, bought: Procurement) -> list[Record]:
    """Return the lines; CPV codes are the purchase's and stand on each."""
    classified = [{"scheme": "CPV", "id": code} for code in bought.cpv]
    what = {"classification": classified[0] if classified else None, "additionalClassifications": classified[1:]}
    if not bought.items and classified:
        return [_filled(id="1", **what)]
    return [_filled(**_item(asked, item, str(at)), **what) for at, item in enumerate(bought.items, start=1)]


def _item(asked: _Asked, item: PurchaseItem, id: str) -> Record:
    unit = {"value": _money(item.value)} if item.value is not None else None
    return {"id": id, "description": asked.words(item.what), "quantity": _number(item.count), "unit": unit}


def _period(first: date | None, last: date | None) -> Record | None:
    if first is not None and last is not None and last < first:
        return None  # one of them is a slip; both stand among the milestones
    return _filled(
        startDate=start_of(first) if first is not None else None, endDate=end_of(last) if last is not None else None
    )


def _length(months: Decimal | None) -> Record | None:
    if months is None:
        return None
    return {"durationInDays": int((months * _DAYS_A_MONTH).to_integral_value(ROUND_HALF_UP))}


def _documents(asked: _Asked, section: str) -> list[Record]:
    return [
        _filled(
            id=f"{section}-{at}",
            documentType=one.kind,
            title=asked.words(one.title),
            url=one.url,
            datePublished=start_of(one.published) if one.published is not None else None,
        )
        for at, one in enumerate((one for one in asked.documents if one.section == section), start=1)
    ]


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _filled(**fields: Any) -> Record:  # noqa: ANN401 - JSON out
    """Return the fields that say something, in their order."""
    return {key: value for key, value in fields.items() if value not in (None, [], {})}


def as_json(package: Mapping[str, Any]) -> str:
    """Return a package as JSON text; the same package gives the same bytes."""
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"

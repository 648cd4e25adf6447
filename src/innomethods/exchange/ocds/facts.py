"""What a release says of a purchase, in our nouns, each fact with the place where it stands.

OCDS doesn't say whether amounts are with VAT, and knows no set of rules: both stay unknown. A day is the one that is
written, in its own time zone. Not here: what is wrong with the data as such (`breaches`, `looking`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import attrs

from innomethods.exchange.ocds import codes
from innomethods.exchange.ocds.opening import Json, is_number, is_usable, readable, shown
from innomethods.exchange.ocds.shapes import Part, inside
from innomethods.exchange.ocds.standard import day_of
from innomethods.findings import Finding, finding
from innomethods.model import Buyer, Procurement, PurchaseKind
from innomethods.model.procurements import PROCUREMENT_DATES
from innomethods.quantities import Money
from innomethods.wording import LANGUAGES, Wording, format_for, in_all_languages

_CPV = re.compile(r"(\d{8})(?:-\d)?", re.ASCII)
_MONTH = Decimal("30.4375")  # days, where only the number of days is told
_TENTH = Decimal("0.1")
_LONGEST_TITLE = 300

_THE_KIND = Wording(nb="hva slags anskaffelse det er", nn="kva slags anskaffing det er", en="what kind it is")
_THE_VALUE = Wording(nb="hva anskaffelsen er verdt", nn="kva anskaffinga er verd", en="what it is worth")
_NO_HINT = Wording(nb="ingenting annet sier det", nn="ingenting anna seier det", en="nothing else tells it")
_CPV_SUGGESTS = Wording(
    nb="CPV-koden {code} tyder på «{kind}»",
    nn="CPV-koden {code} tyder på «{kind}»",
    en="the CPV code {code} suggests ‘{kind}’",
)
_AWARDED = Wording(
    nb="tildelt er {amount}, som ikke er anslaget",
    nn="tildelt er {amount}, som ikkje er overslaget",
    en="{amount} was awarded, which isn't the estimate",
)


@attrs.frozen(eq=False)
class Told:
    """What one release says: a purchase, where each fact stands (field and pointer within the release), findings."""

    procurement: Procurement
    grounds: tuple[tuple[str, str], ...]
    awarded: Money | None
    findings: tuple[Finding, ...]


@attrs.define
class _Notes:
    """What is written down while a release is read."""

    grounds: dict[str, str] = attrs.field(factory=dict)
    findings: list[Finding] = attrs.field(factory=list)

    def from_(self, fact: str, part: Part) -> Json:
        """Return the part's value, noting that a fact was taken from there."""
        self.grounds[fact] = part.pointer
        return part.value


def told_by(release: Mapping[str, Json], id: str) -> Told:
    """Read the purchase of one release; pointers are within the release.

    >>> told = told_by({"tender": {"value": {"amount": 2000000, "currency": "NOK"}}}, "pilot")
    >>> told.procurement.total, told.procurement.vat, dict(told.grounds)["total"]
    (Money('2000000 NOK'), None, '/tender/value')
    """
    whole, notes = Part("", release), _Notes()
    awarded = _awarded(whole)
    cpv = tuple(_cpv(whole, notes))
    made = Procurement(
        id,
        title=_title(whole, notes),
        kind=_kind(whole, cpv, notes),
        country=_country(whole, notes),
        buyer=_buyer(whole, notes),
        total=_total(whole, awarded, notes),
        cpv=cpv,
        months=_months(whole, notes),
        framework=_framework(whole, notes),
        dates=_dates(whole, notes),
        procedure=_procedure(whole, notes),
    )
    return Told(made, tuple(notes.grounds.items()), awarded, tuple(notes.findings))


def at(part: Part, *keys: str) -> Part:
    """Return what stands under keys, one in the other; None where one is missing."""
    value = part.value
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return Part(part.at(*keys), value)


def _text(part: Part) -> str | None:
    return (readable(part.value) or None) if isinstance(part.value, str) else None


# ------------------------------------------------------------------------------------------------- what and who


def _title(whole: Part, notes: _Notes) -> Wording | None:
    part = at(whole, "tender", "title")
    title = _text(part)
    if title is None:
        return None
    notes.from_("title", part)
    language = at(whole, "language").value
    known = language.lower()[:2] if isinstance(language, str) else None
    cut = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    match known:
        case "nb" | "no":
            return Wording(nb=cut)
        case "nn":
            return Wording(nn=cut)
        case "en":
            return Wording(en=cut)
        case _:
            return in_all_languages(cut)


def _kind(whole: Part, cpv: tuple[str, ...], notes: _Notes) -> PurchaseKind | None:
    for part in inside(whole, "tender", "additionalProcurementCategories"):
        if isinstance(part.value, str) and part.value in frozenset(PurchaseKind) - frozenset(codes.KINDS):
            return PurchaseKind(notes.from_("kind", part))
    part = at(whole, "tender", "mainProcurementCategory")
    kind = codes.KINDS.get(part.value) if isinstance(part.value, str) else None
    if kind is None:
        hint = _CPV_SUGGESTS.fill(code=cpv[0], kind=codes.kind_suggested(cpv[0])) if cpv else _NO_HINT
        notes.findings.append(finding("O21", part.pointer, fact=_THE_KIND, hint=hint))
        return None
    notes.from_("kind", part)
    apart = next((code for code in cpv if codes.may_have_rules_apart(code)), None)
    if kind is PurchaseKind.SERVICES and apart is not None:
        notes.findings.append(finding("O27", part.pointer, code=apart))
    return kind


def _cpv(whole: Part, notes: _Notes) -> Iterator[str]:
    """Yield the CPV codes of the items, eight digits each, the main ones first."""
    items = inside(whole, "tender", "items")
    main = [at(item, "classification") for item in items]
    more = [part for item in items for part in inside(item, "additionalClassifications")]
    seen: set[str] = set()
    for part in (*main, *more):
        scheme, code = at(part, "scheme").value, at(part, "id").value
        found = _CPV.fullmatch(str(code).strip()) if scheme == "CPV" and isinstance(code, (str, int)) else None
        if found is not None and found[1] not in seen:
            seen.add(found[1])
            notes.grounds.setdefault("cpv", part.pointer)
            yield found[1]


def _party(whole: Part) -> Part | None:
    """Return the party that buys: the one the release names as buyer, or the only one with that role."""
    parties = [part for part in inside(whole, "parties") if isinstance(part.value, Mapping)]
    named = at(whole, "buyer", "id").value
    meant = [part for part in parties if named is not None and part.value.get("id") == named]
    playing = [part for part in parties if "buyer" in _roles(part)]
    return meant[0] if meant else playing[0] if len(playing) == 1 else None


def _roles(party: Part) -> list[Json]:
    roles = party.value.get("roles")
    return roles if isinstance(roles, list) else []


def _buyer(whole: Part, notes: _Notes) -> Buyer | None:
    party = _party(whole)
    if party is None:
        return None
    for part in inside(party, "details", "classifications"):
        code = at(part, "id").value
        if at(part, "scheme").value == codes.BUYER_SCHEME and isinstance(code, str) and code in codes.BUYERS:
            notes.from_("buyer", part)
            return codes.BUYERS[code]
    return None


def _country(whole: Part, notes: _Notes) -> str | None:
    party = _party(whole) or at(whole, "buyer")
    address = at(party, "address")
    country = codes.country_of(at(address, "country").value, at(address, "countryName").value)
    if country is not None:
        notes.from_("country", address)
    return country


# ---------------------------------------------------------------------------------------------- how much, and how


def _money(part: Part) -> Money | None:
    """Return an amount that can be used: a number of readable length, not below zero, with a currency."""
    amount, currency = at(part, "amount").value, at(part, "currency").value
    if not is_number(amount) or not is_usable(amount) or amount < 0:
        return None
    if not isinstance(currency, str) or re.fullmatch("[A-Z]{3}", currency) is None:
        return None
    return Money(_plain(Decimal(amount)), currency)


def _plain(number: Decimal) -> Decimal:
    """Return a number without needless zeros: 42000000.0 is 42000000."""
    return number.normalize() + 0


def _written(money: Money) -> Wording:
    return Wording(**{one: format_for(one).money(money.amount, money.currency) for one in LANGUAGES})


def _total(whole: Part, awarded: Money | None, notes: _Notes) -> Money | None:
    part = at(whole, "tender", "value")
    amount = at(part, "amount").value
    if is_number(amount) and is_usable(amount) and amount == 0:
        notes.findings.append(finding("O11", part.at("amount")))
        return None
    money = _money(part)
    if money is None:
        hint = _NO_HINT if awarded is None else _AWARDED.fill(amount=_written(awarded))
        notes.findings.append(finding("O21", part.pointer, fact=_THE_VALUE, hint=hint))
        return None
    notes.from_("total", part)
    return money


def _awarded(whole: Part) -> Money | None:
    """Return what the awards in force come to; None when one has no amount, or they are in several currencies."""
    awards = [part for part in inside(whole, "awards") if at(part, "status").value in (None, "active")]
    amounts = [_money(at(part, "value")) for part in awards]
    known = [one for one in amounts if one is not None]
    if not known or len(known) < len(amounts) or len({one.currency for one in known}) > 1:
        return None
    return sum(known[1:], known[0])


def _procedure(whole: Part, notes: _Notes) -> str | None:
    method = at(whole, "tender", "procurementMethod")
    details = at(whole, "tender", "procurementMethodDetails")
    told = codes.procedure_told(method.value, details.value)
    if told is not None:
        notes.from_("procedure", details if isinstance(details.value, str) else method)
    elif isinstance(method.value, str) and method.value in {"selective", "limited", "direct"}:
        notes.findings.append(finding("O22", method.pointer, method=shown(method.value)))
    return told


def _framework(whole: Part, notes: _Notes) -> bool:
    for part in (at(whole, "tender"), *inside(whole, "tender", "lots")):
        techniques = at(part, "techniques", "hasFrameworkAgreement")
        if techniques.value is True:
            notes.from_("framework", techniques)
            return True
    return False


# ------------------------------------------------------------------------------------------------------- when


def _period(whole: Part, name: str) -> Part | None:
    """Return a period of the tender; of its lots, when the tender has none and they all have the same one."""
    own = at(whole, "tender", name)
    if isinstance(own.value, Mapping) and own.value:
        return own
    of_lots = [at(lot, name) for lot in inside(whole, "tender", "lots")]
    same = of_lots and all(part.value == of_lots[0].value for part in of_lots)
    return of_lots[0] if same and isinstance(of_lots[0].value, Mapping) else None


def _days(period: Part | None) -> tuple[date | None, date | None]:
    """Return a period's first and last day; neither when it ends before it starts."""
    if period is None:
        return None, None
    start, end = day_of(period.value.get("startDate")), day_of(period.value.get("endDate"))
    return (None, None) if start is not None and end is not None and end < start else (start, end)


def _dates(whole: Part, notes: _Notes) -> dict[str, date]:
    """Return the days by our names; milestones that we have written ourselves say them best."""
    found: dict[str, date] = {}
    period = _period(whole, "tenderPeriod")
    opened, closed = _days(period)
    for name, day, key in (("notice", opened, "startDate"), ("tenders", closed, "endDate")):
        if period is not None and day is not None:
            found[name] = day
            notes.grounds[f"dates.{name}"] = period.at(key)
    signed = [at(part, "dateSigned") for part in inside(whole, "contracts")]
    days = {day_of(part.value): part for part in signed if day_of(part.value) is not None}
    if len(days) == 1:
        ((day, part),) = days.items()
        found["signed"] = day or date.min
        notes.from_("dates.signed", part)
    for part in inside(whole, "tender", "milestones"):
        ours, own = _own_date(part)
        if ours is not None and own is not None:
            found[ours] = own
            notes.from_(f"dates.{ours}", at(part, "dueDate"))
    return found


def _own_date(milestone: Part) -> tuple[str | None, date | None]:
    code = at(milestone, "code").value
    name = code.removeprefix(codes.DATE_CODE) if isinstance(code, str) and code.startswith(codes.DATE_CODE) else None
    return name if name in PROCUREMENT_DATES else None, day_of(at(milestone, "dueDate").value)


def _months(whole: Part, notes: _Notes) -> Decimal | None:
    period = _period(whole, "contractPeriod")
    if period is None:
        return None
    start, end = _days(period)
    days = period.value.get("durationInDays")
    if start is not None and end is not None:
        notes.from_("months", period)
        return _between(start, end)
    if isinstance(days, int) and not isinstance(days, bool) and is_usable(days) and days > 0:
        notes.from_("months", period)
        return _plain((Decimal(days) / _MONTH).quantize(_TENTH, ROUND_HALF_UP))
    return None


def _between(start: date, end: date) -> Decimal:
    """Return the months from one day to another, to a tenth; both 31 December and 1 January end a year."""
    if end < date.max:
        end = end if end.day == start.day else end + timedelta(days=1)
    whole = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    rest = (end.day - start.day) % monthrange(end.year, end.month)[1]
    part = (Decimal(rest) / 31).quantize(_TENTH, ROUND_HALF_UP)
    return _plain(whole + part)

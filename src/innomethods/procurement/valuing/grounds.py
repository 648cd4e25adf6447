"""The rules by which a line counts, and where each stands in which law.

Here: names of the rules, what they say in one phrase, and paragraphs. Figures they use (48 months, 12 months, 20 %)
are dated rows of `rules`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from innomethods.model import Sector
from innomethods.sources import Certainty
from innomethods.wording import Wording


class ValueRule(StrEnum):
    """A rule of valuation."""

    PAYABLE = "payable"
    OPTIONS = "options"
    PRIZES = "prizes"
    UNITS = "units"
    FRAMEWORK = "framework"
    PARTNERSHIP = "partnership"
    SUPPLIED = "supplied"
    LOTS = "lots"
    REGULAR = "regular"
    REGULAR_AHEAD = "regular-ahead"
    FINANCIAL_YEAR = "financial-year"
    LEASE = "lease"
    FEES = "fees"
    PERIOD = "period"
    CONTEST = "contest"
    TURNOVER = "turnover"
    AT_AWARD = "at-award"
    MIXED = "mixed"


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


SAYS: dict[ValueRule, Wording] = {
    ValueRule.PAYABLE: _w("alt som skal betales", "alt som skal betalast", "everything payable"),
    ValueRule.OPTIONS: _w(
        "opsjoner og fornyelser teller fullt ut",
        "opsjonar og fornyingar tel fullt ut",
        "options and renewals count in full",
    ),
    ValueRule.PRIZES: _w(
        "premier og betaling til deltakerne teller",
        "premiar og betaling til deltakarane tel",
        "prizes and payments to participants count",
    ),
    ValueRule.UNITS: _w(
        "en enhet som selv har ansvar for sine anskaffelser, regnes for seg",
        "ei eining som sjølv har ansvar for anskaffingane sine, blir rekna for seg",
        "a unit that answers for its own purchases is reckoned by itself",
    ),
    ValueRule.FRAMEWORK: _w(
        "det meste som kan kjøpes i hele avtalens levetid",
        "det meste som kan kjøpast i heile levetida til avtalen",
        "the most that can be bought over the agreement's whole life",
    ),
    ValueRule.PARTNERSHIP: _w(
        "utviklingen og det som ventes kjøpt til slutt",
        "utviklinga og det ein ventar å kjøpe til slutt",
        "the development and what is expected to be bought at the end",
    ),
    ValueRule.SUPPLIED: _w(
        "det byggherren stiller til rådighet for arbeidet, teller",
        "det byggherren stiller til rådvelde for arbeidet, tel",
        "what the buyer puts at the contractor's disposal for the works counts",
    ),
    ValueRule.LOTS: _w(
        "summen av delkontraktene avgjør for hver av dem",
        "summen av delkontraktane avgjer for kvar av dei",
        "the sum of the lots decides for each of them",
    ),
    ValueRule.REGULAR: _w(
        "like kjøp gjennom tolv måneder regnes sammen",
        "like kjøp gjennom tolv månader blir rekna saman",
        "like purchases through twelve months are reckoned together",
    ),
    ValueRule.REGULAR_AHEAD: _w(
        "like kjøp som ventes etter den første leveransen, regnes sammen",
        "like kjøp ein ventar etter den første leveransen, blir rekna saman",
        "like purchases expected after the first delivery are reckoned together",
    ),
    ValueRule.FINANCIAL_YEAR: _w(
        "like kjøp i forrige regnskapsår regnes sammen",
        "like kjøp i førre rekneskapsår blir rekna saman",
        "like purchases of the last financial year are reckoned together",
    ),
    ValueRule.LEASE: _w(
        "leie og leasing: hele tiden med restverdi, eller månedsprisen ganget opp",
        "leige og leasing: heile tida med restverdi, eller månadsprisen gonga opp",
        "lease and rent: the whole term with what is left, or the monthly price multiplied",
    ),
    ValueRule.FEES: _w(
        "premier, gebyrer, provisjoner og renter",
        "premiar, gebyr, provisjonar og renter",
        "premiums, fees, commissions and interest",
    ),
    ValueRule.PERIOD: _w(
        "tjeneste uten samlet pris: hele perioden, eller månedsprisen ganget opp",
        "teneste utan samla pris: heile perioden, eller månadsprisen gonga opp",
        "service without a total price: the whole period, or the monthly price multiplied",
    ),
    ValueRule.CONTEST: _w(
        "premier og betaling, og oppdraget som kan følge",
        "premiar og betaling, og oppdraget som kan følgje",
        "prizes and payments, and the assignment that may follow",
    ),
    ValueRule.TURNOVER: _w(
        "leverandørens samlede omsetning i konsesjonstiden",
        "den samla omsetninga til leverandøren i konsesjonstida",
        "the supplier's whole turnover over the concession's term",
    ),
    ValueRule.AT_AWARD: _w(
        "verdien ved tildeling gjelder når den er mye høyere enn anslaget",
        "verdien ved tildeling gjeld når han er mykje høgare enn overslaget",
        "the value at award holds when it is much above the estimate",
    ),
    ValueRule.MIXED: _w(
        "blandet kontrakt: hovedelementet avgjør, ellers den høyeste verdien",
        "blanda kontrakt: hovudelementet avgjer, elles den høgaste verdien",
        "mixed contract: the main element decides, or else the highest value",
    ),
}


@attrs.frozen
class Reference:
    """A place in a law, and how sure we are that it is the place."""

    text: str
    certainty: Certainty = attrs.field(converter=Certainty)

    def __str__(self) -> str:
        return self.text


# Paragraphs of FOA § 5-4; FF § 5-3 has the same numbers.
_NORWAY: dict[ValueRule, str] = {
    ValueRule.PAYABLE: "(1)", ValueRule.OPTIONS: "(1)", ValueRule.PRIZES: "(1)", ValueRule.UNITS: "(3)",
    ValueRule.FRAMEWORK: "(5)", ValueRule.PARTNERSHIP: "(6)", ValueRule.SUPPLIED: "(7)", ValueRule.LOTS: "(8)",
    ValueRule.REGULAR: "(9)", ValueRule.FINANCIAL_YEAR: "(9) a", ValueRule.REGULAR_AHEAD: "(9) b",
    ValueRule.LEASE: "(10)", ValueRule.FEES: "(11)", ValueRule.PERIOD: "(12)", ValueRule.CONTEST: "(13)",
}  # fmt: skip
_DIRECTIVE: dict[ValueRule, str] = {
    ValueRule.PAYABLE: "5(1)", ValueRule.OPTIONS: "5(1)", ValueRule.PRIZES: "5(1)", ValueRule.UNITS: "5(2)",
    ValueRule.FRAMEWORK: "5(5)", ValueRule.PARTNERSHIP: "5(6)", ValueRule.SUPPLIED: "5(7)",
    ValueRule.LOTS: "5(8)–(10)", ValueRule.REGULAR: "5(11)", ValueRule.LEASE: "5(12)", ValueRule.FEES: "5(13)",
    ValueRule.FINANCIAL_YEAR: "5(11) a", ValueRule.REGULAR_AHEAD: "5(11) b",
    ValueRule.PERIOD: "5(14)", ValueRule.CONTEST: "78", ValueRule.MIXED: "3",
}  # fmt: skip
# Chapter and section of LOU, read there; LUF has other chapters.
_SWEDEN: dict[ValueRule, str] = {
    ValueRule.PAYABLE: "5 kap. 3 §", ValueRule.OPTIONS: "5 kap. 3 §", ValueRule.PRIZES: "5 kap. 3 §",
    ValueRule.UNITS: "5 kap. 4 §", ValueRule.LOTS: "5 kap. 8 §", ValueRule.SUPPLIED: "5 kap. 9 §",
    ValueRule.LEASE: "5 kap. 10 §", ValueRule.REGULAR: "5 kap. 11 §", ValueRule.FEES: "5 kap. 12 §",
    ValueRule.PERIOD: "5 kap. 13 §", ValueRule.FRAMEWORK: "5 kap. 14 §", ValueRule.PARTNERSHIP: "5 kap. 15 §",
    ValueRule.FINANCIAL_YEAR: "5 kap. 11 § 1", ValueRule.REGULAR_AHEAD: "5 kap. 11 § 2",
    ValueRule.CONTEST: "5 kap. 16 §", ValueRule.MIXED: "2 kap. 2 §",
}  # fmt: skip
# The sections of udbudsloven that were read; the rest stands by the directive.
_DENMARK: dict[ValueRule, str] = {
    ValueRule.PAYABLE: "§ 30", ValueRule.OPTIONS: "§ 30", ValueRule.PRIZES: "§ 30", ValueRule.REGULAR: "§ 35",
    ValueRule.FINANCIAL_YEAR: "§ 35, nr. 1", ValueRule.REGULAR_AHEAD: "§ 35, nr. 2",
}  # fmt: skip
# Paragraphs of Schedule 3 to the Procurement Act 2023.
_BRITAIN: dict[ValueRule, str] = {
    ValueRule.PAYABLE: "1", ValueRule.OPTIONS: "1 (2) b–c", ValueRule.PRIZES: "1 (2) e", ValueRule.SUPPLIED: "1 (2) a",
    ValueRule.FEES: "1 (2) d", ValueRule.PERIOD: "1", ValueRule.LEASE: "1", ValueRule.PARTNERSHIP: "1",
    ValueRule.CONTEST: "1", ValueRule.FRAMEWORK: "2", ValueRule.TURNOVER: "3", ValueRule.LOTS: "4",
    ValueRule.REGULAR: "4", ValueRule.UNITS: "4", ValueRule.FINANCIAL_YEAR: "4", ValueRule.REGULAR_AHEAD: "4",
}  # fmt: skip
_ACT_2023 = date(2025, 2, 24)  # the day from which the British act applies
_OF_CONCESSIONS = (ValueRule.TURNOVER, ValueRule.AT_AWARD)


def reference(rule: ValueRule, country: str, sector: Sector | None, on: date) -> Reference | None:
    """Return where a rule stands in the law of a country and sector on a day; None where we haven't found the place.

    Without a sector, the classic and the utilities rules are named together: they have the same numbers in Norway.

    >>> str(reference(ValueRule.PERIOD, "NO", Sector.UTILITIES, date(2027, 1, 11)))
    'FF § 5-3 (12)'
    """
    if country == "NO":
        return _norwegian(rule, sector)
    if country == "UK":
        return _british(rule, on)
    if rule in _OF_CONCESSIONS or sector is Sector.CONCESSION:
        return Reference("2014/23/EU Art 8", Certainty.REMEMBERED)
    if sector is Sector.UTILITIES:
        return Reference("2014/25/EU Art 16", Certainty.REMEMBERED)
    if sector is Sector.DEFENCE:
        return None
    return _national(rule, country) or _directive(rule)


def _national(rule: ValueRule, country: str) -> Reference | None:
    """Return where a national act that was read has the rule."""
    act, places = {"SE": ("LOU", _SWEDEN), "DK": ("Udbudsloven", _DENMARK)}.get(country, ("", {}))
    return Reference(f"{act} {places[rule]}", Certainty.SEEN) if rule in places else None


def _directive(rule: ValueRule) -> Reference | None:
    article = _DIRECTIVE.get(rule)
    return None if article is None else Reference(f"2014/24/EU Art {article}", Certainty.REMEMBERED)


def _british(rule: ValueRule, on: date) -> Reference | None:
    if on < _ACT_2023:
        return Reference("PCR 2015 reg. 6", Certainty.REMEMBERED)
    if rule not in _BRITAIN:
        return Reference("Procurement Act 2023 s. 4, Sch. 3", Certainty.REMEMBERED)
    return Reference(f"Procurement Act 2023 Sch. 3 para. {_BRITAIN[rule]}", Certainty.SEEN)


def _norwegian(rule: ValueRule, sector: Sector | None) -> Reference | None:
    if rule in _OF_CONCESSIONS or sector is Sector.CONCESSION:
        return Reference("KF § 5-2", Certainty.SEEN)
    if sector is Sector.DEFENCE:
        return Reference("FOSA § 2-2 (2)", Certainty.SEEN) if rule is ValueRule.LOTS else None
    if rule is ValueRule.MIXED:
        return Reference("FOA § 6-1", Certainty.SEEN)
    number = _NORWAY[rule]
    places = {Sector.CLASSIC: ["FOA § 5-4"], Sector.UTILITIES: ["FF § 5-3"]}
    named = places.get(sector, ["FOA § 5-4", "FF § 5-3"]) if sector is not None else ["FOA § 5-4", "FF § 5-3"]
    return Reference(" / ".join(f"{place} {number}" for place in named), Certainty.SEEN)

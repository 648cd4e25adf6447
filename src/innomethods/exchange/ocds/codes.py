"""What the codes of OCDS mean in our nouns, and the other way: kinds, buyers, procedures, dates, countries.

Not here: where the codes stand in a release (`facts`, `writing`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from innomethods.model import Buyer, PurchaseKind
from innomethods.wording import LANGUAGES, Wording

CATEGORIES: Mapping[PurchaseKind, str] = MappingProxyType(
    {
        PurchaseKind.GOODS: "goods",
        PurchaseKind.SERVICES: "services",
        PurchaseKind.WORKS: "works",
        PurchaseKind.HEALTH_SOCIAL: "services",
        PurchaseKind.SPECIAL: "services",
        PurchaseKind.DESIGN_CONTEST: "services",
    }
)
KINDS: Mapping[str, PurchaseKind] = MappingProxyType(
    {"goods": PurchaseKind.GOODS, "services": PurchaseKind.SERVICES, "works": PurchaseKind.WORKS}
)

# The authority table of the European Union for what a buyer is by law, which its profile of OCDS uses.
BUYER_SCHEME = "eu-buyer-legal-type"
_BUYERS = {
    "cga": Buyer.STATE,
    "ra": Buyer.COUNTY,
    "la": Buyer.MUNICIPALITY,
    "grp-p-aut": Buyer.ASSOCIATION,
    "spec-rights-entity": Buyer.EXCLUSIVE_RIGHTS,
    **dict.fromkeys(("body-pl", "body-pl-cga", "body-pl-la", "body-pl-ra"), Buyer.PUBLIC_BODY),
    **dict.fromkeys(("pub-undert", "pub-undert-cga", "pub-undert-la", "pub-undert-ra"), Buyer.PUBLIC_UNDERTAKING),
}
BUYERS: Mapping[str, Buyer] = MappingProxyType(_BUYERS)
BUYER_CODES: Mapping[Buyer, str] = MappingProxyType({kind: code for code, kind in reversed(_BUYERS.items())})

_COUNTRIES = {"norge": "NO", "noreg": "NO", "norway": "NO", "danmark": "DK", "denmark": "DK", "sverige": "SE",
              "sweden": "SE", "united kingdom": "UK", "gb": "UK"}  # fmt: skip


def country_of(*names: object) -> str | None:
    """Return the code of a country from the first that is a code or a name we know; Britain is UK, as in our rules.

    >>> country_of(None, " United Kingdom"), country_of("NO"), country_of("MÉXICO")
    ('UK', 'NO', None)
    """
    for name in names:
        if isinstance(name, str):
            plain = " ".join(name.split())
            if plain.lower() in _COUNTRIES:
                return _COUNTRIES[plain.lower()]
            if re.fullmatch("[A-Z]{2}", plain):
                return plain
    return None


@attrs.frozen
class Procedure:
    """A procedure: our id, the method of OCDS it falls under, its name, and what others call it.

    The method is None where the buyer decides who may tender, so that it may be any.
    """

    id: str
    method: str | None
    title: Wording
    aliases: tuple[str, ...] = ()


def _named(id: str, method: str | None, nb: str, nn: str, en: str, *aliases: str) -> Procedure:
    return Procedure(id, method, Wording(nb=nb, nn=nn, en=en), aliases)


PROCEDURES: tuple[Procedure, ...] = (
    _named("open-procedure", "open", "Åpen anbudskonkurranse", "Open anbodskonkurranse", "Open procedure"),
    _named(
        "restricted-procedure", "selective", "Begrenset anbudskonkurranse", "Avgrensa anbodskonkurranse",
        "Restricted procedure",
    ),
    _named(
        "negotiated-procedure", "selective", "Konkurranse med forhandling", "Konkurranse med forhandling",
        "Competitive procedure with negotiation", "neg-w-call", "competitive with negotiation",
        "negotiated with prior publication of a call for competition",
        "negotiated with prior publication of a call for competition / competitive with negotiation",
    ),
    _named("competitive-dialogue", "selective", "Konkurransepreget dialog", "Konkurranseprega dialog",
           "Competitive dialogue", "comp-dial"),
    _named("innovation-partnership", "selective", "Innovasjonspartnerskap", "Innovasjonspartnarskap",
           "Innovation partnership", "innovation"),
    _named(
        "negotiated-without-notice", "limited", "Konkurranse med forhandling uten forutgående kunngjøring",
        "Konkurranse med forhandling utan førehandskunngjering", "Negotiated procedure without prior publication",
        "neg-wo-call", "negotiated without prior call for competition",
    ),
    _named("no-competition", "direct", "Anskaffelse uten konkurranse", "Anskaffing utan konkurranse",
           "Award without competition"),
    _named("direct-purchase", "direct", "Direkte anskaffelse", "Direkte anskaffing", "Direct purchase"),
    _named("design-contest", "open", "Plan- og designkonkurranse", "Plan- og designkonkurranse", "Design contest"),
    _named("pcp", "open", "Førkommersiell anskaffelse", "Førkommersiell anskaffing",
           "Pre-commercial procurement"),
    _named("part-one-purchase", None, "Kjøp etter del I", "Kjøp etter del I", "Purchase under part I"),
    _named("purchase-outside-the-act", None, "Kjøp etter et unntak fra loven", "Kjøp etter eit unntak frå lova",
           "Purchase under an exemption from the act"),
    _named("open-tender-competition", "open", "Åpen tilbudskonkurranse", "Open tilbodskonkurranse",
           "Open tender competition (part II)"),
    _named("restricted-tender-competition", "selective", "Begrenset tilbudskonkurranse", "Avgrensa tilbodskonkurranse",
           "Restricted tender competition (part II)"),
    _named("without-notice-part-two", "limited", "Kjøp uten kunngjøring, etter unntak fra del II",
           "Kjøp utan kunngjering, etter unntak frå del II", "Purchase without notice, by an exemption from part II"),
    _named("health-social-competition", None, "Konkurranse etter del IV", "Konkurranse etter del IV",
           "Competition under part IV"),
    _named("concession-competition", None, "Konkurranse om konsesjon", "Konkurranse om konsesjon",
           "Competition for a concession"),
    _named("concession-without-notice", "limited", "Konsesjon uten kunngjøring", "Konsesjon utan kunngjering",
           "Concession without notice"),
    _named("dynamic-purchasing", "selective", "Dynamisk innkjøpsordning", "Dynamisk innkjøpsordning",
           "Dynamic purchasing system"),
    _named("framework-call-off", "limited", "Avrop på en rammeavtale", "Avrop på ein rammeavtale",
           "Call-off under a framework agreement"),
    _named("ppi", None, "Anskaffelse av innovative løsninger", "Anskaffing av innovative løysingar",
           "Public procurement of innovative solutions"),
    _named("startoff", None, "StartOff", "StartOff", "StartOff"),
)  # fmt: skip
_BY_ID = {one.id: one for one in PROCEDURES}
_BY_NAME = {
    name.casefold(): one.id
    for one in PROCEDURES
    for name in (one.id, *(one.title.text(language) for language in LANGUAGES), *one.aliases)
}
_SURE = {"open": "open-procedure"}  # any supplier may tender: the open procedure, unless the details name another


def procedure(id: str) -> Procedure | None:
    """Return a procedure by our id; None for one we have no method of OCDS for."""
    return _BY_ID.get(id)


def procedure_told(method: object, details: object) -> str | None:
    """Return our id of the procedure a release names; None when its method may be several, or it names none.

    >>> procedure_told("selective", "Competitive dialogue"), procedure_told("selective", None)
    ('competitive-dialogue', None)
    """
    named = _BY_NAME.get(" ".join(details.split()).casefold()) if isinstance(details, str) else None
    return named or (_SURE.get(method) if isinstance(method, str) else None)


DATE_CODE = "innomethods:"  # before the name of one of our dates, in the code of a milestone
DATE_TITLES: Mapping[str, Wording] = MappingProxyType(
    {
        "estimate": Wording(nb="Verdien er beregnet", nn="Verdien er rekna ut", en="Value estimated"),
        "start": Wording(nb="Anskaffelsen begynner", nn="Anskaffinga byrjar", en="Procurement starts"),
        "notice": Wording(nb="Kunngjøring", nn="Kunngjering", en="Notice"),
        "invitation": Wording(nb="Invitasjon", nn="Invitasjon", en="Invitation"),
        "requests": Wording(
            nb="Frist for forespørsel om å delta", nn="Frist for førespurnad om å delta", en="Requests due"
        ),
        "tenders": Wording(nb="Tilbudsfrist", nn="Tilbodsfrist", en="Tenders due"),
        "letter": Wording(nb="Meddelelse om valget", nn="Melding om valet", en="Award letter"),
        "voluntary-notice": Wording(nb="Intensjonskunngjøring", nn="Intensjonskunngjering", en="Voluntary notice"),
        "contract": Wording(nb="Avtalen skal inngås", nn="Avtalen skal inngåast", en="Contract to be concluded"),
        "signed": Wording(nb="Avtalen er inngått", nn="Avtalen er inngått", en="Contract signed"),
    }
)

_SERVICES_APART = ("55", "641", "75", "791", "7961", "7962", "797", "7995", "80", "85", "92", "98")
_WORKS, _FIRST_SERVICE = "45", "50"


def may_have_rules_apart(cpv: str) -> bool:
    """Whether services of this code may be health, social or other special services; their annex says which are."""
    return cpv.startswith(_SERVICES_APART)


def kind_suggested(cpv: str) -> PurchaseKind:
    """Return what kind the first two digits of a CPV code suggest. A contract's kind follows its main object."""
    division = cpv[:2]
    if division == _WORKS:
        return PurchaseKind.WORKS
    return PurchaseKind.SERVICES if division >= _FIRST_SERVICE else PurchaseKind.GOODS

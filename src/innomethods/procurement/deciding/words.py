"""What the facts that every purchase has are called, and their values; questions to people stand in the rules.

Here: words. Not here: sentences about conditions (`saying`).
"""

from __future__ import annotations

from innomethods.model import Buyer, PurchaseKind, Sector
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


FACTS: dict[str, Wording] = {
    "country": _w("landet", "landet", "the country"),
    "buyer": _w("kjøperen", "kjøparen", "the buyer"),
    "central": _w("om kjøperen er staten", "om kjøparen er staten", "whether the buyer is the state"),
    "joint-buyers": _w("om flere kjøper sammen", "om fleire kjøper saman", "whether several buy together"),
    "mixed-buyers": _w(
        "om staten kjøper sammen med andre",
        "om staten kjøper saman med andre",
        "whether the state buys together with others",
    ),
    "contracting-authority": _w("hvem som er oppdragsgiver", "kven som er oppdragsgivar", "the contracting authority"),
    "sector": _w("sektoren", "sektoren", "the sector"),
    "kind": _w("det som skal kjøpes", "det som skal kjøpast", "what is bought"),
    "value": _w("verdien", "verdien", "the value"),
    "framework": _w("om det er en rammeavtale", "om det er ein rammeavtale", "whether it is a framework agreement"),
    "months": _w("varigheten i måneder", "varigheita i månader", "the duration in months"),
    "procedure": _w("prosedyren", "prosedyren", "the procedure"),
    "regulation": _w("forskriften", "forskrifta", "the regulation"),
    "parts": _w("delene av forskriften", "delane av forskrifta", "the parts of the regulation"),
    "exemption": _w("unntaket fra loven", "unntaket frå lova", "the exemption from the act"),
    "notice-duty": _w("kunngjøringsplikten", "kunngjeringsplikta", "the duty to publish a notice"),
    "ted-rules": _w(
        "om reglene for TED gjelder", "om reglane for TED gjeld", "whether the rules on notices in TED apply"
    ),
    "vat": _w(
        "om beløpene har med merverdiavgift", "om beløpa har med meirverdiavgift", "whether the amounts include VAT"
    ),
    "date": _w("datoen kjøpet starter", "datoen kjøpet startar", "the day the purchase starts"),
}
BUYERS: dict[Buyer, Wording] = {
    Buyer.STATE: _w("staten", "staten", "the state"),
    Buyer.MUNICIPALITY: _w("kommune", "kommune", "municipality"),
    Buyer.COUNTY: _w("fylkeskommune", "fylkeskommune", "county"),
    Buyer.PUBLIC_BODY: _w("offentligrettslig organ", "offentlegrettsleg organ", "body governed by public law"),
    Buyer.ASSOCIATION: _w(
        "sammenslutning av oppdragsgivere", "samanslutning av oppdragsgivarar", "association of public buyers"
    ),
    Buyer.OTHER: _w("annen oppdragsgiver enn staten", "annan oppdragsgivar enn staten", "buyer other than the state"),
    Buyer.PUBLIC_UNDERTAKING: _w("offentlig foretak", "offentleg føretak", "public undertaking"),
    Buyer.EXCLUSIVE_RIGHTS: _w("virksomhet med enerett", "verksemd med einerett", "undertaking with exclusive rights"),
}
SECTORS: dict[Sector, Wording] = {
    Sector.CLASSIC: _w("klassisk sektor", "klassisk sektor", "the classic sector"),
    Sector.UTILITIES: _w("forsyningssektorene", "forsyningssektorane", "the utilities sectors"),
    Sector.CONCESSION: _w("konsesjonskontrakter", "konsesjonskontraktar", "concession contracts"),
    Sector.DEFENCE: _w("forsvar og sikkerhet", "forsvar og tryggleik", "defence and security"),
}
KINDS: dict[PurchaseKind, Wording] = {
    PurchaseKind.GOODS: _w("varer", "varer", "goods"),
    PurchaseKind.SERVICES: _w("tjenester", "tenester", "services"),
    PurchaseKind.WORKS: _w("bygg og anlegg", "bygg og anlegg", "works"),
    PurchaseKind.HEALTH_SOCIAL: _w(
        "helse- og sosialtjenester", "helse- og sosialtenester", "health and social services"
    ),
    PurchaseKind.SPECIAL: _w("særlige tjenester", "særlege tenester", "special services"),
    PurchaseKind.DESIGN_CONTEST: _w("plan- og designkonkurranse", "plan- og designkonkurranse", "design contest"),
}
VALUES: dict[str, Wording] = {str(one): said for known in (BUYERS, SECTORS, KINDS) for one, said in known.items()}
NAMES: dict[str, dict[str, Wording]] = {  # values that mean something under one fact only
    "regulation": {
        "none": _w("ingen forskrift", "inga forskrift", "no regulation"),
        "FOA": _w("anskaffelsesforskriften", "anskaffingsforskrifta", "the public procurement regulation"),
        "FF": _w("forsyningsforskriften", "forsyningsforskrifta", "the utilities regulation"),
        "KF": _w("konsesjonskontraktforskriften", "konsesjonskontraktforskrifta", "the concessions regulation"),
        "FOSA": _w("forsvarsforskriften", "forsvarsforskrifta", "the defence regulation"),
    },
    "parts": {"": _w("ingen del av forskriften", "ingen del av forskrifta", "no part of the regulation")},
    "exemption": {
        "none": _w("ikke noe", "ikkje noko", "none"),
        "free": _w("et som lar dere kjøpe fritt", "eit som lèt dykk kjøpe fritt", "one that lets you buy freely"),
        "pcp": _w("det for forskning og utvikling", "det for forsking og utvikling", "the one for research"),
        "no-purchase": _w("det for ansettelser", "det for tilsetjingar", "the one for employment"),
    },
}
YES = _w("ja", "ja", "yes")
NO = _w("nei", "nei", "no")
NOT_SAID = _w("ikke opplyst", "ikkje opplyst", "not stated")
GROUND = _w("hjemmel for prosedyren «{procedure}»", "heimel for prosedyren «{procedure}»", "a ground for ‘{procedure}’")

"""Value added tax: which rate holds on a day, and whether an organisation gets it back.

Here: the rates of Norway as dated values with their source, and who has it paid back. Rates that the parliament has
not yet decided are marked as expected; what isn't known is left unknown. Not here: what is bought (`model.costs`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import attrs

from innomethods.dated import DatedValue, DatedValues
from innomethods.errors import UnknownOnDate
from innomethods.model import OrganisationKind, Project, VatBand
from innomethods.sources import Source
from innomethods.wording import Wording

_RATES = Source(
    "skatteetaten-mva",
    title="Satser: Merverdiavgift",
    publisher="Skatteetaten",
    address="https://www.skatteetaten.no/satser/merverdiavgift",
    certainty="seen",
)
_MUNICIPALITIES = Source(
    "merverdiavgiftskompensasjonsloven",
    title="Lov 12. desember 2003 nr. 108 om kompensasjon av merverdiavgift for kommuner, fylkeskommuner mv.",
    publisher="Lovdata",
    address="https://lovdata.no/lov/2003-12-12-108",
    certainty="seen",
)
_STATE = Source(
    "r-116",
    title="R-116 Nettoføringsordning for budsjettering og regnskapsføring av merverdiavgift i statsforvaltningen",
    publisher="Finansdepartementet",
    address="https://gammel.dfo.no/fagomrader/okonomiregelverket/nettoforingsordning-for-merverdiavgift/",
    certainty="seen",
)


def _unchanged(name: str, rate: int) -> DatedValues[Decimal]:
    """Return a rate that is decided to the end of 2026 and, as parliaments decide it year by year, expected after."""
    decided = DatedValue(Decimal(rate), date(2022, 1, 1), _RATES, valid_to=date(2026, 12, 31))
    foreseen = DatedValue(Decimal(rate), date(2027, 1, 1), _RATES, valid_to=date(2032, 12, 31), expected=True)
    return DatedValues(name, [decided, foreseen])


RATES: Mapping[str, Mapping[VatBand, DatedValues[Decimal]]] = {
    "NO": {
        VatBand.STANDARD: _unchanged("VAT, standard rate (NO)", 25),
        VatBand.REDUCED: _unchanged("VAT, reduced rate (NO)", 15),
        VatBand.LOW: _unchanged("VAT, low rate (NO)", 12),
    }
}


def rate_on(country: str, band: VatBand | Decimal, day: date) -> Decimal:
    """Return the rate in per cent that holds on a day; a rate that is a number holds always.

    Raises:
        UnknownOnDate: for a country or a day whose rates aren't known.

    >>> rate_on("NO", VatBand.LOW, date(2026, 5, 4))
    Decimal('12')
    """
    if isinstance(band, Decimal):
        return band
    if country not in RATES:
        raise UnknownOnDate(f"VAT, {band} rate ({country})", day, "no rates of this country are known")
    return RATES[country][band].on(day)


def is_expected(country: str, band: VatBand | Decimal, day: date) -> bool:
    """Whether the rate of a day is foreseen and not yet decided; an unknown one is neither."""
    if isinstance(band, Decimal) or country not in RATES:
        return False
    try:
        return RATES[country][band].row_on(day).expected
    except UnknownOnDate:
        return False


@attrs.frozen
class Refund:
    """Whether value added tax is paid back, why, and where that is said; `refunded` is None where nobody knows."""

    refunded: bool | None
    because: Wording
    source: Source | None = None


_STATED = {
    True: Wording(
        nb="Prosjektet sier at merverdiavgiften blir refundert.",
        nn="Prosjektet seier at meirverdiavgifta blir refundert.",
        en="The project says that VAT is refunded.",
    ),
    False: Wording(
        nb="Prosjektet sier at merverdiavgiften ikke blir refundert.",
        nn="Prosjektet seier at meirverdiavgifta ikkje blir refundert.",
        en="The project says that VAT is not refunded.",
    ),
}
_COMPENSATED = Wording(
    nb=(
        "Kommuner og fylkeskommuner får som regel merverdiavgiften kompensert. Det gjelder ikke alt, for eksempel "
        "servering og det som brukes i avgiftspliktig virksomhet."
    ),
    nn=(
        "Kommunar og fylkeskommunar får som regel meirverdiavgifta kompensert. Det gjeld ikkje alt, til dømes "
        "servering og det som blir brukt i avgiftspliktig verksemd."
    ),
    en=(
        "Municipalities and counties as a rule have VAT compensated. That does not cover everything, for example "
        "catering and what is used in taxable business."
    ),
)
_NET = Wording(
    nb=(
        "Staten fører som regel merverdiavgiften på en felles post og ikke på virksomhetens bevilgning "
        "(nettoføringsordningen). Det gjelder ikke alt, for eksempel bygg og anlegg."
    ),
    nn=(
        "Staten fører som regel meirverdiavgifta på ein felles post og ikkje på løyvinga til verksemda "
        "(nettoføringsordninga). Det gjeld ikkje alt, til dømes bygg og anlegg."
    ),
    en=(
        "The state as a rule enters VAT on a common item and not on the agency's own appropriation. That does not "
        "cover everything, for example buildings."
    ),
)
_NOT_KNOWN = Wording(
    nb="Det er ikke kjent om merverdiavgiften blir refundert. Si det med «vat-refunded».",
    nn="Det er ikkje kjent om meirverdiavgifta blir refundert. Sei det med «vat-refunded».",
    en="It is not known whether VAT is refunded. Say so with ‘vat-refunded’.",
)
_RULES: Mapping[OrganisationKind, tuple[date, Wording, Source]] = {
    OrganisationKind.MUNICIPALITY: (date(2004, 1, 1), _COMPENSATED, _MUNICIPALITIES),
    OrganisationKind.COUNTY: (date(2004, 1, 1), _COMPENSATED, _MUNICIPALITIES),
    OrganisationKind.STATE: (date(2015, 1, 1), _NET, _STATE),
}


def refund_of(project: Project) -> Refund:
    """Return whether a project's organisation has value added tax paid back: as it says, else as the rules do."""
    stated = project.costs.vat_refunded
    if stated is not None:
        return Refund(stated, _STATED[stated])
    kind = project.organisation.kind if project.organisation is not None else None
    if project.country == "NO" and kind is not None and kind in _RULES:
        since, because, source = _RULES[kind]
        if project.start >= since:
            return Refund(refunded=True, because=because, source=source)
    return Refund(None, _NOT_KNOWN)

"""What is said of the law's limits in a plan: why a wait is as long as it is, and what to do where nobody knows.

Not here: what is told of (`judging`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from innomethods.model import Procurement
from innomethods.procurement.deciding.saying import Under, reference_in
from innomethods.procurement.routing.outcome import Follows, weakest
from innomethods.sources import Source
from innomethods.wording import LANGUAGES, Wording, as_wording
from innomethods.wording.formats import date_wording, format_for


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


LACKING = _w(
    "det mangler opplysninger om «{purchase}»",
    "det manglar opplysningar om «{purchase}»",
    "facts about ‘{purchase}’ are missing",
)
NOT_OPEN = _w(
    "reglene åpner ikke for denne framgangsmåten i «{purchase}»",
    "reglane opnar ikkje for denne framgangsmåten i «{purchase}»",
    "the procedure isn't open to ‘{purchase}’",
)
SEE_ROUTES = _w(
    "Se hvorfor med «innomethods procure», og velg en annen framgangsmåte.",
    "Sjå kvifor med «innomethods procure», og vel ein annan framgangsmåte.",
    "See why with ‘innomethods procure’, and choose another procedure.",
)
NO_LIMITS = _w(
    "vi har ingen frister for {country}",
    "vi har ingen fristar for {country}",
    "we have no time limits for {country}",
)
OWN_WAITS = _w(
    "Skriv dagene loven krever, i «waits» i prosjektet, eller legg landets regler ved siden av.",
    "Skriv dagane lova krev, i «waits» i prosjektet, eller legg reglane til landet ved sida av.",
    "Write the days that the law asks for in ‘waits’ of the project, or put the country's rules beside it.",
)
ANOTHERS = _w(
    "Fristen i metoden er et annet lands. Hva loven krever i {country}, vet vi ikke.",
    "Fristen i metoden er frå eit anna land. Kva lova krev i {country}, veit vi ikkje.",
    "The method's limit is another country's. What the law asks for in {country} we don't know.",
)
NOBODYS = _w(
    "ingen anskaffelse i prosjektet har denne framgangsmåten",
    "inga anskaffing i prosjektet har denne framgangsmåten",
    "no purchase of the project has this procedure",
)
SEVERALS = _w(
    "flere anskaffelser har samme framgangsmåte",
    "fleire anskaffingar har same framgangsmåte",
    "several purchases have the same procedure",
)
SAY_WHICH = _w(
    "Skriv framgangsmåten i «procedure» i den anskaffelsen det gjelder.",
    "Skriv framgangsmåten i «procedure» i den anskaffinga det gjeld.",
    "Write the procedure in ‘procedure’ of the purchase in question.",
)
ONE_EACH = _w(
    "Gi hver anskaffelse et eget prosjekt, eller skriv dagene i «waits».",
    "Gi kvar anskaffing eit eige prosjekt, eller skriv dagane i «waits».",
    "Give each purchase a project of its own, or write the days in ‘waits’.",
)
SETTLE = _w(
    "La noen med juridisk ansvar avgjøre det, og skriv svaret i «assessments».",
    "La nokon med juridisk ansvar avgjere det, og skriv svaret i «assessments».",
    "Let somebody with legal responsibility settle it, and write the answer in ‘assessments’.",
)
LONGER = _w(
    "{reason} Oppdragsgiveren gir {days}.", "{reason} Oppdragsgivaren gir {days}.", "{reason} The buyer gives {days}."
)
CHOSEN = _w(
    "Oppdragsgiveren gir {days}. Loven sier ikke hvor mange det skal være ({reference}).",
    "Oppdragsgivaren gir {days}. Lova seier ikkje kor mange det skal vere ({reference}).",
    "The buyer gives {days}. The law doesn't say how many ({reference}).",
)
NO_NUMBER = _w(
    "Loven sier ikke hvor mange dager det skal være ({reference}). Dagene i metoden er et anslag.",
    "Lova seier ikkje kor mange dagar det skal vere ({reference}). Dagane i metoden er eit overslag.",
    "The law doesn't say how many days ({reference}). The method's days are a guess.",
)
_BY_LAW = _w(
    "Minst {days} for «{purchase}» ({reference}; {force}).",
    "Minst {days} for «{purchase}» ({reference}; {force}).",
    "At least {days} for ‘{purchase}’ ({reference}; {force}).",
)
_NO_STANDSTILL = _w(
    "Ingen karensperiode ({reference}).", "Ingen karensperiode ({reference}).", "No standstill ({reference})."
)
_QUOTED = _w("«{title}»", "«{title}»", "‘{title}’")
_NO_RULE = _w("ingen regel krever det", "ingen regel krev det", "no rule asks for it")
_SINCE = _w("gjelder fra {first}", "gjeld frå {first}", "in force from {first}")
_BETWEEN = _w("gjelder fra {first} til {last}", "gjeld frå {first} til {last}", "in force from {first} to {last}")
_ROW = _w(
    "Regelen «{rule}» i reglene for {country}, {force}.",
    "Regelen «{rule}» i reglane for {country}, {force}.",
    "The rule ‘{rule}’ of the rules of {country}, {force}.",
)
_SEEN = _w("Lest {day}.", "Lesen {day}.", "Read on {day}.")
_THEIRS = _w("Tallet er fra {file}.", "Talet er frå {file}.", "The number is from {file}.")
_NOTICE = _w(
    "Kunngjøringen av «{purchase}» sendes",
    "Kunngjeringa av «{purchase}» blir send",
    "The notice of ‘{purchase}’ is sent",
)
_INVITATION = _w(
    "Invitasjonen i «{purchase}» sendes",
    "Invitasjonen i «{purchase}» blir send",
    "The invitation of ‘{purchase}’ is sent",
)
_LETTER = _w(
    "Meddelelsen om valg i «{purchase}» sendes",
    "Meldinga om val i «{purchase}» blir send",
    "The award letter of ‘{purchase}’ is sent",
)
SENT = {"notice": _NOTICE, "invitation": _INVITATION, "letter": _LETTER}


def place(purchase: Procurement, *below: str) -> str:
    """Return where a purchase, or something in it, stands in a project."""
    return "/".join(("procurements", purchase.id, *below))


def titles(several: Iterable[Wording]) -> Wording:
    """Return several titles, each in quotation marks."""
    found = [_QUOTED.fill(title=title) for title in dict.fromkeys(several)]
    nb, nn, en = (format_for(one).all_of([title.text(one) for title in found]) for one in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


def one_after_another(sentences: Iterable[Wording]) -> Wording:
    """Return several sentences, or questions, as one text."""
    found = tuple(dict.fromkeys(sentences))
    nb, nn, en = (" ".join(sentence.text(one) for sentence in found) for one in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


def references(follows: Iterable[Follows], under: Under) -> Wording:
    """Return where the rules stand in the regulation that applies."""
    found = dict.fromkeys(reference_in(one.rule.ground, under) or one.id for one in follows)
    return as_wording("; ".join(found)) if found else _NO_RULE


def by_law(follows: tuple[Follows, ...], days: Wording, purchase: Procurement, under: Under) -> Wording:
    """Return why a wait is as long as it is."""
    force = _in_force(follows[0])
    reference = references(follows, under)
    return _BY_LAW.fill(days=days, purchase=purchase.id, reference=reference, force=force)


def no_standstill(follows: Iterable[Follows], under: Under) -> Wording:
    """Return why nobody has to wait before the contract."""
    return _NO_STANDSTILL.fill(reference=references(follows, under))


def source_of(follows: Follows, country: str, under: Under) -> Source:
    """Return the rule that gives a wait as a source of it: its reference, how sure it is, and when it holds."""
    ground, limit = follows.rule.ground, follows.limit
    grounds = [ground] if limit is None or limit.ground is None else [ground, limit.ground]
    seen = max((one.seen for one in grounds if one.seen is not None), default=None)
    theirs = limit.theirs if limit is not None else follows.rule.theirs
    told = [_ROW.fill(rule=follows.id, country=country, force=_in_force(follows))]
    told += [] if seen is None else [_SEEN.fill(day=date_wording(seen))]
    told += [] if theirs is None else [_THEIRS.fill(file=theirs)]
    return Source(
        f"{country.lower()}-{follows.id}",
        title=reference_in(ground, under) or follows.title,
        certainty=weakest(grounds) or ground.certainty,
        publisher=ground.source.publisher,
        year=ground.source.year,
        address=ground.address or ground.source.address,
        note=one_after_another(told),
    )


def _in_force(follows: Follows) -> Wording:
    """Return between which days both the rule and its number hold."""
    limit, rule = follows.limit, follows.rule
    firsts: list[date | None] = [rule.valid_from, None if limit is None else limit.first]
    lasts: list[date | None] = [rule.valid_to, None if limit is None else limit.last]
    first = max(day for day in firsts if day is not None)
    last = min((day for day in lasts if day is not None), default=None)
    if last is None:
        return _SINCE.fill(first=date_wording(first))
    return _BETWEEN.fill(first=date_wording(first), last=date_wording(last))

"""The words of the valuation note in three languages.

Here: headings, columns and sentences. Not here: where they are used (`valuation_notes`), what rules say
(`procurement`).
"""

from __future__ import annotations

from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


NOTE = _w("Anskaffelsesverdinotat", "Notat om anskaffingsverdi", "Valuation note")
TITLE = _w("{paper}: {purchase}", "{paper}: {purchase}", "{paper}: {purchase}")
PER_DAY = _w("Regnet per {day}", "Rekna per {day}", "Reckoned as of {day}")
HEADLINE = _w("{purchase}: {worth} {vat}", "{purchase}: {worth} {vat}", "{purchase}: {worth} {vat}")
HEADLINE_UNKNOWN = _w(
    "{purchase}: verdien er ikke kjent ennå",
    "{purchase}: verdien er ikkje kjend enno",
    "{purchase}: the value isn't known yet",
)
LEAD = Counted(
    _w(
        "Verdien er regnet av {n} linje etter reglene som gjelder {day}.",
        "Verdien er rekna av {n} linje etter reglane som gjeld {day}.",
        "The value is reckoned from {n} line by the rules of {day}.",
    ),
    _w(
        "Verdien er summen av {n} linjer, hver etter den regelen som gjelder {day}.",
        "Verdien er summen av {n} linjer, kvar etter den regelen som gjeld {day}.",
        "The value is the sum of {n} lines, each by the rule of {day}.",
    ),
)
LEAD_LACKING = Counted(
    _w(
        "{worth}. {n} opplysning mangler, og står sist i notatet.",
        "{worth}. {n} opplysning manglar, og står sist i notatet.",
        "{worth}. {n} piece of information is lacking; it stands at the end of the note.",
    ),
    _w(
        "{worth}. {n} opplysninger mangler, og står sist i notatet.",
        "{worth}. {n} opplysningar manglar, og står sist i notatet.",
        "{worth}. {n} pieces of information are lacking; they stand at the end of the note.",
    ),
)
WHAT_IS_BOUGHT = _w("Hva som kjøpes", "Kva som blir kjøpt", "What is bought")
PROJECT = _w("Prosjekt", "Prosjekt", "Project")
KIND = _w("Slags kontrakt", "Slags kontrakt", "Kind of contract")
SECTOR = _w("Regelverk", "Regelverk", "Set of rules")
LENGTH = _w("Varighet", "Lengd", "Length")
MONTHS = Counted(_w("{n} måned", "{n} månad", "{n} month"), _w("{n} måneder", "{n} månader", "{n} months"))
FRAMEWORK = _w("Rammeavtale", "Rammeavtale", "Framework agreement")
YES = _w("ja", "ja", "yes")
ESTIMATED = _w("Overslaget er gjort", "Overslaget er gjort", "Estimated on")
RULES = _w("Regler", "Reglar", "Rules")
BY = _w("Regnet av", "Rekna av", "Reckoned by")
TO_FILL_IN = _w("[fyll inn]", "[fyll inn]", "[fill in]")
LINES = _w("Verdien, linje for linje", "Verdien, linje for linje", "The value, line by line")
CAPTION_LINES = _w("Hva som teller", "Kva som tel", "What counts")
WHAT = _w("Hva", "Kva", "What")
RECKONED = _w("Slik er det regnet", "Slik er det rekna", "How it was reckoned")
RULE = _w("Regel", "Regel", "Rule")
WORTH = _w("Verdi", "Verdi", "Value")
SUM = _w("Anslått verdi {vat}", "Anslått verdi {vat}", "Estimated value {vat}")
PLACE_NOT_FOUND = _w("stedet i loven er ikke funnet", "staden i lova er ikkje funnen", "place in the law not found")
REMEMBERED = _w(
    "Henvisninger merket * er etter hukommelsen, og må slås opp.",
    "Tilvisingar merkte * er etter minnet, og må slåast opp.",
    "References marked * are from memory and must be looked up.",
)
LEFT_OUT = _w("Det som ikke teller", "Det som ikkje tel", "What doesn't count")
WHY = _w("Hvorfor", "Kvifor", "Why")
LOTS = _w("Delkontrakter", "Delkontraktar", "Lots")
CAPTION_LOTS = _w("Verdien av hver delkontrakt", "Verdien av kvar delkontrakt", "The value of each lot")
LOT = _w("Delkontrakt", "Delkontrakt", "Lot")
SMALL = _w("Liten nok for unntaket?", "Liten nok for unntaket?", "Small enough for the exception?")
SMALL_YES = _w("ja", "ja", "yes")
SMALL_ALONE_TOO_LARGE = _w(
    "ja, men over andelen alene", "ja, men over delen åleine", "yes, but above the share by itself"
)
SMALL_NO = _w("nei", "nei", "no")
SMALL_UNKNOWN = _w("ikke kjent", "ikkje kjent", "not known")
BUDGET = _w(
    "Summen avgjør for hver delkontrakt. Når den overstiger en EØS-terskelverdi, kan små delkontrakter likevel følge"
    " den mildere delen av reglene, til sammen for høyst {budget}. De små er {together} til sammen.",
    "Summen avgjer for kvar delkontrakt. Når han går over ein EØS-terskelverdi, kan små delkontraktar likevel følgje"
    " den mildare delen av reglane, til saman for høgst {budget}. Dei små er {together} til saman.",
    "The sum decides for each lot. When it exceeds an EEA threshold, small lots may still follow the milder part of the"
    " rules, for {budget} together at most. The small ones are {together} together.",
)
BUDGET_UNKNOWN = _w(
    "Summen avgjør for hver delkontrakt. Når den overstiger en EØS-terskelverdi, kan små delkontrakter likevel følge"
    " den mildere delen av reglene, innenfor en andel av summen som ikke er kjent ennå. De små er {together} til"
    " sammen.",
    "Summen avgjer for kvar delkontrakt. Når han går over ein EØS-terskelverdi, kan små delkontraktar likevel følgje"
    " den mildare delen av reglane, innanfor ein del av summen som ikkje er kjend enno. Dei små er {together} til"
    " saman.",
    "The sum decides for each lot. When it exceeds an EEA threshold, small lots may still follow the milder part of the"
    " rules, within a share of the sum that isn't known yet. The small ones are {together} together.",
)
OF_LINE = _w("{what}: {tell}", "{what}: {tell}", "{what}: {tell}")
FITTING = _w("Plass er det til: {lots}.", "Plass er det til: {lots}.", "There is room for: {lots}.")
LIMITS = _w("Grensene verdien holdes mot", "Grensene verdien blir halden mot", "The limits it is held against")
CAPTION_LIMITS = _w("Grenser den {day}", "Grenser den {day}", "Limits on {day}")
LIMIT = _w("Grense", "Grense", "Limit")
AMOUNT = _w("Beløp", "Beløp", "Amount")
REACHED = _w("Nådd?", "Nådd?", "Reached?")
CAUGHT: dict[bool | None, Wording] = {
    True: _w("ja", "ja", "yes"),
    False: _w("nei", "nei", "no"),
    None: _w("ikke kjent", "ikkje kjent", "not known"),
}
LOOK = _w("Se nærmere på", "Sjå nærmare på", "To look into")
LACKING = _w("Det som mangler", "Det som manglar", "What is lacking")
SIGNATURE = _w("Godkjent", "Godkjent", "Approved")
RESPONSIBLE = _w("Ansvarlig", "Ansvarleg", "Responsible")
SIGNED = _w("Dato og underskrift", "Dato og underskrift", "Date and signature")
NOT_THE_ROUTE = _w(
    "Notatet sier hva kjøpet er verdt, ikke hvilken fremgangsmåte som kan brukes.",
    "Notatet seier kva kjøpet er verdt, ikkje kva framgangsmåte som kan brukast.",
    "The note says what the purchase is worth, not which procedure may be used.",
)

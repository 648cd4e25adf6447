"""The words of the workbook of purchases in three languages: sheets, headings, what cells offer.

Here: what the papers don't say already. Not here: words that they share (`route_words`), where they stand (the sheets).
"""

from __future__ import annotations

from datetime import date

from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


WRITING = _w("Å skrive et regneark", "Å skrive eit rekneark", "Writing a workbook")
PURCHASE = _w("Anskaffelse", "Anskaffing", "Purchase")
ID = _w("Id", "Id", "Id")
NONE = _w("Ingen", "Ingen", "None")
MADE_BY = _w("Laget av {who}.", "Laga av {who}.", "Made by {who}.")
YES, NO = _w("ja", "ja", "yes"), _w("nei", "nei", "no")
NOT_RELEVANT = _w("ikke aktuelt", "ikkje aktuelt", "not relevant")
DONE_WITH = (YES, NOT_RELEVANT)
A_NUMBER = _w("Skriv et tall fra 0 og opp.", "Skriv eit tal frå 0 og opp.", "Write a number, 0 or more.")
A_DAY = _w("Skriv en dato.", "Skriv ein dato.", "Write a date.")
FIRST_DAY = date(1990, 1, 1)  # of those that a cell takes

# ------------------------------------------------------------------------------------------------------ sheets
PURCHASES = _w("Anskaffelser", "Anskaffingar", "Purchases")
LINES = _w("Verdilinjer", "Verdilinjer", "Value lines")
PROCEDURES = _w("Fremgangsmåter", "Framgangsmåtar", "Procedures")
DUTIES = _w("Plikter", "Plikter", "Duties")
DAYS = _w("Dager", "Dagar", "Days")
QUESTIONS = _w("Spørsmål", "Spørsmål", "Questions")
RULES = _w("Regler", "Reglar", "Rules used")

PURCHASES_IT = _w(
    "Verdien er en formel over linjene som teller. Skriv i de gule cellene hvorfor fremgangsmåten er valgt.",
    "Verdien er ein formel over linjene som tel. Skriv i dei gule cellene kvifor framgangsmåten er vald.",
    "The value is a formula over the lines that count. Write in the yellow cells why the procedure is chosen.",
)
LINES_IT = _w(
    "Det som teller og det som ikke gjør det, hver linje med regelen den følger.",
    "Det som tel og det som ikkje gjer det, kvar linje med regelen ho følgjer.",
    "What counts and what doesn't, each line with the rule it follows.",
)
PROCEDURES_IT = _w(
    "Hva som er mulig, hva som kommer an på svar, og hva som ikke er mulig og hvorfor.",
    "Kva som er mogleg, kva som kjem an på svar, og kva som ikkje er mogleg og kvifor.",
    "What is open, what depends on answers, and what isn't open and why.",
)
DUTIES_IT = _w(
    "En sjekkliste i den rekkefølgen pliktene kommer. Fyll inn de gule cellene.",
    "Ei sjekkliste i den rekkjefølgja pliktene kjem. Fyll inn dei gule cellene.",
    "A checklist in the order in which the duties come. Fill in the yellow cells.",
)
DAYS_IT = _w(
    "Dager dere ikke har satt, står på det tidligste loven gir rom for.",
    "Dagar de ikkje har sett, står på det tidlegaste lova gir rom for.",
    "Days that you haven't set stand as early as the law allows.",
)
QUESTIONS_IT = _w(
    "Det som ikke er kjent. Svar i de gule cellene, og skriv svarene i prosjektets fil: regnearket blir ikke lest"
    " tilbake.",
    "Det som ikkje er kjent. Svar i dei gule cellene, og skriv svara i fila til prosjektet: reknearket blir ikkje lese"
    " tilbake.",
    "What isn't known. Answer in the yellow cells, and write the answers in the project's file: the workbook isn't read"
    " back.",
)
RULES_IT = _w(
    "Grensene og reglene som svarene hviler på, med hvor sikre vi er på dem.",
    "Grensene og reglane som svara kviler på, med kor sikre vi er på dei.",
    "The limits and rules that the answers rest on, and how sure we are of them.",
)

# --------------------------------------------------------------------------------------------------- purchases
LEAST = _w("Verdi, minst", "Verdi, minst", "Value, at least")
MOST = _w("Verdi, høyst", "Verdi, høgst", "Value, at most")
CURRENCY = _w("Valuta", "Valuta", "Currency")
VAT = _w("Mva.", "Mva.", "VAT")
HOW_SURE = _w("Avgjort?", "Avgjort?", "Settled?")
CHOSEN = _w("Valgt fremgangsmåte", "Vald framgangsmåte", "Chosen procedure")
DUTIES_LEFT = _w("Plikter igjen", "Plikter att", "Duties left")
QUESTIONS_LEFT = _w("Spørsmål igjen", "Spørsmål att", "Questions left")
DATE_OF = _w("Dato: {what}", "Dato: {what}", "Date: {what}")
NONE_CHOSEN = _w("ikke valgt", "ikkje vald", "not chosen")

# ------------------------------------------------------------------------------------------------- value lines
LINE = _w("Linje", "Linje", "Line")
COUNTS = _w("Teller?", "Tel?", "Counts?")
LINE_LEAST = _w("Minst", "Minst", "At least")
LINE_MOST = _w("Høyst", "Høgst", "At most")
RULE = _w("Regel", "Regel", "Rule")
LOT = _w("Delkontrakt", "Delkontrakt", "Lot")
BOUGHT = _w("Kjøpt", "Kjøpt", "Bought on")
INSTEAD = _w("kanskje i stedet", "kanskje i staden", "perhaps instead")
OTHER_VALUE = _w("En annen oppgitt verdi", "Ein annan oppgitt verdi", "Another stated value")
OTHER_WHY = _w(
    "Verdien er oppgitt to ganger, og tallene er ulike: den rette ligger mellom dem.",
    "Verdien er oppgitt to gonger, og tala er ulike: den rette ligg mellom dei.",
    "The value is stated twice, and the figures differ: the right one lies between them.",
)

# -------------------------------------------------------------------------------------------------- procedures
OPEN = _w("Mulig?", "Mogleg?", "Open?")
IS_CHOSEN = _w("Valgt?", "Vald?", "Chosen?")
WHY_OR_WHY_NOT = _w("Hva den hviler på, eller hva som mangler", "Kva han kviler på, eller kva som manglar",
                    "What it rests on, or what is lacking")  # fmt: skip
PROCEDURE_ID = _w("Fremgangsmåtens id", "Id-en til framgangsmåten", "The procedure's id")
TO_KNOW = _w("Verdt å vite", "Verdt å vite", "What to know")

# ------------------------------------------------------------------------------------------------------ duties
WHEN = _w("Beslutningspunkt", "Avgjerdspunkt", "Decision point")
APPLIES = _w("Gjelder?", "Gjeld?", "Applies?")
MAY_APPLY = _w("kanskje", "kanskje", "perhaps")
STRENGTH = _w("Skal / bør", "Skal / bør", "Must / should")
STRENGTHS: dict[str, Wording] = {
    "must": _w("skal", "skal", "must"),
    "should": _w("bør", "bør", "should"),
    "may": _w("kan", "kan", "may"),
}
DONE = _w("Gjort?", "Gjort?", "Done?")
BY = _w("Av", "Av", "By whom")
COMMENT = _w("Kommentar", "Kommentar", "Comment")
# What is settled at each gate; the methods of buying call theirs the same.
GATES: dict[str, Wording] = {
    "G0": _w("Oppdraget er gitt", "Oppdraget er gitt", "The mandate is given"),
    "G1": _w("Behovet er klart nok", "Behovet er klart nok", "The need is clear enough"),
    "G2": _w("Markedet er kjent", "Marknaden er kjend", "The market is known"),
    "G3": _w("Framgangsmåten er valgt", "Framgangsmåten er vald", "The procedure is chosen"),
    "G4": _w("Klart til å kunngjøre", "Klart til å kunngjere", "Ready to publish"),
    "G5": _w("Tildeling", "Tildeling", "Award"),
    "G6": _w("Leveransen er godkjent", "Leveransen er godkjend", "The delivery is accepted"),
    "G7": _w("Verd å kjøpe", "Verd å kjøpe", "Worth buying"),
    "G8": _w("Verdien er vist", "Verdien er vist", "The value is shown"),
}
GATE = _w("{id} {title}", "{id} {title}", "{id} {title}")

# -------------------------------------------------------------------------------------------------------- days
SET_HOW = _w("Satt eller regnet", "Sett eller rekna", "Set or reckoned")
SOONEST = _w("tidligst", "tidlegast", "at the soonest")
LATEST = _w("senest", "seinast", "at the latest")
LAWFUL = _w("Loven gir rom for", "Lova gir rom for", "The law allows")
LEAST_DAYS = _w("Dager, minst", "Dagar, minst", "Days, at least")
CHOSEN_DAYS = _w("Dager, valgt", "Dagar, valde", "Days, chosen")

# --------------------------------------------------------------------------------------------------- questions
DECIDES = _w("Hva svaret avgjør", "Kva svaret avgjer", "What the answer decides")
MATTERS = _w("Hvorfor det betyr noe", "Kvifor det betyr noko", "Why it matters")
DEPENDS = _w("Det gjelder", "Det gjeld", "It is about")
WRITTEN = _w("Skrives i filen som", "Blir skrive i fila som", "Written in the file as")
THE_VALUE = _w("verdien", "verdien", "the value")
THE_RULES = _w("hvilke regler som gjelder", "kva reglar som gjeld", "which rules apply")
THE_CHOSEN = _w("den valgte fremgangsmåten", "den valde framgangsmåten", "the chosen procedure")
OTHER_PROCEDURES = _w("andre fremgangsmåter", "andre framgangsmåtar", "other procedures")
WHAT_FOLLOWS = _w("plikter og frister", "plikter og fristar", "duties and time limits")
THE_LAW = _w("det loven lar stå åpent", "det lova lèt stå ope", "what the law leaves open")
AND_MORE = _w("{several} og {n} til", "{several} og {n} til", "{several} and {n} more")

# ------------------------------------------------------------------------------------------------------- rules
IS_A = _w("Slags", "Slag", "Kind")
A_LIMIT = _w("grense", "grense", "limit")
A_TIME = _w("frist", "frist", "time limit")
A_RULE = _w("regel", "regel", "rule")
OF_VALUE = _w("verdiregel", "verdiregel", "rule of valuation")
VALUE = _w("Verdi", "Verdi", "Value")
SAYS = _w("Slik står det", "Slik står det", "As it stands")
FROM = _w("Gjelder fra", "Gjeld frå", "Valid from")
TO = _w("Gjelder til", "Gjeld til", "Valid to")
CERTAINTY = _w("Hvor sikkert", "Kor sikkert", "How sure")
SEEN = _w("Lest i kilden", "Lese i kjelda", "Read in the source")
SOURCE = _w("Kilde", "Kjelde", "Source")
OWN = _w("Egen regel fra", "Eigen regel frå", "Own rule from")

"""Headings and short words of the pages about the library as a whole: index, map, comparison, what one only reads.

Words of a single method's page are in `labels`; words that reports say too come from `reporting`.
"""

from __future__ import annotations

from innomethods.model import Combine
from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


# --- doubts
DOUBTS = _w("Det vi ikke er sikre på", "Det vi ikkje er sikre på", "What we are not sure of")
HOW_SURE = _w("Hvor sikkert", "Kor sikkert", "How sure")
NOT_READ = _w("Ikke lest i en kilde", "Ikkje lese i ei kjelde", "Not read in a source")
SEEN_OF = _w(
    "Vi har lest {seen} av {all} kilder.",
    "Vi har lese {seen} av {all} kjelder.",
    "We have read {seen} of {all} sources.",
)
OWN_QUESTIONS = _w(
    "Vi har laget {own} av {all} spørsmål selv.",
    "Vi har laga {own} av {all} spørsmål sjølve.",
    "We wrote {own} of the {all} questions ourselves.",
)
OWN_ESTIMATES = _w(
    "Vi har foreslått {own} av {all} anslag på tid.",
    "Vi har foreslått {own} av {all} overslag over tid.",
    "We suggested {own} of the {all} time estimates.",
)
N_GAPS = Counted(
    _w("{n} ting vi ikke har sett", "{n} ting vi ikkje har sett", "{n} thing we have not seen"),
    _w("{n} ting vi ikke har sett", "{n} ting vi ikkje har sett", "{n} things we have not seen"),
)
N_DISAGREEMENTS = Counted(
    _w("{n} sak der kildene er uenige", "{n} sak der kjeldene er usamde", "{n} matter where sources disagree"),
    _w("{n} saker der kildene er uenige", "{n} saker der kjeldene er usamde", "{n} matters where sources disagree"),
)

# --- how methods relate
STATED_THERE = _w("oppgitt der", "oppgitt der", "stated there")
NO_SOURCE = _w("uten oppgitt kilde", "utan oppgitt kjelde", "no source named")
SEE_MAP = _w("Se alle metodene på kartet", "Sjå alle metodane på kartet", "See all methods on the map")
READ_ALSO = _w("Les også", "Les også", "Read also")

# --- downloads
DOWNLOADS = _w("Last ned", "Last ned", "Downloads")
PROJECT_FILE = _w("Prosjektfil å fylle ut", "Prosjektfil å fylle ut", "Project file to fill in")
METHOD_FILE = _w("Metoden som fil", "Metoden som fil", "The method as a file")
QUESTIONS_FILE = _w("Alle spørsmålene som tabell", "Alle spørsmåla som tabell", "All questions as a table")
GUIDANCE = _w("Veiledning", "Rettleiing", "Guidance")

# --- the index of methods
SMALL = _w(
    "Små endringer på egen arbeidsplass", "Små endringar på eigen arbeidsplass", "Small changes in your own workplace"
)
SERVICES = _w("Tjenester og prosjekter", "Tenester og prosjekt", "Services and projects")
ACROSS = _w(
    "Samfunnsfloker og arbeid på tvers",
    "Samfunnsflokar og arbeid på tvers",
    "Complex problems and work across organisations",
)
MISSIONS = _w("Målrettede samfunnsoppdrag", "Målretta samfunnsoppdrag", "Missions")
FUTURES = _w("Framsyn", "Framsyn", "Foresight")
TRYING = _w("Utprøving og læring", "Utprøving og læring", "Trying out and learning")
BUYING = _w("Å kjøpe", "Å kjøpe", "Buying")
FITS = _w("Passer når:", "Passar når:", "Use it when:")

# --- stages of the spiral
STAGES_CAPTION = _w(
    "Steg i innovasjonsspiralen som metodene har faser for",
    "Steg i innovasjonsspiralen som metodane har fasar for",
    "Stages of the innovation spiral that the methods have phases for",
)
STAGE = _w("Steg {number}", "Steg {number}", "Stage {number}")
HAS_PHASE = _w("har en fase her", "har ein fase her", "has a phase here")
NO_PHASE = _w("ingen fase her", "ingen fase her", "no phase here")
NOT_PLACED = _w("Ikke plassert på spiralen", "Ikkje plassert på spiralen", "Not placed on the spiral")

# --- the map
METHOD = _w("Metode", "Metode", "Method")
BEFORE = _w("før {gate}", "før {gate}", "before {gate}")
MAP_TITLE = _w("{part}, før {gate}", "{part}, før {gate}", "{part}, before {gate}")
MAP_CAPTION = _w("Metodene lagt på {other}", "Metodane lagde på {other}", "The methods laid onto {other}")
VIA = _w("via {method}", "via {method}", "via {method}")
NO_LINK = _w("ingen kobling", "inga kopling", "no link")
UNLINKED = _w("Uten kobling", "Utan kopling", "Without a link")
UNLINKED_TEXT = _w(
    "Ingen kilde, og heller ikke vi, har koblet disse til {other}.",
    "Inga kjelde, og heller ikkje vi, har kopla desse til {other}.",
    "No source, nor we, have linked these to {other}.",
)
NOTHING_HERE = _w(
    "Ingen metode har en del som svarer til dette.",
    "Ingen metode har ein del som svarer til dette.",
    "No method has a part that answers to this.",
)

# --- two methods side by side
SIDE_BY_SIDE = _w(
    "«{first}» og «{second}» side om side",
    "«{first}» og «{second}» side om side",
    "‘{first}’ and ‘{second}’ side by side",
)
IN_SHORT = _w("Kort fortalt", "Kort fortalt", "In short")
COMPARED = _w("Sammenligning", "Samanlikning", "Comparison")
PARTS = _w("Deler som svarer til hverandre", "Delar som svarer til kvarandre", "Parts that answer to each other")
NONE_TOLD = _w("ikke oppgitt", "ikkje oppgitt", "not given")
NO_PART = _w("ingen del", "ingen del", "no part")

# --- what one only reads
CONTENT_NOT_FOUND = _w("Innholdet er ikke funnet", "Innhaldet er ikkje funne", "The content has not been found")
STUB = _w(
    "Vi kjenner navnet, men har ikke funnet noen kilde som forteller hva dette er. Vi har ikke gjettet.",
    "Vi kjenner namnet, men har ikkje funne noka kjelde som fortel kva dette er. Vi har ikkje gjetta.",
    "We know the name, but have found no source that tells what this is. We have not guessed.",
)
FIGURES = _w("Publiserte tall", "Publiserte tal", "Published figures")
FIGURES_OF = _w("Tall fra {wave}", "Tal frå {wave}", "Figures of {wave}")
FIGURE = _w("Tall", "Tal", "Figure")
BASE = _w("Regnet av", "Rekna av", "Counted among")
ANSWERS = _w("Antall svar", "Talet på svar", "Number of answers")
WAVES_COMPARED = _w("Kan rundene sammenlignes?", "Kan rundane samanliknast?", "Can waves be compared?")
FIRST_WAVE = _w("Runde", "Runde", "Wave")
OTHER_WAVE = _w("Og runde", "Og runde", "And wave")
COMPARABLE = _w("Kan sammenlignes", "Kan samanliknast", "Can be compared")
BECAUSE = _w("Grunn", "Grunn", "Reason")
MINIMUM = _w(
    "Lager dere en egen måling, bør dere ikke vise tall når færre enn {n} har svart.",
    "Lagar de ei eiga måling, bør de ikkje vise tal når færre enn {n} har svart.",
    "If you make a survey of your own, do not show figures when fewer than {n} have answered.",
)
OTHER_PAIRS = _w(
    "For andre par sier kildene ingenting. Runder med ulik målgruppe eller ulikt skjema er ikke laget for å følge "
    "hverandre. Om de andre vet vi ikke.",
    "For andre par seier kjeldene ingenting. Rundar med ulik målgruppe eller ulikt skjema er ikkje laga for å følgje "
    "kvarandre. Om dei andre veit vi ikkje.",
    "Of other pairs the sources say nothing. Waves with different populations or questionnaires were not made to "
    "follow each other. Of the rest we do not know.",
)

# --- tools
TOOLS_IN_ORDER = _w("Alle verktøy fra A til Å", "Alle verktøy frå A til Å", "All tools from A to Z")
TOOLS_BY_METHOD = _w("Verktøyene i hver metode", "Verktøya i kvar metode", "The tools of each method")
NO_METHOD = _w("Ikke brukt i noen metode", "Ikkje brukt i nokon metode", "Not used in any method")
SCORECARD = _w("Gi poeng", "Gi poeng", "Scorecard")
RATE = _w(
    "Vurder hvert punkt fra {least} til {most}.",
    "Vurder kvart punkt frå {least} til {most}.",
    "Rate each point from {least} to {most}.",
)
COMBINED: dict[Combine, Wording] = {
    Combine.LOWEST: _w(
        "Den laveste vurderingen gjelder for helheten.",
        "Den lågaste vurderinga gjeld for heilskapen.",
        "The lowest rating counts for the whole.",
    ),
    Combine.EACH: _w(
        "Vurderingene legges ikke sammen.", "Vurderingane blir ikkje lagde saman.", "The ratings are not added up."
    ),
}

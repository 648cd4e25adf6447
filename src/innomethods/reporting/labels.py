"""The short words of a report in three languages: columns, captions, names of kinds; and counted texts.

Here: labels. Sentences stand in `sentences`; words of the drawings in `drawings.words`.
"""

from __future__ import annotations

from innomethods.model import Answer, BenefitKind, OptionKind, Side
from innomethods.sources import Basis, Certainty
from innomethods.wording import LANGUAGES, Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _c(one: tuple[str, str, str], many: tuple[str, str, str]) -> Counted:
    return Counted(_w(*one), _w(*many))


# --- the page itself
EXAMPLE = _w("EKSEMPEL", "EKSEMPEL", "EXAMPLE")
REPORT = _w("rapport", "rapport", "report")
METHOD = _w("Metode: {method}", "Metode: {method}", "Method: {method}")
STATUS_ON = _w("Status per {day}", "Status per {day}", "Status on {day}")
PLAN_FROM = _w("Plan fra {day}", "Plan frå {day}", "Plan from {day}")
SKIP_LINK = _w("Hopp til innholdet", "Hopp til innhaldet", "Skip to the content")
CONTENTS = _w("Innhold", "Innhald", "Contents")
FIGURE_SCROLLS = _w(
    "Figur, kan rulles sidelengs på smal skjerm",
    "Figur, kan rullast sidelengs på smal skjerm",
    "Figure, scrolls sideways on a narrow screen",
)
FACTS = _w("Hovedtall", "Hovudtal", "Key facts")
MADE_WITH = _w(
    "Laget med {library} fra metoden {method}",
    "Laga med {library} frå metoden {method}",
    "Made with {library} from the method {method}",
)
MANIFEST = _w(
    "Kontrollsummer og grunnlag står i manifest.json.",
    "Kontrollsummar og grunnlag står i manifest.json.",
    "Checksums and inputs are in manifest.json.",
)
EVENTS = _c(
    ("{n} hendelse i loggen", "{n} hending i loggen", "{n} event in the log"),
    ("{n} hendelser i loggen", "{n} hendingar i loggen", "{n} events in the log"),
)

# --- words that stand for something missing
NONE = _w("ingen", "ingen", "none")
UNKNOWN = _w("ukjent", "ukjent", "unknown")
NOT_SET = _w("ikke satt", "ikkje sett", "not set")
NOBODY_NAMED = _w("ukjent: ingen er nevnt", "ukjent: ingen er nemnd", "unknown: nobody is named")
ANSWER_MISSING = _w("svar mangler", "svar manglar", "no answer")
NOT_PLANNED = _w("ukjent: ingen plan er med", "ukjent: ingen plan er med", "unknown: there is no plan here")
NO_ADDRESS = _w("ikke på nett", "ikkje på nett", "not online")
NO_PUBLISHER = _w("ukjent utgiver", "ukjend utgivar", "unknown publisher")
NO_REASON = _w("ingen grunn er oppgitt", "ingen grunn er oppgitt", "no reason is given")
YES = _w("Ja", "Ja", "Yes")
NO = _w("Nei", "Nei", "No")
RESULT_STATE = _w("{result}: {state}", "{result}: {state}", "{result}: {state}")

# --- status marks
BASES: dict[Basis, Wording] = {
    Basis.LAW: _w("loven", "lova", "the law"),
    Basis.METHOD: _w("metoden", "metoden", "the method"),
    Basis.OWN: _w("et forslag", "eit forslag", "a suggestion"),
}
CERTAINTIES: dict[Certainty, Wording] = {
    Certainty.SEEN: _w("slått opp i kilden", "slått opp i kjelda", "looked up in the source"),
    Certainty.REMEMBERED: _w("husket, ikke slått opp", "hugsa, ikkje slått opp", "remembered, not looked up"),
    Certainty.DERIVED: _w(
        "slutning, ikke sagt i kilden", "slutning, ikkje sagt i kjelda", "derived, not said by the source"
    ),
}
SIDES: dict[Side, Wording] = {
    Side.DEMAND: _w("har behovet", "har behovet", "has the need"),
    Side.SUPPLY: _w("gjør arbeidet", "gjer arbeidet", "does the work"),
    Side.AFFECTED: _w("blir berørt", "blir råka", "is affected"),
    Side.GOVERNANCE: _w("styrer", "styrer", "governs"),
}
BENEFIT_KINDS: dict[BenefitKind, Wording] = {
    BenefitKind.BUDGET: _w("eget budsjett", "eige budsjett", "own budget"),
    BenefitKind.ALTERNATIVE_USE: _w("tid til annet arbeid", "tid til anna arbeid", "time for other work"),
    BenefitKind.OTHER_PUBLIC: _w("andre offentlige", "andre offentlege", "other public bodies"),
    BenefitKind.UNPRICED: _w("ikke prissatt", "ikkje prissett", "not priced"),
}
OPTION_KINDS: dict[OptionKind, Wording] = {
    OptionKind.NULL: _w("nullalternativ", "nullalternativ", "reference scenario"),
    OptionKind.NULL_PLUS: _w("nullpluss", "nullpluss", "reference scenario plus"),
    OptionKind.ACTION: _w("tiltak", "tiltak", "measure"),
}
# What counts as an answer.
ANSWERS: dict[Answer, Wording] = {
    Answer.CONFIRM: _w("ja eller nei", "ja eller nei", "yes or no"),
    Answer.EVIDENCE: _w("dokumentasjon", "dokumentasjon", "evidence"),
    Answer.MEASURE: _w("måling", "måling", "a measurement"),
    Answer.RATING: _w("vurdering fra 1 til {top}", "vurdering frå 1 til {top}", "a rating from 1 to {top}"),
}
AT_LEAST = _w("minst {n}", "minst {n}", "at least {n}")
AT_MOST = _w("høyst {n}", "høgst {n}", "at most {n}")
RATERS = _c(
    ("fra {n} person", "frå {n} person", "by {n} person"), ("fra {n} personer", "frå {n} personar", "by {n} people")
)

# --- columns
GATE = _w("Beslutningspunkt", "Avgjerdspunkt", "Decision point")
DECIDED_BY = _w("Hvem avgjør", "Kven avgjer", "Who decides")
DATE = _w("Dato", "Dato", "Date")
STATUS = _w("Status", "Status", "Status")
MISSING = _w("Mangler", "Manglar", "Missing")
REQUIREMENT = _w("Krav", "Krav", "Requirement")
STRENGTH = _w("Styrke", "Styrke", "Strength")
KNOWN = _w("Det vi vet", "Det vi veit", "What we know")
RESPONSIBLE = _w("Ansvar", "Ansvar", "Responsible")
QUESTION = _w("Spørsmål", "Spørsmål", "Question")
ANSWER = _w("Svar", "Svar", "Answer")
ANSWER_WANTED = _w("Svaret skal være", "Svaret skal vere", "The answer must be")
BASIS = _w("Grunnlag", "Grunnlag", "Basis")
PHASE = _w("Fase", "Fase", "Phase")
PART = _w("Fase eller beslutningspunkt", "Fase eller avgjerdspunkt", "Phase or decision point")
START = _w("Start", "Start", "Start")
FINISH = _w("Slutt", "Slutt", "Finish")
WORK_DAYS = _w("Arbeidsdager", "Arbeidsdagar", "Working days")
SLACK = _w("Slakk", "Slakk", "Slack")
AGAINST_BASELINE = _w(
    "Mot opprinnelig plan, i arbeidsdager",
    "Mot opphavleg plan, i arbeidsdagar",
    "Against the original plan, in working days",
)
PAPERS_DUE = _w("Papirfrist", "Papirfrist", "Papers due")
MEETING = _w("Møte", "Møte", "Meeting")
IF_MISSED = _w("Blir fristen brutt", "Blir fristen broten", "If the deadline is missed")
CAPTION_MEETINGS = _w(
    "Møter som avgjør, og fristene før dem",
    "Møte som avgjer, og fristane før dei",
    "Meetings that decide, and the deadlines before them",
)
WHY = _w("Hvorfor denne datoen", "Kvifor denne datoen", "Why this date")
LEAST = _w("Minst", "Minst", "Least")
LIKELY = _w("Trolig", "Truleg", "Likely")
MOST = _w("Mest", "Mest", "Most")
WHOSE = _w("Hvor anslaget er fra", "Kvar overslaget er frå", "Where the estimate is from")
NOTICED = _w("Merknad", "Merknad", "Note")
CONCERNS = _w("Gjelder", "Gjeld", "Concerns")
MEND = _w("Hva dere kan gjøre", "Kva de kan gjere", "What you can do")
ROLE = _w("Rolle", "Rolle", "Role")
SIDE = _w("Plass", "Plass", "Place")
DOES = _w("Gjør arbeidet i", "Gjer arbeidet i", "Does the work in")
CONSULTED = _w("Med på råd i", "Med på råd i", "Consulted in")
DECIDES = _w("Avgjør", "Avgjer", "Decides")
MEMBER = _w("Plass i teamet", "Plass i teamet", "Place in the team")
SHARE = _w("Andel", "Del", "Share")
HOURS = _w("Timer", "Timar", "Hours")
PERIOD = _w("Periode", "Periode", "Period")
BENEFIT = _w("Gevinst", "Gevinst", "Benefit")
MEASURED_BY = _w("Måles med", "Blir målt med", "Measured by")
COMES_FIRST = _w("Først", "Først", "First")
LEADS_TO = _w("Fører til", "Fører til", "Leads to")
PROVIDED_THAT = _w("Forutsetning", "Føresetnad", "Assumption")
BASELINE = _w("Nullpunkt", "Nullpunkt", "Baseline")
TARGET = _w("Mål", "Mål", "Target")
DUE = _w("Frist", "Frist", "Due")
OWNER = _w("Ansvarlig", "Ansvarleg", "Owner")
KIND = _w("Slag", "Slag", "Kind")
WHAT = _w("Hva", "Kva", "What")
NUMBER_OF = _w("Antall", "Tal", "Number")
PRICE_AS_STATED = _w("Pris", "Pris", "Price")
SUM_AS_STATED = _w("Sum", "Sum", "Sum")
PRICE = _w("Pris uten mva.", "Pris utan mva.", "Price excluding VAT")
MONTH = _w("Måned", "Månad", "Month")
SUM = _w("Sum uten mva.", "Sum utan mva.", "Sum excluding VAT")
TOTAL = _w("Samlet verdi", "Samla verdi", "Total value")
OPTION = _w("Alternativ", "Alternativ", "Option")
COSTS = _w("Kostnader", "Kostnader", "Costs")
EFFECTS = _w("Virkninger i kroner", "Verknader i kroner", "Monetised effects")
UNPRICED = _w("Ikke prissatt", "Ikkje prissett", "Not priced")
CONDITION = _w("Vilkår", "Vilkår", "Condition")
BORN_AT = _w("Satt ved", "Sett ved", "Set at")
BLOCKS = _w("Sperrer", "Sperrar", "Blocks")
DECISION = _w("Beslutning", "Avgjerd", "Decision")
ADVICE = _w("Rådet var", "Rådet var", "The advice was")
REASON = _w("Grunn", "Grunn", "Reason")
BY = _w("Av", "Av", "By")
EVENT = _w("Hendelse", "Hending", "Event")
CHANGED = _w("Hva er endret", "Kva er endra", "What was changed")
CHANGE = _w("Endring", "Endring", "Change")
SOURCE = _w("Kilde", "Kjelde", "Source")
PUBLISHER = _w("Utgiver", "Utgivar", "Publisher")
CERTAINTY = _w("Hvor sikkert", "Kor sikkert", "Certainty")
WHERE = _w("Hvor", "Kvar", "Where")
EQUALS = _w("Ligner på", "Liknar på", "Resembles")
NOTE = _w("Merknad", "Merknad", "Note")

# --- names in lists
DOES_IT = _w("Gjør arbeidet", "Gjer arbeidet", "Does the work")
CONSULTS = _w("Med på råd", "Med på råd", "Consulted")
NEEDS = _w("Trenger", "Treng", "Needs")
GIVES = _w("Gir", "Gir", "Gives")
TOOLS = _w("Verktøy", "Verktøy", "Tools")
ESTIMATE = _w("Anslag", "Overslag", "Estimate")
TO_DO = _w("Dette gjør dere", "Dette gjer de", "What you do")
DATES = _w("Datoer", "Datoar", "Dates")
BACK_TO = _w("Kan sende arbeidet tilbake til", "Kan sende arbeidet tilbake til", "Can send the work back to")
BACK_AT_MOST = _c(
    ("høyst {n} gang", "høgst {n} gong", "at most {n} time"),
    ("høyst {n} ganger", "høgst {n} gonger", "at most {n} times"),
)
ASKS = _w("Spørsmålet er", "Spørsmålet er", "The question is")
USE_WHEN = _w("Passer når", "Passar når", "Use it when")
NOT_WHEN = _w("Passer ikke når", "Passar ikkje når", "Do not use it when")
PURPOSE = _w("Formål", "Føremål", "Purpose")
ORIGIN = _w("Opphav", "Opphav", "Origin")
ABOUT_GATES = _w("Om beslutningspunktene", "Om avgjerdspunkta", "About the decision points")
GAPS = _w("Det som ikke er sett i kildene", "Det som ikkje er sett i kjeldene", "What was not seen in the sources")
DISAGREEMENTS = _w("Der kildene er uenige", "Der kjeldene er usamde", "Where the sources disagree")
THEMES = _w("Gjennomgående hensyn", "Gjennomgåande omsyn", "Concerns that run through it all")
BUYER = _w("Oppdragsgiver", "Oppdragsgivar", "Contracting authority")
BUDGET_YEARS = _w("Budsjettår", "Budsjettår", "Budget years")

# --- captions
CAPTION_GATES = _w("Beslutningspunkter", "Avgjerdspunkt", "Decision points")
CAPTION_CHECKS = _w(
    "Krav til beslutningspunktet {gate}",
    "Krav til avgjerdspunktet {gate}",
    "Requirements for the decision point {gate}",
)
CAPTION_PLAN = _w("Planen i tabell", "Planen i tabell", "The plan as a table")
CAPTION_ESTIMATES = _w(
    "Anslagene bak datoene, i arbeidsdager",
    "Overslaga bak datoane, i arbeidsdagar",
    "The estimates behind the dates, in working days",
)
CAPTION_ATTENTION = _w("Merknader", "Merknader", "Notes")
CAPTION_CHECKLIST = _w("Sjekkliste for {phase}", "Sjekkliste for {phase}", "Checklist for {phase}")
CAPTION_ROLES = _w("Roller", "Roller", "Roles")
CAPTION_TEAM = _w("Teamet", "Teamet", "The team")
CAPTION_BENEFITS = _w("Gevinstoversikt", "Gevinstoversikt", "Benefits register")
CAPTION_MAP = _w("Hva som fører til hva", "Kva som fører til kva", "What leads to what")
CAPTION_PURCHASE = _w("Anskaffelse: {what}", "Anskaffing: {what}", "Procurement: {what}")
CAPTION_OPTIONS = _w("Alternativer", "Alternativ", "Options")
CAPTION_CONDITIONS = _w("Vilkår", "Vilkår", "Conditions")
CAPTION_LOG = _w("Beslutningslogg", "Avgjerdslogg", "Decision log")
CAPTION_EVENTS = _w("Andre hendelser", "Andre hendingar", "Other events")
CAPTION_TAILORING = _w("Lokale tilpasninger", "Lokale tilpassingar", "Local adaptations")
HEAD_EQUALS = _w(
    "Ligner på deler av andre metoder", "Liknar på delar av andre metodar", "Resembles parts of other methods"
)
CAPTION_EQUALS = _w("Koblinger til andre metoder", "Koplingar til andre metodar", "Links to other methods")
CAPTION_DOCUMENTS = _w("Dokumenter", "Dokument", "Documents")
DOCUMENT = _w("Dokument", "Dokument", "Document")
CREATED_IN = _w("Lages i", "Blir laga i", "Made in")
UPDATED_IN = _w("Oppdateres i", "Blir oppdatert i", "Kept up to date in")
SIGNED_BY = _w("Godkjennes av", "Blir godkjent av", "Approved by")
REPLACED_BY = _w("Avløses av", "Blir avløyst av", "Replaced by")
CAPTION_SOURCES = _w("Kilder", "Kjelder", "Sources")

# --- counted: one, and any other number
N_PHASES = _c(("{n} fase", "{n} fase", "{n} phase"), ("{n} faser", "{n} fasar", "{n} phases"))
N_GATES = _c(
    ("{n} beslutningspunkt", "{n} avgjerdspunkt", "{n} decision point"),
    ("{n} beslutningspunkter", "{n} avgjerdspunkt", "{n} decision points"),
)
N_WORK_DAYS = _c(
    ("{n} arbeidsdag", "{n} arbeidsdag", "{n} working day"),
    ("{n} arbeidsdager", "{n} arbeidsdagar", "{n} working days"),
)
N_WORK_DAYS_LATER = _c(
    ("{n} arbeidsdag senere", "{n} arbeidsdag seinare", "{n} working day later"),
    ("{n} arbeidsdager senere", "{n} arbeidsdagar seinare", "{n} working days later"),
)
N_WORK_DAYS_EARLIER = _c(
    ("{n} arbeidsdag tidligere", "{n} arbeidsdag tidlegare", "{n} working day earlier"),
    ("{n} arbeidsdager tidligere", "{n} arbeidsdagar tidlegare", "{n} working days earlier"),
)
N_DAYS_LATER = _c(
    ("{n} dag senere", "{n} dag seinare", "{n} day later"), ("{n} dager senere", "{n} dagar seinare", "{n} days later")
)
N_DAYS_EARLIER = _c(
    ("{n} dag tidligere", "{n} dag tidlegare", "{n} day earlier"),
    ("{n} dager tidligere", "{n} dagar tidlegare", "{n} days earlier"),
)
N_TEAM = _c(
    ("{n} plass i teamet", "{n} plass i teamet", "{n} place in the team"),
    ("{n} plasser i teamet", "{n} plassar i teamet", "{n} places in the team"),
)
N_CHOICES = _c(("{n} valg", "{n} val", "{n} choice"), ("{n} valg", "{n} val", "{n} choices"))
N_REQUIREMENTS = _c(("{n} krav", "{n} krav", "{n} requirement"), ("{n} krav", "{n} krav", "{n} requirements"))
N_NOT_MET = _c(
    ("{n} ikke oppfylt", "{n} ikkje oppfylt", "{n} not met"), ("{n} ikke oppfylt", "{n} ikkje oppfylte", "{n} not met")
)
N_UNKNOWN = _c(("{n} ukjent", "{n} ukjent", "{n} unknown"), ("{n} ukjente", "{n} ukjende", "{n} unknown"))
N_SET_ASIDE = _c(
    ("{n} gjelder ikke", "{n} gjeld ikkje", "{n} not applicable"),
    ("{n} gjelder ikke", "{n} gjeld ikkje", "{n} not applicable"),
)
N_OF = _w("{n} av {all}", "{n} av {all}", "{n} of {all}")
N_OPEN_CONDITIONS = _c(
    ("{n} åpent vilkår", "{n} ope vilkår", "{n} open condition"),
    ("{n} åpne vilkår", "{n} opne vilkår", "{n} open conditions"),
)

# --- feasts, by a word in the names of their days
_FEASTS: tuple[tuple[tuple[str, ...], Wording], ...] = (
    (("påske", "langfredag", "skjærtorsdag"), _w("påske", "påske", "Easter")),
    (("pinse",), _w("pinse", "pinse", "Whitsun")),
    (("juledag", "julaften"), _w("jul", "jul", "Christmas")),
    (("nyttårsdag",), _w("nyttår", "nyttår", "New Year")),
    (("Kristi himmelfart",), _w("Kr. himmelfart", "Kr. himmelfart", "Ascension")),
)


def feasts_of(day: Wording) -> tuple[Wording, ...]:
    """Return the short names of the feasts a holiday belongs to, or the holiday's own name; a day may be two holidays.

    >>> [feast.text("en") for feast in feasts_of(Wording(nb="andre pinsedag / 17. mai", en="Whit Monday / 17 May"))]
    ['Whitsun', '17 May']
    """
    names = [day.text(language).split(" / ") for language in LANGUAGES]
    return tuple(_feast(Wording(*each)) for each in zip(*names, strict=False))


def _feast(day: Wording) -> Wording:
    name = day.text("nb")
    return next((feast for marks, feast in _FEASTS if any(mark in name for mark in marks)), day)

"""Headings and short words of the generated pages in three languages.

Here: what only these pages say. Words that reports say too (answers, certainties) come from `reporting.labels`.
"""

from __future__ import annotations

from innomethods.findings import Severity
from innomethods.model import Mode, Where
from innomethods.wording import Language, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


LANGUAGE_NAMES: dict[Language, str] = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

# --- a method
PIN = _w("Id og utgave", "Id og utgåve", "Id and edition")
KIND = _w("Slag", "Slag", "Kind")
TAKES = _w("Tar for gitt", "Tar for gitt", "Takes for granted")
PROMISES = _w("Skal gi", "Skal gi", "Promises")
VARIANTS = _w("Varianter", "Variantar", "Variants")
TAILORED_BY = _w("Tilpasset med", "Tilpassa med", "Tailored with")
IN_ORDER = _w("I rekkefølge", "I rekkjefølgje", "In order")
ABOUT = _w("Om metoden", "Om metoden", "About the method")
ABOUT_GATES = _w("Om beslutningspunktene", "Om avgjerdspunkta", "About the decision points")
GATE = _w("beslutningspunkt", "avgjerdspunkt", "decision point")
CHOICE = _w("valg", "val", "choice")
OPTIONAL = _w("Kan velges bort", "Kan veljast bort", "May be left out")
SIDE_BY_SIDE = _w("Samtidig", "Samstundes", "Side by side")
CLOSING = _w("Når prosjektet stanses", "Når prosjektet blir stansa", "When the project is stopped")
MODE = _w("Arbeidsmåte", "Arbeidsmåte", "Way of working")
MODES: dict[Mode, Wording] = {
    Mode.OPEN: _w("åpner: dere leter bredt", "opnar: de leitar breitt", "opens: you search widely"),
    Mode.CLOSE: _w("samler: dere velger", "samlar: de vel", "closes: you choose"),
}
DAYS = _w(
    "{least}–{most} arbeidsdager, trolig {likely}",
    "{least}–{most} arbeidsdagar, truleg {likely}",
    "{least}–{most} elapsed working days, likely {likely}",
)
DAYS_FIXED = _w("{likely} arbeidsdager", "{likely} arbeidsdagar", "{likely} elapsed working days")
WAIT = _w("Ventetid", "Ventetid", "Waiting time")
WAIT_DAYS = _w(
    "{least}–{most} kalenderdager, trolig {likely}",
    "{least}–{most} kalenderdagar, truleg {likely}",
    "{least}–{most} calendar days, likely {likely}",
)
CHECKLIST = _w("Sjekkliste", "Sjekkliste", "Checklist")
CRITERIA = _w("Dette blir vurdert", "Dette blir vurdert", "What is looked at")
NO_CRITERIA = _w("Ingen krav er satt.", "Ingen krav er sette.", "No criteria are set.")
ASKED_EARLIER = _w("spurt tidligere, i {phase}", "spurt tidlegare, i {phase}", "asked earlier, in {phase}")
RESULT_REACHED = _w("resultatet er nådd", "resultatet er nådd", "the result is reached")
LIGHT = _w("også i små prosjekter", "også i små prosjekt", "in small projects too")
FULL_ONLY = _w("bare i store prosjekter", "berre i store prosjekt", "only in large projects")
ONLY_WHEN = _w("bare når {condition}", "berre når {condition}", "only when {condition}")
DOCUMENTS = _w("Dokumenter", "Dokument", "Documents")
CREATED = _w("lages i {phase}", "blir laga i {phase}", "created in {phase}")
UPDATED = _w("oppdateres i {phases}", "blir oppdatert i {phases}", "updated in {phases}")
SIGNED = _w("signeres av {role}", "blir signert av {role}", "signed by {role}")
REPLACED = _w("avløses av {document}", "blir avløyst av {document}", "replaced by {document}")
MEASURES = _w("Måltall", "Måltal", "Measures")
HIGHER = _w("høyere er bedre", "høgare er betre", "higher is better")
LOWER = _w("lavere er bedre", "lågare er betre", "lower is better")
ROLES = _w("Roller", "Roller", "Roles")
TRAIL = _w("Det som er tilpasset", "Det som er tilpassa", "What was tailored")
SOURCES = _w("Kilder", "Kjelder", "Sources")
START_HERE = _w("Begynn med denne metoden", "Byrj med denne metoden", "Start with this method")
START_HERE_TEXT = _w(
    "Lag en prosjektfil og fyll den ut:",
    "Lag ei prosjektfil og fyll ho ut:",
    "Make a project file and fill it in:",
)
COUNTS = _w(
    "{phases} faser, {gates} beslutningspunkter, {checks} spørsmål",
    "{phases} fasar, {gates} avgjerdspunkt, {checks} spørsmål",
    "{phases} phases, {gates} decision points, {checks} questions",
)

# --- tools, overlays, results, roles
WHY = _w("Hvorfor", "Kvifor", "Why")
STEPS = _w("Slik gjør dere", "Slik gjer de", "How to do it")
THEN_YOU_HAVE = _w("Da har dere", "Då har de", "Then you have")
WHEN_NOT = _w("Ikke når", "Ikkje når", "Not when")
TIME = _w("Tid", "Tid", "Time")
PEOPLE = _w("Folk", "Folk", "People")
CARE = _w("Ta hensyn", "Ta omsyn", "Take care")
USED_IN = _w("Brukt i", "Brukt i", "Used in")
VARIANT_OF = _w("Variant av", "Variant av", "Variant of")
CHANGES = _w("Endringer", "Endringar", "Changes")
WHERE: dict[Where, Wording] = {
    Where.BEFORE: _w("Legger til før {anchor}", "Legg til før {anchor}", "Adds before {anchor}"),
    Where.AFTER: _w("Legger til etter {anchor}", "Legg til etter {anchor}", "Adds after {anchor}"),
    Where.AT: _w("Legger til ved {anchor}", "Legg til ved {anchor}", "Adds at the {anchor}"),
    Where.INTO: _w("Legger mer inn i {anchor}", "Legg meir inn i {anchor}", "Adds more into {anchor}"),
}
ENDS: dict[str, Wording] = {"start": _w("starten", "starten", "start"), "end": _w("slutten", "slutten", "end")}
OR = _w("{first} eller {second}", "{first} eller {second}", "{first} or {second}")
TAKES_AWAY = _w("Tar bort {target}", "Tar bort {target}", "Takes away {target}")
REPLACES = _w("Bytter ut {fields} i {target}", "Byter ut {fields} i {target}", "Replaces {fields} in {target}")
REASON = _w("Fordi", "Fordi", "Because")
STATES = _w("Tilstander, i rekkefølge", "Tilstandar, i rekkjefølgje", "States, in order")
EXITS = _w("Utgang", "Utgang", "Exit")
IRREVERSIBLE = _w("kan ikke gjøres om", "kan ikkje gjerast om", "cannot be undone")

# --- findings
SEVERITIES: dict[Severity, Wording] = {
    Severity.ERROR: _w("feil: må rettes", "feil: må rettast", "error: must be mended"),
    Severity.WARNING: _w("varsel: bør ses på", "varsel: bør sjåast på", "warning: should be looked at"),
}
MESSAGE = _w("Melding", "Melding", "Message")
MEND = _w("Slik retter dere det", "Slik rettar de det", "How to mend it")
EXAMPLE = _w("Eksempel", "Eksempel", "Example")

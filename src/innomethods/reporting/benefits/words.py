"""The words of the benefits papers in three languages.

Here: headings, columns and sentences. Not here: where they are used (`tables`, `papers`).
"""

from __future__ import annotations

from innomethods.model import BenefitKind, Design, Frequency, StepKind
from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


OVERVIEW = _w("Gevinstoversikt", "Gevinstoversikt", "Benefits register")
MAP = _w("Gevinstkart", "Gevinstkart", "Benefits map")
PLAN = _w("Gevinstrealiseringsplan", "Gevinstrealiseringsplan", "Benefits realisation plan")
TO_FILL_IN = _w("[fyll inn]", "[fyll inn]", "[fill in]")
PER_DAY = _w("Per {day}", "Per {day}", "As of {day}")
TITLE = _w("{paper}: {project}", "{paper}: {project}", "{paper}: {project}")

LACKING = Counted(
    _w("{n} felt må fylles ut", "{n} felt må fyllast ut", "{n} field must be filled in"),
    _w("{n} felt må fylles ut", "{n} felt må fyllast ut", "{n} fields must be filled in"),
)
BENEFITS = Counted(
    _w("{n} gevinst", "{n} gevinst", "{n} benefit"), _w("{n} gevinster", "{n} gevinstar", "{n} benefits")
)
DISBENEFITS = Counted(
    _w("{n} ulempe", "{n} ulempe", "{n} disbenefit"), _w("{n} ulemper", "{n} ulemper", "{n} disbenefits")
)
HEADLINE = _w(
    "{benefits} og {disbenefits}, {owners}",
    "{benefits} og {disbenefits}, {owners}",
    "{benefits} and {disbenefits}, {owners}",
)
HEADLINE_GOOD = _w("{benefits}, {owners}", "{benefits}, {owners}", "{benefits}, {owners}")
OWNERS = Counted(
    _w("{n} ansvarlig", "{n} ansvarleg", "{n} owner"), _w("{n} ansvarlige", "{n} ansvarlege", "{n} owners")
)
NO_OWNERS = _w("ingen ansvarlige", "ingen ansvarlege", "no owners")
NO_BENEFITS = _w("Ingen gevinster er ført opp", "Ingen gevinstar er førte opp", "No benefits are listed")
LEAD_EMPTY = _w(
    "Begynn med å skrive hvem som får nytte av hva, og hvordan dere vil se at det skjer.",
    "Begynn med å skrive kven som får nytte av kva, og korleis de vil sjå at det skjer.",
    "Begin by writing who gains from what, and how you will see that it happens.",
)
LEAD_COMPLETE = _w(
    "Hver gevinst har ansvarlig, måltall, nullpunkt, mål og frist. Den siste målingen er {day}.",
    "Kvar gevinst har ansvarleg, måltal, nullpunkt, mål og frist. Den siste målinga er {day}.",
    "Every benefit has an owner, a measure, a baseline, a target and a due date. The last measurement is on {day}.",
)
LEAD_LACKING = _w(
    "Noe mangler før planen kan følges: {lacking}. Det er merket «{mark}».",
    "Noko manglar før planen kan følgjast: {lacking}. Det er merkt «{mark}».",
    "Something is lacking before the plan can be followed: {lacking}. It is marked ‘{mark}’.",
)

# The four kinds of Prosjektveiviseren's plan, a to d, and what is no benefit.
GROUPS: tuple[tuple[BenefitKind | None, Wording], ...] = (
    (BenefitKind.BUDGET, _w("Virkning på eget budsjett", "Verknad på eige budsjett", "Effect on the own budget")),
    (
        BenefitKind.ALTERNATIVE_USE,
        _w("Frigjort tid som brukes til annet", "Frigjord tid som blir brukt til anna", "Freed time put to other use"),
    ),
    (
        BenefitKind.OTHER_PUBLIC,
        _w("Nytte hos andre offentlige", "Nytte hos andre offentlege", "Benefits in other public bodies"),
    ),
    (BenefitKind.UNPRICED, _w("Virkninger uten pris", "Verknader utan pris", "Effects without a price")),
    (None, _w("Typen er ikke bestemt", "Typen er ikkje bestemt", "Kind not decided")),
)
DISBENEFITS_HEAD = _w("Ulemper", "Ulemper", "Disbenefits")
UNEXPECTED = _w("ikke ventet", "ikkje venta", "not expected")
KIND_NOTE: dict[BenefitKind, Wording] = {
    BenefitKind.ALTERNATIVE_USE: _w(
        "Frigjort tid er ikke penger før noen kutter et budsjett. Skriv hva tiden skal brukes til.",
        "Frigjord tid er ikkje pengar før nokon kuttar eit budsjett. Skriv kva tida skal brukast til.",
        "Freed time is not money until somebody cuts a budget. Write what the time is to be used for.",
    ),
    BenefitKind.UNPRICED: _w(
        "Virkningene følges opp mot nullpunktet selv om de ikke er verdsatt i kroner.",
        "Verknadene blir følgde opp mot nullpunktet sjølv om dei ikkje er verdsette i kroner.",
        "These are followed up against the baseline, though nobody has put a price on them.",
    ),
}

# --- columns
DISBENEFIT = _w("Ulempe", "Ulempe", "Disbenefit")
LIMIT = _w("Grense", "Grense", "Limit")
BEARS = _w("Hvem rammes", "Kven blir ramma", "Who bears it")
GAINS = _w("Hvem får nytten", "Kven får nytta", "Who gains")
PAYS = _w("Hvem betaler", "Kven betaler", "Who pays")
FIRST = _w("Må være på plass først", "Må vere på plass først", "Must be in place first")
THEN = _w("Fører til", "Fører til", "Leads to")
ASSUMING = _w("Forutsetning", "Føresetnad", "Assumption")
STEP = _w("Ledd", "Ledd", "Step")
HOW = _w("Hvordan det måles", "Korleis det blir målt", "How it is measured")
WHO_MEASURES = _w("Hvem måler", "Kven måler", "Who measures")
WHEN = _w("Når", "Når", "When")
COST = _w("Kostnad ved å måle", "Kostnad ved å måle", "Cost of measuring")
SHOWN_BY = _w("Slik vises virkningen", "Slik blir verknaden vist", "How the effect is shown")
RISK = _w("Risiko", "Risiko", "Risk")
IF_MISSED = _w("Hvis den uteblir", "Om han uteblir", "If it fails to come")
RESPONSIBLE = _w("Ansvarlig", "Ansvarleg", "Responsible")
BY_DAY = _w("Innen", "Innan", "By")
STANDS = _w("Status", "Status", "Standing")
WHY = _w("Hvorfor", "Kvifor", "Why")
LAST_SEEN = _w("Sist målt", "Sist målt", "Last measured")

# --- sections of the plan
PURPOSE = _w("Formål", "Føremål", "Purpose")
DUTY = _w(
    "Hva det innebærer å være gevinstansvarlig",
    "Kva det inneber å vere gevinstansvarleg",
    "What a benefit owner answers for",
)
DUTIES = (
    _w(
        "sørge for at endringene i arbeidsmåte blir gjort, også etter at prosjektet er ferdig",
        "sørgje for at endringane i arbeidsmåte blir gjorde, også etter at prosjektet er ferdig",
        "see to it that ways of working change, also after the project has ended",
    ),
    _w(
        "måle til avtalt tid, og si fra når gevinsten ikke kommer som planlagt",
        "måle til avtalt tid, og seie frå når gevinsten ikkje kjem som planlagt",
        "measure when agreed, and speak up when the benefit does not come as planned",
    ),
    _w(
        "finne årsaken til avvik og foreslå tiltak",
        "finne årsaka til avvik og foreslå tiltak",
        "find the cause of deviations and propose what to do",
    ),
)
OWNERS_HEAD = _w("Gevinstansvarlige", "Gevinstansvarlege", "Benefit owners")
MEASURES_HEAD = _w(
    "Hva som må på plass, og risiko", "Kva som må på plass, og risiko", "What must be in place, and risk"
)
FOLLOW_UP = _w("Måling", "Måling", "Measuring")
CALENDAR = _w("Når det skal måles", "Når det skal målast", "When to measure")
STATUS_HEAD = _w("Hvordan gevinstene står", "Korleis gevinstane står", "How the benefits stand")
SIGNATURE = _w("Godkjent", "Godkjent", "Approved")
SIGNED_BY = _w("Navn, rolle og dato", "Namn, rolle og dato", "Name, role and date")
AFTER_END = _w(
    "{n} av målingene kommer etter at prosjektet er ferdig {day}.",
    "{n} av målingane kjem etter at prosjektet er ferdig {day}.",
    "{n} of the measurings come after the project has ended on {day}.",
)
CHAIN = _w("Ledd for ledd", "Ledd for ledd", "Step by step")
NOTHING_LEADS = _w(
    "Kartet har ingen ledd og koblinger ennå.",
    "Kartet har ingen ledd og koplingar enno.",
    "The map has no steps and links yet.",
)

FREQUENCIES: dict[Frequency, Wording] = {
    Frequency.ONCE: _w("én gang", "éin gong", "once"),
    Frequency.MONTHLY: _w("hver måned", "kvar månad", "every month"),
    Frequency.QUARTERLY: _w("hvert kvartal", "kvart kvartal", "every quarter"),
    Frequency.HALF_YEARLY: _w("hvert halvår", "kvart halvår", "every half-year"),
    Frequency.YEARLY: _w("hvert år", "kvart år", "every year"),
}
FROM_TO = _w("{often} fra {first} til {last}", "{often} frå {first} til {last}", "{often} from {first} to {last}")
FROM = _w("{often} fra {first}", "{often} frå {first}", "{often} from {first}")
DESIGNS: dict[Design, Wording] = {
    Design.SINGLE_AFTER: _w("bare måling etterpå", "berre måling etterpå", "measured afterwards only"),
    Design.BEFORE_AFTER: _w("før og etter", "før og etter", "before and after"),
    Design.PAIRED: _w("de samme før og etter", "dei same før og etter", "the same ones before and after"),
    Design.CONTROL_CHART: _w("kontrolldiagram", "kontrolldiagram", "control chart over time"),
    Design.INTERRUPTED_SERIES: _w("avbrutt tidsserie", "avbroten tidsserie", "interrupted time series"),
    Design.DIFFERENCES: _w(
        "sammenlignet med andre, før og etter",
        "samanlikna med andre, før og etter",
        "compared with others, before and after",
    ),
    Design.SYNTHETIC_CONTROL: _w("syntetisk kontroll", "syntetisk kontroll", "synthetic control"),
    Design.RANDOMISED: _w("loddtrekning", "loddtrekking", "randomised trial"),
}
STEP_KINDS: dict[StepKind, Wording] = {
    StepKind.INPUT: _w("innsatsfaktor", "innsatsfaktor", "input"),
    StepKind.ACTIVITY: _w("aktivitet", "aktivitet", "activity"),
    StepKind.OUTPUT: _w("produkt eller tjeneste", "produkt eller teneste", "product or service"),
    StepKind.OUTCOME: _w("brukereffekt", "brukareffekt", "outcome for users"),
    StepKind.IMPACT: _w("samfunnseffekt", "samfunnseffekt", "impact on society"),
    StepKind.ENABLER: _w("verktøy", "verktøy", "enabler"),
    StepKind.ENABLING_CHANGE: _w("forberedende endring", "førebuande endring", "enabling change"),
    StepKind.CHANGE: _w("ny arbeidsmåte", "ny arbeidsmåte", "change in how people work"),
    StepKind.OBJECTIVE: _w("mål", "mål", "objective"),
    StepKind.ASSUMPTION: _w("forutsetning", "føresetnad", "assumption"),
}
BENEFIT_STEP = _w("gevinst", "gevinst", "benefit")
DISBENEFIT_STEP = _w("ulempe", "ulempe", "disbenefit")
FIELDS: dict[str, Wording] = {
    "owner": _w("ansvarlig", "ansvarleg", "owner"),
    "measure": _w("måltall", "måltal", "measure"),
    "baseline": _w("nullpunkt", "nullpunkt", "baseline"),
    "target": _w("mål", "mål", "target"),
    "due": _w("frist", "frist", "due date"),
}

# --- in a report, on a day
OF_ALL = Counted(
    _w("{n} gevinst", "{n} gevinst", "{n} benefit"),
    _w("{n} gevinster og ulemper", "{n} gevinstar og ulemper", "{n} benefits and disbenefits"),
)
N_REACHED = Counted(_w("{n} nådd", "{n} nådd", "{n} reached"), _w("{n} nådd", "{n} nådde", "{n} reached"))
N_ON_TRACK = Counted(_w("{n} i rute", "{n} i rute", "{n} on track"), _w("{n} i rute", "{n} i rute", "{n} on track"))
N_BEHIND = Counted(_w("{n} avviker", "{n} avvik", "{n} strays"), _w("{n} avviker", "{n} avvik", "{n} stray"))
N_UNKNOWN = Counted(
    _w("{n} er ukjent", "{n} er ukjend", "{n} is unknown"), _w("{n} er ukjent", "{n} er ukjende", "{n} are unknown")
)
LACKS_HEAD = _w("Hva som mangler i gevinstene", "Kva som manglar i gevinstane", "What the benefits lack")
STATUS_ON = _w("Status per {day}", "Status per {day}", "As of {day}")
NEXT_ON = _w("Neste måling er {day}", "Neste måling er {day}", "The next measurement is on {day}")
CAPTION_STRAYS = _w("Avvik, årsak og tiltak", "Avvik, årsak og tiltak", "Deviations, causes and what is done")
GAP = _w("Avvik", "Avvik", "Deviation")
CAUSE = _w("Årsak", "Årsak", "Cause")
ACTION = _w("Tiltak", "Tiltak", "Corrective action")
NOT_SAID = _w("ukjent: ikke oppgitt", "ukjent: ikkje oppgitt", "unknown: not said")
MORE_DAYS = Counted(
    _w("{n} måledag til kommer etter disse.", "{n} måledag til kjem etter desse.", "{n} more day follows these."),
    _w("{n} måledager til kommer etter disse.", "{n} måledagar til kjem etter desse.", "{n} more days follow these."),
)
EARLY_SIGNS = _w("Tidlige tegn: {signs}.", "Tidlege teikn: {signs}.", "Early signs: {signs}.")
CAPTION_WAY = _w(
    "{title}: målt mot veien fra nullpunkt til mål.",
    "{title}: målt mot vegen frå nullpunkt til mål.",
    "{title}: measured against the way from baseline to target.",
)
CAPTION_CHART = _w(
    "{title}: kontrolldiagram. Grensene er satt av tallene før endringen.",
    "{title}: kontrolldiagram. Grensene er sette av tala før endringa.",
    "{title}: control chart. The limits are set by the figures before the change.",
)
SAYS_STANDING = _w("{title}: {standing}", "{title}: {standing}", "{title}: {standing}")

# --- a benefit owner's own page
OWNER_PAGE = _w("Gevinstansvarlig", "Gevinstansvarleg", "Benefit owner")
OWNER_TITLE = _w("{role}: gevinster i {project}", "{role}: gevinstar i {project}", "{role}: benefits of {project}")
OWNER_HEAD = Counted(
    _w("{role} har ansvar for {n} gevinst", "{role} har ansvar for {n} gevinst", "{role} answers for {n} benefit"),
    _w("{role} har ansvar for {n} gevinster", "{role} har ansvar for {n} gevinstar", "{role} answers for {n} benefits"),
)
NEXT_DAY = _w(
    "Neste måling er {day}: {names}.", "Neste måling er {day}: {names}.", "The next measurement is on {day}: {names}."
)
NO_MORE_DAYS = _w(
    "Ingen måling er lagt inn etter {day}.",
    "Inga måling er lagd inn etter {day}.",
    "No measurement is planned after {day}.",
)
NO_DAYS = _w("Ingen måling er lagt inn.", "Inga måling er lagd inn.", "No measurement is planned.")
WHEN_TO_MEASURE = _w("Målinger framover", "Målingar framover", "Measurements ahead")
TO_DO = _w("Dette må gjøres nå", "Dette må gjerast no", "What to do now")
DO_FILL = _w("{title}: fyll inn {fields}.", "{title}: fyll inn {fields}.", "{title}: fill in {fields}.")
DO_MEASURE = _w("{title}: mål nå. {why}", "{title}: mål no. {why}", "{title}: measure now. {why}")
DO_FIND = _w(
    "{title}: finn årsaken og foreslå tiltak. {why}",
    "{title}: finn årsaka og foreslå tiltak. {why}",
    "{title}: find the cause and propose what to do. {why}",
)
DO_MISSED = _w(
    "{title}: det er bestemt hva som skjer når gevinsten uteblir: {what}",
    "{title}: det er bestemt kva som skjer når gevinsten uteblir: {what}",
    "{title}: it is decided what happens when the benefit fails to come: {what}",
)
NOTHING_TO_DO = _w(
    "Ingenting haster. Mål på neste måledag.",
    "Ingenting hastar. Mål på neste måledag.",
    "Nothing is urgent. Measure on the next day.",
)
MINE = _w("Gevinstene", "Gevinstane", "The benefits")

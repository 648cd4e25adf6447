"""The words of the route note and the procurement record in three languages.

Here: headings, columns and sentences. Not here: where they are used (`route_parts`, `route_notes`, `protocols`), what
rules say (`procurement`).
"""

from __future__ import annotations

from innomethods.procurement.deciding import Status
from innomethods.sources import Certainty
from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


NOTE = _w("Veivalgsnotat", "Vegvalsnotat", "Route note")
PER_DAY = _w("Regler per {day}", "Reglar per {day}", "Rules of {day}")
NO_DAY = _w("Uten dag", "Utan dag", "Without a day")
STATUS: dict[Status, Wording] = {
    Status.DECIDED: _w("Avgjort", "Avgjort", "Decided"),
    Status.ROBUST: _w("Samme svar uansett", "Same svar uansett", "The same whatever is true"),
    Status.UNCERTAIN: _w("Uavklart i loven", "Uavklart i lova", "Not settled by the law"),
    Status.NEEDS_INFO: _w("Mangler opplysninger", "Manglar opplysningar", "Something must be told first"),
}
WITHIN_ESTIMATE = _w("Samme svar innenfor et anslag", "Same svar innanfor eit anslag", "The same within an estimate")
OUTSIDE = _w("{what}: {rules}", "{what}: {rules}", "{what}: {rules}")
TOO_LITTLE = _w("for lite er kjent", "for lite er kjent", "too little is known")
STRICTER = _w("{rules} (det strengeste)", "{rules} (det strengaste)", "{rules} (the stricter)")
EXEMPT = _w(
    "Ingen plikt til å kunngjøre ({ground})",
    "Inga plikt til å kunngjere ({ground})",
    "No duty to publish a notice ({ground})",
)
IF_STRICTER = _w(
    "Alt som følger, gjelder om det strengeste blir svaret.",
    "Alt som følgjer, gjeld om det strengaste blir svaret.",
    "All that follows applies if the stricter is the answer.",
)
LEAD_OPEN = _w(
    "{may} er mulig. Valget er ikke gjort.", "{may} er mogleg. Valet er ikkje gjort.", "Open: {may}. None is chosen."
)
LEAD_CHOSEN = _w("Valgt: {procedure}.", "Vald: {procedure}.", "Chosen: {procedure}.")
LEAD_NONE = _w(
    "Ingen fremgangsmåte er mulig med det som er kjent.",
    "Ingen framgangsmåte er mogleg med det som er kjent.",
    "No procedure is open with what is known.",
)

# -- facts
FACTS = _w("Opplysninger som er brukt", "Opplysningar som er brukte", "Facts used")
FACT = _w("Opplysning", "Opplysning", "Fact")
ANSWER = _w("Svar", "Svar", "Answer")
REASON = _w("Begrunnelse", "Grunngjeving", "Reason")
ASSUMED = _w("ingen har sagt det; lagt til grunn", "ingen har sagt det; lagt til grunn", "nobody said so; assumed")
IN_FILE = _w("står i prosjektets fil", "står i fila til prosjektet", "stands in the project's file")
FROM_BUYER = _w("følger av hvem som kjøper", "følgjer av kven som kjøper", "follows from who buys")
RECKONED = _w("se verdinotatet", "sjå verdinotatet", "see the valuation note")
ASSESSMENTS = _w("Vurderinger", "Vurderingar", "Assessments")
QUESTION = _w("Spørsmål", "Spørsmål", "Question")
BY_ON = _w("{by}, {day}", "{by}, {day}", "{by}, {day}")

# -- regime
REGIME = _w("Regler som gjelder", "Reglar som gjeld", "Rules that apply")
OTHER_DAYS = _w("Etter reglene på andre dager", "Etter reglane på andre dagar", "By the rules of other days")
DAY = _w("Dag", "Dag", "Day")
RULES = _w("Regler", "Reglar", "Rules")
TELL_FIRST = _w("Dette må sies først", "Dette må seiast først", "To be told first")

# -- procedures
PROCEDURES = _w("Fremgangsmåter", "Framgangsmåtar", "Procedures")
PROCEDURE = _w("Fremgangsmåte", "Framgangsmåte", "Procedure")
WHERE = _w("Hvor", "Kvar", "Where")
OPEN = _w("Dette er mulig", "Dette er mogleg", "Open to you")
STEP_BY_STEP = _w("Steg for steg:", "Steg for steg:", "Step by step:")
STEP_BY_STEP_ELSEWHERE = _w(
    "Steg for steg, slik norske regler har det:",
    "Steg for steg, slik norske reglar har det:",
    "Step by step, as Norwegian rules have it:",
)
MAYBE = _w("Kommer an på svar", "Kjem an på svar", "Depends on answers")
REJECTED = _w("Ikke mulig", "Ikkje mogleg", "Not open")
NOT_SETTLED = _w("ikke avgjort", "ikkje avgjort", "not settled")
DEPENDS_ON = _w("Kommer an på", "Kjem an på", "Depends on")
ASK_FIRST = _w("Svarene som avgjør mest", "Svara som avgjer mest", "The answers that decide most")
COUNTS_FOR = _w("{ask} Teller for {procedures}.", "{ask} Tel for {procedures}.", "{ask} Counts for {procedures}.")
MORE_QUESTIONS = Counted(
    _w(
        "{n} spørsmål til kan avgjøre hva som er mulig. «innomethods procure» med --explain viser det.",
        "{n} spørsmål til kan avgjere kva som er mogleg. «innomethods procure» med --explain viser det.",
        "{n} more question may decide what is open. ‘innomethods procure’ with --explain shows it.",
    ),
    _w(
        "{n} spørsmål til kan avgjøre hva som er mulig. «innomethods procure» med --explain viser alle.",
        "{n} spørsmål til kan avgjere kva som er mogleg. «innomethods procure» med --explain viser alle.",
        "{n} more questions may decide what is open. ‘innomethods procure’ with --explain shows them all.",
    ),
)
ONE_OF = _w("Ett av disse er nok:", "Eitt av desse er nok:", "One of these is enough:")
OR = _w("Eller:", "Eller:", "Or:")
OTHER_GROUNDS = Counted(
    _w("eller {n} annet grunnlag", "eller {n} anna grunnlag", "or {n} other ground"),
    _w("eller ett av {n} andre grunnlag", "eller eitt av {n} andre grunnlag", "or one of {n} other grounds"),
)
WHY_NOT = _w("Hvorfor ikke", "Kvifor ikkje", "Why not")
OF_OTHER_RULES = _w(
    "Hører til andre regler enn de som gjelder her: {procedures}.",
    "Høyrer til andre reglar enn dei som gjeld her: {procedures}.",
    "Belong to other rules than those that apply here: {procedures}.",
)
NOT_OPEN = Counted(
    _w(
        "{n} fremgangsmåte til er ikke mulig; veivalgsnotatet sier hvorfor.",
        "{n} framgangsmåte til er ikkje mogleg; vegvalsnotatet seier kvifor.",
        "{n} more procedure isn't open; the route note says why.",
    ),
    _w(
        "{n} fremgangsmåter til er ikke mulige; veivalgsnotatet sier hvorfor.",
        "{n} framgangsmåtar til er ikkje moglege; vegvalsnotatet seier kvifor.",
        "{n} more procedures aren't open; the route note says why.",
    ),
)
CHOICE = _w("Valget", "Valet", "The choice")
CHOSEN = _w("Valgt fremgangsmåte", "Vald framgangsmåte", "Chosen procedure")
CHOSEN_REJECTED = _w("{procedure} (IKKE MULIG)", "{procedure} (IKKJE MOGLEG)", "{procedure} (NOT OPEN)")
CHOSEN_OPEN = _w("{procedure} (kommer an på svar)", "{procedure} (kjem an på svar)", "{procedure} (depends on answers)")
GROUNDS = _w("Grunnlag", "Grunnlag", "Grounds")
NO_GROUND_NEEDED = _w("krever ikke eget grunnlag", "krev ikkje eige grunnlag", "needs no ground of its own")
WHY_THIS = _w("Hvorfor denne", "Kvifor denne", "Why this one")

# -- what follows
NOTICES = _w("Kunngjøring", "Kunngjering", "Notices")
NOTHING_ASKED = _w("Reglene krever ingenting her.", "Reglane krev ingenting her.", "The rules ask for nothing here.")
TIME_LIMITS = _w("Minstefrister", "Minstefristar", "Minimum time limits")
STANDSTILL = _w("Karensperiode", "Karensperiode", "Standstill")
STEP = _w("Steg", "Steg", "Step")
LEAST = _w("Minst", "Minst", "At least")
ANY = _w("alle", "alle", "any")
STEPS: dict[str, Wording] = {
    "requests": _w("forespørsler om å delta", "førespurnader om å delta", "requests to take part"),
    "tenders": _w("tilbud", "tilbod", "tenders"),
    "answers": _w(
        "svar på spørsmål, før tilbudsfristen",
        "svar på spørsmål, før tilbodsfristen",
        "answers to questions, before the deadline for tenders",
    ),
    "binding": _w(
        "tilbudene binder, når dere ikke sier noe annet",
        "tilboda bind, når de ikkje seier noko anna",
        "tenders bind, unless you say otherwise",
    ),
}
DAYS = Counted(_w("{n} dag", "{n} dag", "{n} day"), _w("{n} dager", "{n} dagar", "{n} days"))
WORK_DAYS = Counted(
    _w("{n} arbeidsdag", "{n} arbeidsdag", "{n} work day"), _w("{n} arbeidsdager", "{n} arbeidsdagar", "{n} work days")
)
TITLED_DAYS = _w("{title}: {days}", "{title}: {days}", "{title}: {days}")
NO_LEAST = _w("rimelig tid", "rimeleg tid", "a fair time")
CALENDAR = _w("Dagene", "Dagane", "The days")
CAPTION_CALENDAR = _w(
    "Dager for {procedure}, tidligst", "Dagar for {procedure}, tidlegast", "Days of {procedure}, at the soonest"
)
WHAT = _w("Hva", "Kva", "What")
COUNTED = _w("Regnet slik", "Rekna slik", "How it is counted")
STATED = _w("satt av dere", "sett av dykk", "set by you")
TOO_EARLY = _w("FOR TIDLIG: tidligst {day}", "FOR TIDLEG: tidlegast {day}", "TOO EARLY: {day} at the soonest")
TOO_LATE = _w("FOR SENT: senest {day}", "FOR SEINT: seinast {day}", "TOO LATE: {day} at the latest")
CHOSEN_DAYS = _w("dere har valgt {days}", "de har valt {days}", "you chose {days}")
CHOSEN_BECAUSE = _w("dere har valgt {days}: {why}", "de har valt {days}: {why}", "you chose {days}: {why}")
COUNTED_FROM = _w("{days} fra: {when}", "{days} frå: {when}", "{days} from: {when}")
WHEN = _w("{what} ({day})", "{what} ({day})", "{what} ({day})")
NO_LEAST_DAYS = _w(
    "loven setter ingen minstefrist: sett en som er lang nok",
    "lova set ingen minstefrist: set ein som er lang nok",
    "the law sets no minimum: set one that is long enough",
)
DAY_AFTER = _w("tidligst dagen etter", "tidlegast dagen etter", "the day after at the soonest")
SAME_DAY = _w("tidligst samme dag", "tidlegast same dag", "the same day at the soonest")
MOVED = _w("flyttet forbi fridager", "flytt forbi fridagar", "moved past days off")
NO_WAIT = _w("følger av steget før", "følgjer av steget før", "follows from the step before")
TO_SET = _w("ikke satt", "ikkje sett", "not set")
NO_STANDSTILL_DAYS = _w(
    "loven setter ingen lengde: sett en som er rimelig",
    "lova set inga lengd: set ei som er rimeleg",
    "the law sets no length: set a reasonable one",
)
COUNTED_BEFORE = _w("{days} før: {when}", "{days} før: {when}", "{days} before: {when}")
UNKNOWN_DAY = _w("ukjent", "ukjend", "unknown")
AT_SOONEST = _w(
    "Dager dere ikke har satt, står på det tidligste loven gir rom for. Tid til å evaluere og forhandle kommer utenom.",
    "Dagar de ikkje har sett, står på det tidlegaste lova gir rom for. Tid til å evaluere og forhandle kjem utanom.",
    "Days that you haven't set stand as early as the law allows. Time to evaluate and negotiate comes on top.",
)
NO_HOLIDAYS = _w(
    "EU har ingen egne helligdager, så bare helger er regnet med. Si hvilket land som kjøper.",
    "EU har ingen eigne heilagdagar, så berre helger er rekna med. Sei kva land som kjøper.",
    "The EU has no holidays of its own, so only weekends were counted. Say which country buys.",
)
DUTIES = _w("Plikter", "Plikter", "Duties")
MUST = _w("Skal gjøres", "Skal gjerast", "Must be done")
MAY_APPLY = _w("Kan gjelde, og må sjekkes", "Kan gjelde, og må sjekkast", "May apply, and must be looked into")
TO_MEND = _w("Må rettes før dere går videre", "Må rettast før de går vidare", "To be mended before you go on")
SHOULD = _w("Bør vurderes", "Bør vurderast", "To be considered")
REMEMBER = _w("Husk også", "Hugs òg", "Also remember")
MORE_MAY_APPLY = Counted(
    _w(
        "{n} plikt til kan gjelde; det kommer an på opplysninger som mangler.",
        "{n} plikt til kan gjelde; det kjem an på opplysningar som manglar.",
        "{n} more duty may apply; that depends on what isn't told yet.",
    ),
    _w(
        "{n} plikter til kan gjelde; det kommer an på opplysninger som mangler.",
        "{n} plikter til kan gjelde; det kjem an på opplysningar som manglar.",
        "{n} more duties may apply; that depends on what isn't told yet.",
    ),
)
DUTY = _w("Plikt", "Plikt", "Duty")
CLIMATE = _w("Klima og miljø", "Klima og miljø", "Climate and environment")
CLIMATE_ONE_OF = _w(
    "Klima og miljø: ett av dette er nok",
    "Klima og miljø: eitt av dette er nok",
    "Climate and environment: one of these is enough",
)
CLIMATE_MET = _w("Hvordan kravet står", "Korleis kravet står", "How the rule stands")
CLIMATE_WAYS = _w("Ett av dette er nok", "Eitt av dette er nok", "One of these is enough")
WAY = _w("Måte", "Måte", "Way")
LOTS = _w("Delkontrakter", "Delkontraktar", "Lots")
FOR_EACH_LOT = _w("Regler for hver delkontrakt", "Reglar for kvar delkontrakt", "Rules for each lot")
UNNAMED = _w("uten navn", "utan namn", "without a name")
LOT = _w("Delkontrakt", "Delkontrakt", "Lot")
MAY_FOLLOW = _w("Regler den kan følge", "Reglar han kan følgje", "Rules it may follow")

# -- what is uncertain, and by which rules
UNCERTAIN = _w("Det som er usikkert", "Det som er usikkert", "What is uncertain")
NOTHING_UNCERTAIN = _w(
    "Reglene som er brukt, er sett i sin kilde, og avgjør spørsmålene.",
    "Reglane som er brukte, er sette i kjelda si, og avgjer spørsmåla.",
    "The rules used have been seen in their source, and settle the questions.",
)
UNSURE: dict[Certainty, Wording] = {
    Certainty.DERIVED: _w(
        "{title} ({place}): vår lesning av teksten. Slå opp.",
        "{title} ({place}): vår lesing av teksten. Slå opp.",
        "{title} ({place}): our reading of the text. Look it up.",
    ),
    Certainty.REMEMBERED: _w(
        "{title} ({place}): ikke sett i kilden. Slå opp.",
        "{title} ({place}): ikkje sett i kjelda. Slå opp.",
        "{title} ({place}): not seen in the source. Look it up.",
    ),
}
IN_DOUBT = _w("{title}: {why}", "{title}: {why}", "{title}: {why}")
RULE_FILES = _w("Regelfiler og utgaver", "Regelfiler og utgåver", "Files of rules and editions")
VERSIONS = _w("Reglene som er brukt", "Reglane som er brukte", "The rules used")
COUNTRY = _w("Land", "Land", "Country")
DAY_OF_RULES = _w("Dagen som teller", "Dagen som tel", "The day that counts")
LATEST_SEEN = _w("Sist sett i kilden", "Sist sett i kjelda", "Last seen in the source")
MADE_WITH = _w("Laget med", "Laga med", "Made with")
MADE_BY = _w("Laget av", "Laga av", "Made by")
MADE_ON = _w("Dato", "Dato", "Date")
DECIDED_BY = _w("Besluttet", "Avgjort", "Decided")
RULES_OF = _w("anskaffelser, {country}", "anskaffingar, {country}", "procurement, {country}")


# -- the procurement record
RECORD = _w("Anskaffelsesprotokoll", "Anskaffingsprotokoll", "Procurement record")
RECORD_HEADLINE = _w("{purchase}: {paper}", "{purchase}: {paper}", "{purchase}: {paper}")
ASKED_BY = _w(
    "Innholdet følger {place}. Det som er kjent, er fylt inn; resten er merket {mark}.",
    "Innhaldet følgjer {place}. Det som er kjent, er fylt inn; resten er merkt {mark}.",
    "The contents follow {place}. What is known is filled in; the rest is marked {mark}.",
)
ASKED_REASON = _w(
    "{place} krever at grunnen til unntaket står i protokollen, og har ingen fast liste. Det som er kjent, er fylt "
    "inn; resten er merket {mark}.",
    "{place} krev at grunnen til unntaket står i protokollen, og har inga fast liste. Det som er kjent, er fylt inn; "
    "resten er merkt {mark}.",
    "{place} asks for the reason for the exemption in the record, and has no set list. What is known is filled in; the "
    "rest is marked {mark}.",
)
NOT_ASKED = _w(
    "Reglene som gjelder for dette kjøpet, krever ikke en protokoll med et fast innhold. Punktene under følger "
    "{place}, og er nyttige likevel. Det som ikke er kjent, er merket {mark}.",
    "Reglane som gjeld for dette kjøpet, krev ikkje ein protokoll med eit fast innhald. Punkta under følgjer {place}, "
    "og er nyttige likevel. Det som ikkje er kjent, er merkt {mark}.",
    "The rules of this purchase don't ask for a record with set contents. The points below follow {place}, and are "
    "useful all the same. What isn't known is marked {mark}.",
)
NOT_KNOWN_WHETHER = _w(
    "Vi kan ikke si hvilken protokoll dette kjøpet skal ha. Punktene under følger {place}. Slå opp i forskriften som "
    "gjelder. Det som ikke er kjent, er merket {mark}.",
    "Vi kan ikkje seie kva protokoll dette kjøpet skal ha. Punkta under følgjer {place}. Slå opp i forskrifta som "
    "gjeld. Det som ikkje er kjent, er merkt {mark}.",
    "We can't tell which record this purchase must have. The points below follow {place}. Look it up in the regulation "
    "that applies. What isn't known is marked {mark}.",
)
POINTS = _w("Innhold", "Innhald", "Contents")
POINT = _w("Punkt", "Punkt", "Point")
CONTENT = _w("Innhold", "Innhald", "Contents")
POINT_WORDS: dict[str, Wording] = {
    "buyer": _w("Oppdragsgiver", "Oppdragsgivar", "The contracting authority"),
    "object": _w("Hva som kjøpes, og anslått verdi", "Kva som blir kjøpt, og anslått verdi",
                 "What is bought, and its estimated value"),
    "no-lots": _w("Hvorfor kontrakten ikke er delt opp", "Kvifor kontrakten ikkje er delt opp",
                  "Why the contract isn't divided into lots"),
    "negotiation": _w("Grunnlag for forhandling eller dialog", "Grunnlag for forhandling eller dialog",
                      "The ground for negotiation or dialogue"),
    "no-competition": _w("Grunnlag for å ikke kunngjøre eller konkurrere",
                         "Grunnlag for å ikkje kunngjere eller konkurrere",
                         "The ground for no notice or no competition"),
    "not-electronic": _w("Hvorfor noe ikke er sendt elektronisk", "Kvifor noko ikkje er sendt elektronisk",
                         "Why something wasn't sent electronically"),
    "requesters": _w("Hvem som ba om å delta", "Kven som bad om å delta", "Who asked to take part"),
    "selected": _w("Hvem som ble valgt ut, og hvorfor", "Kven som blei valde ut, og kvifor",
                   "Who was selected, and why"),
    "tenderers": _w("Hvem som ga tilbud", "Kven som gav tilbod", "Who tendered"),
    "rejected": _w("Hvem som ble avvist, og hvorfor", "Kven som blei avviste, og kvifor",
                   "Who was rejected, and why"),
    "reduced": _w("Tilbud som falt ut da antallet ble redusert, og hvorfor",
                  "Tilbod som fall ut då talet blei redusert, og kvifor",
                  "Tenders that fell out when the number was reduced, and why"),
    "announced-dialogue": _w("Hvorfor det ble gjort noe annet enn den dialogen som var varslet",
                             "Kvifor det blei gjort noko anna enn den dialogen som var varsla",
                             "Why the dialogue differed from what was announced"),
    "dialogue-with": _w("Hvem det var dialog med, og hvorfor dem", "Kven det var dialog med, og kvifor dei",
                        "With whom there was dialogue, and why them"),
    "impartiality": _w("Habilitet og forsprang: hva som ble oppdaget, og hva som ble gjort",
                       "Habilitet og forsprang: kva som blei oppdaga, og kva som blei gjort",
                       "Impartiality and head starts: what was found, and what was done"),
    "winner": _w("Hvem som vant, hvorfor, og kontraktens verdi", "Kven som vann, kvifor, og verdien av kontrakten",
                 "Who won, why, and the contract's value"),
    "sub-suppliers": _w("Underleverandører, og deres del", "Underleverandørar, og deira del",
                        "Sub-suppliers, and their share"),
    "cancelled": _w("Hvorfor konkurransen ble avlyst, om den ble det",
                    "Kvifor konkurransen blei avlyst, om han blei det",
                    "Why the competition was cancelled, if it was"),
    "reserved": _w("Hvorfor konkurransen var forbeholdt ideelle organisasjoner, om den var det",
                   "Kvifor konkurransen var halden av til ideelle organisasjonar, om han var det",
                   "Why the competition was reserved for non-profit organisations, if it was"),
    "other": _w("Andre vesentlige forhold og beslutninger", "Andre vesentlege forhold og avgjerder",
                "Other essential facts and decisions"),
}  # fmt: skip
UNNAMED_BUYER = _w("{mark} ({kind})", "{mark} ({kind})", "{mark} ({kind})")
WORTH = _w("{what}. {worth} {vat}", "{what}. {worth} {vat}", "{what}. {worth} {vat}")
DIVIDED = _w("Delt opp i: {lots}", "Delt opp i: {lots}", "Divided into: {lots}")
NOT_USED = _w("ikke aktuelt med {procedure}", "ikkje aktuelt med {procedure}", "not relevant with {procedure}")

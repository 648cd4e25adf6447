"""What the sections of a report say, in three languages: headings that are true sentences, notes, names of events.

Here: words with places to fill. Not here: labels of columns and tables (`labels`), what is said first (`sentences`).
"""

from __future__ import annotations

from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _c(one: tuple[str, str, str], many: tuple[str, str, str]) -> Counted:
    return Counted(_w(*one), _w(*many))


HEAD_DOCUMENTS = _c(
    ("Metoden ber om ett dokument", "Metoden ber om eitt dokument", "The method asks for one document"),
    ("Metoden ber om {n} dokumenter", "Metoden ber om {n} dokument", "The method asks for {n} documents"),
)
HEAD_GATES_PASSED = _c(
    (
        "{n} av {all} beslutningspunkter er passert",
        "{n} av {all} avgjerdspunkt er passert",
        "{n} of {all} decision points has been passed",
    ),
    (
        "{n} av {all} beslutningspunkter er passert",
        "{n} av {all} avgjerdspunkt er passerte",
        "{n} of {all} decision points have been passed",
    ),
)
HEAD_NEXT_NOT_READY = _w(
    "{passed}, det neste er ikke klart", "{passed}, det neste er ikkje klart", "{passed}, the next is not ready"
)
HEAD_NEXT_READY = _w("{passed}, det neste er klart", "{passed}, det neste er klart", "{passed}, the next is ready")
HEAD_GATES_BETWEEN = _w(
    "{gates}, fra {first} til {last}", "{gates}, frå {first} til {last}", "{gates}, from {first} to {last}"
)
HEAD_GATES_ONE = _w("{gates}, {first}", "{gates}, {first}", "{gates}, {first}")
HEAD_NEXT_GATE = _c(
    (
        "Beslutningspunkt {gate}: {n} av {all} krav er oppfylt",
        "Avgjerdspunkt {gate}: {n} av {all} krav er oppfylt",
        "Decision point {gate}: {n} of {all} requirements is met",
    ),
    (
        "Beslutningspunkt {gate}: {n} av {all} krav er oppfylt",
        "Avgjerdspunkt {gate}: {n} av {all} krav er oppfylte",
        "Decision point {gate}: {n} of {all} requirements are met",
    ),
)
HEAD_PLAN = _w("{days} fra {start} til {finish}", "{days} frå {start} til {finish}", "{days} from {start} to {finish}")
HEAD_PLAN_SLIPS = _w(
    "Planen slutter {days} enn den første",
    "Planen sluttar {days} enn den første",
    "The plan ends {days} than the first one",
)
HEAD_ATTENTION = _c(
    ("Én ting å passe på", "Éin ting å passe på", "One thing to look out for"),
    ("{n} ting å passe på", "{n} ting å passe på", "{n} things to look out for"),
)
HEAD_CHECKLIST = _w(
    "Sjekkliste: {questions} i {phases}", "Sjekkliste: {questions} i {phases}", "Checklist: {questions} in {phases}"
)
HEAD_CHECKLIST_ANSWERED = _w(
    "Sjekkliste: {answered} spørsmål er besvart",
    "Sjekkliste: {answered} spørsmål har fått svar",
    "Checklist: {answered} questions are answered",
)
QUESTIONS = _c(("{n} spørsmål", "{n} spørsmål", "{n} question"), ("{n} spørsmål", "{n} spørsmål", "{n} questions"))
HEAD_PEOPLE = _w("{roles} og {team}", "{roles} og {team}", "{roles} and {team}")
ROLES = _c(("{n} rolle", "{n} rolle", "{n} role"), ("{n} roller", "{n} roller", "{n} roles"))
HEAD_BENEFITS = _c(
    ("{n} gevinst er ført opp", "{n} gevinst er ført opp", "{n} benefit is listed"),
    ("{n} gevinster er ført opp", "{n} gevinstar er førte opp", "{n} benefits are listed"),
)
HEAD_BENEFITS_DIS = _w(
    "{benefits} og {disbenefits} er ført opp",
    "{benefits} og {disbenefits} er førte opp",
    "{benefits} and {disbenefits} are listed",
)
BENEFITS = _c(("{n} gevinst", "{n} gevinst", "{n} benefit"), ("{n} gevinster", "{n} gevinstar", "{n} benefits"))
DISBENEFITS = _c(("{n} ulempe", "{n} ulempe", "{n} disbenefit"), ("{n} ulemper", "{n} ulemper", "{n} disbenefits"))
HEAD_PURCHASE = _w(
    "Anskaffelser for {sum} uten mva.", "Anskaffingar for {sum} utan mva.", "Procurement of {sum} excluding VAT"
)
HEAD_PURCHASE_PLAIN = _w("Anskaffelser for {sum}", "Anskaffingar for {sum}", "Procurement of {sum}")
HEAD_PURCHASE_UNKNOWN = _w(
    "Anskaffelser uten anslått verdi", "Anskaffingar utan anslått verdi", "Procurement without an estimated value"
)
HEAD_CONDITIONS = _c(
    ("{n} vilkår er åpent", "{n} vilkår er ope", "{n} condition is open"),
    ("{n} vilkår er åpne", "{n} vilkår er opne", "{n} conditions are open"),
)
HEAD_NO_CONDITIONS = _w("Ingen vilkår er åpne", "Ingen vilkår er opne", "No condition is open")
HEAD_LOG = _c(
    ("{n} beslutning, {breaches}", "{n} avgjerd, {breaches}", "{n} decision, {breaches}"),
    ("{n} beslutninger, {breaches}", "{n} avgjerder, {breaches}", "{n} decisions, {breaches}"),
)
HEAD_TAILORING = _c(
    ("{n} tilpasning av metoden", "{n} tilpassing av metoden", "{n} adaptation of the method"),
    ("{n} tilpasninger av metoden", "{n} tilpassingar av metoden", "{n} adaptations of the method"),
)
HEAD_METHOD = _w("Om metoden {method}", "Om metoden {method}", "About the method {method}")
HEAD_SOURCES = _c(
    ("{n} kilde, {seen}", "{n} kjelde, {seen}", "{n} source, {seen}"),
    ("{n} kilder, {seen}", "{n} kjelder, {seen}", "{n} sources, {seen}"),
)
SOURCES_SEEN = _c(
    ("{n} er slått opp", "{n} er slått opp", "{n} has been looked up"),
    ("{n} er slått opp", "{n} er slåtte opp", "{n} have been looked up"),
)
# The reader takes «vi» for those whose name is on the report.
WHO_WE_ARE = _w(
    "«Vi» er her de som har beskrevet metoden, ikke de som bruker den.",
    "«Vi» er her dei som har skildra metoden, ikkje dei som brukar han.",
    "Here, ‘we’ are those who have described the method, not those who use it.",
)
HEAD_GATE = _w("Beslutningspunkt {gate}", "Avgjerdspunkt {gate}", "Decision point {gate}")
PLAN_WORK = _w("Arbeidet slutter {day}, {week}.", "Arbeidet sluttar {day}, {week}.", "The work ends on {day}, {week}.")
PLAN_DECIDED = _w(
    "Arbeidet slutter {day}, {week}; planen er ferdig med siste beslutning {decision}.",
    "Arbeidet sluttar {day}, {week}; planen er ferdig med siste avgjerd {decision}.",
    "The work ends on {day}, {week}; the plan is finished with the last decision on {decision}.",
)
PLAN_CRITICAL = _w(
    "Blir én av disse forsinket, blir hele planen forsinket: {names}.",
    "Blir éin av desse forseinka, blir heile planen forseinka: {names}.",
    "If one of these is late, the whole plan is late: {names}.",
)
PLAN_ONE_CRITICAL = _w(
    "Blir {names} forsinket, blir hele planen forsinket.",
    "Blir {names} forseinka, blir heile planen forseinka.",
    "If {names} is late, the whole plan is late.",
)
PLAN_ALL_CRITICAL = _w(
    "Ingen deler har slakk: Blir én forsinket, blir hele planen forsinket.",
    "Ingen delar har slakk: Blir éin forseinka, blir heile planen forseinka.",
    "No part has slack: if one is late, the whole plan is late.",
)
PLAN_REST = _w(
    "Disse dagene er holdt utenom: {days}.",
    "Desse dagane er haldne utanom: {days}.",
    "These days are left out: {days}.",
)
PLAN_REST_MANY = _w(
    "{n} helligdager på hverdager er holdt utenom.",
    "{n} heilagdagar på kvardagar er haldne utanom.",
    "{n} public holidays on weekdays are left out.",
)
PLAN_QUIET = _w("Rolige perioder: {periods}.", "Rolege periodar: {periods}.", "Quiet periods: {periods}.")
PLAN_BRANCHES = _w(
    "Planen forutsetter disse valgene: {choices}.",
    "Planen føreset desse vala: {choices}.",
    "The plan assumes these choices: {choices}.",
)
SLACK_EXPLAINED = _w(
    "Slakk er hvor mange arbeidsdager en del kan bli forsinket uten at planen blir det.",
    "Slakk er kor mange arbeidsdagar ein del kan bli forseinka utan at planen blir det.",
    "Slack is the number of working days a part can be late without delaying the plan.",
)
LATEST = _w("senest {day}", "seinast {day}", "{day} at the latest")
NO_LATER_MEETING = _w(
    "Ingen senere møter er ført opp: Finn et nytt.",
    "Ingen seinare møte er førte opp: Finn eit nytt.",
    "No later meeting is listed: find another one.",
)
NEXT_MEETING = _w(
    "Neste møte er {day}, {later}.",
    "Neste møte er {day}, {later}.",
    "The next one is on {day}, {later}.",
)
PLAN_ENDS_LATER = _w("Planen slutter {later}.", "Planen sluttar {later}.", "The plan ends {later}.")
PLAN_ENDS_SAME = _w(
    "Planen slutter likevel som før.",
    "Planen sluttar likevel som før.",
    "The plan still ends as before.",
)
PLAN_FILES = _w(
    "Samme plan for andre programmer: ",
    "Same plan for andre program: ",
    "The same plan for other programs: ",
)
LEVELLED_FILES = _w(
    "Planen for andre programmer, med datoene der alle får tid (se «Folks tid»): ",
    "Planen for andre program, med datoane der alle får tid (sjå «Folks tid»): ",
    "The plan for other programs, with the dates on which everybody has time (see ‘People’s time’): ",
)
CRITICAL = _w("0, kritisk", "0, kritisk", "0, critical")
PROJECTS_OWN = _w("prosjektets eget", "prosjektet sitt eige", "the project’s own")
CAPTION_MAP_PICTURE = _w(
    "Kartet leses fra arbeidet til målet. En stiplet kobling bygger på en forutsetning.",
    "Kartet blir lese frå arbeidet til målet. Ei stipla kopling byggjer på ein føresetnad.",
    "The map is read from the work to the goal. A dashed link rests on an assumption.",
)
NO_LAWS_PURCHASE = _w(
    "Summen er antall ganger pris. Ingen regler for anskaffelser er gitt for {country}, så hvilke som gjelder, er ikke "
    "vurdert her.",
    "Summen er tal gonger pris. Ingen reglar for anskaffingar er gitt for {country}, så kva for nokre som gjeld, er "
    "ikkje vurdert her.",
    "The sum is number times price. No procurement rules were given for {country}, so which apply isn't assessed here.",
)
HOURS_EXPLAINED = _w(
    "Timer er tid som er satt av: andel × arbeidsdager med en fase i gang × {hours} timer, også når flere faser går "
    "samtidig. De går til fasene rollen gjør eller blir spurt i, ellers til prosjektet som helhet.",
    "Timar er tid som er sett av: del × arbeidsdagar med ein fase i gang × {hours} timar, også når fleire fasar går "
    "samstundes. Dei går til fasane rolla gjer eller blir spurd i, elles til prosjektet som heilskap.",
    "Hours are time set aside: share × working days with a phase under way × {hours} hours, also when several phases "
    "go on at once. They go to the phases that the role does or is consulted in, else to the project as a whole.",
)
NO_CHECKS = _w("Fasen har ingen spørsmål.", "Fasen har ingen spørsmål.", "The phase has no questions.")
NO_REQUIREMENTS = _w(
    "Beslutningspunktet har ingen krav.", "Avgjerdspunktet har ingen krav.", "The decision point has no requirements."
)
LEFT_OUT = _w(
    "Ikke med, fordi det ikke er ført opp: {parts}.",
    "Ikkje med, fordi det ikkje er ført opp: {parts}.",
    "Left out, because nothing is recorded: {parts}.",
)
SUPERSEDED = _w("avløst", "avløyst", "superseded")
AGAINST_ADVICE = _w("mot rådet", "mot rådet", "against the advice")
BREACH_OF_RULES = _w("Brudd på reglene", "Brot på reglane", "Breach of the rules")
NOT_READY = _w("ikke klart", "ikkje klart", "not ready")
DISSENT = _w("Dissens: {text}", "Dissens: {text}", "Dissent: {text}")
VOTES = _w(
    "Stemmer: {for_} for, {against} mot, {abstain} avstår",
    "Røyster: {for_} for, {against} mot, {abstain} avstår",
    "Votes: {for_} for, {against} against, {abstain} abstain",
)
DISQUALIFIED = _w("Inhabile: {who}", "Inhabile: {who}", "Disqualified: {who}")
DELEGATED = _w("Etter fullmakt: {text}", "Etter fullmakt: {text}", "By delegated authority: {text}")
BACK_TO_PHASE = _w("til {phase}", "til {phase}", "to {phase}")
EVENT_CHOSEN = _w("Valgte «{branch}» i «{choice}»", "Valde «{branch}» i «{choice}»", "Chose ‘{branch}’ in ‘{choice}’")
EVENT_SKIPPED = _w("Hoppet over «{phase}»", "Hoppa over «{phase}»", "Skipped ‘{phase}’")
EVENT_EARLY = _w("Startet «{phase}» før tiden", "Starta «{phase}» før tida", "Started ‘{phase}’ early")
EVENT_WITHDRAWN = _w("Forlot {state}", "Forlét {state}", "Left {state}")
EVENT_RESUMED = _w("Fortsatte etter pause", "Heldt fram etter pause", "Resumed after a pause")
UNDER_RULE = _w("etter reglene i {pin}", "etter reglane i {pin}", "under the rules of {pin}")
RULE_THEN = _w("reglene i {pin} gjaldt", "reglane i {pin} gjaldt", "the rules of {pin} held")
GATE_WAIVED = _w("Ikke krevd: kom til senere", "Ikkje kravd: kom til seinare", "Not asked for: it came later")
EVENT_STRUCK = _w("Strøk oppføring {n}: {told}", "Strauk oppføring {n}: {told}", "Struck out entry {n}: {told}")
EVENT_NOTE = _w("Notat", "Notat", "Note")
CONDITION_OPEN = _w("Åpent", "Ope", "Open")
CONDITION_LATE = _w("Åpent, over fristen", "Ope, over fristen", "Open, overdue")
CONDITION_CLOSED = _w("Lukket {day}", "Lukka {day}", "Closed {day}")
CONDITION_LAPSED = _w(
    "Falt bort da arbeidet gikk tilbake", "Fall bort då arbeidet gjekk tilbake", "Lapsed when the work went back"
)
CONDITION_LIVES_ON = _w(
    "ingen, gjelder også etter slutten", "ingen, gjeld også etter slutten", "none, still holds after the end"
)
GATE_PASSED = _w("Passert: {outcome}", "Passert: {outcome}", "Passed: {outcome}")
GATE_PASSED_BREACH = _w("Passert i strid med reglene", "Passert i strid med reglane", "Passed against the rules")
GATE_READY = _w("Klart: {outcome}", "Klart: {outcome}", "Ready: {outcome}")
GATE_UNREADY = _w("Ikke klart", "Ikkje klart", "Not ready")
GATE_ADVISED = _w("Rådet: {outcome}", "Rådet: {outcome}", "Advice: {outcome}")
GATE_AHEAD = _w("Ikke nådd", "Ikkje nådd", "Not reached")
VERBS: dict[str, Wording] = {
    "extend": _w("lagt til", "lagt til", "added"),
    "suppress": _w("tatt bort", "teke bort", "removed"),
    "replace": _w("byttet ut", "bytt ut", "replaced"),
    "embed": _w("satt inn", "sett inn", "embedded"),
    "scale": _w("skalert", "skalert", "scaled"),
    "when": _w("utelatt", "utelate", "left out"),
    "limit": _w("frist satt", "frist sett", "time limit set"),
}
MAKERS: dict[str, Wording] = {
    "scale": _w("størrelsen på prosjektet", "storleiken på prosjektet", "the size of the project"),
    "limits": _w("reglene på dagen", "reglane på dagen", "the rules of the day"),
    "facts": _w("opplysningene om prosjektet", "opplysningane om prosjektet", "the facts of the project"),
}
WHOLE_METHOD = _w("hele metoden", "heile metoden", "the whole method")
PAPERS_DUE = _w("papirfrist {day}", "papirfrist {day}", "papers due {day}")
NO_OPEN_CONDITIONS = _w("Ingen åpne vilkår", "Ingen opne vilkår", "No open conditions")
NOTHING_MISSING = _w("Ingenting", "Ingenting", "Nothing")
NEW_IN_PLAN = _w("ny i planen", "ny i planen", "new in the plan")
METHODS = _w("forslag fra metoden", "forslag frå metoden", "the method’s suggestion")
WHOLE_PROJECT = _w("hele prosjektet", "heile prosjektet", "the whole project")
MEND_EACH = _w("Se på hver av dem.", "Sjå på kvar av dei.", "Look at each of them.")
ROUND = _w("runde {n}", "runde {n}", "round {n}")
NOT_ANSWERED = _w("Ikke besvart", "Utan svar", "Not answered")
RESULT_CONFIRMED = _w("bekreftet resultat", "stadfesta resultat", "a confirmed result")
EVERY_PHASE = _w("alle faser", "alle fasar", "every phase")
IN_ALL = _w("Til sammen", "Til saman", "In all")
DISBENEFIT = _w("ulempe", "ulempe", "disbenefit")
GAINS = _w("Får nytten: {who}", "Får nytta: {who}", "Gains: {who}")
BEARS = _w("Rammer: {who}", "Rammar: {who}", "Borne by: {who}")
PAYS = _w("Betaler: {who}", "Betaler: {who}", "Pays: {who}")
NEEDS_FIRST = _w("Må komme først: {names}", "Må kome først: {names}", "Must come first: {names}")
EACH_MONTH = _w("hver måned", "kvar månad", "each month")
PURCHASE_DATES: dict[str, Wording] = {
    "estimate": _w("Verdien anslått", "Verdien rekna", "Value estimated"),
    "start": _w("Oppstart", "Oppstart", "Start"),
    "notice": _w("Kunngjøring", "Kunngjering", "Notice"),
    "requests": _w("Frist for forespørsler", "Frist for førespurnader", "Last day for requests"),
    "invitation": _w("Invitasjon", "Invitasjon", "Invitation"),
    "tenders": _w("Tilbudsfrist", "Tilbodsfrist", "Last day for tenders"),
    "letter": _w("Tildelingsbrev", "Tildelingsbrev", "Award letter"),
    "contract": _w("Kontrakt", "Kontrakt", "Contract"),
    "signed": _w("Signert", "Signert", "Signed"),
}
SHORT_PLAN = _w("Plan", "Plan", "Plan")
SHORT_CHECKLIST = _w("Sjekkliste", "Sjekkliste", "Checklist")
SHORT_PEOPLE = _w("Roller og team", "Roller og team", "Roles and team")
SHORT_BENEFITS = _w("Gevinster", "Gevinstar", "Benefits")
RUN_OUT_OF_STEP = _w(
    "Gjennomføringen passer ikke lenger med kjøpet",
    "Gjennomføringa passar ikkje lenger med kjøpet",
    "The run no longer fits the purchase",
)
SHORT_PURCHASE = _w("Anskaffelse", "Anskaffing", "Procurement")
SHORT_LOG = _w("Beslutninger", "Avgjerder", "Decisions")
SHORT_METHOD = _w("Om metoden", "Om metoden", "About the method")
MEETINGS_OF = _w("Møter: {body}", "Møte: {body}", "Meetings: {body}")
DONE = _w("ferdig", "ferdig", "finished")
MEASURED_ON = _w(
    "{value} målt {day}, kravet er {limit}",
    "{value} målt {day}, kravet er {limit}",
    "{value} measured on {day}, {limit} is asked for",
)
CLAIM_LACKS = _c(
    (
        "{phase} er ferdig, men {n} svar mangler: {names}",
        "{phase} er ferdig, men {n} svar manglar: {names}",
        "{phase} is finished, but {n} answer is missing: {names}",
    ),
    (
        "{phase} er ferdig, men {n} svar mangler: {names}",
        "{phase} er ferdig, men {n} svar manglar: {names}",
        "{phase} is finished, but {n} answers are missing: {names}",
    ),
)
CLAIM_FAILS = _c(
    (
        "{phase} er ferdig, men {n} krav er ikke oppfylt: {names}",
        "{phase} er ferdig, men {n} krav er ikkje oppfylt: {names}",
        "{phase} is finished, but {n} requirement is not met: {names}",
    ),
    (
        "{phase} er ferdig, men {n} krav er ikke oppfylt: {names}",
        "{phase} er ferdig, men {n} krav er ikkje oppfylte: {names}",
        "{phase} is finished, but {n} requirements are not met: {names}",
    ),
)
SHORT_ATTENTION = _w("Å passe på", "Å passe på", "To look out for")
FOLLOWS_ADVICE = _w("følger rådet", "følgjer rådet", "follows the advice")
MEASURED_BEFORE = _w(
    "{value} målt {day}, før arbeidet gikk tilbake",
    "{value} målt {day}, før arbeidet gjekk tilbake",
    "{value} measured on {day}, before the work went back",
)
HEAD_COSTS = _w("Planen koster {sum} uten mva.", "Planen kostar {sum} utan mva.", "The plan costs {sum} excluding VAT")
HEAD_COSTS_MIXED = _w(
    "Kostnadene står i flere valutaer", "Kostnadene står i fleire valutaer", "The costs are in several currencies"
)
SHORT_COSTS = _w("Kostnader", "Kostnader", "Costs")
CAPTION_COSTS = _w("Kostnader etter måned og rolle", "Kostnader etter månad og rolle", "Costs by month and role")
COSTS_UNIT = _w(
    "Alle beløp er i {currency}, uten merverdiavgift.",
    "Alle beløp er i {currency}, utan meirverdiavgift.",
    "All amounts are in {currency}, excluding VAT.",
)
COSTS_SUM = _w("Sum", "Sum", "Sum")
COSTS_YEAR = _w("Sum {year}", "Sum {year}", "Sum {year}")

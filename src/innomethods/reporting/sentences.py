"""The sentences of a report in three languages: headlines, leads, facts, headings that say what is true, and counts.

Here: words with places to fill. Which of them is said, and when, stands in `openings` and in the sections.
"""

from __future__ import annotations

from innomethods.reporting.labels import Counted
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _c(one: tuple[str, str, str], many: tuple[str, str, str]) -> Counted:
    return Counted(_w(*one), _w(*many))


# --- counts
PHASES = _c(("{n} fase", "{n} fase", "{n} phase"), ("{n} faser", "{n} fasar", "{n} phases"))
GATES = _c(("{n} port", "{n} port", "{n} gate"), ("{n} porter", "{n} portar", "{n} gates"))
WORK_DAYS = _c(("{n} arbeidsdag", "{n} arbeidsdag", "{n} working day"), ("{n} arbeidsdager", "{n} arbeidsdagar", "{n} working days"))
CALENDAR_DAYS = _c(("{n} dag", "{n} dag", "{n} day"), ("{n} dager", "{n} dagar", "{n} days"))
DAYS_LATER = _c(("{n} dag senere", "{n} dag seinare", "{n} day later"), ("{n} dager senere", "{n} dagar seinare", "{n} days later"))
DAYS_EARLIER = _c(("{n} dag tidligere", "{n} dag tidlegare", "{n} day earlier"), ("{n} dager tidligere", "{n} dagar tidlegare", "{n} days earlier"))  # noqa: E501
HOURS = _c(("{n} time", "{n} time", "{n} hour"), ("{n} timer", "{n} timar", "{n} hours"))
TEAM = _c(("{n} plass i teamet", "{n} plass i teamet", "{n} place in the team"), ("{n} plasser i teamet", "{n} plassar i teamet", "{n} places in the team"))  # noqa: E501
CHOICES = _c(("{n} valg", "{n} val", "{n} choice"), ("{n} valg", "{n} val", "{n} choices"))
REQUIREMENTS = _c(("{n} krav", "{n} krav", "{n} requirement"), ("{n} krav", "{n} krav", "{n} requirements"))
NOT_MET = _c(("{n} ikke oppfylt", "{n} ikkje oppfylt", "{n} not met"), ("{n} ikke oppfylt", "{n} ikkje oppfylte", "{n} not met"))
UNKNOWN = _c(("{n} ukjent", "{n} ukjent", "{n} unknown"), ("{n} ukjente", "{n} ukjende", "{n} unknown"))
SET_ASIDE = _c(("{n} gjelder ikke", "{n} gjeld ikkje", "{n} not applicable"), ("{n} gjelder ikke", "{n} gjeld ikkje", "{n} not applicable"))  # noqa: E501
OF = _w("{n} av {all}", "{n} av {all}", "{n} of {all}")
OPEN_CONDITIONS = _c(("{n} åpent vilkår", "{n} ope vilkår", "{n} open condition"), ("{n} åpne vilkår", "{n} opne vilkår", "{n} open conditions"))  # noqa: E501

# --- headlines: at most 14 words, no full stop; the first that fits is used
NOT_READY_UNKNOWN = _c(
    ("Ikke klar for porten {gate}: ett krav er ukjent", "Ikkje klar for porten {gate}: eitt krav er ukjent", "Not ready for the gate {gate}: one requirement is unknown"),  # noqa: E501
    ("Ikke klar for porten {gate}: {n} krav er ukjente", "Ikkje klar for porten {gate}: {n} krav er ukjende", "Not ready for the gate {gate}: {n} requirements are unknown"),  # noqa: E501
)  # fmt: skip
NOT_READY_FAILED = _c(
    ("Ikke klar for porten {gate}: ett krav er ikke oppfylt", "Ikkje klar for porten {gate}: eitt krav er ikkje oppfylt", "Not ready for the gate {gate}: one requirement is not met"),  # noqa: E501
    ("Ikke klar for porten {gate}: {n} krav er ikke oppfylt", "Ikkje klar for porten {gate}: {n} krav er ikkje oppfylte", "Not ready for the gate {gate}: {n} requirements are not met"),  # noqa: E501
)  # fmt: skip
NOT_READY_LIMIT = _w(
    "Ikke klar for porten {gate}: målt {value}, kravet er {limit}",
    "Ikkje klar for porten {gate}: målt {value}, kravet er {limit}",
    "Not ready for the gate {gate}: measured {value}, the limit is {limit}",
)
NOT_READY_LAW = _w(
    "Ikke klar for porten {gate}: et lovkrav er brutt",
    "Ikkje klar for porten {gate}: eit lovkrav er brote",
    "Not ready for the gate {gate}: a legal requirement is breached",
)
READY = _w("Klar for porten {gate}: alle krav er oppfylt", "Klar for porten {gate}: alle krav er oppfylte", "Ready for the gate {gate}: every requirement is met")  # noqa: E501
READY_WITH_CONDITIONS = _w("Klar for porten {gate}, men med vilkår", "Klar for porten {gate}, men med vilkår", "Ready for the gate {gate}, but with conditions")  # noqa: E501
ADVISED_PAUSE = _w("Rådet ved porten {gate} er å ta en pause", "Rådet ved porten {gate} er å ta ein pause", "The advice at the gate {gate} is to pause")  # noqa: E501
ADVISED_STOP = _w("Rådet ved porten {gate} er å stanse", "Rådet ved porten {gate} er å stanse", "The advice at the gate {gate} is to stop")  # noqa: E501
UNDER_WAY_UNTIL = _w("{phase} pågår, porten {gate} er {day}", "{phase} pågår, porten {gate} er {day}", "{phase} is under way, the gate {gate} is on {day}")  # noqa: E501
UNDER_WAY = _w("{phase} pågår, neste port er {gate}", "{phase} pågår, neste port er {gate}", "{phase} is under way, the next gate is {gate}")  # noqa: E501
UNDER_WAY_LAST = _w("{phase} pågår", "{phase} pågår", "{phase} is under way")
WENT_BACK_UNTIL = _w("Tilbake til {phase}: porten {gate} blir avgjort {day}", "Tilbake til {phase}: porten {gate} blir avgjord {day}", "Back to {phase}: the gate {gate} is decided on {day}")  # noqa: E501
WENT_BACK = _w("Tilbake til {phase}: porten {gate} må avgjøres på nytt", "Tilbake til {phase}: porten {gate} må avgjerast på nytt", "Back to {phase}: the gate {gate} must be decided again")  # noqa: E501
NEXT_PHASE_UNTIL = _w("Neste er {phase}, porten {gate} er {day}", "Neste er {phase}, porten {gate} er {day}", "Next is {phase}, the gate {gate} is on {day}")  # noqa: E501
NEXT_PHASE = _w("Neste er {phase}", "Neste er {phase}", "Next is {phase}")
NOT_STARTED = _w("Ikke begynt: første fase er {phase}", "Ikkje byrja: første fase er {phase}", "Not started: the first phase is {phase}")  # noqa: E501
MUST_CHOOSE = _w("Valget {choice} må tas nå", "Valet {choice} må takast no", "The choice {choice} must be made now")
PAUSED = _w("Satt på pause ved porten {gate}", "Sett på pause ved porten {gate}", "Paused at the gate {gate}")
CLOSING = _w("Stanset ved porten {gate}, avslutningen gjenstår", "Stansa ved porten {gate}, avslutninga står att", "Stopped at the gate {gate}, closing work remains")  # noqa: E501
STOPPED = _w("Stanset ved porten {gate}", "Stansa ved porten {gate}", "Stopped at the gate {gate}")
COMPLETED = _w("Fullført {day}", "Fullført {day}", "Completed {day}")
COMPLETED_GATES = _c(
    ("Fullført {day}: porten er passert", "Fullført {day}: porten er passert", "Completed {day}: the gate is passed"),
    ("Fullført {day}: alle {n} porter er passert", "Fullført {day}: alle {n} portar er passerte", "Completed {day}: all {n} gates are passed"),  # noqa: E501
)  # fmt: skip
WORK_DONE = _w("Arbeidet er ferdig {day}, {week}", "Arbeidet er ferdig {day}, {week}", "The work is finished on {day}, {week}")
WORK_DONE_LOST_MEETING = _w("Arbeidet er ferdig {day}, men blir først avgjort {decision}", "Arbeidet er ferdig {day}, men blir først avgjort {decision}", "The work is finished on {day}, but not decided until {decision}")  # noqa: E501
WORK_DONE_DECISION = _w("Arbeidet er ferdig {day}, siste port er {decision}", "Arbeidet er ferdig {day}, siste port er {decision}", "The work is finished on {day}, the last gate is on {decision}")  # noqa: E501
METHOD_ONLY = _w("{method}: {phases} og {gates}", "{method}: {phases} og {gates}", "{method}: {phases} and {gates}")

# --- leads: sentences in order of weight, as many as 45 words hold
FOLLOWS_METHOD = _w(
    "Prosjektet følger metoden {method} med {phases} og {gates}.",
    "Prosjektet følgjer metoden {method} med {phases} og {gates}.",
    "The project follows the method {method} with {phases} and {gates}.",
)
STARTS_AND_TAKES = _w("Det starter {day} og tar {days}.", "Det startar {day} og tar {days}.", "It starts on {day} and takes {days}.")
MEETING_LOST = _w(
    "Papirene til {gate} er klare {ready}, men fristen er {due}: Møtet {missed} rekkes ikke.",
    "Papira til {gate} er klare {ready}, men fristen er {due}: Møtet {missed} blir ikkje nådd.",
    "The papers for {gate} are ready on {ready}, but due on {due}: the meeting on {missed} is missed.",
)
MEETING_NEXT = _w("Neste møte er {day}, {later}.", "Neste møte er {day}, {later}.", "The next meeting is on {day}, {later}.")
MEETING_PAPERS = _w(
    "Porten blir avgjort i møtet {day}, og papirfristen er {due}.",
    "Porten blir avgjord i møtet {day}, og papirfristen er {due}.",
    "The gate is decided in the meeting on {day}, and papers are due on {due}.",
)
MEASURED = _w("{measure} er {value}, og kravet er {limit}.", "{measure} er {value}, og kravet er {limit}.", "{measure} is {value}, and the limit is {limit}.")  # noqa: E501
ADVICE_PROCEED = _w("Rådet er å gå videre.", "Rådet er å gå vidare.", "The advice is to proceed.")
ADVICE_CONDITIONS = _w("Rådet er å gå videre med vilkår.", "Rådet er å gå vidare med vilkår.", "The advice is to proceed with conditions.")  # noqa: E501
ADVICE_BACK = _w("Rådet er å gå tilbake til {phase}.", "Rådet er å gå tilbake til {phase}.", "The advice is to go back to {phase}.")
ADVICE_PAUSE = _w("Rådet er å ta en pause.", "Rådet er å ta ein pause.", "The advice is to pause.")
ADVICE_STOP = _w("Rådet er å stanse.", "Rådet er å stanse.", "The advice is to stop.")
ADVICE_NONE = _w("Ingen kan gå videre før det ukjente er avklart.", "Ingen kan gå vidare før det ukjende er avklart.", "Nobody can proceed until what is unknown is settled.")  # noqa: E501
LACKS = _w("Dette mangler svar: {names}.", "Dette manglar svar: {names}.", "These lack answers: {names}.")
FAILS = _w("Ikke oppfylt: {names}.", "Ikkje oppfylt: {names}.", "Not met: {names}.")
BREACHED = _w("Porten {gate} ble passert i strid med reglene.", "Porten {gate} blei passert i strid med reglane.", "The gate {gate} was passed against the rules.")  # noqa: E501
DECIDED_BACK = _w("Porten {gate} sendte arbeidet tilbake {day}: {reason}.", "Porten {gate} sende arbeidet tilbake {day}: {reason}.", "The gate {gate} sent the work back on {day}: {reason}.")  # noqa: E501
GATES_PASSED = _c(
    ("{n} av {all} porter er passert.", "{n} av {all} portar er passert.", "{n} of {all} gates is passed."),
    ("{n} av {all} porter er passert.", "{n} av {all} portar er passerte.", "{n} of {all} gates are passed."),
)  # fmt: skip
CONDITIONS_OPEN = _c(
    ("{n} vilkår er åpent.", "{n} vilkår er ope.", "{n} condition is open."),
    ("{n} vilkår er åpne.", "{n} vilkår er opne.", "{n} conditions are open."),
)
CONDITIONS_LATE = _c(
    ("{n} vilkår er over fristen.", "{n} vilkår er over fristen.", "{n} condition is overdue."),
    ("{n} vilkår er over fristen.", "{n} vilkår er over fristen.", "{n} conditions are overdue."),
)
PLAN_FINISHES = _w("Etter planen er alt ferdig {day}.", "Etter planen er alt ferdig {day}.", "By the plan everything is finished on {day}.")  # noqa: E501
STOP_IS_A_RESULT = _w("Å stanse er også et resultat.", "Å stanse er også eit resultat.", "Stopping is a result too.")

# --- facts
FACT_NEXT_GATE = _w("Neste port", "Neste port", "Next gate")
FACT_REQUIREMENTS = _w("Krav oppfylt", "Krav oppfylte", "Requirements met")
FACT_FINISH = _w("Planlagt ferdig", "Planlagt ferdig", "Planned finish")
FACT_TO_DECIDE = _w("Må avgjøres nå", "Må avgjerast no", "To be decided now")
FACT_START = _w("Start", "Start", "Start")
FACT_END = _w("Ferdig", "Ferdig", "Finish")
FACT_GATES = _w("Porter", "Portar", "Gates")
FACT_HOURS = _w("Timer", "Timar", "Hours")
GATE_BY = _w("{gate}, avgjøres av {role}", "{gate}, blir avgjord av {role}", "{gate}, decided by {role}")
GATE_BY_PAPERS = _w("{gate}, {role}, papirfrist {due}", "{gate}, {role}, papirfrist {due}", "{gate}, {role}, papers due {due}")
NO_GATE_AHEAD = _w("Ingen", "Ingen", "None")
ALL_GATES_PASSED = _w("alle porter er passert", "alle portar er passerte", "every gate is passed")
NO_GATES = _w("metoden har ingen porter", "metoden har ingen portar", "the method has no gates")
NOTHING_LEFT = _w("ingen gjenstår", "ingen står att", "none remain")
NOTHING_NOW = _w("Ingenting", "Ingenting", "Nothing")
WORK_GOES_ON = _w("arbeidet går etter metoden", "arbeidet følgjer metoden", "the work follows the method")
GATE_NOT_READY = _w("{gate}: ikke klar ennå", "{gate}: ikkje klar enno", "{gate}: not ready yet")
GATE_ADVICE = _w("{gate}: {outcome}", "{gate}: {outcome}", "{gate}: {outcome}")
RESUME_OR_STOP = _w("fortsette eller stanse", "halde fram eller stanse", "resume or stop")
LAST_GATE_ON = _w("siste port er {day}", "siste port er {day}", "the last gate is on {day}")
WAITING_DAYS = _w("arbeidet {work}, siste port {gate}", "arbeidet {work}, siste port {gate}", "work {work}, last gate {gate}")
TEAM_NOT_GIVEN = _w("teamet er ikke ført opp", "teamet er ikkje ført opp", "no team is given")
NO_PLAN = _w("ingen plan er med", "ingen plan er med", "there is no plan here")

# --- headings
HEAD_GATES_PASSED = _c(
    ("{n} av {all} porter er passert", "{n} av {all} portar er passert", "{n} of {all} gates is passed"),
    ("{n} av {all} porter er passert", "{n} av {all} portar er passerte", "{n} of {all} gates are passed"),
)  # fmt: skip
HEAD_NEXT_NOT_READY = _w("{passed}, den neste er ikke klar", "{passed}, den neste er ikkje klar", "{passed}, the next is not ready")
HEAD_NEXT_READY = _w("{passed}, den neste er klar", "{passed}, den neste er klar", "{passed}, the next is ready")
HEAD_GATES_BETWEEN = _w("{gates}, fra {first} til {last}", "{gates}, frå {first} til {last}", "{gates}, from {first} to {last}")
HEAD_GATES_ONE = _w("{gates}, {first}", "{gates}, {first}", "{gates}, {first}")
HEAD_NEXT_GATE = _w("Port {gate}: {met} krav er oppfylt", "Port {gate}: {met} krav er oppfylte", "Gate {gate}: {met} requirements are met")  # noqa: E501
HEAD_PLAN = _w("{days} fra {start} til {finish}", "{days} frå {start} til {finish}", "{days} from {start} to {finish}")
HEAD_PLAN_SLIPS = _w("Planen er {days} enn den første", "Planen er {days} enn den første", "The plan is {days} than the first one")
HEAD_ATTENTION = _c(("Én ting å passe på", "Éin ting å passe på", "One thing to look out for"), ("{n} ting å passe på", "{n} ting å passe på", "{n} things to look out for"))  # noqa: E501
HEAD_CHECKLIST = _w("Sjekkliste: {questions} i {phases}", "Sjekkliste: {questions} i {phases}", "Checklist: {questions} in {phases}")
HEAD_CHECKLIST_ANSWERED = _w("Sjekkliste: {answered} spørsmål er besvart", "Sjekkliste: {answered} spørsmål er svarte på", "Checklist: {answered} questions are answered")  # noqa: E501
QUESTIONS = _c(("{n} spørsmål", "{n} spørsmål", "{n} question"), ("{n} spørsmål", "{n} spørsmål", "{n} questions"))
HEAD_PEOPLE = _w("{roles} og {team}", "{roles} og {team}", "{roles} and {team}")
ROLES = _c(("{n} rolle", "{n} rolle", "{n} role"), ("{n} roller", "{n} roller", "{n} roles"))
HEAD_BENEFITS = _c(("{n} gevinst er ført opp", "{n} gevinst er ført opp", "{n} benefit is listed"), ("{n} gevinster er ført opp", "{n} gevinstar er førte opp", "{n} benefits are listed"))  # noqa: E501
HEAD_BENEFITS_DIS = _w("{benefits} og {disbenefits} er ført opp", "{benefits} og {disbenefits} er førte opp", "{benefits} and {disbenefits} are listed")  # noqa: E501
BENEFITS = _c(("{n} gevinst", "{n} gevinst", "{n} benefit"), ("{n} gevinster", "{n} gevinstar", "{n} benefits"))
DISBENEFITS = _c(("{n} ulempe", "{n} ulempe", "{n} disbenefit"), ("{n} ulemper", "{n} ulemper", "{n} disbenefits"))
HEAD_PURCHASE = _w("Anskaffelser for {sum} uten mva.", "Anskaffingar for {sum} utan mva.", "Procurement of {sum} excluding VAT")
HEAD_PURCHASE_UNKNOWN = _w("Anskaffelser uten anslått verdi", "Anskaffingar utan anslått verdi", "Procurement without an estimated value")  # noqa: E501
HEAD_OPTIONS = _c(("{n} alternativ er ført opp", "{n} alternativ er ført opp", "{n} option is listed"), ("{n} alternativer er ført opp", "{n} alternativ er førte opp", "{n} options are listed"))  # noqa: E501
HEAD_CONDITIONS = _c(("{n} vilkår er åpent", "{n} vilkår er ope", "{n} condition is open"), ("{n} vilkår er åpne", "{n} vilkår er opne", "{n} conditions are open"))  # noqa: E501
HEAD_NO_CONDITIONS = _w("Ingen vilkår er åpne", "Ingen vilkår er opne", "No condition is open")
HEAD_LOG = _c(("{n} beslutning, {breaches}", "{n} avgjerd, {breaches}", "{n} decision, {breaches}"), ("{n} beslutninger, {breaches}", "{n} avgjerder, {breaches}", "{n} decisions, {breaches}"))  # noqa: E501
BREACHES = _c(("{n} brudd", "{n} brot", "{n} breach"), ("{n} brudd", "{n} brot", "{n} breaches"))
NO_BREACHES = _w("ingen brudd", "ingen brot", "no breach")
HEAD_TAILORING = _c(("{n} tilpasning av metoden", "{n} tilpassing av metoden", "{n} adaptation of the method"), ("{n} tilpasninger av metoden", "{n} tilpassingar av metoden", "{n} adaptations of the method"))  # noqa: E501
HEAD_METHOD = _w("Om metoden {method}", "Om metoden {method}", "About the method {method}")
HEAD_SOURCES = _c(("{n} kilde, {seen}", "{n} kjelde, {seen}", "{n} source, {seen}"), ("{n} kilder, {seen}", "{n} kjelder, {seen}", "{n} sources, {seen}"))  # noqa: E501
SOURCES_SEEN = _c(("{n} er lest", "{n} er lesen", "{n} has been read"), ("{n} er lest", "{n} er lesne", "{n} have been read"))
HEAD_GATE = _w("Port {gate}", "Port {gate}", "Gate {gate}")

# --- what the sections say
PLAN_WORK = _w("Arbeidet er ferdig {day}, {week}.", "Arbeidet er ferdig {day}, {week}.", "The work is finished on {day}, {week}.")
PLAN_CRITICAL = _w("Blir én av disse forsinket, blir hele planen forsinket: {names}.", "Blir éin av desse forseinka, blir heile planen forseinka: {names}.", "If one of these is late, the whole plan is late: {names}.")  # noqa: E501
PLAN_ALL_CRITICAL = _w("Ingen deler har slakk: Blir én forsinket, blir hele planen forsinket.", "Ingen delar har slakk: Blir éin forseinka, blir heile planen forseinka.", "No part has slack: if one is late, the whole plan is late.")  # noqa: E501
PLAN_REST = _w("Disse dagene er holdt utenom: {days}.", "Desse dagane er haldne utanom: {days}.", "These days are kept out: {days}.")
PLAN_REST_MANY = _w("{n} helligdager på hverdager er holdt utenom.", "{n} heilagdagar på kvardagar er haldne utanom.", "{n} public holidays on weekdays are kept out.")  # noqa: E501
PLAN_QUIET = _w("Rolige perioder: {periods}.", "Rolege periodar: {periods}.", "Quiet periods: {periods}.")
PLAN_BRANCHES = _w("Planen forutsetter disse valgene: {choices}.", "Planen føreset desse vala: {choices}.", "The plan assumes these choices: {choices}.")  # noqa: E501
SLACK_EXPLAINED = _w(
    "Slakk er hvor mange arbeidsdager delen kan bli forsinket uten at planen blir det.",
    "Slakk er kor mange arbeidsdagar delen kan bli forseinka utan at planen blir det.",
    "Slack is how many working days the part can be late without making the plan late.",
)
CRITICAL = _w("0, kritisk", "0, kritisk", "0, critical")
PROJECTS_OWN = _w("prosjektets eget", "prosjektet sitt eige", "the project’s own")
NOT_COMPUTED_BENEFITS = _w(
    "Gevinstene er vist slik de er ført opp. Nåverdi og måloppnåelse er ikke regnet ut i denne versjonen.",
    "Gevinstane er viste slik dei er førte opp. Noverdi og måloppnåing er ikkje rekna ut i denne versjonen.",
    "The benefits are shown as they are listed. Present value and realisation are not computed in this version.",
)
NOT_COMPUTED_PURCHASE = _w(
    "Summen er antall ganger pris. Hvilke regler som gjelder for anskaffelsen, er ikke vurdert i denne versjonen.",
    "Summen er tal gonger pris. Kva reglar som gjeld for anskaffinga, er ikkje vurdert i denne versjonen.",
    "The sum is number times price. Which rules apply to the procurement is not assessed in this version.",
)
NOT_COMPUTED_OPTIONS = _w(
    "Beløpene er summen av årene, ikke nåverdi. De er ikke regnet videre på i denne versjonen.",
    "Beløpa er summen av åra, ikkje noverdi. Dei er ikkje rekna vidare på i denne versjonen.",
    "The amounts are the sum over the years, not present value. Nothing more is computed in this version.",
)
HOURS_EXPLAINED = _w(
    "Timer er andel × arbeidsdager i planen × {hours} timer.",
    "Timar er del × arbeidsdagar i planen × {hours} timar.",
    "Hours are share × working days in the plan × {hours} hours.",
)
CHECKS_NEXT_ABOVE = _w("Kravene står under «{section}».", "Krava står under «{section}».", "The requirements stand under ‘{section}’.")  # noqa: E501
NO_CHECKS = _w("Fasen har ingen spørsmål.", "Fasen har ingen spørsmål.", "The phase has no questions.")
NO_REQUIREMENTS = _w("Porten har ingen krav.", "Porten har ingen krav.", "The gate has no requirements.")
LEFT_OUT = _w("Ikke med, fordi det ikke er ført opp: {parts}.", "Ikkje med, fordi det ikkje er ført opp: {parts}.", "Left out, because nothing is recorded: {parts}.")  # noqa: E501
SUPERSEDED = _w("avløst", "avløyst", "superseded")
AGAINST_ADVICE = _w("mot rådet", "mot rådet", "against the advice")
BREACH_OF_RULES = _w("Brudd på reglene", "Brot på reglane", "Breach of the rules")
NOT_READY = _w("ikke klar", "ikkje klar", "not ready")
DISSENT = _w("Dissens: {text}", "Dissens: {text}", "Dissent: {text}")
VOTES = _w("Stemmer: {for_} for, {against} mot, {abstain} avstår", "Røyster: {for_} for, {against} mot, {abstain} avstår", "Votes: {for_} for, {against} against, {abstain} abstain")  # noqa: E501
DISQUALIFIED = _w("Inhabile: {who}", "Inhabile: {who}", "Disqualified: {who}")
DELEGATED = _w("Etter fullmakt: {text}", "Etter fullmakt: {text}", "By delegated authority: {text}")
BACK_TO = _w("til {phase}", "til {phase}", "to {phase}")
EVENT_CHOSEN = _w("Valgte «{branch}» i «{choice}»", "Valde «{branch}» i «{choice}»", "Chose ‘{branch}’ in ‘{choice}’")
EVENT_SKIPPED = _w("Hoppet over «{phase}»", "Hoppa over «{phase}»", "Skipped ‘{phase}’")
EVENT_EARLY = _w("Startet «{phase}» før tiden", "Starta «{phase}» før tida", "Started ‘{phase}’ early")
EVENT_WITHDRAWN = _w("Forlot {state}", "Forlét {state}", "Left {state}")
EVENT_RESUMED = _w("Fortsatte etter pause", "Heldt fram etter pause", "Resumed after a pause")
EVENT_RETAILORED = _w("Endret metoden underveis", "Endra metoden undervegs", "Changed the method under way")
EVENT_NOTE = _w("Notat", "Notat", "Note")
EVENT_CHILD = _w("Koblet til løpet {child}", "Kopla til løpet {child}", "Linked the run {child}")
CONDITION_OPEN = _w("Åpent", "Ope", "Open")
CONDITION_LATE = _w("Åpent, over fristen", "Ope, over fristen", "Open, overdue")
CONDITION_CLOSED = _w("Lukket {day}", "Lukka {day}", "Closed {day}")
CONDITION_LAPSED = _w("Falt bort da arbeidet gikk tilbake", "Fall bort då arbeidet gjekk tilbake", "Lapsed when the work went back")
CONDITION_LIVES_ON = _w("ingen port, gjelder etter slutten", "ingen port, gjeld etter slutten", "no gate, lives on after the end")
GATE_PASSED = _w("Passert: {outcome}", "Passert: {outcome}", "Passed: {outcome}")
GATE_PASSED_BREACH = _w("Passert i strid med reglene", "Passert i strid med reglane", "Passed against the rules")
GATE_READY = _w("Klar: {outcome}", "Klar: {outcome}", "Ready: {outcome}")
GATE_UNREADY = _w("Ikke klar", "Ikkje klar", "Not ready")
GATE_ADVISED = _w("Rådet: {outcome}", "Rådet: {outcome}", "Advice: {outcome}")
GATE_AHEAD = _w("Ikke nådd", "Ikkje nådd", "Not reached")
VERBS: dict[str, Wording] = {
    "extend": _w("lagt til", "lagt til", "added"),
    "suppress": _w("tatt bort", "teke bort", "taken away"),
    "replace": _w("byttet ut", "bytt ut", "replaced"),
    "embed": _w("satt inn", "sett inn", "embedded"),
    "scale": _w("skalert", "skalert", "scaled"),
    "when": _w("utelatt", "utelate", "left out"),
}
MAKERS: dict[str, Wording] = {
    "scale": _w("størrelsen på prosjektet", "storleiken på prosjektet", "the size of the project"),
    "facts": _w("opplysningene om prosjektet", "opplysningane om prosjektet", "the facts of the project"),
}
WHOLE_METHOD = _w("hele metoden", "heile metoden", "the whole method")
PAPERS_DUE = _w("papirfrist {day}", "papirfrist {day}", "papers due {day}")
NO_OPEN_CONDITIONS = _w("Ingen åpne vilkår", "Ingen opne vilkår", "No open conditions")
NOTHING_MISSING = _w("Ingenting", "Ingenting", "Nothing")
NEW_IN_PLAN = _w("ny i planen", "ny i planen", "new in the plan")
LIBRARYS = _w("forslag fra biblioteket", "forslag frå biblioteket", "a suggestion of the library")
WHOLE_PROJECT = _w("hele prosjektet", "heile prosjektet", "the whole project")
MEND_EACH = _w("Se på hver av dem.", "Sjå på kvar av dei.", "Look at each of them.")
ROUND = _w("runde {n}", "runde {n}", "round {n}")
NOT_ANSWERED = _w("Ikke besvart", "Ikkje svart på", "Not answered")
RESULT_CONFIRMED = _w("bekreftet resultat", "stadfesta resultat", "a confirmed result")
EVERY_PHASE = _w("alle faser", "alle fasar", "every phase")
TOTAL = _w("Til sammen", "Til saman", "In all")
DISBENEFIT = _w("ulempe", "ulempe", "disbenefit")
GAINS = _w("Får nytten: {who}", "Får nytta: {who}", "Gains: {who}")
PAYS = _w("Betaler: {who}", "Betaler: {who}", "Pays: {who}")
NEEDS_FIRST = _w("Må komme først: {names}", "Må kome først: {names}", "Must come first: {names}")
LINES = _c(("{n} linje", "{n} linje", "{n} line"), ("{n} linjer", "{n} linjer", "{n} lines"))
SEE_LINES = _w("se linjene", "sjå linjene", "see the lines")
PURCHASE_DATES: dict[str, Wording] = {
    "notice": _w("Kunngjøring", "Kunngjering", "Notice"),
    "signing": _w("Kontrakt", "Kontrakt", "Contract"),
    "start": _w("Oppstart", "Oppstart", "Start"),
    "delivery": _w("Levering", "Levering", "Delivery"),
}

# --- short names of the sections, for contents and for what is left out
SHORT_PLAN = _w("Plan", "Plan", "Plan")
SHORT_CHECKLIST = _w("Sjekkliste", "Sjekkliste", "Checklist")
SHORT_PEOPLE = _w("Roller og team", "Roller og team", "Roles and team")
SHORT_BENEFITS = _w("Gevinster", "Gevinstar", "Benefits")
SHORT_PURCHASE = _w("Anskaffelse", "Anskaffing", "Procurement")
SHORT_LOG = _w("Beslutninger", "Avgjerder", "Decisions")
SHORT_METHOD = _w("Om metoden", "Om metoden", "About the method")
MEETINGS_OF = _w("Møter: {body}", "Møte: {body}", "Meetings: {body}")

"""What a report says first, in three languages: headlines, leads, facts.

Here: words with places to fill. Which of them is said, and when, stands in `headlines`, `leads` and `key_facts`.
"""

from __future__ import annotations

from innomethods.reporting.labels import Counted
from innomethods.wording import Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _c(one: tuple[str, str, str], many: tuple[str, str, str]) -> Counted:
    return Counted(_w(*one), _w(*many))


NOT_READY_UNKNOWN = _c(
    (
        "Ikke klar for porten {gate}: ett krav er ukjent",
        "Ikkje klar for porten {gate}: eitt krav er ukjent",
        "Not ready for the gate {gate}: one requirement is unknown",
    ),
    (
        "Ikke klar for porten {gate}: {n} krav er ukjente",
        "Ikkje klar for porten {gate}: {n} krav er ukjende",
        "Not ready for the gate {gate}: {n} requirements are unknown",
    ),
)
NOT_READY_FAILED = _c(
    (
        "Ikke klar for porten {gate}: ett krav er ikke oppfylt",
        "Ikkje klar for porten {gate}: eitt krav er ikkje oppfylt",
        "Not ready for the gate {gate}: one requirement is not met",
    ),
    (
        "Ikke klar for porten {gate}: {n} krav er ikke oppfylt",
        "Ikkje klar for porten {gate}: {n} krav er ikkje oppfylte",
        "Not ready for the gate {gate}: {n} requirements are not met",
    ),
)
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
READY = _w(
    "Klar for porten {gate}: alle krav er oppfylt",
    "Klar for porten {gate}: alle krav er oppfylte",
    "Ready for the gate {gate}: every requirement is met",
)
READY_WITH_CONDITIONS = _w(
    "Klar for porten {gate}, men med vilkår",
    "Klar for porten {gate}, men med vilkår",
    "Ready for the gate {gate}, but with conditions",
)
ADVISED_PAUSE = _w(
    "Rådet ved porten {gate} er å ta en pause",
    "Rådet ved porten {gate} er å ta ein pause",
    "The advice at the gate {gate} is to pause",
)
ADVISED_STOP = _w(
    "Rådet ved porten {gate} er å stanse",
    "Rådet ved porten {gate} er å stanse",
    "The advice at the gate {gate} is to stop",
)
UNDER_WAY_UNTIL = _w(
    "{phase} pågår, porten {gate} er {day}",
    "{phase} pågår, porten {gate} er {day}",
    "{phase} is under way, the gate {gate} is on {day}",
)
UNDER_WAY = _w(
    "{phase} pågår, neste port er {gate}",
    "{phase} pågår, neste port er {gate}",
    "{phase} is under way, the next gate is {gate}",
)
UNDER_WAY_LAST = _w("{phase} pågår", "{phase} pågår", "{phase} is under way")
WENT_BACK_UNTIL = _w(
    "Tilbake til {phase}: porten {gate} blir avgjort {day}",
    "Tilbake til {phase}: porten {gate} blir avgjord {day}",
    "Back to {phase}: the gate {gate} is decided on {day}",
)
WENT_BACK = _w(
    "Tilbake til {phase}: porten {gate} må avgjøres på nytt",
    "Tilbake til {phase}: porten {gate} må avgjerast på nytt",
    "Back to {phase}: the gate {gate} must be decided again",
)
NEXT_PHASE_UNTIL = _w(
    "Neste er {phase}, porten {gate} er {day}",
    "Neste er {phase}, porten {gate} er {day}",
    "Next is {phase}, the gate {gate} is on {day}",
)
NEXT_PHASE = _w("Neste er {phase}", "Neste er {phase}", "Next is {phase}")
NOT_STARTED = _w(
    "Ikke begynt: første fase er {phase}",
    "Ikkje byrja: første fase er {phase}",
    "Not started: the first phase is {phase}",
)
MUST_CHOOSE = _w("Valget {choice} må tas nå", "Valet {choice} må takast no", "The choice {choice} must be made now")
PAUSED = _w("Satt på pause ved porten {gate}", "Sett på pause ved porten {gate}", "Paused at the gate {gate}")
CLOSING = _w(
    "Stanset ved porten {gate}, avslutningen gjenstår",
    "Stansa ved porten {gate}, avslutninga står att",
    "Stopped at the gate {gate}, closing work remains",
)
STOPPED = _w("Stanset ved porten {gate}", "Stansa ved porten {gate}", "Stopped at the gate {gate}")
COMPLETED = _w("Fullført {day}", "Fullført {day}", "Completed {day}")
COMPLETED_GATES = _c(
    ("Fullført {day}: porten er passert", "Fullført {day}: porten er passert", "Completed {day}: the gate is passed"),
    (
        "Fullført {day}: {n} av {n} porter er passert",
        "Fullført {day}: {n} av {n} portar er passerte",
        "Completed {day}: {n} of {n} gates are passed",
    ),
)
WORK_DONE = _w(
    "Arbeidet er ferdig {day}, {week}", "Arbeidet er ferdig {day}, {week}", "The work is finished on {day}, {week}"
)
WORK_DONE_LOST_MEETING = _w(
    "Arbeidet er ferdig {day}, men blir først avgjort {decision}",
    "Arbeidet er ferdig {day}, men blir først avgjort {decision}",
    "The work is finished on {day}, but not decided until {decision}",
)
WORK_DONE_DECISION = _w(
    "Arbeidet er ferdig {day}, siste port er {decision}",
    "Arbeidet er ferdig {day}, siste port er {decision}",
    "The work is finished on {day}, the last gate is on {decision}",
)
METHOD_ONLY = _w("{method}: {phases} og {gates}", "{method}: {phases} og {gates}", "{method}: {phases} and {gates}")
FOLLOWS_METHOD = _w(
    "Prosjektet følger metoden {method} med {phases} og {gates}.",
    "Prosjektet følgjer metoden {method} med {phases} og {gates}.",
    "The project follows the method {method} with {phases} and {gates}.",
)
STARTS_AND_TAKES = _w(
    "Det starter {day} og tar {days}.", "Det startar {day} og tar {days}.", "It starts on {day} and takes {days}."
)
MEETING_LOST = _w(
    "Papirene til {gate} er klare {ready}, men fristen er {due}: Møtet {missed} rekkes ikke.",
    "Papira til {gate} er klare {ready}, men fristen er {due}: Møtet {missed} blir ikkje nådd.",
    "The papers for {gate} are ready on {ready}, but due on {due}: the meeting on {missed} is missed.",
)
MEETING_NEXT = _w(
    "Neste møte er {day}, {later}.", "Neste møte er {day}, {later}.", "The next meeting is on {day}, {later}."
)
MEETING_PAPERS = _w(
    "Porten blir avgjort i møtet {day}, og papirfristen er {due}.",
    "Porten blir avgjord i møtet {day}, og papirfristen er {due}.",
    "The gate is decided in the meeting on {day}, and papers are due on {due}.",
)
MEASURED = _w(
    "{measure} er {value}, og kravet er {limit}.",
    "{measure} er {value}, og kravet er {limit}.",
    "{measure} is {value}, and the limit is {limit}.",
)
ADVICE_PROCEED = _w("Rådet er å gå videre.", "Rådet er å gå vidare.", "The advice is to proceed.")
ADVICE_CONDITIONS = _w(
    "Rådet er å gå videre med vilkår.", "Rådet er å gå vidare med vilkår.", "The advice is to proceed with conditions."
)
ADVICE_BACK = _w(
    "Rådet er å gå tilbake til {phase}.", "Rådet er å gå tilbake til {phase}.", "The advice is to go back to {phase}."
)
ADVICE_PAUSE = _w("Rådet er å ta en pause.", "Rådet er å ta ein pause.", "The advice is to pause.")
ADVICE_STOP = _w("Rådet er å stanse.", "Rådet er å stanse.", "The advice is to stop.")
ADVICE_NONE = _w(
    "Ingen kan gå videre før det ukjente er avklart.",
    "Ingen kan gå vidare før det ukjende er avklart.",
    "Nobody can proceed until what is unknown is settled.",
)
LACKS = _w("Dette mangler svar: {names}.", "Dette manglar svar: {names}.", "These lack answers: {names}.")
FAILS = _w("Ikke oppfylt: {names}.", "Ikkje oppfylt: {names}.", "Not met: {names}.")
BREACHED = _w(
    "Porten {gate} ble passert i strid med reglene.",
    "Porten {gate} blei passert i strid med reglane.",
    "The gate {gate} was passed against the rules.",
)
DECIDED_BACK = _w(
    "Porten {gate} sendte arbeidet tilbake {day}.",
    "Porten {gate} sende arbeidet tilbake {day}.",
    "The gate {gate} sent the work back on {day}.",
)
DECIDED_BACK_BECAUSE = _w(
    "Porten {gate} sendte arbeidet tilbake {day}: {reason}.",
    "Porten {gate} sende arbeidet tilbake {day}: {reason}.",
    "The gate {gate} sent the work back on {day}: {reason}.",
)
MEASURED_THEN = _w(
    "{measure} var {value}, og kravet er {limit}.",
    "{measure} var {value}, og kravet er {limit}.",
    "{measure} was {value}, and the limit is {limit}.",
)
GATES_PASSED = _c(
    ("{n} av {all} porter er passert.", "{n} av {all} portar er passert.", "{n} of {all} gates is passed."),
    ("{n} av {all} porter er passert.", "{n} av {all} portar er passerte.", "{n} of {all} gates are passed."),
)
CONDITIONS_OPEN = _c(
    ("{n} vilkår er åpent.", "{n} vilkår er ope.", "{n} condition is open."),
    ("{n} vilkår er åpne.", "{n} vilkår er opne.", "{n} conditions are open."),
)
CONDITIONS_LATE = _c(
    ("{n} vilkår er over fristen.", "{n} vilkår er over fristen.", "{n} condition is overdue."),
    ("{n} vilkår er over fristen.", "{n} vilkår er over fristen.", "{n} conditions are overdue."),
)
PLAN_FINISHES = _w(
    "Etter planen er alt ferdig {day}.",
    "Etter planen er alt ferdig {day}.",
    "By the plan everything is finished on {day}.",
)
STOP_IS_A_RESULT = _w("Å stanse er også et resultat.", "Å stanse er også eit resultat.", "Stopping is a result too.")
FACT_NEXT_GATE = _w("Neste port", "Neste port", "Next gate")
FACT_REQUIREMENTS = _w("Krav oppfylt", "Krav oppfylte", "Requirements met")
FACT_FINISH = _w("Planlagt ferdig", "Planlagt ferdig", "Planned finish")
FACT_TO_DECIDE = _w("Må avgjøres nå", "Må avgjerast no", "To be decided now")
FACT_START = _w("Start", "Start", "Start")
FACT_END = _w("Ferdig", "Ferdig", "Finish")
FACT_GATES = _w("Porter", "Portar", "Gates")
FACT_HOURS = _w("Timer", "Timar", "Hours")
GATE_BY = _w("{gate}, avgjøres av {role}", "{gate}, blir avgjord av {role}", "{gate}, decided by {role}")
GATE_BY_PAPERS = _w(
    "{gate}, {role}, papirfrist {due}", "{gate}, {role}, papirfrist {due}", "{gate}, {role}, papers due {due}"
)
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
TEAM_NOT_GIVEN = _w("teamet er ikke ført opp", "teamet er ikkje ført opp", "no team is given")
NO_PLAN = _w("ingen plan er med", "ingen plan er med", "there is no plan here")
BREACHES = _c(("{n} brudd", "{n} brot", "{n} breach"), ("{n} brudd", "{n} brot", "{n} breaches"))
NO_BREACHES = _w("ingen brudd", "ingen brot", "no breach")
FACT_ENDED = _w("Avsluttet", "Avslutta", "Ended")
FACT_GATES_PASSED = _w("Porter passert", "Portar passerte", "Gates passed")
FACT_OPEN_CONDITIONS = _w("Åpne vilkår", "Opne vilkår", "Open conditions")
FIRST_DUE = _w("neste frist {day}", "neste frist {day}", "next due {day}")
LAST_DECISION = _w(
    "Beslutningen ved porten {gate} {day} var: {outcome}.",
    "Avgjerda ved porten {gate} {day} var: {outcome}.",
    "The decision at the gate {gate} on {day} was: {outcome}.",
)
LAST_REASON = _w("Grunnen er: {reason}.", "Grunnen er: {reason}.", "The reason is: {reason}.")
WORK_ENDED = _w("arbeidet er avsluttet", "arbeidet er avslutta", "the work has ended")
CLOSING_LEFT = _w("avslutningen gjenstår", "avslutninga står att", "closing work remains")

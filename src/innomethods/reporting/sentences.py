"""What a report says first, in three languages: headlines, leads, facts.

Here: words with places to fill. Which of them is said, and when, stands in `headlines`, `leads` and `key_facts`.
"""

from __future__ import annotations

from innomethods.wording import Counted, Wording


def _w(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def _c(one: tuple[str, str, str], many: tuple[str, str, str]) -> Counted:
    return Counted(_w(*one), _w(*many))


NOT_READY_UNKNOWN = _c(
    (
        "Ikke klar for beslutningspunktet {gate}: ett krav er ukjent",
        "Ikkje klar for avgjerdspunktet {gate}: eitt krav er ukjent",
        "Not ready for decision point {gate}: one requirement is unknown",
    ),
    (
        "Ikke klar for beslutningspunktet {gate}: {n} krav er ukjente",
        "Ikkje klar for avgjerdspunktet {gate}: {n} krav er ukjende",
        "Not ready for decision point {gate}: {n} requirements are unknown",
    ),
)
NOT_READY_FAILED = _c(
    (
        "Ikke klar for beslutningspunktet {gate}: ett krav er ikke oppfylt",
        "Ikkje klar for avgjerdspunktet {gate}: eitt krav er ikkje oppfylt",
        "Not ready for decision point {gate}: one requirement is not met",
    ),
    (
        "Ikke klar for beslutningspunktet {gate}: {n} krav er ikke oppfylt",
        "Ikkje klar for avgjerdspunktet {gate}: {n} krav er ikkje oppfylte",
        "Not ready for decision point {gate}: {n} requirements are not met",
    ),
)
NOT_READY_LIMIT = _w(
    "Ikke klar for beslutningspunktet {gate}: målt {value}, kravet er {limit}",
    "Ikkje klar for avgjerdspunktet {gate}: målt {value}, kravet er {limit}",
    "Not ready for decision point {gate}: {value} measured, {limit} required",
)
NOT_READY_LAW = _w(
    "Ikke klar for beslutningspunktet {gate}: et lovkrav er brutt",
    "Ikkje klar for avgjerdspunktet {gate}: eit lovkrav er brote",
    "Not ready for decision point {gate}: a legal requirement is breached",
)
READY = _w(
    "Klar for beslutningspunktet {gate}: alle krav er oppfylt",
    "Klar for avgjerdspunktet {gate}: alle krav er oppfylte",
    "Ready for decision point {gate}: every requirement is met",
)
READY_WITH_CONDITIONS = _w(
    "Klar for beslutningspunktet {gate}, men med vilkår",
    "Klar for avgjerdspunktet {gate}, men med vilkår",
    "Ready for decision point {gate}, but with conditions",
)
ADVISED_PAUSE = _w(
    "Rådet ved beslutningspunktet {gate} er å ta en pause",
    "Rådet ved avgjerdspunktet {gate} er å ta ein pause",
    "The advice at the decision point {gate} is to pause",
)
ADVISED_STOP = _w(
    "Rådet ved beslutningspunktet {gate} er å stanse",
    "Rådet ved avgjerdspunktet {gate} er å stanse",
    "The advice at the decision point {gate} is to stop",
)
UNDER_WAY_UNTIL = _w(
    "{phase} pågår, {gate} blir avgjort {day}",
    "{phase} er i gang, {gate} blir avgjort {day}",
    "{phase} is under way, {gate} will be decided on {day}",
)
UNDER_WAY = _w(
    "{phase} pågår, neste beslutning er {gate}",
    "{phase} er i gang, neste avgjerd er {gate}",
    "{phase} is under way, the next decision is {gate}",
)
UNDER_WAY_LAST = _w(
    "{phase} pågår",
    "{phase} er i gang",
    "{phase} is under way",
)
WENT_BACK_UNTIL = _w(
    "Tilbake til {phase}: {gate} blir avgjort {day}",
    "Tilbake til {phase}: {gate} blir avgjort {day}",
    "Back to {phase}: {gate} will be decided on {day}",
)
WENT_BACK = _w(
    "Tilbake til {phase}: {gate} må avgjøres på nytt",
    "Tilbake til {phase}: {gate} må avgjerast på nytt",
    "Back to {phase}: {gate} must be decided again",
)
NEXT_PHASE_UNTIL = _w(
    "Neste er {phase}, {gate} blir avgjort {day}",
    "Neste er {phase}, {gate} blir avgjort {day}",
    "Next is {phase}, {gate} will be decided on {day}",
)
NEXT_PHASE = _w("Neste er {phase}", "Neste er {phase}", "Next is {phase}")
NOT_STARTED = _w(
    "Ikke begynt: første fase er {phase}",
    "Ikkje byrja: første fase er {phase}",
    "Not started: the first phase is {phase}",
)
MUST_CHOOSE = _w("Valget {choice} må tas nå", "Valet {choice} må takast no", "The choice {choice} must be made now")
PAUSED = _w(
    "Satt på pause ved beslutningspunktet {gate}",
    "Sett på pause ved avgjerdspunktet {gate}",
    "Paused at the decision point {gate}",
)
CLOSING = _w(
    "Stanset ved beslutningspunktet {gate}, avslutningen gjenstår",
    "Stansa ved avgjerdspunktet {gate}, avslutninga står att",
    "Stopped at the decision point {gate}, with closing work left",
)
STOPPED = _w(
    "Stanset ved beslutningspunktet {gate}",
    "Stansa ved avgjerdspunktet {gate}",
    "Stopped at the decision point {gate}",
)
COMPLETED = _w(
    "Fullført {day}",
    "Fullført {day}",
    "Completed on {day}",
)
COMPLETED_GATES = _c(
    (
        "Fullført {day}: beslutningspunktet er passert",
        "Fullført {day}: avgjerdspunktet er passert",
        "Completed on {day}: the decision point has been passed",
    ),
    (
        "Fullført {day}: {n} av {n} beslutningspunkter er passert",
        "Fullført {day}: {n} av {n} avgjerdspunkt er passerte",
        "Completed on {day}: {n} of {n} decision points have been passed",
    ),
)
WORK_DONE = _w(
    "Ferdig {day}, {week}",
    "Ferdig {day}, {week}",
    "Finished on {day}, {week}",
)
WORK_DONE_LOST_MEETING = _w(
    "Ferdig først {decision}: arbeidet slutter {day}, men beslutningen må vente på et møte",
    "Ferdig først {decision}: arbeidet sluttar {day}, men avgjerda må vente på eit møte",
    "Not finished until {decision}: work ends {day}, the decision waits for a meeting",
)
WORK_DONE_DECISION = _w(
    "Ferdig {decision}, med siste beslutning; arbeidet slutter {day}",
    "Ferdig {decision}, med siste avgjerd; arbeidet sluttar {day}",
    "Finished on {decision}, with the last decision; the work ends on {day}",
)
NO_MEETING_YET = _w(
    "Ferdig tidligst {day}: {gate} har ikke noe møte å bli avgjort i",
    "Ferdig tidlegast {day}: {gate} har ikkje noko møte å bli avgjort i",
    "Finished on {day} at the earliest: {gate} has no meeting to be decided at",
)
UNLIKELY = _w(
    "Planen sier {day}, men det holder bare i {share} av utfallene",
    "Planen seier {day}, men det held berre i {share} av utfalla",
    "The plan says {day}, but that holds in only {share} of the outcomes",
)
FORECAST_SAYS = _w(
    "Planens dato holder i {share} av utfallene; i 85 av 100 er prosjektet ferdig {p85} eller før.",
    "Datoen i planen held i {share} av utfalla; i 85 av 100 er prosjektet ferdig {p85} eller før.",
    "The plan’s date holds in {share} of the outcomes; in 85 of 100 the project is finished by {p85}.",
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
    "Papirene til {gate} er klare {ready}, men fristen er {due}: Det er for sent til møtet {missed}.",
    "Papira til {gate} er klare {ready}, men fristen er {due}: Det er for seint til møtet {missed}.",
    "The papers for {gate} are ready on {ready}, but due on {due}: too late for the meeting on {missed}.",
)
MEETING_NEXT = _w(
    "Neste møte er {day}, {later}.", "Neste møte er {day}, {later}.", "The next meeting is on {day}, {later}."
)
MEETING_PAPERS = _w(
    "Beslutningen blir tatt i møtet {day}, og papirfristen er {due}.",
    "Avgjerda blir teken i møtet {day}, og papirfristen er {due}.",
    "The decision is made at the meeting on {day}, and papers are due on {due}.",
)
MEASURED = _w(
    "{measure}: målt til {value}, og kravet er {limit}.",
    "{measure}: målt til {value}, og kravet er {limit}.",
    "{measure}: measured at {value}, and the limit is {limit}.",
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
    "No one can proceed until what is unknown has been settled.",
)
LACKS = _w(
    "Dette mangler svar: {names}.",
    "Dette manglar svar: {names}.",
    "Answers are missing for: {names}.",
)
UNKNOWN_YET = _w("Ennå ikke kjent: {names}.", "Enno ikkje kjent: {names}.", "Not known yet: {names}.")
FAILS = _w("Ikke oppfylt: {names}.", "Ikkje oppfylt: {names}.", "Not met: {names}.")
BREACHED = _w(
    "Beslutningspunktet {gate} ble passert i strid med reglene.",
    "Avgjerdspunktet {gate} blei passert i strid med reglane.",
    "The decision point {gate} was passed against the rules.",
)
DECIDED_BACK = _w(
    "Arbeidet ble sendt tilbake fra beslutningspunktet {gate} {day}.",
    "Arbeidet blei sendt tilbake frå avgjerdspunktet {gate} {day}.",
    "The work was sent back from the decision point {gate} on {day}.",
)
DECIDED_BACK_BECAUSE = _w(
    "Arbeidet ble sendt tilbake fra beslutningspunktet {gate} {day}: {reason}.",
    "Arbeidet blei sendt tilbake frå avgjerdspunktet {gate} {day}: {reason}.",
    "The work was sent back from the decision point {gate} on {day}: {reason}.",
)
MEASURED_THEN = _w(
    "{measure}: {value} den gangen, og kravet er {limit}.",
    "{measure}: {value} den gongen, og kravet er {limit}.",
    "{measure}: {value} at the time, and the limit is {limit}.",
)
GATES_PASSED = _c(
    (
        "{n} av {all} beslutningspunkter er passert.",
        "{n} av {all} avgjerdspunkt er passert.",
        "{n} of {all} decision points has been passed.",
    ),
    (
        "{n} av {all} beslutningspunkter er passert.",
        "{n} av {all} avgjerdspunkt er passerte.",
        "{n} of {all} decision points have been passed.",
    ),
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
    "According to the plan, everything is finished on {day}.",
)
STOP_IS_A_RESULT = _w("Å stanse er også et resultat.", "Å stanse er også eit resultat.", "Stopping is a result too.")
FACT_NEXT_GATE = _w(
    "Neste beslutning",
    "Neste avgjerd",
    "Next decision",
)
FACT_REQUIREMENTS = _w("Krav oppfylt", "Krav oppfylte", "Requirements met")
FACT_FINISH = _w("Planlagt ferdig", "Planlagt ferdig", "Planned finish")
FACT_TO_DECIDE = _w("Må avgjøres nå", "Må avgjerast no", "To be decided now")
FACT_START = _w("Start", "Start", "Start")
FACT_END = _w("Ferdig", "Ferdig", "Finish")
FACT_GATES = _w(
    "Beslutningspunkter",
    "Avgjerdspunkt",
    "Decision points",
)
FACT_HOURS = _w("Timer", "Timar", "Hours")
GATE_BY = _w(
    "{gate}, avgjøres av {role}",
    "{gate}, blir avgjort av {role}",
    "{gate}, decided by {role}",
)
GATE_BY_PAPERS = _w(
    "{gate}, {role}, papirfrist {due}", "{gate}, {role}, papirfrist {due}", "{gate}, {role}, papers due {due}"
)
NO_GATE_AHEAD = _w("Ingen", "Ingen", "None")
ALL_GATES_PASSED = _w(
    "alle beslutningspunkter er passert",
    "alle avgjerdspunkt er passerte",
    "all decision points have been passed",
)
NO_GATES = _w(
    "metoden har ingen beslutningspunkter",
    "metoden har ingen avgjerdspunkt",
    "the method has no decision points",
)
NOTHING_LEFT = _w("ingen gjenstår", "ingen står att", "none remain")
NOTHING_NOW = _w("Ingenting", "Ingenting", "Nothing")
WORK_GOES_ON = _w("arbeidet er i gang", "arbeidet er i gang", "the work goes on")
GATE_NOT_READY = _w(
    "{gate}: ikke klart ennå",
    "{gate}: ikkje klart enno",
    "{gate}: not ready yet",
)
GATE_ADVICE = _w("{gate}: {outcome}", "{gate}: {outcome}", "{gate}: {outcome}")
RESUME_OR_STOP = _w("fortsette eller stanse", "halde fram eller stanse", "resume or stop")
WORK_ENDS_ON = _w(
    "arbeidet slutter {day}",
    "arbeidet sluttar {day}",
    "the work ends on {day}",
)
AT_THE_EARLIEST = _w("tidligst {day}", "tidlegast {day}", "{day} at the earliest")
FACT_FORECAST = _w("Forsiktig dato (P85)", "Forsiktig dato (P85)", "Cautious date (P85)")
PLAN_HOLDS_IN = _w(
    "planens dato holder i {share} av utfallene",
    "datoen i planen held i {share} av utfalla",
    "the plan’s date holds in {share} of the outcomes",
)
HOURS_LEVELLED = _w(
    "{team}, når alle får tid; {hours} slik planen står",
    "{team}, når alle får tid; {hours} slik planen står",
    "{team}, when everybody has time; {hours} as the plan stands",
)
TEAM_NOT_GIVEN = _w("teamet er ikke ført opp", "teamet er ikkje ført opp", "no team is given")
NO_PLAN = _w("ingen plan er med", "ingen plan er med", "there is no plan here")
BREACHES = _c(("{n} brudd", "{n} brot", "{n} breach"), ("{n} brudd", "{n} brot", "{n} breaches"))
NO_BREACHES = _w(
    "ingen brudd",
    "ingen brot",
    "no breaches",
)
FACT_ENDED = _w("Avsluttet", "Avslutta", "Ended")
FACT_GATES_PASSED = _w(
    "Passerte beslutningspunkter",
    "Passerte avgjerdspunkt",
    "Decision points passed",
)
FACT_OPEN_CONDITIONS = _w("Åpne vilkår", "Opne vilkår", "Open conditions")
FIRST_DUE = _w("neste frist {day}", "neste frist {day}", "next due {day}")
LAST_DECISION = _w(
    "Beslutningen ved {gate} {day} var: {outcome}.",
    "Avgjerda ved {gate} {day} var: {outcome}.",
    "The decision at {gate} on {day} was: {outcome}.",
)
LAST_REASON = _w("Grunnen er: {reason}.", "Grunnen er: {reason}.", "The reason is: {reason}.")
WORK_ENDED = _w("arbeidet er avsluttet", "arbeidet er avslutta", "the work has ended")
CLOSING_LEFT = _w("avslutningen gjenstår", "avslutninga står att", "closing work remains")

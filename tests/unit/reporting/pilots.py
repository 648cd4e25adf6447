"""A small project that reports are tested on: two phases, a gate that meets, one way back. Dates and texts are fixed."""

from datetime import date

from innomethods.model import (
    Benefit,
    Check,
    Criterion,
    Extend,
    Gate,
    Measure,
    Meetings,
    Method,
    Organisation,
    Overlay,
    Phase,
    Procurement,
    Project,
    PurchaseItem,
    Result,
    Role,
    Stage,
    State,
    TeamMember,
    Threshold,
)
from innomethods.planning import Plan, schedule
from innomethods.quantities import Money, ThreePoint
from innomethods.running import Condition, Run, begin_run
from innomethods.sources import Source
from innomethods.wording import Wording

LEAD, OWNER, BOARD = "project-lead", "service-owner", "steering-group"


def words(nb: str, nn: str, en: str) -> Wording:
    return Wording(nb=nb, nn=nn, en=en)


def day(month: int, number: int) -> date:
    return date(2027, month, number)


RATE = Measure(
    "no-show-rate",
    title=words("Andel som ikke møter", "Del som ikkje møter", "Share of no-shows"),
    unit="%",
    direction="down",
)
COLLECT = Phase(
    "collect",
    title=words("Samle innsikt", "Samle innsikt", "Collect insight"),
    purpose=words("Finn ut hva folk trenger.", "Finn ut kva folk treng.", "Find out what people need."),
    mode="open",
    does=LEAD,
    consulted=["users"],
    gives=["need@understood"],
    activities=[words("Snakk med dem det gjelder.", "Snakk med dei det gjeld.", "Talk to those concerned.")],
    estimate=ThreePoint(3, 5, 8),
    checklist=[
        Check(
            "talked",
            "must",
            ask=words("Hvem har dere snakket med?", "Kven har de snakka med?", "Whom have you talked to?"),
            answer="evidence",
            at_least=2,
            guidance=words("Minst to samtaler.", "Minst to samtalar.", "At least two talks."),
            basis="method",
            sources=["guide"],
        ),
        Check("figures", "should", ask=words("Hva sier tallene?", "Kva seier tala?", "What do the figures say?")),
    ],
)
NEED_CLEAR = Gate(
    "need-clear",
    title=words("Behovet er klart", "Behovet er klart", "The need is clear"),
    short="P1",
    ask=words("Har vi forstått behovet?", "Har vi forstått behovet?", "Have we understood the need?"),
    decided_by=OWNER,
    must=["need@understood"],
    go_back_to=["need/collect"],
    at_most=2,
)
TRY = Phase(
    "try",
    title=words("Prøve ut", "Prøve ut", "Try out"),
    does=LEAD,
    consulted=["users"],
    observes=["no-show-rate"],
    gives=["solution@tested"],
    estimate=10,
    checklist=[
        Check(
            "privacy",
            "law",
            ask=words(
                "Hvem har godkjent personvernet?", "Kven har godkjent personvernet?", "Who has approved privacy?"
            ),
            answer="confirm",
            basis="law",
            sources=["guide"],
        )
    ],
)
IN_USE = Gate(
    "in-use",
    title=words("Klar til bruk", "Klar til bruk", "Ready for use"),
    short="P2",
    ask=words("Skal løsningen tas i bruk?", "Skal løysinga takast i bruk?", "Should it be put into use?"),
    decided_by=BOARD,
    must=["solution@tested"],
    go_back_to=["try"],
    at_most=2,
)
METHOD = Method(
    "pilot-method",
    edition="2027",
    title=words("Liten prøve", "Lita prøve", "Small trial"),
    summary=words("To steg: forstå og prøv.", "To steg: forstå og prøv.", "Two steps: understand and try."),
    not_when=[words("Saken er stor.", "Saka er stor.", "The matter is large.")],
    gaps=[words("Anslagene er våre.", "Overslaga er våre.", "The estimates are ours.")],
    flow=Stage("need", COLLECT, title=words("Behov", "Behov", "Need")) >> NEED_CLEAR >> TRY >> IN_USE,
    results=[
        Result(
            "need",
            title=words("Behov", "Behov", "Need"),
            states=[State("understood", title=words("forstått", "forstått", "understood"))],
        ),
        Result(
            "solution",
            title=words("Løsning", "Løysing", "Solution"),
            states=[State("tested", title=words("testet", "testa", "tested"))],
        ),
    ],
    roles=[
        Role(LEAD, title=words("prosjektleder", "prosjektleiar", "project manager"), side="supply"),
        Role(OWNER, title=words("tjenesteeier", "tenesteeigar", "service owner"), side="demand"),
        Role(BOARD, title=words("styringsgruppe", "styringsgruppe", "steering group"), side="governance"),
        Role("users", title=words("brukere", "brukarar", "users"), side="affected"),
    ],
    sources=[
        Source(
            "guide", title="Veileder", publisher="En kommune", certainty="seen", address="https://example.org/a?b=1"
        ),
        Source("ours", title="Egen slutning", certainty="derived"),
    ],
)
LOCAL = Overlay(
    "local",
    title=words("Lokale krav", "Lokale krav", "Local requirements"),
    measures=[RATE],
    changes=[
        Extend(
            "into",
            ["in-use"],
            criteria=[Criterion("must", Threshold("no-show-rate", at_most=9.0), "enough")],
            reason=words("Færre skal utebli.", "Færre skal utebli.", "Fewer should stay away."),
        )
    ],
)
PROJECT = Project(
    "pilot",
    METHOD,
    start=day(1, 11),
    country="NO",
    overlays=[LOCAL],
    title=words("Færre bomtimer", "Færre bomtimar", "Fewer missed appointments"),
    example=True,
    organisation=Organisation(
        words("Fjordvik kommune", "Fjordvik kommune", "Fjordvik municipality"), kind="municipality"
    ),
    meetings=[Meetings(BOARD, [day(2, 2), day(3, 2)], papers_due=7)],
    team=[
        TeamMember("adviser", role=LEAD, share="0.4", title=words("rådgiver", "rådgivar", "adviser")),
        TeamMember("leader", role=OWNER, share="0.05", title=words("enhetsleder", "einingsleiar", "unit leader")),
    ],
    benefits=[
        Benefit(
            "fewer",
            title=words("Flere møter", "Fleire møter", "More turn up"),
            measure=RATE,
            kind="unpriced",
            owner=OWNER,
            baseline="11.8",
            target="7.0",
            due=date(2027, 12, 31),
        )
    ],
    procurements=[
        Procurement(
            "reminders",
            kind="services",
            title=words("Varsling", "Varsling", "Reminders"),
            items=[
                PurchaseItem(words("Oppsett", "Oppsett", "Set-up"), Money(120_000)),
                PurchaseItem(words("Lisens", "Lisens", "Licence"), Money(42_500), 4),
            ],
        )
    ],
)


def plan() -> Plan:
    """The plan before anything has happened: the work ends 29 January, the meeting 2 February is missed."""
    return schedule(PROJECT)


def begun() -> Run:
    return begin_run(PROJECT, at=day(1, 11), by=OWNER)


def first_gate_passed() -> Run:
    run = begun().start("need/collect", at=day(1, 11), by=LEAD)
    run = run.answer("need/collect/talked", evidence=["Notat 1", "Notat 2"], at=day(1, 14), by=LEAD)
    run = run.finish("need/collect", at=day(1, 15), by=LEAD)
    condition = Condition("figures", words("Hent tall", "Hent tal", "Get figures"), owner=LEAD, due=day(1, 25))
    why = "Tallene kommer i neste uke"
    outcome = "proceed-with-conditions"
    return run.decide("need-clear", outcome, at=day(1, 15), by=OWNER, reason=why, conditions=[condition])


def tried(rate: str = "9.6") -> Run:
    """The trial is over, the board hasn't met."""
    run = first_gate_passed().start("try", at=day(1, 18), by=LEAD)
    run = run.answer("try/privacy", confirmed=True, at=day(1, 20), by=LEAD)
    run = run.observe("no-show-rate", rate, at=day(1, 28), by=LEAD, evidence=["Månedstall"])
    run = run.close_condition("figures", at=day(1, 28), by=LEAD, evidence=["Notat 3"])
    return run.finish("try", at=day(1, 29), by=LEAD)


def sent_back() -> Run:
    return tried().decide("in-use", "go-back", at=day(2, 2), by=BOARD)


def tried_again() -> Run:
    run = sent_back().start("try", at=day(2, 3), by=LEAD)
    run = run.reaffirm("try/privacy", at=day(2, 4), by=LEAD)
    run = run.observe("no-show-rate", "7.4", at=day(2, 15), by=LEAD, evidence=["Månedstall"])
    return run.finish("try", at=day(2, 16), by=LEAD)


def completed() -> Run:
    return tried_again().decide("in-use", "proceed", at=day(3, 2), by=BOARD)


def stopped() -> Run:
    return tried().decide("in-use", "stop", at=day(2, 2), by=BOARD, reason="Behovet er borte")


def paused() -> Run:
    return tried().decide("in-use", "pause", at=day(2, 2), by=BOARD, reason="Valg i kommunen")


def breached() -> Run:
    """The first gate was passed although nobody had answered what it asks for."""
    run = begun().start("need/collect", at=day(1, 11), by=LEAD).finish("need/collect", at=day(1, 15), by=LEAD)
    return run.decide("need-clear", "proceed", at=day(1, 15), by=OWNER, reason="Det haster", breach=True)


RUNS = {
    "begun": begun,
    "first-gate-passed": first_gate_passed,
    "tried": tried,
    "sent-back": sent_back,
    "tried-again": tried_again,
    "completed": completed,
    "stopped": stopped,
    "paused": paused,
    "breached": breached,
}


def plan_of(run: Run) -> Plan:
    """The plan as the run has made it."""
    return schedule(PROJECT, run.progress(run.last.date()))

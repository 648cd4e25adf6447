"""What a benefit lacks and when it is due: codes E… and W… about benefits.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="E19",
        severity=Severity.ERROR,
        title=Wording(nb="Fristen kommer for tidlig", nn="Fristen kjem for tidleg", en="Deadline comes too early"),
        message=Wording(
            nb="Fristen «{deadline}» kommer før det den bygger på, «{prerequisite}» (dager for tidlig: {days}).",
            nn="Fristen «{deadline}» kjem før det han byggjer på, «{prerequisite}» (dagar for tidleg: {days}).",
            en="The deadline ‘{deadline}’ falls before what it builds on, ‘{prerequisite}’ (days too early: {days}).",
        ),
        why=Wording(
            nb="Ingen kan holde en slik frist.",
            nn="Ingen kan halde ein slik frist.",
            en="Nobody can keep such a deadline.",
        ),
        mend=Wording(nb="Flytt en av datoene.", nn="Flytt ein av datoane.", en="Move one of the dates."),
    ),
    FindingKind(
        code="W10",
        severity=Severity.WARNING,
        title=Wording(nb="Gevinsten mangler noe", nn="Gevinsten manglar noko", en="Benefit is incomplete"),
        message=Wording(
            nb="Gevinsten «{benefit}» mangler {missing}.",
            nn="Gevinsten «{benefit}» manglar {missing}.",
            en="The benefit ‘{benefit}’ lacks {missing}.",
        ),
        why=Wording(
            nb="En gevinst uten eier og tall kan ingen følge opp.",
            nn="Ein gevinst utan eigar og tal kan ingen følgje opp.",
            en="Nobody can follow up a benefit without an owner and figures.",
        ),
        mend=Wording(nb="Fyll inn {keys}.", nn="Fyll inn {keys}.", en="Fill in {keys}."),
    ),
    FindingKind(
        code="W11",
        severity=Severity.WARNING,
        title=Wording(
            nb="Gevinsten måles for tidlig",
            nn="Gevinsten blir målt for tidleg",
            en="Benefit is measured too early",
        ),
        message=Wording(
            nb="Gevinsten «{benefit}» skal måles {due}, før prosjektet er ferdig {end}.",
            nn="Gevinsten «{benefit}» skal målast {due}, før prosjektet er ferdig {end}.",
            en="The benefit ‘{benefit}’ is to be measured on {due}, before the project ends on {end}.",
        ),
        why=Wording(
            nb="Virkningene kommer ofte etter at prosjektet er ferdig.",
            nn="Verknadene kjem ofte etter at prosjektet er ferdig.",
            en="Effects often come after the project has ended.",
        ),
        mend=Wording(
            nb="Legg til en senere måledato.",
            nn="Legg til ein seinare måledato.",
            en="Set a later date too.",
        ),
    ),
)

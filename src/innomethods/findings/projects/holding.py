"""What a project names, and who does it: codes P….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P08",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen har rollen", nn="Ingen har rolla", en="Nobody has the role"),
        message=Wording(
            nb="Ingen i teamet har rollen «{role}».",
            nn="Ingen i teamet har rolla «{role}».",
            en="Nobody in the team has the role ‘{role}’.",
        ),
        why=Wording(
            nb="Da er det ingen til å gjøre arbeidet.",
            nn="Då er det ingen til å gjere arbeidet.",
            en="Then there is nobody to do the work.",
        ),
        mend=Wording(
            nb="Legg til noen med denne rollen i «team».",
            nn="Legg til nokon med denne rolla i «team».",
            en="Add somebody with this role in ‘team’.",
        ),
    ),
    FindingKind(
        code="P11",
        severity=Severity.ERROR,
        title=Wording(nb="Finnes ikke i metoden", nn="Finst ikkje i metoden", en="Not in the method"),
        message=Wording(
            nb="Prosjektet viser til noe metoden ikke har ({what}): «{wanted}».",
            nn="Prosjektet viser til noko metoden ikkje har ({what}): «{wanted}».",
            en="The project refers to something the method does not have ({what}): ‘{wanted}’.",
        ),
        why=Wording(
            nb="Da kan det som står der, ikke brukes.",
            nn="Då kan ikkje det som står der, brukast.",
            en="What stands there can then not be used.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet eller stien.",
            nn="{hint} Rett namnet eller stien.",
            en="{hint} Correct the name or the path.",
        ),
    ),
    FindingKind(
        code="P12",
        severity=Severity.WARNING,
        title=Wording(nb="Lagret, men ikke regnet ut", nn="Lagra, men ikkje rekna ut", en="Recorded, but not computed"),
        message=Wording(
            nb="Dette er lagret, men ikke regnet med i denne versjonen: {what}.",
            nn="Dette er lagra, men ikkje rekna med i denne versjonen: {what}.",
            en="This is recorded, but not computed in this version: {what}.",
        ),
        why=Wording(
            nb="Tallene i planen tar ikke hensyn til det.",
            nn="Tala i planen tar ikkje omsyn til det.",
            en="The figures in the plan do not take it into account.",
        ),
        mend=Wording(
            nb="Bruk det som opplysninger, og regn på det selv hvis dere trenger tallene.",
            nn="Bruk det som opplysningar, og rekn på det sjølve dersom de treng tala.",
            en="Treat it as data, and work it out yourselves if you need the figures.",
        ),
    ),
)

"""Where a benefits plan says one thing in two ways: codes B25… to B29.

Not here: who looks for them (`benefits.mapping.agreeing`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="B25",
        severity=Severity.ERROR,
        title=Wording(nb="Ett måltall på to måter", nn="Eitt måltal på to måtar", en="One measure in two ways"),
        message=Wording(
            nb="«{first}» og «{second}» har begge måltallet «{measure}», men med ulik enhet eller retning.",
            nn="«{first}» og «{second}» har begge måltalet «{measure}», men med ulik eining eller retning.",
            en="‘{first}’ and ‘{second}’ both have the measure ‘{measure}’, but with another unit or direction.",
        ),
        why=Wording(
            nb="Da vet ingen hva et målt tall betyr.",
            nn="Då veit ingen kva eit målt tal betyr.",
            en="Nobody then knows what a measured figure means.",
        ),
        mend=Wording(
            nb="Gi det ene måltallet en egen id, eller skriv begge likt.",
            nn="Gi det eine måltalet ein eigen id, eller skriv begge likt.",
            en="Give one of them an id of its own, or write both alike.",
        ),
    ),
    FindingKind(
        code="B26",
        severity=Severity.WARNING,
        title=Wording(nb="Virkningen begynner feil dag", nn="Verknaden byrjar feil dag", en="Effect begins wrong day"),
        message=Wording(
            nb="«{benefit}» skal begynne å virke {day}, som ikke er mellom nullpunktet og det første målet.",
            nn="«{benefit}» skal byrje å verke {day}, som ikkje er mellom nullpunktet og det første målet.",
            en="‘{benefit}’ is to begin on {day}, which isn't between the baseline and the first target.",
        ),
        why=Wording(
            nb="Da brukes dagen ikke, og det som ventes underveis, kan bli feil.",
            nn="Då blir ikkje dagen brukt, og det som er venta undervegs, kan bli feil.",
            en="The day isn't used then, and what is expected on the way may be wrong.",
        ),
        mend=Wording(
            nb="Flytt «effect-from», fristen eller milepælen.",
            nn="Flytt «effect-from», fristen eller milepælen.",
            en="Move ‘effect-from’, the due date or the milestone.",
        ),
    ),
    FindingKind(
        code="B27",
        severity=Severity.WARNING,
        title=Wording(nb="Dagene passer ikke", nn="Dagane passar ikkje", en="Days don't fit"),
        message=Wording(
            nb="Dagene i planen passer ikke sammen: {because}.",
            nn="Dagane i planen passar ikkje saman: {because}.",
            en="The plan's days don't fit together: {because}.",
        ),
        why=Wording(
            nb="Gevinstene regnes fra disse dagene.",
            nn="Gevinstane blir rekna frå desse dagane.",
            en="The benefits are reckoned from these days.",
        ),
        mend=Wording(nb="Rett det som er feil.", nn="Rett det som er feil.", en="Correct what is wrong."),
    ),
    FindingKind(
        code="B28",
        severity=Severity.WARNING,
        title=Wording(nb="Navnet ligner en part", nn="Namnet liknar ein part", en="Name is like a party's"),
        message=Wording(
            nb="«{name}» er ingen av partene.",
            nn="«{name}» er ingen av partane.",
            en="‘{name}’ is none of the parties.",
        ),
        why=Wording(
            nb="Da står gevinsten på noen andre enn den som er ment.",
            nn="Då står gevinsten på nokon andre enn den som er meint.",
            en="The benefit is then put down to somebody else than was meant.",
        ),
        mend=Wording(
            nb="{hint} Skriv partens id, eller forklar med vanlige ord hvem det er.",
            nn="{hint} Skriv id-en til parten, eller forklar med vanlege ord kven det er.",
            en="{hint} Write the party's id, or say in plain words who it is.",
        ),
    ),
    FindingKind(
        code="B29",
        severity=Severity.WARNING,
        title=Wording(nb="Beløpet kommer for tidlig", nn="Beløpet kjem for tidleg", en="Amount comes too early"),
        message=Wording(
            nb="Beløpet «{what}» er fullt fra {year}, men målet for «{benefit}» skal først nås {due}.",
            nn="Beløpet «{what}» er fullt frå {year}, men målet for «{benefit}» skal først bli nådd {due}.",
            en="The amount ‘{what}’ is full from {year}, but the target of ‘{benefit}’ is to be reached only on {due}.",
        ),
        why=Wording(
            nb="Da lover regnestykket mer enn gevinstoversikten.",
            nn="Då lovar reknestykket meir enn gevinstoversikta.",
            en="The appraisal then promises more than the register.",
        ),
        mend=Wording(
            nb="Sett «ramp» på beløpet så det følger veien til målet, eller flytt fristen.",
            nn="Set «ramp» på beløpet så det følgjer vegen til målet, eller flytt fristen.",
            en="Put a ‘ramp’ on the amount, so that it follows the way to the target, or move the due date.",
        ),
    ),
)

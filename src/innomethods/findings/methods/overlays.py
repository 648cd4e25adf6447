"""What adaptations do to a method: codes E… and W… about overlays.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="E14",
        severity=Severity.ERROR,
        title=Wording(
            nb="Noe nødvendig er tatt bort",
            nn="Noko nødvendig er teke bort",
            en="Something needed is removed",
        ),
        message=Wording(
            nb="Tilpasningen «{overlay}» tar bort «{target}», men {because}.",
            nn="Tilpassinga «{overlay}» tar bort «{target}», men {because}.",
            en="The adaptation ‘{overlay}’ removes ‘{target}’, but {because}.",
        ),
        why=Wording(
            nb="Loven eller andre deler av metoden krever det.",
            nn="Lova eller andre delar av metoden krev det.",
            en="The law or other parts of the method require it.",
        ),
        mend=Wording(
            nb="Behold det, eller sett inn noe som gir det samme.",
            nn="Behald det, eller set inn noko som gir det same.",
            en="Keep it, or replace it with something that gives the same.",
        ),
    ),
    FindingKind(
        code="E15",
        severity=Severity.ERROR,
        title=Wording(nb="Tilpasninger i strid", nn="Tilpassingar i strid", en="Adaptations in conflict"),
        message=Wording(
            nb="Både «{first}» og «{second}» endrer «{field}» i «{target}», men på ulik måte.",
            nn="Både «{first}» og «{second}» endrar «{field}» i «{target}», men på ulik måte.",
            en="Both ‘{first}’ and ‘{second}’ replace ‘{field}’ of ‘{target}’, but differently.",
        ),
        why=Wording(
            nb="Bare én av dem kan gjelde.",
            nn="Berre éi av dei kan gjelde.",
            en="Only one of them can apply.",
        ),
        mend=Wording(
            nb="Bestem hvilken som skal gjelde, og fjern den andre.",
            nn="Avgjer kva for ei som skal gjelde, og fjern den andre.",
            en="Decide which one applies, and remove the other.",
        ),
    ),
    FindingKind(
        code="W19",
        severity=Severity.WARNING,
        title=Wording(
            nb="Tilpasningen fant ingen plass",
            nn="Tilpassinga fann ingen plass",
            en="Adaptation found no place",
        ),
        message=Wording(
            nb="Tilpasningen «{overlay}» fant ikke noe som passer til «{anchor}», så endringen er ikke gjort.",
            nn="Tilpassinga «{overlay}» fann ikkje noko som passar til «{anchor}», så endringa er ikkje gjord.",
            en="The adaptation ‘{overlay}’ found nothing that matches ‘{anchor}’, so that change was not made.",
        ),
        why=Wording(
            nb="Da mangler metoden noe den skulle ha fått.",
            nn="Då manglar metoden noko han skulle ha fått.",
            en="Then the method lacks something it was meant to get.",
        ),
        mend=Wording(
            nb="Pek på et annet sted, eller fjern endringen.",
            nn="Peik på ein annan stad, eller fjern endringa.",
            en="Point to another place, or remove the change.",
        ),
    ),
    FindingKind(
        code="W23",
        severity=Severity.WARNING,
        title=Wording(nb="Tillegget passer ikke her", nn="Tillegget passar ikkje her", en="Overlay not meant here"),
        message=Wording(
            nb="{because} Tillegget «{overlay}» er derfor ikke laget for «{method}».",
            nn="{because} Tillegget «{overlay}» er difor ikkje laga for «{method}».",
            en="{because} So the overlay ‘{overlay}’ is not meant for ‘{method}’.",
        ),
        why=Wording(
            nb="Da blir det samme spurt om to ganger, eller det som blir spurt om, finnes ikke.",
            nn="Då blir det same spurt om to gonger, eller det som blir spurt om, finst ikkje.",
            en="Then the same is asked twice, or what is asked about is not there.",
        ),
        mend=Wording(
            nb="Ta bort tillegget, eller velg en annen metode.",
            nn="Ta bort tillegget, eller vel ein annan metode.",
            en="Leave the overlay out, or choose another method.",
        ),
    ),
)

"""What can be wrong with what a forecast is made of: codes P31 to P33.

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P31",
        severity=Severity.ERROR,
        title=Wording(nb="Går ikke tilbake", nn="Går ikkje tilbake", en="Not a way back"),
        message=Wording(
            nb="«{to}» kommer ikke før «{gate}», så beslutningen kan ikke sende arbeidet tilbake dit.",
            nn="«{to}» kjem ikkje før «{gate}», så avgjerda kan ikkje sende arbeidet tilbake dit.",
            en="‘{to}’ does not come before ‘{gate}’, so the decision cannot send the work back there.",
        ),
        why=Wording(
            nb="En prognose kan bare regne på arbeid som gjøres om igjen.",
            nn="Ein prognose kan berre rekne på arbeid som blir gjort om igjen.",
            en="A forecast can only count work that is done again.",
        ),
        mend=Wording(
            nb="Oppgi i «go-backs» en fase eller en del som «{gate}» følger etter.",
            nn="Oppgje i «go-backs» ein fase eller ein del som «{gate}» følgjer etter.",
            en="In ‘go-backs’, name a phase or part that ‘{gate}’ follows.",
        ),
    ),
    FindingKind(
        code="P32",
        severity=Severity.WARNING,
        title=Wording(nb="Møtene kan ta slutt", nn="Møta kan ta slutt", en="Meetings may run out"),
        message=Wording(
            nb=(
                "I {share} av utfallene rekker ikke «{gate}» noe møte som er lagt inn, og beslutningen er satt til "
                "etter det siste møtet, når papirene er klare."
            ),
            nn=(
                "I {share} av utfalla rekk ikkje «{gate}» noko møte som er lagt inn, og avgjerda er sett til etter "
                "det siste møtet, når papira er klare."
            ),
            en=(
                "In {share} of the outcomes ‘{gate}’ reaches no listed meeting, and the decision is set to after the "
                "last meeting, when the papers are ready."
            ),
        ),
        why=Wording(
            nb="Disse utfallene blir trolig senere enn prognosen viser.",
            nn="Desse utfalla blir truleg seinare enn prognosen viser.",
            en="These outcomes will probably be later than the forecast shows.",
        ),
        mend=Wording(
            nb="Legg inn flere møtedatoer i «meetings».",
            nn="Legg inn fleire møtedatoar i «meetings».",
            en="Add more meeting dates in ‘meetings’.",
        ),
    ),
    FindingKind(
        code="P33",
        severity=Severity.WARNING,
        title=Wording(
            nb="Prognosen har ingen usikkerhet", nn="Prognosen har ingen uvisse", en="Forecast without uncertainty"
        ),
        message=Wording(
            nb="Ingen anslag, ventetider, tilbakespill eller valg er usikre, så alle utfall er like.",
            nn="Ingen overslag, ventetider, tilbakespel eller val er usikre, så alle utfall er like.",
            en="No estimate, wait, go-back or choice is uncertain, so all outcomes are alike.",
        ),
        why=Wording(
            nb="Prognosen sier da ikke mer enn planen, men kan se sikrere ut enn den er.",
            nn="Prognosen seier då ikkje meir enn planen, men kan sjå sikrare ut enn han er.",
            en="The forecast then says no more than the plan, but may look surer than it is.",
        ),
        mend=Wording(
            nb="Skriv anslagene som «least», «likely» og «most».",
            nn="Skriv overslaga som «least», «likely» og «most».",
            en="Write the estimates as ‘least’, ‘likely’ and ‘most’.",
        ),
    ),
)

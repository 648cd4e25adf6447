"""What can be wrong with what a forecast is made of: codes P31 to P36.

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
    FindingKind(
        code="P34",
        severity=Severity.WARNING,
        title=Wording(
            nb="Metoden nevner ikke veien tilbake",
            nn="Metoden nemner ikkje vegen tilbake",
            en="Way back not listed",
        ),
        message=Wording(
            nb="Prosjektet regner med at «{gate}» sender arbeidet tilbake til «{to}», men metoden nevner {legal}.",
            nn="Prosjektet reknar med at «{gate}» sender arbeidet tilbake til «{to}», men metoden nemner {legal}.",
            en="The project expects ‘{gate}’ to send the work back to ‘{to}’, but the method lists {legal}.",
        ),
        why=Wording(
            nb="Prognosen kan da regne med for mye eller for lite arbeid om igjen.",
            nn="Prognosen kan då rekne med for mykje eller for lite arbeid om igjen.",
            en="The forecast may then count too much or too little work done again.",
        ),
        mend=Wording(
            nb="Rett «to», eller legg til stedet i «go-back-to» i en egen utgave av metoden.",
            nn="Rett «to», eller legg til staden i «go-back-to» i ei eiga utgåve av metoden.",
            en="Correct ‘to’, or add the place to ‘go-back-to’ in an edition of your own.",
        ),
    ),
    FindingKind(
        code="P35",
        severity=Severity.WARNING,
        title=Wording(nb="Oftere enn metoden tillater", nn="Oftare enn metoden tillèt", en="More often than allowed"),
        message=Wording(
            nb="Prosjektet regner med at «{gate}» sender arbeidet tilbake inntil {own} ganger, men metoden tillater "
            "{legal}.",
            nn="Prosjektet reknar med at «{gate}» sender arbeidet tilbake inntil {own} gonger, men metoden tillèt "
            "{legal}.",
            en="The project expects ‘{gate}’ to send the work back up to {own} times, but the method allows {legal}.",
        ),
        why=Wording(
            nb="Prognosen regner da med runder som ikke skal komme.",
            nn="Prognosen reknar då med rundar som ikkje skal kome.",
            en="The forecast then counts rounds that are not to come.",
        ),
        mend=Wording(
            nb="Skriv høyst {legal} i «at-most», alle veiene tilbake fra beslutningspunktet medregnet.",
            nn="Skriv høgst {legal} i «at-most», alle vegane tilbake frå avgjerdspunktet medrekna.",
            en="Enter {legal} at most in ‘at-most’, over all ways back from the decision point.",
        ),
    ),
    FindingKind(
        code="P36",
        severity=Severity.WARNING,
        title=Wording(nb="Veier tilbake over 100 %", nn="Vegar tilbake over 100 %", en="Ways back over 100%"),
        message=Wording(
            nb="Veiene tilbake fra «{gate}» har til sammen en sannsynlighet på {share}.",
            nn="Vegane tilbake frå «{gate}» har til saman eit sannsyn på {share}.",
            en="The ways back from ‘{gate}’ have a probability of {share} together.",
        ),
        why=Wording(
            nb="En beslutning sender arbeidet ett sted, men prognosen regner da ofte med begge, etter tur.",
            nn="Ei avgjerd sender arbeidet éin stad, men prognosen reknar då ofte med begge, etter tur.",
            en="A decision sends the work to one place, but the forecast then often counts both, one after the other.",
        ),
        mend=Wording(
            nb="Skriv sannsynligheter i «go-backs» som blir høyst 1 til sammen.",
            nn="Skriv sannsyn i «go-backs» som blir høgst 1 til saman.",
            en="Enter probabilities in ‘go-backs’ that add up to 1 at most.",
        ),
    ),
)

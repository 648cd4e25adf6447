"""What dates cannot be worked out from, and what a plan has to warn about: codes P….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P01",
        severity=Severity.ERROR,
        title=Wording(nb="Anslag mangler", nn="Overslag manglar", en="Estimate is missing"),
        message=Wording(
            nb="Fasen «{phase}» har ikke noe anslag, så datoene kan ikke regnes ut.",
            nn="Fasen «{phase}» har ikkje noko overslag, så datoane kan ikkje reknast ut.",
            en="The phase ‘{phase}’ has no estimate, so no dates can be set.",
        ),
        why=Wording(
            nb="Uten anslag finnes det ingen plan.",
            nn="Utan overslag finst det ingen plan.",
            en="Without an estimate there is no plan.",
        ),
        mend=Wording(
            nb="Skriv et anslag i arbeidsdager i «estimates» i prosjektet.",
            nn="Skriv eit overslag i arbeidsdagar i «estimates» i prosjektet.",
            en="Enter an estimate in working days in ‘estimates’ in the project.",
        ),
    ),
    FindingKind(
        code="P02",
        severity=Severity.ERROR,
        title=Wording(nb="Valget er ikke gjort", nn="Valet er ikkje gjort", en="Choice is not made"),
        message=Wording(
            nb="Prosjektet sier ikke hvilken gren av valget «{choice}» planen skal følge.",
            nn="Prosjektet seier ikkje kva for ei grein av valet «{choice}» planen skal følgje.",
            en="The project does not say which branch of ‘{choice}’ the plan should follow.",
        ),
        why=Wording(
            nb="Planen kan bare følge én gren.",
            nn="Planen kan berre følgje éi grein.",
            en="A plan can follow only one branch.",
        ),
        mend=Wording(
            nb="Velg en gren i «choices»: {branches}.",
            nn="Vel ei grein i «choices»: {branches}.",
            en="Choose a branch in ‘choices’: {branches}.",
        ),
    ),
    FindingKind(
        code="P03",
        severity=Severity.WARNING,
        title=Wording(nb="Ingen flere møter", nn="Ingen fleire møte", en="No more meetings"),
        message=Wording(
            nb=(
                "Det er ikke lagt inn noe møte i «{body}» etter {last}, så datoen for «{gate}» viser bare når "
                "papirene er klare."
            ),
            nn=(
                "Det er ikkje lagt inn noko møte i «{body}» etter {last}, så datoen for «{gate}» viser berre "
                "når papira er klare."
            ),
            en=(
                "No meeting of ‘{body}’ is listed after {last}, so the date of ‘{gate}’ only shows when the "
                "papers are ready."
            ),
        ),
        why=Wording(
            nb="Beslutningen kan komme senere enn planen viser.",
            nn="Avgjerda kan kome seinare enn planen viser.",
            en="The decision may come later than the plan shows.",
        ),
        mend=Wording(
            nb="Legg inn flere møtedatoer i «meetings».",
            nn="Legg inn fleire møtedatoar i «meetings».",
            en="Add more meeting dates in ‘meetings’.",
        ),
    ),
    FindingKind(
        code="P04",
        severity=Severity.WARNING,
        title=Wording(nb="Rekker ikke møtet", nn="Rekk ikkje møtet", en="Meeting is missed"),
        message=Wording(
            nb=(
                "Papirene til «{gate}» er klare etter {due}, så dere rekker ikke møtet {missed}. Neste møte "
                "er {next} (dager senere: {days})."
            ),
            nn=(
                "Papira til «{gate}» er klare etter {due}, så de rekk ikkje møtet {missed}. Neste møte er "
                "{next} (dagar seinare: {days})."
            ),
            en=(
                "The papers for ‘{gate}’ will be ready after {due}, so the meeting on {missed} is missed. The "
                "next is on {next} (days later: {days})."
            ),
        ),
        why=Wording(
            nb="Alt som kommer etter møtet, blir også forsinket.",
            nn="Alt som kjem etter møtet, blir også forseinka.",
            en="Everything after the meeting is delayed too.",
        ),
        mend=Wording(
            nb="Ha papirene klare innen {due}, eller flytt møtet.",
            nn="Ha papira klare innan {due}, eller flytt møtet.",
            en="Have the papers ready by {due}, or move the meeting.",
        ),
    ),
    FindingKind(
        code="P06",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke en prosess", nn="Ikkje ein prosess", en="Not a process"),
        message=Wording(
            nb="Metoden «{method}» er av typen «{kind}»; den kan leses, men ikke planlegges eller gjennomføres.",
            nn="Metoden «{method}» er av typen «{kind}»; han kan lesast, men ikkje planleggjast eller gjennomførast.",
            en="The method ‘{method}’ is of kind ‘{kind}’; it can be read, but not planned or run.",
        ),
        why=Wording(
            nb="Bare en prosess har faser som kan følges.",
            nn="Berre ein prosess har fasar som kan følgjast.",
            en="Only a process has phases to follow.",
        ),
        mend=Wording(
            nb="Velg en metode som er en prosess.",
            nn="Vel ein metode som er ein prosess.",
            en="Choose a method that is a process.",
        ),
    ),
    FindingKind(
        code="P07",
        severity=Severity.WARNING,
        title=Wording(
            nb="En rolig periode forlenger tiden",
            nn="Ein roleg periode forlengjer tida",
            en="Quiet period adds time",
        ),
        message=Wording(
            nb="«{phase}» går inn i perioden «{period}» (arbeidsdager i perioden: {days}), så det kan ta lengre tid.",
            nn="«{phase}» går inn i perioden «{period}» (arbeidsdagar i perioden: {days}), så det kan ta lengre tid.",
            en="‘{phase}’ runs into the period ‘{period}’ (working days in it: {days}), so it may take longer.",
        ),
        why=Wording(
            nb="Det som kommer etter, kan bli forsinket.",
            nn="Det som kjem etter, kan bli forseinka.",
            en="What comes after may be delayed.",
        ),
        mend=Wording(
            nb="Start tidligere eller senere, eller flytt møtet.",
            nn="Start tidlegare eller seinare, eller flytt møtet.",
            en="Start earlier or later, or move the meeting.",
        ),
    ),
    FindingKind(
        code="P10",
        severity=Severity.WARNING,
        title=Wording(nb="Anslag som er forslag", nn="Overslag som er forslag", en="Estimates are suggestions"),
        message=Wording(
            nb="Her bruker planen forslag fra biblioteket, ikke deres egne anslag: {paths}.",
            nn="Her bruker planen forslag frå biblioteket, ikkje dykkar eigne overslag: {paths}.",
            en="Here the plan uses suggestions from the library, not your own estimates: {paths}.",
        ),
        why=Wording(
            nb="Arbeidet kan ta kortere eller lengre tid hos dere.",
            nn="Arbeidet kan ta kortare eller lengre tid hos dykk.",
            en="The work may take less or more time for you.",
        ),
        mend=Wording(
            nb="Skriv deres egne anslag i «estimates» i prosjektet.",
            nn="Skriv dykkar eigne overslag i «estimates» i prosjektet.",
            en="Enter your own estimates in ‘estimates’ in the project.",
        ),
    ),
    FindingKind(
        code="P13",
        severity=Severity.ERROR,
        title=Wording(nb="Datoer kan ikke regnes ut", nn="Datoar kan ikkje reknast ut", en="No dates can be set"),
        message=Wording(
            nb="Datoene kan ikke regnes ut: {because}.",
            nn="Datoane kan ikkje reknast ut: {because}.",
            en="The dates cannot be worked out: {because}.",
        ),
        why=Wording(
            nb="Uten kjente helligdager ville planen love datoer den ikke kan holde.",
            nn="Utan kjende heilagdagar ville planen love datoar han ikkje kan halde.",
            en="Without known public holidays the plan would promise dates it cannot keep.",
        ),
        mend=Wording(
            nb="Kontroller landet, startdatoen og anslagene.",
            nn="Kontroller landet, startdatoen og overslaga.",
            en="Check the country, the start date and the estimates.",
        ),
    ),
)

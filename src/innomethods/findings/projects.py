"""What can be wrong with a project and its plan: the codes P…, in three languages.

Not here: who looks for them (`projects`, `planning`).
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
        code="P05",
        severity=Severity.WARNING,
        title=Wording(nb="Ikke en arbeidsdag", nn="Ikkje ein arbeidsdag", en="Not a working day"),
        message=Wording(
            nb="{what} faller på {day}, som ikke er en arbeidsdag ({reason}).",
            nn="{what} fell på {day}, som ikkje er ein arbeidsdag ({reason}).",
            en="{what} falls on {day}, which is not a working day ({reason}).",
        ),
        why=Wording(
            nb="Folk er trolig ikke på jobb den dagen.",
            nn="Folk er truleg ikkje på jobb den dagen.",
            en="People are probably not at work that day.",
        ),
        mend=Wording(nb="Velg en arbeidsdag.", nn="Vel ein arbeidsdag.", en="Choose a working day."),
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
        code="P10",
        severity=Severity.WARNING,
        title=Wording(nb="Anslaget er et forslag", nn="Overslaget er eit forslag", en="Estimate is a suggestion"),
        message=Wording(
            nb="Anslaget for «{path}» er et forslag fra biblioteket, ikke deres eget.",
            nn="Overslaget for «{path}» er eit forslag frå biblioteket, ikkje dykkar eige.",
            en="The estimate for ‘{path}’ is a suggestion from the library, not your own.",
        ),
        why=Wording(
            nb="Arbeidet kan ta kortere eller lengre tid hos dere.",
            nn="Arbeidet kan ta kortare eller lengre tid hos dykk.",
            en="The work may take less or more time for you.",
        ),
        mend=Wording(
            nb="Skriv deres eget anslag i «estimates» i prosjektet.",
            nn="Skriv dykkar eige overslag i «estimates» i prosjektet.",
            en="Enter your own estimate in ‘estimates’ in the project.",
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

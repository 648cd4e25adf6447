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
                "Det er ikke lagt inn noe møte med «{body}» etter {last}, så datoen for «{gate}» viser bare når "
                "papirene er klare."
            ),
            nn=(
                "Det er ikkje lagt inn noko møte med «{body}» etter {last}, så datoen for «{gate}» viser berre "
                "når papira er klare."
            ),
            en=(
                "No meeting with ‘{body}’ is listed after {last}, so the date of ‘{gate}’ only shows when the "
                "papers are ready."
            ),
        ),
        why=Wording(
            nb="Beslutningen kan komme senere enn planen viser.",
            nn="Avgjerda kan kome seinare enn planen viser.",
            en="The decision may come later than the plan shows.",
        ),
        mend=Wording(
            nb="Legg inn flere møtedatoer under «meetings» i prosjektfilen.",
            nn="Legg inn fleire møtedatoar under «meetings» i prosjektfila.",
            en="Add more meeting dates under ‘meetings’ in the project file.",
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
            nb="Start tidligere eller senere, eller {advice}.",
            nn="Start tidlegare eller seinare, eller {advice}.",
            en="Start earlier or later, or {advice}.",
        ),
    ),
    FindingKind(
        code="P10",
        severity=Severity.WARNING,
        title=Wording(nb="Anslag som er forslag", nn="Overslag som er forslag", en="Estimates are suggestions"),
        message=Wording(
            nb="Her bruker planen anslagene i metoden, for prosjektet har ingen egne: {paths}.",
            nn="Her bruker planen overslaga i metoden, for prosjektet har ingen eigne: {paths}.",
            en="Here the plan uses the method’s estimates, for the project has none of its own: {paths}.",
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
    FindingKind(
        code="P20",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke noe team", nn="Ikkje noko team", en="No team"),
        message=Wording(
            nb="Prosjektet har ikke noe team, så ingen kan se om noen er bedt om for mye.",
            nn="Prosjektet har ikkje noko team, så ingen kan sjå om nokon er beden om for mykje.",
            en="The project has no team, so nobody can see whether anybody is asked for too much.",
        ),
        why=Wording(
            nb="Arbeidet kan ikke flyttes til dager da folk har tid, uten at planen vet hvem som er der.",
            nn="Arbeidet kan ikkje flyttast til dagar då folk har tid, utan at planen veit kven som er der.",
            en="Work cannot be moved to days on which people have time unless the plan knows who is there.",
        ),
        mend=Wording(
            nb="Skriv roller og andeler i «team» i prosjektet.",
            nn="Skriv roller og delar i «team» i prosjektet.",
            en="Enter roles and shares in ‘team’ in the project.",
        ),
    ),
    FindingKind(
        code="P24",
        severity=Severity.WARNING,
        title=Wording(nb="Kortere enn loven tillater", nn="Kortare enn lova tillèt", en="Shorter than the law allows"),
        message=Wording(
            nb="Prosjektet venter {own} ved «{node}», men den lovbestemte fristen er {law}. Planen bruker fristen.",
            nn="Prosjektet ventar {own} ved «{node}», men den lovbestemte fristen er {law}. Planen bruker fristen.",
            en="The project waits {own} at ‘{node}’, but the statutory time limit is {law}. The plan keeps the limit.",
        ),
        why=Wording(
            nb="En lovbestemt frist kan gjøres lengre, men ikke kortere.",
            nn="Ein lovbestemt frist kan gjerast lengre, men ikkje kortare.",
            en="A statutory time limit can be made longer, but not shorter.",
        ),
        mend=Wording(
            nb="Skriv minst så mange dager i «waits», eller ta linjen bort.",
            nn="Skriv minst så mange dagar i «waits», eller ta bort linja.",
            en="Enter at least as many days in ‘waits’, or remove the line.",
        ),
    ),
    FindingKind(
        code="P21",
        severity=Severity.WARNING,
        title=Wording(nb="For mye på en gang", nn="For mykje på éin gong", en="Too much at once"),
        message=Wording(
            nb="Planen krever {asked} av «{role}» {when}, men der er bare {there}: {phases}.",
            nn="Planen krev {asked} av «{role}» {when}, men der er berre {there}: {phases}.",
            en="The plan asks for {asked} of ‘{role}’ {when}, but only {there} is there: {phases}.",
        ),
        why=Wording(
            nb="Da tar arbeidet lengre tid enn planen sier.",
            nn="Då tek arbeidet lengre tid enn planen seier.",
            en="The work will then take longer than the plan says.",
        ),
        mend=Wording(
            nb="Flytt noe av arbeidet, eller øk andelen i «team».",
            nn="Flytt noko av arbeidet, eller auk delen i «team».",
            en="Move some of the work, or raise the share in ‘team’.",
        ),
    ),
    FindingKind(
        code="P22",
        severity=Severity.WARNING,
        title=Wording(nb="Fasen krever for mye", nn="Fasen krev for mykje", en="Phase asks too much"),
        message=Wording(
            nb="«{phase}» alene krever {asked} av «{role}», som aldri har mer enn {there}.",
            nn="«{phase}» åleine krev {asked} av «{role}», som aldri har meir enn {there}.",
            en="‘{phase}’ alone asks for {asked} of ‘{role}’, who never has more than {there}.",
        ),
        why=Wording(
            nb="Det hjelper ikke å flytte fasen: timene får ikke plass på så få dager.",
            nn="Det hjelper ikkje å flytte fasen: timane får ikkje plass på så få dagar.",
            en="Moving the phase does not help: the hours do not fit into so few days.",
        ),
        mend=Wording(
            nb="Gi fasen flere arbeidsdager i «estimates», eller øk andelen i «team».",
            nn="Gi fasen fleire arbeidsdagar i «estimates», eller auk delen i «team».",
            en="Give the phase more working days in ‘estimates’, or raise the share in ‘team’.",
        ),
    ),
    FindingKind(
        code="P23",
        severity=Severity.ERROR,
        title=Wording(nb="Ingen igjen til arbeidet", nn="Ingen att til arbeidet", en="Nobody left for the work"),
        message=Wording(
            nb="«{phase}» kan ikke gjøres ferdig: etter {last} er det ikke nok av «{role}» igjen.",
            nn="«{phase}» kan ikkje gjerast ferdig: etter {last} er det ikkje nok av «{role}» att.",
            en="‘{phase}’ cannot be finished: after {last} there is not enough of ‘{role}’ left.",
        ),
        why=Wording(
            nb="Uten noen til å gjøre arbeidet finnes det ingen dato for det.",
            nn="Utan nokon til å gjere arbeidet finst det ingen dato for det.",
            en="Without anybody to do the work there is no date for it.",
        ),
        mend=Wording(
            nb="La noen med rollen bli lenger i «team», legg til noen, eller start tidligere.",
            nn="La nokon med rolla bli lenger i «team», legg til nokon, eller start tidlegare.",
            en="Let somebody with the role stay longer in ‘team’, add somebody, or start earlier.",
        ),
    ),
)

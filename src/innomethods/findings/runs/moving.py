"""Moving a run to another plan or method: codes R….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="R29",
        severity=Severity.ERROR,
        title=Wording(nb="Planen gjelder ikke lenger", nn="Planen gjeld ikkje lenger", en="The plan is outdated"),
        message=Wording(
            nb="Planen ble laget for en annen tilstand enn den gjennomføringen er i nå.",
            nn="Planen vart laga for ein annan tilstand enn den gjennomføringa er i no.",
            en="The plan was made for another state than the run is in now.",
        ),
        why=Wording(
            nb="Det dere så på da dere bestemte dere, må være det som skjer.",
            nn="Det de såg på då de bestemte dykk, må vere det som skjer.",
            en="What you looked at when you decided must be what happens.",
        ),
        mend=Wording(
            nb="Lag planen på nytt, og se på den før den brukes.",
            nn="Lag planen på nytt, og sjå på han før han blir brukt.",
            en="Make the plan again, and look at it before it is used.",
        ),
    ),
    FindingKind(
        code="R30",
        severity=Severity.ERROR,
        title=Wording(nb="Endret der det er arbeidet", nn="Endra der det er arbeidd", en="Changed where work was done"),
        message=Wording(
            nb="«{path}» er endret ({what}), og der er det alt arbeidet.",
            nn="«{path}» er endra ({what}), og der er det alt arbeidd.",
            en="‘{path}’ has changed ({what}), and work has been done there.",
        ),
        why=Wording(
            nb="Noen må bestemme om det som er gjort, skal gjøres på nytt eller stå.",
            nn="Nokon må bestemme om det som er gjort, skal gjerast på nytt eller stå.",
            en="Somebody has to decide whether what was done is done again or stands.",
        ),
        mend=Wording(
            nb="Velg «restale» for å gjøre det på nytt, eller «grandfather» for å la det stå etter den gamle regelen.",
            nn="Vel «restale» for å gjere det på nytt, eller «grandfather» for å la det stå etter den gamle regelen.",
            en="Choose ‘restale’ to have it done again, or ‘grandfather’ to let it stand under the old rule.",
        ),
    ),
    FindingKind(
        code="R31",
        severity=Severity.ERROR,
        title=Wording(nb="Borte, men arbeidet med", nn="Borte, men arbeidd med", en="Gone, but worked on"),
        message=Wording(
            nb="«{path}» finnes ikke lenger, men noe er registrert der.",
            nn="«{path}» finst ikkje lenger, men noko er registrert der.",
            en="‘{path}’ is no longer there, but something was recorded there.",
        ),
        why=Wording(
            nb="Det som er registrert, skal ikke forsvinne uten at noen har sett det.",
            nn="Det som er registrert, skal ikkje forsvinne utan at nokon har sett det.",
            en="What was recorded must not disappear unseen.",
        ),
        mend=Wording(
            nb="Oppgi hva delen heter nå, eller velg «restale» eller «grandfather», så det blir stående i loggen.",
            nn="Oppgi kva delen heiter no, eller vel «restale» eller «grandfather», så det blir ståande i loggen.",
            en="Say what the part is called now, or choose ‘restale’ or ‘grandfather’, so that it stays in the log.",
        ),
    ),
    FindingKind(
        code="R32",
        severity=Severity.ERROR,
        title=Wording(nb="Mangler bak dere", nn="Manglar bak dykk", en="Missing behind you"),
        message=Wording(
            nb="«{path}» kreves nå før noe som alt er ferdig.",
            nn="«{path}» er no kravd før noko som alt er ferdig.",
            en="‘{path}’ is now required before something that is finished.",
        ),
        why=Wording(
            nb="Noen må bestemme om det skal gjøres nå eller ikke kreves.",
            nn="Nokon må bestemme om det skal gjerast no eller ikkje krevjast.",
            en="Somebody has to decide whether it is done now or not asked for.",
        ),
        mend=Wording(
            nb="Velg «restale» for å gjøre det nå, eller «grandfather» for å la det være.",
            nn="Vel «restale» for å gjere det no, eller «grandfather» for å la det vere.",
            en="Choose ‘restale’ to do it now, or ‘grandfather’ to leave it.",
        ),
    ),
    FindingKind(
        code="R33",
        severity=Severity.ERROR,
        title=Wording(nb="Navnebyttet går ikke", nn="Namnebytet går ikkje", en="Renaming is not possible"),
        message=Wording(
            nb="«{was}» kan ikke bli «{now}»: {because}.",
            nn="«{was}» kan ikkje bli «{now}»: {because}.",
            en="‘{was}’ cannot become ‘{now}’: {because}.",
        ),
        why=Wording(
            nb="Det som er gjort, må finne igjen den delen det hører til.",
            nn="Det som er gjort, må finne att den delen det høyrer til.",
            en="What was done must find the part it belongs to.",
        ),
        mend=Wording(
            nb="{hint} Skriv den gamle stien først og den nye etterpå.",
            nn="{hint} Skriv den gamle stien først og den nye etterpå.",
            en="{hint} Write the old path first and the new one after it.",
        ),
    ),
    FindingKind(
        code="R34",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke settes sammen", nn="Kan ikkje setjast saman", en="Cannot be put together"),
        message=Wording(
            nb="Metoden kan ikke settes sammen på nytt for denne gjennomføringen: {because}.",
            nn="Metoden kan ikkje setjast saman på nytt for denne gjennomføringa: {because}.",
            en="The method cannot be put together anew for this run: {because}.",
        ),
        why=Wording(
            nb="Ellers kunne noe komme til eller forsvinne uten at noen hadde sett det.",
            nn="Elles kunne noko kome til eller forsvinne utan at nokon hadde sett det.",
            en="Otherwise something could be added or disappear unseen.",
        ),
        mend=Wording(
            nb=(
                "Oppgi filen med den lokale tilpasningen én gang til («--overlay»), eller rett prosjektfilen og flytt "
                "gjennomføringen til den med «run migrate»."
            ),
            nn=(
                "Oppgje fila med den lokale tilpassinga éin gong til («--overlay»), eller rett prosjektfila og flytt "
                "gjennomføringa til henne med «run migrate»."
            ),
            en=(
                "Name the file of the local adaptation once more (‘--overlay’), or correct the project file and move "
                "the run to it with ‘run migrate’."
            ),
        ),
    ),
)

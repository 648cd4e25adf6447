"""Why an action on a run is refused: the codes R…, in three languages.

Not here: when they arise (`running`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="R01",
        severity=Severity.ERROR,
        title=Wording(nb="Finnes ikke her", nn="Finst ikkje her", en="Not found here"),
        message=Wording(
            nb="I denne gjennomføringen finnes ikke {what} «{wanted}».",
            nn="I denne gjennomføringa finst ikkje {what} «{wanted}».",
            en="This run has no {what} ‘{wanted}’.",
        ),
        why=Wording(
            nb="Bare det som er med i metoden, kan følges opp her.",
            nn="Berre det som er med i metoden, kan følgjast opp her.",
            en="Only what is part of the method can be followed up here.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, og prøv igjen.",
            nn="{hint} Rett namnet, og prøv igjen.",
            en="{hint} Correct the name, and try again.",
        ),
    ),
    FindingKind(
        code="R02",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke starte ennå", nn="Kan ikkje starte enno", en="Cannot start yet"),
        message=Wording(
            nb="«{path}» kan ikke starte ennå: {because}.",
            nn="«{path}» kan ikkje starte enno: {because}.",
            en="‘{path}’ cannot start yet: {because}.",
        ),
        why=Wording(
            nb="Arbeidet bygger på det som kommer før.",
            nn="Arbeidet byggjer på det som kjem før.",
            en="The work builds on what comes before.",
        ),
        mend=Wording(
            nb="Gjør ferdig det som kommer før, eller start med en begrunnelse hvis bare et resultat mangler.",
            nn="Gjer ferdig det som kjem før, eller start med ei grunngjeving dersom berre eit resultat manglar.",
            en="Finish what comes before, or start with a reason if only a needed result is missing.",
        ),
    ),
    FindingKind(
        code="R03",
        severity=Severity.ERROR,
        title=Wording(nb="Allerede startet", nn="Allereie starta", en="Already started"),
        message=Wording(
            nb="«{path}» er allerede startet.",
            nn="«{path}» er allereie starta.",
            en="‘{path}’ is already started.",
        ),
        why=Wording(
            nb="En fase starter bare én gang i hver omgang.",
            nn="Ein fase startar berre éin gong i kvar omgang.",
            en="A phase starts only once in each round.",
        ),
        mend=Wording(
            nb="Fortsett arbeidet, eller gjør det ferdig.",
            nn="Hald fram med arbeidet, eller gjer det ferdig.",
            en="Carry on with the work, or finish it.",
        ),
    ),
    FindingKind(
        code="R04",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke startet", nn="Ikkje starta", en="Not started"),
        message=Wording(nb="«{path}» er ikke startet.", nn="«{path}» er ikkje starta.", en="‘{path}’ is not started."),
        why=Wording(
            nb="Bare det som er i gang, kan gjøres ferdig.",
            nn="Berre det som er i gang, kan gjerast ferdig.",
            en="Only what is under way can be finished.",
        ),
        mend=Wording(nb="Start «{path}» først.", nn="Start «{path}» først.", en="Start ‘{path}’ first."),
    ),
    FindingKind(
        code="R05",
        severity=Severity.ERROR,
        title=Wording(nb="Allerede ferdig", nn="Allereie ferdig", en="Already finished"),
        message=Wording(
            nb="«{path}» er allerede ferdig eller besluttet i denne omgangen.",
            nn="«{path}» er allereie ferdig eller avgjort i denne omgangen.",
            en="‘{path}’ is already finished or decided in this round.",
        ),
        why=Wording(
            nb="Loggen skal vise hva som gjaldt den gangen.",
            nn="Loggen skal vise kva som gjaldt den gongen.",
            en="The log should show what held at the time.",
        ),
        mend=Wording(
            nb="Fortsett med det neste, eller gå tilbake fra et beslutningspunkt for å gjøre det på nytt.",
            nn="Hald fram med det neste, eller gå tilbake frå eit avgjerdspunkt for å gjere det på nytt.",
            en="Carry on with what comes next, or go back from a decision point to do it again.",
        ),
    ),
    FindingKind(
        code="R06",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke åpen for endringer", nn="Ikkje open for endringar", en="Not open for changes"),
        message=Wording(
            nb="Dette kan ikke gjøres nå, fordi gjennomføringen er {status}.",
            nn="Dette kan ikkje gjerast no, fordi gjennomføringa er {status}.",
            en="This cannot be done now, because the run is {status}.",
        ),
        why=Wording(
            nb="Bare en åpen gjennomføring kan endres.",
            nn="Berre ei open gjennomføring kan endrast.",
            en="Only an open run can be changed.",
        ),
        mend=Wording(
            nb="Ta opp igjen gjennomføringen, eller start en ny.",
            nn="Ta opp att gjennomføringa, eller start ei ny.",
            en="Resume the run, or begin a new one.",
        ),
    ),
    FindingKind(
        code="R07",
        severity=Severity.ERROR,
        title=Wording(nb="Hører til en annen rolle", nn="Høyrer til ei anna rolle", en="Belongs to another role"),
        message=Wording(
            nb="Rollen «{role}» kan ikke gjøre dette her; det hører til: {expected}.",
            nn="Rolla «{role}» kan ikkje gjere dette her; det høyrer til: {expected}.",
            en="The role ‘{role}’ cannot do this here; it belongs to: {expected}.",
        ),
        why=Wording(
            nb="Det skal være klart hvem som har ansvaret.",
            nn="Det skal vere klart kven som har ansvaret.",
            en="It should be clear who is responsible.",
        ),
        mend=Wording(
            nb="La riktig rolle gjøre det: {expected}.",
            nn="La rett rolle gjere det: {expected}.",
            en="Let the right role do it: {expected}.",
        ),
    ),
    FindingKind(
        code="R08",
        severity=Severity.ERROR,
        title=Wording(nb="Begrunnelse mangler", nn="Grunngjeving manglar", en="Reason is missing"),
        message=Wording(
            nb="For {what} må dere gi en begrunnelse.",
            nn="For {what} må de gi ei grunngjeving.",
            en="For {what} you need to give a reason.",
        ),
        why=Wording(
            nb="Andre skal kunne forstå valget senere.",
            nn="Andre skal kunne forstå valet seinare.",
            en="Others should be able to understand the choice later.",
        ),
        mend=Wording(nb="Skriv en kort begrunnelse.", nn="Skriv ei kort grunngjeving.", en="Write a short reason."),
    ),
    FindingKind(
        code="R09",
        severity=Severity.ERROR,
        title=Wording(nb="Utfallet er ikke tillatt", nn="Utfallet er ikkje tillate", en="Outcome is not permitted"),
        message=Wording(
            nb="Utfallet «{outcome}» er ikke tillatt: {because}.",
            nn="Utfallet «{outcome}» er ikkje tillate: {because}.",
            en="The outcome ‘{outcome}’ is not permitted: {because}.",
        ),
        why=Wording(
            nb="Å registrere det likevel ville være et brudd.",
            nn="Å registrere det likevel ville vere eit brot.",
            en="Recording it all the same would be a breach.",
        ),
        mend=Wording(
            nb="Velg et tillatt utfall, eller registrer det som et brudd med begrunnelse.",
            nn="Vel eit tillate utfall, eller registrer det som eit brot med grunngjeving.",
            en="Choose a permitted outcome, or record it as a breach with a reason.",
        ),
    ),
    FindingKind(
        code="R10",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke gå tilbake dit", nn="Kan ikkje gå tilbake dit", en="Cannot go back there"),
        message=Wording(
            nb="Herfra kan dere ikke gå tilbake til «{target}».",
            nn="Herifrå kan de ikkje gå tilbake til «{target}».",
            en="You cannot go back to ‘{target}’ from here.",
        ),
        why=Wording(
            nb="Dere kan bare gå tilbake til noe som er gjort på samme vei.",
            nn="De kan berre gå tilbake til noko som er gjort på same veg.",
            en="You can only go back to something done on the same path.",
        ),
        mend=Wording(
            nb="Velg et av stedene dere kan gå tilbake til: {legal}.",
            nn="Vel ein av stadene de kan gå tilbake til: {legal}.",
            en="Choose one of the places you can go back to: {legal}.",
        ),
    ),
    FindingKind(
        code="R11",
        severity=Severity.ERROR,
        title=Wording(nb="Valget er allerede gjort", nn="Valet er allereie gjort", en="Choice is already made"),
        message=Wording(
            nb="Valget «{choice}» er allerede gjort: «{branch}».",
            nn="Valet «{choice}» er allereie gjort: «{branch}».",
            en="The choice ‘{choice}’ is already made: ‘{branch}’.",
        ),
        why=Wording(
            nb="Arbeidet i grenen bygger på valget.",
            nn="Arbeidet i greina byggjer på valet.",
            en="The work in the branch builds on the choice.",
        ),
        mend=Wording(
            nb="Gå tilbake til «{choice}» fra et beslutningspunkt for å velge på nytt.",
            nn="Gå tilbake til «{choice}» frå eit avgjerdspunkt for å velje på nytt.",
            en="Go back to ‘{choice}’ from a decision point to choose again.",
        ),
    ),
    FindingKind(
        code="R12",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent gren", nn="Ukjent grein", en="Unknown branch"),
        message=Wording(
            nb="Valget «{choice}» har ingen gren som heter «{branch}».",
            nn="Valet «{choice}» har inga grein som heiter «{branch}».",
            en="The choice ‘{choice}’ has no branch called ‘{branch}’.",
        ),
        why=Wording(
            nb="Bare grener som metoden har, kan velges.",
            nn="Berre greiner som metoden har, kan veljast.",
            en="Only branches that the method has can be chosen.",
        ),
        mend=Wording(nb="Velg en gren: {branches}.", nn="Vel ei grein: {branches}.", en="Choose a branch: {branches}."),
    ),
    FindingKind(
        code="R13",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke hoppes over", nn="Kan ikkje hoppast over", en="Cannot be skipped"),
        message=Wording(
            nb="«{path}» er ikke valgfri og kan ikke hoppes over.",
            nn="«{path}» er ikkje valfri og kan ikkje hoppast over.",
            en="‘{path}’ is not optional and cannot be skipped.",
        ),
        why=Wording(
            nb="Resten av metoden bygger på at dette blir gjort.",
            nn="Resten av metoden byggjer på at dette blir gjort.",
            en="The rest of the method depends on this being done.",
        ),
        mend=Wording(
            nb="Gjør arbeidet, eller tilpass metoden med en begrunnelse.",
            nn="Gjer arbeidet, eller tilpass metoden med ei grunngjeving.",
            en="Do the work, or adapt the method with a reason.",
        ),
    ),
    FindingKind(
        code="R14",
        severity=Severity.ERROR,
        title=Wording(nb="Begrunnelse mangler", nn="Grunngjeving manglar", en="Reason is missing"),
        message=Wording(
            nb="Svaret «ikke aktuelt» på «{check}» må ha en begrunnelse.",
            nn="Svaret «ikkje aktuelt» på «{check}» må ha ei grunngjeving.",
            en="The answer ‘not applicable’ to ‘{check}’ needs a reason.",
        ),
        why=Wording(
            nb="Andre skal kunne se hvorfor spørsmålet ikke gjaldt.",
            nn="Andre skal kunne sjå kvifor spørsmålet ikkje gjaldt.",
            en="Others should be able to see why the question did not apply.",
        ),
        mend=Wording(
            nb="Skriv hvorfor det ikke er aktuelt.",
            nn="Skriv kvifor det ikkje er aktuelt.",
            en="Write why it does not apply.",
        ),
    ),
    FindingKind(
        code="R15",
        severity=Severity.ERROR,
        title=Wording(nb="Svaret passer ikke", nn="Svaret passar ikkje", en="Answer does not fit"),
        message=Wording(
            nb="Sjekkspørsmålet «{check}» ber om et annet slags svar: {expected}.",
            nn="Sjekkspørsmålet «{check}» ber om eit anna slags svar: {expected}.",
            en="The check ‘{check}’ asks for another kind of answer: {expected}.",
        ),
        why=Wording(
            nb="Svarene må kunne sammenlignes og kontrolleres.",
            nn="Svara må kunne samanliknast og kontrollerast.",
            en="It must be possible to compare and check the answers.",
        ),
        mend=Wording(
            nb="Gi et svar av denne typen: {expected}.",
            nn="Gi eit svar av denne typen: {expected}.",
            en="Give an answer of this kind: {expected}.",
        ),
    ),
    FindingKind(
        code="R16",
        severity=Severity.ERROR,
        title=Wording(nb="Vilkåret er ikke åpent", nn="Vilkåret er ikkje ope", en="Condition is not open"),
        message=Wording(
            nb="Det finnes ikke noe åpent vilkår som heter «{condition}».",
            nn="Det finst ikkje noko ope vilkår som heiter «{condition}».",
            en="There is no open condition called ‘{condition}’.",
        ),
        why=Wording(
            nb="Bare åpne vilkår kan avsluttes.",
            nn="Berre opne vilkår kan avsluttast.",
            en="Only open conditions can be closed.",
        ),
        mend=Wording(
            nb="{hint} Velg et åpent vilkår.",
            nn="{hint} Vel eit ope vilkår.",
            en="{hint} Choose an open condition.",
        ),
    ),
    FindingKind(
        code="R17",
        severity=Severity.ERROR,
        title=Wording(nb="Før det den bygger på", nn="Før det ho byggjer på", en="Before what it builds on"),
        message=Wording(
            nb="Tidspunktet {at} er før {earliest}, {because}.",
            nn="Tidspunktet {at} er før {earliest}, {because}.",
            en="The time {at} is before {earliest}, {because}.",
        ),
        why=Wording(
            nb="Noe kan registreres i ettertid, men ingenting kan ha skjedd før det det bygger på.",
            nn="Noko kan registrerast i ettertid, men ingenting kan ha skjedd før det det byggjer på.",
            en="Things may be recorded late, but nothing can have happened before what it builds on.",
        ),
        mend=Wording(
            nb="Oppgi et tidspunkt som ikke er tidligere enn {earliest}, eller stryk det som ble registrert galt.",
            nn="Oppgi eit tidspunkt som ikkje er tidlegare enn {earliest}, eller stryk det som vart registrert gale.",
            en="Give a time that is not earlier than {earliest}, or strike out what was recorded wrongly.",
        ),
    ),
    FindingKind(
        code="R18",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke forlates slik", nn="Kan ikkje forlatast slik", en="Cannot be left that way"),
        message=Wording(
            nb="«{state}» kan ikke forlates på denne måten.",
            nn="«{state}» kan ikkje forlatast på denne måten.",
            en="‘{state}’ cannot be left that way.",
        ),
        why=Wording(
            nb="Noe som er kunngjort eller undertegnet, kan ikke gjøres ugjort.",
            nn="Noko som er kunngjort eller underskrive, kan ikkje gjerast ugjort.",
            en="What has been published or signed cannot be undone.",
        ),
        mend=Wording(
            nb="Bruk en tilstand fra «exits»: {exits}.",
            nn="Bruk ein tilstand frå «exits»: {exits}.",
            en="Use one of the exit states: {exits}.",
        ),
    ),
    FindingKind(
        code="R19",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke klart for beslutning", nn="Ikkje klart for avgjerd", en="Not ready for decision"),
        message=Wording(
            nb="Beslutningspunktet «{gate}» er ikke åpent for beslutning: {because}.",
            nn="Avgjerdspunktet «{gate}» er ikkje ope for avgjerd: {because}.",
            en="The decision point ‘{gate}’ is not open for a decision: {because}.",
        ),
        why=Wording(
            nb="Beslutningen skal bygge på arbeidet som kommer før.",
            nn="Avgjerda skal byggje på arbeidet som kjem før.",
            en="The decision should rest on the work that comes before.",
        ),
        mend=Wording(
            nb="Gjør ferdig det som kommer før, og prøv igjen.",
            nn="Gjer ferdig det som kjem før, og prøv igjen.",
            en="Finish what comes before, and try again.",
        ),
    ),
    FindingKind(
        code="R20",
        severity=Severity.ERROR,
        title=Wording(nb="Et resultat mangler", nn="Eit resultat manglar", en="A result is missing"),
        message=Wording(
            nb="«{path}» trenger et resultat som ikke er oppgitt ennå: {needs}.",
            nn="«{path}» treng eit resultat som ikkje er oppgitt enno: {needs}.",
            en="‘{path}’ needs a result that is not yet stated: {needs}.",
        ),
        why=Wording(
            nb="Ellers kan arbeidet bygge på noe som ikke finnes.",
            nn="Elles kan arbeidet byggje på noko som ikkje finst.",
            en="Otherwise the work may build on something that does not exist.",
        ),
        mend=Wording(
            nb="Gjør ferdig det som gir resultatet, eller start med en begrunnelse.",
            nn="Gjer ferdig det som gir resultatet, eller start med ei grunngjeving.",
            en="Finish what gives the result, or start with a reason.",
        ),
    ),
    FindingKind(
        code="R21",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent måltall", nn="Ukjent måltal", en="Unknown measure"),
        message=Wording(
            nb="Metoden har ikke noe måltall som heter «{measure}».",
            nn="Metoden har ikkje noko måltal som heiter «{measure}».",
            en="The method has no measure called ‘{measure}’.",
        ),
        why=Wording(
            nb="En måling må høre til et kjent måltall.",
            nn="Ei måling må høyre til eit kjent måltal.",
            en="A measurement must belong to a known measure.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, eller legg til måltallet i metoden.",
            nn="{hint} Rett namnet, eller legg til måltalet i metoden.",
            en="{hint} Correct the name, or add the measure to the method.",
        ),
    ),
    FindingKind(
        code="R22",
        severity=Severity.ERROR,
        title=Wording(nb="Verdien passer ikke", nn="Verdien passar ikkje", en="Value does not fit"),
        message=Wording(
            nb="Her skal det stå en annen type verdi enn «{value}».",
            nn="Her skal det stå ein annan type verdi enn «{value}».",
            en="Another kind of value than ‘{value}’ is asked for here.",
        ),
        why=Wording(
            nb="Bare verdier av samme type kan sammenlignes.",
            nn="Berre verdiar av same type kan samanliknast.",
            en="Only values of the same kind can be compared.",
        ),
        mend=Wording(
            nb="Gi en verdi av denne typen: {expected}.",
            nn="Gi ein verdi av denne typen: {expected}.",
            en="Give a value of this kind: {expected}.",
        ),
    ),
    FindingKind(
        code="R23",
        severity=Severity.ERROR,
        title=Wording(nb="Noe mangler", nn="Noko manglar", en="Something is missing"),
        message=Wording(
            nb="Uten {what} kan ikke dette registreres.",
            nn="Utan {what} kan ikkje dette registrerast.",
            en="Without {what} this cannot be recorded.",
        ),
        why=Wording(
            nb="Uten det kan ingen følge opp.",
            nn="Utan det kan ingen følgje opp.",
            en="Without it nobody can follow up.",
        ),
        mend=Wording(nb="Fyll inn det som mangler.", nn="Fyll inn det som manglar.", en="Fill in what is missing."),
    ),
    FindingKind(
        code="R24",
        severity=Severity.ERROR,
        title=Wording(nb="Feil beslutningspunkt", nn="Feil avgjerdspunkt", en="Wrong decision point"),
        message=Wording(
            nb="Vilkåret «{condition}» må gjelde et beslutningspunkt som kommer senere; det gjør ikke «{gate}».",
            nn="Vilkåret «{condition}» må gjelde eit avgjerdspunkt som kjem seinare; det gjer ikkje «{gate}».",
            en="The condition ‘{condition}’ must block a decision point ahead; ‘{gate}’ is not ahead.",
        ),
        why=Wording(
            nb="Et vilkår virker bare hvis noen ser på det senere.",
            nn="Eit vilkår verkar berre dersom nokon ser på det seinare.",
            en="A condition works only if somebody looks at it later.",
        ),
        mend=Wording(
            nb="Velg et beslutningspunkt som ligger foran dere.",
            nn="Vel eit avgjerdspunkt som ligg framfor dykk.",
            en="Choose a decision point that is still ahead.",
        ),
    ),
    FindingKind(
        code="R25",
        severity=Severity.ERROR,
        title=Wording(nb="Stedet mangler", nn="Staden manglar", en="Target is missing"),
        message=Wording(
            nb="Det står ikke hvor arbeidet skal tilbake til.",
            nn="Det står ikkje kvar arbeidet skal tilbake til.",
            en="It is not stated where the work goes back to.",
        ),
        why=Wording(
            nb="Arbeidet må starte igjen på et bestemt sted.",
            nn="Arbeidet må starte igjen på ein bestemt stad.",
            en="The work must start again at a definite place.",
        ),
        mend=Wording(
            nb="Oppgi en fase, en del («stage») eller et valg («choice») som kommer før.",
            nn="Oppgi ein fase, ein del («stage») eller eit val («choice») som kjem før.",
            en="Name a phase, stage or choice that comes before.",
        ),
    ),
    FindingKind(
        code="R26",
        severity=Severity.ERROR,
        title=Wording(nb="Hendelsen passer ikke", nn="Hendinga passar ikkje", en="Event does not fit"),
        message=Wording(
            nb="Hendelsen «{event}» passer ikke på dette punktet i gjennomføringen og er ikke tatt med.",
            nn="Hendinga «{event}» passar ikkje på dette punktet i gjennomføringa og er ikkje teken med.",
            en="The event ‘{event}’ does not fit the run at this point and was left out.",
        ),
        why=Wording(
            nb="Det dere ser, kan avvike fra det som skjedde.",
            nn="Det de ser, kan avvike frå det som skjedde.",
            en="What you see may differ from what happened.",
        ),
        mend=Wording(
            nb="Se på hendelsen i loggen, og registrer på nytt det som skjedde.",
            nn="Sjå på hendinga i loggen, og registrer på nytt det som skjedde.",
            en="Look at the event in the log, and record again what happened.",
        ),
    ),
    FindingKind(
        code="R27",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke strykes", nn="Kan ikkje strykast", en="Can't be struck out"),
        message=Wording(
            nb="Oppføring {position} kan ikke strykes: {because}.",
            nn="Oppføring {position} kan ikkje strykast: {because}.",
            en="Entry {position} can't be struck out: {because}.",
        ),
        why=Wording(
            nb="Det som er gjort senere, må fortsatt henge sammen.",
            nn="Det som er gjort seinare, må framleis henge saman.",
            en="What was done later must still hold together.",
        ),
        mend=Wording(
            nb="Stryk det siste først, eller registrer det riktige som noe nytt.",
            nn="Stryk det siste først, eller registrer det rette som noko nytt.",
            en="Strike out the latest first, or record what is right as something new.",
        ),
    ),
    FindingKind(
        code="R28",
        severity=Severity.ERROR,
        title=Wording(nb="Avstemningen bærer ikke", nn="Avstemminga ber ikkje", en="The vote does not carry"),
        message=Wording(
            nb="Avstemningen bærer ikke avgjørelsen: {because}.",
            nn="Avstemminga ber ikkje avgjerda: {because}.",
            en="The vote does not carry the decision: {because}.",
        ),
        why=Wording(
            nb="En avgjørelse uten gyldig flertall kan bli kjent ugyldig.",
            nn="Ei avgjerd utan gyldig fleirtal kan bli kjend ugyldig.",
            en="A decision without a valid majority may be held invalid.",
        ),
        mend=Wording(
            nb="Rett stemmene, eller registrer utfallet som et brudd, med grunn.",
            nn="Rett stemmene, eller registrer utfallet som eit brot, med grunn.",
            en="Correct the votes, or record the outcome as a breach, with a reason.",
        ),
    ),
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
            nb="Rett prosjektfilen, og flytt gjennomføringen til den med «run migrate».",
            nn="Rett prosjektfila, og flytt gjennomføringa til henne med «run migrate».",
            en="Correct the project file, and move the run to it with ‘run migrate’.",
        ),
    ),
    FindingKind(
        code="R35",
        severity=Severity.ERROR,
        title=Wording(nb="Ingenting å ta tilbake", nn="Ingenting å ta tilbake", en="Nothing to take back"),
        message=Wording(
            nb="Metoden er ikke endret mens gjennomføringen har vært i gang.",
            nn="Metoden er ikkje endra medan gjennomføringa har vore i gang.",
            en="The method has not been changed while the run was under way.",
        ),
        why=Wording(
            nb="Bare en endring som er gjort, kan tas tilbake.",
            nn="Berre ei endring som er gjord, kan takast tilbake.",
            en="Only a change that was made can be taken back.",
        ),
        mend=Wording(
            nb="Se i loggen hva som er gjort.",
            nn="Sjå i loggen kva som er gjort.",
            en="Look in the log for what was done.",
        ),
    ),
    FindingKind(
        code="R40",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke være delprosjekt", nn="Kan ikkje vere delprosjekt", en="Can't be a child run"),
        message=Wording(
            nb="«{child}» kan ikke knyttes som delprosjekt: {because}.",
            nn="«{child}» kan ikkje knytast som delprosjekt: {because}.",
            en="‘{child}’ can't be linked as a child run: {because}.",
        ),
        why=Wording(
            nb="Delprosjekter må kunne telles opp nedover, én gang hver.",
            nn="Delprosjekt må kunne teljast opp nedover, éin gong kvart.",
            en="Child runs must add up from the bottom, once each.",
        ),
        mend=Wording(
            nb="Velg en annen gjennomføring, eller stryk knytningen som er feil.",
            nn="Vel ei anna gjennomføring, eller stryk knytinga som er feil.",
            en="Choose another run, or strike out the link that is wrong.",
        ),
    ),
    FindingKind(
        code="R41",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke skrives i loggen", nn="Kan ikkje skrivast i loggen", en="Can't go in the log"),
        message=Wording(
            nb="Feltet «{field}» kan ikke skrives slik i loggen: {because}.",
            nn="Feltet «{field}» kan ikkje skrivast slik i loggen: {because}.",
            en="The field ‘{field}’ can't be entered in the log like this: {because}.",
        ),
        why=Wording(
            nb="Loggen skal kunne leses av andre om mange år, og det som står der, kan ikke rettes.",
            nn="Loggen skal kunne lesast av andre om mange år, og det som står der, kan ikkje rettast.",
            en="Others must be able to read the log in many years, and what stands there can't be corrected.",
        ),
        mend=Wording(
            nb="Skriv feltet på nytt, og prøv igjen.",
            nn="Skriv feltet på nytt, og prøv igjen.",
            en="Write the field anew, and try again.",
        ),
    ),
    FindingKind(
        code="R42",
        severity=Severity.ERROR,
        title=Wording(
            nb="Ser ut som et fødselsnummer", nn="Ser ut som eit fødselsnummer", en="Looks like a birth number"
        ),
        message=Wording(
            nb="Feltet «{field}» ser ut til å inneholde et fødselsnummer eller D-nummer.",
            nn="Feltet «{field}» ser ut til å innehalde eit fødselsnummer eller D-nummer.",
            en="The field ‘{field}’ seems to hold a Norwegian national identity number or D number.",
        ),
        why=Wording(
            nb="Fra loggen kan ingenting slettes, og nummeret peker ut en person for alltid.",
            nn="Frå loggen kan ingenting slettast, og nummeret peikar ut ein person for alltid.",
            en="Nothing can be erased from the log, and the number points to a person for good.",
        ),
        mend=Wording(
            nb="Skriv rollen, nøkkelen eller saksnummeret i stedet. Er det et annet nummer, del det opp.",
            nn="Skriv rolla, nøkkelen eller saksnummeret i staden. Er det eit anna nummer, del det opp.",
            en="Write the role, the key or the case number instead. If it is another number, split it up.",
        ),
    ),
)

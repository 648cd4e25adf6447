"""Starting, skipping and finishing work, answering checks and measuring: codes R….

Not here: who looks for them.
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
)

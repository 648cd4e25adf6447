"""What is written into the log, and when: codes R….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
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
        code="R26",
        severity=Severity.ERROR,
        title=Wording(nb="Hendelsen passer ikke", nn="Hendinga passar ikkje", en="Event does not fit"),
        message=Wording(
            nb="Oppføring {event} passer ikke på dette punktet i gjennomføringen og er ikke tatt med.",
            nn="Oppføring {event} passar ikkje på dette punktet i gjennomføringa og er ikkje teken med.",
            en="Entry {event} does not fit the run at this point and was left out.",
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
            nb="{mend}.",
            nn="{mend}.",
            en="{mend}.",
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
    FindingKind(
        code="R43",
        severity=Severity.WARNING,
        title=Wording(
            nb="Avgjørelse uten samsvar med loggen",
            nn="Avgjerd utan samsvar med loggen",
            en="Decision disagrees with the log",
        ),
        message=Wording(
            nb="Avgjørelsen av «{gate}» {at} stemmer ikke med loggen før den: {because}.",
            nn="Avgjerda av «{gate}» {at} stemmer ikkje med loggen før henne: {because}.",
            en="The decision at ‘{gate}’ on {at} doesn't agree with the log before it: {because}.",
        ),
        why=Wording(
            nb="Det som står om grunnlaget, ble skrevet av noen andre enn biblioteket og kan være galt.",
            nn="Det som står om grunnlaget, vart skrive av nokon andre enn biblioteket og kan vere gale.",
            en="What it says it rests on was written by something else than the library, and may be wrong.",
        ),
        mend=Wording(
            nb="Finn ut hvem som registrerte avgjørelsen, og hva som lå på bordet den dagen.",
            nn="Finn ut kven som registrerte avgjerda, og kva som låg på bordet den dagen.",
            en="Find out who recorded the decision, and what was on the table that day.",
        ),
    ),
)

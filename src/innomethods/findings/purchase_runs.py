"""A run that no longer fits what its project buys: codes K30 to K33.

Not here: who looks for them (`projects.purchases`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="K30",
        severity=Severity.ERROR,
        title=Wording(
            nb="Prosedyren er ikke mulig lenger",
            nn="Prosedyren er ikkje mogleg lenger",
            en="Procedure is no longer open",
        ),
        message=Wording(
            nb="Gjennomføringen følger «{procedure}», som ikke er mulig for «{purchase}» {change}: {because}.",
            nn="Gjennomføringa følgjer «{procedure}», som ikkje er mogleg for «{purchase}» {change}: {because}.",
            en="The run follows ‘{procedure}’, which isn't open to ‘{purchase}’ {change}: {because}.",
        ),
        why=Wording(
            nb="En kontrakt etter feil prosedyre kan bli kjent uten virkning.",
            nn="Ein kontrakt etter feil prosedyre kan bli kjend utan verknad.",
            en="A contract by the wrong procedure may be held ineffective.",
        ),
        mend=Wording(
            nb="Tilpass gjennomføringen på nytt med {command} (mulig nå: {open}).",
            nn="Tilpass gjennomføringa på nytt med {command} (mogleg no: {open}).",
            en="Tailor the run anew with {command} (open now: {open}).",
        ),
    ),
    FindingKind(
        code="K31",
        severity=Severity.ERROR,
        title=Wording(
            nb="Anskaffelsen mangler i gjennomføringen",
            nn="Anskaffinga manglar i gjennomføringa",
            en="The run lacks its purchase",
        ),
        message=Wording(
            nb="«{purchase}» følger {change} «{regime}», men gjennomføringen har ingen steg for kjøpet.",
            nn="«{purchase}» følgjer {change} «{regime}», men gjennomføringa har ingen steg for kjøpet.",
            en="‘{purchase}’ {change} follows ‘{regime}’, but the run has no steps for the purchase.",
        ),
        why=Wording(
            nb="Uten stegene spør ingen om det loven krever før kontrakten er signert.",
            nn="Utan stega spør ingen om det lova krev før kontrakten er signert.",
            en="Without those steps nobody asks for what the law demands before the contract is signed.",
        ),
        mend=Wording(
            nb="Legg inn stegene med {command} (mulig nå: {open}).",
            nn="Legg inn stega med {command} (mogleg no: {open}).",
            en="Lay the steps in with {command} (open now: {open}).",
        ),
    ),
    FindingKind(
        code="K32",
        severity=Severity.ERROR,
        title=Wording(
            nb="Kjøpet følger andre regler nå",
            nn="Kjøpet følgjer andre reglar no",
            en="Other rules apply now",
        ),
        message=Wording(
            nb="«{purchase}» fulgte «{was}» da gjennomføringen ble tilpasset, og følger {change} «{regime}».",
            nn="«{purchase}» følgde «{was}» då gjennomføringa vart tilpassa, og følgjer {change} «{regime}».",
            en="‘{purchase}’ followed ‘{was}’ when the run was tailored, and {change} follows ‘{regime}’.",
        ),
        why=Wording(
            nb="Andre regler kan kreve kunngjøring, frister og karensperiode som ingen har planlagt.",
            nn="Andre reglar kan krevje kunngjering, fristar og karensperiode som ingen har planlagt.",
            en="Other rules may demand notices, time limits and a standstill that nobody has planned.",
        ),
        mend=Wording(
            nb="Tilpass gjennomføringen på nytt med {command} (mulig nå: {open}).",
            nn="Tilpass gjennomføringa på nytt med {command} (mogleg no: {open}).",
            en="Tailor the run anew with {command} (open now: {open}).",
        ),
    ),
    FindingKind(
        code="K33",
        severity=Severity.WARNING,
        title=Wording(
            nb="To svar på samme spørsmål", nn="To svar på same spørsmålet", en="Two answers to one question"
        ),
        message=Wording(
            nb="«{question}» er {filed} i filen ({filed_on}) og {logged} i loggen ({logged_on}); {held} gjelder.",
            nn="«{question}» er {filed} i fila ({filed_on}) og {logged} i loggen ({logged_on}); {held} gjeld.",
            en="‘{question}’ is {filed} in the file ({filed_on}) and {logged} in the log ({logged_on}); {held} holds.",
        ),
        why=Wording(
            nb="Den som kontrollerer anskaffelsen, må se hvilken vurdering som gjaldt.",
            nn="Den som kontrollerer anskaffinga, må sjå kva for ei vurdering som gjaldt.",
            en="Whoever checks the purchase must see which assessment held.",
        ),
        mend=Wording(
            nb="Skriv det siste svaret i filen, eller stryk oppføringen i loggen.",
            nn="Skriv det siste svaret i fila, eller stryk oppføringa i loggen.",
            en="Write the latest answer in the file, or strike the entry in the log.",
        ),
    ),
)

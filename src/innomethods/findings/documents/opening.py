"""Files that cannot be opened, or hold what readers cannot see: codes D….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="D01",
        severity=Severity.ERROR,
        title=Wording(nb="Kan ikke leses", nn="Kan ikkje lesast", en="Cannot be read"),
        message=Wording(
            nb="Filen «{file}» kan ikke leses: {reason}.",
            nn="Fila «{file}» kan ikkje lesast: {reason}.",
            en="The file ‘{file}’ cannot be read: {reason}.",
        ),
        why=Wording(
            nb="Uten filen kan ingenting kontrolleres.",
            nn="Utan fila kan ingenting kontrollerast.",
            en="Nothing can be checked without the file.",
        ),
        mend=Wording(
            nb="Kontroller filnavnet og hvem som har tilgang.",
            nn="Kontroller filnamnet og kven som har tilgang.",
            en="Check the file name and who has access.",
        ),
    ),
    FindingKind(
        code="D02",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke UTF-8", nn="Ikkje UTF-8", en="Not UTF-8"),
        message=Wording(
            nb="Filen «{file}» er ikke tekst i UTF-8 (byte {byte}).",
            nn="Fila «{file}» er ikkje tekst i UTF-8 (byte {byte}).",
            en="The file ‘{file}’ is not UTF-8 text (byte {byte}).",
        ),
        why=Wording(
            nb="Ellers kan æ, ø og å bli feil.",
            nn="Elles kan æ, ø og å bli feil.",
            en="Otherwise letters such as æ, ø and å may go wrong.",
        ),
        mend=Wording(nb="Lagre filen som UTF-8.", nn="Lagre fila som UTF-8.", en="Save the file as UTF-8."),
    ),
    FindingKind(
        code="D03",
        severity=Severity.ERROR,
        title=Wording(nb="Filen er for stor", nn="Fila er for stor", en="File is too large"),
        message=Wording(
            nb="Filen er på {size}, men grensen er {limit}.",
            nn="Fila er på {size}, men grensa er {limit}.",
            en="The file is {size}, but the limit is {limit}.",
        ),
        why=Wording(
            nb="Svært store filer gjør kontrollen treg.",
            nn="Svært store filer gjer kontrollen treg.",
            en="Very large files make checking slow.",
        ),
        mend=Wording(
            nb="Del innholdet i flere filer, eller slå sammen linjer som hører sammen.",
            nn="Del innhaldet i fleire filer, eller slå saman linjer som høyrer saman.",
            en="Split the content into several files, or put lines together that belong together.",
        ),
    ),
    FindingKind(
        code="D25",
        severity=Severity.ERROR,
        title=Wording(nb="Skjult tegn", nn="Skjult teikn", en="Hidden character"),
        message=Wording(
            nb="Det står et styretegn eller et skjult tegn i {where} ({char}).",
            nn="Det står eit styreteikn eller eit skjult teikn i {where} ({char}).",
            en="There is a control character or a hidden character in {where} ({char}).",
        ),
        why=Wording(
            nb="Tegn som ingen ser, kan gi feil som ingen finner.",
            nn="Teikn som ingen ser, kan gi feil som ingen finn.",
            en="Characters that nobody sees may cause errors that nobody finds.",
        ),
        mend=Wording(
            nb="Fjern tegnet, eller skriv teksten på nytt.",
            nn="Fjern teiknet, eller skriv teksten på nytt.",
            en="Remove the character, or write the text again.",
        ),
    ),
    FindingKind(
        code="D26",
        severity=Severity.ERROR,
        title=Wording(nb="Tom fil", nn="Tom fil", en="Empty file"),
        message=Wording(nb="Filen er tom.", nn="Fila er tom.", en="The file is empty."),
        why=Wording(
            nb="En tom fil gir ingenting å lese.",
            nn="Ei tom fil gir ingenting å lese.",
            en="There is nothing to read in an empty file.",
        ),
        mend=Wording(
            nb="Skriv inn innhold, med «innomethods» som den første nøkkelen.",
            nn="Skriv inn innhald, med «innomethods» som den første nøkkelen.",
            en="Enter content, with ‘innomethods’ as the first key.",
        ),
    ),
    FindingKind(
        code="D27",
        severity=Severity.ERROR,
        title=Wording(nb="Filen finnes ikke", nn="Fila finst ikkje", en="File is not found"),
        message=Wording(
            nb="Filen «{file}», som er nevnt her, finnes ikke.",
            nn="Fila «{file}», som er nemnd her, finst ikkje.",
            en="The file ‘{file}’, which is named here, is not found.",
        ),
        why=Wording(
            nb="Uten filen er innholdet ikke fullstendig.",
            nn="Utan fila er ikkje innhaldet fullstendig.",
            en="The content is not complete without the file.",
        ),
        mend=Wording(
            nb="Rett filnavnet, eller legg filen dit det peker.",
            nn="Rett filnamnet, eller legg fila dit det peikar.",
            en="Correct the file name, or put the file where it points.",
        ),
    ),
    FindingKind(
        code="D29",
        severity=Severity.WARNING,
        title=Wording(nb="Usynlig tegn", nn="Usynleg teikn", en="Invisible mark"),
        message=Wording(
            nb="Teksten har et usynlig tegn eller et tegn for skriveretning ({char}).",
            nn="Teksten har eit usynleg teikn eller eit teikn for skriveretning ({char}).",
            en="The text holds an invisible mark or a mark for writing direction ({char}).",
        ),
        why=Wording(
            nb="Leserne kan ikke se det, og teksten kan bli vist feil.",
            nn="Lesarane kan ikkje sjå det, og teksten kan bli vist feil.",
            en="Readers cannot see it, and the text may be shown wrongly.",
        ),
        mend=Wording(
            nb="Fjern tegnet hvis teksten ikke trenger det.",
            nn="Fjern teiknet dersom teksten ikkje treng det.",
            en="Remove the mark unless the text needs it.",
        ),
    ),
)

"""Keys and values that do not fit the kind of file: codes D….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="D11",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent nøkkel", nn="Ukjent nøkkel", en="Unknown key"),
        message=Wording(
            nb="Nøkkelen «{key}» er ikke kjent i {where}.",
            nn="Nøkkelen «{key}» er ikkje kjent i {where}.",
            en="The key ‘{key}’ is not known in {where}.",
        ),
        why=Wording(
            nb="En ukjent nøkkel blir ikke lest.",
            nn="Ein ukjent nøkkel blir ikkje lesen.",
            en="An unknown key is not read.",
        ),
        mend=Wording(
            nb="{hint} Rett stavemåten, eller fjern nøkkelen.",
            nn="{hint} Rett skrivemåten, eller fjern nøkkelen.",
            en="{hint} Correct the spelling, or remove the key.",
        ),
    ),
    FindingKind(
        code="D12",
        severity=Severity.ERROR,
        title=Wording(nb="Nøkkel mangler", nn="Nøkkel manglar", en="Key is missing"),
        message=Wording(
            nb="Nøkkelen «{key}» mangler i {where}.",
            nn="Nøkkelen «{key}» manglar i {where}.",
            en="The key ‘{key}’ is missing in {where}.",
        ),
        why=Wording(
            nb="Uten den er innholdet ikke fullstendig.",
            nn="Utan han er ikkje innhaldet fullstendig.",
            en="The content is not complete without it.",
        ),
        mend=Wording(
            nb="Skriv inn «{key}» med {value}.",
            nn="Skriv inn «{key}» med {value}.",
            en="Enter ‘{key}’ with {value}.",
        ),
    ),
    FindingKind(
        code="D13",
        severity=Severity.ERROR,
        title=Wording(nb="Verdien passer ikke", nn="Verdien passar ikkje", en="Value does not fit"),
        message=Wording(
            nb="«{key}» skal være {expected}, ikke {got}.",
            nn="«{key}» skal vere {expected}, ikkje {got}.",
            en="‘{key}’ must be {expected}, not {got}.",
        ),
        why=Wording(
            nb="Verdien kan ikke brukes slik den står.",
            nn="Verdien kan ikkje brukast slik han står.",
            en="The value cannot be used as it stands.",
        ),
        mend=Wording(
            nb="Rett verdien, eller fjern nøkkelen hvis dere ikke trenger den.",
            nn="Rett verdien, eller fjern nøkkelen dersom de ikkje treng han.",
            en="Correct the value, or remove the key if you do not need it.",
        ),
    ),
    FindingKind(
        code="D19",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent filtype", nn="Ukjent filtype", en="Unknown kind of file"),
        message=Wording(
            nb="Filtypen «{kind}» er ikke kjent.",
            nn="Filtypen «{kind}» er ikkje kjent.",
            en="The kind of file ‘{kind}’ is not known.",
        ),
        why=Wording(
            nb="Filtypen bestemmer hvordan innholdet blir lest.",
            nn="Filtypen avgjer korleis innhaldet blir lese.",
            en="The kind decides how the content is read.",
        ),
        mend=Wording(
            nb="{hint} Rett filtypen på den første linjen.",
            nn="{hint} Rett filtypen på den første linja.",
            en="{hint} Correct the kind on the first line.",
        ),
    ),
    FindingKind(
        code="D20",
        severity=Severity.ERROR,
        title=Wording(nb="Skrevet for nyere versjon", nn="Skriven for nyare versjon", en="Written for newer version"),
        message=Wording(
            nb="Filen er skrevet for versjon {version}, men denne utgaven leser bare til og med {known}.",
            nn="Fila er skriven for versjon {version}, men denne utgåva les berre til og med {known}.",
            en="The file is written for version {version}, but this release reads only up to {known}.",
        ),
        why=Wording(
            nb="Nye felt kan bli lest feil.",
            nn="Nye felt kan bli lesne feil.",
            en="New fields may be read wrongly.",
        ),
        mend=Wording(
            nb="Oppgrader innomethods til den nyeste versjonen.",
            nn="Oppgrader innomethods til den nyaste versjonen.",
            en="Upgrade innomethods to the latest version.",
        ),
    ),
    FindingKind(
        code="D21",
        severity=Severity.ERROR,
        title=Wording(nb="Filtypen mangler", nn="Filtypen manglar", en="Kind of file is missing"),
        message=Wording(
            nb="Den første nøkkelen skal være «innomethods», med filtype og versjon.",
            nn="Den første nøkkelen skal vere «innomethods», med filtype og versjon.",
            en="The first key must be ‘innomethods’, with the kind of file and its version.",
        ),
        why=Wording(
            nb="Filtypen bestemmer hvordan innholdet blir lest.",
            nn="Filtypen avgjer korleis innhaldet blir lese.",
            en="The kind decides how the content is read.",
        ),
        mend=Wording(
            nb="Skriv {line} øverst i filen.",
            nn="Skriv {line} øvst i fila.",
            en="Write {line} at the top of the file.",
        ),
    ),
    FindingKind(
        code="D22",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke en id", nn="Ikkje ein id", en="Not an id"),
        message=Wording(nb="«{value}» er ikke en id.", nn="«{value}» er ikkje ein id.", en="‘{value}’ is not an id."),
        why=Wording(
            nb="Id-er skal kunne stå i stier og filnavn.",
            nn="Id-ar skal kunne stå i stiar og filnamn.",
            en="Ids must fit into paths and file names.",
        ),
        mend=Wording(
            nb="Begynn med en liten bokstav, og bruk bare a–z, sifre og bindestrek, for eksempel «user-test».",
            nn="Start med ein liten bokstav, og bruk berre a–z, siffer og bindestrek, til dømes «user-test».",
            en="Start with a small letter, and use only a–z, digits and hyphens, for example ‘user-test’.",
        ),
    ),
    FindingKind(
        code="D23",
        severity=Severity.ERROR,
        title=Wording(nb="Feil skrivemåte", nn="Feil skrivemåte", en="Wrong form"),
        message=Wording(
            nb="«{value}» er ikke {what}.",
            nn="«{value}» er ikkje {what}.",
            en="‘{value}’ is not {what}.",
        ),
        why=Wording(
            nb="Det som er skrevet på en annen måte, kan ikke leses sikkert.",
            nn="Det som er skrive på ein annan måte, kan ikkje lesast sikkert.",
            en="What is written in another way cannot be read with certainty.",
        ),
        mend=Wording(
            nb="Skriv det slik: {form}.",
            nn="Skriv det slik: {form}.",
            en="Write it like this: {form}.",
        ),
    ),
    FindingKind(
        code="D24",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent språk", nn="Ukjent språk", en="Unknown language"),
        message=Wording(
            nb="Språket «{language}» er ikke kjent her.",
            nn="Språket «{language}» er ikkje kjent her.",
            en="The language ‘{language}’ is not known here.",
        ),
        why=Wording(
            nb="Tekstene finnes bare på bokmål, nynorsk og engelsk.",
            nn="Tekstane finst berre på bokmål, nynorsk og engelsk.",
            en="Texts come only in bokmål, nynorsk and English.",
        ),
        mend=Wording(
            nb="{hint} Velg nb, nn eller en.",
            nn="{hint} Vel nb, nn eller en.",
            en="{hint} Choose nb, nn or en.",
        ),
    ),
    FindingKind(
        code="D28",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke en dato", nn="Ikkje ein dato", en="Not a date"),
        message=Wording(
            nb="«{value}» er ikke en dato.",
            nn="«{value}» er ikkje ein dato.",
            en="‘{value}’ is not a date.",
        ),
        why=Wording(
            nb="Planen kan bare regnes ut fra datoer som finnes.",
            nn="Planen kan berre reknast ut med datoar som finst.",
            en="A plan can only be worked out from dates that exist.",
        ),
        mend=Wording(
            nb="{hint} Skriv en dag som finnes, slik: 2027-01-11.",
            nn="{hint} Skriv ein dag som finst, slik: 2027-01-11.",
            en="{hint} Write a day that exists, like this: 2027-01-11.",
        ),
    ),
    FindingKind(
        code="D30",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent verdi", nn="Ukjent verdi", en="Unknown value"),
        message=Wording(
            nb="Her står «{value}», men bare dette kan stå her: {expected}.",
            nn="Her står «{value}», men berre dette kan stå her: {expected}.",
            en="‘{value}’ stands where only these can stand: {expected}.",
        ),
        why=Wording(
            nb="Det ingen kjenner, kan ikke få noen virkning.",
            nn="Det ingen kjenner, kan ikkje få nokon verknad.",
            en="What nobody knows can have no effect.",
        ),
        mend=Wording(
            nb="{hint} Bruk det som kan stå her, skrevet nøyaktig slik.",
            nn="{hint} Bruk det som kan stå her, skrive nøyaktig slik.",
            en="{hint} Use what can stand here, spelt just so.",
        ),
    ),
    FindingKind(
        code="D31",
        severity=Severity.ERROR,
        title=Wording(nb="Gevinstene står to steder", nn="Gevinstane står to stader", en="Benefits in two places"),
        message=Wording(
            nb="Prosjektet viser til gevinstplanen «{file}» og har «{key}» selv også.",
            nn="Prosjektet viser til gevinstplanen «{file}» og har «{key}» sjølv òg.",
            en="The project points to the benefits plan ‘{file}’ and also has ‘{key}’ of its own.",
        ),
        why=Wording(
            nb="Da vet ingen hvilke tall som gjelder.",
            nn="Då veit ingen kva tal som gjeld.",
            en="Nobody then knows which figures hold.",
        ),
        mend=Wording(
            nb="Flytt «{key}» til gevinstplanen, eller fjern «benefits-plan».",
            nn="Flytt «{key}» til gevinstplanen, eller fjern «benefits-plan».",
            en="Move ‘{key}’ to the benefits plan, or remove ‘benefits-plan’.",
        ),
    ),
)

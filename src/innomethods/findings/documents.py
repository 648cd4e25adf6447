"""What can be wrong with a file and its YAML: the codes D…, in three languages.

Not here: who looks for them (`documents`).
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
            nb="Del innholdet i flere filer.",
            nn="Del innhaldet i fleire filer.",
            en="Split the content into several files.",
        ),
    ),
    FindingKind(
        code="D04",
        severity=Severity.ERROR,
        title=Wording(nb="For mange nivåer", nn="For mange nivå", en="Too many levels"),
        message=Wording(
            nb="Innholdet går dypere enn {limit} nivåer.",
            nn="Innhaldet går djupare enn {limit} nivå.",
            en="The content is nested deeper than {limit} levels.",
        ),
        why=Wording(
            nb="Så dype filer er vanskelige å lese.",
            nn="Så djupe filer er vanskelege å lese.",
            en="Such deep files are hard to read.",
        ),
        mend=Wording(
            nb="Gjør strukturen flatere, eller del filen.",
            nn="Gjer strukturen flatare, eller del fila.",
            en="Make the structure flatter, or split the file.",
        ),
    ),
    FindingKind(
        code="D05",
        severity=Severity.ERROR,
        title=Wording(nb="For mange verdier", nn="For mange verdiar", en="Too many values"),
        message=Wording(
            nb="Filen har flere enn {limit} verdier.",
            nn="Fila har fleire enn {limit} verdiar.",
            en="The file holds more than {limit} values.",
        ),
        why=Wording(
            nb="Grensen verner mot filer som bruker opp minnet.",
            nn="Grensa vernar mot filer som brukar opp minnet.",
            en="The limit guards against files that use up the memory.",
        ),
        mend=Wording(
            nb="Del innholdet i flere filer.",
            nn="Del innhaldet i fleire filer.",
            en="Split the content into several files.",
        ),
    ),
    FindingKind(
        code="D06",
        severity=Severity.ERROR,
        title=Wording(nb="For mange aliaser", nn="For mange alias", en="Too many aliases"),
        message=Wording(
            nb="Filen har for mange aliaser (*navn); grensen er {limit}.",
            nn="Fila har for mange alias (*namn); grensa er {limit}.",
            en="The file has too many aliases (*name); the limit is {limit}.",
        ),
        why=Wording(
            nb="Aliaser kan få en liten fil til å vokse uten grense.",
            nn="Alias kan få ei lita fil til å vekse utan grense.",
            en="Aliases can make a small file grow without limit.",
        ),
        mend=Wording(
            nb="Skriv teksten helt ut der dere trenger den.",
            nn="Skriv teksten heilt ut der de treng han.",
            en="Write the text out in full where you need it.",
        ),
    ),
    FindingKind(
        code="D07",
        severity=Severity.ERROR,
        title=Wording(nb="Taggen er ikke tillatt", nn="Taggen er ikkje tillaten", en="Tag is not allowed"),
        message=Wording(
            nb="Taggen «{tag}» er ikke tillatt.",
            nn="Taggen «{tag}» er ikkje tillaten.",
            en="The tag ‘{tag}’ is not allowed.",
        ),
        why=Wording(
            nb="Filene skal bare inneholde tekst og verdier.",
            nn="Filene skal berre innehalde tekst og verdiar.",
            en="Files should hold only text and values.",
        ),
        mend=Wording(
            nb="Fjern taggen, og behold verdien.",
            nn="Fjern taggen, og behald verdien.",
            en="Remove the tag, and keep the value.",
        ),
    ),
    FindingKind(
        code="D08",
        severity=Severity.ERROR,
        title=Wording(nb="Samme nøkkel to ganger", nn="Same nøkkel to gonger", en="Same key twice"),
        message=Wording(
            nb="Nøkkelen «{key}» står to ganger (først på linje {first}).",
            nn="Nøkkelen «{key}» står to gonger (først på linje {first}).",
            en="The key ‘{key}’ appears twice (first on line {first}).",
        ),
        why=Wording(
            nb="Bare én av dem ville blitt lest.",
            nn="Berre éin av dei ville blitt lesen.",
            en="Only one of them would be read.",
        ),
        mend=Wording(
            nb="Behold den ene, og fjern den andre.",
            nn="Behald den eine, og fjern den andre.",
            en="Keep one, and remove the other.",
        ),
    ),
    FindingKind(
        code="D09",
        severity=Severity.ERROR,
        title=Wording(nb="Flere dokumenter i filen", nn="Fleire dokument i fila", en="Several documents in file"),
        message=Wording(
            nb="Filen har flere dokumenter, skilt med «---».",
            nn="Fila har fleire dokument, skilde med «---».",
            en="The file has several documents, separated by ‘---’.",
        ),
        why=Wording(
            nb="Hver fil blir lest som ett dokument.",
            nn="Kvar fil blir lesen som eitt dokument.",
            en="Each file is read as one document.",
        ),
        mend=Wording(
            nb="Legg hvert dokument i sin egen fil.",
            nn="Legg kvart dokument i si eiga fil.",
            en="Put each document in a file of its own.",
        ),
    ),
    FindingKind(
        code="D10",
        severity=Severity.ERROR,
        title=Wording(nb="Ikke gyldig YAML", nn="Ikkje gyldig YAML", en="Not valid YAML"),
        message=Wording(
            nb="Dette er ikke gyldig YAML: {problem}.",
            nn="Dette er ikkje gyldig YAML: {problem}.",
            en="This is not valid YAML: {problem}.",
        ),
        why=Wording(
            nb="Resten av filen kan ikke leses sikkert.",
            nn="Resten av fila kan ikkje lesast sikkert.",
            en="The rest of the file cannot be read safely.",
        ),
        mend=Wording(
            nb="Kontroller innrykk, kolon og anførselstegn på denne linjen.",
            nn="Kontroller innrykk, kolon og hermeteikn på denne linja.",
            en="Check indentation, colons and quotes on this line.",
        ),
    ),
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
            nb="Skriv inn «{key}» med en verdi.",
            nn="Skriv inn «{key}» med ein verdi.",
            en="Enter ‘{key}’ with a value.",
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
        code="D14",
        severity=Severity.ERROR,
        title=Wording(nb="Teksten er kuttet", nn="Teksten er kutta", en="Text is cut off"),
        message=Wording(
            nb="Det som står etter « #», er en kommentar, så bare «{text}» blir lest.",
            nn="Det som står etter « #», er ein kommentar, så berre «{text}» blir lese.",
            en="What stands after ‘ #’ is a comment, so only ‘{text}’ is read.",
        ),
        why=Wording(
            nb="Resten av teksten blir borte uten varsel.",
            nn="Resten av teksten blir borte utan varsel.",
            en="The rest of the text is lost without notice.",
        ),
        mend=Wording(
            nb="Sett rette anførselstegn rundt hele teksten.",
            nn="Set rette hermeteikn rundt heile teksten.",
            en="Put straight quotes around the whole text.",
        ),
    ),
    FindingKind(
        code="D15",
        severity=Severity.ERROR,
        title=Wording(nb="Teksten er kuttet ved komma", nn="Teksten er kutta ved komma", en="Text is cut at comma"),
        message=Wording(
            nb="Mellom krøllparenteser deler et komma teksten, så «{key}» blir lest som en egen nøkkel.",
            nn="Mellom krøllparentesar deler eit komma teksten, så «{key}» blir lesen som ein eigen nøkkel.",
            en="Between braces a comma splits the text, so ‘{key}’ is read as a key of its own.",
        ),
        why=Wording(
            nb="Da mangler en del av teksten.",
            nn="Då manglar ein del av teksten.",
            en="Part of the text is then missing.",
        ),
        mend=Wording(
            nb="Sett rette anførselstegn rundt teksten, eller skriv hver nøkkel på sin egen linje.",
            nn="Set rette hermeteikn rundt teksten, eller skriv kvar nøkkel på si eiga linje.",
            en="Put straight quotes around the text, or write each key on a line of its own.",
        ),
    ),
    FindingKind(
        code="D16",
        severity=Severity.ERROR,
        title=Wording(nb="Et tegn bryter teksten", nn="Eit teikn bryt teksten", en="A sign breaks the text"),
        message=Wording(
            nb="Et tegn som «?» mellom krøllparenteser bryter teksten «{text}».",
            nn="Eit teikn som «?» mellom krøllparentesar bryt teksten «{text}».",
            en="A sign such as ‘?’ between braces breaks the text ‘{text}’.",
        ),
        why=Wording(
            nb="Teksten kan bli lest feil, eller ikke i det hele tatt.",
            nn="Teksten kan bli lesen feil, eller ikkje i det heile.",
            en="The text may be read wrongly, or not at all.",
        ),
        mend=Wording(
            nb="Sett rette anførselstegn rundt teksten, eller skriv hver nøkkel på sin egen linje.",
            nn="Set rette hermeteikn rundt teksten, eller skriv kvar nøkkel på si eiga linje.",
            en="Put straight quotes around the text, or write each key on a line of its own.",
        ),
    ),
    FindingKind(
        code="D17",
        severity=Severity.ERROR,
        title=Wording(nb="Kolon bryter teksten", nn="Kolon bryt teksten", en="Colon breaks the text"),
        message=Wording(
            nb="Kolon og mellomrom gjør starten på teksten til en nøkkel: «{text}».",
            nn="Kolon og mellomrom gjer starten på teksten til ein nøkkel: «{text}».",
            en="A colon and a space turn the start of the text into a key: ‘{text}’.",
        ),
        why=Wording(
            nb="Da blir det ikke lest som tekst.",
            nn="Då blir det ikkje lese som tekst.",
            en="It is then not read as text.",
        ),
        mend=Wording(
            nb="Sett rette anførselstegn rundt hele teksten.",
            nn="Set rette hermeteikn rundt heile teksten.",
            en="Put straight quotes around the whole text.",
        ),
    ),
    FindingKind(
        code="D18",
        severity=Severity.ERROR,
        title=Wording(nb="Tall i stedet for tekst", nn="Tal i staden for tekst", en="Number instead of text"),
        message=Wording(
            nb="«{key}» skal være tekst, men {value} uten anførselstegn er et tall.",
            nn="«{key}» skal vere tekst, men {value} utan hermeteikn er eit tal.",
            en="‘{key}’ must be text, but {value} without quotes is a number.",
        ),
        why=Wording(
            nb="Et tall kan miste nuller, som i 1.0 eller 007.",
            nn="Eit tal kan miste nullar, som i 1.0 eller 007.",
            en="A number may lose zeros, as in 1.0 or 007.",
        ),
        mend=Wording(
            nb="Sett rette anførselstegn rundt {value}.",
            nn="Set rette hermeteikn rundt {value}.",
            en="Put straight quotes around {value}.",
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
            nb="Skriv for eksempel «innomethods: method/1» øverst i filen.",
            nn="Skriv til dømes «innomethods: method/1» øvst i fila.",
            en="Write, for example, ‘innomethods: method/1’ at the top of the file.",
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
            nb="«{value}» skal skrives på formen {form}.",
            nn="«{value}» skal skrivast på forma {form}.",
            en="‘{value}’ must be written in the form {form}.",
        ),
        why=Wording(
            nb="Ellers er det uklart hva verdien viser til.",
            nn="Elles er det uklart kva verdien viser til.",
            en="Otherwise it is unclear what the value refers to.",
        ),
        mend=Wording(
            nb="Skriv verdien om til formen {form}.",
            nn="Skriv verdien om til forma {form}.",
            en="Rewrite the value in the form {form}.",
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
            nb="Skriv år, måned og dag slik: 2027-01-11.",
            nn="Skriv år, månad og dag slik: 2027-01-11.",
            en="Write year, month and day like this: 2027-01-11.",
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
    FindingKind(
        code="D30",
        severity=Severity.ERROR,
        title=Wording(nb="Ukjent verdi", nn="Ukjent verdi", en="Unknown value"),
        message=Wording(
            nb="«{value}» er ikke blant de kjente verdiene: {expected}.",
            nn="«{value}» er ikkje blant dei kjente verdiane: {expected}.",
            en="‘{value}’ is not one of the known values: {expected}.",
        ),
        why=Wording(
            nb="En ukjent verdi kan ikke tolkes.",
            nn="Ein ukjent verdi kan ikkje tolkast.",
            en="An unknown value cannot be understood.",
        ),
        mend=Wording(
            nb="{hint} Velg en av de kjente verdiene.",
            nn="{hint} Vel ein av dei kjente verdiane.",
            en="{hint} Choose one of the known values.",
        ),
    ),
)

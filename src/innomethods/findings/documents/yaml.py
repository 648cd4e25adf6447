"""What YAML refuses, or would bend without a word: codes D….

Not here: who looks for them.
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
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
            nb="Del innholdet i flere filer, eller slå sammen linjer som hører sammen.",
            nn="Del innhaldet i fleire filer, eller slå saman linjer som høyrer saman.",
            en="Split the content into several files, or put lines together that belong together.",
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
)

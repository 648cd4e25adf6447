"""What can be wrong with where facts come from: the codes T…, in three languages.

Not here: who looks for them (`truth`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="T01",
        severity=Severity.ERROR,
        title=Wording(nb="Kilden finnes ikke", nn="Kjelda finst ikkje", en="Source is not there"),
        message=Wording(
            nb="{what} viser til kilden «{source}», som ikke står blant kildene.",
            nn="{what} viser til kjelda «{source}», som ikkje står mellom kjeldene.",
            en="{what} points to the source ‘{source}’, which is not in the list of sources.",
        ),
        why=Wording(
            nb="Ingen kan etterprøve det som en ukjent kilde sier.",
            nn="Ingen kan etterprøve det som ei ukjend kjelde seier.",
            en="Nobody can check what an unknown source says.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, eller skriv inn kilden.",
            nn="{hint} Rett namnet, eller skriv inn kjelda.",
            en="{hint} Correct the name, or enter the source.",
        ),
    ),
    FindingKind(
        code="T02",
        severity=Severity.ERROR,
        title=Wording(nb="Ingen kilde", nn="Inga kjelde", en="No source"),
        message=Wording(
            nb="{what} viser ikke til noen kilde.",
            nn="{what} viser ikkje til noka kjelde.",
            en="{what} points to no source.",
        ),
        why=Wording(
            nb="En påstand om en metode eller en lov må kunne slås opp.",
            nn="Ein påstand om ein metode eller ei lov må kunne slåast opp.",
            en="A claim about a method or a law must be possible to look up.",
        ),
        mend=Wording(
            nb="Vis til en kilde. Er det vårt eget, vis til kilden for egne slutninger.",
            nn="Vis til ei kjelde. Er det vårt eige, vis til kjelda for eigne slutningar.",
            en="Point to a source. If it is our own, point to the source of our own derivations.",
        ),
    ),
    FindingKind(
        code="T03",
        severity=Severity.ERROR,
        title=Wording(nb="Avledet sagt som metodens", nn="Avleidd sagt som metodens", en="Derived passed as method’s"),
        message=Wording(
            nb="{what} sies å være metodens eller lovens, men bygger bare på egne slutninger: {sources}.",
            nn="{what} skal vere frå metoden eller lova, men byggjer berre på eigne slutningar: {sources}.",
            en="{what} is said to be the method’s or the law’s, but rests only on our own derivations: {sources}.",
        ),
        why=Wording(
            nb="Det vi har laget, skal ikke se ut som noe andre har sagt.",
            nn="Det vi har laga, skal ikkje sjå ut som noko andre har sagt.",
            en="What we made must not look like something others have said.",
        ),
        mend=Wording(
            nb="Skriv «basis: own», eller vis til det som sier det.",
            nn="Skriv «basis: own», eller vis til det som seier det.",
            en="Write ‘basis: own’, or point to what says it.",
        ),
    ),
    FindingKind(
        code="T04",
        severity=Severity.ERROR,
        title=Wording(nb="Vårt sagt som kildens", nn="Vårt sagt som kjelda", en="Ours passed as source’s"),
        message=Wording(
            nb="{what} er vårt eget forslag, men viser bare til andres kilder: {sources}.",
            nn="{what} er vårt eige forslag, men viser berre til kjelder frå andre: {sources}.",
            en="{what} is our own proposal, but points only to the sources of others: {sources}.",
        ),
        why=Wording(
            nb="Leseren tror da at kilden har sagt det.",
            nn="Lesaren trur då at kjelda har sagt det.",
            en="Readers then believe that the source has said it.",
        ),
        mend=Wording(
            nb="Vis også til vår egen slutning, eller skriv «basis: method» om kilden sier det.",
            nn="Vis også til vår eigen slutning, eller skriv «basis: method» om kjelda seier det.",
            en="Point to our own derivation too, or write ‘basis: method’ if the source says it.",
        ),
    ),
    FindingKind(
        code="T05",
        severity=Severity.ERROR,
        title=Wording(nb="Filen har ingen kilder", nn="Fila har ingen kjelder", en="File has no sources"),
        message=Wording(
            nb="Filen sier ikke hvor innholdet kommer fra.",
            nn="Fila seier ikkje kvar innhaldet kjem frå.",
            en="The file does not say where its content comes from.",
        ),
        why=Wording(
            nb="Innhold uten kilde ser like sikkert ut som innhold med.",
            nn="Innhald utan kjelde ser like sikkert ut som innhald med.",
            en="Content without a source looks as certain as content with one.",
        ),
        mend=Wording(
            nb="Skriv inn kildene. Er alt vårt, si det med en kilde som er «derived».",
            nn="Skriv inn kjeldene. Er alt vårt, sei det med ei kjelde som er «derived».",
            en="Enter the sources. If all of it is ours, say so with a source that is ‘derived’.",
        ),
    ),
    FindingKind(
        code="T06",
        severity=Severity.WARNING,
        title=Wording(nb="Kilden kan ikke finnes", nn="Kjelda kan ikkje finnast", en="Source cannot be found"),
        message=Wording(
            nb="Kilden «{source}» er sett, men har verken adresse eller utgiver.",
            nn="Kjelda «{source}» er sett, men har verken adresse eller utgivar.",
            en="The source ‘{source}’ was seen, but has neither an address nor a publisher.",
        ),
        why=Wording(
            nb="Den som vil se etter, må vite hvor.",
            nn="Den som vil sjå etter, må vite kvar.",
            en="Whoever wants to look must know where.",
        ),
        mend=Wording(
            nb="Skriv inn adresse eller utgiver.",
            nn="Skriv inn adresse eller utgivar.",
            en="Enter an address or a publisher.",
        ),
    ),
    FindingKind(
        code="T07",
        severity=Severity.WARNING,
        title=Wording(nb="Husket uten å si hva", nn="Hugsa utan å seie kva", en="Remembered, without saying what"),
        message=Wording(
            nb="Kilden «{source}» er husket, men ingenting viser til den, og den har ingen merknad.",
            nn="Kjelda «{source}» er hugsa, men ingenting viser til ho, og ho har ingen merknad.",
            en="The source ‘{source}’ is remembered, but nothing points to it, and it has no note.",
        ),
        why=Wording(
            nb="Leseren må vite hva som ikke er slått opp.",
            nn="Lesaren må vite kva som ikkje er slått opp.",
            en="Readers must know what was not looked up.",
        ),
        mend=Wording(
            nb="Si i en merknad hva som er husket, eller ta kilden bort.",
            nn="Sei i ein merknad kva som er hugsa, eller ta kjelda bort.",
            en="Say in a note what is remembered, or take the source away.",
        ),
    ),
)

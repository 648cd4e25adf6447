"""What can be wrong with what one reads and refers to: the codes S…, in three languages.

Not here: when they arise (`sharing`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="S01",
        severity=Severity.ERROR,
        title=Wording(nb="Både fortalt og ikke funnet", nn="Både fortalt og ikkje funne", en="Told and not found"),
        message=Wording(
            nb="«{field}» er fylt ut, og samtidig ført opp som ikke funnet («not-found»).",
            nn="«{field}» er fylt ut, og samstundes ført opp som ikkje funne («not-found»).",
            en="‘{field}’ is filled in, and also listed as not found (‘not-found’).",
        ),
        why=Wording(
            nb="Leseren må vite hva som bygger på en kilde, og hva ingen vet.",
            nn="Lesaren må vite kva som byggjer på ei kjelde, og kva ingen veit.",
            en="Readers must know what rests on a source, and what nobody knows.",
        ),
        mend=Wording(
            nb="Behold bare det ene: «{field}» eller «not-found».",
            nn="Behald berre det eine: «{field}» eller «not-found».",
            en="Keep only one of them: ‘{field}’ or ‘not-found’.",
        ),
    ),
    FindingKind(
        code="S02",
        severity=Severity.WARNING,
        title=Wording(nb="Noe er ikke fortalt", nn="Noko er ikkje fortalt", en="Something is left untold"),
        message=Wording(nb="Her mangler {what}.", nn="Her manglar {what}.", en="Here {what} is missing."),
        why=Wording(
            nb="Det som mangler uten et ord, ser ut som om noen vet det.",
            nn="Det som manglar utan eit ord, ser ut som om nokon veit det.",
            en="What is missing without a word looks as if somebody knew it.",
        ),
        mend=Wording(
            nb="Fyll det ut med en kilde, eller si at det ikke er funnet.",
            nn="Fyll det ut med ei kjelde, eller sei at det ikkje er funne.",
            en="Fill it in with a source, or say that it was not found.",
        ),
    ),
    FindingKind(
        code="S03",
        severity=Severity.ERROR,
        title=Wording(nb="Slutt før start", nn="Slutt før start", en="End before start"),
        message=Wording(
            nb="{what}: {until} er før {since}.",
            nn="{what}: {until} er før {since}.",
            en="{what}: {until} is before {since}.",
        ),
        why=Wording(
            nb="Da kan ingen si hvem som var med når.",
            nn="Då kan ingen seie kven som var med når.",
            en="Then nobody can say who belonged when.",
        ),
        mend=Wording(nb="Rett datoene.", nn="Rett datoane.", en="Correct the dates."),
    ),
    FindingKind(
        code="S04",
        severity=Severity.ERROR,
        title=Wording(nb="Samme id to ganger", nn="Same id to gonger", en="One id twice"),
        message=Wording(
            nb="Id-en «{id}» er brukt to ganger blant {what}.",
            nn="Id-en «{id}» er brukt to gonger mellom {what}.",
            en="The id ‘{id}’ is used twice among {what}.",
        ),
        why=Wording(
            nb="Andre viser til en id og må treffe bare én ting.",
            nn="Andre viser til ein id og må treffe berre éin ting.",
            en="Others refer to an id and must meet one thing only.",
        ),
        mend=Wording(nb="Gi den ene en ny id.", nn="Gi den eine ein ny id.", en="Give one of them another id."),
    ),
    FindingKind(
        code="S05",
        severity=Severity.ERROR,
        title=Wording(nb="Viser ingen steder", nn="Viser ingen stader", en="Leads nowhere"),
        message=Wording(
            nb="Her finnes ikke {what} «{wanted}».",
            nn="Her finst ikkje {what} «{wanted}».",
            en="There is no {what} ‘{wanted}’ here.",
        ),
        why=Wording(
            nb="Leseren kan ikke følge henvisningen.",
            nn="Lesaren kan ikkje følgje tilvisinga.",
            en="Readers cannot follow the reference.",
        ),
        mend=Wording(nb="{hint} Rett id-en.", nn="{hint} Rett id-en.", en="{hint} Correct the id."),
    ),
    FindingKind(
        code="S06",
        severity=Severity.ERROR,
        title=Wording(nb="Tallet kan ikke stemme", nn="Talet kan ikkje stemme", en="The number cannot be right"),
        message=Wording(nb="{what}: {because}.", nn="{what}: {because}.", en="{what}: {because}."),
        why=Wording(
            nb="Tall som ikke henger sammen, ødelegger tilliten til resten.",
            nn="Tal som ikkje heng saman, øydelegg tilliten til resten.",
            en="Numbers that do not fit together cost the trust in the rest.",
        ),
        mend=Wording(
            nb="Se etter i kilden, og rett tallet.",
            nn="Sjå etter i kjelda, og rett talet.",
            en="Look it up in the source, and correct the number.",
        ),
    ),
    FindingKind(
        code="S07",
        severity=Severity.ERROR,
        title=Wording(nb="Filen motsier seg selv", nn="Fila motseier seg sjølv", en="The file contradicts itself"),
        message=Wording(nb="{what}: {because}.", nn="{what}: {because}.", en="{what}: {because}."),
        why=Wording(
            nb="Leseren får bare det ene å se, og vet ikke at det andre finnes.",
            nn="Lesaren får berre sjå det eine, og veit ikkje at det andre finst.",
            en="Readers get to see one of the two, and do not know that there is another.",
        ),
        mend=Wording(
            nb="Se etter i kilden, og behold det som stemmer. Er kildene uenige, hører det hjemme i «disagreements».",
            nn="Sjå etter i kjelda, og behald det som stemmer. Er kjeldene usamde, høyrer det heime i «disagreements».",
            en="Look it up in the source, and keep what is right. Where sources disagree, put it in ‘disagreements’.",
        ),
    ),
    FindingKind(
        code="S08",
        severity=Severity.WARNING,
        title=Wording(nb="For få svar", nn="For få svar", en="Too few answers"),
        message=Wording(
            nb="Tallet «{id}» blir ikke vist: færre enn {minimum} har svart.",
            nn="Talet «{id}» blir ikkje vist: færre enn {minimum} har svart.",
            en="The figure ‘{id}’ is not shown: fewer than {minimum} answered.",
        ),
        why=Wording(
            nb="Når få har svart, kan noen kjennes igjen, og den som har filen, kan lese tallet.",
            nn="Når få har svart, kan nokon kjennast att, og den som har fila, kan lese talet.",
            en="Where few have answered, somebody may be recognised, and whoever has the file can read the figure.",
        ),
        mend=Wording(
            nb="Slå tallet sammen med andre, eller ta det ut av filen.",
            nn="Slå talet saman med andre, eller ta det ut av fila.",
            en="Combine the figure with others, or take it out of the file.",
        ),
    ),
)

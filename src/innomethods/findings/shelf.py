"""What can be wrong with a shelf of content as a whole: the codes C…, in three languages.

Not here: when they arise (`catalogue`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="C01",
        severity=Severity.ERROR,
        title=Wording(nb="Samme id i to filer", nn="Same id i to filer", en="One id in two files"),
        message=Wording(
            nb="Id-en «{id}» står også i {first}, og den filen gjelder.",
            nn="Id-en «{id}» står òg i {first}, og den fila gjeld.",
            en="The id ‘{id}’ also stands in {first}, and that file holds.",
        ),
        why=Wording(
            nb="To ting med samme navn kan ikke skilles, så denne filen blir ikke brukt.",
            nn="To ting med same namn kan ikkje skiljast, så denne fila blir ikkje brukt.",
            en="Two things of one name cannot be told apart, so this file is not used.",
        ),
        mend=Wording(
            nb="Gi innholdet i denne filen en annen id.",
            nn="Gi innhaldet i denne fila ein annan id.",
            en="Give the content of this file another id.",
        ),
    ),
    FindingKind(
        code="C02",
        severity=Severity.ERROR,
        title=Wording(nb="Filnavn og id er ulike", nn="Filnamn og id er ulike", en="File name and id differ"),
        message=Wording(
            nb="Filen heter «{file}», men id-en i den er «{id}».",
            nn="Fila heiter «{file}», men id-en i ho er «{id}».",
            en="The file is called ‘{file}’, but the id in it is ‘{id}’.",
        ),
        why=Wording(
            nb="Innhold blir funnet etter filnavnet, uten at filen åpnes.",
            nn="Innhald blir funne etter filnamnet, utan at fila blir opna.",
            en="Content is found by the name of its file, without opening it.",
        ),
        mend=Wording(
            nb="Gi filen og id-en samme navn.",
            nn="Gi fila og id-en same namn.",
            en="Give the file and the id the same name.",
        ),
    ),
    FindingKind(
        code="C03",
        severity=Severity.WARNING,
        title=Wording(nb="Filen er endret siden", nn="Fila er endra sidan", en="The file has changed since"),
        message=Wording(
            nb="Filen er endret etter at den ble lest. Det gamle innholdet er fortsatt i bruk.",
            nn="Fila er endra etter at ho vart lesen. Det gamle innhaldet er framleis i bruk.",
            en="The file has changed after it was read. The old content is still in use.",
        ),
        why=Wording(
            nb="Det dere ser på skjermen, er ikke det som står i filen nå.",
            nn="Det de ser på skjermen, er ikkje det som står i fila no.",
            en="What you see on the screen is not what the file says now.",
        ),
        mend=Wording(
            nb="Lag en ny katalog av de samme mappene, eller start programmet på nytt.",
            nn="Lag ein ny katalog av dei same mappene, eller start programmet på nytt.",
            en="Make a new catalogue of the same folders, or start the program anew.",
        ),
    ),
    FindingKind(
        code="C04",
        severity=Severity.WARNING,
        title=Wording(nb="Rådet finnes ikke her", nn="Rådet finst ikkje her", en="Advice that is not here"),
        message=Wording(
            nb="Raden «{row}» veier «{name}», som ikke finnes i katalogen.",
            nn="Rada «{row}» veg «{name}», som ikkje finst i katalogen.",
            en="The row ‘{row}’ weighs ‘{name}’, which is not in the catalogue.",
        ),
        why=Wording(
            nb="Ingen får et råd om noe som ikke kan åpnes, så navnet blir hoppet over.",
            nn="Ingen får råd om noko som ikkje kan opnast, så namnet blir hoppa over.",
            en="Nobody is advised to use what cannot be opened, so the name is passed over.",
        ),
        mend=Wording(
            nb="{hint} Rett navnet, eller legg til metoden eller tillegget.",
            nn="{hint} Rett namnet, eller legg til metoden eller tillegget.",
            en="{hint} Correct the name, or add the method or overlay.",
        ),
    ),
    FindingKind(
        code="C05",
        severity=Severity.WARNING,
        title=Wording(nb="Filen blir ikke lest", nn="Fila blir ikkje lesen", en="The file is not read"),
        message=Wording(
            nb="«{file}» er ikke med i katalogen: {because}.",
            nn="«{file}» er ikkje med i katalogen: {because}.",
            en="‘{file}’ is not in the catalogue: {because}.",
        ),
        why=Wording(
            nb="Det som ikke blir lest, kan ingen finne eller bruke.",
            nn="Det som ikkje blir lese, kan ingen finne eller bruke.",
            en="Nobody can find or use what is not read.",
        ),
        mend=Wording(
            nb="{hint} Gi filen rett navn, og legg den i rett mappe.",
            nn="{hint} Gi fila rett namn, og legg ho i rett mappe.",
            en="{hint} Give the file the right name, and put it in the right folder.",
        ),
    ),
)

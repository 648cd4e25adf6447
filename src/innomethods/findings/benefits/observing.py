"""What is wrong with a sheet of observations that people have filled in: codes B31… to B39.

Not here: who looks for them (`exchange.benefits.returning`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

_ROW_OUT = Wording(
    nb="Raden blir ikke brukt før det er rettet.",
    nn="Rada blir ikkje brukt før det er retta.",
    en="The row isn't used until it is mended.",
)

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="B31",
        severity=Severity.ERROR,
        title=Wording(nb="Verdien er ikke et tall", nn="Verdien er ikkje eit tal", en="Value is no number"),
        message=Wording(
            nb="«{value}» i kolonnen «{column}» er ikke et tall.",
            nn="«{value}» i kolonnen «{column}» er ikkje eit tal.",
            en="‘{value}’ in the column ‘{column}’ is no number.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Skriv bare tallet, som 7,4 eller 1 250.",
            nn="Skriv berre talet, som 7,4 eller 1 250.",
            en="Write the number alone, such as 7.4 or 1250.",
        ),
    ),
    FindingKind(
        code="B32",
        severity=Severity.ERROR,
        title=Wording(nb="Tallet er tvetydig", nn="Talet er tvitydig", en="Number is ambiguous"),
        message=Wording(
            nb="«{value}» i kolonnen «{column}» kan leses på to måter.",
            nn="«{value}» i kolonnen «{column}» kan lesast på to måtar.",
            en="‘{value}’ in the column ‘{column}’ can be read in two ways.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Skriv tusener uten skilletegn, og desimaler så de ikke er tre.",
            nn="Skriv tusen utan skiljeteikn, og desimalar så dei ikkje er tre.",
            en="Write thousands without a separator, and decimals so that they aren't three.",
        ),
    ),
    FindingKind(
        code="B33",
        severity=Severity.ERROR,
        title=Wording(nb="Datoen kan ikke leses", nn="Datoen kan ikkje lesast", en="Date can't be read"),
        message=Wording(
            nb="«{value}» i kolonnen «{column}» er ikke en dato.",
            nn="«{value}» i kolonnen «{column}» er ikkje ein dato.",
            en="‘{value}’ in the column ‘{column}’ is no date.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Skriv 31.05.2027 eller 2027-05-31.",
            nn="Skriv 31.05.2027 eller 2027-05-31.",
            en="Write it as 2027-05-31 or 31.05.2027.",
        ),
    ),
    FindingKind(
        code="B34",
        severity=Severity.ERROR,
        title=Wording(nb="Målt fram i tid", nn="Målt fram i tid", en="Measured in the future"),
        message=Wording(
            nb="«{measure}» er ført opp som målt {day}, og i dag er det {today}.",
            nn="«{measure}» er ført opp som målt {day}, og i dag er det {today}.",
            en="‘{measure}’ is said to be measured on {day}, and today is {today}.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Rett dagen, eller bruk --on med en senere dag.",
            nn="Rett dagen, eller bruk --on med ein seinare dag.",
            en="Correct the day, or give a later day with --on.",
        ),
    ),
    FindingKind(
        code="B35",
        severity=Severity.ERROR,
        title=Wording(nb="Måltallet er ukjent", nn="Måltalet er ukjent", en="Measure is unknown"),
        message=Wording(
            nb="Ingen gevinst måles med «{measure}».",
            nn="Ingen gevinst blir målt med «{measure}».",
            en="No benefit is measured by ‘{measure}’.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="{hint} La kolonnen «Id» stå slik den var, eller skriv et måltall fra planen.",
            nn="{hint} La kolonnen «Id» stå slik han var, eller skriv eit måltal frå planen.",
            en="{hint} Leave the column ‘Id’ as it was, or write a measure of the plan.",
        ),
    ),
    FindingKind(
        code="B36",
        severity=Severity.ERROR,
        title=Wording(nb="To målinger samme dag", nn="To målingar same dagen", en="Two observations one day"),
        message=Wording(
            nb="«{measure}» er målt to ganger {day}: også i rad {other}.",
            nn="«{measure}» er målt to gonger {day}: også i rad {other}.",
            en="‘{measure}’ is measured twice on {day}: also in row {other}.",
        ),
        why=Wording(
            nb="Da kan ingen vite hvilken av dem som gjelder.",
            nn="Då kan ingen vite kva for ei av dei som gjeld.",
            en="Nobody can then know which of them holds.",
        ),
        mend=Wording(
            nb="Behold én av dem, eller rett dagen.",
            nn="Behald éi av dei, eller rett dagen.",
            en="Keep one of them, or correct the day.",
        ),
    ),
    FindingKind(
        code="B37",
        severity=Severity.ERROR,
        title=Wording(nb="Raden er ikke fylt ut", nn="Rada er ikkje fylt ut", en="Row isn't filled in"),
        message=Wording(
            nb="Raden er begynt på, men «{column}» er tom.",
            nn="Rada er byrja på, men «{column}» er tom.",
            en="The row is begun, but ‘{column}’ is empty.",
        ),
        why=Wording(
            nb="En måling er en verdi på en dag.",
            nn="Ei måling er ein verdi på ein dag.",
            en="An observation is a value on a day.",
        ),
        mend=Wording(
            nb="Fyll ut cellen, eller tøm raden.",
            nn="Fyll ut cella, eller tøm rada.",
            en="Fill it in, or empty the row.",
        ),
    ),
    FindingKind(
        code="B38",
        severity=Severity.ERROR,
        title=Wording(nb="Antallet er ikke helt", nn="Talet er ikkje heilt", en="Count is no whole number"),
        message=Wording(
            nb="«{value}» i kolonnen «{column}» er ikke et helt tall over null.",
            nn="«{value}» i kolonnen «{column}» er ikkje eit heilt tal over null.",
            en="‘{value}’ in the column ‘{column}’ is no whole number above nil.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Skriv hvor mange tilfeller tallet bygger på, eller la cellen stå tom.",
            nn="Skriv kor mange tilfelle talet byggjer på, eller la cella stå tom.",
            en="Write how many cases the value rests on, or leave the cell empty.",
        ),
    ),
    FindingKind(
        code="B39",
        severity=Severity.ERROR,
        title=Wording(nb="Enheten er en annen", nn="Eininga er ei anna", en="Unit is another"),
        message=Wording(
            nb="Verdien er i «{unit}», men «{measure}» måles i «{wanted}».",
            nn="Verdien er i «{unit}», men «{measure}» blir målt i «{wanted}».",
            en="The value is in ‘{unit}’, but ‘{measure}’ is measured in ‘{wanted}’.",
        ),
        why=_ROW_OUT,
        mend=Wording(
            nb="Regn om verdien, eller rett enheten.",
            nn="Rekn om verdien, eller rett eininga.",
            en="Convert the value, or correct the unit.",
        ),
    ),
)

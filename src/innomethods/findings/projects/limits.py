"""What the law's time limits make of a plan, and what isn't known of them: codes P61 to P64.

Not here: who looks for them (`projects`, `planning`).
"""

from innomethods.findings.finding import FindingKind, Severity
from innomethods.wording import Wording

KINDS: tuple[FindingKind, ...] = (
    FindingKind(
        code="P61",
        severity=Severity.WARNING,
        title=Wording(nb="Fristen er ikke regnet ut", nn="Fristen er ikkje rekna ut", en="Limit isn't worked out"),
        message=Wording(
            nb="Hvor lenge dere må vente ved {node}, er ikke regnet ut: {because}.",
            nn="Kor lenge de må vente ved {node}, er ikkje rekna ut: {because}.",
            en="How long to wait at {node} isn't worked out: {because}.",
        ),
        why=Wording(
            nb="Planen bruker dagene som står i metoden, og loven kan kreve flere eller færre.",
            nn="Planen brukar dagane som står i metoden, og lova kan krevje fleire eller færre.",
            en="The plan uses the days that the method has, and the law may ask for more or fewer.",
        ),
        mend=Wording(
            nb="{hint} Da følger planen reglene.",
            nn="{hint} Då følgjer planen reglane.",
            en="{hint} The plan then follows the rules.",
        ),
    ),
    FindingKind(
        code="P62",
        severity=Severity.WARNING,
        title=Wording(nb="Loven sier ikke dagene", nn="Lova seier ikkje dagane", en="Law sets no days"),
        message=Wording(
            nb="Loven sier ikke hvor mange dager fristen ved «{node}» skal være ({reference}). Planen bruker {days}.",
            nn="Lova seier ikkje kor mange dagar fristen ved «{node}» skal vere ({reference}). Planen brukar {days}.",
            en="The law doesn't say how many days the limit at ‘{node}’ is ({reference}). The plan uses {days}.",
        ),
        why=Wording(
            nb="Dere må selv gi nok tid, og kunne si hvorfor den er nok.",
            nn="De må sjølve gi nok tid, og kunne seie kvifor ho er nok.",
            en="You have to give enough time yourselves, and be able to say why it is enough.",
        ),
        mend=Wording(
            nb="Skriv dagene og grunnen i «chosen-days» i anskaffelsen «{purchase}», under «{step}».",
            nn="Skriv dagane og grunnen i «chosen-days» i anskaffinga «{purchase}», under «{step}».",
            en="Write the days and the reason in ‘chosen-days’ of the purchase ‘{purchase}’, under ‘{step}’.",
        ),
    ),
    FindingKind(
        code="P63",
        severity=Severity.WARNING,
        title=Wording(
            nb="De strengeste fristene brukes",
            nn="Dei strengaste fristane blir brukte",
            en="Strictest limits are used",
        ),
        message=Wording(
            nb="Hvilke regler som gjelder for «{purchase}», er ikke avgjort, så planen bruker de strengeste fristene.",
            nn="Kva reglar som gjeld for «{purchase}», er ikkje avgjort, så planen brukar dei strengaste fristane.",
            en="Which rules apply to ‘{purchase}’ isn't settled, so the plan uses the strictest time limits.",
        ),
        why=Wording(
            nb="Gjelder de andre reglene, kan fristene være kortere eller falle bort.",
            nn="Gjeld dei andre reglane, kan fristane vere kortare eller falle bort.",
            en="Should the other rules apply, the limits may be shorter or not be there.",
        ),
        mend=Wording(
            nb="{hint} Planen følger svaret.",
            nn="{hint} Planen følgjer svaret.",
            en="{hint} The plan follows the answer.",
        ),
    ),
    FindingKind(
        code="P64",
        severity=Severity.WARNING,
        title=Wording(nb="Planen rekker ikke dagen", nn="Planen rekk ikkje dagen", en="Plan misses a stated day"),
        message=Wording(
            nb="{what} {day}, står det i anskaffelsen, men i planen er «{node}» ferdig først {planned}.",
            nn="{what} {day}, står det i anskaffinga, men i planen er «{node}» ferdig først {planned}.",
            en="{what} on {day}, the purchase says, but in the plan ‘{node}’ isn't finished until {planned}.",
        ),
        why=Wording(
            nb="Frister regnes fra dagen det blir gjort, så alt etterpå kommer også senere.",
            nn="Fristar blir rekna frå dagen det blir gjort, så alt etterpå kjem også seinare.",
            en="Limits count from the day it is done, so everything after it is later, too.",
        ),
        mend=Wording(
            nb="Flytt dagen i «dates» i anskaffelsen, eller start tidligere eller gjør noe raskere i planen.",
            nn="Flytt dagen i «dates» i anskaffinga, eller start tidlegare eller gjer noko raskare i planen.",
            en="Move the day in ‘dates’ of the purchase, or start earlier or do something faster in the plan.",
        ),
    ),
    FindingKind(
        code="P65",
        severity=Severity.WARNING,
        title=Wording(nb="Annen vei i planen", nn="Annan veg i planen", en="Another way planned"),
        message=Wording(
            nb="Anskaffelsen bruker «{procedure}», men planen går veien «{way}».",
            nn="Anskaffinga brukar «{procedure}», men planen går vegen «{way}».",
            en="The purchase uses ‘{procedure}’, but the plan goes the way ‘{way}’.",
        ),
        why=Wording(
            nb="Steg og frister i planen hører da til en annen framgangsmåte enn den som er valgt.",
            nn="Steg og fristar i planen høyrer då til ein annan framgangsmåte enn den som er vald.",
            en="Steps and time limits in the plan then belong to another procedure than the chosen one.",
        ),
        mend=Wording(
            nb="Velg veien «{wanted}» i prosjektet, eller endre «procedure» i anskaffelsen.",
            nn="Vel vegen «{wanted}» i prosjektet, eller endre «procedure» i anskaffinga.",
            en="Choose the way ‘{wanted}’ in the project, or change ‘procedure’ of the purchase.",
        ),
    ),
)

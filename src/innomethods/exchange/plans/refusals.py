"""What is wrong with an edited plan, whatever file it came in: the words of each refusal.

Not here: the error itself (`exchange.unusable`), and what is wrong with a file (`file_refusals`).
"""

from __future__ import annotations

from innomethods.exchange.unusable import Refusal
from innomethods.wording import Wording

# How places in a plan are called.
TASK = Wording(nb="oppgave {task}", nn="oppgåve {task}", en="task {task}")
NAMED_TASK = Wording(nb="oppgave {task} «{title}»", nn="oppgåve {task} «{title}»", en="task {task} '{title}'")
RESOURCE = Wording(nb="ressursen «{title}»", nn="ressursen «{title}»", en="resource '{title}'")
MEMBER = Wording(nb="plass {number} i team", nn="plass {number} i team", en="team {number}")

ID_TWICE = Refusal(
    Wording(
        nb="id-en «{id}» står også på {other}, så ingen kan skille de to",
        nn="id-en «{id}» står òg på {other}, så ingen kan skilje dei to",
        en="the id '{id}' stands on {other}, too, so nobody can tell the two apart",
    ),
    Wording(
        nb="Tøm id-en på den som er en kopi; den regnes da som ny",
        nn="Tøm id-en på den som er ein kopi; han blir då rekna som ny",
        en="Empty the id of the one that is a copy; it then counts as new",
    ),
)
SHARE_OUTSIDE = Refusal(
    Wording(
        nb="andelen er {share} %, og én plass i teamet er over 0 % og høyst 100 %",
        nn="delen er {share} %, og éin plass i teamet er over 0 % og høgst 100 %",
        en="its share is {share}%, and one place in the team is above 0 % and at most 100 %",
    ),
    Wording(
        nb="Skriv en andel av én full stilling, eller legg en plass til i teamet",
        nn="Skriv ein del av éi full stilling, eller legg ein plass til i teamet",
        en="Write a share of one full position, or add another place to the team",
    ),
)
ODD_YEAR = Refusal(
    Wording(
        nb="«{title}» har datoen {day}, og planer lages fra {first} til {last}",
        nn="«{title}» har datoen {day}, og planar blir laga frå {first} til {last}",
        en="'{title}' has the date {day}, and plans are made from {first} to {last}",
    ),
    Wording(nb="Rett året", nn="Rett året", en="Correct the year"),
)
ENDLESS_WAIT = Refusal(
    Wording(
        nb="«{title}» skal vente mer enn {longest} dager etter «{other}»",
        nn="«{title}» skal vente meir enn {longest} dagar etter «{other}»",
        en="'{title}' is to wait more than {longest} days after '{other}'",
    ),
    Wording(nb="Skriv en kortere pause", nn="Skriv ein kortare pause", en="Write a shorter lag"),
)
ENDS_BEFORE = Refusal(
    Wording(
        nb="«{title}» slutter {finish}, før den begynner {start}",
        nn="«{title}» sluttar {finish}, før ho byrjar {start}",
        en="'{title}' ends {finish}, before it begins {start}",
    ),
    Wording(
        nb="Bytt om de to, eller rett en av dem",
        nn="Byt om dei to, eller rett ein av dei",
        en="Swap the two, or correct one of them",
    ),
)
ODD_LENGTH = Refusal(
    Wording(
        nb="«{title}» skal ta {days} arbeidsdager",
        nn="«{title}» skal ta {days} arbeidsdagar",
        en="'{title}' is to take {days} work days",
    ),
    Wording(
        nb="Skriv et tall fra 0 til {longest}",
        nn="Skriv eit tal frå 0 til {longest}",
        en="Write a number from 0 to {longest}",
    ),
)
CIRCLE = Refusal(
    Wording(nb="lenkene går i ring: {way}", nn="lenkjene går i ring: {way}", en="the links go in a circle: {way}"),
    Wording(nb="Ta bort en av lenkene", nn="Ta bort ei av lenkjene", en="Take away one of these links"),
)
OTHER_PROJECT = Refusal(
    Wording(
        nb="dette er en plan for prosjektet «{theirs}», ikke for «{project}»",
        nn="dette er ein plan for prosjektet «{theirs}», ikkje for «{project}»",
        en="it is a plan of the project '{theirs}', not of '{project}'",
    ),
    Wording(
        nb="Sammenlign den med prosjektet den ble laget fra",
        nn="Samanlikn han med prosjektet han blei laga frå",
        en="Compare it with the project it was made from",
    ),
)
NO_IDS = Refusal(
    Wording(
        nb="ingen rad har en id fra prosjektet «{project}»",
        nn="inga rad har ein id frå prosjektet «{project}»",
        en="no row carries an id of the project '{project}'",
    ),
    Wording(
        nb="Sammenlign den med prosjektet den ble laget fra, og la kolonnen eller feltet med id-er stå",
        nn="Samanlikn han med prosjektet han blei laga frå, og lat kolonnen eller feltet med id-ar stå",
        en="Compare it with the project it was made from, and keep the column or field with the ids",
    ),
)
LINK_TO_NOBODY = Refusal(
    Wording(
        nb="«{title}» kommer etter «{other}», og ingen rad har den id-en",
        nn="«{title}» kjem etter «{other}», og inga rad har den id-en",
        en="'{title}' follows '{other}', and no row has that id",
    ),
    Wording(
        nb="Skriv en id fra kolonnen med id-er",
        nn="Skriv ein id frå kolonnen med id-ar",
        en="Write an id from the column with ids",
    ),
)
NO_DATES = Refusal(
    Wording(
        nb="det finnes ingen datoer med {change}: {why}",
        nn="det finst ingen datoar med {change}: {why}",
        en="no dates can be found with {change}: {why}",
    ),
    Wording(nb="Prøv med mindre", nn="Prøv med mindre", en="Try less"),
)
NO_WORK_DAY = Refusal(
    Wording(
        nb="«{title}» skal gjøres fra {start} til {finish}, og mellom dem er det ingen arbeidsdag",
        nn="«{title}» skal gjerast frå {start} til {finish}, og mellom dei er det ingen arbeidsdag",
        en="'{title}' is to be done from {start} to {finish}, and no work day lies between them",
    ),
    Wording(
        nb="Rett en av datoene, eller skriv arbeidsdagene",
        nn="Rett ein av datoane, eller skriv arbeidsdagane",
        en="Correct one of the dates, or write its work days",
    ),
)

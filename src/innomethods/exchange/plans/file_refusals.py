"""The words for files that can't be read as an edited plan: broken, too large, of another kind, or with an odd value.

Not here: the error itself, and what is wrong with a plan that could be read (`refusals`).
"""

from __future__ import annotations

from innomethods.exchange.sheet_refusals import DOCTYPE
from innomethods.exchange.unusable import Refusal
from innomethods.wording import Wording

_SAVE_AGAIN_XML = Wording(
    nb="Lagre den som XML igjen fra programmet den kommer fra",
    nn="Lagre ho som XML igjen frå programmet ho kjem frå",
    en="Save it again as XML from the program it comes from",
)
_ONLY_THE_PLAN = Wording(nb="Lagre bare selve planen", nn="Lagre berre sjølve planen", en="Save only the plan itself")
_AS_WRITTEN = Wording(
    nb="Lag den på nytt med «innomethods export PROSJEKT --format json --out plan.json»",
    nn="Lag ho på nytt med «innomethods export PROSJEKT --format json --out plan.json»",
    en="Write it again with «innomethods export PROJECT --format json --out plan.json»",
)

# ------------------------------------------------------------------------------------------------------- any file
TOO_LARGE = Refusal(
    Wording(
        nb="filen er på {size} MB, og det leses høyst {most} MB",
        nn="fila er på {size} MB, og det blir lese høgst {most} MB",
        en="the file has {size} MB, and at most {most} MB are read",
    ),
    _ONLY_THE_PLAN,
)
OLD_OFFICE = Refusal(
    Wording(
        nb="dette er en fil fra Microsoft Project (.mpp) eller et gammelt Excel (.xls), som bare de kan lese",
        nn="dette er ei fil frå Microsoft Project (.mpp) eller eit gammalt Excel (.xls), som berre dei kan lese",
        en="this is a file of Microsoft Project (.mpp) or of an old Excel (.xls), which only these can read",
    ),
    Wording(
        nb="Lagre den som XML (Project: Fil, Lagre som, XML-format) eller som .xlsx",
        nn="Lagre ho som XML (Project: Fil, Lagre som, XML-format) eller som .xlsx",
        en="Save it as XML (Project: File, Save As, XML Format) or as .xlsx",
    ),
)
OTHER_FORMAT = Refusal(
    Wording(
        nb="dette er {what}, som ikke kan leses tilbake",
        nn="dette er {what}, som ikkje kan lesast tilbake",
        en="this is {what}, which can't be read back",
    ),
    Wording(
        nb="Fire formater kommer tilbake: XML fra Microsoft Project, regneark (.xlsx), CSV og JSON",
        nn="Fire format kjem tilbake: XML frå Microsoft Project, rekneark (.xlsx), CSV og JSON",
        en="Four formats come back: Microsoft Project's XML, a workbook (.xlsx), CSV and JSON",
    ),
)
CALENDAR = Wording(nb="en kalender (iCalendar)", nn="ein kalender (iCalendar)", en="a calendar (iCalendar)")
TASKJUGGLER = Wording(nb="en plan for TaskJuggler", nn="ein plan for TaskJuggler", en="a plan for TaskJuggler")
MERMAID = Wording(nb="et diagram i Mermaid", nn="eit diagram i Mermaid", en="a diagram in Mermaid")
NO_TEXT = Refusal(
    Wording(
        nb="dette er verken XML fra Microsoft Project, regneark (.xlsx), CSV eller JSON",
        nn="dette er verken XML frå Microsoft Project, rekneark (.xlsx), CSV eller JSON",
        en="this is neither Microsoft Project's XML, a workbook (.xlsx), CSV nor JSON",
    ),
    Wording(
        nb="Lagre planen som en av disse; CSV som UTF-8",
        nn="Lagre planen som ein av desse; CSV som UTF-8",
        en="Save the plan as one of these; CSV as UTF-8",
    ),
)
DOCTYPE_IN_XML = Refusal(DOCTYPE, _SAVE_AGAIN_XML)

# --------------------------------------------------------------------------------------------- rows and columns
NO_TABLE = Refusal(
    Wording(
        nb="ingen rad har overskriftene til en plan (Id, Start og Slutt, på ett av de tre språkene)",
        nn="inga rad har overskriftene til ein plan (Id, Start og Slutt, på eitt av dei tre språka)",
        en="no row holds the headings of a plan (id, start, finish, in any of the three languages)",
    ),
    Wording(
        nb="Sett tilbake overskriftene slik de var", nn="Set tilbake overskriftene slik dei var",
        en="Put the headings back as the library wrote them",
    ),
)  # fmt: skip
NO_DAYS = Refusal(
    Wording(
        nb="«{value}» er ikke et antall dager", nn="«{value}» er ikkje eit tal på dagar",
        en="'{value}' is no number of days",
    ),
    Wording(nb="Skriv bare tallet", nn="Skriv berre talet", en="Write a number alone"),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------------------ JSON
NO_JSON = Refusal(
    Wording(nb="dette er ikke JSON ({why})", nn="dette er ikkje JSON ({why})", en="this is not JSON ({why})"),
    Wording(nb="Rett det der", nn="Rett det der", en="Mend the text there"),
)
TOO_DEEP = Wording(nb="for dypt nøstet", nn="for djupt nøsta", en="nested too deeply")
NO_PLAN = Refusal(
    Wording(
        nb="dette er JSON, men ikke en plan («kind» er ikke innomethods-plan)",
        nn="dette er JSON, men ikkje ein plan («kind» er ikkje innomethods-plan)",
        en="this is JSON, but no plan (its kind isn't innomethods-plan)",
    ),
    _AS_WRITTEN,
)
OTHER_VERSION = Refusal(
    Wording(
        nb="«schema_version» er {value}, ikke {wanted}", nn="«schema_version» er {value}, ikkje {wanted}",
        en="its schema_version is {value}, not {wanted}",
    ),
    _AS_WRITTEN,
)  # fmt: skip
NO_LIST = Refusal(Wording(nb="dette er ikke en liste", nn="dette er ikkje ei liste", en="this is no list"), _AS_WRITTEN)
NO_OBJECT = Refusal(
    Wording(
        nb="dette er ikke et objekt med nøkler", nn="dette er ikkje eit objekt med nøklar",
        en="this is no object with keys",
    ),
    _AS_WRITTEN,
)  # fmt: skip
NO_SHARE = Refusal(
    Wording(nb="den mangler", nn="han manglar", en="it is missing"),
    Wording(
        nb="Skriv den som en del av 1: 0.4", nn="Skriv han som ein del av 1: 0.4", en="Write it as a part of 1: 0.4"
    ),
)
NO_WORDS = Refusal(
    Wording(nb="{value} er ikke tekst", nn="{value} er ikkje tekst", en="{value} is no text"),
    Wording(nb="Sett det i hermetegn", nn="Set det i hermeteikn", en="Put it in quotes"),
)
NO_NUMBER = Refusal(
    Wording(nb="{value} er ikke et tall", nn="{value} er ikkje eit tal", en="{value} is no number"),
    Wording(nb="Skriv et tall uten hermetegn", nn="Skriv eit tal utan hermeteikn", en="Write a number without quotes"),
)
ODD_NUMBER = Refusal(
    Wording(
        nb="{value} er ikke et antall dager eller folk", nn="{value} er ikkje eit tal på dagar eller folk",
        en="{value} is no number of days or people",
    ),
    Wording(nb="Skriv et mindre tall", nn="Skriv eit mindre tal", en="Write a smaller number"),
)  # fmt: skip
NO_ISO_DATE = Refusal(
    Wording(nb="{value} er ikke en dato", nn="{value} er ikkje ein dato", en="{value} is no date"),
    Wording(nb="Skriv den som 2027-01-11", nn="Skriv han som 2027-01-11", en="Write it as 2027-01-11"),
)

# ------------------------------------------------------------------------------------------------------------- XML
OTHER_XML = Refusal(
    Wording(
        nb="dette er XML, men ikke et prosjekt: det begynner med <{tag}>",
        nn="dette er XML, men ikkje eit prosjekt: det byrjar med <{tag}>",
        en="this is XML, but no project: it begins with <{tag}>",
    ),
    _SAVE_AGAIN_XML,
)
TOO_DEEP_XML = Refusal(
    Wording(
        nb="elementer står mer enn {deepest} nivåer inne", nn="element står meir enn {deepest} nivå inne",
        en="elements stand more than {deepest} deep",
    ),
    _SAVE_AGAIN_XML,
)  # fmt: skip
NO_XML = Refusal(
    Wording(nb="dette er ikke XML ({why})", nn="dette er ikkje XML ({why})", en="this is not XML ({why})"),
    _SAVE_AGAIN_XML,
)
UNREADABLE_XML = Refusal(
    Wording(
        nb="dette kan ikke leses som XML ({why})", nn="dette kan ikkje lesast som XML ({why})",
        en="this can't be read as XML ({why})",
    ),
    _SAVE_AGAIN_XML,
)  # fmt: skip
UID_TWICE = Refusal(
    Wording(
        nb="UID-en {uid} står to ganger, så lenkene ikke kan skilles",
        nn="UID-en {uid} står to gonger, så lenkjene ikkje kan skiljast",
        en="its UID {uid} stands twice, so links can't be told apart",
    ),
    _SAVE_AGAIN_XML,
)
NO_UID = Refusal(
    Wording(
        nb="den har ingen UID, så lenkene ikke kan skilles", nn="ho har ingen UID, så lenkjene ikkje kan skiljast",
        en="it has no UID, so links can't be told apart",
    ),
    _SAVE_AGAIN_XML,
)  # fmt: skip
NO_DURATION = Refusal(
    Wording(
        nb="varigheten «{value}» kan ikke leses", nn="lengda «{value}» kan ikkje lesast",
        en="its duration '{value}' can't be read",
    ),
    Wording(nb="Skriv den som PT37H30M0S", nn="Skriv ho som PT37H30M0S", en="Write it as PT37H30M0S"),
)  # fmt: skip
NO_SUCH_TASK = Refusal(
    Wording(
        nb="den kommer etter en oppgave med UID {uid}, som ikke er i filen",
        nn="ho kjem etter ei oppgåve med UID {uid}, som ikkje er i fila",
        en="it comes after a task with UID {uid}, which isn't in the file",
    ),
    Wording(
        nb="Ta bort lenken, eller sett oppgaven tilbake", nn="Ta bort lenkja, eller set oppgåva tilbake",
        en="Take the link away, or put the task back",
    ),
)  # fmt: skip
NO_XML_DATE = Refusal(
    Wording(
        nb="{tag} «{value}» er ikke en dato", nn="{tag} «{value}» er ikkje ein dato",
        en="its {tag} '{value}' is no date",
    ),
    Wording(
        nb="Skriv den som 2027-01-11T08:00:00", nn="Skriv han som 2027-01-11T08:00:00",
        en="Write it as 2027-01-11T08:00:00",
    ),
)  # fmt: skip
NO_XML_NUMBER = Refusal(
    Wording(
        nb="{tag} «{value}» er ikke et tall",
        nn="{tag} «{value}» er ikkje eit tal",
        en="its {tag} '{value}' is no number",
    ),
    _SAVE_AGAIN_XML,
)

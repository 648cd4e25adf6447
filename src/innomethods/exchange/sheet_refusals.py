"""The words for sheets that can't be read: broken, too large, of another kind, or with an odd date.

Not here: the error itself (`unusable`), and what is wrong with what a sheet holds.
"""

from __future__ import annotations

from innomethods.exchange.unusable import Refusal
from innomethods.wording import Wording

SAVE_AGAIN = Wording(
    nb="Lagre den som .xlsx igjen fra programmet den kommer fra",
    nn="Lagre ho som .xlsx igjen frå programmet ho kjem frå",
    en="Save it again as .xlsx from the program it comes from",
)
_ONLY_THE_TABLE = Wording(
    nb="Lagre bare selve tabellen", nn="Lagre berre sjølve tabellen", en="Save only the table itself"
)
DOCTYPE = Wording(
    nb="den har en dokumenttype (<!DOCTYPE), som kan skjule innhold som fyller minnet",
    nn="ho har ein dokumenttype (<!DOCTYPE), som kan skjule innhald som fyller minnet",
    en="it has a document type (<!DOCTYPE), which can hide entities that fill the memory",
)
OPEN_DOCUMENT = Wording(
    nb="et OpenDocument-regneark (.ods)", nn="eit OpenDocument-rekneark (.ods)", en="an OpenDocument spreadsheet (.ods)"
)
OTHER_ZIP = Wording(
    nb="et arkiv som ikke er et regneark", nn="eit arkiv som ikkje er eit rekneark", en="an archive that is no workbook"
)
NO_SHEET = Refusal(
    Wording(
        nb="dette er {what}, som ikke kan leses tilbake",
        nn="dette er {what}, som ikkje kan lesast tilbake",
        en="this is {what}, which can't be read back",
    ),
    Wording(
        nb="Lagre det som regneark (.xlsx) eller CSV",
        nn="Lagre det som rekneark (.xlsx) eller CSV",
        en="Save it as a workbook (.xlsx) or CSV",
    ),
)
DOCTYPE_IN_WORKBOOK = Refusal(DOCTYPE, SAVE_AGAIN)
NO_CSV = Refusal(
    Wording(nb="dette er ikke CSV ({why})", nn="dette er ikkje CSV ({why})", en="this is no CSV ({why})"),
    Wording(
        nb="Lagre det som CSV fra regnearket", nn="Lagre det som CSV frå reknearket",
        en="Save it as CSV from your spreadsheet",
    ),
)  # fmt: skip
NO_WORKBOOK = Refusal(
    Wording(
        nb="regnearket kan ikke leses ({why})", nn="reknearket kan ikkje lesast ({why})",
        en="this workbook can't be read ({why})",
    ),
    SAVE_AGAIN,
)  # fmt: skip
NO_ARCHIVE = Refusal(
    Wording(
        nb="regnearket kan ikke pakkes ut ({why})", nn="reknearket kan ikkje pakkast ut ({why})",
        en="this workbook can't be unpacked ({why})",
    ),
    SAVE_AGAIN,
)  # fmt: skip
HUGE_WORKBOOK = Refusal(
    Wording(
        nb="utpakket er regnearket på {size} MB i {parts} deler; det leses høyst {most} MB i {most_parts} deler",
        nn="utpakka er reknearket på {size} MB i {parts} delar; det blir lese høgst {most} MB i {most_parts} delar",
        en="unpacked, this workbook has {size} MB in {parts} parts; at most {most} MB in {most_parts} parts are read",
    ),
    _ONLY_THE_TABLE,
)
TOO_MANY_ROWS = Refusal(
    Wording(nb="det har mer enn {most} rader", nn="det har meir enn {most} rader", en="it has more than {most} rows"),
    Wording(nb="Slett noen", nn="Slett nokre", en="Delete some"),
)
NO_DATE = Refusal(
    Wording(nb="«{value}» er ikke en dato", nn="«{value}» er ikkje ein dato", en="'{value}' is no date"),
    Wording(
        nb="Skriv 2027-01-11 eller 11.01.2027", nn="Skriv 2027-01-11 eller 11.01.2027",
        en="Write it as 2027-01-11 or 11.01.2027",
    ),
)  # fmt: skip
TWO_DATES = Refusal(
    Wording(
        nb="«{value}» kan være {one} eller {other}", nn="«{value}» kan vere {one} eller {other}",
        en="'{value}' may be {one} or {other}",
    ),
    Wording(
        nb="Skriv 2027-01-11 eller 11.01.2027", nn="Skriv 2027-01-11 eller 11.01.2027",
        en="Write it as 2027-01-11 or 11.01.2027",
    ),
)  # fmt: skip
NO_RESULT = Refusal(
    Wording(
        nb="her står formelen «{formula}», og svaret på den er ikke lagret",
        nn="her står formelen «{formula}», og svaret på han er ikkje lagra",
        en="this is the formula '{formula}', and no result has been saved with it",
    ),
    Wording(
        nb="Åpne regnearket i Excel eller LibreOffice og lagre det, eller skriv verdien",
        nn="Opne reknearket i Excel eller LibreOffice og lagre det, eller skriv verdien",
        en="Open the workbook in Excel or LibreOffice and save it, or write the value",
    ),
)

"""The words for files that can't be read as procurement data at all, and for an ocid prefix that is none.

Not here: what is wrong with data that could be read (`innomethods.findings.ocds`).
"""

from __future__ import annotations

import attrs

from innomethods.errors import InnomethodsError
from innomethods.exchange.unusable import Refusal
from innomethods.wording import Wording

_ONE_PACKAGE = Wording(
    nb="OCDS er JSON: en utgivelse, en oppføring, eller en pakke («releases» eller «records»)",
    nn="OCDS er JSON: ei utgjeving, ei oppføring, eller ei pakke («releases» eller «records»)",
    en="OCDS is JSON: a release, a record, or a package (‘releases’ or ‘records’)",
)
_SMALLER = Wording(nb="Del den i mindre filer", nn="Del ho i mindre filer", en="Split it into smaller files")
TOO_LARGE = Refusal(
    Wording(
        nb="filen er på {size} MB, og det leses høyst {most} MB",
        nn="fila er på {size} MB, og det blir lese høgst {most} MB",
        en="the file has {size} MB, and at most {most} MB are read",
    ),
    _SMALLER,
)
EMPTY = Refusal(Wording(nb="filen er tom", nn="fila er tom", en="the file is empty"), _ONE_PACKAGE)
PACKED = Refusal(
    Wording(
        nb="dette er et arkiv eller et regneark, ikke JSON",
        nn="dette er eit arkiv eller eit rekneark, ikkje JSON",
        en="this is an archive or a workbook, not JSON",
    ),
    Wording(nb="Pakk det ut først", nn="Pakk det ut først", en="Unpack it first"),
)
NO_UTF8 = Refusal(
    Wording(
        nb="dette er ikke tekst i UTF-8 (byte {byte})",
        nn="dette er ikkje tekst i UTF-8 (byte {byte})",
        en="this is no text in UTF-8 (byte {byte})",
    ),
    Wording(nb="Lagre den som UTF-8", nn="Lagre ho som UTF-8", en="Save it as UTF-8"),
)
NO_JSON = Refusal(
    Wording(nb="dette er ikke JSON ({why})", nn="dette er ikkje JSON ({why})", en="this is not JSON ({why})"),
    _ONE_PACKAGE,
)
LINES = Refusal(
    Wording(
        nb="etter den første verdien kommer det mer, slik det gjør i filer med en utgivelse per linje (JSONL)",
        nn="etter den første verdien kjem det meir, slik det gjer i filer med ei utgjeving per linje (JSONL)",
        en="there is more after the first value, as in files with one release a line (JSONL)",
    ),
    Wording(
        nb="Sett linjene i en liste: [ … , … ]",
        nn="Set linjene i ei liste: [ … , … ]",
        en="Put the lines into a list: [ … , … ]",
    ),
)
TOO_DEEP = Refusal(
    Wording(
        nb="verdier står mer enn {most} nivåer inne",
        nn="verdiar står meir enn {most} nivå inne",
        en="values stand more than {most} deep",
    ),
    Wording(
        nb="Sjekk hvordan filen ble laget; ingen OCDS går så dypt",
        nn="Sjekk korleis fila blei laga; ingen OCDS går så djupt",
        en="Look at how the file was made; no OCDS goes that deep",
    ),
)
NO_OCDS = Refusal(
    Wording(
        nb="dette er JSON, men ikke OCDS: {what}",
        nn="dette er JSON, men ikkje OCDS: {what}",
        en="this is JSON, but not OCDS: {what}",
    ),
    _ONE_PACKAGE,
)
NO_OBJECT = Wording(
    nb="her står {got} der det skal stå et objekt",
    nn="her står {got} der det skal stå eit objekt",
    en="here stands {got} where an object should stand",
)
NO_KEYS = Wording(
    nb="objektet har verken «ocid», «releases» eller «records» (det har {keys})",
    nn="objektet har verken «ocid», «releases» eller «records» (det har {keys})",
    en="the object has neither ‘ocid’, ‘releases’ nor ‘records’ (it has {keys})",
)
NO_KEY_AT_ALL = Wording(nb="ingen nøkler", nn="ingen nøklar", en="no keys")

_PREFIX = Wording(
    nb="«{wanted}» er ikke et ocid-prefiks. Det er «ocds-» og seks små bokstaver eller sifre, og Open Contracting "
    "Partnership deler det ut gratis.",
    nn="«{wanted}» er ikkje eit ocid-prefiks. Det er «ocds-» og seks små bokstavar eller siffer, og Open Contracting "
    "Partnership deler det ut gratis.",
    en="‘{wanted}’ is not an ocid prefix. It is ‘ocds-’ and six small letters or digits, and the Open Contracting "
    "Partnership assigns it free of charge.",
)


@attrs.frozen
class NotAPrefix(InnomethodsError, ValueError):
    """An ocid prefix that isn't written as registered ones are."""

    wanted: str

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return _PREFIX.fill(wanted=self.wanted)

    def __str__(self) -> str:
        return self.told.text("en")

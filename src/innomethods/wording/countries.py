"""What countries are called, as they read in a sentence and in a table.

Here: names by code. Not here: which countries there are rules (`rules`) or holidays (`workdays`) for.
"""

from __future__ import annotations

from innomethods.wording.text import Wording

_SAME = {  # bokmål and nynorsk agree
    "EE": "Estland", "FI": "Finland", "IE": "Irland", "IS": "Island", "LI": "Liechtenstein", "LU": "Luxembourg",
    "LV": "Latvia", "MT": "Malta", "PT": "Portugal", "RO": "Romania", "BG": "Bulgaria", "DK": "Danmark",
}  # fmt: skip
_IN_ENGLISH = {"EE": "Estonia", "IE": "Ireland", "IS": "Iceland", "DK": "Denmark"}
_NAMES: dict[str, Wording] = {
    **{code: Wording(nb=name, nn=name, en=_IN_ENGLISH.get(code, name)) for code, name in _SAME.items()},
    "NO": Wording(nb="Norge", nn="Noreg", en="Norway"),
    "SE": Wording(nb="Sverige", nn="Sverige", en="Sweden"),
    "EU": Wording(nb="EU", nn="EU", en="the EU"),
    "UK": Wording(nb="Storbritannia", nn="Storbritannia", en="the United Kingdom"),
    "AT": Wording(nb="Østerrike", nn="Austerrike", en="Austria"),
    "BE": Wording(nb="Belgia", nn="Belgia", en="Belgium"),
    "CH": Wording(nb="Sveits", nn="Sveits", en="Switzerland"),
    "CY": Wording(nb="Kypros", nn="Kypros", en="Cyprus"),
    "CZ": Wording(nb="Tsjekkia", nn="Tsjekkia", en="Czechia"),
    "DE": Wording(nb="Tyskland", nn="Tyskland", en="Germany"),
    "ES": Wording(nb="Spania", nn="Spania", en="Spain"),
    "FR": Wording(nb="Frankrike", nn="Frankrike", en="France"),
    "GR": Wording(nb="Hellas", nn="Hellas", en="Greece"),
    "HR": Wording(nb="Kroatia", nn="Kroatia", en="Croatia"),
    "HU": Wording(nb="Ungarn", nn="Ungarn", en="Hungary"),
    "IT": Wording(nb="Italia", nn="Italia", en="Italy"),
    "LT": Wording(nb="Litauen", nn="Litauen", en="Lithuania"),
    "NL": Wording(nb="Nederland", nn="Nederland", en="the Netherlands"),
    "PL": Wording(nb="Polen", nn="Polen", en="Poland"),
    "SI": Wording(nb="Slovenia", nn="Slovenia", en="Slovenia"),
    "SK": Wording(nb="Slovakia", nn="Slovakia", en="Slovakia"),
}
_ALSO_CALLED = {"GB": "UK", "EL": "GR"}


def country_code(code: str) -> str:
    """Return the code that a country goes by here, of those it has.

    >>> country_code("GB"), country_code("NO")
    ('UK', 'NO')
    """
    return _ALSO_CALLED.get(code, code)


def country_named(code: str) -> Wording:
    """Return what a country is called; the code itself for one that isn't here.

    >>> country_named("NO").text("nn"), country_named("GB").text("en"), country_named("NZ").text("nb")
    ('Noreg', 'the United Kingdom', 'NZ')
    """
    found = _NAMES.get(country_code(code))
    return found if found is not None else Wording(nb=code, nn=code, en=code)

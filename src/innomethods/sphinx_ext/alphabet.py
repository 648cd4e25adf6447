"""Order of titles in a list: Norwegian puts æ, ø and å last, English takes them for a and o.

Not here: search (`innomethods.searching`).
"""

from __future__ import annotations

import unicodedata

from innomethods.wording import Language

_LAST = {"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"}  # "{" comes after z
_ENGLISH = {"æ": "ae", "ø": "o"}
_LETTERS = {"{a": "Æ", "{b": "Ø", "{c": "Å"}


def sort_key(text: str, language: Language) -> str:
    """Return what a title is sorted by.

    >>> sorted(["Årshjul", "Øvelse", "Aktørkart"], key=lambda title: sort_key(title, "nb"))
    ['Aktørkart', 'Øvelse', 'Årshjul']
    """
    special = _ENGLISH if language == "en" else _LAST
    small = "".join(special.get(letter, letter) for letter in unicodedata.normalize("NFC", text.casefold()))
    plain = (letter for letter in unicodedata.normalize("NFD", small) if not unicodedata.combining(letter))
    return "".join(letter for letter in plain if letter.isalnum() or letter in " {")


def initial(text: str, language: Language) -> str:
    """Return the letter a title stands under; digits and signs stand together under `0–9`.

    >>> initial("Ønskekvist", "nb"), initial("Ønskekvist", "en"), initial("5 × hvorfor", "nb")
    ('Ø', 'O', '0–9')
    """
    key = sort_key(text, language).lstrip()
    if key[:1] == "{":
        return _LETTERS[key[:2]]
    return key[0].upper() if key[:1].isalpha() else "0–9"

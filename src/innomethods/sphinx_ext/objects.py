"""Where the objects of a documentation stand: page, anchor and title of each, by kind, name and language.

Not here: who asks (`domain`) and who tells (`directives`).
"""

from __future__ import annotations

from typing import NamedTuple

from innomethods.wording import Language


class Entry(NamedTuple):
    """Where an object stands: the page, the anchor on it, and what it is called."""

    page: str
    anchor: str
    title: str


Key = tuple[str, str, str]  # kind, name, language ("" where an object has no language)


def language_of_site(language: str) -> Language:
    """Return the language in which content is shown when nothing else is said: that of the documentation.

    >>> language_of_site("nn_NO"), language_of_site("no"), language_of_site("de")
    ('nn', 'nb', 'en')
    """
    short = language.replace("-", "_").partition("_")[0]
    return "nb" if short in {"nb", "no"} else "nn" if short == "nn" else "en"

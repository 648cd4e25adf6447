"""Text in three languages, and how numbers, dates and money read in each.

Here: `Wording` (one text in bokmål, nynorsk and English), the fallback between languages, and formats.
Not here: what the texts say (that lives beside what they speak of) and page lay-out (`reporting`).
"""

from innomethods.wording.countries import country_code, country_named
from innomethods.wording.formats import Format, format_for
from innomethods.wording.text import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    Counted,
    Language,
    Wording,
    as_language,
    as_wording,
    in_all_languages,
    optional_wording,
)

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "Counted",
    "Format",
    "Language",
    "Wording",
    "as_language",
    "as_wording",
    "country_code",
    "country_named",
    "format_for",
    "in_all_languages",
    "optional_wording",
]

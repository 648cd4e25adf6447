"""`Wording`: one text in bokmål (nb), nynorsk (nn) and English (en)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast, get_args

import attrs

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "en"  # the language of a plain `str` handed in from Python
_SHOWN = 40  # characters of a text in its repr

# Nynorsk and bokmål are closer to each other than either is to English.
_FALLBACK: Mapping[Language, tuple[Language, ...]] = {
    "nb": ("nb", "nn", "en"),
    "nn": ("nn", "nb", "en"),
    "en": ("en", "nb", "nn"),
}


@attrs.frozen(repr=False)
class Wording:
    """One text in up to three languages; the nearest language answers where one is missing.

    Raises:
        ValueError: when every language is missing or blank.

    >>> title = Wording(nb="Behov", nn="Behov", en="Need")
    >>> title.text("en")
    'Need'
    >>> Wording(nb="Løsning").text("nn")
    'Løsning'
    """

    nb: str | None = None
    nn: str | None = None
    en: str | None = None

    def __attrs_post_init__(self) -> None:
        if not any(text and text.strip() for text in (self.nb, self.nn, self.en)):
            raise ValueError("A Wording needs text in at least one of nb, nn and en.")

    def text(self, language: Language) -> str:
        """Return the text in this language, or in the nearest language that has one; `no` counts as bokmål.

        Raises:
            ValueError: for a language other than nb, nn and en.
        """
        return self._answer(language)[1]

    def language_of(self, language: Language) -> Language:
        """Return the language in which `text(language)` answers (for `lang` marks in HTML)."""
        return self._answer(language)[0]

    def missing(self) -> tuple[Language, ...]:
        """Return the languages without a text of their own."""
        return tuple(language for language in LANGUAGES if not (getattr(self, language) or "").strip())

    def fill(self, **data: object) -> Wording:
        """Return this wording with `{placeholders}` filled in; `Wording` data answers in each language.

        >>> Wording(nb="Fasen {name} mangler", en="Phase {name} is missing").fill(name="test").text("en")
        'Phase test is missing'
        """

        def filled(language: Language) -> str | None:
            template = cast("str | None", getattr(self, language))
            if template is None:
                return None
            return template.format(
                **{key: value.text(language) if isinstance(value, Wording) else value for key, value in data.items()}
            )

        return Wording(nb=filled("nb"), nn=filled("nn"), en=filled("en"))

    def _answer(self, language: Language) -> tuple[Language, str]:
        for candidate in _FALLBACK[as_language(language)]:
            text = cast("str | None", getattr(self, candidate))
            if text and text.strip():
                return candidate, text
        raise AssertionError("unreachable: a Wording always holds one text")  # pragma: no cover

    def __str__(self) -> str:
        return self.text(DEFAULT_LANGUAGE)

    def __repr__(self) -> str:
        text = self.text(DEFAULT_LANGUAGE)
        return f"Wording({text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'!r})"


@attrs.frozen
class Counted:
    """A text for one, and one for any other number: nynorsk agrees in number (1 krav er oppfylt, 2 krav er oppfylte).

    >>> Counted(Wording(en="{n} phase"), Wording(en="{n} phases")).text(2, "en")
    '2 phases'
    """

    one: Wording
    many: Wording

    def text(self, count: int, language: Language, *, shown: str | None = None, **data: object) -> str:
        """Return the text for this count; `{n}` is the count as it reads (`shown`)."""
        words = self.one if count == 1 else self.many
        return words.fill(n=shown or str(count), **data).text(language)


def as_wording(value: Wording | str) -> Wording:
    """Accept a plain `str` as text in the default language (English)."""
    return value if isinstance(value, Wording) else Wording(en=value)


def optional_wording(value: Wording | str | None) -> Wording | None:
    """Like `as_wording`, with None for no text."""
    return None if value is None else as_wording(value)


def in_all_languages(text: Wording | str) -> Wording:
    """Accept a plain `str` as what reads the same in every language: a name, the title of a publication.

    >>> in_all_languages("Prosjektveiviseren").text("en")
    'Prosjektveiviseren'
    """
    return text if isinstance(text, Wording) else Wording(nb=text, nn=text, en=text)


def as_language(value: str) -> Language:
    """Accept `nb`, `nn`, `en`, and `no` as bokmål.

    Raises:
        ValueError: for any other language.
    """
    language = "nb" if value == "no" else value
    if language not in LANGUAGES:
        raise ValueError(f"Unknown language {value!r}; use one of {', '.join(LANGUAGES)}.")
    return language

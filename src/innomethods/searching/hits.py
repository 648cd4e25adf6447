"""What a search answers: `Hit`, with its snippet and why it matched. Not here: how hits are found (`index`)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from innomethods.errors import InnomethodsError
from innomethods.wording import Language, Wording


class How(StrEnum):
    """In what way a word of the search was found."""

    EXACT = "exact"
    STEM = "stem"
    OTHER_LANGUAGE = "other-language"
    SYNONYM = "synonym"
    COMPOUND = "compound"
    SPELLING = "spelling"
    NEAR = "near"


HOW_WORDS: dict[How, Wording] = {
    How.EXACT: Wording(nb="ordet selv", nn="ordet sjølv", en="the word itself"),
    How.STEM: Wording(nb="samme ord, annen form", nn="same ordet, anna form", en="another form of the word"),
    How.OTHER_LANGUAGE: Wording(
        nb="står i teksten på et annet språk",
        nn="står i teksten på eit anna språk",
        en="in the text in another language",
    ),
    How.SYNONYM: Wording(nb="betyr det samme", nn="tyder det same", en="means the same"),
    How.COMPOUND: Wording(nb="del av ordet", nn="del av ordet", en="part of the word"),
    How.SPELLING: Wording(nb="ligner i skrivemåte", nn="liknar i skrivemåte", en="spelt alike"),
    How.NEAR: Wording(nb="hører sammen med", nn="høyrer saman med", en="goes with"),
}


@attrs.frozen
class Match:
    """One word of the search, the word it was found as, and in what way."""

    word: str
    found: str
    how: How = attrs.field(converter=How)
    language: Language

    def text(self, language: Language) -> str:
        """Return one line: what was found, and why it counts.

        >>> Match("tilråding", "anbefaling", "synonym", "nb").text("nb")
        'tilråding → anbefaling (betyr det samme)'
        """
        if self.how is How.EXACT:
            return f"{self.word} ({HOW_WORDS[self.how].text(language)})"
        return f"{self.word} → {self.found} ({HOW_WORDS[self.how].text(language)})"


Marks = tuple[tuple[int, int], ...]


@attrs.frozen
class Hit:
    """One thing that was found: what it is, where it stands, the place in its text, and why it matched.

    `kind` and `id` say what it is, `path` where in it (`need/collect`; empty for the whole). `title`, `around` (the
    titles of what it stands in) and `snippet` are in the language asked for; `marks` are the matched words of the
    snippet as (start, end). `field` says which text the snippet is from, `missing` which words were not found.
    """

    kind: str
    id: str
    path: str
    title: str
    around: tuple[str, ...]
    field: str
    snippet: str
    marks: Marks
    title_marks: Marks
    matches: tuple[Match, ...]
    missing: tuple[str, ...]
    score: float

    def marked(self, before: str = "**", after: str = "**") -> str:
        """Return the snippet with the matched words marked.

        >>> from innomethods.catalogue import Catalogue
        >>> hit = Catalogue.shipped().search("gigakart", "nb", kinds=["tool"])[0]
        >>> (hit.id, "**" in hit.marked())
        ('gigamap', True)
        """
        return with_marks(self.snippet, self.marks, before, after)

    def why(self, language: Language) -> str:
        """Return why this was found, in one line."""
        return ", ".join(match.text(language) for match in self.matches)

    @property
    def address(self) -> str:
        """Id and path as one text: `blt:need/collect`."""
        return f"{self.id}:{self.path}" if self.path else self.id


def with_marks(text: str, marks: Iterable[tuple[int, int]], before: str, after: str) -> str:
    """Return a text with `before` and `after` around its marks.

    >>> with_marks("a need", [(2, 6)], "<", ">")
    'a <need>'
    """
    parts, at = [], 0
    for start, end in marks:
        parts += [text[at:start], before, text[start:end], after]
        at = end
    return "".join((*parts, text[at:]))


@attrs.frozen
class NothingToSearch(InnomethodsError, ValueError):
    """A search without a word to look for: empty, only signs, or only words that stand in every text."""

    wanted: str
    skipped: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.skipped:
            return (
                f"{self.wanted!r} holds only words that stand in every text ({', '.join(self.skipped)}). "
                f"Add a word that says what you look for."
            )
        return "There is no word to search for. Write one or more, for example: procurement."

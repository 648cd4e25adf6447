"""`Passage`: one text as it stands in a file, in its languages; and `Remark`: what a rule has to say about it.

Here: what the rules of this package are given and what they hand back. Not here: how a file is read (`documents`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import cast

import attrs

from innomethods.findings import Place
from innomethods.wording import LANGUAGES, Language


@attrs.frozen
class Passage:
    """One text in bokmål, nynorsk and English; a language without a text is empty.

    `path` is where it stands (`need/collect/talked/ask`), `use` what it is for: the key it stands under (`title`,
    `ask`, `guidance` …). `places` holds file, line and column of each language that is written.

    >>> Passage("need", "title", nb="Behov", nn="Behov", en="Need").text("en")
    'Need'
    """

    path: str
    use: str
    nb: str = attrs.field(default="", kw_only=True)
    nn: str = attrs.field(default="", kw_only=True)
    en: str = attrs.field(default="", kw_only=True)
    places: tuple[tuple[Language, Place], ...] = attrs.field(default=(), kw_only=True, eq=False)

    def text(self, language: Language) -> str:
        """Return the text in this language; empty when there is none."""
        return cast("str", getattr(self, language))

    def place(self, language: Language | None = None) -> Place | None:
        """Return where the text in this language stands, or the first language that is written."""
        found = dict(self.places)
        return found.get(language or "nb") or next(iter(found.values()), None)

    @property
    def is_question(self) -> bool:
        """Whether this is the question of a check or a gate."""
        return self.use == "ask"

    @property
    def is_title(self) -> bool:
        """Whether this is a name or a heading."""
        return self.use == "title"


@attrs.frozen
class Remark:
    """What one rule has to say about one passage: the finding's code, the language, the words it is about.

    `data` fills the finding's other placeholders, by name.
    """

    code: str
    language: Language
    words: str = ""
    data: tuple[tuple[str, object], ...] = ()


def digest(passages: Iterable[Passage], language: Language) -> str:
    """Return a short digest of all texts of a file in one language: it changes when any of them changes.

    >>> digest([Passage("", "title", nb="Behov")], "nb")[:5]
    'txt1:'
    """
    told = json.dumps([(passage.path, passage.text(language)) for passage in passages], ensure_ascii=False)
    return f"txt1:{hashlib.sha256(told.encode('utf-8')).hexdigest()[:16]}"


def completeness(passages: Iterable[Passage], language: Language) -> float:
    """Return the share of passages that have a text in this language, from 0 to 1; 1 when there are none.

    >>> completeness([Passage("a", "title", nb="Behov"), Passage("b", "title", nb="Test", en="Test")], "en")
    0.5
    """
    several = list(passages)
    written = sum(1 for passage in several if passage.text(language).strip())
    return written / len(several) if several else 1.0


__all__ = ["LANGUAGES", "Passage", "Remark", "completeness", "digest"]

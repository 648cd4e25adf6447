"""What a search knows of words, as people write it."""

from typing import Annotated, Literal

from pydantic import Field

from innomethods.documents.shapes.base import AllWords, Edition, Id, Shape, SourceShape, Text


class WordsShape(Shape):
    """Words and phrases in their plain form, by language."""

    nb: list[Text] = Field(default_factory=list)
    """In bokmål."""
    nn: list[Text] = Field(default_factory=list)
    """In nynorsk."""
    en: list[Text] = Field(default_factory=list)
    """In English."""


class NearShape(WordsShape):
    """Words that hardly stand in our texts, and the words that those who search with them may be after."""

    to: Annotated[list[Text], Field(min_length=1)]
    """Words of our texts, in bokmål."""


class WordListDocument(Shape):
    """Words for the search: which to skip, which mean the same, and which lead to others."""

    innomethods: Literal["wordlist/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    edition: Edition = "1"
    """Which edition this is."""
    title: AllWords | None = None
    """What the words are about."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where the words come from."""
    skip: WordsShape = Field(default_factory=WordsShape)
    """Words that stand in every text, so that a search passes over them."""
    same: Annotated[list[WordsShape], Field(default_factory=list)]
    """Words that mean the same; who searches for one finds the others. Rows that share a word in bokmål are one."""
    near: Annotated[list[NearShape], Field(default_factory=list)]
    """Words that lead to others: who searches for them also finds what those stand in."""

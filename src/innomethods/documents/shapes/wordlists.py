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


class WordListDocument(Shape):
    """Words for the search: which to skip, and which mean the same."""

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
    """Words that mean the same; who searches for one finds the others."""

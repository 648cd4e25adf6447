"""Files about language: the term base, and what people have read or let stand."""

from typing import Annotated, Literal

from pydantic import Field

from innomethods.documents.shapes.base import AllWords, CertaintyText, Day, Edition, Id, Shape, SourceShape, Text
from innomethods.wording import Language


class TermWordsShape(Shape):
    """One term in one language."""

    term: Text
    """The word we use, in its plain form; phrases stand as they are said."""
    plural: Text | None = None
    """Its indefinite plural."""
    gender: Literal["m", "f", "n", "mf", "v", "a"] | None = None
    """m, f, n; mf: both allowed in bokmål; v: a verb; a: an adjective or participle."""
    also: list[Text] = Field(default_factory=list)
    """What may stand for it: accepted where the term is looked for."""
    avoid: list[Text] = Field(default_factory=list)
    """What never stands in a text, in any form."""
    unlike: list[Text] = Field(default_factory=list)
    """What means another thing, and is right where that is meant."""
    certainty: CertaintyText
    """seen: read in one of the sources; remembered: not looked up; derived: made by us."""


class TermShape(Shape):
    """One thing, and what it is called in each language."""

    id: Id
    """The term's id."""
    area: Id | None = None
    """The subject it belongs to."""
    nb: TermWordsShape
    """In bokmål."""
    nn: TermWordsShape
    """In nynorsk."""
    en: TermWordsShape
    """In English."""
    everyday: bool = False
    """Whether it is an ordinary word with many meanings, so that its twins are not looked for."""
    note: Text | None = None
    """A remark for those who write."""
    sources: Annotated[list[Text], Field(min_length=1)]
    """Ids of the sources."""


class TermsDocument(Shape):
    """A term base: one word for each thing in each language."""

    innomethods: Literal["terms/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    edition: Edition = "1"
    """Which edition this is."""
    title: AllWords | None = None
    """What it is a term base of."""
    sources: list[SourceShape] = Field(default_factory=list)
    """Where the terms come from."""
    terms: list[TermShape]
    """The terms."""


class ReadByShape(Shape):
    """A native's reading of one file in one language."""

    file: Text
    """Folder and name of the file, such as `tools/interview`."""
    language: Language
    """The language that was read."""
    by: Text
    """Who read it: a name or a role."""
    on: Day
    """The day."""
    texts: Text
    """The digest of the texts on that day, as `innomethods i18n --json` tells it."""


class LetStandShape(Shape):
    """A remark that a person lets stand; what isn't named holds for everything."""

    rule: Text
    """The finding's code, such as `L12`."""
    file: Text | None = None
    """Folder and name of the file, such as `tools/interview`."""
    path: Text | None = None
    """Where in the file, such as `need/collect/talked/ask`."""
    language: Language | None = None
    """The language of the text."""
    words: Text | None = None
    """The words it is about, as the finding tells them."""
    reason: Text
    """Why it may stand."""


class ProofreadDocument(Shape):
    """What people have read as natives, and which remarks they let stand."""

    innomethods: Literal["proofread/1"]
    """The kind of file and its version."""
    id: Id
    """The file's id."""
    read: list[ReadByShape] = Field(default_factory=list)
    """Files that a native has read."""
    let_stand: list[LetStandShape] = Field(default_factory=list)
    """Remarks that may stand."""

"""The language guide as rules: whether a text is there, is written in its own language, and says what its twins say.

Here: passages (a text in three languages with its place), terms, the rules, LIX, and what people have read. Everything
is pure: texts in, findings out. Not here: how files are read (`documents`), spelling with a dictionary (`testing`).
"""

from innomethods.language.guide import (
    LANGUAGE_NAMES,
    Guide,
    examine,
    find_language_problems,
    finding_of,
)
from innomethods.language.passages import Passage, Remark, completeness, digest
from innomethods.language.proofread import LetStand, Proofread, ReadBy
from innomethods.language.reading import lix, lix_of_file
from innomethods.language.terms import Term, Terms, TermWords, forms_of
from innomethods.language.untold import find_untold

__all__ = [
    "LANGUAGE_NAMES",
    "Guide",
    "LetStand",
    "Passage",
    "Proofread",
    "ReadBy",
    "Remark",
    "Term",
    "TermWords",
    "Terms",
    "completeness",
    "digest",
    "examine",
    "find_language_problems",
    "find_untold",
    "finding_of",
    "forms_of",
    "lix",
    "lix_of_file",
]

"""Full-text search over values: entries and their texts, an index, hits that say why.

Here: everything about words and ranking; any attrs value can be searched. Not here: what is on a shelf (`catalogue`).
"""

from importlib import import_module
from typing import TYPE_CHECKING

from innomethods.searching.words import Near, WordList, Words, folded, stem, tokens

if TYPE_CHECKING:
    from innomethods.searching.hits import HOW_WORDS, Hit, How, Match, NothingToSearch, with_marks
    from innomethods.searching.index import Index
    from innomethods.searching.matching import nearest_words, read_query
    from innomethods.searching.search import find_hits
    from innomethods.searching.texts import WEIGHTS, Entry, Text, entries_of

__all__ = [
    "HOW_WORDS",
    "WEIGHTS",
    "Entry",
    "Hit",
    "How",
    "Index",
    "Match",
    "Near",
    "NothingToSearch",
    "Text",
    "WordList",
    "Words",
    "entries_of",
    "find_hits",
    "folded",
    "nearest_words",
    "read_query",
    "stem",
    "tokens",
    "with_marks",
]

_ON_FIRST_USE = {  # files are read without searching them
    "HOW_WORDS": "hits",
    "WEIGHTS": "texts",
    "Entry": "texts",
    "Hit": "hits",
    "How": "hits",
    "Index": "index",
    "Match": "hits",
    "NothingToSearch": "hits",
    "Text": "texts",
    "entries_of": "texts",
    "find_hits": "search",
    "nearest_words": "matching",
    "read_query": "matching",
    "with_marks": "hits",
}


def __getattr__(name: str) -> object:
    """Find what only a search needs, on first use."""
    if name in _ON_FIRST_USE:
        return getattr(import_module(f"{__name__}.{_ON_FIRST_USE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

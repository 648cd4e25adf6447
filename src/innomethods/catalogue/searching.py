"""Searching a shelf: what of it can be found, the index made of it, and the nearest words when nothing is.

Here: which of the shelf's values become entries. Not here: words, ranking and snippets (`innomethods.searching`).
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING

from innomethods.catalogue.opened import LeftOutWarning
from innomethods.errors import DocumentProblems, NoSuchKind
from innomethods.model import Overlay
from innomethods.searching import Entry, Hit, Index, WordList, entries_of, find_hits, read_query
from innomethods.searching import nearest_words as nearest_to
from innomethods.wording import Language

if TYPE_CHECKING:
    from innomethods.catalogue.catalogue import Catalogue


def index_of(shelf: Catalogue) -> Index:
    """Return the index of everything on a shelf; files with problems warn and are left out."""
    words = reduce(WordList.joined, shelf.wordlists, WordList.of_terms(shelf.terms))
    return Index.of(_entries(shelf), words)


def search(
    index: Index, text: str, language: Language, kinds: Iterable[str] | None = None, limit: int | None = None
) -> tuple[Hit, ...]:
    """Return what fits a search, best first.

    Raises:
        NothingToSearch: when the text has no word, or only words that stand in every text.
        NoSuchKind: for a kind that nothing here is of.
        ValueError: for a limit under 1.
    """
    wanted = None if kinds is None else frozenset([kinds] if isinstance(kinds, str) else kinds)
    known = {entry.kind for entry in index.entries}
    for kind in sorted(wanted or ()):
        if kind not in known:
            raise NoSuchKind(kind, sorted(known))
    return find_hits(index, text, language, wanted, limit)


def nearest_words(shelf: Catalogue, text: str, language: Language = "nb") -> dict[str, tuple[str, ...]]:
    """Return each word of a search that nothing matches, with the words of the texts that look most like it.

    >>> from innomethods.catalogue import Catalogue
    >>> nearest_words(Catalogue.shipped(), "xylofon", "nb").keys()
    dict_keys(['xylofon'])
    """
    index = shelf._index  # noqa: SLF001 - the shelf keeps it for us
    unknown = read_query(text, language, index).unknown
    return {word: nearest_to(word, language, index) for word in unknown}


def _entries(shelf: Catalogue) -> Iterator[Entry]:
    """Yield the entries of everything on a shelf."""
    broken: list[str] = []
    shelves = (shelf.editions, shelf.overlays, shelf.tools, shelf.references, shelf.results, shelf.roles)
    whole = [named for some in shelves for named in _opened(some, broken)]
    on_shelf = {id(value) for _, value in whole}
    if broken:
        warnings.warn(_left_out(broken), LeftOutWarning, stacklevel=2)
    for name, value in whole:
        kind = "variant" if isinstance(value, Overlay) and value.variant_of else None
        yield from entries_of(value, kind, name, elsewhere=lambda part: id(part) in on_shelf)


def _opened(some: Mapping[str, object], broken: list[str]) -> Iterator[tuple[str, object]]:
    """Yield what can be opened, with its name; note what can't."""
    for name in some:
        try:
            yield name, some[name]
        except DocumentProblems:
            broken.append(name)


def _left_out(broken: list[str]) -> str:
    some = f"{len(broken)} file{'' if len(broken) == 1 else 's'}"
    return f"{some} with problems can't be searched: {', '.join(broken)}. Run innomethods check."

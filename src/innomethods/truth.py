"""Where statements come from: what is a method's or a law's has a source that says so, and ours is called ours.

Here: which sources a value cites, and the rules (T01–T07) over statements and sources. Not here: which parts of a value
are statements (`documents.statements`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import attrs

from innomethods.findings import Finding, finding, suggestion
from innomethods.sources import Basis, Certainty, Source
from innomethods.wording import Wording
from innomethods.wording.within import Leave, Part, fields_of, parts_of

PART = Wording(nb="Denne delen", nn="Denne delen", en="This part")


def citations_in(
    value: object, path: str = "", leave: Leave = lambda _part: False
) -> Iterator[tuple[Part, tuple[str, ...]]]:
    """Yield every part of a value that cites sources, with their ids.

    >>> @attrs.frozen
    ... class Trait:
    ...     id: str
    ...     sources: tuple[str, ...]
    >>> [(part.path, names) for part, names in citations_in((Trait("trust", ("ks",)), Trait("time", ())))]
    [('trust', ('ks',))]
    """
    for part in parts_of(value, path, leave):
        names = (*cited_by(part.value), *cited_by(part.value, "wait_sources"))
        if names:
            yield part, names


def cited_by(value: object, field: str = "sources") -> tuple[str, ...]:
    """Return the ids of the sources that a value cites itself; the sources it lists are no citations."""
    named = next((item for name, item in fields_of(value) if name == field and isinstance(item, tuple)), ())
    return tuple(name for name in named if isinstance(name, str))


def find_unlisted(
    value: object, sources: Iterable[Source] = (), path: str = "", leave: Leave = lambda _part: False
) -> Iterator[Finding]:
    """T01: every source cited is listed: by the value itself, by a part around the citation, or among `sources`.

    >>> @attrs.frozen
    ... class Note:
    ...     sources: tuple[str, ...]
    >>> [str(item.message) for item in find_unlisted(Note(("kss",)), [Source("ks", title="KS", certainty="seen")])]
    ['This part points to the source ‘kss’, which is not in the list of sources.']
    """
    beside = tuple(sources)
    for part, names in citations_in(value, path, leave):
        around = (source for outer in part.around for source in getattr(outer, "sources", ()))
        known = {source.id for source in (*beside, *around) if isinstance(source, Source)}
        yield from _unlisted(Statement(part.path, PART, names), known)


def _unlisted(statement: Statement, known: Collection[str]) -> Iterator[Finding]:
    for name in statement.sources:
        if name not in known:
            hint = suggestion(name, known)
            yield finding("T01", statement.path, what=statement.what, source=name, hint=hint)


@attrs.frozen
class Statement:
    """One thing a file says that somebody may want to look up: what it is, whose it is, and which sources it names.

    `basis` is None for what has no basis of its own (a reading of a disagreement, a phase). `must_cite`: it can't
    stand without a source.
    """

    path: str
    what: Wording
    sources: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    basis: Basis | None = attrs.field(default=None, converter=attrs.converters.optional(Basis))
    must_cite: bool = False


def find_unfounded(statements: Iterable[Statement], sources: Iterable[Source]) -> tuple[Finding, ...]:
    """Return what is wrong with where a file's statements come from; a file has a source at all.

    >>> asked = Statement(
    ...     "need/talked", Wording(nb="Spørsmålet", nn="Spørsmålet", en="The question"), ["ours"], Basis.METHOD
    ... )
    >>> ours = Source("ours", title="our own derivation", certainty=Certainty.DERIVED)
    >>> [item.code for item in find_unfounded([asked], [ours])]
    ['T03']
    """
    known = {source.id: source for source in sources}
    several = tuple(statements)
    found = [item for statement in several for item in _about(statement, known)]
    if not known:
        found.append(finding("T05"))
    return (*found, *_about_sources(several, known))


def _about(statement: Statement, known: Mapping[str, Source]) -> Iterator[Finding]:
    path, what = statement.path, statement.what
    yield from _unlisted(statement, known)
    cited = [known[name] for name in statement.sources if name in known]
    claimed = statement.basis in (Basis.METHOD, Basis.LAW)
    if not statement.sources:
        if claimed or statement.must_cite:
            yield finding("T02", path, what=what)
    elif cited and claimed and all(source.certainty is Certainty.DERIVED for source in cited):
        yield finding("T03", path, what=what, sources=_named(cited))
    elif cited and statement.basis is Basis.OWN and all(source.certainty is not Certainty.DERIVED for source in cited):
        yield finding("T04", path, what=what, sources=_named(cited))


def _named(sources: Sequence[Source]) -> str:
    return ", ".join(source.id for source in sources)


def _about_sources(statements: Sequence[Statement], known: Mapping[str, Source]) -> Iterator[Finding]:
    cited = {name for statement in statements for name in statement.sources}
    for source in known.values():
        path = f"sources/{source.id}"
        if source.certainty is Certainty.SEEN and not (source.address or source.publisher):
            yield finding("T06", path, source=source.id)
        # A file of which no part names a source (a tool) rests as a whole on all it has.
        if source.certainty is Certainty.REMEMBERED and cited and source.id not in cited and source.note is None:
            yield finding("T07", path, source=source.id)


def uses_of(source: str, statements: Iterable[Statement]) -> tuple[str, ...]:
    """Return the paths of the statements that name a source, in file order.

    >>> uses_of("ours", [Statement("need", Wording(en="The phase"), ["ours"])])
    ('need',)
    """
    return tuple(dict.fromkeys(statement.path for statement in statements if source in statement.sources))

"""Where statements come from: what is a method's or a law's has a source that says so, and ours is called ours.

Here: the rules (T01–T07) over statements and sources. Not here: finding them in a file (`documents.statements`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from innomethods.findings import Finding, Place, finding, suggestion
from innomethods.sources import Basis, Certainty, Source
from innomethods.wording import Wording


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
    place: Place | None = attrs.field(default=None, eq=False)


def find_unfounded(
    statements: Iterable[Statement], sources: Iterable[Source], *, must_have: bool = True
) -> tuple[Finding, ...]:
    """Return what is wrong with where a file's statements come from; with `must_have` a file needs a source at all.

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
    if must_have and not known:
        found.append(finding("T05"))
    return (*found, *_about_sources(several, known))


def _about(statement: Statement, known: Mapping[str, Source]) -> Iterator[Finding]:
    path, place, what = statement.path, statement.place, statement.what
    for name in statement.sources:
        if name not in known:
            yield finding("T01", path, place, what=what, source=name, hint=suggestion(name, known))
    cited = [known[name] for name in statement.sources if name in known]
    claimed = statement.basis in (Basis.METHOD, Basis.LAW)
    if not statement.sources:
        if claimed or statement.must_cite:
            yield finding("T02", path, place, what=what)
    elif cited and claimed and all(source.certainty is Certainty.DERIVED for source in cited):
        yield finding("T03", path, place, what=what, sources=_named(cited))
    elif cited and statement.basis is Basis.OWN and all(source.certainty is not Certainty.DERIVED for source in cited):
        yield finding("T04", path, place, what=what, sources=_named(cited))


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

"""Where facts come from: what says it is a method's or a law's has a source that says so, and ours is called ours.

Here: the rules (T01–T07) over facts and sources. Not here: how facts are found in a file (`documents.facts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from innomethods.findings import Finding, Place, finding, suggestion
from innomethods.sources import Basis, Certainty, Source
from innomethods.wording import Wording


@attrs.frozen
class Fact:
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


def find_unfounded(facts: Iterable[Fact], sources: Iterable[Source], *, must_have: bool = True) -> tuple[Finding, ...]:
    """Return what is wrong with where a file's facts come from; without `must_have` a file may do without sources.

    >>> asked = Fact(
    ...     "need/talked", Wording(nb="Spørsmålet", nn="Spørsmålet", en="The question"), ["ours"], Basis.METHOD
    ... )
    >>> ours = Source("ours", title="our own derivation", certainty=Certainty.DERIVED)
    >>> [item.code for item in find_unfounded([asked], [ours])]
    ['T03']
    """
    known = {source.id: source for source in sources}
    several = tuple(facts)
    found = [item for fact in several for item in _about(fact, known)]
    if must_have and not known:
        found.append(finding("T05"))
    return (*found, *_about_sources(several, known))


def _about(fact: Fact, known: Mapping[str, Source]) -> Iterator[Finding]:
    for name in fact.sources:
        if name not in known:
            yield finding("T01", fact.path, fact.place, what=fact.what, source=name, hint=suggestion(name, known))
    cited = [known[name] for name in fact.sources if name in known]
    claimed = fact.basis in (Basis.METHOD, Basis.LAW)
    if not fact.sources:
        if claimed or fact.must_cite:
            yield finding("T02", fact.path, fact.place, what=fact.what)
    elif cited and claimed and all(source.certainty is Certainty.DERIVED for source in cited):
        yield finding("T03", fact.path, fact.place, what=fact.what, sources=_named(cited))
    elif cited and fact.basis is Basis.OWN and all(source.certainty is not Certainty.DERIVED for source in cited):
        yield finding("T04", fact.path, fact.place, what=fact.what, sources=_named(cited))


def _named(sources: Sequence[Source]) -> str:
    return ", ".join(source.id for source in sources)


def _about_sources(facts: Sequence[Fact], known: Mapping[str, Source]) -> Iterator[Finding]:
    cited = {name for fact in facts for name in fact.sources}
    for source in known.values():
        path = f"sources/{source.id}"
        if source.certainty is Certainty.SEEN and not (source.address or source.publisher):
            yield finding("T06", path, source=source.id)
        # A file of which no part names a source (a tool) rests as a whole on all it has.
        if source.certainty is Certainty.REMEMBERED and cited and source.id not in cited and source.note is None:
            yield finding("T07", path, source=source.id)


def uses_of(source: str, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return the paths of the facts that name a source, in file order.

    >>> uses_of("ours", [Fact("need", Wording(en="The phase"), ["ours"])])
    ('need',)
    """
    return tuple(dict.fromkeys(fact.path for fact in facts if source in fact.sources))

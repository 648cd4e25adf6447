"""Where a fact comes from, and how sure we are of it.

Here: `Source` and its `Certainty`, and `Ground`: a place in a source. Not here: what the sources say; each method,
check, gate, rule and figure names its own.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from innomethods.wording import Wording, in_all_languages, optional_wording


class Certainty(StrEnum):
    """How a fact came to us: read in the source, remembered without a look, or derived by us from other facts."""

    SEEN = "seen"
    REMEMBERED = "remembered"
    DERIVED = "derived"


class Basis(StrEnum):
    """Whose demand a check, gate or estimate is: the law's, the method's, or our own proposal."""

    LAW = "law"
    METHOD = "method"
    OWN = "own"


@attrs.frozen(repr=False)
class Source:
    """One source: what it is called, who published it, when, where, and with what certainty we use it.

    A title given as plain text is a publication's own, the same in every language; what is no publication, such as our
    own derivation, has a title in each.

    >>> Source("ks-n3", title="N3", publisher="KS", certainty="seen").certainty
    <Certainty.SEEN: 'seen'>
    """

    id: str
    title: Wording = attrs.field(kw_only=True, converter=in_all_languages)
    certainty: Certainty = attrs.field(kw_only=True, converter=Certainty)
    publisher: str | None = attrs.field(kw_only=True, default=None)
    year: int | None = attrs.field(kw_only=True, default=None)
    address: str | None = attrs.field(kw_only=True, default=None)
    note: Wording | None = attrs.field(kw_only=True, default=None, converter=optional_wording)

    def __repr__(self) -> str:
        return f"Source({self.id!r}, {self.certainty})"


_LESS_AND_LESS_SURE = (Certainty.SEEN, Certainty.DERIVED, Certainty.REMEMBERED)


@attrs.frozen
class Ground:
    """What one figure rests on: a place in a source, the day it was read there, and how sure we are of this figure.

    `certainty` is the source's unless said: a page may be seen, and a figure from it remembered. `instruments` are the
    acts that set or changed the figure.

    >>> act = Source("loa", title="Lov om offentlige anskaffelser", certainty="seen")
    >>> Ground(act, reference="§ 2").certainty
    <Certainty.SEEN: 'seen'>
    """

    source: Source
    certainty: Certainty = attrs.field(kw_only=True, converter=Certainty)
    reference: str | None = attrs.field(kw_only=True, default=None)  # article or paragraph
    instruments: tuple[str, ...] = attrs.field(kw_only=True, default=(), converter=tuple[str, ...])
    address: str | None = attrs.field(kw_only=True, default=None)  # nearer than the source's
    seen: date | None = attrs.field(kw_only=True, default=None)
    note: Wording | None = attrs.field(kw_only=True, default=None, converter=optional_wording)

    @certainty.default
    def _as_its_source(self) -> Certainty:
        return self.source.certainty

    def no_surer_than(self, other: Ground) -> Ground:
        """Return the same ground, with the other's certainty where that is less."""
        weaker = max(self.certainty, other.certainty, key=_LESS_AND_LESS_SURE.index)
        return attrs.evolve(self, certainty=weaker)

    @property
    def is_sure(self) -> bool:
        """Whether the figure was read in its source, and not remembered or derived."""
        return self.certainty is Certainty.SEEN

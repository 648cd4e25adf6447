"""Where a fact comes from, and how sure we are of it.

Here: `Source` and its `Certainty`. Not here: what the sources say; each method, check, gate, rule and figure names its
own.
"""

from __future__ import annotations

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

"""What people have done with the texts: read them as natives, and decided to let a remark stand, with a reason.

Here: the two records. Not here: the file they stand in (`documents`), nor who lists what nobody has read (the doors).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from innomethods.language.passages import Remark
from innomethods.wording import Language


@attrs.frozen
class ReadBy:
    """A native has read all texts of one file in one language; `texts` is their digest on that day.

    The reading holds as long as the digest does: a text that was changed afterwards has not been read.
    """

    file: str
    language: Language
    by: str
    on: date
    texts: str


@attrs.frozen
class LetStand:
    """A remark that a person has looked at and lets stand: what isn't named holds for everything.

    >>> let = LetStand("L12", reason="The name of a directorate.", words="Digitaliseringsdirektoratet")
    >>> let.covers("methods/pv", "origin", Remark("L12", "nb", "Digitaliseringsdirektoratet"))
    True
    """

    rule: str
    reason: str = attrs.field(kw_only=True)
    file: str | None = attrs.field(default=None, kw_only=True)
    path: str | None = attrs.field(default=None, kw_only=True)
    language: Language | None = attrs.field(default=None, kw_only=True)
    words: str | None = attrs.field(default=None, kw_only=True)

    def covers(self, file: str, path: str, remark: Remark) -> bool:
        """Whether this is the remark that may stand."""
        asked = (
            (self.rule, remark.code),
            (self.file, file),
            (self.path, path),
            (self.language, remark.language),
            (self.words, remark.words),
        )
        return all(wanted is None or wanted == found for wanted, found in asked)


@attrs.frozen
class Proofread:
    """Everything people have read or let stand."""

    read: tuple[ReadBy, ...] = attrs.field(default=(), converter=tuple[ReadBy, ...])
    let_stand: tuple[LetStand, ...] = attrs.field(default=(), converter=tuple[LetStand, ...])

    def reading(self, file: str, language: Language) -> ReadBy | None:
        """Return the latest reading of a file in one language, if there is one."""
        found = [reading for reading in self.read if (reading.file, reading.language) == (file, language)]
        return max(found, key=lambda reading: reading.on, default=None)

    def allowing(self, file: str, path: str, remark: Remark) -> LetStand | None:
        """Return the decision to let a remark stand, if there is one."""
        return next((let for let in self.let_stand if let.covers(file, path, remark)), None)

    def and_also(self, others: Iterable[Proofread]) -> Proofread:
        """Return what several have read and let stand, taken together."""
        several = [self, *others]
        return Proofread(
            tuple(one for each in several for one in each.read),
            tuple(one for each in several for one in each.let_stand),
        )

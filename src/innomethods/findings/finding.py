"""`Finding`: bad news as a value, and `FindingKind`: what one code means."""

from __future__ import annotations

from enum import StrEnum

import attrs

from innomethods.wording import Language, Wording


class Severity(StrEnum):
    """An error must be mended before a method is used; a warning should be looked at."""

    ERROR = "error"
    WARNING = "warning"


@attrs.frozen
class FindingKind:
    """One code of the closed list: what it says, why it matters and how to mend it, with `{placeholders}`."""

    code: str
    severity: Severity = attrs.field(converter=Severity)
    title: Wording
    message: Wording
    why: Wording
    mend: Wording


@attrs.frozen
class Place:
    """Where in a file something stands; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@attrs.frozen(repr=False)
class Finding:
    """One problem: its code, where it stands (path, and place in a file if any), what it is and how to mend it."""

    code: str
    severity: Severity
    path: str
    message: Wording
    mend: Wording
    why: Wording
    place: Place | None = None

    @property
    def is_error(self) -> bool:
        """Whether this must be mended."""
        return self.severity is Severity.ERROR

    def at(self, place: Place | None) -> Finding:
        """Return this finding with its place in a file."""
        return attrs.evolve(self, place=place)

    def text(self, language: Language) -> str:
        """Return one line: place or path, code, message and mend."""
        where = str(self.place) if self.place else self.path
        lead = f"{where}: {self.code}" if where else self.code
        return f"{lead} {self.message.text(language)} → {self.mend.text(language)}"

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"Finding({self.code}, {self.path!r})"

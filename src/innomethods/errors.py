"""The errors callers can catch: one frozen class per fact, with the mend in `str()`.

Errors speak English to developers. Bad news for advisers is a `Finding`, in three languages; `Refused` and
`DocumentProblems` carry findings.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Self

import attrs

from innomethods.findings import Finding, suggestion
from innomethods.wording import LANGUAGES, Wording
from innomethods.wording.formats import date_wording


class InnomethodsError(Exception):
    """The root of every error this library raises on purpose."""


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """Return a hint with the nearest known names, or the known names when few."""
    names = sorted(set(known))
    near = difflib.get_close_matches(wanted, names, n=3, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(repr(name) for name in near)}?"
    if not names:
        return "Nothing is known here."
    shown = ", ".join(names[:8])
    return f"Known: {shown}{', …' if len(names) > 8 else ''}."  # noqa: PLR2004 - eight names fit a line


@attrs.frozen
class _NotFound(InnomethodsError, KeyError):
    wanted: str
    known: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])

    def _sentence(self, what: str) -> str:
        return f"No {what} {self.wanted!r}. {did_you_mean(self.wanted, self.known)}"

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages, with the nearest that there is."""
        hint = suggestion(self.wanted, self.known)
        return Wording(
            nb=f"Her finnes ikke «{self.wanted}». {hint.text('nb')}",
            nn=f"Her finst ikkje «{self.wanted}». {hint.text('nn')}",
            en=str(self),
        )


@attrs.frozen
class NoSuchMethod(_NotFound):
    """A method, overlay, tool, role or result id that no content has."""

    def __str__(self) -> str:
        return self._sentence("content with the id")


@attrs.frozen
class NotAProcess(NoSuchMethod):
    """An id that is on the shelf but names something one reads (a profile, a frame …), not a process to follow."""

    kind: str = ""

    def __str__(self) -> str:
        return f"{self.wanted!r} is of kind {self.kind!r}: it can be read, but not planned or run. Choose a process."

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"«{self.wanted}» ({self.kind}) er til å lese, ikke til å planlegge eller gjennomføre. Velg en metode.",
            nn=f"«{self.wanted}» ({self.kind}) er til å lese, ikkje å planleggje eller gjennomføre. Vel ein metode.",
            en=str(self),
        )


@attrs.frozen
class NoSuchPath(_NotFound):
    """A path that leads nowhere in this method."""

    def __str__(self) -> str:
        return self._sentence("node or check at path")


@attrs.frozen
class BadId(InnomethodsError, ValueError):
    """An id that is not lower-case kebab English."""

    wanted: str

    def __str__(self) -> str:
        return (
            f"{self.wanted!r} is not an id: use lower-case letters a-z, digits and single hyphens, starting with a "
            f"letter (for example 'need-clear')."
        )

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"«{self.wanted}» er ikke en id. Bruk a–z, sifre og bindestrek, med bokstav først (need-clear).",
            nn=f"«{self.wanted}» er ikkje ein id. Bruk a–z, siffer og bindestrek, med bokstav først (need-clear).",
            en=str(self),
        )


@attrs.frozen
class BadReference(InnomethodsError, ValueError):
    """A reference that is not written as asked for (`result@state`, `method@edition`)."""

    wanted: str
    form: str

    def __str__(self) -> str:
        return f"{self.wanted!r} is not of the form {self.form!r}."

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"«{self.wanted}» har ikke formen «{self.form}».",
            nn=f"«{self.wanted}» har ikkje forma «{self.form}».",
            en=str(self),
        )


@attrs.frozen
class BadPerson(InnomethodsError, ValueError):
    """A name or key that a register of persons can't take; the message never repeats a name."""

    what: str
    reason: str

    def __str__(self) -> str:
        return f"{self.what} can't be kept: {self.reason}"


@attrs.frozen
class NoSuchPerson(_NotFound):
    """A key that a register of persons doesn't know, and never did."""

    def __str__(self) -> str:
        return self._sentence("person with the key")


@attrs.frozen
class KeptFileFault(InnomethodsError, OSError):
    """A small file kept beside a logbook that can't be used: what stops it, and what to do. Nothing was changed."""

    place: str
    reason: str
    mend: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}. {self.mend}"


@attrs.frozen
class OtherLogbook(InnomethodsError):
    """A follower's file that doesn't fit the logbook: it belongs to another one, or the log was replaced or cut."""

    place: str
    run_id: str
    position: int

    def __str__(self) -> str:
        return (
            f"{self.place} was kept for another logbook: entry {self.position} of run {self.run_id!r} isn't here as it "
            f"was seen. Name the follower's own file. If the log was replaced on purpose, verify it and begin a new "
            f"file. Nothing was handled."
        )


@attrs.frozen
class BadRating(InnomethodsError, ValueError):
    """A rating of something that isn't on the scorecard, or outside its scale."""

    item: str
    rating: object
    expected: str

    def __str__(self) -> str:
        return f"The rating {self.rating!r} of {self.item!r} can't be used; expected {self.expected}."


@attrs.frozen
class NothingToAssess(InnomethodsError, ValueError):
    """A frame without a self-assessment."""

    id: str

    def __str__(self) -> str:
        return f"{self.id!r} has no self-assessment. Add ‘assessment’ to its file, or read its points as they are."


@attrs.frozen
class NoSuchKind(InnomethodsError, ValueError):
    """A kind of thing to search for that nothing here is of."""

    wanted: str
    known: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])

    def __str__(self) -> str:
        return f"Nothing here is of the kind {self.wanted!r}. {did_you_mean(self.wanted, self.known)}"

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"Ingenting her er av slaget «{self.wanted}». {suggestion(self.wanted, self.known).text('nb')}",
            nn=f"Ingenting her er av slaget «{self.wanted}». {suggestion(self.wanted, self.known).text('nn')}",
            en=str(self),
        )


@attrs.frozen
class NotBegun(InnomethodsError, ValueError):
    """A run asked about on a day before it began."""

    run_id: str
    began: date
    day: date

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        days = {"began": date_wording(self.began), "day": date_wording(self.day)}
        return _NOT_BEGUN.fill(run=self.run_id, **days)

    def __str__(self) -> str:
        return self.told.text("en")


_NOT_BEGUN = Wording(
    nb="Gjennomføringen «{run}» begynte {began}; {day} var det ingenting å se.",
    nn="Gjennomføringa «{run}» byrja {began}; {day} var det ingenting å sjå.",
    en="Run ‘{run}’ began on {began}; on {day} there was nothing to see yet.",
)


@attrs.frozen
class NotRecorded(InnomethodsError, ValueError):
    """A run asked about as it was known on a day before anything of it had been recorded."""

    run_id: str
    day: date

    def __str__(self) -> str:
        return f"Nothing of run {self.run_id!r} had been recorded by {self.day}."

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"Ingenting i gjennomføringen «{self.run_id}» var registrert {date_wording(self.day).text('nb')}.",
            nn=f"Ingenting i gjennomføringa «{self.run_id}» var registrert {date_wording(self.day).text('nn')}.",
            en=str(self),
        )


@attrs.frozen
class Refused(InnomethodsError):
    """An action on a run that is not possible now; the run and its log are untouched."""

    action: str
    reasons: tuple[Finding, ...] = attrs.field(converter=tuple[Finding, ...])

    def __str__(self) -> str:
        reasons = "; ".join(f"{reason.message} → {reason.mend}" for reason in self.reasons)
        return f"{self.action} is refused: {reasons}"


@attrs.frozen
class MethodProblems(InnomethodsError, ValueError):
    """A method, overlay or project that can't be used as it stands; holds every finding."""

    subject: str
    findings: tuple[Finding, ...] = attrs.field(converter=tuple[Finding, ...])

    def __str__(self) -> str:
        return f"{self.subject}: {'; '.join(str(finding) for finding in self.findings)}"


class DocumentProblem(InnomethodsError, ValueError):
    """One problem of a file; `finding` says what, where and how to mend."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding)
        self.finding = finding

    def __str__(self) -> str:
        return str(self.finding)


class DocumentProblems(ExceptionGroup[DocumentProblem], InnomethodsError):
    """All the problems of one or more files, gathered; `findings` holds them in file order."""

    def __new__(cls, message: str, problems: Sequence[DocumentProblem]) -> Self:  # noqa: D102 - as the base says
        return super().__new__(cls, message, problems)

    @classmethod
    def of(cls, subject: str, findings: Iterable[Finding]) -> DocumentProblems:
        """Gather findings into one error."""
        problems = [DocumentProblem(finding) for finding in findings]
        count = f"{len(problems)} problem{'s' if len(problems) != 1 else ''}"
        return cls(f"{subject}: {count}", problems)

    def derive(self, excs: Sequence[DocumentProblem]) -> DocumentProblems:  # type: ignore[override]  # noqa: D102
        return DocumentProblems(self.message, excs)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in file order."""
        return tuple(problem.finding for problem in self.exceptions if isinstance(problem, DocumentProblem))

    def __str__(self) -> str:
        return "\n".join([self.message, *(str(finding) for finding in self.findings)])


@attrs.frozen
class NoDates(InnomethodsError, ValueError):
    """A calendar that can't be counted in: the project's key to mend (`country`, `quiet`), and why."""

    key: str
    why: Wording

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages, as a sentence."""
        said = {language: self.why.text(language) for language in LANGUAGES}
        return Wording(**{language: f"{why[0].upper()}{why[1:]}." for language, why in said.items()})

    def __str__(self) -> str:
        return self.told.text("en")


@attrs.frozen
class UnknownOnDate(InnomethodsError, LookupError):
    """A dated value that is not known on this day (before its first date, or after the last safe one)."""

    name: str
    day: date
    reason: str

    def __str__(self) -> str:
        return f"{self.name} is not known on {self.day.isoformat()}: {self.reason}"


@attrs.frozen
class NotInRules(InnomethodsError, LookupError):
    """Something asked of a set of rules that it doesn't say: what, and why or what to do.

    `argument` is by what it can be handed in to functions, for those who program.
    """

    name: str
    what: Wording
    because: Wording
    argument: str = ""

    def __str__(self) -> str:
        what = f"{self.what.text('en')} ({self.argument}=)" if self.argument else self.what
        return _NOT_IN_RULES.fill(name=self.name, what=what, because=self.because).text("en")

    @property
    def told(self) -> Wording:
        """What isn't said, in three languages."""
        return _NOT_IN_RULES.fill(name=self.name, what=self.what, because=self.because)


_NOT_IN_RULES = Wording(
    nb="{name} sier ikke {what}. {because}",
    nn="{name} seier ikkje {what}. {because}",
    en="{name} doesn't say {what}. {because}",
)


@attrs.frozen
class NoSuchRules(_NotFound):
    """A country whose rules no content has."""

    def __str__(self) -> str:
        return self._sentence("rules for the country")


@attrs.frozen
class NoSuchSchedule(_NotFound):
    """A schedule of rates that a set of appraisal rules doesn't have."""

    def __str__(self) -> str:
        return self._sentence("schedule of rates")


@attrs.frozen
class NoSuchRow(_NotFound):
    """A row that a country's rules don't have."""

    def __str__(self) -> str:
        return self._sentence("row of rules")


@attrs.frozen
class MissingExtra(InnomethodsError, ImportError):
    """An optional dependency that is not installed; `purpose` opens a sentence (‘A forecast’)."""

    purpose: str | Wording
    extra: str

    def __str__(self) -> str:
        return self.told.text("en")

    @property
    def told(self) -> Wording:
        """What is lacking and how to get it, in three languages."""
        return _MISSING_EXTRA.fill(purpose=self.purpose, extra=self.extra)


_MISSING_EXTRA = Wording(
    nb='{purpose} krever en valgfri pakke. I en mappe med kildekoden: pip install -e ".[{extra}]" '
    '(ellers pip install "innomethods[{extra}]").',
    nn='{purpose} krev ei valfri pakke. I ei mappe med kjeldekoden: pip install -e ".[{extra}]" '
    '(elles pip install "innomethods[{extra}]").',
    en='{purpose} needs an optional package. In a checkout of the source: pip install -e ".[{extra}]" '
    '(else pip install "innomethods[{extra}]").',
)


@attrs.frozen
class Recorded:
    """What a logbook holds at a position, in short: the kind of event, by whom (role, role/key), and when recorded."""

    position: int
    kind: str
    by: str
    recorded: datetime

    def __str__(self) -> str:
        return f"{self.position} {self.kind} by {self.by}, recorded {self.recorded.isoformat(timespec='seconds')}"


@attrs.frozen
class LogbookConflict(InnomethodsError):
    """Someone else recorded events first; read again and retry. `meanwhile` says what they recorded."""

    run_id: str
    expected: int
    actual: int
    meanwhile: tuple[Recorded, ...] = attrs.field(default=(), converter=tuple[Recorded, ...])

    def __str__(self) -> str:
        where = f"Run {self.run_id!r} is at position {self.actual}, not {self.expected}"
        if self.actual == self.expected:
            return f"Run {self.run_id!r} has other events here than were seen before. Open it again and look."
        if self.actual < self.expected:
            return (
                f"{where}: the logbook holds fewer events than were seen in it before. It was cut, or an older copy "
                f"was put back. Nothing was written."
            )
        several = len(self.meanwhile) > _SHOWN
        told = "; ".join(str(one) for one in self.meanwhile[:_SHOWN]) + ("; …" if several else "")
        return (
            f"{where}: others have recorded events{f' ({told})' if told else ''}. "
            f"Open the run again and repeat the action."
        )


_SHOWN = 5  # events of others that a message names


@attrs.frozen
class LogbookBroken(InnomethodsError):
    """A logbook that is changed, cut or unreadable; says at which event."""

    place: str
    position: int
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: event {self.position} is broken: {self.reason}"


@attrs.frozen
class WontOverwrite(InnomethodsError, FileExistsError):
    """A file or folder that is already there and was not to be overwritten."""

    path: str

    def __str__(self) -> str:
        return f"{self.path} exists already. Choose another name, or allow overwriting (--force)."

    @property
    def told(self) -> Wording:
        """What is wrong, in three languages."""
        return Wording(
            nb=f"{self.path} finnes fra før. Velg et annet navn, eller tillat å skrive over (--force).",
            nn=f"{self.path} finst frå før. Vel eit anna namn, eller tillat å skrive over (--force).",
            en=str(self),
        )


@attrs.frozen
class NoSuchRun(_NotFound):
    """A run that a logbook doesn't hold."""

    def __str__(self) -> str:
        return self._sentence("run with the id")


@attrs.frozen
class NotInOrder(InnomethodsError, ValueError):
    """Events that can't stand where they were to be written: a run begins once, with its own `RunBegun`."""

    run_id: str
    position: int
    kind: str

    def __str__(self) -> str:
        return (
            f"Event {self.position} of run {self.run_id!r} can't be {self.kind}: a run's log begins with its own "
            f"RunBegun, and holds no other. Nothing was written."
        )


@attrs.frozen
class LogbooksDiffer(InnomethodsError):
    """A run that two logbooks tell differently from a position on; nothing of it was copied."""

    run_id: str
    position: int
    place: str

    def __str__(self) -> str:
        return (
            f"{self.place} has another event {self.position} of run {self.run_id!r} than the one to be copied. Copy "
            f"into an empty logbook, and find out which of the two is right: verify both."
        )


@attrs.frozen
class BadPlace(InnomethodsError, ValueError):
    """A place that names no logbook; the password is never shown."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place} is no place for a logbook: {self.reason}"


@attrs.frozen
class StoreError(InnomethodsError, OSError):
    """A logbook's file or database that can't be used; nothing was written. `reason` is what the system says."""

    place: str
    reason: str = ""
    _what = "the logbook can't be used"
    _mend = "Nothing was written."

    def __str__(self) -> str:
        return f"{self.place}: {self._what}{f' ({self.reason})' if self.reason else ''}. {self._mend}"


class StoreUnreachable(StoreError):
    """No connection: the host doesn't answer, the folder isn't there, the server went away."""

    _what = "the logbook can't be reached"
    _mend = "Check the address, and that the place is there and running."


class StoreRefused(StoreError):
    """The server doesn't let this user in."""

    _what = "wrong user or password"
    _mend = "Check both; a password may also stand in ~/.pgpass or PGPASSWORD."


class NoSuchDatabase(StoreError):
    """The server is there, but it has no such database."""

    _what = "there is no such database"
    _mend = "Check the name at the end of the address, or create it with createdb."


class StoreBusy(StoreError):
    """Others held the store locked for longer than we wait."""

    _what = "locked by others"
    _mend = "Nothing was written; try again when they are done."


class StoreReadOnly(StoreError):
    """The file, folder or database may not be written to."""

    _what = "may not be written to"
    _mend = "Nothing was written; ask for the right to write, or work on a copy."


class StoreFull(StoreError):
    """The disk, or what may be used of it, is full."""

    _what = "there is no room left to write"
    _mend = "Nothing was written; make room and try again."


class StoreGone(StoreError):
    """The file was removed, or another put in its place, while the logbook was open."""

    _what = "the file was removed or replaced while the logbook was open"
    _mend = "Nothing was written; put the file back, and open the logbook again."


class NotAStore(StoreError):
    """A file or database that holds something else than a logbook."""

    _what = "this is no logbook of ours"
    _mend = "Name another place, or a file that isn't there yet."


class NewerStore(StoreError):
    """A store made by a newer version of this library."""

    _what = "made by a newer innomethods"
    _mend = "Upgrade: pip install --upgrade innomethods. Nothing was changed."

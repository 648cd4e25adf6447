"""`PlanChanges`: what others have changed in a plan, what each change costs, and the plan that comes of it.

Here: the values, and their words in three languages. Not here: how changes are found (`comparing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import attrs

from innomethods.exchange.plans.amending import Amendment
from innomethods.exchange.plans.edited import EditedPlan
from innomethods.planning import Plan, Shift
from innomethods.planning.words import working_days
from innomethods.wording import LANGUAGES, Wording, format_for
from innomethods.wording.formats import date_wording


class ChangeKind(StrEnum):
    """What sort of edit it is."""

    DURATION = "duration"
    START = "start"
    DECISION = "decision"
    WAIT = "wait"
    LINKS = "links"
    PEOPLE = "people"
    SHARE = "share"
    RENAMED = "renamed"
    NEW = "new"
    UNKNOWN = "unknown"
    LOST = "lost"
    SHOWN = "shown"  # a date in the file that no edit explains


@attrs.frozen
class LostMeeting:
    """A decision that no longer reaches its meeting, and the day it is made instead."""

    path: str
    title: Wording
    was: date
    now: date
    calendar_days: int

    @property
    def words(self) -> Wording:
        """The loss in a sentence."""
        return _MISSED.fill(title=self.title, was=date_wording(self.was), now=date_wording(self.now))


@attrs.frozen
class Cost:
    """What a change costs on top of those before it: float used, work days at the end, meetings missed."""

    float_used: int
    work_days: int
    finish: date
    missed: tuple[LostMeeting, ...] = ()

    @property
    def words(self) -> Wording:
        """The cost in words; empty when there is none."""
        said = []
        if self.float_used:
            said.append(_FLOAT.fill(days=working_days(self.float_used)))
        if self.work_days:
            form = _LATER if self.work_days > 0 else _EARLIER
            said.append(form.fill(days=working_days(abs(self.work_days)), finish=date_wording(self.finish)))
        return _joined([*said, *(one.words for one in self.missed)]) if said or self.missed else _NOTHING


@attrs.frozen(kw_only=True, repr=False)
class Change:
    """One edit: `path` is "" for what the plan doesn't know, `place` says where in the file it stands.

    `amendments` carry it into the project; without any, `why_not` says why the project file can't hold it.
    """

    kind: ChangeKind
    path: str
    words: Wording
    place: str
    amendments: tuple[Amendment, ...] = ()
    cost: Cost | None = None
    why_not: Wording | None = None

    def __repr__(self) -> str:
        return f"Change({self.kind}, {self.path!r}: {self.words})"


@attrs.frozen(repr=False)
class PlanChanges:
    """All edits in the order of the plan; `planned` is the plan made anew with those that can be carried."""

    plan: Plan
    edited: EditedPlan
    changes: tuple[Change, ...]
    planned: Plan

    @property
    def amendments(self) -> tuple[Amendment, ...]:
        """The new answers for the project file; of several for one place, the last."""
        return tuple({one.keys: one for change in self.changes for one in change.amendments}.values())

    @property
    def consequences(self) -> tuple[Shift, ...]:
        """What ends on another day because of the changes, without having been edited itself."""
        edited = {change.path for change in self.changes if change.amendments}
        return tuple(shift for shift in self.planned.shift_from(self.plan) if shift.path not in edited)

    @property
    def missed(self) -> tuple[LostMeeting, ...]:
        """The decisions that no longer reach their meeting."""
        return missed_meetings(self.plan, self.planned, self.moved_meetings)

    @property
    def moved_meetings(self) -> frozenset[str]:
        """The decisions whose meeting has been moved by hand: they lose nothing."""
        return frozenset(change.path for change in self.changes if change.kind is ChangeKind.DECISION)

    def of(self, kind: ChangeKind | str) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __repr__(self) -> str:
        return f"PlanChanges({len(self.changes)} changes, finish {self.plan.finish} → {self.planned.finish})"


def missed_meetings(before: Plan, after: Plan, but: Iterable[str] = ()) -> tuple[LostMeeting, ...]:
    """Return the decisions of two plans that come to a later meeting in the second, or to none."""
    moved = set(but)
    return tuple(
        LostMeeting(now.path, now.title, was.finish, now.finish, (now.finish - was.finish).days)
        for was, now in ((node, after[node.path]) for node in before.gates if node.path in after)
        if was.meeting is not None and now.finish > was.finish and now.path not in moved
    )


def cost_of(path: str, before: Plan, after: Plan, but: Iterable[str] = ()) -> Cost:
    """Return what lies between two plans that differ in one change."""
    calendar = after.calendar
    used = 0
    if path in before and path in after:
        used = min(max(calendar.shift(before[path].finish, after[path].finish), 0), before[path].total_float)
    later = calendar.shift(before.finish, after.finish)
    return Cost(used, later, after.finish, missed_meetings(before, after, but))


def said_of(kind: ChangeKind, **data: object) -> Wording:
    """Return the words of a change; dates and numbers are written as each language writes them."""
    return _SAID[kind].fill(**{name: _as_words(value) for name, value in data.items()})


def _as_words(value: object) -> object:
    if isinstance(value, date):
        return date_wording(value)
    if isinstance(value, (int, float)):
        nb, nn, en = (format_for(language).number(value) for language in LANGUAGES)
        return Wording(nb=nb, nn=nn, en=en)
    return value


def _joined(parts: list[Wording]) -> Wording:
    nb, nn, en = ("; ".join(part.text(language) for part in parts) for language in LANGUAGES)
    return Wording(nb=nb, nn=nn, en=en)


_SAID = {
    ChangeKind.DURATION: Wording(
        nb="{title}: {now} arbeidsdager i stedet for {was}",
        nn="{title}: {now} arbeidsdagar i staden for {was}",
        en="{title}: {now} work days instead of {was}",
    ),
    ChangeKind.START: Wording(
        nb="{title}: begynner {now} i stedet for {was}",
        nn="{title}: byrjar {now} i staden for {was}",
        en="{title}: begins {now} instead of {was}",
    ),
    ChangeKind.DECISION: Wording(
        nb="{title}: besluttes {now} i stedet for {was}",
        nn="{title}: blir avgjord {now} i staden for {was}",
        en="{title}: is decided {now} instead of {was}",
    ),
    ChangeKind.WAIT: Wording(
        nb="{title}: ventetid på {now} kalenderdager i stedet for {was}",
        nn="{title}: ventetid på {now} kalenderdagar i staden for {was}",
        en="{title}: a wait of {now} calendar days instead of {was}",
    ),
    ChangeKind.LINKS: Wording(
        nb="{title}: kommer etter {now} i stedet for {was}",
        nn="{title}: kjem etter {now} i staden for {was}",
        en="{title}: follows {now} instead of {was}",
    ),
    ChangeKind.PEOPLE: Wording(
        nb="{title}: arbeidet gjøres av {now} i stedet for {was}",
        nn="{title}: arbeidet blir gjort av {now} i staden for {was}",
        en="{title}: done by {now} instead of {was}",
    ),
    ChangeKind.SHARE: Wording(
        nb="{title}: {now} prosent stilling i stedet for {was}",
        nn="{title}: {now} prosent stilling i staden for {was}",
        en="{title}: {now} per cent of a position instead of {was}",
    ),
    ChangeKind.RENAMED: Wording(
        nb="{title}: heter nå «{now}»", nn="{title}: heiter no «{now}»", en="{title}: is now called ‘{now}’"
    ),
    ChangeKind.NEW: Wording(nb="{title}: ny", nn="{title}: ny", en="{title}: new"),
    ChangeKind.UNKNOWN: Wording(
        nb="{title}: planen har ingen rad med id-en {id}",
        nn="{title}: planen har inga rad med id-en {id}",
        en="{title}: the plan has no row with the id {id}",
    ),
    ChangeKind.LOST: Wording(nb="{title}: tatt bort", nn="{title}: teken bort", en="{title}: taken out"),
    ChangeKind.SHOWN: Wording(
        nb="{title}: filen viser {shown}, men ingen endring forklarer det; planen sier {now}",
        nn="{title}: fila viser {shown}, men inga endring forklarer det; planen seier {now}",
        en="{title}: the file shows {shown}, which no edit explains; the plan says {now}",
    ),
}
NOBODY = Wording(nb="ingen", nn="ingen", en="nobody")
NOTHING_BEFORE = Wording(nb="ingenting", nn="ingenting", en="nothing")
_NOTHING = Wording(nb="koster ingenting", nn="kostar ingenting", en="costs nothing")
_FLOAT = Wording(nb="bruker {days} av slakken", nn="bruker {days} av slakken", en="uses {days} of float")
_LATER = Wording(
    nb="prosjektet blir ferdig {days} senere, {finish}",
    nn="prosjektet blir ferdig {days} seinare, {finish}",
    en="the project is finished {days} later, on {finish}",
)
_EARLIER = Wording(
    nb="prosjektet blir ferdig {days} tidligere, {finish}",
    nn="prosjektet blir ferdig {days} tidlegare, {finish}",
    en="the project is finished {days} earlier, on {finish}",
)
_MISSED = Wording(
    nb="«{title}» rekker ikke møtet {was} og besluttes {now}",
    nn="«{title}» rekk ikkje møtet {was} og blir avgjord {now}",
    en="‘{title}’ misses the meeting on {was} and is decided on {now}",
)
# Why the project file can't hold a change.
IN_THE_METHOD = Wording(
    nb="det står i metoden: endre den, eller legg et tillegg over den",
    nn="det står i metoden: endre han, eller legg eit tillegg over han",
    en="the method says this: change it, or lay an overlay over it",
)
BY_ROLES = Wording(
    nb="hvem som gjør hva, følger av rollene: endre «team» i prosjektfilen",
    nn="kven som gjer kva, følgjer av rollene: endre «team» i prosjektfila",
    en="who does what follows from the roles: change ‘team’ in the project file",
)
NOT_YET = Wording(
    nb="det som kommer før, er ikke ferdig da",
    nn="det som kjem før, er ikkje ferdig då",
    en="what comes before isn’t finished by then",
)
PAPERS_LATE = Wording(
    nb="papirene er ikke klare til fristen for et møte den dagen",
    nn="papira er ikkje klare til fristen for eit møte den dagen",
    en="the papers aren’t ready by the deadline of a meeting that day",
)
EARLIER_FIRST = Wording(
    nb="et tidligere møte kan beslutte: ta det bort fra «meetings», så venter saken",
    nn="eit tidlegare møte kan avgjere: ta det bort frå «meetings», så ventar saka",
    en="an earlier meeting can decide: take it out of ‘meetings’, and this one will",
)
MOVES_OTHERS = Wording(
    nb="prosjektfilen kan ikke si det uten at annet også flyttes",
    nn="prosjektfila kan ikkje seie det utan at anna også blir flytta",
    en="the project file can’t say this without moving other work, too",
)
SETTLED = Wording(
    nb="arbeidet er gjort eller i gang, og loggen gjelder",
    nn="arbeidet er gjort eller i gang, og loggen gjeld",
    en="the work is done or under way, and the log holds",
)
NO_EDIT = Wording(
    nb="endre arbeidsdager, rekkefølge eller start, så følger datoene",
    nn="endre arbeidsdagar, rekkjefølgje eller start, så følgjer datoane",
    en="edit work days, links or the start, and dates follow",
)
